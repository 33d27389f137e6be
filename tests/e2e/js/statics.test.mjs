import { equal, ferry, ok, test, throws } from "./harness.mjs";

test("statics are read, and absent ones are None", () => {
  equal(ferry.use_statics(), "314 true true 141 Some(272.0) true 69");
});

test("a static text is JavaScript's own", () => {
  equal(ferry.use_static_text(), 'text 👋 "quoted"\ntrue');
});

test("a static of a module is what the module exports", () => {
  equal(ferry.use_static_of_module().text, "marked");
});

test("what is missing is said when it is read", () => {
  throws(() => ferry.use_missing_static(), /ferryMissing/, ReferenceError);
});

test("imports are exported again, whether they are used or not", () => {
  ok(ferry.parseInt === globalThis.parseInt);
  ok(ferry.globalName === globalThis.ferryHost.notes);
  equal(new ferry.AgainPoint(3, 4).length(), 5);
});
