import { describe, expect, it } from "vitest";
import { alike } from "../../src/answers/alike.ts";

const set = (text: string) => new Set(text.split(" "));

describe("alike", () => {
  it("is true of a text and one that adds a little to it", () => {
    const short = set("a b c d e f g h i j");
    expect(alike(short, set("a b c d e f g h i j k l m"))).toBe(true);
    expect(alike(set("a b c d e f g h i j k l m"), short)).toBe(true);
  });

  it("is false of a text and one that merely holds its words among many", () => {
    expect(alike(set("a b c d e f g h"), set("a b c d e f g h i j k l m n o p q r s t u v w x"))).toBe(false);
  });

  it("is false of texts too short to tell", () => {
    expect(alike(set("a b c"), set("a b c"))).toBe(false);
  });
});
