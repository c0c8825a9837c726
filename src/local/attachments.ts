import type { APIAttachment } from "discord-api-types/v10";
import { tooLarge } from "./errors.ts";
import type { UploadedFile } from "./multipart.ts";
import type { MakeSnowflake } from "./snowflake.ts";

/** Bytes a file may have, in a message and in an option, without a paid plan. */
export const attachmentSizeLimit = 10 * 1024 * 1024;

export interface StoredFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The files of the loopback, kept in memory and served back over HTTP. */
export class Attachments {
  private readonly files = new Map<string, StoredFile>();
  private readonly base: () => string;
  private readonly snowflake: MakeSnowflake;

  /** `base` gives the address of the HTTP server, without a slash at its end. */
  constructor(base: () => string, snowflake: MakeSnowflake) {
    this.base = base;
    this.snowflake = snowflake;
  }

  /** Keeps a file. @throws ApiError 40005 if it is above the limit */
  add(file: UploadedFile, description?: string): APIAttachment {
    if (file.bytes.byteLength > attachmentSizeLimit) throw tooLarge();
    const id = this.snowflake();
    const path = `/attachments/${id}/${encodeURIComponent(file.name)}`;
    this.files.set(path, { type: file.type, bytes: file.bytes });
    const size = imageSize(file);
    return {
      id,
      filename: file.name,
      size: file.bytes.byteLength,
      url: this.base() + path,
      proxy_url: this.base() + path,
      content_type: file.type,
      ...(size === null ? {} : size),
      ...(description === undefined ? {} : { description }),
    };
  }

  /** `path` as it stands in the URL. */
  get(path: string): StoredFile | undefined {
    return this.files.get(path);
  }
}

/** Width and height of a PNG, which stand at a fixed place in its first chunk. */
function imageSize(file: UploadedFile): { width: number; height: number } | null {
  const view = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  if (view.length < 24 || view.toString("latin1", 1, 4) !== "PNG") return null;
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}
