//! Types.

use super::attribute::attributes;
use super::cursor::{separated, surrounded, Cursor, Mark, Parse};
use super::error::Result;
use super::expression::Expr;
use super::function::Abi;
use super::generics::{bounds, BoundLifetimes, Lifetime, TypeParamBound};
use super::path::{Path, QSelf};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// A type.
#[derive(Clone)]
pub(crate) enum Type {
    /// `[T; N]`
    Array(TypeArray),
    /// `fn(T) -> U`
    FnPtr(Box<TypeFnPtr>),
    /// What `macro_rules!` puts in the place of `$ty`.
    Group(TypeGroup),
    /// `impl Trait`
    ImplTrait(TypeImplTrait),
    /// `(T)`
    Paren(TypeGroup),
    /// `a::B<C>`
    Path(TypePath),
    /// `*const T`
    Ptr(TypePtr),
    /// `&'a mut T`
    Reference(TypeReference),
    /// `[T]`
    Slice(TypeSlice),
    /// `dyn Trait`
    TraitObject(TypeTraitObject),
    /// `(T, U)`
    Tuple(TypeTuple),
    /// What has no parts: `_`, `!` and macros.
    Other(TokenStream),
}

/// `[T; N]`
#[derive(Clone)]
pub(crate) struct TypeArray {
    bracket: Span,
    /// The type of the items.
    pub(crate) elem: Box<Type>,
    /// How many there are.
    pub(crate) len: Expr,
}

/// `for<'a> unsafe extern "C" fn(T) -> U`
#[derive(Clone)]
pub(crate) struct TypeFnPtr {
    /// The lifetimes that it is for.
    pub(crate) lifetimes: Option<BoundLifetimes>,
    unsafety: Option<Ident>,
    abi: Option<Abi>,
    /// `fn`
    pub(crate) fn_token: Ident,
    paren: Span,
    /// What it takes.
    pub(crate) inputs: Vec<FnPtrArg>,
    /// What it returns.
    pub(crate) output: ReturnType,
}

/// `name: T`, or `...`
#[derive(Clone)]
pub(crate) struct FnPtrArg {
    name: TokenStream,
    /// The type.
    pub(crate) ty: Type,
}

/// A type in something that changes nothing.
#[derive(Clone)]
pub(crate) struct TypeGroup {
    span: Span,
    /// The type.
    pub(crate) elem: Box<Type>,
}

/// `impl Trait`
#[derive(Clone)]
pub(crate) struct TypeImplTrait {
    /// `impl`
    pub(crate) impl_token: Ident,
    /// What it is.
    pub(crate) bounds: Vec<TypeParamBound>,
}

/// `<T as Trait>::Name`
#[derive(Clone)]
pub(crate) struct TypePath {
    /// Whose it is.
    pub(crate) qself: Option<Box<QSelf>>,
    /// The path.
    pub(crate) path: Path,
}

/// `*const T`
#[derive(Clone)]
pub(crate) struct TypePtr {
    star: Mark,
    word: Ident,
    /// The type behind it.
    pub(crate) elem: Box<Type>,
}

/// `&'a mut T`
#[derive(Clone)]
pub(crate) struct TypeReference {
    /// `&`
    pub(crate) and_token: Mark,
    /// How long.
    pub(crate) lifetime: Option<Lifetime>,
    /// `mut`
    pub(crate) mutability: Option<Ident>,
    /// The type behind it.
    pub(crate) elem: Box<Type>,
}

/// `[T]`
#[derive(Clone)]
pub(crate) struct TypeSlice {
    bracket: Span,
    /// The type of the items.
    pub(crate) elem: Box<Type>,
}

/// `dyn Trait`
#[derive(Clone)]
pub(crate) struct TypeTraitObject {
    dyn_token: Option<Ident>,
    /// What it is.
    pub(crate) bounds: Vec<TypeParamBound>,
}

/// `(T, U)`
#[derive(Clone)]
pub(crate) struct TypeTuple {
    paren: Span,
    /// The types.
    pub(crate) elems: Vec<Type>,
}

/// What a function returns.
#[derive(Clone)]
pub(crate) enum ReturnType {
    /// Nothing is written.
    Default,
    /// `-> T`
    Type(Mark, Box<Type>),
}

impl ReturnType {
    /// Of a type: what is added to it is added to what it is part of.
    pub(crate) fn without_plus(input: &mut Cursor) -> Result<Self> {
        ReturnType::read(input, false)
    }

    fn read(input: &mut Cursor, plus: bool) -> Result<Self> {
        match input.take("->") {
            Some(arrow) => Ok(ReturnType::Type(arrow, Box::new(read(input, plus)?))),
            None => Ok(ReturnType::Default),
        }
    }
}

impl Parse for ReturnType {
    fn parse(input: &mut Cursor) -> Result<Self> {
        ReturnType::read(input, true)
    }
}

impl Parse for Type {
    fn parse(input: &mut Cursor) -> Result<Self> {
        read(input, true)
    }
}

/// Reads a type, to which something may be added or not.
fn read(input: &mut Cursor, plus: bool) -> Result<Type> {
    if let Some(grouped) = grouped(input) {
        return Ok(grouped);
    }
    let place = input.place();
    match input.peek() {
        Some(TokenTree::Group(group)) => {
            let group = group.clone();
            input.next();
            match group.delimiter() {
                Delimiter::Parenthesis => in_parentheses(&group),
                Delimiter::Bracket => in_brackets(&group),
                Delimiter::Brace | Delimiter::None => {
                    input.return_to(place);
                    Err(input.error("expected a type"))
                }
            }
        }
        Some(TokenTree::Punct(punct)) => match punct.as_char() {
            '&' => {
                let and_token = input.expect("&")?;
                let lifetime = if input.is("'") { Some(Lifetime::parse(input)?) } else { None };
                let mutability = input.take_word("mut");
                let elem = Box::new(read(input, false)?);
                Ok(Type::Reference(TypeReference { and_token, lifetime, mutability, elem }))
            }
            '*' => {
                let star = input.expect("*")?;
                let word = input.ident()?;
                let elem = Box::new(read(input, false)?);
                Ok(Type::Ptr(TypePtr { star, word, elem }))
            }
            '!' => {
                input.next();
                Ok(Type::Other(input.since(place)))
            }
            '<' => {
                let (qself, path) = QSelf::parse(input)?;
                Ok(Type::Path(TypePath { qself: Some(Box::new(qself)), path }))
            }
            ':' => named(input, plus),
            _ => Err(input.error("expected a type")),
        },
        Some(TokenTree::Ident(ident)) => match ident.to_string().as_str() {
            "_" => {
                input.next();
                Ok(Type::Other(input.since(place)))
            }
            "dyn" => {
                let dyn_token = input.take_ident();
                let bounds = added(input, plus)?;
                Ok(Type::TraitObject(TypeTraitObject { dyn_token, bounds }))
            }
            "impl" => {
                let impl_token = input.ident()?;
                let bounds = added(input, plus)?;
                Ok(Type::ImplTrait(TypeImplTrait { impl_token, bounds }))
            }
            "for" | "unsafe" | "extern" | "fn" => function(input),
            _ => named(input, plus),
        },
        Some(TokenTree::Literal(_)) | None => Err(input.error("expected a type")),
    }
}

/// What `macro_rules!` puts in the place of `$ty`, unless a path goes on behind it.
fn grouped(input: &mut Cursor) -> Option<Type> {
    let group = input.invisible()?;
    let (span, mut inside) = (group.span(), Cursor::inside(group));
    let elem = Type::parse(&mut inside).ok().filter(|_| inside.is_empty())?;
    let place = input.place();
    input.skip_raw();
    let goes_on = matches!(input.raw(), Some(TokenTree::Punct(punct)) if matches!(punct.as_char(), ':' | '<' | '!'));
    if goes_on && (input.is("::") || input.is("<") || input.is("!")) {
        input.return_to(place);
        return None;
    }
    Some(Type::Group(TypeGroup { span, elem: Box::new(elem) }))
}

fn in_parentheses(group: &Group) -> Result<Type> {
    let mut inside = Cursor::inside(group);
    let paren = group.span();
    let mut elems = Vec::new();
    while !inside.is_empty() {
        let elem = Type::parse(&mut inside)?;
        if elems.is_empty() && inside.is_empty() {
            return Ok(Type::Paren(TypeGroup { span: paren, elem: Box::new(elem) }));
        }
        elems.push(elem);
        if !inside.is_empty() {
            inside.expect(",")?;
        }
    }
    Ok(Type::Tuple(TypeTuple { paren, elems }))
}

fn in_brackets(group: &Group) -> Result<Type> {
    let mut inside = Cursor::inside(group);
    let (bracket, elem) = (group.span(), Box::new(Type::parse(&mut inside)?));
    if inside.is_empty() {
        return Ok(Type::Slice(TypeSlice { bracket, elem }));
    }
    inside.expect(";")?;
    Ok(Type::Array(TypeArray { bracket, elem, len: Expr(inside.rest()) }))
}

/// What follows `dyn` or `impl`.
fn added(input: &mut Cursor, plus: bool) -> Result<Vec<TypeParamBound>> {
    match plus {
        true => bounds(input),
        false => Ok(vec![TypeParamBound::parse(input)?]),
    }
}

/// A path, or a macro.
fn named(input: &mut Cursor, plus: bool) -> Result<Type> {
    let place = input.place();
    let path = Path::parse(input)?;
    if input.is("!") {
        input.next();
        input.next();
        return Ok(Type::Other(input.since(place)));
    }
    // Without `dyn`, as it was written once.
    if plus && input.is("+") {
        input.return_to(place);
        return Ok(Type::TraitObject(TypeTraitObject { dyn_token: None, bounds: bounds(input)? }));
    }
    Ok(Type::Path(TypePath { qself: None, path }))
}

fn function(input: &mut Cursor) -> Result<Type> {
    let place = input.place();
    let lifetimes = BoundLifetimes::parse(input)?;
    let unsafety = input.take_word("unsafe");
    let abi = if input.is_word("extern") { Some(Abi::parse(input)?) } else { None };
    let Some(fn_token) = input.take_word("fn") else {
        // `for<'a> Trait<'a>`, without `dyn`.
        input.return_to(place);
        return Ok(Type::TraitObject(TypeTraitObject { dyn_token: None, bounds: bounds(input)? }));
    };
    let paren = input.group(Delimiter::Parenthesis)?;
    let inputs = Cursor::inside(&paren).all()?;
    let output = ReturnType::without_plus(input)?;
    let paren = paren.span();
    Ok(Type::FnPtr(Box::new(TypeFnPtr { lifetimes, unsafety, abi, fn_token, paren, inputs, output })))
}

impl Parse for FnPtrArg {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let place = input.place();
        attributes(input)?;
        let before = input.place();
        if input.take_ident().is_none() || input.take(":").is_none() {
            input.return_to(before);
        }
        let name = input.since(place);
        let dots = input.place();
        let ty = match input.take("...") {
            Some(_) => Type::Other(input.since(dots)),
            None => Type::parse(input)?,
        };
        Ok(FnPtrArg { name, ty })
    }
}

impl ToTokens for Type {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Type::Array(array) => {
                let mut inside = array.elem.to_token_stream();
                Mark::new(";").to_tokens(&mut inside);
                array.len.to_tokens(&mut inside);
                surrounded(Delimiter::Bracket, array.bracket, inside, tokens);
            }
            Type::FnPtr(pointer) => {
                pointer.lifetimes.to_tokens(tokens);
                pointer.unsafety.to_tokens(tokens);
                pointer.abi.to_tokens(tokens);
                pointer.fn_token.to_tokens(tokens);
                let mut inputs = TokenStream::new();
                separated(&pointer.inputs, ",", &mut inputs);
                surrounded(Delimiter::Parenthesis, pointer.paren, inputs, tokens);
                pointer.output.to_tokens(tokens);
            }
            Type::Group(group) => surrounded(Delimiter::None, group.span, group.elem.to_token_stream(), tokens),
            Type::ImplTrait(opaque) => opaque.to_tokens(tokens),
            Type::Paren(group) => surrounded(Delimiter::Parenthesis, group.span, group.elem.to_token_stream(), tokens),
            Type::Path(path) => path.to_tokens(tokens),
            Type::Ptr(pointer) => {
                pointer.star.to_tokens(tokens);
                pointer.word.to_tokens(tokens);
                pointer.elem.to_tokens(tokens);
            }
            Type::Reference(reference) => reference.to_tokens(tokens),
            Type::Slice(slice) => surrounded(Delimiter::Bracket, slice.bracket, slice.elem.to_token_stream(), tokens),
            Type::TraitObject(object) => object.to_tokens(tokens),
            Type::Tuple(tuple) => {
                let mut inside = TokenStream::new();
                separated(&tuple.elems, ",", &mut inside);
                if tuple.elems.len() == 1 {
                    Mark::new(",").to_tokens(&mut inside);
                }
                surrounded(Delimiter::Parenthesis, tuple.paren, inside, tokens);
            }
            Type::Other(written) => written.to_tokens(tokens),
        }
    }
}

impl ToTokens for FnPtrArg {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.name.to_tokens(tokens);
        self.ty.to_tokens(tokens);
    }
}

impl ToTokens for TypeImplTrait {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.impl_token.to_tokens(tokens);
        separated(&self.bounds, "+", tokens);
    }
}

impl ToTokens for TypePath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match &self.qself {
            Some(qself) => qself.write(&self.path, tokens),
            None => self.path.to_tokens(tokens),
        }
    }
}

impl ToTokens for TypeReference {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.and_token.to_tokens(tokens);
        self.lifetime.to_tokens(tokens);
        self.mutability.to_tokens(tokens);
        self.elem.to_tokens(tokens);
    }
}

impl ToTokens for TypeTraitObject {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.dyn_token.to_tokens(tokens);
        separated(&self.bounds, "+", tokens);
    }
}

impl ToTokens for ReturnType {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if let ReturnType::Type(arrow, ty) = self {
            arrow.to_tokens(tokens);
            ty.to_tokens(tokens);
        }
    }
}
