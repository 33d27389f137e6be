//! `ferry publish`: from a package to a registry.

use std::path::Path;

use serde_json::{Map, Value};

use crate::args;
use crate::command::pack::listing;
use crate::digest;
use crate::error::{Error, RegistryError};
use crate::fresh;
use crate::host::{Host, Program};
use crate::located::{self, Located};
use crate::manifest::npm_version;
use crate::registry::Registry;
use crate::registry::address::Address;
use crate::registry::document::{self, Access};
use crate::registry::npmrc::Npmrc;
use crate::registry::route;
use crate::registry::send::{self, Otp};
use crate::registry::trust;
use crate::tarball::{self, Tarball};
use crate::ui::Ui;

/// Publishes a package. Everything that can be refused here is refused before anything is sent.
///
/// Errors: the package is not fit to be published, or the registry refuses it.
pub(crate) fn publish(host: &dyn Host, ui: &Ui, typed: &args::Publish, here: &Path) -> Result<(), Error> {
    let path = located::inside(typed.path.as_deref(), typed.pkg_dir.as_deref());
    let located = located::locate(host, ui, (path.as_deref(), typed.package.as_deref()), here)?;
    refuse_private_crate(&located)?;
    if !typed.allow_dirty {
        refuse_dirty(host, ui, &located)?;
    }
    if !located.is_built(host) {
        let package = typed.package.iter().cloned().collect();
        let members = args::Members { package, workspace: false };
        let build =
            args::Build { path: typed.path.clone(), target: typed.target.clone(), members, ..args::Build::default() };
        super::build::make(host, ui, &build, here)?;
    }
    ui.step("Packing", &located.folder.display().to_string());
    let tarball = tarball::pack(host, &located.folder)?;
    refuse_unfit(&located, &tarball)?;
    if let Some(project) = &located.project
        && fresh::is_for_development(host, project, &located.folder)
    {
        ui.warn(
            "the package was built with `--dev`: it is large, slow and full of checks\nhelp: run `ferry build` first",
        );
    }
    let choice = choose(typed, &tarball)?;

    let folders: Vec<&Path> = folders(&located, here);
    let npmrc = Npmrc::read(host, &folders)?;
    let mut registry = Registry::new(host, address(typed, &tarball, &npmrc)?, None);
    registry.route = route::route(&npmrc)?;
    registry.secrets.extend(choice.otp.clone());
    let report = Report { tarball: &tarball, choice: &choice, address: registry.address.clone() };
    if typed.dry_run {
        ui.finish(&report.json("dry-run", false), &report.text("would be published"));
        return Ok(());
    }

    registry.identify(&npmrc);
    match trust::credential(host, &mut registry, &tarball.name) {
        Ok(Some(credential)) => registry.credential = Some(credential),
        Ok(None) => {}
        // A job that is not trusted may still have a token.
        Err(error) if registry.credential.is_some() => ui.warn(&format!("{error}; the token is used")),
        Err(error) => return Err(error),
    }
    refuse_token(&registry, &tarball)?;

    ui.step("Looking", &format!("for {} {} at {}", tarball.name, tarball.version, registry.address.host()));
    if registry.integrity_of(&tarball.name, &tarball.version)?.is_some() {
        if typed.skip_existing {
            ui.finish(&report.json("skipped", false), &report.text("is published already:"));
            return Ok(());
        }
        return Err(exists(&tarball, &registry));
    }
    let document = document::document(&tarball, &registry.address, &choice.tag, choice.access);
    let otp = Otp { given: choice.otp.clone() };
    send::send(host, ui, &mut registry, (&tarball, &document), otp)?;
    let confirmed = send::confirm(host, ui, &registry, &tarball)?;
    if !confirmed {
        ui.warn("it is published, and the registry does not show it yet; look again in some minutes");
    }
    ui.finish(&report.json("published", confirmed), &report.text("is published"));
    Ok(())
}

fn exists(tarball: &Tarball, registry: &Registry) -> Error {
    let (name, version) = (tarball.name.clone(), tarball.version.clone());
    RegistryError::Exists { name, version, host: registry.address.host().into() }.into()
}

/// Cargo.toml may say that nothing is to be published.
fn refuse_private_crate(located: &Located) -> Result<(), Error> {
    match &located.project {
        Some(project) if project.package.publish.as_ref().is_some_and(|registries| registries.is_empty()) => {
            let package = project.package.name.to_string();
            Err(RegistryError::Private { package, why: "its Cargo.toml says `publish = false`" }.into())
        }
        _ => Ok(()),
    }
}

/// package.json may say so too, or be older than the crate.
fn refuse_unfit(located: &Located, tarball: &Tarball) -> Result<(), Error> {
    if tarball.manifest.get("private") == Some(&Value::Bool(true)) {
        let package = tarball.name.clone();
        return Err(RegistryError::Private { package, why: "its package.json says `\"private\": true`" }.into());
    }
    match &located.project {
        Some(project) if npm_version(&project.package.version) != tarball.version => {
            let crate_version = npm_version(&project.package.version);
            Err(RegistryError::Stale { built: tarball.version.clone(), crate_version }.into())
        }
        _ => Ok(()),
    }
}

/// What others install should be what others can read: git must know all of the crate, apart from what was built.
fn refuse_dirty(host: &dyn Host, ui: &Ui, located: &Located) -> Result<(), Error> {
    let folder = located.project.as_ref().map_or(located.folder.as_path(), |project| project.folder.as_path());
    let mut program = Program::new("git", folder).args(["status", "--porcelain", "--", "."]);
    let built = located.folder.strip_prefix(folder).ok().filter(|built| !built.as_os_str().is_empty());
    if let Some(built) = built {
        program = program.arg(format!(":(exclude){}", built.display()));
    }
    ui.runs(&program);
    // Without git, or outside of a repository, there is nothing to compare with.
    let Ok(outcome) = host.run(&program) else { return Ok(()) };
    let text = String::from_utf8_lossy(&outcome.stdout).into_owned();
    let changes: Vec<String> = text.lines().filter_map(|line| line.get(3..)).take(20).map(String::from).collect();
    if outcome.success && !changes.is_empty() {
        return Err(RegistryError::Dirty { changes }.into());
    }
    Ok(())
}

/// A token in a package is everybody's token.
fn refuse_token(registry: &Registry, tarball: &Tarball) -> Result<(), Error> {
    let Some(credential) = &registry.credential else { return Ok(()) };
    let word = credential.secret().reveal().as_bytes();
    let holds = |bytes: &[u8]| word.len() >= 8 && bytes.windows(word.len()).any(|window| window == word);
    match tarball.files.iter().find(|(_, bytes)| holds(bytes)) {
        Some((path, _)) => Err(RegistryError::TokenInPackage { path: path.clone() }.into()),
        None => Ok(()),
    }
}

/// Where a project's .npmrc can be.
fn folders<'a>(located: &'a Located, here: &'a Path) -> Vec<&'a Path> {
    match &located.project {
        Some(project) => vec![&project.folder, &project.workspace],
        None => vec![here],
    }
}

/// What was decided about a publication.
struct Choice {
    tag: String,
    access: Access,
    otp: Option<crate::registry::secret::Secret>,
}

fn choose(typed: &args::Publish, tarball: &Tarball) -> Result<Choice, Error> {
    let config = config(tarball);
    let said = |field: &str| config.get(field).and_then(Value::as_str);
    let tag = typed.tag.as_deref().or_else(|| said("tag"));
    let is_version = |tag: &str| tag.trim_start_matches('v').starts_with(|c: char| c.is_ascii_digit());
    let fits = |tag: &str| !tag.is_empty() && tag.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c));
    if let Some(tag) = tag.filter(|tag| is_version(tag) || !fits(tag)) {
        return Err(RegistryError::BadTag { tag: tag.into() }.into());
    }
    let is_preview = tarball.version.contains('-');
    if is_preview && tag.is_none() {
        return Err(RegistryError::NoTag { version: tarball.version.clone() }.into());
    }
    let access = match (typed.access, said("access")) {
        (Some(args::Access::Public), _) => Access::Public,
        (Some(args::Access::Restricted), _) | (None, Some("restricted")) => Access::Restricted,
        (None, _) => Access::Public,
    };
    if access == Access::Restricted && !tarball.name.starts_with('@') {
        return Err(RegistryError::Unscoped { name: tarball.name.clone() }.into());
    }
    let otp = typed.otp.as_deref().map(crate::registry::secret::Secret::new);
    Ok(Choice { tag: tag.unwrap_or("latest").into(), access, otp })
}

/// `publishConfig` of package.json.
fn config(tarball: &Tarball) -> Map<String, Value> {
    tarball.manifest.get("publishConfig").and_then(Value::as_object).cloned().unwrap_or_default()
}

/// The registry: as typed, as the package says, as .npmrc says.
fn address(typed: &args::Publish, tarball: &Tarball, npmrc: &Npmrc) -> Result<Address, Error> {
    let config = config(tarball);
    let scope = tarball.name.split_once('/').map(|(scope, _)| scope);
    let said = |field: &str| config.get(field).and_then(Value::as_str).map(String::from);
    let of_package = scope.and_then(|scope| said(&format!("{scope}:registry"))).or_else(|| said("registry"));
    match typed.registry.clone().or(of_package) {
        Some(text) => Ok(Address::parse(&text).ok_or(RegistryError::BadAddress { address: text })?),
        None => npmrc.registry(scope),
    }
}

/// What was done.
struct Report<'a> {
    tarball: &'a Tarball,
    choice: &'a Choice,
    address: Address,
}

impl Report<'_> {
    /// For tools.
    fn json(&self, outcome: &str, confirmed: bool) -> Value {
        let mut json = self.tarball.json();
        json["outcome"] = outcome.into();
        json["registry"] = self.address.as_str().into();
        json["tag"] = self.choice.tag.as_str().into();
        json["access"] = self.choice.access.name().into();
        json["confirmed"] = confirmed.into();
        if outcome == "dry-run" {
            json["document"] =
                document::without_bytes(self.tarball, &self.address, &self.choice.tag, self.choice.access);
        }
        json
    }

    /// For the person.
    fn text(&self, what: &str) -> String {
        let tarball = self.tarball;
        let integrity = digest::integrity(&tarball.bytes);
        let (registry, tag, access) = (self.address.as_str(), &self.choice.tag, self.choice.access.name());
        format!(
            "{}\n  {integrity}\n{} {} {what} at {registry}, tag {tag}, {access}",
            listing(tarball, None),
            tarball.name,
            tarball.version
        )
    }
}

#[cfg(test)]
mod tests;
