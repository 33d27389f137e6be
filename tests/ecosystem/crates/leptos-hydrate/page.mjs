import todos from "./todos.mjs";

let before;

/** What the server sent, before the module starts. */
export const prepare = () => {
  before = document.querySelector("#counter output");
};

export default {
  ...todos,
  "the elements are those that the server sent": ({ ok, select }) => ok(before !== null && before === select("#counter output")),
};
