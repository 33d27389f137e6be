import { equal, ferry, test } from "./harness.mjs";

const memory = ferry.whole_memory();
const bytes = () => memory.buffer.byteLength;

for (const seed of [1, 2, 3]) {
  test(`what is allocated at random stays whole (${seed})`, () => {
    equal(ferry.allocate_at_random(seed, 4000, 300), true);
  });
}

test("others may take memory in between", () => {
  for (let i = 0; i < 20; i++) {
    const begin = bytes();
    memory.grow(1);
    const theirs = new Uint8Array(memory.buffer, begin, 65536).fill(0xaa);
    equal(theirs.length, 65536);
    equal(ferry.allocate_at_random(100 + i, 300, 100), true);
    equal(new Uint8Array(memory.buffer, begin, 65536).every((byte) => byte === 0xaa), true);
  }
});

test("memory that is given back is used again", () => {
  const run = () => equal(ferry.allocate_at_random(7, 5000, 200), true);
  for (let i = 0; i < 3; i++) run();
  const before = bytes();
  for (let i = 0; i < 20; i++) run();
  equal(bytes() <= before * 1.1, true);
});

test("a list that grows again and again takes no more memory than once", () => {
  const run = () => equal(ferry.grow_list(500_000), 250_000);
  for (let i = 0; i < 3; i++) run();
  const before = bytes();
  for (let i = 0; i < 30; i++) run();
  equal(bytes(), before);
});

test("what cannot be had is refused, and nothing is broken", () => {
  equal(ferry.can_allocate(0xffffffff), false);
  equal(ferry.allocate_at_random(8, 1000, 100), true);
});
