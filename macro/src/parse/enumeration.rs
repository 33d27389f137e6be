//! Exported enums, and constants that hold TypeScript.

use super::attributes::{cfgs, docs, Options};
use super::keys::{Key, Position};
use crate::ir::{Enum, TypeScript, Variant};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::{self, ItemConst, ItemEnum};
use proc_macro2::Span;

/// Reads an enum, and leaves it as it was written.
pub(crate) fn enumeration(item: &mut ItemEnum, options: &Options, at: Span, report: &mut Report) -> Enum {
    let of_variants = take_variant_options(item, report);
    if let Some(fallback) = options.at(Key::Fallback) {
        report.at(fallback, Message::FallbackOfNothing);
    }
    let mut next = Some(0);
    let variant = |(syntax, options): (&syntax::Variant, &Options)| {
        let discriminant = syntax.discriminant.as_ref().map(|(_, value)| value.clone());
        let value = match &discriminant {
            Some(written) => syntax::integer(written),
            None => next,
        };
        next = value.and_then(|value| value.checked_add(1));
        let (ident, docs) = (syntax.ident.clone(), docs(&syntax.attrs));
        Variant { js_name: options.js_name(&ident), ident, docs, value, discriminant }
    };
    Enum {
        vis: item.vis.clone(),
        ident: item.ident.clone(),
        generics: item.generics.clone(),
        js_name: options.js_name(&item.ident),
        docs: docs(&item.attrs),
        cfgs: cfgs(&item.attrs),
        variants: item.variants.iter().zip(&of_variants).map(variant).collect(),
        namespace: options.names(Key::JsNamespace).unwrap_or_default(),
        private: options.at(Key::Private).is_some(),
        untyped: options.at(Key::SkipTypescript).is_some(),
        at,
    }
}

/// Takes the options of each variant.
pub(crate) fn take_variant_options(item: &mut ItemEnum, report: &mut Report) -> Vec<Options> {
    let variants = item.variants.iter_mut();
    variants.map(|variant| Options::of_part(Position::Variant, &mut variant.attrs, report)).collect()
}

/// Reads a constant that holds TypeScript.
pub(crate) fn typescript(item: ItemConst) -> TypeScript {
    TypeScript { cfgs: cfgs(&item.attrs), literal: syntax::text_of(&item.value), value: item.value }
}
