import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, stop } from "esbuild";

/** A file of the page, held in memory. */
export interface Asset {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** The page's files by their paths. */
export type Assets = ReadonlyMap<string, Asset>;

const FOLDER = new URL("browser/", import.meta.url);

/**
 * Reads the page's files and bundles its modules, in memory: nothing is written, and there is no build step.
 * @throws esbuild's error where a module can't be bundled.
 */
export async function readAssets(): Promise<Assets> {
  const [html, icon, { script, style }] = await Promise.all([
    readFile(new URL("index.html", FOLDER)),
    readFile(new URL("icon.svg", FOLDER)),
    bundle(),
  ]);
  return new Map<string, Asset>([
    ["/", { type: "text/html; charset=utf-8", body: html }],
    ["/style.css", { type: "text/css; charset=utf-8", body: style }],
    ["/icon.svg", { type: "image/svg+xml", body: icon }],
    ["/page.js", { type: "text/javascript; charset=utf-8", body: script }],
  ]);
}

async function bundle(): Promise<{ readonly script: Uint8Array; readonly style: Uint8Array }> {
  const { outputFiles } = await build({
    entryPoints: ["main.ts", "style.css"].map((name) => fileURLToPath(new URL(name, FOLDER))),
    outdir: "/",
    bundle: true,
    write: false,
    format: "esm",
    target: "es2023",
    minify: true,
    charset: "utf8",
    logLevel: "silent",
  });
  // esbuild works in a process of its own, which isn't needed any more.
  await stop();
  const made = (ending: string) => {
    const file = outputFiles.find(({ path }) => path.endsWith(ending));
    if (file === undefined) throw new Error(`Cannot bundle the page: esbuild made no ${ending}, wanted one`);
    return file.contents;
  };
  return { script: made(".js"), style: made(".css") };
}
