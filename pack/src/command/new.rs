//! `ferry new`: a project to start from.

use std::path::Path;

use serde_json::json;

use crate::args;
use crate::error::Error;
use crate::host::Host;
use crate::template::{TEMPLATES, Template};
use crate::ui::Ui;

/// Makes a project.
///
/// Errors: a name no crate can have, a folder that is there already, one that cannot be written.
pub(crate) fn new(host: &dyn Host, ui: &Ui, typed: &args::New, here: &Path) -> Result<(), Error> {
    let folder = here.join(&typed.path);
    let of_folder = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = checked(typed.name.clone().unwrap_or(of_folder))?;
    if host.exists(&folder) && !host.list(&folder).is_ok_and(|names| names.is_empty()) {
        return Err(Error::Occupied { folder });
    }
    let template = Template::named(&typed.template).unwrap_or(&TEMPLATES[0]);
    let files = template.files(&name);
    for (path, text) in &files {
        let path = folder.join(path);
        let failed = |cause| Error::Unwritable { folder: folder.clone(), cause };
        host.create_dir_all(path.parent().unwrap_or(&folder)).map_err(failed)?;
        host.write(&path, text.as_bytes()).map_err(failed)?;
    }
    let paths: Vec<&str> = files.iter().map(|(path, _)| *path).collect();
    let json =
        json!({"name": name, "folder": folder, "template": template.name, "files": paths, "next": template.next});
    let mut lines = vec![format!("{name} is in {}. Next:", folder.display())];
    let go = format!("cd {}", typed.path.display());
    lines.extend(std::iter::once(go.as_str()).chain(template.next.iter().copied()).map(|line| format!("  {line}")));
    ui.finish(&json, &lines.join("\n"));
    Ok(())
}

/// Words that are no names of crates, as they are Rust's own.
const RESERVED: &[&str] = &[
    "as",
    "async",
    "await",
    "break",
    "const",
    "continue",
    "core",
    "crate",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "match",
    "mod",
    "move",
    "mut",
    "proc_macro",
    "pub",
    "ref",
    "return",
    "self",
    "static",
    "std",
    "alloc",
    "struct",
    "super",
    "test",
    "trait",
    "true",
    "type",
    "unsafe",
    "use",
    "where",
    "while",
];

/// A name that both Cargo and npm take.
fn checked(name: String) -> Result<String, Error> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let first = name.starts_with(|c: char| c.is_ascii_lowercase());
    if first
        && name.chars().all(fits)
        && name.len() <= 64
        && crate::tarball::is_name(&name)
        && !RESERVED.contains(&name.replace('-', "_").as_str())
    {
        return Ok(name);
    }
    let wanted = "small letters, digits, `-` and `_`, beginning with a letter, that are no word of Rust's own; \
                  `--name` gives the project another name than its folder";
    Err(Error::BadName { flag: "new", name, wanted })
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::host::recorded::Recorded;

    fn run(host: &Recorded, line: &str) -> Result<(), Error> {
        let words = ["ferry", "new"].into_iter().chain(line.split_whitespace());
        let args::Command::New(typed) = args::Typed::try_parse_from(words).unwrap().command else { unreachable!() };
        new(host, &Ui::silent(), &typed, Path::new("/w"))
    }

    #[test]
    fn every_template_is_written_whole() {
        for template in TEMPLATES {
            let host = Recorded::default().folder("/w");
            run(&host, &format!("my-life --template {}", template.name)).unwrap();
            let files = host.files();
            assert!(files["/w/my-life/Cargo.toml"].contains("name = \"my-life\""), "{}", template.name);
            assert_eq!(files.len(), template.files("x").len());
        }
    }

    #[test]
    fn nothing_is_written_over() {
        let host = Recorded::default().file("/w/life/mine.txt", "mine");
        let error = run(&host, "life").unwrap_err();
        assert_eq!(error.to_string(), "failed to make a project in `/w/life`: there is something already");
        assert!(host.done().is_empty());
        run(&Recorded::default().folder("/w/life"), "life").unwrap();
    }

    #[test]
    fn a_name_must_suit_cargo_and_npm() {
        let host = Recorded::default().folder("/w");
        for name in ["Life", "1life", "my.life", "test", "proc-macro", "-", "node_modules"] {
            let error = run(&host, &format!("x --name={name}")).unwrap_err();
            assert_eq!(error.exit_code(), 2, "{name}");
        }
        run(&host, "Some.Folder --name life").unwrap();
        assert!(host.files().contains_key("/w/Some.Folder/src/lib.rs"));
    }
}
