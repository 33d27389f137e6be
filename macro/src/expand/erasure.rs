//! Erases type parameters: JavaScript has one function, whatever types Rust calls it with.
//!
//! `T` becomes its default, or `JsValue`. What is made of `T` crosses as what is made of that, because both have one
//! representation, which the bounds of the wrapper say.

use super::lifetimes::{fixed, fixed_if_left_out};
use crate::parse::types::ungrouped;
use crate::syntax::{Generics, Path, Type, TypeParam, TypeParamBound, TypePath};
use crate::walk::{self, Walk};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The type parameters of a function, and what each becomes.
pub(super) struct Erasure<'a> {
    params: Vec<&'a TypeParam>,
    runtime: &'a Path,
}

impl<'a> Erasure<'a> {
    /// The parameters of a function; nothing if no type is among them.
    pub(super) fn of(generics: &'a Generics, runtime: &'a Path) -> Option<Self> {
        let params: Vec<&TypeParam> = generics.type_params();
        (!params.is_empty()).then_some(Erasure { params, runtime })
    }

    /// Whether a type mentions one of the parameters.
    pub(super) fn concerns(&self, ty: &Type) -> bool {
        let params: Vec<&Ident> = self.params.iter().map(|param| &param.ident).collect();
        mentions(ty, &params)
    }

    /// The type that crosses.
    pub(super) fn erased(&self, ty: &Type) -> Type {
        fixed(&self.unfixed(ty))
    }

    /// The type that crosses, with the signature's lifetimes.
    fn unfixed(&self, ty: &Type) -> Type {
        let mut erased = ty.clone();
        Erase { erasure: self, depth: 0 }.visit_type_mut(&mut erased);
        erased
    }

    /// The condition under which a type crosses as the erased one does.
    pub(super) fn condition(&self, ty: &Type) -> TokenStream {
        let runtime = self.runtime;
        let (subject, bound) = match ungrouped(ty) {
            Type::Reference(reference) if reference.mutability.is_some() => (&*reference.elem, quote!(BorrowMut)),
            Type::Reference(reference) => (&*reference.elem, quote!(Borrow)),
            owned => (owned, quote!(Own)),
        };
        let bound = quote::format_ident!("ErasableGeneric{}", bound.to_string());
        // Both are of one lifetime: what is said of a borrowed closure must not be that it is borrowed for ever.
        let (erased, subject) = (fixed_if_left_out(&self.unfixed(subject)), fixed_if_left_out(subject));
        quote!(#subject: #runtime::__rt::marker::#bound<#erased>)
    }

    fn param(&self, path: &Path) -> Option<&'a TypeParam> {
        let first = &path.segments.first()?.ident;
        let found = self.params.iter().find(|param| param.ident == *first);
        found.copied().filter(|_| path.leading_colon.is_none())
    }

    fn any(&self) -> Type {
        let runtime = self.runtime;
        crate::syntax::parse_quote!(#runtime::__rt::JsValue)
    }

    /// Whether nothing is known of what the type will be.
    fn unknown(&self, ty: &Type) -> bool {
        let Type::Path(TypePath { qself, path, .. }) = ungrouped(ty) else { return false };
        match qself {
            Some(qself) => self.unknown(&qself.ty),
            None => self.param(path).is_some_and(|param| param.default.is_none()),
        }
    }
}

struct Erase<'e, 'a> {
    erasure: &'e Erasure<'a>,
    /// How many defaults deep this is: they may speak of each other.
    depth: usize,
}

impl Walk for Erase<'_, '_> {
    fn me(&mut self) -> &mut dyn Walk {
        self
    }

    fn visit_type_mut(&mut self, ty: &mut Type) {
        if self.erasure.unknown(ty) {
            *ty = self.erasure.any();
            return;
        }
        let Type::Path(TypePath { qself: None, path, .. }) = ty else { return walk::visit_type_mut(self, ty) };
        let Some(param) = self.erasure.param(path) else { return walk::visit_type_mut(self, ty) };
        let Some(default) = param.default.as_ref().filter(|_| self.depth <= self.erasure.params.len()) else {
            *ty = self.erasure.any();
            return;
        };
        let mut default = default.clone();
        Erase { erasure: self.erasure, depth: self.depth + 1 }.visit_type_mut(&mut default);
        *ty = match path.segments.len() {
            1 => default,
            // `T::Out` is of the trait that bounds `T`.
            _ => match param.bounds.iter().find_map(trait_of) {
                Some(bound) => {
                    let rest = path.segments.iter().skip(1);
                    crate::syntax::parse_quote!(<#default as #bound>::#(#rest)::*)
                }
                None => self.erasure.any(),
            },
        };
    }
}

/// The trait of a bound, without the types that it says its own are.
fn trait_of(bound: &TypeParamBound) -> Option<Path> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    let mut path = bound.path.clone();
    for segment in &mut path.segments {
        if let crate::syntax::PathArguments::AngleBracketed(arguments) = &mut segment.arguments {
            let kept = arguments.args.iter().filter(|it| !matches!(it, crate::syntax::GenericArgument::AssocType(_)));
            arguments.args = kept.cloned().collect();
            if arguments.args.is_empty() {
                segment.arguments = crate::syntax::PathArguments::None;
            }
        }
    }
    Some(path)
}

/// Whether syntax mentions one of these names at the beginning of a path.
pub(super) fn mentions(ty: &Type, names: &[&Ident]) -> bool {
    let mut search = Search { names, found: false };
    search.visit_type_mut(&mut ty.clone());
    search.found
}

/// As [`mentions`], for a bound.
pub(super) fn bound_mentions(bound: &TypeParamBound, names: &[&Ident]) -> bool {
    let mut search = Search { names, found: false };
    walk::bound(&mut search, &mut bound.clone());
    search.found
}

struct Search<'s> {
    names: &'s [&'s Ident],
    found: bool,
}

impl Walk for Search<'_> {
    fn me(&mut self) -> &mut dyn Walk {
        self
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        let first = path.segments.first();
        self.found |=
            path.leading_colon.is_none() && first.is_some_and(|it| self.names.iter().any(|name| it.ident == **name));
        walk::visit_path_mut(self, path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::parse_quote;

    #[track_caller]
    fn erases(generics: Generics, ty: Type, expected: Type) {
        let runtime = parse_quote!(rt);
        let erasure = Erasure::of(&generics, &runtime).expect("there are parameters");
        let erased = erasure.erased(&ty);
        assert_eq!(quote!(#erased).to_string(), quote!(#expected).to_string());
    }

    #[test]
    fn a_parameter_becomes_its_default_or_any_value() {
        erases(parse_quote!(<T>), parse_quote!(&Array<T>), parse_quote!(&'static Array<rt::__rt::JsValue>));
        erases(parse_quote!(<T = (u8,)>), parse_quote!(Array<T>), parse_quote!(Array<(u8,)>));
        erases(parse_quote!(<T, U = Array<T>>), parse_quote!(U), parse_quote!(Array<rt::__rt::JsValue>));
        erases(parse_quote!(<T>), parse_quote!(other::T), parse_quote!(other::T));
    }

    #[test]
    fn what_belongs_to_a_parameter_is_any_value_or_belongs_to_the_default() {
        erases(parse_quote!(<T>), parse_quote!(<T as Call>::Ret), parse_quote!(rt::__rt::JsValue));
        erases(parse_quote!(<T>), parse_quote!(Array<T::Item>), parse_quote!(Array<rt::__rt::JsValue>));
        erases(parse_quote!(<T>), parse_quote!(<<T as A>::B as C>::D), parse_quote!(rt::__rt::JsValue));
        erases(
            parse_quote!(<T: Call = fn()>),
            parse_quote!(&<T as Call>::Ret),
            parse_quote!(&'static <fn() as Call>::Ret),
        );
        erases(parse_quote!(<T: Call<Ret = R> = fn(), R>), parse_quote!(T::Ret), parse_quote!(<fn() as Call>::Ret));
    }

    #[test]
    fn closures_are_erased_within() {
        erases(
            parse_quote!(<T>),
            parse_quote!(&mut dyn FnMut(T, u32) -> Array<T>),
            parse_quote!(&'static mut dyn FnMut(rt::__rt::JsValue, u32) -> Array<rt::__rt::JsValue>),
        );
    }
}
