//! Data with what its parameters stand for.

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::interface::Instance;
use crate::read::keep::{Kept, path, place};
use wasm_ferry_schema::{Arena, DataField, DataVariant, PARAMETERS, Type};

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
        let variants: Vec<DataVariant<'a>> = variants.iter().map(|variant| put.variant(variant)).collect();
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
    fn variant(&self, variant: &DataVariant<'a>) -> DataVariant<'a> {
        let fields: Vec<DataField<'a>> =
            variant.fields.iter().map(|field| DataField { ty: self.ty(&field.ty), ..*field }).collect();
        DataVariant { fields: self.arena.alloc_slice_copy(&fields), ..*variant }
    }

    fn inner(&self, ty: &Type<'a>) -> &'a Type<'a> {
        self.arena.alloc(self.ty(ty))
    }

    fn all(&self, types: &[Type<'a>]) -> &'a [Type<'a>] {
        let types: Vec<Type<'a>> = types.iter().map(|ty| self.ty(ty)).collect();
        self.arena.alloc_slice_copy(&types)
    }

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
            Type::Data { path, arguments } => Type::Data { path, arguments: self.all(arguments) },
            Type::Ref { inner } => Type::Ref { inner: self.inner(inner) },
            Type::RefMut { inner } => Type::RefMut { inner: self.inner(inner) },
            Type::Option { inner } => Type::Option { inner: self.inner(inner) },
            Type::Nullable { inner } => Type::Nullable { inner: self.inner(inner) },
            Type::Maybe { null, inner } => Type::Maybe { null, inner: self.inner(inner) },
            Type::Result { ok } => Type::Result { ok: self.inner(ok) },
            Type::Slice { element } => Type::Slice { element: self.inner(element) },
            Type::Vec { element } => Type::Vec { element: self.inner(element) },
            Type::Array { element, length } => {
                Type::Array { element: self.inner(element), length: self.length(length) }
            }
            Type::Length { value } => Type::Length { value: self.length(value) },
            Type::Set { element } => Type::Set { element: self.inner(element) },
            Type::Iterable { item, awaited } => Type::Iterable { item: self.inner(item), awaited },
            Type::Tuple { parts } => Type::Tuple { parts: self.all(parts) },
            Type::Map { key, value } => Type::Map { key: self.inner(key), value: self.inner(value) },
            Type::Callback { mutable, params, ret } => {
                Type::Callback { mutable, params: self.all(params), ret: self.inner(ret) }
            }
            Type::Function { params, ret } => Type::Function { params: self.all(params), ret: self.inner(ret) },
            other => other,
        }
    }
}
