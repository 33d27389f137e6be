import assert from "node:assert/strict";

export default {
  "values are found in lists and options": ({ Step, perhaps, walk }) => {
    const [one, two] = [new Step(1), new Step(2)];
    assert.equal(walk([one, two, one]), 4);
    assert.equal(walk([]), 0);
    assert.throws(() => walk([one, {}]), /.+/);
    assert.throws(() => walk({}), /no list/);
    assert.equal(perhaps(two), 2);
    assert.equal(perhaps(undefined), undefined);
    one.free();
    assert.equal(walk([two]), 2);
  },
  "values are taken out of their objects": ({ Step, take, walk }) => {
    const step = new Step(7);
    assert.equal(take(step), 7);
    assert.equal(take(step), undefined);
    assert.throws(() => walk([step]), /.+/);
  },
  "values are borrowed, or made": ({ Name, length, name_of }) => {
    const name = new Name("Ada");
    assert.equal(length(name), 3);
    assert.equal(length("Grace"), 5);
    const other = name_of(name);
    name.free();
    assert.equal(other.text, "Ada");
    assert.equal(name_of("Grace").text, "Grace");
  },
  "anything is a result": ({ Step, outcome }) => {
    assert.equal(outcome(0), undefined);
    assert.ok(outcome(1) instanceof Step);
    assert.equal(outcome(2), 2);
    assert.throws(() => outcome(3), /too much/);
  },
};
