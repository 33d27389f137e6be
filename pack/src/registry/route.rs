//! How registries are reached: what `.npmrc` says of proxies and certificates.

use std::rc::Rc;

use super::npmrc::{self, Npmrc};
use crate::error::{Error, RegistryError};
use crate::host::Route;

/// The variables of proxies, and of the hosts that are asked without: the strongest first.
const PROXIES: [&str; 6] = ["ALL_PROXY", "all_proxy", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
const DIRECT: [&str; 2] = ["NO_PROXY", "no_proxy"];

/// The way to all registries.
///
/// Source: `https-proxy`, `proxy`, `noproxy`, `cafile`, `ca` and `strict-ssl`, which mean what they mean to npm.
///
/// Errors: a file that is named is not there, or what is written is no proxy or no certificate.
pub(crate) fn route(npmrc: &Npmrc) -> Result<Rc<Route>, Error> {
    let said = |key: &str| npmrc.get(key).filter(|value| !matches!(value.as_str(), "null" | "false"));
    let bad = |key: &'static str, what: &str, reason: String| -> Error {
        RegistryError::BadSetting { key, what: what.into(), reason }.into()
    };
    let set = |names: &[&str]| {
        let value = |name| npmrc.host().env(name)?.into_string().ok().filter(|value| !value.is_empty());
        names.iter().copied().find_map(value)
    };
    let direct = said("noproxy");
    let named = ["https-proxy", "proxy"].into_iter().find_map(|key| Some((key, said(key)?)));
    // Either half may be the environment's, which is followed without a word of ours where both are.
    let named = named.or_else(|| direct.as_ref().and(Some(("HTTPS_PROXY", set(&PROXIES)?))));
    let believes_all = npmrc.get("strict-ssl").is_some_and(|value| value == "false");
    let mut route = Route { believes_all, ..Route::default() };
    if let Some((key, address)) = named {
        route.proxy = Some(address);
        route.direct = direct.or_else(|| set(&DIRECT));
        route.proxy().map_err(|error| bad(key, "", error.to_string()))?;
    }
    if let Some(file) = said("cafile") {
        let path = npmrc::path(npmrc.host(), &file);
        let pem = npmrc.host().read(&path).map_err(|error| bad("cafile", &file, error.to_string()))?;
        route.authorities = Some(pem);
        route.tls().map_err(|error| bad("cafile", &file, error.to_string()))?;
    } else {
        let listed = npmrc.list("ca[]").into_iter().map(String::from);
        let written: Vec<String> = said("ca").into_iter().chain(listed).collect();
        if !written.is_empty() {
            // A file of settings has one line for each, and writes the ends of lines as letters.
            route.authorities = Some(written.join("\n").replace("\\n", "\n").into_bytes());
            route.tls().map_err(|error| bad("ca", "", error.to_string()))?;
        }
    }
    Ok(Rc::new(route))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::host::recorded::Recorded;

    const PEM: &str = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";

    fn with(host: Recorded, text: &str) -> Result<Rc<Route>, Error> {
        let host = host.file("/p/.npmrc", text).file("/ca.pem", PEM).file("/empty.pem", "no");
        route(&Npmrc::read(&host, &[Path::new("/p")]).unwrap())
    }

    fn of(text: &str) -> Result<Rc<Route>, Error> {
        with(Recorded::default(), text)
    }

    #[test]
    fn the_environment_fills_in_what_files_do_not_say() {
        let host =
            || Recorded::default().with_env("HTTPS_PROXY", "http://e.example:1").with_env("no_proxy", "d.example");
        assert!(*with(host(), "").unwrap() == Route::default());
        let found = with(host(), "proxy=http://a.example:1").unwrap();
        assert_eq!((found.proxy.as_deref(), found.direct.as_deref()), (Some("http://a.example:1"), Some("d.example")));
        let found = with(host(), "noproxy=c.example").unwrap();
        assert_eq!((found.proxy.as_deref(), found.direct.as_deref()), (Some("http://e.example:1"), Some("c.example")));
    }

    #[test]
    fn nothing_said_is_the_environments_way() {
        for text in ["", "proxy=null\nhttps-proxy=false\ncafile=\nca=null\nstrict-ssl=true\n"] {
            assert!(*of(text).unwrap() == Route::default(), "{text}");
        }
    }

    #[test]
    fn proxies_certificates_and_doubts_are_those_of_npm() {
        let found = of("proxy=http://a.example:1\nhttps-proxy=http://u:p@b.example:2\nnoproxy=c.example\n").unwrap();
        assert_eq!(found.proxy.as_deref(), Some("http://u:p@b.example:2"));
        assert_eq!(found.direct.as_deref(), Some("c.example"));
        let proxy = found.proxy().unwrap().unwrap();
        let direct = |host: &str| proxy.is_no_proxy(&format!("https://{host}/x").parse().unwrap());
        assert!(direct("c.example") && direct("x.c.example") && !direct("xc.example"));
        assert_eq!((proxy.username(), proxy.password()), (Some("u"), Some("p")));
        assert!(of("strict-ssl = false").unwrap().believes_all);
        assert_eq!(of("cafile=/ca.pem").unwrap().authorities.as_deref(), Some(PEM.as_bytes()));
        let at_home = with(Recorded::default().with_env("HOME", "/h").file("/h/ca.pem", PEM), "cafile=~/ca.pem");
        assert_eq!(at_home.unwrap().authorities.as_deref(), Some(PEM.as_bytes()));
        let line = PEM.replace('\n', "\\n");
        assert_eq!(of(&format!("ca=\"{line}\"\n")).unwrap().authorities.as_deref(), Some(PEM.as_bytes()));
        let two = of(&format!("ca[]=\"{line}\"\nca[]=\"{line}\"\n")).unwrap();
        assert_eq!(two.authorities.as_deref(), Some([PEM, "\n", PEM].concat().as_bytes()));
    }

    #[test]
    fn what_cannot_be_meant_is_named_without_its_password() {
        for (text, expected) in [
            (
                "https-proxy=ftp://ann:word@a.example",
                "`https-proxy` of .npmrc: this is not the address of a proxy that",
            ),
            ("proxy=socks5://a.example:1", "`proxy` of .npmrc: this is not the address of a proxy that speaks HTTP"),
            ("cafile=/none.pem", "`cafile` of .npmrc: /none.pem: "),
            ("cafile=/empty.pem", "`cafile` of .npmrc: /empty.pem: there is no certificate in it"),
            ("ca=x", "`ca` of .npmrc: there is no certificate in it"),
        ] {
            let error = of(text).err().expect(text).to_string();
            assert!(error.contains(expected) && !error.contains("word"), "{error}");
        }
    }
}
