//! `Option`: one rule over any inner rule.

use super::{Check, Conversion, Gives, Rule, Side, Unsupported, has_flag, unsupported, zero};
use crate::js::ast::Expr;
use crate::js::scope::Scope;
use crate::ts::ast::Type as Ts;
use wasm_ferry_schema::Type;

/// `Option<T>`.
///
/// Shape: the words of `T`, behind a flag unless the first of them is never 0.
/// Errors: those of `T`.
pub(super) static OPTION: Rule = Rule {
    rust: "Option<T>",
    ts: |this, side| {
        let some = this.inner[0].ts(side);
        match side {
            Side::Param => some.or(Ts::name("null")).or(Ts::name("undefined")),
            Side::Return => some.or(Ts::name("undefined")),
        }
    },
    to_wasm: |this, scope, value| {
        let inner = &this.inner[0];
        if inner.ty.is_handle() {
            return super::handles::optional(inner, scope, value);
        }
        let variables: Vec<Expr> = this.words().iter().map(|word| scope.variable("word", Some(zero(*word)))).collect();
        let value = if matches!(value, Expr::Ident(_)) { value } else { scope.constant("option", value) };
        scope.when(value.clone().is_present(), |some| {
            let mut words = inner.to_wasm(some, value);
            if has_flag(&inner.ty) {
                words.insert(0, Expr::Number(1.0));
            }
            for (variable, word) in variables.iter().zip(words) {
                some.assign(variable, word);
            }
        });
        variables
    },
    to_js: |this, scope, words| {
        let inner = &this.inner[0];
        if inner.ty.is_handle() {
            return inner.to_js(scope, words);
        }
        let some_words = if has_flag(&inner.ty) { &words[1..] } else { words };
        let option = scope.variable("option", None);
        scope.when(words[0].clone().is_nonzero(), |some| {
            let value = inner.to_js(some, some_words);
            some.assign(&option, value);
        });
        option
    },
    check: Check::Inner(check),
    gives: Gives::Inner,
    guide: "`None` is `undefined`. From JavaScript, `null` is accepted as well.",
};

fn check(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Expr {
    let checked = scope.variable("checked", None);
    scope.when(value.clone().is_present(), |some| {
        let inner = this.inner[0].check(some, value);
        some.assign(&checked, inner);
    });
    checked
}

/// The inner type, if it may be optional.
pub(super) fn inner<'a>(ty: &Type<'a>, inner: &'a Type<'a>) -> Result<&'a Type<'a>, Unsupported> {
    match inner {
        Type::Option { .. } => Err(unsupported(ty, "nests one option in another, which JavaScript cannot tell apart")),
        Type::Result { .. } => Err(unsupported(ty, "has a result inside an option")),
        Type::Unit => Err(unsupported(ty, "has two ways to be `undefined`")),
        _ => Ok(inner),
    }
}
