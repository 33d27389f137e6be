//! Which parameters of an imported function belong to the `impl` block of its class, and which to itself.

use super::erasure::{bound_mentions, mentions};
use crate::syntax::{
    GenericArgument, GenericParam, Generics, Lifetime, PathArguments, Type, TypeParamBound, WherePredicate,
};
use crate::walk::Walk;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// What stands behind a colon.
type Bounds = [TypeParamBound];

/// The parameters of a function, shared out, each followed by a comma; and the conditions of each.
#[derive(Default)]
pub(super) struct Parts {
    /// What the `impl` block declares.
    pub(super) of_class: TokenStream,
    /// Its conditions.
    pub(super) class_conditions: TokenStream,
    /// What the function declares.
    pub(super) of_function: TokenStream,
    /// Its conditions.
    pub(super) function_conditions: TokenStream,
}

/// Shares the parameters out: those that the class is written with, and those that only these determine, are the class'.
pub(super) fn parts(generics: &Generics, class: Option<&Type>) -> Parts {
    let hoisted = class.map(|class| hoisted(generics, class)).unwrap_or_default();
    let all: Vec<&Ident> = generics.type_params().into_iter().map(|param| &param.ident).collect();
    let others: Vec<&Ident> = all.iter().filter(|ident| !hoisted.contains(ident)).copied().collect();
    let lifetimes = class.map(lifetimes).unwrap_or_default();
    let mut parts = Parts::default();
    for param in &generics.params {
        match param {
            GenericParam::Lifetime(param) if lifetimes.contains(&param.lifetime) => {
                parts.of_class.extend(quote!(#param,))
            }
            GenericParam::Type(param) if hoisted.contains(&&param.ident) => {
                let (ident, attrs) = (&param.ident, &param.attrs);
                parts.of_class.extend(quote!(#(#attrs)* #ident,));
                for bound in &param.bounds {
                    if bound_mentions(bound, &others) {
                        parts.function_conditions.extend(quote!(#ident: #bound,));
                    } else {
                        parts.class_conditions.extend(quote!(#ident: #bound,));
                    }
                }
            }
            GenericParam::Type(param) => {
                // A default only says what crosses: a function cannot have one.
                let mut param = param.clone();
                param.default = None;
                parts.of_function.extend(quote!(#param,));
            }
            GenericParam::Lifetime(_) | GenericParam::Const(_) => parts.of_function.extend(quote!(#param,)),
        }
    }
    for predicate in generics.conditions() {
        let of_class = match predicate {
            WherePredicate::Type(it) => {
                let bounds_mention = |names: &[&Ident]| it.bounds.iter().any(|bound| bound_mentions(bound, names));
                mentions(&it.bounded_ty, &hoisted) && !mentions(&it.bounded_ty, &others) && !bounds_mention(&others)
            }
            _ => false,
        };
        if of_class {
            parts.class_conditions.extend(quote!(#predicate,));
        } else {
            parts.function_conditions.extend(quote!(#predicate,));
        }
    }
    parts
}

/// The type parameters of the class, and those that an associated type of one of them determines.
fn hoisted<'g>(generics: &'g Generics, class: &Type) -> Vec<&'g Ident> {
    let params: Vec<&Ident> = generics.type_params().into_iter().map(|param| &param.ident).collect();
    let mut hoisted: Vec<&Ident> = params.iter().filter(|ident| mentions(class, &[ident])).copied().collect();
    loop {
        let determined = |ident: &&Ident| {
            let says = |bounds: &Bounds| bounds.iter().any(|bound| equates(bound, ident));
            let inline = generics.type_params().into_iter().filter(|param| hoisted.contains(&&param.ident));
            let inline = inline.into_iter().any(|param| says(&param.bounds));
            let apart = generics.conditions();
            let apart = apart.iter().any(|predicate| match predicate {
                WherePredicate::Type(it) => mentions(&it.bounded_ty, &hoisted) && says(&it.bounds),
                _ => false,
            });
            inline || apart
        };
        let found: Vec<&Ident> =
            params.iter().filter(|ident| !hoisted.contains(ident) && determined(ident)).copied().collect();
        if found.is_empty() {
            return hoisted;
        }
        hoisted.extend(found);
    }
}

/// Whether a bound says that an associated type is made of the parameter, as `Call<Ret = T>` does.
fn equates(bound: &TypeParamBound, ident: &Ident) -> bool {
    let TypeParamBound::Trait(bound) = bound else { return false };
    let arguments = bound.path.segments.iter().filter_map(|segment| match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    });
    arguments.flatten().any(|argument| match argument {
        GenericArgument::AssocType(equal) => mentions(&equal.ty, &[ident]),
        _ => false,
    })
}

/// The named lifetimes of a type.
fn lifetimes(ty: &Type) -> Vec<Lifetime> {
    struct Collect(Vec<Lifetime>);
    impl Walk for Collect {
        fn me(&mut self) -> &mut dyn Walk {
            self
        }

        fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
            self.0.push(lifetime.clone());
        }
    }
    let mut collect = Collect(Vec::new());
    collect.visit_type_mut(&mut ty.clone());
    collect.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::parse_quote;

    #[track_caller]
    fn shares(generics: Generics, class: Type, expected: [TokenStream; 4]) {
        let parts = parts(&generics, Some(&class));
        let found = [parts.of_class, parts.class_conditions, parts.of_function, parts.function_conditions];
        assert_eq!(found.map(|it| it.to_string()), expected.map(|it| it.to_string()));
    }

    #[test]
    fn the_parameters_of_the_class_are_its_own() {
        shares(
            parse_quote!(<T: Clone, A: Into<T>>),
            parse_quote!(Array<T>),
            [quote!(T,), quote!(T: Clone,), quote!(A: Into<T>,), quote!()],
        );
        shares(parse_quote!(<'a, T = u8>), parse_quote!(Array), [quote!(), quote!(), quote!('a, T,), quote!()]);
        shares(parse_quote!(<'a, T>), parse_quote!(Lent<'a, T>), [quote!('a, T,), quote!(), quote!(), quote!()]);
    }

    #[test]
    fn what_the_class_determines_is_the_class_as_well() {
        shares(
            parse_quote!(<F: Call<Ret = R>, R, X: From<R>>),
            parse_quote!(Function<F>),
            [quote!(F, R,), quote!(F: Call<Ret = R>,), quote!(X: From<R>,), quote!()],
        );
    }

    #[test]
    fn a_bound_that_speaks_of_both_is_the_function() {
        shares(
            parse_quote!(<T: Into<U>, U>),
            parse_quote!(Array<T>),
            [quote!(T,), quote!(), quote!(U,), quote!(T: Into<U>,)],
        );
    }
}
