#[js]
extern "C" {
    /// A moment.
    #[js(js_name = Date, typescript_type = "Date")]
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub type Stamp;

    #[js(extends = Stamp, extends = ::other::Object)]
    type Special;

    #[js(constructor)]
    pub fn new(time: f64) -> Stamp;
    #[js(constructor, catch)]
    pub fn parse(text: &str) -> Result<Stamp, JsValue>;
    #[js(method, js_name = getTime)]
    pub fn time(this: &Stamp) -> f64;
    #[js(method, getter, js_name = zone)]
    pub fn time_zone(this: &Stamp) -> String;
    #[js(method, setter)]
    pub fn set_time_zone(this: &Stamp, zone: &str);
    #[js(static_method_of = Stamp)]
    pub fn now() -> f64;
    #[js(static_method_of = Stamp, getter)]
    pub fn length() -> u32;
    #[js(static_method_of = "Stamp", setter = epoch)]
    pub fn begin_at(epoch: f64);
    #[js(static_method_of = Foreign, js_class = "Alien")]
    fn make() -> Foreign;
}
