import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { companyOf } from "../../../src/answers/actor/company.ts";
import { completeActor, lookupName } from "../../../src/answers/actor/complete-actor.ts";
import { lookUp } from "../../../src/answers/actor/lookup.ts";
import { networkOf } from "../../../src/answers/actor/network.ts";
import { naming, namingBoth } from "../../../src/answers/actor/passages.ts";
import { actorSnapshot } from "./snapshot.ts";

const corpus = (file: string) => readFile(new URL(`../../../corpus/${file}`, import.meta.url), "utf8");
const { actors: book } = actorSnapshot(
  { "iskp-and-the-taliban.txt": await corpus("iskp-and-the-taliban.txt") },
  await corpus("actors.yaml"),
);
const { cast } = book;

test.each(cast.actors.map((actor) => [actor.id, actor] as const))(
  "every mention of %s stands in exactly one passage, in the order of the source",
  (_id, actor) => {
    const passages = naming(cast, actor);
    expect(passages.flatMap(({ mentions }) => mentions)).toEqual(cast.mentions.get(actor.id));
    for (const { block, quote } of passages) {
      expect(block.sentences.map(({ start }) => start)).toContain(quote.start);
      expect(block.sentences.map(({ end }) => end)).toContain(quote.end);
    }
  },
);

test("the passages that name two actors are those of the paragraphs they share, and each names both", () => {
  for (const actor of cast.actors) {
    for (const { actor: other, paragraphs } of companyOf(cast, actor)) {
      const passages = namingBoth(cast, actor, other);
      expect(new Set(passages.map(({ block }) => block))).toEqual(
        new Set(paragraphs.map(({ block }) => block)),
      );
      for (const { mentions } of passages) {
        expect(new Set(mentions.map((mention) => mention.actor))).toEqual(new Set([actor, other]));
      }
    }
  }
});

test("the network has every pair once, and keeps what an editor noted", () => {
  const all = networkOf(cast, null, { nodes: 100, edges: 1_000 });
  expect(all.left).toEqual({ actors: 0, pairs: 0 });
  const ids = all.edges.map(({ a, b }) => [a.id, b.id].toSorted().join(" "));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { a, b, paragraphs } of all.edges) {
    expect(companyOf(cast, a).find(({ actor }) => actor === b)?.paragraphs ?? []).toHaveLength(paragraphs);
  }
  const few = networkOf(cast, null, { nodes: 6, edges: 0 });
  expect(few.nodes).toHaveLength(6);
  expect(few.left.actors).toBe(cast.actors.length - 6);
  for (const { actor } of few.nodes)
    expect(few.edges.some(({ a, b }) => a === actor || b === actor)).toBe(true);
  expect(few.edges.some(({ relations }) => relations.some(({ kind }) => kind === "allied with"))).toBe(true);
});

test("around one actor are those it stands with, related ones first", () => {
  const ttp = cast.byId.get("ttp") ?? null;
  const around = networkOf(cast, ttp, { nodes: 4, edges: 20 });
  expect(around.nodes.map(({ actor }) => actor.id)).toEqual(["ttp", "taliban", "iskp", "al-qaeda"]);
});

test("a name completes by its beginning, by a word's, by letters within, and with letters wrong", () => {
  const first = (typed: string) => completeActor(book, typed, 5)[0]?.actor.id;
  expect(["tali", "etmin", "ISIS-K", "qaida", "Zawahri", "pakistani tal"].map(first)).toEqual([
    "taliban",
    "rauf-etminan",
    "iskp",
    "al-qaeda",
    "zawahiri",
    "ttp",
  ]);
  expect(completeActor(book, "qqqq", 5)).toEqual([]);
});

test("what a completion puts in gives its actor, under a name of two actors too", () => {
  const both = completeActor(book, "Daesh", 25).filter(({ name }) => name === "Daesh");
  expect(both.map(({ actor }) => actor.id)).toEqual(["iskp", "islamic-state"]);
  for (const typed of ["", "daesh", "a", "is", "tal", "e"]) {
    for (const each of completeActor(book, typed, 25)) {
      expect(lookUp(book.names, lookupName(book, each, 100))?.actor).toBe(each.actor);
    }
  }
});
