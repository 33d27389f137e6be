//! Vectors of numbers: typed arrays, copied.

use super::{Check, Conversion, Gives, Part, Rule, Side, Unsupported, unsupported};
use crate::js::ast::Expr;
use crate::js::fragment::{self, Fragment};
use crate::js::scope::Scope;
use crate::ts::ast::Type as Ts;
use wasm_ferry_schema::Type;

/// `Vec<T>` and `Box<[T]>` of numbers.
///
/// Shape: two words, `[address: I32, length: I32]`.
/// Units: `length` counts elements.
/// Ownership: the receiver frees the elements.
/// Errors: a `TypeError` for anything but the right typed array, or an array of the right elements.
pub(super) static VEC: Rule = Rule {
    rust: "Vec<T>, Box<[T]>",
    ts,
    to_wasm: |this, scope, value| {
        let address = give(this, scope, value);
        let address = scope.constant("array", address);
        let length = scope.uses(fragment::LAST_LENGTH);
        vec![address, scope.constant("length", length)]
    },
    to_js: |this, scope, words| {
        let array = array(&this.inner[0].ty);
        let words = words.iter().cloned();
        match this.small {
            true => scope.call(fragment::TAKE_ELEMENTS, words.chain([Expr::ident(array.class)])),
            false => scope.call(array.take, words),
        }
    },
    check: Check::Early(check),
    gives: Gives::Always,
    part: Some(Part {
        put: |this, scope, place, value| {
            let class = Expr::ident(array(&this.inner[0].ty).class);
            let put = super::parcels::put_array(this, place);
            place.put(scope, put, value, [class]);
        },
        take: super::parcels::take_array,
    }),
    guide: "A typed array, copied. An array of numbers (or bigints) is accepted as well. `Clamped<Vec<u8>>` is a \
            `Uint8ClampedArray`.",
};

/// Copies an array into memory that is Rust's.
pub(super) fn give(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Expr {
    let array = array(&this.inner[0].ty);
    match this.small {
        true => scope.call(fragment::GIVE_ARRAY, [value, Expr::ident(array.class)]),
        false => scope.call(array.to_wasm, [value]),
    }
}

/// An array that may be copied: what is merely like an array becomes one.
pub(super) fn check(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Expr {
    let class = Expr::ident(array(&this.inner[0].ty).class);
    let typed = scope.call(fragment::TYPED_ARRAY, [value, class]);
    scope.constant("array", typed)
}

/// What a typed array is called, and the helpers for it.
pub(super) struct Array {
    /// The JavaScript class.
    pub class: &'static str,
    /// Whether its elements are bigints.
    pub big: bool,
    /// Lends a copy.
    pub to_scratch: Fragment,
    /// Gives a copy away.
    pub to_wasm: Fragment,
    /// Copies and frees.
    pub take: Fragment,
    /// Looks without copying.
    pub view: Fragment,
}

macro_rules! arrays {
    ($($name:ident: $class:literal, $big:literal, $to_scratch:ident, $to_wasm:ident, $take:ident, $view:ident;)*) => {
        $(static $name: Array = Array {
            class: $class,
            big: $big,
            to_scratch: fragment::$to_scratch,
            to_wasm: fragment::$to_wasm,
            take: fragment::$take,
            view: fragment::$view,
        };)*
    };
}

arrays! {
    I8: "Int8Array", false, ARRAY_I8_TO_SCRATCH, ARRAY_I8_TO_WASM, TAKE_ARRAY_I8, VIEW_ARRAY_I8;
    U8: "Uint8Array", false, ARRAY_U8_TO_SCRATCH, ARRAY_U8_TO_WASM, TAKE_ARRAY_U8, VIEW_ARRAY_U8;
    I16: "Int16Array", false, ARRAY_I16_TO_SCRATCH, ARRAY_I16_TO_WASM, TAKE_ARRAY_I16, VIEW_ARRAY_I16;
    U16: "Uint16Array", false, ARRAY_U16_TO_SCRATCH, ARRAY_U16_TO_WASM, TAKE_ARRAY_U16, VIEW_ARRAY_U16;
    I32: "Int32Array", false, ARRAY_I32_TO_SCRATCH, ARRAY_I32_TO_WASM, TAKE_ARRAY_I32, VIEW_ARRAY_I32;
    U32: "Uint32Array", false, ARRAY_U32_TO_SCRATCH, ARRAY_U32_TO_WASM, TAKE_ARRAY_U32, VIEW_ARRAY_U32;
    I64: "BigInt64Array", true, ARRAY_I64_TO_SCRATCH, ARRAY_I64_TO_WASM, TAKE_ARRAY_I64, VIEW_ARRAY_I64;
    U64: "BigUint64Array", true, ARRAY_U64_TO_SCRATCH, ARRAY_U64_TO_WASM, TAKE_ARRAY_U64, VIEW_ARRAY_U64;
    F32: "Float32Array", false, ARRAY_F32_TO_SCRATCH, ARRAY_F32_TO_WASM, TAKE_ARRAY_F32, VIEW_ARRAY_F32;
    F64: "Float64Array", false, ARRAY_F64_TO_SCRATCH, ARRAY_F64_TO_WASM, TAKE_ARRAY_F64, VIEW_ARRAY_F64;
    CLAMPED: "Uint8ClampedArray", false, ARRAY_CLAMPED_TO_SCRATCH, ARRAY_CLAMPED_TO_WASM, TAKE_ARRAY_CLAMPED,
        VIEW_ARRAY_CLAMPED;
}

fn find(element: &Type<'_>) -> Option<&'static Array> {
    Some(match element {
        Type::I8 => &I8,
        Type::U8 => &U8,
        Type::I16 => &I16,
        Type::U16 => &U16,
        Type::I32 | Type::Isize => &I32,
        Type::U32 | Type::Usize => &U32,
        Type::I64 => &I64,
        Type::U64 => &U64,
        Type::F32 => &F32,
        Type::F64 => &F64,
        Type::ClampedByte => &CLAMPED,
        _ => return None,
    })
}

/// The typed array over an element type that [`element`] let pass.
pub(super) fn array(element: &Type<'_>) -> &'static Array {
    find(element).expect("bug: an array of elements without a typed array")
}

/// The element type, if there is a typed array of it.
pub(super) fn element<'a>(ty: &Type<'a>, element: &'a Type<'a>) -> Result<&'a Type<'a>, Unsupported> {
    match find(element) {
        Some(_) => Ok(element),
        None => Err(unsupported(ty, "has elements that are no numbers of a typed array")),
    }
}

/// What may be passed is wider than what comes back.
pub(super) fn ts(this: &Conversion<'_>, side: Side) -> Ts {
    let array = array(&this.inner[0].ty);
    match side {
        Side::Param => Ts::name(array.class).or(Ts::Array(Box::new(element_ts(array)))),
        Side::Return => Ts::name(array.class),
    }
}

fn element_ts(array: &Array) -> Ts {
    Ts::name(if array.big { "bigint" } else { "number" })
}
