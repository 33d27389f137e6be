//! `ir` to tokens; one file per kind of item.
//!
//! Nothing of ours may capture a name of the user's, or be captured: all items stand in unnamed constants, the only
//! name brought into scope is `__rt`, and whatever else must be named begins with `__ferry_`.

mod block;
mod boxes;
mod by_value;
mod by_value_fields;
mod choice;
mod class;
mod constant;
mod enumeration;
mod erasure;
mod exports;
mod hoisting;
mod import_function;
mod import_static;
mod import_type;
mod lifetimes;
mod link;
mod program;
mod record;
mod reexport;
mod shim;
mod then;
mod type_generics;
mod well_known;

pub(crate) use link::link;

use crate::ir::Item;
use crate::report::Report;
use crate::site::Site;
use crate::syntax::{Attribute, Path};
use proc_macro2::{Span, TokenStream};
use quote::quote;

/// What an item becomes, beside itself.
pub(crate) fn item(item: &Item, runtime: &Path, site: &Site<'_>, report: &mut Report) -> TokenStream {
    match item {
        Item::Function(function) => exports::function(function, runtime, site),
        Item::Impl(block) => exports::members(block, runtime, site),
        Item::Main(main) => program::main(main, runtime),
        Item::Class(definition) => class::class(definition, runtime, site),
        Item::Enum(definition) => enumeration::enumeration(definition, runtime, site),
        Item::Choice(definition) => choice::choice(definition, runtime, site),
        Item::Data(definition) => by_value::data(definition, runtime, site),
        Item::Constant(definition) => constant::constant(definition, (None, &[]), runtime, site),
        Item::TypeScript(text) => enumeration::typescript(text, runtime, site),
        Item::Block(block) => block::block(block, runtime, site, report),
    }
}

/// Items that exist on every target.
fn everywhere(cfgs: &[Attribute], runtime: &Path, items: &TokenStream) -> TokenStream {
    quote! {
        #(#cfgs)*
        #[allow(deprecated, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
        const _: () = {
            use #runtime::__rt;
            #items
        };
    }
}

/// Items that exist only in a module for JavaScript.
fn on_wasm(cfgs: &[Attribute], runtime: &Path, items: &TokenStream) -> TokenStream {
    let wasm = wasm();
    quote! {
        #(#cfgs)*
        #[cfg(#wasm)]
        #[allow(deprecated, improper_ctypes_definitions, nonstandard_style, clippy::all, clippy::nursery, clippy::pedantic)]
        const _: () = {
            use #runtime::__rt;
            #[allow(unused_imports)]
            use __rt::Undescribed as _;
            #items
        };
    }
}

/// The condition for a module for JavaScript.
fn wasm() -> TokenStream {
    quote!(all(target_family = "wasm", not(target_os = "wasi")))
}

/// A span for tokens of ours about which rustc should complain there.
fn blamed(tokens: &dyn quote::ToTokens) -> Span {
    Span::call_site().located_at(crate::syntax::span_of(tokens))
}

/// The path of a type that is defined here, as an expression.
///
/// Two versions of a crate may meet in one module: behind the `@` stands the crate's hash. Types in different function
/// bodies and unnamed constants share a path in Rust: `repetition` keeps them apart.
/// What is made of all of something, one after the other. There is one function for all of a kind, not for each use.
fn each<T>(all: &[T], made: &dyn Fn(usize, &T) -> TokenStream) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (index, one) in all.iter().enumerate() {
        tokens.extend(made(index, one));
    }
    tokens
}

fn path_of(ident: &proc_macro2::Ident, repetition: &str, site: &Site<'_>) -> TokenStream {
    let suffix = format!("::{}@{}{repetition}", crate::syntax::IdentExt::unraw(ident), site.hash());
    quote!(__rt::core::concat!(__rt::core::module_path!(), #suffix))
}
