import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";

const PATHS = [process.env["CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser"];
const executablePath = PATHS.find((path) => path !== "" && existsSync(path));
const MISSING =
  "no Chromium on this machine: install it with `apt-get install chromium`, or set CHROMIUM to where it is";
const axePath = createRequire(import.meta.url).resolve("axe-core");

/** Whether these tests have to be left out here. In CI that is a failure. */
export const noBrowser = executablePath === undefined;
if (noBrowser && (process.env["CI"] ?? "") !== "") throw new Error(`Cannot try the page: ${MISSING}`);
if (noBrowser) console.warn(`The page isn't tried: ${MISSING}`);

/** A browser for the tests of one describe. */
export interface Tabs {
  /** Opens a tab as somebody new. What must never happen on a page fails the test that opened it. */
  open(address: string, options?: TabOptions): Promise<Page>;
}

interface TabOptions extends BrowserContextOptions {
  /** Messages in the console that the test is about. */
  readonly expected?: RegExp;
}

/** Starts a browser for the tests of a describe, and ends it after them. */
export function useTabs(): Tabs {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  });
  afterAll(() => browser?.close());
  return {
    async open(address, options) {
      if (browser === null) throw new Error("Cannot open a tab: the browser isn't started yet");
      return openTab(browser, address, options);
    },
  };
}

async function openTab(browser: Browser, address: string, { expected, ...options }: TabOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 900, height: 800 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    const isBad = message.type() === "error" || message.type() === "warning";
    if (isBad && expected?.test(message.text()) !== true) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== address) faults.push(`a request to ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await page.goto(address);
  await page.getByRole("heading", { name: "Welcome to" }).waitFor();
  return page;
}

/** What axe finds of serious and critical faults, in words. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axePath, "utf8"));
  const found = await page.evaluate<unknown>("axe.run({ resultTypes: ['violations'] })");
  const { violations } = found as {
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }[];
  };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
}

/** Whether the page would have to be scrolled sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
}

/** The last message. */
export function last(page: Page): Locator {
  return page.locator("article").last();
}

/** Does something, and waits for the message that comes of it. */
export async function coming(page: Page, act: () => Promise<unknown>): Promise<Locator> {
  const before = await page.locator("article").count();
  await act();
  const message = page.locator("article").nth(before);
  await message.waitFor();
  return message;
}

/** Shown text as words with single spaces between. */
export function plain(text: string | null): string {
  return (text ?? "").replaceAll(/\s+/gu, " ").trim();
}
