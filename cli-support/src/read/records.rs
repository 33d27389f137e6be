//! Decodes the section of records, frame by frame.

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::interface::Crate;
use crate::read::section;
use wasm_ferry_schema::{Arena, ErrorKind, Item, ReadError, Records, SECTION, WIRE_VERSION};

/// An item, and the crate that recorded it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recorded<'a> {
    pub(super) krate: &'a str,
    /// The symbol of its record, if types in that convert themselves.
    pub(super) linked: Option<&'a str>,
    pub(super) item: Item<'a>,
}

/// What the section holds.
#[derive(Default)]
pub(super) struct Decoded<'a> {
    /// By name, then version.
    pub(super) crates: Vec<Crate<'a>>,
    /// In the order of the section.
    pub(super) items: Vec<Recorded<'a>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Decodes a whole section; records that occur several times count once.
///
/// Every frame is read on its own, so that one newer crate does not hide the next.
pub(super) fn decode<'a>(section: &'a [u8], arena: &'a Arena) -> Decoded<'a> {
    let mut decoded = Decoded::default();
    let mut seen = std::collections::BTreeSet::new();
    let mut at = 0;
    while at < section.len() {
        let frame = frame(section, at);
        if seen.insert(frame.bytes) {
            for record in Records::new(frame.bytes, arena) {
                match record {
                    Ok(record) => {
                        decoded.crates.push(Crate { name: record.krate, version: record.version });
                        let linked = record.items.iter().find_map(|item| match item {
                            Item::Linked { symbol } if record.describers > 0 => Some(*symbol),
                            _ => None,
                        });
                        let items = record.items.into_iter().filter(|item| !matches!(item, Item::Linked { .. }));
                        let items = items.map(|item| Recorded { krate: record.krate, linked, item });
                        decoded.items.extend(items);
                    }
                    Err(error) => decoded.diagnostics.push(diagnose(error, at, frame.krate)),
                }
            }
        }
        at += frame.bytes.len();
    }
    decoded.crates.sort();
    decoded.crates.dedup();
    // One of each kind is enough to say what to do about a crate.
    let mut said = std::collections::BTreeSet::new();
    decoded.diagnostics.retain(|diagnostic| said.insert(diagnostic.message.clone()));
    decoded
}

struct Frame<'a> {
    /// The whole frame; all that is left where its length is a lie.
    bytes: &'a [u8],
    krate: Option<&'a str>,
}

fn frame(section: &[u8], at: usize) -> Frame<'_> {
    let rest = &section[at..];
    let length = rest.first_chunk().map(|length| u32::from_le_bytes(*length) as usize);
    // Even an empty record has its version after the length.
    let bytes = length.filter(|&length| length >= 2).and_then(|length| rest.get(..length.checked_add(4)?));
    let bytes = bytes.unwrap_or(rest);
    Frame { bytes, krate: section::name(bytes, &mut 6).filter(|krate| !krate.is_empty()) }
}

fn diagnose(error: ReadError, base: usize, krate: Option<&str>) -> Diagnostic {
    let at = base + error.at;
    let whose = match krate {
        Some(krate) => format!("crate `{krate}`"),
        None => "a crate whose name is damaged".into(),
    };
    match &error.kind {
        ErrorKind::NewerVersion { krate, version } => newer(&format!("crate `{krate}`"), u32::from(*version)),
        ErrorKind::UnknownTag { .. } => Diagnostic {
            code: Code::BadRecord,
            message: format!("the records of {whose} hold something this tool does not know"),
            place: None,
            notes: vec![ReadError { at, kind: error.kind }.to_string()],
            help: format!(
                "if the crate was compiled with a newer `wasm-ferry`, use the tool of that version; this one is {}",
                env!("CARGO_PKG_VERSION")
            ),
        },
        ErrorKind::Truncated
        | ErrorKind::NumberTooLarge
        | ErrorKind::NotUtf8
        | ErrorKind::NotAFlag
        | ErrorKind::NotNoted
        | ErrorKind::TooDeep => Diagnostic {
            code: Code::BadRecord,
            message: format!("the records of {whose} are damaged"),
            place: None,
            notes: vec![ReadError { at, kind: error.kind }.to_string()],
            help: format!("something changed the section `{SECTION}` after it was compiled: build the module again"),
        },
    }
}

/// The diagnostic for something written with a newer version of the wire.
pub(super) fn newer(whose: &str, version: u32) -> Diagnostic {
    let ours = env!("CARGO_PKG_VERSION");
    Diagnostic {
        code: Code::NewerRecord,
        message: format!("{whose} has records of version {version}, this tool reads up to {WIRE_VERSION}"),
        place: None,
        notes: vec![format!("this tool belongs to `wasm-ferry` {ours}")],
        help: format!(
            "update this tool to the version of `wasm-ferry` in the project's Cargo.lock, \
             or run `cargo update -p wasm-ferry --precise {ours}` and build again"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::testing::{function, record};
    use proptest::prelude::*;
    use wasm_ferry_schema::Type;

    #[test]
    fn records_of_several_crates_follow_each_other() {
        let arena = Arena::new();
        let f = function("js$b$f", "f", &[], Type::Unit);
        let section = [record("b", &[f]), record("a", &[]), record("b", &[f])].concat();
        let decoded = decode(&section, &arena);
        let crates: Vec<_> = decoded.crates.iter().map(|krate| (krate.name, krate.version)).collect();
        assert_eq!(crates, [("a", WIRE_VERSION), ("b", WIRE_VERSION)]);
        assert_eq!(decoded.items.len(), 1, "the second record of b is the first one again");
        assert_eq!((decoded.items[0].krate, decoded.items[0].item), ("b", f));
        assert_eq!(decoded.diagnostics, []);
    }

    #[test]
    fn every_newer_crate_is_named() {
        let arena = Arena::new();
        let mut newer = record("newer", &[]);
        newer[4] = 77;
        let mut newest = record("newest", &[]);
        newest[5] = 1;
        let section = [newer, record("fine", &[]), newest].concat();
        let decoded = decode(&section, &arena);
        let messages: Vec<_> = decoded.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "crate `newer` has records of version 77, this tool reads up to 2",
                "crate `newest` has records of version 258, this tool reads up to 2"
            ]
        );
        assert!(decoded.diagnostics.iter().all(|diagnostic| diagnostic.code == Code::NewerRecord));
        assert!(decoded.diagnostics[0].help.contains("cargo update -p wasm-ferry --precise"));
        assert_eq!(decoded.crates.len(), 1);
    }

    #[test]
    fn damage_is_reported_with_crate_and_offset() {
        let arena = Arena::new();
        let first = record("first", &[]);
        let second = record("second", &[function("s", "f", &[], Type::Unit)]);
        let whole = [first.clone(), second].concat();
        let decoded = decode(&whole[..whole.len() - 2], &arena);
        assert_eq!(decoded.diagnostics.len(), 1);
        let diagnostic = &decoded.diagnostics[0];
        assert_eq!(diagnostic.code, Code::BadRecord);
        assert_eq!(diagnostic.message, "the records of crate `second` are damaged");
        let note = format!("the record ends in the middle of an item (at byte {} of the section)", first.len());
        assert_eq!(diagnostic.notes, [note]);
    }

    #[test]
    fn an_unknown_tag_suggests_a_newer_tool() {
        let arena = Arena::new();
        let mut bytes = record("a", &[function("s", "f", &[], Type::Unit)]);
        let mut other = record("a", &[function("t", "g", &[], Type::Unit)]);
        bytes[8] = 99;
        other[8] = 99;
        bytes.extend(other);
        let decoded = decode(&bytes, &arena);
        assert_eq!(decoded.diagnostics.len(), 1, "once for each crate");
        assert_eq!(decoded.diagnostics[0].message, "the records of crate `a` hold something this tool does not know");
        assert_eq!(decoded.diagnostics[0].notes, ["unknown tag 99 for Item (at byte 8 of the section)"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_the_bytes_decoding_ends(bytes in proptest::collection::vec(any::<u8>(), 0..120)) {
            let arena = Arena::new();
            let decoded = decode(&bytes, &arena);
            prop_assert!(bytes.is_empty() || !decoded.crates.is_empty() || !decoded.diagnostics.is_empty());
        }
    }
}
