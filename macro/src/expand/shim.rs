//! Shims: the functions that JavaScript really calls.

use super::lifetimes::fixed;
use super::{blamed, each};
use crate::ir::{Boxing, Mode};
use crate::syntax::Type;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned, ToTokens};

/// A shim to be.
pub(super) struct Shim<'a> {
    /// The wasm export.
    pub(super) symbol: &'a str,
    /// What it takes, in the order of the words.
    pub(super) inputs: Vec<Input>,
    /// Whether the last input is converted first.
    pub(super) last_first: bool,
    /// What it returns.
    pub(super) ret: &'a Type,
    /// How the result of the body becomes that.
    pub(super) boxing: Option<Boxing>,
    /// When its calls end.
    pub(super) end: End,
    /// Where rustc complains about the shim as a whole.
    pub(super) blame: Span,
}

/// When a call has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// When it returns.
    AtOnce,
    /// When the future of an `async fn` is ready, which another export polls.
    Polled,
    /// When it returns, which may be long after JavaScript goes on: another export then gives what it returned.
    Later {
        /// Whether what it calls is an `async fn`.
        awaits: bool,
    },
}

/// A parameter of a shim: four words.
pub(super) struct Input {
    /// How it is passed on.
    pub(super) mode: Mode,
    /// The type behind the reference.
    pub(super) ty: Type,
    /// Whether it is an object's own value, which is lent like no other.
    pub(super) this: bool,
}

impl Shim<'_> {
    /// The shim, whose `body` is given the converted inputs.
    pub(super) fn tokens(&self, body: &dyn Fn(&[TokenStream]) -> TokenStream) -> TokenStream {
        let symbol = self.symbol;
        let words = each(&self.inputs, &|index, input| input.words(index));
        let mut order: Vec<usize> = (0..self.inputs.len()).collect();
        if self.last_first {
            order.rotate_right(1);
        }
        // All are converted before the first refusal is acted upon, so that each one has an owner who drops it.
        let conversions = each(&order, &|_, index| self.inputs[*index].conversion(*index, self.end));
        let checks = each(&order, &|_, index| self.inputs[*index].check(*index));
        let arguments: Vec<TokenStream> =
            self.inputs.iter().enumerate().map(|(index, input)| input.argument(index, self.end)).collect();
        let mut body = body(&arguments);
        body = match self.end {
            End::AtOnce | End::Later { awaits: false } => body,
            End::Polled => quote!(#body.await),
            End::Later { awaits: true } => quote!(__rt::complete(#body)),
        };
        if let Some(boxing) = self.boxing {
            body = boxed(boxing, body);
        }
        if self.end == End::Polled {
            // The arguments move into the future, borrows included.
            body = quote!(async move { #body });
        }
        let ret = fixed(self.ret);
        let abi = quote_spanned!(blamed(&ret)=> <#ret as __rt::ReturnWasmAbi>::Abi);
        let export = match self.end {
            End::AtOnce => quote_spanned!(blamed(&ret)=> __rt::export::<#ret>),
            End::Polled => quote_spanned!(blamed(&ret)=> __rt::export_async::<#ret, _>),
            End::Later { .. } => quote_spanned!(blamed(&ret)=> __rt::activate::<#ret>),
        };
        let done = match self.end {
            End::AtOnce => quote!(__rt::done),
            End::Polled | End::Later { .. } => quote!(__rt::core::result::Result::Ok),
        };
        let direct = quote_spanned!(blamed(&ret)=> __rt::Direct<#abi>);
        let returned = match self.end {
            End::AtOnce | End::Polled => direct.clone(),
            End::Later { .. } => quote!(__rt::core::primitive::u32),
        };
        let aliases = each(&self.inputs, &|index, input| input.alias(index, self.end));
        let call = quote_spanned! {blamed(&ret)=>
            #export(move || {
                #conversions
                #checks
                #done(#body)
            })
        };
        let shim = quote_spanned!(self.blame=> unsafe extern "C" fn __ferry_shim(#words) -> #returned { #call });
        let resumed = match self.end {
            End::AtOnce => None,
            End::Polled => Some(quote_spanned!(blamed(&ret)=> __rt::resume::<#ret>(task))),
            End::Later { .. } => Some(quote_spanned!(blamed(&ret)=> __rt::activated::<#ret>(task))),
        };
        let resume = resumed.map(|call| {
            let symbol = crate::names::resume(symbol);
            quote! {
                #[unsafe(export_name = #symbol)]
                unsafe extern "C" fn __ferry_resume(task: __rt::core::primitive::u32) -> #direct {
                    #call
                }
            }
        });
        quote! {
            const _: () = {
                #aliases
                #[unsafe(export_name = #symbol)]
                #shim
                #resume
            };
        }
    }
}

/// Gives the iterator or stream in a value a name.
fn boxed(boxing: Boxing, value: TokenStream) -> TokenStream {
    let boxed = if boxing.stream { quote!(__rt::boxed_stream) } else { quote!(__rt::boxed_iterator) };
    match boxing.depth {
        0 => quote!(#boxed(#value)),
        depth => {
            // `map` is a method of options and results alike.
            let mapped = (1..depth).fold(boxed, |inner, _| quote!(|__ferry_inner| __ferry_inner.map(#inner)));
            quote!(#value.map(#mapped))
        }
    }
}

impl Input {
    /// Gives the type and the type of its words names: rustc complains once for each place that it is written out in.
    fn alias(&self, index: usize, end: End) -> TokenStream {
        let blame = blamed(&self.ty);
        let (alias, named, ty) = (alias(index, blame), named(index, blame), fixed(&self.ty));
        let (convert, _) = self.convert(end);
        let abi = quote_spanned!(blame=> <#named as __rt::#convert>::Abi);
        quote!(type #named = #ty; type #alias = #abi;)
    }

    /// The four parameters of the shim.
    fn words(&self, index: usize) -> TokenStream {
        let blame = blamed(&self.ty);
        let (alias, words, prims) = (alias(index, blame), words(index, blame), prims(blame));
        quote_spanned!(blame=> #(#words: __rt::#prims<#alias>,)*)
    }

    /// Whether what is borrowed outlives what the glue has lent. An object lends its value until the call has ended, however long
    /// that takes, and knows when an exception ends it.
    fn is_long(&self, end: End) -> bool {
        match end {
            End::AtOnce => false,
            End::Polled => true,
            End::Later { .. } => !self.this,
        }
    }

    /// The trait that converts, and its function.
    fn convert(&self, end: End) -> (Ident, Ident) {
        let (name, function) = match (self.mode, self.is_long(end)) {
            (Mode::Owned, _) => ("Received", "received"),
            (Mode::Shared, false) => ("RefFromWasmAbi", "try_ref_from_abi"),
            (Mode::Shared, true) => ("LongRefFromWasmAbi", "try_long_ref_from_abi"),
            (Mode::Exclusive, false) => ("RefMutFromWasmAbi", "try_ref_mut_from_abi"),
            (Mode::Exclusive, true) => ("LongRefMutFromWasmAbi", "try_long_ref_mut_from_abi"),
        };
        let blame = blamed(&self.ty);
        (Ident::new(name, blame), Ident::new(function, blame))
    }

    fn conversion(&self, index: usize, end: End) -> TokenStream {
        let blame = blamed(&self.ty);
        let (local, named, words) = (local(index), named(index, blame), words(index, blame));
        let (convert, function) = self.convert(end);
        let join = quote_spanned!(blame=> <#named as __rt::#convert>::#function(__rt::join(#(#words),*)));
        quote!(let #local = unsafe { #join };)
    }

    fn check(&self, index: usize) -> TokenStream {
        let local = local(index);
        let mutability = (self.mode == Mode::Exclusive).then(|| quote!(mut));
        quote!(let #mutability #local = #local?;)
    }

    fn argument(&self, index: usize, end: End) -> TokenStream {
        let (local, ty) = (local(index), fixed(&self.ty));
        match (self.mode, self.is_long(end)) {
            (Mode::Owned, _) => local.to_token_stream(),
            (Mode::Shared, false) => quote!(&*#local),
            (Mode::Shared, true) => quote!(__rt::core::borrow::Borrow::<#ty>::borrow(&#local)),
            (Mode::Exclusive, _) => quote!(&mut *#local),
        }
    }
}

/// The name of the type of the words of a value.
pub(super) fn alias(index: usize, blame: Span) -> Ident {
    format_ident!("__Ferry{index}", span = blame)
}

/// The name of the type of a value.
fn named(index: usize, blame: Span) -> Ident {
    format_ident!("__FerryType{index}", span = blame)
}

/// The names of the four words of a value.
pub(super) fn words(index: usize, blame: Span) -> [Ident; 4] {
    [0, 1, 2, 3].map(|word| format_ident!("__ferry_{index}_{word}", span = blame))
}

/// The types of the four words of a value.
pub(super) fn prims(blame: Span) -> [Ident; 4] {
    [1, 2, 3, 4].map(|prim| format_ident!("Prim{prim}", span = blame))
}

fn local(index: usize) -> Ident {
    format_ident!("__ferry_{index}")
}
