import assert from "node:assert/strict";

export default {
  "a panic is printed with its place and stack": (api) => {
    const printed = [];
    const { error } = console;
    console.error = (text) => printed.push(text);
    try {
      assert.throws(() => api.fail());
    } finally {
      console.error = error;
    }
    assert.equal(printed.length, 1);
    assert.match(printed[0], /panicked at .*lib\.rs:8:5:\non purpose[\s\S]*Stack:/);
  },
};
