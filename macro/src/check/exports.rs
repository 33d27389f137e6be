//! Rules of what JavaScript is given: functions, methods, structs, enums.

use super::{names, words};
use crate::ir::{Class, Constant, Enum, Function, Main, Member, Method, Receiver};
use crate::messages::Message;
use crate::parse::types::{is_unit, ungrouped, Mentions};
use crate::report::Report;
use crate::syntax::{GenericParam, Generics, Type, Visibility};

/// A free function.
pub(super) fn free_function(function: &Function, report: &mut Report) {
    if let Some(receiver) = function.sig.receiver() {
        return report.at(receiver.self_token.span(), Message::SelfOutsideImpl);
    }
    let types = function.params.iter().map(|param| &param.ty).chain([&function.ret]);
    if let Some(itself) = types.map(Mentions::of).find_map(|found| found.itself) {
        return report.at(itself, Message::SelfOutsideImpl);
    }
    names::plain(&function.js_name, report);
    signature(function, report);
    names::namespace(&function.namespace, report);
    if function.start.is_some() {
        start(function, report);
    } else {
        if !matches!(function.vis, Visibility::Public(_)) {
            report.on(&function.sig.ident, Message::NotPublic { name: function.sig.ident.to_string() });
        }
        if let Some(private) = function.private {
            report.warn(private, Message::PrivateWithoutStart);
        }
    }
}

fn start(function: &Function, report: &mut Report) {
    if let Some(jspi) = function.jspi {
        report.at(jspi, Message::JspiStart);
    }
    if let Some(first) = function.sig.inputs.first() {
        report.on(first, Message::StartWithParameters { what: "start" });
    }
}

/// The `main` of a program.
pub(super) fn main(main: &Main, report: &mut Report) {
    let sig = &main.function.sig;
    if sig.ident != "main" {
        report.on(&sig.ident, Message::MainName);
    }
    if let Some(constness) = &sig.constness {
        report.on(constness, Message::ConstFn);
    }
    if !sig.generics.params.is_empty() {
        report.on(&sig.generics, Message::StartGeneric { what: "main" });
    }
    if let Some(first) = sig.inputs.first() {
        report.on(first, Message::StartWithParameters { what: "main" });
    }
}

/// A method.
pub(super) fn method(method: &Method, report: &mut Report) {
    let function = &method.function;
    names::property(&function.js_name, true, report);
    signature(function, report);
    let (params, unit) = (function.params.len(), is_unit(&function.ret));
    if let Some(jspi) = function.jspi {
        match method.member {
            Member::Constructor => report.at(jspi, Message::JspiProperty { what: "constructors" }),
            Member::Getter => report.at(jspi, Message::JspiProperty { what: "getters or setters" }),
            Member::Setter => report.at(jspi, Message::JspiProperty { what: "getters or setters" }),
            Member::Method => {}
        }
    }
    if let Some(asyncness) = &function.sig.asyncness {
        match method.member {
            Member::Constructor if report.dialect().may_construct_later() => {
                report.warn(asyncness.span(), Message::AsyncConstructor);
            }
            Member::Constructor => report.on(asyncness, Message::AsyncConstructor),
            Member::Setter => report.on(asyncness, Message::AsyncSetter),
            Member::Getter | Member::Method => {}
        }
    }
    match method.member {
        Member::Constructor => {
            if let Some(receiver) = function.sig.receiver() {
                report.at(receiver.self_token.span(), Message::ConstructorWithReceiver);
            }
            if unit {
                report.on(&function.sig.ident, Message::ConstructorReturnsNothing);
            }
        }
        Member::Getter if params > 0 || unit && !report.dialect().reads_nothing() => {
            let wanted = "no parameters and returns a value";
            report.on(&function.sig.ident, Message::PropertyParameters { what: "getter", wanted });
        }
        Member::Setter if params != 1 => {
            let wanted = "exactly one parameter, the new value";
            report.on(&function.sig.ident, Message::PropertyParameters { what: "setter", wanted });
        }
        Member::Getter | Member::Setter | Member::Method => {}
    }
    debug_assert!(method.receiver != Receiver::None || !method.boxed, "bug: no receiver, but a boxed one");
}

/// What holds for every exported function.
fn signature(function: &Function, report: &mut Report) {
    let sig = &function.sig;
    if let Some(constness) = &sig.constness {
        report.on(constness, Message::ConstFn);
    }
    if let Some(variadic) = &sig.variadic {
        report.on(&variadic.dots, Message::CVariadic);
    }
    if let Some(what) = parameters(&sig.generics) {
        let message =
            if function.start.is_some() { Message::StartGeneric { what: "start" } } else { Message::Generic { what } };
        report.on(&sig.generics, message);
    }
    super::types(function.params.iter().map(|param| &param.ty), super::Way::Received, &function.ret, report);
    if let Type::Reference(reference) = ungrouped(&function.ret) {
        report.on(reference, Message::ReturnsReference);
    }
    if let Some(variadic) = function.variadic.filter(|_| function.params.is_empty()) {
        report.at(variadic, Message::VariadicWithoutParameter);
    }
    if let Some(this) = function.this.filter(|_| function.params.is_empty()) {
        report.at(this, Message::ThisWithoutParameter);
    }
    words::function(function, report);
}

/// What kinds of parameters there are between the angle brackets.
fn parameters(generics: &Generics) -> Option<&'static str> {
    generics.params.first().map(|first| match first {
        GenericParam::Lifetime(_) => "lifetime parameters",
        GenericParam::Type(_) => "type parameters",
        GenericParam::Const(_) => "const parameters",
    })
}

/// A constant, which may be that of a class.
pub(super) fn constant(constant: &Constant, of_class: bool, report: &mut Report) {
    match of_class {
        true => names::property(&constant.js_name, true, report),
        false => names::declared(&constant.js_name, "a constant", report),
    }
    names::namespace(&constant.namespace, report);
}

/// A struct.
pub(super) fn class(class: &Class, report: &mut Report) {
    names::declared(&class.js_name, "a class", report);
    names::namespace(&class.namespace, report);
    if let Some(what) = parameters(&class.generics) {
        report.on(&class.generics, Message::GenericClass { what });
    }
    for field in &class.fields {
        names::property(&field.js_name, true, report);
    }
}

/// An enum.
pub(super) fn enumeration(definition: &Enum, report: &mut Report) {
    names::declared(&definition.js_name, "an enum", report);
    names::namespace(&definition.namespace, report);
    if !matches!(definition.vis, Visibility::Public(_)) {
        report.on(&definition.ident, Message::NotPublic { name: definition.ident.to_string() });
    }
    if !definition.generics.params.is_empty() {
        report.on(&definition.generics, Message::VariantFields);
    }
    if definition.variants.is_empty() {
        report.on(&definition.ident, Message::EmptyEnum);
    }
    let found = report.count();
    variants(definition, report);
    if report.count() == found {
        numbers(definition, report);
    }
}

fn variants(definition: &Enum, report: &mut Report) {
    for variant in &definition.variants {
        if let Some(other) = variant.discriminant.as_ref().filter(|_| variant.value.is_none()) {
            report.on(other, Message::NotANumber);
        }
        names::plain(&variant.js_name, report);
        // The object has the numbers as names too.
        if variant.js_name.text.starts_with(|c: char| !c.is_alphabetic()) && variant.js_name.text.parse::<f64>().is_ok()
        {
            report.at(variant.js_name.span, Message::VariantNumber { name: variant.js_name.text.clone() });
        }
    }
    for (index, variant) in definition.variants.iter().enumerate() {
        let earlier = &definition.variants[..index];
        if let Some(first) = earlier.iter().find(|earlier| earlier.js_name.text == variant.js_name.text) {
            let (name, first) = (variant.js_name.text.clone(), first.ident.to_string());
            report.at(variant.js_name.span, Message::VariantNames { name, first });
        }
    }
}

/// The numbers fit in 32 bits, signed if one of them is negative, and differ.
fn numbers(definition: &Enum, report: &mut Report) {
    let signed = definition.variants.iter().any(|variant| variant.value.is_some_and(|value| value < 0));
    let (range, name) =
        if signed { (i64::from(i32::MIN)..=i64::from(i32::MAX), "i32") } else { (0..=i64::from(u32::MAX), "u32") };
    let mut seen: Vec<(i64, &proc_macro2::Ident)> = Vec::new();
    for variant in &definition.variants {
        let Some(value) = variant.value else { continue };
        let span = match &variant.discriminant {
            Some(written) => crate::syntax::span_of(written),
            None => variant.ident.span(),
        };
        if !range.contains(&value) {
            report.at(span, Message::OutOfRange { value: value.into(), range: name });
        } else if let Some((_, first)) = seen.iter().find(|(other, _)| *other == value) {
            report.at(span, Message::DuplicateDiscriminant { value, first: first.to_string() });
        }
        seen.push((value, &variant.ident));
    }
}
