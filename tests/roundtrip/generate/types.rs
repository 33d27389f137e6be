//! Types, composed at random of everything that may be composed.

use super::random::Random;

/// What is composed of nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Leaf {
    Bool,
    Char,
    Int { bits: u32, signed: bool },
    Size { signed: bool },
    F32,
    F64,
    Text(&'static str),
    Duration,
    Time,
    Value,
    Unit,
    Kind,
    Word,
    Item,
}

/// A type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Type {
    Leaf(Leaf),
    Option(Box<Type>),
    Nullable(Box<Type>),
    Vec(Box<Type>),
    Slice(Box<Type>),
    Array(Box<Type>, usize),
    Tuple(Vec<Type>),
    Map(&'static str, Leaf, Box<Type>),
    Set(&'static str, Leaf),
    /// Crosses only by itself.
    Boxed(Leaf),
}

const LEAVES: &[Leaf] = &[
    Leaf::Bool,
    Leaf::Char,
    Leaf::Int { bits: 8, signed: false },
    Leaf::Int { bits: 8, signed: true },
    Leaf::Int { bits: 16, signed: false },
    Leaf::Int { bits: 16, signed: true },
    Leaf::Int { bits: 32, signed: false },
    Leaf::Int { bits: 32, signed: true },
    Leaf::Int { bits: 64, signed: false },
    Leaf::Int { bits: 64, signed: true },
    Leaf::Int { bits: 128, signed: false },
    Leaf::Int { bits: 128, signed: true },
    Leaf::Size { signed: false },
    Leaf::Size { signed: true },
    Leaf::F32,
    Leaf::F64,
    Leaf::Text("String"),
    Leaf::Text("String"),
    Leaf::Text("Rc<str>"),
    Leaf::Text("Arc<str>"),
    Leaf::Text("Box<str>"),
    Leaf::Duration,
    Leaf::Time,
    Leaf::Value,
    Leaf::Unit,
    Leaf::Kind,
    Leaf::Word,
    Leaf::Item,
];

/// What can be a key: equal values are the same key in both languages.
const KEYS: &[Leaf] = &[
    Leaf::Bool,
    Leaf::Char,
    Leaf::Int { bits: 8, signed: false },
    Leaf::Int { bits: 16, signed: true },
    Leaf::Int { bits: 32, signed: false },
    Leaf::Int { bits: 64, signed: true },
    Leaf::Text("String"),
    Leaf::Text("Rc<str>"),
];

impl Type {
    /// Any type that may be an argument.
    pub(crate) fn random(random: &mut Random) -> Type {
        match random.below(20) {
            0 => Type::Boxed(random.one(KEYS)),
            1..=2 => Type::Leaf(random.one(LEAVES)),
            3..=4 => Type::composed(random, 1),
            5..=12 => Type::composed(random, 2),
            _ => Type::composed(random, 3),
        }
    }

    fn part(random: &mut Random, depth: usize) -> Type {
        if depth == 0 || random.once_in(3) { Type::Leaf(random.one(LEAVES)) } else { Type::composed(random, depth) }
    }

    fn composed(random: &mut Random, depth: usize) -> Type {
        let part = |random: &mut Random| Box::new(Type::part(random, depth - 1));
        match random.below(12) {
            0..=2 => Type::Option(Type::present(random, depth)),
            3 => Type::Nullable(Type::present(random, depth)),
            4..=5 => Type::Vec(part(random)),
            6 => Type::Slice(part(random)),
            7 => Type::Array(part(random), random.below(5)),
            8..=9 => {
                let parts = if random.once_in(5) { 8 } else { 1 + random.below(4) };
                Type::Tuple((0..parts).map(|_| Type::part(random, depth - 1)).collect())
            }
            10 => Type::Map(random.one(&["HashMap", "BTreeMap"]), random.one(KEYS), part(random)),
            _ => Type::Set(random.one(&["HashSet", "BTreeSet"]), random.one(KEYS)),
        }
    }

    /// A type none of whose values is `undefined` or `null`.
    fn present(random: &mut Random, depth: usize) -> Box<Type> {
        loop {
            let found = Type::part(random, depth - 1);
            if !matches!(found, Type::Leaf(Leaf::Value | Leaf::Unit) | Type::Option(_) | Type::Nullable(_)) {
                return Box::new(found);
            }
        }
    }

    /// The type in Rust.
    pub(crate) fn rust(&self) -> String {
        match self {
            Type::Leaf(leaf) => leaf.rust(),
            Type::Option(inner) => format!("Option<{}>", inner.rust()),
            Type::Nullable(inner) => format!("Nullable<{}>", inner.rust()),
            Type::Vec(inner) => format!("Vec<{}>", inner.rust()),
            Type::Slice(inner) => format!("Box<[{}]>", inner.rust()),
            Type::Array(inner, length) => format!("[{}; {length}]", inner.rust()),
            Type::Tuple(parts) => format!("({})", parts.iter().map(|part| part.rust() + ", ").collect::<String>()),
            Type::Map(name, key, value) => format!("{name}<{}, {}>", key.rust(), value.rust()),
            Type::Set(name, key) => format!("{name}<{}>", key.rust()),
            Type::Boxed(leaf) => format!("Box<{}>", leaf.rust()),
        }
    }
}

impl Leaf {
    /// The type in Rust.
    pub(crate) fn rust(self) -> String {
        match self {
            Leaf::Bool => "bool".into(),
            Leaf::Char => "char".into(),
            Leaf::Int { bits, signed } => format!("{}{bits}", if signed { "i" } else { "u" }),
            Leaf::Size { signed } => if signed { "isize" } else { "usize" }.into(),
            Leaf::F32 => "f32".into(),
            Leaf::F64 => "f64".into(),
            Leaf::Text(name) => name.into(),
            Leaf::Duration => "Duration".into(),
            Leaf::Time => "SystemTime".into(),
            Leaf::Value => "JsValue".into(),
            Leaf::Unit => "()".into(),
            Leaf::Kind => "Kind".into(),
            Leaf::Word => "Word".into(),
            Leaf::Item => "Item".into(),
        }
    }

    /// The typed array that JavaScript has for many of these.
    pub(crate) fn array(self) -> Option<&'static str> {
        Some(match self {
            Leaf::Int { bits: 8, signed: false } => "Uint8Array",
            Leaf::Int { bits: 8, signed: true } => "Int8Array",
            Leaf::Int { bits: 16, signed: false } => "Uint16Array",
            Leaf::Int { bits: 16, signed: true } => "Int16Array",
            Leaf::Int { bits: 32, signed: false } | Leaf::Size { signed: false } => "Uint32Array",
            Leaf::Int { bits: 32, signed: true } | Leaf::Size { signed: true } => "Int32Array",
            Leaf::Int { bits: 64, signed: false } => "BigUint64Array",
            Leaf::Int { bits: 64, signed: true } => "BigInt64Array",
            Leaf::F32 => "Float32Array",
            Leaf::F64 => "Float64Array",
            _ => return None,
        })
    }
}
