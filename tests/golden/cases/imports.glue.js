/* @ts-self-types="./imports.d.ts" */
import * as wasm from "./imports_bg.wasm";
import { __wbg_set_wasm } from "./imports_bg.js";

__wbg_set_wasm(wasm);

export { use_them } from "./imports_bg.js";
