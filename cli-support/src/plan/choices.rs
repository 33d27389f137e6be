//! String enums and unions, and which of them declarations speak of.

use super::Choice;
use super::naming::Naming;
use crate::convert::{Side, path};
use crate::read::Interface;
use std::collections::BTreeSet;
use wasm_ferry_schema::{Alternative, Type};

/// Plans the string enums and unions; their names are chosen already.
pub(super) fn choices<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Choice<'a>> {
    let declared = &interface.declared;
    interface.choices.iter().filter_map(|choice| plan(choice, declared, naming)).collect()
}

fn plan<'a>(
    choice: &wasm_ferry_schema::Choice<'a>,
    declared: &BTreeSet<&'a str>,
    naming: &mut Naming<'_, 'a>,
) -> Option<Choice<'a>> {
    let path = path(&choice.ty)?;
    let named = naming.types.types.get(path)?.clone();
    let mut texts = Vec::new();
    let mut members = Vec::new();
    for alternative in choice.alternatives {
        match alternative {
            Alternative::Literal { text, .. } => {
                texts.push(*text);
                members.push(crate::ts::ast::Type::literal(text));
            }
            Alternative::Value { ty, .. } => {
                let what = ["the enum `", choice.js_name, "`"].concat();
                members.push(naming.conversion(ty, &what, &choice.at)?.ts(Side::Param));
            }
        }
    }
    let strings = matches!(choice.ty, Type::StringEnum { .. }).then_some((named.local, texts));
    Some(Choice {
        public: choice.js_name,
        docs: choice.docs,
        strings,
        members,
        exported: !choice.private,
        declared: declared.contains(path) && !choice.untyped,
    })
}
