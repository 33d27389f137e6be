//! Parameters in angle brackets, bounds, and conditions.

use super::attribute::{attributes, Attribute};
use super::cursor::{separated, surrounded, Cursor, Mark, Parse};
use super::error::Result;
use super::expression::Expr;
use super::path::{constant, Path};
use super::types::Type;
use proc_macro2::{Delimiter, Ident, Punct, Spacing, Span, TokenStream};
use quote::ToTokens;

/// `'a`
#[derive(Clone)]
pub(crate) struct Lifetime {
    apostrophe: Span,
    /// The name.
    pub(crate) ident: Ident,
}

impl Lifetime {
    /// A lifetime of ours: `'name`.
    pub(crate) fn new(name: &str, span: Span) -> Self {
        Lifetime { apostrophe: span, ident: Ident::new(name.trim_start_matches('\''), span) }
    }

    /// Where it is.
    pub(crate) fn span(&self) -> Span {
        self.apostrophe.join(self.ident.span()).unwrap_or(self.apostrophe)
    }
}

/// Lifetimes are the same if they have one name.
impl PartialEq for Lifetime {
    fn eq(&self, other: &Self) -> bool {
        self.ident == other.ident
    }
}

impl Parse for Lifetime {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let apostrophe = input.expect("'")?.span;
        Ok(Lifetime { apostrophe, ident: input.ident()? })
    }
}

impl ToTokens for Lifetime {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut apostrophe = Punct::new('\'', Spacing::Joint);
        apostrophe.set_span(self.apostrophe);
        apostrophe.to_tokens(tokens);
        self.ident.to_tokens(tokens);
    }
}

/// The parameters of an item, and the conditions on them.
#[derive(Clone, Default)]
pub(crate) struct Generics {
    brackets: Option<(Mark, Mark)>,
    /// The parameters.
    pub(crate) params: Vec<GenericParam>,
    /// The conditions, which stand elsewhere.
    pub(crate) where_clause: Option<WhereClause>,
}

/// A parameter.
#[derive(Clone)]
pub(crate) enum GenericParam {
    /// `'a: 'b`
    Lifetime(LifetimeParam),
    /// `T: Trait = Default`
    Type(TypeParam),
    /// `const N: usize = 7`
    Const(ConstParam),
}

/// `'a: 'b`
#[derive(Clone)]
pub(crate) struct LifetimeParam {
    attrs: Vec<Attribute>,
    /// The lifetime.
    pub(crate) lifetime: Lifetime,
    /// What it outlives.
    pub(crate) bounds: Vec<Lifetime>,
}

/// `T: Trait = Default`
#[derive(Clone)]
pub(crate) struct TypeParam {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// Its name.
    pub(crate) ident: Ident,
    /// What is asked of it.
    pub(crate) bounds: Vec<TypeParamBound>,
    /// What it is if nothing is said.
    pub(crate) default: Option<Type>,
}

/// `const N: usize = 7`
#[derive(Clone)]
pub(crate) struct ConstParam {
    attrs: Vec<Attribute>,
    const_token: Ident,
    /// Its name.
    pub(crate) ident: Ident,
    /// Its type.
    pub(crate) ty: Type,
    /// What it is if nothing is said.
    pub(crate) default: Option<Expr>,
}

/// What is asked of a type.
#[derive(Clone)]
pub(crate) enum TypeParamBound {
    /// That it has a trait.
    Trait(TraitBound),
    /// That it lives long.
    Lifetime(Lifetime),
    /// `use<…>`
    Use(TokenStream),
}

/// `for<'a> ?Trait<'a>`
#[derive(Clone)]
pub(crate) struct TraitBound {
    paren: Option<Span>,
    modifiers: TokenStream,
    /// The lifetimes that it is for.
    pub(crate) lifetimes: Option<BoundLifetimes>,
    /// The trait.
    pub(crate) path: Path,
}

/// `for<'a>`
#[derive(Clone)]
pub(crate) struct BoundLifetimes {
    for_token: Ident,
    brackets: (Mark, Mark),
    /// The lifetimes.
    pub(crate) lifetimes: Vec<GenericParam>,
}

/// `where T: Trait`
#[derive(Clone)]
pub(crate) struct WhereClause {
    where_token: Ident,
    /// The conditions.
    pub(crate) predicates: Vec<WherePredicate>,
}

/// A condition.
#[derive(Clone)]
pub(crate) enum WherePredicate {
    /// On a type.
    Type(Box<PredicateType>),
    /// On a lifetime.
    Lifetime(PredicateLifetime),
}

/// `'a: 'b`
#[derive(Clone)]
pub(crate) struct PredicateLifetime {
    attrs: Vec<Attribute>,
    /// The lifetime.
    pub(crate) lifetime: Lifetime,
    /// What it outlives.
    pub(crate) bounds: Vec<Lifetime>,
}

/// `for<'a> T: Trait<'a>`
#[derive(Clone)]
pub(crate) struct PredicateType {
    attrs: Vec<Attribute>,
    /// The lifetimes that it is for.
    pub(crate) lifetimes: Option<BoundLifetimes>,
    /// The type.
    pub(crate) bounded_ty: Type,
    /// What is asked of it.
    pub(crate) bounds: Vec<TypeParamBound>,
}

impl Generics {
    /// The type parameters.
    pub(crate) fn type_params(&self) -> Vec<&TypeParam> {
        let mut all = Vec::new();
        for param in &self.params {
            if let GenericParam::Type(param) = param {
                all.push(param);
            }
        }
        all
    }

    /// The type parameters, to be changed.
    pub(crate) fn type_params_mut(&mut self) -> Vec<&mut TypeParam> {
        let mut all = Vec::new();
        for param in &mut self.params {
            if let GenericParam::Type(param) = param {
                all.push(param);
            }
        }
        all
    }

    /// The lifetimes.
    pub(crate) fn lifetimes(&self) -> Vec<&Lifetime> {
        let mut all = Vec::new();
        for param in &self.params {
            if let GenericParam::Lifetime(param) = param {
                all.push(&param.lifetime);
            }
        }
        all
    }

    /// The parameters that are constants.
    pub(crate) fn const_params(&self) -> Vec<&ConstParam> {
        let mut all = Vec::new();
        for param in &self.params {
            if let GenericParam::Const(param) = param {
                all.push(param);
            }
        }
        all
    }

    /// The conditions.
    pub(crate) fn conditions(&self) -> &[WherePredicate] {
        self.where_clause.as_ref().map_or(&[], |clause| &clause.predicates)
    }

    /// Reads the conditions.
    pub(crate) fn read_conditions(&mut self, input: &mut Cursor) -> Result<()> {
        let Some(where_token) = input.take_word("where") else { return Ok(()) };
        let mut predicates = Vec::new();
        while !input.is_empty() && !input.is_group(Delimiter::Brace) && !input.is(";") && !input.is("=") {
            predicates.push(WherePredicate::parse(input)?);
            if input.take(",").is_none() {
                break;
            }
        }
        self.where_clause = Some(WhereClause { where_token, predicates });
        Ok(())
    }
}

impl Parse for Generics {
    fn parse(input: &mut Cursor) -> Result<Self> {
        match input.is("<") {
            true => {
                let (params, brackets) = in_brackets(input)?;
                Ok(Generics { brackets: Some(brackets), params, where_clause: None })
            }
            false => Ok(Generics::default()),
        }
    }
}

fn in_brackets(input: &mut Cursor) -> Result<(Vec<GenericParam>, (Mark, Mark))> {
    let lt = input.expect("<")?;
    let mut params = Vec::new();
    loop {
        if let Some(gt) = input.take(">") {
            return Ok((params, (lt, gt)));
        }
        params.push(GenericParam::parse(input)?);
        if !input.is(">") {
            input.expect(",")?;
        }
    }
}

impl Parse for GenericParam {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let attrs = attributes(input)?;
        if input.is("'") {
            let lifetime = Lifetime::parse(input)?;
            let bounds = if input.take(":").is_some() { lifetimes(input)? } else { Vec::new() };
            return Ok(GenericParam::Lifetime(LifetimeParam { attrs, lifetime, bounds }));
        }
        if let Some(const_token) = input.take_word("const") {
            let ident = input.ident()?;
            input.expect(":")?;
            let ty = Type::parse(input)?;
            let default = match input.take("=") {
                Some(_) => Some(match constant(input) {
                    Some(value) => value,
                    None => Expr(vec![input.ident()?.into()]),
                }),
                None => None,
            };
            return Ok(GenericParam::Const(ConstParam { attrs, const_token, ident, ty, default }));
        }
        let ident = input.ident()?;
        let bounds = if input.take(":").is_some() { bounds(input)? } else { Vec::new() };
        let default = if input.take("=").is_some() { Some(Type::parse(input)?) } else { None };
        Ok(GenericParam::Type(TypeParam { attrs, ident, bounds, default }))
    }
}

fn lifetimes(input: &mut Cursor) -> Result<Vec<Lifetime>> {
    let mut all = Vec::new();
    while input.is("'") {
        all.push(Lifetime::parse(input)?);
        if input.take("+").is_none() {
            break;
        }
    }
    Ok(all)
}

/// What is asked of a type, with `+` between.
pub(crate) fn bounds(input: &mut Cursor) -> Result<Vec<TypeParamBound>> {
    let mut all = Vec::new();
    while !ends_bounds(input) {
        all.push(TypeParamBound::parse(input)?);
        if input.take("+").is_none() {
            break;
        }
    }
    Ok(all)
}

fn ends_bounds(input: &mut Cursor) -> bool {
    let marks = [",", ">", "=", ";", "|"];
    let found = marks.into_iter().any(|mark| input.is(mark));
    found || input.is_empty() || input.is_group(Delimiter::Brace) || input.is_word("where")
}

impl Parse for TypeParamBound {
    fn parse(input: &mut Cursor) -> Result<Self> {
        if input.is("'") {
            return Ok(TypeParamBound::Lifetime(Lifetime::parse(input)?));
        }
        if input.is_word("use") {
            let place = input.place();
            input.next();
            in_brackets(input)?;
            return Ok(TypeParamBound::Use(input.since(place)));
        }
        if let Some(paren) = input.take_group(Delimiter::Parenthesis) {
            let mut inside = Cursor::inside(&paren);
            let mut bound = TraitBound::parse(&mut inside)?;
            inside.end()?;
            bound.paren = Some(paren.span());
            return Ok(TypeParamBound::Trait(bound));
        }
        Ok(TypeParamBound::Trait(TraitBound::parse(input)?))
    }
}

impl Parse for TraitBound {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let place = input.place();
        while input.is("?") || input.is("~") || input.is("!") || input.is_word("const") || input.is_word("async") {
            input.next();
        }
        let modifiers = input.since(place);
        let lifetimes = BoundLifetimes::parse(input)?;
        Ok(TraitBound { paren: None, modifiers, lifetimes, path: Path::parse(input)? })
    }
}

impl BoundLifetimes {
    /// `for<'a>`, if it is there.
    pub(crate) fn parse(input: &mut Cursor) -> Result<Option<Self>> {
        let Some(for_token) = input.take_word("for") else { return Ok(None) };
        let (lifetimes, brackets) = in_brackets(input)?;
        Ok(Some(BoundLifetimes { for_token, brackets, lifetimes }))
    }
}

impl Parse for WherePredicate {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let attrs = attributes(input)?;
        if input.is("'") {
            let lifetime = Lifetime::parse(input)?;
            input.expect(":")?;
            return Ok(WherePredicate::Lifetime(PredicateLifetime { attrs, lifetime, bounds: lifetimes(input)? }));
        }
        let lifetimes = BoundLifetimes::parse(input)?;
        let bounded_ty = Type::parse(input)?;
        input.expect(":")?;
        Ok(WherePredicate::Type(Box::new(PredicateType { attrs, lifetimes, bounded_ty, bounds: bounds(input)? })))
    }
}

impl ToTokens for Generics {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if self.params.is_empty() {
            return;
        }
        let (lt, gt) = self.brackets.unwrap_or((Mark::new("<"), Mark::new(">")));
        lt.to_tokens(tokens);
        separated(&self.params, ",", tokens);
        gt.to_tokens(tokens);
    }
}

impl ToTokens for GenericParam {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            GenericParam::Lifetime(param) => param.to_tokens(tokens),
            GenericParam::Type(param) => param.to_tokens(tokens),
            GenericParam::Const(param) => param.to_tokens(tokens),
        }
    }
}

impl ToTokens for LifetimeParam {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        separated(&self.attrs, "", tokens);
        self.lifetime.to_tokens(tokens);
        after(":", &self.bounds, tokens);
    }
}

impl ToTokens for TypeParam {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        separated(&self.attrs, "", tokens);
        self.ident.to_tokens(tokens);
        after(":", &self.bounds, tokens);
        after("=", self.default.as_slice(), tokens);
    }
}

impl ToTokens for ConstParam {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        separated(&self.attrs, "", tokens);
        self.const_token.to_tokens(tokens);
        self.ident.to_tokens(tokens);
        Mark::new(":").to_tokens(tokens);
        self.ty.to_tokens(tokens);
        after("=", self.default.as_slice(), tokens);
    }
}

/// What stands behind a mark, if there is something.
fn after<T: ToTokens>(mark: &'static str, all: &[T], tokens: &mut TokenStream) {
    if !all.is_empty() {
        Mark::new(mark).to_tokens(tokens);
        separated(all, "+", tokens);
    }
}

impl ToTokens for TypeParamBound {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            TypeParamBound::Trait(bound) => bound.to_tokens(tokens),
            TypeParamBound::Lifetime(lifetime) => lifetime.to_tokens(tokens),
            TypeParamBound::Use(written) => written.to_tokens(tokens),
        }
    }
}

impl ToTokens for TraitBound {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut inside = self.modifiers.clone();
        self.lifetimes.to_tokens(&mut inside);
        self.path.to_tokens(&mut inside);
        match self.paren {
            Some(paren) => surrounded(Delimiter::Parenthesis, paren, inside, tokens),
            None => inside.to_tokens(tokens),
        }
    }
}

impl ToTokens for BoundLifetimes {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.for_token.to_tokens(tokens);
        self.brackets.0.to_tokens(tokens);
        separated(&self.lifetimes, ",", tokens);
        self.brackets.1.to_tokens(tokens);
    }
}

impl ToTokens for WhereClause {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if !self.predicates.is_empty() {
            self.where_token.to_tokens(tokens);
            separated(&self.predicates, ",", tokens);
        }
    }
}

impl ToTokens for WherePredicate {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            WherePredicate::Type(predicate) => {
                separated(&predicate.attrs, "", tokens);
                predicate.lifetimes.to_tokens(tokens);
                predicate.bounded_ty.to_tokens(tokens);
                Mark::new(":").to_tokens(tokens);
                separated(&predicate.bounds, "+", tokens);
            }
            WherePredicate::Lifetime(predicate) => {
                separated(&predicate.attrs, "", tokens);
                predicate.lifetime.to_tokens(tokens);
                Mark::new(":").to_tokens(tokens);
                separated(&predicate.bounds, "+", tokens);
            }
        }
    }
}
