//! The one algorithm of every call: parameters cross, the call is made, the result crosses back.

use crate::convert::zero;
use crate::js::ast::{Expr, Function, Param, Stmt};
use crate::js::fragment::{self, Fragment};
use crate::js::scope::Scope;
use crate::plan::Binding;
use std::collections::BTreeSet;
use wasm_ferry_schema::{Form, Type, Word};

/// The slot of the result cell that holds what was thrown.
const ERROR_SLOT: f64 = 3.0;

/// The finished module's exports, in the glue.
pub(super) fn export(raw: &str) -> Expr {
    Expr::ident("wasm").member(raw)
}

/// The parameters of a binding, as JavaScript's.
pub(super) fn params(binding: &Binding<'_>) -> Vec<Param> {
    let arguments = binding.arguments();
    let last = arguments.len().wrapping_sub(1);
    let param = |(i, param): (usize, &crate::plan::Param<'_>)| Param {
        name: param.local.clone(),
        rest: binding.variadic && i == last,
    };
    arguments.iter().enumerate().map(param).collect()
}

/// What stands before the arguments of a call.
pub(super) enum First {
    /// Words that are there already.
    Words(Vec<Expr>),
    /// The address of an object's value, which Rust may refuse to borrow.
    Lent(Expr),
    /// An object's value, which it loses when the expression is evaluated.
    Taken(Expr),
}

/// JavaScript calls Rust: calls `callee` with `first` and the parameters of the binding, which are in scope under their
/// local names. Gives the result's words, read before anything else can happen.
///
/// What one argument gives away would be lost if another one were refused after it: then all are checked first.
pub(super) fn call_rust(scope: &mut Scope, callee: Expr, first: First, binding: &Binding<'_>) -> Vec<Expr> {
    let given = binding.params.iter().enumerate().map(|(i, param)| match binding.this && i == 0 {
        true => Expr::This,
        false => Expr::ident(&param.local),
    });
    let refusable = matches!(first, First::Lent(_) | First::Taken(_)) || binding.may_be_refused();
    let values: Vec<Expr> = if must_check(&first, binding) {
        let checked = binding.params.iter().zip(given).map(|(param, value)| param.conversion.check(scope, value));
        let checked = checked.collect();
        scope.all_checked();
        checked
    } else {
        given.collect()
    };
    let mut arguments = match first {
        First::Words(words) => words,
        First::Lent(address) => vec![address],
        First::Taken(value) => vec![scope.constant("self", value)],
    };
    for (param, value) in binding.params.iter().zip(values) {
        arguments.extend(param.conversion.to_arguments(scope, value));
    }
    if let Some(resume) = binding.resume.as_ref().filter(|_| binding.waits) {
        let failed = binding.guarded.then(|| scope.uses(fragment::TRAPPED));
        let begun = [callee, Expr::Array(arguments), Expr::ident(&resume.local)].into_iter().chain(failed);
        let promise = scope.call(fragment::ACTIVATE, begun);
        scope.ret(Some(promise));
        return Vec::new();
    }
    let call = callee.call(arguments);
    if binding.ret.small && binding.resume.is_none() {
        return small_words(scope, call, (binding, refusable));
    }
    let words = result_words(scope, call, (binding, refusable));
    if let Some(resume) = &binding.resume {
        let pending = |scope: &mut Scope| scope.call(fragment::SUSPEND_TASK, [Expr::ident(&resume.local)]);
        when_stored(scope, |scope| {
            let promise = pending(scope);
            scope.ret(Some(promise));
        });
    } else if binding.fallible {
        when_stored(scope, |failed| {
            let error = failed.call(fragment::TAKE_ERROR, []);
            failed.throw(error);
        });
    } else if refusable {
        let refusal = scope.uses(fragment::REFUSAL);
        scope.when(refusal.binary("!==", Expr::Null), |refused| {
            let error = refused.call(fragment::TAKE_REFUSAL, []);
            refused.throw(error);
        });
    }
    words
}

/// The words of a result in small glue: a helper looks at whether the call has failed, and few words need names.
fn small_words(scope: &mut Scope, call: Expr, (binding, refusable): (&Binding<'_>, bool)) -> Vec<Expr> {
    let call = match () {
        () if binding.fallible => scope.call(fragment::SUCCEEDED, [call]),
        () if refusable => scope.call(fragment::ACCEPTED, [call]),
        () => call,
    };
    let layout = binding.ret.words();
    let unnamed = match layout.as_slice() {
        [] => {
            scope.run(call);
            return Vec::new();
        }
        [_] => binding.ret.inner.is_empty(),
        _ => binding.ret.reads_words_in_order(),
    };
    let mut words = vec![if unnamed { call } else { scope.constant("result", call) }];
    for (slot, word) in layout.iter().skip(1).enumerate() {
        let read = scope.call(read_slot(*word), [Expr::Number(slot as f64)]);
        words.push(if unnamed { read } else { scope.constant("word", read) });
    }
    words
}

/// What happens if the call that has just returned left something in the error slot.
fn when_stored(scope: &mut Scope, then: impl FnOnce(&mut Scope)) {
    let stored = scope.call(fragment::RESULT_I32, [Expr::Number(ERROR_SLOT)]);
    scope.when(stored.binary("!==", Expr::Number(0.0)), then);
}

/// Makes the call, and reads the words of its result.
fn result_words(scope: &mut Scope, call: Expr, (binding, refusable): (&Binding<'_>, bool)) -> Vec<Expr> {
    let checked = binding.fallible || binding.resume.is_some() || refusable;
    let layout = binding.ret.words();
    let mut words = Vec::new();
    match layout.split_first() {
        None => scope.run(call),
        // A rule of one word looks at it once, so that it needs no name.
        Some((_, [])) if !checked && binding.ret.inner.is_empty() => words.push(call),
        Some((_, rest)) => {
            words.push(scope.constant("result", call));
            for (slot, word) in rest.iter().enumerate() {
                let read = scope.call(read_slot(*word), [Expr::Number(slot as f64)]);
                words.push(scope.constant("word", read));
            }
        }
    }
    words
}

/// Whether something is given away before all else that may throw has been done.
fn must_check(first: &First, binding: &Binding<'_>) -> bool {
    let conversions = || binding.params.iter().map(|param| &param.conversion);
    let taken = matches!(first, First::Taken(_)) && conversions().any(|it| it.may_throw());
    let lost = |(i, given): (usize, &crate::convert::Conversion<'_>)| {
        let before = conversions().take(i).any(|it| it.may_throw_late());
        given.gives() && (before || conversions().skip(i + 1).any(|it| it.may_throw()))
    };
    taken || conversions().enumerate().any(lost)
}

/// The body of a function that calls Rust and returns what it returns.
pub(super) fn rust_body(scope: &mut Scope, callee: Expr, first: First, binding: &Binding<'_>) {
    let words = call_rust(scope, callee, first, binding);
    let value = (!words.is_empty()).then(|| binding.ret.to_js(scope, &words));
    match (&binding.resume, value) {
        (Some(_), None) if binding.waits => {}
        (Some(_), value) => scope.ret(Some(promise("resolve", value))),
        (None, Some(value)) => scope.ret(Some(value)),
        (None, None) => {}
    }
}

/// A call as a whole. An `async fn` throws nothing, its promise is rejected; what a guarded call throws is looked at.
pub(super) fn guarded(scope: &mut Scope, binding: &Binding<'_>, body: impl FnOnce(&mut Scope)) {
    if binding.resume.is_none() && !binding.guarded {
        return body(scope);
    }
    scope.attempt(body, |scope, error| {
        let error = if binding.guarded { scope.call(fragment::TRAPPED, [error]) } else { error };
        match &binding.resume {
            Some(_) => scope.ret(Some(promise("reject", Some(error)))),
            None => scope.throw(error),
        }
    });
}

/// `Promise.resolve(value)` or `Promise.reject(value)`.
fn promise(how: &str, value: Option<Expr>) -> Expr {
    Expr::ident("Promise").member(how).call(value)
}

/// The function that polls the future of an `async fn` again, and the fragments it uses.
pub(super) fn resume(binding: &Binding<'_>) -> Option<(Function, BTreeSet<Fragment>)> {
    let resume = binding.resume.as_ref()?;
    let mut scope = Scope::new(["task"]);
    let body = |scope: &mut Scope| {
        let words = result_words(scope, export(&resume.raw).call([Expr::ident("task")]), (binding, false));
        when_stored(scope, |scope| {
            if binding.waits {
                let error = scope.call(fragment::TAKE_ERROR, []);
                return scope.throw(error);
            }
            let pending = scope.call(fragment::STILL_PENDING, []);
            scope.ret(Some(pending));
        });
        if !words.is_empty() {
            let value = binding.ret.to_js(scope, &words);
            scope.ret(Some(value));
        }
    };
    match binding.guarded {
        true => scope.attempt(body, |scope, error| {
            let error = scope.call(fragment::TRAPPED, [error]);
            scope.throw(error);
        }),
        false => body(&mut scope),
    }
    let (body, uses) = scope.finish();
    Some((Function { name: resume.local.clone(), params: vec![Param::new("task")], body, docs: vec![] }, uses))
}

/// A function that Rust calls: its parameters, body, and the fragments it uses.
pub(super) struct Shim {
    /// Names of the words.
    pub params: Vec<Param>,
    /// Its statements.
    pub body: Vec<Stmt>,
    /// The fragments it uses.
    pub uses: BTreeSet<Fragment>,
}

/// Rust calls JavaScript: `action` makes the call from the values of the parameters.
pub(super) fn shim(binding: &Binding<'_>, action: impl FnOnce(&mut Scope, Vec<Expr>) -> Expr) -> Shim {
    let names = word_names(binding);
    let mut scope = Scope::new(names.iter().flatten().map(String::as_str));
    let values = binding
        .params
        .iter()
        .zip(&names)
        .map(|(param, names)| {
            let words: Vec<Expr> = names.iter().map(Expr::ident).collect();
            let value = param.conversion.to_js(&mut scope, &words);
            match param.conversion.ty {
                Type::Option { .. } | Type::Nullable { .. } if param.form != Form::View => {
                    let value = scope.once("values", value);
                    value.clone().is_present().ternary(form(param.form, value.clone()), value)
                }
                _ => form(param.form, value),
            }
        })
        .collect();
    let result = action(&mut scope, values);
    return_words(&mut scope, binding, result);
    let (mut body, mut uses) = scope.finish();
    if binding.fallible {
        body = vec![Stmt::TryCatch(
            body,
            "error".to_owned(),
            vec![
                Stmt::Expr(Expr::ident(fragment::STORE_ERROR.name()).call([Expr::ident("error")])),
                Stmt::Return(nothing(binding)),
            ],
        )];
        uses.insert(fragment::STORE_ERROR);
    } else if binding.passes {
        // Rust does not catch it, so the call in progress ends here.
        let error = Expr::ident(fragment::UNWOUND.name()).call([Expr::ident("error")]);
        // In small glue, the helper throws it on.
        let end = if binding.ret.small { Stmt::Expr(error) } else { Stmt::Throw(error) };
        body = vec![Stmt::TryCatch(body, "error".to_owned(), vec![end])];
        uses.insert(fragment::UNWOUND);
    }
    let params = names.into_iter().flatten().map(|name| Param { name, rest: false }).collect();
    Shim { params, body, uses }
}

/// A sequence of numbers, in the form that was asked for.
fn form(form: Form, value: Expr) -> Expr {
    match form {
        Form::View => value,
        Form::Copy => value.member("slice").call([]),
        Form::Array => Expr::ident("Array").member("from").call([value]),
    }
}

/// What a shim returns when there is nothing to return: a word that costs no slot.
fn nothing(binding: &Binding<'_>) -> Option<Expr> {
    let first = *binding.ret.words().first()?;
    Some(if binding.ret.ty.is_handle() { Expr::Null } else { zero(first) })
}

/// Converts a result, stores all words but the first in the cell, and returns that one.
fn return_words(scope: &mut Scope, binding: &Binding<'_>, result: Expr) {
    // A number where a bigint belongs is refused by the engine on the way back, after Rust's `catch`.
    let big = binding.fallible && binding.ret.words() == [Word::I64];
    let result = if big { binding.ret.check(scope, result) } else { result };
    let words = binding.ret.to_wasm(scope, result);
    let layout = binding.ret.words();
    let mut words = words.into_iter();
    let Some(first) = words.next() else { return };
    let rest: Vec<(Expr, Word)> = words.zip(layout.into_iter().skip(1)).collect();
    // Making a word may call Rust, which may use the cell: all words are made before the first is stored.
    for (slot, (word, layout)) in rest.into_iter().enumerate() {
        let store = scope.call(write_slot(layout), [Expr::Number(slot as f64), word]);
        scope.run(store);
    }
    scope.ret(Some(first));
}

/// Names of the words of each parameter.
fn word_names(binding: &Binding<'_>) -> Vec<Vec<String>> {
    let name = |param: &crate::plan::Param<'_>| {
        let words = param.conversion.words().len();
        let suffixes = ["", "_1", "_2", "_3"];
        suffixes.iter().take(words).map(|suffix| [param.local.as_str(), suffix].concat()).collect()
    };
    binding.params.iter().map(name).collect()
}

fn read_slot(word: Word) -> Fragment {
    match word {
        Word::I32 => fragment::RESULT_I32,
        Word::I64 => fragment::RESULT_I64,
        Word::F32 => fragment::RESULT_F32,
        Word::F64 => fragment::RESULT_F64,
    }
}

fn write_slot(word: Word) -> Fragment {
    match word {
        Word::I32 => fragment::SET_RESULT_I32,
        Word::I64 => fragment::SET_RESULT_I64,
        Word::F32 => fragment::SET_RESULT_F32,
        Word::F64 => fragment::SET_RESULT_F64,
    }
}
