import { expect, it } from "vitest";
import { generator } from "../../../src/search/random.ts";
import { folded, oraclePlaces, type Found } from "./oracle.ts";
import { checkerOf, iskp, quotationOf, reportAt } from "./support.ts";

const MUTATIONS = 100_000;
/** Another one may be given in the environment. */
const SEED = Number(process.env["SEED"] ?? 20_261);

const reports = [iskp, reportAt("tests/texts/grundgesetz.md"), reportAt("tests/texts/rice-speech.md")];
const checker = checkerOf(...reports);
const bodies = new Map(reports.map((report) => [report, folded(report.body)]));

const random = generator(SEED);
const below = (limit: number) => Math.floor(random() * limit);
const pick = <T>(values: readonly T[]): T => {
  const value = values[below(values.length)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
};

const words = reports.map(({ body }) => [...body.matchAll(/[^\s]+/gu)]);
const FOREIGN = ["not", "never", "Russia", "2020", "the", "and", "no", "1", "ß"];

/** Some words in a row, as they stand. */
function span(): string[] {
  const at = below(reports.length);
  const all = words[at] ?? [];
  const start = below(all.length - 3);
  return all.slice(start, start + 2 + below(12)).map((match) => match[0]);
}

const TYPOGRAPHY: readonly ((text: string) => string)[] = [
  (text) => text.replace(/['’]/gu, () => pick(["'", "’", "‘", "ʼ"])),
  (text) => text.replace(/["“”„]/gu, () => pick(['"', "“", "”", "„", "«"])),
  (text) => text.replace(/[-–—]/gu, () => pick(["-", "–", "—", "‑"])),
  (text) => text.replace(/ /gu, () => pick([" ", "\n", "\u00a0", "  "])),
  (text) => text.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, () => (below(9) === 0 ? "\u00ad" : "")),
  (text) => text.normalize("NFD"),
  (text) => text.replace(/\p{Lu}/gu, (letter) => letter.toLowerCase()),
  (text) => text.replace(/\b[a-z]/gu, (letter) => (below(3) === 0 ? letter.toUpperCase() : letter)),
  (text) => `“${text}”`,
];

const CHANGES: readonly ((words: readonly string[]) => string[])[] = [
  (own) => own.toSpliced(below(own.length), 1),
  (own) => own.toSpliced(1 + below(own.length - 1), 0, pick(FOREIGN)),
  (own) => own.with(below(own.length), pick(FOREIGN)),
  (own) => {
    const [a, b] = [below(own.length), below(own.length)];
    return own.with(a, own[b] ?? "").with(b, own[a] ?? "");
  },
  (own) => own.with(below(own.length), pick(span())),
  (own) => [...own, ...span()],
  (own) => own.with(own.length - 1, (own.at(-1) ?? "").slice(0, -1)),
  (own) => own.with(0, (own[0] ?? "").slice(1)),
  (own) => own.map((word) => word.replace(/[.,;:]$/u, "")),
  (own) => own.map((word) => word.replace("-", " ")),
];

function typeset(text: string): string {
  return TYPOGRAPHY.reduce((typed, change) => (below(4) === 0 ? change(typed) : typed), text);
}

function oracle(text: string): Found[] {
  return [...bodies.values()].flatMap((body) => oraclePlaces(body, text));
}

it(`finds verbatim what an oracle finds and nothing else, over ${MUTATIONS} mutations (SEED=${SEED})`, () => {
  const wrong: string[] = [];
  let found = 0;
  for (let run = 0; run < MUTATIONS; run++) {
    const own = span();
    const text = typeset((below(5) === 0 ? own : pick(CHANGES)(own)).join(" "));
    if (/…|\.\.\.|\. \./u.test(text) || !/[\p{L}\p{N}]/u.test(text)) continue;
    const check = checker.check(quotationOf(text));
    const expected = oracle(text);
    const isVerbatim = check.verdict === "verbatim";
    if (isVerbatim) found++;
    const start = isVerbatim ? check.places[0]?.quote.start : undefined;
    if (
      isVerbatim !== expected.length > 0 ||
      (isVerbatim && !expected.some((place) => place.start === start))
    ) {
      wrong.push(`${check.verdict}: ${JSON.stringify(text)}`);
    }
  }
  expect(wrong.slice(0, 10)).toEqual([]);
  // The mutations are of use only where they leave both kinds.
  expect(found).toBeGreaterThan(MUTATIONS / 10);
  expect(found).toBeLessThan(MUTATIONS / 2);
}, 180_000);
