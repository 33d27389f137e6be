/// A point.
#[js(js_name = Punkt, inspectable)]
#[derive(Clone)]
pub struct Point {
    /// Right.
    pub x: f64,
    #[js(js_name = ypsilon, readonly)]
    pub y: f64,
    #[js(getter_with_clone)]
    pub label: String,
    #[js(skip)]
    pub skipped: Rc<u8>,
    pub(crate) inner: u8,
    own: u8,
}

#[js]
pub struct Unit;

#[js(getter_with_clone)]
struct Pair(pub String, u8, #[js(js_name = third)] pub u16);
