//! Types of `extern` blocks.

use super::block::Origin;
use super::everywhere;
use super::path_of;
use super::record::{self, described, Record};
use crate::ir::ImportType;
use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::parse_quote;
use wasm_ferry_schema as schema;

/// The struct around a handle, its conversions, and its records.
pub(super) fn import_type(ty: &ImportType, origin: &Origin<'_>, record: &mut Record) -> TokenStream {
    let (ident, vis, attrs, extends) = (&ty.ident, &ty.vis, &ty.attrs, &ty.extends);
    let (runtime, inherited) = (origin.runtime, &origin.block.attrs);
    let name = ident.unraw().to_string();
    let instanceof = origin.site.instanceof(&name);
    let path = path_of(ident);
    let (field, base) = match extends.first() {
        Some(first) => (quote!(#first), quote!(#first)),
        None => (quote!(#runtime::__rt::JsValue), quote!(__rt::JsValue)),
    };
    let equality = equality(ty);
    let cfgs: Vec<syn::Attribute> = origin.block.cfgs.iter().chain(&ty.cfgs).cloned().collect();
    let conversions = quote! {
        __rt::import_type! {
            type = #ident, path = #path, base = #base, extends = [#(#extends),*], instanceof = #instanceof
        }
        #equality
    };
    let conversions = everywhere(&cfgs, runtime, &conversions);
    record_type(ty, &instanceof, origin, record);
    quote! {
        #(#inherited)*
        #(#attrs)*
        #[repr(transparent)]
        #vis struct #ident {
            obj: #field,
        }
        #conversions
    }
}

/// Two values are equal if they are the same to JavaScript.
fn equality(ty: &ImportType) -> TokenStream {
    let ident = &ty.ident;
    let partial = ty.equality.partial.then(|| {
        quote! {
            #[automatically_derived]
            impl __rt::core::cmp::PartialEq for #ident {
                fn eq(&self, other: &Self) -> __rt::core::primitive::bool {
                    let one: &__rt::JsValue = __rt::core::convert::AsRef::as_ref(self);
                    let other: &__rt::JsValue = __rt::core::convert::AsRef::as_ref(other);
                    __rt::core::cmp::PartialEq::eq(one, other)
                }
            }
        }
    });
    let total = ty.equality.total.then(|| {
        quote! {
            #[automatically_derived]
            impl __rt::core::cmp::Eq for #ident {}
        }
    });
    quote!(#partial #total)
}

fn record_type(ty: &ImportType, instanceof: &str, origin: &Origin<'_>, record: &mut Record) {
    let ident = &ty.ident;
    let place = origin.site.place(ident.span());
    let at = record::location(&place);
    let definition = schema::ImportType { ty: schema::Type::Hole, typescript: &ty.typescript, at };
    record.item(&ty.cfgs, &schema::Item::ImportType { import: definition }, &[described(&parse_quote!(#ident))]);
    let namespace: Vec<&str> = ty.namespace.iter().map(String::as_str).collect();
    let vendor: Vec<&str> = ty.prefixes.iter().map(|text| text.value.as_str()).collect();
    let value = schema::Type::Ref { inner: &schema::Type::JsValue };
    let import = schema::Import {
        symbol: instanceof,
        js_name: &ty.js_name.text,
        source: origin.source,
        namespace: &namespace,
        how: schema::Use::InstanceOf { class: &ty.js_name.text },
        params: &[schema::Param { name: "value", ty: value }],
        ret: schema::Type::Bool,
        catch: false,
        at,
        variadic: false,
        vendor: &vendor,
        sequences: &[],
    };
    record.item(&ty.cfgs, &schema::Item::Import { import }, &[]);
    if let Some(reexport) = &ty.reexport {
        reexport.record(&ty.js_name.text, &namespace, &ty.cfgs, at, origin, record);
    }
}
