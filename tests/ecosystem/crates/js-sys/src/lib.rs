//! js-sys and wasm-bindgen-futures: containers, functions, typed arrays, iterators, promises, generics and upcasts.

mod shapes;

use js_sys::{Array, Date, Function, Iter, JsString, Map, Number, Object, Promise, Reflect, Set, Symbol, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{future_to_promise, spawn_local, stream::JsStream, JsFuture};

#[wasm_bindgen]
pub fn containers() -> Result<String, JsValue> {
    let list = Array::of3(&JsValue::from(3), &JsValue::from("b"), &JsValue::TRUE);
    list.push(&JsValue::from(1.5));
    let map: Map = Map::new();
    map.set(&"one".into(), &1.into());
    map.set(&"two".into(), &2.into());
    let set: Set = Set::new(&Array::of2(&1.into(), &1.into()));
    let object = Object::new();
    Reflect::set(&object, &"key".into(), &list)?;
    let entries = Object::entries(&object);
    Ok(format!(
        "{} {:?} {} {} {} {}",
        list.length(),
        list.join("+").as_string(),
        map.size(),
        set.size(),
        entries.length(),
        JsString::from(JsValue::from(object.to_string()))
    ))
}

#[wasm_bindgen]
pub fn typed_arrays(source: &Uint8Array) -> Vec<u8> {
    let mut bytes = vec![0; source.length() as usize];
    source.copy_to(&mut bytes);
    bytes.reverse();
    // A view of linear memory, as long as nothing is allocated.
    let viewed = unsafe { Uint8Array::view(&bytes) };
    let copy = Uint8Array::new(&viewed);
    copy.set_index(0, 99);
    assert_ne!(bytes[0], 99);
    let shared = Uint8Array::from(&bytes[..]);
    assert_eq!(shared.to_vec(), bytes);
    copy.subarray(0, 2).to_vec()
}

#[wasm_bindgen]
pub fn iterates(values: &JsValue) -> Result<Vec<String>, JsValue> {
    let iterator = js_sys::try_iter(values)?.ok_or("not iterable")?;
    let mut shown = Vec::new();
    for value in iterator {
        shown.push(format!("{:?}", value?));
    }
    let numbers: Array = (1..4).map(JsValue::from).collect();
    for number in numbers.iter() {
        shown.push(number.as_f64().unwrap_or_default().to_string());
    }
    Ok(shown)
}

#[wasm_bindgen]
pub fn functions(add: &Function) -> Result<String, JsValue> {
    let sum = add.call2(&JsValue::NULL, &1.into(), &2.into())?;
    let closure = Closure::<dyn FnMut(JsValue) -> JsValue>::new(|value: JsValue| value + JsValue::from(1));
    let numbers: Array = Array::of2(&1.into(), &2.into());
    let doubled: Array = numbers.map(&mut |value: JsValue, _, _| JsValue::from(value.as_f64().unwrap_or(0.0) * 2.0));
    let called = closure.as_ref().unchecked_ref::<Function>().call1(&JsValue::NULL, &41.into())?;
    let thrown = add.call0(&JsValue::from(5)).unwrap_err();
    Ok(format!("{sum:?} {called:?} {:?} {thrown:?}", doubled.join(",").as_string()))
}

#[wasm_bindgen]
pub fn generics() -> String {
    let list: Array<JsString> = Array::new_typed();
    list.push(&"a".into());
    list.push(&"bc".into());
    let lengths: Vec<u32> = list.iter().map(|text: JsString| text.length()).collect();
    let objects: &Array<Object> = list.unchecked_ref();
    let any: &Array = list.upcast();
    let number: Number = 7.into();
    let as_any: JsValue = number.clone().upcast_into();
    format!("{lengths:?} {} {} {as_any:?}", objects.length(), any.length())
}

#[wasm_bindgen]
pub async fn promises() -> Result<String, JsValue> {
    let one = JsFuture::from(Promise::resolve(&JsValue::from(1))).await?;
    let failed = JsFuture::from(Promise::<JsValue>::reject(&"no".into())).await.unwrap_err();
    let made = future_to_promise(async { Ok(JsValue::from("made")) });
    let all: Promise = Promise::all(&Array::of2(&made, &Promise::resolve(&JsValue::from(2)))).unchecked_into();
    let all = JsFuture::from(all).await?;
    let seen = Rc::new(RefCell::new(Vec::new()));
    let (first, second) = (seen.clone(), seen.clone());
    spawn_local(async move { first.borrow_mut().push(1) });
    spawn_local(async move { second.borrow_mut().push(2) });
    JsFuture::from(Promise::resolve(&JsValue::NULL)).await?;
    Ok(format!("{one:?} {failed:?} {all:?} {:?}", seen.borrow()))
}

#[wasm_bindgen]
pub async fn streams(source: js_sys::AsyncIterator) -> Result<Vec<f64>, JsValue> {
    let mut stream = JsStream::from(source);
    let mut numbers = Vec::new();
    while let Some(value) = std::future::poll_fn(|context| {
        futures_util::Stream::poll_next(std::pin::Pin::new(&mut stream), context)
    })
    .await
    {
        numbers.push(value?.as_f64().unwrap_or(f64::NAN));
    }
    Ok(numbers)
}

#[wasm_bindgen]
pub fn casts(value: JsValue) -> String {
    let instance = value.is_instance_of::<Date>();
    let text = value.dyn_ref::<JsString>().map(|text| text.length());
    let function = value.dyn_ref::<Function>().is_some();
    match value.dyn_into::<Array>() {
        Ok(list) => format!("{instance} {text:?} {function} list of {}", list.length()),
        Err(other) => format!("{instance} {text:?} {function} {other:?}"),
    }
}

#[wasm_bindgen]
pub fn symbols(object: &Object) -> Result<bool, JsValue> {
    let iterator = Reflect::get(object, &Symbol::iterator())?;
    let _: Option<Iter> = None;
    Ok(iterator.is_function())
}
