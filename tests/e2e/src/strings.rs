//! Text in both directions.

use wasm_ferry::js;

#[js]
extern "C" {
    #[js(js_name = "ferryHears")]
    fn hear(text: &str);
}

const CONSTANT: &str = "constant, größer, 日本語; and some more of it, so that not all of it is short";

/// The same constant, pieces of it, and text that is no constant, each several times.
#[js]
pub fn tell() {
    for _ in 0..3 {
        for length in [0, 8, 10, 76, 8] {
            hear(&CONSTANT[..length]);
            hear(&CONSTANT[length..]);
        }
        let mut text = String::from("constant");
        for c in ['a', 'b'] {
            text.push(c);
            hear(&text);
        }
    }
}

#[js]
pub fn string_length(text: &str) -> usize {
    text.len()
}

#[js]
pub fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

#[js]
pub fn joined(a: &str, b: String, c: &str) -> String {
    [a, &b, c].join("|")
}

#[js]
pub fn echo_string(text: String) -> String {
    text
}

#[js]
pub fn repeated(text: &str, times: usize) -> String {
    text.repeat(times)
}

#[js]
pub fn is_same(a: &str, b: &str) -> bool {
    a == b
}

/// Grows the memory in the middle of a call, so that every view made before is dead.
#[js]
pub fn grown(text: &str, bytes: usize) -> String {
    let filler = vec![1u8; bytes];
    format!("{text}{}", filler.iter().map(|&byte| usize::from(byte)).sum::<usize>())
}
