//! The page of targets: a fold over their table.

use wasm_ferry_cli_support::targets::{Format, TARGETS, Target};

/// The page, one section per target in the order of the table; `*` stands for the stem of the file names.
pub fn page() -> String {
    let mut page = crate::notice("cli-support/src/targets.rs");
    page.push_str("# Targets\n\nThe values of `--target`. `*` stands for the name of your library.\n");
    for target in TARGETS {
        page.push_str(&section(target));
    }
    page
}

fn section(target: &Target) -> String {
    let format = match target.format {
        Format::EsModule => "ES module",
        Format::CommonJs => "CommonJS",
        Format::Script => "classic script",
    };
    let files: Vec<String> = target.files.iter().map(|file| format!("`{file}`")).collect();
    let entries: Vec<String> =
        target.entries.iter().map(|entry| format!("`{}`: `{}`", entry.field, entry.file)).collect();
    let aliases: Vec<String> = target.aliases.iter().map(|alias| format!(" Also called `{alias}`.")).collect();
    format!(
        "\n## {}\n\n{}{}\n\n| | |\n|---|---|\n| format | {format} |\n| files | {} |\n| entries of `package.json` | {} |\n",
        target.name,
        target.guide,
        aliases.concat(),
        files.join(", "),
        entries.join(", "),
    )
}
