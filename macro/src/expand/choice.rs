//! Enums of strings, and of strings and values: both take the place of what was written.

use super::record::{self, described, Record};
use super::{everywhere, on_wasm, path_of};
use crate::ir::{Alternative, Choice};
use crate::site::Site;
use crate::syntax::{parse_quote, Path};
use proc_macro2::TokenStream;
use quote::quote;
use wasm_ferry_schema as schema;

/// An enum of strings, or of strings and values.
pub(super) fn choice(choice: &Choice, runtime: &Path, site: &Site<'_>) -> TokenStream {
    let ident = &choice.ident;
    let path = path_of(ident, "", site);
    let (definition, conversions) = if choice.is_strings() { strings(choice, &path) } else { union(choice, &path) };
    let conversions = everywhere(&choice.cfgs, runtime, &conversions);

    let place = site.place(choice.at);
    let alternatives: Vec<schema::Alternative<'_>> = choice.alternatives.iter().map(recorded).collect();
    let item = schema::Item::Choice {
        choice: schema::Choice {
            ty: schema::Type::Hole,
            js_name: &choice.js_name.text,
            docs: &choice.docs,
            alternatives: &alternatives,
            private: choice.private,
            untyped: choice.untyped,
            at: record::location(&place),
        },
    };
    let payloads = choice.alternatives.iter().filter_map(|alternative| alternative.payload.as_ref());
    let holes: Vec<TokenStream> =
        [described(&parse_quote!(#ident))].into_iter().chain(payloads.map(described)).collect();
    let record = on_wasm(&choice.cfgs, runtime, &Record::of(site, &item, &holes));
    quote!(#definition #conversions #record)
}

fn recorded(alternative: &Alternative) -> schema::Alternative<'_> {
    let docs = alternative.docs.as_str();
    match &alternative.literal {
        Some(text) => schema::Alternative::Literal { text, docs },
        None => schema::Alternative::Value { ty: schema::Type::Hole, docs },
    }
}

/// The enum, with a variant for strings that JavaScript should not have given, and its conversions.
fn strings(choice: &Choice, path: &TokenStream) -> (TokenStream, TokenStream) {
    let Choice { ident, vis, attrs, .. } = choice;
    let variants = choice.alternatives.iter().map(|alternative| {
        let (ident, attrs) = (&alternative.ident, &alternative.attrs);
        quote!(#(#attrs)* #ident)
    });
    let pairs = literals(choice);
    let definition = quote! {
        #(#attrs)*
        #[non_exhaustive]
        #[repr(u32)]
        #vis enum #ident {
            #(#variants,)*
            #[doc(hidden)]
            __Invalid,
        }
    };
    let name = &choice.js_name.text;
    let conversions = quote! {
        __rt::strings! { type = #ident, name = #name, vis = [#vis], path = #path, variants = [#(#pairs),*] }
    };
    (definition, conversions)
}

/// The enum without its strings, and its conversions.
fn union(choice: &Choice, path: &TokenStream) -> (TokenStream, TokenStream) {
    let Choice { ident, vis, attrs, .. } = choice;
    let variants = choice.alternatives.iter().map(|alternative| {
        let (ident, attrs, fields) = (&alternative.ident, &alternative.attrs, &alternative.syntax.fields);
        quote!(#(#attrs)* #ident #fields)
    });
    let (literals, name) = (literals(choice), &choice.js_name.text);
    let mut values: Vec<TokenStream> = choice
        .alternatives
        .iter()
        .filter_map(|alternative| {
            let (ident, payload) = (&alternative.ident, alternative.payload.as_ref()?);
            Some(quote!(#ident: #payload))
        })
        .collect();
    let rest = choice.fallback.and_then(|_| values.pop());
    let definition = quote!(#(#attrs)* #vis enum #ident { #(#variants),* });
    let conversions = quote! {
        __rt::union! {
            type = #ident,
            name = #name,
            path = #path,
            literals = [#(#literals),*],
            values = [#(#values),*],
            rest = [#rest]
        }
    };
    (definition, conversions)
}

/// `Variant = "string"` of each variant that has one.
fn literals(choice: &Choice) -> Vec<TokenStream> {
    let pairs = choice.alternatives.iter().filter_map(|alternative| {
        let (ident, text) = (&alternative.ident, alternative.literal.as_ref()?);
        Some(quote!(#ident = #text))
    });
    pairs.collect()
}
