//! Takes a custom section out of a module, as a stripping tool would.

/// The module without the custom sections of this name.
pub fn without(module: &[u8], name: &str) -> Vec<u8> {
    let (header, mut rest) = module.split_at(8);
    let mut kept = header.to_vec();
    while let Some((&id, after_id)) = rest.split_first() {
        let (size, length) = leb(after_id);
        let (section, after) = rest.split_at(1 + length + size);
        let body = &section[1 + length..];
        let is_it = id == 0 && {
            let (size, length) = leb(body);
            &body[length..length + size] == name.as_bytes()
        };
        if !is_it {
            kept.extend_from_slice(section);
        }
        rest = after;
    }
    kept
}

/// A LEB128 number and how many bytes it takes.
fn leb(bytes: &[u8]) -> (usize, usize) {
    let length = bytes.iter().position(|byte| byte & 0x80 == 0).expect("a number ends") + 1;
    let value = bytes[..length].iter().rev().fold(0, |value, byte| value << 7 | usize::from(byte & 0x7f));
    (value, length)
}
