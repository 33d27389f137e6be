import { equal as same, ferry, ok, test, throws } from "./harness.mjs";

/** How many are alive. */
const alive = () => ferry.iterating()[0];
/** How often one was asked since the last time. */
const asked = () => ferry.iterating()[1];
/** Compares all of it. */
const equal = (actual, expected) => same(JSON.stringify(actual), JSON.stringify(expected));
/** Waits for a promise that must be rejected. */
const rejects = async (promise, pattern) => {
  const error = await promise.then(() => undefined, (reason) => reason);
  throws(() => {
    if (error !== undefined) throw error;
  }, pattern);
};
const turn = () => new Promise((resolve) => setTimeout(resolve));

async function all(iterable) {
  const items = [];
  for await (const item of iterable) items.push(item);
  return items;
}

test("a Rust iterator is gone through with for-of, and is freed at its end", () => {
  const words = [];
  for (const word of ferry.iter_words("to be or not")) words.push(word);
  equal(words, [
    { text: "to", length: 2 },
    { text: "be", length: 2 },
    { text: "or", length: 2 },
    { text: "not", length: 3 },
  ]);
  equal([...ferry.iter_words("")], []);
  equal(alive(), 0);
});

test("many values cross in few calls, in order", () => {
  equal(Array.from(ferry.iter_count(1000)), Array.from({ length: 1000 }, (_, i) => i));
  equal(alive(), 0);
});

test("whoever stops early frees the iterator, which was not asked for much more", () => {
  asked();
  for (const number of ferry.iter_endless()) {
    if (number === 2n) break;
  }
  equal(alive(), 0);
  ok(asked() <= 8);
  const [first] = ferry.iter_endless();
  same(first, 0n);
  equal(alive(), 0);
});

test("nothing is asked before the first value is", () => {
  asked();
  const numbers = ferry.iter_count(3);
  equal(asked(), 0);
  equal(numbers.next(), { value: 0, done: false });
  equal(asked(), 1);
  equal(numbers.return(7), { value: 7, done: true });
  equal(numbers.next(), { done: true });
  equal(numbers.return(), { done: true });
  equal(alive(), 0);
});

test("an iterator is its own iterable, and what all iterators are", () => {
  const numbers = ferry.iter_count(3);
  ok(numbers[Symbol.iterator]() === numbers);
  ok(Object.prototype.isPrototypeOf.call(Object.getPrototypeOf(Object.getPrototypeOf([].values())), numbers));
  equal([...numbers], [0, 1, 2]);
});

test("an error is thrown after the values before it, and ends the iterator", () => {
  const seen = [];
  throws(() => {
    for (const number of ferry.iter_checked([1, 2, 3, 4, -5, 6])) seen.push(number);
  }, /negative/);
  equal(seen, [2, 4, 6, 8]);
  equal(alive(), 0);
  throws(() => ferry.iter_checked([]), /no numbers/);
  equal(ferry.iter_perhaps(false), undefined);
  equal([...ferry.iter_perhaps(true)], [[1, "one"]]);
});

test("what is thrown in the iterator ends it; asking it from within itself is refused", () => {
  const failing = ferry.iter_calling(() => {
    throw new Error("within");
  });
  throws(() => failing.next(), /within/);
  equal(failing.next(), { done: true });
  const inner = ferry.iter_calling(() => inner.next());
  throws(() => inner.next(), /recursively/);
  const stopped = ferry.iter_calling(() => stopped.return(1));
  equal(stopped.next(), { done: true });
  equal(alive(), 0);
});

test("iterators come from async functions and methods", async () => {
  equal([...(await ferry.iter_later(3))], [0, 1, 2]);
  const shelf = new ferry.Shelf(["Emma", "Middlemarch"]);
  equal([...shelf.books()], ["Emma", "Middlemarch"]);
  equal([...shelf.lengths()], [4, 11]);
  shelf.free();
});

test("whatever is iterable is a Rust iterator", () => {
  equal(ferry.iter_sum_of([1, 2, 3.5]), 6.5);
  equal(ferry.iter_sum_of(new Set([1, 2])), 3);
  equal(ferry.iter_sum_of(new Float32Array([0.5, 0.25])), 0.75);
  equal(ferry.iter_sum_of(new Map([[1, 2]]).values()), 2);
  equal(ferry.iter_sum_of((function* () { yield 1; yield 2; })()), 3);
  equal(ferry.iter_sum_of(ferry.iter_count(5)), 10);
  equal(ferry.iter_sum_of(Array.from({ length: 1000 }, (_, i) => i)), 499500);
  equal(ferry.iter_joined("abc"), "a b c");
  equal(ferry.iter_total_length(undefined), 0);
  equal(ferry.iter_total_length([{ text: "a", length: 1 }, { text: "bc", length: 2 }]), 3);
  equal(alive(), 0);
});

test("what is not iterable is refused, and so are values of the wrong type", () => {
  throws(() => ferry.iter_sum_of(7), /expected an iterable, found number/);
  throws(() => ferry.iter_sum_of(null), /expected an iterable, found null/);
  throws(() => ferry.iter_joined(["a", 1]), /^expected a string, found number/);
  throws(() => ferry.iter_total_length([{ text: "a", length: -1 }]), /^item.length: expected an integer from 0 to 4294967295, found -1/);
  throws(() => ferry.iter_sum_of({ [Symbol.iterator]: () => ({ next: () => 1 }) }), /expected an object from the iterator/);
});

test("a value of the wrong type is one item, and those around it are others", () => {
  equal(ferry.iter_texts_in(["a", "b", 3, "c", Symbol.iterator, "d"]), [["a", "b", "c", "d"], 2]);
  equal(ferry.iter_texts_in(new Set([1, "a"]).values()), [["a"], 1]);
});

test("a generator is read no further than it is used, and runs its finally", () => {
  const log = [];
  function* numbers() {
    try {
      for (let i = 0; ; i++) {
        log.push(i);
        yield i;
      }
    } finally {
      log.push("finally");
    }
  }
  equal(ferry.iter_first_two(numbers()), [0, 1]);
  equal(log, [0, 1, "finally"]);
  throws(() => ferry.iter_sum_of((function* () { yield 1; throw new RangeError("inside"); })()), /inside/);
  // What `return` throws is nobody's to hear.
  const rude = { next: () => ({ value: 1, done: false }), return() { throw new Error("rude"); }, [Symbol.iterator]() { return this; } };
  equal(ferry.iter_first_two(rude), [1, 1]);
});

test("an iterator that goes through Rust is lazy on both sides", () => {
  const log = [];
  function* numbers() {
    for (let i = 1; i <= 3; i++) {
      log.push(i);
      yield i;
    }
  }
  const doubled = ferry.iter_doubled(numbers());
  equal(log, []);
  equal(doubled.next().value, 2);
  equal(log, [1]);
  equal([...doubled], [4, 6]);
  equal(alive(), 0);
  throws(() => [...ferry.iter_doubled([1, "two"])], /^expected a number, found string/);
  equal(alive(), 0);
});

test("a Rust stream is gone through with for-await, and is freed at its end", async () => {
  equal(await all(ferry.stream_count(5)), [0, 1, 2, 3, 4]);
  equal(await all(ferry.stream_slow(3, 7)), [4, 5, 6, 7]);
  equal(alive(), 0);
});

test("a stream is asked for a value only when one is wanted", async () => {
  asked();
  const numbers = ferry.stream_count(100);
  await turn();
  equal(asked(), 0);
  equal(await numbers.next(), { value: 0, done: false });
  await turn();
  equal(asked(), 1);
  equal(await Promise.all([numbers.next(), numbers.next()]), [{ value: 1, done: false }, { value: 2, done: false }]);
  equal(asked(), 2);
  equal(await numbers.return("enough"), { value: "enough", done: true });
  equal(await numbers.next(), { done: true });
  equal(alive(), 0);
});

test("breaking off drops the stream", async () => {
  for await (const number of ferry.stream_slow(0, 1000)) {
    if (number === 3) break;
  }
  equal(alive(), 0);
});

test("an error of a stream rejects one promise, and ends it", async () => {
  const numbers = ferry.stream_slow(11, 20);
  equal((await numbers.next()).value, 12);
  await rejects(numbers.next(), /thirteen/);
  equal(await numbers.next(), { done: true });
  throws(() => ferry.stream_slow(2, 1), /greater/);
  equal(alive(), 0);
});

test("a stream that waits goes on when it is woken, and ends when it is left", async () => {
  const gate = ferry.stream_gate();
  const next = gate.next();
  await turn();
  ferry.stream_open();
  equal(await next, { value: "open", done: false });
  await gate.return();
  const left = ferry.stream_gate();
  const waits = left.next();
  equal(await left.return(), { done: true });
  equal(await waits, { done: true });
  ferry.stream_open();
  await turn();
  equal(alive(), 0);
});

test("whatever is iterable asynchronously is a Rust stream", async () => {
  async function* numbers() {
    yield 1;
    await turn();
    yield 2;
  }
  equal(await ferry.sum_of_stream(numbers()), 3);
  equal(await ferry.sum_of_stream([1, Promise.resolve(2), 3]), 6);
  equal(await ferry.sum_of_stream(ferry.stream_slow(0, 4)), 10);
  equal(await ferry.first_of_stream((async function* () {})()), undefined);
  equal(await ferry.first_of_stream([{ text: "a", length: 1 }]), { text: "a", length: 1 });
  equal(await all(ferry.shouted(["a", "b"])), ["A", "B"]);
  equal(alive(), 0);
});

test("a ReadableStream is a Rust stream, and is cancelled when Rust has enough", async () => {
  if (typeof ReadableStream === "undefined") return;
  const cancelled = [];
  const chunks = (log) => {
    let left = 3;
    return new ReadableStream({
      pull(controller) {
        if (left-- === 0) controller.close();
        else controller.enqueue(new Uint8Array(10));
      },
      cancel: () => log.push("cancelled"),
    });
  };
  equal(await ferry.bytes_of_stream(chunks(cancelled)), 30);
  equal(cancelled, []);
  const bare = chunks(cancelled);
  equal(await ferry.bytes_of_stream({ getReader: () => bare.getReader() }), 30);
  await rejects(ferry.sum_of_stream(chunks(cancelled)), /expected a number, found an instance of Uint8Array/);
  await turn();
  equal(cancelled, ["cancelled"]);
});

test("what an async iterator throws, rejects or gives wrongly is an error in Rust", async () => {
  await rejects(ferry.sum_of_stream((async function* () { yield 1; throw new RangeError("inside"); })()), /inside/);
  await rejects(ferry.sum_of_stream(["one"]), /expected a number, found string/);
  await rejects(ferry.sum_of_stream({ [Symbol.asyncIterator]: () => ({ next: () => 1 }) }), /expected an object from/);
  await rejects(ferry.sum_of_stream({ [Symbol.asyncIterator]: () => ({ next() { throw new Error("at once"); } }) }), /at once/);
  let refused;
  try {
    refused = ferry.sum_of_stream(1);
  } catch (error) {
    refused = Promise.reject(error);
  }
  await rejects(refused, /expected an async iterable, found number/);
});

test("10,000 iterators and 1,000 streams leave nothing behind", async () => {
  const run = async (times) => {
    for (let i = 0; i < times * 10; i++) {
      for (const number of ferry.iter_count(3)) if (number === i % 4) break;
      ferry.iter_sum_of([1, 2]);
    }
    for (let i = 0; i < times; i++) {
      for await (const number of ferry.stream_slow(0, 2)) if (number === i % 3) break;
      await ferry.sum_of_stream([1]);
    }
    await turn();
  };
  await run(10);
  const before = { bytes: ferry.live_bytes(), handles: ferry.live_handles() };
  await run(1000);
  // What other tests have dropped may be collected in the meantime.
  ok(ferry.live_bytes() <= before.bytes && ferry.live_handles() <= before.handles, JSON.stringify(before));
  equal(alive(), 0);
});
