//! Values, as expressions.

use super::define::{Definition, Shape, Variant};
use super::random::Random;
use super::types::Type;

/// Any value of a type.
pub(crate) fn of(ty: &Type, all: &[Definition], random: &mut Random, depth: usize) -> String {
    let inner = |ty: &Type, random: &mut Random| of(ty, all, random, depth + 1);
    let many = |ty: &Type, random: &mut Random| -> Vec<String> {
        let count = if depth > 5 { 0 } else { random.below(3) };
        (0..count).map(|_| of(ty, all, random, depth + 1)).collect()
    };
    match ty {
        Type::Leaf(name) => leaf(name, random),
        Type::Option(_) if depth > 5 || random.once_in(3) => "None".into(),
        Type::Option(ty) => format!("Some({})", inner(ty, random)),
        Type::Vec(ty) => format!("vec![{}]", many(ty, random).join(", ")),
        Type::Array(ty, length) => {
            let items: Vec<String> = (0..*length).map(|_| inner(ty, random)).collect();
            format!("[{}]", items.join(", "))
        }
        Type::Tuple(parts) => {
            format!("({})", parts.iter().map(|part| inner(part, random) + ", ").collect::<String>())
        }
        Type::Map(ty) => {
            let entries = many(ty, random).into_iter().enumerate();
            let entries: Vec<String> = entries.map(|(i, value)| format!("(\"k {i}\".to_owned(), {value})")).collect();
            format!("BTreeMap::from_iter([{}])", entries.join(", "))
        }
        Type::Set => {
            let items: Vec<String> = (0..random.below(3)).map(|i| format!("\"item {i}\".to_owned()")).collect();
            format!("BTreeSet::from_iter([{}])", items.join(", "))
        }
        Type::Owned(owner, ty) => format!("{owner}::new({})", inner(ty, random)),
        Type::Data(index, argument) => data(&all[*index], argument.as_deref(), all, random, depth),
        Type::Parameter => "panic!()".into(),
    }
}

fn data(
    definition: &Definition,
    argument: Option<&Type>,
    all: &[Definition],
    random: &mut Random,
    depth: usize,
) -> String {
    let variant: &Variant = &definition.variants[random.below(definition.variants.len())];
    let name = match definition.tagging {
        None => format!("T{}", definition.index),
        Some(_) => format!("T{}::{}", definition.index, variant.name),
    };
    if variant.shape == Shape::Unit {
        return name;
    }
    let fields = variant.fields.iter().map(|field| {
        let ty = argument.map_or_else(|| field.ty.clone(), |argument| field.ty.with(argument));
        let value = match field.skip {
            true => "Default::default()".to_owned(),
            false => of(&ty, all, random, depth + 1),
        };
        format!("{}: {value}", field.name)
    });
    format!("{name} {{ {} }}", fields.collect::<Vec<_>>().join(", "))
}

fn leaf(name: &str, random: &mut Random) -> String {
    match name {
        "bool" => random.one(&["true", "false"]).into(),
        "char" => random.one(&["'a'", "'é'", "'👋'", "'\\0'"]).into(),
        "String" => format!("{:?}.to_owned()", random.one(&["", "a", "two words", "日本語 👋", "__proto__", "null"])),
        "()" => "()".into(),
        "f32" => random.one(&["0.5", "-1.25", "3.0", "-0.0"]).into(),
        "f64" => random.one(&["0.5", "-1.25", "3.0", "-0.0", "1e20"]).into(),
        "Value" => random
            .one(&[
                "serde_json::Value::Null",
                "serde_json::json!(1.5)",
                "serde_json::json!(\"text\")",
                "serde_json::json!([1, null])",
                "serde_json::json!({ \"a\": { \"b\": [] } })",
            ])
            .into(),
        "i64" => random.one(&["0", "-9007199254740991", "9007199254740991"]).into(),
        "u64" => random.one(&["0", "9007199254740991"]).into(),
        name if name.starts_with('i') => format!("{name}::{}", random.one(&["MIN", "MAX"])),
        name if random.once_in(3) => format!("{name}::MAX"),
        _ => random.below(100).to_string(),
    }
}
