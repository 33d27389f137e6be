//! Rules of structs and enums that cross as data.

use super::names;
use crate::ir::by_value::{Data, Shape, Tagging, Variant};
use crate::messages::by_value::Mistake;
use crate::messages::Message;
use crate::parse::types::{bounded, last_name};
use crate::report::Report;
use crate::syntax::GenericParam;

/// A struct or enum that crosses as data.
pub(super) fn data(data: &Data, report: &mut Report) {
    names::plain(&data.js_name, report);
    if !names::is_identifier(&data.js_name.text) {
        report.at(data.js_name.span, Message::AliasName { name: data.js_name.text.clone() });
    }
    for param in &data.generics.params {
        match param {
            GenericParam::Lifetime(_) => {}
            GenericParam::Const(param) => {
                if !matches!(last_name(&param.ty).as_deref(), Some("usize" | "u32")) {
                    report.on(param, Message::Data(Mistake::ConstParameter));
                }
            }
            GenericParam::Type(_) => {}
        }
    }
    for predicate in data.generics.conditions() {
        if bounded(&data.generics, predicate).is_none() {
            report.on(predicate, Message::Data(Mistake::WhereClause));
        }
    }
    if let Some(at) = data.declare {
        if !data.generics.type_params().is_empty() || !data.generics.const_params().is_empty() {
            report.at(at, Message::Data(Mistake::DeclareGeneric));
        }
    }
    if data.variants.is_empty() {
        report.on(&data.ident, Message::Data(Mistake::NoVariants));
    }
    if data.tagging == Tagging::Adjacent && data.tag == data.content {
        report.on(&data.ident, Message::Data(Mistake::SameTag));
    }
    for variant in data.variants.iter().filter(|variant| !variant.skip) {
        self::variant(data, variant, report);
    }
    variant_names(data, report);
    tuple_ends(data, report);
    let mut untagged = data.variants.iter().filter(|it| !it.skip).skip_while(|it| it.untagged.is_none());
    if let Some(ident) = untagged.find(|it| it.untagged.is_none()).and_then(|it| it.ident.as_ref()) {
        report.on(ident, Message::Data(Mistake::UntaggedFirst));
    }
    if let Some(error) = data.error {
        let fits = |variant: &Variant| matches!(variant.shape, Shape::Object | Shape::Unit);
        let tagged = matches!(data.tagging, Tagging::Alone | Tagging::Named | Tagging::Internal);
        if !tagged || !data.variants.iter().all(fits) || !data.generics.params.is_empty() {
            report.at(error, Message::Data(Mistake::ErrorShape));
        }
        for field in data.variants.iter().flat_map(|variant| &variant.fields).filter(|field| !field.skip) {
            if ["name", "message", "stack", "cause"].contains(&field.name.as_str()) {
                report.on(&field.member, Message::Data(Mistake::ErrorField { name: field.name.clone() }));
            }
        }
    }
}

fn variant(data: &Data, variant: &Variant, report: &mut Report) {
    let name = variant.ident.as_ref().unwrap_or(&data.ident);
    if data.tagging == Tagging::Internal && variant.shape == Shape::Tuple && variant.untagged.is_none() {
        report.on(name, Message::Data(Mistake::InternalTuple { variant: name.to_string() }));
    }
    let mut seen: Vec<(&str, String)> = Vec::new();
    for field in variant.fields.iter().filter(|field| !field.skip) {
        if field.flatten {
            if data.closed {
                report.on(&field.ty, Message::Data(Mistake::FlattenClosed));
            }
            continue;
        }
        if variant.shape != Shape::Object {
            continue;
        }
        if matches!(data.tagging, Tagging::Internal | Tagging::Named) && field.name == data.tag {
            report.on(&field.ty, Message::Data(Mistake::TagIsField { name: field.name.clone() }));
        }
        let member = match &field.member {
            crate::syntax::Member::Named(ident) => ident.to_string(),
            crate::syntax::Member::Unnamed(index) => index.index.to_string(),
        };
        for name in std::iter::once(&field.name).chain(&field.aliases) {
            if let Some((_, first)) = seen.iter().find(|(other, _)| other == name) {
                let (name, first) = (name.clone(), first.clone());
                report.on(&field.member, Message::Data(Mistake::DuplicateName { name, first }));
            }
            seen.push((name, member.clone()));
        }
    }
}

/// Only the end of a tuple may be missing.
fn tuple_ends(data: &Data, report: &mut Report) {
    for variant in data.variants.iter().filter(|variant| variant.shape == Shape::Tuple && !variant.skip) {
        let fields = variant.fields.iter().filter(|field| !field.skip);
        let mut rest = fields.skip_while(|field| field.missing.is_none());
        if let Some(field) = rest.find(|field| field.missing.is_none()) {
            report.on(&field.ty, Message::Data(Mistake::DefaultBeforeEnd));
        }
    }
}

fn variant_names(data: &Data, report: &mut Report) {
    if matches!(data.tagging, Tagging::Untagged | Tagging::Alone | Tagging::Named) {
        return;
    }
    let mut seen: Vec<(&str, String)> = Vec::new();
    for variant in data.variants.iter().filter(|variant| !variant.skip && variant.untagged.is_none()) {
        let Some(ident) = &variant.ident else { continue };
        for name in std::iter::once(&variant.name).chain(&variant.aliases) {
            if let Some((_, first)) = seen.iter().find(|(other, _)| other == name) {
                let (name, first) = (name.clone(), first.clone());
                report.on(ident, Message::Data(Mistake::DuplicateName { name, first }));
            }
            seen.push((name, ident.to_string()));
        }
    }
}
