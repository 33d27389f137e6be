//! Prints items for humans.

use crate::{Location, Type};
use core::fmt;

impl fmt::Display for Location<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// The name of a type from its path: the last segment, without the package after `@`.
fn name(path: &str) -> &str {
    let path = path.split('@').next().unwrap_or(path);
    path.rsplit("::").next().unwrap_or(path)
}

fn signature(f: &mut fmt::Formatter<'_>, params: &[Type<'_>], ret: &Type<'_>) -> fmt::Result {
    f.write_str("(")?;
    for (i, param) in params.iter().enumerate() {
        write!(f, "{}{param}", if i == 0 { "" } else { ", " })?;
    }
    f.write_str(")")?;
    if *ret == Type::Unit { Ok(()) } else { write!(f, " -> {ret}") }
}

impl fmt::Display for Type<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = match self {
            Type::Unit => "()",
            Type::Bool => "bool",
            Type::I8 => "i8",
            Type::U8 => "u8",
            Type::I16 => "i16",
            Type::U16 => "u16",
            Type::I32 => "i32",
            Type::U32 => "u32",
            Type::I64 => "i64",
            Type::U64 => "u64",
            Type::Isize => "isize",
            Type::Usize => "usize",
            Type::F32 => "f32",
            Type::F64 => "f64",
            Type::Char => "char",
            Type::I128 => "i128",
            Type::U128 => "u128",
            Type::Pointer => "pointer",
            Type::NonNull => "NonNull",
            Type::Duration => "Duration",
            Type::Time => "SystemTime",
            Type::ClampedByte => "clamped u8",
            Type::Undefined => "Undefined",
            Type::Null => "Null",
            Type::Str | Type::KeptStr => "str",
            Type::String => "String",
            Type::Json => "JSON",
            Type::Parsed => "parsed text",
            Type::Length { value } => return write!(f, "{value}"),
            Type::JsValue => "JsValue",
            Type::Foreign { .. } => "a type that converts itself",
            Type::ForeignList { .. } => "a list of a type that converts itself",
            Type::JsError => "JsError",
            Type::Hole => "_",
            Type::Ref { inner } => return write!(f, "&{inner}"),
            Type::RefMut { inner } => return write!(f, "&mut {inner}"),
            Type::Option { inner } => return write!(f, "Option<{inner}>"),
            Type::Result { ok } => return write!(f, "Result<{ok}>"),
            Type::Slice { element } => return write!(f, "[{element}]"),
            Type::Vec { element } => return write!(f, "Vec<{element}>"),
            Type::Nullable { inner } => return write!(f, "Nullable<{inner}>"),
            Type::Maybe { null: false, inner } => return write!(f, "JsOption<{inner}>"),
            Type::Maybe { null: true, inner } => return write!(f, "JsNullable<{inner}>"),
            Type::Array { element, length } => return write!(f, "[{element}; {length}]"),
            Type::Tuple { parts: [part] } => return write!(f, "({part},)"),
            Type::Tuple { parts } => return signature(f, parts, &Type::Unit),
            Type::Map { key, value } => return write!(f, "Map<{key}, {value}>"),
            Type::Set { element } => return write!(f, "Set<{element}>"),
            Type::Iterable { item, awaited: false } => return write!(f, "Iterator<{item}>"),
            Type::Iterable { item, awaited: true } => return write!(f, "Stream<{item}>"),
            Type::Callback { mutable, params, ret } => {
                f.write_str(if *mutable { "dyn FnMut" } else { "dyn Fn" })?;
                return signature(f, params, ret);
            }
            Type::Function { params, ret } => {
                f.write_str("Closure")?;
                return signature(f, params, ret);
            }
            Type::Whole { signed: true } => "i64 as a number",
            Type::Whole { signed: false } => "u64 as a number",
            Type::Parameter { index } => return write!(f, "parameter {index}"),
            Type::Data { path, arguments: [] } => name(path),
            Type::Data { path, arguments } => {
                write!(f, "{}<", name(path))?;
                for (i, argument) in arguments.iter().enumerate() {
                    write!(f, "{}{argument}", if i == 0 { "" } else { ", " })?;
                }
                return f.write_str(">");
            }
            Type::Import { path } | Type::Class { path } | Type::Enum { path } => name(path),
            Type::StringEnum { path } | Type::Union { path } => name(path),
        };
        f.write_str(plain)
    }
}
