//! The conversion traits, implemented for types of one's own by delegation, as derive macros do.

use std::marker::PhantomData;
use wasm_ferry::convert::*;
use wasm_ferry::describe::{WasmDescribe as Describe, WasmDescribeVector as DescribeVector, inform};
use wasm_ferry::{JsCast, JsValue, UnwrapThrowExt, js};

#[js]
extern "C" {
    #[js(typescript_type = "{ x: number }")]
    pub type JsPoint;
}

/// A type that crosses as a [`JsPoint`].
pub struct Point {
    pub x: f64,
}

impl Point {
    fn into_js(self) -> JsPoint {
        JsValue::from_f64(self.x).unchecked_into()
    }

    fn from_js(value: &JsValue) -> Option<Point> {
        value.as_f64().map(|x| Point { x })
    }
}

impl Describe for Point {
    const TYPE: wasm_ferry::describe::Type<'static> = <JsPoint as Describe>::TYPE;

    fn describe() {
        <JsPoint as Describe>::describe();
    }
}

impl DescribeVector for Point {
    fn describe_vector() {
        <JsPoint as DescribeVector>::describe_vector();
    }
}

impl IntoWasmAbi for Point {
    type Abi = <JsPoint as IntoWasmAbi>::Abi;

    fn into_abi(self) -> Self::Abi {
        self.into_js().into_abi()
    }
}

impl OptionIntoWasmAbi for Point {
    fn none() -> Self::Abi {
        <JsPoint as OptionIntoWasmAbi>::none()
    }
}

impl From<Point> for JsValue {
    fn from(value: Point) -> JsValue {
        value.into_js().into()
    }
}

impl FromWasmAbi for Point {
    type Abi = <JsPoint as FromWasmAbi>::Abi;

    unsafe fn from_abi(js: Self::Abi) -> Self {
        let value = unsafe { JsPoint::from_abi(js) };
        Point::from_js(value.as_ref()).expect_throw("no point")
    }
}

impl OptionFromWasmAbi for Point {
    fn is_none(js: &Self::Abi) -> bool {
        <JsPoint as OptionFromWasmAbi>::is_none(js)
    }
}

/// What keeps a point while it is borrowed.
pub struct Anchor(Point);

impl std::ops::Deref for Anchor {
    type Target = Point;

    fn deref(&self) -> &Point {
        &self.0
    }
}

impl std::borrow::Borrow<Point> for Anchor {
    fn borrow(&self) -> &Point {
        &self.0
    }
}

impl RefFromWasmAbi for Point {
    type Abi = <JsPoint as RefFromWasmAbi>::Abi;
    type Anchor = Anchor;

    unsafe fn ref_from_abi(js: Self::Abi) -> Self::Anchor {
        let value = unsafe { JsPoint::ref_from_abi(js) };
        Anchor(Point::from_js((*value).as_ref()).expect_throw("no point"))
    }
}

impl LongRefFromWasmAbi for Point {
    type Abi = <JsPoint as LongRefFromWasmAbi>::Abi;
    type Anchor = Anchor;

    unsafe fn long_ref_from_abi(js: Self::Abi) -> Self::Anchor {
        let value = unsafe { JsPoint::long_ref_from_abi(js) };
        let value: &JsPoint = std::borrow::Borrow::borrow(&value);
        Anchor(Point::from_js(value.as_ref()).expect_throw("no point"))
    }
}

impl VectorIntoWasmAbi for Point {
    type Abi = <JsPoint as VectorIntoWasmAbi>::Abi;

    fn vector_into_abi(vector: Box<[Self]>) -> Self::Abi {
        JsPoint::vector_into_abi(vector.into_iter().map(Point::into_js).collect())
    }
}

impl VectorFromWasmAbi for Point {
    type Abi = <JsPoint as VectorFromWasmAbi>::Abi;

    unsafe fn vector_from_abi(js: Self::Abi) -> Box<[Self]> {
        let values = unsafe { JsPoint::vector_from_abi(js) };
        values.iter().map(|value| Point::from_js(value.as_ref()).expect_throw("no point")).collect()
    }
}

impl TryFromJsValue for Point {
    fn try_from_js_value_ref(value: &JsValue) -> Option<Self> {
        Point::from_js(value)
    }

    fn try_from_js_value(value: JsValue) -> Result<Self, JsValue> {
        Point::from_js(&value).ok_or(value)
    }
}

// What they are implemented for: all of these cross.
#[js]
pub fn there_and_back(point: Point) -> Point {
    point
}

#[js]
pub fn maybe(point: Option<Point>) -> Option<Point> {
    point
}

#[js]
pub fn lent(point: &Point) -> f64 {
    point.x
}

#[js]
pub async fn lent_for_long(point: &Point) -> f64 {
    point.x
}

#[js]
pub fn all(points: Vec<Point>) -> Vec<Point> {
    points
}

#[js]
pub fn checked(value: JsValue) -> Option<f64> {
    Point::try_from_js_value(value).ok().map(|point| point.x)
}

/// A type that is nothing but delegation, with a parameter.
pub struct Typed<T>(JsValue, PhantomData<T>);

impl<T> Describe for Typed<T> {
    fn describe() {
        JsValue::describe();
        inform(0);
    }
}

impl<T> IntoWasmAbi for Typed<T> {
    type Abi = <JsValue as IntoWasmAbi>::Abi;

    fn into_abi(self) -> Self::Abi {
        self.0.into_abi()
    }
}

impl<T> FromWasmAbi for Typed<T> {
    type Abi = <JsValue as FromWasmAbi>::Abi;

    unsafe fn from_abi(js: Self::Abi) -> Self {
        Typed(unsafe { JsValue::from_abi(js) }, PhantomData)
    }
}

#[js]
pub fn typed(value: Typed<u8>) -> Typed<u8> {
    value
}

/// Every trait, as a bound.
pub fn bounds<T>()
where
    T: IntoWasmAbi + FromWasmAbi + RefFromWasmAbi + LongRefFromWasmAbi + OptionIntoWasmAbi + OptionFromWasmAbi,
    T: MaybeIntoWasmAbi + MaybeFromWasmAbi + NullableIntoWasmAbi + NullableFromWasmAbi + ReturnWasmAbi + TryFromJsValue,
    T: VectorIntoWasmAbi + VectorFromWasmAbi + VectorRefIntoWasmAbi + RefIntoWasmAbi + Upcast<JsValue> + JsGeneric,
    T: IntoJsGeneric,
    for<'a> &'a T: IntoWasmAbi,
    [u8]: RefMutFromWasmAbi,
    JsValue: UpcastFrom<T>,
{
}

pub fn instantiated() {
    bounds::<JsPoint>();
    bounds::<JsValue>();
}

/// The shapes that cross.
pub fn shapes<A: WasmAbi<Prim1 = u32>, P: WasmPrimitive>(abi: A) -> (WasmRet<A>, f64) {
    let (one, two, three, four) = abi.split();
    let abi = A::join(one, two, three, four);
    let WasmSlice { ptr, len } = WasmSlice { ptr: 1, len: 0 };
    assert_eq!(ptr + len, 1);
    (abi.into(), F64_ABI_NULL_SENTINEL)
}

pub fn vectors(values: Box<[Point]>) -> <Vec<JsValue> as IntoWasmAbi>::Abi {
    let _: unsafe fn(WasmSlice) -> Box<[Point]> = js_value_vector_from_abi::<Point>;
    let _: unsafe fn(WasmSlice) -> Result<Box<[Point]>, &'static str> = try_js_value_vector_from_abi::<Point>;
    js_value_vector_into_abi(values)
}

pub fn upcast(point: JsPoint) -> JsValue {
    let _: &JsValue = point.upcast();
    point.to_js().upcast_into()
}
