import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { makeInspectable } from "../class/inspect.js";

class Point {
  #x = 1;
  get x() {
    return this.#x;
  }
  get y() {
    return "two";
  }
}
makeInspectable(Point, ["x", "y"]);

test("an object shows its properties", () => {
  const point = new Point();
  assert.equal(JSON.stringify(point), '{"x":1,"y":"two"}');
  assert.equal(String(point), '{"x":1,"y":"two"}');
  assert.equal(inspect(point), "Point { x: 1, y: 'two' }");
});

test("what the class defines itself stays", () => {
  class Named {
    toString() {
      return "named";
    }
  }
  makeInspectable(Named, []);
  assert.equal(String(new Named()), "named");
  assert.equal(JSON.stringify(new Named()), "{}");
});

test("a tag that is a property of the class is shown, too", () => {
  class Tagged {
    #tag = "mine";
    get [Symbol.toStringTag]() {
      return this.#tag;
    }
  }
  makeInspectable(Tagged, []);
  assert.equal(inspect(new Tagged()), "Tagged [mine] {}");
});
