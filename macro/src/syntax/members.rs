//! What stands in `impl` and `extern` blocks.

use super::attribute::{attributes, Attribute, Visibility};
use super::cursor::{separated, Cursor, Mark, Parse};
use super::error::Result;
use super::function::Signature;
use super::generics::Generics;
use super::item::{kind, ItemConst, ItemStatic};
use super::path::Path;
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;

/// What stands in an `impl` block.
#[derive(Clone)]
pub(crate) enum ImplItem {
    /// A function.
    Fn(Box<ImplItemFn>),
    /// A constant.
    Const(Box<ImplItemConst>),
    /// A type: its attributes, its name, and all of it.
    Type(Vec<Attribute>, Ident, TokenStream),
    /// A macro: its attributes, its name, and all of it.
    Macro(Vec<Attribute>, Path, TokenStream),
}

/// A constant of an `impl` block.
pub(crate) type ImplItemConst = ItemConst;

/// A function of an `impl` block.
#[derive(Clone)]
pub(crate) struct ImplItemFn {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// Who may see it.
    pub(crate) vis: Visibility,
    defaultness: Option<Ident>,
    /// What stands before its body.
    pub(crate) sig: Signature,
    /// Its body.
    pub(crate) block: TokenStream,
}

/// What stands in an `extern` block.
#[derive(Clone)]
pub(crate) enum ForeignItem {
    /// A function.
    Fn(Box<ForeignItemFn>),
    /// A static, which may have a value.
    Static(ItemStatic),
    /// A type.
    Type(ForeignItemType),
    /// A macro: its attributes, and its name.
    Macro(Vec<Attribute>, Path),
    /// A type that is another one, or must have traits.
    Other(TokenStream),
}

/// `fn name();`
#[derive(Clone)]
pub(crate) struct ForeignItemFn {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// Who may see it.
    pub(crate) vis: Visibility,
    /// What stands before the semicolon.
    pub(crate) sig: Signature,
}

/// `type Name;`
#[derive(Clone)]
pub(crate) struct ForeignItemType {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// Who may see it.
    pub(crate) vis: Visibility,
    /// Its name.
    pub(crate) ident: Ident,
    /// Its parameters, and their conditions.
    pub(crate) generics: Generics,
}

/// Takes everything up to a semicolon, and it.
fn up_to_semicolon(input: &mut Cursor) -> Result<Mark> {
    input.until(&[";"]);
    input.expect(";")
}

/// A macro: all of it up to the semicolon that it needs, unless it is in braces.
fn macro_call(input: &mut Cursor) -> Result<Path> {
    let path = Path::plain(input)?;
    input.expect("!")?;
    let in_braces = input.is_group(Delimiter::Brace);
    input.next();
    if !in_braces {
        input.expect(";")?;
    }
    Ok(path)
}

impl Parse for ImplItem {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let place = input.place();
        let attrs = attributes(input)?;
        let vis = Visibility::parse(input)?;
        match kind(input).as_str() {
            "fn" => {
                let defaultness = input.take_word("default");
                let sig = Signature::parse(input)?;
                let block = TokenTree::Group(input.group(Delimiter::Brace)?).into();
                Ok(ImplItem::Fn(Box::new(ImplItemFn { attrs, vis, defaultness, sig, block })))
            }
            "const" => {
                input.take_word("default");
                Ok(ImplItem::Const(Box::new(ItemConst::read(attrs, vis, input)?)))
            }
            "type" => {
                input.take_word("default");
                input.next();
                let ident = input.ident()?;
                up_to_semicolon(input)?;
                Ok(ImplItem::Type(attrs, ident, input.since(place)))
            }
            _ => {
                let path = macro_call(input)?;
                Ok(ImplItem::Macro(attrs, path, input.since(place)))
            }
        }
    }
}

impl Parse for ForeignItem {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let place = input.place();
        let attrs = attributes(input)?;
        let vis = Visibility::parse(input)?;
        match kind(input).as_str() {
            "fn" => {
                let sig = Signature::parse(input)?;
                input.expect(";")?;
                Ok(ForeignItem::Fn(Box::new(ForeignItemFn { attrs, vis, sig })))
            }
            "static" => Ok(ForeignItem::Static(ItemStatic::read(attrs, vis, input)?)),
            "type" => {
                input.next();
                let ident = input.ident()?;
                let mut generics = Generics::parse(input)?;
                generics.read_conditions(input)?;
                if input.take(";").is_some() {
                    return Ok(ForeignItem::Type(ForeignItemType { attrs, vis, ident, generics }));
                }
                up_to_semicolon(input)?;
                Ok(ForeignItem::Other(input.since(place)))
            }
            _ => Ok(ForeignItem::Macro(attrs, macro_call(input)?)),
        }
    }
}

impl ToTokens for ImplItem {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            ImplItem::Fn(item) => {
                separated(&item.attrs, "", tokens);
                item.vis.to_tokens(tokens);
                item.defaultness.to_tokens(tokens);
                item.sig.to_tokens(tokens);
                item.block.to_tokens(tokens);
            }
            ImplItem::Const(item) => item.to_tokens(tokens),
            ImplItem::Type(_, _, item) | ImplItem::Macro(_, _, item) => item.to_tokens(tokens),
        }
    }
}
