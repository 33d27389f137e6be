import assert from "node:assert/strict";
import { test } from "node:test";
import { inheritedDescriptor } from "../value/descriptor.js";

class Base {
  get size() {
    return 1;
  }
}

class Derived extends Base {}

test("a property is found where it is inherited from", () => {
  assert.equal(inheritedDescriptor(Derived.prototype, "size").get?.call({}), 1);
});

test("what does not exist has no descriptor", () => {
  assert.deepEqual(inheritedDescriptor(Derived.prototype, "weight"), {});
});
