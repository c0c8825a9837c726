import { ApplicationCommandOptionType, type APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { complete, passageFor, type Completion } from "../src/answers/complete.ts";
import { placeLabel } from "../src/library/place.ts";
import { resolveAddress } from "../src/library/resolve.ts";
import { noticeCard } from "../src/discord/cards/notice-card.ts";
import { quotationCard } from "../src/discord/cards/quotation-card.ts";
import type { QuotationStyle } from "../src/discord/cards/quotation-styles.ts";
import type { Command } from "../src/discord/command.ts";
import { cutGraphemes, echo } from "../src/discord/cut.ts";
import { describe, privateOption, slashCommand } from "../src/discord/definition.ts";
import { autocompleteLimits } from "../src/discord/limits.ts";
import type { Reply } from "../src/discord/reply.ts";
import type { CommandRequest, CompletionRequest } from "../src/discord/request.ts";
import { displayText } from "../src/text/display.ts";

const LONGEST_ECHO = 200;

const STYLE_NAMES: Readonly<Record<QuotationStyle, { readonly en: string; readonly ru: string }>> = {
  block: { en: "Block quote", ru: "Цитата" },
  plain: { en: "Plain text, to copy", ru: "Простой текст, для копирования" },
  markdown: { en: "Markdown, to copy", ru: "Markdown, для копирования" },
  apa: { en: "With a reference in APA style", ru: "Со ссылкой в стиле APA" },
  mla: { en: "With a reference in MLA style", ru: "Со ссылкой в стиле MLA" },
  chicago: { en: "With a reference in Chicago style", ru: "Со ссылкой в стиле Chicago" },
  bibtex: { en: "With a BibTeX entry", ru: "С записью BibTeX" },
};

export const quoteCommand: Command = {
  definition: slashCommand(
    "quote",
    {
      en: "Put a passage into the discussion, word for word, with its citation",
      ru: "Привести отрывок в обсуждении, слово в слово, со ссылкой",
    },
    [
      {
        type: ApplicationCommandOptionType.String,
        name: "passage",
        ...describe({
          en: "Words you remember, a paragraph's number, or an address",
          ru: "Слова, которые вы помните, номер абзаца или адрес",
        }),
        required: true,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "style",
        ...describe({ en: "How to write the quotation", ru: "Как записать цитату" }),
        choices: Object.entries(STYLE_NAMES).map(([value, { en, ru }]) => ({
          value,
          name: en,
          name_localizations: { "en-GB": en, "en-US": en, ru },
        })),
      },
      privateOption,
    ],
  ),
  run,
  complete: (request) => completePassage(request),
};

function run(request: CommandRequest): Reply {
  const { snapshot, options } = request;
  const typed = String(options.get("passage") ?? "");
  const isPrivate = options.get("private") === true;
  const address = passageFor(snapshot, typed)?.address;
  const found = address === undefined ? null : resolveAddress(snapshot.library, address);
  if (found === null || found.kind !== "found") {
    const sentence = request.words.quote.nothing(echo(typed, LONGEST_ECHO));
    return { kind: "message", card: noticeCard(sentence), private: true };
  }
  // What was typed may be an address with a wording, which says whether the words have moved or changed.
  const typedAddress = resolveAddress(snapshot.library, typed);
  return {
    kind: "message",
    card: quotationCard(typedAddress.kind === "found" ? typedAddress : found, {
      extent: "w",
      part: null,
      style: styleOf(options.get("style")),
      private: isPrivate,
      userId: request.userId,
      words: isPrivate ? request.words : request.publicWords,
    }),
    private: isPrivate,
  };
}

function styleOf(value: unknown): QuotationStyle {
  return Object.keys(STYLE_NAMES).find((style): style is QuotationStyle => style === value) ?? "block";
}

function completePassage({
  snapshot,
  typed,
  words,
}: CompletionRequest): APIApplicationCommandOptionChoice<string>[] {
  const several = snapshot.library.reports.length > 1;
  const name = ({ quote, block, address }: Completion) =>
    [
      // A sentence begins as its paragraph does, so its number says which of the two is meant.
      `${placeLabel([block], words.place)}${/\.[\d-]+$/u.exec(address)?.[0] ?? ""}`,
      displayText(quote.text),
      ...(several ? [`(${quote.report.title})`] : []),
    ].join(" ");
  const distinct = new Map(
    complete(snapshot, typed, autocompleteLimits.choices).map((each) => [each.address, each]),
  );
  return [...distinct.values()].map((each) => ({
    name: cutGraphemes(name(each), autocompleteLimits.name.max),
    value: each.address,
  }));
}
