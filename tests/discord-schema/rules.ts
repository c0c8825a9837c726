import type { Exchange, Violation } from "../../src/local/exchange.ts";
import { fileLimits } from "../../src/discord/limits.ts";
import type { RequestKind } from "./routes.ts";
import { commandListRules, commandRules } from "./rules/command.ts";
import { autocompleteRules, deferredRules } from "./rules/callback.ts";
import { messageRules } from "./rules/message.ts";
import { modalRules } from "./rules/modal.ts";
import { isObject, type Json, within } from "./rules/json.ts";

/** What no schema says, for one request: each rule has a name of its own. */
export function rules(kind: RequestKind | undefined, { body, files }: Exchange): readonly Violation[] {
  return [...fileRules(files), ...(kind === undefined ? [] : byKind(kind, body))];
}

function byKind(kind: RequestKind, body: unknown): readonly Violation[] {
  switch (kind) {
    case "callback":
      return isObject(body) ? callback(body) : [];
    case "followUp":
    case "webhookEdit":
    case "channelMessage":
    case "channelEdit":
      return isObject(body) ? messageRules(kind, body) : [];
    case "commands":
      return commandListRules(Array.isArray(body) ? body.filter(isObject) : []);
    case "command":
      return isObject(body) ? commandRules(body) : [];
    default:
      return kind satisfies never;
  }
}

function callback(body: Json): readonly Violation[] {
  const data = isObject(body["data"]) ? body["data"] : {};
  const found = (): readonly Violation[] => {
    switch (body["type"]) {
      case 4:
        return messageRules("reply", data);
      case 5:
        return deferredRules(data);
      case 6:
        return Object.keys(data).length === 0
          ? []
          : [{ rule: "deferred-update-data", path: "", message: "takes none" }];
      case 7:
        return messageRules("update", data);
      case 8:
        return autocompleteRules(data);
      case 9:
        return modalRules(data);
      default:
        return [];
    }
  };
  return within("/data", found());
}

function fileRules(files: Exchange["files"]): readonly Violation[] {
  const tooMany = files.length > fileLimits.files;
  return [
    ...(tooMany ? [{ rule: "files-count", path: "/files", message: `${files.length} files` }] : []),
    ...files
      .filter(({ size }) => size > fileLimits.bytes)
      .map(({ name, size }) => ({ rule: "file-size", path: "/files", message: `${name} has ${size} bytes` })),
  ];
}
