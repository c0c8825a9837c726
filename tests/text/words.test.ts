import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { lexicon, SHAPE } from "../../src/text/words.ts";

const en = lexicon("en-GB");

function forms(text: string, language = "en"): string[] {
  return lexicon(language)
    .words(text)
    .map(({ form }) => form);
}

function stems(text: string, language = "en"): string[] {
  return lexicon(language)
    .words(text)
    .filter(({ stop }) => !stop)
    .map(({ stem }) => stem);
}

describe("words of a text", () => {
  it.each([
    ["Taliban’s", "Taliban's"],
    ["al-Qaeda", "Al Qaeda"],
    ["café", "CAFE\u0301"],
    ["ﬁnancial", "financial"],
    ["U.S.", "US"],
    ["NGOs", "NGO"],
    ["3,100", "3100"],
    ["1990s", "1990"],
    ["took", "takes"],
    ["children", "child"],
    ["co\u00adoperate", "cooperate"],
    ["ＩＳＫＰ", "ISKP"],
  ])("%s meets %s", (one, other) => {
    expect(stems(one)).toEqual(stems(other));
  });

  it("stand at their place in the text", () => {
    const text = "The “Taliban’s” U.S. talks (of 3,100 days) – l’été!";
    expect(en.words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "The",
      "Taliban’s",
      "U.S.",
      "talks",
      "of",
      "3,100",
      "days",
      "l’été",
    ]);
  });

  it("tell an acronym from a word by its capitals", () => {
    expect(stems("IS is US us WHO who")).toEqual(["IS", "US", "WHO"]);
    expect(stems("the US’s and the U.S. forces")).toEqual(["US", "US", "forc"]);
    expect(stems("AIDS aids")).toEqual(["AIDS", "aid"]);
  });

  it("take no acronyms from a text all in capitals", () => {
    expect(stems("WHAT IS THE AIM OF THE TALIBAN")).toEqual(["aim", "taliban"]);
  });

  it("carry their shape", () => {
    expect(en.words("Kabul ISKP 2021 city").map(({ shape }) => shape)).toEqual([
      SHAPE.capital,
      SHAPE.capital + SHAPE.acronym,
      SHAPE.number,
      0,
    ]);
  });

  it("part an article from its noun where the apostrophe elides", () => {
    expect(forms("l'homme d’État qu'il", "fr")).toEqual(["l", "homme", "d", "etat", "qu", "il"]);
  });

  it.each([
    ["ru", "Талибы захватили провинцию", "талиб захватил провинции"],
    ["de", "Die Häuser der Städte", "ein Haus einer Stadt"],
    ["ar", "الكتاب", "كتاب"],
    ["es", "las casas históricas", "la casa histórica"],
    ["fr", "les réponses données", "une réponse donnée"],
  ])("%s: %s shares its stems with %s", (language, one, other) => {
    expect(stems(one, language)).toEqual(stems(other, language));
  });

  it.each([
    ["zh", "联合国安全理事会通过决议", 3],
    ["ja", "東京は日本の首都です", 4],
    ["th", "กรุงเทพเป็นเมืองหลวง", 2],
  ])("%s: words are found without spaces", (language, text, least) => {
    expect(lexicon(language).words(text).length).toBeGreaterThanOrEqual(least);
  });

  it("never overlap and always are where they say, in any text and language", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.constantFrom("en", "fr", "ar", "zh", "xx"),
        (text, language) => {
          let end = 0;
          for (const word of lexicon(language).words(text)) {
            expect(word.start).toBeGreaterThanOrEqual(end);
            expect(word.end).toBeGreaterThan(word.start);
            expect(word.form).not.toBe("");
            end = word.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
