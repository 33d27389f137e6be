//! Fields of data: how one is put and taken.

use super::blamed;
use crate::ir::by_value::{Field, Missing};
use crate::parse::types::{first_argument, last_name, path};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{parse_quote, GenericArgument, PathArguments, Type};

/// The name of a field's value.
pub(super) type Name = proc_macro2::Ident;

/// The type that crosses for a field.
pub(super) fn crossing(field: &Field) -> Type {
    let ty = without_boxes(&field.ty).unwrap_or_else(|| field.ty.clone());
    if field.number {
        return parse_quote!(<#ty as __rt::AsNumber>::Number);
    }
    ty
}

/// Puts a field's value.
pub(super) fn put(field: &Field, name: &Name) -> TokenStream {
    let ty = crossing(field);
    let value = quote!(#name);
    let value = if without_boxes(&field.ty).is_some() { unboxed(&field.ty, value) } else { value };
    let value = if field.number { quote!(__rt::AsNumber::into_number(#value)) } else { value };
    let put = quote_spanned!(blamed(&field.ty)=> <#ty as __rt::IntoParcel>::put(#value, __ferry_to););
    match (&field.left_out_if, field.is_optional()) {
        (Some(path), _) => quote! {
            if #path(&#name) {
                __ferry_to.count(0);
            } else {
                __ferry_to.count(1);
                #put
            }
        },
        (None, true) => quote!(__ferry_to.count(1); #put),
        (None, false) => put,
    }
}

/// Takes a field's value: a result, of an option if the field may be missing.
pub(super) fn taken(field: &Field, name: &Name) -> TokenStream {
    let ty = crossing(field);
    let take = quote_spanned!(blamed(&field.ty)=> <#ty as __rt::FromParcel>::take(__ferry_from));
    let boxes = without_boxes(&field.ty).is_some();
    let convert = |value: TokenStream| {
        let value = if field.number { quote!(__rt::AsNumber::from_number(#value)) } else { value };
        if boxes {
            boxed(&field.ty, value)
        } else {
            value
        }
    };
    let take = if field.number || boxes {
        let value = convert(quote!(__ferry_value));
        quote!(__rt::core::result::Result::map(#take, |__ferry_value| #value))
    } else {
        take
    };
    if !field.is_optional() {
        return quote!(let #name = #take;);
    }
    quote! {
        let #name = if __ferry_from.count() == 0 {
            __rt::core::result::Result::Ok(__rt::core::option::Option::None)
        } else {
            __rt::core::result::Result::map(#take, __rt::core::option::Option::Some)
        };
    }
}

/// A field's value, of what was taken.
pub(super) fn made(field: &Field, name: &Name, has_whole: bool) -> TokenStream {
    let member = &field.member;
    let missing = match &field.missing {
        Some(Missing::Call(path)) => quote!(#path()),
        Some(Missing::Whole) => quote!(__ferry_whole.#member),
        None if field.skip && has_whole => quote!(__ferry_whole.#member),
        Some(Missing::Default) | None => quote!(__rt::core::default::Default::default()),
    };
    match (field.skip, field.is_optional()) {
        (true, _) => missing,
        (false, false) => quote!(#name?),
        (false, true) if field.missing.is_none() => quote! {
            match #name? {
                __rt::core::option::Option::Some(value) => value,
                __rt::core::option::Option::None => {
                    return __rt::core::result::Result::Err("expected a value, found undefined")
                }
            }
        },
        (false, true) => quote! {
            match #name? {
                __rt::core::option::Option::Some(value) => value,
                __rt::core::option::Option::None => #missing,
            }
        },
    }
}

/// The type without the boxes in it, if there are any: a value in a box crosses as the value.
///
/// `Box` is a type of which other crates may make what they like, so that no impl of ours is for all boxes; but here it
/// is seen, also in options and lists.
fn without_boxes(ty: &Type) -> Option<Type> {
    let inner = first_argument(ty)?;
    match last_name(ty)?.as_str() {
        // `Box<str>` and `Box<[T]>` cross by themselves.
        "Box" | "Rc" | "Arc" if is_sized(&inner) => Some(without_boxes(&inner).unwrap_or(inner)),
        "Option" => without_boxes(&inner).map(|inner| parse_quote!(__rt::core::option::Option<#inner>)),
        "Vec" => without_boxes(&inner).map(|inner| parse_quote!(__rt::alloc::vec::Vec<#inner>)),
        name if MAPS.contains(&name) => {
            let value = without_boxes(&second_argument(ty)?)?;
            Some(match name {
                "BTreeMap" => parse_quote!(__rt::alloc::collections::BTreeMap<#inner, #value>),
                _ => parse_quote!(__rt::std::collections::HashMap<#inner, #value>),
            })
        }
        _ => None,
    }
}

/// Maps, whose values may be in boxes.
const MAPS: [&str; 2] = ["BTreeMap", "HashMap"];

fn is_sized(ty: &Type) -> bool {
    !matches!(ty, Type::Slice(_) | Type::TraitObject(_)) && last_name(ty).as_deref() != Some("str")
}

/// A value without its boxes; the type has some.
fn unboxed(ty: &Type, value: TokenStream) -> TokenStream {
    let Some(inner) = first_argument(ty) else { return value };
    let more = without_boxes(&inner).is_some();
    let each = unboxed(&inner, quote!(__ferry_item));
    match last_name(ty).as_deref() {
        Some("Box") if more => unboxed(&inner, quote!((*#value))),
        Some("Box") => quote!(*#value),
        Some(shared @ ("Rc" | "Arc")) => {
            let owned = if shared == "Rc" { quote!(rc::Rc) } else { quote!(sync::Arc) };
            let value = quote!(__rt::alloc::#owned::unwrap_or_clone(#value));
            if more {
                unboxed(&inner, value)
            } else {
                value
            }
        }
        Some(name) if MAPS.contains(&name) => {
            let each = second_argument(ty).map(|inner| unboxed(&inner, quote!(__ferry_item)));
            each_value(&value, &each)
        }
        Some("Option") => quote!(__rt::core::option::Option::map(#value, |__ferry_item| #each)),
        _ => quote!(__rt::core::iter::Iterator::collect(__rt::core::iter::Iterator::map(
            __rt::core::iter::IntoIterator::into_iter(#value),
            |__ferry_item| #each
        ))),
    }
}

/// The second type argument, as `V` in `HashMap<K, V>`.
fn second_argument(ty: &Type) -> Option<Type> {
    let PathArguments::AngleBracketed(arguments) = &path(ty)?.path.segments.last()?.arguments else { return None };
    let mut types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty.clone()),
        _ => None,
    });
    types.nth(1)
}

/// A map with something done to each value, which is `__ferry_item`.
fn each_value(map: &TokenStream, each: &Option<TokenStream>) -> TokenStream {
    quote!(__rt::core::iter::Iterator::collect(__rt::core::iter::Iterator::map(
        __rt::core::iter::IntoIterator::into_iter(#map),
        |(__ferry_key, __ferry_item)| (__ferry_key, #each)
    )))
}

/// A value in its boxes; the type has some.
fn boxed(ty: &Type, value: TokenStream) -> TokenStream {
    let Some(inner) = first_argument(ty) else { return value };
    let more = without_boxes(&inner).is_some();
    let each = boxed(&inner, quote!(__ferry_item));
    match last_name(ty).as_deref() {
        Some(owner @ ("Box" | "Rc" | "Arc")) => {
            let value = if more { boxed(&inner, value) } else { value };
            let owner = match owner {
                "Box" => quote!(boxed::Box),
                "Rc" => quote!(rc::Rc),
                _ => quote!(sync::Arc),
            };
            quote!(__rt::alloc::#owner::new(#value))
        }
        Some(name) if MAPS.contains(&name) => {
            let each = second_argument(ty).map(|inner| boxed(&inner, quote!(__ferry_item)));
            each_value(&value, &each)
        }
        Some("Option") => quote!(__rt::core::option::Option::map(#value, |__ferry_item| #each)),
        _ => quote!(__rt::core::iter::Iterator::collect(__rt::core::iter::Iterator::map(
            __rt::core::iter::IntoIterator::into_iter(#value),
            |__ferry_item| #each
        ))),
    }
}
