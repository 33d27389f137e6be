//! Data: its names, how its fields cross, and what its declarations are.

mod merging;
mod types;

use self::types::{Spell, type_of};
use super::naming::Naming;
use super::{Data, place};
use crate::convert::codecs::{Codec, Field, Variant};
use crate::convert::{CodecNames, Conversion, Named, Side, path};
use crate::diagnostics::{Code, Diagnostic};
use crate::read::Interface;
use crate::ts::ast::{Property, Type as Ts};
use wasm_ferry_schema::{self as schema, DataField, DataVariant, Shape, Tagging, Type};

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
        let put_tagged = naming.names.grant(&["put", data.js_name, "Tagged"].concat());
        let names = CodecNames { put, put_tagged, take, names, numbers, class: class.unwrap_or_default() };
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
            let put = match data.tagging == Tagging::Untagged || variant.untagged {
                true => naming.names.grant(&[&names.put, "As", variant.name].concat()),
                false => String::new(),
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
                let merged = is_merged(data, variant, field);
                let merge = if merged { merging::of(interface, &field.ty, field.flatten) } else { None };
                if merged && merge.is_none() {
                    naming.report(no_object(&conversion, &what, data));
                }
                fields.push(Field { recorded: *field, conversion, known: known.clone(), merge });
            }
            variants.push(Variant { recorded: *variant, fields, put });
        }
        let among = merging::is_among(interface, &instance.ty);
        codecs.push(Codec { names, definition: *data, variants, among });
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
    if matches!(data.tagging, Tagging::Internal | Tagging::Named) {
        names.push(data.tag);
    }
    if variant.shape == Shape::Unit || variant.shape == Shape::Tuple {
        return names;
    }
    for field in variant.fields {
        if !is_merged(data, variant, field) || depth == NESTED {
            names.push(field.name);
            names.extend(field.aliases);
            continue;
        }
        let Some((instance, definition)) = merging::definition(interface, &field.ty) else { continue };
        for variant in instance.variants {
            match definition.tagging {
                Tagging::External => names.extend(std::iter::once(&variant.name).chain(variant.aliases)),
                Tagging::Adjacent => {}
                Tagging::Alone | Tagging::Named | Tagging::Internal | Tagging::Untagged => {
                    names.extend(known(interface, definition, variant, depth + 1));
                }
            }
        }
        names.extend([definition.tag, definition.content].into_iter().filter(|name| !name.is_empty()));
    }
    names
}

/// How deeply flattened fields may be in flattened fields.
const NESTED: u32 = 16;

/// Whether the properties of a field stand among those of the whole.
fn is_merged(data: &schema::Data<'_>, variant: &DataVariant<'_>, field: &DataField<'_>) -> bool {
    field.flatten || (variant.shape == Shape::Newtype && data.tagging == Tagging::Internal && !variant.untagged)
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
    let spell = Spell { interface, ty: &spell };
    let variants: Option<Vec<Ts>> = data.variants.iter().map(|variant| type_of(data, variant, &spell)).collect();
    let mut variants = variants?;
    let ty =
        if matches!(data.tagging, Tagging::Alone | Tagging::Named) { variants.pop()? } else { Ts::Union(variants) };
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
