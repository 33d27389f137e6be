//! Any bytes as an instance record: none, or one whose signature can be tried.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wasm_ferry_schema::{Arena, FoundInstance, Reader, Type};

fuzz_target!(|bytes: &[u8]| {
    if let Some(found) = FoundInstance::parse(bytes) {
        let arena = Arena::new();
        let version = u16::try_from(found.version).unwrap_or(u16::MAX);
        let _ = Type::read(&mut Reader::new(found.signature, 0, version, &arena));
    }
});
