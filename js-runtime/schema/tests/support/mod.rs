//! What the contract tests share: bytes of items and of records.

use wasm_ferry_schema::{Writer, frame_header};

/// The wire bytes of whatever `write` writes.
pub(crate) fn encode(write: impl Fn(&mut Writer<'_>)) -> Vec<u8> {
    let mut measure = Writer::new(&mut []);
    write(&mut measure);
    let mut bytes = vec![0; measure.length()];
    write(&mut Writer::new(&mut bytes));
    bytes
}

/// A whole record of `krate`, made of encoded items.
pub(crate) fn record(krate: &str, items: &[u8]) -> Vec<u8> {
    assert!(krate.len() < 128, "the length is one byte");
    let mut rest = vec![krate.len() as u8];
    rest.extend_from_slice(krate.as_bytes());
    rest.extend_from_slice(items);
    let mut record = frame_header(rest.len()).to_vec();
    record.extend_from_slice(&rest);
    record
}
