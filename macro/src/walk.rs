//! Walks over types, and over what types may hold.
//!
//! This is little of what `syn::visit_mut` can do. That one is generic over its visitor, and each visitor made of it is
//! hundreds of functions, which everybody who uses the attribute would have to compile.

use syn::{
    AngleBracketedGenericArguments, Expr, FnArg, GenericArgument, GenericParam, Generics, Lifetime,
    ParenthesizedGenericArguments, Path, PathArguments, ReceiverKind, ReturnType, Signature, Stmt, TraitBound, Type,
    TypeFnPtr, TypeImplTrait, TypeParamBound, TypePath, TypeReference, TypeTraitObject, WherePredicate,
};

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
        bounds(self.me(), object.bounds.iter_mut());
    }

    fn visit_type_impl_trait_mut(&mut self, opaque: &mut TypeImplTrait) {
        bounds(self.me(), opaque.bounds.iter_mut());
    }

    fn visit_type_fn_ptr_mut(&mut self, pointer: &mut TypeFnPtr) {
        let me = self.me();
        pointer.inputs.iter_mut().for_each(|input| me.visit_type_mut(&mut input.ty));
        output(me, &mut pointer.output);
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_path_mut(self.me(), path);
    }

    fn visit_angle_bracketed_generic_arguments_mut(&mut self, arguments: &mut AngleBracketedGenericArguments) {
        visit_angle_bracketed_generic_arguments_mut(self.me(), arguments);
    }

    fn visit_parenthesized_generic_arguments_mut(&mut self, arguments: &mut ParenthesizedGenericArguments) {
        let me = self.me();
        arguments.inputs.iter_mut().for_each(|input| me.visit_type_mut(&mut input.ty));
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
        // The rest has no parts: `_`, `!`, macros, and what syn does not know.
        _ => {}
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
    for segment in &mut path.segments {
        match &mut segment.arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(arguments) => walk.visit_angle_bracketed_generic_arguments_mut(arguments),
            PathArguments::Parenthesized(arguments) => walk.visit_parenthesized_generic_arguments_mut(arguments),
        }
    }
}

/// Goes on to the arguments in `<…>`.
pub(crate) fn visit_angle_bracketed_generic_arguments_mut(
    walk: &mut dyn Walk,
    arguments: &mut AngleBracketedGenericArguments,
) {
    let generics = |walk: &mut dyn Walk, generics: &mut Option<AngleBracketedGenericArguments>| {
        if let Some(arguments) = generics {
            walk.visit_angle_bracketed_generic_arguments_mut(arguments);
        }
    };
    for argument in &mut arguments.args {
        match argument {
            GenericArgument::Lifetime(lifetime) => walk.visit_lifetime_mut(lifetime),
            GenericArgument::Type(ty) => walk.visit_type_mut(ty),
            GenericArgument::Const(value) => expression(walk, value),
            GenericArgument::AssocType(equal) => {
                generics(walk, &mut equal.generics);
                walk.visit_type_mut(&mut equal.ty);
            }
            GenericArgument::AssocConst(equal) => {
                generics(walk, &mut equal.generics);
                expression(walk, &mut equal.value);
            }
            GenericArgument::Constraint(constraint) => {
                generics(walk, &mut constraint.generics);
                bounds(walk, constraint.bounds.iter_mut());
            }
            _ => {}
        }
    }
}

/// Goes on to what a type parameter, or a trait in disguise, must be.
pub(crate) fn bound(walk: &mut dyn Walk, bound: &mut TypeParamBound) {
    match bound {
        TypeParamBound::Trait(bound) => walk.visit_trait_bound_mut(bound),
        TypeParamBound::Lifetime(lifetime) => walk.visit_lifetime_mut(lifetime),
        _ => {}
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
                _ => {}
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
                bounds(walk, param.bounds.iter_mut());
                if let Some((_, default)) = &mut param.default {
                    walk.visit_type_mut(default);
                }
            }
            GenericParam::Const(param) => {
                walk.visit_type_mut(&mut param.ty);
                if let Some((_, default)) = &mut param.default {
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
                bounds(walk, predicate.bounds.iter_mut());
            }
            WherePredicate::Lifetime(predicate) => {
                walk.visit_lifetime_mut(&mut predicate.lifetime);
                predicate.bounds.iter_mut().for_each(|bound| walk.visit_lifetime_mut(bound));
            }
            _ => {}
        }
    }
}

fn bounds(walk: &mut dyn Walk, bounds: syn::punctuated::IterMut<'_, TypeParamBound>) {
    bounds.for_each(|it| bound(walk, it));
}

fn output(walk: &mut dyn Walk, output: &mut ReturnType) {
    if let ReturnType::Type(_, ty) = output {
        walk.visit_type_mut(ty);
    }
}

/// Goes on to the paths in a length or a constant, as far as these are made of operators, calls and blocks.
fn expression(walk: &mut dyn Walk, of: &mut Expr) {
    match of {
        Expr::Path(path) => {
            if let Some(qself) = &mut path.qself {
                walk.visit_type_mut(&mut qself.ty);
            }
            walk.visit_path_mut(&mut path.path);
        }
        Expr::Paren(paren) => expression(walk, &mut paren.expr),
        Expr::Group(group) => expression(walk, &mut group.expr),
        Expr::Unary(unary) => expression(walk, &mut unary.expr),
        Expr::Binary(binary) => {
            expression(walk, &mut binary.left);
            expression(walk, &mut binary.right);
        }
        Expr::Cast(cast) => {
            expression(walk, &mut cast.expr);
            walk.visit_type_mut(&mut cast.ty);
        }
        Expr::Call(call) => {
            expression(walk, &mut call.func);
            call.args.iter_mut().for_each(|argument| expression(walk, argument));
        }
        Expr::MethodCall(call) => {
            expression(walk, &mut call.receiver);
            call.args.iter_mut().for_each(|argument| expression(walk, argument));
        }
        Expr::Block(block) => {
            for statement in &mut block.block.stmts {
                if let Stmt::Expr(inner, _) = statement {
                    expression(walk, inner);
                }
            }
        }
        _ => {}
    }
}
