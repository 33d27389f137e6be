//! The TypeScript types of data.

use super::{is_merged, merging};
use crate::convert::codecs::Merge;
use crate::read::Interface;
use crate::ts::ast::{Property, Type as Ts};
use wasm_ferry_schema::{self as schema, Absence, DataField, DataVariant, Shape, Tagging, Type};

/// How types are spelt, in the definition of some data.
pub(super) struct Spell<'s, 'a> {
    /// All types.
    pub(super) interface: &'s Interface<'a>,
    /// The spelling of one.
    pub(super) ty: &'s dyn Fn(&Type<'a>) -> Option<Ts>,
}

impl<'a> Spell<'_, 'a> {
    fn of(&self, ty: &Type<'a>) -> Option<Ts> {
        (self.ty)(ty)
    }
}

/// The type of a variant's values.
pub(super) fn type_of<'a>(data: &schema::Data<'a>, variant: &DataVariant<'a>, spell: &Spell<'_, 'a>) -> Option<Ts> {
    let property =
        |name: &str, ty| Property { name: name.to_owned(), optional: false, readonly: data.readonly, ty, docs: vec![] };
    let literal = || Ts::literal(variant.name);
    let unit = variant.shape == Shape::Unit;
    if variant.untagged {
        return content(data, variant, None, spell);
    }
    Some(match data.tagging {
        Tagging::Alone | Tagging::Untagged => content(data, variant, None, spell)?,
        Tagging::Named => content(data, variant, Some(property(data.tag, literal())), spell)?,
        Tagging::External if unit => literal(),
        Tagging::External => Ts::Record(vec![property(variant.name, content(data, variant, None, spell)?)]),
        Tagging::Adjacent if unit => Ts::Record(vec![property(data.tag, literal())]),
        Tagging::Adjacent => {
            let content = content(data, variant, None, spell)?;
            Ts::Record(vec![property(data.tag, literal()), property(data.content, content)])
        }
        Tagging::Internal => {
            let tag = property(data.tag, literal());
            match (variant.shape, variant.fields) {
                (Shape::Newtype, [field]) => match merged(field, spell)? {
                    None => Ts::Record(vec![tag]),
                    Some(content) => Ts::Intersection(vec![Ts::Record(vec![tag]), content]),
                },
                (Shape::Object, _) => content(data, variant, Some(tag), spell)?,
                _ => Ts::Record(vec![tag]),
            }
        }
    })
}

/// The type of a variant's content.
fn content<'a>(
    data: &schema::Data<'a>,
    variant: &DataVariant<'a>,
    tag: Option<Property>,
    spell: &Spell<'_, 'a>,
) -> Option<Ts> {
    let all = || variant.fields.iter().map(|field| part(field, spell)).collect::<Option<Vec<Ts>>>();
    Some(match variant.shape {
        Shape::Unit => Ts::null(),
        Shape::Newtype => all()?.pop().unwrap_or_else(Ts::null),
        Shape::Tuple => Ts::Tuple(all()?),
        Shape::Object => {
            let mut properties: Vec<Property> = tag.into_iter().collect();
            let mut flattened = Vec::new();
            for field in variant.fields {
                if is_merged(data, variant, field) {
                    flattened.extend(merged(field, spell)?);
                } else {
                    properties.push(declared_field(data, field, spell)?);
                }
            }
            let own = Ts::Record(properties);
            if flattened.is_empty() { own } else { Ts::Intersection([vec![own], flattened].concat()) }
        }
    })
}

/// The type of a part of a tuple, or of the only one.
fn part<'a>(field: &DataField<'a>, spell: &Spell<'_, 'a>) -> Option<Ts> {
    let ty = field_type(field, spell)?;
    Some(if field.optional { Ts::Perhaps(Box::new(ty)) } else { ty })
}

/// What a field has besides the properties of its whole, if anything.
///
/// A flattened map may have any property: those that are declared have types of their own.
fn merged<'a>(field: &DataField<'a>, spell: &Spell<'_, 'a>) -> Option<Option<Ts>> {
    let any = || Ts::generic("Record", [Ts::name("string"), Ts::name("unknown")]);
    let Some(merge) = merging::of(spell.interface, &field.ty, field.flatten) else {
        return Some(Some(spell.of(&field.ty)?));
    };
    Some(Some(match merge {
        Merge::Properties { .. } => spell.of(&field.ty)?,
        Merge::Variant => variants(&field.ty, spell)?,
        Merge::Entries | Merge::Json | Merge::PerhapsEntries | Merge::PerhapsJson => any(),
        Merge::Nothing => return Some(None),
        Merge::Perhaps { variant } => {
            let Type::Option { inner } = field.ty else { return None };
            let ty = if variant { variants(inner, spell)? } else { spell.of(inner)? };
            Ts::generic("Partial", [ty])
        }
    }))
}

/// The type of an enum whose variants are properties: those without content, which are names elsewhere, are `null`.
fn variants<'a>(ty: &Type<'a>, spell: &Spell<'_, 'a>) -> Option<Ts> {
    let (instance, data) = merging::definition(spell.interface, ty)?;
    if instance.variants.iter().all(|variant| variant.shape != Shape::Unit) {
        return spell.of(ty);
    }
    let all = instance.variants.iter().map(|variant| {
        let content = content(data, variant, None, spell)?;
        let (name, readonly) = (variant.name.to_owned(), data.readonly);
        Some(Ts::Record(vec![Property { name, optional: false, readonly, ty: content, docs: vec![] }]))
    });
    Some(Ts::Union(all.collect::<Option<Vec<Ts>>>()?))
}

fn field_type<'a>(field: &DataField<'a>, spell: &Spell<'_, 'a>) -> Option<Ts> {
    let inner = match (field.absence, field.ty) {
        (Absence::LeftOut | Absence::Null, Type::Option { inner }) => spell.of(inner)?,
        // As serde has it, where a function's `()` is nothing at all.
        (_, Type::Unit) => Ts::null(),
        _ => spell.of(&field.ty)?,
    };
    Some(if field.absence == Absence::Null { inner.or(Ts::null()) } else { inner })
}

fn declared_field<'a>(data: &schema::Data<'a>, field: &DataField<'a>, spell: &Spell<'_, 'a>) -> Option<Property> {
    Some(Property {
        name: field.name.to_owned(),
        optional: field.optional || field.absence == Absence::LeftOut,
        readonly: data.readonly,
        ty: field_type(field, spell)?,
        docs: field.docs.lines().map(str::to_owned).collect(),
    })
}
