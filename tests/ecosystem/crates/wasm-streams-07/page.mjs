const read = async (stream) => {
  const values = [];
  const reader = stream.getReader();
  for (let step; !(step = await reader.read()).done; ) values.push(step.value);
  return values;
};

export default {
  "a stream of Rust's is read": async ({ api, equal }) => equal(await read(api.count(3)), [0, 1, 2]),
  "a stream of JavaScript's goes through Rust": async ({ api, equal }) => {
    const source = new ReadableStream({
      start(controller) {
        ["a", 1].forEach((value) => controller.enqueue(value));
        controller.close();
      },
    });
    equal(await read(await api.double(source)), ["aa", 2]);
  },
  "the body of an answer goes through Rust": async ({ api, equal }) => {
    const { body } = await fetch("/api/parts");
    const doubled = await api.double(body.pipeThrough(new TextDecoderStream()));
    equal((await read(doubled)).join(""), "one one two two threethree");
  },
  "a stream that is given up": async ({ api, equal }) => {
    const reader = api.count(1_000_000).getReader();
    equal((await reader.read()).value, 0);
    await reader.cancel("enough");
    equal((await reader.read()).done, true);
  },
};
