//! Clocks with their pauses and the days that moved; the decision with its dates.

use super::{Butir, HARI, Hal, gabung, isi, satu};
use crate::domain::perkara::jam::Jatuh;
use crate::domain::perkara::penanganan::{BerkasPerkara, GeserRow, JamRow, PutusanRow, Ulangan};
use crate::domain::pesan::{Arg, Pesan};
use crate::kata::Kata;

/// Working days left from which a clock shows as near.
const DEKAT: i64 = 3;

pub(super) fn jam(kata: &Kata, berkas: &BerkasPerkara) -> Vec<Butir> {
    let mut out = vec![Butir::judul(kata.t("ruang-jam"))];
    if berkas.jam.is_empty() {
        out.push(Butir::new(Hal::Jam(None), '-', vec![(0, kata.t("ruang-jam-kosong"))]));
    }
    out.extend(berkas.jam.iter().map(|row| satu_jam(kata, row)));
    let kept = berkas.retensi.map_or_else(|| kata.t("ruang-retensi-belum"), |day| day.to_string());
    out.push(isi(kata, Hal::Retensi, "ruang-retensi", kept));
    if !berkas.geser.is_empty() {
        out.push(Butir::judul(kata.t("ruang-geser")));
        out.extend(berkas.geser.iter().enumerate().map(|(at, row)| geser(kata, at, row)));
    }
    out
}

/// Where a clock stands, in a word or a day.
fn berdiri(kata: &Kata, row: &JamRow) -> String {
    match (row.selesai, row.jatuh) {
        (Some(_), _) => kata.t("ruang-jam-selesai"),
        (None, Jatuh::Pada(day)) => day.to_string(),
        (None, Jatuh::Berhenti(_)) => kata.t("ruang-jam-berhenti"),
        (None, Jatuh::TakDikenal) => kata.t("ruang-jam-tanpa-angka"),
    }
}

fn satu_jam(kata: &Kata, row: &JamRow) -> Butir {
    let left = match (row.selesai, row.jatuh, row.sisa) {
        (Some(day), ..) => day.to_string(),
        (None, Jatuh::Berhenti(n), _) => satu(kata, "ruang-jam-tersisa", "n", n),
        (None, _, Some(n)) => satu(kata, "hari-kerja-sisa", "hk", n),
        _ => "-".to_owned(),
    };
    let mark = match (row.selesai, row.jatuh, row.sisa) {
        (Some(_), ..) => '+',
        (None, Jatuh::Pada(_), Some(n)) if n < 0 => '!',
        (None, Jatuh::Pada(_), Some(n)) if n <= DEKAT => '~',
        (None, Jatuh::TakDikenal, _) => '-',
        _ => ' ',
    };
    let check = if row.perlu_verifikasi { kata.t("perkara-perlu-verifikasi") } else { String::new() };
    let kind = gabung([kata.t(&row.sifat.kata()), check]);
    let columns = vec![(24, kata.t(&row.aturan.kata())), (HARI, berdiri(kata, row)), (HARI, left), (0, kind)];
    let mut lines = vec![satu(kata, "ruang-jam-dari", "tanggal", row.dari.to_string())];
    lines.extend(row.ingat.map(|day| satu(kata, "ruang-jam-ingat", "tanggal", day.to_string())));
    let mut lines = vec![lines.join(", ")];
    lines.extend(row.jeda.iter().map(|pause| {
        let key = if pause.lanjut.is_some() { "ruang-jam-jeda" } else { "ruang-jam-jeda-terbuka" };
        let until = pause.lanjut.map(|day| day.to_string()).unwrap_or_default();
        let pesan = Pesan::new(key).with("mulai", pause.mulai.to_string()).with("alasan", pause.alasan.as_str());
        kata.pesan(&if pause.lanjut.is_some() { pesan.with("lanjut", until) } else { pesan })
    }));
    Butir::new(Hal::Jam(Some(row.id)), mark, columns).rinci(lines)
}

fn geser(kata: &Kata, at: usize, row: &GeserRow) -> Butir {
    let day = |d: Option<crate::domain::tanggal::Tanggal>| d.map_or_else(|| "-".to_owned(), |d| d.to_string());
    let what = match row.aturan {
        Some(rule) => gabung([kata.t(&rule.kata()), kata.t(&row.hal.kata())]),
        None => kata.t(&row.hal.kata()),
    };
    let pesan = Pesan::new("ruang-geser-satu")
        .with("lama", day(row.lama))
        .with("baru", day(row.baru))
        .with("sebab", Arg::Kata(row.sebab.kata()));
    let by = satu(kata, "kartu-oleh", "oleh", row.oleh.as_str());
    let text = gabung([kata.pesan(&pesan), row.alasan.clone(), by]);
    Butir::new(Hal::Teks(at), ' ', vec![(HARI, row.waktu.tanggal().to_string()), (24, what), (0, text)])
}

pub(super) fn putusan(kata: &Kata, berkas: &BerkasPerkara) -> Vec<Butir> {
    let mut out = vec![Butir::judul(kata.t("ruang-putusan"))];
    match &berkas.putusan {
        None => {
            let text = kata.t("ruang-putusan-kosong");
            out.push(Butir::new(Hal::Putusan, '-', vec![(0, text)]));
        }
        Some(row) => tetapkan(kata, row, &mut out),
    }
    if !berkas.ulangan.is_empty() {
        out.push(Butir::judul(kata.t("ruang-ulangan")));
        out.extend(berkas.ulangan.iter().enumerate().map(|(at, row)| ulangan(kata, 100 + at, row)));
    }
    out
}

fn tetapkan(kata: &Kata, row: &PutusanRow, out: &mut Vec<Butir>) {
    let months = row.bulan.map(|n| satu(kata, "ruang-bulan", "n", n)).unwrap_or_default();
    let sanction = gabung([row.nama.clone(), kata.t(&row.tingkat.kata()), months]);
    out.push(isi(kata, Hal::Putusan, "isian-sanksi", sanction));
    out.push(isi(kata, Hal::Teks(0), "isian-pasal", row.isi.pasal.clone()));
    let who = gabung([row.isi.pejabat_nama.clone(), row.isi.pejabat_jabatan.clone(), kata.t(&row.isi.pejabat.kata())]);
    out.push(isi(kata, Hal::Teks(1), "isian-pejabat", who));
    let decree = gabung([row.isi.sk_nomor.clone(), row.isi.sk_tanggal.to_string(), row.isi.catatan.clone()]);
    out.push(isi(kata, Hal::Teks(2), "ruang-sk", decree));
    let got = row.terima.map_or_else(|| kata.t("ruang-terima-belum"), |day| day.to_string());
    out.push(Butir {
        tanda: if row.terima.is_some() { ' ' } else { '-' },
        ..isi(kata, Hal::Terima, "ruang-terima", got)
    });
    let appeal = if row.berlaku_upaya { kata.t("ruang-menurut-upaya") } else { String::new() };
    let force = row.berlaku.map_or_else(|| kata.t("ruang-berlaku-belum"), |day| day.to_string());
    out.push(isi(kata, Hal::Berlaku, "ruang-berlaku", gabung([force, appeal])));
    let end = row.akhir.map(|day| day.to_string()).unwrap_or_default();
    out.push(isi(kata, Hal::Teks(3), "ruang-akhir", end));
    let gone = match &row.pembatalan {
        Some((nomor, day)) => gabung([nomor.clone(), day.to_string()]),
        None => kata.t("ruang-tidak-dibatalkan"),
    };
    let mark = if row.pembatalan.is_some() { 'x' } else { ' ' };
    out.push(Butir { tanda: mark, ..isi(kata, Hal::Pembatalan, "ruang-pembatalan", gone) });
    let blocked = kata.t(if row.blokir { "ruang-blokir-ya" } else { "ruang-blokir-tidak" });
    let mark = if row.blokir { '!' } else { ' ' };
    out.push(Butir { tanda: mark, ..isi(kata, Hal::Blokir, "ruang-blokir", blocked) });
}

fn ulangan(kata: &Kata, at: usize, row: &Ulangan) -> Butir {
    let same = if row.sejenis { kata.t("ruang-ulangan-sejenis") } else { String::new() };
    let text = gabung([row.sanksi.clone(), kata.t(&row.tingkat.kata()), same]);
    Butir::new(Hal::Teks(at), '~', vec![(HARI, row.sk_tanggal.to_string()), (8, row.nomor.clone()), (0, text)])
}
