//! The tables of a bundle: what happened when, and which papers there are.

use super::naskah::Juru;
use crate::domain::perkara::penanganan::{BerkasPerkara, DokumenRow};
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::{Tanggal, Waktu};
use crate::kata::Kata;

/// Codes of the columns; they never change with the language.
pub(super) const KRONOLOGI: [&str; 6] = ["tanggal", "hal", "uraian", "nomor", "dicatat_oleh", "dicatat_pada"];

/// The same of the list of papers.
pub(super) const SURAT: [&str; 10] =
    ["urut", "jenis", "nomor", "tanggal", "rahasia", "berkas", "ukuran", "sha256", "keterangan", "dicatat_oleh"];

/// What happened, by day; of one day in the order of the way of a case.
///
/// Dates are written as the office writes them and as `siasn.csv` has them; moments stand on the clock of whoever makes the bundle.
pub(super) fn kronologi(kata: &Kata, berkas: &BerkasPerkara, now: Waktu) -> Vec<[String; 6]> {
    let saat = |at: Waktu| {
        let at = at.menurut(now);
        format!("{} {}", at.tanggal(), at.jam())
    };
    let juru = Juru::new(kata, berkas);
    let mut all: Vec<(Tanggal, [String; 6])> = Vec::new();
    let mut add = |day: Tanggal, hal: &str, uraian: &str, nomor: &str, oleh: (&str, String)| {
        let cells =
            [day.to_string(), hal.to_owned(), juru.bersih(uraian), juru.bersih(nomor), oleh.0.to_owned(), oleh.1];
        all.push((day, cells));
    };
    let none = || ("", String::new());
    let case = &berkas.perkara;
    add(case.row.perbuatan, "perbuatan", &case.row.ringkas, "", none());
    add(case.terima, "terima", &kata.t(&case.row.sumber.kata()), &case.nomor_surat, none());
    for n in &berkas.nomor_luar {
        add(n.tanggal, "nomor_luar", &kata.t(&n.lembaga.kata()), &n.nomor, none());
    }
    for step in &case.langkah {
        let text = format!("{}: {}", kata.t(&step.ke.kata()), step.alasan);
        let text = text.trim_end_matches([' ', ':']);
        add(step.tanggal, "keadaan", text, "", (&step.oleh, saat(step.waktu)));
    }
    for row in &berkas.panggilan {
        let of = |key: &str| kata.pesan(&Pesan::new(key).with("ke", row.isi.ke));
        add(row.isi.surat, "panggilan", &of("bundel-kronologi-panggilan"), &row.isi.nomor, none());
        let key = match row.hadir {
            Some(true) => "bundel-kronologi-hadir",
            Some(false) => "bundel-kronologi-mangkir",
            None => "bundel-kronologi-jadwal",
        };
        add(row.isi.pemeriksaan, "pemeriksaan", &of(key), &row.isi.nomor, none());
    }
    for row in &berkas.dokumen {
        add(row.isi.tanggal, "surat", &kata.t(&row.isi.jenis.kata()), &row.isi.nomor, (&row.oleh, saat(row.waktu)));
    }
    if let Some(p) = &berkas.putusan {
        add(p.isi.sk_tanggal, "putusan", &p.nama, &p.isi.sk_nomor, none());
        let days = [
            ("terima_sk", "bundel-terima-sk", p.terima),
            ("berlaku", "bundel-berlaku", p.berlaku),
            ("akhir", "bundel-akhir", p.akhir),
        ];
        for (hal, key, day) in days {
            if let Some(day) = day {
                add(day, hal, &kata.t(key), &p.isi.sk_nomor, none());
            }
        }
        if let Some((nomor, day)) = &p.pembatalan {
            add(*day, "pembatalan", &kata.t("bundel-pembatalan"), nomor, none());
        }
    }
    all.sort_by_key(|(day, _)| *day);
    all.into_iter().map(|(_, cells)| cells).collect()
}

/// What became of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Nasib {
    /// It is in the folder: name, bytes, checksum.
    Ikut(String, u64, String),
    /// It is not, and why.
    Tidak(Pesan),
}

/// One line of the list of papers.
pub(super) fn surat(kata: &Kata, berkas: &BerkasPerkara, urut: usize, row: &DokumenRow, nasib: &Nasib) -> [String; 10] {
    let juru = Juru::new(kata, berkas);
    let yes = |yes: bool| if yes { "ya" } else { "tidak" }.to_owned();
    let (nama, ukuran, sha256, why) = match nasib {
        Nasib::Ikut(nama, ukuran, sha256) => (nama.clone(), ukuran.to_string(), sha256.clone(), String::new()),
        Nasib::Tidak(why) => {
            let noted = row.isi.sidik.as_ref().map(|(sum, _)| sum.clone()).unwrap_or_default();
            (String::new(), String::new(), noted, kata.pesan(why))
        }
    };
    [
        urut.to_string(),
        row.isi.jenis.code().to_owned(),
        juru.bersih(&row.isi.nomor),
        row.isi.tanggal.to_string(),
        yes(row.isi.jenis.rahasia()),
        nama,
        ukuran,
        sha256,
        why,
        row.oleh.clone(),
    ]
}
