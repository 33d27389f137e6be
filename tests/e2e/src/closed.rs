//! Data that refuses other properties, by itself and where it stands among others.

use wasm_ferry::prelude::*;

#[js(data, deny_unknown_fields)]
#[derive(Clone, Debug, PartialEq)]
pub struct ClosedPart {
    pub part: u8,
}

#[js(data, deny_unknown_fields, tag = "t")]
#[derive(Clone, Debug, PartialEq)]
pub enum ClosedKind {
    Named { name: u8 },
    Bare,
}

#[js(data, deny_unknown_fields, tag = "t", content = "c")]
#[derive(Clone, Debug, PartialEq)]
pub enum ClosedBeside {
    Named { name: u8 },
    Bare,
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct WithClosed {
    #[js(flatten)]
    pub part: ClosedPart,
    #[js(flatten)]
    pub kind: ClosedKind,
    pub more: u8,
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct PerhapsClosed {
    #[js(flatten)]
    pub part: Option<ClosedPart>,
    #[js(flatten)]
    pub beside: ClosedBeside,
    pub more: u8,
}

#[js(data, tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
pub enum ClosedContent {
    Part(ClosedPart),
    Kind(ClosedKind),
}

macro_rules! echo {
    ($($name:ident: $ty:ty),* $(,)?) => {
        $(#[js] pub fn $name(value: $ty) -> $ty { value })*
    };
}

echo! {
    closed_beside: ClosedBeside, closed_with: WithClosed, closed_perhaps: PerhapsClosed, closed_content: ClosedContent,
}
