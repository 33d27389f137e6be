//! What a description in words says: `OPTIONAL`, `RUST_STRUCT`, a name letter by letter.

use super::names::Names;
use wasm_ferry_schema::{Arena, Spoken, Type};

/// A part of a description, with types in it that are known.
#[derive(Clone, Copy, Debug)]
pub(super) enum Heard<'a> {
    /// A word, a length or a letter.
    Word(u32),
    /// A whole type.
    Type(Type<'a>),
}

/// The type that a description begins with; nothing if it says nothing.
///
/// Errors: what it says is no type.
pub(super) fn parse<'a>(
    heard: &[Heard<'a>],
    names: &mut Names<'a>,
    arena: &'a Arena,
) -> Result<Option<Type<'a>>, String> {
    if heard.is_empty() {
        return Ok(None);
    }
    let mut parser = Parser { heard: heard.iter(), names, arena };
    parser.ty().map(Some)
}

struct Parser<'h, 'a> {
    heard: std::slice::Iter<'h, Heard<'a>>,
    names: &'h mut Names<'a>,
    arena: &'a Arena,
}

impl<'a> Parser<'_, 'a> {
    fn ty(&mut self) -> Result<Type<'a>, String> {
        let word = match self.heard.next() {
            None => return Err("it ends where a type should follow".into()),
            Some(Heard::Type(ty)) => return Ok(*ty),
            Some(Heard::Word(word)) => *word,
        };
        let word = Spoken::of(word).ok_or_else(|| format!("{word} is no word that `wasm_ferry::describe` knows"))?;
        Ok(match word {
            Spoken::I8 => Type::I8,
            Spoken::U8 => Type::U8,
            Spoken::I16 => Type::I16,
            Spoken::U16 => Type::U16,
            Spoken::I32 => Type::I32,
            Spoken::U32 => Type::U32,
            Spoken::I64 => Type::I64,
            Spoken::U64 => Type::U64,
            Spoken::F32 => Type::F32,
            Spoken::F64 => Type::F64,
            Spoken::I128 => Type::I128,
            Spoken::U128 => Type::U128,
            Spoken::Boolean => Type::Bool,
            Spoken::Char => Type::Char,
            Spoken::Unit => Type::Unit,
            Spoken::String | Spoken::CachedString => Type::String,
            Spoken::Externref => Type::JsValue,
            Spoken::NonNull => Type::NonNull,
            Spoken::NamedExternref => {
                let name = self.text()?;
                self.names.declared(name)
            }
            Spoken::RustStruct => {
                let name = self.text()?;
                let path = self.names.class(&name).ok_or_else(|| format!("no exported struct is called `{name}`"))?;
                Type::Class { path }
            }
            Spoken::Enum => {
                let name = self.text()?;
                self.number()?;
                let path =
                    self.names.enumeration(&name).ok_or_else(|| format!("no exported enum is called `{name}`"))?;
                Type::Enum { path }
            }
            Spoken::StringEnum => {
                let name = self.text()?;
                let path = self.names.choice(&name).ok_or_else(|| format!("no enum of strings is called `{name}`"))?;
                Type::StringEnum { path }
            }
            Spoken::Ref | Spoken::LongRef => Type::Ref { inner: self.inner()? },
            Spoken::RefMut => Type::RefMut { inner: self.inner()? },
            Spoken::Slice => Type::Slice { element: self.inner()? },
            Spoken::Vector => Type::Vec { element: self.inner()? },
            Spoken::Optional => Type::Option { inner: self.inner()? },
            Spoken::Result => Type::Result { ok: self.inner()? },
            Spoken::Clamped => match self.ty()? {
                Type::Vec { element: Type::U8 } => Type::Vec { element: &Type::ClampedByte },
                other => return Err(format!("`{other}` has no bytes that could be clamped")),
            },
            Spoken::Closure | Spoken::Function => {
                return Err("a closure is described by `describe` of its type, not word by word".into());
            }
        })
    }

    fn inner(&mut self) -> Result<&'a Type<'a>, String> {
        let ty = self.ty()?;
        Ok(self.arena.alloc(ty))
    }

    fn number(&mut self) -> Result<u32, String> {
        match self.heard.next() {
            Some(Heard::Word(word)) => Ok(*word),
            Some(Heard::Type(_)) | None => Err("it ends where a number should follow".into()),
        }
    }

    /// A length, and as many letters.
    fn text(&mut self) -> Result<String, String> {
        let length = self.number()? as usize;
        if length > self.heard.len() {
            return Err("it ends in the middle of a name".into());
        }
        let letters = (0..length).map(|_| self.number().map(|letter| char::from_u32(letter).unwrap_or('\u{fffd}')));
        letters.collect()
    }
}
