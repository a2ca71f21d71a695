//! The summary of a folder of proof: what is on record, sheet by sheet, with scan and checksum.

use std::collections::BTreeMap;

use super::huruf::{Gaya, Huruf};
use super::kertas::{Halaman, KIRI};
use super::naskah::alinea;
use super::nomor_bukti;
use super::tata::{Bingkai, Tata};
use crate::domain::id::BerkasId;
use crate::domain::ikrar::berkas::{HitungBerkas, KodeBerkas};
use crate::domain::ikrar::cetak::{BuktiRow, IsiBukti, KertasBukti};
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

const BIASA: Gaya = Gaya::biasa(9.0);
const KECIL: Gaya = Gaya::biasa(8.0);

/// One sheet with the rows of it that are proved.
#[derive(Default)]
struct Lembaran<'r> {
    rows: Vec<(&'r BuktiRow, &'r KertasBukti)>,
}

/// Lays the summary out; `rinci` shows every record by itself.
pub(super) fn susun(
    judul: &str,
    rows: &[BuktiRow],
    rinci: bool,
    bingkai: &Bingkai,
    huruf: &Huruf,
    kata: &Kata,
) -> Vec<Halaman> {
    let mut tata = Tata::new(huruf, kata, bingkai);
    tata.y += 6.0;
    alinea(&mut tata, KIRI, Gaya::tebal(13.0), judul);
    let stands = rows.iter().filter(|r| r.berlaku).count();
    let total = Pesan::new("bukti-jumlah").with("n", rows.len()).with("berlaku", stands);
    alinea(&mut tata, KIRI, BIASA, &kata.pesan(&total));
    alinea(&mut tata, KIRI, KECIL, &kata.t("bukti-cara-uji"));
    let mut sheets: BTreeMap<BerkasId, Lembaran<'_>> = BTreeMap::new();
    for row in rows {
        if let Some(paper) = &row.kertas {
            sheets.entry(paper.berkas).or_default().rows.push((row, paper));
        }
    }
    for sheet in sheets.values() {
        satu(&mut tata, sheet, rinci, kata);
    }
    let bare: Vec<&BuktiRow> = rows.iter().filter(|r| r.kertas.is_none()).collect();
    if !bare.is_empty() {
        tata.y += 8.0;
        alinea(
            &mut tata,
            KIRI,
            Gaya::tebal(10.0),
            &kata.pesan(&Pesan::new("bukti-tanpa-kertas").with("n", bare.len())),
        );
        for row in bare.iter().filter(|_| rinci) {
            alinea(&mut tata, KIRI + 12.0, KECIL, &catatan(row, None, kata));
        }
    }
    tata.selesai()
}

fn satu(tata: &mut Tata<'_>, sheet: &Lembaran<'_>, rinci: bool, kata: &Kata) {
    let Some((first, paper)) = sheet.rows.first() else { return };
    tata.y += 8.0;
    let head = Pesan::new("bukti-lembar")
        .with("kode", KodeBerkas(paper.berkas).to_string())
        .with("nomor", paper.nomor.as_str())
        .with("satker", first.satker.as_str())
        .with("gelombang", first.gelombang.as_str());
    alinea(tata, KIRI, Gaya::tebal(10.0), &kata.pesan(&head));
    // What a row says is its latest correction.
    let says = |(row, paper): &(&BuktiRow, &KertasBukti)| match (paper.koreksi.last(), row.isi) {
        (Some(mended), _) => Some(mended.isi),
        (None, IsiBukti::Baris(isi)) => isi,
        (None, IsiBukti::Keadaan(keadaan)) => keadaan.isi_baris(),
    };
    let hitung = HitungBerkas::dari(sheet.rows.iter().map(says));
    let mended = sheet.rows.iter().filter(|(_, k)| !k.koreksi.is_empty()).count();
    let line = Pesan::new("bukti-hitung")
        .with("ttd", hitung.ttd)
        .with("kosong", hitung.kosong)
        .with("diwakili", hitung.diwakili)
        .with("menolak", hitung.menolak)
        .with("sisa", hitung.sisa)
        .with("koreksi", mended);
    alinea(tata, KIRI + 12.0, BIASA, &kata.pesan(&line));
    alinea(tata, KIRI + 12.0, BIASA, &kata.t(if paper.tutup { "bukti-ditutup" } else { "bukti-terbuka" }));
    let scan = if paper.pindaian.is_empty() {
        Pesan::new("bukti-tanpa-pindaian")
    } else if paper.sha256.is_empty() {
        Pesan::new("bukti-pindaian-tanpa-sidik").with("jalan", paper.pindaian.as_str())
    } else {
        Pesan::new("bukti-pindaian").with("jalan", paper.pindaian.as_str()).with("sha256", paper.sha256.as_str())
    };
    alinea(tata, KIRI + 12.0, KECIL, &kata.pesan(&scan));
    for (row, paper) in sheet.rows.iter().filter(|_| rinci) {
        alinea(tata, KIRI + 12.0, KECIL, &catatan(row, Some(paper), kata));
    }
}

/// One record in words.
fn catatan(row: &BuktiRow, paper: Option<&KertasBukti>, kata: &Kata) -> String {
    let mut says = match row.isi {
        IsiBukti::Baris(None) => kata.t("isi-baris-belum"),
        IsiBukti::Baris(Some(isi)) => kata.t(&isi.kata()),
        IsiBukti::Keadaan(keadaan) => kata.t(&keadaan.kata()),
    };
    if let Some(last) = row.sampai {
        let until = kata.pesan(&Pesan::new("kartu-ikrar-sampai").with("hari", last.to_string()));
        says = format!("{says} {until}");
    }
    let (oleh, waktu) = row.dicatat.as_ref().map_or(("-", String::new()), |(who, at)| (who.as_str(), at.to_string()));
    let fill = |pesan: Pesan| {
        pesan
            .with("nama", row.nama.lengkap())
            .with("nomor", nomor_bukti(row))
            .with("tanggal", row.tanggal.to_string())
            .with("isi", says.as_str())
            .with("oleh", oleh)
            .with("waktu", waktu.as_str())
    };
    let mut text = match paper {
        Some(paper) => kata.pesan(&fill(Pesan::new("bukti-baris").with("baris", paper.baris))),
        None => kata.pesan(&fill(Pesan::new("bukti-catatan").with("gelombang", row.gelombang.as_str()))),
    };
    if let Some(at) = &row.kegiatan {
        let place = match (at.tempat.as_str(), at.daring) {
            ("", true) => kata.t("kegiatan-daring"),
            ("", false) => "-".to_owned(),
            (place, _) => place.to_owned(),
        };
        text.push_str("; ");
        text.push_str(
            &kata.pesan(&Pesan::new("bukti-kegiatan").with("judul", at.judul.as_str()).with("tempat", place)),
        );
        for proof in &at.bukti {
            text.push_str(&format!("; {}: {}", kata.t(&proof.jenis.kata()), proof.letak));
        }
    }
    for mended in paper.iter().flat_map(|p| &p.koreksi) {
        text.push_str("; ");
        let pesan = Pesan::new("bukti-koreksi")
            .with("isi", kata.t(&mended.isi.kata()))
            .with("alasan", mended.alasan.as_str())
            .with("oleh", mended.oleh.as_str())
            .with("waktu", mended.waktu.to_string());
        text.push_str(&kata.pesan(&pesan));
    }
    text
}
