//! Definitions and functions as Rust.

use super::define::{Definition, Field, Shape, Variant};

/// The definition in Rust.
pub(crate) fn definition(definition: &Definition) -> String {
    let default = if definition.default { ", Default" } else { "" };
    let generics = if definition.parameter { "<T>" } else { "" };
    let name = format!("T{}{generics}", definition.index);
    let head = format!(
        "#[js(data)]\n#[derive(Clone, Debug, PartialEq, Serialize, Deserialize{default})]\n{}\n",
        definition.attributes.join("\n")
    );
    match (definition.tagging, definition.variants.as_slice()) {
        (None, [only]) => {
            let end = if only.shape == Shape::Named { "" } else { ";" };
            format!("{head}pub struct {name}{}{end}\n\n", body(only, "pub "))
        }
        (_, variants) => {
            let variants: String = variants
                .iter()
                .map(|it| format!("    {} {}{},\n", it.attributes.join(" "), it.name, body(it, "")))
                .collect();
            format!("{head}pub enum {name} {{\n{variants}}}\n\n")
        }
    }
}

fn body(variant: &Variant, public: &str) -> String {
    let each = |field: &Field| {
        let name = if variant.shape == Shape::Named { format!("{}: ", field.name) } else { String::new() };
        format!("{} {public}{name}{}, ", field.attributes.join(" "), field.ty.rust())
    };
    let fields: String = variant.fields.iter().map(each).collect();
    match variant.shape {
        Shape::Unit => String::new(),
        Shape::Newtype | Shape::Tuple => format!("({fields})"),
        Shape::Named => format!(" {{ {fields}}}"),
    }
}

/// The functions that give and take values of a type.
pub(crate) fn functions(index: usize, ty: &str, values: &[String]) -> String {
    let arms: String = values.iter().enumerate().map(|(k, value)| format!("        {k} => {value},\n")).collect();
    format!(
        "fn value_{index}(k: u32) -> {ty} {{\n    match k {{\n{arms}        _ => unreachable!(),\n    }}\n}}\n\
         #[js]\npub fn give_{index}(k: u32) -> {ty} {{\n    value_{index}(k)\n}}\n\
         #[js]\npub fn echo_{index}(value: {ty}) -> {ty} {{\n    value\n}}\n\
         #[js]\npub fn text_{index}(k: u32) -> Result<String, String> {{\n    written(&value_{index}(k))\n}}\n\
         #[js]\npub fn written_{index}(value: {ty}) -> Result<String, String> {{\n    written(&value)\n}}\n\
         #[js]\npub fn reread_{index}(text: String) -> Result<String, String> {{\n    written(&read::<{ty}>(&text)?)\n}}\n\n"
    )
}
