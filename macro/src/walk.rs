//! Walks over types, and over what types may hold.
//!
//! This is little of what `syn::visit_mut` can do. That one is generic over its visitor, and each visitor made of it is
//! hundreds of functions, which everybody who uses the attribute would have to compile.

use crate::syntax::{
    AngleBracketed, Cursor, Expr, FnArg, GenericArgument, GenericParam, Generics, Lifetime, Parenthesized, Path,
    PathArguments, PathSegment, QSelf, ReceiverKind, ReturnType, Signature, TraitBound, Type, TypeFnPtr, TypeImplTrait,
    TypeParamBound, TypePath, TypeReference, TypeTraitObject, WherePredicate,
};
use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// Somebody who walks: each function is called for a part of a type, and goes on to the parts of that.
pub(crate) trait Walk {
    /// Itself, for the functions of this module.
    fn me(&mut self) -> &mut dyn Walk;

    fn visit_type_mut(&mut self, ty: &mut Type) {
        visit_type_mut(self.me(), ty);
    }

    fn visit_type_path_mut(&mut self, path: &mut TypePath) {
        visit_type_path_mut(self.me(), path);
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        visit_type_reference_mut(self.me(), reference);
    }

    fn visit_type_trait_object_mut(&mut self, object: &mut TypeTraitObject) {
        bounds(self.me(), &mut object.bounds);
    }

    fn visit_type_impl_trait_mut(&mut self, opaque: &mut TypeImplTrait) {
        bounds(self.me(), &mut opaque.bounds);
    }

    fn visit_type_fn_ptr_mut(&mut self, pointer: &mut TypeFnPtr) {
        let me = self.me();
        pointer.inputs.iter_mut().for_each(|input| me.visit_type_mut(&mut input.ty));
        output(me, &mut pointer.output);
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_path_mut(self.me(), path);
    }

    fn visit_angle_bracketed_generic_arguments_mut(&mut self, arguments: &mut AngleBracketed) {
        visit_angle_bracketed_generic_arguments_mut(self.me(), arguments);
    }

    fn visit_parenthesized_generic_arguments_mut(&mut self, arguments: &mut Parenthesized) {
        let me = self.me();
        arguments.inputs.iter_mut().for_each(|input| me.visit_type_mut(input));
        output(me, &mut arguments.output);
    }

    fn visit_trait_bound_mut(&mut self, bound: &mut TraitBound) {
        self.visit_path_mut(&mut bound.path);
    }

    fn visit_lifetime_mut(&mut self, _: &mut Lifetime) {}
}

/// Goes on to the parts of a type.
pub(crate) fn visit_type_mut(walk: &mut dyn Walk, ty: &mut Type) {
    match ty {
        Type::Array(array) => {
            walk.visit_type_mut(&mut array.elem);
            expression(walk, &mut array.len);
        }
        Type::FnPtr(pointer) => walk.visit_type_fn_ptr_mut(pointer),
        Type::Group(group) => walk.visit_type_mut(&mut group.elem),
        Type::ImplTrait(opaque) => walk.visit_type_impl_trait_mut(opaque),
        Type::Paren(paren) => walk.visit_type_mut(&mut paren.elem),
        Type::Path(path) => walk.visit_type_path_mut(path),
        Type::Ptr(pointer) => walk.visit_type_mut(&mut pointer.elem),
        Type::Reference(reference) => walk.visit_type_reference_mut(reference),
        Type::Slice(slice) => walk.visit_type_mut(&mut slice.elem),
        Type::TraitObject(object) => walk.visit_type_trait_object_mut(object),
        Type::Tuple(tuple) => tuple.elems.iter_mut().for_each(|elem| walk.visit_type_mut(elem)),
        Type::Other(_) => {}
    }
}

/// Goes on to the parts of a type's path.
pub(crate) fn visit_type_path_mut(walk: &mut dyn Walk, path: &mut TypePath) {
    if let Some(qself) = &mut path.qself {
        walk.visit_type_mut(&mut qself.ty);
    }
    walk.visit_path_mut(&mut path.path);
}

/// Goes on to the parts of a reference.
pub(crate) fn visit_type_reference_mut(walk: &mut dyn Walk, reference: &mut TypeReference) {
    if let Some(lifetime) = &mut reference.lifetime {
        walk.visit_lifetime_mut(lifetime);
    }
    walk.visit_type_mut(&mut reference.elem);
}

/// Goes on to the arguments in a path.
pub(crate) fn visit_path_mut(walk: &mut dyn Walk, path: &mut Path) {
    path.segments.iter_mut().for_each(|segment| arguments_of(walk, segment));
}

/// Goes on to the arguments in `<…>`.
pub(crate) fn visit_angle_bracketed_generic_arguments_mut(walk: &mut dyn Walk, arguments: &mut AngleBracketed) {
    for argument in &mut arguments.args {
        match argument {
            GenericArgument::Lifetime(lifetime) => walk.visit_lifetime_mut(lifetime),
            GenericArgument::Type(ty) => walk.visit_type_mut(ty),
            GenericArgument::Const(value) => expression(walk, value),
            GenericArgument::AssocType(equal) => {
                arguments_of(walk, &mut equal.name);
                walk.visit_type_mut(&mut equal.ty);
            }
            GenericArgument::AssocConst(name, value) => {
                arguments_of(walk, name);
                expression(walk, value);
            }
            GenericArgument::Constraint(name, asked) => {
                arguments_of(walk, name);
                bounds(walk, asked);
            }
        }
    }
}

fn arguments_of(walk: &mut dyn Walk, segment: &mut PathSegment) {
    match &mut segment.arguments {
        PathArguments::None => {}
        PathArguments::AngleBracketed(arguments) => walk.visit_angle_bracketed_generic_arguments_mut(arguments),
        PathArguments::Parenthesized(arguments) => walk.visit_parenthesized_generic_arguments_mut(arguments),
    }
}

/// Goes on to what a type parameter, or a trait in disguise, must be.
pub(crate) fn bound(walk: &mut dyn Walk, bound: &mut TypeParamBound) {
    match bound {
        TypeParamBound::Trait(bound) => walk.visit_trait_bound_mut(bound),
        TypeParamBound::Lifetime(lifetime) => walk.visit_lifetime_mut(lifetime),
        TypeParamBound::Use(_) => {}
    }
}

/// Goes on to all parts of a signature.
pub(crate) fn signature(walk: &mut dyn Walk, signature: &mut Signature) {
    generics(walk, &mut signature.generics);
    for input in &mut signature.inputs {
        match input {
            FnArg::Typed(typed) => walk.visit_type_mut(&mut typed.ty),
            FnArg::Receiver(receiver) => match &mut receiver.kind {
                ReceiverKind::Typed(_, ty) => walk.visit_type_mut(ty),
                ReceiverKind::Reference(_, Some(lifetime), _) => walk.visit_lifetime_mut(lifetime),
                ReceiverKind::Reference(_, None, _) | ReceiverKind::Value => {}
            },
        }
    }
    output(walk, &mut signature.output);
}

/// Goes on to the bounds and defaults of parameters, and to their conditions.
pub(crate) fn generics(walk: &mut dyn Walk, generics: &mut Generics) {
    for param in &mut generics.params {
        match param {
            GenericParam::Type(param) => {
                bounds(walk, &mut param.bounds);
                if let Some(default) = &mut param.default {
                    walk.visit_type_mut(default);
                }
            }
            GenericParam::Const(param) => {
                walk.visit_type_mut(&mut param.ty);
                if let Some(default) = &mut param.default {
                    expression(walk, default);
                }
            }
            GenericParam::Lifetime(param) => {
                walk.visit_lifetime_mut(&mut param.lifetime);
                param.bounds.iter_mut().for_each(|bound| walk.visit_lifetime_mut(bound));
            }
        }
    }
    for predicate in generics.where_clause.iter_mut().flat_map(|conditions| &mut conditions.predicates) {
        match predicate {
            WherePredicate::Type(predicate) => {
                walk.visit_type_mut(&mut predicate.bounded_ty);
                bounds(walk, &mut predicate.bounds);
            }
            WherePredicate::Lifetime(predicate) => {
                walk.visit_lifetime_mut(&mut predicate.lifetime);
                predicate.bounds.iter_mut().for_each(|bound| walk.visit_lifetime_mut(bound));
            }
        }
    }
}

fn bounds(walk: &mut dyn Walk, bounds: &mut [TypeParamBound]) {
    bounds.iter_mut().for_each(|it| bound(walk, it));
}

fn output(walk: &mut dyn Walk, output: &mut ReturnType) {
    if let ReturnType::Type(_, ty) = output {
        walk.visit_type_mut(ty);
    }
}

/// Goes on to the paths in a length or a constant, which is otherwise left as it is.
fn expression(walk: &mut dyn Walk, of: &mut Expr) {
    *of = Expr::of(with_paths(walk, std::mem::take(&mut of.0)));
}

fn with_paths(walk: &mut dyn Walk, tokens: Vec<TokenTree>) -> TokenStream {
    let mut input = Cursor::of(tokens, Span::call_site());
    let mut written = TokenStream::new();
    // Behind these, `<` is an operator, and a name is no path.
    let (mut after_value, mut after_dot) = (false, false);
    while let Some(token) = input.raw().cloned() {
        let begins = match &token {
            TokenTree::Ident(_) => !after_dot,
            TokenTree::Punct(punct) => punct.as_char() == '<' && !after_value,
            TokenTree::Group(_) | TokenTree::Literal(_) => false,
        };
        let place = input.place();
        let read = if begins { in_expression(&mut input) } else { None };
        if let Some(mut path) = read {
            visit_type_path(walk, &mut path);
            path.to_tokens(&mut written);
            (after_value, after_dot) = (true, false);
            continue;
        }
        input.return_to(place);
        input.skip_raw();
        (after_value, after_dot) = match &token {
            TokenTree::Punct(punct) => (false, punct.as_char() == '.'),
            TokenTree::Group(_) | TokenTree::Literal(_) | TokenTree::Ident(_) => (true, false),
        };
        match token {
            TokenTree::Group(group) => {
                let mut inside = Group::new(group.delimiter(), with_paths(walk, Expr::of(group.stream()).0));
                inside.set_span(group.span());
                written.extend([TokenTree::Group(inside)]);
            }
            token => written.extend([token]),
        }
    }
    written
}

/// A path, if one comes next.
fn in_expression(input: &mut Cursor) -> Option<TypePath> {
    if input.is("<") {
        let (qself, path) = QSelf::parse(input).ok()?;
        return Some(TypePath { qself: Some(Box::new(qself)), path });
    }
    Some(TypePath { qself: None, path: Path::in_expression(input).ok()? })
}

fn visit_type_path(walk: &mut dyn Walk, path: &mut TypePath) {
    if let Some(qself) = &mut path.qself {
        walk.visit_type_mut(&mut qself.ty);
    }
    walk.visit_path_mut(&mut path.path);
}
