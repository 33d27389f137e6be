//! `extern` blocks: one record for all they declare.

use super::record::Record;
use super::{import_function, import_static, import_type, on_wasm};
use crate::ir::{Block, Source, Text};
use crate::messages::Message;
use crate::report::Report;
use crate::site::Site;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;
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
    let mut snippet = String::new();
    let source = match &block.source {
        Source::Global => schema::Source::Global,
        Source::Intrinsic => schema::Source::Intrinsic,
        Source::Module(specifier) => {
            tokens.extend(npm(block, specifier, runtime, site, &mut record));
            schema::Source::Module { specifier: &specifier.value }
        }
        Source::Inline(text) => {
            snippet = site.inline();
            let place = site.place(text.span);
            let at = super::record::location(&place);
            let item = schema::Snippet { path: &snippet, content: &text.value, at };
            record.item(&[], &schema::Item::Snippet { snippet: item }, &[]);
            schema::Source::Snippet { path: &snippet }
        }
        Source::File(path) => {
            snippet = format!("{}{}", site.snippets, path.value);
            tokens.extend(file(block, path, &snippet, runtime, site, &mut record, report));
            schema::Source::Snippet { path: &snippet }
        }
    };
    let origin = Origin { runtime, site, block, source };
    for ty in &block.types {
        tokens.extend(import_type::import_type(ty, &origin, &mut record));
    }
    for item in &block.statics {
        tokens.extend(import_static::import_static(item, &origin, &mut record));
    }
    for function in &block.functions {
        tokens.extend(import_function::import_function(function, &origin, &mut record));
    }
    let nothing = block.types.is_empty() && block.functions.is_empty() && block.statics.is_empty();
    if !(nothing && snippet.is_empty()) {
        tokens.extend(on_wasm(&block.cfgs, runtime, &record.tokens()));
    }
    tokens
}

/// Records what the crate says about packages of npm, if it says something.
fn npm(block: &Block, from: &Text, runtime: &Path, site: &Site<'_>, record: &mut Record) -> TokenStream {
    let Ok(content) = std::fs::read_to_string(site.root.join("package.json")) else { return TokenStream::new() };
    let place = site.place(from.span);
    let manifest = schema::NpmManifest { content: &content, at: super::record::location(&place) };
    record.item(&[], &schema::Item::Npm { manifest }, &[]);
    on_wasm(&block.cfgs, runtime, &watched(quote!("/package.json")))
}

/// Asks for another compilation when a file of the crate changes.
fn watched(path: TokenStream) -> TokenStream {
    quote! {
        const _: &[__rt::core::primitive::u8] =
            __rt::core::include_bytes!(__rt::core::concat!(__rt::core::env!("CARGO_MANIFEST_DIR"), #path));
    }
}

/// Records a file of the crate, and asks for another compilation when it changes.
fn file(
    block: &Block,
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
    on_wasm(&block.cfgs, runtime, &watched(quote!(#path)))
}
