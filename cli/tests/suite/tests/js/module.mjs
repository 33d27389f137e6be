import * as suite from "wasm-bindgen-test";

export const halved = (value) => value / 2;
export const through_the_module = (a, b) => suite.add(a, b);
