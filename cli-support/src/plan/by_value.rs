//! Data: its names, how its fields cross, and its TypeScript types.

use super::naming::Naming;
use super::{Data, place};
use crate::convert::codecs::{Codec, Field, Variant};
use crate::convert::{CodecNames, Conversion, Named, Side, path};
use crate::diagnostics::{Code, Diagnostic};
use crate::read::Interface;
use crate::ts::ast::{Property, Type as Ts};
use wasm_ferry_schema::{self as schema, Absence, DataField, DataVariant, Shape, Tagging, Type};

/// Names types and functions.
pub(super) fn name<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) {
    for data in &interface.data {
        let declared = path(&data.ty).is_some_and(|path| interface.declared.contains(path));
        let public = data.js_name.to_owned();
        // An error has a class; anything else is but a type.
        let local = match (data.error, declared && !data.private) {
            (true, true) => naming.public(data.js_name, &data.at),
            (true, false) => naming.names.grant(data.js_name),
            (false, true) => {
                naming.claim(data.js_name, &data.at);
                String::new()
            }
            (false, false) => String::new(),
        };
        naming.bind(&data.ty, Named { local, public, lineage: None, ts: Ts::name(data.js_name) });
    }
    for instance in &interface.instances {
        let Some(data) = interface.data.get(instance.definition) else { continue };
        let mut grant = |before: &str| naming.names.grant(&[before, data.js_name].concat());
        let (put, take, names, numbers) = (grant("put"), grant("take"), grant("names"), grant("numbers"));
        let class = path(&data.ty).and_then(|path| naming.types.types.get(path)).map(|named| named.local.clone());
        let names = CodecNames { put, take, names, numbers, class: class.unwrap_or_default() };
        naming.types.codecs.push((instance.ty, names));
    }
}

/// How values are put into parcels, and taken out.
pub(super) fn codecs<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Codec<'a>> {
    let mut codecs = Vec::new();
    for (instance, (_, names)) in interface.instances.iter().zip(naming.types.codecs.clone()) {
        let Some(data) = interface.data.get(instance.definition) else { continue };
        let mut variants = Vec::new();
        for variant in instance.variants {
            let put = match data.tagging {
                Tagging::Untagged => naming.names.grant(&[&names.put, "As", variant.name].concat()),
                Tagging::Alone | Tagging::Internal | Tagging::Adjacent | Tagging::External => String::new(),
            };
            let known = known(interface, data, variant, 0);
            let mut fields = Vec::new();
            for field in variant.fields {
                let what = ["the field `", field.name, "` of `", data.js_name, "`"].concat();
                let Some(conversion) = naming.conversion(&field.ty, &what, &data.at) else { continue };
                if conversion.rule.part.is_none() {
                    naming.report(no_part(&conversion, &what, data));
                    continue;
                }
                let merged = field.flatten || (variant.shape == Shape::Newtype && data.tagging == Tagging::Internal);
                if merged && !is_object(interface, &field.ty, field.flatten, 0) {
                    naming.report(no_object(&conversion, &what, data));
                }
                fields.push(Field { recorded: *field, conversion, known: known.clone() });
            }
            variants.push(Variant { recorded: *variant, fields, put });
        }
        codecs.push(Codec { names, definition: *data, variants });
    }
    codecs
}

/// The properties that belong to fields and tags, also those of flattened ones.
fn known<'a>(
    interface: &Interface<'a>,
    data: &schema::Data<'a>,
    variant: &DataVariant<'a>,
    depth: u32,
) -> Vec<&'a str> {
    let mut names: Vec<&'a str> = Vec::new();
    if data.tagging == Tagging::Internal {
        names.push(data.tag);
    }
    for field in variant.fields {
        if !field.flatten || depth == NESTED {
            names.push(field.name);
            names.extend(field.aliases);
            continue;
        }
        let inner = interface.instances.iter().find(|instance| instance.ty == field.ty);
        let inner = inner.and_then(|instance| Some((instance, interface.data.get(instance.definition)?)));
        let Some((instance, definition)) = inner else { continue };
        for variant in instance.variants {
            names.extend(known(interface, definition, variant, depth + 1));
        }
        names.extend([definition.tag, definition.content].into_iter().filter(|name| !name.is_empty()));
    }
    names
}

/// How deeply flattened fields may be in flattened fields.
const NESTED: u32 = 16;

/// Whether values have properties that can stand beside others.
fn is_object(interface: &Interface<'_>, ty: &Type<'_>, flatten: bool, depth: u32) -> bool {
    match ty {
        _ if depth == NESTED => false,
        Type::Map { key, .. } => flatten && matches!(key, Type::String),
        Type::Data { .. } => {
            let Some(instance) = interface.instances.iter().find(|instance| instance.ty == *ty) else { return true };
            let Some(data) = interface.data.get(instance.definition) else { return true };
            instance.variants.iter().all(|variant| match data.tagging {
                Tagging::Internal | Tagging::Adjacent => true,
                Tagging::External => variant.shape != Shape::Unit,
                Tagging::Alone | Tagging::Untagged => match (variant.shape, variant.fields.first()) {
                    (Shape::Object, _) => true,
                    (Shape::Newtype, Some(field)) => is_object(interface, &field.ty, false, depth + 1),
                    (Shape::Unit | Shape::Tuple | Shape::Newtype, _) => false,
                },
            })
        }
        _ => false,
    }
}

fn no_part(conversion: &Conversion<'_>, what: &str, data: &schema::Data<'_>) -> Diagnostic {
    let problem = "` cannot be in data";
    problem_with(conversion, problem, what, data, "own the value, or leave the field out with `skip`")
}

fn no_object(conversion: &Conversion<'_>, what: &str, data: &schema::Data<'_>) -> Diagnostic {
    let problem = "` has no properties of its own that could stand beside others";
    let help = "flatten a struct with named fields or a map of strings, or give the content a property of its own, such \
                as `content = \"value\"`";
    problem_with(conversion, problem, what, data, help)
}

fn problem_with(
    conversion: &Conversion<'_>,
    problem: &str,
    what: &str,
    data: &schema::Data<'_>,
    help: &str,
) -> Diagnostic {
    Diagnostic {
        code: Code::UnsupportedType,
        message: ["`", &conversion.ty.to_string(), problem].concat(),
        place: Some(place(&data.at)),
        notes: vec![["it is used by ", what].concat()],
        help: help.to_owned(),
    }
}

/// What declarations say.
pub(super) fn declarations<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Data<'a>> {
    interface.data.iter().filter_map(|data| declaration(interface, data, naming)).collect()
}

fn declaration<'a>(interface: &Interface<'a>, data: &schema::Data<'a>, naming: &Naming<'_, 'a>) -> Option<Data<'a>> {
    let mut names = naming.types.clone();
    names.parameters = data.parameters;
    let spell = |ty: &Type<'a>| Conversion::of(ty, &names).map(|conversion| conversion.ts(Side::Return)).ok();
    let variants: Option<Vec<Ts>> = data.variants.iter().map(|variant| type_of(data, variant, &spell)).collect();
    let mut variants = variants?;
    let ty = if data.tagging == Tagging::Alone { variants.pop()? } else { Ts::Union(variants) };
    let class = path(&data.ty).and_then(|path| naming.types.types.get(path)).map(|named| named.local.clone());
    let class = class.filter(|_| data.error);
    let ty = if data.error { error_type(data, ty) } else { ty };
    Some(Data {
        public: data.js_name,
        docs: data.docs,
        parameters: data.parameters,
        ty,
        class,
        exported: !data.private,
        declared: path(&data.ty).is_some_and(|path| interface.declared.contains(path)) && !data.untyped,
    })
}

/// An `Error` with a name of its own, and with fields.
fn error_type(data: &schema::Data<'_>, fields: Ts) -> Ts {
    let docs = Vec::new();
    let name =
        Property { name: "name".to_owned(), optional: false, readonly: true, ty: Ts::literal(data.js_name), docs };
    let named = [Ts::name("Error"), Ts::Record(vec![name])];
    match fields {
        // A unit struct has no fields.
        Ts::Name(_) => Ts::Intersection(named.to_vec()),
        fields => Ts::Intersection(named.into_iter().chain([fields]).collect()),
    }
}

/// The type of a variant's values.
fn type_of<'a>(
    data: &schema::Data<'a>,
    variant: &DataVariant<'a>,
    spell: &impl Fn(&Type<'a>) -> Option<Ts>,
) -> Option<Ts> {
    let property =
        |name: &str, ty| Property { name: name.to_owned(), optional: false, readonly: data.readonly, ty, docs: vec![] };
    let literal = || Ts::literal(variant.name);
    let unit = variant.shape == Shape::Unit;
    Some(match data.tagging {
        Tagging::Alone | Tagging::Untagged => content(data, variant, None, spell)?,
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
                (Shape::Newtype, [field]) => Ts::Intersection(vec![Ts::Record(vec![tag]), spell(&field.ty)?]),
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
    spell: &impl Fn(&Type<'a>) -> Option<Ts>,
) -> Option<Ts> {
    let all = || variant.fields.iter().map(|field| spell(&field.ty)).collect::<Option<Vec<Ts>>>();
    Some(match variant.shape {
        Shape::Unit => Ts::null(),
        Shape::Newtype => all()?.pop().unwrap_or_else(Ts::null),
        Shape::Tuple => Ts::Tuple(all()?),
        Shape::Object => {
            let mut properties: Vec<Property> = tag.into_iter().collect();
            let mut flattened = Vec::new();
            for field in variant.fields {
                if field.flatten {
                    flattened.push(flat(field, spell)?);
                } else {
                    properties.push(declared_field(data, field, spell)?);
                }
            }
            let own = Ts::Record(properties);
            if flattened.is_empty() { own } else { Ts::Intersection([vec![own], flattened].concat()) }
        }
    })
}

/// A flattened map may have any property: those that are declared have types of their own.
fn flat<'a>(field: &DataField<'a>, spell: &impl Fn(&Type<'a>) -> Option<Ts>) -> Option<Ts> {
    match field.ty {
        Type::Map { .. } => Some(Ts::generic("Record", [Ts::name("string"), Ts::name("unknown")])),
        _ => spell(&field.ty),
    }
}

fn declared_field<'a>(
    data: &schema::Data<'a>,
    field: &DataField<'a>,
    spell: &impl Fn(&Type<'a>) -> Option<Ts>,
) -> Option<Property> {
    let inner = match (field.absence, field.ty) {
        (Absence::LeftOut | Absence::Null, Type::Option { inner }) => spell(inner)?,
        // As serde has it, where a function's `()` is nothing at all.
        (_, Type::Unit) => Ts::null(),
        _ => spell(&field.ty)?,
    };
    let ty = if field.absence == Absence::Null { inner.or(Ts::null()) } else { inner };
    Some(Property {
        name: field.name.to_owned(),
        optional: field.optional || field.absence == Absence::LeftOut,
        readonly: data.readonly,
        ty,
        docs: field.docs.lines().map(str::to_owned).collect(),
    })
}
