//! Rules of enums of strings, and of strings and values.

use super::names;
use crate::ir::{Alternative, Choice};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::Fields;

/// An enum of strings, or of strings and values.
pub(super) fn choice(choice: &Choice, report: &mut Report) {
    names::plain(&choice.js_name, report);
    if !names::is_identifier(&choice.js_name.text) {
        report.at(choice.js_name.span, Message::AliasName { name: choice.js_name.text.clone() });
    }
    if !choice.generics.params.is_empty() {
        report.on(&choice.generics, Message::VariantFields);
    }
    for alternative in &choice.alternatives {
        self::alternative(alternative, report);
    }
    texts(choice, report);
    let last = choice.alternatives.last();
    if let Some(fallback) = choice.fallback.filter(|_| last.is_none_or(|last| last.payload.is_none())) {
        report.at(fallback, Message::FallbackOfNothing);
    }
}

fn alternative(alternative: &Alternative, report: &mut Report) {
    let syntax = &alternative.syntax;
    match &syntax.fields {
        Fields::Unit if alternative.literal.is_none() => report.on(syntax, Message::MixedVariant),
        Fields::Unit => {}
        Fields::Unnamed(_, fields) if fields.len() == 1 => {
            if let Some((_, value)) = &syntax.discriminant {
                report.on(value, Message::OneField);
            }
        }
        fields @ (Fields::Unnamed(..) | Fields::Named(..)) => report.on(fields, Message::OneField),
    }
}

/// The strings differ.
fn texts(choice: &Choice, report: &mut Report) {
    let mut seen: Vec<(&str, &proc_macro2::Ident)> = Vec::new();
    for alternative in &choice.alternatives {
        let Some(text) = alternative.literal.as_deref() else { continue };
        if let Some((_, first)) = seen.iter().find(|(other, _)| *other == text) {
            let (text, first) = (text.to_string(), first.to_string());
            report.on(&alternative.syntax, Message::DuplicateText { text, first });
        }
        seen.push((text, &alternative.ident));
    }
}
