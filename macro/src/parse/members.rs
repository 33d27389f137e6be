//! `impl` blocks: which of their functions are what in JavaScript.

use super::attributes::{cfgs, Options};
use super::function::{function, one_type_each, take_parameter_options, Written};
use super::keys::{Key, Position};
use super::types::{self, ReplaceSelf};
use crate::ir::{Constant, Impl, Member, Method, Mode, Name, Receiver};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::{
    parse_quote, ImplItem, ImplItemConst, ImplItemFn, ItemImpl, ReceiverKind, Signature, Type, Visibility,
};
use crate::walk;
use proc_macro2::Span;

/// Reads an `impl` block, and leaves it as it was written, but for our options.
pub(crate) fn block(item: &mut ItemImpl, options: &Options, report: &mut Report) -> Option<Impl> {
    let found = report.count();
    shape(item, report);
    let class = item.self_ty.clone();
    let plain = types::path(&class).filter(|path| path.path.segments.iter().all(|segment| segment.arguments.is_none()));
    if plain.is_none() && report.count() == found {
        report.on(&class, Message::ImplOfWhat);
    }
    let of = item.of.as_ref().map(|(path, _)| path.clone());
    let around = Around { class: &class, of: of.as_ref() };
    let (mut methods, mut constants) = (Vec::new(), Vec::new());
    for item in &mut item.items {
        match item {
            ImplItem::Fn(item) => methods.extend(method(item, &around, report)),
            ImplItem::Const(item) => constants.extend(constant(item, &around, report)),
            // What a trait asks for beside functions and constants is nothing that JavaScript could use.
            ImplItem::Type(..) if of.is_some() => {}
            ImplItem::Type(_, ident, _) => report.on(ident, Message::TypeInImpl),
            ImplItem::Macro(_, path, _) => report.on(path, Message::MacroInImpl),
        }
    }
    let own_name = types::last_name(&class)?;
    let class_name = options.name(Key::JsClass).map_or(own_name, |text| text.value);
    Some(Impl { class, class_name, of, cfgs: cfgs(&item.attrs), methods, constants })
}

/// The block around a method.
struct Around<'a> {
    class: &'a Type,
    of: Option<&'a crate::syntax::Path>,
}

fn shape(item: &ItemImpl, report: &mut Report) {
    if let Some(defaultness) = &item.defaultness {
        report.on(defaultness, Message::SpecialImpl);
    }
    if let Some(unsafety) = &item.unsafety {
        report.on(unsafety, Message::SpecialImpl);
    }
    if !item.generics.params.is_empty() {
        report.on(&item.generics, Message::GenericImpl);
    }
}

fn constant(item: &mut ImplItemConst, around: &Around<'_>, report: &mut Report) -> Option<Constant> {
    let options = Options::of_part(Position::AssociatedConst, &mut item.attrs, report);
    let public = around.of.is_some() || matches!(item.vis, Visibility::Public(_));
    (public && options.at(Key::Skip).is_none())
        .then(|| super::constant::associated(item, (around.class, around.of), &options))
}

fn method(item: &mut ImplItemFn, around: &Around<'_>, report: &mut Report) -> Option<Method> {
    let Around { class, of } = *around;
    let annotated = item.attrs.iter().any(|attr| report.dialect().is(attr.path()));
    let options = Options::of_part(Position::Method, &mut item.attrs, report);
    let of_params = take_parameter_options(&mut item.sig, report);
    one_type_each(&of_params, report);
    if options.at(Key::Skip).is_some() {
        return None;
    }
    // The functions of a trait are as public as the trait.
    if of.is_none() && !matches!(item.vis, Visibility::Public(_)) {
        if annotated {
            report.on(&item.sig.ident, Message::PrivateMethod { name: item.sig.ident.to_string() });
        }
        return None;
    }
    let mut sig = item.sig.clone();
    let (receiver, boxed) = receiver(&sig, class);
    walk::signature(&mut ReplaceSelf { class, of }, &mut sig);
    let at = sig.ident.span();
    let written = Written { own: &options, of_params: &of_params };
    let mut function = function(&item.vis, sig, &item.attrs, &written, at);
    let member = member(&options, &mut function.js_name, report);
    types::without_unsized(&mut item.sig, &mut item.block);
    // Perhaps only the shim calls it, which does not exist on the host; and we are who asks for `pub`.
    item.attrs.push(parse_quote!(#[allow(dead_code, unreachable_pub)]));
    Some(Method { function, member, receiver, boxed })
}

/// How a method receives its value, and whether by a pointer that is made of it.
fn receiver(sig: &Signature, class: &Type) -> (Receiver, bool) {
    let Some(receiver) = sig.receiver() else { return (Receiver::None, false) };
    match &receiver.kind {
        ReceiverKind::Reference(_, _, None) => (Receiver::Shared, false),
        ReceiverKind::Reference(_, _, Some(_)) => (Receiver::Exclusive, false),
        ReceiverKind::Typed(_, ty) => match types::passing(ty) {
            (Mode::Shared, _) => (Receiver::Shared, false),
            (Mode::Exclusive, _) => (Receiver::Exclusive, false),
            (Mode::Owned, ty) => (Receiver::Owned, !types::is_self(&ty) && !types::same(&ty, class)),
        },
        _ => (Receiver::Owned, false),
    }
}

/// What a function is in JavaScript; a property's name replaces the function's.
fn member(options: &Options, js_name: &mut Name, report: &mut Report) -> Member {
    // The first one that is given wins.
    let kinds = [Key::Constructor, Key::Setter, Key::Getter];
    let given: Vec<(Key, Span)> = kinds.into_iter().filter_map(|key| Some((key, options.at(key)?))).collect();
    if let [(winner, _), losers @ ..] = &given[..] {
        for (loser, at) in losers {
            report.warn(*at, Message::Overruled { loser: word(*loser), winner: word(*winner) });
        }
    }
    match given.first().map(|(key, _)| key) {
        Some(Key::Constructor) => Member::Constructor,
        Some(Key::Getter) => {
            if let Some(text) = options.name(Key::Getter) {
                *js_name = Name { text: text.value, span: text.span, chosen: true };
            }
            Member::Getter
        }
        Some(Key::Setter) => {
            setter_name(options, js_name, report);
            Member::Setter
        }
        _ => Member::Method,
    }
}

/// The property that a setter assigns: what an option says, or what follows `set_`.
pub(crate) fn setter_name(options: &Options, js_name: &mut Name, report: &mut Report) {
    if let Some(text) = options.name(Key::Setter) {
        *js_name = Name { text: text.value, span: text.span, chosen: true };
    } else if !js_name.chosen {
        match js_name.text.strip_prefix("set_") {
            Some(property) if !property.is_empty() => js_name.text = property.to_string(),
            _ => report.at(js_name.span, Message::SetterPrefix { name: js_name.text.clone() }),
        }
    }
}

fn word(key: Key) -> &'static str {
    match key {
        Key::Constructor => "constructor",
        Key::Getter => "getter",
        _ => "setter",
    }
}
