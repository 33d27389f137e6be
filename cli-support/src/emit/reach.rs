//! How the glue reaches what is imported, and what it does there.

use crate::js::ast::Expr;
use crate::js::fragment;
use crate::js::scope::Scope;
use wasm_ferry_schema::Use;

/// The expression that uses a function, method or property. `optional` says that what does not exist is `undefined`.
pub(super) fn use_of(
    scope: &mut Scope,
    (how, path, name): (Use<'_>, &[String], &str),
    optional: bool,
    values: Vec<Expr>,
) -> Expr {
    let mut values = values.into_iter();
    let mut next = || values.next().unwrap_or(Expr::Undefined);
    match how {
        Use::Call => reach(path).call(values),
        Use::Construct { .. } => reach(path).construct(values),
        Use::Static { .. } => property(reach(path), name).call(values),
        Use::StaticGet { .. } => property(reach(path), name),
        Use::StaticSet { .. } => property(reach(path), name).assign(next()),
        Use::StaticIndex { .. } => reach(path).index(next()),
        Use::StaticSetIndex { .. } => reach(path).index(next()).assign(next()),
        Use::StaticDeleteIndex { .. } => reach(path).index(next()).unary("delete"),
        Use::InstanceOf { .. } => next().binary("instanceof", reach(path)),
        Use::Method => property(next(), name).call(values),
        Use::Get => property(next(), name),
        Use::Set => property(next(), name).assign(next()),
        Use::Index => next().index(next()),
        Use::SetIndex => next().index(next()).assign(next()),
        Use::DeleteIndex => next().index(next()).unary("delete"),
        Use::FinalMethod { .. } => property(prototype(path), name).member("call").call(values),
        Use::FinalGet { .. } => accessor(scope, prototype(path), name, "get").call(values),
        Use::FinalSet { .. } => accessor(scope, prototype(path), name, "set").call(values),
        Use::FinalStaticGet { .. } => accessor(scope, reach(path), name, "get").call([reach(path)]),
        Use::FinalStaticSet { .. } => accessor(scope, reach(path), name, "set").call([reach(path), next()]),
        Use::Value if optional => reach_if_there(path),
        Use::Value => reach(path),
        Use::Text | Use::Link => Expr::string(name),
    }
}

/// `a.b.c`, from names.
pub(super) fn reach(path: &[String]) -> Expr {
    let (root, names) = root(path);
    names.iter().fold(root, |object, name| property(object, name))
}

/// As [`reach`], but `undefined` where the way ends early.
pub(super) fn reach_if_there(path: &[String]) -> Expr {
    let (root, names) = root(path);
    let found = names.iter().fold(root.clone(), |object, name| match symbol(name) {
        Some(_) => property(object, name),
        None => object.optional_member(name),
    });
    // Words of the language are always there.
    match root {
        Expr::Ident(name) => if_there(&name, found),
        _ => found,
    }
}

/// What the first name means, or the first two, and the names that follow.
fn root(path: &[String]) -> (Expr, &[String]) {
    let Some((first, rest)) = path.split_first() else { return (Expr::Undefined, path) };
    let root = match (first.as_str(), rest) {
        ("this", _) => Expr::This,
        ("true", _) => Expr::Bool(true),
        ("false", _) => Expr::Bool(false),
        ("import", [meta, rest @ ..]) if meta == "meta" => return (Expr::ImportMeta, rest),
        ("import", _) => Expr::Import,
        // Called by this name it would see the glue's variables.
        ("eval", _) => Expr::ident("globalThis").member("eval"),
        (name, _) => Expr::ident(name),
    };
    (root, rest)
}

/// `typeof name === "undefined" ? undefined : found`.
pub(super) fn if_there(name: &str, found: Expr) -> Expr {
    Expr::ident(name).type_of().equals(Expr::string("undefined")).ternary(Expr::Undefined, found)
}

/// `a.b.C.prototype`.
fn prototype(path: &[String]) -> Expr {
    reach(path).member("prototype")
}

/// `inheritedDescriptor(object, name).get.call`.
fn accessor(scope: &mut Scope, object: Expr, name: &str, kind: &str) -> Expr {
    let key = symbol(name).unwrap_or_else(|| Expr::string(name));
    scope.call(fragment::INHERITED_DESCRIPTOR, [object, key]).member(kind).member("call")
}

/// `object.name`; a name of the form `[Symbol.x]` is computed.
fn property(object: Expr, name: &str) -> Expr {
    match symbol(name) {
        Some(symbol) => object.index(symbol),
        None => object.member(name),
    }
}

fn symbol(name: &str) -> Option<Expr> {
    let symbol = name.strip_prefix("[Symbol.")?.strip_suffix(']')?;
    Some(Expr::ident("Symbol").member(symbol))
}
