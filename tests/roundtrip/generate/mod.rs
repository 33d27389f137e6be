//! Makes types and values of a seed, as Rust and as JavaScript.

mod random;
mod types;
mod values;

use random::Random;
use types::Type;

/// A type, and values of it.
pub(crate) struct Subject {
    /// The type in Rust.
    pub(crate) rust: String,
    /// What else is done with it besides passing it.
    pub(crate) extra: Extra,
    /// Expressions of one value each: Rust, JavaScript.
    pub(crate) values: Vec<(String, String)>,
}

/// What a type may also be part of. Each is a call of its own kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extra {
    /// The argument and the result of a closure that JavaScript calls.
    Closure,
    /// What a promise resolves to.
    Promise,
    /// What a function returns that may fail.
    Result,
}

/// The seed and the number of types that the environment asks for.
pub(crate) fn asked() -> (u64, usize) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.trim().parse().ok());
    (number("FERRY_SEED").unwrap_or(20), number("FERRY_TYPES").unwrap_or(48) as usize)
}

/// The subjects of a seed.
pub(crate) fn subjects(seed: u64, count: usize) -> Vec<Subject> {
    let mut random = Random::new(seed);
    let extras = [Extra::Closure, Extra::Promise, Extra::Result];
    let subject = |index: usize| {
        let ty = Type::random(&mut random);
        let values = (0..5).map(|_| values::of(&ty, &mut random)).collect();
        Subject { rust: ty.rust(), extra: extras[index % extras.len()], values }
    };
    (0..count).map(subject).collect()
}

/// The Rust functions: see `src/lib.rs` for what surrounds them.
#[allow(dead_code, reason = "the build script writes Rust, the test writes JavaScript")]
pub(crate) fn rust(subjects: &[Subject]) -> String {
    let functions = subjects.iter().enumerate().map(|(i, subject)| {
        let ty = &subject.rust;
        let arms: String =
            subject.values.iter().enumerate().map(|(k, (value, _))| format!("        {k} => {value},\n")).collect();
        let extra = match subject.extra {
            Extra::Closure => format!(
                "#[js]\nextern \"C\" {{\n    #[js(js_name = ferryCall)]\n    fn call_{i}(closure: &dyn Fn({ty}) -> {ty}, k: u32) -> {ty};\n}}\n\
                 #[js]\npub fn extra_{i}(k: u32) -> String {{\n    let seen = call_{i}(&|value| value, k);\n    different(seen, value_{i}(k))\n}}\n"
            ),
            Extra::Promise => {
                format!("#[js]\npub async fn extra_{i}(value: {ty}) -> {ty} {{\n    std::future::ready(value).await\n}}\n")
            }
            Extra::Result => format!(
                "#[js]\npub fn extra_{i}(value: {ty}, fail: bool) -> Result<{ty}, JsValue> {{\n    \
                 if fail {{ Err(JsValue::from(\"failed\")) }} else {{ Ok(value) }}\n}}\n"
            ),
        };
        format!(
            "fn value_{i}(k: u32) -> {ty} {{\n    match k {{\n{arms}        _ => unreachable!(),\n    }}\n}}\n\
             #[js]\npub fn give_{i}(k: u32) -> {ty} {{\n    value_{i}(k)\n}}\n\
             #[js]\npub fn take_{i}(k: u32, value: {ty}) -> String {{\n    different(value, value_{i}(k))\n}}\n\
             #[js]\npub fn echo_{i}(value: {ty}) -> {ty} {{\n    value\n}}\n\
             #[js]\nextern \"C\" {{\n    #[js(js_name = ferryEcho)]\n    fn through_js_{i}(value: {ty}) -> {ty};\n}}\n\
             #[js]\npub fn through_{i}(k: u32) -> String {{\n    different(through_js_{i}(value_{i}(k)), value_{i}(k))\n}}\n{extra}\n"
        )
    });
    functions.collect()
}

/// The JavaScript module that names the same values.
#[allow(dead_code, reason = "the build script writes Rust, the test writes JavaScript")]
pub(crate) fn javascript(subjects: &[Subject]) -> String {
    let subjects = subjects.iter().map(|subject| {
        let extra = match subject.extra {
            Extra::Closure => "closure",
            Extra::Promise => "promise",
            Extra::Result => "result",
        };
        let values: String = subject.values.iter().map(|(_, value)| format!("    () => {value},\n")).collect();
        format!("  {{ type: {:?}, extra: {extra:?}, values: [\n{values}  ] }},\n", subject.rust)
    });
    format!("export default (ferry) => [\n{}];\n", subjects.collect::<String>())
}
