//! Builds that are killed, that meet, that run out of room; names and paths that mean harm.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "tests touch files themselves")]

mod project;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use project::{CDYLIB, Crate, DOUBLE, beside, contents, failure, node, stderr, workspace};

/// A build in the background.
fn start(made: &Crate, args: &[&str]) -> std::process::Child {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
    let mut command = Command::new(env!("CARGO_BIN_EXE_ferry"));
    command.args(["build", "--dev", "--offline", "-q"]).args(args).current_dir(made.path());
    command.env("CARGO_TARGET_DIR", target).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    command.spawn().expect("the program runs")
}

/// Checks that every file that a package lists is there, and that it works.
fn whole(made: &Crate) {
    let package = made.path().join("pkg");
    let manifest: Value = serde_json::from_slice(&fs::read(package.join("package.json")).unwrap()).unwrap();
    for file in manifest["files"].as_array().unwrap() {
        assert!(package.join(file.as_str().unwrap()).exists(), "{file} is missing");
    }
    assert_eq!(node(made.path(), "console.log(require('./pkg').double(21))"), "42");
}

#[test]
fn a_build_that_is_killed_leaves_a_whole_package() {
    let made = Crate::new("ferry-pack-killed", CDYLIB, DOUBLE);
    let readme = made.path().join("README.md");
    fs::write(&readme, "0").unwrap();
    assert!(made.build(&["--dev"]).status.success());
    fs::write(&readme, "1").unwrap();
    let begun = Instant::now();
    assert!(made.build(&["--dev"]).status.success());
    let time = begun.elapsed();
    for round in 0..24 {
        // Each is new to the build, which therefore has all to do but to compile.
        fs::write(&readme, format!("round {round}")).unwrap();
        let mut build = start(&made, &[]);
        std::thread::sleep(time.mul_f64(f64::from(round + 1) / 22.0));
        let _ = build.kill();
        build.wait().unwrap();
        // Killed between two names, it has left the old one beside; the next build puts that back, whatever becomes of it.
        if !made.path().join("pkg").exists() {
            made.source("this is not Rust");
            assert!(!made.build(&["--dev"]).status.success());
            made.source(DOUBLE);
        }
        whole(&made);
    }
    assert!(made.build(&["--dev"]).status.success());
    whole(&made);
    assert_eq!(beside(made.path()), ["pkg"]);
}

#[test]
fn builds_that_meet_do_not_disturb_each_other() {
    let made = Crate::new("ferry-pack-meets", CDYLIB, DOUBLE);
    assert!(made.build(&["--dev"]).status.success());
    for round in 0..4 {
        fs::write(made.path().join("README.md"), format!("{round}")).unwrap();
        let builds: Vec<_> = (0..4).map(|_| start(&made, &[])).collect();
        for build in builds {
            let output = build.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", stderr(&output));
        }
        whole(&made);
        assert_eq!(beside(made.path()), ["pkg"]);
    }
}

/// A file system of a small size, if this machine lets us have one.
struct Small(PathBuf);

impl Small {
    fn mount(folder: &Path, options: &str) -> Option<Small> {
        fs::create_dir_all(folder).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(folder).output();
        mounted.is_ok_and(|output| output.status.success()).then(|| Small(folder.into()))
    }

    fn again(&self, options: &str) {
        let output = Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(&self.0).output().unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).output();
    }
}

#[test]
fn a_full_disk_and_a_read_only_one_leave_the_old_package() {
    let made = Crate::new("ferry-pack-full", CDYLIB, DOUBLE);
    let folder = tempfile::tempdir().unwrap();
    // Only the superuser may mount; for all others the same is tested on a machine that is not there.
    let Some(disk) = Small::mount(&folder.path().join("disk"), "size=8m") else { return };
    let out = disk.0.join("pkg");
    let build = |args: &[&str]| made.build(&[&["--dev", "--out-dir", out.to_str().unwrap()], args].concat());
    let output = build(&[]);
    assert!(output.status.success(), "{}", stderr(&output));
    let before = contents(&out);

    // Room for a part of the new one.
    let used: usize = before.values().map(Vec::len).sum();
    fs::write(disk.0.join("filler"), vec![0; 8 * 1024 * 1024 - used * 3 / 2]).unwrap();
    fs::write(made.path().join("README.md"), "new").unwrap();
    let text = failure(&build(&[]), 1);
    assert!(
        text.contains("error: failed to write the package: `") && text.contains("\nhelp: nothing was changed"),
        "{text}"
    );
    assert_eq!(contents(&out), before);
    assert_eq!(fs::read_dir(&disk.0).unwrap().count(), 2, "what was begun is removed");

    disk.again("ro");
    made.source("compile_error!(\"it was compiled\");");
    let text = failure(&build(&[]), 1);
    assert!(text.contains("error: failed to write to `") && !text.contains("it was compiled"), "{text}");
    assert_eq!(contents(&out), before);
}

#[test]
fn names_and_metadata_that_mean_harm_stay_data() {
    let metadata = "[package.metadata.ferry.package-json]\nscripts = { postinstall = \"echo \\\"hi\\\" && $(x) `y` </script> \u{2028}\" }\n\n";
    let made = Crate::new("ferry pack; $(touch harm) 'quoted' \u{e4}", CDYLIB, DOUBLE);
    let manifest = fs::read_to_string(made.path().join("Cargo.toml")).unwrap();
    let name = manifest.lines().find(|line| line.starts_with("name = ")).unwrap().to_owned();
    let described = "name = \"ferry-pack-harm\"\ndescription = \"\"\"a \\\"b\\\" \\\\ \n</script> \u{2028} ${x}\"\"\"\nkeywords = [\"a\\\"b\"]";
    fs::write(
        made.path().join("Cargo.toml"),
        manifest.replace(&name, described).replace(CDYLIB, &format!("{CDYLIB}\n{metadata}")),
    )
    .unwrap();
    let output = made.build(&["--dev", "--json"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(json["package"].as_str().unwrap().contains("$(touch harm)"), "{json}");
    assert!(!made.path().join("harm").exists() && !made.path().parent().unwrap().join("harm").exists());
    let manifest: Value = serde_json::from_slice(&fs::read(made.path().join("pkg/package.json")).unwrap()).unwrap();
    assert_eq!(manifest["description"], "a \"b\" \\ \n</script> \u{2028} ${x}");
    assert_eq!(manifest["keywords"][0], "a\"b");
    whole_in(&made.path().join("pkg"));
}

/// Checks that a package works wherever it is.
fn whole_in(package: &Path) {
    assert_eq!(node(package, "console.log(require('./').double(21))"), "42");
}

#[test]
fn no_path_leaves_where_it_may_lead() {
    let keys = [
        ("out-dir = \"../elsewhere\"", "out-dir"),
        ("out-dir = \"/tmp/elsewhere\"", "out-dir"),
        ("out-name = \"../x\"", "out-name"),
        ("scope = \"../x\"", "scope"),
        ("name = \"../x\"", "name"),
        ("name = \"@a/../x\"", "name"),
    ];
    for (line, key) in keys {
        let metadata = format!("{CDYLIB}\n[package.metadata.ferry]\n{line}\n\n");
        let made = Crate::new("ferry-pack-leaves", &metadata, "compile_error!(\"it was compiled\");");
        let text = failure(&made.build(&[]), 1);
        assert!(text.contains(&format!("`{key}`")) && !text.contains("it was compiled"), "{line}: {text}");
    }
    let made = Crate::new("ferry-pack-leaves", CDYLIB, "compile_error!(\"it was compiled\");");
    for args in [["--out-name", "../x"], ["--scope", "a/b"], ["--out-name", "a\nb"]] {
        failure(&made.build(&args), 2);
    }
    // A README from elsewhere is read, and arrives under its own name.
    let made = Crate::new("ferry-pack-leaves", CDYLIB, DOUBLE);
    let manifest = fs::read_to_string(made.path().join("Cargo.toml")).unwrap();
    fs::write(
        made.path().join("Cargo.toml"),
        manifest.replace("license = ", "readme = \"../../../README.md\"\nlicense = "),
    )
    .unwrap();
    let output = made.build(&["--dev", "--json"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(made.path().join("pkg/README.md").exists());
    let within = std::time::SystemTime::now() - Duration::from_secs(3600);
    assert!(fs::metadata(made.path().join("pkg")).unwrap().modified().unwrap() > within);
}
