const WHITE_SPACE = /\s+/gu;
const LINE_BREAK = /\r\n|[\n\v\f\r\u2028\u2029]/gu;

/**
 * A text as a reader is shown it: a single line break (with the white space around it) becomes a space,
 * several in a row become one blank line. White space without a line break, and every other character,
 * stays as it is. Linear in the text's length.
 *
 * @example displayText("a hard-\r\nwrapped line\n\n\nnext") // "a hard- wrapped line\n\nnext"
 */
export function displayText(text: string): string {
  return text.replace(WHITE_SPACE, (run) => {
    const breaks = run.match(LINE_BREAK)?.length ?? 0;
    if (breaks === 0) return run;
    return breaks === 1 ? " " : "\n\n";
  });
}
