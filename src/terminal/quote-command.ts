import { citation, citations } from "../answers/citation.ts";
import { ADDRESS_FORMS } from "../library/address.ts";
import { resolveAddress, type FoundAt, type Resolution } from "../library/resolve.ts";
import { wording } from "../library/wording.ts";
import { displayText } from "../text/display.ts";
import type { TerminalCommand } from "./command.ts";
import { quoteJson } from "./json.ts";
import { prefixed, styled, type Look } from "./layout.ts";
import { UsageError } from "./usage.ts";

export const quoteCommand: TerminalCommand = {
  name: "quote",
  summary: "quote a paragraph, a sentence or a range by its address",
  help: `Usage: npm run -s verbatim -- quote ADDRESS [--json] [--corpus DIR]

Prints the words at an address, with a citation. ADDRESS is one of
  iskp-and-the-taliban:2      a paragraph
  iskp-and-the-taliban:2.3    its third sentence; 2.3-4 its third and fourth
  iskp-and-the-taliban:2-3    a range of paragraphs
  iskp-and-the-taliban:h1     the first heading; :credit the credit
  …:2@3fa9c2d1                with the wording that was meant: says when the words have moved or changed
`,
  options: {},
  run({ snapshot, words, json, io }) {
    const [address] = words;
    if (address === undefined || words.length > 1) {
      throw new UsageError(`Cannot quote: ${words.length} addresses given, wanted one: ${ADDRESS_FORMS}`);
    }
    const resolved = resolveAddress(snapshot.library, address);
    if (resolved.kind !== "found") {
      io.err(`${notFound(resolved)}\n`);
      return Promise.resolve(resolved.kind === "malformed" ? 2 : 1);
    }
    io.out(json ? `${JSON.stringify(found(resolved))}\n` : render(resolved, io.look));
    return Promise.resolve(0);
  },
};

function found({ quote, from, through, address, moved, revised }: FoundAt) {
  return {
    report: quote.report.id,
    paragraph: from.paragraph,
    through: from === through ? null : through.paragraph,
    address,
    ...quoteJson(quote),
    // Beyond the contract, and only where there is something to say.
    ...(moved ? { moved } : {}),
    revised,
    citation: citations(quote),
  };
}

function render({ quote, from, through, address, moved, revised }: FoundAt, look: Look): string {
  const paragraphs = displayText(quote.text).split("\n\n");
  const quoted = paragraphs.map((paragraph) => prefixed(look, "  │ ", paragraph).join("\n")).join("\n  │\n");
  const remarks = [
    ...(moved ? ["These words have moved: they stand here now."] : []),
    ...(revised ? ["The wording has changed since that address was made: these are the words now."] : []),
  ];
  return [
    ...remarks.map((remark) => styled(look, "yellow", remark)),
    quoted,
    ...prefixed(look, "  ", citation(quote, "plain"), "cyan"),
    styled(look, "dim", `  ${address}@${wording(quote.report, from, through)}`),
    "",
  ].join("\n");
}

/** Why an address led nowhere, and what would. */
export function notFound(resolution: Exclude<Resolution, FoundAt>): string {
  switch (resolution.kind) {
    case "malformed":
      return `Cannot quote ${JSON.stringify(resolution.text)}: not an address, wanted ${ADDRESS_FORMS}`;
    case "no such report": {
      const hint =
        resolution.suggestion === null ? "see `reports`" : `did you mean ${resolution.suggestion}?`;
      return `Cannot quote ${resolution.id}: there is no such report, ${hint}`;
    }
    case "no such paragraph":
      return `Cannot quote ${resolution.report.id}:${resolution.label}: the report has no such place, wanted 1 to ${resolution.report.paragraphs.length}, or a heading or credit that \`reports\` lists`;
    case "no such sentence":
      return `Cannot quote ${resolution.report.id}:${resolution.block.label}.${resolution.sentence}: there is no such sentence, wanted 1 to ${resolution.block.sentences.length}`;
    default:
      return resolution satisfies never;
  }
}
