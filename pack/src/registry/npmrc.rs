//! `.npmrc`: which registry, and who one is there.
//!
//! The crate `deno_npmrc` reads these files too, and knows the default registry, which we take from it. It leaves the chain
//! of files and the variables of the environment to its caller, and cannot write, so the reading is ours.

use std::path::{Path, PathBuf};

use super::address::{self, Address};
use super::secret::Secret;
use crate::digest;
use crate::error::{Error, RegistryError};
use crate::host::Host;

/// Who one is at a registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Credential {
    /// A token.
    Token(Secret),
    /// A name and password, as base64.
    Basic(Secret),
}

impl Credential {
    /// The value of the header.
    pub(crate) fn header(&self) -> String {
        match self {
            Credential::Token(token) => format!("Bearer {}", token.reveal()),
            Credential::Basic(basic) => format!("Basic {}", basic.reveal()),
        }
    }

    /// The word to keep secret.
    pub(crate) fn secret(&self) -> &Secret {
        match self {
            Credential::Token(secret) | Credential::Basic(secret) => secret,
        }
    }
}

/// All settings: the variables of the environment, then the files, the strongest first.
pub(crate) struct Npmrc<'h> {
    host: &'h dyn Host,
    files: Vec<Vec<(String, String)>>,
}

impl<'h> Npmrc<'h> {
    /// Reads the files of these folders, and the person's own. A file that is not there says nothing.
    ///
    /// Errors: a file that is there cannot be read, or asks for a variable that is not set.
    pub(crate) fn read(host: &'h dyn Host, folders: &[&Path]) -> Result<Npmrc<'h>, Error> {
        let mut paths: Vec<PathBuf> = folders.iter().map(|folder| folder.join(".npmrc")).collect();
        paths.extend(user_file(host));
        let mut npmrc = Npmrc { host, files: Vec::new() };
        let mut seen: Vec<PathBuf> = Vec::new();
        for path in paths {
            if !seen.contains(&path) {
                npmrc.add(&path)?;
                seen.push(path);
            }
        }
        // The other files may say where the last one is.
        if let Some(path) = npmrc.global_file().filter(|path| !seen.contains(path)) {
            npmrc.add(&path)?;
        }
        Ok(npmrc)
    }

    fn add(&mut self, path: &Path) -> Result<(), Error> {
        if self.host.exists(path) {
            let bytes = self.host.read(path).map_err(|cause| Error::Read { path: path.into(), cause })?;
            self.files.push(parse(self.host, &String::from_utf8_lossy(&bytes)));
        }
        Ok(())
    }

    /// The file of all persons of this machine: where npm would look, which goes by the place of Node.
    fn global_file(&self) -> Option<PathBuf> {
        if let Some(file) = self.get("globalconfig") {
            return Some(path(self.host, &file));
        }
        let below = |prefix: PathBuf| prefix.join("etc/npmrc");
        if let Some(prefix) = self.get("prefix") {
            return Some(below(path(self.host, &prefix)));
        }
        if let Some(folder) = self.host.env("APPDATA") {
            return Some(below(PathBuf::from(folder).join("npm")));
        }
        let mut programs = self.host.search_path().into_iter().map(|folder| folder.join("node"));
        let node = self.host.canonicalize(&programs.find(|node| self.host.exists(node))?).ok()?;
        Some(below(node.parent()?.parent()?.into()))
    }

    /// A setting.
    pub(super) fn get(&self, key: &str) -> Option<String> {
        let in_file =
            |file: &Vec<(String, String)>| file.iter().rev().find(|(name, _)| name == key).map(|(_, v)| v.clone());
        variable(self.host, key).or_else(|| self.files.iter().find_map(in_file)).filter(|value| !value.is_empty())
    }

    /// All values of a list, which only files have: those of the strongest file with any.
    pub(super) fn list(&self, key: &str) -> Vec<&str> {
        let in_file = |file: &'_ Vec<(String, String)>| -> bool { file.iter().any(|(name, _)| name == key) };
        let strongest = self.files.iter().find(|file| in_file(file)).into_iter().flatten();
        strongest.filter(|(name, _)| name == key).map(|(_, value)| value.as_str()).collect()
    }

    /// The machine whose files these are.
    pub(super) fn host(&self) -> &'h dyn Host {
        self.host
    }

    /// The registry of a scope (`@acme`), or the one of everything else.
    ///
    /// Errors: what is written there is no address.
    pub(crate) fn registry(&self, scope: Option<&str>) -> Result<Address, Error> {
        let of_scope = scope.and_then(|scope| self.get(&format!("{scope}:registry")));
        let text = of_scope.or_else(|| self.get("registry")).unwrap_or_else(|| address::default().into());
        Address::parse(&text).ok_or_else(|| RegistryError::BadAddress { address: text }.into())
    }

    /// Who one is at a registry: what the files say about its address or, for want of that, the variables that continuous
    /// integration sets.
    pub(crate) fn credential(&self, registry: &Address) -> Option<Credential> {
        // A variable that is not set leaves its name; that is nobody's token.
        let at = |key: &str, field: &str| self.get(&format!("{key}{field}")).filter(|value| !value.contains("${"));
        let mut keys: Vec<String> = registry.keys().into_iter().map(|key| format!("{key}:")).collect();
        // As npm once wrote them: for the registry of everything, and for no other.
        if self.registry(None).is_ok_and(|default| default == *registry) {
            keys.push(String::new());
        }
        for key in keys {
            if let Some(token) = at(&key, "_authToken") {
                return Some(Credential::Token(Secret::new(token)));
            }
            if let Some(basic) = at(&key, "_auth") {
                return Some(Credential::Basic(Secret::new(basic)));
            }
            let password = at(&key, "_password").and_then(|text| digest::from_base64(&text));
            if let (Some(name), Some(password)) = (at(&key, "username"), password) {
                let both = [name.as_bytes(), b":", &password].concat();
                return Some(Credential::Basic(Secret::new(digest::base64(both))));
            }
        }
        let from_environment = |name: &str| self.host.env(name).and_then(|value| value.into_string().ok());
        let token = ["NPM_TOKEN", "NODE_AUTH_TOKEN"].into_iter().find_map(from_environment);
        token.map(|token| Credential::Token(Secret::new(token)))
    }

    /// The variable that stands where a registry's token should be, and is not set.
    pub(crate) fn unset(&self, registry: &Address) -> Option<String> {
        let said = |key: String| ["_authToken", "_auth", "_password"].map(|field| self.get(&format!("{key}:{field}")));
        let mut values = registry.keys().into_iter().flat_map(said).flatten();
        values.find_map(|value| Some(value.split_once("${")?.1.split_once('}')?.0.to_owned()))
    }
}

/// The person's own file.
pub(crate) fn user_file(host: &dyn Host) -> Option<PathBuf> {
    let given = variable(host, "userconfig").map(|text| path(host, &text));
    given.or_else(|| home(host).map(|home| home.join(".npmrc")))
}

fn home(host: &dyn Host) -> Option<PathBuf> {
    host.env("HOME").or_else(|| host.env("USERPROFILE")).map(PathBuf::from)
}

/// A path that is written in a file of settings: `~/` is the person's folder.
pub(super) fn path(host: &dyn Host, text: &str) -> PathBuf {
    let below = || Some(home(host)?.join(text.strip_prefix("~/")?));
    below().unwrap_or_else(|| text.into())
}

/// A setting as npm takes it from the environment: `npm_config_` and its name, dashes as underscores.
fn variable(host: &dyn Host, key: &str) -> Option<String> {
    // Names that are addresses or scopes keep their form.
    let name = if key.starts_with(['/', '@']) { key.into() } else { key.replace('-', "_") };
    let found =
        host.env(&format!("npm_config_{name}")).or_else(|| host.env(&format!("NPM_CONFIG_{}", name.to_uppercase())));
    found.and_then(|value| value.into_string().ok())
}

/// The settings of a file, in order. Sections and lists are for others.
fn parse(host: &dyn Host, text: &str) -> Vec<(String, String)> {
    let setting = |line: &str| -> Option<(String, String)> {
        let line = line.trim();
        if line.is_empty() || line.starts_with(['#', ';', '[']) {
            return None;
        }
        let (name, value) = line.split_once('=')?;
        Some((expanded(host, name.trim()), expanded(host, &bare(value.trim()))))
    };
    text.trim_start_matches('\u{feff}').lines().filter_map(setting).collect()
}

/// A value without its quotes or, if it has none, without the comment after it; a backslash keeps what would begin one.
fn bare(value: &str) -> String {
    let inside = |quote: char| value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    if let Some(inside) = inside('"').or_else(|| inside('\'')) {
        return inside.into();
    }
    let mut text = String::new();
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if letters.peek().is_some_and(|next| matches!(next, ';' | '#' | '\\')) => text.extend(letters.next()),
            ';' | '#' => break,
            other => text.push(other),
        }
    }
    text.trim_end().into()
}

/// A text with `${NAME}` replaced by the variable, `${NAME?}` also if there is none; what is not set stays as it is.
fn expanded(host: &dyn Host, text: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        let Some((name, following)) = after.split_once('}') else { break };
        let (name, optional) = name.strip_suffix('?').map_or((name, false), |name| (name, true));
        let value = host.env(name).and_then(|value| value.into_string().ok());
        result.push_str(before);
        match value {
            Some(value) => result.push_str(&value),
            None if optional => {}
            None => result.push_str(&format!("${{{name}}}")),
        }
        rest = following;
    }
    result + rest
}

/// The text of a file with some settings changed: a value is put in the place of the old one, or at the end; none
/// removes the line. Everything else stays as it is.
pub(crate) fn edited(text: &str, changes: &[(String, Option<String>)]) -> String {
    let name = |line: &str| line.split_once('=').map(|(name, _)| name.trim().to_owned());
    let mut lines: Vec<String> = text.lines().map(String::from).collect();
    for (key, value) in changes {
        let place = lines.iter().position(|line| name(line).as_ref() == Some(key));
        lines.retain(|line| name(line).as_ref() != Some(key));
        if let Some(value) = value {
            lines.insert(place.unwrap_or(lines.len()), format!("{key}={value}"));
        }
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::recorded::Recorded;

    fn registry(text: &str) -> Address {
        Address::parse(text).unwrap()
    }

    fn token(word: &str) -> Option<Credential> {
        Some(Credential::Token(Secret::new(word)))
    }

    #[test]
    fn nothing_said_is_the_public_registry_and_nobody() {
        let host = Recorded::default();
        let npmrc = Npmrc::read(&host, &[]).unwrap();
        assert_eq!(npmrc.registry(Some("@acme")).unwrap(), registry(address::default()));
        assert_eq!(npmrc.credential(&registry(address::default())), None);
    }

    #[test]
    fn the_project_is_stronger_than_the_person_and_a_variable_than_both() {
        let host = Recorded::default()
            .file("/h/.npmrc", "registry=https://user.example/\n@acme:registry=https://acme.example/\n")
            .file("/p/.npmrc", "registry = https://project.example\n")
            .with_env("HOME", "/h");
        let npmrc = Npmrc::read(&host, &[Path::new("/p")]).unwrap();
        assert_eq!(npmrc.registry(None).unwrap(), registry("https://project.example"));
        assert_eq!(npmrc.registry(Some("@acme")).unwrap(), registry("https://acme.example"));
        assert_eq!(npmrc.registry(Some("@else")).unwrap(), registry("https://project.example"));
        let host = host.with_env("NPM_CONFIG_REGISTRY", "https://env.example");
        let npmrc = Npmrc::read(&host, &[Path::new("/p")]).unwrap();
        assert_eq!(npmrc.registry(None).unwrap(), registry("https://env.example"));
    }

    #[test]
    fn a_token_is_found_by_the_longest_address() {
        let text =
            "//a.example/:_authToken=short\n//a.example/npm/:_authToken=\"${LONG}\"\n; //a.example/x/:_authToken=no\n";
        let host = Recorded::default().file("/p/.npmrc", text).with_env("LONG", "long");
        let npmrc = Npmrc::read(&host, &[Path::new("/p")]).unwrap();
        assert_eq!(npmrc.credential(&registry("https://a.example/npm/")), token("long"));
        assert_eq!(npmrc.credential(&registry("https://a.example/x/")), token("short"));
        assert_eq!(npmrc.credential(&registry("https://b.example/")), None);
    }

    #[test]
    fn a_variable_that_is_not_set_is_no_token() {
        let host = Recorded::default().file("/p/.npmrc", "//a.example/:_authToken=${NODE_AUTH_TOKEN}\n");
        let npmrc = Npmrc::read(&host, &[Path::new("/p")]).unwrap();
        let nobody = |address: &str| (npmrc.credential(&registry(address)), npmrc.unset(&registry(address)));
        assert_eq!(nobody("https://a.example/"), (None, Some("NODE_AUTH_TOKEN".into())));
        assert_eq!(nobody("https://b.example/"), (None, None));
    }

    #[test]
    fn passwords_of_both_forms_become_one_header() {
        let text = "//a.example/:username=ann\n//a.example/:_password=cHc=\n//b.example/:_auth=YW5uOnB3\n";
        let host = Recorded::default().file("/p/.npmrc", text);
        let npmrc = Npmrc::read(&host, &[Path::new("/p")]).unwrap();
        for address in ["https://a.example/", "https://b.example/"] {
            assert_eq!(npmrc.credential(&registry(address)).unwrap().header(), "Basic YW5uOnB3");
        }
    }

    #[test]
    fn the_variables_of_continuous_integration_are_the_last_resort() {
        let host = Recorded::default().file("/p/.npmrc", "//a.example/:_authToken=file\n").with_env("NPM_TOKEN", "env");
        let npmrc = Npmrc::read(&host, &[Path::new("/p")]).unwrap();
        assert_eq!(npmrc.credential(&registry("https://a.example/")), token("file"));
        assert_eq!(npmrc.credential(&registry("https://b.example/")), token("env"));
    }

    #[test]
    fn the_file_of_the_machine_is_the_last_and_found_beside_node() {
        let machine = |prefix: &str| {
            Recorded::default()
                .file(
                    &format!("{prefix}/etc/npmrc"),
                    "registry=https://all.example/\n@acme:registry=https://acme.example/\n",
                )
                .file("/h/.npmrc", "@acme:registry=https://mine.example/\n")
                .with_env("HOME", "/h")
        };
        let beside_node = machine("/opt/node").file("/opt/node/bin/node", "").with_env("PATH", "/bin:/opt/node/bin");
        let by_prefix = machine("/else").with_env("npm_config_prefix", "/else");
        let named = machine("/x").with_env("NPM_CONFIG_GLOBALCONFIG", "/x/etc/npmrc");
        for host in [beside_node, by_prefix, named] {
            let npmrc = Npmrc::read(&host, &[]).unwrap();
            assert_eq!(npmrc.registry(None).unwrap(), registry("https://all.example/"));
            assert_eq!(npmrc.registry(Some("@acme")).unwrap(), registry("https://mine.example/"));
        }
    }

    #[test]
    fn credentials_without_an_address_are_for_the_default_registry_alone() {
        let host =
            Recorded::default().file("/p/.npmrc", "registry=https://a.example/\n_auth=YW5uOnB3 ; of last year\n");
        let npmrc = Npmrc::read(&host, &[Path::new("/p")]).unwrap();
        assert_eq!(npmrc.credential(&registry("https://a.example/")).unwrap().header(), "Basic YW5uOnB3");
        assert_eq!(npmrc.credential(&registry("https://b.example/")), None);
        let host = Recorded::default().with_env("npm_config__authToken", "t");
        let npmrc = Npmrc::read(&host, &[]).unwrap();
        assert_eq!(npmrc.credential(&registry(address::default())), token("t"));
    }

    #[test]
    fn values_have_comments_quotes_and_variables_that_may_be_missing() {
        let host = Recorded::default().with_env("HOST", "a.example");
        let text = "\u{feff}a = https://${HOST}/ # mine\r\nb='x ; y'\nc=p\\#q\n[section]\nd=${GONE?}e\nf\n@${HOST}:registry=z\n";
        let found = parse(&host, text);
        let expected =
            [("a", "https://a.example/"), ("b", "x ; y"), ("c", "p#q"), ("d", "e"), ("@a.example:registry", "z")];
        assert_eq!(found, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn a_variable_may_be_a_whole_address() {
        let host = Recorded::default()
            .with_env("npm_config_//a.example/npm/:_authToken", "by-address")
            .with_env("npm_config_@acme:registry", "https://a.example/npm/");
        let npmrc = Npmrc::read(&host, &[]).unwrap();
        let acme = npmrc.registry(Some("@acme")).unwrap();
        assert_eq!(npmrc.credential(&acme), token("by-address"));
    }

    #[test]
    fn a_file_is_changed_only_where_it_must_be() {
        let text = "# mine\n//a.example/:_authToken=old\nregistry=https://a.example/\n";
        let set =
            edited(text, &[("//a.example/:_authToken".into(), Some("new".into())), ("x".into(), Some("1".into()))]);
        assert_eq!(set, "# mine\n//a.example/:_authToken=new\nregistry=https://a.example/\nx=1\n");
        let removed = edited(text, &[("//a.example/:_authToken".into(), None)]);
        assert_eq!(removed, "# mine\nregistry=https://a.example/\n");
    }
}
