// On the host, exported functions are ordinary functions, and imports say why they cannot be called.
use wasm_ferry::prelude::js;

#[js]
pub struct Counter {
    pub value: i32,
}

#[js]
impl Counter {
    #[js(constructor)]
    pub fn new(value: i32) -> Counter {
        Counter { value }
    }

    pub fn up(&mut self) -> i32 {
        self.value += 1;
        self.value
    }
}

#[js]
extern "C" {
    fn alert(text: &str);
}

fn main() {
    assert_eq!(Counter::new(1).up(), 2);
    let message = *std::panic::catch_unwind(|| alert("")).unwrap_err().downcast::<String>().unwrap();
    assert!(message.starts_with("`alert` is JavaScript's"), "{message}");
}
