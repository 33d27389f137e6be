//! `Option`: one rule over any inner rule.

use super::{Check, Conversion, Gives, Part, Place, Rule, Side, Unsupported, has_flag, unsupported, zero};
use crate::js::ast::Expr;
use crate::js::scope::Scope;
use crate::ts::ast::Type as Ts;
use wasm_ferry_schema::Type;

/// `Option<T>`.
///
/// Shape: the words of `T`, behind a flag unless the first of them is never 0. Around another option: a parcel, or no
/// address.
/// Errors: those of `T`.
pub(super) static OPTION: Rule = Rule {
    rust: "Option<T>",
    ts: |this, side| {
        let some = this.inner[0].ts(side);
        match side {
            Side::Param if is_nested(this) => some.or(Ts::name("undefined")),
            Side::Param => some.or(Ts::name("null")).or(Ts::name("undefined")),
            Side::Return => some.or(Ts::name("undefined")),
        }
    },
    to_wasm,
    to_js: |this, scope, words| {
        let inner = &this.inner[0];
        if this.ty.is_handle() {
            return inner.to_js(scope, words);
        }
        let some_words = if has_flag(&inner.ty) { &words[1..] } else { words };
        if this.small && is_expression(&inner.ty) {
            let value = inner.to_js(scope, some_words);
            return words[0].clone().is_nonzero().ternary(value, Expr::Undefined);
        }
        let option = scope.variable("option", None);
        scope.when(words[0].clone().is_nonzero(), |some| {
            let value =
                if is_nested(this) { super::parcels::to_js(inner, some, words) } else { inner.to_js(some, some_words) };
            some.assign(&option, value);
        });
        option
    },
    check: Check::Inner(check),
    gives: Gives::Inner,
    part: Some(Part { put, take: |this, scope, parcel| take(this, scope, parcel, None) }),
    guide: "`None` is `undefined`. From JavaScript, `null` is accepted as well. Of an option in an option, the inner `None` \
            is `null`.",
};

/// `Nullable<T>`, and an option in an option.
///
/// Shape: as `Option<T>`.
/// Errors: those of `T`.
pub(super) static NULLABLE: Rule = Rule {
    rust: "Nullable<T>",
    ts: |this, side| this.inner[0].ts(side).or(Ts::name("null")),
    to_wasm,
    to_js: |this, scope, words| {
        let option = (OPTION.to_js)(this, scope, words);
        if this.ty.is_any_or_null() { option } else { option.or_else(Expr::Null) }
    },
    check: Check::Inner(check),
    gives: Gives::Inner,
    part: Some(Part { put, take: |this, scope, parcel| take(this, scope, parcel, Some(Expr::Null)) }),
    guide: "`Null` is `null`. From JavaScript, `undefined` is accepted as well; to a `Nullable<JsValue>` it is a value.",
};

/// Whether an option is around another one: then both `undefined` and `null` mean something, and what is inside is packed.
pub(super) fn is_nested(this: &Conversion<'_>) -> bool {
    matches!(this.ty, Type::Option { inner: Type::Option { .. } | Type::Nullable { .. } })
}

/// Whether `to_js` of a type is an expression and no statements.
fn is_expression(ty: &Type<'_>) -> bool {
    ty.has_typed_array() || matches!(ty, Type::Bool | Type::Char | Type::String | Type::Ref { inner: Type::Str })
}

/// Whether there is a value.
fn is_there(this: &Conversion<'_>, value: Expr) -> Expr {
    match this.ty {
        _ if is_nested(this) => value.binary("!==", Expr::Undefined),
        _ if this.ty.is_any_or_null() => value.binary("!==", Expr::Null),
        _ => value.is_present(),
    }
}

fn to_wasm(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Vec<Expr> {
    let inner = &this.inner[0];
    if this.ty.is_any_or_null() {
        return inner.to_wasm(scope, value);
    }
    if this.ty.is_handle() {
        return super::handles::optional(inner, scope, value);
    }
    let variables: Vec<Expr> = this.words().iter().map(|word| scope.variable("word", Some(zero(*word)))).collect();
    let value = scope.once("option", value);
    scope.when(is_there(this, value.clone()), |some| {
        let mut words = match inner.ty {
            _ if is_nested(this) => super::parcels::to_wasm(inner, some, value),
            // As wasm-bindgen has it, which takes booleans by themselves as numbers.
            Type::Bool => vec![value.ternary(Expr::Number(1.0), Expr::Number(0.0))],
            _ => inner.to_wasm(some, value),
        };
        if words.len() < variables.len() {
            words.insert(0, Expr::Number(1.0));
        }
        for (variable, word) in variables.iter().zip(words) {
            some.assign(variable, word);
        }
    });
    variables
}

fn put(this: &Conversion<'_>, scope: &mut Scope, place: &Place, value: Expr) {
    let flag = |scope: &mut Scope, flag: f64| {
        scope.run(place.parcel.clone().member("number").call([Expr::Number(flag)]));
    };
    let some = |scope: &mut Scope| {
        flag(scope, 1.0);
        this.inner[0].put(scope, place, value.clone());
    };
    scope.choose(is_there(this, value.clone()), some, |scope| flag(scope, 0.0));
}

fn take(this: &Conversion<'_>, scope: &mut Scope, parcel: &Expr, none: Option<Expr>) -> Expr {
    let option = scope.variable("option", none);
    scope.when(parcel.clone().member("number").call([]).is_nonzero(), |some| {
        let value = this.inner[0].take(some, parcel);
        some.assign(&option, value);
    });
    option
}

fn check(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Expr {
    let checked = scope.variable("checked", None);
    scope.when(is_there(this, value.clone()), |some| {
        let inner = if is_nested(this) {
            super::parcels::pack(&this.inner[0], some, value)
        } else {
            this.inner[0].check(some, value)
        };
        some.assign(&checked, inner);
    });
    checked
}

/// The inner type, if it may be absent.
pub(super) fn inner<'a>(ty: &Type<'a>, inner: &'a Type<'a>) -> Result<&'a Type<'a>, Unsupported> {
    let twice = matches!(ty, Type::Nullable { .. });
    match inner {
        Type::Option { inner: Type::Option { .. } | Type::Nullable { .. } } => {
            Err(unsupported(ty, "nests three options, and JavaScript has but two ways to say nothing"))
        }
        Type::Option { .. } | Type::Nullable { .. } if twice => {
            Err(unsupported(ty, "has an option in what is `null` or there: put `Nullable` into the option"))
        }
        Type::Option { inner } | Type::Nullable { inner } => super::parcels::part(ty, inner).map(|_| ()),
        Type::Result { .. } => Err(unsupported(ty, "has a result inside an option")),
        Type::Unit => Err(unsupported(ty, "has two ways to be `undefined`")),
        _ => Ok(()),
    }?;
    Ok(inner)
}
