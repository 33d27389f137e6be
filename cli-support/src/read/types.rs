//! Finds the types that items use, and refuses those that nothing defines.

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::by_value;
use crate::read::interface::{ClosureKind, Instance, Named};
use crate::read::keep::{Kept, named, path, place};
use std::collections::{BTreeMap, BTreeSet};
use wasm_ferry_schema::{Alternative, Arena, Choice, Location, Type};

/// Drops imported types that nothing uses, and says where every named type is defined.
///
/// Classes and enums are offered to JavaScript by themselves. An imported type only matters where it stands.
/// Errors: `unknown-type`, once per type, at the first place in the order of the interface.
pub(super) fn resolve<'a>(kept: &mut Kept<'a>, closures: &[ClosureKind<'a>], arena: &'a Arena) -> Resolved<'a> {
    let mut uses = Uses::default();
    let functions = kept.functions.iter().chain(kept.members.iter().map(|member| &member.function));
    for function in functions {
        uses.signature(function.params.iter().map(|param| &param.ty), &function.ret, Some(function.at));
    }
    for member in &kept.members {
        uses.ty(&Type::Class { path: member.class }, Some(member.function.at));
    }
    for class in &kept.classes {
        uses.ty(&class.ty, Some(class.at));
        class.extends.iter().for_each(|parent| uses.ty(parent, Some(class.at)));
        for field in class.fields {
            uses.ty(&field.ty, Some(class.at));
        }
    }
    for data in kept.data.iter().filter(|data| data.declared) {
        uses.ty(&data.ty, Some(data.at));
    }
    let mut instances = Vec::new();
    inside(kept, &mut uses, &mut instances, arena);
    let mut declared = uses.paths.clone();
    for import in &kept.imports {
        uses.signature(import.params.iter().map(|param| &param.ty), &import.ret, Some(import.at));
    }
    for closure in closures {
        uses.signature(closure.params.iter(), closure.ret, None);
    }
    inside(kept, &mut uses, &mut instances, arena);
    let endless = by_value::endless(&instances);
    by_value::retain(kept, &mut instances);
    // Whatever JavaScript gets as plain data has a type with a name, also what is thrown.
    declared.extend(instances.iter().map(|instance| path(&instance.ty)));
    kept.choices.retain(|choice| uses.contains(path(&choice.ty)));
    kept.import_types.retain(|import| uses.contains(path(&import.ty)));

    let mut types = BTreeMap::new();
    types.extend(kept.classes.iter().enumerate().map(|(i, class)| (path(&class.ty), Named::Class(i))));
    types.extend(kept.enums.iter().enumerate().map(|(i, it)| (path(&it.ty), Named::Enum(i))));
    types.extend(kept.choices.iter().enumerate().map(|(i, it)| (path(&it.ty), Named::Choice(i))));
    types.extend(kept.data.iter().enumerate().map(|(i, it)| (path(&it.ty), Named::Data(i))));
    types.extend(kept.import_types.iter().enumerate().map(|(i, it)| (path(&it.ty), Named::Import(i))));
    let unknown = uses.first.iter().filter_map(|(ty, at)| unknown(ty, at.as_ref(), &types));
    let diagnostics = unknown.chain(endless).collect();
    Resolved { types, declared, instances, diagnostics }
}

/// What [`resolve`] finds.
pub(super) struct Resolved<'a> {
    pub(super) types: BTreeMap<&'a str, Named>,
    pub(super) declared: BTreeSet<&'a str>,
    pub(super) instances: Vec<Instance<'a>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What unions and data in use use, which may be other unions and data.
fn inside<'a>(kept: &Kept<'a>, uses: &mut Uses<'a>, instances: &mut Vec<Instance<'a>>, arena: &'a Arena) {
    loop {
        alternatives(kept, uses);
        let before = instances.len();
        let new: Vec<Type<'a>> = uses.data[before..].to_vec();
        for ty in new {
            let instance = by_value::instance(kept, ty, arena);
            for field in instance.variants.iter().flat_map(|variant| variant.fields) {
                uses.ty(&field.ty, kept.data.get(instance.definition).map(|data| data.at));
            }
            instances.push(instance);
        }
        if uses.data.len() == instances.len() || instances.len() > by_value::MOST {
            return;
        }
    }
}

/// What the unions in use use, which may be other unions.
fn alternatives<'a>(kept: &Kept<'a>, uses: &mut Uses<'a>) {
    let mut left: Vec<&Choice<'a>> = kept.choices.iter().collect();
    loop {
        let (used, unused): (Vec<&Choice<'a>>, Vec<_>) =
            left.into_iter().partition(|choice| uses.contains(path(&choice.ty)));
        if used.is_empty() {
            return;
        }
        for choice in used {
            for alternative in choice.alternatives {
                match alternative {
                    Alternative::Literal { .. } => {}
                    Alternative::Value { ty, .. } => uses.ty(ty, Some(choice.at)),
                }
            }
        }
        left = unused;
    }
}

/// Named types in the order of their first use, and where that is.
#[derive(Default)]
struct Uses<'a> {
    first: Vec<(Type<'a>, Option<Location<'a>>)>,
    seen: BTreeSet<(&'static str, &'a str)>,
    paths: BTreeSet<&'a str>,
    /// Data, with what parameters stand for.
    data: Vec<Type<'a>>,
}

impl<'a> Uses<'a> {
    fn contains(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    fn signature<'t>(&mut self, params: impl Iterator<Item = &'t Type<'a>>, ret: &Type<'a>, at: Option<Location<'a>>)
    where
        'a: 't,
    {
        for ty in params {
            self.ty(ty, at);
        }
        self.ty(ret, at);
    }

    fn ty(&mut self, ty: &Type<'a>, at: Option<Location<'a>>) {
        match ty {
            Type::Ref { inner } | Type::RefMut { inner } | Type::Option { inner } | Type::Nullable { inner } => {
                self.ty(inner, at);
            }
            Type::Maybe { inner, .. } => self.ty(inner, at),
            Type::Result { ok } => self.ty(ok, at),
            Type::Iterable { item, .. } => self.ty(item, at),
            Type::Slice { element } | Type::Vec { element } | Type::Array { element, .. } | Type::Set { element } => {
                self.ty(element, at);
            }
            Type::Tuple { parts } => parts.iter().for_each(|part| self.ty(part, at)),
            Type::Map { key, value } => {
                self.ty(key, at);
                self.ty(value, at);
            }
            Type::Callback { params, ret, .. } | Type::Function { params, ret } => {
                self.signature(params.iter(), ret, at);
            }
            Type::Data { arguments, .. } => {
                arguments.iter().for_each(|argument| self.ty(argument, at));
                self.named(ty, at);
                if !self.data.contains(ty) {
                    self.data.push(*ty);
                }
            }
            Type::Class { .. }
            | Type::Enum { .. }
            | Type::StringEnum { .. }
            | Type::Union { .. }
            | Type::Import { .. } => self.named(ty, at),
            Type::Unit | Type::Bool | Type::Char | Type::Pointer | Type::Str | Type::String | Type::Hole => {}
            Type::I8 | Type::U8 | Type::I16 | Type::U16 | Type::I32 | Type::U32 | Type::I64 | Type::U64 => {}
            Type::I128 | Type::U128 | Type::Isize | Type::Usize | Type::F32 | Type::F64 => {}
            Type::JsValue | Type::JsError | Type::NonNull | Type::Duration | Type::Time | Type::ClampedByte => {}
            Type::Whole { .. } | Type::Parameter { .. } | Type::KeptStr | Type::Undefined | Type::Null => {}
            Type::Foreign { .. } | Type::ForeignList { .. } | Type::Json | Type::Parsed | Type::Length { .. } => {}
        }
    }

    fn named(&mut self, ty: &Type<'a>, at: Option<Location<'a>>) {
        let Some((kind, path)) = named(ty) else { return };
        self.paths.insert(path);
        if self.seen.insert((kind, path)) {
            self.first.push((*ty, at));
        }
    }
}

fn unknown(ty: &Type<'_>, at: Option<&Location<'_>>, types: &BTreeMap<&str, Named>) -> Option<Diagnostic> {
    let (kind, path) = named(ty)?;
    let defined = matches!(
        (ty, types.get(path)),
        (Type::Class { .. }, Some(Named::Class(_)))
            | (Type::Enum { .. }, Some(Named::Enum(_)))
            | (Type::StringEnum { .. } | Type::Union { .. }, Some(Named::Choice(_)))
            | (Type::Data { .. }, Some(Named::Data(_)))
            | (Type::Import { .. }, Some(Named::Import(_)))
    );
    (!defined).then(|| Diagnostic {
        code: Code::UnknownType,
        message: format!("the {kind} `{ty}` is used here, but nothing in the module defines it"),
        place: at.and_then(place),
        notes: vec![format!("its path is `{path}`")],
        help: format!("is `#[js]` on the {kind}, and is it compiled under the same `cfg` as this item?"),
    })
}
