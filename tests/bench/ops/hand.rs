//! The operations written by hand: what the machine allows. Words and addresses only; `js/hand.mjs` is the other half.
//!
//! Text and lists arrive in `SCRATCH`, results of two words leave through `CELL`. Values of JavaScript are places in an
//! array there. Nothing here checks anything: it is the limit, not an example.

#![allow(clippy::missing_safety_doc)]

mod hand_page;

use std::cell::{Cell, RefCell};
use std::hint::black_box;

#[unsafe(no_mangle)]
pub static mut SCRATCH: [u8; 1 << 23] = [0; 1 << 23];
#[unsafe(no_mangle)]
pub static mut CELL: [u32; 4] = [0; 4];

const TEXT: &str = "The quick brown fox jumps over the lazy dog, and over the moon. ";
const MIXED: &str = "Grüße, 世界! 🎈 ";

thread_local! {
    static KEPT: RefCell<String> = const { RefCell::new(String::new()) };
}

unsafe fn cell(slot: usize, word: u32) {
    unsafe { (&raw mut CELL).cast::<u32>().add(slot).write(word) }
}

macro_rules! exports {
    ($(fn $name:ident($($arg:ident: $type:ty),*) $(-> $result:ty)? $body:block)*) => {
        $(#[unsafe(no_mangle)] pub unsafe extern "C" fn $name($($arg: $type),*) $(-> $result)? $body)*
    };
}

#[link(wasm_import_module = "h")]
unsafe extern "C" {
    fn h_noop();
    fn h_add_f64(a: f64, b: f64) -> f64;
    fn h_add_u64(a: u64, b: u64) -> u64;
    fn h_not(a: u32) -> u32;
    fn h_opt_u32(some: u32, a: u32) -> u32;
    fn h_sin(x: f64) -> f64;
    fn h_catch(a: u32) -> u32;
    fn h_throw(a: u32) -> u32;
    fn h_str_in(address: *const u8, length: usize) -> u32;
    fn h_str_out() -> usize;
    fn h_bytes_in(address: *const u8, length: usize) -> u32;
    fn h_bytes_out(length: u32) -> usize;
    fn h_method(thing: u32, by: u32) -> u32;
    fn h_getter(thing: u32) -> u32;
    fn h_setter(thing: u32, value: u32);
    fn h_construct(value: u32) -> u32;
    fn h_drop(value: u32);
    fn h_get_val(object: u32) -> u32;
    fn h_call(function: u32, argument: f64) -> f64;
    fn h_from_f64(value: f64) -> u32;
    fn h_as_f64(value: u32) -> f64;
    fn h_equal(a: u32, b: u32) -> u32;
    fn h_undefined(a: u32) -> u32;
    fn h_id(value: u32) -> u32;
    fn h_ref(value: u32);
    fn h_make() -> u32;
    fn h_length(array: u32) -> u32;
    fn h_at(array: u32, i: u32) -> f64;
    fn h_array() -> u32;
    fn h_push(array: u32, value: f64);
    fn h_lend(data: *const f64) -> f64;
    fn h_create_element(name: u32) -> u32;
    fn h_set_attribute(node: u32, name: u32, value: u32);
    fn h_append_child(node: u32, child: u32);
    fn h_set_text(node: u32, text: u32);
    fn h_closure(data: *const f64) -> u32;
}

exports! {
    fn noop() {}
    fn add_i32(a: i32, b: i32) -> i32 { a.wrapping_add(b) }
    fn add_u32(a: u32, b: u32) -> u32 { a.wrapping_add(b) }
    fn add_f64(a: f64, b: f64) -> f64 { a + b }
    fn add_u64(a: u64, b: u64) -> u64 { a.wrapping_add(b) }
    fn add4(a: i32, b: i32, c: f64, d: f64) -> f64 { f64::from(a) + f64::from(b) + c + d }
    fn not(a: u32) -> u32 { u32::from(a == 0) }
    fn next_char(c: u32) -> u32 { if c == 122 { 97 } else { c + 1 } }
    fn next_color(c: u32) -> u32 { match c { 0 => 1, 1 => 2, _ => 0 } }
    fn opt_u32(some: u32, a: u32) -> u32 { cell(0, some); a.wrapping_add(1) }
    fn opt_f64(some: u32, a: f64) -> f64 { cell(0, some); a + 1.0 }
    fn opt_i64(some: u32, a: i64) -> i64 { cell(0, some); a + 1 }
    fn result(a: u32) -> u32 { if a == u32::MAX { cell(3, 1); 0 } else { a + 1 } }
    fn result_unit(a: u32) { if a == u32::MAX { cell(3, 1); } }

    fn keep(length: usize, is_mixed: u32) {
        let pattern = if is_mixed == 0 { TEXT } else { MIXED };
        let mut text = String::new();
        let mut units = 0;
        for c in pattern.chars().cycle() {
            units += c.len_utf16();
            if units > length { break; }
            text.push(c);
        }
        KEPT.with(|kept| *kept.borrow_mut() = text);
    }
    fn str_in(length: usize) -> usize {
        black_box(std::str::from_utf8_unchecked(std::slice::from_raw_parts((&raw const SCRATCH).cast(), length))).len()
    }
    fn str_out() -> *mut u8 {
        let mut text = KEPT.with(|kept| kept.borrow().clone()).into_boxed_str();
        cell(0, text.len() as u32);
        let address = text.as_mut_ptr();
        std::mem::forget(text);
        address
    }
    fn str_round(length: usize) -> *mut u8 {
        let text: &str = std::str::from_utf8_unchecked(std::slice::from_raw_parts((&raw const SCRATCH).cast(), length));
        let mut text = text.to_owned().into_boxed_str();
        let address = text.as_mut_ptr();
        cell(0, length as u32);
        std::mem::forget(text);
        address
    }
    fn release(address: *mut u8, length: usize) { drop(Vec::from_raw_parts(address, length, length)) }
    fn allocate(length: usize) -> *mut u8 { let mut v = Vec::with_capacity(length); let p = v.as_mut_ptr(); std::mem::forget(v); p }
    fn bytes_out(length: usize) -> *mut u8 {
        let mut v = vec![7u8; length];
        let p = v.as_mut_ptr();
        std::mem::forget(v);
        p
    }
    fn bytes_in(length: usize) -> usize {
        black_box(std::slice::from_raw_parts((&raw const SCRATCH).cast::<u8>(), length)).len()
    }
    fn f64s_in(_length: usize) -> f64 { black_box((&raw const SCRATCH).cast::<f64>().read()) }
    fn f64s_out(length: usize) -> *mut f64 {
        let mut v = vec![7.5f64; length];
        let p = v.as_mut_ptr();
        std::mem::forget(v);
        p
    }
    fn release_f64s(address: *mut f64, length: usize) { drop(Vec::from_raw_parts(address, length, length)) }
    fn f64s_in_out(_length: usize) { let p = (&raw mut SCRATCH).cast::<f64>(); p.write(black_box(p.read()) + 1.0); }

    fn counter_new(step: u32) -> *mut [u32; 2] { Box::into_raw(Box::new([0, step])) }
    fn counter_free(c: *mut [u32; 2]) { drop(Box::from_raw(c)) }
    fn counter_value(c: *mut [u32; 2]) -> u32 { (*c)[0] }
    fn counter_add(c: *mut [u32; 2], by: u32) { (*c)[0] = (*c)[0].wrapping_add(by) }
    fn counter_step(c: *mut [u32; 2]) -> u32 { (*c)[1] }
    fn counter_set_step(c: *mut [u32; 2], step: u32) { (*c)[1] = step }
    fn counter_take(c: *mut [u32; 2]) -> u32 { let c = Box::from_raw(c); c[1] }

    fn value_id(value: u32) -> u32 { value }
    fn value_ref(value: u32) { black_box(value); }
    fn loop_clone_drop(n: u32, counts: *mut u32) { for _ in 0..n { *black_box(counts) += 1; *black_box(counts) -= 1; } }
    fn loop_compare(n: u32, a: u32, b: u32) -> u32 { (0..n).map(|_| h_equal(black_box(a), b)).sum() }
    fn loop_from_f64(n: u32) { for i in 0..n { h_drop(h_from_f64(f64::from(i) + 0.5)); } }
    fn loop_as_f64(n: u32, value: u32) -> f64 { (0..n).map(|_| h_as_f64(value)).sum() }
    fn loop_is_undefined(n: u32, value: u32) -> u32 { (0..n).map(|_| h_undefined(value)).sum() }
    fn loop_array_sum(n: u32, array: u32) -> f64 {
        let mut sum = 0.0;
        for _ in 0..n { for i in 0..h_length(array) { sum += h_at(array, i); } }
        sum
    }
    fn loop_array_push(n: u32) {
        for _ in 0..n { let array = h_array(); for i in 0..1000 { h_push(array, f64::from(i)); } h_drop(array); }
    }
    fn loop_reflect_get(n: u32, object: u32) -> u32 { (0..n).map(|_| { let v = h_get_val(object); h_drop(v); v & 1 }).sum() }
    fn loop_call_function(n: u32, function: u32) -> f64 { (0..n).map(|i| h_call(function, f64::from(i))).sum() }

    fn loop_imp_noop(n: u32) { for _ in 0..n { h_noop(); } }
    fn loop_imp_add_f64(n: u32) -> f64 { (0..n).fold(0.5, |sum, _| h_add_f64(sum, 1.0)) }
    fn loop_imp_add_u64(n: u32) -> u64 { (0..n).fold(0, |sum, _| h_add_u64(sum, 1)) }
    fn loop_imp_not(n: u32) -> u32 { (0..n).fold(0, |value, _| h_not(value)) }
    fn loop_imp_opt_u32(n: u32) -> u32 { (0..n).map(|i| h_opt_u32(1, i) & CELL[0] & 1).sum() }
    fn loop_imp_sin(n: u32) -> f64 { (0..n).map(|i| h_sin(f64::from(i))).sum() }
    fn loop_imp_catch(n: u32) -> u32 { (0..n).map(|i| { let v = h_catch(i); if CELL[3] != 0 { 0 } else { v & 1 } }).sum() }
    fn loop_imp_throw(n: u32) -> u32 {
        (0..n).map(|i| { h_throw(i); let e = CELL[3]; cell(3, 0); h_drop(e); u32::from(e != 0) }).sum()
    }
    fn loop_imp_method(n: u32, thing: u32) -> u32 { (0..n).map(|i| h_method(thing, i) & 1).sum() }
    fn loop_imp_getter(n: u32, thing: u32) -> u32 { (0..n).map(|_| h_getter(thing) & 1).sum() }
    fn loop_imp_setter(n: u32, thing: u32) { (0..n).for_each(|i| h_setter(thing, i & 15)) }
    fn loop_imp_construct(n: u32) { (0..n).for_each(|i| h_drop(h_construct(i))) }
    fn loop_imp_str_in(n: u32) -> u32 {
        KEPT.with(|kept| { let kept = kept.borrow(); (0..n).map(|_| h_str_in(kept.as_ptr(), kept.len()) & 1).sum() })
    }
    fn loop_imp_str_out(n: u32) -> usize {
        (0..n).map(|_| {
            let length = h_str_out();
            black_box(std::slice::from_raw_parts((&raw const SCRATCH).cast::<u8>(), length).to_vec()).len() & 1
        }).sum()
    }
    fn loop_imp_bytes_in(n: u32, length: usize) -> u32 {
        let bytes = vec![1u8; length];
        (0..n).map(|_| h_bytes_in(bytes.as_ptr(), length) & 1).sum()
    }
    fn loop_imp_bytes_out(n: u32, length: u32) -> usize {
        (0..n).map(|_| {
            let length = h_bytes_out(length);
            black_box(std::slice::from_raw_parts((&raw const SCRATCH).cast::<u8>(), length).to_vec()).len() & 1
        }).sum()
    }
    fn loop_imp_value_id(n: u32, value: u32) -> u32 { (0..n).fold(value, |value, _| h_id(value)) }
    fn loop_imp_value_ref(n: u32, value: u32) { (0..n).for_each(|_| h_ref(value)) }
    fn loop_imp_make_drop(n: u32) { (0..n).for_each(|_| h_drop(h_make())) }
    fn loop_page_row(n: u32) {
        // Constant names are numbers of strings that JavaScript already has.
        for _ in 0..n {
            let row = h_create_element(0);
            h_set_attribute(row, 1, 2);
            let cell = h_create_element(3);
            h_set_text(cell, 4);
            h_append_child(row, cell);
            h_drop(cell);
            h_drop(row);
        }
    }
    fn adder_new() -> *mut Cell<f64> { Box::into_raw(Box::new(Cell::new(0.0))) }
    fn adder_call(sum: *mut Cell<f64>, by: f64) -> f64 { (*sum).set((*sum).get() + by); (*sum).get() }
    fn double_call(by: f64) -> f64 { by * 2.0 }
    fn loop_closure_new_drop(n: u32) {
        for i in 0..n {
            let data = Box::new(f64::from(i));
            h_drop(h_closure(&*data));
            black_box(data);
        }
    }
    fn lend_call(data: *const f64, x: f64) -> f64 { x + *data }
    fn loop_closure_lend(n: u32) -> f64 { (0..n).map(|i| { let data = f64::from(i); h_lend(&data) }).sum() }
}
