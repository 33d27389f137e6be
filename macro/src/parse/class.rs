//! Exported structs and their fields.

use super::attributes::{cfgs, docs, Options};
use super::keys::{Key, Position};
use crate::ir::{Ancestor, Class, Field, Name};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::{self, parse_quote, Fields, ItemStruct, Path, Visibility};
use proc_macro2::Span;

/// Reads a struct, and leaves it as it was written, but for our options.
pub(crate) fn class(
    item: &mut ItemStruct,
    options: &Options,
    (runtime, at): (&Path, Span),
    report: &mut Report,
) -> Class {
    let clone = options.at(Key::GetterWithClone).is_some();
    let members = item.fields.members();
    let mut fields = Vec::new();
    for (syntax, member) in item.fields.all_mut().iter_mut().zip(members) {
        fields.extend(field(syntax, member, clone, report));
    }
    let found = report.count();
    let parent = ancestor(item, options, report);
    if let Some(parent) = parent.as_ref().filter(|_| report.count() == found) {
        inherit(item, &parent.path, runtime);
    }
    Class {
        ident: item.ident.clone(),
        generics: item.generics.clone(),
        js_name: options.js_name(&item.ident),
        docs: docs(&item.attrs),
        cfgs: cfgs(&item.attrs),
        fields,
        inspectable: options.at(Key::Inspectable).is_some(),
        parent,
        namespace: options.names(Key::JsNamespace).unwrap_or_default(),
        private: options.at(Key::Private).is_some(),
        untyped: options.at(Key::SkipTypescript).is_some(),
        at,
    }
}

fn field(syntax: &mut syntax::Field, member: crate::syntax::Member, clone: bool, report: &mut Report) -> Option<Field> {
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
        crate::syntax::Member::Named(ident) => (options.js_name(ident), ident.span()),
        crate::syntax::Member::Unnamed(index) => {
            let name = options.name(Key::JsName);
            let given = name.map(|text| Name { text: text.value, span: text.span, chosen: true });
            let at = crate::syntax::span_of(&syntax.ty);
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

/// The struct that is extended, and what is in its way.
fn ancestor(item: &ItemStruct, options: &Options, report: &mut Report) -> Option<Ancestor> {
    let mut paths = options.paths(Key::Extends).into_iter();
    let taken =
        |field: &&syntax::Field| field.ident.as_ref().is_some_and(|ident| ident == "parent") || is_parent(&field.ty);
    let Some(path) = paths.next() else {
        for key in [Key::ExtendsJsClass, Key::ExtendsJsNamespace] {
            options.at(key).into_iter().for_each(|at| report.at(at, Message::ExtendsNothing));
        }
        for field in item.fields.all().iter().filter(|field| is_parent(&field.ty)) {
            report.on(&field.ty, Message::ParentField);
        }
        return None;
    };
    if let Some(other) = paths.next() {
        report.on(&other, Message::ExtendsTwice);
    }
    if path.get_ident() == Some(&item.ident) {
        report.on(&path, Message::ExtendsItself);
    }
    if let Fields::Unnamed(..) = &item.fields {
        report.on(&item.fields, Message::ExtendsTuple);
    }
    for field in item.fields.all().iter().filter(taken) {
        report.on(field, Message::ParentField);
    }
    Some(Ancestor {
        path,
        js_name: options.name(Key::ExtendsJsClass),
        namespace: options.names(Key::ExtendsJsNamespace).unwrap_or_default(),
    })
}

/// Whether a type is `Parent<…>`, as far as its name says.
fn is_parent(ty: &crate::syntax::Type) -> bool {
    let Some(path) = super::types::path(ty) else { return false };
    let segments: Vec<String> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match &segments[..] {
        [only] => only == "Parent" && super::types::first_argument(ty).is_some(),
        [krate, name] => name == "Parent" && ["wasm_bindgen", "wasm_ferry", "crate"].contains(&krate.as_str()),
        _ => false,
    }
}

/// Puts the value of the struct above into the field `parent`.
fn inherit(item: &mut ItemStruct, parent: &Path, runtime: &Path) {
    let field: syntax::Field = parse_quote! {
        /// The value of the struct that this one extends.
        parent: #runtime::__rt::Parent<#parent>
    };
    match &mut item.fields {
        Fields::Named(_, fields) => fields.insert(0, field),
        Fields::Unit => {
            item.semi = None;
            item.fields = Fields::Named(Span::call_site(), vec![field]);
        }
        // Reported.
        Fields::Unnamed(..) => {}
    }
}
