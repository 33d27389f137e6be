import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { disown, own } from "#own";
import * as eager from "../class/own_small.js";
import { borrowAddress, disposable, freed as endFree, makeRegistry } from "../class/instance.js";
import { giveAddress, lendAddress, noConstructor, takeAddress, unwrapAddress } from "../class/instance.js";
import { enumToWasm } from "../enum/number.js";

/** Addresses that were freed. @type {number[]} */
let freed = [];
const registry = makeRegistry((address) => freed.push(address));

/** A class as generation writes it. */
class Counter {
  /** @param {number} address */
  constructor(address) {
    own(this, address, registry);
  }

  /** @param {number} address */
  static __wrap(address) {
    return own(Object.create(Counter.prototype), address, registry);
  }

  free() {
    const address = unwrapAddress(this, Counter);
    if (address !== 0) freed.push(address);
  }

  address() {
    return borrowAddress(this, Counter);
  }
}
disposable(Counter, "Counter");

class Other {
  constructor() {
    own(this, 99, registry);
  }
}

afterEach(() => {
  freed = [];
});

test("an object owns the value behind its address", () => {
  const made = new Counter(16);
  const wrapped = Counter.__wrap(-16);
  assert.equal(made.address(), 16);
  assert.equal(wrapped.address(), 0xfffffff0);
  assert.ok(wrapped instanceof Counter);
  assert.equal(/** @type {any} */ (made).__wbg_ptr, 16);
});

test("a value is freed once", () => {
  const counter = new Counter(16);
  counter.free();
  counter.free();
  Counter.prototype.free.call(/** @type {any} */ (new Other()));
  assert.deepEqual(freed, [16]);
  const gone = { name: "Error", message: "Attempt to use a moved value (null pointer passed to rust): this Counter was already freed or moved into Rust" };
  assert.throws(() => counter.address(), gone);
  assert.throws(() => takeAddress(counter, Counter), gone);
});

test("a value is taken out of its object by name, which is not listed", () => {
  const counter = /** @type {any} */ (new Counter(16));
  assert.equal(counter.__destroy_into_raw(), 16);
  assert.equal(counter.__destroy_into_raw(), 0);
  assert.equal(counter.__wbg_ptr, 0);
  counter.free();
  assert.deepEqual(freed, []);
  for (const name in counter) assert.ok(Object.hasOwn(counter, name), name);
});

test("a value that moves leaves its object empty", () => {
  const counter = new Counter(16);
  assert.equal(takeAddress(counter, Counter), 16);
  assert.throws(() => borrowAddress(counter, Counter, "Public"), {
    message: "Attempt to use a moved value (null pointer passed to rust): this Public was already freed or moved into Rust",
  });
  counter.free();
  assert.deepEqual(freed, []);
});

test("another class's instance is refused, as argument and as receiver", () => {
  const expected = (/** @type {string} */ found) => ({ name: "TypeError", message: `expected instance of Counter, found ${found}` });
  for (const use of [borrowAddress, takeAddress]) {
    assert.throws(() => use(5, Counter), expected("number"));
    assert.throws(() => use(null, Counter), expected("null"));
    assert.throws(() => use(new Other(), Counter), expected("an instance of Other"));
    assert.throws(() => use({ __wbg_ptr: 16 }, Counter), expected("object"));
  }
  assert.throws(() => Counter.prototype.address.call(/** @type {any} */ (new Other())), expected("an instance of Other"));
  assert.throws(() => borrowAddress(5, Counter, "Public"), { message: "expected instance of Public, found number" });
});

test("unwrapping takes the value of an instance, and of nothing else", () => {
  const counter = new Counter(16);
  assert.equal(unwrapAddress(counter, Counter), 16);
  assert.equal(unwrapAddress(counter, Counter), 0);
  assert.equal(unwrapAddress(new Other(), Counter), 0);
  assert.equal(unwrapAddress("text", Counter), 0);
});

test("`using` frees, where the host knows it", () => {
  const counter = /** @type {any} */ (new Counter(16));
  if (Symbol.dispose) {
    counter[Symbol.dispose]();
    counter[Symbol.dispose]();
    assert.deepEqual(freed, [16]);
  }
});

test("a class without a constructor says so", () => {
  assert.throws(() => noConstructor("Counter"), {
    name: "TypeError",
    message: "cannot invoke `new` directly: Counter has no constructor marked in Rust",
  });
});

test("the registry frees what was forgotten, and only that", async () => {
  const original = globalThis.FinalizationRegistry;
  /** @type {any} */
  let collect;
  /** @type {any[]} */
  const registered = [];
  try {
    globalThis.FinalizationRegistry = /** @type {any} */ (
      class {
        /** @param {any} callback */
        constructor(callback) {
          collect = callback;
        }
        /** @param {any} object */
        register(object) {
          registered.push(object);
        }
      }
    );
    const fake = makeRegistry((address) => freed.push(address));
    const forgotten = /** @type {any} */ (own({}, 8, fake));
    const given = /** @type {any} */ (own({}, 24, fake));
    const temporary = /** @type {any} */ (own({}, 32, fake));
    disown(temporary);
    await null;
    disown(given);
    assert.deepEqual(registered, [forgotten, given]);
    collect(forgotten.__wbg_holder);
    collect(forgotten.__wbg_holder);
    collect(given.__wbg_holder);
    assert.deepEqual(freed, [8]);
    globalThis.FinalizationRegistry = /** @type {any} */ (undefined);
    assert.equal(/** @type {any} */ (own({}, 8, makeRegistry(() => {}))).__wbg_ptr, 8);
  } finally {
    globalThis.FinalizationRegistry = original;
  }
});

test("freeing what a call uses is an error", () => {
  endFree(0, "Point");
  assert.throws(() => endFree(1, "Point"), /attempted to take ownership of Rust value while it was borrowed: this Point/);
});

test("objects are registered a little later, many of them at once, and none that is empty by then", async () => {
  await null;
  /** @type {any[]} */
  const registered = [];
  const recording = { register: (/** @type {object} */ object) => registered.push(object) };
  const objects = Array.from({ length: 40 }, (_, i) => own({}, 8 * (i + 1), recording));
  assert.ok(registered.length >= 30, "they do not wait for a program that never waits");
  disown(objects[39]);
  disown(objects[37]);
  const more = own({}, 800, recording);
  await null;
  assert.deepEqual(registered, [...objects.filter((_, i) => i !== 37 && i !== 39), more]);
  const last = own({}, 808, recording);
  await null;
  assert.equal(registered.at(-1), last);
});

test("an enum is a number", () => {
  assert.equal(enumToWasm(2, "Color"), 2);
  assert.throws(() => enumToWasm("2", "Color"), {
    name: "TypeError",
    message: "invalid enum value passed: expected a variant of Color (a number), found string",
  });
});

test("a checked object that was given away since is refused by Rust, and is not absent", () => {
  const object = new Counter(64);
  assert.equal(lendAddress(object), 64);
  assert.equal(giveAddress(object), 64);
  assert.equal(lendAddress(object), 0);
  assert.notEqual(giveAddress(object), 0);
  assert.ok(giveAddress(object) < 8, "no Rust value has such an address");
});

test("small glue registers objects at once, and empties what the registry knows", () => {
  /** @type {any[]} */
  const seen = [];
  const registry = { register: (/** @type {object} */ object, /** @type {any} */ holder) => seen.push([object, holder]) };
  const object = eager.own({}, -8, registry);
  assert.equal(seen[0][0], object);
  assert.equal(seen[0][1].address, 0xfffffff8);
  assert.equal(eager.disown(object), 0xfffffff8);
  assert.equal(seen[0][1].address, 0);
  assert.equal(eager.disown(object), 0);
  assert.equal(eager.disown({}), 0);
  let released = 0;
  const known = { address: 16, release: () => released++ };
  const member = eager.own({}, 16, registry, known);
  assert.equal(seen[1][1], known);
  assert.equal(eager.disown(member), 16);
  assert.deepEqual([released, known.address], [1, 0]);
});
