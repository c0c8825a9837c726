import { SimpleShardingStrategy, WebSocketShardEvents, type WebSocketManager } from "@discordjs/ws";
import { interactionLimits } from "./limits.ts";

/** The connection broke without a word of Discord's: nothing is wrong with its session. */
const BROKEN = 1006;

/**
 * Discord.js gives a session up as soon as one attempt to connect again fails, and with it what came meanwhile.
 * This keeps the session for as long as there may be something in it that can still be answered; then it is
 * given up, in case its own address is what fails.
 */
export function keepingSessions(manager: WebSocketManager): SimpleShardingStrategy {
  const { options } = manager;
  const updateSessionInfo = options.updateSessionInfo.bind(options);
  const broken = new Map<number, { readonly since: number; code: number }>();
  manager.on(WebSocketShardEvents.Closed, ({ code, shardId: shard }) => {
    broken.set(shard, { since: broken.get(shard)?.since ?? performance.now(), code });
  });
  // Connected: what ends the session now isn't the network.
  manager.on(WebSocketShardEvents.Hello, ({ shardId: shard }) => broken.delete(shard));
  options.updateSessionInfo = async (shard, session) => {
    const last = broken.get(shard);
    const isKept =
      session === null &&
      last?.code === BROKEN &&
      performance.now() - last.since < interactionLimits.firstResponseMs;
    if (!isKept) await updateSessionInfo(shard, session);
  };
  return new SimpleShardingStrategy(manager);
}
