import { isObject } from "./errors.ts";

/** A file that came with a request; `index` is the n of its field `files[n]`. */
export interface UploadedFile {
  readonly index: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface ParsedBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * Reads a request's body: JSON, or a form whose `payload_json` is the JSON and whose `files[n]` are files.
 * @throws SyntaxError or TypeError if it isn't what its content type says
 */
export async function parseBody(contentType: string, bytes: Buffer): Promise<ParsedBody> {
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (!contentType.startsWith("multipart/form-data"))
    return { json: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  const files: UploadedFile[] = [];
  const fields: Record<string, unknown> = {};
  for (const [field, value] of form) {
    if (typeof value === "string") {
      fields[field] = value;
    } else {
      const index = /^files\[(\d+)\]$/.exec(field)?.[1] ?? field;
      const type = value.type || "application/octet-stream";
      files.push({ index, name: value.name, type, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  const payload = fields["payload_json"];
  const json: unknown = typeof payload === "string" ? JSON.parse(payload) : fields;
  return { json: isObject(json) ? json : undefined, files };
}
