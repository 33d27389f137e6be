//! `slice = …` and `vec = …`: in which form sequences of numbers reach an imported function.

use super::attributes::Options;
use super::keys::{Key, Position};
use super::types::ungrouped;
use crate::ir::{Form, ImportParam, Sequence, Text};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::{FnArg, Signature, Type};

/// What a block, a function or a parameter asks for.
#[derive(Clone, Copy, Default)]
pub(crate) struct Asked {
    slice: Option<Form>,
    vec: Option<Form>,
}

/// Reads the options.
pub(crate) fn asked(options: &Options, report: &mut Report) -> Asked {
    let slice = options.name(Key::Slice);
    let old = options.at(Key::SliceToArray);
    if let (Some(at), Some(_)) = (old, &slice) {
        report.at(at, Message::Contradiction { one: "slice", other: "slice_to_array" });
    }
    let by_name = slice.and_then(|text| form(&text, "slice", &["view", "array", "copy"], report));
    let vec = options.name(Key::Vec).and_then(|text| form(&text, "vec", &["copy", "array"], report));
    Asked { slice: by_name.or(old.map(|_| Form::Array)), vec }
}

fn form(text: &Text, option: &'static str, known: &'static [&'static str], report: &mut Report) -> Option<Form> {
    match text.value.as_str() {
        name if !known.contains(&name) => {
            let message = match name {
                "transfer" => Message::FormReserved { option },
                "view" => Message::VectorView,
                _ => Message::UnknownForm { option, name: name.to_string(), known },
            };
            report.at(text.span, message);
            None
        }
        "view" => Some(Form::View),
        "array" => Some(Form::Array),
        _ => Some(Form::Copy),
    }
}

/// Takes the options of parameters.
pub(crate) fn of_params(sig: &mut Signature, report: &mut Report) -> Vec<Asked> {
    let mut all = Vec::new();
    for input in &mut sig.inputs {
        let FnArg::Typed(typed) = input else { continue };
        let options = Options::of_part(Position::ImportParam, &mut typed.attrs, report);
        all.push(asked(&options, report));
    }
    all
}

/// The forms of a function's parameters: a parameter's own, or else the function's, or else the block's.
pub(crate) fn of_function(
    block: Asked,
    function: Asked,
    of_params: Vec<Asked>,
    params: &[ImportParam],
    report: &mut Report,
) -> Vec<Sequence> {
    let mut sequences = Vec::new();
    for (index, (own, param)) in of_params.into_iter().zip(params).enumerate() {
        let kinds = [
            ("slice", own.slice, function.slice.or(block.slice), Form::View),
            ("vec", own.vec, function.vec.or(block.vec), Form::Copy),
        ];
        for (kind, own, inherited, usual) in kinds {
            let mutable = matches!(ungrouped(&param.ty), Type::Reference(reference) if reference.mutability.is_some());
            if kind == "slice" && mutable && own.is_some_and(|form| form != Form::View) {
                report.on(&param.ty, Message::FormOfMutable);
            }
            match own.or(inherited) {
                Some(form) if form != usual || own.is_some() => {
                    sequences.push(Sequence { param: index as u32, kind, form, given: own.is_some() });
                }
                Some(_) | None => {}
            }
        }
    }
    sequences
}
