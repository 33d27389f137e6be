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

#[js]
extern "C" {
    async fn fetch(url: &str) -> String;
    #[js(catch)]
    async fn load(url: &str) -> Result<u32, wasm_ferry::JsValue>;
}

#[js]
pub async fn length(url: String) -> usize {
    fetch(&url).await.len() + load(&url).await.unwrap_or(0) as usize
}

#[js]
impl Counter {
    pub async fn later(&mut self, other: &Counter) -> i32 {
        self.value += other.value;
        self.value
    }
}

fn poll_once<F: std::future::Future>(future: F) -> std::task::Poll<F::Output> {
    std::pin::pin!(future).poll(&mut std::task::Context::from_waker(std::task::Waker::noop()))
}

fn main() {
    assert!(matches!(poll_once(Counter::new(1).later(&Counter::new(2))), std::task::Poll::Ready(3)));
    for (name, run) in [
        ("fetch", (|| drop(poll_once(length(String::new())))) as fn()),
        ("spawn_local", || wasm_ferry::task::spawn_local(async {})),
    ] {
        let message = *std::panic::catch_unwind(run).unwrap_err().downcast::<String>().unwrap();
        assert!(message.starts_with(&format!("`{name}` is JavaScript's")), "{message}");
    }
    assert_eq!(Counter::new(1).up(), 2);
    let message = *std::panic::catch_unwind(|| alert("")).unwrap_err().downcast::<String>().unwrap();
    assert!(message.starts_with("`alert` is JavaScript's"), "{message}");
}
