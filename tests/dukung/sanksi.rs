//! A register of sanctions and figures of cases. Nobody in them is real.

use ikrar::domain::id::PerkaraId;
use ikrar::domain::katalog::TingkatSanksi;
use ikrar::domain::perkara::KeadaanPerkara;
use ikrar::domain::perkara::penanganan::{PutusanBaru, PutusanRow, RegisterRow, StatistikPerkara};
use ikrar::domain::perkara::wewenang::Pejabat;
use ikrar::domain::tanggal::Tanggal;

fn hari(bulan: u32, tanggal: u32) -> Tanggal {
    Tanggal::new(2024, bulan, tanggal).unwrap()
}

/// One served and blocked, one cancelled, one that nobody has received yet.
pub fn register() -> Vec<RegisterRow> {
    let row = |id: i64, who: &str, tingkat, nama: &str, bulan: Option<u32>, keadaan| RegisterRow {
        perkara: PerkaraId(id),
        nomor: format!("{id:04}"),
        terlapor: who.to_owned(),
        satker: "Rutan Kelas I Cipinang".to_owned(),
        keadaan,
        putusan: PutusanRow {
            isi: PutusanBaru {
                sanksi: "contoh".to_owned(),
                pasal: "Pasal 5 huruf n PP 94/2021".to_owned(),
                pejabat: Pejabat::Ppk,
                pejabat_nama: "Menteri Contoh".to_owned(),
                pejabat_jabatan: "Menteri".to_owned(),
                sk_nomor: format!("SK/{id}/2024"),
                sk_tanggal: hari(9, 2),
                catatan: String::new(),
            },
            tingkat,
            nama: nama.to_owned(),
            bulan,
            terima: Some(hari(9, 9)),
            berlaku: Some(hari(10, 1)),
            berlaku_upaya: false,
            akhir: bulan.map(|n| hari(10, 1).plus_bulan(n).plus(-1)),
            pembatalan: None,
            blokir: false,
        },
    };
    let long = "Penurunan jabatan setingkat lebih rendah selama 12 bulan";
    let mut all = vec![
        row(147, "Sitorus Anton", TingkatSanksi::Berat, long, Some(12), KeadaanPerkara::Menjalani),
        row(139, "Slamet Riyadi", TingkatSanksi::Ringan, "Teguran tertulis", None, KeadaanPerkara::Selesai),
        row(151, "Siti Anisah", TingkatSanksi::Kontrak, "Surat peringatan I", None, KeadaanPerkara::Penyampaian),
    ];
    all[0].putusan.blokir = true;
    all[1].putusan.pembatalan = Some(("B/9/2024".to_owned(), hari(11, 4)));
    all[1].putusan.berlaku_upaya = true;
    (all[2].putusan.terima, all[2].putusan.berlaku) = (None, None);
    all
}

/// Figures in which nobody is counted for something else.
pub fn statistik() -> StatistikPerkara {
    StatistikPerkara {
        laporan: 17,
        orang: 1_021,
        perkara: 22,
        pelanggaran: 31,
        terbukti: 4,
        diputus: 2,
        tidak_terbukti: 6,
        keadaan: vec![(KeadaanPerkara::LaporanMasuk, 12), (KeadaanPerkara::UsulPejabatBerwenang, 10)],
        tingkat: vec![(TingkatSanksi::Berat, 3), (TingkatSanksi::Kontrak, 1)],
        baris: vec![("DS-06".to_owned(), 25), ("KE-01".to_owned(), 6)],
        disamarkan: false,
    }
}
