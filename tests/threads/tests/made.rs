//! What the post-processor makes of a module for threads, without a compiler for them: the module is written by hand.

use ferry_test_support::{node, places};
use std::fs;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

#[test]
fn workers_that_begin_at_the_same_time_have_stacks_and_variables_of_their_own() {
    let here = places::in_workspace("tests/threads");
    let text = fs::read_to_string(here.join("made.wat")).expect("a file of ours");
    let module = wat::parse_str(&text).expect("valid text");
    for target in ["web", "universal"] {
        let target = Target::named(target).expect("a target of the table");
        let files = wasm_ferry_cli_support::generate(&module, &Options::new(target, "made"));
        let files = files.unwrap_or_else(|problems| panic!("{problems}"));
        let folder = places::scratch("threads-made").join(target.name);
        fs::create_dir_all(&folder).expect("a folder of our own");
        for (path, bytes) in files.iter() {
            fs::write(folder.join(path), bytes).expect("a folder of our own");
        }
        fs::write(folder.join("package.json"), r#"{"type":"module"}"#).expect("a folder of our own");
        let glue = folder.join("made.js");
        node::run(&here.join("js/made.mjs"), &[&glue.to_string_lossy()]).stdout();
    }
}
