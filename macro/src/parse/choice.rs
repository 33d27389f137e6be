//! Enums of strings, and of strings and values.

use super::attributes::{cfgs, docs, Options};
use super::enumeration::take_variant_options;
use super::keys::Key;
use crate::ir::{Alternative, Choice};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::{text_of, Fields, ItemEnum, Variant};
use proc_macro2::Span;

/// Whether an enum is more than numbers.
pub(crate) fn is_choice(item: &ItemEnum) -> bool {
    let is_text = |variant: &Variant| text(variant).is_some();
    item.variants.iter().any(|variant| is_text(variant) || !matches!(variant.fields, Fields::Unit))
}

/// Reads such an enum, which another one takes the place of.
pub(crate) fn choice(mut item: ItemEnum, options: &Options, at: Span, report: &mut Report) -> Choice {
    for of_variant in take_variant_options(&mut item, report) {
        if let Some(name) = of_variant.name(Key::JsName) {
            report.warn(name.span, Message::TextHasName);
        }
    }
    let alternative = |variant: Variant| Alternative {
        ident: variant.ident.clone(),
        attrs: variant.attrs.clone(),
        docs: docs(&variant.attrs),
        literal: text(&variant),
        payload: variant.fields.all().first().map(|field| field.ty.clone()),
        syntax: variant,
    };
    Choice {
        js_name: options.js_name(&item.ident),
        docs: docs(&item.attrs),
        cfgs: cfgs(&item.attrs),
        vis: item.vis,
        ident: item.ident,
        generics: item.generics,
        attrs: item.attrs,
        alternatives: item.variants.into_iter().map(alternative).collect(),
        fallback: options.at(Key::Fallback),
        private: options.at(Key::Private).is_some(),
        untyped: options.at(Key::SkipTypescript).is_some(),
        at,
    }
}

/// The string that a variant is given.
fn text(variant: &Variant) -> Option<String> {
    text_of(&variant.discriminant.as_ref()?.1)
}
