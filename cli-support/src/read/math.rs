//! Knows the functions of `Math` that make a number of numbers.
//!
//! They throw nothing and call nobody, so that nothing has to be put in order after them; and WebAssembly may import each
//! as it is: engines then call it without going through JavaScript.

use wasm_ferry_schema::{Import, Source, Type, Use};

/// Their names. `random` is not among them: tests replace it while they run.
const NAMES: [&str; 32] = [
    "abs", "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "cos", "cosh", "exp", "expm1",
    "floor", "fround", "hypot", "log", "log10", "log1p", "log2", "max", "min", "pow", "round", "sign", "sin", "sinh",
    "sqrt", "tan", "tanh", "trunc",
];

/// The function of `Math` that an import is, if it takes and gives nothing but `f64`.
pub(crate) fn function<'a>(import: &Import<'a>) -> Option<&'a str> {
    let of_math = match import.how {
        Use::Call => import.namespace == ["Math"],
        Use::Static { class } => class == "Math" && import.namespace.is_empty(),
        _ => false,
    };
    let plain = import.source == Source::Global && !import.catch && !import.variadic && import.vendor.is_empty();
    let numbers = import.ret == Type::F64 && import.params.iter().all(|param| param.ty == Type::F64);
    (of_math && plain && numbers && NAMES.contains(&import.js_name)).then_some(import.js_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_ferry_schema::{Location, Param};

    const NUMBER: Param<'_> = Param { name: "x", ty: Type::F64 };

    fn import<'a>(js_name: &'a str, how: Use<'a>, namespace: &'a [&'a str], params: &'a [Param<'a>]) -> Import<'a> {
        Import {
            symbol: "a$f",
            js_name,
            source: Source::Global,
            namespace,
            how,
            params,
            ret: Type::F64,
            catch: false,
            at: Location { file: "", line: 0, column: 0 },
            variadic: false,
            vendor: &[],
            sequences: &[],
        }
    }

    #[test]
    fn functions_of_numbers_are_known_however_they_are_declared() {
        assert_eq!(function(&import("sin", Use::Call, &["Math"], &[NUMBER])), Some("sin"));
        assert_eq!(function(&import("sin", Use::Static { class: "Math" }, &[], &[NUMBER])), Some("sin"));
        assert_eq!(function(&import("pow", Use::Call, &["Math"], &[NUMBER, NUMBER])), Some("pow"));
    }

    #[test]
    fn nothing_else_is() {
        const TEXT: Param<'_> = Param { name: "x", ty: Type::Str };
        assert_eq!(function(&import("random", Use::Call, &["Math"], &[])), None);
        assert_eq!(function(&import("sin", Use::Call, &["Mine"], &[NUMBER])), None);
        assert_eq!(function(&import("sin", Use::Call, &[], &[NUMBER])), None);
        assert_eq!(function(&import("sin", Use::Call, &["Math"], &[TEXT])), None);
        let whole = Import { ret: Type::I32, ..import("sin", Use::Call, &["Math"], &[NUMBER]) };
        assert_eq!(function(&whole), None);
    }
}
