// Loaded before the tests, with `node --import` or by `run.mjs`: finds the package named by the environment and instantiates
// it the way its target wants.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const directory = process.env.FERRY_E2E_PACKAGE;
const target = process.env.FERRY_E2E_TARGET;
const entry = join(directory, "ferry_e2e.js");

globalThis.ferryHost = { notes: [], note(text) { this.notes.push(text); } };
globalThis.ferryGadget = class { constructor(name) { this.name = name; } };

switch (target) {
  case "nodejs":
    globalThis.ferryModule = createRequire(import.meta.url)(entry);
    globalThis.ferryFresh = async () => {
      const require = createRequire(import.meta.url);
      delete require.cache[entry];
      return require(entry);
    };
    break;
  case "web":
    globalThis.ferryModule = await import(pathToFileURL(entry));
    globalThis.ferryModule.initSync({ module: readFileSync(join(directory, "ferry_e2e_bg.wasm")) });
    globalThis.ferryFresh = async (number) => {
      const fresh = await import(`${pathToFileURL(entry)}?${number}`);
      fresh.initSync({ module: readFileSync(join(directory, "ferry_e2e_bg.wasm")) });
      return fresh;
    };
    break;
  case "universal": {
    globalThis.ferryModule = await import(pathToFileURL(join(directory, "node.mjs")));
    const required = createRequire(import.meta.url)(join(directory, "ferry_e2e.cjs"));
    if (required.Counter !== globalThis.ferryModule.Counter) throw new Error("import and require give two instances");
    break;
  }
  case "bundler":
  case "experimental-nodejs-module":
  case "deno":
  case "module":
    globalThis.ferryModule = await import(pathToFileURL(entry));
    break;
  default:
    throw new Error(`no such target: ${target}`);
}
globalThis.ferryTarget = target;
