import init from "game-of-life/init";

declare const module: WebAssembly.Module;
const output = await init(new URL("game_of_life.wasm", "https://example.invalid"));
const memory: WebAssembly.Memory = output.memory;
await init({ module_or_path: fetch("game_of_life.wasm") });
await init(new Request("game_of_life.wasm"));
await init(module);
export const all = [memory];
