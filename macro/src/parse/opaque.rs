//! Iterators and streams without a name: `impl Iterator` and `impl Stream`, as what functions return.

use super::types::{last_name, ungrouped};
use crate::ir::Boxing;
use crate::syntax::{parse_quote, AssocType, GenericArgument, PathArguments, Type, TypeParamBound};

/// The type that crosses for a result, and how the result becomes one; they differ where there is `impl Iterator` or
/// `impl Stream`, also in an option or result. Whatever else is `impl Trait` is reported elsewhere.
pub(crate) fn named(ty: Type) -> (Type, Option<Boxing>) {
    match inside(&ty) {
        Some((named, boxing)) => (named, Some(boxing)),
        None => (ty, None),
    }
}

fn inside(ty: &Type) -> Option<(Type, Boxing)> {
    match ungrouped(ty) {
        Type::ImplTrait(opaque) => {
            let (stream, item) = opaque.bounds.iter().find_map(item)?;
            let named = match stream {
                true => parse_quote!(__rt::BoxStream<#item>),
                false => parse_quote!(__rt::BoxIterator<#item>),
            };
            Some((named, Boxing { stream, depth: 0 }))
        }
        Type::Path(_) if matches!(last_name(ty)?.as_str(), "Option" | "Result") => {
            let mut outer = ungrouped(ty).clone();
            let Type::Path(path) = &mut outer else { return None };
            let PathArguments::AngleBracketed(arguments) = &mut path.path.segments.last_mut()?.arguments else {
                return None;
            };
            let first = arguments.args.iter_mut().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })?;
            let (named, boxing) = inside(first)?;
            *first = named;
            Some((outer, Boxing { depth: boxing.depth + 1, ..boxing }))
        }
        _ => None,
    }
}

/// What a bound says of items, and whether it is about a stream.
fn item(bound: &TypeParamBound) -> Option<(bool, Type)> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    let last = bound.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let item = arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::AssocType(AssocType { name, ty }) if name.ident == "Item" => Some(ty.clone()),
        _ => None,
    })?;
    Some((last.ident.to_string().ends_with("Stream"), item))
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    fn is(ty: Type, expected: Type, stream: bool, depth: usize) {
        let (named, boxing) = named(ty);
        assert_eq!(quote!(#named).to_string(), quote!(#expected).to_string());
        assert_eq!(boxing, Some(Boxing { stream, depth }));
    }

    #[test]
    fn iterators_and_streams_get_a_name_wherever_a_result_has_them() {
        is(parse_quote!(impl Iterator<Item = u32> + use<>), parse_quote!(__rt::BoxIterator<u32>), false, 0);
        is(parse_quote!(impl Send + futures::Stream<Item = String>), parse_quote!(__rt::BoxStream<String>), true, 0);
        is(
            parse_quote!(Result<Option<impl ExactSizeIterator<Item = T>>, E>),
            parse_quote!(Result<Option<__rt::BoxIterator<T>>, E>),
            false,
            2,
        );
    }

    #[test]
    fn nothing_else_is_touched() {
        for ty in [parse_quote!(impl Into<u32>), parse_quote!(Vec<impl Iterator<Item = u32>>), parse_quote!(Option<u8>)]
        {
            assert_eq!(named(ty).1, None);
        }
    }
}
