import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { openLog } from "../src/log.ts";
import { readSettings } from "../src/settings.ts";
import { startLocal } from "../src/start-local.ts";

/** Makes the README's pictures from the real page with the real bot: what they show is what one gets. */

const FOLDER = fileURLToPath(new URL("../.github/", import.meta.url));
const GRACE_MS = 1_000;

interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "dark" | "light";
  readonly make: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { file: "answer-dark.png", width: 820, height: 886, colorScheme: "dark", make: askByKeyboard },
  { file: "answer-light.png", width: 820, height: 886, colorScheme: "light", make: askByKeyboard },
  { file: "quote-phone.png", width: 375, height: 700, colorScheme: "dark", make: completeQuote },
];

const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium" });
try {
  for (const picture of PICTURES) {
    await take(browser, picture);
    console.log(`.github/${picture.file}`);
  }
} finally {
  await browser.close();
}

/** Each picture has a Discord of its own, so that none shows what another one asked. */
async function take(browser: Browser, { file, width, height, colorScheme, make }: Picture): Promise<void> {
  const local = await startLocal(readSettings({ PORT: "0" }), openLog("warn", false));
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    deviceScaleFactor: 2,
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  try {
    await page.goto(local.address);
    await page.getByText("Welcome to").waitFor();
    await make(page);
    await page.screenshot({ path: FOLDER + file });
  } finally {
    await page.close();
    await local.close(GRACE_MS);
  }
}

async function askByKeyboard(page: Page): Promise<void> {
  await page.keyboard.type("/ask ");
  await page.keyboard.type("Why is the Taliban's balancing act failing?");
  await page.keyboard.press("Enter");
  await page.locator("article").waitFor();
}

async function completeQuote(page: Page): Promise<void> {
  await askByKeyboard(page);
  await page.keyboard.type("/quote recruit");
  await page.getByRole("option").first().waitFor();
}
