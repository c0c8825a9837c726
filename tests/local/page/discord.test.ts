import type { Client } from "discord.js";
import { describe, expect, onTestFinished, test } from "vitest";
import { openLocalDiscord, type LocalDiscord } from "../../../src/local/page/local-discord.ts";
import { answering, card, definitions } from "../bot.ts";
import { login } from "../client.ts";
import { coming, last, noBrowser, plain, useTabs } from "./chromium.ts";

/** A picture of one point. */
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** What Discord does with a bot that isn't ours: every kind of answer, and none. */
async function discordWithBot(
  teach: (client: Client<true>) => void,
): Promise<LocalDiscord & { readonly client: Client<true> }> {
  const discord = await openLocalDiscord({ port: 0, examples: () => [], loopback: { firstResponseMs: 500 } });
  onTestFinished(() => discord.close());
  const client = await login(discord.loopback);
  await client.application.commands.set(definitions);
  teach(client);
  return { ...discord, client };
}

describe.skipIf(noBrowser)("the page with another bot", () => {
  const tabs = useTabs();
  const use = async (page: Awaited<ReturnType<typeof tabs.open>>, how: string) => {
    await page.keyboard.type(`/echo ${how}`);
    await page.getByRole("option", { name: `You typed ${how}` }).click();
    return coming(page, () => page.keyboard.press("Enter"));
  };

  test("shows an answer that was put off, once it comes", async () => {
    const { address } = await discordWithBot(answering);
    const page = await tabs.open(address);
    await use(page, "defer");
    await page.getByText("At last").waitFor();
    expect(await page.getByText("is thinking").count()).toBe(0);
    expect(await page.locator("article").count()).toBe(1);
  });

  test("opens a form of the bot's and sends what was filled in", async () => {
    const { address } = await discordWithBot(answering);
    const page = await tabs.open(address);
    const message = await use(page, "card");
    await message.getByRole("button", { name: "modal" }).click();
    const form = page.getByRole("dialog", { name: "Who?" });
    await form.getByLabel("Name").fill("Ada");
    const answer = await coming(page, () => form.getByRole("button", { name: "Submit" }).click());
    expect(plain(await answer.locator(".body").textContent())).toBe("Name: Ada");
    expect(await form.count()).toBe(0);
  });

  test("changes a message where a button or a select did, and keeps the focus there", async () => {
    const { address } = await discordWithBot(answering);
    const page = await tabs.open(address);
    const message = await use(page, "card");
    await message.getByRole("button", { name: "press" }).focus();
    await page.keyboard.press("Enter");
    await message.getByText("Pressed press").waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("press");
    await message.getByRole("combobox").selectOption("two");
    await message.getByText("Chosen: two").waitFor();
    expect(await message.getByText("(edited)").isVisible()).toBe(true);
    await message.getByRole("button", { name: "delete" }).click();
    await message.waitFor({ state: "detached" });
  });

  test("says that the application did not respond, and that an interaction failed", async () => {
    const { address, loopback, client } = await discordWithBot(() => {});
    const channel = await client.rest.post(`/channels/${loopback.channelId}/messages`, {
      body: { flags: 1 << 15, components: card("Nobody listens").map((each) => each.toJSON()) },
    });
    expect(channel).toBeTruthy();
    const page = await tabs.open(address);
    await page.keyboard.type("/echo x");
    await page.keyboard.press("Enter");
    await page.getByText("The application did not respond").waitFor();
    expect(plain(await last(page).textContent())).toContain("used /echo");
    await last(page).getByRole("button", { name: "Dismiss message" }).click();
    await page.getByRole("button", { name: "press" }).click();
    await page.getByText("This interaction failed").waitFor();
  });

  test("says that the bot is away, and that its server is; comes back with it as the same person", async () => {
    const first = await openLocalDiscord({ port: 0, examples: () => [] });
    const client = await login(first.loopback);
    const page = await tabs.open(first.address, { expected: /WebSocket connection/u });
    const name = await page.locator(".me strong").textContent();
    await client.destroy();
    await page.getByText("Verbatim is offline").waitFor();
    await first.close();
    await page.getByText("The local server isn’t running").waitFor();
    const again = await openLocalDiscord({ port: first.loopback.port, examples: () => [] });
    onTestFinished(() => again.close());
    await page.getByText("Verbatim is offline").waitFor();
    await coming(page, async () => {
      await page.getByRole("textbox").fill("I am back");
      await page.keyboard.press("Enter");
    });
    expect(await last(page).locator(".author").textContent()).toBe(name);
  });

  test("gives a file to download", async () => {
    const { address } = await discordWithBot(answering);
    const page = await tabs.open(address);
    const message = await use(page, "file");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      message.getByRole("link", { name: "note.txt" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("note.txt");
  });

  test("shows a picture with its description", async () => {
    const { address, loopback, client } = await discordWithBot(answering);
    const page = await tabs.open(address);
    const gallery = { type: 12, items: [{ media: { url: "attachment://dot.png" }, description: "A dot" }] };
    const elsewhere = {
      type: 12,
      items: [{ media: { url: "https://pictures.example/x.png" }, description: "Far" }],
    };
    await client.rest.post(`/channels/${loopback.channelId}/messages`, {
      body: { flags: 1 << 15, components: [gallery, elsewhere] },
      files: [{ name: "dot.png", data: DOT, contentType: "image/png" }],
    });
    const picture = page.getByRole("img", { name: "A dot" });
    await picture.waitFor();
    await expect.poll(() => page.evaluate("document.querySelector('img').naturalWidth")).toBe(1);
    expect(await page.getByRole("link", { name: "Far" }).isVisible()).toBe(true);
  });

  test("hides the answer of one from all others", async () => {
    const { address } = await discordWithBot(answering);
    const page = await tabs.open(address);
    const other = await tabs.open(address);
    await use(page, "follow");
    await page.getByText("Second").waitFor();
    await other.getByText("First").waitFor();
    expect(await other.getByText("Second").count()).toBe(0);
  });
});
