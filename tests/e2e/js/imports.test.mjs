import { equal, ferry, ok, test, throws, thrown } from "./harness.mjs";

test("globals and namespaces are called", () => {
  equal(ferry.use_globals("3.5"), 3.5);
  equal(ferry.use_globals("1"), 2);
  ferry.use_note("for the host");
  equal(globalThis.ferryHost.notes.at(-1), "for the host");
});

test("exceptions become Err", () => {
  equal(ferry.use_json('{"a":[1]}').a[0], 1);
  throws(() => ferry.use_json("{"), undefined, SyntaxError);
  equal(ferry.use_throws("reason"), "caught reason");
  equal(ferry.use_throws(""), "nothing thrown");
  equal(ferry.use_throws_wide("x"), true);
});

test("a number where Rust expects a bigint becomes Err", () => {
  ok(/^Ok\(7\) Err\("JsValue\(TypeError: .*\)$/.test(ferry.use_caught_big("7")));
  ok(/^Err\("JsValue\(SyntaxError: .* Err\("JsValue\(TypeError: /.test(ferry.use_caught_big("x")));
});

test("an exception that nobody catches reaches the caller", () => {
  equal(thrown(() => ferry.use_throws_uncaught("through")), "through");
  equal(ferry.use_throws_uncaught(""), "nothing thrown");
});

test("what does not exist fails only when it is used", () => {
  ok(/missingEverywhere/.test(ferry.use_missing()));
});

test("imported classes are constructed and used", () => {
  const value = { any: "value" };
  equal(ferry.use_map("key", value), "1 true true");
  equal(ferry.use_point(1.5, 4), "3 5 0");
  const point = ferry.make_point(3, 4);
  equal(point.length(), 5);
  equal(ferry.is_point(point), true);
  equal(ferry.is_point({}), false);
  equal(ferry.is_point(null), false);
});

test("a constructor may throw", () => {
  equal(ferry.use_strict(2), 2);
  throws(() => ferry.use_strict(-1), /negative/, RangeError);
});

test("text, bytes and numbers cross both ways", () => {
  equal(ferry.use_texts("Ann"), 'Hello, Ann! 👋 Some("something") None');
  equal(ferry.use_vectors(5), 10);
  equal(ferry.use_big(2n ** 64n - 1n), -(2n ** 63n - 1n));
});

test("imports leak no handles", () => {
  const before = ferry.live_handles();
  for (let i = 0; i < 1000; i++) {
    ferry.use_map("key", { i });
    ferry.use_point(i, i);
    ferry.use_throws("x");
    ferry.use_throws_wide("x");
    ferry.is_point({});
  }
  equal(ferry.live_handles(), before);
});

test("links lead to modules that hold the crate's files", async () => {
  const [file, inline] = ferry.links();
  equal((await import(file)).double(21), 42);
  equal((await import(inline)).answer, 42);
});

test("types of one name in different bodies are different", () => {
  equal([...ferry.use_types_of_one_name(new Date(5))], [5, -1]);
  equal([...ferry.use_types_of_one_name([1, 2])], [-1, 2]);
});
