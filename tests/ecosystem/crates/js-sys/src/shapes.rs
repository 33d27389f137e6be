//! Every shape of signature that js-sys has.

use js_sys::*;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn sequences() -> Result<String, JsValue> {
    let text = JsString::from_code_point(&[0x1F6A2, 0x61])?;
    let list: Array = Array::of2(&3.into(), &1.into());
    let more = list.concat(&Array::of1(&2.into()));
    let sorted = more.sort_by(&mut |a: JsValue, b: JsValue| {
        a.as_f64().partial_cmp(&b.as_f64()).map_or(0, |order| order as i32)
    });
    let sum = sorted.reduce(&mut |sum: JsValue, value: JsValue, _, _| sum + value, &JsValue::from(0));
    let even = sorted.filter(&mut |value: JsValue, _, _| value == 2.0);
    let mut seen = Vec::new();
    sorted.for_each(&mut |value: JsValue, index, _| seen.push((value.as_f64().unwrap_or(0.0), index)));
    let flat = Array::from(&JsValue::from("ab"));
    Ok(format!("{} {sum:?} {} {seen:?} {:?} {}", String::from(text), even.length(), flat.to_vec(), sorted.includes(&2.into(), 0)))
}

#[wasm_bindgen]
pub fn objects() -> Result<String, JsValue> {
    let object = Object::new();
    let source = JSON::parse(r#"{"a": 1, "b": [true, null]}"#)?;
    let same = Object::assign(&object, source.unchecked_ref());
    let text: String = JSON::stringify(&same)?.into();
    let frozen = Object::is_frozen(&Object::freeze(&object));
    let keys: Vec<String> = Object::keys(&same).iter().filter_map(|key| JsValue::from(key).as_string()).collect();
    let has = Reflect::has(&object, &"a".into())?;
    let proxy = Proxy::new(&Object::new(), &Object::new());
    let weak: WeakMap = WeakMap::new();
    weak.set(&object, &1.into());
    let error = RangeError::new("too far");
    let described = format!("{}: {}", String::from(error.name()), String::from(error.message()));
    Ok(format!("{text} {frozen} {keys:?} {has} {} {} {described}", proxy.is_object(), weak.has(&object)))
}

#[wasm_bindgen]
pub fn numbers() -> Result<String, JsValue> {
    let big = BigInt::new(&"123456789012345678901234567890".into())?;
    let date = Date::new(&0.into());
    let pattern = RegExp::new("(\\d+)-(\\d+)", "g");
    let found = pattern.exec("tel 12-34").map(|found| found.get(2).as_string());
    let replaced: String = JsString::from("a-b").replace("-", "+").into();
    let encoded: String = encode_uri_component("a b&ü").into();
    let view = DataView::new(&ArrayBuffer::new(8), 0, 8);
    view.set_float32_endian(0, 1.5, true);
    let floats = Float64Array::from(&[1.5, -0.0][..]);
    let bigs = BigInt64Array::from(&[i64::MIN, 7][..]);
    Ok(format!(
        "{} {} {} {found:?} {replaced} {encoded} {} {:?} {:?} {}",
        String::from(big.to_string(10)?),
        String::from(date.to_iso_string()),
        Math::max(1.0, 2.0) + Math::hypot(3.0, 4.0),
        view.get_uint32_endian(0, true),
        floats.to_vec(),
        bigs.to_vec(),
        parse_int("ff", 16)
    ))
}

#[wasm_bindgen]
pub fn closures() -> Result<String, JsValue> {
    let function = Function::new_with_args("a, b", "return [this?.x, a, b]");
    let this: JsValue = Object::new().into();
    Reflect::set(&this, &"x".into(), &5.into())?;
    let called: JsValue = function.call2(&this, &1.into(), &2.into())?;
    let bound = function.bind(&this).call1(&JsValue::NULL, &3.into())?;
    let applied = Reflect::apply(&function, &this, &Array::of1(&"z".into()))?;
    let map: Map = Map::new();
    map.set(&1.into(), &"one".into());
    let mut pairs = Vec::new();
    map.for_each(&mut |value: JsValue, key: JsValue| pairs.push((key, value)));
    let once = Closure::once(|a: u32, b: JsValue| JsValue::from(a) + b);
    let once: &Function = once.as_ref().unchecked_ref();
    let first = once.call2(&JsValue::NULL, &1.into(), &2.into())?;
    let again = once.call2(&JsValue::NULL, &1.into(), &2.into()).is_err();
    Ok(format!("{called:?} {bound:?} {applied:?} {pairs:?} {first:?} {again}"))
}

#[wasm_bindgen]
pub async fn chains() -> Result<String, JsValue> {
    let then = Closure::new(|value: JsValue| assert_eq!(value, 1));
    let chained: Promise = Promise::resolve(&JsValue::from(1)).then(&then);
    let chained = wasm_bindgen_futures::JsFuture::from(chained).await?;
    let made: Promise = Promise::new(&mut |resolve, _reject| {
        resolve.call1(&JsValue::NULL, &"made".into()).expect("resolve is a function");
    });
    let made = wasm_bindgen_futures::JsFuture::from(made).await?;
    let settled = Promise::all_settled(&Array::of2(&Promise::resolve(&JsValue::from(1)).into(), &JsValue::from(2)));
    let settled: JsValue = wasm_bindgen_futures::JsFuture::from(settled).await?.into();
    Ok(format!("{chained:?} {made:?} {}", Array::from(&settled).length()))
}
