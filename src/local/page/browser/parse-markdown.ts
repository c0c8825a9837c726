import { rules, SimpleMarkdown } from "discord-markdown-parser";

/** Masked links as Discord reads them; the parser's own rule takes quadratic time and any scheme. */
const MASKED_LINK = /^\[((?:\\.|\[[^[\]\n]*\]|[^\\[\]\n])+)\]\(\s*<?(https?:\/\/[^\s()<>]+)>?\s*\)/u;

/** One of the parser's nodes, which it types as `any`. */
export interface MarkdownNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

const parse = SimpleMarkdown.parserFor({
  ...rules,
  ...fromLineStarts("heading"),
  ...fromLineStarts("subtext"),
  link: { ...SimpleMarkdown.defaultRules.link, match: SimpleMarkdown.inlineRegex(MASKED_LINK) },
});

/** Discord Markdown as nodes; what the parser can't read is one text. */
export function parseMarkdown(markdown: string): readonly MarkdownNode[] {
  try {
    return parse(markdown, { inline: true });
  } catch {
    return [{ type: "text", content: markdown }];
  }
}

/** A rule for whole lines, which the parser otherwise doesn't know just after a quote. */
function fromLineStarts(name: string): typeof rules {
  const rule = rules[name];
  if (rule === undefined) return {};
  return {
    [name]: {
      ...rule,
      match: (source, state, previous) =>
        rule.match(source, previous.endsWith("\n") ? { ...state, prevCapture: null } : state, previous),
    },
  };
}
