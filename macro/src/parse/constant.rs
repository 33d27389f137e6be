//! Exported constants and statics, free or in an `impl` block.

use super::attributes::{cfgs, docs, Options};
use super::keys::Key;
use super::types::ReplaceSelf;
use crate::ir::{Constant, Given};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::{parse_quote, Attribute, Expr, ImplItemConst, ItemConst, ItemStatic, Type, Visibility};
use crate::walk::Walk;
use proc_macro2::{Span, TokenStream};
use quote::quote;

/// Reads a constant, and leaves it as it was written.
pub(crate) fn constant(item: &mut ItemConst, options: &Options, at: Span, report: &mut Report) -> Option<Constant> {
    if !matches!(item.vis, Visibility::Public(_)) || item.ident == "_" {
        report.on(&item.const_token, Message::PlainConst);
        return None;
    }
    let ident = &item.ident;
    let given = Given { ident: ident.clone(), ty: item.ty.clone(), value: Expr::of(quote!(#ident)) };
    Some(read(given, &mut item.attrs, options, at))
}

/// Reads a static, and leaves it as it was written.
pub(crate) fn statics(item: &mut ItemStatic, options: &Options, at: Span, report: &mut Report) -> Option<Constant> {
    if !matches!(item.vis, Visibility::Public(_)) {
        report.on(&item.static_token, Message::PlainConst);
        return None;
    }
    if let Some(token) = &item.mutability {
        report.on(token, Message::ExportedMutable);
        return None;
    }
    // What a static holds, constants may not read; what it is given, they may be given as well.
    let value = item.value.clone().unwrap_or_else(|| Expr::of(TokenStream::new()));
    let given = Given { ident: item.ident.clone(), ty: item.ty.clone(), value };
    Some(read(given, &mut item.attrs, options, at))
}

/// Reads a constant of a class, or of a trait that it implements.
pub(crate) fn associated(
    item: &mut ImplItemConst,
    (class, of): (&Type, Option<&crate::syntax::Path>),
    options: &Options,
) -> Constant {
    let ident = &item.ident;
    let mut ty = item.ty.clone();
    ReplaceSelf { class, of }.visit_type_mut(&mut ty);
    let value = match of {
        Some(of) => quote!(<#class as #of>::#ident),
        None => quote!(<#class>::#ident),
    };
    let at = ident.span();
    let given = Given { ident: ident.clone(), ty, value: Expr::of(value) };
    read(given, &mut item.attrs, options, at)
}

fn read(given: Given, attrs: &mut Vec<Attribute>, options: &Options, at: Span) -> Constant {
    let constant = Constant {
        js_name: options.js_name(&given.ident),
        docs: docs(attrs),
        cfgs: cfgs(attrs),
        namespace: options.names(Key::JsNamespace).unwrap_or_default(),
        untyped: options.at(Key::SkipTypescript).is_some(),
        given,
        at,
    };
    // Perhaps only JavaScript uses it; and we are who asks for `pub`.
    attrs.push(parse_quote!(#[allow(dead_code, unreachable_pub)]));
    constant
}
