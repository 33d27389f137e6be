//! Shims: the functions that JavaScript really calls.

use super::blamed;
use super::lifetimes::fixed;
use crate::ir::Mode;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned, ToTokens};
use syn::Type;

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
    /// Where rustc complains about the shim as a whole.
    pub(super) blame: Span,
}

/// A parameter of a shim: four words.
pub(super) struct Input {
    /// How it is passed on.
    pub(super) mode: Mode,
    /// The type behind the reference.
    pub(super) ty: Type,
}

impl Shim<'_> {
    /// The shim, whose `body` is given the converted inputs.
    pub(super) fn tokens(&self, body: impl FnOnce(&[TokenStream]) -> TokenStream) -> TokenStream {
        let symbol = self.symbol;
        let words = self.inputs.iter().enumerate().map(|(index, input)| input.words(index));
        let mut order: Vec<usize> = (0..self.inputs.len()).collect();
        if self.last_first {
            order.rotate_right(1);
        }
        // All are converted before the first refusal is acted upon, so that each one has an owner who drops it.
        let conversions = order.iter().map(|index| self.inputs[*index].conversion(*index));
        let checks = order.iter().map(|index| self.inputs[*index].check(*index));
        let arguments: Vec<TokenStream> =
            self.inputs.iter().enumerate().map(|(index, input)| input.argument(index)).collect();
        let body = body(&arguments);
        let ret = fixed(self.ret);
        let abi = quote_spanned!(blamed(&ret)=> <#ret as __rt::ReturnWasmAbi>::Abi);
        let export = quote_spanned!(blamed(&ret)=> __rt::export::<#ret>);
        let aliases = self.inputs.iter().enumerate().map(|(index, input)| input.alias(index));
        let shim = quote_spanned! {self.blame=>
            unsafe extern "C" fn __ferry_shim(#(#words)*) -> __rt::Direct<#abi> {
                #export(move || {
                    #(#conversions)*
                    #(#checks)*
                    __rt::core::result::Result::Ok(#body)
                })
            }
        };
        quote! {
            const _: () = {
                #(#aliases)*
                #[unsafe(export_name = #symbol)]
                #shim
            };
        }
    }
}

impl Input {
    /// Gives the type of the words a name: rustc complains once for each time that it is written out.
    fn alias(&self, index: usize) -> TokenStream {
        let (alias, ty) = (alias(index, blamed(&self.ty)), fixed(&self.ty));
        let (convert, _) = self.convert();
        let abi = quote_spanned!(blamed(&ty)=> <#ty as __rt::#convert>::Abi);
        quote!(type #alias = #abi;)
    }

    /// The four parameters of the shim.
    fn words(&self, index: usize) -> TokenStream {
        let blame = blamed(&self.ty);
        let (alias, words, prims) = (alias(index, blame), words(index, blame), prims(blame));
        quote_spanned!(blame=> #(#words: __rt::#prims<#alias>,)*)
    }

    /// The trait that converts, and its function.
    fn convert(&self) -> (Ident, Ident) {
        let (name, function) = match self.mode {
            Mode::Owned => ("FromWasmAbi", "try_from_abi"),
            Mode::Shared => ("RefFromWasmAbi", "try_ref_from_abi"),
            Mode::Exclusive => ("RefMutFromWasmAbi", "try_ref_mut_from_abi"),
        };
        (Ident::new(name, Span::call_site()), Ident::new(function, Span::call_site()))
    }

    fn conversion(&self, index: usize) -> TokenStream {
        let (local, ty, words) = (local(index), fixed(&self.ty), words(index, blamed(&self.ty)));
        let (convert, function) = self.convert();
        let join = quote_spanned!(blamed(&ty)=> <#ty as __rt::#convert>::#function(__rt::join(#(#words),*)));
        quote!(let #local = unsafe { #join };)
    }

    fn check(&self, index: usize) -> TokenStream {
        let local = local(index);
        let mutability = (self.mode == Mode::Exclusive).then(|| quote!(mut));
        quote!(let #mutability #local = #local?;)
    }

    fn argument(&self, index: usize) -> TokenStream {
        let local = local(index);
        match self.mode {
            Mode::Owned => local.to_token_stream(),
            Mode::Shared => quote!(&*#local),
            Mode::Exclusive => quote!(&mut *#local),
        }
    }
}

/// The name of the type of the words of a value.
pub(super) fn alias(index: usize, blame: Span) -> Ident {
    format_ident!("__Ferry{index}", span = blame)
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
