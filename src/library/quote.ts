import type { Span } from "../text/span.ts";
import type { Report } from "./report.ts";

/**
 * Words of a report, cut from its body: a report and a span. There is no way to make one from a string,
 * so a quotation cannot say what the source does not.
 */
export class Quote implements Span {
  readonly report: Report;
  readonly start: number;
  readonly end: number;

  /** @throws RangeError where the span is empty or not within the body. */
  constructor(report: Report, span: Span) {
    if (
      !(Number.isInteger(span.start) && Number.isInteger(span.end)) ||
      span.start < 0 ||
      span.start >= span.end ||
      span.end > report.body.length
    ) {
      throw new RangeError(
        `Cannot quote ${report.id}: span ${span.start}-${span.end}, wanted a span within 0-${report.body.length}`,
      );
    }
    this.report = report;
    this.start = span.start;
    this.end = span.end;
  }

  /** Exactly what the body has there. */
  get text(): string {
    return this.report.body.slice(this.start, this.end);
  }
}
