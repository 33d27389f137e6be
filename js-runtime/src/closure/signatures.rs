//! Which signatures JavaScript can call, and how it calls them.

use super::later::{Later, later, settles};
use super::{
    BorrowWasmClosure, BorrowWasmClosureMut, Inside, IntoWasmClosure, WasmClosure, WasmClosureFnOnce, destroy, halves,
    instance, once::once, whole,
};
use crate::convert::{
    FromWasmAbi, IntoWasmAbi, NullableIntoWasmAbi, OptionIntoWasmAbi, RefFromWasmAbi, ReturnWasmAbi, WasmCallback,
    WasmDescribe, agrees,
};
use crate::rt::{Described, Direct, Prim1, Prim2, Prim3, Prim4, done, export, join};
use alloc::boxed::Box;
use alloc::rc::Rc;
use core::panic::AssertUnwindSafe;
use core::ptr::null;
use wasm_ferry_schema::{InstanceRecord, Type};

const _: () = agrees::<WasmCallback>(&<&dyn Fn() as WasmDescribe>::TYPE);
const _: () = agrees::<WasmCallback>(&<&mut dyn FnMut() as WasmDescribe>::TYPE);
const _: () = agrees::<WasmCallback>(&<Option<&dyn Fn()> as WasmDescribe>::TYPE);

/// Both closure traits for a list of arguments by value.
///
/// Example: `by_value! { (A a1 a2 a3 a4) (B b1 b2 b3 b4) }` is `dyn Fn(A, B) -> R` and `dyn FnMut(A, B) -> R`; the small
/// names are the words of an argument.
macro_rules! by_value {
    ($(($ty:ident $one:ident $two:ident $three:ident $four:ident))*) => {
        signature! {
            Fn, false, (&), [$($ty: [FromWasmAbi], $ty, $ty::TYPE, try_from_abi, $one $two $three $four, ($one);)*]
        }
        signature! {
            FnMut, true, (&mut),
            [$($ty: [FromWasmAbi], $ty, $ty::TYPE, try_from_abi, $one $two $three $four, ($one);)*]
        }

        impl<F, $($ty,)* R> WasmClosureFnOnce<dyn FnMut($($ty),*) -> R, ($($ty,)*), R> for F
        where
            F: FnOnce($($ty),*) -> R + 'static,
            $($ty: FromWasmAbi + 'static,)*
            R: ReturnWasmAbi + 'static,
        {
            #[inline]
            fn into_fn_mut(self) -> Box<dyn FnMut($($ty),*) -> R> {
                let mut function = Some(self);
                Box::new(move |$($one),*| once(&mut function)($($one),*))
            }

            later! { [$($ty)*] R }
        }
    };
}

/// How a closure that is called once does without a function; with one argument it may.
macro_rules! later {
    ([$ty:ident] $ret:ident) => {
        #[inline]
        fn into_later(self) -> Result<Rc<dyn Later>, Box<dyn FnMut($ty) -> $ret>> {
            if settles::<$ty, $ret>() { Ok(later(self)) } else { Err(self.into_fn_mut()) }
        }
    };
    ([$($ty:ident)*] $ret:ident) => {};
}

/// One closure trait with one list of arguments.
///
/// An argument is: its type parameter and that one's trait, its type in the signature, its description, the conversion,
/// its words, and how it is passed to the closure (where the first word's name now is the converted value).
macro_rules! signature {
    (
        $closure:ident, $mutable:literal, ($($reference:tt)+),
        [$(
            $ty:ident: [$($bound:tt)+], $written:ty, $described:expr, $convert:ident,
            $one:ident $two:ident $three:ident $four:ident, ($($passed:tt)+);
        )*]
    ) => {
        impl<$($ty: $($bound)+,)* R: ReturnWasmAbi> WasmDescribe for dyn $closure($($written),*) -> R + '_ {
            const TYPE: Type<'static> =
                Type::Callback { mutable: $mutable, params: <Self as WasmClosure>::PARAMS, ret: &R::TYPE };
        }

        const _: () = {
            /// Calls the closure: `invoke` of its record.
            #[allow(clippy::too_many_arguments, reason = "four words for each argument")]
            unsafe extern "C" fn invoke<$($ty: $($bound)+,)* R: ReturnWasmAbi>(
                data: *const (),
                vtable: *const (),
                $(
                    $one: Prim1<$ty::Abi>,
                    $two: Prim2<$ty::Abi>,
                    $three: Prim3<$ty::Abi>,
                    $four: Prim4<$ty::Abi>,
                )*
            ) -> Direct<R::Abi> {
                export::<R>(move || {
                    // All are converted before any is refused, so that the others are dropped.
                    $(let $one = unsafe { $ty::$convert(join($one, $two, $three, $four)) };)*
                    $(let $one = $one?;)*
                    let closure = unsafe { $($reference)+ *whole::<dyn $closure($($written),*) -> R>(data, vtable) };
                    done(closure($($($passed)+),*))
                })
            }

            unsafe impl<$($ty: $($bound)+,)* R: ReturnWasmAbi> WasmClosure for dyn $closure($($written),*) -> R + '_ {
                const IS_MUT: bool = $mutable;
                type Static = dyn $closure($($written),*) -> R;
                type AsMut = dyn FnMut($($written),*) -> R;
                const PARAMS: &'static [Type<'static>] = &[$($described),*];
                const RET: Type<'static> = R::TYPE;
                const OWNED: &'static InstanceRecord = &InstanceRecord::closure(
                    Described::<Self>::ENCODED,
                    Described::<Self>::describers(),
                    invoke::<$($ty,)* R> as *const (),
                    destroy::<dyn $closure($($written),*) -> R> as *const (),
                );
                const BORROWED: &'static InstanceRecord = &InstanceRecord::closure(
                    Described::<Self>::ENCODED,
                    Described::<Self>::describers(),
                    invoke::<$($ty,)* R> as *const (),
                    null(),
                );
            }
        };

        impl<$($ty: $($bound)+,)* R: ReturnWasmAbi> NullableIntoWasmAbi
            for $($reference)+ (dyn $closure($($written),*) -> R + '_)
        {
            #[inline]
            fn null() -> WasmCallback {
                WasmCallback { instance: 0, data: 1, vtable: 0 }
            }
        }

        /// Callable until the import returns.
        impl<$($ty: $($bound)+,)* R: ReturnWasmAbi> IntoWasmAbi for $($reference)+ (dyn $closure($($written),*) -> R + '_) {
            type Abi = WasmCallback;

            #[inline]
            fn into_abi(self) -> WasmCallback {
                let [data, vtable] = halves::<dyn $closure($($written),*) -> R + '_>(self);
                let record = <dyn $closure($($written),*) -> R as WasmClosure>::BORROWED;
                WasmCallback { instance: instance(record), data, vtable }
            }
        }

        impl<$($ty: $($bound)+,)* R: ReturnWasmAbi> OptionIntoWasmAbi
            for $($reference)+ (dyn $closure($($written),*) -> R + '_)
        {
            #[inline]
            fn none() -> WasmCallback {
                WasmCallback { instance: 0, data: 0, vtable: 0 }
            }
        }

        lend! { $closure, [$($ty: $($bound)+,)*], [$($written),*] }

        impl<F, $($ty: $($bound)+,)* R: ReturnWasmAbi> IntoWasmClosure<dyn $closure($($written),*) -> R> for F
        where
            F: $closure($($written),*) -> R + 'static,
        {
            #[inline]
            fn unsize(self: Box<F>) -> Box<dyn $closure($($written),*) -> R> {
                self
            }
        }
    };
}

/// Closures that JavaScript only borrows.
macro_rules! lend {
    (Fn, [$($generics:tt)*], [$($written:ty),*]) => {
        impl<'b, F, $($generics)* R: ReturnWasmAbi> BorrowWasmClosure<dyn Fn($($written),*) -> R + 'b> for F
        where
            F: Fn($($written),*) -> R,
        {
            #[inline]
            fn lend(&self) -> [u32; 2] {
                let function: &(dyn Fn($($written),*) -> R + '_) = self;
                halves(&raw const *function)
            }
        }

        impl<'b, F, $($generics)* R: ReturnWasmAbi> BorrowWasmClosure<dyn Fn($($written),*) -> R + 'b, Inside>
            for AssertUnwindSafe<F>
        where
            F: Fn($($written),*) -> R,
        {
            fn lend(&self) -> [u32; 2] {
                self.0.lend()
            }
        }
    };
    (FnMut, [$($generics:tt)*], [$($written:ty),*]) => {
        impl<'b, F, $($generics)* R: ReturnWasmAbi> BorrowWasmClosureMut<dyn FnMut($($written),*) -> R + 'b> for F
        where
            F: FnMut($($written),*) -> R,
        {
            #[inline]
            fn lend_mut(&mut self) -> [u32; 2] {
                let function: &mut (dyn FnMut($($written),*) -> R + '_) = self;
                halves(&raw const *function)
            }
        }

        impl<'b, F, $($generics)* R: ReturnWasmAbi> BorrowWasmClosureMut<dyn FnMut($($written),*) -> R + 'b, Inside>
            for AssertUnwindSafe<F>
        where
            F: FnMut($($written),*) -> R,
        {
            fn lend_mut(&mut self) -> [u32; 2] {
                self.0.lend_mut()
            }
        }
    };
}

/// Every beginning of the list, the empty one included.
macro_rules! beginnings {
    ([$($done:tt)*]) => { by_value! { $($done)* } };
    ([$($done:tt)*] $next:tt $($rest:tt)*) => {
        by_value! { $($done)* }
        beginnings! { [$($done)* $next] $($rest)* }
    };
}

beginnings! {
    []
    (A a1 a2 a3 a4) (B b1 b2 b3 b4) (C c1 c2 c3 c4) (D d1 d2 d3 d4)
    (E e1 e2 e3 e4) (F_ f1 f2 f3 f4) (G g1 g2 g3 g4) (H h1 h2 h3 h4)
}

signature! {
    Fn, false, (&),
    [A: [RefFromWasmAbi + ?Sized], &A, Type::Ref { inner: &A::TYPE }, try_ref_from_abi, a1 a2 a3 a4, (&*a1);]
}
signature! {
    FnMut, true, (&mut),
    [A: [RefFromWasmAbi + ?Sized], &A, Type::Ref { inner: &A::TYPE }, try_ref_from_abi, a1 a2 a3 a4, (&*a1);]
}

impl<F, A, R> WasmClosureFnOnce<dyn FnMut(&A) -> R, (&'static A,), R> for F
where
    F: FnOnce(&A) -> R + 'static,
    A: RefFromWasmAbi + ?Sized + 'static,
    R: ReturnWasmAbi + 'static,
{
    #[inline]
    fn into_fn_mut(self) -> Box<dyn FnMut(&A) -> R> {
        let mut function = Some(self);
        Box::new(move |argument| once(&mut function)(argument))
    }
}
