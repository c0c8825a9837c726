import type { Logger } from "pino";
import { version } from "../commands/version.ts";
import { repertoire } from "../commands/index.ts";
import type { Snapshot } from "./answers/snapshot.ts";
import type { GatewayBot } from "./discord/gateway.ts";
import { makeFigures, type Figures } from "./health/figures.ts";
import { serveHealth } from "./health/serve-health.ts";

/** What can be asked about a bot that runs. */
export interface Serving {
  readonly shards: GatewayBot["shards"];
  readonly snapshot: () => Snapshot;
}

/** The bot's health on a port. */
export interface Health {
  readonly figures: Figures;
  /** From now on the bot serves. */
  serving(bot: Serving): void;
  /** From now on it doesn't; the port stays open until the end. */
  stopping(): void;
  close(): Promise<void>;
}

/** Opens the port before anything else, so that a start that takes its time can be watched. @throws HealthFault */
export async function openHealth(
  at: { readonly host: string; readonly port: number },
  log: Logger,
): Promise<Health> {
  let bot: Serving | null = null;
  let unserved = "starting";
  const figures = makeFigures({
    version,
    commands: repertoire.commands.map(({ definition }) => definition.name),
    state: () => (bot === null ? null : stateOf(bot)),
  });
  const server = await serveHealth(at, {
    unready: () => (bot === null ? unserved : disconnected(bot)),
    metrics: async () => ({ type: figures.contentType, text: await figures.text() }),
  });
  log.info({ host: at.host, port: server.port }, "health is served");
  return {
    figures,
    serving(started) {
      bot = started;
    },
    stopping() {
      bot = null;
      unserved = "stopping";
    },
    close: () => server.close(),
  };
}

function stateOf({ shards, snapshot }: Serving) {
  const { library, refused } = snapshot();
  return {
    shards: shards(),
    reports: library.reports.length,
    paragraphs: library.reports.reduce((sum, report) => sum + report.paragraphs.length, 0),
    faults: refused.length,
  };
}

function disconnected({ shards }: Serving): string | null {
  const { connected, wanted } = shards();
  return connected === wanted && wanted > 0 ? null : `${connected} of ${wanted} connections to Discord`;
}
