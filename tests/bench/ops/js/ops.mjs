// The operations: what one iteration does, written once for every subject.
//
// `body` is evaluated in a loop over `i`; `L` is the package, `V` the values made by `values(L)`. A body that begins with
// `loop` is one call that loops `n` times inside Rust. `before` runs once for each sample's subject.

/**
 * @typedef {{ name: string, body: string, before?: string, asynchronous?: boolean, unit?: number }} Operation
 */

const TEXT = "The quick brown fox jumps over the lazy dog, and over the moon. ";
const MIXED = "Grüße, 世界! 🎈 ";

/** Eight different strings of a length: one would be remembered by the engine. */
function texts(pattern, length) {
  return Array.from({ length: 8 }, (_, shift) => {
    const turned = pattern.slice(shift * 2) + pattern.slice(0, shift * 2);
    let text = turned.repeat(Math.ceil(length / turned.length)).slice(0, length);
    if (/[\ud800-\udbff]$/.test(text)) text = `${text.slice(0, -1)}.`;
    // Flattened, as text that came from somewhere is.
    return JSON.parse(JSON.stringify(text));
  });
}

/** What the bodies use, made anew for each subject. */
export function values(L) {
  const V = {
    object: { val: 1 },
    array: Array.from({ length: 1000 }, (_, i) => i + 0.5),
    words: Array.from({ length: 1000 }, (_, i) => TEXT.slice(0, 8 + (i % 8))),
    objects: Array.from({ length: 1000 }, (_, i) => ({ i })),
    error: new Error("one for all"),
    triple: (x) => x * 3,
    promise: Promise.resolve(1),
  };
  for (const length of [5, 16, 100, 1000, 100_000, 1_000_000]) {
    V[`a${length}`] = texts(TEXT, length);
    V[`m${length}`] = texts(MIXED, length);
  }
  for (const length of [16, 1024, 1 << 20]) V[`u8_${length}`] = new Uint8Array(length).fill(7);
  for (const length of [16, 1024, 100_000]) V[`f64_${length}`] = new Float64Array(length).fill(7.5);
  const lazily = { counter: () => new L.Counter(3), thing: () => L.thing(), adder: () => L.make_adder(),
    double: () => L.make_double(), reader: () => L.make_reader(), rows: () => new L.Rows(document) };
  for (const [name, make] of Object.entries(lazily)) {
    Object.defineProperty(V, name, { configurable: true, get() {
      const value = make();
      Object.defineProperty(V, name, { value });
      return value;
    } });
  }
  return V;
}

/** @returns {Operation[]} */
function ofText(kind, length) {
  const keep = kind === "a" ? `L.keep_ascii(${length})` : `L.keep_mixed(${length})`;
  const at = `${kind}${length}`;
  const rows = [
    { name: `str_in.${at}`, body: `L.str_in(V.${at}[i & 7])` },
    { name: `str_out.${at}`, body: "L.str_out()", before: keep },
    { name: `str_round.${at}`, body: `L.str_round(V.${at}[i & 7])` },
    { name: `imp_str_in.${at}`, body: "loop L.loop_imp_str_in(n)", before: keep },
    { name: `imp_str_out.${at}`, body: "loop L.loop_imp_str_out(n)", before: `L.host_keeps(V.${at}[0])` },
  ];
  if (length <= 16 && kind === "a") {
    rows.push(
      { name: `string_in.${at}`, body: `L.string_in(V.${at}[i & 7])` },
      { name: `opt_str_in.${at}`, body: `L.opt_str_in(V.${at}[i & 7])` },
      { name: `opt_str_out.${at}`, body: "L.opt_str_out()", before: keep },
      { name: `result_str_out.${at}`, body: "L.result_str_out()", before: keep },
    );
  }
  return rows;
}

/** @type {Operation[]} */
export const operations = [
  { name: "call.noop", body: "L.noop()" },
  { name: "call.add_i32", body: "L.add_i32(i, 1)" },
  { name: "call.add_u32", body: "L.add_u32(i, 1)" },
  { name: "call.add_f64", body: "L.add_f64(i, 1.5)" },
  { name: "call.add_u64", body: "L.add_u64(5n, 1n)" },
  { name: "call.add4", body: "L.add4(i, 1, 2.5, 3.5)" },
  { name: "call.bool", body: "L.not((i & 1) === 0)" },
  { name: "call.char", body: 'L.next_char("k")' },
  { name: "call.enum", body: "L.next_color(i % 3)" },
  { name: "call.opt_u32.some", body: "L.opt_u32(i)" },
  { name: "call.opt_u32.none", body: "L.opt_u32(undefined)" },
  { name: "call.opt_f64.some", body: "L.opt_f64(i)" },
  { name: "call.opt_i64.some", body: "L.opt_i64(5n)" },
  { name: "call.result_ok", body: "L.result(i)" },
  { name: "call.result_unit_ok", body: "L.result_unit(i)" },
  { name: "call.result_err", body: "(() => { try { return L.result(4294967295); } catch (e) { return e; } })()" },
  { name: "call.result_jserror", body: "(() => { try { return L.result_error(4294967295); } catch (e) { return e; } })()" },
  { name: "imp.noop", body: "loop L.loop_imp_noop(n)" },
  { name: "imp.add_f64", body: "loop L.loop_imp_add_f64(n)" },
  { name: "imp.add_u64", body: "loop L.loop_imp_add_u64(n)" },
  { name: "imp.bool", body: "loop L.loop_imp_not(n)" },
  { name: "imp.opt_u32", body: "loop L.loop_imp_opt_u32(n)" },
  { name: "imp.math_sin", body: "loop L.loop_imp_sin(n)" },
  { name: "imp.catch_ok", body: "loop L.loop_imp_catch(n)" },
  { name: "imp.catch_throw", body: "loop L.loop_imp_throw(n)" },
  { name: "imp.method", body: "loop L.loop_imp_method(n, V.thing)" },
  { name: "imp.getter", body: "loop L.loop_imp_getter(n, V.thing)" },
  { name: "imp.setter", body: "loop L.loop_imp_setter(n, V.thing)" },
  { name: "imp.construct_drop", body: "loop L.loop_imp_construct(n)" },
  { name: "imp.reflect_get", body: "loop L.loop_reflect_get(n, V.object)" },
  { name: "imp.page_row", body: "loop L.loop_page_row(n)" },
  ...[5, 16, 100, 1000, 100_000, 1_000_000].flatMap((length) => ofText("a", length)),
  ...[16, 1000, 100_000].flatMap((length) => ofText("m", length)),
  { name: "strings_in.1k", body: "L.strings_in(V.words)" },
  { name: "strings_out.1k", body: "L.strings_out(1000)" },
  { name: "values_in.1k", body: "L.values_in(V.objects)" },
  { name: "values_round.1k", body: "L.values_round(V.objects)" },
  ...[16, 1024, 1 << 20].flatMap((length) => [
    { name: `bytes_in.${length}`, body: `L.bytes_in(V.u8_${length})` },
    { name: `bytes_out.${length}`, body: `L.bytes_out(${length})` },
    { name: `imp_bytes_in.${length}`, body: `loop L.loop_imp_bytes_in(n, ${length})` },
  ]),
  { name: "imp_bytes_out.16", body: "loop L.loop_imp_bytes_out(n, 16)" },
  { name: "imp_bytes_out.1024", body: "loop L.loop_imp_bytes_out(n, 1024)" },
  ...[16, 1024, 100_000].flatMap((length) => [
    { name: `f64s_in.${length}`, body: `L.f64s_in(V.f64_${length})` },
    { name: `f64s_out.${length}`, body: `L.f64s_out(${length})` },
    { name: `f64s_in_out.${length}`, body: `L.f64s_in_out(V.f64_${length})` },
  ]),
  { name: "object.new_free", body: "new L.Counter(3).free()" },
  { name: "object.method", body: "V.counter.value()" },
  { name: "object.method_mut", body: "V.counter.add(1)" },
  { name: "object.get_field", body: "V.counter.step" },
  { name: "object.set_field", body: "(V.counter.step = i & 15)" },
  { name: "object.getter", body: "V.counter.total" },
  { name: "object.return_free", body: "L.make_counter(3).free()" },
  { name: "object.by_value", body: "L.take_counter(new L.Counter(3))" },
  { name: "object.by_ref", body: "L.read_counter(V.counter)" },
  { name: "value.id", body: "L.value_id(V.object)" },
  { name: "value.ref", body: "L.value_ref(V.object)" },
  { name: "value.own", body: "L.value_own(V.object)" },
  { name: "value.clone_drop", body: "loop L.loop_clone_drop(n, V.object)" },
  { name: "value.compare", body: "loop L.loop_compare(n, V.object, V.array)" },
  { name: "value.from_f64", body: "loop L.loop_from_f64(n)" },
  { name: "value.as_f64", body: "loop L.loop_as_f64(n, 1.5)" },
  { name: "value.is_undefined", body: "loop L.loop_is_undefined(n, V.object)" },
  { name: "imp.value_id", body: "loop L.loop_imp_value_id(n, V.object)" },
  { name: "imp.value_ref", body: "loop L.loop_imp_value_ref(n, V.object)" },
  { name: "imp.make_drop", body: "loop L.loop_imp_make_drop(n)" },
  { name: "array.sum_1k", body: "loop L.loop_array_sum(n, V.array)" },
  { name: "array.push_1k", body: "loop L.loop_array_push(n)" },
  { name: "closure.call_mut", body: "V.adder(1)" },
  { name: "closure.call_fn", body: "V.double(i)" },
  { name: "closure.call_str16", body: "V.reader(V.a16[i & 7])" },
  { name: "closure.new_drop", body: "loop L.loop_closure_new_drop(n)" },
  { name: "closure.lend", body: "loop L.loop_closure_lend(n)" },
  { name: "closure.call_js_fn", body: "loop L.loop_call_function(n, V.triple)" },
  { name: "async.export", body: "await L.async_ready(i)", asynchronous: true },
  { name: "async.await_promise", body: "await L.async_await(V.promise)", asynchronous: true },
  { name: "async.loop", body: "loop await L.async_loop(n)", asynchronous: true },
  // Only where there is a document.
  ...(typeof document === "undefined" ? [] : [
    { name: "dom.create_clear_1k", body: "(V.rows.create(1000), V.rows.clear())" },
    { name: "dom.update_1k", body: "V.rows.update(i)", before: "V.rows.clear(); V.rows.create(1000)" },
    { name: "dom.swap_1k", body: "V.rows.swap()", before: "V.rows.clear(); V.rows.create(1000)" },
  ]),
];
