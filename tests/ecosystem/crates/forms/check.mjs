import assert from "node:assert/strict";

export default {
  "getters of nothing are read": (api) => {
    let reads = 0;
    const marked = {
      get _brand() {
        reads += 1;
        return "ignored";
      },
    };
    assert.equal(api.read_mark(marked), undefined);
    assert.equal(reads, 1);
    assert.equal(new api.Marker().mark, undefined);
  },
  "setters of nothing set nothing": (api) => {
    const place = { x: 3 };
    assert.equal(api.forget_x(place), undefined);
    assert.deepEqual(place, { x: undefined });
  },
  "constructors may be asynchronous, and return other objects": async (api) => {
    const promise = new api.Later(3);
    assert.ok(promise instanceof Promise);
    const later = await promise;
    assert.ok(later instanceof api.Later);
    assert.equal(later.value(), 3);
    later.free();
    await assert.rejects(() => new api.Later(0), (error) => error === "zero");
    assert.deepEqual(new api.Other("Ada"), { name: "Ada" });
  },
  "imports are written in many ways": (api) => {
    assert.equal(api.maximum(1, 2), 2);
    assert.equal(api.minimum(5, 2.5), 2);
    assert.equal(api.angle_of(0, -1), Math.PI);
    assert.equal(api.texts(), "1 true null");
    assert.equal(api.circle(), Math.PI);
  },
  "attributes may be under conditions": (api) => {
    const settings = new api.Settings();
    assert.deepEqual([settings.name, settings.isDefault, settings.type, settings.hidden], ["", true, 7, undefined]);
    settings.name = "x";
    const named = settings.withName("Ada");
    assert.throws(() => settings.name);
    assert.equal(named.checked().name, "Ada");
    named.delete();
    assert.throws(() => named.checked(), /no name/);
    assert.deepEqual(api.Settings.all(["a", "b"]).map(String), ["a", "b"]);
    assert.equal(api.Settings.first([new api.Settings("z")]).toString(), "z");
    assert.equal(api.Settings.first([]), undefined);
    assert.equal(api.Settings.generic, undefined);
    assert.equal(api.generic_name(), "generic");
  },
  "and classes and members have other names": (api) => {
    const shown = new api.Shown(2);
    assert.equal(shown.total, 2.5);
    shown.total = 10;
    assert.deepEqual([shown[0], shown[1]], [2, 8]);
    assert.deepEqual([api.Level.Low, api.Level.High], [-10, 17]);
    assert.equal(api.higher(api.Level.Low), api.Level.Middle);
    assert.equal(api.higher(api.Level.High), undefined);
    assert.equal(api.higher(undefined), undefined);
  },
  "functions are written in many ways": async (api) => {
    assert.deepEqual([...api.aliased([1, 2])], [2, 1]);
    assert.throws(() => api.aliased([]), (error) => error === "empty");
    assert.throws(() => api.texts_fail(true), (error) => error === "failed");
    assert.throws(() => api.std_fails("256"), /number too large/);
    assert.equal(typeof api.address(new Uint8Array([1])), "number");
    assert.equal(api.with_abi(1), 2);
    assert.equal(api.documented(1n, true, null), 2n);
    assert.equal(api._delete(1, 2), 3);
    assert.equal(api.call(Math.max, [1, 3, 2]), 3);
    assert.equal(await api.wait(Promise.resolve(2), (value) => value * 2), 4);
    assert.equal(await api.wait(Promise.resolve(2)), 2);
    await assert.rejects(() => api.wait(Promise.reject("no")), (error) => error === "no");
    assert.equal(await api.later(), "later");
    assert.deepEqual(api.clamped(new Uint8ClampedArray([4, 255])), new Uint8ClampedArray([2, 127]));
    assert.deepEqual([...api.counted(["a", "b", "a"])].sort(), [["a", 2], ["b", 1]]);
    const [add, fail, count, once] = api.closures();
    assert.equal(add(1, 2), 3);
    assert.throws(() => fail("x"), (error) => error === "x");
    assert.deepEqual([count(), count()], [1, 2]);
    assert.equal(once(new Uint8Array(3)), 3);
    assert.throws(() => once(new Uint8Array(3)));
    assert.equal(api.each([1, 0, 2], (value) => value), 2);
  },
  "values of many kinds cross": async (api, { declarations }) => {
    const account = new api.Account("Ada");
    assert.throws(() => new api.Account(""), /Empty/);
    assert.deepEqual([account.name, account.tags, account.note, account.limit, account.kind], ["Ada", [], undefined, 1.5, "free"]);
    account.tags = ["x"];
    account.name = "Grace";
    account.kind = "paid";
    account.limit = undefined;
    const other = new api.Account("Grace", "paid");
    other.take_from(account);
    assert.deepEqual([other.tags, account.tags, account.limit, account.kind], [["x"], [], undefined, "paid"]);
    assert.equal(account.same(other), true);
    assert.equal(account.perhaps_same(), false);
    assert.equal(account.perhaps_same(other), true);
    assert.throws(() => other.name);
    assert.equal(await account.counted(), 1);
    assert.equal(JSON.stringify(account), '{"name":"Grace"}');
    assert.equal(api.names_of(api.accounts(["a", "b"]), ["free", "paid"]), "a,b [Free, Paid]");
    assert.throws(() => api.accounts(["a", ""]), /Empty/);

    assert.deepEqual([api.depth_of({ depth: 2 }), api.depth_of({}), api.depth_of(null)], [2, -1, -1]);
    assert.equal(api.formatted((value) => `<${value}>`, 1), "<1>");
    assert.throws(() => api.formatted("no function", 1));
    assert.deepEqual(await api.addresses("https://example.com/x"), ["example.com", "no", "yes", 3]);
    assert.deepEqual((await api.addresses("x"))[0], null);
    const timer = api.Timer.start();
    assert.equal(timer.done, false);
    await new Promise((done) => setTimeout(done, 5));
    assert.equal(timer.done, true);

    assert.deepEqual(api.options_of("é", false, 5n, -1, new Uint8Array([1])), ["é", false, 5n, -1, new Uint8Array([1])]);
    assert.deepEqual(api.options_of(), [undefined, undefined, undefined, undefined, undefined]);
    assert.equal(api.wide(2n ** 70n, -1n), 2n ** 70n - 1n);
    const [floats, longs] = [new Float32Array([1, 2]), new BigInt64Array([1n])];
    api.in_place(floats, longs);
    assert.deepEqual([[...floats], [...longs]], [[2, 4], [2n]]);
    const results = api.arithmetic(7, 2);
    assert.deepEqual(results.slice(0, 12), [9, 5, 14, 49, 3.5, 1, "number", false, false, 12345678901234567890n, 7, "text"]);
    assert.deepEqual(results.slice(12), [1, new Float64Array([1.5]), true]);
    assert.ok(declarations.includes("depth_of(options?: Options | null): number"), declarations);
    assert.ok(declarations.includes("formatted(by: (value: number) => string, theValue: number): string"), declarations);
  },
  "wasm-bindgen comes from elsewhere": async (api) => assert.equal(await api.elsewhere(api.Kind.Two), 2),
  "what asserts to be safe is lent": (api) => assert.equal(api.lent([1, 2, 5]), 4),
  "and macros make them": (api) => {
    assert.equal(api.madeSum(1, 2), 3);
    assert.equal(new api.MadeText("a").inner, "a");
    assert.deepEqual(new api.MadeBytes(new Uint8Array([1])).inner, new Uint8Array([1]));
    assert.equal(api.made_root(10), 4);
  },
};
