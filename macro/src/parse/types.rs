//! What a type is on its surface: behind the groups that `macro_rules!` leaves, a reference, `Self`.

use crate::ir::Mode;
use crate::syntax::{GenericArgument, PathArguments, Type, TypePath};
use crate::walk::{self, Walk};

/// The type without parentheses and without the invisible groups of `macro_rules!`.
pub(crate) fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        Type::Paren(paren) => ungrouped(&paren.elem),
        other => other,
    }
}

/// How a parameter of this type is passed, and the type behind the reference.
pub(crate) fn passing(ty: &Type) -> (Mode, Type) {
    match ungrouped(ty) {
        Type::Reference(reference) => {
            let mode = if reference.mutability.is_some() { Mode::Exclusive } else { Mode::Shared };
            (mode, (*reference.elem).clone())
        }
        _ => (Mode::Owned, ty.clone()),
    }
}

/// The type if it is a plain path.
pub(crate) fn path(ty: &Type) -> Option<&TypePath> {
    match ungrouped(ty) {
        Type::Path(path) if path.qself.is_none() => Some(path),
        _ => None,
    }
}

/// The name at the end of a plain path.
pub(crate) fn last_name(ty: &Type) -> Option<String> {
    use crate::syntax::IdentExt;
    path(ty)?.path.segments.last().map(|segment| segment.ident.unraw().to_string())
}

/// Whether the type is `Self`.
pub(crate) fn is_self(ty: &Type) -> bool {
    path(ty).is_some_and(|path| path.path.is_ident("Self"))
}

/// Whether two types are written alike.
pub(crate) fn same(one: &Type, other: &Type) -> bool {
    use quote::ToTokens;
    ungrouped(one).to_token_stream().to_string() == ungrouped(other).to_token_stream().to_string()
}

/// The first type argument of the last segment, as `T` in `Result<T, E>`.
pub(crate) fn first_argument(ty: &Type) -> Option<Type> {
    let PathArguments::AngleBracketed(arguments) = &path(ty)?.path.segments.last()?.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty.clone()),
        _ => None,
    })
}

/// Whether a type mentions something that belongs to a type parameter, as `T::Item` and `<T as Trait>::Item` do.
pub(crate) fn projects(ty: &Type, generics: &crate::syntax::Generics) -> bool {
    struct Search<'a>(&'a crate::syntax::Generics, bool);
    impl Walk for Search<'_> {
        fn me(&mut self) -> &mut dyn Walk {
            self
        }

        fn visit_type_path_mut(&mut self, path: &mut TypePath) {
            let of_param = self.0.type_params().iter().any(|param| path.path.segments[0].ident == param.ident);
            self.1 |= path.qself.is_some() || (path.path.segments.len() > 1 && of_param);
            walk::visit_type_path_mut(self, path);
        }
    }
    let mut search = Search(generics, false);
    search.visit_type_mut(&mut ty.clone());
    search.1
}

/// Whether a type mentions a type parameter.
pub(crate) fn concerns(ty: &Type, generics: &crate::syntax::Generics) -> bool {
    struct Search<'a>(&'a crate::syntax::Generics, bool);
    impl Walk for Search<'_> {
        fn me(&mut self) -> &mut dyn Walk {
            self
        }

        fn visit_path_mut(&mut self, path: &mut crate::syntax::Path) {
            self.1 |= self.0.type_params().iter().any(|param| path.segments[0].ident == param.ident);
            walk::visit_path_mut(self, path);
        }
    }
    let mut search = Search(generics, false);
    search.visit_type_mut(&mut ty.clone());
    search.1
}

/// Whether there is something in a type that only Rust makes: a reference, or a closure.
pub(crate) fn is_only_given(ty: &Type) -> bool {
    struct Search(bool);
    impl Walk for Search {
        fn me(&mut self) -> &mut dyn Walk {
            self
        }

        fn visit_type_reference_mut(&mut self, _: &mut crate::syntax::TypeReference) {
            self.0 = true;
        }

        fn visit_path_mut(&mut self, path: &mut crate::syntax::Path) {
            let mut segments = path.segments.iter();
            self.0 |= segments.any(|segment| segment.ident == "Closure" || segment.ident == "ScopedClosure");
            walk::visit_path_mut(self, path);
        }
    }
    let mut search = Search(false);
    search.visit_type_mut(&mut ty.clone());
    search.0
}

/// Whether a type is a name, perhaps behind references, with nothing in it: most are, and need not be searched.
pub(crate) fn is_a_name(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => is_a_name(&reference.elem),
        Type::Path(TypePath { qself: None, path, .. }) => path.segments.iter().all(|it| it.arguments.is_none()),
        _ => false,
    }
}

/// Whether there is an object of a trait in a type.
pub(crate) fn is_made_of_objects(ty: &Type) -> bool {
    if is_a_name(ty) {
        return false;
    }
    struct Search(bool);
    impl Walk for Search {
        fn me(&mut self) -> &mut dyn Walk {
            self
        }

        fn visit_type_trait_object_mut(&mut self, _: &mut crate::syntax::TypeTraitObject) {
            self.0 = true;
        }
    }
    let mut search = Search(false);
    search.visit_type_mut(&mut ty.clone());
    search.0
}

/// The type parameter that a condition is about, and what it asks of it, if it is about exactly one.
pub(crate) fn bounded<'a>(
    generics: &crate::syntax::Generics,
    predicate: &'a crate::syntax::WherePredicate,
) -> Option<(&'a proc_macro2::Ident, &'a [crate::syntax::TypeParamBound])> {
    let crate::syntax::WherePredicate::Type(predicate) = predicate else { return None };
    let ident = path(&predicate.bounded_ty)?.path.get_ident()?;
    let plain = predicate.lifetimes.is_none() && generics.type_params().iter().any(|param| param.ident == *ident);
    plain.then_some((ident, &predicate.bounds))
}

/// What a function returns, `()` if nothing is written.
pub(crate) fn returned(output: &crate::syntax::ReturnType) -> Type {
    match output {
        crate::syntax::ReturnType::Default => crate::syntax::parse_quote!(()),
        crate::syntax::ReturnType::Type(_, ty) => (**ty).clone(),
    }
}

/// Whether a type has no size by itself: text, a slice or an object of a trait, not behind anything.
pub(crate) fn unsized_alone(ty: &Type) -> bool {
    match ungrouped(ty) {
        Type::Slice(_) | Type::TraitObject(_) => true,
        ty => path(ty).is_some_and(|path| path.path.is_ident("str")),
    }
}

/// Takes what has no size out of a function of the user's, whom we tell about it: rustc has much to add.
pub(crate) fn without_unsized(sig: &mut crate::syntax::Signature, body: &mut proc_macro2::TokenStream) {
    let inputs = sig.inputs.iter_mut().filter_map(|input| match input {
        crate::syntax::FnArg::Typed(typed) => Some(&mut typed.ty),
        crate::syntax::FnArg::Receiver(_) => None,
    });
    let output = match &mut sig.output {
        crate::syntax::ReturnType::Default => None,
        crate::syntax::ReturnType::Type(_, ty) => Some(&mut **ty),
    };
    let mut found = false;
    for ty in inputs.chain(output).filter(|ty| unsized_alone(ty)) {
        *ty = crate::syntax::parse_quote!(());
        found = true;
    }
    if found {
        *body = quote::quote!({ loop {} });
    }
}

/// Whether the type is `()`.
pub(crate) fn is_unit(ty: &Type) -> bool {
    matches!(ungrouped(ty), Type::Tuple(tuple) if tuple.elems.is_empty())
}

/// Puts the class wherever a signature says `Self`.
pub(crate) struct ReplaceSelf<'a> {
    /// The class.
    pub(crate) class: &'a Type,
    /// The trait that it implements here, to which `Self::Name` belongs.
    pub(crate) of: Option<&'a crate::syntax::Path>,
}

impl Walk for ReplaceSelf<'_> {
    fn me(&mut self) -> &mut dyn Walk {
        self
    }

    fn visit_type_mut(&mut self, ty: &mut Type) {
        if is_self(ty) {
            *ty = self.class.clone();
            return;
        }
        if let (Some(of), Some(path)) = (self.of, path(ty).map(|path| &path.path)) {
            if path.leading_colon.is_none() && path.segments.len() == 2 && path.segments[0].ident == "Self" {
                let (class, name) = (self.class, &path.segments[1]);
                *ty = crate::syntax::parse_quote!(<#class as #of>::#name);
                return;
            }
        }
        walk::visit_type_mut(self, ty);
    }

    fn visit_path_mut(&mut self, of: &mut crate::syntax::Path) {
        if of.leading_colon.is_none() && of.segments.len() > 1 && of.segments[0].ident == "Self" {
            if let Some(class) = path(self.class) {
                let rest = of.segments.iter().skip(1).cloned().collect::<Vec<_>>();
                *of = class.path.clone();
                of.segments.extend(rest);
            }
        }
        walk::visit_path_mut(self, of);
    }
}

/// Whether `Self` or a trait in disguise is somewhere in a type.
#[derive(Default)]
pub(crate) struct Mentions {
    /// `Self` is.
    pub(crate) itself: Option<proc_macro2::Span>,
    /// `impl Trait` is.
    pub(crate) opaque: Option<proc_macro2::Span>,
}

impl Mentions {
    /// Looks through a type.
    pub(crate) fn of(ty: &Type) -> Self {
        let mut found = Mentions::default();
        // The visitor that is at hand changes what it visits.
        found.visit_type_mut(&mut ty.clone());
        found
    }
}

impl Walk for Mentions {
    fn me(&mut self) -> &mut dyn Walk {
        self
    }

    fn visit_type_impl_trait_mut(&mut self, ty: &mut crate::syntax::TypeImplTrait) {
        self.opaque = Some(ty.impl_token.span());
    }

    fn visit_path_mut(&mut self, path: &mut crate::syntax::Path) {
        if path.segments.first().is_some_and(|first| first.ident == "Self") {
            self.itself = Some(path.segments[0].ident.span());
        }
        walk::visit_path_mut(self, path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::parse_quote;
    use quote::quote;

    #[test]
    fn a_reference_is_told_from_an_owned_value() {
        let (mode, inner) = passing(&parse_quote!(&'a mut [u8]));
        assert_eq!((mode, quote!(#inner).to_string()), (Mode::Exclusive, "[u8]".to_string()));
        assert_eq!(passing(&parse_quote!(&str)).0, Mode::Shared);
        assert_eq!(passing(&parse_quote!(Option<&str>)).0, Mode::Owned);
    }

    #[test]
    fn self_becomes_the_class_wherever_it_is() {
        let mut ty: Type = parse_quote!(Result<Option<Self>, Self::Error>);
        ReplaceSelf { class: &parse_quote!(inner::Point), of: None }.visit_type_mut(&mut ty);
        let expected: Type = parse_quote!(Result<Option<inner::Point>, inner::Point::Error>);
        assert_eq!(quote!(#ty).to_string(), quote!(#expected).to_string());
    }

    #[test]
    fn what_a_trait_names_is_looked_up_in_the_trait() {
        let mut ty: Type = parse_quote!(Result<Self::Output, Self>);
        ReplaceSelf { class: &parse_quote!(Point), of: Some(&parse_quote!(Add<u32>)) }.visit_type_mut(&mut ty);
        let expected: Type = parse_quote!(Result<<Point as Add<u32>>::Output, Point>);
        assert_eq!(quote!(#ty).to_string(), quote!(#expected).to_string());
    }

    #[test]
    fn the_good_case_of_any_result_alias_is_its_first_type() {
        let ty = first_argument(&parse_quote!(io::Outcome<'a, Vec<u8>, E>)).map(|ty| quote!(#ty).to_string());
        assert_eq!(ty.as_deref(), Some("Vec < u8 >"));
        assert!(first_argument(&parse_quote!(Outcome)).is_none());
    }
}
