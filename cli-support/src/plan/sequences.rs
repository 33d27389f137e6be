//! In which form sequences of numbers reach an imported function.

use super::naming::Naming;
use super::place;
use super::shape::Binding;
use crate::diagnostics::{Code, Diagnostic};
use wasm_ferry_schema::{Import, Sequence, Type};

/// The option for what is borrowed.
const SLICE: &str = "slice";

/// Applies what was asked for. What a block or a function asks for concerns only the parameters that it fits.
pub(super) fn apply<'a>(import: &Import<'a>, binding: &mut Binding<'a>, naming: &mut Naming<'_, 'a>) {
    for sequence in import.sequences {
        let Some(param) = binding.params.get_mut(sequence.param as usize) else { continue };
        if fits(sequence, &param.conversion.ty) {
            param.form = sequence.form;
        } else if sequence.given {
            let option = sequence.kind;
            let wanted = if option == SLICE { "`&[T]`" } else { "`Vec<T>`" };
            naming.report(Diagnostic {
                code: Code::UnsupportedType,
                message: ["`", option, "` is given for a parameter that is no ", wanted, " of numbers"].concat(),
                place: Some(place(&import.at)),
                notes: vec![["its type is `", &param.conversion.ty.to_string(), "`"].concat()],
                help: ["remove `", option, "` from the parameter"].concat(),
            });
        }
    }
}

fn fits(sequence: &Sequence<'_>, ty: &Type<'_>) -> bool {
    match ty {
        Type::Ref { inner: Type::Slice { element } } => sequence.kind == SLICE && element.has_typed_array(),
        Type::Vec { element } => sequence.kind != SLICE && element.has_typed_array(),
        Type::Option { inner } | Type::Nullable { inner } => fits(sequence, inner),
        _ => false,
    }
}
