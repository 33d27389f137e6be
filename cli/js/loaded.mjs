// Hands the glue to the worker that is imported after this.
// @ts-ignore It is made for each suite.
import * as glue from "./wasm-bindgen-test.js";

/** @type {any} */ (globalThis).__ferrySuite.glue = glue;
