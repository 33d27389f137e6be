//! What crosses: primitive values, and the few shapes made of them.

use wasm_ferry_schema::Word;

/// A core WebAssembly value, or `()` for none.
///
/// # Safety
/// The type is passed to and returned from `extern "C"` functions as exactly the word it names; any bit pattern is valid.
pub unsafe trait WasmPrimitive: Copy {
    /// The word this is.
    #[doc(hidden)]
    const WORD: Option<Word>;

    /// What is returned beside an error, to be ignored.
    #[doc(hidden)]
    fn zero() -> Self;
}

/// A value of at most four words, in order; absent ones are last and `()`.
pub trait WasmAbi {
    /// The first word.
    type Prim1: WasmPrimitive;
    /// The second word.
    type Prim2: WasmPrimitive;
    /// The third word.
    type Prim3: WasmPrimitive;
    /// The fourth word.
    type Prim4: WasmPrimitive;

    /// The words of the value.
    fn split(self) -> (Self::Prim1, Self::Prim2, Self::Prim3, Self::Prim4);

    /// The value of the words.
    fn join(prim1: Self::Prim1, prim2: Self::Prim2, prim3: Self::Prim3, prim4: Self::Prim4) -> Self;
}

macro_rules! primitives {
    ($($ty:ty = $word:expr, $zero:expr;)*) => {$(
        unsafe impl WasmPrimitive for $ty {
            const WORD: Option<Word> = $word;

            #[inline]
            fn zero() -> Self {
                $zero
            }
        }
    )*};
}

primitives! {
    u32 = Some(Word::I32), 0;
    i32 = Some(Word::I32), 0;
    u64 = Some(Word::I64), 0;
    i64 = Some(Word::I64), 0;
    f32 = Some(Word::F32), 0.0;
    f64 = Some(Word::F64), 0.0;
    () = None, ();
}

impl<T: WasmPrimitive> WasmAbi for T {
    type Prim1 = T;
    type Prim2 = ();
    type Prim3 = ();
    type Prim4 = ();

    #[inline]
    fn split(self) -> (T, (), (), ()) {
        (self, (), (), ())
    }

    #[inline]
    fn join(prim1: T, _: (), _: (), _: ()) -> T {
        prim1
    }
}

/// Writes `WasmAbi` for a struct of primitive fields.
macro_rules! shape {
    ($name:ident { $($field:ident: $prim:ident = $ty:ty),* } without { $($absent:ident),* }) => {
        impl WasmAbi for $name {
            $(type $prim = $ty;)*
            $(type $absent = ();)*

            #[inline]
            fn split(self) -> (Self::Prim1, Self::Prim2, Self::Prim3, Self::Prim4) {
                ($(self.$field,)* $(shape!(@unit $absent),)*)
            }

            #[allow(non_snake_case, reason = "the absent words are named after their types")]
            #[inline]
            fn join($($field: $ty,)* $($absent: (),)*) -> Self {
                $(let () = $absent;)*
                $name { $($field),* }
            }
        }
    };
    (@unit $absent:ident) => { () };
}

/// Some elements in linear memory.
///
/// Shape: two words.
/// Units: `ptr` is an address, `len` counts elements.
/// Ownership: as the type says that crosses in this shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WasmSlice {
    /// Where the first element is; never 0 unless there is no slice at all.
    pub ptr: u32,
    /// How many elements there are.
    pub len: u32,
}

shape!(WasmSlice { ptr: Prim1 = u32, len: Prim2 = u32 } without { Prim3, Prim4 });

impl WasmSlice {
    /// No slice at all.
    pub(crate) const NONE: WasmSlice = WasmSlice { ptr: 0, len: 0 };

    /// `null`, where no slice at all is `undefined`.
    pub(crate) const NULL: WasmSlice = WasmSlice { ptr: 0, len: 1 };

    /// The elements from `ptr` on.
    #[inline]
    pub(crate) fn new<T>(ptr: *const T, len: usize) -> WasmSlice {
        WasmSlice { ptr: ptr.addr() as u32, len: len as u32 }
    }
}

/// Some elements in linear memory that are written to.
///
/// Shape: three words.
/// Ownership: the array's handle, if any, is Rust's to drop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WasmMutSlice {
    /// The elements.
    pub slice: WasmSlice,
    /// The handle of the array that the elements are copied back to; 0 if Rust need not copy.
    pub array: u32,
}

impl WasmAbi for WasmMutSlice {
    type Prim1 = u32;
    type Prim2 = u32;
    type Prim3 = u32;
    type Prim4 = ();

    #[inline]
    fn split(self) -> (u32, u32, u32, ()) {
        (self.slice.ptr, self.slice.len, self.array, ())
    }

    #[inline]
    fn join(ptr: u32, len: u32, array: u32, _: ()) -> Self {
        WasmMutSlice { slice: WasmSlice { ptr, len }, array }
    }
}

/// An integer of 128 bits.
///
/// Shape: two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WasmWide {
    /// The lower 64 bits.
    pub low: u64,
    /// The upper 64 bits.
    pub high: u64,
}

shape!(WasmWide { low: Prim1 = u64, high: Prim2 = u64 } without { Prim3, Prim4 });

/// A closure that JavaScript may call during one call.
///
/// Shape: three words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WasmCallback {
    /// The number of its instance record plus one; 0 for no closure.
    pub instance: u32,
    /// The address of what the closure captured.
    pub data: u32,
    /// The address of its vtable.
    pub vtable: u32,
}

shape!(WasmCallback { instance: Prim1 = u32, data: Prim2 = u32, vtable: Prim3 = u32 } without { Prim4 });

/// An optional value, for types that have no word to spare.
///
/// Shape: a flag, 0 for none, 1 for some and 2 for `null` where that is another thing than none, then the words of `A`,
/// which are zeros for none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaybeAbi<A> {
    /// Whether there is a value.
    pub flag: u32,
    /// The value.
    pub value: A,
}

impl<A: WasmAbi> MaybeAbi<A> {
    /// `Some(value)`.
    #[inline]
    pub fn some(value: A) -> Self {
        MaybeAbi { flag: 1, value }
    }

    /// `None`.
    #[inline]
    pub fn none() -> Self {
        MaybeAbi { flag: 0, value: zero() }
    }

    /// `null`, where none is `undefined`.
    #[inline]
    pub fn null() -> Self {
        MaybeAbi { flag: 2, value: zero() }
    }

    /// Whether this is `null`.
    #[inline]
    pub fn is_null(&self) -> bool {
        self.flag == 2
    }
}

impl<A: WasmAbi<Prim4 = ()>> WasmAbi for MaybeAbi<A> {
    type Prim1 = u32;
    type Prim2 = A::Prim1;
    type Prim3 = A::Prim2;
    type Prim4 = A::Prim3;

    #[inline]
    fn split(self) -> (u32, A::Prim1, A::Prim2, A::Prim3) {
        let (prim1, prim2, prim3, ()) = self.value.split();
        (self.flag, prim1, prim2, prim3)
    }

    #[inline]
    fn join(flag: u32, prim1: A::Prim1, prim2: A::Prim2, prim3: A::Prim3) -> Self {
        MaybeAbi { flag, value: A::join(prim1, prim2, prim3, ()) }
    }
}

/// The words of a result, as a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WasmRet<A: WasmAbi> {
    words: (A::Prim1, A::Prim2, A::Prim3, A::Prim4),
}

impl<A: WasmAbi> From<A> for WasmRet<A> {
    #[inline]
    fn from(value: A) -> Self {
        WasmRet { words: value.split() }
    }
}

impl<A: WasmAbi> WasmRet<A> {
    /// The value of the words.
    #[inline]
    pub fn join(self) -> A {
        let (prim1, prim2, prim3, prim4) = self.words;
        A::join(prim1, prim2, prim3, prim4)
    }
}

/// A number that no 32-bit integer is. Ferry says with a flag that there is none; this is for code that asks.
#[doc(hidden)]
pub const F64_ABI_NULL_SENTINEL: f64 = 9_007_199_254_740_990.0;

/// All words zero: what stands beside an error, and for nothing.
#[inline]
pub(crate) fn zero<A: WasmAbi>() -> A {
    A::join(WasmPrimitive::zero(), WasmPrimitive::zero(), WasmPrimitive::zero(), WasmPrimitive::zero())
}
