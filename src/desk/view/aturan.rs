//! The rules of handling and the calendar: one table at a time, its tabs in the frame, more of the row under the cursor below.

use super::gelombang::{bingkai_rinci, rinci};
use super::kanvas::Kanvas;
use super::tabel::{Kolom, Kursor, tabel};
use crate::desk::app::App;
use crate::desk::aturan::{BarisLayar, DaftarAturan, RINCI, TAB};
use crate::domain::perkara::jam::awal;
use crate::domain::perkara::penanganan::BarisAturan;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tanggal::Tanggal;
use crate::kata::Kata;

/// Draws them.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, dialog: &DaftarAturan, atas: bool) {
    const KOLOM: [Kolom<u8>; 2] =
        [Kolom::lentur(0, "aturan-kolom-isi", 30, 90, 0), Kolom::tetap(1, "aturan-kolom-nilai", 24, 0)];
    let kata = kanvas.kata;
    let name =
        |at: usize| TAB.get(at).copied().flatten().map_or_else(|| kata.t("aturan-kalender"), |t| kata.t(&t.kata()));
    let tabs: Vec<String> =
        (0..TAB.len()).map(|at| if at == dialog.tab { format!("[{}]", name(at)) } else { name(at) }).collect();
    let versi = dialog.isi.as_ref().map_or(0, |all| all.versi_libur);
    let right = if dialog.tab == 0 && versi > 0 {
        kanvas.isi("aturan-judul-versi", [("n", versi.into())])
    } else {
        String::new()
    };
    let list = &dialog.list;
    let titles = (tabs.join(" "), right);
    let titles = (titles.0.as_str(), titles.1.as_str());
    let Some((body, below)) = bingkai_rinci(app, kanvas, titles, list, (atas, RINCI), "aturan-kosong") else {
        return;
    };
    let kursor = Kursor { baris: list.cursor.checked_sub(list.top), fokus: atas };
    let mark = |row: &&BarisLayar| match row {
        BarisLayar::Aturan(row) if row.perlu_verifikasi() => '~',
        _ => ' ',
    };
    tabel(kanvas, body, &KOLOM, list.baris.iter().skip(list.top), kursor, mark, |id, row, _, out| {
        out.push_str(&if id == 0 { isi(kata, row) } else { nilai(kata, row) });
    });
    let Some(row) = list.kini() else { return };
    rinci(kanvas, below, &lebih(kata, row));
}

/// What the row is about.
fn isi(kata: &Kata, row: &BarisLayar) -> String {
    match row {
        BarisLayar::Libur(l) => format!("{}  {}", l.tanggal, l.nama),
        BarisLayar::Aturan(BarisAturan::Tenggat(r)) => kata.t(&r.aturan.kata()),
        BarisLayar::Aturan(BarisAturan::Skb(r)) => format!("{}  {}", r.id, r.bentuk),
        BarisLayar::Aturan(BarisAturan::Sanksi(r)) => r.nama.clone(),
        BarisLayar::Aturan(BarisAturan::Wewenang(r)) => {
            let posts: Vec<String> = r.terhadap.iter().map(|k| kata.t(&k.kata())).collect();
            format!("{}: {}", kata.t(&r.pejabat.kata()), posts.join(", "))
        }
        BarisLayar::Aturan(BarisAturan::Badan(r)) => r.nama.clone(),
    }
}

fn rentang(kata: &Kata, dari: Tanggal, sampai: Option<Tanggal>) -> String {
    let text = match sampai {
        Some(last) => Pesan::new("aturan-rentang").with("sampai", last.to_string()),
        None => Pesan::new("aturan-sejak"),
    };
    kata.pesan(&text.with("dari", dari.to_string()))
}

/// What it says in short.
fn nilai(kata: &Kata, row: &BarisLayar) -> String {
    match row {
        BarisLayar::Libur(l) => kata.t(&l.jenis.kata()),
        BarisLayar::Aturan(BarisAturan::Tenggat(r)) => match r.nilai {
            Some(n) => kata.pesan(&Pesan::new("aturan-hari").with("n", n).with("satuan", Arg::Kata(r.satuan.kata()))),
            None => kata.t("aturan-tanpa-angka"),
        },
        BarisLayar::Aturan(BarisAturan::Skb(r)) => kata.t(&r.sanksi.kata()),
        BarisLayar::Aturan(BarisAturan::Sanksi(r)) => {
            let level = kata.t(&r.tingkat.kata());
            let text = match r.bulan {
                Some(n) => kata.pesan(&Pesan::new("aturan-bulan").with("tingkat", level).with("n", n)),
                None => level,
            };
            if r.aktif { text } else { kata.pesan(&Pesan::new("aturan-tidak-aktif").with("isi", text)) }
        }
        BarisLayar::Aturan(BarisAturan::Wewenang(r)) => kata.t(&r.tingkat.kata()),
        BarisLayar::Aturan(BarisAturan::Badan(r)) => rentang(kata, r.dari, r.sampai),
    }
}

/// What there is to know beside it.
fn lebih(kata: &Kata, row: &BarisLayar) -> Vec<String> {
    let source = |text: &str| kata.pesan(&Pesan::new("aturan-sumber").with("sumber", text));
    let mut lines = Vec::new();
    match row {
        BarisLayar::Libur(l) => lines.extend((!l.dasar.is_empty()).then(|| source(&l.dasar))),
        BarisLayar::Aturan(rule) => {
            lines.extend(rule.perlu_verifikasi().then(|| kata.t("aturan-perlu-periksa")));
            match rule {
                BarisAturan::Tenggat(r) => {
                    let states: Vec<String> = r.keadaan.iter().map(|k| kata.t(&k.kata())).collect();
                    lines.push(if states.is_empty() {
                        kata.t("aturan-keadaan-tangan")
                    } else {
                        let runs = kata.pesan(&Pesan::new("aturan-keadaan").with("keadaan", states.join(", ")));
                        awal(r.aturan).map_or_else(|| runs.clone(), |key| format!("{runs}, {}", kata.t(key)))
                    });
                    lines.push(source(&r.sumber));
                    lines.push(r.catatan.clone());
                }
                BarisAturan::Skb(r) => {
                    lines.push(r.bentuk.clone());
                    lines.push(format!("{}; {}", rentang(kata, r.berlaku_dari, r.berlaku_sampai), r.dasar));
                    lines.push(source(&r.sumber));
                    lines.push(r.catatan.clone());
                }
                BarisAturan::Sanksi(r) => {
                    lines.push(r.dasar.clone());
                    lines.push(source(&r.sumber));
                    lines.push(r.catatan.clone());
                }
                BarisAturan::Wewenang(r) => {
                    lines.push(rentang(kata, r.berlaku_dari, r.berlaku_sampai));
                    lines.push(source(&r.sumber));
                    lines.push(r.catatan.clone());
                }
                BarisAturan::Badan(r) => lines.push(source(&r.sumber)),
            }
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}
