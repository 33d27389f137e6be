//! The result cell: where the words of a result travel that the call itself does not return.
//!
//! Shape: four slots of 8 bytes. Slots 0 to 2 hold words 1 to 3, slot 3 the handle of an error, 0 for none.
//! Accesses are volatile: JavaScript is the other party, and no optimiser may move one across a call or drop it.

use crate::JsValue;
use crate::convert::{WasmAbi, WasmPrimitive};

/// See the module's documentation. Exported, so that the glue finds its address; that of a thread's own is asked for.
#[cfg_attr(all(target_family = "wasm", not(target_os = "wasi"), not(target_feature = "atomics")), unsafe(no_mangle))]
#[cfg_attr(target_feature = "atomics", thread_local)]
#[allow(non_upper_case_globals, reason = "the name of a wasm export")]
static mut __ferry_cell: [u64; 4] = [0; 4];

/// The address of the thread's result cell.
#[cfg(all(target_family = "wasm", not(target_os = "wasi"), target_feature = "atomics"))]
#[unsafe(no_mangle)]
extern "C" fn __ferry_cell_address() -> usize {
    (&raw const __ferry_cell).addr()
}

/// A stack that the glue uses for borrowed arguments; Rust only provides the room. Further threads have theirs from the
/// post-processor, above their stacks.
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
#[unsafe(no_mangle)]
#[allow(non_upper_case_globals, reason = "the name of a wasm export")]
static mut __ferry_scratch: [u64; 4096] = [0; 4096];

fn slot<T>(index: usize) -> *mut T {
    const { assert!(size_of::<T>() <= 8 && align_of::<T>() <= 8) };
    unsafe { (&raw mut __ferry_cell).cast::<u64>().add(index).cast() }
}

fn put<P: WasmPrimitive>(index: usize, word: P) {
    unsafe { slot::<P>(index).write_volatile(word) }
}

fn get<P: WasmPrimitive>(index: usize) -> P {
    unsafe { slot::<P>(index).read_volatile() }
}

/// Stores words 1 to 3 and returns word 0.
#[inline]
pub(crate) fn store<A: WasmAbi>(abi: A) -> A::Prim1 {
    let (word0, word1, word2, word3) = abi.split();
    put(0, word1);
    put(1, word2);
    put(2, word3);
    word0
}

/// The value whose word 0 is given and whose others are in the cell.
#[inline]
pub(crate) fn load<A: WasmAbi>(word0: A::Prim1) -> A {
    A::join(word0, get(0), get(1), get(2))
}

/// What JavaScript has given as NaN: a number, if the first slot says so.
///
/// Nothing may have been called since.
#[cold]
pub(crate) fn number(nan: f64) -> Option<f64> {
    (get::<u32>(0) != 0).then_some(nan)
}

/// Leaves an error for JavaScript to throw.
///
/// Ownership: the handle becomes JavaScript's.
pub(crate) fn store_error(error: JsValue) {
    if error.index() == JsValue::UNDEFINED.index() {
        // Handle 0 would mean that there is no error.
        return crate::intrinsics::store_undefined();
    }
    put(3, error.into_index());
}

/// In the error slot: a task is not finished; the other bits are its number. No handle is that large.
pub(crate) const PENDING: u32 = 1 << 31;

/// Says that a task is not finished, instead of what it gives.
pub(crate) fn store_pending(task: u32) {
    put(3, PENDING | task);
}

/// What JavaScript caught, if anything.
#[inline]
pub(crate) fn take_error() -> Option<JsValue> {
    let handle = get::<u32>(3);
    if handle == 0 {
        return None;
    }
    put(3, 0u32);
    Some(unsafe { JsValue::from_index(handle) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::{MaybeAbi, WasmSlice, WasmWide};

    #[test]
    fn words_survive_the_cell() {
        // One test, because the cell is one.
        let wide = MaybeAbi::some(WasmWide { low: 1, high: u64::MAX });
        let word0 = store(wide);
        assert_eq!(word0, 1);
        assert_eq!(load::<MaybeAbi<WasmWide>>(word0), wide);

        let slice = WasmSlice { ptr: 8, len: 3 };
        let word0 = store(slice);
        assert_eq!(word0, 8);
        assert_eq!(get::<u32>(0), 3);
        assert_eq!(load::<WasmSlice>(word0), slice);

        store(());
        assert_eq!(get::<u32>(0), 3, "absent words are not written");

        assert!(take_error().is_none());
        store_error(JsValue::TRUE);
        assert_eq!(take_error().map(|error| error.index()), Some(2));
        assert!(take_error().is_none());
    }
}
