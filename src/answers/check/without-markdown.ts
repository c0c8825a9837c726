const SIGNS =
  /\\(?=[!-/:-@[-`{-~])|(?<![\p{L}\p{N}])(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?![\p{L}\p{N}])|\*{1,3}|~~|`+/gu;

export function hasMarkdown(text: string): boolean {
  return withoutMarkdown(text) !== text;
}

/** A text without Markdown's signs of emphasis, code and escape; its words stay. */
export function withoutMarkdown(text: string): string {
  return text.replace(SIGNS, "");
}
