//! How types are written where there is nothing to borrow from: in constants and in the shims' signatures.

use crate::parse::types::is_a_name;
use crate::syntax::{Lifetime, Type};
use crate::walk::{self, Walk};

/// The type with `'static` in place of every lifetime that is left out, or named by the signature.
///
/// Inside `Fn(&T)` and `fn(&T)` a lifetime that is left out means "for all", and `for<'a>` says so by name; these stay.
pub(super) fn fixed(ty: &Type) -> Type {
    let mut ty = ty.clone();
    Fix { bound: Vec::new(), named: true }.visit_type_mut(&mut ty);
    ty
}

/// As [`fixed`], but lifetimes with a name stay.
pub(super) fn fixed_if_left_out(ty: &Type) -> Type {
    let mut ty = ty.clone();
    Fix { bound: Vec::new(), named: false }.visit_type_mut(&mut ty);
    ty
}

/// Whether a path in the type may have lifetimes that are left out altogether, as in `Handler<dyn Fn()>`.
///
/// Nobody but the compiler knows; a trait object as argument is the usual sign.
pub(super) fn may_hide(ty: &Type) -> bool {
    if is_a_name(ty) {
        return false;
    }
    struct Search(bool);
    impl Walk for Search {
        fn me(&mut self) -> &mut dyn Walk {
            self
        }

        fn visit_angle_bracketed_generic_arguments_mut(&mut self, arguments: &mut crate::syntax::AngleBracketed) {
            let mut kinds = arguments.args.iter();
            let named = kinds.any(|argument| matches!(argument, crate::syntax::GenericArgument::Lifetime(_)));
            let object = |argument: &crate::syntax::GenericArgument| {
                matches!(argument, crate::syntax::GenericArgument::Type(Type::TraitObject(_)))
            };
            self.0 |= !named && arguments.args.iter().any(object);
            walk::visit_angle_bracketed_generic_arguments_mut(self, arguments);
        }
    }
    let mut search = Search(false);
    search.visit_type_mut(&mut ty.clone());
    search.0
}

struct Fix {
    bound: Vec<proc_macro2::Ident>,
    /// Whether lifetimes that have a name are replaced too.
    named: bool,
}

impl Fix {
    fn within(&mut self, lifetimes: Option<&crate::syntax::BoundLifetimes>, visit: impl FnOnce(&mut Self)) {
        let outer = self.bound.len();
        for param in lifetimes.iter().flat_map(|bound| &bound.lifetimes) {
            if let crate::syntax::GenericParam::Lifetime(param) = param {
                self.bound.push(param.lifetime.ident.clone());
            }
        }
        visit(self);
        self.bound.truncate(outer);
    }
}

impl Walk for Fix {
    fn me(&mut self) -> &mut dyn Walk {
        self
    }

    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        if !self.bound.contains(&lifetime.ident) && (self.named || lifetime.ident == "_") {
            *lifetime = Lifetime::new("'static", lifetime.span());
        }
    }

    fn visit_type_reference_mut(&mut self, reference: &mut crate::syntax::TypeReference) {
        if reference.lifetime.is_none() {
            reference.lifetime = Some(Lifetime::new("'static", reference.and_token.span));
        }
        walk::visit_type_reference_mut(self, reference);
    }

    fn visit_trait_bound_mut(&mut self, bound: &mut crate::syntax::TraitBound) {
        let lifetimes = bound.lifetimes.clone();
        self.within(lifetimes.as_ref(), |fix| fix.visit_path_mut(&mut bound.path));
    }

    fn visit_type_fn_ptr_mut(&mut self, pointer: &mut crate::syntax::TypeFnPtr) {
        let lifetimes = pointer.lifetimes.clone();
        self.within(lifetimes.as_ref(), |fix| {
            pointer.inputs.iter_mut().for_each(|input| callable(fix, &mut input.ty));
            output(fix, &mut pointer.output);
        });
    }

    fn visit_parenthesized_generic_arguments_mut(&mut self, of: &mut crate::syntax::Parenthesized) {
        of.inputs.iter_mut().for_each(|input| callable(self, input));
        output(self, &mut of.output);
    }
}

fn output(fix: &mut Fix, output: &mut crate::syntax::ReturnType) {
    if let crate::syntax::ReturnType::Type(_, ty) = output {
        callable(fix, ty);
    }
}

/// Only names are replaced here.
fn callable(fix: &mut Fix, ty: &mut Type) {
    struct Named<'a>(&'a mut Fix);
    impl Walk for Named<'_> {
        fn me(&mut self) -> &mut dyn Walk {
            self
        }

        fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
            if lifetime.ident != "_" {
                self.0.visit_lifetime_mut(lifetime);
            }
        }
    }
    Named(fix).visit_type_mut(ty);
}

#[cfg(test)]
mod tests {
    use super::fixed;
    use crate::syntax::{parse_quote, Type};
    use quote::quote;

    #[track_caller]
    fn becomes(ty: Type, expected: Type) {
        let ty = fixed(&ty);
        assert_eq!(quote!(#ty).to_string(), quote!(#expected).to_string());
    }

    #[test]
    fn left_out_and_named_lifetimes_become_static() {
        becomes(parse_quote!(&str), parse_quote!(&'static str));
        becomes(parse_quote!(&'a mut [u8]), parse_quote!(&'static mut [u8]));
        becomes(parse_quote!(Option<&Cow<'_, str>>), parse_quote!(Option<&'static Cow<'static, str>>));
    }

    #[test]
    fn lifetimes_for_all_stay_as_they_are() {
        becomes(parse_quote!(&dyn Fn(&str) -> u32), parse_quote!(&'static dyn Fn(&str) -> u32));
        becomes(parse_quote!(&dyn for<'a> Fn(&'a str)), parse_quote!(&'static dyn for<'a> Fn(&'a str)));
        becomes(parse_quote!(for<'x> fn(&'x u8, &'y u8)), parse_quote!(for<'x> fn(&'x u8, &'static u8)));
    }
}
