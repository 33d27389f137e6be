//! Benchmarks, and a test beside them.

use wasm_bindgen_test::{wasm_bindgen_bench, wasm_bindgen_test, Criterion};

#[wasm_bindgen_bench]
fn adding(bencher: &mut Criterion) {
    let mut bencher = core::mem::take(bencher)
        .warm_up_time(core::time::Duration::from_millis(20))
        .measurement_time(core::time::Duration::from_millis(50))
        .sample_size(10)
        .nresamples(100);
    bencher.bench_function("adding", |b| b.iter(|| ferry_runner_suite::add(1, 2)));
}

#[wasm_bindgen_test]
fn is_no_benchmark() {}
