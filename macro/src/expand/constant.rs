//! Exported constants: rustc computes the value, and records it.

use super::{blamed, everywhere, on_wasm, record, wasm};
use crate::ir::Constant;
use crate::site::Site;
use crate::syntax::{Attribute, Path, Type};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

/// A constant, of a class if there is one.
pub(super) fn constant(
    constant: &Constant,
    (class, outer): (Option<&Type>, &[Attribute]),
    runtime: &Path,
    site: &Site<'_>,
) -> TokenStream {
    let (ty, value) = (&constant.given.ty, &constant.given.value);
    let (js_name, docs, untyped) = (&constant.js_name.text, &constant.docs, constant.untyped);
    let namespace = record::texts(&constant.namespace);
    let class = class.map(|class| quote!(<#class as __rt::WasmDescribe>::TYPE));
    let place = site.place(constant.at);
    let (file, line, column) = (&place.file, place.line, place.column);
    let value = quote_spanned!(blamed(ty)=> __rt::Constant::<#ty>(#value).boolean_number_char_or_str());
    let item = quote! {
        __rt::schema::Item::Constant {
            constant: __rt::schema::Constant {
                class: &[#class],
                js_name: #js_name,
                docs: #docs,
                value: #value,
                namespace: &[#(#namespace),*],
                untyped: #untyped,
                at: __rt::schema::Location { file: #file, line: #line, column: #column },
            },
        }
    };
    let cfgs: Vec<Attribute> = outer.iter().chain(&constant.cfgs).cloned().collect();
    // A type that it cannot have is refused on the host, too.
    let wasm = wasm();
    let look = quote!(#[cfg(not(#wasm))] const _: __rt::schema::Value<'static> = #value;);
    let look = everywhere(&cfgs, runtime, &look);
    let record = on_wasm(&cfgs, runtime, &record::computed(site, &item));
    quote!(#look #record)
}
