//! Any bytes as a section of records: an error or items, and what was read is written as it was.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wasm_ferry_schema::{Arena, Records, WIRE_VERSION, Writer};

fuzz_target!(|bytes: &[u8]| {
    let arena = Arena::new();
    for record in Records::new(bytes, &arena) {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                assert!(error.at <= bytes.len(), "{error}");
                return;
            }
        };
        for item in record.items.iter().filter(|_| record.version == WIRE_VERSION) {
            let mut measure = Writer::new(&mut []);
            item.write(&mut measure);
            let mut written = vec![0; measure.length()];
            item.write(&mut Writer::new(&mut written));
            // Numbers may come in a longer form than they are written in, so the bytes are compared by reading them.
            let mut reader = wasm_ferry_schema::Reader::new(&written, 0, WIRE_VERSION, &arena);
            assert_eq!(wasm_ferry_schema::Item::read(&mut reader).as_ref(), Ok(item));
        }
    }
});
