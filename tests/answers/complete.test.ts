import { describe, expect, it } from "vitest";
import { complete, passageFor } from "../../src/answers/complete.ts";
import { LIGHTHOUSE, snapshotOf } from "./make.ts";

const snapshot = snapshotOf({ "lamps.txt": LIGHTHOUSE });
const chinese = snapshotOf({
  "zh.txt": "---\nlanguage: zh\n---\n北方灯塔建于1871年。它由工程师建造。\n\n三名看守人住在岩石上。",
});
const addresses = (typed: string, limit = 25) =>
  complete(snapshot, typed, limit).map(({ address }) => address);

describe("complete", () => {
  it("offers how the paragraphs of a single report begin before anything is typed", () => {
    expect(addresses("")).toEqual([
      "lamps:1.1",
      "lamps:2.1",
      "lamps:3.1",
      "lamps:4.1",
      "lamps:5.1",
      "lamps:6",
    ]);
  });

  it.each([
    ["rape oil", "lamps:2.1"],
    ["RAPE oi", "lamps:2.1"],
    ["board of northern lights therefore", "lamps:5.2"],
    ["allowed whenever", "lamps:4.2"],
    ["5", "lamps:5"],
    ["¶ 5", "lamps:5"],
    ["lamps:2.2", "lamps:2.2"],
    ["Lamps:H1", "lamps:h1"],
    ["source board", "lamps:credit"],
  ])("%s → %s first", (typed, first) => {
    expect(addresses(typed)[0]).toBe(first);
  });

  it("offers the sentences of a paragraph after the whole", () => {
    expect(addresses("lamps:1")).toEqual(["lamps:1", "lamps:1.1", "lamps:1.2"]);
  });

  it("finds words inside a script without spaces", () => {
    expect(complete(chinese, "工程师", 5)[0]?.address).toBe("zh:1.2");
  });

  it("keeps to the limit", () => {
    expect(addresses("the", 3)).toHaveLength(3);
  });

  it("means nothing by words that stand nowhere", () => {
    expect(passageFor(snapshot, "zebra crossing")).toBeNull();
    expect(passageFor(snapshot, " ")).toBeNull();
  });
});
