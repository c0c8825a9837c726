import { ComponentType, MessageFlags } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import { emptyMessage, invalidForm } from "./errors.ts";
import type { MessageBody } from "./messages.ts";

/**
 * Checks what only the whole message shows, after an edit too.
 * @throws ApiError 50035 for what Components V2 excludes or for its components without its flag, 50006 for nothing
 */
export function checkWhole(payload: APIMessage, body: MessageBody): void {
  const isV2 = ((payload.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (isV2) {
    const legacy = [
      ...(payload.content === "" ? [] : ["content"]),
      ...(payload.embeds.length === 0 ? [] : ["embeds"]),
      ...(body.poll ? ["poll"] : []),
    ];
    if (legacy.length > 0) {
      const code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
      const message = "cannot be used with the flag IS_COMPONENTS_V2";
      throw invalidForm(legacy.map((field) => ({ path: [field], code, message: `'${field}' ${message}` })));
    }
  }
  const foreign = (payload.components ?? []).findIndex(({ type }) => type !== ComponentType.ActionRow);
  if (!isV2 && foreign >= 0) {
    const message = "needs the flag IS_COMPONENTS_V2";
    throw invalidForm([{ path: ["components", foreign, "type"], code: "UNION_TYPE_CHOICES", message }]);
  }
  const parts = [
    payload.embeds,
    payload.components ?? [],
    payload.attachments,
    payload.message_snapshots ?? [],
  ];
  if (payload.content === "" && parts.every((part) => part.length === 0) && !body.poll) throw emptyMessage();
}
