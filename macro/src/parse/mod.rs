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
use crate::syntax;
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
    pub(crate) runtime: syntax::Path,
}

/// Reads an annotated item.
pub(crate) fn item(
    dialect: &'static Dialect,
    options: TokenStream,
    (item, syntax): (TokenStream, syntax::Result<syntax::Item>),
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
) -> (Option<crate::ir::Source>, syntax::Path) {
    let options = Options::of_item(Position::Link, options, &mut Vec::new(), report);
    let source = if report.is_empty() { block::linked(&options, report) } else { None };
    (source, options.runtime(dialect, Position::Link))
}

struct Reader {
    dialect: &'static Dialect,
    options: TokenStream,
    runtime: syntax::Path,
    at: Span,
}

impl Reader {
    fn item(&mut self, item: syntax::Item, report: &mut Report) -> (TokenStream, Option<Item>) {
        match item {
            syntax::Item::Fn(mut item) => {
                let options = self.options(Position::Function, &mut item.attrs, report);
                if options.at(Key::Main).is_some() {
                    return (TokenStream::new(), Some(Item::Main(Box::new(function::main(item, &options, report)))));
                }
                let function = function::free(&mut item, &options, self.at, report);
                (item.into_token_stream(), Some(Item::Function(Box::new(function))))
            }
            syntax::Item::Struct(mut item) if by_value::is_data(self.dialect, &self.options, &item.attrs) => {
                let options = self.options(Position::Data, &mut item.attrs, report);
                let definition =
                    by_value::Definition { ident: &item.ident, generics: &item.generics, attrs: &item.attrs };
                let data = by_value::of_struct(&definition, &mut item.fields, &options, self.at, report);
                (item.into_token_stream(), Some(Item::Data(Box::new(data))))
            }
            syntax::Item::Enum(mut item) if by_value::is_data(self.dialect, &self.options, &item.attrs) => {
                let options = self.options(Position::Data, &mut item.attrs, report);
                let definition =
                    by_value::Definition { ident: &item.ident, generics: &item.generics, attrs: &item.attrs };
                let data = by_value::of_enum(&definition, &mut item.variants, &options, self.at, report);
                (item.into_token_stream(), Some(Item::Data(Box::new(data))))
            }
            syntax::Item::Struct(mut item) => {
                let options = self.options(Position::Struct, &mut item.attrs, report);
                let class = class::class(&mut item, &options, (&self.runtime, self.at), report);
                (item.into_token_stream(), Some(Item::Class(class)))
            }
            syntax::Item::Enum(mut item) => {
                let options = self.options(Position::Enum, &mut item.attrs, report);
                if choice::is_choice(&item) {
                    let choice = choice::choice(item, &options, self.at, report);
                    return (TokenStream::new(), Some(Item::Choice(choice)));
                }
                let definition = enumeration::enumeration(&mut item, &options, self.at, report);
                (item.into_token_stream(), Some(Item::Enum(definition)))
            }
            syntax::Item::Impl(mut item) => {
                let options = self.options(Position::Impl, &mut item.attrs, report);
                let block = members::block(&mut item, &options, report);
                (item.into_token_stream(), block.map(Item::Impl))
            }
            syntax::Item::ForeignMod(mut item) => {
                let options = self.options(Position::Block, &mut item.attrs, report);
                let block = block::block(item, &options, report);
                // The functions and types that are made of it take its place.
                (TokenStream::new(), Some(Item::Block(block)))
            }
            syntax::Item::Const(mut item) => {
                let options = self.options(Position::Const, &mut item.attrs, report);
                if options.at(Key::TypescriptCustomSection).is_some() {
                    return (TokenStream::new(), Some(Item::TypeScript(enumeration::typescript(item))));
                }
                let constant = constant::constant(&mut item, &options, self.at, report);
                (item.into_token_stream(), constant.map(|it| Item::Constant(Box::new(it))))
            }
            syntax::Item::Static(mut item) => {
                let options = self.options(Position::Static, &mut item.attrs, report);
                let constant = constant::statics(&mut item, &options, self.at, report);
                (item.into_token_stream(), constant.map(|it| Item::Constant(Box::new(it))))
            }
            syntax::Item::Other(item, what) => {
                report.on(&item, Message::WrongItem { what });
                (item, None)
            }
        }
    }

    fn options(&mut self, position: Position, attrs: &mut Vec<syntax::Attribute>, report: &mut Report) -> Options {
        let options = Options::of_item(position, std::mem::take(&mut self.options), attrs, report);
        self.runtime = options.runtime(self.dialect, position);
        options
    }
}
