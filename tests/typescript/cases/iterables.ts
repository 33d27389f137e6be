//@ golden: iterables
// What Rust gives is gone through with for; what Rust takes is anything that could be.
import { last, length, line, ticks, words, type Point } from "./iterables.js";

for (const { x, y } of line(3)) {
  const sum: number = x + y;
}
const [first]: (Point | undefined)[] = [...line(1)];
const texts: string[] = Array.from(words("a"));
async function wait(): Promise<number> {
  let sum = 0;
  for await (const tick of ticks()) sum += tick;
  await ticks().return?.();
  return sum;
}
length([{ x: 1, y: 2 }]);
length(new Set([{ x: 1, y: 2 }]));
length(line(3));
async function* strings() {
  yield "a";
}
const found: Promise<string | undefined> = last(strings());
last(["a"]);
last(words("a"));
last({ getReader: () => ({ read: async () => ({ done: true }), cancel: async () => {} }) });

// @ts-expect-error
length([1, 2]);
// @ts-expect-error
length({ x: 1, y: 2 });
// @ts-expect-error
last([1]);
// @ts-expect-error
last(ticks());
// @ts-expect-error
for (const tick of ticks()) console.log(tick);
