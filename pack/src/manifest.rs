//! `package.json`, from the target's row and Cargo's metadata.

use serde_json::{Map, Value, json};
use wasm_ferry_cli_support::Files;
use wasm_ferry_cli_support::targets::{Target, file_name};

use cargo_metadata::Package;
use cargo_metadata::semver::{BuildMetadata, Version};

use crate::settings::{self, Settings};

/// What a package.json is made of.
pub(crate) struct Manifest<'a> {
    /// What Cargo.toml says.
    pub(crate) package: &'a Package,
    /// What the target's row says.
    pub(crate) target: &'static Target,
    /// What stands before the name; empty or `@scope/`.
    pub(crate) scope: &'a str,
    /// The stem of the file names.
    pub(crate) stem: &'a str,
    /// What the manifest says about the package.
    pub(crate) settings: &'a Settings,
    /// Where in its repository the crate is; empty at the root.
    pub(crate) directory: &'a str,
    /// Packages of npm that the crates import from, and the versions that will do.
    pub(crate) needs: &'a Map<String, Value>,
    /// The files of the package, without package.json itself.
    pub(crate) files: &'a Files,
}

impl Manifest<'_> {
    /// The name of the package: npm knows no capital letters.
    pub(crate) fn name(&self) -> String {
        let of_crate = self.package.name.to_lowercase();
        let name = self.settings.name.as_deref().unwrap_or(&of_crate);
        match name.rsplit_once('/') {
            Some((_, bare)) if !self.scope.is_empty() => format!("{}{bare}", self.scope),
            Some(_) => name.into(),
            None => format!("{}{name}", self.scope),
        }
    }

    /// The text of package.json. Keys come in this order, and only if there is something to say.
    pub(crate) fn text(&self) -> String {
        let mut json = Map::new();
        let mut add = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                json.insert(key.into(), value);
            }
        };
        add("name", Some(self.name().into()));
        add("version", Some(npm_version(&self.package.version).into()));
        add("description", self.package.description.as_deref().map(|text| text.trim().into()));
        add("license", self.license());
        match self.package.authors.as_slice() {
            [] => {}
            [author] => add("author", Some(author.clone().into())),
            authors => add("collaborators", Some(authors.into())),
        }
        add("repository", self.repository());
        add("homepage", self.package.homepage.clone().map(Value::from));
        add("bugs", self.package.repository.as_deref().and_then(bugs));
        add(
            "keywords",
            Some(&self.package.keywords).filter(|words| !words.is_empty()).map(|words| words.as_slice().into()),
        );
        add("type", self.target.module_type.map(Value::from));
        for entry in self.target.entries {
            let file = file_name(entry.file, self.stem);
            // An entry without its file, as there are no declarations, is no entry.
            add(entry.field, self.files.get(&file).map(|_| file.as_str().into()));
        }
        let exports = crate::exports::exports(self.target, self.stem, self.files);
        let types = exports.as_ref().and_then(crate::exports::types_versions);
        add("exports", exports);
        add("typesVersions", types);
        add("sideEffects", self.side_effects());
        add("engines", Some(json!({"node": NODE})));
        add("files", Some(self.shipped().into()));
        add("dependencies", Some(self.needs).filter(|needs| !needs.is_empty()).map(|needs| needs.clone().into()));
        settings::merge(&mut json, &self.settings.package_json);
        let mut text = serde_json::to_string_pretty(&json).expect("bug: text and lists are always JSON");
        text.push('\n');
        text
    }

    fn repository(&self) -> Option<Value> {
        let said = self.package.repository.as_deref()?;
        let mut repository = json!({"type": "git", "url": git_url(said)});
        let directory = Some(self.directory).filter(|directory| !directory.is_empty());
        if let Some(directory) = directory.or_else(|| within(said).1) {
            repository["directory"] = directory.into();
        }
        Some(repository)
    }

    fn license(&self) -> Option<Value> {
        // Cargo once separated licences with a slash; npm reads SPDX only.
        let spdx = self.package.license.as_deref().map(|license| license.replace('/', " OR "));
        let file = || self.package.license_file.as_ref()?.file_name();
        let spdx = spdx.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        spdx.or_else(|| file().map(|name| format!("SEE LICENSE IN {name}"))).map(Value::from)
    }

    /// The files that must not be dropped. A star that stands for a whole name is npm's, every other is the stem.
    fn side_effects(&self) -> Option<Value> {
        let named = |file: &str| match file.strip_prefix("./") {
            Some(bare) if !file.ends_with("/*") => format!("./{}", file_name(bare, self.stem)),
            _ => file.into(),
        };
        let list: Vec<String> = self.target.side_effects?.iter().map(|file| named(file)).collect();
        Some(list.into())
    }

    /// What npm shall ship: exactly what is there, folders as a whole. package.json and README go by themselves.
    fn shipped(&self) -> Vec<String> {
        let mut shipped: Vec<String> = self
            .files
            .iter()
            .map(|(path, _)| path.split('/').next().unwrap_or(path))
            .filter(|name| !matches!(*name, "package.json" | "README.md"))
            .map(String::from)
            .collect();
        shipped.dedup();
        shipped
    }
}

/// Forges whose addresses are `host/owner/name`.
const FORGES: &[&str] = &["github.com", "gitlab.com", "codeberg.org", "bitbucket.org"];

/// The versions of Node that run what we write.
const NODE: &str = ">=20";

/// Where one reports bugs: forges have a page for it.
fn bugs(url: &str) -> Option<Value> {
    let [host, owner, name] = forge(url)?;
    let issues = if host == "gitlab.com" { "-/issues" } else { "issues" };
    Some(json!({"url": format!("https://{host}/{owner}/{name}/{issues}")}))
}

/// A version as npm knows it: what follows a plus says nothing there, and is left out, as npm does.
pub(crate) fn npm_version(version: &Version) -> String {
    Version { build: BuildMetadata::EMPTY, ..version.clone() }.to_string()
}

/// The address of a repository, and the folder in it: crates of a workspace often name the page of their own.
fn within(url: &str) -> (&str, Option<&str>) {
    let Some((repository, rest)) = url.split_once("/-/tree/").or_else(|| url.split_once("/tree/")) else {
        return (url, None);
    };
    let folder = rest.split_once('/').map(|(_, folder)| folder.trim_end_matches('/'));
    (repository, folder.filter(|folder| !folder.is_empty()))
}

/// The address npm would write itself; other addresses stay as they are.
fn git_url(url: &str) -> String {
    match forge(url) {
        Some([host, owner, name]) if url.contains("git@") => format!("git+ssh://git@{host}/{owner}/{name}.git"),
        Some([host, owner, name]) => format!("git+https://{host}/{owner}/{name}.git"),
        // The way git itself writes addresses is none for others.
        None => match url.strip_prefix("git@").and_then(|rest| rest.split_once(':')) {
            Some((host, path)) => format!("git+ssh://git@{host}/{path}"),
            None => url.into(),
        },
    }
}

/// Forge, owner and name in an address.
fn forge(url: &str) -> Option<[&str; 3]> {
    let (repository, _) = within(url);
    let bare = repository.strip_prefix("git+").unwrap_or(repository);
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let bare = bare.strip_prefix("git@").unwrap_or(bare).trim_end_matches('/').trim_end_matches(".git");
    let mut parts = bare.splitn(3, ['/', ':']);
    let found = [parts.next()?, parts.next()?, parts.next()?];
    (FORGES.contains(&found[0]) && !found[2].contains('/')).then_some(found)
}

#[cfg(test)]
mod tests {
    use wasm_ferry_cli_support::targets::TARGETS;

    use super::*;
    use crate::project::tests::package;

    fn with(changes: Value) -> Package {
        let mut package = package("My-life", "/a", &["cdylib"]);
        for (key, value) in changes.as_object().unwrap() {
            package[key] = value.clone();
        }
        serde_json::from_value(package).unwrap()
    }

    fn files(target: &Target, typescript: bool) -> Files {
        let mut files = Files::new();
        for file in
            target.files.iter().filter(|file| !file.ends_with(".json") && (typescript || !file.ends_with(".d.ts")))
        {
            files.add(file.replace('*', "life"), "");
        }
        files
    }

    fn text(package: &Package, target: &'static Target, files: &Files) -> String {
        let settings = &Settings::default();
        Manifest { package, target, scope: "", stem: "life", settings, directory: "", needs: &Map::new(), files }.text()
    }

    #[test]
    fn everything_cargo_knows_arrives_in_a_fixed_order() {
        let package = with(json!({
            "description": "A life.\n", "license": "MIT/Apache-2.0", "authors": ["Ann <a@example.invalid>"],
            "repository": "https://github.com/acme/life", "homepage": "https://acme.example", "keywords": ["wasm", "life"],
        }));
        let target = &TARGETS[0];
        let mut files = files(target, true);
        files.add("LICENSE-MIT", "");
        files.add("README.md", "");
        files.add("snippets/life-1/a.js", "");
        files.add("snippets/life-1/b.js", "");
        let settings = &Settings::default();
        let needs = Map::from_iter([("left-pad".into(), "^1.3.0".into())]);
        let (directory, scope, files, needs) = ("crates/life", "@acme/", &files, &needs);
        let manifest = Manifest { package: &package, target, scope, stem: "life", settings, directory, needs, files };
        let expected = r#"{
  "name": "@acme/my-life",
  "version": "0.1.0",
  "description": "A life.",
  "license": "MIT OR Apache-2.0",
  "author": "Ann <a@example.invalid>",
  "repository": {
    "type": "git",
    "url": "git+https://github.com/acme/life.git",
    "directory": "crates/life"
  },
  "homepage": "https://acme.example",
  "bugs": {
    "url": "https://github.com/acme/life/issues"
  },
  "keywords": [
    "wasm",
    "life"
  ],
  "type": "module",
  "main": "life.js",
  "types": "life.d.ts",
  "sideEffects": [
    "./life.js",
    "./snippets/*"
  ],
  "engines": {
    "node": ">=20"
  },
  "files": [
    "LICENSE-MIT",
    "life.d.ts",
    "life.js",
    "life_bg.js",
    "life_bg.wasm",
    "life_bg.wasm.d.ts",
    "snippets"
  ],
  "dependencies": {
    "left-pad": "^1.3.0"
  }
}
"#;
        assert_eq!(manifest.text(), expected);
    }

    #[test]
    fn the_manifest_of_the_crate_has_the_last_word() {
        let (package, target) = (with(json!({"license": "MIT", "repository": "https://gitlab.com/a/b"})), &TARGETS[0]);
        let name = |scope: &str, name: &str| {
            let settings = Settings { name: Some(name.into()), ..Settings::default() };
            let (settings, files) = (&settings, &files(target, true));
            Manifest {
                package: &package,
                target,
                scope,
                stem: "life",
                settings,
                directory: "",
                needs: &Map::new(),
                files,
            }
            .name()
        };
        assert_eq!([name("", "x"), name("@b/", "x")], ["x", "@b/x"]);
        assert_eq!([name("", "@a/x"), name("@b/", "@a/x")], ["@a/x", "@b/x"]);
        let fields = json!({"license": "UNLICENSED", "funding": "https://a.example", "engines": {"npm": ">=10"}});
        let settings = &Settings { package_json: fields.as_object().unwrap().clone(), ..Settings::default() };
        let files = &files(target, true);
        let manifest = Manifest {
            package: &package,
            target,
            scope: "",
            stem: "life",
            settings,
            directory: "",
            needs: &Map::new(),
            files,
        };
        let json: Value = serde_json::from_str(&manifest.text()).unwrap();
        assert_eq!((&json["license"], &json["funding"]), (&json!("UNLICENSED"), &json!("https://a.example")));
        assert_eq!(json["engines"], json!({"node": ">=20", "npm": ">=10"}));
        assert_eq!(json["bugs"], json!({"url": "https://gitlab.com/a/b/-/issues"}));
    }

    #[test]
    fn what_is_unknown_is_left_out() {
        for target in TARGETS {
            let json: Value = serde_json::from_str(&text(&with(json!({})), target, &files(target, true))).unwrap();
            let keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
            let mut expected = vec!["name", "version"];
            expected.extend(target.module_type.map(|_| "type"));
            expected.extend(target.entries.iter().map(|entry| entry.field));
            if !target.exports.is_empty() {
                expected.extend(["exports", "typesVersions"]);
            }
            expected.extend(target.side_effects.map(|_| "sideEffects"));
            expected.extend(["engines", "files"]);
            assert_eq!(keys, expected, "{}", target.name);
        }
    }

    #[test]
    fn without_declarations_there_is_no_types_entry() {
        for target in TARGETS {
            let json: Value = serde_json::from_str(&text(&with(json!({})), target, &files(target, false))).unwrap();
            assert_eq!(json.get("types"), None, "{}", target.name);
            let entry = target.entries[0];
            assert_eq!(json[entry.field], entry.file.replace('*', "life"), "{}", target.name);
        }
    }

    #[test]
    fn a_licence_file_is_referred_to() {
        let target = &TARGETS[0];
        let package = with(json!({"license_file": "../LICENCE.txt"}));
        let json: Value = serde_json::from_str(&text(&package, target, &files(target, true))).unwrap();
        assert_eq!(json["license"], "SEE LICENSE IN LICENCE.txt");
    }

    #[test]
    fn the_page_of_a_folder_is_its_repository_and_directory() {
        let target = &TARGETS[0];
        let package = with(json!({"repository": "https://github.com/acme/mono/tree/main/crates/life/"}));
        let json: Value = serde_json::from_str(&text(&package, target, &files(target, true))).unwrap();
        let expected =
            json!({"type": "git", "url": "git+https://github.com/acme/mono.git", "directory": "crates/life"});
        assert_eq!(json["repository"], expected);
        assert_eq!(json["bugs"]["url"], "https://github.com/acme/mono/issues");
    }

    #[test]
    fn what_is_said_of_a_build_is_not_in_the_version() {
        let target = &TARGETS[0];
        let package = with(json!({"version": "1.2.3-rc.1+build.5"}));
        let json: Value = serde_json::from_str(&text(&package, target, &files(target, true))).unwrap();
        assert_eq!(json["version"], "1.2.3-rc.1");
    }

    #[test]
    fn several_authors_are_collaborators() {
        let target = &TARGETS[0];
        let package = with(json!({"authors": ["Ann", "Ben"]}));
        let json: Value = serde_json::from_str(&text(&package, target, &files(target, true))).unwrap();
        assert_eq!(json["collaborators"], json!(["Ann", "Ben"]));
        assert_eq!(json.get("author"), None);
    }

    #[test]
    fn only_addresses_of_known_form_are_rewritten() {
        assert_eq!(git_url("https://github.com/a/b.git"), "git+https://github.com/a/b.git");
        assert_eq!(git_url("https://gitlab.com/a/b/"), "git+https://gitlab.com/a/b.git");
        assert_eq!(git_url("https://gitlab.com/a/b/-/tree/main/c"), "git+https://gitlab.com/a/b.git");
        for url in ["https://git.example/a/b", "https://git.example/a/b/tree/main/c", "ssh://git@git.example/a/b.git"] {
            assert_eq!((git_url(url).as_str(), bugs(url)), (url, None));
        }
        for url in ["git@github.com:a/b.git", "ssh://git@github.com/a/b", "git+ssh://git@github.com/a/b.git"] {
            assert_eq!(git_url(url), "git+ssh://git@github.com/a/b.git");
        }
        for url in
            ["github.com/a/b", "http://github.com/a/b", "git://github.com/a/b.git", "git+https://github.com/a/b/"]
        {
            assert_eq!(git_url(url), "git+https://github.com/a/b.git");
            assert_eq!(bugs(url), Some(json!({"url": "https://github.com/a/b/issues"})));
        }
        assert_eq!(git_url("git@git.example:a/b.git"), "git+ssh://git@git.example/a/b.git");
        assert_eq!(git_url("https://gitlab.com/group/part/b"), "https://gitlab.com/group/part/b");
    }
}
