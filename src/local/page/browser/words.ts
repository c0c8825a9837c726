import { el } from "./dom.ts";

/** How the channel begins, for somebody who has never been here. */
export function opening(channel: string, bot: string): HTMLElement[] {
  return [
    el("div", { class: "opening-sign", "aria-hidden": "true" }, "#"),
    el("h2", {}, `Welcome to #${channel}`),
    el(
      "p",
      {},
      `This is a Discord of its own on your machine, and ${bot} is in it. Type `,
      el("kbd", {}, "/"),
      " to see what it can do, or click one of the questions below. Right-click a message, or press ",
      el("kbd", {}, "⋯ Apps"),
      ", for what it can do with messages. Another tab is another user.",
    ),
  ];
}

export function plainMessageHint(bot: string): string {
  return `${bot} doesn’t read plain messages. Ask with /, mention @${bot}, or use ⋯ Apps on a message.`;
}
