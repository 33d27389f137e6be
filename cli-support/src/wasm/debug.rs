//! Parts a module from its debug information.

use crate::read::section::without_customs;

/// The custom section that says where debug information is.
const EXTERNAL: &str = "external_debug_info";

/// The module without DWARF, and with a section that says where a module with it is.
///
/// Source: the WebAssembly tool conventions, "external DWARF".
pub(crate) fn refer(module: &[u8], url: &str) -> Vec<u8> {
    let mut bytes = without_customs(module, |name| name.starts_with(".debug")).into_owned();
    let mut content = text(EXTERNAL);
    content.extend(text(url));
    bytes.push(0);
    bytes.extend(leb(content.len()));
    bytes.extend(content);
    bytes
}

/// Length and bytes.
fn text(text: &str) -> Vec<u8> {
    let mut bytes = leb(text.len());
    bytes.extend_from_slice(text.as_bytes());
    bytes
}

/// An unsigned LEB128 number.
fn leb(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or_default();
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm::testing::print;

    #[test]
    fn debug_sections_become_an_address() {
        let text = r#"(module (func (export "f")) (@custom ".debug_info" "abc") (@custom "other" "x"))"#;
        let url = "x".repeat(200);
        let text = print(&refer(&wat::parse_str(text).expect("valid text"), &url));
        assert!(!text.contains(".debug_info") && text.contains("other"), "{text}");
        assert!(text.contains(&format!("(@custom \"external_debug_info\" (after code) \"\\c8\\01{url}\")")), "{text}");
    }
}
