use super::*;
use crate::js::ast::{Item, Module};
use crate::js::print::print;
use crate::targets::Format;

/// The printed statements of a finished scope.
fn text(scope: Scope) -> String {
    let items = scope.finish().0.into_iter().map(Item::Stmt).collect();
    print(&Module { items }, Format::EsModule).replace("\n\n", "\n")
}

#[test]
fn temporaries_are_numbered_through_the_whole_function() {
    let mut scope = Scope::new(["name"]);
    let word = scope.variable("word", Some(Expr::Number(0.0)));
    scope.when(Expr::ident("name").is_present(), |some| {
        let copied = some.call(fragment::STRING_TO_WASM, [Expr::ident("name")]);
        let copied = some.constant("text", copied);
        some.assign(&word, copied);
    });
    let result = scope.constant("result", Expr::ident("wasm").member("greet").call([word]));
    scope.ret(Some(result.unsigned()));
    let expected = "\
let word0 = 0;
if (name != null) {
  const text1 = stringToWasm(name);
  word0 = text1;
}
const result2 = wasm.greet(word0);
return result2 >>> 0;
";
    assert_eq!(text(scope), expected);
}

#[test]
fn temporaries_keep_away_from_everything_the_body_mentions() {
    let mut scope = Scope::new(["text0"]);
    let first = scope.constant("text", Expr::ident("text0"));
    let second = scope.constant("word", first);
    // A function of the module that happens to look like a temporary, mentioned after it was handed out.
    scope.ret(Some(Expr::ident("word1").call([second])));
    assert_eq!(text(scope), "const text0_ = text0;\nconst word1_ = text0_;\nreturn word1(word1_);\n");
}

#[test]
fn what_is_mentioned_twice_is_evaluated_once() {
    let mut scope = Scope::new(["name"]);
    let name = scope.once("value", Expr::ident("name"));
    let made = scope.once("value", Expr::ident("make").call([name]));
    let tried = scope.tried(fragment::CHAR_TO_WASM, Expr::ident("make").call([made.clone()]), []);
    scope.run(Expr::ident("f").call([made.clone(), made, tried]));
    let expected = "\
const value0 = make(name);
const value1 = make(value0);
charToWasm(value1);
f(value0, value0, value1);
";
    assert_eq!(text(scope), expected);
}

#[test]
fn choices_have_two_blocks() {
    let mut scope = Scope::new([]);
    scope.choose(Expr::ident("a"), |then| then.run(Expr::ident("b").call([])), |other| other.throw(Expr::ident("c")));
    assert_eq!(text(scope), "if (a) {\n  b();\n} else {\n  throw c;\n}\n");
}

#[test]
fn errors_are_caught_under_a_name_of_their_own() {
    let mut scope = Scope::new(["error0"]);
    scope.attempt(
        |body| body.run(Expr::ident("f").call([Expr::ident("error0")])),
        |handler, error| {
            let store = handler.call(fragment::STORE_ERROR, [error]);
            handler.run(store);
        },
    );
    let expected = "try {\n  f(error0);\n} catch (error0_) {\n  storeError(error0_);\n}\n";
    assert_eq!(text(scope), expected);
}

#[test]
fn an_inner_function_has_temporaries_and_cleanup_of_its_own() {
    let mut scope = Scope::new(["state"]);
    let outer = scope.constant("outer", Expr::Number(1.0));
    let (param, value) = scope.param("arg");
    let arrow = scope.function(vec![param], |body| {
        let inner = body.constant("inner", value);
        body.finally(Expr::ident("leave").call([Expr::ident("state")]));
        body.ret(Some(inner.binary("+", outer)));
    });
    scope.ret(Some(arrow));
    let expected = "\
const outer0 = 1;
return (arg1) => {
  const inner2 = arg1;
  try {
    return inner2 + outer0;
  } finally {
    leave(state);
  }
};
";
    assert_eq!(text(scope), expected);
}

#[test]
fn cleanup_protects_what_follows_it_and_runs_backwards() {
    let mut scope = Scope::new([]);
    let a = scope.constant("a", Expr::Number(1.0));
    scope.finally(Expr::ident("dropA").call([a]));
    let b = scope.constant("b", Expr::Number(2.0));
    scope.finally(Expr::ident("dropB").call([b]));
    scope.ret(None);
    let expected = "\
const a0 = 1;
try {
  const b1 = 2;
  return;
} finally {
  dropB(b1);
  dropA(a0);
}
";
    // What a later cleanup mentions must be visible in it: `cleanup_variable` sees to that.
    assert_eq!(text(scope), expected);
}

#[test]
fn a_cleanup_variable_is_visible_wherever_the_cleanup_is() {
    let mut scope = Scope::new(["a", "b"]);
    let before = scope.constant("before", Expr::ident("a"));
    scope.when(before.is_present(), |some| {
        some.when(Expr::ident("b"), |some| {
            let handle = some.cleanup_variable("handle", Expr::Number(0.0), fragment::DROP_HANDLE);
            let added = some.call(fragment::ADD_HANDLE, [Expr::ident("b")]);
            some.assign(&handle, added);
        });
    });
    scope.run(Expr::ident("f").call([]));
    let expected = "\
let handle1 = 0;
const before0 = a;
try {
  if (before0 != null) {
    if (b) {
      handle1 = addHandle(b);
    }
  }
  f();
} finally {
  dropHandle(handle1);
}
";
    assert_eq!(text(scope), expected);
}

#[test]
fn every_value_with_a_cleanup_is_visible_in_it() {
    let mut scope = Scope::new(["a", "b", "c"]);
    let lend = |name: &str| Expr::ident("lend").call([Expr::ident(name)]);
    let first = scope.cleanup_constant("loan", lend("a"), Expr::Null, fragment::END_LOAN);
    let second = scope.cleanup_constant("loan", lend("b"), Expr::Null, fragment::END_LOAN);
    scope.when(Expr::ident("c").is_present(), |some| {
        some.cleanup_constant("loan", lend("c"), Expr::Null, fragment::END_LOAN);
    });
    scope.run(Expr::ident("f").call([first, second]));
    let expected = "\
let loan1 = null;
let loan2 = null;
const loan0 = lend(a);
try {
  loan1 = lend(b);
  if (c != null) {
    loan2 = lend(c);
  }
  f(loan0, loan1);
} finally {
  endLoan(loan2);
  endLoan(loan1);
  endLoan(loan0);
}
";
    assert_eq!(text(scope), expected);
}

#[test]
fn scratch_memory_is_given_back_once() {
    let mut scope = Scope::new(["text"]);
    scope.when(Expr::ident("text").is_present(), |some| {
        some.scratch();
        let address = some.call(fragment::STRING_TO_SCRATCH, [Expr::ident("text")]);
        some.run(address);
    });
    scope.scratch();
    scope.ret(None);
    let used: Vec<&str> = scope.used.iter().map(|fragment| fragment.name()).collect();
    assert_eq!(used, ["scratchRelease", "scratchTop", "stringToScratch"]);
    let expected = "\
const top0 = scratchTop;
try {
  if (text != null) {
    stringToScratch(text);
  }
  return;
} finally {
  scratchRelease(top0);
}
";
    assert_eq!(text(scope), expected);
}

#[test]
fn the_helpers_used_are_remembered_from_every_depth() {
    let mut scope = Scope::new([]);
    let length = scope.uses(fragment::LAST_LENGTH);
    scope.run(length);
    let arrow = scope.function(vec![], |body| {
        let call = body.call(fragment::TAKE_ERROR, []);
        body.throw(call);
    });
    scope.run(arrow);
    let (_, used) = scope.finish();
    assert_eq!(used, BTreeSet::from([fragment::LAST_LENGTH, fragment::TAKE_ERROR]));
}
