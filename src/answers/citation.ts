import type { Quote } from "../library/quote.ts";
import { apa } from "./citations/apa.ts";
import { bibtex } from "./citations/bibtex.ts";
import { chicago } from "./citations/chicago.ts";
import { mla } from "./citations/mla.ts";
import { markdown, plain } from "./citations/plain.ts";
import { type Work, workOf } from "./citations/work.ts";

const STYLES = { plain, markdown, apa, mla, chicago, bibtex } as const satisfies Record<
  string,
  (work: Work) => string
>;

export type CitationStyle = keyof typeof STYLES;

/** A quotation's source in every style; one line each but for BibTeX. */
export type Citations = Readonly<Record<CitationStyle, string>>;

/**
 * A quotation's source in one style. Titles and names stand as the report writes them, in its own letters and
 * case; what its front matter doesn't say is left out as the style's guide has it.
 */
export function citation(quote: Quote, style: CitationStyle): string {
  return STYLES[style](workOf(quote));
}

/** A quotation's source in all styles. */
export function citations(quote: Quote): Citations {
  const work = workOf(quote);
  return {
    plain: plain(work),
    markdown: markdown(work),
    apa: apa(work),
    mla: mla(work),
    chicago: chicago(work),
    bibtex: bibtex(work),
  };
}
