//! Exported functions, free or in an `impl` block.

use super::on_wasm;
use super::record::{self, Record};
use super::shim::{End, Input, Shim};
use crate::ir::{Function, Impl, Method, Mode, Receiver};
use crate::site::Site;
use crate::syntax::IdentExt;
use crate::syntax::{Path, Safety, Type, Visibility};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use wasm_ferry_schema::Item;

/// A free function.
pub(super) fn function(function: &Function, runtime: &Path, site: &Site<'_>) -> TokenStream {
    let ident = &function.sig.ident;
    let name = ident.unraw().to_string();
    let mut record = Record::new(site);
    let mut shims = TokenStream::new();
    // A start function need not be public to be one that JavaScript may call again.
    let visible = function.start.is_some() || matches!(function.vis, Visibility::Public(_));
    if function.private.is_none() && visible {
        let symbol = site.function(&name);
        let shim = shim(function, &symbol, Vec::new());
        shims.extend(shim.tokens(&|arguments| called(function, quote!(#ident(#(#arguments),*)))));
        record::function(function, &symbol, site, &mut |function, holes| {
            record.item(&[], &Item::Function { function }, &holes);
        });
    }
    if function.start.is_some() {
        // Nobody looks at what a start function returns: its own shim throws what went wrong.
        let symbol = site.start(&name);
        let call = called(function, quote!(#ident()));
        let call = match function.sig.asyncness {
            Some(_) => quote!(__rt::start_async(#call)),
            None => call,
        };
        let blame = super::blamed(ident);
        shims.extend(quote_spanned! {blame=>
            const _: () = {
                #[unsafe(export_name = #symbol)]
                unsafe extern "C-unwind" fn __ferry_shim() {
                    __rt::export_start(move || #call)
                }
            };
        });
        let place = site.place(function.at);
        record.item(&[], &Item::Start { symbol: &symbol, at: record::location(&place) }, &[]);
    }
    let record = record.tokens();
    on_wasm(&function.cfgs, runtime, &quote!(#shims #record))
}

/// The methods of an `impl` block: one record for all of them.
pub(super) fn members(block: &Impl, runtime: &Path, site: &Site<'_>) -> TokenStream {
    let constants = block.constants.iter();
    let constants: TokenStream =
        constants.map(|it| super::constant::constant(it, (Some(&block.class), &block.cfgs), runtime, site)).collect();
    if block.methods.is_empty() && block.constants.is_empty() {
        return TokenStream::new();
    }
    let class = &block.class;
    // What is no exported struct is said once, where it is named.
    let assertion = quote_spanned!(super::blamed(class)=> const _: () = __rt::exported_struct::<#class>(););
    let assertion = super::everywhere(&block.cfgs, runtime, &assertion);
    if block.methods.is_empty() {
        return quote!(#assertion #constants);
    }
    let mut record = Record::new(site);
    let mut shims = TokenStream::new();
    for method in &block.methods {
        let function = &method.function;
        let symbol = site.member(&block.class_name, &function.sig.ident.unraw().to_string());
        let shim = member(block, method, &symbol);
        let cfgs = &function.cfgs;
        shims.extend(quote!(#(#cfgs)* #shim));
        record::function(function, &symbol, site, &mut |recorded, types| {
            let item = Item::Member {
                class: wasm_ferry_schema::Type::Hole,
                member: method.member,
                receiver: method.receiver,
                function: recorded,
            };
            let mut holes = vec![record::described(&block.class)];
            holes.extend(types);
            record.item(cfgs, &item, &holes);
        });
    }
    let record = record.tokens();
    let shims = on_wasm(&block.cfgs, runtime, &quote!(#shims #record));
    quote!(#assertion #constants #shims)
}

fn member(block: &Impl, method: &Method, symbol: &str) -> TokenStream {
    let class = &block.class;
    let receiver = |mode| vec![Input { mode, ty: Type::clone(class), this: true }];
    let receiver = match method.receiver {
        Receiver::None => Vec::new(),
        Receiver::Shared => receiver(Mode::Shared),
        Receiver::Exclusive => receiver(Mode::Exclusive),
        Receiver::Owned => receiver(Mode::Owned),
    };
    let ident = &method.function.sig.ident;
    shim(&method.function, symbol, receiver).tokens(&|arguments| {
        let mut arguments = arguments.to_vec();
        if method.boxed {
            let this = &arguments[0];
            arguments[0] = quote!(__rt::core::convert::Into::into(#this));
        }
        let owner = match &block.of {
            Some(of) => quote!(<#class as #of>),
            None => quote!(<#class>),
        };
        called(&method.function, quote!(#owner::#ident(#(#arguments),*)))
    })
}

fn shim<'a>(function: &'a Function, symbol: &'a str, mut inputs: Vec<Input>) -> Shim<'a> {
    inputs.extend(function.params.iter().map(|param| Input { mode: param.mode, ty: param.inner.clone(), this: false }));
    let blame = super::blamed(&function.sig.ident);
    let end = match (function.jspi, &function.sig.asyncness) {
        (Some(_), asyncness) => End::Later { awaits: asyncness.is_some() },
        (None, Some(_)) => End::Polled,
        (None, None) => End::AtOnce,
    };
    Shim { symbol, inputs, last_first: false, ret: &function.ret, boxing: function.boxing, end, blame }
}

fn called(function: &Function, call: TokenStream) -> TokenStream {
    match function.sig.safety {
        Safety::Unsafe(_) => quote!(unsafe { #call }),
        Safety::Safe(_) | Safety::Default => call,
    }
}
