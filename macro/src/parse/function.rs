//! Exported functions, free or in an `impl` block.

use super::attributes::{cfgs, docs, Options};
use super::keys::{Key, Position};
use super::opaque::named;
use super::types::{passing, returned, without_unsized};
use crate::ir::{Function, Main, Param, Words};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::IdentExt;
use crate::syntax::{parse_quote, Attribute, FnArg, ItemFn, Signature, Visibility};
use proc_macro2::Span;

/// Reads a free function, and leaves it as it was written, but for our options.
pub(crate) fn free(item: &mut ItemFn, options: &Options, at: Span, report: &mut Report) -> Function {
    let of_params = take_parameter_options(&mut item.sig, report);
    one_type_each(&of_params, report);
    let options = Written { own: options, of_params: &of_params };
    let function = function(&item.vis, item.sig.clone(), &item.attrs, &options, at);
    without_unsized(&mut item.sig, &mut item.block);
    // Perhaps only the shim calls it, which does not exist on the host; and we are who asks for `pub`.
    item.attrs.push(parse_quote!(#[allow(dead_code, unreachable_pub)]));
    function
}

/// Reads the `main` of a program.
pub(crate) fn main(mut function: ItemFn, options: &Options, report: &mut Report) -> Main {
    if let Some(other) = options.beside(Key::Main) {
        report.warn(other, Message::MainWithOthers);
    }
    let attrs = std::mem::take(&mut function.attrs);
    Main { function, attrs }
}

/// The options of a function, and of its parameters.
pub(crate) struct Written<'o> {
    /// The function's.
    pub(crate) own: &'o Options,
    /// Those of each parameter but the receiver.
    pub(crate) of_params: &'o [Options],
}

/// Reads what every exported function has.
pub(crate) fn function(
    vis: &Visibility,
    sig: Signature,
    attrs: &[Attribute],
    written: &Written<'_>,
    at: Span,
) -> Function {
    let options = written.own;
    let (ret, boxing) = named(returned(&sig.output));
    Function {
        vis: vis.clone(),
        js_name: options.js_name(&sig.ident),
        docs: docs(attrs),
        cfgs: cfgs(attrs),
        params: params(&sig, written.of_params),
        ret,
        boxing,
        sig,
        variadic: options.at(Key::Variadic),
        this: options.at(Key::This),
        namespace: options.names(Key::JsNamespace).unwrap_or_default(),
        words: Words {
            ret_ts: options.name(Key::UncheckedReturnType),
            ret_docs: options.name(Key::ReturnDescription),
            untyped: options.at(Key::SkipTypescript).is_some(),
            bare: options.at(Key::SkipJsdoc).is_some(),
        },
        jspi: options.at(Key::Jspi),
        start: options.at(Key::Start),
        private: options.at(Key::Private),
        at,
    }
}

/// The options of each parameter but the receiver; they are taken out of the signature.
pub(crate) fn take_parameter_options(sig: &mut Signature, report: &mut Report) -> Vec<Options> {
    let mut all = Vec::new();
    for input in &mut sig.inputs {
        match input {
            FnArg::Typed(typed) => all.push(Options::of_part(Position::Param, &mut typed.attrs, report)),
            FnArg::Receiver(receiver) => {
                if let Some(attr) = receiver.attrs.iter().find(|attr| report.dialect().is(attr.path())) {
                    report.on(attr, Message::OptionsOnReceiver);
                }
                let dialect = report.dialect();
                receiver.attrs.retain(|attr| !dialect.is(attr.path()));
            }
        }
    }
    all
}

fn params(sig: &Signature, options: &[Options]) -> Vec<Param> {
    let typed = sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(typed) => Some(typed),
        FnArg::Receiver(_) => None,
    });
    typed.zip(options).enumerate().map(|(index, (typed, options))| param(index, typed, options)).collect()
}

fn param(index: usize, typed: &crate::syntax::PatType, options: &Options) -> Param {
    let (mode, inner) = passing(&typed.ty);
    let chosen = options.name(Key::JsName);
    let named = chosen.as_ref().map(|text| text.span);
    let own = || match typed.pat.name() {
        Some((ident, _)) => ident.unraw().to_string(),
        None => format!("arg{index}"),
    };
    let optional = options.name(Key::UncheckedOptionalParamType);
    Param {
        name: chosen.map_or_else(own, |text| text.value),
        named,
        optional: optional.is_some(),
        ts: optional.or_else(|| options.name(Key::UncheckedParamType)),
        docs: options.name(Key::ParamDescription),
        mode,
        ty: typed.ty.clone(),
        inner,
    }
}

/// Reports parameters that are given two types.
pub(crate) fn one_type_each(options: &[Options], report: &mut Report) {
    for options in options.iter().filter(|options| options.at(Key::UncheckedParamType).is_some()) {
        if let Some(other) = options.at(Key::UncheckedOptionalParamType) {
            let (one, other_name) = ("unchecked_param_type", "unchecked_optional_param_type");
            report.at(other, Message::Contradiction { one, other: other_name });
        }
    }
}
