//! The functions that put data into parcels and take it out: one of each for every type.

mod take;

use super::{CodecNames, Conversion, Place};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::js::scope::Scope;
use wasm_ferry_schema::{Data, DataField, DataVariant, Shape, Tagging, Type};

/// A struct or enum that crosses as data, with what its parameters stand for.
pub struct Codec<'a> {
    /// What its functions are called.
    pub names: CodecNames,
    /// The definition.
    pub definition: Data<'a>,
    /// Its variants.
    pub variants: Vec<Variant<'a>>,
}

/// A variant, and how its fields cross.
pub struct Variant<'a> {
    /// As it was recorded.
    pub recorded: DataVariant<'a>,
    /// Its fields.
    pub fields: Vec<Field<'a>>,
    /// Of what is not tagged: the function that tries to put this variant.
    pub put: String,
}

/// A field, and how it crosses.
pub struct Field<'a> {
    /// As it was recorded.
    pub recorded: DataField<'a>,
    /// How it crosses.
    pub conversion: Conversion<'a>,
    /// Of a flattened map: the properties that are not its entries.
    pub known: Vec<&'a str>,
}

impl Codec<'_> {
    /// Whether variants have names that tell them apart.
    pub fn has_names(&self) -> bool {
        !matches!(self.definition.tagging, Tagging::Alone | Tagging::Untagged)
    }

    /// Names and numbers of the variants, aliases included.
    pub fn numbers(&self) -> Vec<(&str, u32)> {
        let variants = self.variants.iter().zip(0u32..);
        let named = variants.flat_map(|(variant, number)| {
            let aliases = variant.recorded.aliases.iter().copied();
            std::iter::once(variant.recorded.name).chain(aliases).map(move |name| (name, number))
        });
        named.collect()
    }
}

/// Where the parameters of a function that puts are.
fn place() -> (Place, Expr) {
    let (parcel, value, depth) = (Expr::ident("parcel"), Expr::ident("value"), Expr::ident("depth"));
    (Place { parcel, base: Some(depth), depth: 0, strict: true }, value)
}

/// The body of the function that puts a value; its parameters are `parcel`, `value` and `depth`.
pub fn put_body(codec: &Codec<'_>, scope: &mut Scope) {
    let (place, value) = place();
    let definition = &codec.definition;
    let other = codec.variants.iter().position(|variant| variant.recorded.other);
    let other = other.map_or(Expr::Undefined, |number| Expr::Number(number as f64));
    let numbers = Expr::ident(&codec.names.numbers);
    match definition.tagging {
        Tagging::Alone => {
            if let Some(variant) = codec.variants.first() {
                content(codec, variant, scope, &place, value);
            }
        }
        Tagging::Internal => {
            let tag = Expr::string(definition.tag);
            let tag = place.call(scope, fragment::PUT_TAG, value.clone(), [tag, numbers, other]);
            let tag = scope.constant("tag", tag);
            each_variant(codec, scope, &tag, |scope, variant| match variant.recorded.shape {
                Shape::Unit => refuse_others(codec, variant, scope, &place, value.clone()),
                Shape::Newtype | Shape::Tuple | Shape::Object => {
                    content(codec, variant, scope, &place, value.clone());
                }
            });
        }
        Tagging::Adjacent => {
            let tag = Expr::string(definition.tag);
            let tag = place.call(scope, fragment::PUT_TAG, value.clone(), [tag, numbers, other]);
            let tag = scope.constant("tag", tag);
            each_variant(codec, scope, &tag, |scope, variant| {
                if variant.recorded.shape != Shape::Unit {
                    place.enter(scope, Expr::string(definition.content));
                    let inner = read(scope, definition.content, &value);
                    let inner = scope.constant("content", inner);
                    content(codec, variant, scope, &place.inside(), inner);
                }
            });
        }
        Tagging::External => {
            let tag = place.call(scope, fragment::PUT_NAME, value, [numbers, other]);
            let tag = scope.constant("tag", tag);
            each_variant(codec, scope, &tag, |scope, variant| {
                if variant.recorded.shape != Shape::Unit {
                    let inner = scope.constant("content", place.parcel.clone().member("content"));
                    content(codec, variant, scope, &place.inside(), inner);
                }
            });
        }
        Tagging::Untagged => {
            let tries = codec.variants.iter().map(|variant| Expr::ident(&variant.put)).collect();
            let what = Expr::string(definition.js_name);
            place.put(scope, fragment::PUT_FIRST, value, [Expr::Array(tries), what]);
        }
    }
}

/// The body of the function that tries to put one variant of what is not tagged.
pub fn put_variant_body(codec: &Codec<'_>, variant: &Variant<'_>, scope: &mut Scope) {
    let (place, value) = place();
    content(codec, variant, scope, &place, value);
}

/// The body of the function that takes a value; its parameter is `parcel`.
pub fn take_body(codec: &Codec<'_>, scope: &mut Scope) {
    take::body(codec, scope);
}

/// Does something for the variant that a tag says; the last one needs no question.
fn each_variant<'c, 'a>(
    codec: &'c Codec<'a>,
    scope: &mut Scope,
    tag: &Expr,
    mut body: impl FnMut(&mut Scope, &'c Variant<'a>),
) {
    for (number, variant) in codec.variants.iter().enumerate() {
        let is_empty = variant.recorded.shape == Shape::Unit && !codec.definition.closed;
        if !is_empty {
            scope.when(tag.clone().equals(Expr::Number(number as f64)), |scope| body(scope, variant));
        }
    }
}

/// Puts the content of a variant.
fn content(codec: &Codec<'_>, variant: &Variant<'_>, scope: &mut Scope, place: &Place, value: Expr) {
    match variant.recorded.shape {
        // Of an error, everything is in Rust already.
        Shape::Unit if codec.definition.error => {}
        Shape::Unit => place.put(scope, fragment::PUT_NULL, value, []),
        Shape::Newtype => {
            if let Some(field) = variant.fields.first() {
                field.conversion.put(scope, place, value);
            }
        }
        Shape::Tuple => {
            let length = u32::try_from(variant.fields.len()).expect("bug: a tuple of too many fields");
            let parts = place.call(scope, fragment::PUT_TUPLE, value, [Expr::number(length)]);
            let parts = scope.constant("parts", parts);
            for (i, field) in variant.fields.iter().enumerate() {
                place.enter(scope, Expr::string([".", &i.to_string()].concat()));
                let part = scope.constant("part", parts.clone().index(Expr::Number(i as f64)));
                field.conversion.put(scope, &place.inside(), part);
            }
        }
        Shape::Object => {
            // Whoever read the tag has looked already.
            if codec.definition.tagging != Tagging::Internal {
                place.put(scope, fragment::OPEN_OBJECT, value.clone(), []);
            }
            refuse_others(codec, variant, scope, place, value.clone());
            for field in &variant.fields {
                put_field(field, scope, place, &value);
            }
        }
    }
}

/// Refuses properties that are no fields, if the type is closed.
fn refuse_others(codec: &Codec<'_>, variant: &Variant<'_>, scope: &mut Scope, place: &Place, value: Expr) {
    if !codec.definition.closed {
        return;
    }
    let tag = (codec.definition.tagging == Tagging::Internal).then_some(codec.definition.tag);
    let fields = variant.fields.iter().map(|field| &field.recorded);
    let names = fields.flat_map(|field| std::iter::once(field.name).chain(field.aliases.iter().copied()));
    let names = names.chain(tag).map(Expr::string);
    place.put(scope, fragment::REFUSE_OTHERS, value, [Expr::Array(names.collect())]);
}

fn put_field(field: &Field<'_>, scope: &mut Scope, place: &Place, object: &Expr) {
    if field.recorded.flatten {
        return put_flattened(field, scope, place, object);
    }
    let name = field.recorded.name;
    place.enter(scope, Expr::string(name));
    let value = read(scope, name, object);
    let value = match field.recorded.aliases {
        [] => scope.constant("field", value),
        aliases => {
            let field = scope.variable("field", Some(value));
            for alias in aliases {
                scope.when(field.clone().binary("===", Expr::Undefined), |scope| {
                    let value = read(scope, alias, object);
                    scope.assign(&field, value);
                });
            }
            field
        }
    };
    if !field.recorded.optional {
        return field.conversion.put(scope, &place.inside(), value);
    }
    let flag = |scope: &mut Scope, flag: f64| {
        scope.run(place.parcel.clone().member("number").call([Expr::Number(flag)]));
    };
    scope.choose(
        value.clone().binary("===", Expr::Undefined),
        |scope| flag(scope, 0.0),
        |scope| {
            flag(scope, 1.0);
            field.conversion.put(scope, &place.inside(), value.clone());
        },
    );
}

fn put_flattened(field: &Field<'_>, scope: &mut Scope, place: &Place, object: &Expr) {
    let Type::Map { .. } = field.conversion.ty else {
        return field.conversion.put(scope, place, object.clone());
    };
    let known = Expr::Array(field.known.iter().map(|name| Expr::string(*name)).collect());
    let entries = place.call(scope, fragment::PUT_OTHERS, object.clone(), [known]);
    let entries = scope.constant("entries", entries);
    scope.repeat(entries.clone().member("length"), |scope, index| {
        let entry = scope.constant("entry", entries.index(index));
        let key = scope.constant("key", entry.clone().index(Expr::Number(0.0)));
        place.enter(scope, key.clone());
        let value = scope.constant("part", entry.index(Expr::Number(1.0)));
        field.conversion.inner[0].put(scope, &place.inside(), key);
        field.conversion.inner[1].put(scope, &place.inside(), value);
    });
}

/// The names that every object has from its prototype.
const INHERITED: &[&str] = &[
    "__defineGetter__",
    "__defineSetter__",
    "__lookupGetter__",
    "__lookupSetter__",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
    "valueOf",
];

/// Reads a property. One that every object inherits counts only if it is the object's own.
fn read(scope: &mut Scope, name: &str, object: &Expr) -> Expr {
    if INHERITED.contains(&name) {
        return scope.call(fragment::OWN_PROPERTY, [object.clone(), Expr::string(name)]);
    }
    object.clone().member(name)
}
