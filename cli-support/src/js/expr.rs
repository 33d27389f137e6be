//! Short ways to write expressions.

use super::ast::{Expr, Param, Stmt};

impl Expr {
    /// A name.
    pub fn ident(name: impl Into<String>) -> Expr {
        Expr::Ident(name.into())
    }

    /// Text.
    pub fn string(text: impl Into<String>) -> Expr {
        Expr::String(text.into())
    }

    /// A number.
    pub fn number(value: impl Into<f64>) -> Expr {
        Expr::Number(value.into())
    }

    /// `self(arguments)`.
    pub fn call(self, arguments: impl IntoIterator<Item = Expr>) -> Expr {
        Expr::Call(Box::new(self), arguments.into_iter().collect())
    }

    /// `new self(arguments)`.
    pub fn construct(self, arguments: impl IntoIterator<Item = Expr>) -> Expr {
        Expr::New(Box::new(self), arguments.into_iter().collect())
    }

    /// `self.name`.
    pub fn member(self, name: impl Into<String>) -> Expr {
        Expr::Member(Box::new(self), name.into())
    }

    /// `self?.name`.
    pub fn optional_member(self, name: impl Into<String>) -> Expr {
        Expr::OptionalMember(Box::new(self), name.into())
    }

    /// `self[index]`.
    pub fn index(self, index: Expr) -> Expr {
        Expr::Index(Box::new(self), Box::new(index))
    }

    /// `operator self`.
    pub fn unary(self, operator: &'static str) -> Expr {
        Expr::Unary(operator, Box::new(self))
    }

    /// `self operator right`.
    pub fn binary(self, operator: &'static str, right: Expr) -> Expr {
        Expr::Binary(operator, Box::new(self), Box::new(right))
    }

    /// `!self`.
    #[expect(clippy::should_implement_trait, reason = "it builds a tree, it does not negate anything")]
    pub fn not(self) -> Expr {
        self.unary("!")
    }

    /// `typeof self`.
    pub fn type_of(self) -> Expr {
        self.unary("typeof")
    }

    /// `self ? then : otherwise`.
    pub fn ternary(self, then: Expr, otherwise: Expr) -> Expr {
        Expr::Conditional(Box::new(self), Box::new(then), Box::new(otherwise))
    }

    /// `self = value`.
    pub fn assign(self, value: Expr) -> Expr {
        Expr::Assign(Box::new(self), Box::new(value))
    }

    /// `self | 0`: the number as a signed word of 32 bits.
    pub fn or0(self) -> Expr {
        self.binary("|", Expr::Number(0.0))
    }

    /// `self >>> 0`: the number as an unsigned word of 32 bits.
    pub fn unsigned(self) -> Expr {
        self.binary(">>>", Expr::Number(0.0))
    }

    /// `self === other`.
    pub fn equals(self, other: Expr) -> Expr {
        self.binary("===", other)
    }

    /// `self !== 0`.
    pub fn is_nonzero(self) -> Expr {
        self.binary("!==", Expr::Number(0.0))
    }

    /// `self != null`: neither `null` nor `undefined`.
    pub fn is_present(self) -> Expr {
        self.binary("!=", Expr::Null)
    }

    /// `self ?? other`.
    pub fn or_else(self, other: Expr) -> Expr {
        self.binary("??", other)
    }

    /// `...self`.
    pub fn spread(self) -> Expr {
        Expr::Spread(Box::new(self))
    }

    /// `(params) => { body }`.
    pub fn arrow(params: impl IntoIterator<Item = Param>, body: Vec<Stmt>) -> Expr {
        Expr::Arrow(params.into_iter().collect(), body)
    }

    /// The statement that evaluates it.
    pub fn statement(self) -> Stmt {
        Stmt::Expr(self)
    }
}

impl From<Expr> for Stmt {
    fn from(expr: Expr) -> Stmt {
        Stmt::Expr(expr)
    }
}

impl Param {
    /// A parameter.
    pub fn new(name: impl Into<String>) -> Param {
        Param { name: name.into(), rest: false }
    }

    /// `...name`.
    pub fn rest(name: impl Into<String>) -> Param {
        Param { name: name.into(), rest: true }
    }
}
