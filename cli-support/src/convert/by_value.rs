//! Structs and enums that cross by value.
//!
//! Each has two functions in the glue, one that puts it into a parcel and one that takes it out; `codecs` writes them.

use super::{Check, Conversion, Gives, Part, Rule, Side};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::ts::ast::Type as Ts;
use wasm_ferry_schema::Type;

/// A struct or enum that is data.
///
/// Shape: two words, the address of a parcel and its bytes.
/// Ownership: as for lists.
/// Errors: a `TypeError` that says what is wrong, and where.
pub(super) static DATA: Rule = Rule {
    rust: "a struct or enum with `#[js(data)]`",
    ts: |this, _| match &this.named {
        None => Ts::name("any"),
        Some(named) if this.inner.is_empty() => named.ts.clone(),
        Some(named) => Ts::generic(named.public.clone(), this.inner.iter().map(|argument| argument.ts(Side::Return))),
    },
    to_wasm: super::parcels::to_wasm,
    to_js: super::parcels::to_js,
    check: Check::Early(super::parcels::pack),
    gives: Gives::Always,
    part: Some(Part {
        put: |this, scope, place, value| {
            let put = Expr::ident(&this.codec().put);
            scope.run(put.call([place.parcel.clone(), value, place.at()]));
        },
        take: |this, _, parcel| Expr::ident(&this.codec().take).call([parcel.clone()]),
    }),
    guide: "A plain object, tuple or tagged union, by value. What does not fit throws a `TypeError` that says where.",
};

/// In the definition of data: whatever a parameter stands for.
pub(super) static PARAMETER: Rule = Rule {
    rust: "a type parameter of data",
    ts: |this, _| this.named.as_ref().map_or_else(|| Ts::name("any"), |named| named.ts.clone()),
    to_wasm: |_, _, _| unreachable!("bug: a parameter stands for nothing"),
    to_js: |_, _, _| unreachable!("bug: a parameter stands for nothing"),
    check: Check::Never,
    gives: Gives::Nothing,
    part: None,
    guide: "What it stands for.",
};

/// `i64` and `u64` that were asked to be numbers.
///
/// Shape: one F64.
/// Errors: a `TypeError` for a fraction, or a number that a float does not hold exactly.
pub(super) static WHOLE: Rule = Rule {
    rust: "i64, u64 in a field with `#[js(number)]`",
    ts: |_, _| Ts::name("number"),
    to_wasm: |_, _, value| vec![value],
    to_js: |_, _, words| words[0].clone(),
    check: Check::Never,
    gives: Gives::Nothing,
    part: Some(Part {
        put: |this, scope, place, value| {
            let most = 9_007_199_254_740_991.0;
            let least = match this.ty {
                Type::Whole { signed: true } => -most,
                _ => 0.0,
            };
            place.put(scope, fragment::PUT_EXACT, value, [Expr::Number(least), Expr::Number(most)]);
        },
        take: |_, _, parcel| parcel.clone().member("number").call([]),
    }),
    guide: "A whole number up to `Number.MAX_SAFE_INTEGER`; others throw a `TypeError`, and greater ones are rounded on their way out.",
};

/// The types that parameters of data stand for; declarations say nothing of numbers.
pub(super) fn arguments<'a>(all: &'a [Type<'a>]) -> Vec<&'a Type<'a>> {
    all.iter().filter(|argument| !matches!(argument, Type::Length { .. })).collect()
}

/// What the functions of a type are called.
#[derive(Clone, Debug, PartialEq)]
pub struct CodecNames {
    /// Puts a value into a parcel.
    pub put: String,
    /// Puts a value that has a tag, where others have none.
    pub put_tagged: String,
    /// Takes a value out of a parcel.
    pub take: String,
    /// The list of the variants' names.
    pub names: String,
    /// The map from names to the numbers of variants.
    pub numbers: String,
    /// Of an error: its class.
    pub class: String,
}

impl Conversion<'_> {
    pub(super) fn codec(&self) -> &CodecNames {
        self.codec.as_ref().expect("bug: data without functions that put and take it")
    }
}
