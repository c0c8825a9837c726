import { buildSnapshot, type Snapshot } from "../../src/answers/snapshot.ts";
import { buildLibrary } from "../../src/library/library.ts";
import { readReport } from "../../src/library/read-report.ts";
import { runToEnd } from "../../src/search/build.ts";

/** A snapshot of reports given as file names and texts. */
export function snapshotOf(files: Readonly<Record<string, string>>): Snapshot {
  const reports = Object.entries(files).map(([file, text]) => {
    const read = readReport(file, new TextEncoder().encode(text));
    if (!read.ok) throw new Error(read.faults.map((fault) => fault.message).join("; "));
    return read.report;
  });
  return runToEnd(buildSnapshot(buildLibrary(reports), null));
}

/** A report of another subject than the first one's, with a near-duplicate and sentences that point back. */
export const LIGHTHOUSE = `---
title: The Lamps of Skerry Point
publisher: Board of Northern Lights
date: 1904-05
---
The Lamps of Skerry Point

The lighthouse on Skerry Point was lit for the first time on 3 March 1871. It was built by Agnes Rowe, an engineer from Leith.

Its lamp burned rape oil until 1889. This was replaced by paraffin, which gave a whiter light and cost half as much.

Three keepers lived on the rock. They were relieved every six weeks, when the sea allowed it.

The keepers of the rock were three. They were relieved every six weeks, whenever the sea allowed it, and lived on the rock.

In the winter of 1894 the relief boat Provider was lost with two hands. The Board of Northern Lights (BNL) therefore built a second landing on the eastern side.

The station therefore remains the safest on that coast.

Source: Board of Northern Lights
`;
