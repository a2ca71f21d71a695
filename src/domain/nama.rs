//! Stand-in while the rules are written beside it.
use serde::{Deserialize, Serialize};
/// Name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamaLengkap {
    /// before
    pub gelar_depan: String,
    /// name
    pub nama: String,
    /// after
    pub gelar_belakang: String,
}
/// Key.
#[must_use]
pub fn kunci(name: &str) -> String {
    name.to_lowercase()
}
