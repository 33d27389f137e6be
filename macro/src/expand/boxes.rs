//! Values in boxes cross as the values: how fields with boxes in them are unpacked and packed.
//!
//! `Box` is a type of which other crates may make what they like, so that no impl of ours is for all boxes; but here it
//! is seen, also in options, lists, maps, arrays and tuples.

use crate::parse::types::{last_name, path};
use crate::syntax::{parse_quote, AngleBracketed, GenericArgument, PathArguments, Type};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The types in a type, and what it is otherwise.
enum Made<'a> {
    /// `Box<T>` and the like: how it is opened and made.
    Owner(&'a Type, Owner),
    /// `Option<T>`.
    Option(&'a Type),
    /// A collection whose items are of the type that stands last; of a map, they have keys.
    Many(Vec<&'a Type>),
    /// `[T; N]`.
    Array(&'a Type, &'a crate::syntax::Expr),
    /// A tuple.
    Tuple(Vec<&'a Type>),
}

#[derive(Clone, Copy)]
enum Owner {
    Box,
    Rc,
    Arc,
}

fn made(ty: &Type) -> Option<Made<'_>> {
    match ty {
        Type::Tuple(tuple) => return Some(Made::Tuple(tuple.elems.iter().collect())),
        Type::Array(array) => return Some(Made::Array(&array.elem, &array.len)),
        Type::Paren(inner) => return made(&inner.elem),
        Type::Group(inner) => return made(&inner.elem),
        _ => {}
    }
    let arguments = arguments(ty);
    let name = last_name(ty)?;
    Some(match (name.as_str(), arguments.as_slice()) {
        // `Box<str>` and `Box<[T]>` cross by themselves.
        ("Box" | "Rc" | "Arc", [inner]) if is_sized(inner) => {
            let owner = match name.as_str() {
                "Box" => Owner::Box,
                "Rc" => Owner::Rc,
                _ => Owner::Arc,
            };
            Made::Owner(inner, owner)
        }
        ("Option", [inner]) => Made::Option(inner),
        ("Vec" | "VecDeque" | "LinkedList", [_]) => Made::Many(arguments),
        ("HashMap" | "BTreeMap" | "IndexMap", [_, _, ..]) => Made::Many(arguments[..2].to_vec()),
        _ => return None,
    })
}

fn arguments(ty: &Type) -> Vec<&Type> {
    let Some(path) = path(ty) else { return Vec::new() };
    let Some(PathArguments::AngleBracketed(all)) = path.path.segments.last().map(|last| &last.arguments) else {
        return Vec::new();
    };
    let types = all.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

fn is_sized(ty: &Type) -> bool {
    !matches!(ty, Type::Slice(_) | Type::TraitObject(_)) && last_name(ty).as_deref() != Some("str")
}

/// The type without the boxes in it, if there are any.
pub(super) fn without_boxes(ty: &Type) -> Option<Type> {
    let part = |ty: &Type| without_boxes(ty).unwrap_or_else(|| ty.clone());
    Some(match made(ty)? {
        Made::Owner(inner, _) => part(inner),
        Made::Option(inner) => {
            let inner = without_boxes(inner)?;
            parse_quote!(__rt::core::option::Option<#inner>)
        }
        // The same collection, of what is in the boxes.
        Made::Many(parts) => match parts.as_slice() {
            [item] => {
                let item = without_boxes(item)?;
                with_arguments(ty, vec![item])
            }
            [key, value] => {
                let value = without_boxes(value)?;
                with_arguments(ty, vec![Type::clone(key), value])
            }
            _ => return None,
        },
        Made::Array(item, length) => {
            let item = without_boxes(item)?;
            parse_quote!([#item; #length])
        }
        Made::Tuple(parts) => {
            if parts.iter().all(|part| without_boxes(part).is_none()) {
                return None;
            }
            let parts = parts.into_iter().map(part);
            parse_quote!((#(#parts,)*))
        }
    })
}

/// A type with other arguments; how it hashes is left to its default.
fn with_arguments(ty: &Type, arguments: Vec<Type>) -> Type {
    let mut ty = ty.clone();
    if let Type::Path(path) = &mut ty {
        if let Some(last) = path.path.segments.last_mut() {
            last.arguments = PathArguments::AngleBracketed(AngleBracketed::of(arguments));
        }
    }
    ty
}

/// A value without its boxes.
pub(super) fn unboxed(ty: &Type, value: TokenStream) -> TokenStream {
    changed(
        ty,
        value,
        &|owner, value| match owner {
            Owner::Box => quote!((*#value)),
            Owner::Rc => quote!(__rt::alloc::rc::Rc::unwrap_or_clone(#value)),
            Owner::Arc => quote!(__rt::alloc::sync::Arc::unwrap_or_clone(#value)),
        },
        true,
    )
}

/// A value in its boxes.
pub(super) fn boxed(ty: &Type, value: TokenStream) -> TokenStream {
    changed(
        ty,
        value,
        &|owner, value| match owner {
            Owner::Box => quote!(__rt::alloc::boxed::Box::new(#value)),
            Owner::Rc => quote!(__rt::alloc::rc::Rc::new(#value)),
            Owner::Arc => quote!(__rt::alloc::sync::Arc::new(#value)),
        },
        false,
    )
}

/// A value with something done to its boxes: before what is in them is changed, or after.
fn changed(
    ty: &Type,
    value: TokenStream,
    owner: &dyn Fn(Owner, TokenStream) -> TokenStream,
    first: bool,
) -> TokenStream {
    let Some(made) = made(ty).filter(|_| without_boxes(ty).is_some()) else { return value };
    let each = |ty: &Type| changed(ty, quote!(__ferry_item), owner, first);
    match made {
        Made::Owner(inner, kind) if first => changed(inner, owner(kind, value), owner, first),
        Made::Owner(inner, kind) => owner(kind, changed(inner, value, owner, first)),
        Made::Option(inner) => {
            let each = each(inner);
            quote!(__rt::core::option::Option::map(#value, |__ferry_item| #each))
        }
        Made::Many(parts) => {
            let (pattern, each) = match parts.as_slice() {
                [_, inner] => {
                    let each = each(inner);
                    (quote!((__ferry_key, __ferry_item)), quote!((__ferry_key, #each)))
                }
                parts => (quote!(__ferry_item), parts.first().map_or_else(TokenStream::new, |inner| each(inner))),
            };
            quote!(__rt::core::iter::Iterator::collect(__rt::core::iter::Iterator::map(
                __rt::core::iter::IntoIterator::into_iter(#value),
                |#pattern| #each
            )))
        }
        Made::Array(inner, _) => {
            let each = each(inner);
            quote!(#value.map(|__ferry_item| #each))
        }
        Made::Tuple(parts) => {
            let names: Vec<_> = (0..parts.len()).map(|i| format_ident!("__ferry_part_{i}")).collect();
            let values = parts.iter().zip(&names).map(|(ty, name)| changed(ty, quote!(#name), owner, first));
            quote!({
                let (#(#names,)*) = #value;
                (#(#values,)*)
            })
        }
    }
}
