//! Puts the runtime's small allocator in the place of the standard library's, where it can be shown that nobody notices.
//!
//! `dlmalloc` is half of a small module. Four of its functions are called from outside: those that find memory, give it
//! back, give back a part of a chunk, and take a free chunk for one beside it. The runtime has the same four, for the same
//! chunks. What else the compiler may have inlined anywhere looks at sizes in front of chunks, and asks whether a chunk is
//! the *top* or the *designated victim*, and nothing is, in a state that nobody writes. It must not look at lists of free
//! chunks. Everything that still does, when the four are replaced, would have to mention an address inside the allocator's
//! state; so no code that is left may mention one. If it does, or a name is missing, the allocator stays.
//!
//! Whose allocator calls `dlmalloc` makes no difference: one of the user's that counts and then asks `System` counts on.

use crate::read::Loaded;
use crate::read::runtime::{ALLOCATE, RELEASE, RELEASE_CHUNK, UNLINK_CHUNK};
use crate::read::skeleton::Code;
use crate::wasm::{Changes, reach};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use walrus::{DataKind, ExportItem, Module};
use wasmparser::{FunctionBody, Operator, ValType};

/// What `dlmalloc` calls its functions, the runtime's that do the same, and how many words go in and come out.
const FUNCTIONS: [(&str, &str, (usize, usize)); 4] = [
    ("malloc", ALLOCATE, (1, 1)),
    ("free", RELEASE, (1, 0)),
    ("dispose_chunk", RELEASE_CHUNK, (2, 0)),
    ("unlink_chunk", UNLINK_CHUNK, (2, 0)),
];

/// Another one, which only the four call.
const INSERT: &str = "insert_large_chunk";
/// Another one, which calls two of the four and looks at nothing but chunks.
const ALIGNED: &str = "memalign";

/// The releases of Rust 1 whose standard library is known to have the allocator that is described here.
const KNOWN: RangeInclusive<u32> = 95..=95;

/// Units: bytes. The state is smaller than this.
const NEAR: u32 = 1024;

/// How many parts of the state may be looked at by what was inlined: where top and victim are, and how large.
const READ: usize = 4;

/// The functions to replace, and what must not be mentioned then.
pub(super) struct Replacement {
    /// By number.
    functions: BTreeMap<usize, usize>,
    /// By number: all functions of `dlmalloc` that must be gone.
    theirs: BTreeSet<usize>,
    /// Where the state begins and ends.
    state: RangeInclusive<u32>,
    /// The addresses in it that may be mentioned.
    harmless: BTreeSet<u32>,
}

/// The functions to replace, if everything has its name.
pub(super) fn find(loaded: &Loaded<'_>, changes: &Changes) -> Option<Replacement> {
    let (code, module) = (loaded.code.as_ref()?, &loaded.module);
    if changes.keep.std_allocator || module.memories.iter().any(|memory| memory.shared) {
        return None;
    }
    let ours = FUNCTIONS.map(|(_, name, _)| exported(code, module, name));
    if ours.iter().any(Option::is_none) || !is_known(code.rustc()?) {
        return None;
    }
    let named = named(code);
    let their = |method: &str| match named.get(method).map(Vec::as_slice) {
        Some([number]) => Some(*number),
        // Two of one name: one is of another crate, and nobody knows which.
        Some(_) | None => None,
    };
    let mut functions = BTreeMap::new();
    for ((method, _, shape), ours) in FUNCTIONS.into_iter().zip(ours) {
        let number = their(method)?;
        if code.id(number).is_some() || !is_shaped(code, number, shape) {
            return None;
        }
        functions.insert(number, ours?);
    }
    let inside = |method: &str| their(method).map(|number| mentioned(&code.body(number)));
    let (dispose, unlink) = (inside("dispose_chunk")?, inside("unlink_chunk")?);
    let insert = inside(INSERT).unwrap_or_default();
    let begin = end_of_data(module)?;
    // Which lists have chunks: the one place that this function reads directly.
    let anchor = *unlink.offsets.iter().find(|offset| **offset >= begin)?;
    let is_state = |address: &&u32| **address >= begin && address.abs_diff(anchor) < NEAR;
    let listed: BTreeSet<u32> = unlink.all().chain(insert.all()).copied().collect();
    let harmless: BTreeSet<u32> = dispose.offsets.iter().filter(is_state).copied().collect();
    let harmless = &harmless - &listed;
    let (malloc, free) = (inside("malloc")?, inside("free")?);
    // `malloc` also mentions where the state ends, and somebody else's begins: there is the source of memory, of no size.
    let others = [&free, &dispose, &unlink, &insert].into_iter().flat_map(Mentioned::all);
    let state: BTreeSet<u32> = malloc.offsets.iter().chain(others).filter(is_state).copied().collect();
    let state = *state.first()?..=state.last()?.saturating_add(3);
    if harmless.len() > READ {
        return None;
    }
    let theirs = named.into_iter().filter(|(method, _)| *method != ALIGNED).flat_map(|(_, numbers)| numbers).collect();
    Some(Replacement { functions, theirs, state, harmless })
}

impl Replacement {
    /// Has it done, unless what is left would still look at what nobody writes any more.
    pub(super) fn apply(mut self, loaded: &mut Loaded<'_>) {
        let Some(code) = &mut loaded.code else { return };
        code.replaced = std::mem::take(&mut self.functions);
        let reached = reach::walk(code, &loaded.module, true).functions;
        let looks = |number: &usize| self.theirs.contains(number) || self.is_mentioned(&code.body(*number));
        if reached.iter().any(looks) {
            code.replaced.clear();
        }
    }

    fn is_mentioned(&self, body: &FunctionBody<'_>) -> bool {
        let is_state = |address: u32| self.state.contains(&address) && !self.harmless.contains(&address);
        // Numbers are looked for first in bytes that may be anything: reading all instructions takes ten times as long.
        let bytes = body.as_bytes();
        let suspicious = (0..bytes.len()).any(|at| number(&bytes[at..]).is_some_and(is_state));
        suspicious && mentioned(body).all().any(|address| is_state(*address))
    }
}

/// The number that bytes begin with.
fn number(bytes: &[u8]) -> Option<u32> {
    let mut number = 0u32;
    for (place, &byte) in bytes.iter().take(5).enumerate() {
        number |= u32::from(byte & 0x7f).checked_shl(7 * place as u32)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// What a function mentions that may be an address.
#[derive(Default)]
struct Mentioned {
    /// Read or written there.
    offsets: BTreeSet<u32>,
    /// Calculated with.
    numbers: BTreeSet<u32>,
}

impl Mentioned {
    fn all(&self) -> impl Iterator<Item = &u32> {
        self.offsets.iter().chain(&self.numbers)
    }
}

fn mentioned(body: &FunctionBody<'_>) -> Mentioned {
    let mut mentioned = Mentioned::default();
    let operators = body.get_operators_reader().into_iter().flatten();
    for operator in operators.map_while(Result::ok) {
        match operator {
            Operator::I32Const { value } => {
                mentioned.numbers.insert(value.cast_unsigned());
            }
            Operator::I32Load { memarg } | Operator::I32Store { memarg } => {
                mentioned.offsets.extend(u32::try_from(memarg.offset));
            }
            other => mentioned.numbers.extend(offset(&other)),
        }
    }
    mentioned
}

/// The offset of any other instruction that has one.
fn offset(operator: &Operator<'_>) -> Option<u32> {
    macro_rules! offsets {
        ($($load:ident)*) => {
            match operator {
                $(Operator::$load { memarg })|* => Some(memarg.offset),
                Operator::V128Load8Lane { memarg, .. }
                | Operator::V128Load16Lane { memarg, .. }
                | Operator::V128Load32Lane { memarg, .. }
                | Operator::V128Load64Lane { memarg, .. }
                | Operator::V128Store8Lane { memarg, .. }
                | Operator::V128Store16Lane { memarg, .. }
                | Operator::V128Store32Lane { memarg, .. }
                | Operator::V128Store64Lane { memarg, .. } => Some(memarg.offset),
                Operator::I64Const { value } => u64::try_from(*value).ok(),
                _ => None,
            }
        };
    }
    let offset = offsets! {
        I64Load F32Load F64Load I32Load8S I32Load8U I32Load16S I32Load16U I64Load8S I64Load8U I64Load16S I64Load16U
        I64Load32S I64Load32U I64Store F32Store F64Store I32Store8 I32Store16 I64Store8 I64Store16 I64Store32
        V128Load V128Load8x8S V128Load8x8U V128Load16x4S V128Load16x4U V128Load32x2S V128Load32x2U V128Load8Splat
        V128Load16Splat V128Load32Splat V128Load64Splat V128Load32Zero V128Load64Zero V128Store
    };
    offset.and_then(|offset| u32::try_from(offset).ok())
}

/// The number of an exported function.
fn exported(code: &Code<'_>, module: &Module, name: &str) -> Option<usize> {
    let item = module.exports.iter().find(|export| export.name == name)?.item;
    let ExportItem::Function(id) = item else { return None };
    code.kept().find(|(_, other)| *other == id).map(|(number, _)| number)
}

/// Whether a version is known: `1.95.0 (59807616e 2026-04-14)`.
fn is_known(rustc: &str) -> bool {
    let mut parts = rustc.split(['.', '-', ' ']);
    parts.next() == Some("1") && parts.next().and_then(|minor| minor.parse().ok()).is_some_and(|it| KNOWN.contains(&it))
}

/// The standard library's functions of `dlmalloc`, by what they are called there.
fn named(code: &Code<'_>) -> BTreeMap<String, Vec<usize>> {
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, name) in code.names().into_iter().enumerate() {
        let Some(name) = name.filter(|name| name.contains("8dlmalloc")) else { continue };
        let readable = rustc_demangle::demangle(name);
        let readable = format!("{readable:#}");
        // Where it was compiled is in no readable name. A function of anybody else counts as one that must not be there.
        let method = match readable.strip_prefix("<dlmalloc::dlmalloc::Dlmalloc<dlmalloc::sys::System>>::") {
            Some(method) if name.contains("_3std") => method.to_owned(),
            Some(_) | None => readable,
        };
        named.entry(method).or_default().push(number);
    }
    named
}

/// Whether a function takes and returns so many words of 32 bits.
fn is_shaped(code: &Code<'_>, number: usize, (params, results): (usize, usize)) -> bool {
    let ty = code.ty(code.signature(number));
    let words = |types: &[ValType], count| types.len() == count && types.iter().all(|ty| *ty == ValType::I32);
    words(ty.params(), params) && words(ty.results(), results)
}

/// Where the memory that is not zero in the beginning ends.
fn end_of_data(module: &Module) -> Option<u32> {
    let ends = module.data.iter().map(|data| match &data.kind {
        DataKind::Active { offset: walrus::ConstExpr::Value(walrus::ir::Value::I32(at)), .. } => {
            at.cast_unsigned().checked_add(u32::try_from(data.value.len()).ok()?)
        }
        DataKind::Active { .. } | DataKind::Passive => None,
    });
    ends.collect::<Option<Vec<u32>>>().map(|ends| ends.into_iter().max().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, Keep};
    use crate::wasm::testing::rewritten;

    const PREFIX: &str = "$_RNvMs0_NtCsjqx8TIyZbP9_8dlmalloc8dlmallocINtB5_8DlmallocNtNtB7_3sys6SystemE";
    const SUFFIX: &str = "CsebHcaeoSrxy_3std";

    /// As the compiler writes it: lists of free chunks are at 2000 and 2008, top and victim at 2100 to 2112.
    const TEXT: &str = r#"(module
        (memory (export "memory") 1)
        (data (i32.const 1024) "constants")
        (func (export "run") (drop (call {6malloc} (i32.const 2))) (call {13dispose_chunk} (i32.const 1) (i32.const 2))
            (drop (call {8memalign} (i32.const 1) (i32.const 2))) (call $mine))
        (func {8memalign} (param i32 i32) (result i32) (call {6malloc} (i32.const 3)))
        (func {6malloc} (param i32) (result i32)
            (call {18insert_large_chunk} (i32.const 2000) (i32.const 2128)) (i32.load offset=2120 (i32.const 0)))
        (func {18insert_large_chunk} (param i32 i32) (drop (i32.load offset=2008 (i32.const 0))))
        (func {4free} (param i32) (drop (i32.load offset=2100 (i32.const 0))))
        (func {13dispose_chunk} (param i32 i32) (call {12unlink_chunk} (i32.const 5) (i32.const 6))
            (drop (i32.load offset=2100 (i32.const 0))) (drop (i32.load offset=2112 (i32.const 0))))
        (func {12unlink_chunk} (param i32 i32) (drop (i32.load offset=2008 (i32.const 2000))))
        (func $mine (drop (i32.load offset=2100 (i32.const 0))) (MINE))
        (func (export "__ferry_allocate") (param i32) (result i32) (i32.const 77))
        (func (export "__ferry_release") (param i32))
        (func (export "__ferry_release_chunk") (param i32 i32))
        (func (export "__ferry_unlink_chunk") (param i32 i32))
        (@producers (processed-by "rustc" "1.95.0 (59807616e 2026-04-14)")))"#;

    fn text(mine: &str) -> String {
        let named = TEXT.replace('{', PREFIX).replace('}', SUFFIX);
        named.replace("MINE", mine)
    }

    /// Whether the runtime's function is there, and the standard library's.
    fn found(text: &str, changes: &Changes) -> (bool, bool) {
        let text = rewritten(text, changes);
        assert!(!text.contains("__ferry_"), "nothing of it is exported: {text}");
        (text.contains("i32.const 77"), text.contains("insert_large_chunk"))
    }

    #[test]
    fn whoever_called_dlmalloc_calls_the_runtime() {
        assert_eq!(found(&text("nop"), &Changes::default()), (true, false));
        let text = rewritten(&text("nop"), &Changes::default());
        assert!(text.contains("memalign"), "it looks at nothing but chunks: {text}");
    }

    #[test]
    fn the_standard_library_keeps_its_own_on_request() {
        let keep = Keep { std_allocator: true, ..Keep::default() };
        assert_eq!(found(&text("nop"), &Changes { keep, ..Changes::default() }), (false, true));
    }

    #[test]
    fn code_that_looks_at_the_state_keeps_it() {
        for mine in [
            "drop (i32.load offset=2000 (i32.const 0))",
            "drop (i32.load8_u (i32.const 2008))",
            "drop (i64.load offset=2040 (i32.const 0))",
            "drop (i32.const 2121)",
        ] {
            assert_eq!(found(&text(mine), &Changes::default()), (false, true), "{mine}");
        }
        for mine in ["drop (i32.const 1999)", "drop (i32.const 2200)", "drop (f64.const 2008)"] {
            assert_eq!(found(&text(mine), &Changes::default()), (true, false), "{mine}");
        }
    }

    #[test]
    fn whatever_is_not_as_it_should_be_keeps_it() {
        let good = text("nop");
        let insert = ["call ", PREFIX, "18insert_large_chunk", SUFFIX, " (i32.const 1) (i32.const 2)"].concat();
        let changed = |from: &str, to: &str| good.replace(from, to);
        for text in [
            text(&insert),
            changed("1.95.0", "1.94.1"),
            changed("1.95.0", "2.95.0"),
            changed("\"rustc\"", "\"clang\""),
            changed("__ferry_release_chunk", "other"),
            changed("4freeCs", "4failCs"),
            changed("_3std", "_3app"),
            changed("1024", "2010"),
        ] {
            let printed = rewritten(&text, &Changes::default());
            assert!(!printed.contains("i32.const 77"), "{text}");
        }
    }
}
