//! Puts the code of functions back, where the skeleton of a module has marks and behind it.

use crate::read::references::{Kind, Reference, Rewriter};
use crate::read::section::{self, sections};
use crate::read::skeleton::{Code, function_names, marked, names};
use crate::wasm::Changes;
use crate::wasm::demangle::Readable;
use crate::wasm::inline;
use crate::wasm::reach::Reached;
use std::collections::BTreeMap;
use std::ops::Range;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{Encode, FunctionSection, NameMap, NameSection, Section, TypeSection};
use wasmparser::{
    CodeSectionReader, FuncType, FunctionBody, FunctionSectionReader, NameSectionReader, TypeSectionReader,
};

/// The finished module: its skeleton after all passes, and the code that is still reachable.
pub(super) fn splice(skeleton: &[u8], code: &Code<'_>, reached: &Reached, changes: &Changes) -> Vec<u8> {
    let frame = Frame::of(skeleton);
    let hidden: Vec<usize> = reached.functions.iter().copied().filter(|&number| code.id(number).is_none()).collect();
    let (types, numbers) = types(&frame, code, reached, &hidden);
    let indices = indices(&frame, code, (reached, &hidden), numbers);
    let content = bodies(&frame, code, (reached, &hidden), &indices);

    let mut module = Vec::with_capacity(content.len() + skeleton.len());
    module.extend_from_slice(&skeleton[..section::HEADER]);
    for found in sections(skeleton) {
        match (skeleton[found.range.start], found.custom) {
            (section::TYPES, _) => types.append_to(&mut module),
            (section::FUNCTIONS, _) => {
                let mut functions = FunctionSection::new();
                frame.signatures.iter().for_each(|ty| {
                    functions.function(*ty);
                });
                for number in &hidden {
                    functions.function(indices.of(Kind::Type, code.signature(*number)));
                }
                functions.append_to(&mut module);
            }
            (section::CODE, _) => {
                module.push(section::CODE);
                content.len().encode(&mut module);
                module.extend_from_slice(&content);
            }
            // What is named is decided below.
            (0, Some("name")) => {}
            _ => module.extend_from_slice(&skeleton[found.range]),
        }
    }
    if changes.keep.names {
        frame.names(code, &hidden, changes).append_to(&mut module);
    }
    module
}

/// A skeleton, taken apart.
struct Frame<'s> {
    types: Vec<FuncType>,
    imported: usize,
    /// The types of its own functions.
    signatures: Vec<u32>,
    /// Their bodies, and whose they are.
    bodies: Vec<(FunctionBody<'s>, Option<usize>)>,
    /// What its section of names holds.
    names: &'s [u8],
}

impl<'s> Frame<'s> {
    fn of(skeleton: &'s [u8]) -> Frame<'s> {
        let mut frame = Frame { types: vec![], imported: 0, signatures: vec![], bodies: vec![], names: &[] };
        for found in sections(skeleton) {
            let read = match found.custom {
                Some("name") => frame.read_names(skeleton, found.range),
                Some(_) => Some(()),
                None => frame.read(skeleton, found.range),
            };
            read.expect("bug: the module was just written");
        }
        frame
    }

    fn read(&mut self, skeleton: &'s [u8], range: Range<usize>) -> Option<()> {
        let id = skeleton[range.start];
        let content = section::content(skeleton, range)?;
        match id {
            section::TYPES => {
                let reader = TypeSectionReader::new(content).ok()?;
                self.types = reader.into_iter_err_on_gc_types().collect::<Result<_, _>>().ok()?;
            }
            section::IMPORTS => {
                let imports = wasmparser::ImportSectionReader::new(content).ok()?.into_imports();
                let is_function = |ty| matches!(ty, wasmparser::TypeRef::Func(_));
                self.imported = imports.filter(|import| import.as_ref().is_ok_and(|it| is_function(it.ty))).count();
            }
            section::FUNCTIONS => {
                self.signatures =
                    FunctionSectionReader::new(content).ok()?.into_iter().collect::<Result<_, _>>().ok()?;
            }
            section::CODE => {
                for body in CodeSectionReader::new(content).ok()? {
                    let body = body.ok()?;
                    let number = marked(&body);
                    self.bodies.push((body, number));
                }
            }
            _ => {}
        }
        Some(())
    }

    fn read_names(&mut self, skeleton: &'s [u8], range: Range<usize>) -> Option<()> {
        let mut at = range.start + 1;
        section::leb(skeleton, &mut at)?;
        section::name(skeleton, &mut at)?;
        self.names = &skeleton[at..range.end];
        Some(())
    }

    /// The names of everything: those of functions are the passes' own or the code's.
    fn names(&self, code: &Code<'_>, hidden: &[usize], changes: &Changes) -> NameSection {
        let own = function_names(NameSectionReader::new(wasmparser::BinaryReader::new(self.names, 0)));
        let own: BTreeMap<u32, &str> = own.collect();
        let of_code = code.names();
        let bodies = self.bodies.iter().map(|(_, number)| *number);
        let imports = std::iter::repeat_n(None, self.imported);
        let numbers = imports.chain(bodies).chain(hidden.iter().map(|number| Some(*number)));
        let mut readable = Readable::default();
        let mut functions = NameMap::new();
        for (index, number) in (0..).zip(numbers) {
            let name = own.get(&index).copied().or_else(|| of_code[number?]);
            match name {
                None => {}
                Some(name) if changes.keep.mangled => functions.append(index, name),
                Some(name) => functions.append(index, &readable.of(name)),
            }
        }
        let mut section = NameSection::new();
        let mut at = 0;
        let mut written = functions.is_empty();
        while let Some(&id) = self.names.get(at) {
            if id >= names::FUNCTIONS && !written {
                section.functions(&functions);
                written = true;
            }
            at += 1;
            let length = section::leb(self.names, &mut at).expect("bug: the module was just written") as usize;
            if id != names::FUNCTIONS {
                section.raw(id, &self.names[at..at + length]);
            }
            at += length;
        }
        if !written {
            section.functions(&functions);
        }
        section
    }
}

/// The new indices of what code refers to.
struct Indices {
    functions: Vec<u32>,
    types: Vec<u32>,
    others: BTreeMap<Reference, u32>,
}

/// Nothing has this index.
const NONE: u32 = u32::MAX;

impl Indices {
    fn of(&self, kind: Kind, index: u32) -> u32 {
        let new = match kind {
            Kind::Function => self.functions[index as usize],
            Kind::Type => self.types[index as usize],
            _ => self.others.get(&(kind, index)).copied().unwrap_or(NONE),
        };
        assert!(new != NONE, "bug: {kind:?} {index} has got lost");
        new
    }
}

fn indices(frame: &Frame<'_>, code: &Code<'_>, (reached, hidden): (&Reached, &[usize]), types: Vec<u32>) -> Indices {
    let number = |index: usize| u32::try_from(index).expect("bug: too many functions");
    let mut functions = vec![NONE; code.imported() + code.count()];
    let mut others = BTreeMap::new();
    let carrier = frame.bodies.iter().find(|(_, whose)| whose.is_some() && *whose == reached.carrier);
    if let Some((body, _)) = carrier {
        let mut old = reached.references.iter();
        let mut rewriter = Rewriter::new(|kind, new| {
            let reference = old.next().filter(|(other, _)| *other == kind).expect("bug: a skeleton has changed");
            match kind {
                Kind::Function => functions[reference.1 as usize] = new,
                _ => {
                    others.insert(*reference, new);
                }
            }
            new
        });
        rewriter.body(body).expect("bug: the module was just written");
        assert!(old.next().is_none(), "bug: a skeleton has lost something");
    }
    for (place, hidden) in hidden.iter().enumerate() {
        functions[code.imported() + hidden] = number(frame.imported + frame.bodies.len() + place);
    }
    for (&from, &to) in &code.replaced {
        functions[code.imported() + from] = functions[code.imported() + to];
    }
    Indices { functions, types, others }
}

/// The types of the skeleton and those that only code needs, and the new numbers of these.
fn types(frame: &Frame<'_>, code: &Code<'_>, reached: &Reached, hidden: &[usize]) -> (TypeSection, Vec<u32>) {
    let mut list = frame.types.clone();
    let mut numbers = Vec::new();
    for old in reached.types.iter().copied().chain(hidden.iter().map(|number| code.signature(*number))) {
        let old = old as usize;
        numbers.resize(numbers.len().max(old + 1), NONE);
        if numbers[old] == NONE {
            let wanted = code.ty(u32::try_from(old).expect("bug: it was one"));
            let number = list.iter().position(|ty| ty == wanted).unwrap_or_else(|| {
                list.push(wanted.clone());
                list.len() - 1
            });
            numbers[old] = u32::try_from(number).expect("bug: too many types");
        }
    }
    let mut section = TypeSection::new();
    for ty in list {
        section.ty().func_type(&RoundtripReencoder.func_type(ty).expect("bug: the type was valid"));
    }
    (section, numbers)
}

/// What the section of code holds.
fn bodies(frame: &Frame<'_>, code: &Code<'_>, (reached, hidden): (&Reached, &[usize]), indices: &Indices) -> Vec<u8> {
    let inlined = inlined(frame, code, indices);
    let mut in_quiet = inlined.clone();
    in_quiet.extend(reached.entry.map(|entry| (entry, inline::ZERO)));
    let write = |body: &FunctionBody<'_>, number: Option<usize>, content: &mut Vec<u8>| match number {
        None => body.as_bytes().encode(content),
        Some(number) => {
            let inlined = if reached.quiet.contains(&number) { &in_quiet } else { &inlined };
            let mut rewriter = Rewriter::new(|kind, old| indices.of(kind, old));
            let body = rewriter.body_with(&code.body(number), inlined).expect("bug: the code was read before");
            body.encode(content);
        }
    };
    let mut content = Vec::new();
    (frame.bodies.len() + hidden.len()).encode(&mut content);
    for (body, number) in &frame.bodies {
        write(body, *number, &mut content);
    }
    for number in hidden {
        write(&code.body(*number), Some(*number), &mut content);
    }
    content
}

/// By index in the module as it was: imports that passes have made wasm of, and that can stand for their calls.
fn inlined<'s>(frame: &Frame<'s>, code: &Code<'_>, indices: &Indices) -> BTreeMap<u32, &'s [u8]> {
    let mut found = BTreeMap::new();
    for (old, &new) in (0..).zip(&indices.functions[..code.imported()]) {
        let Some(place) = (new as usize).checked_sub(frame.imported).filter(|_| new != NONE) else { continue };
        let Some((body, None)) = frame.bodies.get(place) else { continue };
        let params = frame.types[frame.signatures[place] as usize].params().len();
        found.extend(inline::instructions(body, params).map(|instructions| (old, instructions)));
    }
    found
}
