import { expect, test } from "vitest";
import { castOf, mentionTable, SHIPPED } from "./corpus.ts";

/**
 * Every mention of every actor in the first report, written down by reading it from beginning to end: the block,
 * then the words in the order in which they stand. A paragraph that isn't there has none.
 */
const TABLE: Readonly<Record<string, string>> = {
  iskp: `
    h2: ISKP
    1: Islamic State of Khorasan Province | ISKP
    2: ISKP | ISKP
    3: ISKP | ISKP
    4: IS-Khorasan | ISKP
    5: ISKP
    6: IS-Khorasan
    7: ISKP
    12: ISKP | IS-Khorasan
    13: ISKP | ISKP
    16: ISKP
    17: ISKP
    18: ISKP | ISKP | ISKP
    19: ISKP | ISKP | ISKP | ISKP
    21: ISKP | IS-Khorasan
    22: ISKP
    23: IS-Khorasan
    24: ISKP`,
  taliban: `
    h2: Afghan Taliban
    1: Afghan Taliban
    2: Afghan Taliban | Taliban
    3: Taliban | Taliban
    4: Taliban | Taliban
    5: Taliban
    6: Afghan Taliban
    7: Taliban
    8: Taliban
    9: Taliban | Taliban
    10: Taliban | Taliban | Taliban
    11: Taliban | Taliban | Taliban | Taliban
    12: Afghan Taliban | Taliban | Afghan Taliban
    13: Afghan Taliban | Taliban
    14: Afghan Taliban
    15: Islamic Emirate of Afghanistan | IEA | IEA
    17: Afghan Taliban | IEA
    18: IEA | IEA | Taliban | IEA
    19: IEA | TTA | Taliban | IEA | IEA
    20: IEA | IEA
    21: IEA
    22: Taliban
    23: IEA
    24: Taliban`,
  ttp: `
    14: TTP
    15: Tekri-e Taliban Pakistan | TTP | TTP
    16: TTP
    18: TTP | TTP | TTP
    19: TTP | TTP | TTP | TTP
    22: TTP
    24: TTP`,
  "al-qaeda": `
    9: al-Qaeda
    11: al-Qaeda
    15: Al-Qaeda`,
  "islamic-state": `
    14: IS`,
  "jihadist-groups": `
    9: militant groups | jihadist groups
    10: global jihadists`,
  "national-liberation-front": `
    8: National Liberation Front`,
  "northern-rebels": `
    8: northern rebel groups`,
  "former-regime": `
    6: former army, police and intelligence services | former regime`,
  "united-states": `
    10: U.S.`,
  zawahiri: `
    10: Zawahiri`,
  "rauf-etminan": `
    17: Rauf Etminan`,
  experts: `
    h2: Pakistani experts
    1: Pakistani experts
    13: Experts`,
  "central-asian-neighbors": `
    7: Central Asian neighbors`,
  "afghan-citizens": `
    17: Afghan citizen
    20: Afghan citizens`,
  minorities: `
    11: ethnic, tribal and religious groups`,
};

const cast = castOf(SHIPPED.files, SHIPPED.registry);

test("the table has every actor of the registry", () => {
  expect(cast.actors.map(({ id }) => id).toSorted()).toEqual(Object.keys(TABLE).toSorted());
});

test.each(Object.entries(TABLE))("the mentions of %s are those of the report", (id, table) => {
  const read = table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [block = "", words = ""] = line.trim().split(": ");
      return words.split(" | ").map((word) => `${block} ${word}`);
    });
  expect(mentionTable(cast, id)).toEqual(read);
});

test("no place is a mention of two actors", () => {
  const all = [...cast.mentions.values()].flat().toSorted((a, b) => a.start - b.start);
  for (const [index, mention] of all.entries()) {
    expect(mention.start).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0);
  }
});
