//! A record's bytes, put together by the compiler.

use core::ptr::copy_nonoverlapping;
use core::slice::from_raw_parts_mut;
use wasm_ferry_schema::{FIXED, Part, frame_header};

/// A whole record: the frame, then the parts (the first begins with the crate's name).
///
/// `N` must be the [`encoded_length`](wasm_ferry_schema::encoded_length) of the same parts.
pub const fn record<const N: usize>(parts: &[Part<'_>]) -> [u8; N] {
    let mut out = [0; N];
    let mut rest = fill(&mut out, &frame_header(N - FIXED));
    let mut i = 0;
    while i < parts.len() {
        rest = fill(rest, parts[i].0);
        i += 1;
    }
    assert!(rest.is_empty(), "bug: a record is shorter than it was measured");
    out
}

/// Copies bytes to the beginning of a place, and gives the rest of it.
///
/// As `split_at_mut` and `copy_from_slice` do; but rustc runs this for each part of each record, and those are a dozen
/// functions.
const fn fill<'a>(place: &'a mut [u8], bytes: &[u8]) -> &'a mut [u8] {
    let (length, room) = (bytes.len(), place.len());
    assert!(length <= room, "bug: a record is longer than it was measured");
    let start = place as *mut [u8] as *mut u8;
    unsafe {
        copy_nonoverlapping(bytes as *const [u8] as *const u8, start, length);
        from_raw_parts_mut(start.add(length), room - length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_ferry_schema::encoded_length;

    #[test]
    fn the_parts_follow_the_frame() {
        const PARTS: &[Part<'static>] = &[(b"\x01a", &[]), (b"", &[]), (b"bcd", &[])];
        const RECORD: [u8; encoded_length(PARTS)] = record(PARTS);
        assert_eq!(RECORD[..FIXED], frame_header(5));
        assert_eq!(&RECORD[FIXED..], b"\x01abcd");
    }

    #[test]
    #[should_panic(expected = "longer than it was measured")]
    fn parts_that_do_not_fit_are_refused() {
        record::<7>(&[(b"ab", &[])]);
    }
}
