//! `extern` blocks: one record for all they declare.

use super::record::Record;
use super::{import_function, import_static, import_type, on_wasm};
use crate::ir::{Block, Source, Text};
use crate::messages::Message;
use crate::report::Report;
use crate::site::Site;
use crate::syntax::Path;
use proc_macro2::TokenStream;
use quote::quote;
use wasm_ferry_schema as schema;

/// What the items of a block have in common.
pub(super) struct Origin<'a> {
    /// The path to the runtime.
    pub(super) runtime: &'a Path,
    /// The crate being compiled.
    pub(super) site: &'a Site<'a>,
    /// The block.
    pub(super) block: &'a Block,
    /// Where JavaScript finds the items.
    pub(super) source: schema::Source<'a>,
}

/// An `extern` block.
pub(super) fn block(block: &Block, runtime: &Path, site: &Site<'_>, report: &mut Report) -> TokenStream {
    let mut record = Record::new(site);
    let mut tokens = TokenStream::new();
    let place = place(&block.source, &block.cfgs, runtime, site, &mut record, report);
    tokens.extend(place.tokens);
    let source = place.found.source();
    let origin = Origin { runtime, site, block, source };
    for ty in &block.types {
        tokens.extend(import_type::import_type(ty, &origin, &mut record));
    }
    for item in &block.statics {
        tokens.extend(import_static::import_static(item, &origin, &mut record));
    }
    let mut members = import_function::Members::default();
    for function in &block.functions {
        tokens.extend(import_function::import_function(function, &origin, &mut record, &mut members));
    }
    tokens.extend(members.tokens(&origin));
    let nothing = block.types.is_empty() && block.functions.is_empty() && block.statics.is_empty();
    if !nothing || matches!(place.found, Found::Snippet(_)) {
        tokens.extend(on_wasm(&block.cfgs, runtime, &record.tokens()));
    }
    tokens
}

/// Records what the crate says about packages of npm, if it says something.
fn npm(
    cfgs: &[crate::syntax::Attribute],
    from: &Text,
    runtime: &Path,
    site: &Site<'_>,
    record: &mut Record,
) -> TokenStream {
    let Ok(content) = std::fs::read_to_string(site.root.join("package.json")) else { return TokenStream::new() };
    let place = site.place(from.span);
    let manifest = schema::NpmManifest { content: &content, at: super::record::location(&place) };
    record.item(&[], &schema::Item::Npm { manifest }, &[]);
    on_wasm(cfgs, runtime, &watched(quote!("/package.json")))
}

/// Asks for another compilation when a file of the crate changes.
fn watched(path: TokenStream) -> TokenStream {
    quote! {
        const _: &[__rt::core::primitive::u8] =
            __rt::core::include_bytes!(__rt::core::concat!(__rt::core::env!("CARGO_MANIFEST_DIR"), #path));
    }
}

/// Where JavaScript finds something.
pub(super) enum Found {
    Global,
    Intrinsic,
    Module(String),
    Snippet(String),
}

impl Found {
    /// The same as it is recorded.
    pub(super) fn source(&self) -> schema::Source<'_> {
        match self {
            Found::Global => schema::Source::Global,
            Found::Intrinsic => schema::Source::Intrinsic,
            Found::Module(specifier) => schema::Source::Module { specifier },
            Found::Snippet(path) => schema::Source::Snippet { path },
        }
    }
}

/// Where JavaScript finds something, and items of ours that go with it.
pub(super) struct Located {
    pub(super) found: Found,
    pub(super) tokens: TokenStream,
}

/// Finds out where a source is, and records its text if that is the crate's.
pub(super) fn place(
    source: &Source,
    cfgs: &[crate::syntax::Attribute],
    runtime: &Path,
    site: &Site<'_>,
    record: &mut Record,
    report: &mut Report,
) -> Located {
    let mut tokens = TokenStream::new();
    let found = match source {
        Source::Global => Found::Global,
        Source::Intrinsic => Found::Intrinsic,
        Source::Module(specifier) => {
            tokens.extend(npm(cfgs, specifier, runtime, site, record));
            Found::Module(specifier.value.clone())
        }
        Source::Inline(text) => {
            let snippet = site.inline();
            let place = site.place(text.span);
            let at = super::record::location(&place);
            let item = schema::Snippet { path: &snippet, content: &text.value, at };
            record.item(&[], &schema::Item::Snippet { snippet: item }, &[]);
            Found::Snippet(snippet)
        }
        Source::File(path) => {
            let snippet = format!("{}{}", site.snippets, path.value);
            tokens.extend(file(cfgs, path, &snippet, runtime, site, record, report));
            Found::Snippet(snippet)
        }
    };
    Located { found, tokens }
}

/// Records a file of the crate, and asks for another compilation when it changes.
fn file(
    cfgs: &[crate::syntax::Attribute],
    path: &Text,
    snippet: &str,
    runtime: &Path,
    site: &Site<'_>,
    record: &mut Record,
    report: &mut Report,
) -> TokenStream {
    let on_disk = site.root.join(path.value.trim_start_matches('/'));
    let content = match std::fs::read_to_string(&on_disk) {
        Ok(content) => content,
        Err(error) => {
            let reason = match error.kind() {
                std::io::ErrorKind::NotFound => "there is no such file".to_string(),
                std::io::ErrorKind::InvalidData => "it is not UTF-8 text".to_string(),
                _ => error.to_string(),
            };
            let root = "the folder of this crate's Cargo.toml".to_string();
            report.at(path.span, Message::UnreadableModule { path: path.value.clone(), root, reason });
            return TokenStream::new();
        }
    };
    let place = site.place(path.span);
    let at = super::record::location(&place);
    let item = schema::Item::Snippet { snippet: schema::Snippet { path: snippet, content: &content, at } };
    record.item(&[], &item, &[]);
    let path = &path.value;
    on_wasm(cfgs, runtime, &watched(quote!(#path)))
}
