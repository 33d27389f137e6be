#[js(js_class = Zähler)]
impl deep::Counter {
    /// Makes one.
    #[js(constructor)]
    pub fn new(from: i32) -> Result<Self, JsError> {
        todo!()
    }

    pub fn up(&mut self, by: i32) -> i32 {
        self.count += self.secret(by);
        self.count
    }

    #[js(js_name = sameAs)]
    pub fn same(&self, other: &Self) -> Option<Self> {
        todo!()
    }

    pub fn into_count(mut self) -> i32 {
        self.count
    }

    pub fn boxed(self: Box<Self>, other: &mut Self) {}

    pub fn typed(self: &Self) {}

    #[js(getter)]
    pub fn count(&self) -> i32 {
        self.count
    }

    #[js(setter)]
    pub fn set_count(&mut self, count: i32) {
        self.count = count;
    }

    #[js(getter = total)]
    pub fn read_total() -> u32 {
        0
    }

    #[js(setter = total)]
    pub fn write_total(total: u32) {}

    fn secret(&self, by: i32) -> i32 {
        by
    }
}
