//! Finds functions so small that their code can stand where they are called.
//!
//! Imports that passes have made wasm of are such functions. A call of one would cost more than what it does, and engines
//! do not inline across the functions of a module before they have optimised it, if at all.

use wasmparser::{FunctionBody, Operator};

/// More bytes would be better off in one place.
const MOST: usize = 12;

/// Says that no call is in progress.
pub(super) const ZERO: &[u8] = &[0x41, 0];

/// The instructions that do what a call of the function does, if they are few: they find the arguments where the call
/// would.
pub(super) fn instructions<'b>(body: &FunctionBody<'b>, params: usize) -> Option<&'b [u8]> {
    if body.get_locals_reader().ok()?.get_count() != 0 {
        return None;
    }
    let mut operators = body.get_operators_reader().ok()?;
    for param in 0..params {
        // All are fetched first, in order: they lie on the stack as they were passed.
        let Operator::LocalGet { local_index } = operators.read().ok()? else { return None };
        if local_index as usize != param {
            return None;
        }
    }
    let begin = operators.original_position();
    let mut end = begin;
    while !operators.eof() {
        end = operators.original_position();
        match operators.read().ok()? {
            Operator::End if operators.eof() => {}
            Operator::Call { .. }
            | Operator::GlobalGet { .. }
            | Operator::GlobalSet { .. }
            | Operator::TableGet { .. }
            | Operator::TableSet { .. }
            | Operator::RefNull { .. }
            | Operator::I32Const { .. } => {}
            _ => return None,
        }
    }
    let start = body.range().start;
    (end - begin <= MOST).then(|| &body.as_bytes()[begin - start..end - start])
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload};

    fn found(function: &str) -> Option<Vec<u8>> {
        let text = format!("(module (global $g (mut i32) (i32.const 0)) (table $t 1 externref) {function})");
        let module = wat::parse_str(text).expect("valid text");
        let body = Parser::new(0).parse_all(&module).find_map(|payload| match payload.expect("valid") {
            Payload::CodeSectionEntry(body) => Some(body),
            _ => None,
        })?;
        let params = function.matches("(param").count();
        instructions(&body, params).map(<[u8]>::to_vec)
    }

    #[test]
    fn what_takes_its_arguments_in_order_can_stand_for_its_call() {
        assert_eq!(found("(func (result i32) (global.get $g))"), Some(vec![0x23, 0]));
        let clear = "(func (param i32) (table.set $t (local.get 0) (ref.null extern)))";
        assert_eq!(found(clear), Some(vec![0xd0, 0x6f, 0x26, 0]));
        assert_eq!(found("(func)"), Some(vec![]));
    }

    #[test]
    fn what_does_anything_else_cannot() {
        for function in [
            "(func (param i32) (param i32) (drop (local.get 1)))",
            "(func (param i32) (result i32) (i32.add (local.get 0) (local.get 0)))",
            "(func (local i32))",
            "(func (block))",
            "(func (result i32) unreachable)",
        ] {
            assert_eq!(found(function), None, "{function}");
        }
    }
}
