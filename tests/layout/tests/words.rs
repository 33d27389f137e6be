//! Every Rust type's words are the schema's words.
//!
//! The runtime asserts the same while it is compiled. This table says which words those are, so that a change of layout
//! is seen and meant: modules and post-processors of different versions meet.

use wasm_ferry::convert::{
    FromWasmAbi, IntoWasmAbi, LongRefFromWasmAbi, RefFromWasmAbi, RefMutFromWasmAbi, ReturnWasmAbi, WasmAbi,
    WasmDescribe, words,
};
use wasm_ferry::{Clamped, Closure, Function, JsError, JsValue, Nullable};
use wasm_ferry_schema::{Type, Word};

/// The present words of an ABI type, as letters: i, l, f, d; absent ones must come last.
fn letters<A: WasmAbi>() -> String {
    let all = words::<A>();
    let present: Vec<Word> = all.iter().copied().flatten().collect();
    assert!(all[..present.len()].iter().all(Option::is_some), "an absent word before a present one: {all:?}");
    spell(&present)
}

fn spell(words: &[Word]) -> String {
    let letter = |word: &Word| match word {
        Word::I32 => 'i',
        Word::I64 => 'l',
        Word::F32 => 'f',
        Word::F64 => 'd',
    };
    words.iter().map(letter).collect()
}

fn schema<T: WasmDescribe + ?Sized>() -> String {
    spell(T::TYPE.words().as_slice())
}

/// Asserts the words of types in one direction: `types! { into: u32 = "i" }`.
macro_rules! types {
    ($(into: $($ty:ty = $words:literal),* ;)?) => {$($(
        assert_eq!(letters::<<$ty as IntoWasmAbi>::Abi>(), $words, "{} into JavaScript", stringify!($ty));
        assert_eq!(schema::<$ty>(), $words, "{} in the schema", stringify!($ty));
    )*)?};
    (from: $($ty:ty = $words:literal),* ;) => {$(
        assert_eq!(letters::<<$ty as FromWasmAbi>::Abi>(), $words, "{} from JavaScript", stringify!($ty));
        assert_eq!(schema::<$ty>(), $words, "{} in the schema", stringify!($ty));
    )*};
    (both: $($ty:ty = $words:literal),* ;) => {
        types! { into: $($ty = $words),* ; }
        types! { from: $($ty = $words),* ; }
    };
}

#[test]
fn scalars_are_one_or_two_words() {
    types! { both:
        () = "", bool = "i", char = "i",
        i8 = "i", u8 = "i", i16 = "i", u16 = "i", i32 = "i", u32 = "i", isize = "i", usize = "i",
        i64 = "l", u64 = "l", i128 = "ll", u128 = "ll", f32 = "f", f64 = "d",
        *const u8 = "i", *mut u8 = "i";
    }
    types! { into: &bool = "i", &u64 = "l", &f32 = "f", &u128 = "ll", &char = "i"; }
}

#[test]
fn an_optional_scalar_has_a_flag_before_it() {
    types! { both:
        Option<bool> = "ii", Option<char> = "ii", Option<u8> = "ii", Option<usize> = "ii", Option<i64> = "il",
        Option<u128> = "ill", Option<f32> = "if", Option<f64> = "id", Option<*const u8> = "ii";
    }
    types! { into: Option<&u32> = "ii", Option<&i128> = "ill"; }
}

#[test]
fn text_is_address_and_length_and_needs_no_flag() {
    types! { both: String = "ii", Option<String> = "ii"; }
    types! { into: &str = "ii", &String = "ii", Option<&str> = "ii", &Box<str> = "ii"; }
    assert_eq!(letters::<<str as RefFromWasmAbi>::Abi>(), schema::<&str>());
    assert_eq!(letters::<<str as LongRefFromWasmAbi>::Abi>(), schema::<&str>());
}

#[test]
fn numbers_in_a_row_are_address_and_length() {
    macro_rules! rows {
        ($($ty:ty),*) => {$(
            types! { both:
                Vec<$ty> = "ii", Box<[$ty]> = "ii", Option<Vec<$ty>> = "ii", Option<Box<[$ty]>> = "ii";
            }
            types! { into: &[$ty] = "ii", Option<&[$ty]> = "ii", &mut [$ty] = "iii", Option<&mut [$ty]> = "iii"; }
            assert_eq!(letters::<<[$ty] as RefFromWasmAbi>::Abi>(), schema::<&[$ty]>());
            assert_eq!(letters::<<[$ty] as LongRefFromWasmAbi>::Abi>(), schema::<&[$ty]>());
            assert_eq!(letters::<<[$ty] as RefMutFromWasmAbi>::Abi>(), schema::<&mut [$ty]>());
        )*};
    }
    types! { both: Clamped<Vec<u8>> = "ii", Option<Clamped<Box<[u8]>>> = "ii"; }
    types! { into: Clamped<&[u8]> = "ii", Clamped<&mut [u8]> = "iii", Option<Clamped<&mut [u8]>> = "iii"; }
    rows!(i8, u8, i16, u16, i32, u32, i64, u64, isize, usize, f32, f64);
}

#[test]
fn many_parts_are_address_and_length() {
    types! { both:
        Vec<String> = "ii", Vec<JsValue> = "ii", Option<Vec<bool>> = "ii", Box<[Option<u8>]> = "ii", (u8, String) = "ii",
        Option<(u64,)> = "ii", [f64; 3] = "ii", [String; 2] = "ii", Vec<Vec<u8>> = "ii", Vec<(i128, char)> = "ii",
        std::collections::HashMap<String, u8> = "ii", Option<std::collections::BTreeSet<u8>> = "ii",
        Option<Option<u32>> = "ii", Option<Nullable<JsValue>> = "ii";
    }
    types! { into: &[String] = "ii", &[&str] = "ii", &[JsValue] = "ii", Option<&[bool]> = "ii"; }
}

#[test]
fn what_holds_one_value_crosses_like_it() {
    types! { both:
        Nullable<u32> = "ii", Nullable<String> = "ii", Nullable<JsValue> = "i", Box<u64> = "l", Box<str> = "ii",
        std::rc::Rc<str> = "ii", std::time::Duration = "d", Option<std::time::SystemTime> = "id",
        std::ptr::NonNull<u8> = "i", Option<std::ptr::NonNull<u8>> = "i";
    }
    types! { into: &mut u32 = "i", Option<&mut i128> = "ill"; }
}

#[test]
fn a_handle_is_one_word() {
    types! { both:
        JsValue = "i", Option<JsValue> = "i", JsError = "i", Option<JsError> = "i",
        Function = "i", Option<Function> = "i";
    }
    types! { into:
        &JsValue = "i", Option<&JsValue> = "i", &Function = "i", Option<&Function> = "i",
        Closure<dyn Fn()> = "i", &Closure<dyn FnMut(u32) -> String> = "i", Option<&Closure<dyn Fn()>> = "i";
    }
    assert_eq!(letters::<<JsValue as RefFromWasmAbi>::Abi>(), "i");
    assert!(<Function>::TYPE.is_handle() && <Option<JsValue>>::TYPE.is_handle());
}

#[test]
fn a_lent_closure_is_its_record_and_a_fat_pointer() {
    types! { into:
        &dyn Fn() = "iii", &mut dyn FnMut(u32) -> u32 = "iii", Option<&dyn Fn(String)> = "iii",
        &dyn Fn(&JsValue) = "iii",
        &mut dyn FnMut(u8, u16, u32, u64, f32, f64, bool, char) -> Result<String, JsValue> = "iii";
    }
}

#[test]
fn a_result_has_the_words_of_its_value() {
    macro_rules! results {
        ($($ty:ty = $words:literal),*) => {$(
            assert_eq!(letters::<<$ty as ReturnWasmAbi>::Abi>(), $words, "{}", stringify!($ty));
            assert_eq!(schema::<$ty>(), $words, "{} in the schema", stringify!($ty));
        )*};
    }
    results! {
        Result<(), JsError> = "", Result<u32, JsValue> = "i", Result<String, JsError> = "ii",
        Result<Option<u128>, String> = "ill", Result<JsValue, JsValue> = "i"
    }
}

#[test]
fn a_type_that_says_nothing_is_a_handle_of_some_other_crate() {
    struct Foreign;
    impl WasmDescribe for Foreign {}
    assert!(matches!(Foreign::TYPE, Type::Foreign { .. }));
    assert_eq!(schema::<Foreign>(), "i");
}
