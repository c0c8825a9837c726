import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  ApplicationCommandType,
  ApplicationIntegrationType,
  Events,
  InteractionContextType,
  type Interaction,
  LabelBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";

const everywhere = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
];
const everyone = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

/** Commands of every kind. */
export const definitions = [
  new SlashCommandBuilder()
    .setName("echo")
    .setDescription("Answers in one of several ways")
    .setNameLocalizations({ "en-US": "echo", ru: "эхо" })
    .setContexts(everywhere)
    .setIntegrationTypes(everyone)
    .addStringOption((option) =>
      option.setName("how").setDescription("Which way").setRequired(true).setAutocomplete(true),
    )
    .addBooleanOption((option) => option.setName("private").setDescription("Only for you"))
    .addIntegerOption((option) =>
      option.setName("times").setDescription("How often").setMinValue(1).setMaxValue(9),
    ),
  new ContextMenuCommandBuilder()
    .setName("Count words")
    .setType(ApplicationCommandType.Message)
    .setContexts(everywhere)
    .setIntegrationTypes(everyone),
].map((builder) => builder.toJSON());

/** Teaches a client to answer every kind of interaction, so that each way over the wire is gone. */
export function answering(client: Client<true>): void {
  // What a client does with an interaction that can't be answered any more is the test's concern, not a crash.
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(() => {}));
}

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond([{ name: `You typed ${typed}`, value: typed }]);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { content, components, messageSnapshots } = interaction.targetMessage;
    const forwarded = messageSnapshots.first()?.content ?? "";
    return interaction.reply({
      content: `${content.split(" ").length} words, ${components.length} components, forwarded: ${forwarded}`,
      flags: MessageFlags.Ephemeral,
    });
  }
  if (interaction.isModalSubmit()) {
    return interaction.reply(`Name: ${interaction.fields.getTextInputValue("name")}`);
  }
  if (interaction.isStringSelectMenu()) {
    return interaction.update({ components: card(`Chosen: ${interaction.values.join(", ")}`) });
  }
  if (interaction.isButton()) {
    switch (interaction.customId) {
      case "modal":
        return interaction.showModal(modal());
      case "share":
        return interaction.reply({ flags: MessageFlags.IsComponentsV2, components: card("Shared") });
      case "delete":
        await interaction.deferUpdate();
        return interaction.deleteReply();
      case "twice":
        await interaction.deferUpdate();
        return interaction.editReply({ components: card("Edited after an acknowledgement") });
      default:
        return interaction.update({ components: card(`Pressed ${interaction.customId}`) });
    }
  }
  return interaction.isChatInputCommand() ? command(interaction) : undefined;
}

async function command(interaction: ChatInputCommandInteraction): Promise<unknown> {
  const how = interaction.options.getString("how", true);
  const isPrivate = interaction.options.getBoolean("private") === true;
  const flags = isPrivate ? (MessageFlags.Ephemeral as const) : undefined;
  switch (how) {
    case "card":
      return interaction.reply({
        flags: isPrivate
          ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]
          : MessageFlags.IsComponentsV2,
        components: card("A card"),
      });
    case "defer": {
      await interaction.deferReply(flags === undefined ? {} : { flags });
      return interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: card("At last") });
    }
    case "follow":
      await interaction.reply("First");
      return interaction.followUp({ content: "Second", flags: MessageFlags.Ephemeral });
    case "follow often":
      await interaction.reply("First");
      for (let count = 1; count <= 6; count++) await interaction.followUp(`Follow-up ${count}`);
      return undefined;
    case "file":
      return interaction.reply({
        content: "A file",
        files: [{ name: "note.txt", attachment: Buffer.from("Quoted."), description: "A note" }],
      });
    case "gallery": {
      const picture = { name: "map.png", attachment: png };
      const gallery = new MediaGalleryBuilder().addItems({
        media: { url: "attachment://map.png" },
        description: "A map",
      });
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [gallery],
        files: [picture],
      });
      return interaction.editReply({ components: card("No map any more"), attachments: [] });
    }
    case "response": {
      const { resource } = await interaction.reply({ content: "With response", withResponse: true });
      const fetched = await interaction.fetchReply();
      return interaction.editReply(`${fetched.content}: ${resource?.message?.id === fetched.id}`);
    }
    case "ping":
      return interaction.reply(`<@${interaction.user.id}> @everyone`);
    default:
      return interaction.reply({ content: `How: ${how}`, ...(flags === undefined ? {} : { flags }) });
  }
}

/** The head of a picture of 3 by 2 points; more of it nobody reads. */
const png = Buffer.from("89504e470d0a1a0a0000000d494844520000000300000002", "hex");

export function card(text: string) {
  const buttons = ["press", "share", "delete", "modal", "twice"].map((id) =>
    new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Secondary),
  );
  const options = ["one", "two"].map((value) => ({ label: value, value }));
  return [
    new ContainerBuilder()
      .setAccentColor(0x33_66_99)
      .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
      .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(buttons))
      .addActionRowComponents(
        new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
          new StringSelectMenuBuilder().setCustomId("choose").addOptions(options),
        ),
      ),
  ];
}

function modal(): ModalBuilder {
  const input = new TextInputBuilder().setCustomId("name").setStyle(TextInputStyle.Short).setMaxLength(40);
  return new ModalBuilder()
    .setCustomId("named")
    .setTitle("Who?")
    .addLabelComponents(new LabelBuilder().setLabel("Name").setTextInputComponent(input));
}
