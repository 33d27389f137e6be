//! Short ways to write types.

use super::ast::{Param, Type};

impl Type {
    /// A name that stands alone: `number`, `Uint8Array`, a class.
    pub fn name(name: impl Into<String>) -> Type {
        Type::Name(name.into())
    }

    /// A user's own words.
    pub fn text(text: impl Into<String>) -> Type {
        Type::Text(text.into())
    }

    /// A string literal.
    pub fn literal(text: &str) -> Type {
        Type::Name(crate::js::print::quote(text))
    }

    /// `typeof name`.
    pub fn type_of(name: &str) -> Type {
        Type::Name(["typeof ", name].concat())
    }

    /// `undefined`.
    pub fn undefined() -> Type {
        Type::name("undefined")
    }

    /// `null`.
    pub fn null() -> Type {
        Type::name("null")
    }

    /// `self[]`.
    pub fn array(self) -> Type {
        Type::Array(Box::new(self))
    }

    /// `name<arguments>`.
    pub fn generic(name: impl Into<String>, arguments: impl IntoIterator<Item = Type>) -> Type {
        Type::Generic(name.into(), arguments.into_iter().collect())
    }

    /// `(params) => ret`.
    pub fn function(params: impl IntoIterator<Item = Param>, ret: Type) -> Type {
        Type::Function(params.into_iter().collect(), Box::new(ret))
    }

    /// What remains without `undefined`, and whether that was a part.
    pub fn or_missing(self) -> (Type, bool) {
        match self {
            Type::Union(mut parts) => {
                let undefined = Type::name("undefined");
                let all = parts.len();
                parts.retain(|part| *part != undefined);
                let missing = parts.len() < all;
                (if parts.len() == 1 { parts.remove(0) } else { Type::Union(parts) }, missing)
            }
            other => (other, false),
        }
    }

    /// `self | other`: flat, and each type once; `any` swallows all others.
    pub fn or(self, other: Type) -> Type {
        let any = Type::name("any");
        if self == any || other == any {
            return any;
        }
        let mut parts = Vec::new();
        add(self, &mut parts);
        add(other, &mut parts);
        match parts.len() {
            1 => parts.remove(0),
            _ => Type::Union(parts),
        }
    }
}

fn add(ty: Type, parts: &mut Vec<Type>) {
    match ty {
        Type::Union(inner) => inner.into_iter().for_each(|part| add(part, parts)),
        Type::Name(_)
        | Type::Text(_)
        | Type::Array(_)
        | Type::Function(..)
        | Type::Tuple(_)
        | Type::Perhaps(_)
        | Type::Generic(..)
        | Type::Object(_)
        | Type::Record(_)
        | Type::Intersection(_) => {
            if !parts.contains(&ty) {
                parts.push(ty);
            }
        }
    }
}

impl Param {
    /// `name: ty`.
    pub fn new(name: impl Into<String>, ty: Type) -> Param {
        Param { name: name.into(), ty, optional: false, rest: false }
    }

    /// `name?: ty`.
    pub fn optional(name: impl Into<String>, ty: Type) -> Param {
        Param { optional: true, ..Param::new(name, ty) }
    }

    /// `...name: ty`.
    pub fn rest(name: impl Into<String>, ty: Type) -> Param {
        Param { rest: true, ..Param::new(name, ty) }
    }
}
