import { ComponentType, EmbedType, MessageType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { messageParts, messageWords, type WordedMessage } from "../../src/discord/message-words.ts";
import { quoteLines } from "../../src/discord/quote-lines.ts";

describe("messageParts", () => {
  it("reads a card of ours: the quotation as a quote, the citation as text", () => {
    const words =
      "1. While the Taliban seeks *this* (and only this),\nISKP - the rival - doesn't.\n\nThis difference…";
    const card: WordedMessage = {
      content: "",
      embeds: [],
      components: [
        { type: ComponentType.TextDisplay, content: "What does **ISKP** seek\\?" },
        {
          type: ComponentType.Container,
          components: [
            {
              type: ComponentType.TextDisplay,
              content: quoteLines(words, [{ start: 3, end: 60, style: "bold" }]),
            },
            { type: ComponentType.Separator },
            {
              type: ComponentType.Section,
              components: [{ type: ComponentType.TextDisplay, content: "-# Title, ¶2" }],
              accessory: {
                type: ComponentType.Thumbnail,
                media: { url: "attachment://a.png", proxy_url: "", width: 1, height: 1 },
              },
            },
          ],
        },
        { type: ComponentType.ActionRow, components: [] },
      ],
    };
    expect(messageParts(card)).toEqual([
      { kind: "text", text: "What does ISKP seek?" },
      {
        kind: "quote",
        text: "1. While the Taliban seeks *this* (and only this), ISKP - the rival - doesn't.\n\nThis difference…",
      },
      { kind: "text", text: "Title, ¶2" },
    ]);
  });

  it("reads content, embeds and forwarded messages in the order in which they are shown", () => {
    const message: WordedMessage = {
      content: "**look**",
      embeds: [
        {
          type: EmbedType.Rich,
          author: { name: "*Author*" },
          title: "The _title_",
          description: "> quoted\nsaid",
          fields: [{ name: "Field", value: "`value`" }],
          footer: { text: " Footer " },
        },
      ],
      message_snapshots: [
        {
          message: {
            content: "forwarded ~~words~~",
            embeds: [{ description: "inside" }],
            attachments: [],
            mentions: [],
            mention_roles: [],
            timestamp: "",
            edited_timestamp: null,
            type: MessageType.Default,
            components: [],
          },
        },
      ],
    };
    expect(messageWords(message)).toBe(
      "look\n\n*Author*\n\nThe title\n\nquoted\n\nsaid\n\nField\n\nvalue\n\nFooter\n\nforwarded words\n\ninside",
    );
  });

  it.each([{}, { content: "" }, { content: " \n", embeds: [{}], components: [] }])(
    "finds no words in %j",
    (message) => {
      expect(messageParts(message)).toEqual([]);
      expect(messageWords(message)).toBe("");
    },
  );

  it("passes over a kind of component that Discord has brought in since", () => {
    const message: unknown = {
      components: [
        { type: 99, words: "?" },
        { type: ComponentType.TextDisplay, content: "known" },
      ],
    };
    expect(messageWords(message as WordedMessage)).toBe("known");
  });
});
