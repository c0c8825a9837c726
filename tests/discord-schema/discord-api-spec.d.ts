/** The package has types for its enums and routes, but none for its zod schemas: some 540 exports, each `…Schema`. */
declare module "discord-api-spec/zod" {
  export const MessageResponseSchema: unknown;
}
