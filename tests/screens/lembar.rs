//! Sheets of paper: an open one in each of its modes, the list, the second person's look.

use ikrar::desk::app::App;
use ikrar::desk::lembar::baris::Lembaran;
use ikrar::desk::lembar::daftar::DaftarLembar;
use ikrar::desk::lembar::periksa::Uji;
use ikrar::desk::lembar::{Lembar, Mode};
use ikrar::desk::modal::Modal;
use ikrar::domain::id::{BerkasId, GelombangId, PegawaiId, SatkerId, Ver};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::ikrar::berkas::{BarisBerkas, Berkas, BerkasIsi, BerkasRow, HitungBerkas, IsiBaris, Pindaian};
use ikrar::domain::ikrar::lembar::BarisContoh;
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nomor};
use ikrar::kata::Bahasa;

use crate::WARNA;
use crate::contoh::{Toko, hari};
use crate::potret::potret;

const NAMA: [&str; 6] = [
    "Sari Dewi Lestari, S.H.",
    "Setiawan Budi",
    "Sitorus Anton, A.Md.IP., S.H., M.H.",
    "Slamet Riyadi",
    "Dr. Sri Handayani, M.Si.",
    "Siti Ma'rufah",
];

fn row(n: u32) -> BarisBerkas {
    let isi = (n <= 140).then_some(if n.is_multiple_of(20) { IsiBaris::Kosong } else { IsiBaris::Ttd });
    let nip = 198_804_122_010_122_000 + i64::from(n);
    BarisBerkas {
        baris: n,
        pegawai: PegawaiId(i64::from(n)),
        nama: NamaLengkap::parse(NAMA[usize::try_from(n).unwrap() % NAMA.len()]),
        nomor: match n.is_multiple_of(9) {
            true => Nomor::from_store(JenisNomor::Lokal, i64::from(n)),
            false => Nomor::from_store(JenisNomor::Nip, nip),
        },
        isi: if n == 138 { Some(IsiBaris::Menolak) } else { isi },
        lain: (n == 143).then_some(KeadaanIkrar::Ttd),
        koreksi: n == 137,
        uji: (n == 135).then_some(IsiBaris::Diwakili),
        tambahan: false,
    }
}

fn kepala() -> Berkas {
    Berkas {
        id: BerkasId(31),
        ver: Ver(1),
        isi: BerkasIsi {
            gelombang: GelombangId(1),
            satker: SatkerId(7),
            nomor: "PN-0031/XII/2023".to_owned(),
            tanggal: hari(11, 19),
            tempat: "Aula Lapas".to_owned(),
            saksi: "Kalapas".to_owned(),
            tertulis: Some(282),
            pindaian: Pindaian::default(),
        },
        gelombang_nama: "Pilkada 2024".to_owned(),
        satker_nama: "Lapas Pasir Putih".to_owned(),
        tutup: false,
        alasan: String::new(),
        dicetak: None,
        operator: None,
        hitung: HitungBerkas::default(),
    }
}

fn meja(size: (u16, u16), keys: &str) -> App {
    let toko = Toko::new();
    let mut app = toko.meja(size, Bahasa::Id);
    toko.tekan(&mut app, "5");
    let mut sheet = Lembar::new(BerkasId(31), size);
    sheet.berkas = Some(kepala());
    sheet.isi = Lembaran::new((1..=300).map(row).collect());
    sheet.muat = false;
    sheet.mode = Mode::Jalan;
    sheet.ke(140);
    app.modals.push(Modal::Lembar(Box::new(sheet)));
    toko.tekan(&mut app, keys);
    app
}

macro_rules! gambar {
    ($($name:ident: $keys:literal;)*) => {$(
        #[test]
        fn $name() {
            for size in [(80, 24), (120, 40), (60, 16)] {
                let app = meja(size, $keys);
                insta::assert_snapshot!(format!("{}_{}x{}", stringify!($name), size.0, size.1), potret(&app, WARNA).teks());
            }
        }
    )*};
}

gambar! {
    lembar_jalan: "";
    lembar_sudah: "Up Up Space";
    lembar_kecuali: "e '17_43";
    lembar_kecuali_jadi: "e '151_153_160-170";
    lembar_cari: "/ 'sri_ha";
    lembar_tutup: ". 'tiga_halaman_belum";
}

#[test]
fn lembar_daftar() {
    let sheet = |n: i64, tutup, uji| BerkasRow {
        id: BerkasId(n),
        nomor: format!("PN-{n:04}/XII/2023"),
        satker_nama: "Lapas Pasir Putih".to_owned(),
        tanggal: hari(11, 19),
        tertulis: (n != 29).then_some(282),
        hitung: HitungBerkas { ttd: 133, kosong: 7, diwakili: 0, menolak: 0, sisa: if tutup { 0 } else { 160 } },
        tutup,
        uji,
        tanpa_sidik: n == 31,
        satker_lengkap: "Lembaga Pemasyarakatan Kelas IIA Pasir Putih".to_owned(),
        oleh: "rina".to_owned(),
    };
    for size in [(80, 24), (120, 40), (60, 16)] {
        let mut app = meja(size, "Esc");
        let mut list = DaftarLembar::new(size);
        list.ambil(vec![sheet(31, false, None), sheet(30, true, Some((15, 2))), sheet(29, true, Some((15, 0)))]);
        app.modals.push(Modal::DaftarLembar(Box::new(list)));
        insta::assert_snapshot!(format!("lembar_daftar_{}x{}", size.0, size.1), potret(&app, WARNA).teks());
    }
}

#[test]
fn lembar_uji() {
    let mut app = meja((80, 24), "Esc");
    let mut check = Uji::new(BerkasId(31), "PN-0031/XII/2023".to_owned());
    check.ambil((1..=15).map(|n| BarisContoh { baris: n * 19, nama: NAMA[n as usize % 6].to_owned() }).collect());
    app.modals.push(Modal::Uji(Box::new(check)));
    Toko::new().tekan(&mut app, "Space 0 w");
    insta::assert_snapshot!("lembar_uji_80x24", potret(&app, WARNA).teks());
}
