// Runs a suite whose glue is an ES module that instantiates itself, in Node or Deno.
import "./core.js";
import "./progress.js";
import "./own.js";
import "./engine.js";
import fs from "node:fs";
import module from "node:module";
import os from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { resolver } from "./resolve.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const suite = JSON.parse(fs.readFileSync(`${folder}/suite.json`, "utf8"));
if (!("Deno" in globalThis)) {
  // What a bare specifier means is only ours to say in hooks; NODE_PATH is for `require` alone.
  const { registerHooks } = /** @type {any} */ (module);
  if (typeof registerHooks === "function") {
    registerHooks({ resolve: resolver(suite.roots) });
  } else {
    module.register("./resolve.mjs", import.meta.url, { data: suite.roots });
  }
}
const load = () => import(new URL("wasm-bindgen-test.js", import.meta.url).href);
/** @type {any} */ (globalThis).__ferrySuite.inEngine({ process, fs, folder, tmpdir: os.tmpdir(), suite }, load);
