//! The `main` of a program: what it returns, or waits for, is JavaScript's to see.

use crate::ir::Main;
use crate::syntax::Path;
use proc_macro2::TokenStream;
use quote::quote;

/// A plain `main` around the one that was written.
pub(super) fn main(main: &Main, runtime: &Path) -> TokenStream {
    let Main { function, attrs } = main;
    let sig = &function.sig;
    let name = &sig.ident;
    let call = match (sig.safety.clone(), &sig.asyncness) {
        (crate::syntax::Safety::Unsafe(_), Some(_)) => quote!(unsafe { #name() }.await),
        (crate::syntax::Safety::Unsafe(_), None) => quote!(unsafe { #name() }),
        (crate::syntax::Safety::Safe(_) | crate::syntax::Safety::Default, Some(_)) => quote!(#name().await),
        (crate::syntax::Safety::Safe(_) | crate::syntax::Safety::Default, None) => quote!(#name()),
    };
    // Whether an error can be thrown as it is, only its type knows: the reference that has the method first decides.
    let ended = quote!((&&__rt::Ended::new(#call)).end());
    let run = match &sig.asyncness {
        Some(_) => quote!(__rt::start_async(async move { #ended })),
        None => ended,
    };
    // The names that are brought into scope are not seen by the function as written.
    quote! {
        #(#attrs)*
        #[allow(dead_code)]
        fn #name() {
            #function
            {
                use #runtime::__rt;
                #[allow(unused_imports)]
                use #runtime::__rt::{EndsWithText as _, EndsWithValue as _};
                #run
            }
        }
    }
}
