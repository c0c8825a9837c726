import { expect, test } from "vitest";
import { cuesOf } from "../../../src/answers/actor/cues.ts";
import { partsOf } from "../../../src/answers/actor/parts.ts";
import { tokens } from "../../../src/answers/actor/tokens.ts";

/** The parts of the names that `[…]` marks. */
function parts(marked: string): string[] {
  const cues = cuesOf("en");
  if (cues === null) throw new Error("English has no cues");
  const text = marked.replace(/[[\]]/gu, "");
  let removed = 0;
  const spans = [...marked.matchAll(/\[([^\]]*)\]/gu)].map((match) => {
    const start = match.index - removed;
    removed += 2;
    return { start, end: start + (match[1]?.length ?? 0) };
  });
  return partsOf(cues, tokens(cues.lexicon, text, spans)).map(({ kind }) => kind);
}

test.each([
  ["The [Guild] burned the mill.", ["subject"]],
  ["In 1900, the [Guild] burned the mill.", ["subject"]],
  ["The miller feared the [Guild].", ["object"]],
  ["The mill was burned by the [Guild].", ["subject"]],
  ["The campaign against the [Guild] has failed.", ["against"]],
  ["It poses a threat to the [Guild].", ["against"]],
  ["The [Guild]'s masters met.", ["subject"]],
  ["The presence of the [Guild] has grown.", ["of"]],
  ["The defeat of the [Guild] was total.", ["object"]],
  ["The dispute between the [Guild], the [Crown] and the [Mill] has ended.", ["among", "among", "among"]],
  ["The [Guild] and the [Crown] have fought.", ["subject", "subject"]],
  ["While the [Guild] slept, the [Crown] seized the mill.", ["subject", "subject"]],
  ["The [Guild] (the [GU]) met.", ["subject", "subject"]],
  ["The largest of the [Mills], the [Old Mill], is burning.", ["of", "subject"]],
  ["The mill enjoyed the protection of the [Guild].", ["of"]],
  ["They spoke about the [Guild].", ["passing"]],
  ["After the [Guild] left, it rained.", ["subject"]],
  ["Evidence shows that the [Guild] lied.", ["subject"]],
  ["He met men of the [Guild] who want peace.", ["subject"]],
])("%s", (marked, kinds) => {
  expect(parts(marked)).toEqual(kinds);
});
