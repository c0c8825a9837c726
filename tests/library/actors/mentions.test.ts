import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNames } from "../../../src/library/actors/mentions.ts";
import { NameTree } from "../../../src/library/actors/name-tree.ts";

/** A text in which `[…]` marks every mention there is, with what is found marked in its stead. */
function found(names: readonly string[], marked: string, language = "en"): string {
  const text = marked.replace(/[[\]]/gu, "");
  const tree = new NameTree(
    language,
    names.map((name, actor) => ({ actor, name, known: false })),
  );
  let shown = "";
  let at = 0;
  for (const { start, end } of findNames(tree, text).mentions) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}

describe("the longest name first", () => {
  test.each([
    [["Taliban", "Tekri-e Taliban Pakistan"], "the [Tekri-e Taliban Pakistan] and the [Taliban]"],
    [["New York", "York Times Square"], "in New [York Times Square]"],
    [["Bank", "Bank of England"], "The [Bank of England] is a [Bank]."],
  ])("%j", (names, marked) => expect(found(names, marked)).toBe(marked));
});

describe("case where it carries meaning", () => {
  test.each([
    [["IS"], "It is so; IS fights.".replace("IS", "[IS]")],
    [["US"], "Tell us of the [US] and the [U.S.] fleet."],
    [["U.S."], "The [US]."],
    [["AID"], "Aid came from [AID]."],
    [["Front"], "In front of the [Front]"],
    [["al-Qaeda"], "[Al-Qaeda] and [al Qaeda] and [al‑Qaeda]"],
    [["experts"], "[Experts] say that [experts] say"],
    [["White House"], "the [White House], a white house"],
    [["Taliban"], "THE [TALIBAN] AND OTHERS"],
  ])("%j", (names, marked) => expect(found(names, marked)).toBe(marked));
});

describe("endings and neighbours", () => {
  test.each([
    [["Taliban"], "the [Taliban]'s, the [Taliban]’s and the [Talibans]"],
    [["Afghan citizen"], "[Afghan citizens]"],
    [["party"], "two [parties]"],
    [["McDonald's"], "at [McDonald's]"],
    [["Taliban"], "anti-[Taliban], Anti-[Taliban], [Taliban]-led, Talibanisation"],
    [["al-Qaeda"], "the [Al-Qaeda]-influenced TTP"],
    [["IS"], "IS-Khorasan and [IS]"],
    [["US", "Taliban"], "the [US]-[Taliban] deal, a Nato-Taliban deal"],
    [["army, police"], "the [army, police] and the army police"],
    [["Taliban Pakistan"], "the Taliban. Pakistan said"],
    [["Jean Paul"], "[Jean-Paul], [Jean\n Paul]"],
    [["Müller"], "[Müller], [Muller]"],
  ])("%j", (names, marked) => expect(found(names, marked)).toBe(marked));
});

describe("other languages", () => {
  test.each([
    ["ru", ["Талибан", "Исламское государство"], "У [Талибана] и [Исламского государства]"],
    ["de", ["Deutscher Bundestag"], "des [Deutschen Bundestages]"],
    ["zh", ["塔利班"], "阿富汗[塔利班]運動"],
    ["ar", ["طالبان"], "حركة [طالبان]"],
    ["fr", ["Église"], "l'[Église] et l’[Eglise]"],
  ] as const)("%s", (language, names, marked) => expect(found(names, marked, language)).toBe(marked));
});

test("what is found is what a plain search for whole words finds", () => {
  const word = fc.constantFrom("Ada", "Bo", "Cy", "dog");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(" ");
      const tree = new NameTree("en", [
        { actor: 0, name: "Ada Bo", known: false },
        { actor: 1, name: "Ada", known: false },
      ]);
      const found = findNames(tree, text).mentions.map(({ start, end }) => [start, end]);
      const plain = [...text.matchAll(/\bAda(?: Bo)?\b/gu)].map((match) => [
        match.index,
        match.index + match[0].length,
      ]);
      expect(found).toEqual(plain);
    }),
  );
});
