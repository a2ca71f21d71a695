//! The handling of cases: every change of one, what a triage decides, and the rules of handling.
//!
//! One case is changed through [`kasus`], which alone decides whether the session may, whether somebody was first, and gives the case
//! its next version. The files beside it know one thing each: papers ([`dokumen`]), calls and examiners ([`panggilan`]), the
//! decision ([`putusan`]), clocks ([`jam`]), people ([`orang`]). What the way of the case depends on is gathered in
//! [`fakta`], judged in `domain::perkara::alur`.

mod aturan;
pub(super) mod berlaku;
mod dokumen;
pub(super) mod fakta;
pub(super) mod jam;
pub(super) mod kasus;
pub(super) mod orang;
mod panggilan;
mod pilah;
mod putusan;

use super::audit::Tx;
use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::UbahPenanganan;
use crate::domain::request::{StoreError, Written};

/// [`crate::domain::request::Write::Penanganan`].
pub(super) fn tulis(tx: &mut Tx<'_>, session: &Session, ubah: &UbahPenanganan) -> Result<Written, StoreError> {
    match ubah {
        UbahPenanganan::Kasus { lama, ubah } => kasus::ubah(tx, session, *lama, ubah),
        UbahPenanganan::Pilah(all) => pilah::terapkan(tx, session, all),
        UbahPenanganan::Aturan(isi) => aturan::simpan(tx, session, isi),
        UbahPenanganan::Libur(isi) => aturan::libur(tx, session, isi),
        UbahPenanganan::OperatorPegawai(operator, pegawai) => orang::operator_pegawai(tx, session, *operator, *pegawai),
    }
}
