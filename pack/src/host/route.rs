//! The way a request goes: by which proxy, and whose certificates are believed.

use std::io;

use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Proxy, ProxyProtocol};

/// The way to a server. The default is that of the environment's variables, and the authorities of the web.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Route {
    /// The address of a proxy, which may hold a password; none is what the environment says.
    pub(crate) proxy: Option<String>,
    /// The hosts that are asked without that proxy, with commas.
    pub(crate) direct: Option<String>,
    /// The certificates of the authorities that are believed, and no others, as PEM.
    pub(crate) authorities: Option<Vec<u8>>,
    /// Whether whatever certificate is believed.
    pub(crate) believes_all: bool,
}

impl Route {
    /// The proxy.
    ///
    /// Errors: its address is none.
    pub(crate) fn proxy(&self) -> io::Result<Option<Proxy>> {
        let Some(address) = &self.proxy else { return Ok(Proxy::try_from_env()) };
        // What goes wrong is not repeated: there may be a password in it.
        let bad = || io::Error::new(io::ErrorKind::InvalidInput, "this is not the address of a proxy that speaks HTTP");
        let read = Proxy::new(address).map_err(|_| bad())?;
        // What is not built in would be gone past without a word.
        if !matches!(read.protocol(), ProxyProtocol::Http | ProxyProtocol::Https) {
            return Err(bad());
        }
        let mut proxy = Proxy::builder(read.protocol()).host(read.host()).port(read.port());
        if let Some(name) = read.username() {
            proxy = proxy.username(name);
        }
        if let Some(password) = read.password() {
            proxy = proxy.password(password);
        }
        // A host stands for all below it, as for npm.
        let direct = self.direct.as_deref().unwrap_or_default();
        for host in direct.split(',').map(str::trim).filter(|host| !host.is_empty()) {
            let bare = host.trim_start_matches('.');
            proxy = proxy.no_proxy(bare).no_proxy(&format!(".{bare}"));
        }
        Ok(Some(proxy.build().map_err(|_| bad())?))
    }

    /// Whom it believes.
    ///
    /// Errors: there is no certificate where some should be.
    pub(crate) fn tls(&self) -> io::Result<TlsConfig> {
        let believed = TlsConfig::builder().disable_verification(self.believes_all);
        let Some(pem) = &self.authorities else { return Ok(believed.build()) };
        let certificate = |item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            Ok(_) | Err(_) => None,
        };
        let certificates: Vec<Certificate<'static>> = parse_pem(pem).filter_map(certificate).collect();
        if certificates.is_empty() {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "there is no certificate in it"));
        }
        Ok(believed.root_certs(RootCerts::new_with_certs(&certificates)).build())
    }
}
