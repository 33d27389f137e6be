//! Lets rustc decide first which parts of an item exist, where its conditions hide what we must know.
//!
//! An attribute sees an item before `cfg` and `cfg_attr` inside it are resolved, a derive sees it afterwards. So an item
//! like that is put, unread, into an enum that is only there to be derived from:
//!
//! ```text
//! #[derive(Settled)] #[forget] enum js { Item = { #[js(options)] <the item>; 0 } }
//! ```
//!
//! The derive finds the item as it really is and does what the attribute would have done; `forget` takes the enum away.

use crate::dialect::{self, Dialect};
use crate::parse::attributes::{hidden, Options};
use crate::parse::keys::Position;
use crate::report::Report;
use crate::syntax::{
    self, Attribute, Cursor, Error, Fields, FnArg, ForeignItem, ImplItem, Item, Path, Result, Signature,
};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

/// What to write instead of what `item` becomes, if rustc has to look at it first.
pub(crate) fn defer(
    dialect: &'static Dialect,
    options: &TokenStream,
    item: &TokenStream,
    syntax: &Item,
) -> Option<TokenStream> {
    let mut search = Search { dialect, found: false };
    search.item(syntax);
    if !search.found {
        return None;
    }
    let position = if matches!(syntax, Item::Struct(_)) { Position::Struct } else { Position::Function };
    let runtime = runtime(dialect, options, position);
    let name = Ident::new(dialect.attribute, Span::call_site());
    Some(quote! {
        #[derive(#runtime::__rt::Settled)]
        #[#runtime::__rt::forget]
        enum #name {
            Item = {
                #[#name(#options)]
                #item
                0
            }
        }
    })
}

/// The item in such an enum, and how it was annotated: nothing if its conditions say that it does not exist.
pub(crate) fn settled(stage: TokenStream) -> Result<Option<(&'static Dialect, TokenStream)>> {
    let mut stage = Cursor::new(stage, Span::call_site());
    syntax::attributes(&mut stage)?;
    stage.expect_word("enum")?;
    let name = stage.ident()?;
    let dialect = if name == dialect::JS.attribute { &dialect::JS } else { &dialect::WASM_BINDGEN };
    let mut inside = Cursor::inside(&stage.group(Delimiter::Brace)?);
    inside.expect_word("Item")?;
    inside.expect("=")?;
    let mut block = Cursor::inside(&inside.group(Delimiter::Brace)?);
    let mut item = block.rest();
    let Some(TokenTree::Literal(_)) = item.pop() else {
        return Err(Error::new(name.span(), "bug: no stage of ours"));
    };
    let item: TokenStream = item.into_iter().collect();
    if item.is_empty() {
        return Ok(None);
    }
    match syntax::parse2::<Item>(item.clone()) {
        Ok(_) => Ok(Some((dialect, item))),
        Err(_) => Ok(Some((dialect, without_spare_commas(item)))),
    }
}

/// The same without commas that follow nothing: rustc leaves the one behind a parameter that it takes away.
fn without_spare_commas(tokens: TokenStream) -> TokenStream {
    let mut after_something = false;
    let kept = tokens.into_iter().filter_map(|token| match token {
        TokenTree::Punct(punct) if punct.as_char() == ',' => {
            std::mem::replace(&mut after_something, false).then_some(TokenTree::Punct(punct))
        }
        TokenTree::Group(group) => {
            after_something = true;
            let mut inside = Group::new(group.delimiter(), without_spare_commas(group.stream()));
            inside.set_span(group.span());
            Some(TokenTree::Group(inside))
        }
        token => {
            after_something = true;
            Some(token)
        }
    });
    kept.collect()
}

/// The path to the runtime; what is wrong with the options is reported later.
fn runtime(dialect: &'static Dialect, options: &TokenStream, position: Position) -> Path {
    let mut unread = Report::new(dialect);
    let options = Options::of_item(position, options.clone(), &mut Vec::new(), &mut unread);
    unread.into_tokens();
    options.runtime(dialect, position)
}

/// Looks for conditions that decide what we read: whole parts of an item need none of this, as what is made of them
/// is put under the same conditions.
struct Search {
    dialect: &'static Dialect,
    found: bool,
}

impl Search {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Fn(item) => {
                self.attributes(&item.attrs);
                self.signature(&item.sig);
            }
            Item::Struct(item) => {
                self.attributes(&item.attrs);
                self.fields(&item.fields);
            }
            Item::Enum(item) => {
                self.attributes(&item.attrs);
                for variant in &item.variants {
                    self.attributes(&variant.attrs);
                    self.under_cfg(&variant.attrs);
                    self.fields(&variant.fields);
                }
            }
            Item::Impl(item) => {
                self.attributes(&item.attrs);
                item.items.iter().for_each(|member| self.member(member));
            }
            Item::ForeignMod(item) => {
                self.attributes(&item.attrs);
                item.items.iter().for_each(|item| self.foreign(item));
            }
            Item::Const(item) => self.attributes(&item.attrs),
            Item::Static(item) => self.attributes(&item.attrs),
            // Nothing else can be annotated.
            Item::Other(..) => {}
        }
    }

    fn member(&mut self, member: &ImplItem) {
        match member {
            ImplItem::Const(it) => self.attributes(&it.attrs),
            ImplItem::Fn(it) => {
                self.attributes(&it.attrs);
                self.signature(&it.sig);
            }
            ImplItem::Type(attrs, _, _) | ImplItem::Macro(attrs, _, _) => self.attributes(attrs),
        }
    }

    fn foreign(&mut self, item: &ForeignItem) {
        match item {
            ForeignItem::Fn(it) => {
                self.attributes(&it.attrs);
                self.signature(&it.sig);
            }
            ForeignItem::Static(it) => self.attributes(&it.attrs),
            ForeignItem::Type(it) => {
                self.attributes(&it.attrs);
                // Some derives are ours to write.
                self.found |= it.attrs.iter().flat_map(hidden).any(|meta| meta.path().is_ident("derive"));
            }
            ForeignItem::Macro(attrs, _) => self.attributes(attrs),
            ForeignItem::Other(_) => {}
        }
    }

    fn fields(&mut self, fields: &Fields) {
        fields.all().iter().for_each(|field| self.attributes(&field.attrs));
    }

    fn signature(&mut self, signature: &Signature) {
        for input in &signature.inputs {
            let attrs = match input {
                FnArg::Receiver(receiver) => &receiver.attrs,
                FnArg::Typed(typed) => &typed.attrs,
            };
            self.attributes(attrs);
            self.under_cfg(attrs);
        }
    }

    fn under_cfg(&mut self, attrs: &[Attribute]) {
        self.found |= attrs.iter().any(|attr| attr.path().is_ident("cfg"));
    }

    fn attributes(&mut self, attrs: &[Attribute]) {
        let is_ours =
            |path: &Path| self.dialect.is(path) || ["cfg", "cfg_attr", "doc"].iter().any(|name| path.is_ident(name));
        self.found |= attrs.iter().flat_map(hidden).any(|meta| match &meta {
            // `doc(cfg(…))` says nothing to us.
            syntax::Meta::List(list) if list.path.is_ident("doc") => false,
            meta => is_ours(meta.path()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defers(item: TokenStream) -> bool {
        defer(&dialect::JS, &TokenStream::new(), &item, &syntax::parse_quote!(#item)).is_some()
    }

    #[test]
    fn conditions_that_hide_options_or_variants_are_left_to_rustc() {
        assert!(defers(quote!(
            pub struct S {
                #[cfg_attr(feature = "x", js(skip))]
                pub a: u8,
            }
        )));
        assert!(defers(quote!(
            #[cfg_attr(x, wasm_ferry::js(inspectable))]
            pub struct S;
        )));
        assert!(defers(quote!(impl S { #[cfg_attr(all(a, b), cfg(c))] pub fn f(&self) {} })));
        assert!(defers(quote!(
            pub enum E {
                #[cfg(x)]
                A,
                B,
            }
        )));
        assert!(defers(quote!(
            pub fn f(#[cfg(x)] a: u8) {}
        )));
        assert!(defers(quote!(
            extern "C" {
                #[cfg_attr(x, derive(PartialEq))]
                type T;
            }
        )));
    }

    #[test]
    fn conditions_that_can_be_copied_or_ignored_are_not() {
        assert!(!defers(quote!(
            #[cfg(x)]
            pub struct S {
                #[cfg(x)]
                #[cfg_attr(x, serde(skip))]
                pub a: u8,
            }
        )));
        assert!(!defers(quote!(
            #[cfg_attr(docsrs, doc(cfg(x)))]
            pub fn f() {
                if cfg!(x) {
                    #[cfg(x)]
                    g()
                }
            }
        )));
        assert!(!defers(quote!(
            extern "C" {
                #[cfg(x)]
                fn f();
            }
        )));
    }

    #[test]
    fn an_item_comes_out_of_its_stage_as_it_went_in() {
        let item = quote!(
            pub enum E {
                #[cfg(x)]
                A,
            }
        );
        let deferred = defer(&dialect::WASM_BINDGEN, &quote!(private), &item, &syntax::parse_quote!(#item))
            .expect("it is deferred");
        let (dialect, found) = settled(deferred).expect("it is Rust").expect("it is there");
        assert_eq!(dialect.attribute, "wasm_bindgen");
        assert_eq!(found.to_string(), quote!(#[wasm_bindgen(private)] #item).to_string());
    }

    #[test]
    fn a_parameter_that_is_taken_away_leaves_no_comma() {
        let stage = quote!(enum js { Item = { #[js()] fn f(, a: (u8,), , b: u8) {} 0 } });
        let (_, item) = settled(stage).expect("it is Rust").expect("it is there");
        assert_eq!(
            item.to_string(),
            quote!(
                #[js()]
                fn f(a: (u8,), b: u8) {}
            )
            .to_string()
        );
    }
}
