//! Statics of `extern` blocks: values that are read once, when they are first used.

use super::block::Origin;
use super::lifetimes::fixed;
use super::record::{self, described, Record};
use super::{blamed, wasm};
use crate::ir::{Holder, ImportStatic};
use crate::syntax::IdentExt;
use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use wasm_ferry_schema as schema;

/// The static that Rust sees, and its record.
pub(super) fn import_static(item: &ImportStatic, origin: &Origin<'_>, record: &mut Record) -> TokenStream {
    let symbol = origin.site.import_static(&item.ident.unraw().to_string());
    record_static(item, &symbol, origin, record);
    let (attrs, inherited, vis, ident) = (&item.attrs, &origin.block.attrs, &item.vis, &item.ident);
    let (runtime, ty) = (origin.runtime, fixed(&item.ty));
    let read = read(item, &symbol, origin);
    let lints = quote!(#[allow(clippy::all, clippy::nursery, clippy::pedantic, nonstandard_style)]);
    match item.holder {
        Holder::ThreadLocal => quote! {
            #(#inherited)* #(#attrs)* #lints
            #vis static #ident: #runtime::__rt::JsThreadLocal<#ty> = {
                #read
                static __FERRY_VALUE: #runtime::__rt::PerThread<#ty> = #runtime::__rt::PerThread::new(__ferry_read);
                #runtime::__rt::JsThreadLocal { __inner: &__FERRY_VALUE }
            };
        },
        Holder::Plain => quote! {
            #(#inherited)* #(#attrs)* #lints #[allow(deprecated)]
            #vis static #ident: #runtime::__rt::JsStatic<#ty> = {
                #runtime::__rt::std::thread_local! { static __FERRY_VALUE: #ty = { #read __ferry_read() }; }
                #runtime::__rt::JsStatic { __inner: &__FERRY_VALUE }
            };
        },
        Holder::LocalKey => quote! {
            #runtime::__rt::std::thread_local! {
                #(#inherited)* #(#attrs)* #lints
                #vis static #ident: #ty = { #read __ferry_read() };
            }
        },
    }
}

/// The function that asks JavaScript for the value.
fn read(item: &ImportStatic, symbol: &str, origin: &Origin<'_>) -> TokenStream {
    let (runtime, wasm, ty) = (origin.runtime, wasm(), fixed(&item.ty));
    let abi = quote_spanned!(blamed(&ty)=> <#ty as __rt::FromWasmAbi>::Abi);
    let named = Ident::new("__FerryResult", blamed(&ty));
    let from = quote_spanned!(blamed(&ty)=> __rt::from_js::<#named, _>);
    let shown = item.ident.unraw().to_string();
    quote! {
        fn __ferry_read() -> #ty {
            use #runtime::__rt;
            #[cfg(#wasm)]
            {
                type #named = #abi;
                #[link(wasm_import_module = "__ferry")]
                #[allow(improper_ctypes)]
                unsafe extern "C" {
                    #[link_name = #symbol]
                    fn __ferry_shim() -> __rt::Direct<#named>;
                }
                #from(unsafe { __ferry_shim() })
            }
            #[cfg(not(#wasm))]
            {
                __rt::not_on_this_host(#shown)
            }
        }
    }
}

fn record_static(item: &ImportStatic, symbol: &str, origin: &Origin<'_>, record: &mut Record) {
    let namespace: Vec<&str> = item.namespace.iter().map(String::as_str).collect();
    let place = origin.site.place(item.ident.span());
    let at = record::location(&place);
    let (js_name, how) = match &item.text {
        Some(text) => (text.as_str(), schema::Use::Text),
        None => (item.js_name.text.as_str(), schema::Use::Value),
    };
    let import = schema::Import {
        symbol,
        js_name,
        source: origin.source,
        namespace: &namespace,
        how,
        params: &[],
        ret: schema::Type::Hole,
        catch: false,
        at,
        variadic: false,
        vendor: &[],
        sequences: &[],
    };
    record.item(&item.cfgs, &schema::Item::Import { import }, &[described(&item.ty)]);
    if let Some(reexport) = &item.reexport {
        reexport.record(&item.js_name.text, &namespace, &item.cfgs, at, origin, record);
    }
}
