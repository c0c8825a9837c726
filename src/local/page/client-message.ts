import { z } from "zod";
import type { ClientMessage } from "./protocol.ts";

const id = z.string().regex(/^\d{1,20}$/u);
const text = z.string().max(6_000);
const options = z.record(z.string().max(32), z.union([text, z.number(), z.boolean()]));

const deed = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("post"), text, replyTo: id.optional() }),
  z.strictObject({ op: z.literal("slash"), name: text, options }),
  z.strictObject({ op: z.literal("complete"), name: text, options, focused: text }),
  z.strictObject({ op: z.literal("message command"), name: text, message: id }),
  z.strictObject({ op: z.literal("press"), message: id, customId: text }),
  z.strictObject({ op: z.literal("select"), message: id, customId: text, values: z.array(text).max(25) }),
  z.strictObject({
    op: z.literal("submit"),
    modal: id,
    values: z.record(text, z.union([text, z.array(text).max(25)])),
  }),
]);

const clientMessage = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("hello"), name: z.string().max(32).nullable(), locale: z.string().max(35) }),
  z.strictObject({ op: z.literal("do"), nonce: z.number().int(), deed }),
]);

/** What a page sent; null where no page of ours would have. */
export function readClientMessage(json: string): ClientMessage | null {
  try {
    const { data } = clientMessage.safeParse(JSON.parse(json));
    // zod types an absent optional field as undefined; JSON has no undefined.
    return data === undefined ? null : (data as ClientMessage);
  } catch {
    return null;
  }
}
