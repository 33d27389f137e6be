//! Parts of items that exist, or are annotated, under conditions.

use wasm_ferry::js;

#[js]
#[cfg_attr(all(), js(js_name = ConditionsNamed, inspectable))]
pub struct Fields {
    #[cfg_attr(all(), js(readonly, js_name = fixed))]
    pub a: u32,
    #[cfg_attr(any(), js(readonly))]
    pub b: u32,
    #[cfg_attr(target_family = "wasm", js(skip))]
    pub hidden: String,
    #[cfg(any())]
    pub missing: Missing,
}

#[cfg_attr(all(), js(js_class = ConditionsNamed))]
impl Fields {
    #[cfg_attr(all(), js(constructor))]
    #[cfg(not(any()))]
    pub fn new(a: u32, #[cfg(any())] missing: Missing, #[cfg(not(any()))] b: u32) -> Fields {
        Fields { a, b, hidden: String::from("hidden") }
    }

    #[cfg_attr(all(), cfg_attr(all(), js(getter)))]
    pub fn sum(&self) -> u32 {
        self.a + self.b + self.hidden.len() as u32
    }

    #[cfg_attr(all(), cfg(any()))]
    pub fn missing(&self) -> Missing {
        Missing
    }
}

/// One, or three if there are others.
#[js]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Numbered {
    #[cfg(any())]
    Missing,
    First,
    #[cfg(not(any()))]
    #[cfg_attr(all(), js(js_name = second))]
    Second,
}

#[js]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Worded {
    #[cfg(any())]
    Missing = "missing",
    #[cfg_attr(all(), doc = "There.")]
    There = "there",
}

#[js]
pub fn next_numbered(numbered: Numbered) -> Numbered {
    match numbered {
        Numbered::First => Numbered::Second,
        Numbered::Second => Numbered::First,
    }
}

#[js]
pub fn worded(text: Option<Worded>) -> bool {
    text == Some(Worded::There)
}

#[js]
extern "C" {
    #[cfg_attr(all(), js(js_namespace = Math, js_name = max))]
    fn larger(a: f64, b: f64) -> f64;
    #[cfg(any())]
    fn absent(missing: Missing);
}

#[js]
#[cfg_attr(any(), js(js_name = neverSo))]
pub fn larger_of(a: f64, #[cfg_attr(all(), js(js_name = other))] b: f64) -> f64 {
    larger(a, b)
}
