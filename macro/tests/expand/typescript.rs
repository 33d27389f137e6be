#[js(typescript_custom_section)]
const LITERAL: &str = "export type Id = string;";

#[js(typescript_custom_section)]
const COMPUTED: &'static str = include_str!("types.d.ts");
