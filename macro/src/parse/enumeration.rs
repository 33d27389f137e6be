//! Exported enums, and constants that hold TypeScript.

use super::attributes::{cfgs, docs, Options};
use super::keys::{Key, Position};
use crate::ir::{Enum, TypeScript, Variant};
use crate::messages::Message;
use crate::report::Report;
use proc_macro2::Span;
use syn::{Expr, ExprLit, ExprUnary, ItemConst, ItemEnum, Lit, UnOp};

/// Reads an enum, and leaves it as it was written.
pub(crate) fn enumeration(item: &mut ItemEnum, options: &Options, at: Span, report: &mut Report) -> Enum {
    let of_variants = take_variant_options(item, report);
    if let Some(fallback) = options.at(Key::Fallback) {
        report.at(fallback, Message::FallbackOfNothing);
    }
    let mut next = Some(0);
    let variant = |(syntax, options): (&syn::Variant, &Options)| {
        let discriminant = syntax.discriminant.as_ref().map(|(_, value)| value.clone());
        let value = match &discriminant {
            Some(written) => number(written),
            None => next,
        };
        next = value.and_then(|value| value.checked_add(1));
        let (ident, docs) = (syntax.ident.clone(), docs(&syntax.attrs));
        Variant { js_name: options.js_name(&ident), ident, docs, value, discriminant }
    };
    Enum {
        vis: item.vis.clone(),
        ident: item.ident.clone(),
        generics: item.generics.clone(),
        js_name: options.js_name(&item.ident),
        docs: docs(&item.attrs),
        cfgs: cfgs(&item.attrs),
        variants: item.variants.iter().zip(&of_variants).map(variant).collect(),
        namespace: options.names(Key::JsNamespace).unwrap_or_default(),
        private: options.at(Key::Private).is_some(),
        untyped: options.at(Key::SkipTypescript).is_some(),
        at,
    }
}

/// Takes the options of each variant.
pub(crate) fn take_variant_options(item: &mut ItemEnum, report: &mut Report) -> Vec<Options> {
    let variants = item.variants.iter_mut();
    variants.map(|variant| Options::of_part(Position::Variant, &mut variant.attrs, report)).collect()
}

/// Reads a constant that holds TypeScript.
pub(crate) fn typescript(item: ItemConst) -> TypeScript {
    let literal = match ungrouped(&item.expr) {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    };
    TypeScript { cfgs: cfgs(&item.attrs), literal, value: *item.expr }
}

/// The integer that an expression writes out.
fn number(value: &Expr) -> Option<i64> {
    match ungrouped(value) {
        Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) => int.base10_parse().ok(),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => match ungrouped(expr) {
            // Read with its sign: the smallest number has no positive counterpart.
            Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) => format!("-{}", int.base10_digits()).parse().ok(),
            _ => None,
        },
        _ => None,
    }
}

fn ungrouped(value: &Expr) -> &Expr {
    match value {
        Expr::Group(group) => ungrouped(&group.expr),
        Expr::Paren(paren) => ungrouped(&paren.expr),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::number;
    use syn::parse_quote;

    #[test]
    fn numbers_are_literals_with_or_without_sign() {
        assert_eq!(number(&parse_quote!(7)), Some(7));
        assert_eq!(number(&parse_quote!(-1)), Some(-1));
        assert_eq!(number(&parse_quote!(0xff_u32)), Some(255));
        assert_eq!(number(&parse_quote!((1))), Some(1));
        assert_eq!(number(&parse_quote!(-9223372036854775808)), Some(i64::MIN));
    }

    #[test]
    fn anything_to_compute_is_not_a_number() {
        assert_eq!(number(&parse_quote!(1 << 3)), None);
        assert_eq!(number(&parse_quote!(FIRST)), None);
        assert_eq!(number(&parse_quote!("a")), None);
    }
}
