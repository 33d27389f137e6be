//! Asks types that convert themselves what they are, by following the code of their `describe`.
//!
//! Such a type says in a function what other types say in a constant: nobody else knows it. The functions of a record's types
//! lie in the module's data, under the symbol of the record; those of a closure's in an array of its own. What they say takes
//! the place of `Foreign` everywhere, before anything looks at types. The functions are then taken out of the table, so that
//! nothing of them is left in the finished module.

mod image;
mod items;
mod machine;
mod names;
mod numbers;
mod remove;
mod words;

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::keep::place;
use crate::read::parts::with_parts;
use crate::read::records::Recorded;
pub(super) use image::Image;
use machine::{Machine, Said};
use names::Names;
use std::collections::{BTreeMap, BTreeSet};
use wasm_ferry_schema::{Arena, DescriberPointer, Item, Location, Reader, Type, WIRE_VERSION};
use words::Heard;

/// The help where nobody can say what a type is.
const HELP: &str = "let `describe` of the type call `describe` of the type as which it crosses, and do nothing else";

/// How many types may describe each other.
const DEPTH: usize = 64;

/// Knows what types are that convert themselves.
pub(super) struct Oracle<'o, 'a> {
    image: Option<&'o Image<'o>>,
    machine: Option<Machine<'o, 'o>>,
    /// Whether types say something that cannot be followed, as the module holds what nobody can.
    blind: bool,
    names: Names<'a>,
    arena: &'a Arena,
    /// What functions have said, by their places in the table; nothing while that is being found out.
    answers: BTreeMap<u32, Option<Answer<'a>>>,
    /// The addresses in the module's data where their places were noted.
    noted: BTreeSet<u32>,
}

/// What a function says; nothing if it says nothing.
type Answer<'a> = Result<Option<Type<'a>>, String>;

impl<'o, 'a> Oracle<'o, 'a> {
    /// The oracle of a module with these records: with its image, or without one, where that can be had but is `blind`.
    pub(super) fn new(image: Option<&'o Image<'o>>, blind: bool, items: &[Recorded<'a>], arena: &'a Arena) -> Self {
        let (machine, names) = (image.map(Machine::new), Names::of(items, arena));
        Oracle { image, machine, blind, names, arena, answers: BTreeMap::new(), noted: BTreeSet::new() }
    }

    /// Puts what they are in the place of types that convert themselves.
    ///
    /// Errors: `undescribed`, at the item.
    pub(super) fn settle(&mut self, items: &mut Vec<Recorded<'a>>) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for recorded in items.iter_mut() {
            let Some(linked) = recorded.linked else { continue };
            let address = self.image.and_then(|image| image.address(linked));
            let mut problem = None;
            let arena = self.arena;
            recorded.item = items::with_types(recorded.item, arena, &mut |ty| match self.known(&ty, address) {
                Ok(ty) => ty,
                Err(found) => {
                    problem = Some(found);
                    ty
                }
            });
            diagnostics.extend(problem.map(|problem| at_item(&recorded.item, problem)));
        }
        let krate = items.first().map_or("", |recorded| recorded.krate);
        let new = self.names.new.drain(..);
        items.extend(new.map(|import| Recorded { krate, linked: None, item: Item::ImportType { import } }));
        diagnostics
    }

    /// The type with what they are in the place of types that convert themselves, and whose functions are noted at `address`.
    ///
    /// Errors: nobody can say what one is.
    pub(super) fn known(&mut self, ty: &Type<'a>, address: Option<u32>) -> Result<Type<'a>, String> {
        let arena = self.arena;
        match *ty {
            Type::Foreign { by } => Ok(self.noted_at(by.index(), address)?.unwrap_or(*ty)),
            // A list of any values, if nobody says more.
            Type::ForeignList { by } => {
                let any: &'a Type<'a> = arena.alloc(Type::Foreign { by });
                Ok(self.noted_at(by.index(), address)?.unwrap_or(Type::Vec { element: any }))
            }
            Type::Ref { inner } if is_foreign(inner) => Ok(match self.known(inner, address)? {
                // What is borrowed of a list is a slice, and two references are one.
                Type::Vec { element } => Type::Ref { inner: arena.alloc(Type::Slice { element }) },
                Type::Ref { inner } => Type::Ref { inner },
                other => Type::Ref { inner: arena.alloc(other) },
            }),
            Type::Option { inner } | Type::Nullable { inner }
                if is_foreign(inner)
                    && matches!(self.known(inner, address), Ok(Type::Option { .. } | Type::Nullable { .. })) =>
            {
                Err(NESTED.into())
            }
            _ => with_parts(ty, arena, &mut |part| self.known(part, address)),
        }
    }

    /// What the function says that is noted as this one at `address`.
    fn noted_at(&mut self, index: u32, address: Option<u32>) -> Answer<'a> {
        if self.blind {
            return Err("the module is made of more than what descriptions can be followed in".into());
        }
        // No type in the module says anything.
        let Some(machine) = &self.machine else { return Ok(None) };
        let address = address.ok_or("the module does not export the symbol of the record that names it")?;
        let size = DescriberPointer::SIZE as u32;
        let at = index.checked_mul(size).and_then(|offset| address.checked_add(offset));
        let bytes = at.and_then(|at| machine.bytes(at, size)?.first_chunk().copied());
        let slot = u32::from_le_bytes(bytes.ok_or("the module does not hold the function that describes it")?);
        self.noted.extend(at);
        self.answer(slot)
    }

    fn answer(&mut self, slot: u32) -> Answer<'a> {
        if let Some(answer) = self.answers.get(&slot) {
            // A type that is being described says nothing of itself.
            return answer.clone().unwrap_or(Ok(None));
        }
        self.answers.insert(slot, None);
        let depth = self.answers.values().filter(|answer| answer.is_none()).count();
        let answer = if depth > DEPTH { Err("its description is too deep".into()) } else { self.ask(slot) };
        self.answers.insert(slot, Some(answer.clone()));
        answer
    }

    fn ask(&mut self, slot: u32) -> Answer<'a> {
        let Some(machine) = &mut self.machine else { return Ok(None) };
        let mut heard = Vec::new();
        for said in machine.hear(slot)? {
            heard.push(match said {
                Said::Word(word) => Heard::Word(word),
                Said::Type { bytes, length, describers } => match self.read(bytes, length)? {
                    Type::Foreign { .. } | Type::ForeignList { .. } if describers == 0 => return Ok(None),
                    ty => match self.known(&ty, Some(describers))? {
                        // Nobody has described it.
                        Type::Foreign { .. } | Type::Vec { element: Type::Foreign { .. } } => return Ok(None),
                        ty => Heard::Type(ty),
                    },
                },
            });
        }
        words::parse(&heard, &mut self.names, self.arena)
    }

    /// The type of bytes in the module's memory.
    fn read(&self, at: u32, length: u32) -> Result<Type<'a>, String> {
        let damaged = "the module does not hold the type that it names";
        let bytes = self.machine.as_ref().and_then(|machine| machine.bytes(at, length)).ok_or(damaged)?;
        let bytes: &'a [u8] = self.arena.alloc_slice_copy(bytes);
        Type::read(&mut Reader::new(bytes, 0, WIRE_VERSION, self.arena)).map_err(|_| damaged.into())
    }

    /// The functions that have said something, and where they were noted.
    pub(super) fn finish(self) -> Asked {
        let said = self.answers.into_iter().filter(|(_, answer)| matches!(answer, Some(Ok(Some(_)))));
        Asked { slots: said.map(|(slot, _)| slot).collect(), noted: self.noted }
    }
}

/// What has been asked, and is needed no more.
#[derive(Default)]
pub(super) struct Asked {
    slots: BTreeSet<u32>,
    noted: BTreeSet<u32>,
}

const NESTED: &str = "the type is an option by itself, and so cannot be inside another one";

fn is_foreign(ty: &Type<'_>) -> bool {
    matches!(ty, Type::Foreign { .. } | Type::ForeignList { .. })
}

/// Where nobody can say what a type is.
fn at_item(item: &Item<'_>, problem: String) -> Diagnostic {
    let (name, at): (&str, Location<'_>) = items::name(item);
    undescribed(&["`", name, "`"].concat(), place(&at), problem)
}

/// Complains of a type whose description cannot be followed.
pub(super) fn undescribed(whose: &str, place: Option<crate::diagnostics::Place>, problem: String) -> Diagnostic {
    Diagnostic {
        code: Code::Undescribed,
        message: format!("a type in {whose} converts itself, and what it is cannot be found out"),
        place,
        notes: vec![problem],
        help: HELP.into(),
    }
}

#[cfg(test)]
mod tests;
