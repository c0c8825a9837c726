/** An escaped sign, which stands for itself; the `>` of a quoted line; signs of emphasis and code. */
const SIGNS =
  /\\(?<escaped>[!-/:-@[-`{-~])|^ {0,3}>[^\S\n]?|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])|\*{1,3}|~~|`+/gmu;

export function hasMarkdown(text: string): boolean {
  return withoutMarkdown(text) !== text;
}

/** A text without Markdown's signs of quotation, emphasis, code and escape; its words stay. */
export function withoutMarkdown(text: string): string {
  return text.replace(SIGNS, "$<escaped>");
}
