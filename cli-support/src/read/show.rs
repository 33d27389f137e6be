//! Prints an `Interface` for people and for golden tests.

use crate::read::facts::Facts;
use crate::read::interface::Interface;
use std::fmt;
use wasm_ferry_schema::{
    Alternative, Choice, Class, Data, Form, Function, Import, Location, Member, Param, Receiver, Reexport, Source,
    Type, Use,
};

/// Where the place of an item begins on its first line.
const PLACE_COLUMN: usize = 48;

impl fmt::Display for Interface<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for krate in &self.crates {
            writeln!(f, "crate {} (records of version {})", krate.name, krate.version)?;
        }
        for function in &self.functions {
            title(f, &format!("function {}", function.js_name), &function.at)?;
            callable(f, function)?;
        }
        for class in &self.classes {
            show_class(f, class)?;
        }
        for it in &self.members {
            let class = Type::Class { path: it.class };
            let what = match it.member {
                Member::Constructor => "constructor",
                Member::Method if it.receiver == Receiver::None => "static method",
                Member::Method => "method",
                Member::Getter => "getter",
                Member::Setter => "setter",
            };
            title(f, &format!("{what} {class}.{}", it.function.js_name), &it.function.at)?;
            let receiver = match it.receiver {
                Receiver::None => None,
                Receiver::Shared => Some("&self"),
                Receiver::Exclusive => Some("&mut self"),
                Receiver::Owned => Some("self"),
            };
            if let Some(receiver) = receiver {
                writeln!(f, "  on      {receiver}")?;
            }
            callable(f, &it.function)?;
        }
        for it in &self.enums {
            title(f, &format!("enum {}", it.js_name), &it.at)?;
            docs(f, it.docs)?;
            for variant in it.variants {
                writeln!(f, "  variant {} = {}", variant.name, variant.value)?;
                docs(f, variant.docs)?;
            }
            exposure(f, it.namespace, it.private)?;
            silence(f, it.untyped, false)?;
        }
        for it in &self.choices {
            show_choice(f, it)?;
        }
        for it in &self.data {
            show_data(f, it)?;
        }
        for it in &self.constants {
            let owner = it.class.iter().map(|class| format!("{class}.")).collect::<String>();
            title(f, &format!("constant {owner}{}", it.js_name), &it.at)?;
            docs(f, it.docs)?;
            writeln!(f, "  value   {:?}", it.value)?;
            exposure(f, it.namespace, false)?;
            silence(f, it.untyped, false)?;
        }
        for import in &self.imports {
            show_import(f, import)?;
        }
        for it in &self.import_types {
            title(f, &format!("import type {}", it.ty), &it.at)?;
            if !it.typescript.is_empty() {
                writeln!(f, "  as      {}", it.typescript)?;
            }
        }
        for it in &self.reexports {
            show_reexport(f, it)?;
        }
        for it in &self.snippets {
            title(f, &format!("snippet {} of {}", it.snippet.path, it.krate), &it.snippet.at)?;
            writeln!(f, "  content {} bytes", it.snippet.content.len())?;
        }
        for it in &self.npm {
            writeln!(f, "\nnpm {} {} for {}", it.package, it.range, it.krate)?;
        }
        for it in &self.starts {
            title(f, "start", &it.at)?;
            writeln!(f, "  symbol  {}", it.symbol)?;
        }
        for it in &self.typescript {
            writeln!(f, "\ntypescript of {}", it.krate)?;
            for line in it.text.lines() {
                writeln!(f, "  | {line}")?;
            }
        }
        for it in &self.closures {
            let ty = Type::Callback { mutable: it.mutable, params: it.params, ret: it.ret };
            writeln!(f, "\nclosure {}: {ty}", it.index)?;
            writeln!(f, "  dropped {}", if it.has_destroy { "by JavaScript" } else { "by Rust" })?;
        }
        self.facts.fmt(f)
    }
}

impl fmt::Display for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nfacts")?;
        match &self.memory {
            None => writeln!(f, "  memory  none")?,
            Some(memory) => {
                let shared = if memory.shared { ", shared" } else { "" };
                match &memory.import {
                    Some((module, name)) => writeln!(f, "  memory  imported as {module}.{name}{shared}")?,
                    None => writeln!(f, "  memory  its own{shared}")?,
                }
            }
        }
        // Addresses differ with every compiler; that they are known is what matters.
        let names = [
            (self.reference_types, "reference types"),
            (self.multivalue, "multi-value"),
            (self.cell.is_some(), "result cell"),
            (self.scratch.is_some(), "scratch"),
            (self.start, "start function"),
            (self.panic_hook, "reported panics"),
        ];
        for (_, name) in names.into_iter().filter(|(has, _)| *has) {
            writeln!(f, "  has     {name}")?;
        }
        for name in &self.runtime_imports {
            writeln!(f, "  runtime {name}")?;
        }
        for import in &self.raw_imports {
            writeln!(f, "  raw     {}.{}", import.module, import.name)?;
        }
        Ok(())
    }
}

fn title(f: &mut fmt::Formatter<'_>, what: &str, at: &Location<'_>) -> fmt::Result {
    writeln!(f, "\n{what:PLACE_COLUMN$} at {at}")
}

fn docs(f: &mut fmt::Formatter<'_>, docs: &str) -> fmt::Result {
    docs.lines().try_for_each(|line| writeln!(f, "{}", format!("  docs    {line}").trim_end()))
}

fn params(f: &mut fmt::Formatter<'_>, params: &[Param<'_>], ret: &Type<'_>, variadic: bool) -> fmt::Result {
    for (i, param) in params.iter().enumerate() {
        let rest = if variadic && i + 1 == params.len() { "..." } else { "" };
        writeln!(f, "  param   {rest}{}: {}", param.name, param.ty)?;
    }
    if *ret == Type::Unit { Ok(()) } else { writeln!(f, "  returns {ret}") }
}

fn callable(f: &mut fmt::Formatter<'_>, function: &Function<'_>) -> fmt::Result {
    docs(f, function.docs)?;
    writeln!(f, "  symbol  {}", function.symbol)?;
    if !function.resume.is_empty() {
        let verb = if function.jspi { "ended  " } else { "resumed" };
        writeln!(f, "  {verb} by {}", function.resume)?;
    }
    exposure(f, function.namespace, false)?;
    if function.this {
        writeln!(f, "  takes   this")?;
    }
    params(f, function.params, &function.ret, function.variadic)?;
    for typing in function.typings {
        let mark = if typing.optional { "?" } else { "" };
        writeln!(f, "{}", format!("  typed   {}{mark}: {} {}", typing.index, typing.ts, typing.docs).trim_end())?;
    }
    if !function.ret_ts.is_empty() || !function.ret_docs.is_empty() {
        writeln!(f, "{}", format!("  typed   result: {} {}", function.ret_ts, function.ret_docs).trim_end())?;
    }
    silence(f, function.untyped, function.bare)
}

fn exposure(f: &mut fmt::Formatter<'_>, namespace: &[&str], private: bool) -> fmt::Result {
    if !namespace.is_empty() {
        writeln!(f, "  in      {}", namespace.join("."))?;
    }
    if private { writeln!(f, "  is      private") } else { Ok(()) }
}

fn silence(f: &mut fmt::Formatter<'_>, untyped: bool, bare: bool) -> fmt::Result {
    for (_, what) in [(untyped, "a declaration"), (bare, "types in its comment")].into_iter().filter(|(is, _)| *is) {
        writeln!(f, "  lacks   {what}")?;
    }
    Ok(())
}

fn show_class(f: &mut fmt::Formatter<'_>, class: &Class<'_>) -> fmt::Result {
    title(f, &format!("class {}", class.js_name), &class.at)?;
    docs(f, class.docs)?;
    for (name, symbol) in [("free", class.free), ("wrap", class.wrap), ("unwrap", class.unwrap)] {
        if !symbol.is_empty() {
            writeln!(f, "  {name:7} {symbol}")?;
        }
    }
    for parent in class.extends {
        writeln!(f, "  extends {parent}, found by {}", class.raise)?;
    }
    if class.inspectable {
        writeln!(f, "  has     toJSON")?;
    }
    for field in class.fields {
        let access = if field.setter.is_empty() { "read-only " } else { "" };
        writeln!(f, "  {access}field {}: {}", field.js_name, field.ty)?;
        docs(f, field.docs)?;
        silence(f, field.untyped, field.bare)?;
    }
    exposure(f, class.namespace, class.private)?;
    silence(f, class.untyped, false)
}

fn source(f: &mut fmt::Formatter<'_>, source: &Source<'_>) -> fmt::Result {
    match source {
        Source::Global => Ok(()),
        Source::Module { specifier } => writeln!(f, "  from    module {specifier}"),
        Source::Snippet { path } => writeln!(f, "  from    snippet {path}"),
        Source::Intrinsic => writeln!(f, "  from    Ferry itself"),
    }
}

fn show_reexport(f: &mut fmt::Formatter<'_>, reexport: &Reexport<'_>) -> fmt::Result {
    let name: Vec<&str> = reexport.namespace.iter().copied().chain([reexport.js_name]).collect();
    title(f, &format!("reexport {} as {}", name.join("."), reexport.public), &reexport.at)?;
    source(f, &reexport.source)?;
    if reexport.typescript { Ok(()) } else { writeln!(f, "  not in the declarations") }
}

fn show_data(f: &mut fmt::Formatter<'_>, it: &Data<'_>) -> fmt::Result {
    title(f, &format!("data {}", it.js_name), &it.at)?;
    docs(f, it.docs)?;
    for name in it.parameters {
        writeln!(f, "  param   {name}")?;
    }
    let tagging = format!("{:?}", it.tagging).to_lowercase();
    let names = [it.tag, it.content].join(" ");
    writeln!(f, "{}", format!("  values  {tagging} {names}").trim_end())?;
    for variant in it.variants {
        let untagged = if variant.untagged { ", without a tag" } else { "" };
        let other = if variant.other { ", or any other" } else { "" };
        let aliases: String = variant.aliases.iter().map(|alias| format!(", or {alias}")).collect();
        let shape = format!("{:?}", variant.shape).to_lowercase();
        writeln!(f, "  variant {} is {shape}{aliases}{other}{untagged}", variant.name)?;
        docs(f, variant.docs)?;
        for field in variant.fields {
            let optional = if field.optional { ", optional" } else { "" };
            let flatten = if field.flatten { ", flattened" } else { "" };
            let absence = match field.absence {
                wasm_ferry_schema::Absence::Usual => "",
                wasm_ferry_schema::Absence::LeftOut => ", left out",
                wasm_ferry_schema::Absence::Null => ", or null",
            };
            let optional = if field.needed { ", perhaps left out" } else { optional };
            writeln!(f, "    {}: {}{optional}{absence}{flatten}", field.name, field.ty)?;
        }
    }
    let flags = [(it.closed, "closed"), (it.readonly, "readonly"), (it.error, "an error")];
    for (_, name) in flags.into_iter().filter(|(has, _)| *has) {
        writeln!(f, "  is      {name}")?;
    }
    exposure(f, &[], it.private)?;
    silence(f, it.untyped, false)
}

fn show_choice(f: &mut fmt::Formatter<'_>, choice: &Choice<'_>) -> fmt::Result {
    title(f, &format!("choice {}", choice.js_name), &choice.at)?;
    docs(f, choice.docs)?;
    for alternative in choice.alternatives {
        match alternative {
            Alternative::Literal { text, .. } => writeln!(f, "  either  {text:?}")?,
            Alternative::Value { ty, .. } => writeln!(f, "  either  {ty}")?,
        }
    }
    if choice.private {
        writeln!(f, "  is      private")?;
    }
    silence(f, choice.untyped, false)
}

fn show_import(f: &mut fmt::Formatter<'_>, import: &Import<'_>) -> fmt::Result {
    let mut name = import.namespace.join(".");
    if !name.is_empty() {
        name.push('.');
    }
    name.push_str(import.js_name);
    title(f, &format!("import {name}"), &import.at)?;
    writeln!(f, "  symbol  {}", import.symbol)?;
    source(f, &import.source)?;
    for prefix in import.vendor {
        writeln!(f, "  or      {prefix}{}", import.how.class().unwrap_or(import.js_name))?;
    }
    match import.how {
        Use::Call => {}
        Use::Construct { class } => writeln!(f, "  as      new {class}")?,
        Use::Method => writeln!(f, "  as      method")?,
        Use::Static { class } => writeln!(f, "  as      static method of {class}")?,
        Use::Get => writeln!(f, "  as      getter")?,
        Use::Set => writeln!(f, "  as      setter")?,
        Use::StaticGet { class } => writeln!(f, "  as      static getter of {class}")?,
        Use::StaticSet { class } => writeln!(f, "  as      static setter of {class}")?,
        Use::InstanceOf { class } => writeln!(f, "  as      instanceof {class}")?,
        Use::Index => writeln!(f, "  as      index")?,
        Use::SetIndex => writeln!(f, "  as      index, set")?,
        Use::DeleteIndex => writeln!(f, "  as      index, deleted")?,
        Use::StaticIndex { class } => writeln!(f, "  as      index of {class}")?,
        Use::StaticSetIndex { class } => writeln!(f, "  as      index of {class}, set")?,
        Use::StaticDeleteIndex { class } => writeln!(f, "  as      index of {class}, deleted")?,
        Use::FinalMethod { class } => writeln!(f, "  as      method that {class} has")?,
        Use::FinalGet { class } => writeln!(f, "  as      getter that {class} has")?,
        Use::FinalSet { class } => writeln!(f, "  as      setter that {class} has")?,
        Use::FinalStaticGet { class } => writeln!(f, "  as      own static getter of {class}")?,
        Use::FinalStaticSet { class } => writeln!(f, "  as      own static setter of {class}")?,
        Use::Value => writeln!(f, "  as      value")?,
        Use::Text => writeln!(f, "  as      text")?,
        Use::Link => writeln!(f, "  as      URL")?,
    }
    for sequence in import.sequences {
        let form = match sequence.form {
            Form::View => "a view",
            Form::Copy => "a copy",
            Form::Array => "an array",
        };
        let how = if sequence.given { "" } else { ", if it is a sequence" };
        writeln!(f, "  passes  {} {} as {form}{how}", sequence.kind, sequence.param)?;
    }
    params(f, import.params, &import.ret, import.variadic)?;
    if import.catch { writeln!(f, "  catches what JavaScript throws") } else { Ok(()) }
}
