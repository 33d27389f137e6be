//! Everything macro output may name; hidden, and nothing else is.

mod activation;
mod call;
mod cast;
pub(crate) mod cell;
mod constant;
mod described;
mod ended;
pub(crate) mod guards;
pub(crate) mod imports;
mod js_result;
pub mod marker;
mod record;
mod small;
#[cfg(target_family = "wasm")]
pub mod test;
pub(crate) mod unwind;

pub use crate::class::{
    ExportedStruct, Messages, Parent, RcRef, RcRefMut, Ref, RefMut, WasmPtr, WasmRefCell, exported_struct, free,
    into_address, literal, raise, try_borrow, try_borrow_mut, try_lend, try_lend_mut, try_take,
};
pub use crate::convert::{FromParcel, IntoParcel, ParcelReader, ParcelWriter};
pub use crate::convert::{
    FromWasmAbi, Handed, Handle, IntoWasmAbi, LongRefFromWasmAbi, LongRefMutFromWasmAbi, MaybeAbi, OptionFromWasmAbi,
    OptionIntoWasmAbi, RefFromWasmAbi, RefMutFromWasmAbi, ReturnWasmAbi, TryFromJsValue, WasmAbi, WasmDescribe, agrees,
};
pub use crate::convert::{IntoJsGeneric, JsGeneric, RefIntoWasmAbi, Upcast, UpcastFrom};
pub use crate::convert::{handle_of, into_handle, of_handle, value_of};
pub use crate::error::assert_not_null;
#[cfg(feature = "std")]
pub use crate::error::panic_to_panic_error;
pub use crate::imported_type::{ImportedType, IntoValue, Widens, same_value};
pub use crate::iterate::{BoxIterator, BoxStream, boxed_iterator, boxed_stream};
pub use crate::lazy::{JsThreadLocal, LazyCell, LazyLock, PerThread};
pub use crate::parcel::{
    AsNumber, NO_VARIANT, Parameter, SKIPPED_VARIANT, accepted, put_error, receive_data, receive_list, refusable,
    refused_now, said, send_data, send_list, send_slice, try_receive_data, try_receive_list, within,
};
#[cfg(feature = "serde_json")]
pub use crate::parcel::{JSON_WRITER, Json, deserialize, json_of, serialize};
pub use crate::sys;
pub use crate::task::{JsFuture, complete, not_caught, resume, start as start_async, suspend, suspendable, then_once};
pub use crate::value::{from_index, index_of, retain};
pub use crate::{JsCast, JsValue, Nullable, throw_str};
pub use activation::{activate, activated};
pub use call::{
    Direct, Given, Given1, Given2, Given3, Given4, Prim1, Prim2, Prim3, Prim4, Received, ReceivedAbi, Start, Words,
    copied, done, erase, export, export_async, export_start, from_js, from_js_catch, from_js_caught, join, object,
    settled, split, text, words, words_of,
};
pub use cast::{Lent, try_cast, wbg_cast};
pub use constant::Constant;
pub use described::{Described, DescribedList, Undescribed};
pub use ended::{Ended, EndsWithText, EndsWithValue};
pub use imports::not_on_this_host;
pub use js_result::IntoJsResult;
pub use record::record;

#[cfg(feature = "std")]
#[allow(deprecated)]
pub use crate::JsStatic;

pub use crate::__ferry_class as class;
pub use crate::__ferry_data as data;
pub use crate::__ferry_descends as descends;
pub use crate::__ferry_enumeration as enumeration;
pub use crate::__ferry_flagged as flagged;
pub use crate::__ferry_handle_conversions as handle_conversions;
pub use crate::__ferry_import_type as import_type;
pub use crate::__ferry_imported as imported;
pub use crate::__ferry_needs_serde_json as needs_serde_json;
pub use crate::__ferry_strings as strings;
pub use crate::__ferry_through as through;
pub use crate::__ferry_union as union;
pub use crate::__ferry_vectors_of as vectors_of;
pub use crate::__ferry_word_part as word_part;
pub use core::convert::{AsRef, From};
pub use core::primitive::{bool, f32, f64, i32, i64, u32, u64};
pub extern crate alloc;
pub extern crate core;
#[cfg(feature = "std")]
pub extern crate std;
pub use wasm_ferry_macro::{Settled, forget};
pub use wasm_ferry_schema as schema;
