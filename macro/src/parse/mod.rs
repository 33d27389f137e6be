//! Syntax to `ir`; one file per kind of item, `attributes` for options.

pub(crate) mod attributes;
mod block;
mod by_value;
mod by_value_case;
mod by_value_serde;
mod choice;
mod class;
mod constant;
mod enumeration;
mod function;
mod import;
mod import_static;
pub(crate) mod keys;
mod members;
mod opaque;
mod sequences;
pub(crate) mod types;

use crate::dialect::Dialect;
use crate::ir::Item;
use crate::messages::Message;
use crate::report::Report;
use attributes::Options;
use keys::{Key, Position};
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// What was read of one annotated item.
pub(crate) struct Parsed {
    /// What remains of it in the user's crate, without our options.
    pub(crate) original: TokenStream,
    /// What it means; `None` if it means nothing, which has been reported.
    pub(crate) item: Option<Item>,
    /// The path to the runtime.
    pub(crate) runtime: syn::Path,
}

/// Reads an annotated item.
pub(crate) fn item(
    dialect: &'static Dialect,
    options: TokenStream,
    (item, syntax): (TokenStream, syn::Result<syn::Item>),
    report: &mut Report,
) -> Parsed {
    let mut read = Reader { dialect, options, runtime: dialect.runtime(Position::Function), at: Span::call_site() };
    let (original, item) = match syntax {
        Ok(syntax) => read.item(syntax, report),
        Err(error) => {
            report.syntax(error);
            (item, None)
        }
    };
    Parsed { original, item, runtime: read.runtime }
}

/// Reads the options of a link: what is linked to, and the path to the runtime.
pub(crate) fn link(
    dialect: &'static Dialect,
    options: TokenStream,
    report: &mut Report,
) -> (Option<crate::ir::Source>, syn::Path) {
    let options = Options::of_item(Position::Link, options, &mut Vec::new(), report);
    let source = if report.is_empty() { block::linked(&options, report) } else { None };
    (source, options.runtime(dialect, Position::Link))
}

struct Reader {
    dialect: &'static Dialect,
    options: TokenStream,
    runtime: syn::Path,
    at: Span,
}

impl Reader {
    fn item(&mut self, item: syn::Item, report: &mut Report) -> (TokenStream, Option<Item>) {
        match item {
            syn::Item::Fn(mut item) => {
                let options = self.options(Position::Function, &mut item.attrs, report);
                if options.at(Key::Main).is_some() {
                    return (TokenStream::new(), Some(Item::Main(function::main(item, &options, report))));
                }
                let function = function::free(&mut item, &options, self.at, report);
                (item.into_token_stream(), Some(Item::Function(Box::new(function))))
            }
            syn::Item::Struct(mut item) if by_value::is_data(self.dialect, &self.options, &item.attrs) => {
                let options = self.options(Position::Data, &mut item.attrs, report);
                let definition =
                    by_value::Definition { ident: &item.ident, generics: &item.generics, attrs: &item.attrs };
                let data = by_value::of_struct(&definition, &mut item.fields, &options, self.at, report);
                (item.into_token_stream(), Some(Item::Data(Box::new(data))))
            }
            syn::Item::Enum(mut item) if by_value::is_data(self.dialect, &self.options, &item.attrs) => {
                let options = self.options(Position::Data, &mut item.attrs, report);
                let definition =
                    by_value::Definition { ident: &item.ident, generics: &item.generics, attrs: &item.attrs };
                let data = by_value::of_enum(&definition, &mut item.variants, &options, self.at, report);
                (item.into_token_stream(), Some(Item::Data(Box::new(data))))
            }
            syn::Item::Struct(mut item) => {
                let options = self.options(Position::Struct, &mut item.attrs, report);
                let class = class::class(&mut item, &options, (&self.runtime, self.at), report);
                (item.into_token_stream(), Some(Item::Class(class)))
            }
            syn::Item::Enum(mut item) => {
                let options = self.options(Position::Enum, &mut item.attrs, report);
                if choice::is_choice(&item) {
                    let choice = choice::choice(item, &options, self.at, report);
                    return (TokenStream::new(), Some(Item::Choice(choice)));
                }
                let definition = enumeration::enumeration(&mut item, &options, self.at, report);
                (item.into_token_stream(), Some(Item::Enum(definition)))
            }
            syn::Item::Impl(mut item) => {
                let options = self.options(Position::Impl, &mut item.attrs, report);
                let block = members::block(&mut item, &options, report);
                (item.into_token_stream(), block.map(Item::Impl))
            }
            syn::Item::ForeignMod(mut item) => {
                let options = self.options(Position::Block, &mut item.attrs, report);
                let block = block::block(item, &options, report);
                // The functions and types that are made of it take its place.
                (TokenStream::new(), Some(Item::Block(block)))
            }
            syn::Item::Const(mut item) => {
                let options = self.options(Position::Const, &mut item.attrs, report);
                if options.at(Key::TypescriptCustomSection).is_some() {
                    return (TokenStream::new(), Some(Item::TypeScript(enumeration::typescript(item))));
                }
                let constant = constant::constant(&mut item, &options, self.at, report);
                (item.into_token_stream(), constant.map(|it| Item::Constant(Box::new(it))))
            }
            syn::Item::Static(mut item) => {
                let options = self.options(Position::Static, &mut item.attrs, report);
                let constant = constant::statics(&mut item, &options, self.at, report);
                (item.into_token_stream(), constant.map(|it| Item::Constant(Box::new(it))))
            }
            other => {
                report.on(&other, Message::WrongItem { what: kind(&other) });
                (other.into_token_stream(), None)
            }
        }
    }

    fn options(&mut self, position: Position, attrs: &mut Vec<syn::Attribute>, report: &mut Report) -> Options {
        let options = Options::of_item(position, std::mem::take(&mut self.options), attrs, report);
        self.runtime = options.runtime(self.dialect, position);
        options
    }
}

/// How a message calls an item that cannot be annotated.
fn kind(item: &syn::Item) -> &'static str {
    match item {
        syn::Item::Mod(_) => "a module",
        syn::Item::Trait(_) | syn::Item::TraitAlias(_) => "a trait",
        syn::Item::Type(_) => "a type alias",
        syn::Item::Union(_) => "a union",
        syn::Item::Use(_) | syn::Item::ExternCrate(_) => "a `use`",
        syn::Item::Macro(_) => "a macro",
        _ => "this item",
    }
}
