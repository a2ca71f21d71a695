//! Scans of sheets held against the checksums noted of them, for `ikrar periksa`.
//!
//! A scan that has changed is a finding: it is the copy of a proof. One that cannot be read here may lie on another computer, and
//! one without a checksum was never read; both are told and complained of no further.

use super::jembatan::Temuan;
use super::sistem::luaskan;
use crate::domain::pesan::Pesan;
use crate::exchange::sidik::sidik;
use crate::store::{Berat, PindaianTercatat};

/// Most lines of one kind; the rest are like them.
const TERBANYAK: usize = 20;

/// What is found of each, what has changed first; of those that agree, how many.
pub(super) fn periksa(all: Vec<PindaianTercatat>) -> Vec<Temuan> {
    let (mut changed, mut unread, mut unknown, mut same) = (Vec::new(), Vec::new(), Vec::new(), 0_usize);
    let told = |berat, pesan| Temuan { berat, objek: "pindaian".to_owned(), pesan };
    for scan in all {
        let about = |key: &str| {
            let pesan = Pesan::new(key).with("nomor", scan.nomor.as_str()).with("satker", scan.satker.as_str());
            pesan.with("jalan", scan.jalan.as_str())
        };
        if scan.sha256.is_empty() {
            unknown.push(told(Berat::Kabar, about("periksa-pindaian-tanpa-sidik")));
            continue;
        }
        match sidik(&luaskan(&scan.jalan)) {
            Ok(now) if now == scan.sha256 => same += 1,
            Ok(_) => changed.push(told(Berat::Temuan, about("periksa-pindaian-berubah"))),
            Err(_) => unread.push(told(Berat::Kabar, about("periksa-pindaian-tak-ada"))),
        }
    }
    let mut out = Vec::new();
    for mut kind in [changed, unread, unknown] {
        kind.truncate(TERBANYAK);
        out.extend(kind);
    }
    if same > 0 {
        out.push(told(Berat::Kabar, Pesan::new("periksa-pindaian-sama").with("n", same)));
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::disallowed_methods)]
    use std::path::Path;

    use super::*;

    #[test]
    fn a_scan_is_the_same_changed_unread_or_was_never_noted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pn.pdf");
        std::fs::write(&path, b"abc").unwrap();
        let sum = sidik(&path).unwrap();
        let scan = |jalan: &Path, sha256: &str| PindaianTercatat {
            nomor: "0031".to_owned(),
            satker: "Rutan Contoh".to_owned(),
            jalan: jalan.display().to_string(),
            sha256: sha256.to_owned(),
        };
        let found = periksa(vec![
            scan(&path, &sum),
            scan(&folder.path().join("lain.pdf"), &sum),
            scan(&path, ""),
            scan(&path, &"0".repeat(64)),
        ]);
        let seen: Vec<_> = found.iter().map(|t| (t.berat, t.pesan.key.as_str())).collect();
        let want = [
            (Berat::Temuan, "periksa-pindaian-berubah"),
            (Berat::Kabar, "periksa-pindaian-tak-ada"),
            (Berat::Kabar, "periksa-pindaian-tanpa-sidik"),
            (Berat::Kabar, "periksa-pindaian-sama"),
        ];
        assert_eq!(seen, want);
    }
}
