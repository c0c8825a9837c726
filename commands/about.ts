import { aboutCard } from "../src/discord/cards/about-card.ts";
import type { Command } from "../src/discord/command.ts";
import { slashCommand } from "../src/discord/definition.ts";
import { version } from "./version.ts";

export const aboutCommand: Command = {
  definition: slashCommand("about", {
    en: "What this bot is, what it promises, and how to use it",
    ru: "Что это за бот, что он обещает и как им пользоваться",
  }),
  run: ({ snapshot, words }) => ({
    kind: "message",
    card: aboutCard(snapshot.library, version, words),
    private: true,
  }),
};
