//! Prints a plan for humans.

use super::{Action, Binding, Linked, Node, Plan, RuntimeTask};
use crate::convert::{Conversion, HandleMode, Side};
use crate::ts::print::print_type as type_text;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use wasm_ferry_schema::{Member, Use, Word};

impl Display for Plan<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let handles = match self.handles {
            HandleMode::Table => "a table of references",
            HandleMode::Heap => "an array of the glue",
        };
        writeln!(f, "handles live in {handles}")?;
        for module in &self.modules {
            for (name, local) in &module.names {
                writeln!(f, "\nmodule {} gives {name} as {local}", module.from)?;
            }
        }
        for vendored in &self.vendored {
            writeln!(f, "\nglobal {} is the first of {}", vendored.local, vendored.names.join(", "))?;
        }
        for item in &self.reexports {
            let declared = if item.typescript { "" } else { ", undeclared" };
            writeln!(f, "\nreexport {} as {}{declared}", item.local, item.public)?;
            if !item.path.is_empty() {
                writeln!(f, "  is        {}", item.path.join("."))?;
            }
        }
        for definition in &self.enums {
            writeln!(f, "\nenum {} as {}", definition.local, definition.public)?;
            for variant in definition.variants {
                writeln!(f, "  {} = {}", variant.name, variant.value)?;
            }
        }
        for namespace in &self.namespaces {
            writeln!(f, "\nnamespace {} as {}", namespace.local, namespace.public)?;
            nodes(f, "  ", &namespace.members)?;
        }
        for choice in &self.choices {
            let seen = if choice.declared { "" } else { ", undeclared" };
            let members: Vec<String> = choice.members.iter().map(type_text).collect();
            writeln!(f, "\nchoice {} of {}{seen}", choice.public, members.join(" | "))?;
        }
        for data in &self.data {
            let seen = if data.declared { "" } else { ", undeclared" };
            let parameters =
                if data.parameters.is_empty() { String::new() } else { format!("<{}>", data.parameters.join(", ")) };
            writeln!(f, "\ndata {}{parameters} of {}{seen}", data.public, type_text(&data.ty))?;
        }
        for codec in &self.codecs {
            writeln!(f, "\ncodec of {}: {} and {}", codec.definition.js_name, codec.names.put, codec.names.take)?;
        }
        for class in &self.classes {
            writeln!(f, "\nclass {} as {}, free by {}", class.local, class.public, class.free.1)?;
            if let Some(parent) = class.parent() {
                writeln!(f, "  extends {}, whose value is found by {}", parent.local, parent.raise.1)?;
            }
            for constant in &class.constants {
                writeln!(f, "  constant {}: {}", constant.public, type_text(&constant.ts))?;
            }
            for member in &class.members {
                let kind = match member.member {
                    Member::Constructor => "constructor",
                    Member::Method => "method",
                    Member::Getter => "getter",
                    Member::Setter => "setter",
                };
                let place = if member.is_static { "static " } else { "" };
                let taken = if member.consumes { ", empties the object" } else { "" };
                writeln!(f, "  {place}{kind} {} by {}{taken}", member.name, member.raw)?;
                binding(f, "    ", &member.binding, Side::Param)?;
            }
        }
        for constant in &self.constants {
            writeln!(f, "\nconstant {} as {}: {}", constant.local, constant.public, type_text(&constant.ts))?;
        }
        for function in &self.functions {
            writeln!(f, "\nJS → Rust   {} as {} by {}", function.local, function.public, function.raw)?;
            binding(f, "  ", &function.binding, Side::Param)?;
        }
        for import in &self.imports {
            writeln!(f, "\nRust → JS   {} does {}", import.local, action(&import.action))?;
            binding(f, "  ", &import.binding, Side::Return)?;
        }
        for import in &self.runtime {
            let task = match import.task {
                RuntimeTask::SlotClear => "forgets a slot's value",
                RuntimeTask::SlotsGrow => "makes room for slots",
                RuntimeTask::ClosureNew => "makes a function of an owned closure",
                RuntimeTask::Suspend => "waits for a promise",
            };
            writeln!(f, "\nRust → JS   {} {task}", import.local)?;
        }
        for closure in &self.closures {
            let kind = if closure.mutable { "FnMut" } else { "Fn" };
            let owned = if closure.destroy.is_some() { "owned" } else { "borrowed" };
            writeln!(f, "\nclosure {}, {owned} {kind}, by {}", closure.local, closure.invoke)?;
            binding(f, "  ", &closure.binding, Side::Param)?;
        }
        for start in &self.starts {
            writeln!(f, "\nstart {start}")?;
        }
        if self.main {
            writeln!(f, "\nstart the program's main")?;
        }
        Ok(())
    }
}

fn nodes(f: &mut Formatter<'_>, indent: &str, members: &BTreeMap<String, Node>) -> fmt::Result {
    for (name, node) in members {
        match node {
            Node::Item(local) => writeln!(f, "{indent}{name} is {local}")?,
            Node::Inside(members) => {
                writeln!(f, "{indent}{name}")?;
                nodes(f, &format!("{indent}  "), members)?;
            }
        }
    }
    Ok(())
}

fn binding(f: &mut Formatter<'_>, indent: &str, binding: &Binding<'_>, given: Side) -> fmt::Result {
    let got = match given {
        Side::Param => Side::Return,
        Side::Return => Side::Param,
    };
    for param in &binding.params {
        write!(f, "{indent}{:<9} ", param.local)?;
        crossing(f, &param.conversion, given)?;
    }
    write!(f, "{indent}result    ")?;
    crossing(f, &binding.ret, got)?;
    if let Some(resume) = &binding.resume {
        let verb = if binding.waits { "waits     until" } else { "promised  by" };
        writeln!(f, "{indent}{verb} {}, which calls {}", resume.local, resume.raw)?;
    }
    if binding.fallible {
        writeln!(f, "{indent}errors    by the error slot")?;
    }
    Ok(())
}

fn crossing(f: &mut Formatter<'_>, conversion: &Conversion<'_>, side: Side) -> fmt::Result {
    let words: Vec<&str> = conversion
        .words()
        .iter()
        .map(|word| match word {
            Word::I32 => "i32",
            Word::I64 => "i64",
            Word::F32 => "f32",
            Word::F64 => "f64",
        })
        .collect();
    writeln!(f, "{:<20} ({})  {}", conversion.ty.to_string(), words.join(" "), type_text(&conversion.ts(side)))
}

fn action(action: &Action<'_>) -> String {
    let Action::Use { how, path, name } = action else {
        return match action {
            Action::Text(text) => format!("the text {text:?}"),
            Action::Link(Linked::Beside(path)) => format!("the address of {path}"),
            Action::Link(Linked::Inside(text)) => format!("an address of {} bytes of text", text.len()),
            Action::Intrinsic(fragment) => format!("our {}", fragment.name()),
            Action::Wrap { class } => format!("an object of {class}"),
            Action::Unwrap { class, .. } => format!("out of an object of {class}"),
            Action::Use { .. } => String::new(),
        };
    };
    let path = path.join(".");
    match how {
        Use::Call => format!("{path}(…)"),
        Use::Construct { .. } => format!("new {path}(…)"),
        Use::Method => format!("receiver.{name}(…)"),
        Use::Static { .. } => format!("{path}.{name}(…)"),
        Use::Get => format!("receiver.{name}"),
        Use::Set => format!("receiver.{name} = value"),
        Use::StaticGet { .. } => format!("{path}.{name}"),
        Use::StaticSet { .. } => format!("{path}.{name} = value"),
        Use::InstanceOf { .. } => format!("instanceof {path}"),
        Use::Index => "receiver[key]".to_owned(),
        Use::SetIndex => "receiver[key] = value".to_owned(),
        Use::DeleteIndex => "delete receiver[key]".to_owned(),
        Use::StaticIndex { .. } => format!("{path}[key]"),
        Use::StaticSetIndex { .. } => format!("{path}[key] = value"),
        Use::StaticDeleteIndex { .. } => format!("delete {path}[key]"),
        Use::FinalMethod { .. } => format!("{path}.prototype.{name}.call(receiver, …)"),
        Use::FinalGet { .. } => format!("{path}'s getter of {name}"),
        Use::FinalSet { .. } => format!("{path}'s setter of {name}"),
        Use::FinalStaticGet { .. } => format!("{path}'s own getter of {name}"),
        Use::FinalStaticSet { .. } => format!("{path}'s own setter of {name}"),
        Use::Value => path,
        Use::Text | Use::Link => name.to_string(),
    }
}
