//! What a build says at its end, to tools and to people.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::host::Host;
use crate::package::Package;
use crate::project::Project;
use crate::request::Build;
use crate::size::{gzip, size};

/// How long each step took.
pub(super) struct Clock<'a> {
    host: &'a dyn Host,
    steps: Vec<(&'static str, Duration)>,
    last: Duration,
}

impl<'a> Clock<'a> {
    /// A clock that runs from now on.
    pub(super) fn start(host: &'a dyn Host) -> Clock<'a> {
        Clock { host, steps: Vec::new(), last: host.elapsed() }
    }

    /// Ends a step.
    pub(super) fn step(&mut self, name: &'static str) {
        let now = self.host.elapsed();
        self.steps.push((name, now.saturating_sub(self.last)));
        self.last = now;
    }

    fn json(&self) -> Map<String, Value> {
        self.steps.iter().map(|(name, time)| (String::from(*name), milliseconds(*time))).collect()
    }
}

fn milliseconds(duration: Duration) -> Value {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX).into()
}

/// What was made.
pub(super) struct Report<'a> {
    pub(super) build: &'a Build,
    pub(super) project: &'a Project,
    pub(super) folder: PathBuf,
    pub(super) package: Package,
    /// The module's path.
    pub(super) module: PathBuf,
    /// The size of the module before it was optimised, if that was now.
    pub(super) before: Option<usize>,
    pub(super) optimized: bool,
    pub(super) fresh: bool,
}

/// One package is one object; several are a list in one. `whole` has what was done for all of them.
pub(super) fn of_all(reports: &[(Report, Clock)], whole: &Clock) -> (Value, String) {
    let total = whole.host.elapsed();
    let mut times = whole.json();
    if let [(report, clock)] = reports {
        times.extend(clock.json());
        times.insert("total".into(), milliseconds(total));
        let mut json = report.json();
        json.insert("milliseconds".into(), times.into());
        return (json.into(), report.text(Some(total)));
    }
    let packages = reports.iter().map(|(report, clock)| {
        let mut json = report.json();
        json.insert("milliseconds".into(), clock.json().into());
        Value::from(json)
    });
    let packages: Vec<Value> = packages.collect();
    let mut lines: Vec<String> = reports.iter().map(|(report, _)| report.text(None)).collect();
    lines.push(format!("{} packages in {:.1} s", reports.len(), total.as_secs_f64()));
    times.insert("total".into(), milliseconds(total));
    (json!({"packages": packages, "milliseconds": times}), lines.join("\n"))
}

/// How long each step took, as a result says it.
pub(super) fn times(json: &Value) -> String {
    let steps = json["milliseconds"].as_object().into_iter().flatten();
    steps.map(|(step, time)| format!("{step}: {time} ms")).collect::<Vec<_>>().join(", ")
}

impl Report<'_> {
    /// For tools.
    fn json(&self) -> Map<String, Value> {
        let files: Vec<Value> = (self.package.files.iter())
            .map(|(path, bytes)| json!({"path": path, "bytes": bytes.len(), "gzip": gzip(bytes)}))
            .collect();
        let json = json!({
            "package": self.folder, "name": self.package.name, "version": self.project.package.version,
            "target": self.build.target.name, "profile": self.build.profile.name(), "optimized": self.optimized,
            "fresh": self.fresh, "wasm": self.module, "wasmBytesBefore": self.before, "files": files,
        });
        match json {
            Value::Object(json) => json,
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
        }
    }

    /// For the person: where it is, and what a visitor downloads.
    fn text(&self, total: Option<Duration>) -> String {
        let name = self.package.name.as_deref().unwrap_or(self.project.package.name.as_str());
        let version = &self.project.package.version;
        let time = total.map(|total| format!(" in {:.1} s", total.as_secs_f64())).unwrap_or_default();
        let unchanged = if self.fresh { ", unchanged" } else { "" };
        let mut lines = vec![format!("{name} {version} for {}{time}{unchanged}", self.build.target.name)];
        lines.push(format!("  {}", self.folder.display()));
        let loaded = |path: &str| {
            matches!(Path::new(path).extension().and_then(|e| e.to_str()), Some("wasm" | "js" | "cjs" | "mjs"))
        };
        for (path, bytes) in self.package.files.iter().filter(|(path, _)| loaded(path)) {
            let before = self.before.filter(|_| self.module.ends_with(path));
            let before = before.map(|before| format!("  was {}", size(before))).unwrap_or_default();
            lines.push(format!("  {path:<32} {:>10}  gzip {:>10}{before}", size(bytes.len()), size(gzip(bytes))));
        }
        lines.join("\n")
    }
}
