//! Prints what a server would send, which is page.html:
//! `cargo run -p eco-leptos-hydrate --no-default-features --features ssr > leptos-hydrate/page.html`

use eco_leptos_hydrate::App;
use leptos::prelude::*;

fn main() {
    let owner = Owner::new();
    print!("{}", owner.with(|| App().to_html()));
}
