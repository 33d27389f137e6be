// The same checks for every framework.
export { default } from "./todos.mjs";
