//! In which form sequences of numbers reach JavaScript: a parameter's own wish, the function's, the block's.

use wasm_ferry::prelude::*;

#[js(module = "/js/access.js", slice = copy, vec = array)]
extern "C" {
    #[js(js_namespace = tools, js_name = kind_of)]
    fn kind_by_block(values: &[u16]) -> String;

    #[js(js_namespace = tools, js_name = kind_of)]
    fn kind_of_vec_by_block(values: Vec<u16>) -> String;

    #[js(js_namespace = tools, js_name = kind_of, slice = array, vec = copy)]
    fn kind_by_function(values: &[u16]) -> String;

    #[js(js_namespace = tools, js_name = kind_of, slice = array, vec = copy)]
    fn kind_of_vec_by_function(values: Vec<u16>) -> String;

    #[js(js_namespace = tools, js_name = kind_of, slice = array)]
    fn kind_by_parameter(#[js(slice = view)] values: &[u16]) -> String;

    #[js(js_namespace = tools, js_name = kind_of)]
    fn kind_of_vec_by_parameter(#[js(vec = copy)] values: Vec<u16>) -> String;

    #[js(js_namespace = tools, js_name = kinds_of)]
    fn kinds_of_options(
        #[js(slice = array)] slice: Option<&[u16]>,
        vec: Option<Vec<u8>>,
        none: Option<Vec<u8>>,
    ) -> Vec<String>;
}

#[js(module = "/js/access.js", slice_to_array)]
extern "C" {
    #[js(js_namespace = tools, js_name = kind_of)]
    fn old_by_block(values: &[f32]) -> String;
}

#[js(module = "/js/access.js")]
extern "C" {
    #[js(js_namespace = tools, js_name = kind_of, slice_to_array)]
    fn old_by_function(values: &[f32]) -> String;

    #[js(js_namespace = tools, js_name = kind_of)]
    fn old_by_parameter(#[js(slice_to_array)] values: &[f32]) -> String;
}

#[js]
pub fn forms_of_slices() -> Vec<String> {
    let values = &[1, 2];
    vec![kind_by_block(values), kind_by_function(values), kind_by_parameter(values)]
}

#[js]
pub fn forms_of_vectors() -> Vec<String> {
    let values = || vec![1, 2];
    vec![kind_of_vec_by_block(values()), kind_of_vec_by_function(values()), kind_of_vec_by_parameter(values())]
}

#[js]
pub fn forms_of_options() -> Vec<String> {
    kinds_of_options(Some(&[1]), Some(vec![2]), None)
}

#[js]
pub fn forms_by_the_old_name() -> Vec<String> {
    let values = &[0.5];
    vec![old_by_block(values), old_by_function(values), old_by_parameter(values)]
}
