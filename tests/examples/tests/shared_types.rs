//! Shared types: a server in Rust and a page in TypeScript agree on what they say to each other.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use ferry_examples::{build, copy};
use ferry_test_support::browser::Browser;
use ferry_test_support::{places, process, tsc};
use serde_json::json;

const EXAMPLE: &str = "examples/shared-types";

/// The example's server; it ends with this.
struct Shop {
    process: Child,
    address: String,
}

impl Shop {
    /// Builds the server, and starts it on a free port.
    fn start(root: &Path) -> Shop {
        let manifest = places::in_workspace(EXAMPLE).join("Cargo.toml");
        let mut build = process::cargo();
        build.args(["build", "--quiet", "--locked", "-p", "shop-server", "--manifest-path"]).arg(manifest);
        process::run(build.env("CARGO_TARGET_DIR", places::target())).stdout();
        let program = places::target().join("debug/shop-server");
        let mut process =
            Command::new(program).arg(root).stdout(Stdio::piped()).spawn().expect("the server was just built");
        let said = process.stdout.take().expect("its output was asked for");
        let mut address = String::new();
        BufReader::new(said).read_line(&mut address).expect("the server says where it is");
        Shop { process, address: address.trim().to_owned() }
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn the_server_and_the_page_agree_on_every_order() {
    let scratch = places::scratch("shared-types");
    let page = scratch.join("www");
    copy("examples/shared-types/www", &page);
    build("examples/shared-types/page", &page.join("pkg"), &["--target", "web", "--dev"]);

    // What the page says of orders is what their types are.
    let lenient = ["--module", "esnext", "--moduleResolution", "bundler", "--noEmit", "false"];
    tsc::check(&page, &["main.ts".into()], &lenient).stdout();

    let shop = Shop::start(&page);
    let script = r#"
        import { deepStrictEqual as same, throws } from "node:assert/strict";
        import { readFileSync } from "node:fs";
        import { initSync, receipt, expensive } from "./www/pkg/shop_page.js";
        initSync({ module: readFileSync("www/pkg/shop_page_bg.wasm") });
        const shop = process.env.SHOP;
        const post = (order) => fetch(`${shop}/api/receipt`, {
            method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(order),
        });
        const orders = await (await fetch(`${shop}/api/orders`)).json();
        // What the server sent goes through Rust in the page unchanged, and comes out as the server would send it.
        same(expensive(orders, 0), orders);
        for (const order of orders) same(receipt(order), await (await post(order)).json());
        // Both refuse the same.
        for (const wrong of [{ ...orders[0], lines: [] }, { ...orders[0], id: -1 }, { ...orders[0], payment: { kind: "gold" } }]) {
            throws(() => receipt(wrong));
            same((await post(wrong)).status, 422);
        }
        console.log(orders.length, "orders");
    "#;
    let mut command = Command::new("node");
    command.args(["--input-type=module", "--eval", script]).current_dir(&scratch).env("SHOP", &shop.address);
    assert_eq!(process::run(&mut command).stdout(), "3 orders\n");

    let browser = Browser::start();
    browser.open(&format!("{}/index.html", shop.address));
    browser.wait_for("return document.getElementById('status').textContent.startsWith('3')");
    let text = browser.run("return document.body.innerText");
    assert_eq!(
        text,
        json!("Ann: 25.50 €, card …0042\nBö 👋: 190.00 €, in 30 days\n: 13.23 €, cash\n\n3 of 3 agreed, large: 2")
    );
    assert_eq!(browser.log(), "");
}
