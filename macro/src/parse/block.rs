//! `extern` blocks: where their items come from, and what they declare.

use super::attributes::{cfgs, Options};
use super::import;
use super::import_static::{import_static, with_value};
use super::keys::{Key, Position};
use super::sequences;
use crate::ir::{Block, Equality, ImportType, Name, Reexport, Source, Text, Without};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::{Attribute, Cursor, ForeignItem, ForeignItemType, Generics, ItemForeignMod, Meta, Path, Type};
use proc_macro2::Group;
use quote::quote;

/// The module that stands for the tool itself: js-sys asks for helpers in it.
const PLACEHOLDER: &str = "__wbindgen_placeholder__";

/// Reads an `extern` block.
pub(crate) fn block(item: ItemForeignMod, options: &Options, report: &mut Report) -> Block {
    let inherited = ["allow", "cfg", "deny", "expect", "warn"];
    // Nothing of the block stays to hold those in it.
    let attrs: Vec<Attribute> = item.attrs.into_iter().map(Attribute::outer).collect();
    let of_all = attrs.iter().filter(|attr| inherited.iter().any(|name| attr.path().is_ident(name)));
    let mut block = Block {
        abi: item.abi,
        source: source(options, report),
        attrs: of_all.cloned().collect(),
        cfgs: cfgs(&attrs),
        types: Vec::new(),
        functions: Vec::new(),
        statics: Vec::new(),
    };
    let asked = sequences::asked(options, report);
    let namespace = options.names(Key::JsNamespace);
    let mut functions = Vec::new();
    for item in item.items {
        match item {
            ForeignItem::Type(item) => block.types.extend(import_type(item, namespace.as_deref(), report)),
            ForeignItem::Fn(item) => functions.push(item),
            ForeignItem::Static(mut item) => block.statics.extend(match item.value.take() {
                Some(value) => with_value(item, &value, report),
                None => import_static(item, namespace.as_deref(), report),
            }),
            ForeignItem::Macro(_, path) => report.on(&path, Message::ForeignMacro),
            ForeignItem::Other(item) => report.on(&item, Message::WrongItem { what: "this item" }),
        }
    }
    // Methods take their class' name in JavaScript from the types of the block, wherever these stand.
    let around = import::Around {
        namespace: namespace.as_deref(),
        sequences: asked,
        per_type: options.at(Key::GenericMono).is_some(),
        types: &block.types,
    };
    block.functions = functions
        .into_iter()
        .filter_map(|item| {
            report.under(cfgs(&item.attrs));
            import::function(*item, &around, report)
        })
        .collect();
    report.under(Vec::new());
    block
}

fn source(options: &Options, report: &mut Report) -> Source {
    let module = options.name(Key::Module);
    let raw = options.name(Key::RawModule);
    let inline = options.name(Key::InlineJs);
    let intrinsic = options.at(Key::Intrinsic);
    let given = [("module", &module), ("raw_module", &raw), ("inline_js", &inline)];
    let given: Vec<_> = given.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?.span))).collect();
    if let [(one, _), rest @ ..] = &given[..] {
        for (other, span) in rest {
            report.at(*span, Message::Contradiction { one, other });
        }
    }
    for text in module.iter().chain(&raw).filter(|text| text.value.is_empty()) {
        report.at(text.span, Message::EmptyModule);
    }
    match (module, raw, inline) {
        (Some(text), _, _) => local(text, report),
        (None, Some(text), _) if text.value == PLACEHOLDER => Source::Intrinsic,
        (None, Some(text), _) => Source::Module(text),
        (None, None, Some(text)) => Source::Inline(text),
        (None, None, None) if intrinsic.is_some() => Source::Intrinsic,
        (None, None, None) => Source::Global,
    }
}

/// What a link leads to: something that the glue can reach as a file.
pub(crate) fn linked(options: &Options, report: &mut Report) -> Option<Source> {
    let found = report.count();
    let source = source(options, report);
    match &source {
        Source::Global | Source::Intrinsic if report.count() == found => {
            report.at(proc_macro2::Span::call_site(), Message::LinkToWhat);
        }
        Source::Module(text) if !text.value.starts_with('.') => report.at(text.span, Message::LinkToPackage),
        Source::Global | Source::Intrinsic | Source::Module(_) | Source::Inline(_) | Source::File(_) => {}
    }
    (report.count() == found).then_some(source)
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

/// Under which name an item is exported again.
pub(crate) fn reexport(options: &Options, js_name: &Name, report: &mut Report) -> Option<Reexport> {
    let skip = options.at(Key::SkipTypescript);
    let Some(at) = options.at(Key::Reexport) else {
        if let Some(skip) = skip {
            report.warn(skip, Message::OnlyForReexports);
        }
        return None;
    };
    let name = match options.name(Key::Reexport) {
        Some(text) => Name { text: text.value, span: text.span, chosen: true },
        None => Name { span: at, ..js_name.clone() },
    };
    Some(Reexport { name, typescript: skip.is_none() })
}

fn import_type(mut item: ForeignItemType, of_block: Option<&[Text]>, report: &mut Report) -> Option<ImportType> {
    let found = report.count();
    let options = Options::of_part(Position::ImportType, &mut item.attrs, report);
    let namespace = namespace(&options, of_block, report).unwrap_or_default();
    let prefixes = options.every_name(Key::VendorPrefix);
    crate::check::import_type(&item, &options.js_name(&item.ident), &namespace, &prefixes, report);
    let equality = take_equality(&mut item.attrs);
    let ty = ImportType {
        cfgs: cfgs(&item.attrs),
        js_name: options.js_name(&item.ident),
        namespace: namespace.into_iter().map(|text| text.value).collect(),
        prefixes,
        reexport: reexport(&options, &options.js_name(&item.ident), report),
        extends: options.paths(Key::Extends),
        typescript: options.name(Key::TypescriptType).map(|text| text.value).unwrap_or_default(),
        generics: bounded(&item.generics),
        is_type_of: options.expression(Key::IsTypeOf),
        without: Without {
            deref: options.at(Key::NoDeref).is_some(),
            upcast: options.at(Key::NoUpcast).is_some(),
            promising: options.at(Key::NoPromising).is_some(),
            into_js_generic: options.at(Key::NoIntoJsGeneric).is_some(),
        },
        equality,
        attrs: item.attrs,
        vis: item.vis,
        ident: item.ident,
    };
    // A faulty type is left out: what it would become can only confuse.
    (report.count() == found).then_some(ty)
}

/// The parameters, with the bounds of `where` beside those that stand at the parameter itself.
fn bounded(generics: &Generics) -> Generics {
    let mut generics = generics.clone();
    let Some(conditions) = generics.where_clause.take() else { return generics };
    for predicate in conditions.predicates {
        let crate::syntax::WherePredicate::Type(predicate) = predicate else { continue };
        for param in generics.type_params_mut() {
            if matches!(&predicate.bounded_ty, Type::Path(path) if path.path.get_ident() == Some(&param.ident)) {
                param.bounds.extend(predicate.bounds.clone());
            }
        }
    }
    generics
}

/// Takes `PartialEq` and `Eq` out of the derives: identity needs nothing of the types that are extended.
fn take_equality(attrs: &mut [Attribute]) -> Equality {
    let mut equality = Equality::default();
    for attr in attrs.iter_mut().filter(|attr| attr.path().is_ident("derive")) {
        let Meta::List(mut list) = attr.meta.clone() else { continue };
        let Ok(paths) = Cursor::inside(&list.group).all::<Path>() else { continue };
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
        list.group = Group::new(list.group.delimiter(), quote!(#(#rest),*));
        *attr = attr.saying(Meta::List(list));
    }
    equality
}
