import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { actor } from "../../src/answers/actor/actor.ts";
import { ask } from "../../src/answers/ask.ts";
import { checkText } from "../../src/answers/check/check-text.ts";
import { hasMarkdown, withoutMarkdown } from "../../src/answers/check/without-markdown.ts";
import { complete } from "../../src/answers/complete.ts";
import { buildSnapshot } from "../../src/answers/snapshot.ts";
import { cutGraphemes, echo, wordsEnd } from "../../src/discord/cut.ts";
import { readCustomId } from "../../src/discord/custom-id.ts";
import { escapeMarkdown } from "../../src/discord/escape.ts";
import { messageWords } from "../../src/discord/message-words.ts";
import { markdownParts } from "../../src/discord/plain-markdown.ts";
import { quoteLines } from "../../src/discord/quote-lines.ts";
import { stripMarkdown } from "../../src/discord/strip-markdown.ts";
import { parseAddress } from "../../src/library/address.ts";
import { buildLibrary } from "../../src/library/library.ts";
import { readReport } from "../../src/library/read-report.ts";
import { resolveAddress } from "../../src/library/resolve.ts";
import { runToEnd } from "../../src/search/build.ts";
import { displayText } from "../../src/text/display.ts";
import { languageOf, scriptOf } from "../../src/text/language.ts";
import { pointsBack } from "../../src/text/openers.ts";
import { sentences } from "../../src/text/sentences.ts";
import { lexicon } from "../../src/text/words.ts";

const LENGTH = 100_000;
/** What Discord lets people write at the most, and a terminal somewhat more. */
const WRITTEN = 4_000;
/** Of processor time, so that a busy machine doesn't count. Linear ones take a few ms; quadratic ones, minutes. */
const MOST_MS = 1_500;

/** What regular expressions stumble over: repeated, and with an end that makes them try again. */
const PIECES = [
  "a",
  " ",
  "\n",
  "\t \r\n",
  ".",
  ". ",
  "…",
  "- ",
  "-",
  "'",
  "’s ",
  '"',
  "“",
  "”",
  "«",
  "»",
  "(",
  ")",
  "[",
  "]",
  "[…]",
  "*",
  "**",
  "_",
  "~~",
  "||",
  "`",
  "```",
  "> ",
  ">>> ",
  "# ",
  "-# ",
  "\\",
  "<",
  "<@1",
  "<:a:1",
  "<t:1",
  "[a](",
  "](",
  "http://",
  "https://a/(",
  "@",
  "@everyone ",
  "1.",
  "1. ",
  "0",
  "1,",
  "A. ",
  "U.S. ",
  "Mr. ",
  "a.b",
  "a, ",
  "¶1 ",
  "p. 1 ",
  "a:1@",
  "x:1-",
  "|",
  "q|w|",
  "é",
  "e\u0301",
  "\u0301",
  "\u200b",
  "\u00ad",
  "\ufeff",
  "\u202e",
  "👩‍👩‍👧",
  "🇩🇪",
  "中",
  "中。",
  "ا",
  "я",
  "ß",
  "İ",
  "aB1",
  "The ",
  "Who said ",
  "---\n",
  "a: b\n",
  "- a\n",
  "&a ",
  "*a ",
  "{a: ",
  "!!x ",
] as const;
const ENDS = ["", "\n\u0000!"] as const;

/** What some expressions wait for before they try hard, and what keeps them trying. */
const OPENINGS = [
  "what is ",
  "who said it on ",
  "what does ",
  "define ",
  "how many ",
  "wann ",
  "was ist ",
  "wer ist ",
  "qué es ",
  "qu’est-ce que ",
  "кто такой ",
  "paragraph 1-",
  "¶",
  "абзац ",
  "@article{",
  "it ",
  "It is ",
  "es ist ",
  "тот, ",
  "“",
  "[a](http://",
  "iskp-and-the-taliban:",
  "x:¶1",
  "<w:lang ",
  "1\n===",
  "a@",
] as const;
const FILLINGS = ["a", "a ", "a-", "1", "-", " ", ".", "a.", "'", "é", "я ", "=", "(", "the a "] as const;

const corpus = ["iskp-and-the-taliban.txt", "actors.yaml"].map((file) => readFileSync(`corpus/${file}`));
const [text = Buffer.of(), registry = Buffer.of()] = corpus;
const read = readReport("iskp-and-the-taliban.txt", text);
if (!read.ok) throw new Error("The report can't be read");
const { report } = read;
/** A report in each language that has rules of its own. */
const others = ["de", "fr", "es", "ru", "ar", "zh"].flatMap((language) => {
  const short = `---\nlanguage: ${language}\n---\nHamburg 1842. Москва 1812. 北京 1900. القاهرة 1882.\n`;
  const other = readReport(`other-${language}.md`, new TextEncoder().encode(short));
  return other.ok ? [other.report] : [];
});
const snapshot = runToEnd(
  buildSnapshot(buildLibrary([report, ...others]), { file: "actors.yaml", text: registry.toString() }),
);
const english = lexicon("en");

/** Everything that is given what somebody wrote, or a report that somebody made. */
const TAKERS: Readonly<Record<string, (hostile: string) => unknown>> = {
  sentences: (hostile) => sentences(hostile, "en"),
  words: (hostile) => english.words(hostile),
  displayText,
  languageOf: (hostile) => languageOf(hostile, []),
  scriptOf,
  pointsBack: (hostile) => pointsBack(hostile, "en"),
  parseAddress,
  resolveAddress: (hostile) => resolveAddress(snapshot.library, hostile),
  escapeMarkdown,
  quoteLines,
  cutGraphemes: (hostile) => cutGraphemes(hostile, 300),
  wordsEnd: (hostile) => wordsEnd(hostile, { points: WRITTEN, bytes: 10_000 }, escapeMarkdown),
  echo: (hostile) => echo(hostile, 300),
  markdownParts,
  stripMarkdown,
  hasMarkdown,
  withoutMarkdown,
  readCustomId,
  messageWords: (hostile) => messageWords({ content: hostile }),
  readReport: (hostile) => readReport("hostile.md", new TextEncoder().encode(hostile)),
  "readReport's front matter": (hostile) =>
    readReport("hostile.md", new TextEncoder().encode(`---\n${hostile}\n---\nText.\n`)),
};
/** These look for something in a library; what is longer than people can write in Discord is cut before. */
const SEEKERS: typeof TAKERS = {
  ask: (hostile) => ask(snapshot, hostile, { limit: 3 }),
  complete: (hostile) => complete(snapshot, hostile, 25),
  actor: (hostile) => actor(snapshot, hostile),
  checkText: (hostile) => checkText(snapshot.checker, [{ text: hostile, line: 1, kind: "text" }]),
};

/** Milliseconds of processor time. */
function cost(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function* hostileTexts(length: number): Generator<readonly [name: string, text: string]> {
  for (const piece of PIECES) {
    const long = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    for (const end of ENDS) yield [JSON.stringify(piece + end), long + end];
  }
  for (const opening of OPENINGS) {
    for (const filling of FILLINGS) {
      const long = filling.repeat(Math.ceil(length / filling.length));
      yield [JSON.stringify(`${opening}${filling}…!`), `${opening}${long}\u0000!`];
    }
  }
}

describe.each([
  [LENGTH, TAKERS],
  [WRITTEN, SEEKERS],
] as const)("of %i characters", (length, takers) => {
  test.each(Object.keys(takers))("%s takes any text in linear time", { timeout: 300_000 }, (name) => {
    const take = takers[name] ?? (() => null);
    const slow: string[] = [];
    for (const [which, hostile] of hostileTexts(length)) {
      const ms = cost(() => take(hostile));
      if (ms > MOST_MS) slow.push(`${which}: ${Math.round(ms)} ms`);
      // One is enough to know, and each takes its time.
      if (slow.length > 3) break;
    }
    expect(slow).toEqual([]);
  });
});
