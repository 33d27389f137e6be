//! Numbers, booleans and characters: no memory, one word (two for 128 bits).

use super::{Check, Gives, Part, Place, Rule};
use crate::js::ast::Expr;
use crate::js::fragment::{self, Fragment};
use crate::js::scope::Scope;
use crate::ts::ast::Type as Ts;
use wasm_ferry_schema::Type;

/// `()`: no words.
pub(super) static UNIT: Rule = Rule {
    rust: "()",
    ts: |_, _| Ts::name("void"),
    to_wasm: |_, scope, value| {
        scope.run(value);
        vec![]
    },
    to_js: |_, _, _| Expr::Undefined,
    check: Check::Never,
    gives: Gives::Nothing,
    part: Some(Part {
        put: |_, scope, place, value| {
            if place.strict {
                place.put(scope, fragment::PUT_NOTHING, value, []);
            }
        },
        take: |_, _, _| Expr::Undefined,
    }),
    guide: "`undefined`.",
};

/// `bool`.
///
/// Shape: one I32, 0 or 1.
/// Errors: none; whatever is not 0 as a number of 32 bits is true.
pub(super) static BOOL: Rule = Rule {
    rust: "bool",
    ts: |_, _| Ts::name("boolean"),
    // As WebAssembly would take it; a boolean passed as such takes a slow path in JavaScriptCore.
    to_wasm: |_, _, value| vec![value.or0()],
    to_js: |_, _, words| words[0].clone().binary("!==", Expr::Number(0.0)),
    check: Check::AtCall(|_, scope, value| scope.constant("number", value.or0())),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |_, scope, place, value| place.put(scope, fragment::PUT_BOOLEAN, value, []),
        take: |_, _, parcel| parcel.clone().member("number").call([]).is_nonzero(),
    }),
    guide: "Other values are taken as numbers: `2` is true, and `\"abc\"` is not. As a part, and behind `Option`, they count as in \
            `if (value)`.",
};

/// Integers of up to 32 bits, except `u32` and `usize`.
///
/// Errors: none; JavaScript's ToInt32, then the low bits.
pub(super) static INT: Rule = Rule {
    rust: "i8, u8, i16, u16, i32, isize",
    ts: |_, _| Ts::name("number"),
    to_wasm: |_, _, value| vec![value],
    to_js: |_, _, words| words[0].clone(),
    check: Check::AtCall(|_, scope, value| scope.constant("number", value.or0())),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |this, scope, place, value| match exact(&this.ty).filter(|_| place.strict) {
            None => place.put(scope, fragment::PUT_SIGNED, value, []),
            Some((least, most)) => place.put(scope, fragment::PUT_EXACT, value, [least, most].map(Expr::Number)),
        },
        take: |_, _, parcel| parcel.clone().member("number").call([]),
    }),
    guide: "A number outside the type's range wraps around, a fraction is cut off, as `x | 0` does.",
};

/// `u32`, `usize`, addresses: the word is signed in JavaScript, the number is not.
pub(super) static U32: Rule = Rule {
    rust: "u32, usize, *const T, *mut T",
    ts: |_, _| Ts::name("number"),
    to_wasm: |_, _, value| vec![value.or0()],
    to_js: |_, _, words| words[0].clone().unsigned(),
    check: Check::AtCall(|_, scope, value| scope.constant("number", value.or0())),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |this, scope, place, value| match exact(&this.ty).filter(|_| place.strict) {
            None => place.put(scope, fragment::PUT_UNSIGNED, value, []),
            Some((least, most)) => place.put(scope, fragment::PUT_EXACT, value, [least, most].map(Expr::Number)),
        },
        take: |_, _, parcel| parcel.clone().member("number").call([]),
    }),
    guide: "As for `i32`, and never negative in JavaScript.",
};

/// `NonNull<T>`.
///
/// Shape: one I32, the address.
/// Errors: an `Error` for 0.
pub(super) static NON_NULL: Rule = Rule {
    rust: "NonNull<T>",
    ts: |_, _| Ts::name("number"),
    to_wasm: |_, scope, value| {
        let address = scope.call(fragment::ADDRESS_TO_WASM, [value]);
        vec![scope.constant("address", address)]
    },
    to_js: |_, _, words| words[0].clone().unsigned(),
    check: Check::Early(|_, scope, value| scope.tried(fragment::ADDRESS_TO_WASM, value, [])),
    gives: Gives::Nothing,
    part: None,
    guide: "An address, never 0.",
};

/// Floats.
pub(super) static FLOAT: Rule = Rule {
    rust: "f32, f64",
    ts: |_, _| Ts::name("number"),
    to_wasm: |_, _, value| vec![value],
    to_js: |_, _, words| words[0].clone(),
    check: Check::AtCall(|_, scope, value| scope.constant("number", value.unary("+"))),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |_, scope, place, value| place.put(scope, fragment::PUT_NUMBER, value, []),
        take: |_, _, parcel| parcel.clone().member("number").call([]),
    }),
    guide: "`f32` rounds to single precision.",
};

/// `i64`.
///
/// Errors: a `TypeError` from the engine for anything that is no bigint.
pub(super) static I64: Rule = Rule {
    rust: "i64",
    ts: |_, _| Ts::name("bigint"),
    to_wasm: |_, _, value| vec![value],
    to_js: |_, _, words| words[0].clone(),
    check: Check::AtCall(|_, scope, value| scope.constant("big", signed(64.0, value))),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |_, scope, place, value| {
            put_big(scope, place, value, (fragment::PUT_BIG, i64::MIN.into(), i64::MAX.into()));
        },
        take: |_, _, parcel| parcel.clone().member("big").call([]),
    }),
    guide: "A `bigint`; a number throws a `TypeError`. Values outside the range wrap around.",
};

/// `u64`.
pub(super) static U64: Rule = Rule {
    rust: "u64",
    ts: |_, _| Ts::name("bigint"),
    to_wasm: |_, _, value| vec![value],
    to_js: |this, _, words| match &words[0] {
        // JavaScriptCore makes a new bigint of each that it is asked about: 13 ns.
        Expr::Ident(_) if !this.small => {
            let word = words[0].clone();
            word.clone().binary("<", Expr::BigInt(0)).ternary(unsigned64(word.clone()), word)
        }
        word => unsigned64(word.clone()),
    },
    check: Check::AtCall(|_, scope, value| scope.constant("big", signed(64.0, value))),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |_, scope, place, value| put_big(scope, place, value, (fragment::PUT_BIG, 0, u64::MAX.into())),
        take: |_, scope, parcel| scope.call(fragment::TAKE_UNSIGNED_BIG, [parcel.clone()]),
    }),
    guide: "As `i64`, and never negative in JavaScript.",
};

/// `i128`.
///
/// Shape: two I64, the low half first.
pub(super) static I128: Rule = Rule {
    rust: "i128",
    ts: |_, _| Ts::name("bigint"),
    to_wasm: |_, scope, value| halves(scope.constant("big", value)),
    to_js: |_, _, words| join(unsigned64(words[0].clone()), words[1].clone()),
    check: Check::AtCall(|_, scope, value| scope.constant("big", signed(128.0, value))),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |_, scope, place, value| put_wide(scope, place, value, true),
        take: |_, scope, parcel| scope.call(fragment::TAKE_WIDE, [parcel.clone()]),
    }),
    guide: "A `bigint`. Values outside the range wrap around.",
};

/// `u128`.
///
/// Shape: two I64, the low half first.
pub(super) static U128: Rule = Rule {
    rust: "u128",
    ts: |_, _| Ts::name("bigint"),
    to_wasm: |_, scope, value| halves(scope.constant("big", value)),
    to_js: |_, _, words| join(unsigned64(words[0].clone()), unsigned64(words[1].clone())),
    check: Check::AtCall(|_, scope, value| scope.constant("big", signed(128.0, value))),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |_, scope, place, value| put_wide(scope, place, value, false),
        take: |_, scope, parcel| scope.call(fragment::TAKE_UNSIGNED_WIDE, [parcel.clone()]),
    }),
    guide: "A `bigint`, never negative in JavaScript. Values outside the range wrap around.",
};

/// `char`.
///
/// Shape: one I32, the Unicode scalar value.
/// Errors: a `TypeError` unless the value is a string that does not begin with a lone surrogate.
pub(super) static CHAR: Rule = Rule {
    rust: "char",
    ts: |_, _| Ts::name("string"),
    to_wasm: |_, scope, value| {
        let code = scope.call(fragment::CHAR_TO_WASM, [value]);
        vec![scope.constant("code", code)]
    },
    to_js: |_, _, words| text_of(words[0].clone()),
    check: Check::Early(|_, scope, value| scope.tried(fragment::CHAR_TO_WASM, value, [])),
    gives: Gives::Nothing,
    part: Some(Part {
        put: |_, scope, place, value| {
            let put = if place.strict { fragment::PUT_EXACT_CHAR } else { fragment::PUT_CHAR };
            place.put(scope, put, value, []);
        },
        take: |_, _, parcel| text_of(parcel.clone().member("number").call([])),
    }),
    guide: "A string. Rust gets its first character, of an empty string the character 0; anything else throws a `TypeError`.",
};

/// A `char` as text. In JavaScriptCore a function of ours, with a shorter way for most characters, takes half a nanosecond more.
fn text_of(code: Expr) -> Expr {
    Expr::ident("String").member("fromCodePoint").call([code])
}

/// The least and the greatest integer of a type.
fn exact(ty: &Type<'_>) -> Option<(f64, f64)> {
    Some(match ty {
        Type::I8 => (i8::MIN.into(), i8::MAX.into()),
        Type::U8 => (u8::MIN.into(), u8::MAX.into()),
        Type::I16 => (i16::MIN.into(), i16::MAX.into()),
        Type::U16 => (u16::MIN.into(), u16::MAX.into()),
        Type::I32 | Type::Isize => (i32::MIN.into(), i32::MAX.into()),
        Type::U32 | Type::Usize => (u32::MIN.into(), u32::MAX.into()),
        _ => return None,
    })
}

/// Puts a bigint of 128 bits that wraps around, or must be in range.
fn put_wide(scope: &mut Scope, place: &Place, value: Expr, signed: bool) {
    if place.strict {
        place.put(scope, fragment::PUT_EXACT_WIDE, value, [Expr::Bool(signed)]);
    } else {
        place.put(scope, fragment::PUT_WIDE, value, []);
    }
}

/// Puts a bigint that wraps around, or must be in range.
fn put_big(scope: &mut Scope, place: &Place, value: Expr, (wraps, least, most): (Fragment, i128, i128)) {
    if place.strict {
        place.put(scope, fragment::PUT_EXACT_BIG, value, [Expr::BigInt(least), Expr::BigInt(most)]);
    } else {
        place.put(scope, wraps, value, []);
    }
}

fn signed(bits: f64, value: Expr) -> Expr {
    Expr::ident("BigInt").member("asIntN").call([Expr::Number(bits), value])
}

fn halves(value: Expr) -> Vec<Expr> {
    vec![value.clone(), value.binary(">>", Expr::BigInt(64))]
}

fn join(low: Expr, high: Expr) -> Expr {
    low.binary("|", high.binary("<<", Expr::BigInt(64)))
}

fn unsigned64(word: Expr) -> Expr {
    Expr::ident("BigInt").member("asUintN").call([Expr::Number(64.0), word])
}
