//! How Rust types cross the boundary, in both directions.
//!
//! A type says what it is ([`WasmDescribe`]), what it becomes on the way out ([`IntoWasmAbi`]) and how it is made of
//! what comes in ([`FromWasmAbi`]; borrowed: [`RefFromWasmAbi`] and its kin). What crosses is a [`WasmAbi`] value of at
//! most four words. One file per kind of type; each checks its layout against the contract when this crate is built.

mod abi;
mod handles;
mod lattice;
mod lattice_functions;
mod layout;
pub(crate) mod nullable;
mod options;
mod results;
mod scalars;
mod slices;
mod strings;
mod traits;
mod try_from;
mod upcast;
mod vectors;
mod wrappers;

pub use crate::parcel::{FromParcel, IntoParcel, ParcelReader, ParcelWriter, RefIntoParcel};
#[doc(hidden)]
pub use abi::F64_ABI_NULL_SENTINEL;
pub use abi::{MaybeAbi, WasmAbi, WasmCallback, WasmMutSlice, WasmPrimitive, WasmRet, WasmSlice, WasmWide};
#[doc(hidden)]
pub use handles::{Handed, Handle, handle_of, into_handle, of_handle, value_of};
pub use layout::{agrees, words};
pub use nullable::{NullableFromWasmAbi, NullableIntoWasmAbi};
pub use slices::{SliceAnchor, SliceMutAnchor};
pub use strings::{JsStringLike, StrAnchor};
pub use traits::{
    FromWasmAbi, IntoWasmAbi, LongRefFromWasmAbi, LongRefMutFromWasmAbi, MaybeFromWasmAbi, MaybeIntoWasmAbi,
    OptionFromWasmAbi, OptionIntoWasmAbi, RefFromWasmAbi, RefMutFromWasmAbi, ReturnWasmAbi, TryFromJsValue,
    VectorFromWasmAbi, VectorIntoWasmAbi, VectorRefFromWasmAbi, WasmDescribe, WasmDescribeVector,
};
pub use upcast::{IntoJsGeneric, JsGeneric, RefIntoWasmAbi, Upcast, UpcastFrom};
#[doc(hidden)]
pub use vectors::encode_cells;
pub use vectors::{
    VectorRefIntoWasmAbi, js_value_vector_from_abi, js_value_vector_into_abi, try_js_value_vector_from_abi,
};
