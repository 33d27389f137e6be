import { equal, ferry, ok, test, throws } from "./harness.mjs";

test("a string enum is its strings", () => {
  equal(ferry.other_speed("fast"), "slow-motion");
  equal(ferry.other_speed("slow-motion"), "fast");
  equal(ferry.speed_name("fast"), "Some(Fast)");
  equal(ferry.Speed, undefined);
});

test("an unknown string is the invalid variant", () => {
  equal(ferry.speed_name("warp"), "Some(__Invalid)");
  equal(ferry.other_speed("warp"), undefined);
});

test("a string enum may be absent", () => {
  equal(ferry.speed_name(), "None");
  equal(ferry.speed_name(null), "None");
  equal(ferry.maybe_speed(true), "slow-motion");
  equal(ferry.maybe_speed(false), undefined);
});

test("slices of a string enum are lent to JavaScript", () => {
  globalThis.ferrySeeSpeeds = (...seen) => {
    equal(JSON.stringify(seen.map((value) => value ?? 0)), '[["fast","slow-motion"],0,[["slow-motion"],[]]]');
    return ["slow-motion", "warp"];
  };
  equal(ferry.lend_speeds(), "[Slow, __Invalid]");
  delete globalThis.ferrySeeSpeeds;
});

test("a string enum comes out of any value", () => {
  equal(ferry.speed_value("fast"), "slow-motion");
  equal(ferry.speed_value("warp"), "warp");
  equal(ferry.speed_value(1), 1);
});

test("a union is a string or a value", () => {
  equal(ferry.drive("none"), "none");
  equal(ferry.drive("fast"), "Fast");
  equal(ferry.drive(new ferry.Engine(7)), "engine 7");
  equal(ferry.make_drive(), "none");
  equal(ferry.make_drive(0), "slow-motion");
  const engine = ferry.make_drive(9);
  ok(engine instanceof ferry.Engine);
  equal(engine.power, 9);
  engine.free();
});

test("what is none of a union's values throws", () => {
  for (const value of ["warp", 1, {}, undefined]) throws(() => ferry.drive(value), /Drive/);
});

test("a union may be absent", () => {
  equal(ferry.maybe_drive(), undefined);
  equal(ferry.maybe_drive(null), undefined);
  equal(ferry.maybe_drive("none"), "none");
  throws(() => ferry.maybe_drive("warp"), /Drive/);
});

test("a fallback takes everything else", () => {
  equal(ferry.anything("auto"), "auto");
  equal(ferry.anything(new ferry.Engine(3)), "engine 3");
  equal(ferry.anything("warp"), "other true");
  equal(ferry.anything(undefined), "other true");
});

test("choices are parts of lists", () => {
  equal(JSON.stringify(ferry.list_modes(["fast", "slow-motion"])), '["fast","slow-motion"]');
  const object = {};
  const [[one, text], [, other]] = ferry.list_inputs(["auto", object]);
  equal(one, 1);
  equal(text, "auto");
  ok(other === object);
});
