import { describe, expect, test } from "vitest";
import { ask } from "../../../src/answers/ask.ts";
import { HARBOUR, SHIPPED } from "../../library/actors/corpus.ts";
import { actorSnapshot } from "./snapshot.ts";

const shipped = actorSnapshot(SHIPPED.files, SHIPPED.registry);
const harbour = actorSnapshot(HARBOUR.files, HARBOUR.registry);

describe("a question by a name that no report uses", () => {
  test.each([
    ["What does Daesh want?", 2],
    ["what does daesh seek?", 2],
    ["What does ISIS-K’s seek to establish?", 2],
    ["Is the NRF gaining momentum?", 8],
    ["Who killed Ayman al-Zawahiri?", 10],
    ["What ideology does the Pakistani Taliban adhere to?", 15],
    ["What are the goals of Tehrik-i-Taliban Pakistan?", 15],
  ])("%s", (question, paragraph) => {
    const { grade, passages, searchedAs } = ask(shipped, question, { limit: 3 });
    expect([grade, passages[0]?.block.paragraph]).toEqual(["says", paragraph]);
    expect(searchedAs).toHaveLength(1);
  });

  test("says what was searched for, and who else may be meant", () => {
    const { searchedAs } = ask(shipped, "What does Daesh want?", { limit: 1 });
    expect(
      searchedAs.map(({ typed, as, actor, others }) => [typed, as, actor.id, others.map(({ id }) => id)]),
    ).toEqual([["Daesh", "ISKP", "iskp", ["islamic-state"]]]);
  });
});

describe("a question by one name finds what another stands in", () => {
  test.each([
    ["Who are perceived as the natural allies of IS-Khorasan?", 16],
    ["What do the Afghan Taliban issue denials about?", 11],
    ["Which insurgencies is the IEA facing?", 6],
  ])("%s", (question, paragraph) => {
    const { passages } = ask(shipped, question, { limit: 5 });
    expect(passages.slice(0, 2).map(({ block }) => block.paragraph)).toContain(paragraph);
  });

  test("exact wording still comes first", () => {
    const { passages, searchedAs } = ask(shipped, "What is the IEA?", { limit: 3 });
    expect(passages[0]?.quote.text).toContain("IEA");
    expect(searchedAs).toEqual([]);
  });
});

test("a name doesn't answer by itself", () => {
  expect(ask(shipped, "When was Daesh founded?", { limit: 3 }).grade).toBe("doesn't say");
  expect(ask(shipped, "Has the Islamic Emirate banned music?", { limit: 3 }).grade).toBe("doesn't say");
});

test("in another corpus too, only in the reports that were asked", () => {
  const { grade, passages } = ask(harbour, "What did the dock workers' union accuse the Company of?", {
    limit: 3,
  });
  expect([grade, passages[0]?.block.paragraph]).toEqual(["says", 5]);
  const german = ask(harbour, "What does the Board of Ellery want?", { limit: 3, reports: ["hafenbericht"] });
  expect(german.passages.every(({ report }) => report.id === "hafenbericht")).toBe(true);
});

test.each(["is", "us", "", "?", "is it us?", "the the the", "x".repeat(5000)])(
  "%j throws nothing and means no actor",
  (question) => {
    expect(ask(shipped, question, { limit: 3 }).searchedAs).toEqual([]);
  },
);
