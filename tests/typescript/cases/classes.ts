//@ golden: classes
// Constructors, static methods, properties that can be set and those that cannot, and giving back.
import { Counter, count_of } from "./classes.js";

const counter: Counter = new Counter();
new Counter(3);
new Counter(null);
const other: Counter = Counter.withStep(2);
counter.merge(other);
counter.count = counter.increment();
counter.theLabel = "name";
const step: number = counter.step;
const counted: number = count_of(counter);
{
  using scoped = new Counter();
  scoped.increment();
}
counter.free();

// What cannot be set.
// @ts-expect-error
counter.step = 2;

// A property has one type.
// @ts-expect-error
counter.count = "3";

// An object of another kind is none of ours.
// @ts-expect-error
count_of({});
// @ts-expect-error
count_of(null);
// @ts-expect-error
counter.merge();

// Static is static, and what belongs to an object does.
// @ts-expect-error
counter.withStep(2);
// @ts-expect-error
Counter.increment();

// The name in JavaScript counts.
// @ts-expect-error
Counter.with_step(2);

// Whoever extends it has what it has.
class Named extends Counter {
  override increment(): number {
    return super.increment() + 1;
  }
}
const named: Counter = new Named(1);

export { counted, named, step };
