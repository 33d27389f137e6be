//! Values, each as an expression in both languages.

use super::random::Random;
use super::types::{Leaf, Type};

/// A value: Rust, JavaScript.
type Value = (String, String);

/// Any value of a type.
pub(crate) fn of(ty: &Type, random: &mut Random) -> Value {
    match ty {
        Type::Leaf(leaf) => leaf_value(*leaf, random),
        Type::Boxed(leaf) => {
            let (rust, js) = leaf_value(*leaf, random);
            (format!("Box::new({rust})"), js)
        }
        Type::Option(inner) if random.once_in(3) => (format!("None::<{}>", inner.rust()), "undefined".into()),
        Type::Option(inner) => wrapped("Some", of(inner, random)),
        Type::Nullable(_) if random.once_in(3) => (format!("{}::Null", named(ty)), "null".into()),
        Type::Nullable(inner) => wrapped(&format!("{}::Value", named(ty)), of(inner, random)),
        Type::Vec(inner) => {
            let (rust, js) = sequence(inner, length(random), random);
            (format!("{}::from({rust})", named(ty)), js)
        }
        Type::Slice(inner) => {
            let (rust, js) = sequence(inner, length(random), random);
            (format!("{}::from({rust})", named(ty)), js)
        }
        Type::Array(inner, length) => sequence(inner, *length, random),
        Type::Tuple(parts) => {
            let (rust, js) = all(parts.iter().map(|part| of(part, random)));
            (format!("({rust})"), format!("[{js}]"))
        }
        Type::Map(_, key, value) => {
            let entries: Vec<Value> = (0..length(random))
                .map(|_| {
                    let (key, value) = (leaf_value(*key, random), of(value, random));
                    (format!("({}, {})", key.0, value.0), format!("[{}, {}]", key.1, value.1))
                })
                .collect();
            let (rust, js) = all(entries.into_iter());
            (format!("{}::from_iter([{rust}])", named(ty)), format!("new Map([{js}])"))
        }
        Type::Set(_, key) => {
            let (rust, js) = all((0..length(random)).map(|_| leaf_value(*key, random)));
            (format!("{}::from_iter([{rust}])", named(ty)), format!("new Set([{js}])"))
        }
    }
}

fn wrapped(constructor: &str, (rust, js): Value) -> Value {
    (format!("{constructor}({rust})"), js)
}

fn all(values: impl Iterator<Item = Value>) -> Value {
    values.fold((String::new(), String::new()), |(all_rust, all_js), (rust, js)| {
        (all_rust + &rust + ", ", all_js + &js + ", ")
    })
}

fn length(random: &mut Random) -> usize {
    if random.once_in(10) { 40 } else { random.below(5) }
}

fn sequence(inner: &Type, length: usize, random: &mut Random) -> Value {
    let (rust, js) = all((0..length).map(|_| of(inner, random)));
    let array = match inner {
        Type::Leaf(leaf) => leaf.array(),
        _ => None,
    };
    let js = match array {
        Some(array) => format!("new {array}([{js}])"),
        None => format!("[{js}]"),
    };
    (format!("[{rust}]"), js)
}

fn leaf_value(leaf: Leaf, random: &mut Random) -> Value {
    match leaf {
        Leaf::Bool => same(random.one(&["true", "false"])),
        Leaf::Unit => ("()".into(), "undefined".into()),
        Leaf::Char => {
            let c = character(random);
            (format!("{c:?}"), format!("String.fromCodePoint({})", u32::from(c)))
        }
        Leaf::Int { bits, signed } => integer(bits, signed, &leaf.rust(), random),
        Leaf::Size { signed } => integer(32, signed, &leaf.rust(), random),
        Leaf::F32 => float32(random),
        Leaf::F64 => float64(random),
        Leaf::Text(_) => {
            let text = text(random);
            (format!("{}::from({text:?})", named(&Type::Leaf(leaf))), javascript_text(&text))
        }
        Leaf::Duration => {
            let (rust, js) = milliseconds(random);
            (format!("Duration::from_millis({rust})"), js)
        }
        Leaf::Time => {
            let (rust, js) = milliseconds(random);
            (format!("(SystemTime::UNIX_EPOCH + Duration::from_millis({rust}))"), format!("new Date({js})"))
        }
        Leaf::Value => match random.below(5) {
            0 => ("JsValue::NULL".into(), "null".into()),
            1 => ("JsValue::UNDEFINED".into(), "undefined".into()),
            2 => ("JsValue::TRUE".into(), "true".into()),
            3 => wrapped("JsValue::from_f64", float64(random)),
            _ => {
                let text = text(random);
                (format!("JsValue::from_str({text:?})"), javascript_text(&text))
            }
        },
        Leaf::Kind => {
            let name = random.one(&["Low", "Zero", "High"]);
            (format!("Kind::{name}"), format!("ferry.Kind.{name}"))
        }
        Leaf::Word => {
            let (name, word) = random.one(&[("Yes", "yes"), ("No", "no"), ("Empty", "")]);
            (format!("Word::{name}"), format!("{word:?}"))
        }
        Leaf::Item => {
            let (number, text) = (random.next() as u32, text(random));
            (format!("Item::new({number}, {text:?})"), format!("new ferry.Item({number}, {})", javascript_text(&text)))
        }
    }
}

/// The type in an expression: `Rc::<str>`.
fn named(ty: &Type) -> String {
    let name = ty.rust();
    if name.starts_with(['[', '(']) { format!("<{name}>") } else { name.replacen('<', "::<", 1) }
}

fn same(text: &str) -> Value {
    (text.into(), text.into())
}

fn integer(bits: u32, signed: bool, name: &str, random: &mut Random) -> Value {
    let any = (u128::from(random.next()) << 64) | u128::from(random.next());
    let max = if signed { (1 << (bits - 1)) - 1 } else { u128::MAX >> (128 - bits) };
    let min = if signed { -(max as i128) - 1 } else { 0 };
    let shown = match random.below(5) {
        0 => "0".to_owned(),
        1 => max.to_string(),
        2 => min.to_string(),
        3 if signed => (-((any % 100) as i128)).to_string(),
        _ => (any & max).to_string(),
    };
    let js = if bits > 32 { format!("{shown}n") } else { shown.clone() };
    // JavaScript has no `-0n`, and its `-0` is another number.
    (format!("{shown}{name}"), js)
}

fn float64(random: &mut Random) -> Value {
    let value = match random.below(8) {
        0 => return ("f64::NAN".into(), "NaN".into()),
        1 => return ("f64::NEG_INFINITY".into(), "-Infinity".into()),
        2 => -0.0,
        3 => f64::MAX,
        4 => f64::from_bits(1),
        5 => f64::from(random.next() as u32),
        _ => f64::from_bits(random.next() & !(1 << 62)),
    };
    (format!("{value:?}f64"), format!("{value:?}"))
}

fn float32(random: &mut Random) -> Value {
    let value = match random.below(6) {
        0 => return ("f32::NAN".into(), "NaN".into()),
        1 => return ("f32::INFINITY".into(), "Infinity".into()),
        2 => -0.0,
        3 => f32::MIN_POSITIVE,
        _ => f32::from_bits(random.next() as u32 & !(1 << 30)),
    };
    (format!("{value:?}f32"), format!("{:?}", f64::from(value)))
}

fn milliseconds(random: &mut Random) -> Value {
    let value = match random.below(3) {
        0 => 0,
        1 => random.below(5_000) as u64,
        _ => random.next() % 4_000_000_000_000,
    };
    same(&value.to_string())
}

fn character(random: &mut Random) -> char {
    match random.below(4) {
        0 => char::from(b' ' + random.below(95) as u8),
        1 => random.one(&[
            '\0',
            '\n',
            '"',
            '\\',
            '\u{feff}',
            '\u{ffff}',
            '\u{10ffff}',
            '\u{d7ff}',
            '\u{e000}',
            '👋',
            'é',
        ]),
        2 => char::from_u32(random.below(0x800) as u32).unwrap_or('x'),
        _ => char::from_u32(random.below(0x11_0000) as u32).unwrap_or('y'),
    }
}

fn text(random: &mut Random) -> String {
    let length = match random.below(6) {
        0 => 0,
        1 => 100 + random.below(100),
        _ => random.below(12),
    };
    let ascii = random.once_in(2);
    let mut one = || if ascii { char::from(b' ' + random.below(95) as u8) } else { character(random) };
    (0..length).map(|_| one()).collect()
}

fn javascript_text(text: &str) -> String {
    let units: String = text.chars().map(|c| format!("{}, ", u32::from(c))).collect();
    format!("String.fromCodePoint({units})")
}
