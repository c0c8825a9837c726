import { Refusal } from "../refusal.ts";

/** How far into a page its character set is looked for, in bytes. */
const HEAD = 4096;

/**
 * The text of a page or a plain text: in the character set that was given, else that of its byte order mark, else
 * the one that the page declares, else UTF-8.
 * @param declares Whether a `meta` element may declare the character set.
 * @throws Refusal where the bytes aren't in that character set, or there is none of that name.
 */
export function decodeText(bytes: Uint8Array, charset: string | undefined, declares: boolean): string {
  const label = charset ?? byMark(bytes) ?? (declares ? declared(bytes) : undefined) ?? "utf-8";
  const decoder = decoderFor(label);
  try {
    return decoder.decode(bytes);
  } catch {
    const says = charset === undefined && label !== "utf-8" ? `, as the document says` : "";
    throw new Refusal(
      `text that isn't in ${label}${says}, wanted its character set given, such as --charset windows-1251`,
    );
  }
}

function decoderFor(label: string) {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new Refusal(`character set "${label}", wanted one such as utf-8 or windows-1251`);
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const meta = /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/iu.exec(head)?.[1];
  const label = meta ?? /^<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})/iu.exec(head)?.[1];
  // What can be read as ASCII up to here isn't in UTF-16, whatever it says.
  return label === undefined || !/^utf-?16/iu.test(label) ? label : "utf-8";
}
