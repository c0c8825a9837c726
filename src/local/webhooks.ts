import { MessageType } from "discord-api-types/v10";
import { newMessage } from "./callbacks.ts";
import { isObject, tokenExpired, tooManyFollowUps, unknownMessage, unknownWebhook } from "./errors.ts";
import type { Interaction } from "./interactions.ts";
import type { MessageBody } from "./messages.ts";
import { noContent, ok, type RestCall, type Route } from "./rest.ts";
import type { World } from "./world.ts";

/** How many follow-ups an interaction may have where only the user installed the bot. */
const followUpsWithoutServer = 5;

/** `/webhooks/APPLICATION/TOKEN…`: what comes after the first response. */
export function webhookRoutes(world: World): Route[] {
  const one = "/webhooks/:application/:token/messages/:message";
  return [
    {
      method: "POST",
      path: "/webhooks/:application/:token",
      open: true,
      answer: (call) => {
        const interaction = answered(world, call);
        return ok(followUp(world, interaction, call).payload);
      },
    },
    {
      method: "GET",
      path: one,
      open: true,
      answer: (call) => ok(world.messages.require(messageId(world, call).id).payload),
    },
    {
      method: "PATCH",
      path: one,
      open: true,
      answer: (call) => {
        const { id, interaction } = messageId(world, call);
        const message = world.messages.edit(id, asBody(call.body), call.files);
        endDeferred(interaction, id, () => interaction.end({ kind: "message", message, deferred: true }));
        return ok(message.payload);
      },
    },
    {
      method: "DELETE",
      path: one,
      open: true,
      answer: (call) => {
        const { id, interaction } = messageId(world, call);
        world.messages.delete(id);
        endDeferred(interaction, id, () => interaction.end({ kind: "withdrawn" }));
        return noContent;
      },
    },
  ];
}

const asBody = (body: unknown): MessageBody => (isObject(body) ? body : {});

/** The interaction of a token. @throws ApiError 10015 before its first response, 50027 after its 15 minutes */
function answered(world: World, { params }: RestCall): Interaction {
  const interaction = world.interactions.byWebhook(params["token"] ?? "");
  if (interaction === undefined || params["application"] !== world.application.id) throw unknownWebhook();
  if (interaction.state !== "answered") throw unknownWebhook();
  if (performance.now() > interaction.tokenEnds) throw tokenExpired();
  return interaction;
}

function followUp(world: World, interaction: Interaction, call: RestCall) {
  if (interaction.deferred && interaction.originalId !== null) {
    // Discord takes the first follow-up after a deferral for the deferred reply itself.
    const id = interaction.originalId;
    const message = world.messages.edit(id, asBody(call.body), call.files);
    endDeferred(interaction, id, () => interaction.end({ kind: "message", message, deferred: true }));
    return message;
  }
  const isUserOnly = !interaction.deed.place.installed.includes("guild");
  if (isUserOnly && interaction.followUps >= followUpsWithoutServer) throw tooManyFollowUps();
  interaction.followUps++;
  return newMessage(world, interaction, asBody(call.body), call.files, { type: MessageType.Default });
}

/** Which message is meant. @throws ApiError 10008 for one that isn't the token's */
function messageId(world: World, call: RestCall): { id: string; interaction: Interaction } {
  const interaction = answered(world, call);
  const given = call.params["message"] ?? "";
  const id = given === "@original" ? interaction.originalId : given;
  if (id === null || !(id === interaction.originalId || interaction.messageIds.has(id)))
    throw unknownMessage();
  return { id, interaction };
}

function endDeferred(interaction: Interaction, id: string, end: () => void): void {
  if (!interaction.deferred || interaction.originalId !== id) return;
  interaction.deferred = false;
  end();
}
