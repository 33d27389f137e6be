// The main function of a program runs on the host, too, as long as it needs no JavaScript.
use wasm_ferry::js;

#[js(main)]
pub unsafe fn main() -> Result<(), std::num::ParseIntError> {
    let seven: u32 = "7".parse()?;
    assert_eq!(seven, 7);
    Ok(())
}
