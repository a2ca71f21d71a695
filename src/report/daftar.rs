//! Plain lists: what a list on the screen shows, with its filter and its order, as a file.
//!
//! People and units are what an import reads back, here or in an office with another language. So in every form their header is the
//! stable name of each column and closed lists go out as codes, which do not change with language or wording. Cases and what is
//! due come back nowhere: as CSV and XLSX, which people read, they speak in words; as JSON lines, which programs compare, in codes.
//!
//! The columns of people and units
//! that an import knows bear the codes of [`Kolom`](crate::domain::impor::Kolom), and each says what an import makes of it
//! again: a list that went out and comes in changes nothing. So a unit whose name others bear too goes by its code, or by its name and
//! what is above it.
//!
//! A list of people is the one that has no end, so its rows flow from the store's own into the file's own bytes; nothing
//! in between is made for each cell. A NIK goes out whole to whoever may see it, and not at all to everybody else: its last
//! digits would come back as a number that it is not.

use super::Konteks;
use super::dokumen::{Bagian, BarisSel, Dokumen, Jenis, Kolom, Sel, Sumber, Tabel, Tampung, Tetap};
use super::perkara;
use super::sumber::{Dasar, tak_cocok};
use crate::acuan;
use crate::domain::id::SatkerId;
use crate::domain::impor::Kolom as Impor;
use crate::domain::impor::padan::Padan;
use crate::domain::laporan::{BarisKeluar, BentukDaftar, Daftar};
use crate::domain::nama;
use crate::domain::nomor::Nik;
use crate::domain::operator::{Hak, Session};
use crate::domain::pegawai::PegawaiKeluar;
use crate::domain::request::{Jangkar, PegawaiQuery, Read, Reader, Rows, StoreError, TempoHal, TempoRow};
use crate::domain::satker::{SatkerRow, papan};

pub(super) fn susun(
    ctx: &Konteks<'_>,
    reader: &mut dyn Reader,
    daftar: Daftar,
    bentuk: BentukDaftar,
) -> Result<Dokumen, StoreError> {
    let dasar = Dasar::baca(ctx, reader)?;
    let judul = daftar.code().to_owned();
    let tabel = match daftar {
        Daftar::Pegawai => pegawai(ctx, reader, &dasar, bentuk)?,
        Daftar::Satker => satker(ctx, &dasar),
        Daftar::Perkara => perkara::tabel(ctx, reader, &dasar, bentuk == BentukDaftar::Jsonl)?,
        Daftar::Tempo => tempo(ctx, reader, bentuk == BentukDaftar::Jsonl)?,
    };
    let angka = if daftar == Daftar::Perkara { dasar.angka_perkara(ctx) } else { dasar.angka_ikrar(ctx) };
    let mut dok = dasar.dokumen(ctx, judul.clone(), &angka, None);
    dok.bagian.push(Bagian { judul, tabel });
    Ok(dok)
}

/// A column under its own stable name.
fn kolom((kunci, jenis, lebar): (&'static str, Jenis, u16)) -> Kolom {
    Kolom { kunci, judul: kunci.to_owned(), jenis, lebar }
}

/// A person with the name of his unit.
struct Orang<'a> {
    orang: &'a PegawaiKeluar<'a>,
    satker: &'a str,
    /// Empty unless a reason was given.
    nik: Option<Nik>,
}

/// One column of the list of people: name, what its cells are, width, and how a cell is made.
type KolomOrang = (&'static str, Jenis, u16, for<'a> fn(&Orang<'a>) -> Sel<'a>);

/// The list of people. All but the last three are columns of the import.
const PEGAWAI: &[KolomOrang] = {
    use Jenis::{Nomor, Tanggal, Teks};
    &[
        (Impor::Nomor.code(), Nomor, 23, |o| Sel::Deret(o.orang.nomor.deret())),
        (Impor::JenisNomor.code(), Teks, 11, |o| Sel::teks(o.orang.nomor.jenis.code())),
        (Impor::Nik.code(), Nomor, 18, |o| o.nik.map_or(Sel::Kosong, |n| Sel::Deret(n.deret()))),
        (Impor::GelarDepan.code(), Teks, 12, |o| Sel::teks(o.orang.gelar_depan)),
        (Impor::Nama.code(), Teks, 36, |o| Sel::teks(o.orang.nama)),
        (Impor::GelarBelakang.code(), Teks, 16, |o| Sel::teks(o.orang.gelar_belakang)),
        (Impor::Status.code(), Teks, 16, |o| Sel::teks(o.orang.status.code())),
        (Impor::Golongan.code(), Teks, 9, |o| Sel::teks(o.orang.golongan)),
        (Impor::Jabatan.code(), Teks, 32, |o| Sel::teks(o.orang.jabatan)),
        (Impor::JenisJabatan.code(), Teks, 14, |o| Sel::teks(o.orang.jenis_jabatan.map_or("", |j| j.code()))),
        (Impor::Satker.code(), Teks, 44, |o| Sel::teks(o.satker)),
        (Impor::Sejak.code(), Tanggal, 12, |o| Sel::hari(o.orang.sejak)),
        (Impor::Lahir.code(), Tanggal, 12, |o| Sel::hari(o.orang.lahir)),
        (Impor::Kelamin.code(), Teks, 8, |o| Sel::teks(o.orang.kelamin.map_or("", |k| k.code()))),
        (Impor::Aktif.code(), Teks, 7, |o| ya(o.orang.aktif)),
        (Impor::Alasan.code(), Teks, 24, |o| Sel::teks(o.orang.alasan)),
        (Impor::CltnDari.code(), Tanggal, 12, |o| Sel::hari(o.orang.cltn.map(|c| c.0))),
        (Impor::CltnSampai.code(), Tanggal, 12, |o| Sel::hari(o.orang.cltn.map(|c| c.1))),
        (Impor::PasanganCalon.code(), Teks, 14, |o| ya(o.orang.pasangan_calon)),
        ("ikrar", Teks, 14, |o| Sel::teks(o.orang.ikrar.code())),
        ("ikrar_tanggal", Tanggal, 13, |o| Sel::hari(o.orang.ikrar_tanggal)),
        ("ikrar_sampai", Tanggal, 13, |o| Sel::hari(o.orang.ikrar_sampai)),
    ]
};

fn ya(benar: bool) -> Sel<'static> {
    Sel::teks(if benar { "ya" } else { "tidak" })
}

fn pegawai(
    ctx: &Konteks<'_>,
    reader: &mut dyn Reader,
    dasar: &Dasar,
    bentuk: BentukDaftar,
) -> Result<Tabel, StoreError> {
    let query = PegawaiQuery {
        satker: dasar.satker,
        gelombang: dasar.gelombang_id(),
        filter: ctx.opsi.filter.clone(),
        nonaktif: ctx.opsi.semua,
        urut: ctx.opsi.urut,
    };
    let first = Read::Pegawai { query: query.clone(), dari: Jangkar::Awal, batas: 1 };
    let Rows::Pegawai(jendela) = reader.read(&first, ctx.session)? else { return Err(tak_cocok()) };
    let mut jumlah = jendela.jumlah.n;
    match &ctx.opsi.baris {
        BarisKeluar::Semua => {}
        BarisKeluar::Ini(marked) => jumlah = jumlah.min(marked.len() as u64),
        BarisKeluar::SemuaKecuali(spared) => jumlah = jumlah.saturating_sub(spared.len() as u64),
    }
    // How many sheets there will be is said before the first is begun; elsewhere the number is only for progress.
    if bentuk == BentukDaftar::Xlsx && !jendela.jumlah.tepat && ctx.opsi.baris == BarisKeluar::Semua {
        jumlah = hitung(ctx, reader, &query)?;
    }
    let baris = BarisPegawai {
        query,
        session: ctx.session.clone(),
        jumlah,
        ikut: ctx.opsi.baris.clone(),
        satker: nama_satker(dasar),
        nik: !ctx.opsi.nik.is_empty(),
    };
    let kolom = PEGAWAI.iter().map(|(kunci, jenis, lebar, _)| kolom((kunci, *jenis, *lebar))).collect();
    Ok(Tabel { kolom, baris: Box::new(baris) })
}

fn hitung(ctx: &Konteks<'_>, reader: &mut dyn Reader, query: &PegawaiQuery) -> Result<u64, StoreError> {
    let (mut n, mut dari) = (0, None);
    loop {
        let read = Read::HitungPegawai { query: query.clone(), dari };
        let Rows::Hitungan(part) = reader.read(&read, ctx.session)? else { return Err(tak_cocok()) };
        n += part.n;
        match part.lanjut {
            Some(posisi) => dari = Some(posisi),
            None => return Ok(n),
        }
    }
}

/// Names of units by key, each as an import of this office understands it; see [`Padan::sebut`].
fn nama_satker(dasar: &Dasar) -> Vec<(SatkerId, String)> {
    let units: Vec<&SatkerRow> = dasar.pohon.semua().iter().map(|s| &s.satker).collect();
    let mut keys: Vec<String> = units.iter().map(|s| nama::kunci(&s.nama)).collect();
    let own = keys.clone();
    keys.sort_unstable();
    let twice = |key: &String| {
        let from = keys.partition_point(|k| k < key);
        keys.iter().skip(from).take_while(|k| *k == key).count() > 1
    };
    let pohon = |id| dasar.pohon.get(id).map(|s| (s.satker.nama.as_str(), s.satker.induk));
    let mut padan = None;
    let mut name = |s: &SatkerRow, key: &String| {
        // What has no sign of a path in itself can be taken for no path.
        if !twice(key) && !s.nama.contains('/') {
            return s.nama.clone();
        }
        let padan = padan.get_or_insert_with(|| {
            let said: Vec<_> =
                units.iter().map(|s| (s.id, s.nama.as_str(), s.pendek.as_str(), s.kode.as_str())).collect();
            let above: Vec<_> = units.iter().map(|s| (s.id, s.nama.as_str(), s.induk)).collect();
            Padan::new(&said, &acuan::impor::padanan(), &[]).berinduk(&above)
        });
        padan.sebut(s.id, &s.kode, &pohon)
    };
    let mut all: Vec<_> = units.iter().zip(&own).map(|(s, key)| (s.id, name(s, key))).collect();
    all.sort_unstable();
    all
}

struct BarisPegawai {
    query: PegawaiQuery,
    session: Session,
    jumlah: u64,
    ikut: BarisKeluar,
    satker: Vec<(SatkerId, String)>,
    nik: bool,
}

impl Sumber for BarisPegawai {
    fn banyak(&self) -> u64 {
        self.jumlah
    }

    fn alirkan(&mut self, reader: &mut dyn Reader, each: &mut Tampung<'_>) -> Result<(), StoreError> {
        let (units, nik, ikut) = (&self.satker, &self.nik, &self.ikut);
        reader.alir(&self.query, &self.session, &mut |orang| {
            if !ikut.ikut(orang.id) {
                return Ok(());
            }
            let at = units.binary_search_by_key(&orang.satker, |(id, _)| *id).ok();
            let satker = at.and_then(|at| units.get(at)).map_or("", |(_, name)| name.as_str());
            let row = Orang { orang, satker, nik: orang.nik.filter(|_| *nik) };
            let mut cells = [const { Sel::Kosong }; PEGAWAI.len()];
            for (cell, (.., sel)) in cells.iter_mut().zip(PEGAWAI) {
                *cell = sel(&row);
            }
            each(&cells)
        })
    }
}

fn satker(ctx: &Konteks<'_>, dasar: &Dasar) -> Tabel {
    use Jenis::{Angka, Persen, Tanggal, Teks};
    let names = nama_satker(dasar);
    let name = |id: SatkerId| {
        let at = names.binary_search_by_key(&id, |(known, _)| *known).ok();
        at.and_then(|at| names.get(at)).map_or(String::new(), |(_, name)| name.clone())
    };
    let rows = papan(dasar.simpul(), &ctx.opsi.teks, ctx.opsi.papan, dasar.kantor.hitung_diwakili)
        .into_iter()
        .map(|s| {
            let (u, h) = (&s.satker, &s.satker.hitung);
            vec![
                Sel::teks(u.kode.clone()),
                Sel::teks(u.nama.clone()),
                Sel::teks(u.pendek.clone()),
                Sel::teks(u.jenis.code()),
                Sel::teks(u.kelas.clone()),
                Sel::teks(u.induk.map_or(String::new(), name)),
                Sel::Angka(h.aktif),
                Sel::Angka(h.wajib()),
                // Of whoever has said nothing yet nothing is known; that it is so stands in the last column.
                Sel::angka((!u.belum_lapor()).then_some(h.ttd)),
                Sel::Angka(h.belum()),
                Sel::hari(u.terakhir),
                Sel::angka(u.persen().utama(false)),
                ya(!u.belum_lapor()),
            ]
        })
        .collect();
    let kolom = [
        (Impor::Kode.code(), Teks, 12),
        (Impor::Nama.code(), Teks, 44),
        (Impor::Pendek.code(), Teks, 24),
        (Impor::Jenis.code(), Teks, 18),
        (Impor::Kelas.code(), Teks, 8),
        (Impor::Induk.code(), Teks, 44),
        ("aktif", Angka, 9),
        ("wajib", Angka, 9),
        ("ttd", Angka, 9),
        ("belum", Angka, 9),
        ("terakhir", Tanggal, 12),
        ("persen", Persen, 7),
        ("lapor", Teks, 7),
    ];
    Tabel { kolom: kolom.into_iter().map(self::kolom).collect(), baris: Box::new(Tetap::new(rows)) }
}

/// The due list; `kode` as for cases. What is said of a case leaves only by the right that lets cases leave.
fn tempo(ctx: &Konteks<'_>, reader: &mut dyn Reader, kode: bool) -> Result<Tabel, StoreError> {
    use Jenis::{Angka, Tanggal, Teks};
    let Rows::JatuhTempo(rows) = reader.read(&Read::JatuhTempo, ctx.session)? else { return Err(tak_cocok()) };
    let perkara = ctx.session.boleh(Hak::EksporPerkara);
    let may = |row: &TempoRow| perkara || !matches!(row.hal, TempoHal::Perkara(_) | TempoHal::Draf(_));
    let say = |code: &'static str, word: &str| if kode { Sel::teks(code) } else { Sel::teks(ctx.kata.t(word)) };
    let cells = |row: TempoRow| -> BarisSel {
        let hal = match row.hal {
            TempoHal::Perkara(_) => say("perkara", "ekspor-hal-perkara"),
            TempoHal::Gelombang(_) => say("gelombang", "ekspor-hal-gelombang"),
            TempoHal::Berkas(_) => say("berkas", "ekspor-hal-berkas"),
            TempoHal::Kecuali(_) => say("kecuali", "ekspor-hal-kecuali"),
            TempoHal::Susulan(..) => say("susulan", "ekspor-hal-susulan"),
            TempoHal::SatkerDiam(_) => say("satker", "ekspor-hal-satker"),
            TempoHal::Draf(_) => say("draf", "ekspor-hal-draf"),
            TempoHal::Tahapan(_) => say("tahapan", "ekspor-hal-tahapan"),
        };
        let satuan = match (row.sisa, row.hari_kerja) {
            (None, _) => Sel::Kosong,
            (_, true) => say("hari_kerja", "satuan-tenggat-hari-kerja"),
            (_, false) => say("hari", "satuan-tenggat-hari"),
        };
        vec![hal, Sel::hari(row.jatuh), Sel::angka(row.sisa), satuan, Sel::teks(ctx.kata.pesan(&row.uraian))]
    };
    let rows = rows.into_iter().filter(may).map(cells).collect();
    let kolom = [
        ("hal", "ekspor-kolom-hal", Teks, 16),
        ("jatuh", "laporan-kolom-jatuh", Tanggal, 12),
        ("sisa", "ekspor-kolom-sisa", Angka, 7),
        ("satuan", "ekspor-kolom-satuan", Teks, 12),
        ("uraian", "ekspor-kolom-uraian", Teks, 80),
    ];
    let kolom = kolom.map(|(kunci, word, jenis, lebar)| Kolom { kunci, judul: ctx.kata.t(word), jenis, lebar });
    Ok(Tabel { kolom: kolom.into(), baris: Box::new(Tetap::new(rows)) })
}
