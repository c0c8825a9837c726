import { describe, expect, test } from "vitest";
import { actor, type ActorFound, type ActorOptions } from "../../../src/answers/actor/actor.ts";
import { ASPECTS } from "../../../src/answers/actor/cues.ts";
import type { Snapshot } from "../../../src/answers/snapshot.ts";
import { pointsBack } from "../../../src/text/openers.ts";
import { HARBOUR, SHIPPED } from "../../library/actors/corpus.ts";
import { actorSnapshot } from "./snapshot.ts";

const shipped = actorSnapshot(SHIPPED.files, SHIPPED.registry);
const harbour = actorSnapshot(HARBOUR.files, HARBOUR.registry);

function summaryOf(snapshot: Snapshot, name: string, options: ActorOptions = {}): ActorFound["summary"] {
  const answer = actor(snapshot, name, options);
  if (answer.kind !== "found") throw new Error(`${name} is ${answer.kind}`);
  return answer.summary;
}

/** What a reader of the report wouldn't leave out, and what isn't about the actor. */
const READ = {
  ISKP: {
    with: [
      "now poses the most serious threat to the Afghan Taliban",
      "ISKP seeks to establish a global caliphate",
      "ISKP and the Taliban have continuously fought for control of territory",
      "ISKP tried to recruit disgruntled members",
      "has even carried out cross-border strikes",
      "TTP and ISKP being perceived as natural allies",
      "rejected the Sharia-based Fatwa",
      "is attempting to force low-level IEA employees to resign",
      "ISKP and the TTP are now effectively united against the Taliban",
    ],
    without: [
      "drone strike",
      "National Liberation Front",
      "Rauf Etminan",
      "arbitrary detention",
      "TTP leadership",
    ],
  },
  Taliban: {
    with: [
      "the Taliban seeks to create an Islamic emirate",
      "facing at least two small-scale insurgencies",
      "branches of the former army, police and intelligence services",
      "taken limited steps to manage the risks",
      "That precarious balancing act appears to have backfired",
      "arbitrary detention, torture, extrajudicial killings",
      "does not have sufficient resources",
      "the Islamic Emirate of Afghanistan (IEA)",
      "The IEA fought against external interference",
      "The recent Fatwa issued by the IEA",
      "united against the Taliban",
    ],
    without: ["ISKP has demonstrated resilience", "the fight against IS"],
  },
  TTP: {
    with: [
      "the Tekri-e Taliban Pakistan (TTP)",
      "TTP adheres to takfiri ideology and pursues expansionist goals",
      "natural allies",
      "worked together",
      "the TTP leadership has provided a distorted explanation",
      "it is likely to follow the example of ISKP and reject the fatwa",
      "ISKP and the TTP are now effectively united against the Taliban",
    ],
    without: ["willingness to accept such assistance", "global caliphate", "insurgencies", "Zawahiri"],
  },
  Zawahiri: {
    with: ["the U.S. drone strike that killed Zawahiri", "His death made plain the contradictions"],
    without: ["al-Qaeda", "insurgencies"],
  },
} as const;

describe.each(Object.entries(READ))("the summary of %s", (name, read) => {
  const text = summaryOf(shipped, name)
    .map(({ quote }) => quote.text)
    .join("\n");
  test.each(read.with)("has: %s", (words) => expect(text).toContain(words));
  test.each(read.without)("hasn't: %s", (words) => expect(text).not.toContain(words));
});

describe.each([
  ["the first report", shipped],
  ["the harbour", harbour],
])("every summary of %s", (_, snapshot) => {
  test.each(snapshot.actors.cast.actors.map(({ id }) => id))("%s", (id) => {
    const summary = summaryOf(snapshot, id);
    expect(summary.length).toBeGreaterThan(0);
    for (const { quote, block, about } of summary) {
      expect(block.sentences.map(({ start }) => start)).toContain(quote.start);
      expect(block.sentences.map(({ end }) => end)).toContain(quote.end);
      expect(about === null || ASPECTS.includes(about)).toBe(true);
    }
    // In the order of the source, without overlap.
    const rest = summary.filter(({ pinned }) => !pinned).map(({ quote }) => quote);
    const reports = snapshot.library.reports.map((report) => rest.filter((quote) => quote.report === report));
    expect(reports.flat()).toEqual(rest);
    for (const quotes of reports) {
      for (const [index, quote] of quotes.entries()) {
        expect(quote.start).toBeGreaterThanOrEqual(quotes[index - 1]?.end ?? 0);
      }
    }
    // What points back comes with what it points to.
    for (const { quote, block } of summary.filter(({ quote }) =>
      pointsBack(quote.text, quote.report.language),
    )) {
      const before = quote.report.blocks[quote.report.blocks.indexOf(block) - 1];
      expect(quote.start).toBe(block.start);
      expect(before?.kind !== "paragraph" || summary.some((other) => other.block === before)).toBe(true);
    }
  });
});

test("what nearly says the same stands once", () => {
  const text = summaryOf(shipped, "TTP")
    .map(({ quote }) => quote.text)
    .join("\n");
  expect(text.match(/worked together/gu)).toHaveLength(1);
});

test("one aspect alone", () => {
  const wants = summaryOf(shipped, "ISKP", { aspect: "wants" });
  expect(wants[0]?.quote.text).toMatch(/global caliphate|pursuing different/u);
  expect(wants.every(({ about }) => about === "wants" || about === null)).toBe(true);
  expect(summaryOf(shipped, "Zawahiri", { aspect: "wants" })).toEqual([]);
});

test("no more sentences than asked for, and spread over aspects", () => {
  const three = summaryOf(shipped, "ISKP", { limit: 3 });
  expect(three.length).toBeLessThanOrEqual(4);
  expect(new Set(three.map(({ about }) => about)).size).toBe(3);
});

test("a pin comes first, whole and with what it points back to", () => {
  const [first] = summaryOf(harbour, "Ida Marsh");
  expect([first?.pinned, first?.quote.text]).toEqual([
    true,
    "Captain Ida Marsh, the harbour mistress, closed the eastern basin on the first day. She had lost her husband in the fire of 1904. Her order kept sixty ships at anchor.",
  ]);
});

test("a person is followed through pronouns, a group through its own", () => {
  expect(summaryOf(harbour, "DUE").map(({ quote }) => quote.text)[0]).toContain(
    "It demanded a wage of nine pence",
  );
});

test("a language without word lists goes by place, and names no aspect it can't tell", () => {
  const german = summaryOf(harbour, "Company").filter(({ quote }) => quote.report.id === "hafenbericht");
  expect(german.map(({ quote }) => quote.text)[0]).toBe("Die Reederei Ellery lehnte jede Verhandlung ab.");
  expect(german.every(({ about }) => about === null || about === "introduced")).toBe(true);
});
