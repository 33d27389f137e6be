//! Signatures.

use super::attribute::{attributes, Attribute};
use super::cursor::{separated, surrounded, Cursor, Mark, Parse};
use super::error::Result;
use super::generics::{Generics, Lifetime};
use super::types::{ReturnType, Type};
use proc_macro2::{Delimiter, Ident, Literal, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// What stands before the body of a function.
#[derive(Clone)]
pub(crate) struct Signature {
    /// `const`
    pub(crate) constness: Option<Ident>,
    /// `async`
    pub(crate) asyncness: Option<Ident>,
    /// Whether callers promise something.
    pub(crate) safety: Safety,
    abi: Option<Abi>,
    fn_token: Ident,
    /// Its name.
    pub(crate) ident: Ident,
    /// Its parameters in angle brackets, and their conditions.
    pub(crate) generics: Generics,
    paren: Span,
    /// What it takes.
    pub(crate) inputs: Vec<FnArg>,
    /// `...`
    pub(crate) variadic: Option<Variadic>,
    /// What it returns.
    pub(crate) output: ReturnType,
}

/// Whether callers of a function promise something.
#[derive(Clone)]
pub(crate) enum Safety {
    /// `unsafe`
    Unsafe(Ident),
    /// `safe`
    Safe(Ident),
    /// Nothing is written.
    Default,
}

/// `extern "C"`
#[derive(Clone)]
pub(crate) struct Abi {
    extern_token: Ident,
    /// The name.
    pub(crate) name: Option<Literal>,
}

/// `...`, perhaps with a name.
#[derive(Clone)]
pub(crate) struct Variadic {
    before: TokenStream,
    /// The dots.
    pub(crate) dots: TokenStream,
}

/// What a function takes.
#[derive(Clone)]
pub(crate) enum FnArg {
    /// `self`
    Receiver(Receiver),
    /// `name: T`
    Typed(PatType),
}

/// `&mut self`
#[derive(Clone)]
pub(crate) struct Receiver {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    mutability: Option<Ident>,
    /// `self`
    pub(crate) self_token: Ident,
    /// How it is taken.
    pub(crate) kind: ReceiverKind,
}

/// How a function takes its value.
#[derive(Clone)]
pub(crate) enum ReceiverKind {
    /// `self`
    Value,
    /// `&'a mut self`
    Reference(Mark, Option<Lifetime>, Option<Ident>),
    /// `self: T`
    Typed(Mark, Box<Type>),
}

/// `name: T`
#[derive(Clone)]
pub(crate) struct PatType {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// The pattern.
    pub(crate) pat: Pat,
    colon: Mark,
    /// The type.
    pub(crate) ty: Type,
}

/// What a parameter is taken apart into, as it is written.
#[derive(Clone)]
pub(crate) struct Pat(Vec<TokenTree>);

impl Pat {
    /// Its name, if it is not taken apart; and whether it is borrowed.
    pub(crate) fn name(&self) -> Option<(Ident, bool)> {
        let mut input = Cursor::of(self.0.clone(), Span::call_site());
        let by_ref = input.take_word("ref").is_some();
        input.take_word("mut");
        let name = input.take_ident().filter(|name| name != "_")?;
        input.is_empty().then_some((name, by_ref))
    }

    /// Whether it is `_`.
    pub(crate) fn is_wild(&self) -> bool {
        let mut input = Cursor::of(self.0.clone(), Span::call_site());
        input.take_word("_").is_some() && input.is_empty()
    }
}

impl Signature {
    /// How it takes its value, if it does.
    pub(crate) fn receiver(&self) -> Option<&Receiver> {
        match self.inputs.first()? {
            FnArg::Receiver(receiver) => Some(receiver),
            FnArg::Typed(_) => None,
        }
    }

    fn read_inputs(&mut self, mut inside: Cursor) -> Result<()> {
        while !inside.is_empty() {
            let place = inside.place();
            let attrs = attributes(&mut inside)?;
            if let Some(receiver) = Receiver::read(&mut inside, &attrs)? {
                self.inputs.push(FnArg::Receiver(receiver));
            } else {
                let pat = Pat(inside.until(&[":", "...", ","]));
                let colon = inside.take(":");
                if inside.is("...") {
                    let (before, dots) = (inside.since(place), inside.place());
                    inside.expect("...")?;
                    self.variadic = Some(Variadic { before, dots: inside.since(dots) });
                } else {
                    let colon = match colon {
                        Some(colon) if !pat.0.is_empty() => colon,
                        _ => return Err(inside.error("expected `:`")),
                    };
                    let ty = Type::parse(&mut inside)?;
                    self.inputs.push(FnArg::Typed(PatType { attrs, pat, colon, ty }));
                }
            }
            if !inside.is_empty() {
                inside.expect(",")?;
            }
        }
        Ok(())
    }
}

impl Parse for Signature {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let constness = input.take_word("const");
        let asyncness = input.take_word("async");
        let safety = match (input.take_word("unsafe"), input.take_word("safe")) {
            (Some(word), _) => Safety::Unsafe(word),
            (None, Some(word)) => Safety::Safe(word),
            (None, None) => Safety::Default,
        };
        let abi = if input.is_word("extern") { Some(Abi::parse(input)?) } else { None };
        let fn_token = input.expect_word("fn")?;
        let ident = input.ident()?;
        let generics = Generics::parse(input)?;
        let paren = input.group(Delimiter::Parenthesis)?;
        let mut signature = Signature {
            constness,
            asyncness,
            safety,
            abi,
            fn_token,
            ident,
            generics,
            paren: paren.span(),
            inputs: Vec::new(),
            variadic: None,
            output: ReturnType::Default,
        };
        signature.read_inputs(Cursor::inside(&paren))?;
        signature.output = ReturnType::parse(input)?;
        signature.generics.read_conditions(input)?;
        Ok(signature)
    }
}

impl Parse for Abi {
    fn parse(input: &mut Cursor) -> Result<Self> {
        Ok(Abi { extern_token: input.expect_word("extern")?, name: input.take_literal() })
    }
}

impl Receiver {
    /// `self`, if it comes next.
    fn read(input: &mut Cursor, attrs: &[Attribute]) -> Result<Option<Self>> {
        let place = input.place();
        let reference = match input.take("&") {
            Some(and) => {
                let lifetime = if input.is("'") { Some(Lifetime::parse(input)?) } else { None };
                Some((and, lifetime))
            }
            None => None,
        };
        let mutability = input.take_word("mut");
        let Some(self_token) = input.take_word("self").filter(|_| !input.is("::")) else {
            input.return_to(place);
            return Ok(None);
        };
        let attrs = attrs.to_vec();
        if let Some((and, lifetime)) = reference {
            let kind = ReceiverKind::Reference(and, lifetime, mutability);
            return Ok(Some(Receiver { attrs, mutability: None, self_token, kind }));
        }
        let kind = match input.take(":") {
            Some(colon) => ReceiverKind::Typed(colon, Box::new(Type::parse(input)?)),
            None => ReceiverKind::Value,
        };
        Ok(Some(Receiver { attrs, mutability, self_token, kind }))
    }
}

impl ToTokens for Signature {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.constness.to_tokens(tokens);
        self.asyncness.to_tokens(tokens);
        match &self.safety {
            Safety::Unsafe(word) | Safety::Safe(word) => word.to_tokens(tokens),
            Safety::Default => {}
        }
        self.abi.to_tokens(tokens);
        self.fn_token.to_tokens(tokens);
        self.ident.to_tokens(tokens);
        self.generics.to_tokens(tokens);
        let mut inputs = TokenStream::new();
        separated(&self.inputs, ",", &mut inputs);
        if let Some(variadic) = &self.variadic {
            if !self.inputs.is_empty() {
                Mark::new(",").to_tokens(&mut inputs);
            }
            variadic.to_tokens(&mut inputs);
        }
        surrounded(Delimiter::Parenthesis, self.paren, inputs, tokens);
        self.output.to_tokens(tokens);
        self.generics.where_clause.to_tokens(tokens);
    }
}

impl ToTokens for Abi {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.extern_token.to_tokens(tokens);
        self.name.to_tokens(tokens);
    }
}

impl ToTokens for Variadic {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.before.to_tokens(tokens);
        self.dots.to_tokens(tokens);
    }
}

impl ToTokens for FnArg {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            FnArg::Receiver(receiver) => receiver.to_tokens(tokens),
            FnArg::Typed(typed) => {
                separated(&typed.attrs, "", tokens);
                typed.pat.to_tokens(tokens);
                typed.colon.to_tokens(tokens);
                typed.ty.to_tokens(tokens);
            }
        }
    }
}

impl ToTokens for Receiver {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        separated(&self.attrs, "", tokens);
        match &self.kind {
            ReceiverKind::Value => {
                self.mutability.to_tokens(tokens);
                self.self_token.to_tokens(tokens);
            }
            ReceiverKind::Reference(and, lifetime, mutability) => {
                and.to_tokens(tokens);
                lifetime.to_tokens(tokens);
                mutability.to_tokens(tokens);
                self.self_token.to_tokens(tokens);
            }
            ReceiverKind::Typed(colon, ty) => {
                self.mutability.to_tokens(tokens);
                self.self_token.to_tokens(tokens);
                colon.to_tokens(tokens);
                ty.to_tokens(tokens);
            }
        }
    }
}

impl ToTokens for Pat {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.iter().for_each(|token| token.to_tokens(tokens));
    }
}
