import { generator } from "../search/random.ts";
import type { SetDoc } from "./question-set.ts";

/**
 * A text of made-up words whose frequencies fall as those of a language do (Zipf), with common English
 * function words between, the same for the same seed: for measuring time and memory, not quality.
 */
export function madeDocs(paragraphs: number, seed: number): SetDoc[] {
  const random = generator(seed);
  const words = madeWords(Math.round(4000 + 9 * paragraphs ** 0.85), random);
  return Array.from({ length: paragraphs }, (_, number) => {
    const sentences = Array.from({ length: 5 }, () => sentence(words, random));
    return { id: String(number), title: `Part ${Math.floor(number / 25)}`, text: sentences.join(" ") };
  });
}

/** Questions of six or seven words of a paragraph each, with the function words that questions have. */
export function madeQuestions(docs: readonly SetDoc[], count: number, seed: number): string[] {
  const random = generator(seed);
  return Array.from({ length: count }, () => {
    const words = docs[Math.floor(random() * docs.length)]?.text.match(/\p{L}{5,}/gu) ?? [];
    const start = Math.floor(random() * Math.max(1, words.length - 7));
    return `What is the ${words.slice(start, start + 3).join(" ")} of the ${words.slice(start + 3, start + 6).join(" in ")}?`;
  });
}

const FUNCTION_WORDS =
  "the of and to in a is that for it as was with be by on not his which or from at are but this had".split(
    " ",
  );
const SYLLABLES =
  "ba be bi bo bu da de di do fa fe ga go ka ke ki ko la le li lo lu ma me mi mo na ne no pa pe po ra re ri ro sa se si so sta stra ta te ti to va ve vi za".split(
    " ",
  );

function madeWords(count: number, random: () => number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    let word = "";
    for (let i = 2 + Math.floor(random() * 3); i > 0; i--) word += pick(SYLLABLES, random);
    words.add(word);
  }
  return [...words];
}

function sentence(words: readonly string[], random: () => number): string {
  const said = Array.from({ length: 15 + Math.floor(random() * 12) }, () =>
    random() < 0.45 ? pick(FUNCTION_WORDS, random) : (words[zipf(words.length, random)] ?? ""),
  ).join(" ");
  return `${said[0]?.toUpperCase() ?? ""}${said.slice(1)}.`;
}

/** The commonest words of a language are its function words; those of the content fall more slowly at first. */
const FLATTENED = 50;

/** A rank below `count`, rank r about as often as 1 / (r + 50) (Zipf and Mandelbrot). */
function zipf(count: number, random: () => number): number {
  return Math.floor(FLATTENED * ((1 + count / FLATTENED) ** random() - 1));
}

function pick(of: readonly string[], random: () => number): string {
  return of[Math.floor(random() * of.length)] ?? "";
}
