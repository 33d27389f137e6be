// The operations written by hand: the glue of `hand/src/lib.rs`. Views are made once, nothing is checked.

/** @returns {Promise<Record<string, any>>} the functions that a package of the same operations has */
export async function hand(bytes) {
  const slots = [undefined];
  const free = [];
  const put = (value) => {
    const at = free.length === 0 ? slots.length : free.pop();
    slots[at] = value;
    return at;
  };
  const take = (at) => {
    const value = slots[at];
    slots[at] = undefined;
    free.push(at);
    return value;
  };
  class Thing {
    constructor(value) { this.value = value; }
    add(by) { return this.value + by; }
    get val() { return this.value; }
    set val(value) { this.value = value; }
  }
  class Node {
    constructor(name) { this.name = name; this.attributes = new Map(); this.children = []; this.text = ""; }
    setAttribute(name, value) { this.attributes.set(name, value); }
    appendChild(child) { this.children.push(child); return child; }
    set textContent(text) { this.text = text; }
  }
  const strings = ["tr", "class", "row selected", "td", "pretty red table"];
  const domStrings = ["tr", "class", "row", "td", "col-md-1", "pretty red table", "small green chair", "large blue lamp"];
  let W, u8, u32, f64, scratch, view, cell, kept = "";
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const sixteen = new Uint8Array(16), thousand = new Uint8Array(1024);

  function encode(text) {
    const length = text.length;
    if (length <= 32) {
      let i = 0;
      for (; i < length; i++) {
        const unit = text.charCodeAt(i);
        if (unit > 127) break;
        u8[scratch + i] = unit;
      }
      if (i === length) return length;
    }
    return encoder.encodeInto(text, view).written;
  }
  function decode(address, length) {
    if (length <= 32) {
      let text = "";
      let i = address;
      const end = address + length;
      for (; i + 8 <= end; i += 8) {
        const a = u8[i], b = u8[i + 1], c = u8[i + 2], d = u8[i + 3], e = u8[i + 4], f = u8[i + 5], g = u8[i + 6], h = u8[i + 7];
        if ((a | b | c | d | e | f | g | h) > 127) return decoder.decode(u8.subarray(address, end));
        text += String.fromCharCode(a, b, c, d, e, f, g, h);
      }
      for (; i < end; i++) {
        if (u8[i] > 127) return decoder.decode(u8.subarray(address, end));
        text += String.fromCharCode(u8[i]);
      }
      return text;
    }
    return decoder.decode(u8.subarray(address, address + length));
  }
  const h = {
    h_noop() {}, h_add_f64: (a, b) => a + b, h_add_u64: (a, b) => BigInt.asUintN(64, a + b), h_not: (a) => (a ? 0 : 1),
    h_opt_u32(some, a) { u32[cell] = some; return a; },
    h_sin: Math.sin,
    h_catch(a) { try { return a + 1; } catch (e) { u32[cell + 3] = put(e); return 0; } },
    h_throw(a) { try { throw a; } catch (e) { u32[cell + 3] = put(e); return 0; } },
    h_str_in: (address, length) => decode(address, length).length,
    h_str_out: () => encode(kept),
    h_bytes_in: (address, length) => u8.subarray(address, address + length).length,
    h_bytes_out(length) { u8.set(length === 16 ? sixteen : thousand, scratch); return length; },
    h_method: (thing, by) => slots[thing].add(by),
    h_getter: (thing) => slots[thing].val,
    h_setter(thing, value) { slots[thing].val = value; },
    h_construct: (value) => put(new Thing(value)),
    h_drop: take,
    h_get_val: (object) => put(slots[object].val),
    h_call: (f, argument) => slots[f](argument),
    h_from_f64: put,
    h_as_f64: (value) => slots[value],
    h_equal: (a, b) => (slots[a] === slots[b] ? 1 : 0),
    h_undefined: (a) => (slots[a] === undefined ? 1 : 0),
    h_id: (value) => put(take(value)),
    h_ref(value) { slots[value]; },
    h_make: () => put(encoder),
    h_length: (array) => slots[array].length,
    h_at: (array, i) => slots[array][i],
    h_array: () => put([]),
    h_push(array, value) { slots[array].push(value); },
    h_lend: (data) => W.lend_call(data, 1),
    h_create_element: (name) => put(new Node(strings[name])),
    h_set_attribute(node, name, value) { slots[node].setAttribute(strings[name], strings[value]); },
    h_append_child(node, child) { slots[node].appendChild(slots[child]); },
    h_set_text(node, text) { slots[node].textContent = strings[text]; },
    h_dom_create: (name) => put(document.createElement(domStrings[name])),
    h_dom_attribute(node, name, value) { slots[node].setAttribute(domStrings[name], domStrings[value]); },
    h_dom_append(node, child) { slots[node].appendChild(slots[child]); },
    h_dom_before(node, child, before) { slots[node].insertBefore(slots[child], slots[before]); },
    h_dom_remove(node) { slots[node].remove(); },
    h_dom_constant(node, text) { slots[node].textContent = domStrings[text]; },
    h_dom_text(node, address, length) { slots[node].textContent = decode(address, length); },
    h_closure: (data) => put((x) => W.lend_call(data, x)),
  };
  W = (await WebAssembly.instantiate(bytes, { h })).instance.exports;
  scratch = W.SCRATCH.value;
  cell = W.CELL.value / 4;
  // Room for everything, so that memory never grows and no view is ever replaced.
  W.release(W.allocate(1 << 27), 1 << 27);
  u8 = new Uint8Array(W.memory.buffer);
  u32 = new Uint32Array(W.memory.buffer);
  f64 = new Float64Array(W.memory.buffer);
  view = u8.subarray(scratch, scratch + (1 << 23));
  const result = (value) => {
    if (u32[cell + 3] === 0) return value;
    u32[cell + 3] = 0;
    throw null;
  };
  const text = (address) => {
    const length = u32[cell];
    const made = decode(address, length);
    W.release(address, length);
    return made;
  };
  const handled = (name) => (n, ...values) => {
    const at = values.map(put);
    const value = W[name](n, ...at);
    at.forEach(take);
    return value;
  };
  class Counter {
    constructor(step) { this.ptr = W.counter_new(step); }
    free() { const ptr = this.ptr; this.ptr = 0; W.counter_free(ptr); }
    value() { return W.counter_value(this.ptr) >>> 0; }
    add(by) { W.counter_add(this.ptr, by); }
    get step() { return u32[this.ptr / 4 + 1]; }
    set step(step) { u32[this.ptr / 4 + 1] = step; }
    get total() { return W.counter_value(this.ptr) >>> 0; }
  }
  class Rows {
    constructor(document) { this.table = put(document.createElement("tbody")); }
    create(count) { W.rows_create(this.table, count); }
    update(turn) { W.rows_update(turn); }
    swap() { W.rows_swap(this.table); }
    clear() { W.rows_clear(); }
  }
  const counts = W.allocate(4);
  const functions = {
    ...W,
    add_u32: (a, b) => W.add_u32(a | 0, b | 0) >>> 0,
    add_u64: (a, b) => BigInt.asUintN(64, W.add_u64(a, b)),
    not: (a) => W.not(a ? 1 : 0) !== 0,
    next_char: (c) => String.fromCodePoint(W.next_char(c.codePointAt(0))),
    opt_u32(a) { const v = a === undefined ? W.opt_u32(0, 0) : W.opt_u32(1, a | 0); return u32[cell] ? v >>> 0 : undefined; },
    opt_f64(a) { const v = a === undefined ? W.opt_f64(0, 0) : W.opt_f64(1, a); return u32[cell] ? v : undefined; },
    opt_i64(a) { const v = a === undefined ? W.opt_i64(0, 0n) : W.opt_i64(1, a); return u32[cell] ? v : undefined; },
    result: (a) => result(W.result(a | 0)) >>> 0,
    result_unit: (a) => result(W.result_unit(a | 0)),
    keep_ascii: (length) => W.keep(length, 0),
    keep_mixed: (length) => W.keep(length, 1),
    host_keeps(value) { kept = value; },
    str_in: (value) => W.str_in(encode(value)),
    str_out: () => text(W.str_out()),
    str_round: (value) => text(W.str_round(encode(value))),
    bytes_in(bytes) { u8.set(bytes, scratch); return W.bytes_in(bytes.length); },
    bytes_out(length) { const at = W.bytes_out(length); const made = u8.slice(at, at + length); W.release(at, length); return made; },
    f64s_in(list) { f64.set(list, scratch / 8); return W.f64s_in(list.length); },
    f64s_out(length) { const at = W.f64s_out(length); const made = f64.slice(at / 8, at / 8 + length); W.release_f64s(at, length); return made; },
    f64s_in_out(list) {
      f64.set(list, scratch / 8);
      W.f64s_in_out(list.length);
      if (list.length <= 32) for (let i = 0; i < list.length; i++) list[i] = f64[scratch / 8 + i];
      else list.set(f64.subarray(scratch / 8, scratch / 8 + list.length));
    },
    Counter,
    Rows,
    make_counter: (step) => new Counter(step),
    take_counter(counter) { const ptr = counter.ptr; counter.ptr = 0; return W.counter_take(ptr) >>> 0; },
    read_counter: (counter) => W.counter_value(counter.ptr) >>> 0,
    thing: () => new Thing(1),
    value_id: (value) => take(W.value_id(put(value))),
    value_ref(value) { const at = put(value); W.value_ref(at); take(at); },
    value_own(value) { const at = put(value); W.value_ref(at); take(at); },
    loop_clone_drop: (n) => W.loop_clone_drop(n, counts),
    ...Object.fromEntries(["loop_compare", "loop_as_f64", "loop_is_undefined", "loop_array_sum", "loop_reflect_get",
      "loop_call_function", "loop_imp_method", "loop_imp_getter", "loop_imp_setter", "loop_imp_value_ref"]
      .map((name) => [name, handled(name)])),
    loop_imp_value_id: (n, value) => take(W.loop_imp_value_id(n, put(value))),
    make_adder() { const data = W.adder_new(); return (by) => W.adder_call(data, by); },
    make_double: () => (by) => W.double_call(by),
    async async_ready(a) { return W.add_u32(a, 1) >>> 0; },
    async_await: (promise) => promise.then((value) => take(put(value))),
    async async_loop(n) { for (let i = 0; i < n; i++) take(put(await Promise.resolve(1))); return n; },
  };
  // A prototype's properties are found as fast as those of a module; an object of so many is a dictionary otherwise.
  return Object.create(functions);
}
