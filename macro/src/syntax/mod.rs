//! Rust's syntax, as far as the attribute reads it: items, signatures and types. Bodies and values stay tokens.
//!
//! A crate that uses the attribute compiles it first, without optimisation: so this is little of what `syn` can do, for
//! which everybody would pay. Whatever is annotated has been read by rustc before, so that errors are few.

mod attribute;
mod cursor;
mod error;
mod expression;
mod fields;
mod function;
mod generics;
mod item;
mod literal;
mod members;
mod path;
#[cfg(test)]
mod tests;
mod types;

pub(crate) use attribute::{attributes, Attribute, Meta, Visibility};
pub(crate) use cursor::{Cursor, Parse};
pub(crate) use error::{span_of, Error, Result};
pub(crate) use expression::Expr;
pub(crate) use fields::{Field, Fields, Member, Variant};
pub(crate) use function::{Abi, FnArg, PatType, ReceiverKind, Safety, Signature};
pub(crate) use generics::{
    BoundLifetimes, ConstParam, GenericParam, Generics, Lifetime, TraitBound, TypeParam, TypeParamBound, WherePredicate,
};
pub(crate) use item::{Item, ItemConst, ItemEnum, ItemFn, ItemForeignMod, ItemImpl, ItemStatic, ItemStruct};
pub(crate) use literal::{integer, text, text_of};
pub(crate) use members::{ForeignItem, ForeignItemFn, ForeignItemType, ImplItem, ImplItemConst, ImplItemFn};
pub(crate) use path::{
    AngleBracketed, AssocType, GenericArgument, Parenthesized, Path, PathArguments, PathSegment, QSelf,
};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
pub(crate) use types::{ReturnType, Type, TypeFnPtr, TypeImplTrait, TypePath, TypeReference, TypeTraitObject};

/// Reads all of some tokens.
pub(crate) fn parse2<T: Parse>(tokens: TokenStream) -> Result<T> {
    let mut input = Cursor::new(tokens, Span::call_site());
    let parsed = T::parse(&mut input)?;
    input.end()?;
    Ok(parsed)
}

/// Reads all of a text.
pub(crate) fn parse_str<T: Parse>(text: &str) -> Result<T> {
    match text.parse() {
        Ok(tokens) => parse2(tokens),
        Err(_) => Err(Error::new(Span::call_site(), "not Rust")),
    }
}

/// Reads tokens of ours.
pub(crate) fn parsed<T: Parse>(tokens: TokenStream) -> T {
    parse2(tokens).unwrap_or_else(|error| panic!("bug: {error}"))
}

/// `quote!`, and what was quoted read.
macro_rules! parse_quote {
    ($($tokens:tt)*) => {
        $crate::syntax::parsed(quote::quote!($($tokens)*))
    };
}
pub(crate) use parse_quote;

/// The identifier without `r#`.
pub(crate) trait IdentExt {
    fn unraw(&self) -> Ident;
}

impl IdentExt for Ident {
    fn unraw(&self) -> Ident {
        let text = self.to_string();
        match text.strip_prefix("r#") {
            Some(plain) => Ident::new(plain, self.span()),
            None => self.clone(),
        }
    }
}

/// Whether a text is a name, and no keyword.
pub(crate) fn is_name(text: &str) -> bool {
    let tokens: Vec<TokenTree> = text.parse::<TokenStream>().map(|it| it.into_iter().collect()).unwrap_or_default();
    matches!(tokens.as_slice(), [TokenTree::Ident(name)] if name != "_" && !is_keyword(text))
}

fn is_keyword(text: &str) -> bool {
    const KEYWORDS: &str =
        " abstract as async await become box break const continue crate do dyn else enum extern false \
        final fn for if impl in let loop macro match mod move mut override priv pub ref return Self self static struct \
        super trait true try type typeof unsafe unsized use virtual where while yield ";
    KEYWORDS.contains(&format!(" {text} "))
}
