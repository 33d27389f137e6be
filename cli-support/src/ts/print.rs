//! Writes TypeScript declarations.

use super::ast::{Item, Member, Module, Property, Signature, Type};
use super::types::{key, params, print as ty, property};
use crate::js::names::is_identifier_name;
use crate::js::print::quote;

/// The text of a declaration file.
pub fn print(module: &Module) -> String {
    let mut printer = Printer { out: String::new(), indent: 0, public: "export " };
    printer.items(&module.items);
    printer.out
}

/// How an item is set apart from its neighbours: single lines of one kind stand together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spacing {
    Comment,
    Alias,
    Const,
    Export,
    Block,
}

fn spacing(item: &Item) -> Spacing {
    match item {
        Item::Comment(_) => Spacing::Comment,
        Item::Alias { docs, .. } if !docs.is_empty() => Spacing::Block,
        Item::Alias { .. } => Spacing::Alias,
        Item::Data { docs, ty: Type::Record(_), .. } if docs.is_empty() => Spacing::Block,
        Item::Data { docs, .. } if docs.is_empty() => Spacing::Alias,
        Item::Data { .. } => Spacing::Block,
        Item::Const { docs, .. } if !docs.is_empty() => Spacing::Block,
        Item::Const { .. } | Item::Let { .. } => Spacing::Const,
        Item::Export(_) | Item::ExportType(_) | Item::ImportTypes { .. } => Spacing::Export,
        Item::Function { .. } | Item::Class { .. } | Item::Enum { .. } | Item::Interface { .. } => Spacing::Block,
        Item::DefaultFunction(_) | Item::Verbatim(_) | Item::Namespace { .. } | Item::Augment(_) => Spacing::Block,
        Item::Global(item) => spacing(item),
    }
}

struct Printer {
    out: String,
    indent: usize,
    /// The word before what others may use.
    public: &'static str,
}

impl Printer {
    fn line(&mut self, text: &str) {
        self.out.extend(std::iter::repeat_n("  ", self.indent));
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn items(&mut self, items: &[Item]) {
        let mut previous = None;
        for item in items {
            let spacing = spacing(item);
            if previous.is_some_and(|previous| previous == Spacing::Block || previous != spacing) {
                self.out.push('\n');
            }
            self.item(item);
            previous = Some(spacing);
        }
    }

    /// The word before a declaration: in a namespace, `declare` is said already.
    fn keyword(&self, exported: bool) -> &'static str {
        match (exported, self.indent) {
            (true, _) => self.public,
            (false, 0) => "declare ",
            (false, _) => "",
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Comment(text) => self.comment(text),
            Item::Function { exported, signature } => {
                self.docs(&signature.docs);
                let rest = format!("{}{};", signature.name, call(signature));
                self.line(&format!("{}function {rest}", self.keyword(*exported)));
            }
            Item::DefaultFunction(signature) => {
                self.docs(&signature.docs);
                self.line(&format!("export default function {}{};", signature.name, call(signature)));
            }
            Item::Class { exported, name, extends, members, docs } => {
                self.docs(docs);
                let parent = extends.as_ref().map(|parent| format!(" extends {}", ty(parent))).unwrap_or_default();
                self.block(&format!("{}class {name}{parent}", self.keyword(*exported)), members, Printer::member);
            }
            Item::Enum { exported, name, variants, docs } => {
                self.docs(docs);
                self.block(
                    &format!("{}enum {name}", self.keyword(*exported)),
                    variants,
                    |printer, (name, value, docs)| {
                        printer.docs(docs);
                        printer.line(&format!("{} = {value},", key(name)));
                    },
                );
            }
            Item::Alias { exported, name, ty: alias, docs } => {
                self.docs(docs);
                let keyword = if *exported { self.public } else { "" };
                self.line(&format!("{keyword}type {name} = {};", ty(alias)));
            }
            Item::Data { exported, name, parameters, ty: content, docs } => {
                self.docs(docs);
                let keyword = if *exported { self.public } else { "" };
                let parameters =
                    if parameters.is_empty() { String::new() } else { format!("<{}>", parameters.join(", ")) };
                match content {
                    Type::Record(properties) => {
                        self.block(&format!("{keyword}interface {name}{parameters}"), properties, Printer::property);
                    }
                    content => self.line(&format!("{keyword}type {name}{parameters} = {};", ty(content))),
                }
            }
            Item::Interface { name, properties } => {
                self.block(&format!("{}interface {name}", self.public), properties, |printer, (name, property)| {
                    printer.line(&format!("readonly {}: {};", key(name), ty(property)));
                });
            }
            Item::Const { exported, name, ty: value, docs } => {
                self.docs(docs);
                self.line(&format!("{}const {name}: {};", self.keyword(*exported), ty(value)));
            }
            Item::Let { name, ty: value } => {
                self.line(&format!("{}let {name}: {};", self.keyword(false), ty(value)));
            }
            Item::ImportTypes { names, from } => {
                self.line(&format!("import type {{ {} }} from {};", names.join(", "), quote(from)));
            }
            Item::ExportType(name) => self.line(&format!("export type {{ {name} }};")),
            Item::Export(names) => self.exports(names),
            Item::Namespace { name, items } => {
                self.line(&format!("declare namespace {name} {{"));
                self.indent += 1;
                self.items(items);
                self.indent -= 1;
                self.line("}");
            }
            Item::Augment(items) => {
                let public = std::mem::take(&mut self.public);
                self.line("declare global {");
                self.indent += 1;
                self.items(items);
                self.indent -= 1;
                self.line("}");
                self.public = public;
            }
            Item::Global(item) => {
                let public = std::mem::replace(&mut self.public, "declare ");
                self.item(item);
                self.public = public;
            }
            Item::Verbatim(text) => {
                self.out.push_str(text.trim_matches('\n'));
                self.out.push('\n');
            }
        }
    }

    fn property(&mut self, declared: &Property) {
        self.docs(&declared.docs);
        self.line(&format!("{};", property(declared)));
    }

    /// Linters read directives only from block comments.
    fn comment(&mut self, text: &str) {
        let directive = ["tslint:", "eslint-", "@"].iter().any(|prefix| text.starts_with(prefix));
        for line in text.lines() {
            match directive {
                true => self.line(&format!("/* {} */", line.replace("*/", "*\\/"))),
                false => self.line(format!("// {line}").trim_end()),
            }
        }
    }

    fn docs(&mut self, docs: &[String]) {
        let lines: Vec<String> =
            docs.iter().flat_map(|text| text.split('\n')).map(|line| line.replace("*/", "*\\/")).collect();
        match lines.as_slice() {
            [] => {}
            [only] => self.line(&format!("/** {} */", only.trim())),
            many => {
                self.line("/**");
                for line in many {
                    self.line(format!(" * {line}").trim_end());
                }
                self.line(" */");
            }
        }
    }

    fn block<T>(&mut self, head: &str, parts: &[T], each: impl Fn(&mut Printer, &T)) {
        if parts.is_empty() {
            self.line(&format!("{head} {{}}"));
            return;
        }
        self.line(&format!("{head} {{"));
        self.indent += 1;
        for part in parts {
            each(self, part);
        }
        self.indent -= 1;
        self.line("}");
    }

    fn member(&mut self, member: &Member) {
        match member {
            Member::PrivateConstructor => self.line("private constructor();"),
            Member::ProtectedConstructor => self.line("protected constructor();"),
            Member::Constructor(signature) => {
                self.docs(&signature.docs);
                self.line(&format!("constructor{};", params(&signature.params)));
            }
            Member::Method { is_static, signature } => {
                self.docs(&signature.docs);
                self.line(&format!("{}{}{};", prefix(*is_static), member_key(&signature.name), call(signature)));
            }
            Member::Property { is_static, readonly, optional, name, ty: property, docs } => {
                self.docs(docs);
                let readonly = if *readonly { "readonly " } else { "" };
                let optional = if *optional { "?" } else { "" };
                let rest = format!("{}{optional}: {};", member_key(name), ty(property));
                self.line(&format!("{}{readonly}{rest}", prefix(*is_static)));
            }
            Member::Getter { is_static, name, ty: property, docs } => {
                self.docs(docs);
                self.line(&format!("{}get {}(): {};", prefix(*is_static), member_key(name), ty(property)));
            }
            Member::Setter { is_static, name, ty: property, docs } => {
                self.docs(docs);
                self.line(&format!("{}set {}(value: {});", prefix(*is_static), member_key(name), ty(property)));
            }
        }
    }

    fn exports(&mut self, names: &[(String, String)]) {
        if names.is_empty() {
            // What makes a file without other exports a module.
            self.line("export {};");
            return;
        }
        let public = |name: &String| if is_identifier_name(name) { name.clone() } else { quote(name) };
        let parts: Vec<String> = names
            .iter()
            .map(|(local, name)| if local == name { local.clone() } else { format!("{local} as {}", public(name)) })
            .collect();
        self.line(&format!("export {{ {} }};", parts.join(", ")));
    }
}

fn prefix(is_static: bool) -> &'static str {
    if is_static { "static " } else { "" }
}

/// The name of a member; `[Symbol.x]` stands as it is.
fn member_key(name: &str) -> String {
    // Without the brackets it would declare the constructor.
    match name {
        "constructor" => "[\"constructor\"]".to_owned(),
        name if name.starts_with('[') => name.to_owned(),
        name => key(name),
    }
}

/// `(params): T`.
fn call(signature: &Signature) -> String {
    let ret = signature.ret.as_ref().map_or_else(|| "void".to_owned(), ty);
    format!("{}: {ret}", params(&signature.params))
}

/// A type on its own, for messages and the guide.
pub fn print_type(of: &Type) -> String {
    ty(of)
}

#[cfg(test)]
mod tests;
