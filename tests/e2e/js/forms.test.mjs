import { equal, ferry, test } from "./harness.mjs";

test("a slice comes as its parameter says, or its function, or its block", () => {
  equal(ferry.forms_of_slices(), ["Uint16Array", "Array", "Uint16Array"]);
});

test("a vector comes as its parameter says, or its function, or its block", () => {
  equal(ferry.forms_of_vectors(), ["Array", "Uint16Array", "Uint16Array"]);
});

test("what may be absent comes in the same form", () => {
  equal(ferry.forms_of_options(), ["Array", "Array", "undefined"]);
});

test("the old name for arrays means the same everywhere", () => {
  equal(ferry.forms_by_the_old_name(), ["Array", "Array", "Array"]);
});
