import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readableAddress, storedAddress } from "../../src/library/address.ts";
import { buildLibrary } from "../../src/library/library.ts";
import { Quote } from "../../src/library/quote.ts";
import { resolveAddress } from "../../src/library/resolve.ts";
import { made } from "./make.ts";

const BODY = "Kicker\n\nTitle\n\nOne a. Two a. Three a.\n\nOne b. Two b.\n\nOne c.\n\nOne d.\n\nSource: X";

function libraryOf(body: string) {
  return buildLibrary([made(body, "iskp.txt"), made("Text.", "other-report.md")]);
}

/** What an address resolves to: `address text`, with `moved` or `revised`, or why it doesn't. */
function resolved(address: string, body = BODY): string {
  const found = resolveAddress(libraryOf(body), address);
  switch (found.kind) {
    case "found":
      return `${found.address}${found.moved ? " moved" : ""}${found.revised ? " revised" : ""} ${found.quote.text}`;
    case "malformed":
      return "malformed";
    case "no such report":
      return `no report ${found.id}, perhaps ${found.suggestion}`;
    case "no such paragraph":
      return `no ${found.label} in ${found.report.id}`;
    case "no such sentence":
      return `no sentence ${found.sentence} in ¶${found.block.label} of ${found.report.id}`;
    default:
      return found satisfies never;
  }
}

/** The stored address of words of the body as it was. */
function stored(words: string): string {
  const report = made(BODY, "iskp.txt");
  const start = BODY.indexOf(words);
  return storedAddress(new Quote(report, { start, end: start + words.length }));
}

describe("resolveAddress", () => {
  it.each([
    ["iskp:1", "iskp:1 One a. Two a. Three a."],
    ["iskp:1.2", "iskp:1.2 Two a."],
    ["iskp:1.2-3", "iskp:1.2-3 Two a. Three a."],
    ["iskp:1.1-3", "iskp:1 One a. Two a. Three a."],
    ["iskp:3.1", "iskp:3 One c."],
    ["iskp:2-3", "iskp:2-3 One b. Two b.\n\nOne c."],
    ["iskp:h2", "iskp:h2 Title"],
    ["iskp:credit", "iskp:credit Source: X"],
    ["iskp:h1-1", "iskp:h1-1 Kicker\n\nTitle\n\nOne a. Two a. Three a."],
    ["iskp:0", "malformed"],
    ["", "malformed"],
    ["isk:1", "no report isk, perhaps iskp"],
    ["report:1", "no report report, perhaps other-report"],
    ["xyz:1", "no report xyz, perhaps null"],
    ["__proto__:1", "malformed"],
    ["constructor:1", "no report constructor, perhaps null"],
    ["iskp:5", "no 5 in iskp"],
    ["iskp:3-5", "no 5 in iskp"],
    ["iskp:h3", "no h3 in iskp"],
    ["other-report:credit", "no credit in other-report"],
    ["iskp:1.4", "no sentence 4 in ¶1 of iskp"],
    ["iskp:1.2-9", "no sentence 4 in ¶1 of iskp"],
  ])("%j is %j", (address, wanted) => expect(resolved(address)).toBe(wanted));

  it("finds the words where they were", () => {
    expect(resolved(stored("Two a."))).toBe("iskp:1.2 Two a.");
    expect(resolved(stored("One b. Two b.\n\nOne c."))).toBe("iskp:2-3 One b. Two b.\n\nOne c.");
  });

  it("goes where the words now stand, and says so", () => {
    const now = BODY.replace("One a.", "New one.\n\nOne a.");
    expect(resolved(stored("Two a."), now)).toBe("iskp:2.2 moved Two a.");
    expect(resolved(stored("One b. Two b."), now)).toBe("iskp:3 moved One b. Two b.");
    expect(resolved(stored("One b. Two b.\n\nOne c."), now)).toBe("iskp:3-4 moved One b. Two b.\n\nOne c.");
    expect(resolved(stored("Two b.\n\nOne c."), now)).toBe("iskp:3-4 moved Two b.\n\nOne c.");
    expect(resolved(stored("Kicker"), `New\n\n${BODY}`)).toBe("iskp:h2 moved Kicker");
  });

  it("goes there too where the number has gone", () => {
    const now = BODY.replace(/One a.*?One b/su, "One b");
    expect(resolved(stored("One d."), now)).toBe("iskp:3 moved One d.");
    expect(resolved(stored("One c.\n\nOne d."), now)).toBe("iskp:2-3 moved One c.\n\nOne d.");
  });

  it("goes to the nearest of several places", () => {
    const now = BODY.replace("One d.", "Else.\n\nOne b. Two b.").replace(
      "One b. Two b.\n\nOne c.",
      "New.\n\nOne b. Two b.\n\nNew.",
    );
    expect(resolved(stored("One b. Two b."), now)).toBe("iskp:3 moved One b. Two b.");
  });

  it("shows what has the number now where the words stand nowhere, and says so; never a part of it", () => {
    const now = BODY.replace("Three a.", "Three changed.");
    expect(resolved(stored("Two a."), now)).toBe("iskp:1 revised One a. Two a. Three changed.");
    expect(resolved(stored("One a. Two a. Three a."), now)).toBe(
      "iskp:1 revised One a. Two a. Three changed.",
    );
    expect(resolved(stored("Three a.\n\nOne b. Two b."), now)).toBe(
      "iskp:1-2 revised One a. Two a. Three changed.\n\nOne b. Two b.",
    );
    expect(resolved("iskp:1.3@00000000", now)).toBe("iskp:1.3 revised Three changed.");
  });

  it("says that there is no such paragraph where both words and number have gone", () => {
    expect(resolved(stored("One d."), BODY.replace("\n\nOne d.", ""))).toBe("no 4 in iskp");
  });

  it("names a range that ends before it begins", () => {
    expect(resolved("iskp:credit-1")).toBe("no credit-1 in iskp");
    expect(resolved("iskp:h2-h1")).toBe("no h2-h1 in iskp");
    expect(resolved("iskp:h1-h9")).toBe("no h9 in iskp");
  });

  it("widens offsets to sentences, and to the whole where they are beyond it", () => {
    const [address, hash] = stored("One a. Two a. Three a.").split("@");
    expect(resolved(`${address}~2-9@${hash}`)).toBe("iskp:1.1-2 One a. Two a.");
    expect(resolved(`${address}~6-7@${hash}`)).toBe("iskp:1 One a. Two a. Three a.");
    expect(resolved(`${address}~7-99@${hash}`)).toBe("iskp:1 One a. Two a. Three a.");
  });

  it("finds every quotation of sentences again by either address", () => {
    const library = libraryOf(BODY);
    const report = library.byId.get("iskp")!;
    const all = report.blocks.flatMap((block) => block.sentences);
    const index = fc.integer({ min: 0, max: all.length - 1 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const quote = new Quote(report, { start: all[Math.min(a, b)]!.start, end: all[Math.max(a, b)]!.end });
        const again = resolveAddress(library, storedAddress(quote));
        expect(again).toMatchObject({ kind: "found", moved: false, revised: false });
        if (again.kind !== "found") return;
        expect(again.quote.text).toBe(quote.text);
        expect(again.address).toBe(readableAddress(quote));
        const readable = resolveAddress(library, again.address);
        expect(readable.kind === "found" && readable.quote.text).toContain(quote.text);
      }),
    );
  });

  it("never throws", () => {
    const library = libraryOf(BODY);
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^iskp:[0-9hcredit.~@a-f-]{0,30}$/u),
      fc.stringMatching(/^iskp:[1-9](-[1-9])?(~[0-9]{1,2}-[0-9]{1,2})?@[0-9a-f]{8}$/u),
    );
    fc.assert(
      fc.property(text, (each) => {
        expect(resolveAddress(library, each)).toHaveProperty("kind");
      }),
      { numRuns: 2000 },
    );
  });

  it("isn't kept busy by a long range with a made-up wording", () => {
    const library = libraryOf(`${"Some words that stand here. ".repeat(20)}\n\n`.repeat(5000));
    const start = performance.now();
    expect(resolveAddress(library, "iskp:1-2500@00000000")).toMatchObject({ kind: "found", revised: true });
    expect(resolveAddress(library, "iskp:1@00000000")).toMatchObject({ kind: "found", revised: true });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
