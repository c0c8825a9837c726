import { actor, type ActorOptions } from "../answers/actor/actor.ts";
import { ASPECTS } from "../answers/actor/cues.ts";
import { actorJson } from "./actor-json.ts";
import type { Invocation, TerminalCommand } from "./command.ts";
import { renderActor } from "./render-actor.ts";
import { UsageError } from "./usage.ts";

export const actorCommand: TerminalCommand = {
  name: "actor",
  summary: "say who somebody is, in the reports' own sentences, and where and with whom",
  help: `Usage: npm run -s verbatim -- actor NAME [--about ASPECT] [--json] [--corpus DIR]

Says what the reports say of a person, organisation, state or group: by every name they use, what it is, wants, does
and suffers, with or against whom, and where. Typing mistakes are forgiven. Who is who stands in actors.yaml, in the
folder of the reports; \`actors\` lists them.

  --about ASPECT  only this: ${ASPECTS.join(", ")}
  --json          an object, for scripts
  --corpus DIR    the folder with the reports

  npm run -s verbatim -- actor ISKP
  npm run -s verbatim -- actor "Afghan Taliban" --about wants
`,
  options: { about: { type: "string" } },
  run(invocation) {
    const { words, snapshot, json, io } = invocation;
    if (words.length === 0)
      throw new UsageError("Cannot find an actor: no name given, wanted one (`actors` lists them)");
    const answer = actor(snapshot, words.join(" "), actorOptions(invocation));
    io.out(json ? `${JSON.stringify(actorJson(answer))}\n` : renderActor(answer, io.look));
    return Promise.resolve(answer.kind === "found" ? 0 : 1);
  },
};

function actorOptions({ options }: Invocation): ActorOptions {
  const { about } = options;
  if (about === undefined) return {};
  const aspect = ASPECTS.find((one) => one === about);
  if (aspect !== undefined) return { aspect };
  throw new UsageError(`Cannot find an actor: --about ${String(about)}, wanted ${ASPECTS.join(", ")}`);
}
