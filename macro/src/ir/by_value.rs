//! Structs and enums that cross as data.

use super::Name;
use crate::syntax::{Attribute, Generics, Path, Type};
use proc_macro2::{Ident, Span};
pub(crate) use wasm_ferry_schema::{Absence, Shape, Tagging};

/// A struct or enum whose values JavaScript gets as plain data.
pub(crate) struct Data {
    /// Its name in Rust.
    pub(crate) ident: Ident,
    /// Its generics.
    pub(crate) generics: Generics,
    /// What declarations call it.
    pub(crate) js_name: Name,
    /// Its documentation.
    pub(crate) docs: String,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// How values say which variant they are.
    pub(crate) tagging: Tagging,
    /// The property that says it.
    pub(crate) tag: String,
    /// The property that holds the content.
    pub(crate) content: String,
    /// Its variants; of a struct, the only one.
    pub(crate) variants: Vec<Variant>,
    /// Whether fields that are missing are those of the default value.
    pub(crate) default: Option<Missing>,
    /// Whether other properties are refused.
    pub(crate) closed: bool,
    /// Where it asks to be declared, whether or not anything uses it.
    pub(crate) declare: Option<Span>,
    /// Whether properties are declared `readonly`.
    pub(crate) readonly: bool,
    /// Where it asks to be an `Error`.
    pub(crate) error: Option<Span>,
    /// Whether its name is not exported.
    pub(crate) private: bool,
    /// Whether it is left out of the declarations.
    pub(crate) untyped: bool,
    /// What crosses in its place.
    pub(crate) through: Option<Through>,
    /// Where it was written.
    pub(crate) at: Span,
}

/// A type that crosses in the place of another, which is made of it.
pub(crate) struct Through {
    /// The type.
    pub(crate) ty: Type,
    /// Whether making it may fail.
    pub(crate) fallible: bool,
}

/// A variant, or a struct.
pub(crate) struct Variant {
    /// Its name in Rust; `None` for a struct.
    pub(crate) ident: Option<Ident>,
    /// What JavaScript calls it.
    pub(crate) name: String,
    /// What else JavaScript may call it.
    pub(crate) aliases: Vec<String>,
    /// Its documentation.
    pub(crate) docs: String,
    /// What holds its fields.
    pub(crate) shape: Shape,
    /// Its fields, also those that do not cross.
    pub(crate) fields: Vec<Field>,
    /// Whether it does not cross.
    pub(crate) skip: bool,
    /// Whether unknown ones become this one.
    pub(crate) other: Option<Span>,
    /// Whether it has no tag, whatever the others have.
    pub(crate) untagged: Option<Span>,
}

/// A field.
pub(crate) struct Field {
    /// Which field.
    pub(crate) member: crate::syntax::Member,
    /// What JavaScript calls it.
    pub(crate) name: String,
    /// What else JavaScript may call it.
    pub(crate) aliases: Vec<String>,
    /// Its documentation.
    pub(crate) docs: String,
    /// Its type.
    pub(crate) ty: Type,
    /// What it is where it is missing, if it may be.
    pub(crate) missing: Option<Missing>,
    /// Says that it is to be left out.
    pub(crate) left_out_if: Option<Path>,
    /// What becomes of `None`.
    pub(crate) absence: Absence,
    /// Whether its properties are those of the whole.
    pub(crate) flatten: bool,
    /// What writes and reads it in serde's way, if it does not do so itself.
    pub(crate) by: Option<By>,
    /// Whether it does not cross.
    pub(crate) skip: bool,
    /// Whether it is a number although JavaScript has bigints for it.
    pub(crate) number: bool,
}

/// Functions that write and read a field in serde's way; the type's own where nothing is said.
#[derive(Clone)]
pub(crate) struct By {
    /// Writes it.
    pub(crate) serialize: Option<Path>,
    /// Reads it.
    pub(crate) deserialize: Option<Path>,
}

/// What a field is where it is missing.
#[derive(Clone)]
pub(crate) enum Missing {
    /// `Default::default()`.
    Default,
    /// What a function returns.
    Call(Path),
    /// That of the default value of the whole.
    Whole,
}

impl Field {
    /// Whether it crosses behind a flag.
    pub(crate) fn is_optional(&self) -> bool {
        self.missing.is_some() || self.left_out_if.is_some()
    }
}
