//! What several test programs share: a desk without a store, every place its keys can be in, and the text
//! of the sources. Each program uses a part of it.

#![allow(dead_code, reason = "each test program uses a part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::disallowed_methods, reason = "tests read the sources")]

pub mod perkara;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ikrar::desk::app::{App, Layar};
use ikrar::desk::belum::Belum;
use ikrar::desk::belum::tagih::Tagih;
use ikrar::desk::bundel::Bundel;
use ikrar::desk::cari::Cari;
use ikrar::desk::command::Scope;
use ikrar::desk::daftar_pendek::DaftarPendek;
use ikrar::desk::ekspor::Ekspor;
use ikrar::desk::form::Form;
use ikrar::desk::formulir;
use ikrar::desk::gelombang;
use ikrar::desk::impor::{Impor, Langkah};
use ikrar::desk::kegiatan::acara::Acara;
use ikrar::desk::kegiatan::daftar::DaftarKegiatan;
use ikrar::desk::kegiatan::hadir::{self, Hadir};
use ikrar::desk::keymap::Keymap;
use ikrar::desk::layout::Panel;
use ikrar::desk::lembar::daftar::DaftarLembar;
use ikrar::desk::lembar::periksa::Uji;
use ikrar::desk::lembar::{Lembar, Mode, Pencarian};
use ikrar::desk::line::Line;
use ikrar::desk::modal::{Lanjut, Modal, ModalKind, Tanya};
use ikrar::desk::palet::Palet;
use ikrar::desk::penanganan::{Bagian, Ruang};
use ikrar::desk::pilih::{Pilih, Tujuan};
use ikrar::desk::statistik::{self, Sanksi, Statistik};
use ikrar::desk::triase::{self, Triase};
use ikrar::domain::id::{BerkasId, GelombangId, KegiatanId, OperatorId, PerkaraId, SatkerId, Ver};
use ikrar::domain::ikrar::berkas::{Berkas, BerkasIsi, HitungBerkas, IsiBaris, Pindaian};
use ikrar::domain::impor::HalImpor;
use ikrar::domain::impor::ingatan::{Ingatan, IsiIngatan};
use ikrar::domain::impor::panggung::Kelompok;
use ikrar::domain::kegiatan::{CaraHadir, JenisKegiatan, KegiatanBaru, KegiatanRow};
use ikrar::domain::laporan::{Daftar, Opsi};
use ikrar::domain::operator::{Hak, Izin, Lingkup, Peran, Session};
use ikrar::domain::perkara::kurun::Kurun;
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{Banding, Jumlah};
use ikrar::domain::tanggal::Tanggal;
use ikrar::kata::{Bahasa, Kata};

/// The day of the tests.
pub fn hari() -> Tanggal {
    Tanggal::new(2024, 11, 21).unwrap()
}

/// An operator who may do everything.
pub fn session() -> Session {
    let izin = Hak::ALL.iter().map(|hak| Izin { peran: Peran::Kanwil, hak: *hak, lingkup: Lingkup::Semua });
    Session {
        operator: OperatorId(1),
        login: "rina".to_owned(),
        nama: "Rina".to_owned(),
        peran: vec![Peran::Kanwil],
        izin: izin.collect(),
        satker: None,
        asal: "uji".to_owned(),
        sesi: "1".to_owned(),
        hari: hari(),
        baca_saja: false,
        pribadi: false,
    }
}

/// A desk before any answer.
pub fn desk() -> App {
    App::new(Kata::new(Bahasa::Id), Keymap::default(), session(), (120, 40))
}

/// A sheet of paper that is open.
pub fn berkas(n: i64) -> Berkas {
    Berkas {
        id: BerkasId(n),
        ver: Ver(1),
        isi: BerkasIsi {
            gelombang: GelombangId(1),
            satker: SatkerId(7),
            nomor: format!("PN-{n:04}/XII/2023"),
            tanggal: Tanggal::new(2024, 11, 19).unwrap(),
            tempat: "Aula".to_owned(),
            saksi: "Kalapas".to_owned(),
            tertulis: Some(282),
            pindaian: Pindaian::default(),
        },
        gelombang_nama: "Pilkada 2024".to_owned(),
        satker_nama: "Rutan Cipinang".to_owned(),
        tutup: false,
        alasan: String::new(),
        dicetak: None,
        operator: None,
        hitung: HitungBerkas::default(),
    }
}

/// The same as a dialog whose rows have come.
pub fn lembar(mode: Mode) -> Lembar {
    let mut sheet = Lembar::new(BerkasId(31), (120, 40));
    sheet.berkas = Some(berkas(31));
    sheet.muat = false;
    sheet.mode = mode;
    sheet
}

/// A ceremony with nobody on record.
pub fn kegiatan(id: i64) -> KegiatanRow {
    KegiatanRow {
        id: KegiatanId(id),
        ver: Ver(1),
        isi: KegiatanBaru {
            jenis: JenisKegiatan::Ikrar,
            judul: "Ikrar bersama".to_owned(),
            tanggal: hari(),
            tempat: "Lapangan".to_owned(),
            satker: SatkerId(7),
            gelombang: Some(GelombangId(1)),
            daring: false,
        },
        satker_nama: "Rutan Cipinang".to_owned(),
        gelombang_nama: "Pilkada 2024".to_owned(),
        satuan: 0,
        orang: 0,
        bukti: Vec::new(),
    }
}

/// One dialog of every kind.
pub fn dialogs() -> Vec<Modal> {
    let form = |spec| Modal::Form(Box::new(Form::new(spec)));
    let mut all: Vec<Modal> = formulir::ALL.iter().map(|spec| form(spec)).collect();
    all.extend([
        Modal::Cari(Box::new(Cari::new(false))),
        Modal::Cari(Box::new(Cari::new(true))),
        Modal::Kartu { kartu: None, top: 0, tempat: None },
        Modal::Pilih(Box::new(Pilih::new("pilih-urut", Vec::new(), "", Tujuan::Urut))),
        Modal::Tanya(Tanya { pesan: Pesan::new("keluar-tanya"), lanjut: Lanjut::Keluar }),
        Modal::Palet(Palet::default()),
        Modal::Bantuan(0),
        Modal::Tempo(Vec::new(), 0),
        Modal::Teks { judul: "salin-judul".to_owned(), lines: Vec::new(), top: 0 },
        Modal::Banding(Box::new(Banding { oleh: "budi".to_owned(), waktu: None, ver: Ver(2), beda: Vec::new() })),
        Modal::Saring { line: Line::new(120), back: 0, lama: false },
        Modal::Berkas(Line::new(400)),
        Modal::Ke(Line::new(40)),
        Modal::Ekspor(Box::new(Ekspor {
            daftar: Daftar::Pegawai,
            opsi: Opsi::default(),
            jumlah: Jumlah { n: 3_912, tepat: true },
            tanda: None,
            pilihan: 0,
        })),
    ]);
    use Langkah::{Berkas, Hari, Hilang, Kembar, Kolom, Lembar, Periksa, Sandi, Satker, Terap};
    all.extend([Berkas, Langkah::Ingatan, Sandi, Lembar, Kolom, Hari, Satker, Periksa, Kembar, Hilang, Terap].map(
        |langkah| {
            let mut dialog = Impor::new(0, HalImpor::Pegawai, true, (120, 40));
            dialog.beda.ringkas.tambah(Kelompok::Baru, 1);
            let isi = IsiIngatan::Satker { kunci: "lapas".to_owned(), satker: SatkerId(1) };
            dialog.diingat.semua = Some(vec![Ingatan { id: 1, isi, oleh: String::new(), waktu: None }]);
            Modal::Impor(Box::new(Impor { langkah, ..dialog }))
        },
    ));
    for mengetik in [false, true] {
        let mut list = DaftarLembar::new((120, 40));
        list.mengetik = mengetik;
        all.push(Modal::DaftarLembar(Box::new(list)));
    }
    all.push(Modal::DaftarGelombang(Box::new(DaftarPendek::new((120, 40), gelombang::RINCI))));
    all.push(Modal::DaftarTeks(Box::new(DaftarPendek::new((120, 40), gelombang::RINCI))));
    all.push(Modal::Belum(Box::new(Belum::new(SatkerId(1), false, (120, 40)))));
    all.push(Modal::Tagih(Tagih { satker: None, papan: true }));
    all.push(Modal::Uji(Box::new(Uji::new(BerkasId(31), "0031".to_owned()))));
    let modes = [
        Mode::Jalan,
        Mode::Ke(Line::new(5)),
        Mode::Kecuali(Line::new(200)),
        Mode::Cari(Pencarian::default()),
        Mode::Tutup(Line::new(160)),
        Mode::Koreksi(3, IsiBaris::Ttd, Line::new(160)),
    ];
    all.extend(modes.map(|mode| Modal::Lembar(Box::new(lembar(mode)))));
    let kurun = Kurun::Tahun(2024);
    all.push(Modal::Statistik(Box::new(Statistik { kurun, isi: None, top: 0 })));
    let list = DaftarPendek::new((120, 40), statistik::RINCI);
    all.push(Modal::Sanksi(Box::new(Sanksi { kurun, list })));
    all.push(Modal::Bundel(Box::new(Bundel {
        perkara: PerkaraId(1),
        nomor: "0007".to_owned(),
        terlapor: "Siti".to_owned(),
        line: Line::new(200),
    })));
    all.push(Modal::DaftarKegiatan(Box::new(DaftarKegiatan::new((120, 40), 0))));
    for mengetik in [false, true] {
        let kepala = Some(kegiatan(5));
        let mut event = Acara::new(KegiatanId(5), (120, 40));
        (event.kepala, event.mengetik) = (kepala, mengetik);
        all.push(Modal::Acara(Box::new(event)));
    }
    let modes = [
        hadir::Mode::Jalan,
        hadir::Mode::Ke(Line::new(5)),
        hadir::Mode::Kecuali(Line::new(200)),
        hadir::Mode::Cari(hadir::Pencarian::new(0)),
    ];
    all.extend(modes.map(|mode| {
        let mut list = Hadir::new(KegiatanId(5), SatkerId(7), "Rutan Cipinang", CaraHadir::Hadir, (120, 40));
        (list.mode, list.muat, list.ada) = (mode, false, true);
        Modal::Hadir(Box::new(list))
    }));
    let modes = [
        triase::Mode::Jalan,
        triase::Mode::Baris(0),
        triase::Mode::Tujuan,
        triase::Mode::Ketik(triase::Untuk::Tunda, Line::new(200)),
    ];
    all.extend(modes.map(|mode| {
        let mut list = Triase::new((120, 40));
        (list.mode, list.muat, list.ada) = (mode, false, true);
        Modal::Triase(Box::new(list))
    }));
    for part in Bagian::ALL {
        let mut room = Ruang::new(PerkaraId(147), (120, 40));
        (room.bagian, room.berkas) = (part, Some(Box::new(perkara::berkas())));
        all.push(Modal::Ruang(Box::new(room)));
    }
    all
}

/// Every place the keys can be in: a name for messages, and a desk that stands there.
pub fn places() -> Vec<(String, App)> {
    let mut all = Vec::new();
    for layar in Layar::ALL.into_iter().chain([Layar::Selamat]) {
        let panels: &[Panel] = if layar == Layar::Meja { &Panel::ALL } else { &[Panel::Satker] };
        for panel in panels {
            let mut app = desk();
            app.layar = layar;
            app.meja.panel = *panel;
            all.push((format!("{layar:?}/{panel:?}"), app));
        }
    }
    for modal in dialogs() {
        let mut app = desk();
        let name = format!("{:?}", modal.scope());
        app.modals.push(modal);
        all.push((name, app));
    }
    all
}

/// The scopes in force at every place.
pub fn scopes() -> &'static [(String, Vec<Scope>)] {
    static ALL: OnceLock<Vec<(String, Vec<Scope>)>> = OnceLock::new();
    ALL.get_or_init(|| places().iter().map(|(name, app)| (name.clone(), app.scopes())).collect())
}

/// Whether letters are text in a scope.
pub fn types_text(scope: Scope) -> bool {
    match scope {
        Scope::Formulir => true,
        Scope::Modal(kind) => match kind {
            ModalKind::Cari
            | ModalKind::Pilih
            | ModalKind::Palet
            | ModalKind::Saring
            | ModalKind::Berkas
            | ModalKind::Ke
            | ModalKind::ImporBerkas
            | ModalKind::ImporHilang
            | ModalKind::ImporKetik
            | ModalKind::LembarCari
            | ModalKind::LembarKetik
            | ModalKind::DaftarLembarSaring
            | ModalKind::AcaraSaring
            | ModalKind::HadirKetik
            | ModalKind::HadirCari
            | ModalKind::TriaseKetik
            | ModalKind::Bundel => true,
            ModalKind::Impor
            | ModalKind::ImporIngatan
            | ModalKind::ImporPilih
            | ModalKind::ImporKolom
            | ModalKind::ImporHari
            | ModalKind::ImporSatker
            | ModalKind::ImporPeriksa
            | ModalKind::ImporKembar
            | ModalKind::ImporTerap
            | ModalKind::DaftarLembar
            | ModalKind::Lembar
            | ModalKind::Uji
            | ModalKind::DaftarGelombang
            | ModalKind::DaftarTeks
            | ModalKind::Belum
            | ModalKind::Tagih
            | ModalKind::DaftarKegiatan
            | ModalKind::Acara
            | ModalKind::Hadir
            | ModalKind::Triase
            | ModalKind::TriaseDaftar
            | ModalKind::TriasePilih
            | ModalKind::Ruang
            | ModalKind::Statistik
            | ModalKind::Sanksi => false,
            ModalKind::Kartu
            | ModalKind::Tanya
            | ModalKind::Teks
            | ModalKind::Tempo
            | ModalKind::Banding
            | ModalKind::Ekspor => false,
        },
        _ => false,
    }
}

/// The package's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Files below a folder with this ending, sorted.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(dir) = todo.pop() {
        for entry in std::fs::read_dir(&dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The program's part of a source file: without comment lines and without what follows `#[cfg(test)]`.
/// Files of tests (`tests.rs`, `*_tests.rs`, `uji*`) have no such part.
pub fn program(path: &Path) -> String {
    let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
    if name.contains("tests") || name.contains("/uji") || name.contains("palsu") {
        return String::new();
    }
    let text = std::fs::read_to_string(path).unwrap();
    logic(&text).into_iter().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The lines before the tests that stand in the same file; a mere `#[cfg(test)] mod uji;` ends nothing.
pub fn logic(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.lines().collect();
    let begins = |i: &usize| {
        lines[*i].trim() == "#[cfg(test)]" && lines.get(i + 1).is_some_and(|l| l.contains("mod ") && l.ends_with('{'))
    };
    let end = (0..lines.len()).find(begins).unwrap_or(lines.len());
    lines[..end].to_vec()
}

/// Path of a source file from the package's folder, with slashes.
pub fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}
