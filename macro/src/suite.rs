//! The attribute `#[js_test]`: a function becomes an export that the test runner finds by its name and calls.

use crate::syntax::{self, Attribute, Cursor, Error, Expr, Item, ItemFn, Meta};
use proc_macro2::TokenStream;
use quote::quote;

/// What the name of a test's export begins with. The runner looks for it; a `$` before the next `_` says that it is ignored.
const PREFIX: &str = "__ferryt_";

/// The function, and beside it what the runner calls.
pub(crate) fn test(options: &TokenStream, item: TokenStream) -> TokenStream {
    match expanded(options, item.clone()) {
        Ok(tokens) => tokens,
        Err(error) => {
            let error = error.to_compile_error();
            quote!(#item #error)
        }
    }
}

fn expanded(options: &TokenStream, item: TokenStream) -> syntax::Result<TokenStream> {
    if !options.is_empty() {
        return Err(Error::new_spanned(
            options,
            "`#[js_test]` takes no options; `#[ignore]` and `#[should_panic]` are attributes of their own",
        ));
    }
    let mut function = function(item)?;
    if let Some(parameter) = function.sig.inputs.first() {
        return Err(Error::new_spanned(parameter, "a test has no parameters: remove this one"));
    }
    if let Some(parameter) = function.sig.generics.params.first() {
        return Err(Error::new_spanned(parameter, "a test has no type parameters: nobody would choose them"));
    }
    let mut ignored = false;
    let mut panics = None;
    for attribute in function.attrs.extract_if(.., |attribute| attribute.is("ignore") || attribute.is("should_panic")) {
        match attribute.is("ignore") {
            true => ignored = true,
            false => panics = Some(expected(&attribute)?),
        }
    }
    let panics = match panics {
        None => quote!(__rt::core::option::Option::None),
        Some(text) => quote!(__rt::core::option::Option::Some(#text)),
    };
    let name = &function.sig.ident;
    let run = if function.sig.asyncness.is_some() { quote!(run_async) } else { quote!(run) };
    let prefix = format!("{PREFIX}{}_", if ignored { "$" } else { "" });
    let path = format!("::{}", name.to_string().trim_start_matches("r#"));
    Ok(quote! {
        #[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
        #function

        #[cfg(target_family = "wasm")]
        const _: () = {
            use ::wasm_ferry::__rt;
            #[unsafe(export_name = __rt::core::concat!(#prefix, __rt::core::module_path!(), #path))]
            extern "C" fn __ferry_test() {
                __rt::test::#run(#panics, #name);
            }
        };
    })
}

fn function(item: TokenStream) -> syntax::Result<ItemFn> {
    let other = "`#[js_test]` goes on a function: `fn name() { … }`, which may be `async`";
    match syntax::parse2(item) {
        Ok(Item::Fn(function)) => Ok(function),
        Ok(item) => Err(Error::new_spanned(&item, other)),
        Err(error) => Err(Error::new(error.span(), other)),
    }
}

/// What a panic must say: nothing in particular, if the attribute is only a word.
fn expected(attribute: &Attribute) -> syntax::Result<String> {
    let text = |value: &Expr| {
        let wrong = || Error::new_spanned(value, "what a panic must say is a text in quotes");
        syntax::text_of(value).ok_or_else(wrong)
    };
    match &attribute.meta {
        Meta::Path(_) => Ok(String::new()),
        Meta::NameValue(_, value) => text(value),
        Meta::List(list) => match Cursor::inside(&list.group).all()?.as_slice() {
            [Meta::NameValue(path, value)] if path.is_ident("expected") => text(value),
            _ => Err(Error::new_spanned(&list.group, "write `#[should_panic(expected = \"…\")]`")),
        },
    }
}
