//! Structs and enums that cross as data: what `#[js(…)]` and `#[serde(…)]` say of them, joined.

use super::attributes::{cfgs, docs, Options};
use super::by_value_case::{Case, Whose};
use super::by_value_serde::{On, Words};
use super::keys::{Key, Position};
use super::types::{first_argument, last_name};
use crate::dialect::Dialect;
use crate::ir::by_value::{Absence, Data, Field, Missing, Shape, Tagging, Variant};
use crate::ir::Name;
use crate::messages::by_value::Mistake;
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::IdentExt;
use crate::syntax::{Attribute, Fields, Meta, Path};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};

/// Whether the options of a struct or enum ask for data.
pub(crate) fn is_data(dialect: &Dialect, options: &TokenStream, attrs: &[Attribute]) -> bool {
    let asks = |tokens: &TokenStream| {
        let mut start = true;
        tokens.clone().into_iter().any(|token| {
            let here = start && matches!(&token, TokenTree::Ident(word) if word == "data" || word == "error");
            start = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
            here
        })
    };
    let lists = attrs.iter().filter(|attr| dialect.is(attr.path()));
    asks(options) || lists.into_iter().any(|attr| matches!(&attr.meta, Meta::List(list) if asks(&list.group.stream())))
}

/// The definition that is annotated.
pub(crate) struct Definition<'a> {
    /// Its name.
    pub(crate) ident: &'a Ident,
    /// Its generics.
    pub(crate) generics: &'a crate::syntax::Generics,
    /// Its attributes, without ours.
    pub(crate) attrs: &'a [Attribute],
}

/// Reads a struct; our options are taken out of it.
pub(crate) fn of_struct(
    definition: &Definition<'_>,
    fields: &mut Fields,
    options: &Options,
    at: Span,
    report: &mut Report,
) -> Data {
    let words = Words::of(On::Container, definition.attrs, report);
    let context = Context { serde: serde_is_here(definition.attrs, &words), fields: None };
    for (key, option) in [(Key::Content, "content"), (Key::External, "external"), (Key::Untagged, "untagged")] {
        if let Some(at) = options.at(key) {
            report.at(at, Message::Data(Mistake::TagOfStruct { option }));
        }
    }
    // serde gives a struct with a tag a property that holds its name.
    let tag = text(options, Key::Tag, &words, "tag", report);
    let context = Context { fields: case(options, Key::RenameAll, &words, "rename_all", report), ..context };
    let whole = missing(options, &words, report);
    let variant = variant_of(fields, &context, whole.as_ref(), report);
    let transparent = words.get("transparent").is_some();
    let mut data = whole_of(definition, options, &words, at);
    data.tagging = if tag.is_some() { Tagging::Named } else { Tagging::Alone };
    data.tag = tag.unwrap_or_default();
    data.through = words.through(report);
    let (shape, fields) = variant;
    // Serde's word makes a newtype of a struct with one field, whatever it is called.
    let shape = if transparent { Shape::Newtype } else { shape };
    let name = data.js_name.text.clone();
    let (docs, skip, other, untagged) = (String::new(), false, None, None);
    data.variants = vec![Variant { ident: None, name, aliases: vec![], docs, shape, fields, skip, other, untagged }];
    data.default = whole;
    data
}

/// Reads an enum; our options are taken out of it.
pub(crate) fn of_enum(
    definition: &Definition<'_>,
    variants: &mut [crate::syntax::Variant],
    options: &Options,
    at: Span,
    report: &mut Report,
) -> Data {
    let words = Words::of(On::Container, definition.attrs, report);
    let serde = serde_is_here(definition.attrs, &words);
    let names = case(options, Key::RenameAll, &words, "rename_all", report);
    let fields = case(options, Key::RenameAllFields, &words, "rename_all_fields", report);
    let mut data = whole_of(definition, options, &words, at);
    data.through = words.through(report);
    (data.tagging, data.tag, data.content) = tagging(options, &words, serde && data.error.is_none(), report);
    for syntax in variants {
        let inside = Options::of_part(Position::DataVariant, &mut syntax.attrs, report);
        let words = Words::of(On::Variant, &syntax.attrs, report);
        report_cfg(&syntax.attrs, "a variant", report);
        let own = case(&inside, Key::RenameAll, &words, "rename_all", report);
        let context = Context { serde, fields: own.or(fields) };
        let name = text(&inside, Key::Rename, &words, "rename", report).unwrap_or_else(|| {
            let plain = syntax.ident.unraw().to_string();
            names.map_or_else(|| plain.clone(), |case| case.apply(Whose::Variants, &plain))
        });
        let mut aliases = words.texts("alias");
        aliases.extend(inside.every_name(Key::Alias).into_iter().map(|text| text.value));
        let other = inside.at(Key::Other).or_else(|| words.get("other").map(|word| word.at));
        let untagged = inside.at(Key::Untagged).or_else(|| words.get("untagged").map(|word| word.at));
        let (shape, fields) = variant_of(&mut syntax.fields, &context, None, report);
        data.variants.push(Variant {
            ident: Some(syntax.ident.clone()),
            name,
            aliases,
            docs: docs(&syntax.attrs),
            shape,
            fields,
            skip: inside.at(Key::Skip).is_some() || words.get("skip").is_some(),
            other,
            untagged,
        });
    }
    let said = options.name(Key::Tag).is_some() || words.get("tag").is_some();
    let names_only = data.variants.iter().all(|variant| variant.shape == Shape::Unit);
    if data.tagging == Tagging::Internal && !said && names_only && data.error.is_none() {
        // Names are enough.
        (data.tagging, data.tag) = (Tagging::External, String::new());
    }
    data
}

/// What fields need to know of the type they are in.
#[derive(Clone, Copy)]
struct Context {
    /// Whether serde reads the type as well.
    serde: bool,
    /// How fields are written.
    fields: Option<Case>,
}

/// Whether serde reads and writes the type: then what serde does by default is what happens.
fn serde_is_here(attrs: &[Attribute], words: &Words) -> bool {
    let derives = attrs.iter().filter(|attr| attr.path().is_ident("derive"));
    let mut derived = derives.filter_map(|attr| match &attr.meta {
        Meta::List(list) => Some(list.group.stream().to_string()),
        Meta::Path(_) | Meta::NameValue(..) => None,
    });
    words.any() || derived.any(|text| text.contains("Serialize") || text.contains("Deserialize"))
}

/// What structs and enums have in common.
fn whole_of(definition: &Definition<'_>, options: &Options, words: &Words, at: Span) -> Data {
    let named = options.name(Key::JsName).or_else(|| options.name(Key::Rename));
    let js_name = match (named, words.get("rename").and_then(|word| word.text.clone())) {
        (Some(text), _) => Name { text: text.value, span: text.span, chosen: true },
        (None, Some(text)) => Name { text, span: definition.ident.span(), chosen: true },
        (None, None) => options.js_name(definition.ident),
    };
    Data {
        ident: definition.ident.clone(),
        generics: definition.generics.clone(),
        js_name,
        docs: docs(definition.attrs),
        cfgs: cfgs(definition.attrs),
        tagging: Tagging::Alone,
        tag: String::new(),
        content: String::new(),
        variants: Vec::new(),
        default: None,
        closed: options.at(Key::DenyUnknownFields).is_some() || words.get("deny_unknown_fields").is_some(),
        readonly: options.at(Key::Readonly).is_some(),
        declare: options.at(Key::Declare),
        error: options.at(Key::Error),
        private: options.at(Key::Private).is_some(),
        untyped: options.at(Key::SkipTypescript).is_some(),
        through: None,
        at,
    }
}

/// How values say which variant they are: what is said here or there, or what is usual here or there.
fn tagging(options: &Options, words: &Words, serde: bool, report: &mut Report) -> (Tagging, String, String) {
    let tag = text(options, Key::Tag, words, "tag", report);
    let content = text(options, Key::Content, words, "content", report);
    let untagged = options.at(Key::Untagged).or_else(|| words.get("untagged").map(|word| word.at));
    let external = options.at(Key::External);
    let ways = [external, untagged].into_iter().flatten().collect::<Vec<_>>();
    if let Some(at) = ways.get(usize::from(tag.is_none())) {
        report.at(*at, Message::Data(Mistake::TwoTaggings));
    }
    match (tag, content) {
        (Some(tag), Some(content)) => (Tagging::Adjacent, tag, content),
        (Some(tag), None) => (Tagging::Internal, tag, String::new()),
        (None, Some(content)) => {
            let at = options.name(Key::Content).map(|text| text.span).or_else(|| words.get("content").map(|it| it.at));
            if let Some(at) = at {
                report.at(at, Message::Data(Mistake::ContentWithoutTag));
            }
            (Tagging::External, String::new(), content)
        }
        (None, None) if untagged.is_some() => (Tagging::Untagged, String::new(), String::new()),
        (None, None) if external.is_some() || serde => (Tagging::External, String::new(), String::new()),
        (None, None) => (Tagging::Internal, "type".to_string(), String::new()),
    }
}

/// The shape and the fields of a struct or variant; our options are taken out.
fn variant_of(
    fields: &mut Fields,
    context: &Context,
    whole: Option<&Missing>,
    report: &mut Report,
) -> (Shape, Vec<Field>) {
    let named = matches!(fields, Fields::Named(..));
    let unit = matches!(fields, Fields::Unit);
    let members = fields.members();
    let read: Vec<Field> = fields
        .all_mut()
        .iter_mut()
        .zip(members)
        .map(|(syntax, member)| field(syntax, member, context, whole, report))
        .collect();
    let mut read = read;
    if !named && read.len() == 1 {
        // Serde's word says nothing of the only field, which is the value.
        read.iter_mut().filter(|field| !field.skip).for_each(|field| field.missing = None);
    }
    let shape = match (unit, named, read.len()) {
        (true, _, _) => Shape::Unit,
        (false, true, _) => Shape::Object,
        (false, false, 1) => Shape::Newtype,
        (false, false, _) => Shape::Tuple,
    };
    (shape, read)
}

fn field(
    syntax: &mut crate::syntax::Field,
    member: crate::syntax::Member,
    context: &Context,
    whole: Option<&Missing>,
    report: &mut Report,
) -> Field {
    let options = Options::of_part(Position::DataField, &mut syntax.attrs, report);
    let words = Words::of(On::Field, &syntax.attrs, report);
    report_cfg(&syntax.attrs, "a field", report);
    let plain = match &member {
        crate::syntax::Member::Named(ident) => ident.unraw().to_string(),
        crate::syntax::Member::Unnamed(index) => index.index.to_string(),
    };
    let renamed = options.name(Key::JsName).map(|text| text.value);
    let renamed = renamed.or_else(|| text(&options, Key::Rename, &words, "rename", report));
    let name = renamed
        .unwrap_or_else(|| context.fields.map_or_else(|| plain.clone(), |case| case.apply(Whose::Fields, &plain)));
    let mut aliases = words.texts("alias");
    aliases.extend(options.every_name(Key::Alias).into_iter().map(|text| text.value));
    let is_option = is_option(&syntax.ty);
    let skip_if = text(&options, Key::SkipIf, &words, "skip_if", report);
    let leaves_none = skip_if.as_deref().is_some_and(|path| path.replace(' ', "").ends_with("Option::is_none"));
    for (key, option) in [(Key::Optional, "optional"), (Key::Nullable, "nullable")] {
        if let Some(at) = options.at(key).filter(|_| !is_option) {
            report.at(at, Message::Data(Mistake::OptionalOfWhat { option }));
        }
    }
    let flatten = options.at(Key::Flatten).or_else(|| words.get("flatten").map(|word| word.at));
    let absence = match is_option && flatten.is_none() {
        false => Absence::Usual,
        true if options.at(Key::Nullable).is_some() => Absence::Null,
        true if options.at(Key::Optional).is_some() || leaves_none => Absence::LeftOut,
        true if context.serde => Absence::Null,
        true => Absence::LeftOut,
    };
    let own = missing(&options, &words, report);
    let skip = options.at(Key::Skip).is_some() || words.get("skip").is_some();
    let unnamed = matches!(member, crate::syntax::Member::Unnamed(_));
    if let Some(at) = flatten.filter(|_| unnamed) {
        report.at(at, Message::Data(Mistake::FlattenUnnamed));
    }
    for (key, option) in
        [(Key::Rename, "rename"), (Key::Alias, "alias"), (Key::JsName, "js_name"), (Key::SkipIf, "skip_if")]
    {
        if let Some(at) = options.at(key).filter(|_| unnamed && !skip) {
            report.at(at, Message::Data(Mistake::UnnamedOption { option }));
        }
    }
    let whole = whole.filter(|_| !unnamed).map(|_| Missing::Whole);
    // `None` needs no flag besides its own, unless its place in a tuple may be missing.
    let missing = own.or(whole).filter(|missing| {
        let plain_default = matches!(missing, Missing::Default);
        skip || unnamed || !(is_option && plain_default)
    });
    // What is left out would be the default, and no `None`, when it comes back.
    let says_more = matches!(missing, Some(Missing::Call(_) | Missing::Whole)) && !leaves_none;
    let absence = match absence {
        Absence::LeftOut if says_more && options.at(Key::Optional).is_none() => Absence::Null,
        absence => absence,
    };
    let by = words.by(report);
    let left_out_if = skip_if.filter(|_| !leaves_none && !unnamed).and_then(|path| parse_path(&path, syntax, report));
    Field {
        member,
        name,
        aliases,
        docs: docs(&syntax.attrs),
        ty: syntax.ty.clone(),
        missing,
        left_out_if,
        absence,
        flatten: flatten.is_some(),
        by,
        skip,
        number: options.at(Key::Number).is_some(),
    }
}

/// Whether a type is an option, or owns one.
fn is_option(ty: &crate::syntax::Type) -> bool {
    match last_name(ty).as_deref() {
        Some("Option") => true,
        Some("Box" | "Rc" | "Arc" | "Cow") => first_argument(ty).is_some_and(|inner| is_option(&inner)),
        _ => false,
    }
}

/// What is said of values that are missing.
fn missing(options: &Options, words: &Words, report: &mut Report) -> Option<Missing> {
    let here = options.at(Key::Default).map(|at| (options.name(Key::Default).map(|text| text.value), at));
    let (text, at) = here.or_else(|| words.get("default").map(|word| (word.text.clone(), word.at)))?;
    let Some(text) = text else { return Some(Missing::Default) };
    match crate::syntax::parse_str::<Path>(&text) {
        Ok(path) => Some(Missing::Call(path)),
        Err(_) => {
            report.at(at, Message::Data(Mistake::NoPath { text }));
            None
        }
    }
}

fn parse_path(text: &str, at: &crate::syntax::Field, report: &mut Report) -> Option<Path> {
    let path = crate::syntax::parse_str::<Path>(text).ok();
    if path.is_none() {
        report.on(&at.ty, Message::Data(Mistake::NoPath { text: text.to_string() }));
    }
    path
}

/// A text that is said here, there, or in both places alike.
fn text(options: &Options, key: Key, words: &Words, word: &'static str, report: &mut Report) -> Option<String> {
    let here = options.name(key);
    let there = words.get(word).and_then(|word| word.text.clone());
    match (here, there) {
        (Some(here), Some(there)) if here.value != there => {
            report.at(here.span, Message::Data(Mistake::SerdeContradicts { word }));
            Some(here.value)
        }
        (Some(here), _) => Some(here.value),
        (None, there) => there,
    }
}

/// A way to write names.
fn case(options: &Options, key: Key, words: &Words, word: &'static str, report: &mut Report) -> Option<Case> {
    let name = text(options, key, words, word, report)?;
    let found = Case::named(&name);
    if found.is_none() {
        let at = options.name(key).map(|text| text.span).or_else(|| words.get(word).map(|word| word.at));
        report.at(at.unwrap_or_else(Span::call_site), Message::Data(Mistake::UnknownCase { name }));
    }
    found
}

fn report_cfg(attrs: &[Attribute], what: &'static str, report: &mut Report) {
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("cfg")) {
        report.on(attr, Message::Data(Mistake::CfgInside { what }));
    }
}
