//! Trusted publishing: continuous integration proves which job it is, and gets a token that lives some minutes.

use super::address::escaped;
use super::npmrc::Credential;
use super::secret::Secret;
use super::{Registry, pause};
use crate::error::{Error, RegistryError};
use crate::host::{Host, Method, Query};

/// The proof of which job this is.
///
/// Source: `NPM_ID_TOKEN` in GitLab and CircleCI; in GitHub Actions the runner is asked for one. None elsewhere.
fn identity(host: &dyn Host, registry: &Registry) -> Option<Result<Secret, Error>> {
    let variable = |name: &str| host.env(name).and_then(|value| value.into_string().ok());
    let audience = format!("npm:{}", registry.address.host());
    if variable("GITLAB_CI").is_some() || variable("CIRCLECI").is_some() {
        return variable("NPM_ID_TOKEN").map(|token| Ok(Secret::new(token)));
    }
    variable("GITHUB_ACTIONS")?;
    let url = variable("ACTIONS_ID_TOKEN_REQUEST_URL")?;
    let token = Secret::new(variable("ACTIONS_ID_TOKEN_REQUEST_TOKEN")?);
    let separator = if url.contains('?') { '&' } else { '?' };
    let query = Query::new(Method::Get, format!("{url}{separator}audience={audience}"))
        .header("accept", "application/json")
        .header("authorization", format!("Bearer {}", token.reveal()));
    Some(ask_runner(host, registry, &query))
}

/// Asks the runner of GitHub Actions.
fn ask_runner(host: &dyn Host, registry: &Registry, query: &Query) -> Result<Secret, Error> {
    let doing = "ask GitHub which job this is";
    let mut attempt = 1;
    loop {
        let result = host.fetch(query);
        let value = result.as_ref().ok().filter(|answer| answer.status == 200);
        if let Some(token) = value.and_then(|answer| answer.json()["value"].as_str().map(Secret::new)) {
            return Ok(token);
        }
        if attempt == 3 {
            // Its address and answer are of no use to the person, and may hold what nobody shall see.
            let host = registry.address.host().into();
            return Err(RegistryError::Strange { doing: doing.into(), host, missing: "a proof" }.into());
        }
        host.wait(pause(attempt));
        attempt += 1;
    }
}

/// A token for one package; none where there is no proof to be had.
///
/// Errors: the registry does not trust this job with this package.
pub(crate) fn credential(host: &dyn Host, registry: &mut Registry, name: &str) -> Result<Option<Credential>, Error> {
    let Some(identity) = identity(host, registry) else { return Ok(None) };
    let identity = identity?;
    registry.secrets.push(identity.clone());
    let doing = format!("publish {name} as a trusted job");
    let url = registry.address.at(&format!("-/npm/v1/oidc/token/exchange/package/{}", escaped(name)));
    let query = Query::new(Method::Post, url)
        .header("authorization", format!("Bearer {}", identity.reveal()))
        .json(&serde_json::json!({}));
    // An exchange that got lost leaves a token nobody knows; asking again is safe.
    let answer = registry.safely(&doing, &query)?;
    match answer.json()["token"].as_str() {
        Some(token) if (200..300).contains(&answer.status) => Ok(Some(Credential::Token(Secret::new(token)))),
        _ if (200..300).contains(&answer.status) => {
            let host = registry.address.host().into();
            Err(RegistryError::Strange { doing, host, missing: "a token" }.into())
        }
        _ => Err(registry.refused(&doing, &answer)),
    }
}
