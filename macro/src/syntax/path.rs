//! Paths, and what stands in their angle brackets and parentheses.

use super::cursor::{separated, surrounded, Cursor, Mark, Parse};
use super::error::Result;
use super::expression::Expr;
use super::generics::{bounds, Lifetime, TypeParamBound};
use super::types::{ReturnType, Type};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// `::a::b<C>`
#[derive(Clone)]
pub(crate) struct Path {
    /// `::` before all of it.
    pub(crate) leading_colon: Option<Mark>,
    /// Its parts.
    pub(crate) segments: Vec<PathSegment>,
}

/// One name of a path.
#[derive(Clone)]
pub(crate) struct PathSegment {
    /// The name.
    pub(crate) ident: Ident,
    /// What it is given.
    pub(crate) arguments: PathArguments,
}

/// What a name in a path is given.
#[derive(Clone)]
pub(crate) enum PathArguments {
    /// Nothing.
    None,
    /// `<A, B>`
    AngleBracketed(AngleBracketed),
    /// `(A, B) -> C`
    Parenthesized(Parenthesized),
}

/// `<A, B>`
#[derive(Clone)]
pub(crate) struct AngleBracketed {
    colons: Option<Mark>,
    lt: Mark,
    /// What is in the brackets.
    pub(crate) args: Vec<GenericArgument>,
    gt: Mark,
}

/// `(A, B) -> C`
#[derive(Clone)]
pub(crate) struct Parenthesized {
    paren: Span,
    /// What is taken.
    pub(crate) inputs: Vec<Type>,
    /// What is returned.
    pub(crate) output: ReturnType,
}

/// One argument in angle brackets.
#[derive(Clone)]
pub(crate) enum GenericArgument {
    /// `'a`
    Lifetime(Lifetime),
    /// `T`
    Type(Type),
    /// `7` or `{ N + 1 }`
    Const(Expr),
    /// `Item = T`
    AssocType(AssocType),
    /// `N = 7`
    AssocConst(PathSegment, Expr),
    /// `Item: Trait`
    Constraint(PathSegment, Vec<TypeParamBound>),
}

/// `Item = T`
#[derive(Clone)]
pub(crate) struct AssocType {
    /// The name, which may have arguments of its own.
    pub(crate) name: PathSegment,
    /// The type.
    pub(crate) ty: Type,
}

/// `<T as Trait>` before a path, whose first names belong to the trait.
#[derive(Clone)]
pub(crate) struct QSelf {
    lt: Mark,
    /// `T`
    pub(crate) ty: Box<Type>,
    as_token: Option<Ident>,
    /// How many names belong to the trait.
    pub(crate) position: usize,
    gt: Mark,
}

/// What may stand behind a name in a path.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// No arguments.
    Plain,
    /// Those of types and traits.
    Type,
    /// Those of values: in angle brackets behind `::`.
    Expression,
}

impl Path {
    /// A path without arguments, of any words.
    pub(crate) fn plain(input: &mut Cursor) -> Result<Self> {
        Path::read(input, Style::Plain)
    }

    /// A path in an expression.
    pub(crate) fn in_expression(input: &mut Cursor) -> Result<Self> {
        Path::read(input, Style::Expression)
    }

    fn read(input: &mut Cursor, style: Style) -> Result<Self> {
        let mut path = Path { leading_colon: input.take("::"), segments: Vec::new() };
        path.go_on(input, style)?;
        Ok(path)
    }

    fn go_on(&mut self, input: &mut Cursor, style: Style) -> Result<()> {
        loop {
            let ident = input.ident()?;
            let arguments = PathArguments::read(input, style)?;
            self.segments.push(PathSegment { ident, arguments });
            if input.take("::").is_none() {
                return Ok(());
            }
        }
    }

    /// The path, if it is only this name.
    pub(crate) fn get_ident(&self) -> Option<&Ident> {
        match self.segments.as_slice() {
            [only] if self.leading_colon.is_none() && only.arguments.is_none() => Some(&only.ident),
            _ => None,
        }
    }

    /// Whether the path is only this name.
    pub(crate) fn is_ident(&self, name: &str) -> bool {
        self.get_ident().is_some_and(|ident| ident == name)
    }
}

impl PathArguments {
    /// Whether there are none.
    pub(crate) fn is_none(&self) -> bool {
        matches!(self, PathArguments::None)
    }

    fn read(input: &mut Cursor, style: Style) -> Result<Self> {
        if style == Style::Plain {
            return Ok(PathArguments::None);
        }
        if style == Style::Type {
            if let Some(paren) = input.take_group(Delimiter::Parenthesis) {
                let inputs = Cursor::inside(&paren).all()?;
                let output = ReturnType::without_plus(input)?;
                return Ok(PathArguments::Parenthesized(Parenthesized { paren: paren.span(), inputs, output }));
            }
        }
        let place = input.place();
        let colons = input.take("::");
        let lt = if colons.is_some() || style == Style::Type { input.take("<") } else { None };
        let Some(lt) = lt else {
            input.return_to(place);
            return Ok(PathArguments::None);
        };
        let mut args = Vec::new();
        loop {
            if let Some(gt) = input.take(">") {
                return Ok(PathArguments::AngleBracketed(AngleBracketed { colons, lt, args, gt }));
            }
            args.push(GenericArgument::parse(input)?);
            if !input.is(">") {
                input.expect(",")?;
            }
        }
    }
}

impl AngleBracketed {
    /// Types of ours.
    pub(crate) fn of(types: Vec<Type>) -> Self {
        let args = types.into_iter().map(GenericArgument::Type).collect();
        AngleBracketed { colons: None, lt: Mark::new("<"), args, gt: Mark::new(">") }
    }
}

impl Parse for Path {
    fn parse(input: &mut Cursor) -> Result<Self> {
        Path::read(input, Style::Type)
    }
}

impl QSelf {
    /// `<T as Trait>::Name`
    pub(crate) fn parse(input: &mut Cursor) -> Result<(Self, Path)> {
        let lt = input.expect("<")?;
        let ty = Box::new(Type::parse(input)?);
        let as_token = input.take_word("as");
        let mut path = match as_token {
            Some(_) => Path::parse(input)?,
            None => Path { leading_colon: None, segments: Vec::new() },
        };
        let gt = input.expect(">")?;
        let colons = input.expect("::")?;
        if as_token.is_none() {
            path.leading_colon = Some(colons);
        }
        let position = path.segments.len();
        path.go_on(input, Style::Type)?;
        Ok((QSelf { lt, ty, as_token, position, gt }, path))
    }

    /// Writes it with its path.
    pub(crate) fn write(&self, path: &Path, tokens: &mut TokenStream) {
        self.lt.to_tokens(tokens);
        self.ty.to_tokens(tokens);
        let of_trait = &path.segments[..self.position.min(path.segments.len())];
        if self.position > 0 {
            match &self.as_token {
                Some(word) => word.to_tokens(tokens),
                None => Ident::new("as", Span::call_site()).to_tokens(tokens),
            }
            path.leading_colon.to_tokens(tokens);
            separated(of_trait, "::", tokens);
        }
        self.gt.to_tokens(tokens);
        for segment in &path.segments[of_trait.len()..] {
            Mark::new("::").to_tokens(tokens);
            segment.to_tokens(tokens);
        }
    }
}

impl Parse for GenericArgument {
    fn parse(input: &mut Cursor) -> Result<Self> {
        if input.is("'") {
            return Ok(GenericArgument::Lifetime(Lifetime::parse(input)?));
        }
        if let Some(value) = constant(input) {
            return Ok(GenericArgument::Const(value));
        }
        let ty = Type::parse(input)?;
        let bounded = input.is(":");
        if !bounded && !input.is("=") {
            return Ok(GenericArgument::Type(ty));
        }
        let name = match ty {
            Type::Path(path) if path.qself.is_none() && path.path.segments.len() == 1 => {
                path.path.segments.into_iter().next()
            }
            _ => None,
        };
        let Some(name) = name else { return Err(input.error("expected `>`")) };
        if bounded {
            input.expect(":")?;
            return Ok(GenericArgument::Constraint(name, bounds(input)?));
        }
        input.expect("=")?;
        Ok(match constant(input) {
            Some(value) => GenericArgument::AssocConst(name, value),
            None => GenericArgument::AssocType(AssocType { name, ty: Type::parse(input)? }),
        })
    }
}

/// A constant as an argument, which is no name: these could be types as well.
pub(crate) fn constant(input: &mut Cursor) -> Option<Expr> {
    if let Some(group) = input.invisible() {
        // What `macro_rules!` was given: if it could be a type, it is one.
        let mut inside = Cursor::inside(group);
        let is_type = Type::parse(&mut inside).is_ok() && inside.is_empty();
        return if is_type { None } else { input.next_raw().map(|value| Expr(vec![value])) };
    }
    let place = input.place();
    let minus = input.take("-").is_some();
    let is_bool = matches!(input.peek(), Some(TokenTree::Ident(word)) if word == "true" || word == "false");
    if input.is_literal() || (!minus && (is_bool || input.is_group(Delimiter::Brace))) {
        input.next();
        return Some(Expr(input.trees_since(place)));
    }
    input.return_to(place);
    None
}

impl ToTokens for Path {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.leading_colon.to_tokens(tokens);
        separated(&self.segments, "::", tokens);
    }
}

impl ToTokens for PathSegment {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.ident.to_tokens(tokens);
        self.arguments.to_tokens(tokens);
    }
}

impl ToTokens for PathArguments {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            PathArguments::None => {}
            PathArguments::AngleBracketed(arguments) => arguments.to_tokens(tokens),
            PathArguments::Parenthesized(arguments) => arguments.to_tokens(tokens),
        }
    }
}

impl ToTokens for AngleBracketed {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.colons.to_tokens(tokens);
        self.lt.to_tokens(tokens);
        separated(&self.args, ",", tokens);
        self.gt.to_tokens(tokens);
    }
}

impl ToTokens for Parenthesized {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut inputs = TokenStream::new();
        separated(&self.inputs, ",", &mut inputs);
        surrounded(Delimiter::Parenthesis, self.paren, inputs, tokens);
        self.output.to_tokens(tokens);
    }
}

impl ToTokens for GenericArgument {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            GenericArgument::Lifetime(lifetime) => lifetime.to_tokens(tokens),
            GenericArgument::Type(ty) => ty.to_tokens(tokens),
            GenericArgument::Const(value) => value.to_tokens(tokens),
            GenericArgument::AssocType(equal) => {
                equal.name.to_tokens(tokens);
                Mark::new("=").to_tokens(tokens);
                equal.ty.to_tokens(tokens);
            }
            GenericArgument::AssocConst(name, value) => {
                name.to_tokens(tokens);
                Mark::new("=").to_tokens(tokens);
                value.to_tokens(tokens);
            }
            GenericArgument::Constraint(name, bounds) => {
                name.to_tokens(tokens);
                Mark::new(":").to_tokens(tokens);
                separated(bounds, "+", tokens);
            }
        }
    }
}
