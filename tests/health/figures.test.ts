import { expect, test } from "vitest";
import { makeFigures, type Figures } from "../../src/health/figures.ts";

const figures = () => makeFigures({ version: "1.2.3", commands: ["ask", "quote"], state: () => null });

/** The samples of our own metrics as a map from `name{labels}` to value. */
async function samples(of: Figures): Promise<ReadonlyMap<string, number>> {
  const lines = (await of.text()).split("\n").filter((line) => line.startsWith("verbatim_"));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), Number(line.slice(at + 1))] as const;
    }),
  );
}

test("requests are counted by command and outcome, questions by grade", async () => {
  const counted = figures();
  counted.ended({ kind: "command", name: "ask", outcome: "answered", grade: "says", ms: 4 });
  counted.ended({ kind: "command", name: "ask", outcome: "answered", grade: "doesn't say", ms: 40 });
  counted.ended({ kind: "component", name: "s", outcome: "failed", grade: null, ms: 7 });
  counted.ended({ kind: "mention", name: "mention", outcome: "unsent", grade: "says", ms: 60_000 });
  counted.droppedAsTooOld();
  counted.reloaded("refused");
  const found = await samples(counted);
  expect(found.get('verbatim_requests_total{kind="command",command="ask",outcome="answered"}')).toBe(2);
  expect(found.get('verbatim_requests_total{kind="component",command="share",outcome="failed"}')).toBe(1);
  expect(found.get('verbatim_requests_total{kind="mention",command="mention",outcome="unsent"}')).toBe(1);
  expect(found.get('verbatim_questions_total{grade="says"}')).toBe(2);
  expect(found.get(`verbatim_questions_total{grade="doesn't say"}`)).toBe(1);
  expect(found.get('verbatim_questions_total{grade="may say"}')).toBe(0);
  expect(found.get('verbatim_answer_seconds_bucket{le="0.005",kind="command"}')).toBe(1);
  expect(found.get('verbatim_answer_seconds_count{kind="command"}')).toBe(2);
  // What wasn't sent has no time of its sending.
  expect(found.get('verbatim_answer_seconds_count{kind="mention"}')).toBeUndefined();
  expect(found.get("verbatim_dropped_total")).toBe(1);
  expect(found.get('verbatim_corpus_reloads_total{outcome="refused"}')).toBe(1);
  expect(found.get('verbatim_corpus_reloads_total{outcome="read"}')).toBe(0);
  expect(found.get('verbatim_info{version="1.2.3"}')).toBe(1);
});

test("names from outside make no new series", async () => {
  const counted = figures();
  for (let at = 0; at < 1_000; at++) {
    const name = `made-up-${at}`;
    counted.ended({ kind: "command", name, outcome: "unknown", grade: null, ms: 1 });
    counted.ended({ kind: "completion", name, outcome: "answered", grade: null, ms: 1 });
    counted.ended({ kind: "component", name, outcome: "answered", grade: null, ms: 1 });
  }
  const names = [...(await samples(counted)).keys()].filter((key) =>
    key.startsWith("verbatim_requests_total"),
  );
  expect(names).toHaveLength(3);
  expect(names.every((name) => name.includes('command="unknown"'))).toBe(true);
});

test("what the bot is like is asked when the figures are", async () => {
  let reports = 0;
  const counted = makeFigures({
    version: "1",
    commands: [],
    state: () =>
      reports === 0
        ? null
        : { shards: { wanted: 2, connected: 1 }, reports, paragraphs: 24 * reports, faults: 3 },
  });
  expect((await samples(counted)).get("verbatim_library_reports")).toBe(0);
  reports = 2;
  const found = await samples(counted);
  expect(found.get("verbatim_library_reports")).toBe(2);
  expect(found.get("verbatim_library_paragraphs")).toBe(48);
  expect(found.get("verbatim_gateway_shards")).toBe(2);
  expect(found.get("verbatim_gateway_shards_connected")).toBe(1);
  expect(found.get("verbatim_corpus_faults")).toBe(3);
});

test("the process's own figures are among them", async () => {
  const text = await figures().text();
  for (const name of [
    "process_cpu_seconds_total",
    "process_resident_memory_bytes",
    "nodejs_eventloop_lag_seconds",
  ]) {
    expect(text).toContain(`\n${name} `);
  }
});
