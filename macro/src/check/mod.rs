//! Every rule that needs no types.

mod by_value;
mod choice;
mod exports;
mod imports;
mod names;
mod shapes;
mod words;

use crate::ir::Item;
use crate::messages::Message;
use crate::parse::types::Mentions;
use crate::report::Report;
use crate::syntax::Type;
pub(crate) use imports::{import_function, import_static, import_type};
use shapes::Way;

/// Reports what is wrong with an item.
pub(crate) fn item(item: &Item, report: &mut Report) {
    match item {
        Item::Function(function) => exports::free_function(function, report),
        Item::Main(main) => exports::main(main, report),
        Item::Class(class) => exports::class(class, report),
        Item::Impl(block) => {
            block.methods.iter().for_each(|method| exports::method(method, report));
            block.constants.iter().for_each(|constant| exports::constant(constant, true, report));
        }
        Item::Constant(constant) => exports::constant(constant, false, report),
        Item::Enum(definition) => exports::enumeration(definition, report),
        Item::Choice(definition) => choice::choice(definition, report),
        Item::Data(definition) => by_value::data(definition, report),
        Item::Block(block) => {
            if block.abi.name.as_ref().is_some_and(|name| crate::syntax::text(name).as_deref() != Some("C")) {
                report.on(&block.abi, Message::WrongAbi);
            }
            imports::globals(block, report);
        }
        // rustc says whether its value is a text.
        Item::TypeScript(_) => {}
    }
}

/// Reports types that rustc would choose, and those that cannot cross as they are written, in either direction of a call.
fn types<'t>(params: impl Iterator<Item = &'t Type>, params_go: Way, ret: &Type, report: &mut Report) {
    for ty in params {
        if let Some(span) = Mentions::of(ty).opaque {
            report.at(span, Message::OpaqueType { place: "a parameter" });
        }
        shapes::shape(ty, params_go, report);
    }
    shapes::shape(ret, params_go.back(), report);
    if let Some(span) = Mentions::of(ret).opaque {
        report.at(span, Message::OpaqueType { place: "returned" });
    }
}
