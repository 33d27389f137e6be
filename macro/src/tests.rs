//! What the attribute writes, pretty-printed: `tests/expand/<case>.rs` becomes `<case>.expanded.rs`.
//!
//! `BLESS=1 cargo test -p wasm-ferry-macro` rewrites the expectations; read them before they are committed.

use crate::dialect;
use crate::report::Report;
use crate::site::{Site, Taken};
use proc_macro2::TokenStream;
use quote::{quote, ToTokens};
use std::path::{Path, PathBuf};
use syn::{Attribute, Item, Meta};

/// The crate that the cases belong to.
fn site(taken: &Taken) -> Site<'_> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    Site::new("case", "case", &["case", "1.0.0", ""], root, taken)
}

/// Expands every annotated item of a file, as the compiler would.
fn expand(source: &str) -> String {
    let file = syn::parse_file(source).expect("a case is Rust");
    let taken = Taken::default();
    let site = site(&taken);
    let expanded: TokenStream = file.items.into_iter().map(|item| expand_item(item, &site)).collect();
    let expanded = syn::parse2(expanded).expect("what is expanded is Rust");
    prettyplease::unparse(&expanded)
}

fn expand_item(mut item: Item, site: &Site<'_>) -> TokenStream {
    let attrs: &mut Vec<Attribute> = match &mut item {
        Item::Const(item) => &mut item.attrs,
        Item::Enum(item) => &mut item.attrs,
        Item::Fn(item) => &mut item.attrs,
        Item::ForeignMod(item) => &mut item.attrs,
        Item::Impl(item) => &mut item.attrs,
        Item::Struct(item) => &mut item.attrs,
        other => return other.to_token_stream(),
    };
    let Some(index) = attrs.iter().position(|attr| attr.path().segments.last().is_some_and(|last| last.ident == "js"))
    else {
        return item.to_token_stream();
    };
    let options = match attrs.remove(index).meta {
        Meta::List(list) => list.tokens,
        Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
    };
    crate::attribute(&dialect::JS, site, options, item.to_token_stream())
}

/// The cases, in order.
fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expand");
    let entries = std::fs::read_dir(&folder).expect("tests/expand is there");
    let paths = entries.map(|entry| entry.expect("tests/expand can be listed").path());
    let is_case = |path: &PathBuf| {
        let name = path.to_string_lossy();
        name.ends_with(".rs") && !name.ends_with(".expanded.rs")
    };
    let mut cases: Vec<PathBuf> = paths.filter(is_case).collect();
    cases.sort();
    cases
}

#[test]
fn every_case_expands_as_recorded() {
    let bless = std::env::var_os("BLESS").is_some();
    let cases = cases();
    assert!(cases.len() >= 10, "tests/expand has cases");
    let mut differing = Vec::new();
    for case in cases {
        let source = std::fs::read_to_string(&case).expect("a case can be read");
        // In a thread of its own, because recorded places count what a thread has parsed before.
        let expanded = std::thread::spawn(move || expand(&source)).join().expect("a case expands");
        let expectation = case.with_extension("expanded.rs");
        if bless {
            std::fs::write(&expectation, &expanded).expect("an expectation can be written");
        } else if std::fs::read_to_string(&expectation).unwrap_or_default() != expanded {
            differing.push(format!("{}:\n{expanded}", expectation.display()));
        }
    }
    assert!(differing.is_empty(), "BLESS=1 accepts these:\n{}", differing.join("\n"));
}

/// The messages for an item annotated with `options`.
fn mistakes(options: TokenStream, item: TokenStream) -> Vec<String> {
    let mut report = Report::new(&dialect::JS);
    let parsed = crate::parse::item(&dialect::JS, options, (item.clone(), crate::syntax::parse2(item)), &mut report);
    if let Some(item) = &parsed.item {
        crate::check::item(item, &mut report);
    }
    report.into_texts()
}

#[test]
fn all_mistakes_of_an_item_are_reported_together() {
    let found = mistakes(
        quote!(js_nam = a, catch),
        quote!(
            const fn f<T>(a: impl Fn()) -> &str {}
        ),
    );
    assert_eq!(found.len(), 7, "{found:#?}");
    assert!(found[0].contains("did you mean `js_name`?"), "{}", found[0]);
}

#[test]
fn an_option_may_be_a_string_or_an_identifier_even_a_keyword() {
    assert!(mistakes(
        quote!(js_name = default),
        quote!(
            pub fn f() {}
        )
    )
    .is_empty());
    assert!(mistakes(
        quote!(js_name = "two words"),
        quote!(
            pub fn f() {}
        )
    )
    .is_empty());
    assert!(mistakes(
        quote!(js_namespace = ["a", "b"],),
        quote!(
            extern "C" {
                fn f();
            }
        )
    )
    .is_empty());
}

#[test]
fn several_attributes_on_one_item_are_one() {
    let item = quote! {
        #[js(js_name = a)]
        #[wasm_ferry::js(variadic)]
        pub fn f(rest: &[f64]) {}
    };
    assert!(mistakes(quote!(), item.clone()).is_empty());
    let twice = mistakes(quote!(js_name = b), item);
    assert_eq!(twice, ["`js_name` is given twice, and only the first one counts; remove one of them"]);
}

#[test]
fn a_block_keeps_the_items_that_are_right() {
    let taken = Taken::default();
    let item = quote! {
        extern "C" {
            fn right(a: u32) -> u32;
            fn wrong(self);
        }
    };
    let tokens = crate::attribute(&dialect::JS, &site(&taken), quote!(), item).to_string();
    assert!(tokens.contains("fn right (a : u32 ,) -> u32") || tokens.contains("fn right (a : u32) -> u32"), "{tokens}");
    assert!(!tokens.contains("fn wrong"), "{tokens}");
    assert!(tokens.contains("compile_error"), "{tokens}");
}

#[test]
fn an_item_with_a_mistake_is_left_in_place() {
    let taken = Taken::default();
    let tokens = crate::attribute(
        &dialect::JS,
        &site(&taken),
        quote!(nonsense),
        quote!(
            pub fn f() {}
        ),
    )
    .to_string();
    assert!(tokens.starts_with("# [allow (dead_code , unreachable_pub)] pub fn f () { }"), "{tokens}");
    assert!(!tokens.contains("__rt"), "{tokens}");
}
