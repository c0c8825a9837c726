import { describe, expect, test } from "vitest";
import { en } from "../../src/discord/words/en.ts";
import { nameOf, wordsFor } from "../../src/discord/words/locale.ts";
import { ru } from "../../src/discord/words/ru.ts";

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ""): Leaf[] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
}

/** Arguments that a function of the table may take, since what each takes is known to the type checker alone. */
const ARGUMENTS: readonly unknown[] = [
  0,
  1,
  2,
  5,
  11,
  21,
  1_000,
  "x",
  ["x"],
  ["negation", "number", "name"],
  null,
];
const NONSENSE = /undefined|NaN|\[object|null/u;

function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "function") return [];
  const call = value as (...parts: unknown[]) => unknown;
  return ARGUMENTS.flatMap((argument) => {
    try {
      const text = call(...Array.from({ length: call.length }, () => argument));
      return typeof text === "string" && !NONSENSE.test(text) ? [text] : [];
    } catch {
      return [];
    }
  });
}

function shape(table: unknown): string[] {
  return leaves(table)
    .map(([path, value]) => `${path}: ${typeof value}`)
    .toSorted();
}

test("both tables have the same keys, of the same kind", () => {
  expect(shape(ru)).toEqual(shape(en));
});

describe.each([
  ["en", en],
  ["ru", ru],
])("%s", (_, table) => {
  test("every entry gives words", () => {
    const silent = leaves(table).filter(([, value]) => !texts(value).some((text) => text.trim() !== ""));
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test("nothing stands for more characters than a button may have", () => {
    const long = leaves(table.button).filter(([, value]) => String(value).length > 60);
    expect(long).toEqual([]);
  });
});

test("Russian says Russian, but for signs and names", () => {
  const others = leaves(ru)
    .filter(([path]) => path !== ".locale" && !path.startsWith(".place.paragraph"))
    .filter(([, value]) => !texts(value).some((text) => /[а-яё]/iu.test(text)))
    // A list of given words only puts commas between them.
    .filter(([, value]) => typeof value === "string");
  expect(others).toEqual([]);
});

test("Russian counts as Russian does", () => {
  const counted = [1, 2, 5, 11, 21, 22, 25].map((n) => ru.reports.title(n).replace(/\u00a0/gu, " "));
  expect(counted).toEqual([
    "1 доклад",
    "2 доклада",
    "5 докладов",
    "11 докладов",
    "21 доклад",
    "22 доклада",
    "25 докладов",
  ]);
  expect([en.reports.title(1), en.reports.title(1_302)]).toEqual(["1 report", "1,302 reports"]);
});

test("a locale has its words, any other English ones", () => {
  expect(wordsFor("ru").locale).toBe("ru");
  for (const locale of ["en-GB", "en-US", "de", "zh-CN", "", null, undefined]) {
    expect(wordsFor(locale).locale).toBe("en");
  }
  expect(nameOf("language", "de", wordsFor("ru"))).toBe("немецкий");
  expect(nameOf("script", "Cyrl", wordsFor("en"))).toBe("Cyrillic");
});
