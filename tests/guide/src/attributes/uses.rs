//! Finds the options that Rust source uses, and where each one stands.

use super::keys::Position;
use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Fields, FnArg, ForeignItem, ImplItem, Item, Meta, Signature};

/// The options of a file, one for each time that it is written. What a macro of the file writes is not seen.
pub(crate) fn of(source: &str) -> Vec<(String, Position)> {
    let mut found = Vec::new();
    if let Ok(file) = syn::parse_file(source) {
        items(&file.items, &mut found);
    }
    // Where a link is, only a parser of function bodies could tell; what it links is the first word.
    for link in source.split("link_to!(").skip(1) {
        let name: String = link.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        found.push((name, Position::Link));
    }
    found
}

type Found = Vec<(String, Position)>;

fn items(all: &[Item], found: &mut Found) {
    for item in all {
        match item {
            Item::Mod(module) => items(module.content.as_ref().map_or(&[][..], |(_, items)| items), found),
            Item::Fn(function) => {
                take(&function.attrs, Position::Function, found);
                params(&function.sig, Position::Param, found);
            }
            Item::Struct(item) if is_data(&item.attrs) => {
                take(&item.attrs, Position::Data, found);
                fields(&item.fields, Position::DataField, found);
            }
            Item::Enum(item) if is_data(&item.attrs) => {
                take(&item.attrs, Position::Data, found);
                for variant in &item.variants {
                    take(&variant.attrs, Position::DataVariant, found);
                    fields(&variant.fields, Position::DataField, found);
                }
            }
            Item::Struct(item) => {
                take(&item.attrs, Position::Struct, found);
                fields(&item.fields, Position::Field, found);
            }
            Item::Enum(item) => {
                take(&item.attrs, Position::Enum, found);
                for variant in &item.variants {
                    take(&variant.attrs, Position::Variant, found);
                }
            }
            Item::Const(item) => take(&item.attrs, Position::Const, found),
            Item::Static(item) => take(&item.attrs, Position::Static, found),
            Item::Impl(block) => {
                take(&block.attrs, Position::Impl, found);
                for item in &block.items {
                    match item {
                        ImplItem::Fn(method) => {
                            take(&method.attrs, Position::Method, found);
                            params(&method.sig, Position::Param, found);
                        }
                        ImplItem::Const(item) => take(&item.attrs, Position::AssociatedConst, found),
                        _ => {}
                    }
                }
            }
            Item::ForeignMod(block) => {
                take(&block.attrs, Position::Block, found);
                block.items.iter().for_each(|item| foreign(item, found));
            }
            _ => {}
        }
    }
}

fn foreign(item: &ForeignItem, found: &mut Found) {
    match item {
        ForeignItem::Fn(function) => {
            take(&function.attrs, Position::ImportFunction, found);
            params(&function.sig, Position::ImportParam, found);
        }
        ForeignItem::Type(item) => take(&item.attrs, Position::ImportType, found),
        ForeignItem::Static(item) => take(&item.attrs, Position::ImportStatic, found),
        // What Rust has no syntax for, such as types with parameters or statics with values.
        ForeignItem::Verbatim(tokens) => verbatim(tokens.clone(), found),
        _ => {}
    }
}

/// Attributes, and a word that says whether a type or a static follows.
fn verbatim(tokens: TokenStream, found: &mut Found) {
    let words: Vec<String> = tokens.clone().into_iter().map(|token| token.to_string()).collect();
    let position = match words.iter().find(|word| ["type", "static", "fn"].contains(&word.as_str())).map(String::as_str)
    {
        Some("static") => Position::ImportStatic,
        Some("fn") => Position::ImportFunction,
        _ => Position::ImportType,
    };
    let parse = |input: syn::parse::ParseStream<'_>| {
        let attrs = input.call(Attribute::parse_outer)?;
        let _: TokenStream = input.parse()?;
        Ok(attrs)
    };
    take(&syn::parse::Parser::parse2(parse, tokens).unwrap_or_default(), position, found);
}

/// Whether a struct or enum crosses as data.
fn is_data(attrs: &[Attribute]) -> bool {
    let mut found = Vec::new();
    take(attrs, Position::Data, &mut found);
    found.iter().any(|(name, _)| name == "data" || name == "error")
}

fn fields(fields: &Fields, position: Position, found: &mut Found) {
    for field in fields {
        take(&field.attrs, position, found);
    }
}

fn params(signature: &Signature, position: Position, found: &mut Found) {
    for param in &signature.inputs {
        if let FnArg::Typed(param) = param {
            take(&param.attrs, position, found);
        }
    }
}

fn take(attrs: &[Attribute], position: Position, found: &mut Found) {
    for attr in attrs {
        if let Meta::List(list) = &attr.meta {
            let name = list.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
            match name.as_str() {
                "js" | "wasm_bindgen" => options(list.tokens.clone(), position, found),
                "cfg_attr" => conditional(list.tokens.clone(), position, found),
                _ => {}
            }
        }
    }
}

/// `condition, js(…)`.
fn conditional(tokens: TokenStream, position: Position, found: &mut Found) {
    let mut ours = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) => ours = word == "js",
            TokenTree::Group(group) if ours => options(group.stream(), position, found),
            TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => ours = false,
        }
    }
}

/// `name, name = value, …`.
fn options(tokens: TokenStream, position: Position, found: &mut Found) {
    let mut begins = true;
    let mut depth = 0i32;
    for token in tokens {
        match token {
            TokenTree::Ident(word) if begins => {
                let name = word.to_string();
                found.push((name.trim_start_matches("r#").to_owned(), position));
                begins = false;
            }
            TokenTree::Punct(punct) => {
                match punct.as_char() {
                    '<' => depth += 1,
                    '>' => depth -= 1,
                    _ => {}
                }
                begins = punct.as_char() == ',' && depth == 0;
            }
            TokenTree::Ident(_) | TokenTree::Group(_) | TokenTree::Literal(_) => begins = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_found_where_they_stand() {
        let source = r#"
            #[js(js_name = "a, b", variadic)] pub fn f(#[js(js_name = c)] x: u32) {}
            mod inner {
                #[js] extern "C" {
                    #[js(extends = Map<A, B>, js_name = T)] pub type T<A = JsValue>;
                    #[js(static_string, thread_local_v2)] static S: JsString = "s";
                    #[cfg_attr(all(a, b), js(catch))] fn g();
                }
                #[js(data)] enum D { #[js(other)] V { #[js(number)] f: u64 } }
            }"#;
        let found = of(source);
        let found: Vec<(&str, Position)> = found.iter().map(|(name, position)| (name.as_str(), *position)).collect();
        assert_eq!(
            found,
            [
                ("js_name", Position::Function),
                ("variadic", Position::Function),
                ("js_name", Position::Param),
                ("extends", Position::ImportType),
                ("js_name", Position::ImportType),
                ("static_string", Position::ImportStatic),
                ("thread_local_v2", Position::ImportStatic),
                ("catch", Position::ImportFunction),
                ("data", Position::Data),
                ("other", Position::DataVariant),
                ("number", Position::DataField),
            ]
        );
    }
}
