import { expect, it } from "vitest";
import { inOrder, initialled, inverted, namesOf } from "../../src/answers/citations/names.ts";

it.each([
  ["Smith, Anna", "Smith, A.", "Smith, Anna", "Anna Smith"],
  ["Sartre, Jean-Paul", "Sartre, J.-P.", "Sartre, Jean-Paul", "Jean-Paul Sartre"],
  ["Rowling, J. K.", "Rowling, J. K.", "Rowling, J. K.", "J. K. Rowling"],
  ["Rowling, J.K.", "Rowling, J. K.", "Rowling, J.K.", "J.K. Rowling"],
  ["Иванов, Иван Петрович", "Иванов, И. П.", "Иванов, Иван Петрович", "Иван Петрович Иванов"],
  ["van der Berg, Ann", "van der Berg, A.", "van der Berg, Ann", "Ann van der Berg"],
  ["Human Rights Watch", "Human Rights Watch", "Human Rights Watch", "Human Rights Watch"],
  [
    "Institute for War, Peace and Reporting",
    "Institute for War, Peace and Reporting",
    "Institute for War, Peace and Reporting",
    "Institute for War, Peace and Reporting",
  ],
])("%s", (author, initials, last, first) => {
  const names = namesOf(author);
  expect(names.map(initialled)).toEqual([initials]);
  expect(names.map(inverted)).toEqual([last]);
  expect(names.map(inOrder)).toEqual([first]);
});

it("parts names by semicolons", () => {
  expect(namesOf(" Smith, Anna ;Human  Rights Watch; ").map(inOrder)).toEqual([
    "Anna Smith",
    "Human Rights Watch",
  ]);
});
