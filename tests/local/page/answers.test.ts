import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLog } from "../../../src/log.ts";
import { openSnapshot } from "../../../src/open-snapshot.ts";
import { readSettings } from "../../../src/settings.ts";
import { startLocal, type RunningLocal } from "../../../src/start-local.ts";
import { coming, isTooWide, last, noBrowser, plain, seriousFaults, useTabs } from "./chromium.ts";

/** The real bot in its own Discord, used as a person would. */
let local: RunningLocal;
let report = "";

beforeAll(async () => {
  local = await startLocal(readSettings({ PORT: "0" }), openLog("error", false));
  report = plain(await readFile("corpus/iskp-and-the-taliban.txt", "utf8"));
});
afterAll(() => local.close(1_000));

/** Every quotation of a message stands in the report, letter by letter. */
async function quotations(message: Locator): Promise<string[]> {
  const texts = (await message.locator("blockquote").allInnerTexts()).map(plain);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(report).toContain(text);
  return texts;
}

describe.skipIf(noBrowser)("the page", () => {
  const tabs = useTabs();
  test("leads to an answer in four actions of the keyboard alone", async () => {
    const page = await tabs.open(local.address);
    const answer = await coming(page, async () => {
      await page.keyboard.type("/ask");
      await page.keyboard.press("Enter");
      await page.keyboard.type("Why is the Taliban's balancing act failing?");
      await page.keyboard.press("Enter");
    });
    expect(plain(await answer.locator(".above").textContent())).toMatch(/^\w+ used \/ask$/u);
    const [best] = await quotations(answer);
    expect(best).toContain("precarious balancing act appears to have backfired");
    expect(await answer.getByText("¶10").first().isVisible()).toBe(true);
  });

  test("offers the commands with their descriptions, and takes a whole line that was pasted", async () => {
    const page = await tabs.open(local.address);
    await page.keyboard.type("/");
    const commands = page.getByRole("option");
    const names = (await commands.allInnerTexts()).map((text) => text.split("\n"));
    expect(names.map(([name]) => name)).toEqual(expect.arrayContaining(["/ask", "/quote", "/reports"]));
    for (const [, description] of names) expect(description).toMatch(/\w{3}/u);
    await page.keyboard.press("Backspace");

    await page.keyboard.insertText("/ask What does ISKP seek?");
    await quotations(await coming(page, () => page.keyboard.press("Enter")));
  });

  test("completes an option as one types, with the bot's own choices", async () => {
    const page = await tabs.open(local.address);
    await page.keyboard.type("/quote global caliphate");
    const choice = page.getByRole("option").first();
    await choice.waitFor();
    const offered = plain(await choice.textContent());
    expect(offered).toMatch(/^¶2\.2 While the Taliban seeks/u);
    await page.keyboard.press("Enter");
    expect(plain(await page.getByRole("combobox").inputValue())).toBe(offered);
    const [quotation] = await quotations(await coming(page, () => page.keyboard.press("Enter")));
    expect(quotation).toContain("ISKP seeks to establish a global caliphate");
  });

  test("shows every paragraph with the words of the file, no more and no less", async () => {
    const { library } = await openSnapshot("corpus");
    const paragraphs = library.reports.flatMap(({ id, body, paragraphs }) =>
      paragraphs.map(({ paragraph, start, end }) => ({
        at: `${id}:${paragraph}`,
        text: body.slice(start, end),
      })),
    );
    const page = await tabs.open(local.address);
    for (const { at, text } of paragraphs) {
      const card = await coming(page, async () => {
        await page.keyboard.insertText(`/quote ${at}`);
        await page.keyboard.press("Enter");
        if ((await page.getByRole("combobox").count()) > 0) await page.keyboard.press("Enter");
      });
      expect([at, plain((await card.locator("blockquote").allInnerTexts()).join(" "))]).toEqual([
        at,
        plain(text),
      ]);
    }
  });

  test("asks for what is missing, and adds options on demand", async () => {
    const page = await tabs.open(local.address);
    await page.keyboard.type("/ask ");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("alert").textContent()).toBe("This option is required");
    await page.keyboard.type("What does ISKP seek?");
    await page.getByRole("button", { name: "+ private" }).click();
    await page.getByRole("option", { name: "True" }).click();
    const answer = await coming(page, () => page.keyboard.press("Enter"));
    expect(await answer.getByText("Only you can see this").isVisible()).toBe(true);
  });

  test("shows context, shares it and deletes it, each to those who may see it", async () => {
    const page = await tabs.open(local.address);
    const other = await tabs.open(local.address);
    const answer = await coming(page, () =>
      page.getByRole("button", { name: "National Liberation Front" }).click(),
    );
    await quotations(answer);

    const before = await other.locator("article").count();
    const context = await coming(page, () => answer.getByRole("button", { name: "¶9 ▶" }).click());
    expect(await context.getByText("Only you can see this").isVisible()).toBe(true);
    const [shown] = await quotations(context);
    await context.getByRole("button", { name: "¶10 ▶" }).click();
    await context.getByText("¶10", { exact: true }).waitFor();
    expect((await quotations(context))[0]).not.toBe(shown);
    expect(await other.locator("article").count()).toBe(before);

    const shared = await coming(page, () => context.getByRole("button", { name: "Share" }).click());
    const seen = other.locator("article").nth(before);
    await seen.waitFor();
    expect(await quotations(seen)).toEqual(await quotations(shared));
    expect(await seen.getByText("Only you can see this").count()).toBe(0);

    const refused = await coming(other, () => seen.getByRole("button", { name: "Delete" }).click());
    expect(plain(await refused.textContent())).toContain("Only the one who asked");
    await shared.getByRole("button", { name: "Delete" }).click();
    await shared.waitFor({ state: "detached" });
    await other
      .locator("article")
      .nth(before + 1)
      .waitFor({ state: "detached" });
  });

  test("dismisses what one alone sees, and keeps the focus near", async () => {
    const page = await tabs.open(local.address);
    const about = await coming(page, async () => {
      await page.keyboard.type("/about ");
      await page.keyboard.press("Enter");
    });
    await about.getByRole("button", { name: "Dismiss message" }).focus();
    await page.keyboard.press("Enter");
    await about.waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement !== document.body")).toBe(true);
  });

  test("looks up what somebody wrote, by the menu of their message", async () => {
    const page = await tabs.open(local.address);
    const words = "ISKP seeks to establish a global caliphate";
    const message = await coming(page, async () => {
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
    });
    expect(await page.getByText("doesn’t read plain messages").isVisible()).toBe(true);
    await message.click({ button: "right" });
    const found = await coming(page, () =>
      page.getByRole("menuitem", { name: "Find in the reports" }).click(),
    );
    expect((await quotations(found)).join(" ")).toContain(words);

    await message.getByRole("button", { name: "Apps" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await coming(page, () => page.keyboard.press("Enter"));
  });

  test("answers a message that mentions the bot with a reply to it", async () => {
    const page = await tabs.open(local.address);
    await page.keyboard.type("@");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("What does ISKP seek?");
    await coming(page, () => page.keyboard.press("Enter"));
    const reply = last(page);
    await reply.locator("blockquote").first().waitFor();
    await quotations(reply);
    expect(plain(await reply.locator(".above").textContent())).toContain("@Verbatim What does ISKP seek?");
  });

  test("shows what people write as text and never as HTML", async () => {
    const page = await tabs.open(local.address);
    const hostile = `<img src=x onerror="document.title='taken'"> <b>bold</b> [x](javascript:alert)`;
    const message = await coming(page, async () => {
      await page.keyboard.insertText(hostile);
      await page.keyboard.press("Enter");
    });
    expect(plain(await message.locator(".body").textContent())).toBe(hostile);
    expect(await message.locator(".body :is(img, b, a)").count()).toBe(0);
  });

  test("is somebody new in every tab, and the same after a reload", async () => {
    const page = await tabs.open(local.address);
    const other = await tabs.open(local.address);
    const name = await page.locator(".me strong").textContent();
    expect(await other.locator(".me strong").textContent()).not.toBe(name);
    await page.reload();
    await page.getByText(`You are ${name}`).waitFor();
  });

  test("speaks the language of the browser where the bot does", async () => {
    const page = await tabs.open(local.address, { locale: "ru-RU" });
    await page.keyboard.type("/");
    expect(plain(await page.getByRole("listbox").textContent())).toContain("Задать вопрос");
  });

  for (const colorScheme of ["dark", "light"] as const) {
    test(`has no serious fault of accessibility, ${colorScheme}, and fits a phone`, async () => {
      const page = await tabs.open(local.address, { colorScheme, viewport: { width: 360, height: 700 } });
      await coming(page, () => page.locator(".chip").first().click());
      expect(await isTooWide(page)).toBe(false);
      expect(await seriousFaults(page)).toEqual([]);
      await last(page).getByRole("button", { name: "▶" }).click();
      await page.getByText("Only you can see this").first().waitFor();
      await page.getByRole("textbox").click();
      await page.keyboard.type("/quote Taliban");
      await page.getByRole("option").first().waitFor();
      expect(await isTooWide(page)).toBe(false);
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await last(page).getByRole("button", { name: "Apps" }).click();
      expect(await seriousFaults(page)).toEqual([]);
    });
  }

  test("switches between dark and light, and remembers", async () => {
    const page = await tabs.open(local.address, { colorScheme: "dark" });
    const background = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    const dark = await background();
    await page.getByRole("button", { name: "Switch to the light theme" }).click();
    const light = await background();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await background()).toBe(light);
  });
});
