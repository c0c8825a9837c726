import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { ACTION } from "../discord/cards/actions.ts";
import type { Ending, Observer } from "../discord/observer.ts";

/** From receipt to Discord's taking the answer, in seconds; after 3 Discord takes none. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** What the bot is like at the moment it is asked. */
export interface State {
  readonly shards: { readonly wanted: number; readonly connected: number };
  readonly reports: number;
  readonly paragraphs: number;
  /** Faults of the files as they are now, which keep them from being read. */
  readonly faults: number;
}

/** Everything that is counted, for Prometheus. No label has a value from outside, and none tells who asked what. */
export interface Figures extends Observer {
  readonly contentType: string;
  readonly reloaded: (outcome: "read" | "refused") => void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
}

export interface FiguresOptions {
  readonly version: string;
  /** The commands there are; any other name is counted as `unknown`. */
  readonly commands: readonly string[];
  /** Null until the bot serves. */
  readonly state: () => State | null;
}

export function makeFigures({ version, commands, state }: FiguresOptions): Figures {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: "verbatim_requests_total",
    help: "Requests by what they were and how they ended",
    labelNames: ["kind", "command", "outcome"] as const,
    registers,
  });
  const seconds = new Histogram({
    name: "verbatim_answer_seconds",
    help: "Time from a request's receipt until Discord has taken its answer",
    labelNames: ["kind"] as const,
    buckets: SECONDS,
    registers,
  });
  const questions = new Counter({
    name: "verbatim_questions_total",
    help: "Questions by what the reports said to them",
    labelNames: ["grade"] as const,
    registers,
  });
  const dropped = new Counter({
    name: "verbatim_dropped_total",
    help: "Interactions that came too late to be answered in Discord's 3 seconds",
    registers,
  });
  const reloads = new Counter({
    name: "verbatim_corpus_reloads_total",
    help: "Readings of the corpus after it had changed",
    labelNames: ["outcome"] as const,
    registers,
  });
  for (const outcome of ["read", "refused"]) reloads.inc({ outcome }, 0);
  for (const grade of ["says", "may say", "doesn't say"]) questions.inc({ grade }, 0);
  gauges(registry, state);
  new Gauge({
    name: "verbatim_info",
    help: "Always 1; its label is the version",
    labelNames: ["version"] as const,
    registers,
  }).set({ version }, 1);
  collectDefaultMetrics({ register: registry });

  const known = new Set(commands);
  return {
    contentType: registry.contentType,
    ended({ kind, name, outcome, grade, ms }) {
      requests.inc({ kind, command: commandOf({ kind, name, outcome }, known), outcome });
      if (outcome !== "unsent") seconds.observe({ kind }, ms / 1_000);
      if (grade !== null) questions.inc({ grade });
    },
    droppedAsTooOld: () => dropped.inc(),
    reloaded: (outcome) => reloads.inc({ outcome }),
    text: () => registry.metrics(),
  };
}

/** What is asked for when the figures are. */
function gauges(registry: Registry, state: () => State | null): void {
  const gauge = (name: string, help: string, of: (state: State) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        const now = state();
        this.set(now === null ? 0 : of(now));
      },
    });
  gauge("verbatim_gateway_shards", "Connections to Discord that are wanted", ({ shards }) => shards.wanted);
  gauge(
    "verbatim_gateway_shards_connected",
    "Connections to Discord that there are",
    ({ shards }) => shards.connected,
  );
  gauge("verbatim_library_reports", "Reports that are answered from", ({ reports }) => reports);
  gauge("verbatim_library_paragraphs", "Paragraphs that are answered from", ({ paragraphs }) => paragraphs);
  gauge("verbatim_corpus_faults", "Faults that keep the corpus from being read as it is", (s) => s.faults);
}

const ACTION_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(ACTION).map(([name, action]) => [action, name]),
);

/** The command's name, or a button's action in words: of a fixed set, whatever Discord sends. */
function commandOf(
  { kind, name, outcome }: Pick<Ending, "kind" | "name" | "outcome">,
  known: ReadonlySet<string>,
): string {
  if (outcome === "unknown") return "unknown";
  switch (kind) {
    case "command":
    case "completion":
      return known.has(name) ? name : "unknown";
    case "component":
      return ACTION_NAMES.get(name) ?? "unknown";
    case "mention":
    case "other":
      return kind;
    default:
      return kind satisfies never;
  }
}
