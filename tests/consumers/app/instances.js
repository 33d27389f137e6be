import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { instantiate, instantiateSync } from "game-of-life/instance";
import { check, expected } from "./check.js";

const require = createRequire(import.meta.url);
const module = await WebAssembly.compile(readFileSync(require.resolve("game-of-life/game_of_life.wasm")));
const [first, second] = [await instantiate(module), instantiateSync(module)];
if (first.Universe === second.Universe) throw new Error("two instances share their classes");
const universe = new first.Universe(5, 5);
if (check(second) !== expected || universe.population() !== 0) throw new Error("two instances share their state");
const third = require("game-of-life/instance").instantiateSync(module);
if (check(third) !== expected) throw new Error("what is required makes no instance");
console.log(check(first));
