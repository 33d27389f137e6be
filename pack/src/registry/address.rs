//! Addresses of registries.

/// A registry's address: http or https, with a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address(String);

/// Where packages go unless something else is said: what everybody's tools agree upon.
pub(crate) fn default() -> &'static str {
    deno_npmrc::NPM_DEFAULT_REGISTRY
}

impl Address {
    /// Understands an address; none if it is not one that can be sent to.
    pub(crate) fn parse(text: &str) -> Option<Address> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#']).next()?;
        // A user in an address would be a password in every message.
        let plain = |c: char| c.is_ascii_graphic() && !"\\\"<>@?#".contains(c);
        if host.is_empty() || !rest.chars().all(plain) {
            return None;
        }
        Some(Address(format!("{}/", text.trim_end_matches('/'))))
    }

    /// Understands any address a person can be sent to; the question in it is nobody's secret.
    pub(crate) fn parse_any(text: &str) -> Option<Address> {
        Address::parse(text.split(['?', '#']).next().unwrap_or_default())
            .filter(|_| text.chars().all(|c| c.is_ascii_graphic()))
    }

    /// The address as it is written.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of something on the registry.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The host, with its port if it has one.
    pub(crate) fn host(&self) -> &str {
        host(&self.0)
    }

    /// What credentials are filed under, the most special first: `//host/path/`, then `//host/`.
    pub(crate) fn keys(&self) -> Vec<String> {
        let after = self.0.split_once(':').map_or("", |(_, rest)| rest).trim_end_matches('/');
        let mut keys = Vec::new();
        let mut rest = after;
        while rest.len() > 2 {
            keys.extend([format!("{rest}/"), rest.into()]);
            rest = match rest.rfind('/') {
                Some(at) if at > 1 => &rest[..at],
                _ => "",
            };
        }
        keys
    }

    /// Whether another address is on the same server, and may be given the same credentials.
    pub(crate) fn is_home_of(&self, url: &str) -> bool {
        let scheme = |url: &str| url.split("://").next().map(str::to_owned);
        scheme(&self.0) == scheme(url) && self.host() == host(url)
    }
}

/// The host in an address.
fn host(url: &str) -> &str {
    url.split("://").nth(1).unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default()
}

/// A package's name in an address: the slash after the scope is not one between folders.
pub(crate) fn escaped(name: &str) -> String {
    name.replace('/', "%2f")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_form() {
        assert_eq!(Address::parse("http://127.0.0.1:4873").unwrap().as_str(), "http://127.0.0.1:4873/");
        for bad in ["a.example", "ftp://a/", "https://", "https://user:word@a/", "https://a b/", "https://a/?q"] {
            assert_eq!(Address::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn credentials_are_filed_under_the_address_and_all_above() {
        let keys = Address::parse("https://a.example/npm/x/").unwrap().keys();
        let expected = [
            "//a.example/npm/x/",
            "//a.example/npm/x",
            "//a.example/npm/",
            "//a.example/npm",
            "//a.example/",
            "//a.example",
        ];
        assert_eq!(keys, expected);
    }

    #[test]
    fn credentials_stay_on_their_server() {
        let address = Address::parse("https://a.example/npm/").unwrap();
        assert!(address.is_home_of("https://a.example/files/x.tgz"));
        for other in
            ["https://b.example/npm/", "http://a.example/npm/", "https://a.example:444/", "https://a.example.b/"]
        {
            assert!(!address.is_home_of(other), "{other}");
        }
    }
}
