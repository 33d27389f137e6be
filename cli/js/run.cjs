"use strict";
// Runs a suite in Node whose glue is a CommonJS module.
require("./core.js");
require("./progress.js");
require("./own.js");
require("./engine.js");
const fs = require("node:fs");
const os = require("node:os");

// Bun has the `self` of browsers; suites go by that, and would look for a page.
if ("Bun" in globalThis) Reflect.set(globalThis, "self", undefined);

const suite = JSON.parse(fs.readFileSync(`${__dirname}/suite.json`, "utf8"));
const load = async () => require(`${__dirname}/wasm-bindgen-test.js`);
/** @type {any} */ (globalThis).__ferrySuite.inEngine({ process, fs, folder: __dirname, tmpdir: os.tmpdir(), suite }, load);
