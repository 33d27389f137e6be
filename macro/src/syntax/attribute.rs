//! Attributes, and who may see something.

use super::cursor::{Cursor, Mark, Parse};
use super::error::Result;
use super::expression::Expr;
use super::path::Path;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;

/// `#[…]`
#[derive(Clone)]
pub(crate) struct Attribute {
    pound: Mark,
    bang: Option<Mark>,
    bracket: Group,
    /// What it says.
    pub(crate) meta: Meta,
}

/// What an attribute says, or an item of a list of such.
#[derive(Clone)]
pub(crate) enum Meta {
    /// `path`
    Path(Path),
    /// `path(…)`
    List(MetaList),
    /// `path = value`
    NameValue(Path, Expr),
}

/// `path(…)`, `path[…]` or `path{…}`
#[derive(Clone)]
pub(crate) struct MetaList {
    /// What stands before the delimiters.
    pub(crate) path: Path,
    /// The delimiters, and what is in them.
    pub(crate) group: Group,
}

impl Attribute {
    /// An attribute that says something else in its place.
    pub(crate) fn saying(&self, meta: Meta) -> Self {
        let mut bracket = Group::new(Delimiter::Bracket, meta.to_token_stream());
        bracket.set_span(self.bracket.span());
        Attribute { bracket, meta, ..self.clone() }
    }

    /// The same before something.
    pub(crate) fn outer(self) -> Self {
        Attribute { bang: None, ..self }
    }

    /// Its name.
    pub(crate) fn path(&self) -> &Path {
        self.meta.path()
    }

    /// Whether it stands in what it is about.
    pub(crate) fn is_inner(&self) -> bool {
        self.bang.is_some()
    }

    /// Whether it goes by this one name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.path().is_ident(name)
    }
}

impl Meta {
    /// Its name.
    pub(crate) fn path(&self) -> &Path {
        match self {
            Meta::Path(path) | Meta::NameValue(path, _) => path,
            Meta::List(list) => &list.path,
        }
    }
}

impl Parse for Attribute {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let (pound, bang) = (input.expect("#")?, input.take("!"));
        let bracket = input.group(Delimiter::Bracket)?;
        let mut inside = Cursor::inside(&bracket);
        let meta = Meta::parse(&mut inside)?;
        inside.end()?;
        Ok(Attribute { pound, bang, bracket, meta })
    }
}

impl Parse for Meta {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let path = Path::plain(input)?;
        if input.take("=").is_some() {
            return Ok(Meta::NameValue(path, Expr::parse(input)?));
        }
        match input.peek() {
            Some(TokenTree::Group(group)) => {
                let group = group.clone();
                input.next();
                Ok(Meta::List(MetaList { path, group }))
            }
            _ => Ok(Meta::Path(path)),
        }
    }
}

/// The attributes that stand before something.
pub(crate) fn attributes(input: &mut Cursor) -> Result<Vec<Attribute>> {
    let mut all = Vec::new();
    while input.is("#") {
        all.push(Attribute::parse(input)?);
    }
    Ok(all)
}

impl ToTokens for Attribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.pound.to_tokens(tokens);
        self.bang.to_tokens(tokens);
        self.bracket.to_tokens(tokens);
    }
}

impl ToTokens for Meta {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.path().to_tokens(tokens);
        match self {
            Meta::Path(_) => {}
            Meta::List(list) => list.group.to_tokens(tokens),
            Meta::NameValue(_, value) => {
                Mark::new("=").to_tokens(tokens);
                value.to_tokens(tokens);
            }
        }
    }
}

/// Who may see something.
#[derive(Clone)]
pub(crate) enum Visibility {
    /// `pub`
    Public(Ident),
    /// `pub(…)`
    Restricted(Ident, Group),
    /// Whoever sees what it is in.
    Inherited,
}

impl Parse for Visibility {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let Some(word) = input.take_word("pub") else { return Ok(Visibility::Inherited) };
        let place = input.place();
        match input.take_group(Delimiter::Parenthesis) {
            Some(group) if restricts(&group) => Ok(Visibility::Restricted(word, group)),
            _ => {
                input.return_to(place);
                Ok(Visibility::Public(word))
            }
        }
    }
}

/// Whether parentheses behind `pub` belong to it: the type of a field may be a tuple.
fn restricts(group: &Group) -> bool {
    let mut inside = Cursor::inside(group);
    let Some(first) = inside.take_ident() else { return false };
    first == "in" || ((first == "crate" || first == "self" || first == "super") && inside.is_empty())
}

impl ToTokens for Visibility {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Visibility::Public(word) => word.to_tokens(tokens),
            Visibility::Restricted(word, group) => {
                word.to_tokens(tokens);
                group.to_tokens(tokens);
            }
            Visibility::Inherited => {}
        }
    }
}
