//! Exported structs and their fields.

use super::attributes::{cfgs, docs, Options};
use super::keys::{Key, Position};
use crate::ir::{Class, Field, Name};
use crate::messages::Message;
use crate::report::Report;
use proc_macro2::Span;
use syn::{ItemStruct, Visibility};

/// Reads a struct, and leaves it as it was written, but for our options.
pub(crate) fn class(item: &mut ItemStruct, options: &Options, at: Span, report: &mut Report) -> Class {
    let clone = options.at(Key::GetterWithClone).is_some();
    let members: Vec<syn::Member> = item.fields.members().collect();
    let mut fields = Vec::new();
    for (syntax, member) in item.fields.iter_mut().zip(members) {
        fields.extend(field(syntax, member, clone, report));
    }
    Class {
        ident: item.ident.clone(),
        generics: item.generics.clone(),
        js_name: options.js_name(&item.ident),
        docs: docs(&item.attrs),
        cfgs: cfgs(&item.attrs),
        fields,
        inspectable: options.at(Key::Inspectable).is_some(),
        namespace: options.names(Key::JsNamespace).unwrap_or_default(),
        private: options.at(Key::Private).is_some(),
        untyped: options.at(Key::SkipTypescript).is_some(),
        at,
    }
}

fn field(syntax: &mut syn::Field, member: syn::Member, clone: bool, report: &mut Report) -> Option<Field> {
    let options = Options::of_part(Position::Field, &mut syntax.attrs, report);
    let others = options.beside(Key::Skip);
    if !matches!(syntax.vis, Visibility::Public(_)) {
        others.into_iter().for_each(|at| report.warn(at, Message::FieldNotExported));
        return None;
    }
    if options.at(Key::Skip).is_some() {
        others.into_iter().for_each(|at| report.warn(at, Message::SkipWithOthers));
        return None;
    }
    let (js_name, at) = match &member {
        syn::Member::Named(ident) => (options.js_name(ident), ident.span()),
        syn::Member::Unnamed(index) => {
            let name = options.name(Key::JsName);
            let given = name.map(|text| Name { text: text.value, span: text.span, chosen: true });
            let at = syn::spanned::Spanned::span(&syntax.ty);
            (given.unwrap_or_else(|| Name { text: index.index.to_string(), span: at, chosen: false }), at)
        }
    };
    Some(Field {
        member,
        js_name,
        docs: docs(&syntax.attrs),
        cfgs: cfgs(&syntax.attrs),
        ty: syntax.ty.clone(),
        readonly: options.at(Key::Readonly).is_some(),
        clone: clone || options.at(Key::GetterWithClone).is_some(),
        untyped: options.at(Key::SkipTypescript).is_some(),
        bare: options.at(Key::SkipJsdoc).is_some(),
        at,
    })
}
