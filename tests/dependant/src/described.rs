//! Types that convert themselves and say what they are with a function, as which they cross wherever they stand.

use crate::described_by::{crosses_as, crosses_as_option};
use std::cell::RefCell;
use wasm_ferry::convert::*;
use wasm_ferry::describe::{self, WasmDescribe, WasmDescribeVector, inform};
use wasm_ferry::{Closure, JsCast, JsError, JsValue, UnwrapThrowExt, js};

/// A number.
#[derive(Clone, Copy)]
pub struct Meters(pub u32);
crosses_as! { Meters = u32, |it| it.0, |it| Meters(it) }
crosses_as_option! { Meters = u32 }

/// A number with a fraction.
#[derive(Clone, Copy)]
pub struct Ratio(pub f64);
crosses_as! { Ratio = f64, |it| it.0, |it| Ratio(it) }
crosses_as_option! { Ratio = f64 }

/// A large number.
#[derive(Clone, Copy)]
pub struct Serial(pub u64);
crosses_as! { Serial = u64, |it| it.0, |it| Serial(it) }
crosses_as_option! { Serial = u64 }

/// Text.
#[derive(Clone)]
pub struct Label(pub String);
crosses_as! { Label = String, |it| it.0, |it| Label(it) }
crosses_as_option! { Label = String }

/// A number or nothing, as in audio libraries.
#[derive(Clone, Copy)]
pub enum BufferSize {
    Default,
    Fixed(u32),
}
crosses_as! {
    BufferSize = Option<u32>,
    |it| match it { BufferSize::Default => None, BufferSize::Fixed(frames) => Some(frames) },
    |it| it.map_or(BufferSize::Default, BufferSize::Fixed)
}

/// Bytes.
#[derive(Clone)]
pub struct Hash(pub Vec<u8>);
crosses_as! { Hash = Vec<u8>, |it| it.0, |it| Hash(it) }
crosses_as_option! { Hash = Vec<u8> }

/// An exported struct.
#[js]
#[derive(Clone)]
pub struct Inner {
    pub count: u32,
}

#[js]
impl Inner {
    #[js(constructor)]
    pub fn new(count: u32) -> Inner {
        Inner { count }
    }
}

/// What is around it.
#[derive(Clone)]
pub struct Wrapper(pub Inner);
crosses_as! { Wrapper = Inner, |it| it.0, |it| Wrapper(it) }
crosses_as_option! { Wrapper = Inner }

/// The same, said word by word.
#[derive(Clone)]
pub struct Spoken(pub Inner);

impl WasmDescribe for Spoken {
    fn describe() {
        let name = "Inner";
        inform(describe::RUST_STRUCT);
        inform(name.len() as u32);
        for letter in name.chars() {
            inform(letter as u32);
        }
    }
}

impl IntoWasmAbi for Spoken {
    type Abi = <Inner as IntoWasmAbi>::Abi;

    fn into_abi(self) -> Self::Abi {
        self.0.into_abi()
    }
}

impl FromWasmAbi for Spoken {
    type Abi = <Inner as FromWasmAbi>::Abi;

    unsafe fn from_abi(js: Self::Abi) -> Self {
        Spoken(unsafe { Inner::from_abi(js) })
    }
}

/// A value with a type of TypeScript's, which nothing else declares.
#[derive(Clone)]
pub struct Named(pub JsValue);

impl WasmDescribe for Named {
    fn describe() {
        inform(describe::NAMED_EXTERNREF);
        inform(6);
        "RegExp".bytes().for_each(|letter| inform(letter.into()));
    }
}

impl IntoWasmAbi for Named {
    type Abi = <JsValue as IntoWasmAbi>::Abi;

    fn into_abi(self) -> Self::Abi {
        self.0.into_abi()
    }
}

impl FromWasmAbi for Named {
    type Abi = <JsValue as FromWasmAbi>::Abi;

    unsafe fn from_abi(js: Self::Abi) -> Self {
        Named(unsafe { JsValue::from_abi(js) })
    }
}

/// A closure of one's own.
pub struct Handler(pub Closure<dyn FnMut(Meters) -> Label>);

impl WasmDescribe for Handler {
    fn describe() {
        <Closure<dyn FnMut(Meters) -> Label>>::describe();
    }
}

impl IntoWasmAbi for Handler {
    type Abi = <Closure<dyn FnMut(Meters) -> Label> as IntoWasmAbi>::Abi;

    fn into_abi(self) -> Self::Abi {
        self.0.into_abi()
    }
}

#[js]
extern "C" {
    /// A point, as declarations say it.
    #[js(typescript_type = "{ x: number }")]
    pub type JsPlace;
}

/// What crosses as such a point, as derive macros do it.
#[derive(Clone)]
pub struct Place(pub f64);

impl Place {
    fn of(value: &JsValue) -> Place {
        Place(js_number(value))
    }

    fn value(&self) -> JsPlace {
        make_place(self.0)
    }
}

impl WasmDescribe for Place {
    #[inline]
    fn describe() {
        <JsPlace as WasmDescribe>::describe()
    }
}

impl WasmDescribeVector for Place {
    #[inline]
    fn describe_vector() {
        <JsPlace as WasmDescribeVector>::describe_vector()
    }
}

impl IntoWasmAbi for Place {
    type Abi = <JsPlace as IntoWasmAbi>::Abi;

    fn into_abi(self) -> Self::Abi {
        self.value().into_abi()
    }
}

impl OptionIntoWasmAbi for Place {
    fn none() -> Self::Abi {
        <JsPlace as OptionIntoWasmAbi>::none()
    }
}

impl FromWasmAbi for Place {
    type Abi = <JsPlace as FromWasmAbi>::Abi;

    unsafe fn from_abi(js: Self::Abi) -> Self {
        Place::of(unsafe { JsPlace::from_abi(js) }.as_ref())
    }
}

impl OptionFromWasmAbi for Place {
    fn is_none(js: &Self::Abi) -> bool {
        <JsPlace as OptionFromWasmAbi>::is_none(js)
    }
}

impl VectorIntoWasmAbi for Place {
    type Abi = <JsPlace as VectorIntoWasmAbi>::Abi;

    fn vector_into_abi(vector: Box<[Self]>) -> Self::Abi {
        JsPlace::vector_into_abi(vector.iter().map(Place::value).collect())
    }
}

impl VectorFromWasmAbi for Place {
    type Abi = <JsPlace as VectorFromWasmAbi>::Abi;

    unsafe fn vector_from_abi(js: Self::Abi) -> Box<[Self]> {
        let values = unsafe { JsPlace::vector_from_abi(js) };
        values.iter().map(|value| Place::of(value.as_ref())).collect()
    }
}

impl From<Place> for JsValue {
    fn from(place: Place) -> JsValue {
        place.value().into()
    }
}

#[js(inline_js = "
    export function make_place(x) { return { x }; }
    export function js_number(place) { return place.x; }
    export function half(meters) { return meters / 2; }
    export function shout(label) { return label.toUpperCase(); }
    export function twice(ratio) { return ratio * 2; }
    export function next(serial) { return serial + 1n; }
    export function smaller(size) { return size === undefined ? 1 : size > 1 ? size - 1 : undefined; }
    export function backwards(bytes) { return bytes.toReversed(); }
    export function same(inner) { return inner; }
    export function maybe(meters) { return meters === undefined ? 7 : undefined; }
    export function maybeText(label) { return label === undefined ? 'none' : undefined; }
    export async function later(meters) { return meters + 1; }
    export function fails(meters) { if (meters > 5) throw new Error('too far'); return meters; }
    export function withMeters(call) { return call(4); }
    export function moved(places) { return places.map(({ x }) => ({ x: x + 1 })); }
")]
extern "C" {
    fn make_place(x: f64) -> JsPlace;
    fn js_number(place: &JsValue) -> f64;
    fn half(meters: Meters) -> Meters;
    fn shout(label: Label) -> Label;
    fn twice(ratio: Ratio) -> Ratio;
    fn next(serial: Serial) -> Serial;
    fn smaller(size: BufferSize) -> BufferSize;
    fn backwards(bytes: Hash) -> Hash;
    fn same(inner: Wrapper) -> JsValue;
    fn maybe(meters: Option<Meters>) -> Option<Meters>;
    #[js(js_name = maybeText)]
    fn maybe_text(label: Option<Label>) -> Option<Label>;
    #[js(catch)]
    async fn later(meters: Meters) -> Result<JsValue, JsValue>;
    #[js(catch)]
    fn fails(meters: Meters) -> Result<Meters, JsValue>;
    #[js(js_name = withMeters)]
    fn with_meters(call: &dyn Fn(Meters) -> Label) -> Label;
    fn moved(places: Vec<Place>) -> Vec<Place>;
}

#[js]
pub fn meters(meters: Meters) -> Meters {
    Meters(half(meters).0 + 1)
}

#[js]
pub fn label(label: Label) -> Label {
    shout(label)
}

#[js]
pub fn ratio(ratio: Ratio) -> Ratio {
    twice(ratio)
}

#[js]
pub fn serial(serial: Serial) -> Serial {
    next(serial)
}

#[js]
pub fn buffer_size(size: BufferSize) -> BufferSize {
    smaller(size)
}

#[js]
pub fn hash(hash: Hash) -> Hash {
    backwards(hash)
}

#[js]
pub fn wrapper(wrapper: Wrapper) -> Wrapper {
    let count = wrapper.0.count;
    let _: JsValue = same(wrapper);
    Wrapper(Inner { count: count + 1 })
}

#[js]
pub fn spoken(spoken: Spoken) -> Spoken {
    Spoken(Inner { count: spoken.0.count * 2 })
}

#[js]
pub fn named(named: Named) -> Named {
    named
}

#[js]
pub fn maybe_meters(meters: Option<Meters>) -> Option<Meters> {
    maybe(meters)
}

#[js]
pub fn maybe_label(label: Option<Label>) -> Option<Label> {
    maybe_text(label)
}

#[js]
pub fn maybe_wrapper(wrapper: Option<Wrapper>) -> Option<Wrapper> {
    wrapper.map(|it| Wrapper(Inner { count: it.0.count + 10 }))
}

#[js]
pub fn checked_meters(meters: Meters) -> Result<Meters, JsError> {
    fails(meters).map_err(|_| JsError::new("refused"))
}

#[js]
pub async fn later_meters(meters: Meters) -> Result<Label, JsValue> {
    let number = later(meters).await?.as_f64().unwrap_throw();
    Ok(Label(number.to_string()))
}

#[js]
pub fn handler() -> Handler {
    let mut sum = 0;
    Handler(Closure::new(move |meters: Meters| {
        sum += meters.0;
        Label(sum.to_string())
    }))
}

#[js]
pub fn with_closure(offset: u32) -> Label {
    with_meters(&|meters| Label(format!("{} m", meters.0 + offset)))
}

type Placing = Closure<dyn FnMut(Place, BufferSize) -> Option<Place>>;

thread_local! {
    static LAST: RefCell<Option<Placing>> = const { RefCell::new(None) };
}

#[js]
pub fn placed() -> JsValue {
    let closure = Closure::new(|place: Place, size: BufferSize| match size {
        BufferSize::Default => None,
        BufferSize::Fixed(frames) => Some(Place(place.0 + f64::from(frames))),
    });
    let function = closure.as_js_value().clone();
    LAST.with(|last| last.replace(Some(closure)));
    function
}

/// What tells nobody who reads it that it converts itself.
pub type Somewhere = Place;

#[js]
pub fn aliased(place: Somewhere) -> Vec<Somewhere> {
    moved(vec![place.clone(), place])
}

#[js]
pub fn places(places: Vec<Place>) -> Option<Vec<Place>> {
    (!places.is_empty()).then_some(places)
}

#[js]
pub struct Track {
    pub length: Meters,
    #[js(getter_with_clone)]
    pub title: Label,
    pub size: BufferSize,
    #[js(getter_with_clone)]
    pub at: Option<Place>,
}

#[js]
impl Track {
    #[js(constructor)]
    pub fn new(length: Meters, title: Label) -> Track {
        Track { length, title, size: BufferSize::Default, at: None }
    }

    pub fn longer(&mut self, by: Option<Meters>) -> Meters {
        self.length = Meters(self.length.0 + by.map_or(1, |by| by.0));
        self.length
    }
}

/// Takes the value out of its object as old crates do.
macro_rules! by_hand {
    ($name:ident, $ty:ident, $import:ident) => {
        #[js]
        pub fn $name(value: &JsValue) -> Option<u32> {
            #[cfg(target_family = "wasm")]
            {
                #[link(wasm_import_module = "__wbindgen_placeholder__")]
                unsafe extern "C" {
                    fn $import(value: u32) -> u32;
                }
                let address = unsafe { $import(value.into_abi()) };
                let taken = || unsafe { $ty::from_abi(wasm_ferry::__rt::WasmPtr::from_usize(address as usize)) };
                (address != 0).then(|| taken().count)
            }
            #[cfg(not(target_family = "wasm"))]
            {
                let _ = value;
                None
            }
        }
    };
}

/// A class whose values nothing else takes out of their objects.
#[js]
pub struct Solo {
    pub count: u32,
}

#[js]
impl Solo {
    #[js(constructor)]
    pub fn new(count: u32) -> Solo {
        Solo { count }
    }
}

by_hand! { by_hand, Inner, __wbg_inner_unwrap }
by_hand! { solo_by_hand, Solo, __wbg_solo_unwrap }

#[js]
pub fn by_trait(value: JsValue) -> Option<u32> {
    Inner::try_from_js_value(value).ok().map(|inner| inner.count)
}

/// A generic type whose parameter says what it is.
pub struct Tagged<T>(pub T);

impl<T: WasmDescribe> WasmDescribe for Tagged<T> {
    fn describe() {
        T::describe();
    }
}

impl<T: IntoWasmAbi> IntoWasmAbi for Tagged<T> {
    type Abi = T::Abi;

    fn into_abi(self) -> T::Abi {
        self.0.into_abi()
    }
}

impl<T: FromWasmAbi> FromWasmAbi for Tagged<T> {
    type Abi = T::Abi;

    unsafe fn from_abi(js: T::Abi) -> Self {
        Tagged(unsafe { T::from_abi(js) })
    }
}

#[js]
pub fn tagged_number(value: Tagged<Tagged<Meters>>) -> Tagged<Label> {
    Tagged(Label(format!("{}", value.0.0.0)))
}

#[js]
pub fn tagged_value(value: Tagged<JsPlace>) -> Tagged<f64> {
    Tagged(js_number(value.0.unchecked_ref()))
}

impl IntoParcel for Place {
    fn put(self, to: &mut ParcelWriter) {
        self.value().put(to);
    }
}

impl FromParcel for Place {
    fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
        JsPlace::take(from).map(|place| Place::of(place.as_ref()))
    }
}

/// Data with such types in it.
#[js(data)]
#[derive(Clone)]
pub struct Sketch {
    pub at: Place,
    pub by: Option<Somewhere>,
}

#[js]
pub fn sketched(sketch: Sketch, way: (Place, u32)) -> Vec<Sketch> {
    let (place, times) = way;
    let next = Sketch { at: place, by: Some(sketch.at.clone()) };
    (0..times).map(|_| next.clone()).chain([sketch]).collect()
}
