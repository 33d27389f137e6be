//! JavaScript behind `JsValue`'s operators and checked conversions: each name is a function of a fragment.

use crate::JsValue;
#[cfg(feature = "serde-serialize")]
use alloc::string::String;
use wasm_ferry_macro::js;

#[js(wasm_ferry = crate, intrinsic)]
extern "C" {
    #[js(js_name = bitAndValues)]
    pub(crate) fn bit_and(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = bitOrValues)]
    pub(crate) fn bit_or(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = bitXorValues)]
    pub(crate) fn bit_xor(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = shiftLeftValues)]
    pub(crate) fn shift_left(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = shiftRightValues)]
    pub(crate) fn shift_right(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = shiftRightUnsignedValues)]
    pub(crate) fn shift_right_unsigned(a: &JsValue, b: &JsValue) -> u32;
    #[js(js_name = addValues)]
    pub(crate) fn add(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = subtractValues)]
    pub(crate) fn subtract(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = multiplyValues)]
    pub(crate) fn multiply(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = divideValues)]
    pub(crate) fn divide(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = remainderValues)]
    pub(crate) fn remainder(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = powerValues)]
    pub(crate) fn power(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = lessThanValues)]
    pub(crate) fn less_than(a: &JsValue, b: &JsValue) -> bool;
    #[js(js_name = lessOrEqualValues)]
    pub(crate) fn less_or_equal(a: &JsValue, b: &JsValue) -> bool;
    #[js(js_name = greaterOrEqualValues)]
    pub(crate) fn greater_or_equal(a: &JsValue, b: &JsValue) -> bool;
    #[js(js_name = greaterThanValues)]
    pub(crate) fn greater_than(a: &JsValue, b: &JsValue) -> bool;
    #[js(js_name = divideCheckedValues)]
    pub(crate) fn divide_checked(a: &JsValue, b: &JsValue) -> JsValue;
    #[js(js_name = negateValue)]
    pub(crate) fn negate(value: &JsValue) -> JsValue;
    #[js(js_name = bitNotValue)]
    pub(crate) fn bit_not(value: &JsValue) -> JsValue;
    #[js(js_name = valueToNumber, catch)]
    pub(crate) fn to_number(value: &JsValue) -> Result<f64, JsValue>;
    #[js(js_name = hasProperty)]
    pub(crate) fn has_property(key: &JsValue, object: &JsValue) -> bool;

    #[js(js_name = bigintGetI64)]
    pub(crate) fn bigint_get_i64(value: &JsValue) -> Option<i64>;
    #[js(js_name = bigintGetU64)]
    pub(crate) fn bigint_get_u64(value: &JsValue) -> Option<u64>;
    #[js(js_name = bigintGetI128)]
    pub(crate) fn bigint_get_i128(value: &JsValue) -> Option<i128>;
    #[js(js_name = bigintGetU128)]
    pub(crate) fn bigint_get_u128(value: &JsValue) -> Option<u128>;
    #[js(js_name = arrayLength)]
    pub(crate) fn array_length(value: &JsValue) -> u32;
    #[js(js_name = arrayGet)]
    pub(crate) fn array_get(value: &JsValue, index: u32) -> JsValue;

    #[js(js_name = makeBigint)]
    pub(crate) fn make_bigint(digits: &str) -> JsValue;
    #[js(js_name = makeSymbol)]
    pub(crate) fn make_symbol(description: Option<&str>) -> JsValue;
    #[cfg(feature = "serde-serialize")]
    #[js(js_name = parseJsonValue)]
    pub(crate) fn parse_json(text: &str) -> JsValue;
    #[cfg(feature = "serde-serialize")]
    #[js(js_name = writeJsonValue)]
    pub(crate) fn write_json(value: &JsValue) -> Option<String>;
}
