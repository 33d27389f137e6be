// The same checks for each version.
export { default } from "../wasm-streams-04/check.mjs";
