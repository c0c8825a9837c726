import type { CorpusFault } from "./corpus-error.ts";
import { lineAt } from "./lines.ts";

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: CorpusFault };

/** Control characters that are no white space: they show as nothing, so a quotation with one couldn't be seen whole. */
// oxlint-disable-next-line eslint/no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u;

/** The text of a file: UTF-8 without its BOM, and nothing else changed. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return { ok: false, fault: notUtf8(file, bytes) };
  }
  const control = CONTROL.exec(text);
  if (control === null) return { ok: true, text };
  const code = hex(text.charCodeAt(control.index), 4);
  const message = `control character U+${code}, wanted text (tabs, form feeds and line breaks are white space and may stay)`;
  return { ok: false, fault: { file, line: lineAt(text, control.index), message } };
}

function notUtf8(file: string, bytes: Uint8Array): CorpusFault {
  const good = longestPrefix(bytes);
  let at = good;
  while (at > 0 && !decodes(bytes.subarray(0, at), false)) at--;
  const line = lineAt(`${new TextDecoder("latin1").decode(bytes.subarray(0, at))}?`, at);
  const found =
    good === bytes.length
      ? "the file ends in the middle of a character"
      : `byte 0x${hex(bytes[at] ?? 0, 2)} is not UTF-8`;
  const looks16 = bytes[0] === 0xff || bytes[0] === 0xfe ? " (it looks like UTF-16)" : "";
  return { file, line, message: `${found}${looks16}, wanted the file saved as UTF-8` };
}

/** The length of the longest prefix that is UTF-8 but for a last character cut off, by bisection. */
function longestPrefix(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >>> 1;
    if (decodes(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle - 1;
  }
  return good;
}

/** Whether the bytes are UTF-8, where `stream` also if they would be with more to come. */
function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, "0");
}
