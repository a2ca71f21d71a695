//! A filter of people as a condition on a row `p` of `pegawai`.
//!
//! The condition is the whole truth about a filter; the ways of [`super::rencana`] only differ in how
//! many rows they show it. It is never null, so that turning it round is a plain `NOT`.

use super::habis::Habis;
use super::sql::{Isi, isi};
use crate::domain::id::GelombangId;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::nama;
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::pegawai::PegawaiFilter;

/// Digits of the longest number.
const ANGKA_TERPANJANG: u32 = 18;

/// A condition with its values.
pub(super) struct Saring {
    pub(super) syarat: String,
    pub(super) isi: Isi,
}

/// The fragments of a filter, folded the way `nama_kunci` is. One that begins another says nothing beside it and
/// is left out.
pub(super) fn fragmen(words: &[String]) -> Vec<String> {
    let folded: Vec<String> = words.iter().map(|w| nama::kunci(w)).collect();
    let all: Vec<&str> = folded.iter().flat_map(|key| nama::kata(key)).collect();
    let implied = |n: usize, word: &str| {
        let others = all.iter().enumerate().filter(|(m, _)| *m != n);
        others.into_iter().any(|(m, other)| other.starts_with(word) && (*other != word || m < n))
    };
    all.iter().enumerate().filter(|(n, word)| !implied(*n, word)).map(|(_, word)| (*word).to_owned()).collect()
}

/// Fragments as a condition: each begins some word of the key in this column.
pub(super) fn kata(kolom: &str, words: &[String]) -> Saring {
    let mut isi_all = Vec::new();
    let mut parts = Vec::new();
    for (n, word) in words.iter().enumerate() {
        parts.push(format!("instr(' ' || {kolom}, :k{n}) > 0"));
        isi_all.push(isi(&format!(":k{n}"), format!(" {word}")));
    }
    Saring { syarat: dan(&parts), isi: isi_all }
}

/// Digits as a condition: the written number begins with them, or its birth date does. A number of full length is
/// compared as it stands; writing it out costs ten times as much, and nearly everybody bears one.
pub(super) fn angka(digits: &str) -> Saring {
    let mut written = String::from("CASE p.nomor_jenis");
    for kind in JenisNomor::ALL {
        written.push_str(&format!(" WHEN '{}' THEN printf('%0{}d', p.nomor)", kind.code(), kind.lebar()));
    }
    written.push_str(" END");
    let short = format!("substr({written}, 1, :angka_n) = :angka");
    let len = i64::try_from(digits.len()).unwrap_or(i64::MAX);
    let mut values = vec![isi(":angka", digits.to_owned()), isi(":angka_n", len)];
    let (mut full, mut born) = ("0", String::new());
    let room = ANGKA_TERPANJANG.checked_sub(u32::try_from(digits.len()).unwrap_or(u32::MAX));
    if let (Some(step), Ok(start)) = (room.and_then(|n| 10_i64.checked_pow(n)), digits.parse::<i64>())
        && let (Some(low), Some(high)) = (start.checked_mul(step), (start + 1).checked_mul(step))
    {
        full = "(p.nomor >= :penuh_dari AND p.nomor < :penuh_ke)";
        values.extend([isi(":penuh_dari", low), isi(":penuh_ke", high)]);
    }
    if let Some((low, high)) = Nomor::rentang_lahir(digits) {
        " OR (p.nomor % 10000000000000000 >= :lahir_dari AND p.nomor % 10000000000000000 < :lahir_ke \
         AND p.nomor_jenis IN ('nip', 'ni_pppk'))"
            .clone_into(&mut born);
        values.extend([isi(":lahir_dari", low), isi(":lahir_ke", high)]);
    }
    let syarat = format!(
        "CASE WHEN p.nomor BETWEEN 100000000000000000 AND 999999999999999999 THEN {full}{born} ELSE {short}{born} END"
    );
    Saring { syarat, isi: values }
}

/// The half-open ranges of integers that hold every number whose writing begins with the digits; they
/// hold others too, which the condition of [`angka`] leaves out.
pub(super) fn rentang_nomor(digits: &str) -> Vec<(i64, i64)> {
    let Ok(start) = digits.parse::<i64>() else { return Vec::new() };
    let len = u32::try_from(digits.len()).unwrap_or(u32::MAX);
    let width = |kind: &JenisNomor| u32::try_from(kind.lebar()).unwrap_or(ANGKA_TERPANJANG);
    let mut ranges: Vec<(i64, i64)> = (len..=ANGKA_TERPANJANG)
        // Zeros in front are written only up to the least width of a kind.
        .filter(|total| !digits.starts_with('0') || JenisNomor::ALL.iter().any(|kind| width(kind) == *total))
        .filter_map(|total| {
            let step = 10_i64.checked_pow(total - len)?;
            let low = start.checked_mul(step)?;
            Some((low, low.checked_add(step)?))
        })
        .collect();
    ranges.dedup();
    ranges
}

/// The whole filter, without the question of service.
pub(super) fn saring(filter: &PegawaiFilter, gelombang: Option<GelombangId>, habis: &Habis) -> Saring {
    let mut parts = Vec::new();
    let mut values: Isi = Vec::new();
    let words = fragmen(&filter.kata);
    for part in [(!words.is_empty()).then(|| kata("p.nama_kunci", &words)), filter.angka.as_deref().map(angka)]
        .into_iter()
        .flatten()
    {
        parts.push(part.syarat);
        values.extend(part.isi);
    }
    if let Some(status) = filter.status {
        parts.push("p.status = :status".to_owned());
        values.push(isi(":status", status.code().to_owned()));
    }
    if let Some(state) = filter.ikrar {
        // Whoever owes has no row that settles it (`KeadaanIkrar::is_meant_by`); the rare states have an index of
        // their own, and that of people knows the state.
        let row =
            "EXISTS (SELECT 1 FROM ikrar i INDEXED BY ikrar_pegawai WHERE i.pegawai_id = p.id AND i.gelombang_id = :g";
        let mut part = Saring { syarat: String::new(), isi: Vec::new() };
        part.syarat = match state {
            KeadaanIkrar::Belum => format!("NOT {row} AND i.keadaan IN ('ttd', 'dikecualikan'))"),
            KeadaanIkrar::Ttd => format!("{row} AND i.keadaan = :ikrar)"),
            _ => "EXISTS (SELECT 1 FROM ikrar i INDEXED BY ikrar_langka WHERE i.gelombang_id = :g \
                  AND i.keadaan = :ikrar AND i.keadaan <> 'ttd' AND i.pegawai_id = p.id)"
                .to_owned(),
        };
        match state {
            KeadaanIkrar::Belum => habis.juga("p.id", &mut part),
            KeadaanIkrar::Dikecualikan => habis.kecuali("p.id", &mut part),
            _ => {}
        }
        parts.push(part.syarat);
        values.extend(part.isi);
        values.push(isi(":ikrar", state.code().to_owned()));
        values.push(isi(":g", gelombang.map(|g| g.0)));
    }
    let all = dan(&parts);
    let syarat = if filter.bukan && !parts.is_empty() { format!("NOT ({all})") } else { all };
    Saring { syarat, isi: values }
}

fn dan(parts: &[String]) -> String {
    if parts.is_empty() { "1".to_owned() } else { parts.join(" AND ") }
}
