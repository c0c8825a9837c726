import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actor, type ActorAnswer, type ActorFound } from "../../../src/answers/actor/actor.ts";
import { distance } from "../../../src/answers/actor/distance.ts";
import { HARBOUR, SHIPPED } from "../../library/actors/corpus.ts";
import { actorSnapshot } from "./snapshot.ts";

const shipped = actorSnapshot(SHIPPED.files, SHIPPED.registry);
const harbour = actorSnapshot(HARBOUR.files, HARBOUR.registry);

function found(answer: ActorAnswer): ActorFound {
  if (answer.kind !== "found") throw new Error(`${answer.typed} is ${answer.kind}`);
  return answer;
}

describe("one actor by any of its names", () => {
  test.each([
    [
      "iskp",
      "ISKP, iskp, IS-K, isis-k, daesh, IS Khorasan, Islamic State of Khorasan Province, the ISKP, ISPK, IS-Korasan",
    ],
    [
      "taliban",
      "Taliban, taliban, Afghan Taliban, the Afghan Taliban, IEA, Islamic Emirate, TTA, Talban, Afghan Talbian",
    ],
    [
      "ttp",
      "TTP, Tekri-e Taliban Pakistan, Tehrik-i-Taliban Pakistan, Pakistani Taliban, Tehrik-e-Taliban Pakistan",
    ],
    ["al-qaeda", "al-Qaeda, Al Qaeda, alqaeda, al-Qaida, al-quaeda"],
    ["national-liberation-front", "NRF, National Liberation Front, National Resistance Front"],
    ["islamic-state", "IS, is, Islamic State, ISIS"],
    ["united-states", "US, U.S., USA, America"],
    ["zawahiri", "Zawahiri, al-Zawahiri, Ayman al-Zawahiri, Zawahri"],
    ["rauf-etminan", "Rauf Etminan, Etminan, Rauf Etmianan"],
  ])("%s", (id, names) => {
    const answers = names.split(", ").map((name) => found(actor(shipped, name)));
    expect(answers.map((answer) => answer.actor.id)).toEqual(answers.map(() => id));
    for (const { mentions, summary } of answers) {
      expect(mentions).toEqual(answers[0]?.mentions);
      expect(summary).toEqual(answers[0]?.summary);
    }
  });
});

function places(name: string): number[] {
  return found(actor(shipped, name)).mentions.map(({ start }) => start);
}

test("two actors never share a mention", () => {
  const taliban = new Set(places("Afghan Taliban"));
  expect(places("TTP").filter((start) => taliban.has(start))).toEqual([]);
  expect(places("IS")).toHaveLength(1);
});

test("says how it was found", () => {
  expect(found(actor(shipped, "iskp")).by).toEqual({ kind: "name", name: "ISKP" });
  expect(found(actor(shipped, "NRF")).by).toEqual({ kind: "known as", name: "NRF", inside: false });
  expect(found(actor(shipped, "islamic emirate")).by).toMatchObject({ kind: "known as", inside: true });
  expect(found(actor(shipped, "Etminan")).by).toEqual({ kind: "surname", name: "Rauf Etminan" });
  expect(found(actor(shipped, "Zawahri")).by).toEqual({ kind: "typo", name: "Zawahiri" });
});

test("of two actors known by one name the best attested answers, and the other is offered", () => {
  const daesh = found(actor(shipped, "Daesh"));
  expect([daesh.actor.id, daesh.others.map(({ id }) => id)]).toEqual(["iskp", ["islamic-state"]]);
  const board = found(actor(harbour, "the board of ellery"));
  expect([board.actor.id, board.others.map(({ id }) => id)]).toEqual(["shipping-company", ["dockers-union"]]);
});

test("an unknown name has the nearest ones and what the text says", () => {
  const answer = actor(shipped, "Pakistan");
  if (answer.kind !== "unknown") throw new Error("Pakistan is an actor");
  expect(answer.nearest.map(({ actor: { id } }) => id)).toContain("ttp");
  expect(answer.says.first.map(({ block }) => block.paragraph)).toEqual([15, 24]);
  expect(answer.says.count).toBe(2);
  for (const { quote } of answer.says.first) expect(quote.text).toContain("Pakistan");
});

test.each(["", "  ", "?!", "TT", "xyzzy", "(", "a".repeat(10_000), "塔利班", "is not", "\u0000"])(
  "%j finds nobody and throws nothing",
  (name) => {
    expect(actor(shipped, name).kind).toBe("unknown");
  },
);

test("without a registry there are no actors, but the text still answers", () => {
  const answer = actor(actorSnapshot(SHIPPED.files, null), "Zawahiri");
  if (answer.kind !== "no actors") throw new Error(answer.kind);
  expect(answer.says.first.map(({ block }) => block.paragraph)).toEqual([10]);
});

test("counts, company and parts", () => {
  const union = found(actor(harbour, "DUE"));
  expect(union.names).toEqual([
    { name: "Union", count: 3 },
    { name: "DUE", count: 2 },
    { name: "Dockers' Union of Ellery", count: 1 },
  ]);
  expect(
    union.company.map(({ actor: { id }, sentences, paragraphs }) => [
      id,
      sentences,
      paragraphs.map(({ block }) => block.paragraph),
    ]),
  ).toEqual([
    ["shipping-company", 2, [3, 5, 6]],
    ["guard", 2, [3, 5]],
  ]);
  expect(union.relations.map(({ from, to, evidence }) => [from, to, evidence.text])).toEqual([
    ["dockers-union", "shipping-company", "The DUE accused the Company of arson"],
  ]);
  expect(found(actor(harbour, "guard")).partOf.map(({ id }) => id)).toEqual(["shipping-company"]);
  expect(found(actor(harbour, "Company")).parts.map(({ id }) => id)).toEqual(["guard"]);
});

test("the distance is that of a plain recursion", () => {
  const plain = (a: string, b: string): number => {
    if (a === "" || b === "") return a.length + b.length;
    const same = a.at(-1) === b.at(-1) ? 0 : 1;
    const costs = [
      plain(a.slice(0, -1), b) + 1,
      plain(a, b.slice(0, -1)) + 1,
      plain(a.slice(0, -1), b.slice(0, -1)) + same,
    ];
    if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
      costs.push(plain(a.slice(0, -2), b.slice(0, -2)) + 1);
    return Math.min(...costs);
  };
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
  fc.assert(
    fc.property(word, word, fc.nat(6), (a, b, most) => {
      expect(distance(a, b, most)).toBe(Math.min(plain(a, b), most + 1));
    }),
  );
});
