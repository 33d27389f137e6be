import assert from "node:assert/strict";

export default {
  "containers, and what converts to text": (api) => {
    assert.equal(api.containers(), '4 Some("3+b+true+1.5") 2 1 1 [object Object]');
  },
  "typed arrays are viewed, copied and cut": (api) => {
    assert.deepEqual([...api.typed_arrays(new Uint8Array([1, 2, 3]))], [99, 2]);
  },
  "anything iterable is an iterator": (api) => {
    assert.deepEqual(api.iterates(new Set([1, "a"])), ["JsValue(1)", 'JsValue("a")', "1", "2", "3"]);
    assert.throws(() => api.iterates({}), (error) => error === "not iterable");
  },
  "functions are called, and what they throw is caught": (api) => {
    const add = function (a, b) {
      if (b === undefined) throw this;
      return a + b;
    };
    assert.match(api.functions(add), /^JsValue\(3\) JsValue\(42\) Some\("2,4"\) JsValue\(/);
  },
  "type parameters and upcasts": (api) => {
    assert.equal(api.generics(), "[1, 2] 2 2 JsValue(7)");
  },
  "promises are awaited, made and combined": async (api) => {
    assert.equal(await api.promises(), 'JsValue(1) JsValue("no") JsValue(["made", 2]) [1, 2]');
  },
  "asynchronous iterators are streams": async (api) => {
    const source = (async function* () {
      yield 1;
      yield 2;
    })();
    assert.deepEqual([...(await api.streams(source))], [1, 2]);
  },
  "casts ask JavaScript": (api) => {
    assert.equal(api.casts([1]), "false None false list of 1");
    assert.match(api.casts(new Date()), /^true None false JsValue\(Date\)$/);
    assert.equal(api.casts("text"), 'false Some(4) false JsValue("text")');
    assert.match(api.casts(() => 1), /^false None true JsValue\(Function/);
  },
  "sequences, objects, numbers": (api) => {
    assert.equal(
      api.sequences(),
      '🚢a JsValue(6) 1 [(1.0, 0), (2.0, 1), (3.0, 2)] [JsValue("a"), JsValue("b")] true',
    );
    assert.equal(api.objects(), '{"a":1,"b":[true,null]} true ["a", "b"] true true true RangeError: too far');
    assert.equal(
      api.numbers(),
      "123456789012345678901234567890 1970-01-01T00:00:00.000Z 7 " +
        'Some(Some("34")) a+b a%20b%26%C3%BC 1069547520 [1.5, -0.0] [-9223372036854775808, 7] 255',
    );
  },
  "functions are made, bound and applied": (api) => {
    assert.equal(
      api.closures(),
      "JsValue([5, 1, 2]) JsValue([5, 3, undefined]) JsValue([5, \"z\", undefined]) " +
        '[(JsValue(1), JsValue("one"))] JsValue(3) true',
    );
  },
  "promises are chained, made by hand and settled": async (api) => {
    assert.equal(await api.chains(), 'JsValue(undefined) JsValue("made") 2');
  },
  "symbols are keys": (api) => {
    assert.equal(api.symbols([]), true);
    assert.equal(api.symbols({}), false);
  },
};
