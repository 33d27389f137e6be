//! Types of fields.

use super::define::Definition;
use super::random::Random;

/// A type.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Type {
    /// A number, a text, a truth, nothing, or whatever JSON can say.
    Leaf(&'static str),
    Option(Box<Type>),
    Vec(Box<Type>),
    Array(Box<Type>, usize),
    Tuple(Vec<Type>),
    Map(Box<Type>),
    Set,
    /// In a `Box`, `Rc` or `Arc`.
    Owned(&'static str, Box<Type>),
    /// A definition, with what its parameter stands for, if it has one.
    Data(usize, Option<Box<Type>>),
    /// The type parameter.
    Parameter,
}

/// Integers of 64 bits are told to be numbers where they stand.
pub(crate) const WIDE: &[&str] = &["i64", "u64"];

const LEAVES: &[&str] =
    &["bool", "char", "u8", "i8", "u16", "i16", "u32", "i32", "f64", "f32", "usize", "String", "String", "()", "Value"];

impl Type {
    /// Any type.
    pub(crate) fn random(all: &[Definition], random: &mut Random, depth: usize) -> Type {
        if depth == 0 || random.once_in(3) {
            return Type::Leaf(random.one(LEAVES));
        }
        let part = |random: &mut Random| Box::new(Type::random(all, random, depth - 1));
        match random.below(14) {
            0..=2 => Type::Option(Box::new(Type::present(all, random, depth))),
            3..=4 => Type::Vec(part(random)),
            5 => Type::Array(part(random), 1 + random.below(3)),
            6 => Type::Tuple((0..1 + random.below(3)).map(|_| *part(random)).collect()),
            7 => Type::Map(part(random)),
            8 => Type::Set,
            9 => Type::Owned(random.one(&["Box", "Rc", "Arc"]), part(random)),
            _ if all.is_empty() => Type::Leaf("u32"),
            _ => all[random.below(all.len())].instance_of(all, random, depth - 1),
        }
    }

    /// A type none of whose values is `null`.
    pub(crate) fn present(all: &[Definition], random: &mut Random, depth: usize) -> Type {
        loop {
            let found = Type::random(all, random, depth.saturating_sub(1));
            if found.is_present(all) {
                return found;
            }
        }
    }

    /// Whether no value is `null`.
    pub(crate) fn is_present(&self, all: &[Definition]) -> bool {
        match self {
            Type::Leaf(name) => !["()", "Value"].contains(name),
            Type::Option(_) | Type::Parameter => false,
            Type::Owned(_, inner) => inner.is_present(all),
            Type::Data(index, argument) => {
                all[*index].is_present(all) && argument.as_ref().is_none_or(|argument| argument.is_present(all))
            }
            Type::Vec(_) | Type::Array(..) | Type::Tuple(_) | Type::Map(_) | Type::Set => true,
        }
    }

    /// Whether it has a default value.
    pub(crate) fn has_default(&self) -> bool {
        match self {
            Type::Leaf(_) | Type::Option(_) | Type::Vec(_) | Type::Map(_) | Type::Set => true,
            Type::Array(inner, _) | Type::Owned(_, inner) => inner.has_default(),
            Type::Tuple(parts) => parts.iter().all(Type::has_default),
            Type::Data(..) | Type::Parameter => false,
        }
    }

    /// The type in Rust.
    pub(crate) fn rust(&self) -> String {
        match self {
            Type::Leaf("Value") => "serde_json::Value".into(),
            Type::Leaf(name) => (*name).into(),
            Type::Option(inner) => format!("Option<{}>", inner.rust()),
            Type::Vec(inner) => format!("Vec<{}>", inner.rust()),
            Type::Array(inner, length) => format!("[{}; {length}]", inner.rust()),
            Type::Tuple(parts) => format!("({})", parts.iter().map(|part| part.rust() + ", ").collect::<String>()),
            Type::Map(inner) => format!("BTreeMap<String, {}>", inner.rust()),
            Type::Set => "BTreeSet<String>".into(),
            Type::Owned(owner, inner) => format!("{owner}<{}>", inner.rust()),
            Type::Data(index, None) => format!("T{index}"),
            Type::Data(index, Some(argument)) => format!("T{index}<{}>", argument.rust()),
            Type::Parameter => "T".into(),
        }
    }

    /// The type with something in the place of the parameter.
    pub(crate) fn with(&self, argument: &Type) -> Type {
        let inner = |ty: &Type| Box::new(ty.with(argument));
        match self {
            Type::Parameter => argument.clone(),
            Type::Leaf(_) | Type::Set => self.clone(),
            Type::Option(ty) => Type::Option(inner(ty)),
            Type::Vec(ty) => Type::Vec(inner(ty)),
            Type::Array(ty, length) => Type::Array(inner(ty), *length),
            Type::Tuple(parts) => Type::Tuple(parts.iter().map(|part| part.with(argument)).collect()),
            Type::Map(ty) => Type::Map(inner(ty)),
            Type::Owned(owner, ty) => Type::Owned(owner, inner(ty)),
            Type::Data(index, own) => Type::Data(*index, own.as_ref().map(|ty| inner(ty))),
        }
    }
}
