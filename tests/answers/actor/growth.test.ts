import { expect, test } from "vitest";
import { actor } from "../../../src/answers/actor/actor.ts";
import { buildActors } from "../../../src/answers/actor/book.ts";
import { runToEnd } from "../../../src/search/build.ts";
import { snapshotOf } from "../make.ts";

/** A small generator of numbers from a seed (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const NAMES = 300;
const PARAGRAPHS = 2000;
const WORDS =
  `council market river army wanted attacked refused treaty harbour fears the of and with against to seeks
  its people soldiers said that had been old new northern grain ships winter fight peace money`.split(/\s+/u);

function made() {
  const next = random(7);
  const pick = (list: readonly string[]) => list[next(list.length)] ?? "";
  const syllables = ["ka", "lo", "mir", "ta", "ven", "sho", "dun", "bel", "or", "fa"];
  const name = (index: number) => {
    const word = Array.from(String(1000 + index), (digit) => syllables[Number(digit)] ?? "").join("");
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const actors = Array.from({ length: NAMES }, (_, index) => name(index));
  const sentence = () => {
    const words = Array.from({ length: 18 }, () => pick(WORDS));
    words[0] = next(2) === 0 ? (actors[0] ?? "") : pick(actors);
    words[5 + next(10)] = `the ${pick(actors)} League`;
    return `${words.join(" ")}.`;
  };
  const text = Array.from({ length: PARAGRAPHS }, () => Array.from({ length: 5 }, sentence).join(" ")).join(
    "\n\n",
  );
  const used = actors.filter((one) => new RegExp(String.raw`\b${one}\b(?! League)`, "u").test(text));
  const registry = used
    .map((one, index) => {
      const league = text.includes(`${one} League`) ? `, ${one} League` : "";
      return `- { id: a${index}, name: ${one}, kind: organisation, names: [${one}${league}], knownAs: [${one}land, Old ${one}] }\n`;
    })
    .join("");
  return { text, registry, most: actors[0] ?? "" };
}

test("2,000 paragraphs and 300 actors: about 0.4 s to read and 10 ms to answer, held to a generous multiple", () => {
  const { text, registry, most } = made();
  const snapshot = snapshotOf({ "made.txt": text });
  expect(snapshot.library.reports[0]?.paragraphs).toHaveLength(PARAGRAPHS);
  const started = performance.now();
  const actors = runToEnd(buildActors(snapshot.library, { file: "actors.yaml", text: registry }));
  const read = performance.now() - started;
  expect(actors.cast.actors.length).toBeGreaterThan(NAMES * 0.9);
  const times = [most, `${most}land`, most, most, most].map((name) => {
    const before = performance.now();
    actor({ ...snapshot, actors }, name);
    return performance.now() - before;
  });
  expect(read).toBeLessThan(8000);
  // The quickest: what else the machine does is no matter of this test.
  expect(Math.min(...times)).toBeLessThan(200);
});
