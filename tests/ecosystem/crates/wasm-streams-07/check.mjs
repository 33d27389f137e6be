import assert from "node:assert/strict";

const read = async (stream) => {
  const values = [];
  for await (const value of stream) values.push(value);
  return values;
};

export default {
  "a stream of Rust's is read": async (api) => assert.deepEqual(await read(api.count(3)), [0, 1, 2]),
  "a stream of JavaScript's goes through Rust": async (api) => {
    const source = new ReadableStream({
      start(controller) {
        ["a", 1].forEach((value) => controller.enqueue(value));
        controller.close();
      },
    });
    assert.deepEqual(await read(await api.double(source)), ["aa", 2]);
  },
};
