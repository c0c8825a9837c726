import { describe, expect, it } from "vitest";
import { answer, finderOf, places } from "./made-library.ts";

const files = {
  "mosty.md": `---
language: ru
---
# Мосты города

Деревянный мост через реку построили в 1851 году. Его проектировал инженер Павел Сомов.

Весной мост сгорел, потому что сторож забыл погасить фонарь. Жители переправлялись на лодках.

Новый мост из железа открыли в августе 1880 года. Он стоит до сих пор.
`,
  "muehle.md": `---
language: de
---
# Die alte Mühle

Die Mühle am Bach wurde 1702 von der Müllerfamilie Brandt errichtet. Sie mahlte vor allem Roggen.

Das Mühlrad hat einen Durchmesser von sechs Metern. Es wurde 1911 durch eine Wasserturbine ersetzt.

Der Betrieb endete, weil das Hochwasser den Damm zerstörte. Heute ist in der Mühle ein Museum untergebracht.
`,
  "wahat.md": `---
language: ar
---
# الواحة

بنى الحاكم سليمان القصر القديم في عام 1634. يقع القصر قرب النبع.

تنتج الواحة التمر والزيتون. يبيع المزارعون التمر في أسواق المدينة كل شتاء.

هاجر السكان بسبب الجفاف. عاد بعضهم بعد حفر الآبار الجديدة.
`,
};

const finder = finderOf(files);

describe.each([
  ["В каком году построили деревянный мост?", "mosty:1"],
  ["Кто был проектировщиком моста?", "mosty:1"],
  ["Почему сгорел мост?", "mosty:2"],
  ["Когда открыли железный мост?", "mosty:3"],
  ["Wer hat die Mühle errichtet?", "muehle:1"],
  ["Durchmesser des Muehlrades", "muehle:2"],
  ["Warum endete der Betrieb der Mühle?", "muehle:3"],
  ["Welche Turbine ersetzte das Rad?", "muehle:2"],
  ["من بنى القصر؟", "wahat:1"],
  ["ماذا تنتج الواحة؟", "wahat:2"],
  ["لماذا هاجر سكان الواحة؟", "wahat:3"],
])("%s", (question, place) => {
  it(`is found at ${place}, among reports in other languages`, () => {
    expect(places(finder.find(question, { limit: 3 }))[0]).toBe(place);
  });
});

describe("what is asked for, in the language of the report", () => {
  it.each([
    ["Когда открыли железный мост?", "августе 1880"],
    ["Почему сгорел мост?", "потому что сторож забыл погасить фонарь"],
    ["Warum endete der Betrieb der Mühle?", "weil das Hochwasser den Damm zerstörte"],
  ])("%s → %s", (question, focus) => {
    expect(answer(finder.find(question, { limit: 1 }))?.focus).toBe(focus);
  });
});
