//! Rules of what JavaScript gives: functions and types of `extern` blocks.

use super::names;
use crate::ir::{Access, Block, ImportFunction, ImportStatic, Name, Owner, Source, Text};
use crate::messages::Message;
use crate::parse::types::{is_unit, ungrouped, Mentions};
use crate::report::Report;
use crate::syntax::{ForeignItemType, GenericParam, Generics, Type, TypeParamBound, WherePredicate};
use quote::ToTokens;

/// A type in an `extern` block.
pub(crate) fn import_type(
    item: &ForeignItemType,
    js_name: &Name,
    namespace: &[Text],
    prefixes: &[Text],
    report: &mut Report,
) {
    names::plain(js_name, report);
    names::namespace(namespace, report);
    if let Some(prefix) = prefixes.first().filter(|_| !namespace.is_empty()) {
        report.at(prefix.span, Message::PrefixOfMember);
    }
    generics(&item.generics, report);
}

/// A function in an `extern` block.
pub(crate) fn import_function(function: &ImportFunction, namespace: &[Text], report: &mut Report) {
    let sig = &function.sig;
    let free = matches!(function.owner, Owner::Nobody);
    names::property(&function.js_name, !free || !namespace.is_empty(), report);
    names::namespace(namespace, report);
    if let Some(asyncness) = &sig.asyncness {
        match (&function.owner, function.access) {
            (Owner::New(_), _) => report.on(asyncness, Message::AsyncConstructor),
            (_, Access::Set | Access::SetIndex | Access::DeleteIndex) => report.on(asyncness, Message::AsyncSetter),
            (Owner::Nobody | Owner::Value(_) | Owner::Class(_), Access::Call | Access::Get | Access::Index) => {}
        }
    }
    if let Some(suspending) = function.suspending {
        if sig.asyncness.is_some() {
            report.at(suspending, Message::SuspendingAsync);
        }
        if matches!(function.access, Access::Set | Access::SetIndex | Access::DeleteIndex) {
            report.at(suspending, Message::SuspendingSetter);
        }
    }
    if let Some(variadic) = &sig.variadic {
        report.on(&variadic.dots, Message::CVariadic);
    }
    generics(&sig.generics, report);
    for param in function.params.iter().filter(|_| function.per_type) {
        let (mode, of) = crate::parse::types::passing(&param.ty);
        if mode == crate::ir::Mode::Exclusive && crate::parse::types::concerns(&of, &sig.generics) {
            report.on(&param.ty, Message::ExclusiveGeneric);
        }
    }
    super::types(function.params.iter().map(|param| &param.ty), super::Way::Given, &function.ret, report);
    if let Type::Reference(reference) = ungrouped(&function.ret) {
        report.on(reference, Message::ImportReturnsReference);
    }
    if let Some(variadic) = function.variadic.filter(|_| function.params.is_empty()) {
        report.at(variadic, Message::VariadicWithoutParameter);
    }
    property(function, report);
}

/// Parameters of a type or a function: they are erased, so that nothing may depend on what they are.
fn generics(generics: &Generics, report: &mut Report) {
    for param in &generics.params {
        match param {
            GenericParam::Lifetime(_) => {}
            GenericParam::Const(param) => report.on(param, Message::ConstParameter),
            GenericParam::Type(param) => relaxed(&param.bounds, report),
        }
    }
    for predicate in generics.conditions() {
        if let WherePredicate::Type(predicate) = predicate {
            relaxed(&predicate.bounds, report);
        }
    }
}

fn relaxed<'b>(bounds: impl IntoIterator<Item = &'b TypeParamBound>, report: &mut Report) {
    for bound in bounds {
        // However it is written, `?Trait` begins with its question mark.
        if bound.to_token_stream().to_string().starts_with('?') {
            report.on(bound, Message::RelaxedBound);
        }
    }
}

/// A static in an `extern` block.
pub(crate) fn import_static(item: &ImportStatic, namespace: &[Text], report: &mut Report) {
    names::plain(&item.js_name, report);
    names::namespace(namespace, report);
    if let Some(span) = Mentions::of(&item.ty).opaque {
        report.at(span, Message::OpaqueType { place: "the type of a static" });
    }
    if let Type::Reference(reference) = ungrouped(&item.ty) {
        report.on(reference, Message::ImportReturnsReference);
    } else {
        super::shapes::shape(&item.ty, super::Way::Received, report);
    }
}

/// The names that a block looks up among the globals.
pub(super) fn globals(block: &Block, report: &mut Report) {
    if !matches!(block.source, Source::Global) {
        for prefix in block.types.iter().filter_map(|ty| ty.prefixes.first()) {
            report.at(prefix.span, Message::PrefixOfMember);
        }
        return;
    }
    for item in block.statics.iter().filter(|item| item.namespace.is_empty() && item.text.is_none()) {
        names::global(&item.js_name, "static", report);
    }
    for ty in block.types.iter().filter(|ty| ty.namespace.is_empty()) {
        names::global(&ty.js_name, "type", report);
    }
    for function in &block.functions {
        if function.namespace.is_empty() && matches!(function.owner, Owner::Nobody) {
            names::global(&function.js_name, "function", report);
        }
    }
}

fn property(function: &ImportFunction, report: &mut Report) {
    let receiver = usize::from(matches!(function.owner, Owner::Value(_)));
    // Without a receiver where one is due: that has been reported.
    let Some(params) = function.params.len().checked_sub(receiver) else { return };
    let ident = &function.sig.ident;
    let returns = !is_unit(&function.ret) || report.dialect().reads_nothing();
    let (what, wanted, fits) = match function.access {
        Access::Call => return,
        Access::Get => ("getter", "no parameters but its object, and returns a value", params == 0 && returns),
        Access::Set => ("setter", "exactly one parameter besides its object, the new value", params == 1),
        Access::Index => (
            "keyed getter",
            "exactly one parameter besides its object, the key, and returns a value",
            params == 1 && returns,
        ),
        Access::SetIndex => {
            ("keyed setter", "exactly two parameters besides its object, the key and the new value", params == 2)
        }
        Access::DeleteIndex => ("keyed deleter", "exactly one parameter besides its object, the key", params == 1),
    };
    if !fits {
        let message = Message::PropertyParameters { what, wanted };
        match report.dialect().forgives_properties() {
            true => report.warn(ident.span(), message),
            false => report.on(ident, message),
        }
    }
    if let (Some(at), Access::Index | Access::SetIndex | Access::DeleteIndex) = (function.is_final, function.access) {
        report.at(at, Message::FinalIndex);
    }
}
