//! Records of other versions: older ones are read, newer ones are refused with a way out.
//!
//! One recorded byte string per past version. They are never changed: modules made with them exist.

mod support;

use support::{encode, record};
use wasm_ferry_schema::{Arena, ErrorKind, Item, Location, Param, Record, Records, Source, Type, Use};

/// A function, a class and an import as version 1 wrote them.
const VERSION_1: &[u8] = b"\
    \x7d\0\0\0\x01\0\x03old\
    \x00\x05js$ab\x02ab\x04Docs\x01\x01x\x07\x20\x15\x0asrc/lib.rs\x03\x80\x01\
    \x02\x33\x06old::C\x01C\x00\x01\x01n\x00\x07\x01g\x00\x01f\x01w\x01u\x0asrc/lib.rs\x07\x01\
    \x04\x05o$log\x03log\x00\x01\x07console\x00\x01\x04text\x1e\x14\x00\x00\x0asrc/lib.rs\x09\x05";

fn only<'a>(section: &'a [u8], arena: &'a Arena) -> Record<'a> {
    let mut records = Records::new(section, arena);
    let record = records.next().expect("a record").unwrap_or_else(|error| panic!("{error}"));
    assert!(records.next().is_none());
    record
}

#[test]
fn version_1_is_read_with_what_it_lacked_switched_off() {
    let arena = Arena::new();
    let record = only(VERSION_1, &arena);
    assert_eq!((record.krate, record.version, record.items.len()), ("old", 1, 3));
    let at = |line, column| Location { file: "src/lib.rs", line, column };

    let Item::Function { function } = record.items[0] else { panic!("{:?}", record.items[0]) };
    assert_eq!((function.symbol, function.js_name, function.docs), ("js$ab", "ab", "Docs"));
    assert_eq!(function.params, [Param { name: "x", ty: Type::U32 }]);
    assert_eq!(function.ret, Type::Option { inner: &Type::String });
    assert_eq!(function.at, at(3, 128));
    assert!(!function.variadic && function.resume.is_empty());

    let Item::Class { class } = record.items[1] else { panic!("{:?}", record.items[1]) };
    assert_eq!(class.ty, Type::Class { path: "old::C" });
    assert_eq!((class.js_name, class.free, class.wrap, class.unwrap), ("C", "f", "w", "u"));
    assert_eq!((class.fields.len(), class.fields[0].getter, class.fields[0].setter), (1, "g", ""));
    assert_eq!(class.at, at(7, 1));
    assert!(!class.inspectable);

    let Item::Import { import } = record.items[2] else { panic!("{:?}", record.items[2]) };
    assert_eq!((import.symbol, import.js_name, import.namespace), ("o$log", "log", &["console"][..]));
    assert_eq!((import.source, import.how, import.catch), (Source::Global, Use::Call, false));
    assert_eq!(import.params, [Param { name: "text", ty: Type::Ref { inner: &Type::Str } }]);
    assert_eq!((import.ret, import.at), (Type::Unit, at(9, 5)));
    assert!(!import.variadic);
}

#[test]
fn version_2_adds_its_flags_at_the_end() {
    let arena = Arena::new();
    let Item::Function { mut function } = only(VERSION_1, &arena).items[0] else { panic!() };
    function.variadic = true;
    let bytes = encode(|w| Item::Function { function }.write(w));
    let (old, new) = (&VERSION_1[10..45], &bytes);
    assert_eq!(new[..old.len()], *old, "what version 1 wrote comes first");
    assert_eq!(new[old.len()], 1);
    assert!(new[old.len() + 1..].iter().all(|byte| *byte == 0), "what is absent takes a byte of 0");
}

#[test]
fn a_newer_record_names_crate_and_version() {
    let mut section = record("shiny", &[250, 250, 250]);
    section[4..6].copy_from_slice(&99u16.to_le_bytes());
    let arena = Arena::new();
    let error = Records::new(&section, &arena).next().unwrap().err().unwrap();
    assert_eq!(error.kind, ErrorKind::NewerVersion { krate: "shiny".into(), version: 99 });
    assert_eq!(
        error.to_string(),
        "crate `shiny` records version 99, this tool reads up to 2 (at byte 0 of the section)"
    );
}

#[test]
fn a_newer_record_is_refused_wherever_it_stands() {
    let mut newer = record("shiny", &[]);
    newer[4] = 99;
    let section = [record("fine", &[]), newer].concat();
    let arena = Arena::new();
    let mut records = Records::new(&section, &arena);
    assert_eq!(records.next().unwrap().unwrap().krate, "fine");
    assert_eq!(records.next().unwrap().err().unwrap().at, record("fine", &[]).len());
    assert!(records.next().is_none(), "nothing is read after an error");
}

#[test]
fn an_unknown_tag_is_named_with_its_place() {
    let section = record("app", &[200]);
    let arena = Arena::new();
    let error = Records::new(&section, &arena).next().unwrap().err().unwrap();
    assert_eq!(error.to_string(), "unknown tag 200 for Item (at byte 10 of the section)");
}
