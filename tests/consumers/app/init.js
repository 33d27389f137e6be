import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import init, * as life from "game-of-life/init";
import { check } from "./check.js";

const file = createRequire(import.meta.url).resolve("game-of-life/game_of_life.wasm");
await init({ module_or_path: readFileSync(file) });
console.log(check(life));
