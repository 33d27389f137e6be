//! `ferry completions` and `ferry man`: what shells and `man` know about us.

use std::path::Path;

use crate::args;
use crate::error::Error;
use crate::host::Host;
use crate::ui::Ui;

/// Prints the script for a shell.
pub(crate) fn completions(ui: &Ui, typed: &args::Completions) {
    let mut script = Vec::new();
    clap_complete::generate(typed.shell, &mut args::command(), "ferry", &mut script);
    if typed.json {
        let text = String::from_utf8_lossy(&script);
        ui.finish(&serde_json::json!({"shell": typed.shell.to_string(), "script": text}), "");
    } else {
        ui.print(&script);
    }
}

/// Writes a page for the program and one for each command, or prints the first.
///
/// Errors: the folder cannot be written.
pub(crate) fn man(host: &dyn Host, ui: &Ui, typed: &args::Man, here: &Path) -> Result<(), Error> {
    let command = args::command();
    let page = |command: &clap::Command| {
        let mut page = Vec::new();
        // Writing to memory does not fail.
        let _ = clap_mangen::Man::new(command.clone()).render(&mut page);
        page
    };
    let Some(folder) = &typed.out_dir else {
        let page = page(&command);
        if typed.json {
            ui.finish(&serde_json::json!({"page": String::from_utf8_lossy(&page)}), "");
        } else {
            ui.print(&page);
        }
        return Ok(());
    };
    let folder = here.join(folder);
    host.create_dir_all(&folder).map_err(|cause| Error::Unwritable { folder: folder.clone(), cause })?;
    let mut pages = vec![("ferry.1".to_owned(), page(&command))];
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        let name = format!("ferry-{}", inner.get_name());
        pages.push((
            format!("{name}.1"),
            page(&inner.clone().display_name(name.clone()).bin_name(format!("ferry {}", inner.get_name()))),
        ));
    }
    for (name, text) in &pages {
        let path = folder.join(name);
        host.write(&path, text).map_err(|cause| Error::Unwritable { folder: folder.clone(), cause })?;
    }
    let names: Vec<&String> = pages.iter().map(|(name, _)| name).collect();
    let text = format!("{} pages in {}", names.len(), folder.display());
    ui.finish(&serde_json::json!({"folder": folder, "pages": names}), &text);
    Ok(())
}
