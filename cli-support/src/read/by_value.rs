//! Data with what its parameters stand for.

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::interface::Instance;
use crate::read::keep::{Kept, path, place};
use crate::read::parts::{variant, with_parts};
use std::convert::Infallible;
use wasm_ferry_schema::{Arena, DataVariant, PARAMETERS, Type};

/// A module that needs more of them is taken to need endlessly many.
pub(super) const MOST: usize = 4096;

/// The fields of a type, with what its parameters stand for; none if nothing defines it, which is reported elsewhere.
pub(super) fn instance<'a>(kept: &Kept<'a>, ty: Type<'a>, arena: &'a Arena) -> Instance<'a> {
    let Type::Data { arguments, .. } = ty else { return Instance { ty, definition: usize::MAX, variants: &[] } };
    let found = kept.data.iter().position(|data| path(&data.ty) == path(&ty));
    let Some(definition) = found else { return Instance { ty, definition: usize::MAX, variants: &[] } };
    let variants = kept.data[definition].variants;
    let variants: &'a [DataVariant<'a>] = if arguments.is_empty() {
        variants
    } else {
        let put = Put { arguments, arena };
        let variants: Vec<DataVariant<'a>> =
            variants.iter().map(|it| variant(it, arena, &mut |ty| put.ty(&ty))).collect();
        arena.alloc_slice_copy(&variants)
    };
    Instance { ty, definition, variants }
}

/// Drops definitions that nothing uses, and says anew where the others are.
pub(super) fn retain<'a>(kept: &mut Kept<'a>, instances: &mut Vec<Instance<'a>>) {
    instances.retain(|instance| instance.definition != usize::MAX);
    kept.data.retain(|data| instances.iter().any(|instance| path(&instance.ty) == path(&data.ty)));
    for instance in instances {
        let found = kept.data.iter().position(|data| path(&data.ty) == path(&instance.ty));
        instance.definition = found.unwrap_or(usize::MAX);
    }
}

/// A type whose fields are of the same type with ever larger arguments.
pub(super) fn endless(instances: &[Instance<'_>]) -> Option<Diagnostic> {
    let last = instances.get(MOST)?;
    let name = path(&last.ty);
    Some(Diagnostic {
        code: Code::UnsupportedType,
        message: format!("`{name}` has fields of the same type with ever larger parameters, without end"),
        place: place(&wasm_ferry_schema::Location::EMPTY),
        notes: vec![],
        help: "let the type contain itself only with its own parameters".into(),
    })
}

/// Puts types in the place of parameters.
struct Put<'a> {
    arguments: &'a [Type<'a>],
    arena: &'a Arena,
}

impl<'a> Put<'a> {
    fn length(&self, length: u32) -> u32 {
        let index = length.checked_sub(PARAMETERS).map(|index| self.arguments.get(index as usize));
        match index {
            Some(Some(Type::Length { value })) => *value,
            Some(_) | None => length,
        }
    }

    fn ty(&self, ty: &Type<'a>) -> Type<'a> {
        match *ty {
            Type::Parameter { index } => self.arguments.get(index as usize).copied().unwrap_or(Type::Hole),
            Type::Length { value } => Type::Length { value: self.length(value) },
            _ => self.parts(ty),
        }
    }

    fn parts(&self, ty: &Type<'a>) -> Type<'a> {
        let Ok(ty) = with_parts(ty, self.arena, &mut |part| Ok::<_, Infallible>(self.ty(part)));
        match ty {
            Type::Array { element, length } => Type::Array { element, length: self.length(length) },
            other => other,
        }
    }
}
