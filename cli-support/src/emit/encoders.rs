//! The encoders of text in places that stand in for a browser: Jest's `jsdom` has none, though Node around it has.

use crate::js::ast::{Expr, Item};

const NAMES: [&str; 2] = ["TextDecoder", "TextEncoder"];

/// What the helpers of a CommonJS module need of them. No bundler may find a module of Node here, as it would want it.
pub(super) fn found(helpers: &[Item]) -> Vec<Item> {
    let is_used = |name: &&str| helpers.iter().any(|item| matches!(item, Item::Fragment(text) if text.contains(name)));
    NAMES.iter().filter(|name| is_used(name)).map(|name| constant(name)).collect()
}

fn constant(name: &str) -> Item {
    let util = Expr::ident("globalThis").member("process").member("getBuiltinModule").call([Expr::string("node:util")]);
    let value = Expr::ident("globalThis").member(name).binary("??", util.member(name));
    Item::Const { name: name.to_owned(), value, docs: vec![] }
}
