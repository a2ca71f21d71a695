//! Stand-in while the rules are written beside it.
use super::kode::kode;
kode! {
    /// Family.
    pub enum Rumpun("rumpun") {
        /// Ethics.
        KodeEtik => "kode_etik",
        /// Discipline.
        Disiplin => "disiplin",
    }
}
/// Row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisSkb {}
