//! `ferry serve`: a folder as a page, which is loaded again when a file has changed.

use std::path::Path;

use serde_json::json;

use crate::args;
use crate::error::Error;
use crate::host::{Machine, Served};
use crate::ui::Ui;

/// Serves a folder until it is ended from outside.
///
/// Errors: there is no such folder, or the address is taken.
pub(crate) fn serve(host: &Machine, ui: &Ui, typed: &args::Serve, here: &Path) -> Result<(), Error> {
    let folder = typed.folder.as_ref().map_or_else(|| here.into(), |folder| here.join(folder));
    let served = Served {
        folder: folder.clone(),
        address: format!("{}:{}", typed.host, typed.port),
        reload: !typed.no_reload,
        isolated: !typed.no_isolation,
    };
    let failed = |cause| Error::Serve { folder: folder.clone(), address: served.address.clone(), cause };
    let server = host.server(&served).map_err(failed)?;
    let url = format!("http://{}/", server.address());
    ui.finish(&json!({"url": url, "folder": folder}), &format!("{url} is {}", folder.display()));
    server.run();
    Ok(())
}
