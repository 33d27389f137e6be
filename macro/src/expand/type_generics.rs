//! The type parameters of an imported type, as the definition and each of its impls need them.

use crate::ir::ImportType;
use crate::syntax::{GenericParam, Generics, Path};
use crate::walk::{self, Walk};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The parameters of a type in every form.
pub(super) struct TypeGenerics {
    /// What the definition says: with a default each.
    pub(super) defined: Generics,
    /// What an impl says: without defaults, each followed by a comma.
    pub(super) declared: TokenStream,
    /// The type itself.
    pub(super) ty: TokenStream,
    /// The type with its defaults; lifetimes stay.
    pub(super) usual: TokenStream,
    /// The lifetimes, each followed by a comma.
    pub(super) lifetimes: TokenStream,
    /// What `PhantomData` speaks of, if there are parameters.
    pub(super) phantom: Option<TokenStream>,
    /// For another instantiation: its parameters, the type, and what each one is widened from.
    pub(super) other: Other,
}

/// Another instantiation of the same type.
pub(super) struct Other {
    /// Its parameters, each followed by a comma.
    pub(super) declared: TokenStream,
    /// The type.
    pub(super) ty: TokenStream,
    /// Pairs of a parameter here and its counterpart.
    pub(super) pairs: Vec<(Ident, Ident)>,
}

impl TypeGenerics {
    /// The parameters of a type.
    pub(super) fn of(item: &ImportType, runtime: &Path) -> Self {
        let ident = &item.ident;
        let mut defined = item.generics.clone();
        let mut plain = item.generics.clone();
        for (param, plain) in defined.type_params_mut().into_iter().zip(plain.type_params_mut()) {
            plain.default = None;
            if param.default.is_none() {
                param.default = Some(crate::syntax::parse_quote!(#runtime::__rt::JsValue));
            }
        }
        let mut other = plain.clone();
        let pairs = renamed(&mut other);
        let params = &plain.params;
        let lifetimes = plain.lifetimes();
        let types: Vec<_> = plain.type_params().into_iter().map(|param| &param.ident).collect();
        let generic = !params.is_empty();
        let arguments = generic.then(|| quote!(<#(#lifetimes,)* #(#types),*>));
        let others = pairs.iter().map(|(_, other)| other);
        let other_arguments = generic.then(|| quote!(<#(#lifetimes,)* #(#others),*>));
        let only_lifetimes = (!lifetimes.is_empty()).then(|| quote!(<#(#lifetimes),*>));
        let other_params = other.params.iter().filter(|param| matches!(param, GenericParam::Type(_)));
        let declared = params.iter();
        TypeGenerics {
            declared: quote!(#(#declared,)*),
            ty: quote!(#ident #arguments),
            usual: quote!(#ident #only_lifetimes),
            lifetimes: quote!(#(#lifetimes,)*),
            phantom: generic.then(|| quote!((#(&#lifetimes (),)* #(#types,)*))),
            other: Other { declared: quote!(#(#other_params,)*), ty: quote!(#ident #other_arguments), pairs },
            defined,
        }
    }
}

/// Gives every type parameter another name, and says which.
fn renamed(generics: &mut Generics) -> Vec<(Ident, Ident)> {
    let pairs: Vec<(Ident, Ident)> = generics
        .type_params()
        .into_iter()
        .map(|param| (param.ident.clone(), format_ident!("__Ferry{}", param.ident)))
        .collect();
    struct Rename<'a>(&'a [(Ident, Ident)]);
    impl Walk for Rename<'_> {
        fn me(&mut self) -> &mut dyn Walk {
            self
        }

        fn visit_path_mut(&mut self, path: &mut Path) {
            if let Some((_, new)) =
                self.0.iter().find(|(old, _)| path.segments.first().is_some_and(|it| it.ident == *old))
            {
                path.segments[0].ident = new.clone();
            }
            walk::visit_path_mut(self, path);
        }
    }
    walk::generics(&mut Rename(&pairs), generics);
    for (param, (_, new)) in generics.type_params_mut().into_iter().zip(&pairs) {
        param.ident = new.clone();
    }
    pairs
}
