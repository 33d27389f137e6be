//! The functions that put data into parcels and take it out: one of each for every type.

mod merge;
mod take;

pub use merge::Merge;

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
    /// Whether its functions are told that the value's properties stand among others.
    pub among: bool,
}

/// A variant, and how its fields cross.
pub struct Variant<'a> {
    /// As it was recorded.
    pub recorded: DataVariant<'a>,
    /// Its fields.
    pub fields: Vec<Field<'a>>,
    /// Of a variant without a tag: the function that tries to put it.
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
    /// How its properties stand among those of the whole, if they do.
    pub merge: Option<Merge>,
}

impl Codec<'_> {
    /// Whether variants have names that tell them apart.
    pub fn has_names(&self) -> bool {
        !matches!(self.definition.tagging, Tagging::Alone | Tagging::Named | Tagging::Untagged)
    }

    /// The variants that have a tag: the first ones.
    pub fn tagged(&self) -> &[Variant<'_>] {
        let without = |variant: &Variant<'_>| variant.recorded.untagged || self.definition.tagging == Tagging::Untagged;
        let end = self.variants.iter().position(without);
        &self.variants[..end.unwrap_or(self.variants.len())]
    }

    /// The parameters of the function that puts.
    pub fn put_params(&self) -> Vec<&'static str> {
        let all = ["parcel", "value", "depth", AMONG];
        all[..all.len() - usize::from(!self.among)].to_vec()
    }

    /// The parameters of the function that takes.
    pub fn take_params(&self) -> Vec<&'static str> {
        let all = ["parcel", AMONG];
        all[..all.len() - usize::from(!self.among)].to_vec()
    }

    /// Names and numbers of the variants, aliases included.
    pub fn numbers(&self) -> Vec<(&str, u32)> {
        let variants = self.tagged().iter().zip(0u32..);
        let named = variants.flat_map(|(variant, number)| {
            let aliases = variant.recorded.aliases.iter().copied();
            std::iter::once(variant.recorded.name).chain(aliases).map(move |name| (name, number))
        });
        named.collect()
    }
}

/// The parameter that says whether the value's properties stand among others.
const AMONG: &str = "among";

/// Where the parameters of a function that puts are.
fn place() -> (Place, Expr) {
    let (parcel, value, depth) = (Expr::ident("parcel"), Expr::ident("value"), Expr::ident("depth"));
    (Place { parcel, base: Some(depth), depth: 0, strict: true }, value)
}

/// The body of the function that puts a value; its parameters are `parcel`, `value` and `depth`.
pub fn put_body(codec: &Codec<'_>, scope: &mut Scope) {
    let (place, value) = place();
    let without = &codec.variants[codec.tagged().len()..];
    if without.is_empty() {
        return put_tagged_body(codec, scope);
    }
    let tries = without.iter().map(|variant| Expr::ident(&variant.put)).collect();
    let name = Expr::string(codec.definition.js_name);
    let mut more = vec![Expr::Array(tries), name];
    if let [_, ..] = codec.tagged() {
        more.extend([Expr::Number(codec.tagged().len() as f64), Expr::ident(&codec.names.put_tagged)]);
    }
    place.put(scope, fragment::PUT_FIRST, value, more);
}

/// The body of the function that puts a value that has a tag, or needs none.
pub fn put_tagged_body(codec: &Codec<'_>, scope: &mut Scope) {
    let (place, value) = place();
    let definition = &codec.definition;
    let other = codec.variants.iter().position(|variant| variant.recorded.other);
    let other = other.map_or(Expr::Undefined, |number| Expr::Number(number as f64));
    let numbers = Expr::ident(&codec.names.numbers);
    match definition.tagging {
        Tagging::Alone | Tagging::Named => {
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
            refuse(codec, scope, &place, (value.clone(), true), vec![definition.tag, definition.content]);
            place.enter(scope, Expr::string(definition.content));
            let inner = read(scope, definition.content, &value);
            let inner = scope.constant("content", inner);
            check_bare(codec, scope, &place.inside(), &tag, &inner);
            each_variant(codec, scope, &tag, |scope, variant| {
                if variant.recorded.shape != Shape::Unit {
                    content(codec, variant, scope, &place.inside(), inner.clone());
                }
            });
        }
        Tagging::External => {
            let tag = match codec.among {
                false => place.call(scope, fragment::PUT_NAME, value, [numbers, other]),
                true => place.call(scope, fragment::PUT_NAME_AMONG, value, [numbers, Expr::ident(AMONG)]),
            };
            let tag = scope.constant("tag", tag);
            let inner = place.parcel.clone().member("content");
            check_bare(codec, scope, &place.inside(), &tag, &inner);
            each_variant(codec, scope, &tag, |scope, variant| {
                if variant.recorded.shape != Shape::Unit {
                    let inner = scope.constant("content", inner.clone());
                    content(codec, variant, scope, &place.inside(), inner);
                }
            });
        }
        // Whatever has no tag was tried already.
        Tagging::Untagged => {}
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
fn each_variant<'c>(
    codec: &'c Codec<'_>,
    scope: &mut Scope,
    tag: &Expr,
    mut body: impl FnMut(&mut Scope, &'c Variant<'c>),
) {
    for (number, variant) in codec.tagged().iter().enumerate() {
        let is_empty = variant.recorded.shape == Shape::Unit && !codec.definition.closed;
        if !is_empty {
            scope.when(tag.clone().equals(Expr::Number(number as f64)), |scope| body(scope, variant));
        }
    }
}

/// Refuses content of variants that have none.
fn check_bare(codec: &Codec<'_>, scope: &mut Scope, place: &Place, tag: &Expr, content: &Expr) {
    let bare = codec.tagged().iter().enumerate().filter(|(_, variant)| variant.recorded.shape == Shape::Unit);
    let bare: Vec<Expr> = bare.map(|(number, _)| Expr::Number(number as f64)).collect();
    if bare.is_empty() {
        return;
    }
    let some = (bare.len() < codec.tagged().len()).then_some(Expr::Array(bare));
    place.put(scope, fragment::CHECK_BARE, content.clone(), [tag.clone()].into_iter().chain(some));
}

/// Puts the content of a variant.
fn content(codec: &Codec<'_>, variant: &Variant<'_>, scope: &mut Scope, place: &Place, value: Expr) {
    match variant.recorded.shape {
        // Of an error, everything is in Rust already.
        Shape::Unit if codec.definition.error => {}
        Shape::Unit => place.put(scope, fragment::PUT_NULL, value, []),
        Shape::Newtype => {
            if let Some(field) = variant.fields.first() {
                match field.merge {
                    Some(_) => merge::put(field, scope, place, &value),
                    None if field.conversion.ty == Type::Unit => place.put(scope, fragment::PUT_NULL, value, []),
                    None => field.conversion.put(scope, place, value),
                }
            }
        }
        Shape::Tuple => {
            let length = u32::try_from(variant.fields.len()).expect("bug: a tuple of too many fields");
            let least = variant.fields.iter().position(|field| field.recorded.optional);
            let least = least.map(|least| Expr::Number(least as f64));
            let parts = place.call(scope, fragment::PUT_TUPLE, value, [Expr::number(length)].into_iter().chain(least));
            let parts = scope.constant("parts", parts);
            for (i, field) in variant.fields.iter().enumerate() {
                place.enter(scope, Expr::string([".", &i.to_string()].concat()));
                let part = scope.constant("part", parts.clone().index(Expr::Number(i as f64)));
                put_present(field, scope, place, part);
            }
        }
        Shape::Object => {
            // Whoever read the tag has looked already.
            if codec.definition.tagging != Tagging::Internal || variant.recorded.untagged {
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
    let has_tag = matches!(codec.definition.tagging, Tagging::Internal | Tagging::Named);
    let tag = (has_tag && !variant.recorded.untagged).then_some(codec.definition.tag);
    let fields = variant.fields.iter().map(|field| &field.recorded);
    let names = fields.flat_map(|field| std::iter::once(field.name).chain(field.aliases.iter().copied()));
    let is_whole = !matches!(codec.definition.tagging, Tagging::Adjacent | Tagging::External);
    refuse(codec, scope, place, (value, is_whole), names.chain(tag).collect());
}

/// Refuses other properties, if the type is closed. Where the value's stand among others, these are none of its business,
/// but in the content of a variant that is an object of its own.
fn refuse(codec: &Codec<'_>, scope: &mut Scope, place: &Place, (value, is_whole): (Expr, bool), known: Vec<&str>) {
    if !codec.definition.closed {
        return;
    }
    let known = Expr::Array(known.into_iter().map(Expr::string).collect());
    if !codec.among || !is_whole {
        return place.put(scope, fragment::REFUSE_OTHERS, value, [known]);
    }
    let among = Expr::ident(AMONG);
    scope.when(among.clone().binary("!==", Expr::Bool(true)), |scope| {
        place.put(scope, fragment::REFUSE_OTHERS, value, [known, among]);
    });
}

fn put_field(field: &Field<'_>, scope: &mut Scope, place: &Place, object: &Expr) {
    if field.merge.is_some() {
        return merge::put(field, scope, place, object);
    }
    let name = field.recorded.name;
    place.enter(scope, Expr::string(name));
    let value = read(scope, name, object);
    let value = match field.recorded.aliases {
        [] => value,
        aliases => {
            let names = std::iter::once(&name).chain(aliases).map(|name| Expr::string(*name));
            place.call(scope, fragment::READ_ALIASED, object.clone(), [Expr::Array(names.collect())])
        }
    };
    let value = scope.constant("field", value);
    if field.conversion.ty == Type::Unit && !field.recorded.optional {
        return place.inside().put(scope, fragment::PUT_NULL, value, []);
    }
    put_present(field, scope, place, value);
}

/// Puts a value, or that there is none.
fn put_present(field: &Field<'_>, scope: &mut Scope, place: &Place, value: Expr) {
    if !field.recorded.optional {
        return field.conversion.put(scope, &place.inside(), value);
    }
    let flag = |scope: &mut Scope, flag: f64| {
        scope.run(place.parcel.clone().member("number").call([Expr::Number(flag)]));
    };
    if field.recorded.needed {
        flag(scope, 1.0);
        return field.conversion.put(scope, &place.inside(), value);
    }
    scope.choose(
        value.clone().binary("===", Expr::Undefined),
        |scope| flag(scope, 0.0),
        |scope| {
            flag(scope, 1.0);
            field.conversion.put(scope, &place.inside(), value.clone());
        },
    );
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
