//! Fields of structs, and variants of enums.

use super::attribute::{attributes, Attribute, Visibility};
use super::cursor::{separated, surrounded, Cursor, Mark, Parse};
use super::error::Result;
use super::expression::Expr;
use super::types::Type;
use proc_macro2::{Delimiter, Ident, Literal, Span, TokenStream};
use quote::ToTokens;

/// The fields of a struct or variant.
#[derive(Clone)]
pub(crate) enum Fields {
    /// `{ name: T }`
    Named(Span, Vec<Field>),
    /// `(T, U)`
    Unnamed(Span, Vec<Field>),
    /// Nothing.
    Unit,
}

/// A field.
#[derive(Clone)]
pub(crate) struct Field {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// Who may see it.
    pub(crate) vis: Visibility,
    /// Its name, if it has one.
    pub(crate) ident: Option<Ident>,
    colon: Option<Mark>,
    /// Its type.
    pub(crate) ty: Type,
    /// `= value`, for those who leave it out: nothing that is stable.
    default: Option<(Mark, Expr)>,
}

/// Which field.
#[derive(Clone)]
pub(crate) enum Member {
    /// By its name.
    Named(Ident),
    /// By its place.
    Unnamed(Index),
}

/// The place of a field.
#[derive(Clone)]
pub(crate) struct Index {
    /// From 0.
    pub(crate) index: u32,
    span: Span,
}

/// A variant.
#[derive(Clone)]
pub(crate) struct Variant {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// Its name.
    pub(crate) ident: Ident,
    /// Its fields.
    pub(crate) fields: Fields,
    /// `= value`
    pub(crate) discriminant: Option<(Mark, Expr)>,
}

impl Fields {
    /// All of them.
    pub(crate) fn all(&self) -> &[Field] {
        match self {
            Fields::Named(_, fields) | Fields::Unnamed(_, fields) => fields,
            Fields::Unit => &[],
        }
    }

    /// All of them, to be changed.
    pub(crate) fn all_mut(&mut self) -> &mut [Field] {
        match self {
            Fields::Named(_, fields) | Fields::Unnamed(_, fields) => fields,
            Fields::Unit => &mut [],
        }
    }

    /// What each of them is called.
    pub(crate) fn members(&self) -> Vec<Member> {
        let mut members = Vec::new();
        for field in self.all() {
            members.push(match &field.ident {
                Some(ident) => Member::Named(ident.clone()),
                None => Member::Unnamed(Index { index: members.len() as u32, span: super::span_of(&field.ty) }),
            });
        }
        members
    }

    /// Those with names, if a group in braces comes next.
    pub(crate) fn named(input: &mut Cursor) -> Result<Option<Self>> {
        let Some(brace) = input.take_group(Delimiter::Brace) else { return Ok(None) };
        Ok(Some(Fields::Named(brace.span(), Field::each(Cursor::inside(&brace), true)?)))
    }

    /// Those without names, if parentheses come next.
    pub(crate) fn unnamed(input: &mut Cursor) -> Result<Option<Self>> {
        let Some(paren) = input.take_group(Delimiter::Parenthesis) else { return Ok(None) };
        Ok(Some(Fields::Unnamed(paren.span(), Field::each(Cursor::inside(&paren), false)?)))
    }
}

impl Field {
    fn read(input: &mut Cursor, named: bool) -> Result<Self> {
        let (attrs, vis) = (attributes(input)?, Visibility::parse(input)?);
        let ident = if named { Some(input.ident()?) } else { None };
        let colon = if named { Some(input.expect(":")?) } else { None };
        let ty = Type::parse(input)?;
        let default = match input.take("=") {
            Some(equal) => Some((equal, Expr::parse(input)?)),
            None => None,
        };
        Ok(Field { attrs, vis, ident, colon, ty, default })
    }

    fn each(mut input: Cursor, named: bool) -> Result<Vec<Self>> {
        let mut all = Vec::new();
        while !input.is_empty() {
            all.push(Field::read(&mut input, named)?);
            if !input.is_empty() {
                input.expect(",")?;
            }
        }
        Ok(all)
    }
}

impl Parse for Field {
    /// One with a name.
    fn parse(input: &mut Cursor) -> Result<Self> {
        Field::read(input, true)
    }
}

impl Parse for Variant {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let attrs = attributes(input)?;
        Visibility::parse(input)?;
        let ident = input.ident()?;
        let fields = match Fields::named(input)? {
            Some(fields) => fields,
            None => Fields::unnamed(input)?.unwrap_or(Fields::Unit),
        };
        let discriminant = match input.take("=") {
            Some(equal) => Some((equal, Expr::parse(input)?)),
            None => None,
        };
        Ok(Variant { attrs, ident, fields, discriminant })
    }
}

impl ToTokens for Fields {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut inside = TokenStream::new();
        separated(self.all(), ",", &mut inside);
        match self {
            Fields::Named(brace, _) => surrounded(Delimiter::Brace, *brace, inside, tokens),
            Fields::Unnamed(paren, _) => surrounded(Delimiter::Parenthesis, *paren, inside, tokens),
            Fields::Unit => {}
        }
    }
}

impl ToTokens for Field {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        separated(&self.attrs, "", tokens);
        self.vis.to_tokens(tokens);
        self.ident.to_tokens(tokens);
        self.colon.to_tokens(tokens);
        self.ty.to_tokens(tokens);
        if let Some((equal, value)) = &self.default {
            equal.to_tokens(tokens);
            value.to_tokens(tokens);
        }
    }
}

impl ToTokens for Member {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Member::Named(ident) => ident.to_tokens(tokens),
            Member::Unnamed(index) => {
                let mut literal = Literal::u32_unsuffixed(index.index);
                literal.set_span(index.span);
                literal.to_tokens(tokens);
            }
        }
    }
}

impl ToTokens for Variant {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        separated(&self.attrs, "", tokens);
        self.ident.to_tokens(tokens);
        self.fields.to_tokens(tokens);
        if let Some((equal, value)) = &self.discriminant {
            equal.to_tokens(tokens);
            value.to_tokens(tokens);
        }
    }
}
