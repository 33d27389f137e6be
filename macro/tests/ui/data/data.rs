//! Data that cannot cross.

use wasm_ferry::js;

#[js(data)]
pub struct Flagged<const ON: bool>(pub u8);

#[js(data, declare)]
pub struct Declared<const N: usize>(pub [u8; N]);

#[js(data)]
pub struct Where<T>(pub Vec<T>)
where
    Vec<T>: Clone;

#[js(data)]
pub enum Empty {}

#[js(data, untagged)]
pub struct Tagged {
    pub a: u32,
}

#[js(data)]
pub enum InternalTuple {
    Two(u32, u32),
}

#[js(data, tag = "t", untagged)]
pub enum TwoTaggings {
    A { a: u32 },
}

#[js(data, content = "c")]
pub enum ContentAlone {
    A(u32),
}

#[js(data, tag = "t", content = "t")]
pub enum SameTag {
    A(u32),
}

#[js(data, rename_all = "camelCase")]
pub struct Repeated {
    pub one_two: u32,
    #[js(rename = "oneTwo")]
    pub other: u32,
}

#[js(data)]
pub enum TagIsField {
    A { r#type: u32 },
}

#[js(data, deny_unknown_fields)]
pub struct Flattened {
    #[js(flatten)]
    pub inner: Inner,
}

#[js(data)]
pub struct Inner {
    #[js(optional)]
    pub a: u32,
    #[js(default = "not a path")]
    pub b: u32,
    #[js(colour)]
    pub c: u32,
    #[js(readonly)]
    pub d: u32,
}

#[js(data, rename_all = "camelcase")]
pub struct Case {
    pub a: u32,
}

#[js(data)]
pub struct Place(#[js(rename = "x")] pub u32, pub u32);

#[js(data)]
pub struct SkippedPlace(#[js(skip_if = "x")] pub u32, pub u32);

#[js(data)]
pub struct Middle(#[js(default)] pub u32, pub u32);

#[js(data, tag = "t")]
pub enum UntaggedFirst {
    #[js(untagged)]
    A { a: u32 },
    B,
}

#[js(data, js_name = "no-type")]
pub struct Name;

#[js(tag = "t")]
pub struct NoData;

#[js(error)]
pub struct ErrorTuple(pub u32, pub u32);

#[js(error)]
pub struct ErrorField {
    pub message: String,
}

fn main() {}
