//! What TypeScript and the linters of packages say.

use crate::consumer::App;
use ferry_test_support::tsc;
use std::path::PathBuf;

/// The compiler, under each way to resolve packages, from an ES module and from CommonJS, and for hosts of which it
/// knows nothing, little or much.
pub(crate) fn tsc(app: &App) {
    let files = |names: &[&str]| names.iter().map(PathBuf::from).collect::<Vec<_>>();
    for lib in ["es2022", "es2022,dom", "es2022,dom,esnext.disposable", "esnext,webworker"] {
        let lib = &["--target", "es2022", "--lib", lib][..];
        for resolution in ["node16", "nodenext"] {
            let options = [lib, &["--module", resolution, "--moduleResolution", resolution]].concat();
            tsc::check(&app.folder, &files(&["use.ts", "use.cts"]), &options).stdout();
        }
        let options = [lib, &["--module", "esnext", "--moduleResolution", "bundler"]].concat();
        tsc::check(&app.folder, &files(&["use.ts"]), &options).stdout();
        if lib[3] != "es2022" {
            tsc::check(&app.folder, &files(&["use_web.ts"]), &options).stdout();
        }
    }
}

/// publint, which reads `package.json` as its consumers do.
pub(crate) fn publint(app: &App) {
    let said = app.tool("publint/src/cli.js", &["--strict", "node_modules/game-of-life"]);
    assert!(said.contains("All good!"), "{said}");
}
