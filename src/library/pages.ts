import type { Report } from "./report.ts";

/** The page, from 1, on which a paragraph begins; null where the report's front matter gives no pages. */
export function pageOf({ source }: Report, paragraph: number): number | null {
  return source.pages === undefined ? null : source.pages.filter((first) => first <= paragraph).length;
}
