//! Exported functions, free or in an `impl` block.

use super::attributes::{cfgs, docs, Options};
use super::keys::Key;
use super::types::{passing, returned};
use crate::ir::{Function, Param};
use crate::messages::Message;
use crate::report::Report;
use proc_macro2::Span;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{parse_quote, Attribute, FnArg, ItemFn, Pat, Signature, Visibility};

/// Reads a free function, and leaves it as it was written, but for our options.
pub(crate) fn free(item: &mut ItemFn, options: &Options, at: Span, report: &mut Report) -> Function {
    take_parameter_options(&mut item.sig, report);
    let function = function(&item.vis, item.sig.clone(), &item.attrs, options, at);
    // Perhaps only the shim calls it, which does not exist on the host; and we are who asks for `pub`.
    item.attrs.push(parse_quote!(#[allow(dead_code, unreachable_pub)]));
    function
}

/// Reads what every exported function has.
pub(crate) fn function(vis: &Visibility, sig: Signature, attrs: &[Attribute], options: &Options, at: Span) -> Function {
    Function {
        vis: vis.clone(),
        js_name: options.js_name(&sig.ident),
        docs: docs(attrs),
        cfgs: cfgs(attrs),
        params: params(&sig),
        ret: returned(&sig.output),
        sig,
        variadic: options.at(Key::Variadic),
        start: options.at(Key::Start),
        private: options.at(Key::Private),
        at,
    }
}

/// Removes our attributes from parameters, where none is understood yet.
pub(crate) fn take_parameter_options(sig: &mut Signature, report: &mut Report) {
    let dialect = report.dialect();
    for input in &mut sig.inputs {
        let attrs = match input {
            FnArg::Typed(typed) => &mut typed.attrs,
            FnArg::Receiver(receiver) => &mut receiver.attrs,
        };
        attrs.retain(|attr| {
            let ours = dialect.is(attr.path());
            if ours {
                report.on(&attr.to_token_stream(), Message::OptionsOnParameter);
            }
            !ours
        });
    }
}

fn params(sig: &Signature) -> Vec<Param> {
    let typed = sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(typed) => Some(typed),
        FnArg::Receiver(_) => None,
    });
    let param = |(index, typed): (usize, &syn::PatType)| {
        let (mode, inner) = passing(&typed.ty);
        let name = match &*typed.pat {
            Pat::Ident(pat) => pat.ident.unraw().to_string(),
            _ => format!("arg{index}"),
        };
        Param { name, mode, ty: (*typed.ty).clone(), inner }
    };
    typed.enumerate().map(param).collect()
}
