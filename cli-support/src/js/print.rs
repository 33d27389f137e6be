//! Writes JavaScript: parentheses from precedence, quotes, indentation, blank lines.

use std::collections::BTreeSet;

use super::ast::{Class, Expr, Function, Item, Member, MemberKind, Module, Param, Stmt};
use super::format;
use super::names::{is_identifier, is_identifier_name};
use super::precedence::{self, Level};
use crate::targets::Format;

/// The text of a module.
pub fn print(module: &Module, format: Format) -> String {
    let exported = match format {
        Format::EsModule => exported_in_place(module),
        Format::CommonJs | Format::Script => BTreeSet::new(),
    };
    let mut printer = Printer { out: String::new(), indent: 0 };
    printer.items(&module.items, &exported, format);
    printer.out
}

/// Text in quotes.
///
/// The result can also stand in a page: it contains neither a closing tag nor the beginning of a comment.
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '<' if matches!(chars.peek(), Some('/' | '!')) => out.push_str("\\x3C"),
            '\u{2028}' | '\u{2029}' | '\u{feff}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c if c.is_control() => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Local names that are declared here and exported under the same name: they get the word `export` where they stand.
fn exported_in_place(module: &Module) -> BTreeSet<String> {
    let declared: BTreeSet<&str> = module.items.iter().filter_map(declared_name).collect();
    let exports =
        module.items.iter().filter_map(|item| if let Item::Export(names) = item { Some(names) } else { None });
    let same = exports.flatten().filter(|(local, public)| local == public && declared.contains(local.as_str()));
    same.map(|(local, _)| local.clone()).collect()
}

fn declared_name(item: &Item) -> Option<&str> {
    match item {
        Item::Function(Function { name, .. }) | Item::Class(Class { name, .. }) => Some(name),
        Item::Const { name, .. } | Item::Let { name, .. } => Some(name),
        Item::Import { .. } | Item::ImportAll { .. } | Item::ImportSource { .. } => None,
        Item::Script { .. } | Item::Factory { .. } | Item::Stmt(_) | Item::Fragment(_) => None,
        Item::Export(_) | Item::ExportFrom { .. } | Item::Comment(_) => None,
    }
}

/// The item without exports that are said elsewhere.
fn without(item: &Item, exported: &BTreeSet<String>) -> Item {
    match item {
        Item::Export(names) => {
            let rest = names.iter().filter(|(local, public)| local != public || !exported.contains(local));
            Item::Export(rest.cloned().collect())
        }
        other => other.clone(),
    }
}

/// How an item is set apart from its neighbours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spacing {
    Import,
    Line,
    Export,
    Block,
    Comment,
}

fn kind(item: &Item) -> Spacing {
    match item {
        Item::Import { .. } | Item::ImportAll { .. } | Item::ImportSource { .. } => Spacing::Import,
        Item::Export(_) | Item::ExportFrom { .. } => Spacing::Export,
        Item::Const { docs, value, .. } if docs.is_empty() && !is_long(value) => Spacing::Line,
        Item::Let { .. } => Spacing::Line,
        Item::Stmt(Stmt::Expr(_) | Stmt::Const(..) | Stmt::Let(..)) => Spacing::Line,
        Item::Comment(_) => Spacing::Comment,
        Item::Const { .. } | Item::Stmt(_) | Item::Function(_) | Item::Class(_) => Spacing::Block,
        Item::Fragment(_) | Item::Script { .. } | Item::Factory { .. } => Spacing::Block,
    }
}

/// Whether an expression is printed on several lines.
fn is_long(value: &Expr) -> bool {
    let mut printer = Printer { out: String::new(), indent: 0 };
    printer.expr(value, Level::ASSIGN);
    printer.out.contains('\n')
}

fn needs_blank_line(previous: Spacing, next: Spacing) -> bool {
    previous == Spacing::Block || next == Spacing::Block || (previous != next && previous != Spacing::Comment)
}

struct Printer {
    out: String,
    indent: usize,
}

impl Printer {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn line(&mut self, text: &str) {
        self.begin();
        self.text(text);
        self.text("\n");
    }

    fn begin(&mut self) {
        self.out.extend(std::iter::repeat_n("  ", self.indent));
    }

    /// Items one below the other, with blank lines between those of different kinds.
    fn items(&mut self, items: &[Item], exported: &BTreeSet<String>, format: Format) {
        let mut previous = None;
        for item in items {
            let item = &without(item, exported);
            let start = self.out.len();
            self.item(item, exported, format);
            if self.out.len() == start {
                continue;
            }
            if previous.is_some_and(|previous| needs_blank_line(previous, kind(item))) {
                self.out.insert(start, '\n');
            }
            previous = Some(kind(item));
        }
    }

    /// The items stand as far left as in a module: fragments are copied as they are.
    fn script(&mut self, global: &str, items: &[Item], result: &Expr) {
        self.line(&format!("let {} = (function (exports) {{", name(global)));
        self.line("\"use strict\";\n");
        self.items(items, &BTreeSet::new(), Format::Script);
        self.text("\n");
        self.stmt(&Stmt::Return(Some(result.clone())));
        self.line("})({ __proto__: null });");
    }

    /// The same, each time that it is called.
    fn factory(&mut self, factory: &str, items: &[Item]) {
        self.line(&format!("function {}() {{", name(factory)));
        self.line("const exports = { __proto__: null };\n");
        self.items(items, &BTreeSet::new(), Format::Script);
        self.line("\nreturn exports;");
        self.line("}");
    }

    fn item(&mut self, item: &Item, exported: &BTreeSet<String>, format: Format) {
        let export = if declared_name(item).is_some_and(|name| exported.contains(name)) { "export " } else { "" };
        match item {
            Item::Function(function) => {
                self.docs(&function.docs);
                self.text(export);
                self.text("function ");
                self.text(name(&function.name));
                self.signature_and_body(function);
            }
            Item::Class(class) => self.class(class, export),
            Item::Const { name: local, value, docs } => {
                self.docs(docs);
                self.text(export);
                self.stmt(&Stmt::Const(local.clone(), value.clone()));
            }
            Item::Let { name: local, value } => {
                self.text(export);
                self.stmt(&Stmt::Let(local.clone(), value.clone()));
            }
            Item::Stmt(stmt) => self.stmt(stmt),
            Item::Fragment(text) => {
                self.text(text.trim_end());
                self.text("\n");
            }
            Item::Comment(text) => self.comment(text),
            Item::Script { global, items, result } => self.script(global, items, result),
            Item::Factory { name, items } => self.factory(name, items),
            Item::Import { .. }
            | Item::ImportAll { .. }
            | Item::ImportSource { .. }
            | Item::Export(_)
            | Item::ExportFrom { .. } => {
                for line in format::lines(format, item) {
                    self.line(&line);
                }
            }
        }
    }

    fn comment(&mut self, text: &str) {
        // Tools read directives such as `@ts-self-types` only from a block comment at the very beginning.
        if text.starts_with('@') {
            self.line(&format!("/* {} */", text.replace("*/", "*\\/")));
            return;
        }
        for line in text.lines() {
            self.line(format!("// {line}").trim_end());
        }
    }

    fn docs(&mut self, docs: &[String]) {
        if docs.is_empty() {
            return;
        }
        self.line("/**");
        for line in docs.iter().flat_map(|text| text.split('\n')) {
            self.line(format!(" * {}", line.replace("*/", "*\\/")).trim_end());
        }
        self.line(" */");
    }

    fn class(&mut self, class: &Class, export: &str) {
        self.docs(&class.docs);
        self.text(export);
        self.text(&format!("class {} ", name(&class.name)));
        if let Some(parent) = &class.extends {
            self.text(&format!("extends {} ", name(parent)));
        }
        self.text("{");
        if class.members.is_empty() {
            self.text("}\n");
            return;
        }
        self.text("\n");
        self.indent += 1;
        for (i, member) in class.members.iter().enumerate() {
            if i > 0 {
                self.text("\n");
            }
            self.member(member);
        }
        self.indent -= 1;
        self.line("}");
    }

    fn member(&mut self, member: &Member) {
        self.docs(&member.function.docs);
        self.begin();
        if member.is_static {
            self.text("static ");
        }
        match member.kind {
            MemberKind::Constructor => self.text("constructor"),
            MemberKind::Method => {}
            MemberKind::Getter => self.text("get "),
            MemberKind::Setter => self.text("set "),
        }
        if member.kind != MemberKind::Constructor {
            let key = &member.function.name;
            let is_constructor = key == "constructor" && !member.is_static;
            match key.starts_with('[') {
                true => self.text(key),
                // In quotes it would be the constructor still; computed, it is a member like any other.
                false if is_constructor => self.text("[\"constructor\"]"),
                false => self.text(&property_key(key)),
            }
        }
        self.signature_and_body(&member.function);
    }

    /// `(params) { body }` and the end of the line.
    fn signature_and_body(&mut self, function: &Function) {
        self.params(&function.params);
        self.text(" ");
        self.block(&function.body);
        self.text("\n");
    }

    fn params(&mut self, params: &[Param]) {
        let parts: Vec<String> = params
            .iter()
            .map(|param| format!("{}{}", if param.rest { "..." } else { "" }, name(&param.name)))
            .collect();
        self.text(&format!("({})", parts.join(", ")));
    }

    /// `{ statements }`, begun on the current line and left on the last.
    fn block(&mut self, stmts: &[Stmt]) {
        if stmts.is_empty() {
            self.text("{}");
            return;
        }
        self.text("{\n");
        self.indent += 1;
        for stmt in stmts {
            self.stmt(stmt);
        }
        self.indent -= 1;
        self.begin();
        self.text("}");
    }

    fn stmt(&mut self, stmt: &Stmt) {
        self.begin();
        match stmt {
            Stmt::Const(local, value) => self.declaration("const", local, Some(value)),
            Stmt::Let(local, value) => self.declaration("let", local, value.as_ref()),
            Stmt::Expr(value) => {
                let level = if precedence::begins_with_brace(value) { Level::PRIMARY.tighter() } else { Level::ASSIGN };
                self.expr(value, level);
                self.text(";");
            }
            Stmt::If(test, then, otherwise) => self.choice(test, then, otherwise),
            Stmt::Repeat(local, count, body) => {
                self.text(&format!("for (let {} = 0; {} < ", name(local), name(local)));
                self.expr(count, Level::UNARY);
                self.text(&format!("; {}++) ", name(local)));
                self.block(body);
            }
            Stmt::TryFinally(body, cleanup) => {
                self.text("try ");
                self.block(body);
                self.text(" finally ");
                self.block(cleanup);
            }
            Stmt::TryCatch(body, local, handler) => {
                self.text("try ");
                self.block(body);
                self.text(&format!(" catch ({}) ", name(local)));
                self.block(handler);
            }
            Stmt::Return(None) => self.text("return;"),
            Stmt::Return(Some(value)) => self.keyword("return", value),
            Stmt::Throw(value) => self.keyword("throw", value),
        }
        self.text("\n");
    }

    fn declaration(&mut self, keyword: &str, local: &str, value: Option<&Expr>) {
        self.text(&format!("{keyword} {}", name(local)));
        if let Some(value) = value {
            self.text(" = ");
            self.expr(value, Level::ASSIGN);
        }
        self.text(";");
    }

    fn keyword(&mut self, keyword: &str, value: &Expr) {
        self.text(&format!("{keyword} "));
        self.expr(value, Level::ASSIGN);
        self.text(";");
    }

    fn choice(&mut self, test: &Expr, then: &[Stmt], otherwise: &[Stmt]) {
        self.text("if (");
        self.expr(test, Level::ASSIGN);
        self.text(") ");
        self.block(then);
        match otherwise {
            [] => {}
            [Stmt::If(test, then, otherwise)] => {
                self.text(" else ");
                self.choice(test, then, otherwise);
            }
            stmts => {
                self.text(" else ");
                self.block(stmts);
            }
        }
    }

    /// An expression where one of at least this level may stand.
    fn expr(&mut self, expr: &Expr, level: Level) {
        if precedence::of(expr) < level {
            self.text("(");
            self.bare(expr);
            self.text(")");
        } else {
            self.bare(expr);
        }
    }

    fn bare(&mut self, expr: &Expr) {
        match expr {
            Expr::Ident(local) => self.text(name(local)),
            Expr::Number(value) => self.text(&number(*value)),
            Expr::BigInt(value) => self.text(&format!("{value}n")),
            Expr::String(text) => self.text(&quote(text)),
            Expr::Undefined => self.text("undefined"),
            Expr::Null => self.text("null"),
            Expr::Bool(value) => self.text(if *value { "true" } else { "false" }),
            Expr::This => self.text("this"),
            Expr::Import => self.text("import"),
            Expr::ImportMeta => self.text("import.meta"),
            Expr::Super => self.text("super"),
            Expr::Arguments => self.text("arguments"),
            Expr::Call(callee, arguments) => {
                self.expr(callee, Level::POSTFIX);
                self.list("(", arguments, ")");
            }
            Expr::New(callee, arguments) => {
                let level = if precedence::contains_call(callee) { Level::PRIMARY } else { Level::POSTFIX };
                self.text("new ");
                self.expr(callee, level);
                self.list("(", arguments, ")");
            }
            Expr::Member(object, key) => {
                self.object(object);
                self.text(&if is_identifier_name(key) { format!(".{key}") } else { format!("[{}]", quote(key)) });
            }
            Expr::OptionalMember(object, key) => {
                self.object(object);
                self.text(&if is_identifier_name(key) { format!("?.{key}") } else { format!("?.[{}]", quote(key)) });
            }
            Expr::Index(object, index) => {
                self.expr(object, Level::POSTFIX);
                self.text("[");
                self.expr(index, Level::ASSIGN);
                self.text("]");
            }
            Expr::Unary(operator, operand) => self.unary(operator, operand),
            Expr::Await(operand) => self.unary("await", operand),
            Expr::Binary(operator, left, right) => self.binary(operator, left, right),
            Expr::Conditional(test, then, otherwise) => {
                self.expr(test, Level::CONDITIONAL);
                self.text(" ? ");
                self.expr(then, Level::ASSIGN);
                self.text(" : ");
                self.expr(otherwise, Level::ASSIGN);
            }
            Expr::Assign(target, value) => {
                self.expr(target, Level::POSTFIX);
                self.text(" = ");
                self.expr(value, Level::ASSIGN);
            }
            Expr::Spread(value) => {
                self.text("...");
                self.expr(value, Level::ASSIGN);
            }
            Expr::Array(elements) => self.list("[", elements, "]"),
            Expr::Object(properties) => self.properties(properties),
            Expr::Arrow(params, body) => self.arrow(params, body),
        }
    }

    /// An object in front of a dot: a whole number would take the dot for its own.
    fn object(&mut self, object: &Expr) {
        let level = if matches!(object, Expr::Number(_)) { Level::PRIMARY.tighter() } else { Level::POSTFIX };
        self.expr(object, level);
    }

    fn list(&mut self, open: &str, elements: &[Expr], close: &str) {
        self.text(open);
        for (i, element) in elements.iter().enumerate() {
            if i > 0 {
                self.text(", ");
            }
            self.expr(element, Level::ASSIGN);
        }
        self.text(close);
    }

    fn unary(&mut self, operator: &str, operand: &Expr) {
        self.text(operator);
        if operator.chars().all(char::is_alphabetic) {
            self.text(" ");
        }
        let start = self.out.len();
        self.expr(operand, Level::UNARY);
        // `--x` is not `-(-x)`.
        if self.out[start..].starts_with(operator) && (operator == "-" || operator == "+") {
            self.out.insert(start, '(');
            self.text(")");
        }
    }

    fn binary(&mut self, operator: &str, left: &Expr, right: &Expr) {
        let (left_level, right_level) = precedence::of_operands(operator);
        let level = |operand: &Expr, level| match precedence::may_not_mix(operator, operand) {
            true => Level::PRIMARY.tighter(),
            false => level,
        };
        self.expr(left, level(left, left_level));
        self.text(&format!(" {operator} "));
        self.expr(right, level(right, right_level));
    }

    /// Short objects of short values stand on one line; others get a line for each property.
    fn properties(&mut self, properties: &[(String, Expr)]) {
        if properties.is_empty() {
            self.text("{}");
            return;
        }
        let start = self.out.len();
        let before = self.out[..start].rfind('\n').map_or(start, |line| start - line - 1);
        self.text("{ ");
        for (i, (key, value)) in properties.iter().enumerate() {
            if i > 0 {
                self.text(", ");
            }
            self.property(key, value);
        }
        self.text(" }");
        let written = &self.out[start..];
        if before + written.len() <= 100 && !written.contains('\n') {
            return;
        }
        self.out.truncate(start);
        self.text("{\n");
        self.indent += 1;
        for (key, value) in properties {
            self.begin();
            self.property(key, value);
            self.text(",\n");
        }
        self.indent -= 1;
        self.begin();
        self.text("}");
    }

    fn property(&mut self, key: &str, value: &Expr) {
        if *value == Expr::Ident(key.to_owned()) && is_identifier(key) {
            self.text(key);
            return;
        }
        self.text(&property_key(key));
        self.text(": ");
        self.expr(value, Level::ASSIGN);
    }

    fn arrow(&mut self, params: &[Param], body: &[Stmt]) {
        self.params(params);
        self.text(" => ");
        match body {
            [Stmt::Return(Some(value))] => {
                let level = if precedence::begins_with_brace(value) { Level::PRIMARY.tighter() } else { Level::ASSIGN };
                self.expr(value, level);
            }
            stmts => self.block(stmts),
        }
    }
}

/// A name that must be an identifier by now.
fn name(text: &str) -> &str {
    assert!(is_identifier(text) || text == "undefined", "bug: `{text}` is printed as a name, but it is no identifier");
    text
}

/// The key of a property in an object or a class.
fn property_key(key: &str) -> String {
    if is_identifier_name(key) { key.to_owned() } else { quote(key) }
}

/// A number, in the shortest form that JavaScript reads as the same one.
pub(crate) fn number(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "Infinity".to_owned() } else { "-Infinity".to_owned() };
    }
    let size = value.abs();
    if size != 0.0 && !(1e-6..1e21).contains(&size) { format!("{value:e}") } else { format!("{value}") }
}

#[cfg(test)]
mod tests;
