import { mkdtemp, mkdir, rename, rm, writeFile, appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildLibrary, type Library } from "../../src/library/library.ts";
import { readReport } from "../../src/library/read-report.ts";
import { ACTORS, HARBOUR, ISKP } from "../e2e/reports.ts";
import type { Random } from "./random.ts";

/** A change is looked for twice a second, has to settle for one, and is then read and indexed. */
const NOTICED_MS = 15_000;
/** Between two pieces of a file that is being written. */
const PIECE_MS = 120;

interface Version {
  readonly library: Library;
  /** When its files were whole; milliseconds of `performance.now()`. */
  readonly from: number;
}

/** The folder that the bot reads, and everything that has stood in it. */
export interface CorpusHistory {
  readonly folder: string;
  /** Changes something, well or badly, and says what it did. */
  change(): Promise<string>;
  /** Puts a good corpus there again, if what is there is broken. */
  mend(): Promise<void>;
  /** The libraries that may be answered from at a time: the newest good one, and those before it that may not be gone yet. */
  at(time: number): readonly Library[];
  readonly counts: { readonly good: number; readonly broken: number };
  remove(): Promise<void>;
}

/** Makes a folder of reports whose every sentence says which edition it is of. */
export async function startHistory(random: Random): Promise<CorpusHistory> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-soak-"));
  const fixed = { "harbour.md": HARBOUR, "iskp-and-the-taliban.txt": ISKP, "actors.yaml": ACTORS };
  let files: Readonly<Record<string, string>> = {};
  let edition = 0;
  let isBroken = false;
  let [good, broken] = [0, 0];
  const versions: Version[] = [];

  /** Writes a corpus: each file at once, by a rename, or in pieces. */
  async function put(next: Readonly<Record<string, string>>, how: "at once" | "renamed" | "in pieces") {
    for (const name of Object.keys(files)) if (!(name in next)) await rm(join(folder, name), { force: true });
    for (const [name, text] of Object.entries(next)) {
      if (files[name] !== text) await written(join(folder, name), text, how);
    }
    files = next;
  }

  async function putGood(how: "at once" | "renamed" | "in pieces") {
    edition += 1;
    const next = {
      ...fixed,
      "ledger.txt": ledger(edition, random),
      ...(random.below(3) === 0 ? {} : { [`annex-${edition % 3}.md`]: annex(edition) }),
    };
    await put(next, how);
    isBroken = false;
    good += 1;
    versions.push({ library: libraryOf(next), from: performance.now() });
  }

  async function breakIt(): Promise<string> {
    isBroken = true;
    broken += 1;
    const [what, text] = random.pick([
      ["an unknown key", "---\nsecret: x\n---\nText.\n"],
      ["no end of the front matter", "---\ntitle: x\n"],
      ["a YAML bomb", `---\ntitle: &a [x, x]\nauthor: [${"*a,".repeat(99)}*a]\n---\nText.\n`],
      ["no text", "\n\n"],
      ["control characters", "Te\u0000xt.\n"],
      [
        "an actor whom no report names",
        `${ACTORS}\n- {id: x, name: X. Nobody, kind: person, names: [X. Nobody]}\n`,
      ],
    ] as const);
    await put({ ...files, [text.startsWith(ACTORS) ? "actors.yaml" : "broken.md"]: text }, "at once");
    return `broken: ${what}`;
  }

  async function vanish(): Promise<string> {
    const away = `${folder}-away`;
    await rename(folder, away);
    await sleep(2_500);
    await rename(away, folder);
    return "the folder was away";
  }

  await mkdir(folder, { recursive: true });
  await putGood("at once");
  return {
    folder,
    async change() {
      if (isBroken) {
        await putGood("at once");
        return "mended";
      }
      switch (random.below(6)) {
        case 0:
          return breakIt();
        case 1:
          return vanish();
        case 2:
          await putGood("in pieces");
          return "a new edition, in pieces";
        case 3:
          await putGood("renamed");
          return "a new edition, by renaming";
        case 4:
          for (let time = 0; time < 5; time++) await putGood("at once");
          return "five editions at once";
        default:
          await putGood("at once");
          return "a new edition";
      }
    },
    async mend() {
      if (isBroken) await putGood("at once");
    },
    at(time) {
      const newest = versions.findLastIndex(({ from }) => from <= time);
      return versions
        .slice(0, newest + 1)
        .filter((_, at) => at === newest || (versions[at + 1]?.from ?? Infinity) > time - NOTICED_MS)
        .map(({ library }) => library)
        .toReversed();
    },
    get counts() {
      return { good, broken };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function written(path: string, text: string, how: "at once" | "renamed" | "in pieces"): Promise<void> {
  switch (how) {
    case "at once":
      await writeFile(path, text);
      return;
    case "renamed":
      await writeFile(`${path}.tmp`, text);
      await rename(`${path}.tmp`, path);
      return;
    case "in pieces":
      await writeFile(path, "");
      for (let at = 0; at < text.length; at += Math.ceil(text.length / 5)) {
        await appendFile(path, text.slice(at, at + Math.ceil(text.length / 5)));
        await sleep(PIECE_MS);
      }
      return;
    default:
      how satisfies never;
  }
}

function libraryOf(files: Readonly<Record<string, string>>): Library {
  return buildLibrary(
    Object.entries(files).flatMap(([name, text]) => {
      if (name === "actors.yaml") return [];
      const read = readReport(name, new TextEncoder().encode(text));
      if (!read.ok) throw new Error(`Cannot soak: ${name} is broken: ${JSON.stringify(read.faults)}`);
      return read.report;
    }),
  );
}

export const PLACES = ["Skerry", "Leith", "Harwich", "Bergen", "Tallinn", "Odessa"] as const;
export const GOODS = ["rape oil", "tobacco", "timber", "salt", "herring", "copper"] as const;

function ledger(edition: number, random: Random): string {
  const entries = PLACES.flatMap((place) =>
    GOODS.map(
      (goods) =>
        `In edition ${edition} the port of ${place} shipped ${100 + random.below(900)} tons of ${goods}. ` +
        `The clerk of ${place} signed edition ${edition} for the ${goods} at dawn. ` +
        `Nobody in ${place} disputed edition ${edition} of the ledger of ${goods}.`,
    ),
  );
  // In another order each time, so that paragraphs move.
  const turned = random.below(entries.length);
  return `The Ledger of the Northern Ports\n\n${[...entries.slice(turned), ...entries.slice(0, turned)].join("\n\n")}\n`;
}

function annex(edition: number): string {
  return `---
title: Annex to edition ${edition}
date: ${1900 + (edition % 100)}
---
# Annex to edition ${edition}

The annex of edition ${edition} lists what was lost at sea. Its author is not named in edition ${edition}.

Fires were reported from two ports in edition ${edition}. Both were put out before noon, says edition ${edition}.
`;
}
