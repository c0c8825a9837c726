/** A stretch of a message as plain text: running text, one block quote, or one code block. */
export interface MessagePart {
  readonly kind: "text" | "quote" | "code";
  readonly text: string;
}

/** Parts as one text, a blank line between them. */
export function joinParts(parts: readonly MessagePart[]): string {
  return parts.map((part) => part.text).join("\n\n");
}
