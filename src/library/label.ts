import type { Block } from "./report.ts";

/** How people are told which block of a report stands there: `¶16`, `Heading 2`, `Credit`. */
export function blockLabel({ kind, label, paragraph }: Block): string {
  switch (kind) {
    case "paragraph":
      return `¶${paragraph}`;
    case "heading":
      return `Heading ${label.slice(1)}`;
    case "credit":
      return "Credit";
    default:
      return kind satisfies never;
  }
}
