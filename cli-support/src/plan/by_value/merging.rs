//! Which values have properties that can stand among those of others, and how.

use crate::convert::codecs::Merge;
use crate::read::Interface;
use crate::read::interface::Instance;
use wasm_ferry_schema::{Data, Shape, Tagging, Type};

/// How deeply flattened fields may be in flattened fields.
const NESTED: u32 = 16;

/// How the properties of a type's values stand among others; nothing if they cannot.
///
/// `flatten`: the field says so, and may be missing; otherwise it is beside a tag.
pub(super) fn of(interface: &Interface<'_>, ty: &Type<'_>, flatten: bool) -> Option<Merge> {
    if !flatten {
        return present(interface, ty, 0);
    }
    let Type::Option { inner } = ty else { return present(interface, ty, 0) };
    match present(interface, inner, 0)? {
        Merge::Properties { .. } => Some(Merge::Perhaps { variant: false }),
        Merge::Variant => Some(Merge::Perhaps { variant: true }),
        Merge::Entries => Some(Merge::PerhapsEntries),
        Merge::Json => Some(Merge::PerhapsJson),
        Merge::Nothing | Merge::Perhaps { .. } | Merge::PerhapsEntries | Merge::PerhapsJson => None,
    }
}

fn present(interface: &Interface<'_>, ty: &Type<'_>, depth: u32) -> Option<Merge> {
    match ty {
        _ if depth == NESTED => None,
        Type::Map { key, .. } if is_text(interface, key) => Some(Merge::Entries),
        Type::Json => Some(Merge::Json),
        Type::Unit => Some(Merge::Nothing),
        Type::Data { .. } => {
            // What nothing defines is reported elsewhere.
            let Some((instance, data)) = definition(interface, ty) else {
                return Some(Merge::Properties { closed: false });
            };
            let closed = is_told(instance, data);
            let tags = instance.variants.iter().all(|variant| !variant.untagged);
            match data.tagging {
                Tagging::Internal | Tagging::Adjacent if tags => Some(Merge::Properties { closed }),
                Tagging::External if tags => Some(Merge::Variant),
                Tagging::Named => Some(Merge::Properties { closed }),
                Tagging::Alone if instance.variants.iter().all(|variant| variant.shape == Shape::Unit) => {
                    Some(Merge::Nothing)
                }
                Tagging::Alone | Tagging::Untagged | Tagging::Internal | Tagging::Adjacent | Tagging::External => {
                    let mut all = instance.variants.iter();
                    let fit = all.all(|variant| match (variant.shape, variant.fields.first()) {
                        (Shape::Object, _) => true,
                        (Shape::Newtype, Some(field)) => {
                            matches!(present(interface, &field.ty, depth + 1), Some(Merge::Properties { .. }))
                        }
                        (Shape::Unit | Shape::Tuple | Shape::Newtype, _) => false,
                    });
                    let alone = matches!(data.tagging, Tagging::Alone | Tagging::Untagged);
                    (fit && alone).then_some(Merge::Properties { closed })
                }
            }
        }
        _ => None,
    }
}

/// Whether values of a type are text in JavaScript.
fn is_text(interface: &Interface<'_>, ty: &Type<'_>) -> bool {
    match ty {
        Type::String | Type::Parsed | Type::Char | Type::StringEnum { .. } => true,
        Type::Data { .. } => definition(interface, ty).is_some_and(|(instance, data)| {
            let names = instance.variants.iter().all(|variant| variant.shape == Shape::Unit && !variant.untagged);
            data.tagging == Tagging::External && names
        }),
        _ => false,
    }
}

/// The definition of data, and of data that may be missing.
pub(super) fn definition<'i, 'a>(
    interface: &'i Interface<'a>,
    ty: &Type<'a>,
) -> Option<(&'i Instance<'a>, &'i Data<'a>)> {
    let ty = if let Type::Option { inner } = ty { inner } else { ty };
    let instance = interface.instances.iter().find(|instance| instance.ty == *ty)?;
    Some((instance, interface.data.get(instance.definition)?))
}

/// Whether a type refuses properties of others, and can be told that there are some.
fn is_told(instance: &Instance<'_>, data: &Data<'_>) -> bool {
    let tags = instance.variants.iter().all(|variant| !variant.untagged);
    data.closed && tags && !matches!(data.tagging, Tagging::Untagged | Tagging::External)
}

/// Whether the properties of a type's values are among others somewhere, and its functions must be told.
pub(super) fn is_among(interface: &Interface<'_>, ty: &Type<'_>) -> bool {
    let of = |instance: &Instance<'_>| {
        let Some(data) = interface.data.get(instance.definition) else { return false };
        instance.variants.iter().any(|variant| {
            let mut merged = variant.fields.iter().filter(|field| super::is_merged(data, variant, field));
            merged.any(|field| {
                let inner = if let Type::Option { inner } = field.ty { *inner } else { field.ty };
                let merge = self::of(interface, &field.ty, field.flatten);
                let told = || definition(interface, ty).is_some_and(|(instance, data)| is_told(instance, data));
                inner == *ty
                    && match merge {
                        Some(Merge::Variant | Merge::Perhaps { variant: true }) => true,
                        Some(Merge::Properties { closed }) => closed,
                        Some(Merge::Perhaps { variant: false }) => told(),
                        Some(Merge::Entries | Merge::Json | Merge::Nothing) => false,
                        Some(Merge::PerhapsEntries | Merge::PerhapsJson) | None => false,
                    }
            })
        })
    };
    matches!(ty, Type::Data { .. }) && interface.instances.iter().any(of)
}
