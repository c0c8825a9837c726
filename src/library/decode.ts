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
  const at = firstBadByte(bytes);
  const line = lineAt(`${new TextDecoder("latin1").decode(bytes.subarray(0, at))}?`, at);
  const looks16 = bytes[0] === 0xff || bytes[0] === 0xfe ? " (it looks like UTF-16)" : "";
  const found =
    at === bytes.length
      ? "the file ends in the middle of a character"
      : `byte 0x${hex(bytes[at] ?? 0, 2)} is not UTF-8`;
  const message = `${found}${looks16}, wanted the file saved as UTF-8`;
  return { file, line, message };
}

/** The index of the byte at which a file stops being UTF-8: the longest prefix that decodes, by bisection. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >>> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good;
}

/** Whether the bytes are UTF-8, or would be if they went on: a character cut off at the end is no fault. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, "0");
}
