//! Constants: what JavaScript calls them, and where it finds them.

use super::naming::{Naming, inside};
use super::{Constant, Exposure};
use crate::js::ast::Expr;
use crate::read::Interface;
use crate::ts::ast::Type as Ts;
use wasm_ferry_schema::{self as schema, Value};

/// Plans the constants that belong to no class.
pub(super) fn constants<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Constant<'a>> {
    let free = interface.constants.iter().filter(|constant| constant.class.is_empty());
    free.map(|constant| {
        let exposure = Exposure::of(constant.namespace, false);
        let local = match exposure {
            Exposure::Public => naming.public(constant.js_name, &constant.at),
            Exposure::Inside | Exposure::Private => naming.names.grant(&inside(constant.namespace, constant.js_name)),
        };
        planned(constant, local, exposure)
    })
    .collect()
}

/// Plans the constants of the class at a path.
pub(super) fn of_class<'a>(interface: &Interface<'a>, path: &str) -> Vec<Constant<'a>> {
    let own = |constant: &&schema::Constant<'a>| constant.class.first().and_then(crate::convert::path) == Some(path);
    let own = interface.constants.iter().filter(own);
    own.map(|constant| planned(constant, String::new(), Exposure::Private)).collect()
}

fn planned<'a>(constant: &schema::Constant<'a>, local: String, exposure: Exposure) -> Constant<'a> {
    Constant {
        local,
        public: constant.js_name,
        docs: constant.docs,
        value: literal(&constant.value),
        ts: ts(&constant.value),
        exposure,
        untyped: constant.untyped,
        at: constant.at,
    }
}

/// The value, as JavaScript writes it.
fn literal(value: &Value<'_>) -> Expr {
    match *value {
        Value::Bool { value } => Expr::Bool(value),
        Value::Number { bits } => Expr::Number(f64::from_bits(bits.cast_unsigned())),
        Value::BigInt { .. } => {
            big(value).map_or_else(|digits| Expr::ident("BigInt").call([Expr::string(digits)]), Expr::BigInt)
        }
        Value::Char { code } => Expr::string(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)),
        Value::Text { text } => Expr::string(text),
    }
}

/// The type of exactly that value, if TypeScript has one.
fn ts(value: &Value<'_>) -> Ts {
    match *value {
        Value::Bool { value } => Ts::name(if value { "true" } else { "false" }),
        Value::Number { bits } => match f64::from_bits(bits.cast_unsigned()) {
            number if number.is_finite() => Ts::name(crate::js::print::number(number)),
            _ => Ts::name("number"),
        },
        Value::BigInt { .. } => match big(value) {
            Ok(number) => Ts::name([&number.to_string(), "n"].concat()),
            Err(digits) => Ts::name([&digits, "n"].concat()),
        },
        Value::Char { code } => Ts::literal(&char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER).to_string()),
        Value::Text { text } => Ts::literal(text),
    }
}

/// A bigint; its digits if it is too large to have a sign.
fn big(value: &Value<'_>) -> Result<i128, String> {
    let Value::BigInt { low, high, signed } = *value else { return Ok(0) };
    let whole = i128::from(high) << 64 | i128::from(low.cast_unsigned());
    if signed || whole >= 0 { Ok(whole) } else { Err(whole.cast_unsigned().to_string()) }
}
