//! Types of `extern` blocks.

use super::block::Origin;
use super::everywhere;
use super::path_of;
use super::record::{self, Record};
use super::type_generics::{Other, TypeGenerics};
use crate::ir::ImportType;
use crate::syntax::parse_quote;
use crate::syntax::IdentExt;
use proc_macro2::TokenStream;
use quote::quote;
use wasm_ferry_schema as schema;

/// The struct around a handle, its conversions, and its records.
pub(super) fn import_type(ty: &ImportType, origin: &Origin<'_>, record: &mut Record) -> TokenStream {
    let (ident, vis, attrs, extends) = (&ty.ident, &ty.vis, &ty.attrs, &ty.extends);
    let (runtime, inherited) = (origin.runtime, &origin.block.attrs);
    let name = ident.unraw().to_string();
    let instanceof = origin.site.instanceof(&name);
    let path = path_of(ident, crate::names::repetition(&instanceof), origin.site);
    let (field, base) = match extends.first() {
        Some(first) => (quote!(#first), quote!(#first)),
        None => (quote!(#runtime::__rt::JsValue), quote!(__rt::JsValue)),
    };
    let generics = TypeGenerics::of(ty, runtime);
    let cfgs: Vec<crate::syntax::Attribute> = origin.block.cfgs.iter().chain(&ty.cfgs).cloned().collect();
    let TypeGenerics { defined, declared, ty: full, usual, lifetimes, phantom, .. } = &generics;
    let test = ty.is_type_of.as_ref().map(|test| quote!(is_type_of = #test,));
    let more = [equality(ty, &generics), deref(ty, &generics, &base), widening(ty, &generics), generic(ty, &generics)];
    let conversions = quote! {
        __rt::import_type! {
            type = [#declared] #full, usual = [#lifetimes] #usual,
            path = #path, extends = [#(#extends),*], #test instanceof = #instanceof
        }
        #(#more)*
    };
    let conversions = everywhere(&cfgs, runtime, &conversions);
    record_type(ty, &instanceof, origin, record);
    let phantom = phantom.as_ref().map(|of| quote!(generics: #runtime::__rt::core::marker::PhantomData<#of>,));
    quote! {
        #(#inherited)*
        #(#attrs)*
        #[repr(transparent)]
        #vis struct #ident #defined {
            obj: #field,
            #phantom
        }
        #conversions
    }
}

/// Two values are equal if they are the same to JavaScript.
fn equality(ty: &ImportType, generics: &TypeGenerics) -> TokenStream {
    let TypeGenerics { declared, ty: full, .. } = generics;
    let partial = ty.equality.partial.then(|| {
        quote! {
            #[automatically_derived]
            impl<#declared> __rt::core::cmp::PartialEq for #full {
                #[inline]
                fn eq(&self, other: &Self) -> __rt::bool {
                    __rt::same_value(self, other)
                }
            }
        }
    });
    let total = ty.equality.total.then(|| {
        quote! {
            #[automatically_derived]
            impl<#declared> __rt::core::cmp::Eq for #full {}
        }
    });
    quote!(#partial #total)
}

/// The methods of the nearest type that it extends are its own.
fn deref(ty: &ImportType, generics: &TypeGenerics, base: &TokenStream) -> TokenStream {
    let TypeGenerics { declared, ty: full, .. } = generics;
    if ty.without.deref {
        return TokenStream::new();
    }
    quote! {
        #[automatically_derived]
        impl<#declared> __rt::core::ops::Deref for #full {
            type Target = #base;

            #[inline]
            fn deref(&self) -> &#base {
                &self.obj
            }
        }
    }
}

/// What its values may be used as: any value, what it extends, and itself with wider parameters.
fn widening(ty: &ImportType, generics: &TypeGenerics) -> TokenStream {
    if ty.without.upcast {
        return TokenStream::new();
    }
    let TypeGenerics { declared, ty: full, other, .. } = generics;
    let plain = ty.extends.iter().map(|path| quote!(impl<#declared> __rt::UpcastFrom<#full> for #path {}));
    let Other { declared: more, ty: wider, pairs } = other;
    let conditions = pairs.iter().map(|(from, to)| quote!(#to: __rt::UpcastFrom<#from>,));
    let conditions = (!pairs.is_empty()).then(|| quote!(where #(#conditions)*));
    quote! {
        impl<#declared> __rt::Widens for #full {}
        #(#plain)*
        impl<#declared #more> __rt::UpcastFrom<#full> for #wider #conditions {}
    }
}

/// What generic imports ask of it.
fn generic(ty: &ImportType, generics: &TypeGenerics) -> TokenStream {
    let TypeGenerics { declared, ty: full, .. } = generics;
    let promising = (!ty.without.promising).then(|| {
        quote! {
            impl<#declared> __rt::sys::Promising for #full {
                type Resolution = #full;
            }
        }
    });
    let wanted = !ty.without.into_js_generic && !ty.without.upcast && ty.generics.lifetimes().is_empty();
    let canon = wanted.then(|| {
        let condition = generics.phantom.as_ref().map(|_| quote!(where #full: __rt::JsGeneric));
        quote! {
            impl<#declared> __rt::IntoJsGeneric for #full #condition {
                type JsCanon = #full;

                #[inline]
                fn to_js(self) -> #full {
                    self
                }
            }
        }
    });
    quote!(#promising #canon)
}

fn record_type(ty: &ImportType, instanceof: &str, origin: &Origin<'_>, record: &mut Record) {
    let ident = &ty.ident;
    let place = origin.site.place(ident.span());
    let at = record::location(&place);
    let definition = schema::ImportType { ty: schema::Type::Hole, typescript: &ty.typescript, at };
    record.item_of(&ty.cfgs, &schema::Item::ImportType { import: definition }, &[parse_quote!(#ident)]);
    let namespace: Vec<&str> = ty.namespace.iter().map(String::as_str).collect();
    let vendor: Vec<&str> = ty.prefixes.iter().map(|text| text.value.as_str()).collect();
    let value = schema::Type::Ref { inner: &schema::Type::JsValue };
    let import = schema::Import {
        symbol: instanceof,
        js_name: &ty.js_name.text,
        source: origin.source,
        namespace: &namespace,
        how: schema::Use::InstanceOf { class: &ty.js_name.text },
        params: &[schema::Param { name: "value", ty: value }],
        ret: schema::Type::Bool,
        catch: false,
        at,
        variadic: false,
        vendor: &vendor,
        sequences: &[],
    };
    record.item(&ty.cfgs, &schema::Item::Import { import }, &[]);
    if let Some(reexport) = &ty.reexport {
        reexport.record(&ty.js_name.text, &namespace, &ty.cfgs, at, origin, record);
    }
}
