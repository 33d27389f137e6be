//! Imported functions: what each belongs to, and what JavaScript calls it.

use super::attributes::{cfgs, Options};
use super::block::namespace;
use super::function::take_parameter_options;
use super::keys::{Key, Position};
use super::members::setter_name;
use super::types::{self, first_argument, last_name, passing, returned};
use crate::ir::{Access, ImportFunction, ImportParam, ImportType, Name, Owner, Text};
use crate::messages::Message;
use crate::report::Report;
use quote::format_ident;
use syn::{FnArg, ForeignItemFn, Pat, Signature, Type};

/// Reads an imported function; nothing if it is faulty, because what it would become can only confuse.
pub(crate) fn function(
    mut item: ForeignItemFn,
    of_block: Option<&[Text]>,
    types: &[ImportType],
    report: &mut Report,
) -> Option<ImportFunction> {
    let found = report.count();
    let options = Options::of_part(Position::ImportFunction, &mut item.attrs, report);
    take_parameter_options(&mut item.sig, report);
    let params = params(&item.sig, report);
    let catch = options.at(Key::Catch).is_some();
    let ret = match returned(&item.sig.output) {
        ret if catch => first_argument(&ret).unwrap_or_else(|| {
            match &item.sig.output {
                syn::ReturnType::Default => report.on(&item.sig.ident, Message::CatchWithoutResult),
                syn::ReturnType::Type(_, ty) => report.on(ty, Message::CatchWithoutResult),
            }
            ret
        }),
        ret => ret,
    };
    let owner = owner(&item.sig, &options, &params, &ret, report);
    let access = access(&options, &owner, report);
    let mut js_name = options.js_name(&item.sig.ident);
    match access {
        Access::Call => {}
        Access::Get => {
            if let Some(text) = options.name(Key::Getter) {
                js_name = Name { text: text.value, span: text.span, chosen: true };
            }
        }
        Access::Set => setter_name(&options, &mut js_name, report),
    }
    let namespace = namespace(&options, of_block, report);
    let (js_class, namespace) = class(&options, &owner, namespace, types, report);
    let function = ImportFunction {
        cfgs: cfgs(&item.attrs),
        attrs: item.attrs,
        vis: item.vis,
        sig: item.sig,
        owner,
        access,
        js_name,
        js_class,
        namespace: namespace.iter().map(|text| text.value.clone()).collect(),
        params,
        ret,
        catch,
        variadic: options.at(Key::Variadic),
    };
    crate::check::import_function(&function, &namespace, report);
    (report.count() == found).then_some(function)
}

fn params(sig: &Signature, report: &mut Report) -> Vec<ImportParam> {
    let mut params = Vec::new();
    for (index, input) in sig.inputs.iter().enumerate() {
        match input {
            FnArg::Receiver(receiver) => report.on(receiver, Message::SelfInExtern),
            FnArg::Typed(typed) => {
                let ident = match &*typed.pat {
                    Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => pat.ident.clone(),
                    Pat::Wild(_) => format_ident!("arg{index}"),
                    other => {
                        report.on(other, Message::Pattern);
                        format_ident!("arg{index}")
                    }
                };
                params.push(ImportParam { ident, ty: (*typed.ty).clone() });
            }
        }
    }
    params
}

fn owner(sig: &Signature, options: &Options, params: &[ImportParam], ret: &Type, report: &mut Report) -> Owner {
    let kinds = [(Key::Method, "method"), (Key::StaticMethodOf, "static_method_of"), (Key::Constructor, "constructor")];
    let given: Vec<_> = kinds.into_iter().filter(|(key, _)| options.at(*key).is_some()).collect();
    if let [(_, one), (key, other), ..] = given[..] {
        let at = options.at(key).unwrap_or_else(|| sig.ident.span());
        report.at(at, Message::Contradiction { one, other });
    }
    match given.first() {
        Some((Key::Method, _)) => match params.first() {
            Some(this) => Owner::Value(receiver_class(&this.ty, report)),
            None => {
                report.on(&sig.ident, Message::MethodWithoutReceiver);
                Owner::Nobody
            }
        },
        Some((Key::StaticMethodOf, _)) => options.ty(Key::StaticMethodOf).map_or(Owner::Nobody, Owner::Class),
        Some((Key::Constructor, _)) => {
            if types::path(ret).is_none() {
                report.on(ret, Message::ConstructorType);
            }
            Owner::New(ret.clone())
        }
        _ => Owner::Nobody,
    }
}

fn receiver_class(ty: &Type, report: &mut Report) -> Type {
    let (mode, class) = passing(ty);
    if mode != crate::ir::Mode::Shared {
        report.on(ty, Message::ReceiverNotShared);
    } else if types::path(&class).is_none() {
        report.on(&class, Message::ReceiverNotPath);
    }
    types::ungrouped(&class).clone()
}

fn access(options: &Options, owner: &Owner, report: &mut Report) -> Access {
    let (getter, setter) = (options.at(Key::Getter), options.at(Key::Setter));
    if let (Some(_), Some(setter)) = (getter, setter) {
        report.at(setter, Message::Contradiction { one: "getter", other: "setter" });
    }
    for (at, what) in [(getter, "getter"), (setter, "setter")] {
        match (at, owner) {
            (Some(at), Owner::Nobody) => report.at(at, Message::PropertyOfNobody { what }),
            (Some(at), Owner::New(_)) => report.at(at, Message::Contradiction { one: "constructor", other: what }),
            (Some(_), Owner::Value(_) | Owner::Class(_)) | (None, _) => {}
        }
    }
    match (getter, setter) {
        (Some(_), _) => Access::Get,
        (None, Some(_)) => Access::Set,
        (None, None) => Access::Call,
    }
}

/// The class' name in JavaScript, and the objects on the way to it: said by options, or by the type in the same block.
fn class(
    options: &Options,
    owner: &Owner,
    namespace: Option<Vec<Text>>,
    types: &[ImportType],
    report: &mut Report,
) -> (String, Vec<Text>) {
    let given = options.name(Key::JsClass);
    let (Owner::Value(class) | Owner::Class(class) | Owner::New(class)) = owner else {
        if let Some(given) = given {
            report.at(given.span, Message::ClassOfNobody);
        }
        return (String::new(), namespace.unwrap_or_default());
    };
    let rust_name = last_name(class).unwrap_or_default();
    let beside = types.iter().find(|ty| ty.ident == rust_name.as_str());
    let inherited = || {
        let texts = beside.map(|ty| ty.namespace.as_slice()).unwrap_or_default();
        texts.iter().map(|value| Text { value: value.clone(), span: proc_macro2::Span::call_site() }).collect()
    };
    let namespace = namespace.unwrap_or_else(inherited);
    let name = given.map(|text| text.value).or_else(|| beside.map(|ty| ty.js_name.text.clone()));
    (name.unwrap_or(rust_name), namespace)
}
