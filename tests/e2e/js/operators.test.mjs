import { equal, ferry, ok, test, throws } from "./harness.mjs";

const operators = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
  "<<": (a, b) => a << b,
  ">>": (a, b) => a >> b,
  "**": (a, b) => a ** b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
  ">": (a, b) => a > b,
  "==": (a, b) => a == b,
};

test("operators do in Rust what they do in JavaScript", () => {
  for (const [operator, expected] of Object.entries(operators)) {
    for (const [a, b] of [[7, 2], [-7, 3], [1.5, -0], [7n, 2n], ["7", "2"], [null, 1]]) {
      equal(ferry.operate(operator, a, b), expected(a, b));
    }
  }
  equal(ferry.operate("+", "a", 1), "a1");
  equal(ferry.operate(">>>", -1, 28), 15);
  equal(ferry.operate("in", "a", { a: 1 }), true);
  equal(ferry.operate("in", "b", { a: 1 }), false);
  equal(ferry.operate("-a", 5n), -5n);
  equal(ferry.operate("!a", ""), true);
  equal(ferry.operate("~a", 5), -6);
});

test("what an operator throws reaches the caller", () => {
  throws(() => ferry.operate("+", 1n, 1), /BigInt/, TypeError);
  throws(() => ferry.operate("in", "a", 1), /./, TypeError);
  throws(() => ferry.operate("/", 1n, 0n), /./, RangeError);
});

test("a checked division returns its RangeError", () => {
  equal(ferry.operate("checked /", 7n, 2n), 3n);
  equal(ferry.operate("checked /", 1, 0), Infinity);
  ok(ferry.operate("checked /", 1n, 0n) instanceof RangeError);
  throws(() => ferry.operate("checked /", 1n, 1), /./, TypeError);
});

test("Rust makes JavaScript values", () => {
  equal(ferry.made("bigint"), -123456789012345678901234567890n);
  equal(ferry.made("hex"), 255n);
  equal(ferry.made("symbol").description, "described");
  equal(ferry.made("bare symbol").description, undefined);
  equal(ferry.made("lossy"), "a\ufffdb");
  equal(ferry.made("u128"), 2n ** 128n - 1n);
  equal(ferry.made("option"), 3);
  equal(ferry.made("null"), null);
  equal(ferry.made("address"), 8);
  throws(() => ferry.made_big("12x"), /./, SyntaxError);
});
