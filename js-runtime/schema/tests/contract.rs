//! What is written is read again, and whatever else is read is an error.

#[path = "support/random.rs"]
mod random;
mod support;

use proptest::prelude::*;
use random::Random;
use support::{encode, record};
use wasm_ferry_schema::{
    Arena, ErrorKind, FoundInstance, Import, Item, Param, Reader, Records, Type, again, noted, template,
};

/// Bytes that the random items are made of.
fn seed() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..400)
}

/// Reads everything there is; the number of items, or the first error as text.
fn read_all(section: &[u8]) -> Result<usize, String> {
    let arena = Arena::new();
    let mut count = 0;
    for record in Records::new(section, &arena) {
        let record = record.map_err(|error| {
            assert!(error.at <= section.len(), "the error is outside the section: {error}");
            error.to_string()
        })?;
        count += record.items.len();
    }
    Ok(count)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn items_are_read_as_they_were_written(seeds in proptest::collection::vec(seed(), 0..4)) {
        let arena = Arena::new();
        let items: Vec<Item> = seeds.iter().map(|seed| Random::new(seed, &arena).item()).collect();
        let bytes = encode(|w| items.iter().for_each(|item| item.write(w)));
        let section = [record("one", &bytes), record("two", &[])].concat();
        let records: Vec<_> = Records::new(&section, &arena).collect::<Result<_, _>>().unwrap();
        prop_assert_eq!(records.len(), 2);
        prop_assert_eq!(records[0].krate, "one");
        prop_assert_eq!(records[0].version, wasm_ferry_schema::WIRE_VERSION);
        prop_assert_eq!(&records[0].items, &items);
        prop_assert_eq!(records[1].krate, "two");
        prop_assert!(records[1].items.is_empty());
    }

    #[test]
    fn a_record_cut_short_is_an_error(seed in seed(), cut in any::<proptest::sample::Index>()) {
        let arena = Arena::new();
        let item = Random::new(&seed, &arena).item();
        let section = record("app", &encode(|w| item.write(w)));
        let cut = 1 + cut.index(section.len() - 1);
        let error = Records::new(&section[..cut], &arena).next().unwrap().err().unwrap();
        prop_assert_eq!(error.kind, ErrorKind::Truncated);
    }

    #[test]
    fn changed_bytes_never_panic(
        seed in seed(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let arena = Arena::new();
        let item = Random::new(&seed, &arena).item();
        let mut section = record("app", &encode(|w| item.write(w)));
        for (at, byte) in changes {
            let at = at.index(section.len());
            section[at] = byte;
        }
        if let Err(text) = read_all(&section) {
            prop_assert!(text.contains("of the section"), "{}", text);
        }
    }

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_all(&bytes);
        let _ = read_all(&record("app", &bytes));
        let _ = FoundInstance::parse(&bytes);
        let arena = Arena::new();
        let _ = Type::read(&mut Reader::new(&bytes, 0, 1, &arena));
    }

    #[test]
    fn types_are_read_as_they_were_written(seed in seed()) {
        let arena = Arena::new();
        let ty = Random::new(&seed, &arena).ty(0);
        let bytes = encode(|w| ty.write(w));
        let mut reader = Reader::new(&bytes, 0, wasm_ferry_schema::WIRE_VERSION, &arena);
        prop_assert_eq!(Type::read(&mut reader), Ok(ty));
        prop_assert!(reader.is_empty());
    }

    #[test]
    fn a_hole_filled_is_as_if_it_had_never_been(seed in seed(), filling in seed()) {
        let arena = Arena::new();
        let Item::Function { mut function } = Random::new(&[&[0], &seed[..]].concat(), &arena).item() else { panic!() };
        let ty = Random::new(&filling, &arena).ty(0);
        function.ret = Type::Ref { inner: &Type::Hole };
        let holed = template(Some("app"), Some(&Item::Function { function }));
        prop_assert_eq!(holed.pieces.len(), 2);

        function.ret = Type::Ref { inner: arena.alloc(ty) };
        let whole = template(Some("app"), Some(&Item::Function { function }));
        let filled = [&holed.pieces[0][..], &encode(|w| ty.write(w)), &holed.pieces[1]].concat();
        prop_assert_eq!(&filled, &whole.pieces[0]);
    }
}

#[test]
fn a_type_is_said_once_and_meant_again() {
    let constant = |ty: &[u8]| {
        // A hole where the type goes.
        let param = Param { name: "a", ty: Type::Hole };
        let import = Import { symbol: "s", js_name: "n", params: &[param], ret: Type::Unit, ..Import::EMPTY };
        let pieces = template(None, Some(&Item::Import { import })).pieces;
        assert_eq!(pieces.len(), 2, "{pieces:?}");
        [&pieces[0][..], ty, &pieces[1]].concat()
    };
    let ty = Type::Option { inner: &Type::String };
    let said = [&[noted()][..], &encode(|w| ty.write(w))].concat();
    let arena = Arena::new();
    let read = |items: &[Vec<u8>]| {
        let section = arena.alloc_slice_copy(&record("app", &items.concat()));
        Records::new(section, &arena).next().unwrap()
    };
    let found = read(&[constant(&said), constant(&[6]), constant(&again(0))]).expect("a record");
    let types = found.items.iter().map(|item| match item {
        Item::Import { import } => import.params[0].ty,
        other => panic!("{other:?}"),
    });
    assert_eq!(types.collect::<Vec<_>>(), [ty, Type::I32, ty]);
    let error = read(&[constant(&said), constant(&again(1))]).err().expect("there is only one");
    assert!(error.to_string().starts_with("a type refers to one that is not there"), "{error}");
    // Types made of such types could be larger than anything that is read.
    let nested = [&[noted(), 32][..], &again(0)].concat();
    let error = read(&[constant(&said), constant(&nested)]).err().expect("it nests");
    assert_eq!(error.kind, ErrorKind::UnknownTag { of: "Type", tag: 254 });
}

#[test]
fn a_hostile_count_reserves_little() {
    // Closures within closures, each of which claims to have as many parameters as there are bytes left.
    let mut bytes = vec![5];
    for _ in 0..100 {
        bytes.extend_from_slice(&[41, 0xff, 0x7f]);
    }
    bytes.resize(20_000, 41);
    let section = record("app", &bytes);
    let arena = Arena::new();
    let error = Records::new(&section, &arena).next().unwrap().err().unwrap();
    assert!(matches!(error.kind, ErrorKind::TooDeep | ErrorKind::Truncated), "{error}");
    assert!(arena.allocated_bytes() < 2 << 20, "{} bytes", arena.allocated_bytes());
}

#[test]
fn types_that_nest_too_deeply_are_refused() {
    let section = record("app", &[vec![5], vec![30; 10_000]].concat());
    let arena = Arena::new();
    let error = Records::new(&section, &arena).next().unwrap().err().unwrap();
    assert_eq!(error.kind, ErrorKind::TooDeep);
    assert!(error.to_string().starts_with("types nest too deeply (at byte "), "{error}");
}
