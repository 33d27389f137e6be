// The functions of a trait are called through the trait.
#[js]
impl Shape<u8> for Circle {
    type Unit = f64;
    fn area(&self) -> Self::Unit {
        1.0
    }
    #[js(skip)]
    fn skipped(&self) {}
}
