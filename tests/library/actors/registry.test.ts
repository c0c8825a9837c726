import { expect, test } from "vitest";
import { CorpusError } from "../../../src/library/corpus-error.ts";
import { castOf, HARBOUR, mentionTable } from "./corpus.ts";

const REPORT = { "report.md": "# Title\n\nAda met Bo Li.\n\nBo Li went home; the Old Guild (OG) stayed.\n" };

/** The lines of the message that a registry is refused with. */
function faults(registry: string): string[] {
  try {
    castOf(REPORT, registry);
  } catch (error) {
    if (error instanceof CorpusError) return error.message.split("\n");
    throw error;
  }
  return [];
}

const ADA = "- { id: ada, name: Ada, kind: person, names: [Ada] }\n";

test.each([
  ["nothing", ""],
  ["a comment", "# nobody yet\n"],
  ["one actor", ADA],
  [
    "names that nobody uses",
    "- { id: bo, name: Bo Li, kind: person, names: [Bo Li], knownAs: [Bo, B. L.] }\n",
  ],
  [
    "what people type for two",
    `${ADA.replace("]", "], knownAs: [Them]")}- { id: bo, name: Bo Li, kind: person, names: [Bo Li], knownAs: [Them] }\n`,
  ],
])("accepts %s", (_, registry) => {
  expect(faults(registry)).toEqual([]);
});

test.each([
  ["no list", "ada: Ada\n", /line 1: found .*wanted a list of actors/u],
  ["broken YAML", "- id: [\n", /line \d+: .*wanted YAML/u],
  [
    "an anchor",
    "- &a { id: ada, name: Ada, kind: person, names: [Ada] }\n",
    /line 1: .*anchor, alias or tag/u,
  ],
  ["a tag", "- !x { id: ada, name: Ada, kind: person, names: [Ada] }\n", /anchor, alias or tag/u],
  ["an alias", `${ADA.replace("id: ada", "id: &x ada")}- *x\n`, /line 2: .*anchor, alias or tag/u],
  [
    "a key too many",
    "- id: ada\n  name: Ada\n  kind: person\n  names: [Ada]\n  age: 3\n",
    /line 5: unknown key "age", wanted one of id, name/u,
  ],
  ["a key too few", "- id: ada\n  name: Ada\n  names: [Ada]\n", /line 1: kind is missing, wanted/u],
  ["no entry", `${ADA}- Bo\n`, /line 2: an entry is "Bo", wanted the keys/u],
  [
    "a wrong id",
    "- { id: Ada L, name: Ada, kind: person, names: [Ada] }\n",
    /line 1: id is "Ada L", wanted an id/u,
  ],
  ["one id twice", ADA + ADA.replaceAll("Ada", "Bo Li"), /line 2: id "ada" is that of line 1 too/u],
  [
    "a name that isn't there",
    "- id: ada\n  name: Ada\n  kind: person\n  names:\n    - Ada\n    - Ida\n",
    /line 6: name "Ida" of "ada" stands nowhere/u,
  ],
  [
    "a name within a longer one only",
    "- { id: bo, name: Bo Li, kind: person, names: [Bo Li, Bo] }\n",
    /name "Bo" of "bo" stands nowhere as a mention of its own/u,
  ],
  [
    "a name for two",
    ADA + ADA.replace("id: ada", "id: other"),
    /line 2: name "Ada" is given for two actors, "ada" and "other"/u,
  ],
  [
    "a name twice",
    "- { id: og, name: Old Guild, kind: group, names: [Old Guild, old-guild] }\n",
    /name "old-guild" is given twice \(which differs only/u,
  ],
  [
    "a first name that isn't a name",
    "- { id: ada, name: Ida, kind: person, names: [Ada] }\n",
    /name "Ida" isn't under names/u,
  ],
  [
    "a known name that a report uses",
    "- { id: og, name: Old Guild, kind: group, names: [Old Guild], knownAs: [OG] }\n",
    /"OG" under knownAs stands in report:2/u,
  ],
  [
    "a known name that is a name",
    ADA.replace("]", "], knownAs: [ada]"),
    /"ada" under knownAs is a name of "ada"/u,
  ],
  [
    "an unknown whole",
    ADA.replace(" }", ", partOf: [guild] }"),
    /no actor has the id "guild", wanted one of ada/u,
  ],
  ["itself as a whole", ADA.replace(" }", ", partOf: [ada] }"), /"ada" is the actor itself/u],
  [
    "a circle",
    `${ADA.replace(" }", ", partOf: [bo] }")}- { id: bo, name: Bo Li, kind: person, names: [Bo Li], partOf: [ada] }\n`,
    /"ada" is part of itself by way of others/u,
  ],
  [
    "a pin that isn't there",
    ADA.replace(" }", ", pins: [Ada met Cy] }"),
    /no report has the words "Ada met Cy"/u,
  ],
  [
    "a pin over two paragraphs",
    ADA.replace(" }", ", pins: [Bo Li. Bo Li went] }"),
    /no report has the words/u,
  ],
  [
    "evidence that isn't there",
    ADA.replace(" }", ", relations: [{ to: ada, kind: knows, evidence: nothing }] }"),
    /no report has the words "nothing"/u,
  ],
  [
    "a relation without evidence",
    "- id: ada\n  name: Ada\n  kind: person\n  names: [Ada]\n  relations:\n    - to: bo\n      kind: knows\n",
    /line 6: relations 0 evidence is missing, wanted words of a report/u,
  ],
])("refuses %s with its line", (_, registry, message) => {
  expect(
    faults(registry).some((line) => line.startsWith("Cannot read actors.yaml line ") && message.test(line)),
  ).toBe(true);
});

test("names all faults at once, in the order of their lines", () => {
  const found = faults(`- { id: X, name: Ada, kind: person, names: [Ada] }
- { id: bo, name: Bo Li, kind: person, names: [Bo Li, Nobody], partOf: [nowhere] }
- { id: cy, name: Cy, kind: person, names: [Cy], pins: [no such words] }
`);
  expect(found.map((line) => /line (\d+)/u.exec(line)?.[1])).toEqual(["1", "2", "2", "3", "3"]);
});

test("another corpus, in two languages", () => {
  const cast = castOf(HARBOUR.files, HARBOUR.registry);
  expect(mentionTable(cast, "shipping-company")).toEqual([
    "1 Reederei Ellery",
    "1 Reederei Ellerys",
    "3 Ellery Shipping Company",
    "3 Company",
    "4 Company",
    "5 Company",
    "6 Company",
  ]);
  expect(mentionTable(cast, "ida-marsh")).toEqual(["2 Marsh", "2 Ida Marsh", "4 Marsh"]);
  expect(mentionTable(cast, "dockers-union")).toEqual([
    "1 Dockers' Union of Ellery",
    "1 DUE",
    "3 Union",
    "5 Union",
    "5 DUE",
    "6 Union",
  ]);
  expect(mentionTable(cast, "us")).toEqual(["4 US"]);
  expect(mentionTable(cast, "guard")).toEqual(["3 guard", "5 guard"]);
});
