import { Events, SlashCommandBuilder } from "discord.js";
import { expect, test } from "vitest";
import { startLoopback } from "../../src/local/loopback.ts";
import { login } from "./client.ts";

test("a discord.js client logs in within a second and answers a slash command", async () => {
  const loopback = await startLoopback();
  const began = performance.now();
  const client = await login(loopback);
  expect(performance.now() - began).toBeLessThan(1000);
  await client.application.commands.set([
    new SlashCommandBuilder()
      .setName("ask")
      .setDescription("Ask")
      .addStringOption((option) => option.setName("question").setDescription("What").setRequired(true)),
  ]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    void interaction.reply(`You asked ${interaction.options.getString("question", true)}`);
  });
  const [ada] = loopback.users;
  const outcome = await loopback.asUser(ada!.user.id).slash("ask", { question: "why?" });
  expect(outcome).toMatchObject({ kind: "message", message: { payload: { content: "You asked why?" } } });
  await client.destroy();
  await loopback.close();
});
