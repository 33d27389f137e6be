use super::*;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec;
use std::fmt::Debug;
use writer::ParcelWriter;

/// Puts a value and takes it again, as JavaScript would pass it on.
fn echo<T: IntoParcel + FromParcel>(value: T) -> T {
    let mut writer = ParcelWriter::new();
    value.put(&mut writer);
    let address = writer.leak();
    let mut reader = unsafe { ParcelReader::at(address) };
    T::take(&mut reader).unwrap()
}

fn same<T: IntoParcel + FromParcel + Clone + PartialEq + Debug>(value: T) {
    assert_eq!(echo(value.clone()), value);
}

#[test]
fn parts_come_back_as_they_were() {
    same((true, 'é', -1i8, 255u8, i32::MIN, u32::MAX, i64::MIN, u64::MAX));
    same((i128::MIN, u128::MAX, 0.5f32, f64::INFINITY, (), usize::MAX & 0xffff_ffff));
    same(vec![vec![1u8, 2, 3], vec![], vec![4; 17]]);
    same(vec![Some(None), None, Some(Some(String::from("x")))]);
    same(BTreeMap::from([(String::from("a"), [1u64, 2]), (String::from("β"), [3, 4])]));
}

#[test]
fn text_is_cut_where_it_was_joined() {
    same(["", "a", "ä", "👋🏽", "", "plain", "日本語", "z"].map(String::from));
}

#[test]
fn a_refused_part_does_not_keep_the_others() {
    let mut writer = ParcelWriter::new();
    writer.count(2);
    writer.number(55296.0);
    writer.text("dropped");
    writer.number(97.0);
    writer.text("dropped as well");
    let mut reader = unsafe { ParcelReader::at(writer.leak()) };
    let refused = Vec::<(char, String)>::take(&mut reader).unwrap_err();
    let (words, _) = refused::text_of(refused);
    assert!(words.starts_with("[0]: expected a valid Unicode scalar value"), "{words}");
}
