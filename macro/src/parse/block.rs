//! `extern` blocks: where their items come from, and what they declare.

use super::attributes::{cfgs, Options};
use super::import;
use super::keys::{Key, Position};
use crate::ir::{Block, Equality, ImportType, Source, Text};
use crate::messages::Message;
use crate::report::Report;
use quote::quote;
use syn::{Attribute, ForeignItem, ForeignItemType, ItemForeignMod, Meta, Path, Token};

/// Reads an `extern` block.
pub(crate) fn block(item: ItemForeignMod, options: &Options, report: &mut Report) -> Block {
    let inherited = ["allow", "cfg", "deny", "expect", "warn"];
    let of_all = item.attrs.iter().filter(|attr| inherited.iter().any(|name| attr.path().is_ident(name)));
    let mut block = Block {
        abi: item.abi,
        source: source(options, report),
        attrs: of_all.cloned().collect(),
        cfgs: cfgs(&item.attrs),
        types: Vec::new(),
        functions: Vec::new(),
    };
    let namespace = options.names(Key::JsNamespace);
    let mut functions = Vec::new();
    for item in item.items {
        match item {
            ForeignItem::Type(item) => block.types.extend(import_type(item, namespace.as_deref(), report)),
            ForeignItem::Fn(item) => functions.push(item),
            ForeignItem::Static(item) => report.on(&item.ident, Message::PlannedItem { what: "imported statics" }),
            ForeignItem::Macro(item) => report.on(&item.mac.path, Message::ForeignMacro),
            other => report.on(&other, Message::WrongItem { what: "this item" }),
        }
    }
    // Methods take their class' name in JavaScript from the types of the block, wherever these stand.
    for item in functions {
        let function = import::function(item, namespace.as_deref(), &block.types, report);
        block.functions.extend(function);
    }
    block
}

fn source(options: &Options, report: &mut Report) -> Source {
    let module = options.name(Key::Module);
    let raw = options.name(Key::RawModule);
    let intrinsic = options.at(Key::Intrinsic);
    if let (Some(_), Some(raw)) = (&module, &raw) {
        report.at(raw.span, Message::Contradiction { one: "module", other: "raw_module" });
    }
    for text in module.iter().chain(&raw).filter(|text| text.value.is_empty()) {
        report.at(text.span, Message::EmptyModule);
    }
    match (module, raw, intrinsic) {
        (Some(text), _, _) => local(text, report),
        (None, Some(text), _) => Source::Module(text),
        (None, None, Some(_)) => Source::Intrinsic,
        (None, None, None) => Source::Global,
    }
}

fn local(text: Text, report: &mut Report) -> Source {
    if text.value.starts_with('.') {
        report.at(text.span, Message::RelativeModule);
    }
    if !text.value.starts_with('/') {
        return Source::Module(text);
    }
    if text.value.split('/').any(|segment| segment == "..") {
        report.at(text.span, Message::ModuleOutsideCrate);
        return Source::Module(text);
    }
    Source::File(text)
}

/// The objects on the way to an item: the item's own, or the block's.
pub(crate) fn namespace(options: &Options, of_block: Option<&[Text]>, report: &mut Report) -> Option<Vec<Text>> {
    let own = options.names(Key::JsNamespace);
    if let (Some(own), Some(_)) = (&own, of_block) {
        report.at(own[0].span, Message::NamespaceTwice);
    }
    own.or_else(|| of_block.map(<[Text]>::to_vec))
}

fn import_type(mut item: ForeignItemType, of_block: Option<&[Text]>, report: &mut Report) -> Option<ImportType> {
    let found = report.count();
    let options = Options::of_part(Position::ImportType, &mut item.attrs, report);
    let namespace = namespace(&options, of_block, report).unwrap_or_default();
    crate::check::import_type(&item, &options.js_name(&item.ident), &namespace, report);
    let equality = take_equality(&mut item.attrs);
    let ty = ImportType {
        cfgs: cfgs(&item.attrs),
        js_name: options.js_name(&item.ident),
        namespace: namespace.into_iter().map(|text| text.value).collect(),
        extends: options.paths(Key::Extends),
        typescript: options.name(Key::TypescriptType).map(|text| text.value).unwrap_or_default(),
        equality,
        attrs: item.attrs,
        vis: item.vis,
        ident: item.ident,
    };
    // A faulty type is left out: what it would become can only confuse.
    (report.count() == found).then_some(ty)
}

/// Takes `PartialEq` and `Eq` out of the derives: identity needs nothing of the types that are extended.
fn take_equality(attrs: &mut [Attribute]) -> Equality {
    let mut equality = Equality::default();
    for attr in attrs.iter_mut().filter(|attr| attr.path().is_ident("derive")) {
        let parser = syn::punctuated::Punctuated::<Path, Token![,]>::parse_terminated;
        let Ok(paths) = attr.parse_args_with(parser) else { continue };
        let rest: Vec<&Path> = paths
            .iter()
            .filter(|path| {
                let partial = path.is_ident("PartialEq");
                let total = path.is_ident("Eq");
                equality.partial |= partial;
                equality.total |= total;
                !partial && !total
            })
            .collect();
        if let Meta::List(list) = &mut attr.meta {
            list.tokens = quote!(#(#rest),*);
        }
    }
    equality
}
