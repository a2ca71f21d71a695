//! Triage: list and report, lists with digits, a reason that is typed.

use ikrar::desk::app::App;
use ikrar::desk::msg::{Effect, Msg, Slot};
use ikrar::domain::antrean::PerkaraRow;
use ikrar::domain::id::{OperatorId, PerkaraId};
use ikrar::domain::katalog::{Rumpun, TingkatSanksi};
use ikrar::domain::perkara::KeadaanPerkara;
use ikrar::domain::perkara::penanganan::{JawabPenanganan, Kaitan, PilahRow, TerkaitRow, UsulanBaris};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::Rows;
use ikrar::kata::Bahasa;

use crate::WARNA;
use crate::berkas;
use crate::contoh::{Toko, hari};
use crate::potret::potret;

fn row(toko: &Toko, n: i64) -> PilahRow {
    let terlapor = ["Sitorus Anton", "Slamet Riyadi", "kades Sukamaju", "Sari Dewi Lestari", "Setiawan Budi"];
    let at = usize::try_from(n - 145).unwrap();
    let bentuk =
        ["Memasang alat peraga kampanye calon", "Sosialisasi atau kampanye media sosial calon peserta pemilihan"];
    let row = PerkaraRow {
        pegawai: [0, 1, 4].contains(&at).then(|| toko.orang[at].id),
        satker: "Lapas Kelas I Cipinang".to_owned(),
        sejak: hari(11, 18),
        sisa: Some(2),
        ringkas: "Diduga menyukai akun pasangan calon".to_owned(),
        ..berkas::row(n, terlapor[at], KeadaanPerkara::LaporanMasuk, hari(11, 17))
    };
    PilahRow {
        nomor_surat: "212/PM.05/K.JK/XI/2024".to_owned(),
        terima: hari(11, 18),
        tempat: "Halaman kantor".to_owned(),
        uraian: "Diduga menyukai akun pasangan calon pada 17-11 dengan dua tangkapan layar sebagai bukti. ".repeat(4),
        usulan: (0..4)
            .map(|n| UsulanBaris {
                id: format!("DS-{:02}", n + 1),
                bentuk: bentuk[n % 2].to_owned(),
                rumpun: Rumpun::Disiplin,
                sanksi: if n == 3 { TingkatSanksi::BelumDitentukan } else { TingkatSanksi::Berat },
                alasan: [
                    Some(Pesan::new("katalog-usul-kapan-saja")),
                    (n == 1).then(|| Pesan::new("katalog-usul-perlu-verifikasi-saja")),
                ]
                .into_iter()
                .flatten()
                .collect(),
            })
            .collect(),
        calon: if at == 3 { toko.orang[..2].to_vec() } else { Vec::new() },
        petugas: vec![(OperatorId(4), "Budi Hartono".to_owned()), (OperatorId(9), "Citra Lestari".to_owned())],
        ditunda: (at == 1).then(|| (hari(11, 20), "menunggu surat Bawaslu".to_owned())),
        ..berkas::pilah(row)
    }
}

fn triase(size: (u16, u16), keys: &str) -> App {
    let toko = Toko::new();
    let mut app = toko.meja(size, Bahasa::Id);
    toko.tekan(&mut app, "7");
    let mut rows: Vec<PilahRow> = (145..150).map(|n| row(&toko, n)).collect();
    rows[4].terkait = vec![TerkaitRow {
        perkara: PerkaraId(145),
        nomor: "0145".to_owned(),
        terlapor: "Sitorus Anton".to_owned(),
        keadaan: KeadaanPerkara::LaporanMasuk,
        kaitan: Kaitan::Peristiwa,
        pasti: false,
    }];
    for effect in app.update(Msg::Key("t".parse().unwrap())) {
        if let Effect::Read { slot: Slot::Triase, no, .. } = effect {
            let result = Ok(Rows::Penanganan(JawabPenanganan::Pilah(rows.clone())));
            app.update(Msg::Rows { slot: Slot::Triase, no, result });
        }
    }
    toko.tekan(&mut app, keys);
    app
}

#[test]
fn every_step_at_every_size() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        for (name, keys) in [
            ("awal", ""),
            ("calon", "v b 2 o"),
            ("kategori", "k 2"),
            ("petugas", "p"),
            ("arsip", "End a"),
            ("tunda", "t"),
        ] {
            let picture = potret(&triase(size, keys), WARNA).teks();
            insta::assert_snapshot!(format!("triase_{name}_{}x{}", size.0, size.1), picture);
        }
    }
}
