const SEGMENTER = new Intl.Segmenter("und", { granularity: "grapheme" });
const WINDOW = 256;
const HIGH_SURROGATE = /[\uD800-\uDBFF]/;

/**
 * The graphemes of a text in order: what a reader takes for one character, which no cut may divide. Linear and
 * lazy: the text goes through `Intl.Segmenter` in windows, each begun where a grapheme begins, because V8 takes
 * quadratic time for a long text with characters above U+00FF (100,000 of them: several seconds).
 */
export function* graphemes(text: string): Generator<string> {
  let start = 0;
  let size = WINDOW;
  while (start < text.length) {
    // A window never ends within a surrogate pair: its half would stand as a grapheme of its own.
    const end = start + size + (HIGH_SURROGATE.test(text.charAt(start + size - 1)) ? 1 : 0);
    const window = text.slice(start, end);
    const isLast = end >= text.length;
    let held = "";
    for (const { segment } of SEGMENTER.segment(window)) {
      if (held !== "") {
        yield held;
        start += held.length;
      }
      held = segment;
    }
    if (isLast) {
      yield held;
      return;
    }
    // The window may have cut its last grapheme; where it held no other, it was too small.
    size = held.length === window.length ? size * 2 : WINDOW;
  }
}
