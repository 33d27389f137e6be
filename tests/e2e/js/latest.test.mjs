import { equal, ferry, ok, test, throws } from "./harness.mjs";

// Bun looks for values on the machine's stack, where old ones lie about.
const collect = globalThis.Bun ? undefined : globalThis.gc;

/** Numbers that look random and are the same each time. */
let seed = 1;
const below = (end) => (seed = (seed * 48271) % 2147483647) % end;
const constants = [undefined, null, true, false];
const made = () => (below(5) === 0 ? constants[below(4)] : { number: below(1e9) });

test("whatever comes and goes, each value stays what it is", () => {
  const before = ferry.live_handles();
  const held = [];
  const removed = (at) => {
    const value = held[at];
    const last = held.pop();
    if (at < held.length) held[at] = last;
    return value;
  };
  const steps = [
    () => {
      const value = made();
      held.push(value);
      ferry.latest_hold(value);
    },
    () => {
      const value = made();
      held.push(value, value);
      ferry.latest_share(value);
    },
    () => {
      const at = below(held.length);
      ok(Object.is(ferry.latest_copy(at), held[at]));
      ok(ferry.latest_is(at, held[at]) && !ferry.latest_is(at, {}));
    },
    () => {
      const at = below(held.length);
      const taken = ferry.latest_take(at);
      ok(Object.is(taken, removed(at)));
    },
    () => {
      const at = below(held.length);
      ferry.latest_drop(at);
      removed(at);
    },
    (depth) => {
      const [lent, given, result] = [made(), made(), made()];
      const fails = below(3) === 0;
      globalThis.ferryLatest = (first, second) => {
        ok(Object.is(first, lent) && Object.is(second, given));
        for (let i = below(4); i > 0; i--) step(depth + 1);
        ok(Object.is(first, lent) && Object.is(second, given));
        if (fails) throw result;
        return result;
      };
      try {
        const all = ferry.latest_around(lent, given);
        ok(!fails && [lent, given, result].every((value, i) => Object.is(all[i], value)));
      } catch (error) {
        if (!fails || !Object.is(error, result)) throw error;
      }
    },
    () => {
      const [thrown, lent] = [{}, made()];
      held.push(lent, lent);
      equal(throws(() => ferry.latest_throw(thrown, lent), null, Object), thrown);
    },
  ];
  const step = (depth) => {
    const which = below(held.length === 0 ? 2 : steps.length);
    if (which !== 5 || depth < 4) steps[which](depth);
  };
  for (let i = 0; i < 5000; i++) step(0);
  held.forEach((value, at) => ok(Object.is(ferry.latest_copy(at), value)));
  for (let at = held.length - 1; at >= 0; at--) ok(Object.is(ferry.latest_take(at), held[at]));
  equal(ferry.live_handles(), before);
});

test("a value that Rust has given up is not held by anybody", async () => {
  if (!collect) return;
  const kept = { kept: true };
  ferry.latest_hold(kept);
  const references = (() => {
    const values = [{ first: 1 }, { second: 2 }];
    values.forEach((value) => ferry.latest_hold(value));
    ferry.latest_drop(2);
    ferry.latest_drop(1);
    ferry.same(values[0], values[1]);
    return values.map((value) => new WeakRef(value));
  })();
  for (let i = 0; i < 10 && references.some((reference) => reference.deref()); i++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    collect();
  }
  ok(references.every((reference) => reference.deref() === undefined));
  ok(ferry.latest_take(0) === kept);
});
