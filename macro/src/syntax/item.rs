//! Items.

use super::attribute::{attributes, Attribute, Visibility};
use super::cursor::{separated, surrounded, Cursor, Mark, Parse};
use super::error::{Error, Result};
use super::expression::Expr;
use super::fields::{Fields, Variant};
use super::function::{Abi, Signature};
use super::generics::Generics;
use super::members::{ForeignItem, ImplItem};
use super::path::Path;
use super::types::{Type, TypePath};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// An item.
#[derive(Clone)]
pub(crate) enum Item {
    /// A function.
    Fn(ItemFn),
    /// A struct.
    Struct(ItemStruct),
    /// An enum.
    Enum(ItemEnum),
    /// An `impl` block.
    Impl(ItemImpl),
    /// An `extern` block.
    ForeignMod(ItemForeignMod),
    /// A constant.
    Const(ItemConst),
    /// A static.
    Static(ItemStatic),
    /// What else there is, and what messages call it.
    Other(TokenStream, &'static str),
}

/// `fn name() { … }`
#[derive(Clone)]
pub(crate) struct ItemFn {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// Who may see it.
    pub(crate) vis: Visibility,
    /// What stands before its body.
    pub(crate) sig: Signature,
    /// Its body.
    pub(crate) block: TokenStream,
}

/// `struct Name { … }`
#[derive(Clone)]
pub(crate) struct ItemStruct {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    vis: Visibility,
    struct_token: Ident,
    /// Its name.
    pub(crate) ident: Ident,
    /// Its parameters.
    pub(crate) generics: Generics,
    /// Its fields.
    pub(crate) fields: Fields,
    /// What ends it, if nothing else does.
    pub(crate) semi: Option<Mark>,
}

/// `enum Name { … }`
#[derive(Clone)]
pub(crate) struct ItemEnum {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// Who may see it.
    pub(crate) vis: Visibility,
    enum_token: Ident,
    /// Its name.
    pub(crate) ident: Ident,
    /// Its parameters.
    pub(crate) generics: Generics,
    brace: Span,
    /// Its variants.
    pub(crate) variants: Vec<Variant>,
}

/// `impl Trait for Type { … }`
#[derive(Clone)]
pub(crate) struct ItemImpl {
    /// What stands before it, and at its beginning.
    pub(crate) attrs: Vec<Attribute>,
    /// `default`
    pub(crate) defaultness: Option<Ident>,
    /// `unsafe`
    pub(crate) unsafety: Option<Ident>,
    impl_token: Ident,
    /// Its parameters.
    pub(crate) generics: Generics,
    before: TokenStream,
    /// The trait, and the word behind it.
    pub(crate) of: Option<(Path, Ident)>,
    /// The type.
    pub(crate) self_ty: Type,
    brace: Span,
    /// What is in it.
    pub(crate) items: Vec<ImplItem>,
}

/// `extern "C" { … }`
#[derive(Clone)]
pub(crate) struct ItemForeignMod {
    /// What stands before it, and at its beginning.
    pub(crate) attrs: Vec<Attribute>,
    /// What stands before the braces.
    pub(crate) abi: Abi,
    /// What is in it.
    pub(crate) items: Vec<ForeignItem>,
}

/// `const NAME: T = value;`
#[derive(Clone)]
pub(crate) struct ItemConst {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// Who may see it.
    pub(crate) vis: Visibility,
    /// `const`
    pub(crate) const_token: Ident,
    /// Its name.
    pub(crate) ident: Ident,
    /// Its type.
    pub(crate) ty: Type,
    /// Its value.
    pub(crate) value: Expr,
    rest: TokenStream,
}

/// `static NAME: T = value;`
#[derive(Clone)]
pub(crate) struct ItemStatic {
    /// What stands before it.
    pub(crate) attrs: Vec<Attribute>,
    /// Who may see it.
    pub(crate) vis: Visibility,
    safety: Option<Ident>,
    /// `static`
    pub(crate) static_token: Ident,
    /// `mut`
    pub(crate) mutability: Option<Ident>,
    /// Its name.
    pub(crate) ident: Ident,
    /// Its type.
    pub(crate) ty: Type,
    /// Its value, which those in `extern` blocks have none of.
    pub(crate) value: Option<Expr>,
    semi: Mark,
}

impl Parse for Item {
    fn parse(input: &mut Cursor) -> Result<Self> {
        let place = input.place();
        let attrs = attributes(input)?;
        let vis = Visibility::parse(input)?;
        match kind(input).as_str() {
            "fn" => {
                let sig = Signature::parse(input)?;
                let block = TokenTree::Group(input.group(Delimiter::Brace)?).into();
                Ok(Item::Fn(ItemFn { attrs, vis, sig, block }))
            }
            "struct" => Ok(Item::Struct(ItemStruct::read(attrs, vis, input)?)),
            "enum" => Ok(Item::Enum(ItemEnum::read(attrs, vis, input)?)),
            "impl" => Ok(Item::Impl(ItemImpl::read(attrs, input)?)),
            "extern" => Ok(Item::ForeignMod(ItemForeignMod::read(attrs, input)?)),
            "const" => Ok(Item::Const(ItemConst::read(attrs, vis, input)?)),
            "static" => Ok(Item::Static(ItemStatic::read(attrs, vis, input)?)),
            word => {
                let calls = Path::plain(input).is_ok() && input.is("!");
                let what = if calls { "a macro" } else { what(word) };
                input.rest();
                Ok(Item::Other(input.since(place), what))
            }
        }
    }
}

/// The word that says what an item is, behind others that do not.
pub(crate) fn kind(input: &mut Cursor) -> String {
    let place = input.place();
    let (mut before, mut constant) = (String::new(), false);
    let found = loop {
        match input.next() {
            Some(TokenTree::Ident(word)) => match word.to_string() {
                word if is_qualifier(&word) => {
                    constant |= word == "const";
                    before = word;
                }
                word if before == "const" && word != "fn" => break before,
                word => break word,
            },
            Some(TokenTree::Literal(_)) => {}
            Some(TokenTree::Group(_)) => break before,
            // A constant may go by a name that is a word elsewhere: `const safe: u8`.
            Some(TokenTree::Punct(_)) if constant => break "const".to_string(),
            Some(TokenTree::Punct(_)) | None => break String::new(),
        }
    };
    input.return_to(place);
    found
}

fn is_qualifier(word: &str) -> bool {
    ["const", "async", "unsafe", "safe", "extern", "default", "auto"].contains(&word)
}

/// How a message calls an item that begins with a word.
fn what(word: &str) -> &'static str {
    match word {
        "mod" => "a module",
        "trait" => "a trait",
        "type" => "a type alias",
        "union" => "a union",
        "use" | "crate" => "a `use`",
        _ => "this item",
    }
}

impl ItemStruct {
    fn read(attrs: Vec<Attribute>, vis: Visibility, input: &mut Cursor) -> Result<Self> {
        let (struct_token, ident) = (input.ident()?, input.ident()?);
        let mut generics = Generics::parse(input)?;
        let unnamed = Fields::unnamed(input)?;
        generics.read_conditions(input)?;
        let fields = match unnamed {
            Some(fields) => fields,
            None => Fields::named(input)?.unwrap_or(Fields::Unit),
        };
        let semi = input.take(";");
        Ok(ItemStruct { attrs, vis, struct_token, ident, generics, fields, semi })
    }
}

impl ItemEnum {
    fn read(attrs: Vec<Attribute>, vis: Visibility, input: &mut Cursor) -> Result<Self> {
        let (enum_token, ident) = (input.ident()?, input.ident()?);
        let mut generics = Generics::parse(input)?;
        generics.read_conditions(input)?;
        let brace = input.group(Delimiter::Brace)?;
        let variants = Cursor::inside(&brace).all()?;
        Ok(ItemEnum { attrs, vis, enum_token, ident, generics, brace: brace.span(), variants })
    }
}

impl ItemImpl {
    fn read(mut attrs: Vec<Attribute>, input: &mut Cursor) -> Result<Self> {
        let defaultness = input.take_word("default");
        let unsafety = input.take_word("unsafe");
        let impl_token = input.expect_word("impl")?;
        let mut generics = if begins_parameters(input) { Generics::parse(input)? } else { Generics::default() };
        let place = input.place();
        input.take_word("const");
        input.take("!");
        let before = input.since(place);
        let mut self_ty = Type::parse(input)?;
        let mut of = None;
        if let Some(for_token) = input.take_word("for") {
            of = match ungrouped(self_ty) {
                Type::Path(TypePath { qself: None, path }) => Some((path, for_token)),
                other => return Err(Error::new_spanned(&other, "expected a trait: `impl Trait for Type`")),
            };
            self_ty = Type::parse(input)?;
        }
        generics.read_conditions(input)?;
        let brace = input.group(Delimiter::Brace)?;
        let mut inside = Cursor::inside(&brace);
        inner_attributes(&mut inside, &mut attrs)?;
        let mut items = Vec::new();
        while !inside.is_empty() {
            items.push(ImplItem::parse(&mut inside)?);
        }
        let brace = brace.span();
        Ok(ItemImpl { attrs, defaultness, unsafety, impl_token, generics, before, of, self_ty, brace, items })
    }
}

/// Whether `<` behind `impl` begins parameters, rather than a type such as `<A as B>::C`.
fn begins_parameters(input: &mut Cursor) -> bool {
    let place = input.place();
    let (lt, name) = (input.take("<"), input.next());
    let begins = lt.is_some()
        && match name {
            Some(TokenTree::Punct(punct)) => matches!(punct.as_char(), '>' | '#' | '\''),
            Some(TokenTree::Ident(word)) => word == "const" || [":", ",", ">", "="].iter().any(|mark| input.is(mark)),
            Some(TokenTree::Group(_) | TokenTree::Literal(_)) | None => false,
        };
    input.return_to(place);
    begins
}

/// The type that `macro_rules!` was given.
fn ungrouped(ty: Type) -> Type {
    match ty {
        Type::Group(group) => ungrouped(*group.elem),
        other => other,
    }
}

impl ItemForeignMod {
    fn read(mut attrs: Vec<Attribute>, input: &mut Cursor) -> Result<Self> {
        input.take_word("unsafe");
        let abi = Abi::parse(input)?;
        let brace = input.group(Delimiter::Brace)?;
        let mut inside = Cursor::inside(&brace);
        inner_attributes(&mut inside, &mut attrs)?;
        let mut items = Vec::new();
        while !inside.is_empty() {
            items.push(ForeignItem::parse(&mut inside)?);
        }
        Ok(ItemForeignMod { attrs, abi, items })
    }
}

fn inner_attributes(inside: &mut Cursor, attrs: &mut Vec<Attribute>) -> Result<()> {
    while inside.is("#") && matches!(inside.second(), Some(TokenTree::Punct(bang)) if bang.as_char() == '!') {
        attrs.push(Attribute::parse(inside)?);
    }
    Ok(())
}

impl ItemConst {
    /// A constant, which may be one of an `impl` block.
    pub(crate) fn read(attrs: Vec<Attribute>, vis: Visibility, input: &mut Cursor) -> Result<Self> {
        let (const_token, ident) = (input.expect_word("const")?, input.ident()?);
        input.expect(":")?;
        let ty = Type::parse(input)?;
        let place = input.place();
        let value = match input.take("=") {
            Some(_) => Expr(input.until(&[";"])),
            None => Expr(Vec::new()),
        };
        input.expect(";")?;
        Ok(ItemConst { attrs, vis, const_token, ident, ty, value, rest: input.since(place) })
    }
}

impl ItemStatic {
    /// A static, which may be one of an `extern` block.
    pub(crate) fn read(attrs: Vec<Attribute>, vis: Visibility, input: &mut Cursor) -> Result<Self> {
        let safety = if input.is_word("static") { None } else { Some(input.ident()?) };
        let static_token = input.expect_word("static")?;
        let mutability = input.take_word("mut");
        let ident = input.ident()?;
        input.expect(":")?;
        let ty = Type::parse(input)?;
        let value = input.take("=").map(|_| Expr(input.until(&[";"])));
        let semi = input.expect(";")?;
        Ok(ItemStatic { attrs, vis, safety, static_token, mutability, ident, ty, value, semi })
    }
}

impl ToTokens for Item {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Item::Fn(item) => item.to_tokens(tokens),
            Item::Struct(item) => item.to_tokens(tokens),
            Item::Enum(item) => item.to_tokens(tokens),
            Item::Impl(item) => item.to_tokens(tokens),
            Item::Const(item) => item.to_tokens(tokens),
            Item::Static(item) => item.to_tokens(tokens),
            Item::Other(item, _) => item.to_tokens(tokens),
            // Nothing of it stays.
            Item::ForeignMod(_) => {}
        }
    }
}

/// Writes the attributes before an item, or those at the beginning of what is in it.
fn write_attributes(attrs: &[Attribute], inner: bool, tokens: &mut TokenStream) {
    for attr in attrs.iter().filter(|attr| attr.is_inner() == inner) {
        attr.to_tokens(tokens);
    }
}

impl ToTokens for ItemFn {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        write_attributes(&self.attrs, false, tokens);
        self.vis.to_tokens(tokens);
        self.sig.to_tokens(tokens);
        self.block.to_tokens(tokens);
    }
}

impl ToTokens for ItemStruct {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        write_attributes(&self.attrs, false, tokens);
        self.vis.to_tokens(tokens);
        self.struct_token.to_tokens(tokens);
        self.ident.to_tokens(tokens);
        self.generics.to_tokens(tokens);
        let unnamed = matches!(self.fields, Fields::Unnamed(..));
        if unnamed {
            self.fields.to_tokens(tokens);
        }
        self.generics.where_clause.to_tokens(tokens);
        if !unnamed {
            self.fields.to_tokens(tokens);
        }
        self.semi.to_tokens(tokens);
    }
}

impl ToTokens for ItemEnum {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        write_attributes(&self.attrs, false, tokens);
        self.vis.to_tokens(tokens);
        self.enum_token.to_tokens(tokens);
        self.ident.to_tokens(tokens);
        self.generics.to_tokens(tokens);
        self.generics.where_clause.to_tokens(tokens);
        let mut inside = TokenStream::new();
        separated(&self.variants, ",", &mut inside);
        surrounded(Delimiter::Brace, self.brace, inside, tokens);
    }
}

impl ToTokens for ItemImpl {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        write_attributes(&self.attrs, false, tokens);
        self.defaultness.to_tokens(tokens);
        self.unsafety.to_tokens(tokens);
        self.impl_token.to_tokens(tokens);
        self.generics.to_tokens(tokens);
        self.before.to_tokens(tokens);
        if let Some((path, for_token)) = &self.of {
            path.to_tokens(tokens);
            for_token.to_tokens(tokens);
        }
        self.self_ty.to_tokens(tokens);
        self.generics.where_clause.to_tokens(tokens);
        let mut inside = TokenStream::new();
        write_attributes(&self.attrs, true, &mut inside);
        for item in &self.items {
            item.to_tokens(&mut inside);
        }
        surrounded(Delimiter::Brace, self.brace, inside, tokens);
    }
}

impl ToTokens for ItemConst {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        write_attributes(&self.attrs, false, tokens);
        self.vis.to_tokens(tokens);
        self.const_token.to_tokens(tokens);
        self.ident.to_tokens(tokens);
        Mark::new(":").to_tokens(tokens);
        self.ty.to_tokens(tokens);
        self.rest.to_tokens(tokens);
    }
}

impl ToTokens for ItemStatic {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        write_attributes(&self.attrs, false, tokens);
        self.vis.to_tokens(tokens);
        self.safety.to_tokens(tokens);
        self.static_token.to_tokens(tokens);
        self.mutability.to_tokens(tokens);
        self.ident.to_tokens(tokens);
        Mark::new(":").to_tokens(tokens);
        self.ty.to_tokens(tokens);
        if let Some(value) = &self.value {
            Mark::new("=").to_tokens(tokens);
            value.to_tokens(tokens);
        }
        self.semi.to_tokens(tokens);
    }
}
