//! Tells whether a function may return, from its instructions.

use wasmparser::Operator;

/// What is known after some of a body's instructions.
#[derive(Default)]
pub(super) struct Returns {
    /// How many blocks are open, without that of the function itself.
    depth: u32,
    /// Whether the last instruction was a trap.
    trapped: bool,
    /// Whether the function may return, as far as it was looked at.
    pub(super) may: bool,
}

impl Returns {
    /// The next instruction.
    pub(super) fn look(&mut self, operator: &Operator<'_>) {
        match operator {
            Operator::Block { .. }
            | Operator::Loop { .. }
            | Operator::If { .. }
            | Operator::Try { .. }
            | Operator::TryTable { .. } => self.depth += 1,
            Operator::End if self.depth == 0 => self.may |= !self.trapped,
            Operator::End | Operator::Delegate { .. } => self.depth = self.depth.saturating_sub(1),
            Operator::Return
            | Operator::ReturnCall { .. }
            | Operator::ReturnCallIndirect { .. }
            | Operator::ReturnCallRef { .. } => self.may = true,
            // To the end of the function's own block.
            Operator::Br { relative_depth } | Operator::BrIf { relative_depth } => {
                self.may |= *relative_depth == self.depth;
            }
            // Some of them may lead out.
            Operator::BrTable { targets } => {
                self.may |= targets.default() == self.depth
                    || targets.targets().any(|target| target.is_ok_and(|target| target == self.depth));
            }
            Operator::BrOnNull { .. }
            | Operator::BrOnNonNull { .. }
            | Operator::BrOnCast { .. }
            | Operator::BrOnCastFail { .. } => self.may = true,
            _ => {}
        }
        self.trapped = matches!(operator, Operator::Unreachable);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload};

    fn may_return(body: &str) -> bool {
        let module = wat::parse_str(format!("(module (func (param i32) {body}))")).expect("valid text");
        let mut returns = Returns::default();
        for payload in Parser::new(0).parse_all(&module) {
            let Ok(Payload::CodeSectionEntry(body)) = payload else { continue };
            let mut operators = body.get_operators_reader().expect("valid");
            while !operators.eof() {
                returns.look(&operators.read().expect("valid"));
            }
        }
        returns.may
    }

    #[test]
    fn what_ends_in_a_trap_and_has_no_other_way_out_never_returns() {
        assert!(!may_return("unreachable"));
        assert!(!may_return("(block (br_if 0 (local.get 0)) (nop)) unreachable"));
        assert!(!may_return("(loop (br 0)) unreachable"));
    }

    #[test]
    fn whatever_has_a_way_out_may_return() {
        for body in [
            "",
            "(if (local.get 0) (then unreachable))",
            "(if (local.get 0) (then return)) unreachable",
            "(block (br 1)) unreachable",
            "(block (br_if 1 (local.get 0))) unreachable",
            "(block (br_table 0 1 (local.get 0))) unreachable",
        ] {
            assert!(may_return(body), "{body}");
        }
    }
}
