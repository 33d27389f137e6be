//! Fields of data: how one is put and taken.

use super::blamed;
use super::boxes::{boxed, unboxed, without_boxes};
use crate::ir::by_value::{By, Field, Missing};
use crate::syntax::{parse_quote, Type};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

/// The name of a field's value.
pub(super) type Name = proc_macro2::Ident;

/// The type that crosses for a field.
pub(super) fn crossing(field: &Field) -> Type {
    if field.by.is_some() {
        return parse_quote!(__rt::Json);
    }
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
    let value = match &field.by {
        Some(By { serialize: Some(path), .. }) => quote!(__rt::json_of(#path(&#value, __rt::JSON_WRITER))),
        Some(By { serialize: None, .. }) => quote!(__rt::json_of(__rt::serialize(&#value, __rt::JSON_WRITER))),
        None if without_boxes(&field.ty).is_some() => unboxed(&field.ty, value),
        None => value,
    };
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

/// Takes a field's value: a result, of an option if the field may be missing. Refusals say where: `path`, if it is not
/// empty.
pub(super) fn taken(field: &Field, name: &Name, path: &str) -> TokenStream {
    let ty = crossing(field);
    let take = quote_spanned!(blamed(&field.ty)=> <#ty as __rt::FromParcel>::take(__ferry_from));
    let boxes = field.by.is_none() && without_boxes(&field.ty).is_some();
    let convert = |value: TokenStream| {
        let value = if field.number { quote!(__rt::AsNumber::from_number(#value)) } else { value };
        if boxes {
            boxed(&field.ty, value)
        } else {
            value
        }
    };
    let take = if let Some(by) = &field.by {
        let path = by.deserialize.as_ref().map_or_else(|| quote!(__rt::deserialize), |path| quote!(#path));
        quote! {
            __rt::core::result::Result::and_then(#take, |__ferry_value| {
                __rt::core::result::Result::map_err(#path(__ferry_value), |__ferry_error| __rt::said(&__ferry_error))
            })
        }
    } else if field.number || boxes {
        let value = convert(quote!(__ferry_value));
        quote!(__rt::core::result::Result::map(#take, |__ferry_value| #value))
    } else {
        take
    };
    let take = match path {
        "" => take,
        path => quote! {
            __rt::core::result::Result::map_err(#take, |__ferry_message| __rt::within(#path, __ferry_message))
        },
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
