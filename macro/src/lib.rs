//! The attribute `#[js]`: Rust syntax in, Rust tokens out.
//!
//! Parsing gives an `ir::Item`, checking reports what is wrong with it, expanding writes tokens. Everything but the
//! entry points below works on `proc_macro2` tokens and is tested as an ordinary library.

mod check;
mod dialect;
mod expand;
mod ir;
mod messages;
mod names;
mod optimised;
mod parse;
mod report;
mod site;
mod stage;
mod suite;
mod syntax;
#[cfg(test)]
mod tests;
mod walk;

use dialect::Dialect;
use report::Report;
use site::Site;

/// Exports a Rust item to JavaScript, or imports JavaScript items in an `extern "C"` block.
///
/// Goes on a `pub fn`, a `struct`, an `impl` block, a numeric `enum`, an `extern "C"` block, or a
/// `const` that holds TypeScript. The guide lists the options each of them takes.
#[proc_macro_attribute]
pub fn js(options: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    attribute(&dialect::JS, &Site::of_this_crate(), options.into(), item.into()).into()
}

/// [`macro@js`] under the name that crates know which were written for wasm-bindgen.
///
/// For a crate `wasm_bindgen` that hands it on: what the attribute writes names that crate.
#[proc_macro_attribute]
pub fn wasm_bindgen(options: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    attribute(&dialect::WASM_BINDGEN, &Site::of_this_crate(), options.into(), item.into()).into()
}

/// A test that runs as WebAssembly, by `ferry test`: in Node, Deno, Bun, or a browser.
///
/// ```ignore
/// #[js_test]
/// async fn waits() -> Result<(), String> {
///     Ok(())
/// }
/// ```
///
/// Goes on a function without parameters. It may be `async`, return a `Result`, and have `#[ignore]` or `#[should_panic]`.
#[proc_macro_attribute]
pub fn js_test(options: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    suite::test(&options.into(), item.into()).into()
}

/// The URL of a JavaScript file of the crate, as a `String`: for workers and dynamic imports.
///
/// ```ignore
/// let url = wasm_ferry::link_to!(module = "/js/worker.js");
/// ```
///
/// Takes the options that say where an `extern` block comes from: `module = "/a/file.js"`, `raw_module = "./beside.js"`
/// (a file beside the glue), or `inline_js = "…"`. Files of the crate are part of the glue; the URL holds their text.
#[proc_macro]
pub fn link_to(options: proc_macro::TokenStream) -> proc_macro::TokenStream {
    link(&dialect::JS, &Site::of_this_crate(), options.into()).into()
}

/// [`link_to!`] in the name of a crate `wasm_bindgen` that hands it on.
#[proc_macro]
pub fn wasm_bindgen_link_to(options: proc_macro::TokenStream) -> proc_macro::TokenStream {
    link(&dialect::WASM_BINDGEN, &Site::of_this_crate(), options.into()).into()
}

/// What it is given, if the crate is compiled for size: at the levels `s` and `z`.
///
/// For `wasm-ferry` itself, which tells the post-processor.
#[proc_macro]
pub fn if_small(items: proc_macro::TokenStream) -> proc_macro::TokenStream {
    if optimised::for_size(std::env::args()) {
        items
    } else {
        proc_macro::TokenStream::new()
    }
}

/// What a link with these options is, as an expression.
fn link(dialect: &'static Dialect, site: &Site, options: proc_macro2::TokenStream) -> proc_macro2::TokenStream {
    let mut report = Report::new(dialect);
    let (source, runtime) = parse::link(dialect, options, &mut report);
    let expression = source.map(|source| expand::link(source, &runtime, site, &mut report));
    let flawless = report.is_empty();
    let problems = report.into_tokens();
    match expression.filter(|_| flawless) {
        Some(expression) => expression,
        None => quote::quote!({ #problems }),
    }
}

/// Does what the attribute would have done, once rustc has decided which parts of the item exist.
#[proc_macro_derive(Settled)]
pub fn settled(stage: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match stage::settled(stage.into()) {
        Ok(Some((dialect, item))) => {
            let syntax = crate::syntax::parse2(item.clone());
            made(dialect, &Site::of_this_crate(), proc_macro2::TokenStream::new(), item, syntax).into()
        }
        Ok(None) => proc_macro::TokenStream::new(),
        Err(error) => error.to_compile_error().into(),
    }
}

/// Leaves nothing of an item that was only there to be derived from.
#[proc_macro_attribute]
pub fn forget(_: proc_macro::TokenStream, _: proc_macro::TokenStream) -> proc_macro::TokenStream {
    proc_macro::TokenStream::new()
}

/// `#[js(data)]` as a derive, for types that are shared with programs that know nothing of JavaScript.
///
/// `#[cfg_attr(target_family = "wasm", derive(FerryData))]` costs those programs nothing. The options are those of
/// `#[js(data)]`, in `#[ferry(…)]`; `#[serde(…)]` is read as well.
#[proc_macro_derive(FerryData, attributes(ferry))]
pub fn ferry_data(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let item = proc_macro2::TokenStream::from(item);
    let syntax = crate::syntax::parse2(item.clone());
    parts(&dialect::FERRY, &Site::of_this_crate(), quote::quote!(data), item, syntax).1.into()
}

/// What an attribute of `dialect`, with these options, makes of an item, now or as soon as it can be known.
fn attribute(
    dialect: &'static Dialect,
    site: &Site,
    options: proc_macro2::TokenStream,
    item: proc_macro2::TokenStream,
) -> proc_macro2::TokenStream {
    let syntax = crate::syntax::parse2::<crate::syntax::Item>(item.clone());
    let deferred = syntax.as_ref().ok().and_then(|syntax| stage::defer(dialect, &options, &item, syntax));
    deferred.unwrap_or_else(|| made(dialect, site, options, item, syntax))
}

/// What an attribute of `dialect`, with these options, makes of an item.
fn made(
    dialect: &'static Dialect,
    site: &Site,
    options: proc_macro2::TokenStream,
    item: proc_macro2::TokenStream,
    syntax: crate::syntax::Result<crate::syntax::Item>,
) -> proc_macro2::TokenStream {
    let (mut tokens, beside) = parts(dialect, site, options, item, syntax);
    tokens.extend(beside);
    tokens
}

/// The item without our options, and what stands beside it.
fn parts(
    dialect: &'static Dialect,
    site: &Site,
    options: proc_macro2::TokenStream,
    item: proc_macro2::TokenStream,
    syntax: crate::syntax::Result<crate::syntax::Item>,
) -> (proc_macro2::TokenStream, proc_macro2::TokenStream) {
    let mut report = Report::new(dialect);
    let parsed = parse::item(dialect, options, (item, syntax), &mut report);
    if let Some(item) = &parsed.item {
        check::item(item, &mut report);
    }
    let mut beside = match &parsed.item {
        Some(item) if item.survives(report.is_empty()) => expand::item(item, &parsed.runtime, site, &mut report),
        _ => proc_macro2::TokenStream::new(),
    };
    beside.extend(report.into_tokens());
    (parsed.original, beside)
}
