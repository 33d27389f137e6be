/* @ts-self-types="./links.d.ts" */
import * as wasm from "./links_bg.wasm";
import { __wbg_set_wasm } from "./links_bg.js";

__wbg_set_wasm(wasm);

export { url_of_inline } from "./links_bg.js";
