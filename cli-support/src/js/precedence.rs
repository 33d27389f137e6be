//! Which expressions need parentheses, and where.

use super::ast::Expr;

/// How tightly an expression binds; greater binds tighter.
///
/// Source: ECMA-262, the grammar of expressions; the numbers are those of the customary table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Level(u8);

impl Level {
    /// What may stand as an argument or behind `=`.
    pub(super) const ASSIGN: Level = Level(2);
    /// The test of `?:`, above its branches.
    pub(super) const CONDITIONAL: Level = Level(3);
    /// Behind a prefix operator.
    pub(super) const UNARY: Level = Level(14);
    /// In front of `.`, `[` and `(`.
    pub(super) const POSTFIX: Level = Level(17);
    /// A name, a literal, anything in brackets.
    pub(super) const PRIMARY: Level = Level(18);

    /// The next tighter level.
    pub(super) fn tighter(self) -> Level {
        Level(self.0 + 1)
    }
}

/// The level of an expression.
pub(super) fn of(expr: &Expr) -> Level {
    match expr {
        Expr::Number(value) if value.is_sign_negative() && !value.is_nan() => Level::UNARY,
        Expr::BigInt(value) if *value < 0 => Level::UNARY,
        Expr::Ident(_) | Expr::Number(_) | Expr::BigInt(_) | Expr::String(_) | Expr::Undefined | Expr::Null => {
            Level::PRIMARY
        }
        Expr::Bool(_)
        | Expr::This
        | Expr::Array(_)
        | Expr::Object(_)
        | Expr::Import
        | Expr::ImportMeta
        | Expr::Super
        | Expr::Arguments => Level::PRIMARY,
        Expr::Call(..) | Expr::New(..) | Expr::Member(..) | Expr::OptionalMember(..) | Expr::Index(..) => {
            Level::POSTFIX
        }
        Expr::Unary(..) | Expr::Await(_) => Level::UNARY,
        Expr::Binary(operator, ..) => of_operator(operator),
        Expr::Conditional(..) | Expr::Assign(..) | Expr::Arrow(..) | Expr::Spread(_) => Level::ASSIGN,
    }
}

/// The level of a binary operator.
pub(super) fn of_operator(operator: &str) -> Level {
    Level(match operator {
        "??" | "||" => 3,
        "&&" => 4,
        "|" => 5,
        "^" => 6,
        "&" => 7,
        "==" | "!=" | "===" | "!==" => 8,
        "<" | "<=" | ">" | ">=" | "in" | "instanceof" => 9,
        "<<" | ">>" | ">>>" => 10,
        "+" | "-" => 11,
        "*" | "/" | "%" => 12,
        "**" => 13,
        other => panic!("bug: `{other}` is no binary operator"),
    })
}

/// What the operands of a binary operator must at least be, left and right.
pub(super) fn of_operands(operator: &str) -> (Level, Level) {
    let level = of_operator(operator);
    match operator {
        // The left side of `**` may not even be a sign.
        "**" => (Level::POSTFIX, level),
        _ => (level, level.tighter()),
    }
}

/// Whether JavaScript refuses to see an operand beside an operator without parentheses, whatever their levels.
pub(super) fn may_not_mix(operator: &str, operand: &Expr) -> bool {
    let Expr::Binary(inner, ..) = operand else { return false };
    let is_coalesce = |operator: &str| operator == "??";
    let is_logical = |operator: &str| operator == "||" || operator == "&&";
    (is_coalesce(operator) && is_logical(inner)) || (is_logical(operator) && is_coalesce(inner))
}

/// Whether an expression begins with an object literal, which a statement would take for a block.
pub(super) fn begins_with_brace(expr: &Expr) -> bool {
    match expr {
        Expr::Object(_) => true,
        Expr::Call(first, _) | Expr::Member(first, _) | Expr::Index(first, _) => begins_with_brace(first),
        Expr::OptionalMember(first, _) => begins_with_brace(first),
        Expr::Binary(_, first, _) | Expr::Conditional(first, _, _) | Expr::Assign(first, _) => begins_with_brace(first),
        Expr::Ident(_) | Expr::Number(_) | Expr::BigInt(_) | Expr::String(_) | Expr::Undefined | Expr::Null => false,
        Expr::Bool(_) | Expr::This | Expr::New(..) | Expr::Unary(..) | Expr::Spread(_) | Expr::Array(_) => false,
        Expr::Arrow(..) | Expr::Await(_) | Expr::Import | Expr::ImportMeta | Expr::Super | Expr::Arguments => false,
    }
}

/// Whether the callee of a `new` contains a call on its way to the name, whose arguments would be taken for the `new`'s.
pub(super) fn contains_call(expr: &Expr) -> bool {
    match expr {
        Expr::Call(..) => true,
        // Its short circuit ends where the `new` begins, so that it needs parentheses as well.
        Expr::OptionalMember(..) => true,
        Expr::Member(object, _) | Expr::Index(object, _) => contains_call(object),
        Expr::Ident(_) | Expr::Number(_) | Expr::BigInt(_) | Expr::String(_) | Expr::Undefined | Expr::Null => false,
        Expr::Bool(_) | Expr::This | Expr::New(..) | Expr::Unary(..) | Expr::Binary(..) | Expr::Conditional(..) => {
            false
        }
        Expr::Assign(..) | Expr::Spread(_) | Expr::Array(_) | Expr::Object(_) | Expr::Arrow(..) => false,
        Expr::Await(_) | Expr::Import | Expr::ImportMeta | Expr::Super | Expr::Arguments => false,
    }
}
