//! Every option, in every place where it may stand, has a test that uses it.

#[path = "support/sources.rs"]
mod sources;

use ferry_guide::attributes::{Tests, refused, unpromised, untested};
use ferry_test_support::places;
use std::fs;

#[test]
fn every_option_has_its_test_in_every_place() {
    let untested: Vec<_> =
        untested(&Tests::of(&sources::all())).into_iter().filter(|place| !refused().contains(place)).collect();
    assert!(untested.is_empty(), "use each in a topic of tests/e2e or a case of tests/golden: {untested:#?}");
}

#[test]
fn every_option_that_is_refused_is_said_to_be_missing() {
    let limits = fs::read_to_string(places::in_workspace("guide/src/reference/limits.md")).expect("the page of limits");
    let silent: Vec<_> = refused().into_iter().filter(|(name, _)| !limits.contains(&format!("`{name}`"))).collect();
    assert!(silent.is_empty(), "say why on the page of limits: {silent:#?}");
}

#[test]
fn every_place_that_the_macro_knows_is_on_the_page() {
    assert_eq!(unpromised(), [], "add each to `PROMISES`");
}
