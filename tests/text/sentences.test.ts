import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../../src/text/sentences.ts";

/** Texts in which `|` marks, in place of nothing, where one sentence ends and the next begins. */
const MARKED: Readonly<Record<string, readonly string[]>> = {
  en: [
    "It came. |It went. |It stayed",
    "The U.S. Army left. |The rest stayed.",
    "In the wake of the U.S. drone strike that killed Zawahiri. |His death made it plain.",
    "He moved to the U.S. |The family followed.",
    "He fled to the U.S. |In 2001 he returned.",
    "Gen. Raziq met Dr. J. K. Rowling and Lt. Col. A. B. Smith Jr. |They talked.",
    "Some groups, e.g. Taliban units, fought, i.e. The Base did.",
    "See No. 5 and p. 7, Fig. 3 and Vol. IV of it. |Then stop.",
    "Did he? |No. |He did not.",
    "Growth was 3.5 percent. |Losses were 1.2.",
    "They fled in 2021. |20 people stayed. |300 more came.",
    "Wait... |He left. |Then … Taliban fighters ... Taliban again came.",
    "Wait… |He left… and came back. |The end",
    "It said [...] Taliban forces […] Kabul. |[...] Then it ended.",
    'He said "It is over." |Then he left.',
    "He said “It is over.” |Then he left (as usual.) |And came.",
    '"Why?" he asked. |"Because!" she cried, and left.',
    "He asked “Why? Nobody knows” and left. |She stayed.",
    "He left (why? Nobody knows) and came. |(So it is. |It was.) |Done.",
    "Yahoo! said so. |The leader (!) Ahmad Shah left.",
    "So it ended.[1] |Next one.[12, 13] |Then.¹ |So.[Note 4] |Last.*",
    "1. The first thing. |2. The second. |IV. The fourth.",
    "_Qu._ 2. Do they? |Query 3. Is it so? |Art. 5. The state may.",
    "Smith v. Jones vs. Taliban forces, cf. Brown et al. 2003. |It went on.",
    "He came at 5 p.m. Monday and left at 6 a.m. |The end.",
    "Apple Inc. Chairman Cook met Acme Corp. |The firm grew.",
    "He lived in Washington D.C. |They knew on Aug. 15, 2021.",
    "It reached 1500 °C. |Losses stayed.",
    "They came here . ''  |It is so . ''",
    "Plan B. |It failed. |World War I. |The war ended.",
    "DR. SMITH CAME. |HE LEFT.",
    "**It is bold.** |_It is not._ |End.",
    "Really?! |Yes!! |Good.",
    "Visit example.com. |Use Node.js v20.1. |Then it works.",
    "T. May resigned, and J. Will came. |J. De Niro played.",
    "First. . . . |Then. |He stopped . . . Taliban came.",
    "It was the St. Petersburg line near 5th St. |The rest.",
    "A sentence over\na line. |Another one\r\nover two.\r\n|Third.",
    "He said (see p. 5). |Then left.",
    "Is it “good”? |It is.",
    "The 5 vols. in 2 pts. are here. |They sell.",
    "It hurt... |“Stop.” |“No!” |They went.",
  ],
  de: [
    "Am 3. Oktober kam Dr. Meier. |Die Leute, z. B. Frauen, gingen.",
    "Er sagte: „Das ist das Ende.“ |Dann ging er.",
    "Das gilt gem. Art. 5 Abs. 2 GG. |Es ist so.",
    "Im 19. Jahrhundert, d. h. Später, kamen u. a. Bauern. |So war es.",
    "Er ist 35. |Das ist alt. |Er sagte: »Gut.« |Sie ging.",
    "Rund 5 Mio. Euro kostet es. |Sie zahlten 3 Mrd. |Das reicht.",
    "Es war 2021. |20 Leute kamen.",
  ],
  fr: [
    "M. Dupont et Mme Martin ont vu M. Le Pen. |Ils partent.",
    "Il a dit : « C’est fini. » |Puis il partit.",
    "Voir p. ex. l’art. 5. |C’est clair.",
    "César (av. J.-C. Rome) vint. |Il vit.",
  ],
  es: [
    "El Sr. García viajó a EE. UU. |Los demás no.",
    "¿Por qué? |¡Nadie lo sabe! |Véase p. ej. la pág. 5.",
    "La Dra. De la Cruz llegó. |Se fue.",
  ],
  ru: [
    "А. С. Пушкин родился в 1799 г. в Москве. |Он умер.",
    "В 2021 г. Талибан захватил Кабул. |Это было в августе 2021 г. |Он победил.",
    "Завод им. Ленина, т. е. Главный, стоит на ул. Мира. |Там тихо.",
    "Пришли люди и т. д. |Потом ушли. |«Почему?» — спросил он. |«Нет!» |Он ушёл.",
    "См. стр. 5 и рис. 3. |Это 5 млн. руб. в год. |Ген. Иванов и проф. Петров знали.",
    "Он жил в г. Москва в XIX в. и др. |Всё.",
    "Что это?.. |Никто не знал… |Так было.",
  ],
  ar: [
    "قال د. أحمد ذلك. |ثم غادر. |لماذا؟ |لا أحد يعرف!",
    "وصل عام 2021 م. |إلى كابول. |كان ذلك.",
    "سأل: «لماذا؟» |ثم ذهب.",
  ],
  ur: ["یہ ایک جملہ ہے۔ |یہ دوسرا ہے۔"],
  hi: ["वह गया। |डॉ. शर्मा आए। |कब?"],
  zh: [
    "他来了。|他走了！|为什么？|没人知道。",
    "他问。|“好。”|然后走了。",
    "增长为3.5%。|（见第5页。）|完了……",
    "他说“走吧。走吧”，然后走了。|完。",
  ],
  ja: ["「はい。」|彼は言った。|終わり。"],
  ka: ["ის მოვიდა. |ის წავიდა. |რატომ?"],
  el: ["Ήρθε ο κ. Παπάς. |Έφυγε π.χ. Δευτέρα."],
  he: ["הוא בא. |למה? |כי כן."],
  th: ["เขามา เขาไป"],
};

function cut(text: string, language: string): string[] {
  return sentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe("sentences", () => {
  for (const [language, texts] of Object.entries(MARKED)) {
    it.each(texts)(`${language}: %s`, (marked) => {
      const wanted = marked.split("|").map((sentence) => sentence.trim());
      expect(cut(marked.replaceAll("|", ""), language)).toEqual(wanted);
    });
  }

  it("finds none in white space", () => {
    expect(sentences("", "en")).toEqual([]);
    expect(sentences(" \r\n\u00a0\f\t", "en")).toEqual([]);
  });

  it("lose nothing but white space, and don't overlap", () => {
    const bits = fc.constantFrom(
      ..."A b . ! ? … ... , ( ) [ ] “ ” „ « » \" ' Dr U.S 5 3. 。 ؟ 你 é \n \r\n \u2028 [1] e.g. No Г. т".split(
        " ",
      ),
      " ",
    );
    const text = fc.oneof(
      fc.array(bits, { maxLength: 60 }).map((all) => all.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.keys(MARKED)), (whole, language) => {
        let end = 0;
        for (const span of sentences(whole, language)) {
          expect(whole.slice(end, span.start)).toMatch(/^\s*$/u);
          expect(whole.slice(span.start, span.end)).toMatch(/^\S(?:[^]*\S)?$/u);
          end = span.end;
        }
        expect(whole.slice(end)).toMatch(/^\s*$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it("don't depend on where the text is cut into windows", () => {
    const unit = "It is a sentence by Gen. Raziq of the U.S. Army (e.g. p. 5). ";
    for (let shift = 0; shift < 70; shift++) {
      const text = "x".repeat(shift) + unit.repeat(150);
      expect(sentences(text, "en")).toHaveLength(150);
    }
  });

  it.each([
    ["prose", "Hello there 1.5 times, e.g. that. "],
    ["numbers", "1. "],
    ["full stops", "."],
    ["open brackets", "(a. B "],
    ["open quotes", "“A. “"],
    ["letters", "abcd"],
    ["spaces", ".   "],
    ["one long space", " "],
    ["closing brackets", ".)"],
    ["initials", "A. "],
    ["ellipses", "… A"],
    ["Chinese", "他来了。“好"],
  ])("take a time that grows with the text, not its square: %s", (_, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = performance.now();
      sentences(text, "en");
      return performance.now() - start;
    };
    time(20_000);
    expect(time(300_000)).toBeLessThan(1500);
  });
});
