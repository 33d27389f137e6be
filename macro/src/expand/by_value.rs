//! Structs and enums that cross as data: how their parts are put and taken, and their record.

use super::by_value_fields::{crossing, made, put, taken, Name};
use super::lifetimes::fixed;
use super::record::{self, described, Record};
use super::{everywhere, on_wasm, path_of};
use crate::ir::by_value::{Data, Field, Missing, Shape, Tagging, Through, Variant};
use crate::parse::types::{bounded, concerns, first_argument, is_only_given, last_name, ReplaceSelf};
use crate::site::Site;
use crate::syntax::{parse_quote, Path, Type};
use crate::walk::Walk;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use wasm_ferry_schema as schema;

/// A struct or enum.
pub(super) fn data(data: &Data, runtime: &Path, site: &Site<'_>) -> TokenStream {
    let ident = &data.ident;
    let types: Vec<&crate::syntax::TypeParam> = data.generics.type_params();
    let names: Vec<&proc_macro2::Ident> = types.iter().map(|param| &param.ident).collect();
    let lives = data.generics.lifetimes();
    let bounds: Vec<TokenStream> = types.iter().map(|param| bounds_of(data, param)).collect();
    let path = path_of(ident, "", site);
    let consts: Vec<&crate::syntax::ConstParam> = data.generics.const_params();
    let counts: Vec<&proc_macro2::Ident> = consts.iter().map(|param| &param.ident).collect();
    let wholes: Vec<&Type> = consts.iter().map(|param| &param.ty).collect();
    let parameters = !data.generics.params.is_empty();
    let arguments = parameters.then(|| quote!(<#(#lives,)* #(#names,)* #(#counts,)*>));
    let this: Type = parse_quote!(#ident #arguments);
    if let Some(Through { ty, fallible }) = &data.through {
        let from = if *fallible { quote!(try_from) } else { quote!(from) };
        let generics = quote!([#(#lives),*], [#(#names: [#bounds]),*], [#(#counts: #wholes),*]);
        let through = quote!(__rt::through! { #this, #generics, #ty, #from });
        return everywhere(&data.cfgs, runtime, &through);
    }
    let (put, take) = (put_body(data), take_body(data, &this));
    let error = data.error.map(|at| quote::quote_spanned!(at=> __rt::put_error(&self, __ferry_to);));
    let conversions = quote! {
        impl<#(#lives,)* #(#names: #bounds __rt::IntoParcel,)* #(const #counts: #wholes),*> __rt::IntoParcel for #this {
            fn put(self, __ferry_to: &mut __rt::ParcelWriter) {
                #error
                #put
            }
        }
    };
    // What borrows is only given: there is nobody to borrow from. Closures are Rust's, too.
    let mut fields = data.variants.iter().flat_map(|variant| &variant.fields).filter(|field| !field.skip);
    let given = fields.any(|field| field.by.is_none() && is_only_given(&field.ty));
    let taken_bounds: Vec<TokenStream> = types
        .iter()
        .zip(&bounds)
        .map(|(param, bounds)| match needs_default(data, param) {
            true => quote!(#bounds __rt::core::default::Default +),
            false => bounds.clone(),
        })
        .collect();
    let taken = quote! {
        impl<#(#lives,)* #(#names: #taken_bounds __rt::FromParcel,)* #(const #counts: #wholes),*> __rt::FromParcel for #this {
            fn take(
                __ferry_from: &mut __rt::ParcelReader,
            ) -> __rt::core::result::Result<Self, &'static __rt::core::primitive::str> {
                #take
            }
        }
    };
    let lives_and_bounds =
        |bounds: &[TokenStream]| quote!([#(#lives),*], [#(#names: [#bounds]),*], [#(#counts: #wholes),*]);
    let all = lives_and_bounds(&bounds);
    let mut conversions = quote!(#conversions __rt::data! { given #this, #all, path = #path });
    if !given {
        let all = lives_and_bounds(&taken_bounds);
        conversions.extend(quote!(#taken __rt::data! { taken #this, #all }));
    }
    let by_serde = data.variants.iter().flat_map(|variant| &variant.fields).any(|field| field.by.is_some());
    let needs = by_serde.then(|| quote!(__rt::needs_serde_json! {}));
    let conversions = everywhere(&data.cfgs, runtime, &quote!(#needs #conversions));
    let record = recorded(data, &fixed(&this), &names, &consts, site);
    let record = on_wasm(&data.cfgs, runtime, &record);
    quote!(#conversions #record)
}

/// What is asked of a type parameter, where it stands and in conditions, with `+` behind each.
fn bounds_of(data: &Data, param: &crate::syntax::TypeParam) -> TokenStream {
    let mut bounds = quote!();
    let mut add = |all: &[crate::syntax::TypeParamBound]| {
        for bound in all {
            bounds.extend(quote!(#bound +));
        }
    };
    add(&param.bounds);
    for predicate in data.generics.conditions() {
        match bounded(&data.generics, predicate) {
            Some((ident, all)) if *ident == param.ident => add(all),
            _ => {}
        }
    }
    bounds
}

/// `Type::Variant`, or the type itself.
fn constructor(variant: &Variant) -> TokenStream {
    match &variant.ident {
        Some(ident) => quote!(Self::#ident),
        None => quote!(Self),
    }
}

/// The pattern that gives each field that crosses a name.
fn pattern(variant: &Variant) -> TokenStream {
    let constructor = constructor(variant);
    let fields = variant.fields.iter().enumerate().filter(|(_, field)| !field.skip).map(|(i, field)| {
        let (member, name) = (&field.member, field_name(i));
        quote!(#member: #name)
    });
    quote!(#constructor { #(#fields,)* .. })
}

fn field_name(i: usize) -> Name {
    format_ident!("__ferry_{i}")
}

fn put_body(data: &Data) -> TokenStream {
    let fields = |variant: &Variant| {
        let parts = variant.fields.iter().enumerate().filter(|(_, field)| !field.skip);
        let parts = parts.map(|(i, field)| put(field, &field_name(i)));
        quote!(#(#parts)*)
    };
    if let [variant @ Variant { ident: None, .. }] = data.variants.as_slice() {
        let (pattern, fields) = (pattern(variant), fields(variant));
        return quote! {
            let #pattern = self;
            #fields
        };
    }
    let mut number = 0u32;
    let arms = data.variants.iter().map(|variant| {
        let (pattern, fields) = (pattern(variant), fields(variant));
        if variant.skip {
            return quote!(#pattern => __rt::throw_str(__rt::SKIPPED_VARIANT),);
        }
        let this = Literal::u32_unsuffixed(number);
        number += 1;
        quote! {
            #pattern => {
                __ferry_to.count(#this);
                #fields
            }
        }
    });
    quote!(match self { #(#arms)* })
}

fn take_body(data: &Data, this: &Type) -> TokenStream {
    let whole = data.default.as_ref().map(|missing| match missing {
        Missing::Call(path) => quote!(let __ferry_whole: #this = #path();),
        Missing::Default | Missing::Whole => {
            quote!(let __ferry_whole: #this = __rt::core::default::Default::default();)
        }
    });
    let variant = |variant: &Variant| {
        let constructor = constructor(variant);
        // All are taken before one is refused, so that the others are dropped.
        let parts = variant.fields.iter().enumerate().filter(|(_, field)| !field.skip);
        let parts = parts.map(|(i, field)| taken(field, &field_name(i), &path_of_field(data, variant, field)));
        let has_whole = data.default.is_some();
        let fields = variant.fields.iter().enumerate().map(|(i, field)| {
            let (member, value) = (&field.member, made(field, &field_name(i), has_whole));
            quote!(#member: #value)
        });
        quote! {
            #(#parts)*
            #whole
            __rt::core::result::Result::Ok(#constructor { #(#fields),* })
        }
    };
    if let [only @ Variant { ident: None, .. }] = data.variants.as_slice() {
        return variant(only);
    }
    let crossing = data.variants.iter().filter(|variant| !variant.skip).enumerate();
    let arms = crossing.map(|(number, it)| {
        let (number, body) = (Literal::usize_unsuffixed(number), variant(it));
        quote!(#number => { #body })
    });
    quote! {
        match __ferry_from.count() {
            #(#arms)*
            _ => __rt::core::result::Result::Err(__rt::NO_VARIANT),
        }
    }
}

/// Whether a value that is missing is the default value of what a parameter stands for.
fn needs_default(data: &Data, param: &crate::syntax::TypeParam) -> bool {
    if matches!(data.default, Some(Missing::Default)) {
        return true;
    }
    let mut generics = crate::syntax::Generics::default();
    generics.params.push(crate::syntax::GenericParam::Type(param.clone()));
    let fields = data.variants.iter().flat_map(|variant| &variant.fields);
    let mut defaults = fields.filter(|field| match field.missing {
        Some(Missing::Default) => true,
        Some(Missing::Call(_) | Missing::Whole) => false,
        None => field.skip && data.default.is_none(),
    });
    // Collections and options have one of their own, whatever is in them.
    defaults.any(|field| match last_name(&field.ty).as_deref() {
        Some("Option" | "Vec" | "HashMap" | "BTreeMap" | "HashSet" | "BTreeSet" | "PhantomData") => false,
        _ => concerns(&field.ty, &generics),
    })
}

/// Whether Rust takes whatever the glue lets pass, as far as the name of a type says: then nobody asks where it is.
fn never_refused(ty: &Type) -> bool {
    const PLAIN: [&str; 17] = [
        "bool", "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "i128", "u128", "isize", "usize", "f32", "f64",
        "String", "JsValue",
    ];
    match last_name(ty).as_deref() {
        Some("Option" | "Vec" | "Box") => first_argument(ty).is_some_and(|inner| never_refused(&inner)),
        Some(name) => PLAIN.contains(&name),
        None => false,
    }
}

/// Where a field's value is in the whole, as messages say it; nothing if it is the whole, or stands among others.
fn path_of_field(data: &Data, variant: &Variant, field: &Field) -> String {
    if never_refused(&field.ty) && field.by.is_none() {
        return String::new();
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let key = |name: &str| match !name.is_empty() && name.chars().all(is_plain) {
        true => name.to_string(),
        false => format!("[{name:?}]"),
    };
    let around = match data.tagging {
        _ if variant.untagged.is_some() => String::new(),
        Tagging::External => key(&variant.name),
        Tagging::Adjacent => key(&data.content),
        Tagging::Alone | Tagging::Named | Tagging::Internal | Tagging::Untagged => String::new(),
    };
    let own = match (&field.member, variant.shape) {
        _ if field.flatten => String::new(),
        (_, Shape::Newtype | Shape::Unit) => String::new(),
        (crate::syntax::Member::Unnamed(index), _) => format!(".{}", index.index),
        (crate::syntax::Member::Named(_), _) => key(&field.name),
    };
    match own.starts_with(['.', '[']) || own.is_empty() || around.is_empty() {
        true => around + &own,
        false => around + "." + &own,
    }
}

fn recorded(
    data: &Data,
    this: &Type,
    names: &[&proc_macro2::Ident],
    consts: &[&crate::syntax::ConstParam],
    site: &Site<'_>,
) -> TokenStream {
    let mut holes = vec![described(this)];
    let crossing_variants: Vec<&Variant> = data.variants.iter().filter(|variant| !variant.skip).collect();
    // What is recorded refers to lists of the aliases, which must be there before.
    let (mut aliases, mut aliases_of_fields) = (Vec::new(), Vec::new());
    for variant in &crossing_variants {
        aliases.push(strs(&variant.aliases));
        for field in variant.fields.iter().filter(|field| !field.skip) {
            aliases_of_fields.push(strs(&field.aliases));
        }
    }
    let mut next = 0;
    let mut all: Vec<Vec<schema::DataField<'_>>> = Vec::new();
    for variant in &crossing_variants {
        let mut fields = Vec::new();
        for field in variant.fields.iter().filter(|field| !field.skip) {
            let mut ty = fixed(&crossing(field));
            ReplaceSelf { class: this, of: None }.visit_type_mut(&mut ty);
            holes.push(described(&ty));
            fields.push(recorded_field(field, &aliases_of_fields[next]));
            next += 1;
        }
        all.push(fields);
    }
    let mut variants = Vec::new();
    for (index, variant) in crossing_variants.iter().enumerate() {
        let fields = &all[index];
        let shape = if variant.shape != Shape::Tuple && variant.shape != Shape::Object && fields.is_empty() {
            Shape::Unit
        } else {
            variant.shape
        };
        variants.push(schema::DataVariant {
            name: &variant.name,
            docs: &variant.docs,
            shape,
            fields,
            aliases: &aliases[index],
            other: variant.other.is_some(),
            untagged: variant.untagged.is_some(),
        });
    }
    let parameters: Vec<String> = names.iter().map(|name| name.to_string()).collect();
    let parameters = strs(&parameters);
    let place = site.place(data.at);
    let item = schema::Item::Data {
        data: schema::Data {
            ty: schema::Type::Hole,
            js_name: &data.js_name.text,
            docs: &data.docs,
            parameters: &parameters,
            tagging: data.tagging,
            tag: &data.tag,
            content: &data.content,
            variants: &variants,
            closed: data.closed,
            readonly: data.readonly,
            error: data.error.is_some(),
            private: data.private,
            untyped: data.untyped,
            at: record::location(&place),
            declared: data.declare.is_some(),
        },
    };
    let record = Record::of(site, &item, &holes);
    // Where the definition is described, each parameter stands for itself.
    let numbers = (0..names.len() as u32).map(Literal::u32_unsuffixed);
    let counts = consts.iter().zip(names.len() as u32..).map(|(param, index)| {
        let (name, ty) = (&param.ident, &param.ty);
        let index = Literal::u32_unsuffixed(index);
        quote!(#[allow(dead_code)] const #name: #ty = (__rt::schema::PARAMETERS + #index) as #ty;)
    });
    quote! {
        #(#counts)*
        #(#[allow(dead_code)] type #names = __rt::Parameter<#numbers>;)*
        #record
    }
}

fn strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn recorded_field<'a>(field: &'a Field, aliases: &'a [&'a str]) -> schema::DataField<'a> {
    schema::DataField {
        name: &field.name,
        docs: &field.docs,
        ty: schema::Type::Hole,
        optional: field.is_optional(),
        absence: field.absence,
        flatten: field.flatten,
        aliases,
        needed: field.is_optional() && field.missing.is_none(),
    }
}
