import { styleText } from "node:util";
import wrapAnsi from "wrap-ansi";

/** How the terminal looks: its width in columns, and whether it takes colour. */
export interface Look {
  readonly width: number;
  readonly colour: boolean;
}

export type Style = "bold" | "dim" | "cyan" | "green" | "yellow" | "red" | "strikethrough";

/** A text in a style, or as it is where the terminal takes no colour. */
export function styled(look: Look, style: Style, text: string): string {
  return look.colour ? styleText(style, text, { validateStream: false }) : text;
}

/** The lines of a text wrapped at white space (at graphemes where a word is longer than a line). */
export function wrapped(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(20, width), { hard: true }).split("\n");
}

/** A text wrapped to the terminal, each line behind a prefix. */
export function prefixed(look: Look, prefix: string, text: string, style?: Style): string[] {
  return wrapped(text, look.width - prefix.length).map(
    (line) => prefix + (style === undefined ? line : styled(look, style, line)),
  );
}
