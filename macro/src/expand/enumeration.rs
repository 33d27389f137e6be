//! Exported enums, and constants that hold TypeScript.

use super::record::{self, described, Record};
use super::{everywhere, on_wasm, path_of};
use crate::ir::{Enum, TypeScript};
use crate::site::Site;
use crate::syntax::{parse_quote, Path};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use wasm_ferry_schema as schema;

/// An enum.
pub(super) fn enumeration(definition: &Enum, runtime: &Path, site: &Site<'_>) -> TokenStream {
    let ident = &definition.ident;
    let (path, js_name) = (path_of(ident, "", site), &definition.js_name.text);
    let variants = definition.variants.iter().filter_map(|variant| Some((variant, variant.value?)));
    let pairs = variants.clone().map(|(variant, value)| {
        let (ident, value) = (&variant.ident, Literal::i64_unsuffixed(value));
        quote!(#ident = #value)
    });
    let conversions =
        quote!(__rt::enumeration! { type = #ident, name = #js_name, path = #path, variants = [#(#pairs),*] });
    let conversions = everywhere(&definition.cfgs, runtime, &conversions);

    let recorded =
        variants.map(|(variant, value)| schema::Variant { name: &variant.js_name.text, docs: &variant.docs, value });
    let recorded: Vec<schema::Variant<'_>> = recorded.collect();
    let place = site.place(definition.at);
    let namespace = record::texts(&definition.namespace);
    let item = schema::Item::Enum {
        definition: schema::Enum {
            ty: schema::Type::Hole,
            js_name: &definition.js_name.text,
            docs: &definition.docs,
            variants: &recorded,
            at: record::location(&place),
            untyped: definition.untyped,
            namespace: &namespace,
            private: definition.private,
        },
    };
    let record = Record::of(site, &item, &[described(&parse_quote!(#ident))]);
    let record = on_wasm(&definition.cfgs, runtime, &record);
    quote!(#conversions #record)
}

/// A constant that holds TypeScript.
pub(super) fn typescript(text: &TypeScript, runtime: &Path, site: &Site<'_>) -> TokenStream {
    let record = match &text.literal {
        Some(text) => Record::of(site, &schema::Item::TypeScript { text }, &[]),
        None => {
            let value = &text.value;
            record::computed(site, &quote!(__rt::schema::Item::TypeScript { text: #value }))
        }
    };
    on_wasm(&text.cfgs, runtime, &record)
}
