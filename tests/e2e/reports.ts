import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A small report made for these tests: every field of a front matter, a heading, signs that Markdown knows. */
export const HARBOUR = `---
title: The Harbour at Night
publisher: The Port Office
author: Ann Lee
date: 2021-05-17
url: https://example.org/harbour_at_night
pages: [1, 4]
---
# The Harbour at Night

The harbour master counts the ships at dusk. She writes every name into a green ledger. Nobody else may touch the ledger.

The lighthouse burns 40 litres of rape oil a night. Its keeper, Tom Ashby, was hired in 1887 because he could not sleep.

Fees are set by the Port Office: *2 shillings* for a barge, #3 for a schooner, and ~~nothing~~ for a pilot_boat (see <https://example.org/fees_of_the_port>).

Smugglers land tobacco north of the pier. They come only when there is no moon. The customs men know them by their voices.

1. The pier was built of oak; it was 212 yards long. @everyone who worked there was paid weekly.

In winter the fog bell is rung every two minutes. The ringer is a widow called Martha Quill.
`;

/** The words of a paragraph of {@link HARBOUR}, counted from 1. */
export function harbourParagraph(number: number): string {
  return HARBOUR.split("\n\n")[number] ?? "";
}

const file = (path: string) => readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

export const ISKP = await file("corpus/iskp-and-the-taliban.txt");
export const SPEECH = await file("tests/texts/rice-speech.md");
export const ACTORS = await file("corpus/actors.yaml");
