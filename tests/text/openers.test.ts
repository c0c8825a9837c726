import { describe, expect, it } from "vitest";
import { pointsBack, standingAlone } from "../../src/text/openers.ts";
import { sentences } from "../../src/text/sentences.ts";

const POINTING: Readonly<Record<string, readonly string[]>> = {
  en: [
    "These include al-Qaeda and other groups.",
    "His death made plain the contradictions.",
    "They have tended to deny it.",
    "This has not yet been observed.",
    "That precarious balancing act has backfired.",
    "It's over.",
    "It is a decree that no one obeys.",
    "It argues that the state is weak.",
    "Indeed, it is a very powerful decree.",
    "But they left.",
    "“Such groups are many.”",
    "This\nrivalry led to clashes.",
    "THEY LEFT KABUL.",
  ],
  de: ["Diese Gruppen kämpfen.", "Er kam.", "Dadurch wuchs die Macht.", "Es kämpft gegen uns."],
  fr: ["Ils partent.", "Cette rivalité dure.", "C’est ainsi.", "Cependant, elle reste."],
  es: ["Estos grupos luchan.", "Su muerte lo mostró.", "Dicha ley rige."],
  ru: ["Они ушли.", "Этот спор долог.", "Однако его смерть это показала.", "Это так."],
  ar: ["هذا صحيح.", "وهو كذلك.", "وتلك الجماعات كثيرة."],
  zh: ["这些组织很多。", "他走了。", "但它们仍在。", "其中有基地组织。"],
  ja: ["これは本です。"],
};

const STANDING: Readonly<Record<string, readonly string[]>> = {
  en: [
    "It is important to note that the two differ.",
    "It should be noted that this practice brought results.",
    "It is also troubling that ISKP is attempting to force officials to resign.",
    "It was in Kabul that they met.",
    "It seems that nobody knows.",
    "It may not be possible to say.",
    "There is a split.",
    "Those who came before us made certain of it.",
    "This year's budget is high.",
    "IT companies grew.",
    "Thistles grow.",
    "ISKP reacted to the decree.",
    "However, ISKP reacted.",
    "His Majesty came.",
    "",
  ],
  de: ["Es gibt Streit.", "Es ist klar, dass sie kämpfen.", "Die Gruppen kämpfen."],
  fr: [
    "Il y a un conflit.",
    "Il est clair que non.",
    "Ceux qui partent perdent.",
    "C’est l’armée qui décide.",
  ],
  es: ["Este año fue duro.", "Los grupos luchan."],
  ru: ["Тем не менее война идёт.", "Те, кто ушёл, молчат.", "Талибан победил."],
  ar: ["هناك خلاف.", "قال أحمد ذلك."],
  zh: ["此外，组织很多。", "其他组织也来了。", "那么结束了。"],
  xx: ["This is a language that nobody listed."],
};

describe("pointsBack", () => {
  for (const [language, all] of Object.entries(POINTING)) {
    it.each(all)(`${language}: %s`, (sentence) => expect(pointsBack(sentence, language)).toBe(true));
  }
  for (const [language, all] of Object.entries(STANDING)) {
    it.each(all)(`not in ${language}: %s`, (sentence) => expect(pointsBack(sentence, language)).toBe(false));
  }
});

describe("standingAlone", () => {
  const text = "ISKP fought. They lost. These losses hurt. It went on. Kabul fell.";
  const all = sentences(text, "en");
  const shown = (first: number, last = first) => {
    const span = standingAlone(text, "en", all, { start: all[first]!.start, end: all[last]!.end });
    return text.slice(span.start, span.end);
  };

  it("puts the sentence before one that points back", () => {
    expect(shown(1)).toBe("ISKP fought. They lost.");
    expect(shown(1, 2)).toBe("ISKP fought. They lost. These losses hurt.");
  });

  it("goes on where that one points back too, twice at most", () => {
    expect(shown(2)).toBe("ISKP fought. They lost. These losses hurt.");
    expect(shown(3)).toBe("They lost. These losses hurt. It went on.");
  });

  it("leaves what stands alone, and the first of a block", () => {
    expect(shown(4)).toBe("Kabul fell.");
    expect(shown(0)).toBe("ISKP fought.");
    const lone = "They lost.";
    expect(standingAlone(lone, "en", sentences(lone, "en"), { start: 0, end: 10 })).toEqual({
      start: 0,
      end: 10,
    });
  });
});
