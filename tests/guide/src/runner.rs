//! The page of the test runner: a fold over the table of its variables.

use wasm_ferry_cli::runner::settings::VARIABLES;

/// The page, one row per variable in the order of the table.
pub fn page() -> String {
    let mut page = crate::notice("cli/src/runner/settings.rs");
    page.push_str(
        "# Test runner\n\nCargo starts `wasm-ferry-test-runner` with the module and with what stands behind `--`; see \
         [Run tests in wasm](../how-to/run-tests.md).\n\n    wasm-ferry-test-runner FILE.wasm [FILTER]... [--exact] [--skip FILTER]... \
         [--ignored | --include-ignored] [--list] [--nocapture] [--bench]\n\nThe environment says the rest. A variable is set if it is \
         not empty.\n\n| variable | what it does |\n|---|---|\n",
    );
    for (name, what) in VARIABLES {
        page.push_str(&format!("| `{name}` | {what} |\n"));
    }
    page
}
