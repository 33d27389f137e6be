import { equal, ferry, ok, rejected, test } from "./harness.mjs";

const microtasks = async (count) => {
  for (let i = 0; i < count; i++) await null;
};

/** A promise that is settled from outside. */
function open() {
  let settle;
  const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}

test("a future of two closures is what the promise settles to", async () => {
  for (const value of [undefined, null, true, 5, "text"]) {
    equal(await ferry.then_wait(Promise.resolve(value)), value);
    equal(await rejected(ferry.then_wait(Promise.reject(value))), value);
  }
  const later = open();
  const waiting = ferry.then_wait(later.promise);
  await microtasks(5);
  later.resolve("late");
  equal(await waiting, "late");
});

test("one after another, and several at once", async () => {
  equal(await ferry.then_wait_often(100), 4950);
  const [one, two] = [open(), open()];
  const all = ferry.then_wait_for_all([one.promise, two.promise, Promise.resolve(3), Promise.reject(4)]);
  two.resolve(2);
  await microtasks(3);
  one.reject(1);
  equal(await all, [1, 2, 3, 4]);
});

test("waiting leaves nothing behind", async () => {
  const round = async () => {
    await ferry.then_wait(Promise.resolve({}));
    await rejected(ferry.then_wait(Promise.reject({})));
    await ferry.then_wait_often(3);
    ferry.then_forget(Promise.resolve({}));
    ferry.then_forget(Promise.reject({}));
    await rejected(ferry.then_dropped(Promise.resolve({})));
    await microtasks(5);
  };
  const held = () => [ferry.live_bytes(), ferry.live_handles()];
  for (let i = 0; i < 5; i++) await round();
  const before = held();
  for (let i = 0; i < 100; i++) await round();
  equal(held(), before);
});

test("a task goes on in the microtask of its promise, like an async function of JavaScript", async () => {
  const seen = [];
  const script = async (promise) => await promise;
  const promise = Promise.resolve(1);
  ferry.then_wait(promise).then(() => seen.push("rust"));
  script(promise).then(() => seen.push("js"));
  ferry.then_wait(promise).then(() => seen.push("rust again"));
  await microtasks(4);
  equal(seen, ["rust", "js", "rust again"]);
});

test("a task that was woken before is polled before", async () => {
  const seen = [];
  const bell = new ferry.Bell();
  const first = open();
  bell.rung().then(() => seen.push("rung"));
  ferry.then_wait(first.promise).then(() => seen.push("settled"));
  await microtasks(3);
  first.resolve();
  bell.ring();
  await microtasks(6);
  equal(seen, ["rung", "settled"]);
  bell.free();
});

test("what ends a task rejects its promise, and nothing else", async () => {
  for (let i = 0; i < 3; i++) {
    const promise = Promise.resolve(i);
    const failed = ferry.then_fail(promise);
    const fine = ferry.then_wait(promise);
    equal(await rejected(failed), "after a promise");
    equal(await fine, i);
    equal(await rejected(ferry.then_fail_as_task(promise)), "in a task");
    equal(await ferry.then_wait_often(3), 3);
  }
});

test("a handler's error and exception reject what `then` gives", async () => {
  equal((await rejected(ferry.then_error(Promise.resolve()))).message, "from the handler");
  equal(await ferry.then_error(Promise.reject(1)), undefined);
  const bell = new ferry.Bell();
  const rung = bell.rung();
  await microtasks(3);
  equal(await rejected(ferry.then_throw(Promise.resolve(), bell)), "from the handler");
  // The task that it woke before it threw is polled, and so are others.
  await rung;
  equal(await ferry.then_wait_often(3), 3);
  bell.free();
});

test("handlers that are gone refuse to be called", async () => {
  const gone = "closure invoked recursively or after being dropped";
  equal((await rejected(ferry.then_dropped(Promise.resolve()))).message, gone);
  equal((await rejected(ferry.then_dropped(Promise.reject(1)))).message, gone);
});

test("a handler is called once, whoever calls it", async () => {
  const twice = /^FnOnce called more than once/;
  const calls = new ferry.Calls();
  const [one, other] = ferry.then_of_both(Promise.resolve(), Promise.resolve(), calls);
  equal(await one, undefined);
  ok(twice.test((await rejected(other)).message));
  equal(calls.count, 1);

  const [then, called] = ferry.then_and_function(Promise.resolve(), calls);
  equal(called(1), undefined);
  ok(twice.test((await rejected(then)).message));
  equal(calls.count, 2);

  const [first, function_] = ferry.then_and_function(Promise.resolve(), calls);
  equal(await first, undefined);
  let message;
  try {
    function_(1);
  } catch (error) {
    message = error.message;
  }
  ok(twice.test(message));
  equal(calls.count, 3);

  ferry.then_function(calls)("value");
  equal(calls.count, 4);
  calls.free();
});

test("other kinds of `then` are called with functions", async () => {
  class Mine extends Promise {}
  class Own extends Promise {
    then(resolve, reject) {
      seen.push(typeof resolve, typeof reject);
      return super.then(resolve, reject);
    }
  }
  const seen = [];
  equal(await ferry.then_wait(Mine.resolve("mine")), "mine");
  equal(await ferry.then_wait(Own.resolve("own")), "own");
  equal(seen.slice(0, 2), ["function", "function"]);
  const foreign = { then: (resolve) => void setTimeout(() => resolve("foreign")) };
  equal(await ferry.then_wait(foreign), "foreign");

  const said = [];
  const both = {
    then(resolve, reject) {
      queueMicrotask(() => {
        for (const call of [resolve, resolve, reject]) {
          try {
            said.push(call(1));
          } catch (error) {
            said.push(error.message.slice(0, 30));
          }
        }
      });
      return Promise.resolve();
    },
  };
  ferry.then_forget(both);
  await microtasks(3);
  const gone = "closure invoked recursively or";
  equal(said, [undefined, gone, gone]);
});

test("a `then` that throws, and none at all", async () => {
  const error = new Error("no then");
  const thrower = Object.defineProperty({}, "then", { get: () => { throw error; } });
  equal(await rejected(ferry.then_wait(thrower)), error);
  const undefinedThrower = Object.defineProperty({}, "then", { get: () => { throw undefined; } });
  equal(await rejected(ferry.then_wait(undefinedThrower)), undefined);
  ok((await rejected(ferry.then_wait({}))) instanceof TypeError);
  equal(await ferry.then_wait_often(3), 3);
});
