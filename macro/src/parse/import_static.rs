//! Imported statics: which kind of value each holds, and where JavaScript has it.

use super::attributes::{cfgs, Options};
use super::block::{namespace, reexport};
use super::keys::{Key, Position};
use crate::ir::{Holder, ImportStatic, Text};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::{text_of, Expr, ItemStatic};

/// Reads an imported static; nothing if it is faulty, because what it would become can only confuse.
pub(crate) fn import_static(
    mut item: ItemStatic,
    of_block: Option<&[Text]>,
    report: &mut Report,
) -> Option<ImportStatic> {
    let found = report.count();
    let options = Options::of_part(Position::ImportStatic, &mut item.attrs, report);
    let js_name = options.js_name(&item.ident);
    let namespace = namespace(&options, of_block, report).unwrap_or_default();
    if let Some(token) = &item.mutability {
        report.on(token, Message::MutableStatic);
    }
    let holder = holder(&item, &options, report);
    if options.at(Key::StaticString).is_some() {
        report.on(&item.ident, Message::TextWithoutLiteral);
    }
    let imported = ImportStatic {
        cfgs: cfgs(&item.attrs),
        attrs: item.attrs,
        vis: item.vis,
        ident: item.ident,
        ty: item.ty,
        reexport: reexport(&options, &js_name, report),
        js_name,
        namespace: namespace.iter().map(|text| text.value.clone()).collect(),
        holder,
        text: None,
    };
    crate::check::import_static(&imported, &namespace, report);
    (report.count() == found).then_some(imported)
}

/// Reads a static that has a value, which rustc's grammar does not know in `extern` blocks.
pub(crate) fn with_value(item: ItemStatic, value: &Expr, report: &mut Report) -> Option<ImportStatic> {
    let found = report.count();
    let mut attrs = item.attrs;
    let options = Options::of_part(Position::ImportStatic, &mut attrs, report);
    for (key, option) in [(Key::StaticString, "static_string"), (Key::ThreadLocalV2, "thread_local_v2")] {
        if options.at(key).is_none() {
            report.on(&item.ident, Message::TextWithoutOption { option });
        }
    }
    let text = text_of(value);
    if text.is_none() {
        report.on(value, Message::TextWithoutLiteral);
    }
    let imported = ImportStatic {
        cfgs: cfgs(&attrs),
        attrs,
        vis: item.vis,
        js_name: options.js_name(&item.ident),
        ident: item.ident,
        ty: item.ty,
        namespace: Vec::new(),
        holder: Holder::ThreadLocal,
        reexport: None,
        text,
    };
    (report.count() == found).then_some(imported)
}

fn holder(item: &ItemStatic, options: &Options, report: &mut Report) -> Holder {
    let (new, old) = (options.at(Key::ThreadLocalV2), options.at(Key::ThreadLocal));
    match (new, old) {
        (Some(_), Some(old)) => {
            report.at(old, Message::Contradiction { one: "thread_local_v2", other: "thread_local" });
            Holder::ThreadLocal
        }
        (Some(_), None) => Holder::ThreadLocal,
        (None, Some(old)) => {
            report.warn(old, Message::OldThreadLocal);
            Holder::LocalKey
        }
        (None, None) => {
            report.warn(item.ident.span(), Message::PlainStatic);
            Holder::Plain
        }
    }
}
