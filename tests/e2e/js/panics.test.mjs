import { fresh, equal, ok, test, throws } from "./harness.mjs";

const ended = /has ended and cannot be called any more/;

test("a panic is an error that says what and where", async () => {
  const ferry = await fresh();
  const error = throws(() => ferry.element(7), /^Rust panicked: index out of bounds: the len is 3 but the index is 7, at .*panics\.rs:\d+:\d+$/);
  ok(error.stack.includes("element"), error.stack);
});

test("the next call says that the module has ended, and how", async () => {
  const ferry = await fresh();
  equal(ferry.element(2), 3);
  const panic = throws(() => ferry.panic_with("Räuber 🦊"), /Räuber 🦊/);
  for (let i = 0; i < 2; i++) {
    const error = throws(() => ferry.element(2), ended);
    ok(error.message.includes("Räuber 🦊"), error.message);
    equal(error.cause, panic);
  }
  throws(() => ferry.panic_with("x".repeat(100000)), ended);
  throws(() => new ferry.Counter(1), ended);
});

test("objects of a module that has ended can be freed, and nothing else", async () => {
  const ferry = await fresh();
  const [a, b] = [new ferry.Counter(1), new ferry.Counter(2)];
  throws(() => a.panicHere(), /while a counter was at 1/);
  throws(() => b.get(), ended);
  throws(() => a.plus(b), ended);
  a.free();
  b[Symbol.dispose ?? "free"]();
});

test("a panic after waiting rejects", async () => {
  const ferry = await fresh();
  const waiting = ferry.readyLater?.();
  let reason;
  await ferry.panic_later().catch((error) => { reason = error; });
  ok(/^Rust panicked: later, at /.test(reason.message), reason.message);
  await ferry.panic_later().catch((error) => { reason = error; });
  ok(ended.test(reason.message), reason.message);
  await waiting;
});

test("a panic in a callback ends the module, whoever catches it", async () => {
  const one = await fresh();
  throws(() => one.panic_in_callback(), /in a callback/);
  throws(() => one.element(0), ended);
  const other = await fresh();
  throws(() => other.catch_a_panic(), /caught\?/);
  throws(() => other.element(0), ended);
});

test("a trap ends the module, too", async () => {
  const ferry = await fresh();
  let error;
  try {
    ferry.recurse(0);
  } catch (thrown) {
    error = thrown;
  }
  ok(error instanceof WebAssembly.RuntimeError || error instanceof RangeError, `${error}`);
  if (error instanceof WebAssembly.RuntimeError) throws(() => ferry.element(0), ended);
});

test("another instance is not concerned", async () => {
  const [one, other] = [await fresh(), await fresh()];
  throws(() => one.element(9), /index out of bounds/);
  equal(other.element(1), 2);
});

test("a panic ends calls that wait, too", async () => {
  if (!("promising" in WebAssembly)) return;
  const ferry = await fresh();
  const rejected = (promise) => promise.then(() => "nothing", (reason) => reason.message);
  const others = Array.from({ length: 3 }, () => rejected(ferry.panic_after_waiting(50)));
  const reason = await rejected(ferry.panic_after_waiting(3, "while others wait"));
  ok(/^Rust panicked: while others wait, at /.test(reason), reason);
  for (const other of others) ok(ended.test(await other), await other);
  ok(ended.test(await rejected(ferry.panic_after_waiting(1))));
  throws(() => ferry.element(2), ended);
});
