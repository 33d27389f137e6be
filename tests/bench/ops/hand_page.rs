//! The table of a page, by hand: constant texts are numbers of strings that JavaScript has.

use std::cell::RefCell;

thread_local! {
    static ROWS: RefCell<Vec<[u32; 2]>> = const { RefCell::new(Vec::new()) };
}

#[link(wasm_import_module = "h")]
unsafe extern "C" {
    fn h_drop(value: u32);
    fn h_dom_create(name: u32) -> u32;
    fn h_dom_attribute(node: u32, name: u32, value: u32);
    fn h_dom_append(node: u32, child: u32);
    fn h_dom_before(node: u32, child: u32, before: u32);
    fn h_dom_remove(node: u32);
    fn h_dom_constant(node: u32, text: u32);
    fn h_dom_text(node: u32, address: *const u8, length: usize);
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn rows_create(table: u32, count: u32) {
    ROWS.with_borrow_mut(|rows| unsafe {
        for i in 0..count {
            let row = h_dom_create(0);
            h_dom_attribute(row, 1, 2);
            let number = h_dom_create(3);
            h_dom_attribute(number, 1, 4);
            let text = i.to_string();
            h_dom_text(number, text.as_ptr(), text.len());
            h_dom_append(row, number);
            h_drop(number);
            let text = h_dom_create(3);
            h_dom_constant(text, 5);
            h_dom_append(row, text);
            h_dom_append(table, row);
            rows.push([row, text]);
        }
    });
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn rows_update(turn: u32) {
    ROWS.with_borrow(|rows| rows.iter().for_each(|[_, text]| unsafe { h_dom_constant(*text, 6 + (turn & 1)) }));
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn rows_swap(table: u32) {
    ROWS.with_borrow_mut(|rows| unsafe {
        let last = rows.len() - 2;
        h_dom_before(table, rows[last][0], rows[1][0]);
        h_dom_before(table, rows[1][0], rows[last + 1][0]);
        rows.swap(1, last);
    });
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn rows_clear() {
    ROWS.with_borrow_mut(|rows| {
        rows.drain(..).for_each(|[row, text]| unsafe {
            h_dom_remove(row);
            h_drop(row);
            h_drop(text);
        });
    });
}
