//! A body under construction: statements, temporaries, cleanup, helpers used.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use super::ast::{Expr, Param, Stmt};
use super::fragment::{self, Fragment};
use super::walk;

/// Marks a temporary until [`Scope::finish`] knows which names the body mentions. No identifier contains it.
const MARK: char = '#';

/// A body under construction, and the only way to get a temporary name.
///
/// The expressions it hands out are meant for this body only: temporaries get their names when it is finished, away
/// from everything else that the body mentions.
#[derive(Debug, Default)]
pub struct Scope {
    params: BTreeSet<String>,
    /// How many temporaries there are so far.
    counter: u32,
    used: BTreeSet<Fragment>,
    /// Whether what crosses from now on has been looked at already.
    checked: bool,
    /// Of the innermost block.
    stmts: Vec<Stmt>,
    function: Function,
}

/// What belongs to a function rather than to one of its blocks.
#[derive(Debug, Default)]
struct Function {
    /// Variables that its cleanup mentions, and what they are at first.
    hoisted: Vec<Stmt>,
    /// In how many blocks the next statement stands.
    depth: u32,
    cleanup: Option<Cleanup>,
    /// The temporary that holds the top of the scratch memory before, if any is borrowed.
    top: Option<String>,
}

/// What must run however a function ends.
#[derive(Debug)]
struct Cleanup {
    /// How many statements of the function's own block stand before the `try`.
    from: usize,
    stmts: Vec<Stmt>,
}

impl Scope {
    /// The body of a function whose parameters have these names, which are final.
    pub fn new<'a>(params: impl IntoIterator<Item = &'a str>) -> Scope {
        Scope { params: params.into_iter().map(str::to_owned).collect(), ..Scope::default() }
    }

    /// `const hintN = value;`, and its name.
    pub fn constant(&mut self, hint: &str, value: Expr) -> Expr {
        let name = self.temporary(hint);
        self.push(Stmt::Const(name.clone(), value));
        Expr::Ident(name)
    }

    /// `let hintN = value;`, and its name.
    pub fn variable(&mut self, hint: &str, value: Option<Expr>) -> Expr {
        let name = self.temporary(hint);
        self.push(Stmt::Let(name.clone(), value));
        Expr::Ident(name)
    }

    /// The value, under a name if it is more than that: what is mentioned twice must be evaluated once.
    pub fn once(&mut self, hint: &str, value: Expr) -> Expr {
        match value {
            Expr::Ident(_) | Expr::This => value,
            _ => self.constant(hint, value),
        }
    }

    /// `target = value;`.
    pub fn assign(&mut self, target: &Expr, value: Expr) {
        self.push(Stmt::Expr(target.clone().assign(value)));
    }

    /// `expression;`.
    pub fn run(&mut self, expression: Expr) {
        self.push(Stmt::Expr(expression));
    }

    /// Any statement.
    pub fn push(&mut self, stmt: Stmt) {
        self.stmts.push(stmt);
    }

    /// `return value;`.
    pub fn ret(&mut self, value: Option<Expr>) {
        self.push(Stmt::Return(value));
    }

    /// `throw value;`.
    pub fn throw(&mut self, value: Expr) {
        self.push(Stmt::Throw(value));
    }

    /// `if (test) { then }`.
    pub fn when(&mut self, test: Expr, then: impl FnOnce(&mut Scope)) {
        self.choose(test, then, |_| {});
    }

    /// `if (test) { then } else { otherwise }`.
    pub fn choose(&mut self, test: Expr, then: impl FnOnce(&mut Scope), otherwise: impl FnOnce(&mut Scope)) {
        let then = self.block(then);
        let otherwise = self.block(otherwise);
        self.push(Stmt::If(test, then, otherwise));
    }

    /// `for (let iN = 0; iN < count; iN++) { body }`; the body gets the name.
    pub fn repeat(&mut self, count: Expr, body: impl FnOnce(&mut Scope, Expr)) {
        let name = self.temporary("i");
        let stmts = self.block(|scope| body(scope, Expr::Ident(name.clone())));
        self.push(Stmt::Repeat(name, count, stmts));
    }

    /// `try { body } catch (errorN) { handler }`; the handler gets the name of what was thrown.
    pub fn attempt(&mut self, body: impl FnOnce(&mut Scope), handler: impl FnOnce(&mut Scope, Expr)) {
        let body = self.block(body);
        let name = self.temporary("error");
        let handler = self.block(|scope| handler(scope, Expr::Ident(name.clone())));
        self.push(Stmt::TryCatch(body, name, handler));
    }

    /// An arrow function. Its temporaries keep away from those around it, and it has a cleanup of its own.
    pub fn function(&mut self, params: Vec<Param>, body: impl FnOnce(&mut Scope)) -> Expr {
        let outer = (mem::take(&mut self.stmts), mem::take(&mut self.function));
        body(self);
        let stmts = self.end_of_function();
        (self.stmts, self.function) = outer;
        Expr::Arrow(params, stmts)
    }

    /// A parameter for [`Scope::function`], and its name.
    pub fn param(&mut self, hint: &str) -> (Param, Expr) {
        let name = self.temporary(hint);
        (Param::new(name.clone()), Expr::Ident(name))
    }

    /// The call of a helper.
    pub fn call(&mut self, fragment: Fragment, arguments: impl IntoIterator<Item = Expr>) -> Expr {
        self.uses(fragment).call(arguments)
    }

    /// Calls a helper for what it may throw, and gives the value again.
    pub fn tried(&mut self, fragment: Fragment, value: Expr, more: impl IntoIterator<Item = Expr>) -> Expr {
        let value = self.once("value", value);
        let call = self.call(fragment, [value.clone()].into_iter().chain(more));
        self.run(call);
        value
    }

    /// Says that what crosses from now on has been looked at already.
    pub fn all_checked(&mut self) {
        self.checked = true;
    }

    /// Whether what crosses has been looked at already, so that a conversion must not throw any more.
    pub fn is_checked(&self) -> bool {
        self.checked
    }

    /// The name of a helper.
    pub fn uses(&mut self, fragment: Fragment) -> Expr {
        self.used.insert(fragment);
        Expr::ident(fragment.name())
    }

    /// Runs a statement however the function ends, if it gets this far.
    ///
    /// Everything that the function says after the first call stands in a `try`; the last cleanup runs first. What the
    /// statement mentions must have been declared outside of any `if`.
    pub fn finally(&mut self, stmt: impl Into<Stmt>) {
        let from = self.stmts.len();
        self.function.cleanup.get_or_insert(Cleanup { from, stmts: Vec::new() }).stmts.insert(0, stmt.into());
    }

    /// A variable that a helper receives however the function ends.
    ///
    /// It is declared at the beginning of the function with a value that means nothing to the helper; assign to it when
    /// there is something to clean up, inside an `if` or not.
    pub fn cleanup_variable(&mut self, hint: &str, nothing: Expr, cleanup: Fragment) -> Expr {
        let name = self.temporary(hint);
        self.function.hoisted.push(Stmt::Let(name.clone(), Some(nothing)));
        let clean = self.call(cleanup, [Expr::ident(&name)]);
        self.finally(clean);
        Expr::Ident(name)
    }

    /// As [`Scope::cleanup_variable`], for a value that is there now: a constant where the cleanup can see it.
    pub fn cleanup_constant(&mut self, hint: &str, value: Expr, nothing: Expr, cleanup: Fragment) -> Expr {
        if self.function.depth == 0 && self.function.cleanup.is_none() {
            let constant = self.constant(hint, value);
            let clean = self.call(cleanup, [constant.clone()]);
            self.finally(clean);
            return constant;
        }
        let variable = self.cleanup_variable(hint, nothing, cleanup);
        self.assign(&variable, value);
        variable
    }

    /// Says that this function borrows scratch memory, which it then gives back however it ends. Saying so twice is
    /// saying it once.
    pub fn scratch(&mut self) {
        if self.function.top.is_none() {
            self.function.top = Some(self.temporary("top"));
            self.used.extend([fragment::SCRATCH_TOP, fragment::SCRATCH_RELEASE]);
        }
    }

    /// The statements, and the helpers they use.
    pub fn finish(mut self) -> (Vec<Stmt>, BTreeSet<Fragment>) {
        let mut stmts = self.end_of_function();
        let mut taken = self.params;
        let mut temporaries = BTreeSet::new();
        walk::names(&mut stmts, &mut |name| {
            let names = if name.starts_with(MARK) { &mut temporaries } else { &mut taken };
            names.insert(name.clone());
        });
        let mut renames = BTreeMap::new();
        for temporary in temporaries {
            let mut name = temporary.trim_start_matches(MARK).to_owned();
            while !taken.insert(name.clone()) {
                name.push('_');
            }
            renames.insert(temporary, name);
        }
        walk::names(&mut stmts, &mut |name| {
            if let Some(new) = renames.get(name) {
                name.clone_from(new);
            }
        });
        (stmts, self.used)
    }

    fn temporary(&mut self, hint: &str) -> String {
        let name = format!("{MARK}{hint}{}", self.counter);
        self.counter += 1;
        name
    }

    /// The statements that `body` adds.
    fn block(&mut self, body: impl FnOnce(&mut Scope)) -> Vec<Stmt> {
        let outer = mem::take(&mut self.stmts);
        let had_cleanup = self.function.cleanup.is_some();
        self.function.depth += 1;
        body(self);
        self.function.depth -= 1;
        if let (false, Some(cleanup)) = (had_cleanup, &mut self.function.cleanup) {
            // The statement that holds this block is the first one to protect.
            cleanup.from = outer.len();
        }
        mem::replace(&mut self.stmts, outer)
    }

    /// Takes the statements of a function, with its cleanup around them.
    fn end_of_function(&mut self) -> Vec<Stmt> {
        let mut stmts = mem::take(&mut self.stmts);
        let function = mem::take(&mut self.function);
        if let Some(cleanup) = function.cleanup {
            let protected = stmts.split_off(cleanup.from);
            if protected.is_empty() {
                stmts.extend(cleanup.stmts);
            } else {
                stmts.push(Stmt::TryFinally(protected, cleanup.stmts));
            }
        }
        if let Some(top) = function.top {
            let release = Expr::ident(fragment::SCRATCH_RELEASE.name()).call([Expr::ident(&top)]).statement();
            let take = Stmt::Const(top, Expr::ident(fragment::SCRATCH_TOP.name()));
            stmts = vec![take, Stmt::TryFinally(stmts, vec![release])];
        }
        stmts.splice(0..0, function.hoisted);
        stmts
    }
}

#[cfg(test)]
mod tests;
