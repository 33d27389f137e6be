//! Records, as tests need them.

use wasm_ferry_schema::{
    Function, InstanceRecord, Item, Location, MAGIC, Param, Type, WIRE_VERSION, Writer, frame_header,
};

/// The place of everything that does not care where it is.
pub(crate) const HERE: Location<'static> = Location { file: "src/lib.rs", line: 2, column: 1 };

/// A function's item.
pub(crate) const fn function<'a>(
    symbol: &'a str,
    js_name: &'a str,
    params: &'a [Param<'a>],
    ret: Type<'a>,
) -> Item<'a> {
    Item::Function { function: plain(symbol, js_name, params, ret) }
}

/// A function.
pub(crate) const fn plain<'a>(
    symbol: &'a str,
    js_name: &'a str,
    params: &'a [Param<'a>],
    ret: Type<'a>,
) -> Function<'a> {
    Function { symbol, js_name, docs: "", params, ret, at: HERE, ..Function::EMPTY }
}

/// One record.
pub(crate) fn record(krate: &str, items: &[Item<'_>]) -> Vec<u8> {
    let mut rest = vec![u8::try_from(krate.len()).expect("a short name")];
    rest.extend(krate.as_bytes());
    for item in items {
        rest.extend(encoded(|w| item.write(w)));
    }
    [frame_header(rest.len()).to_vec(), rest].concat()
}

/// The bytes of a closure's record, as the linker would lay it out.
pub(crate) fn instance(signature: &Type<'_>, functions: [u32; 2]) -> Vec<u8> {
    let signature = encoded(|w| signature.write(w));
    let mut bytes = MAGIC.to_vec();
    for word in [u32::from(WIRE_VERSION), 1, u32::MAX, functions[0], functions[1], signature.len() as u32] {
        bytes.extend(word.to_le_bytes());
    }
    bytes.extend(signature);
    bytes.resize(InstanceRecord::SIZE, 0);
    bytes
}

fn encoded(write: impl Fn(&mut Writer<'_>)) -> Vec<u8> {
    let mut measure = Writer::new(&mut []);
    write(&mut measure);
    let mut bytes = vec![0; measure.length()];
    write(&mut Writer::new(&mut bytes));
    bytes
}

/// Bytes as a string of the text format.
pub(crate) fn escape(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("\\{byte:02x}")).collect()
}
