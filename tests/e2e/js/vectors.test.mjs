import { equal, ferry, test, throws } from "./harness.mjs";

const arrays = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, i16: Int16Array, u32: Uint32Array, i32: Int32Array, u64: BigUint64Array, i64: BigInt64Array, f32: Float32Array, f64: Float64Array };

for (const [type, TypedArray] of Object.entries(arrays)) {
  const element = type.endsWith("64") && type[0] !== "f" ? BigInt : Number;
  const values = [1, 2, 3, 100].map(element);
  test(`${type} vectors go there and back`, () => {
    equal(ferry[`echo_vec_${type}`](new TypedArray(values)), new TypedArray(values));
    equal(ferry[`echo_vec_${type}`](values), new TypedArray(values));
    equal(ferry[`echo_vec_${type}`](new TypedArray(0)), new TypedArray(0));
  });
  test(`${type} slices arrive whole`, () => {
    equal(ferry[`sum_${type}`](new TypedArray(values)), 106);
    equal(ferry[`sum_${type}`](values), 106);
    equal(ferry[`sum_${type}`]([]), 0);
    equal(ferry[`sum_${type}`](new TypedArray(20000).fill(element(1))), 20000);
  });
}

test("a returned vector is the caller's own", () => {
  const a = ferry.bytes_of(4);
  const b = ferry.bytes_of(4);
  a[0] = 9;
  equal(b, new Uint8Array([0, 1, 2, 3]));
  equal(a.buffer.byteLength, 4);
});

test("boxed slices cross like vectors", () => {
  equal(ferry.boxed(new Uint16Array([7, 8])), new Uint16Array([7, 8]));
});

test("a mutable slice is copied back", () => {
  const values = new Float64Array([1, 2, 3]);
  ferry.doubled(values);
  equal(values, new Float64Array([2, 4, 6]));
  const part = new Float64Array([1, 1, 1, 1]).subarray(1, 3);
  ferry.doubled(part);
  equal(new Float64Array(part.buffer), new Float64Array([1, 2, 2, 1]));
});

test("anything but an array throws", () => {
  for (const value of [1, null, undefined, "text", {}]) {
    throws(() => ferry.sum_u8(value), undefined, TypeError);
    throws(() => ferry.echo_vec_f64(value), undefined, TypeError);
  }
});

test("a length that lies cannot write outside", () => {
  const liar = { get length() { return this.reads++ ? 4 : 100000; }, reads: 0, 0: 1, 1: 1, 2: 1, 3: 1 };
  try { ferry.sum_u8(liar); } catch (error) { if (!(error instanceof Error)) throw error; }
  equal(ferry.sum_u8([1, 2, 3]), 6);
  equal(ferry.echo_vec_u8([1, 2, 3]), new Uint8Array([1, 2, 3]));
});

test("clamped bytes are clamped arrays, there and back", () => {
  equal(ferry.brightened(new Uint8ClampedArray([0, 200])), new Uint8ClampedArray([100, 255]));
  equal(ferry.brightened([-5, 999]), new Uint8ClampedArray([100, 255]));
  equal(ferry.maybe_clamped(new Uint8ClampedArray(0)), new Uint8ClampedArray(0));
  equal(ferry.maybe_clamped(null), undefined);
  throws(() => ferry.brightened("bytes"), /^expected a Uint8ClampedArray or an array of numbers, found/);
});

test("imports get views of clamped bytes", () => {
  globalThis.ferryPixels = (shared, exclusive, none) => {
    equal([shared, none], [new Uint8ClampedArray([1, 2]), undefined]);
    exclusive[0] = 300;
    return Uint8ClampedArray.of(7);
  };
  equal(ferry.clamped_views(), [new Uint8ClampedArray([7]), new Uint8ClampedArray([255, 4])]);
});
