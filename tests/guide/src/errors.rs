//! The page of errors: a fold over the table of diagnostics.

use wasm_ferry_cli_support::diagnostics::Code;

/// The page, one heading per code in the order of the table.
pub fn page() -> String {
    let mut page = crate::notice("cli-support/src/diagnostics.rs");
    page.push_str(
        "# Errors\n\nEvery message of the post-processor has a code, `error[code]`, which is a heading here. A message says what \
         happened, where in\nyour source, and what to do; this page says a little more. Mistakes that the attribute `#[js]` can \
         see by itself are\nreported by the compiler, at the word to change, and need no page.\n",
    );
    for code in Code::ALL {
        page.push_str(&format!("\n## {}\n\n", code.as_str()));
        for line in code.explanation().trim().lines() {
            page.push_str(&format!("{}\n", line.trim()));
        }
    }
    page
}
