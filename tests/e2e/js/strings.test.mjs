import { equal, ferry, test, throws } from "./harness.mjs";

const samples = ["", "a", "hello, world", "grüße", "日本語", "👋🏽 emoji", "\0 zero", "x".repeat(31), "x".repeat(32), "x".repeat(33), "é".repeat(40), "a".repeat(1000) + "😀", "\uFEFFbom"];

test("text goes there and back", () => {
  for (const text of samples) equal(ferry.echo_string(text), text);
});

test("borrowed text arrives whole", () => {
  const encoder = new TextEncoder();
  for (const text of samples) equal(ferry.string_length(text), encoder.encode(text).length);
  equal(ferry.reversed("añ👋"), "👋ña");
});

test("several texts in one call do not overwrite each other", () => {
  const long = "l".repeat(40000);
  equal(ferry.joined("a", "b", "c"), "a|b|c");
  equal(ferry.joined(long, "mid", long), `${long}|mid|${long}`);
  equal(ferry.is_same(long, long), true);
  equal(ferry.is_same(long, `${long}!`), false);
});

test("a lone surrogate becomes U+FFFD", () => {
  equal(ferry.echo_string("a\ud800b"), "a\ufffdb");
  equal(ferry.echo_string("\udc00"), "\ufffd");
  equal(ferry.string_length("\ud800"), 3);
  equal(ferry.echo_string("y".repeat(50) + "\ud83d"), "y".repeat(50) + "\ufffd");
});

test("very long text crosses", () => {
  const text = "0123456789".repeat(100000);
  equal(ferry.echo_string(text), text);
  equal(ferry.string_length(text), 1000000);
  equal(ferry.repeated("ab", 300000).length, 600000);
});

test("memory may grow in the middle of a call", () => {
  for (let i = 1; i <= 3; i++) equal(ferry.grown("n=", i * 3000000), `n=${i * 3000000}`);
  equal(ferry.echo_string("after"), "after");
});

test("anything but a string throws and says what it found", () => {
  for (const value of [1, null, undefined, {}, [], Symbol("s"), 1n]) {
    throws(() => ferry.string_length(value), /string/, TypeError);
    throws(() => ferry.echo_string(value), /string/, TypeError);
    throws(() => ferry.joined("a", "b", value), /string/, TypeError);
  }
  equal(ferry.joined("a", "b", "c"), "a|b|c");
});

test("constant texts and pieces of them are told from each other", () => {
  const constant = "constant, größer, 日本語; and some more of it, so that not all of it is short";
  const bytes = new TextEncoder().encode(constant);
  const piece = (from, to) => new TextDecoder().decode(bytes.subarray(from, to));
  const once = [0, 8, 10, 76, 8].flatMap((length) => [piece(0, length), piece(length)]);
  const heard = [];
  globalThis.ferryHears = (text) => heard.push(text);
  for (let i = 0; i < 2; i++) ferry.tell();
  equal(heard, Array.from({ length: 6 }, () => [...once, "constanta", "constantab"]).flat());
});
