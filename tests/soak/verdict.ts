import type { Memory } from "./bot-under-soak.ts";
import type { SoakResult } from "./soak.ts";

/** So much more memory than before is no growth: the collector's own coming and going. */
const SLACK_BYTES = 16 * 1024 * 1024;
const SHOWN = 40;

/** Everything that was not as it should be, a line each; empty where all was well. */
export function faultsOfSoak(result: SoakResult): string[] {
  const { wrongQuotations, unanswered, errors, violations, exitCodes } = result;
  const growth = heapGrowth(result.memory);
  return [
    ...listed("wrong quotations", wrongQuotations),
    ...listed("unanswered outside an outage", byTenSeconds(unanswered)),
    ...listed("errors in the log", errors),
    ...listed("violations of Discord's rules", violations),
    ...(exitCodes.every((code) => code === 0) ? [] : [`exit codes: ${exitCodes.join(", ")}, wanted 0`]),
    ...(growth !== null && growth.later - growth.earlier > Math.max(SLACK_BYTES, growth.earlier / 10)
      ? [`memory grew from ${mib(growth.earlier)} to ${mib(growth.later)}`]
      : []),
  ];
}

/**
 * The least heap in the third and in the fourth quarter of the time, when one process runs: what is left after
 * collections. Null for too few samples.
 */
export function heapGrowth(
  memory: readonly (Memory & { readonly minute: number })[],
): { readonly earlier: number; readonly later: number } | null {
  const end = memory.at(-1)?.minute ?? 0;
  const least = (from: number, to: number) =>
    Math.min(
      ...memory.filter(({ minute }) => minute > end * from && minute <= end * to).map(({ heap }) => heap),
    );
  const [earlier, later] = [least(0.5, 0.75), least(0.75, 1)];
  return memory.length < 8 || !Number.isFinite(earlier + later) ? null : { earlier, later };
}

/** A table for people. */
export function describeSoak(result: SoakResult): string {
  const { ms, memory, editions, strikes, skipped, exitCodes } = result;
  const growth = heapGrowth(memory);
  const rows: readonly (readonly [string, string])[] = [
    ["interactions", result.interactions.toLocaleString("en")],
    ["answered in ms: p50, p99, max", [ms.p50, ms.p99, ms.max].map((each) => each.toFixed(1)).join(", ")],
    ["unanswered", `${result.unanswered.length}, and ${result.unansweredInOutages} in outages`],
    ["dropped by the bot as too old", String(result.dropped)],
    ["this machine stood still", `${result.stalled.toFixed(1)} s`],
    ["quotations compared", result.quotations.toLocaleString("en")],
    ["wrong quotations", String(result.wrongQuotations.length)],
    ["editions of the corpus", `${editions.good} good, ${editions.broken} broken`],
    ["errors in the log", String(result.errors.length)],
    ["violations of Discord's rules", String(result.violations.length)],
    ["exit codes", exitCodes.join(", ")],
    [
      "least heap, third and last quarter",
      growth === null ? "too short" : `${mib(growth.earlier)}, ${mib(growth.later)}`,
    ],
    ["most resident memory", mib(Math.max(0, ...memory.map(({ resident }) => resident)))],
    ...[...strikes].sort(byName).map(([name, count]) => [`  ${name}`, String(count)] as const),
    ...[...skipped]
      .sort(byName)
      .map(([name, count]) => [`  not done: ${name.slice(0, 70)}`, String(count)] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join("\n");
}

/** `12.3 s: what` lines as a count for each ten seconds. */
function byTenSeconds(unanswered: readonly string[]): string[] {
  const counts = new Map<number, number>();
  for (const line of unanswered) {
    const ten = Math.floor(Number.parseFloat(line) / 10) * 10;
    counts.set(ten, (counts.get(ten) ?? 0) + 1);
  }
  return [...counts].map(([ten, count]) => `${count} from ${ten} s on`);
}

function listed(name: string, faults: readonly string[]): string[] {
  return faults.length === 0
    ? []
    : [`${name} (${faults.length}):`, ...faults.slice(0, SHOWN).map((each) => `  ${each.slice(0, 500)}`)];
}

function mib(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

function byName([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}
