//! `ikrar perkara`: one case as text, its bundle, the register of sanctions, the figures. Lists of cases are `ikrar ekspor perkara`.
//!
//! A case is named by its register number. What a session may not know is not in what it gets; a look at a case is noted, as at
//! the desk.

use serde_json::json;

use super::keluar::{self, satu_baris};
use super::sistem::{FOLDER_KELUAR, luaskan};
use super::{Gagal, Lingkungan, Selesai, Tujuan, Umum, baris};
use crate::domain::id::PerkaraId;
use crate::domain::laporan::{Bentuk, Keluaran, Laporan, Opsi};
use crate::domain::operator::Session;
use crate::domain::perkara::kurun::Kurun;
use crate::domain::pesan::Pesan;
use crate::domain::request::{
    Dilihat, Jangkar, PerkaraQuery, Read, Reader, Rows, Store, StoreError, Write as Permintaan,
};
use crate::domain::tanggal::Tanggal;
use crate::exchange::sadap::Sadap;
use crate::exchange::tulis::{Baru, saat_menulis};
use crate::kata::Kata;
use crate::report;
use crate::report::bundel::{self, Pesanan};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Perkara {
    /// The file of one case.
    Lihat {
        /// Its register number.
        nomor: String,
    },
    /// Its bundle.
    Bundel {
        /// Its register number.
        nomor: String,
        /// Why it leaves.
        alasan: String,
        /// The folder to be made, or the outbox.
        tujuan: Tujuan,
    },
    /// Sanctions or figures.
    Angka {
        /// Which.
        laporan: Laporan,
        /// In which form.
        bentuk: BentukPerkara,
        /// First and last day, as far as named.
        kurun: (Option<Tanggal>, Option<Tanggal>),
        /// Where to.
        tujuan: Tujuan,
    },
}

/// The form of sanctions or figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BentukPerkara {
    /// Lines with aligned columns; printed where no file is named.
    Teks,
    /// As every report.
    Laporan(Bentuk),
}

/// Cases looked at that have the digits of a number somewhere.
const SENOMOR: usize = 200;

/// Columns of a text that goes into a file or a pipe.
const KOLOM: u16 = 100;

pub(super) fn jalan(umum: &Umum, apa: &Perkara, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<Selesai, Gagal> {
    let (mut store, session) = super::buka(umum, kata, env)?;
    let store = store.as_mut();
    match apa {
        Perkara::Lihat { nomor } => lihat(store, &session, nomor, kata, env),
        Perkara::Bundel { nomor, alasan, tujuan } => {
            let pesanan = Pesanan { perkara: cari(store, &session, nomor)?, alasan: alasan.clone() };
            bundel(store, &session, &pesanan, tujuan, kata, env)
        }
        Perkara::Angka { laporan, bentuk, kurun, tujuan } => {
            let opsi =
                Opsi { kurun: rentang(*laporan, *kurun, session.hari), pemisah: tujuan.pemisah, ..Opsi::default() };
            match bentuk {
                BentukPerkara::Laporan(bentuk) => {
                    let apa = Keluaran::Laporan(*laporan, *bentuk);
                    keluar::jalan((apa, &opsi), tujuan, (store, &session), None, kata, env)
                }
                BentukPerkara::Teks => teks(store, &session, *laporan, &opsi, tujuan, kata, env),
            }
        }
    }
}

/// The days meant, where any is named: until today; figures from the beginning of the last day's year, sanctions from the first.
fn rentang(
    laporan: Laporan,
    (dari, sampai): (Option<Tanggal>, Option<Tanggal>),
    hari: Tanggal,
) -> Option<(Tanggal, Tanggal)> {
    if dari.is_none() && sampai.is_none() {
        return None;
    }
    let last = sampai.unwrap_or(hari);
    let begun = if laporan == Laporan::Statistik { Kurun::tahun(last) } else { Kurun::Semua };
    Some((dari.unwrap_or(begun.rentang(hari).0).min(last), last))
}

/// The case with this number; noughts in front of it do not count.
fn cari(store: &mut dyn Store, session: &Session, nomor: &str) -> Result<PerkaraId, Gagal> {
    let nomor = nomor.trim();
    let tiada = || Gagal::Salah(Pesan::new("cli-perkara-tak-ada").with("nomor", nomor));
    if nomor.is_empty() {
        return Err(tiada());
    }
    let query = PerkaraQuery { tutup: true, teks: nomor.to_owned(), ..PerkaraQuery::default() };
    let read = Read::Perkara { query, dari: Jangkar::Awal, batas: SENOMOR };
    let Rows::Perkara(found) = Reader::read(store, &read, session)? else { return Err(StoreError::Missing.into()) };
    let whole: Vec<PerkaraId> = found.rows.iter().filter(|r| r.nomor == nomor).map(|r| r.id).collect();
    let bare = |text: &str| text.trim_start_matches('0').to_owned();
    let same: Vec<PerkaraId> = if whole.is_empty() {
        found.rows.iter().filter(|r| bare(&r.nomor) == bare(nomor)).map(|r| r.id).collect()
    } else {
        whole
    };
    match same.as_slice() {
        [id] => Ok(*id),
        [] => Err(tiada()),
        many => Err(Gagal::Salah(Pesan::new("cli-perkara-banyak").with("nomor", nomor).with("n", many.len()))),
    }
}

fn lihat(
    store: &mut dyn Store,
    session: &Session,
    nomor: &str,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let id = cari(store, session, nomor)?;
    let berkas = bundel::baca(store, session, id)?;
    // Noted before it is shown: what cannot be noted is not shown.
    store.write(&Permintaan::Lihat(Dilihat::Perkara(id)), session, env.kini)?;
    let wide = env.layar.filter(|_| env.out_layar).map_or(KOLOM, |(columns, _)| columns);
    for line in bundel::naskah(kata, &berkas).baris(usize::from(wide)) {
        baris(env.out, &line)?;
    }
    Ok(Selesai::Beres)
}

fn bundel(
    store: &mut dyn Store,
    session: &Session,
    pesanan: &Pesanan,
    tujuan: &Tujuan,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let letak = |typed: &str| Ok(luaskan(typed));
    let made = match tujuan.out.as_deref() {
        Some(ke) => {
            bundel::tulis(store, session, pesanan, &letak, kata, env.kini, ke).map_err(|e| saat_menulis(e, ke))?
        }
        None => {
            let folder = env.data.join(FOLDER_KELUAR);
            bundel::ke_kotak_keluar(store, session, pesanan, &letak, kata, env.kini, &folder)?
        }
    };
    if tujuan.json {
        let value = json!({
            "tempat": made.tempat,
            "nomor": made.nomor,
            "surat": made.surat,
            "kurang": made.kurang,
            "siasn": made.siasn.is_ok(),
            "siasn_diisi": made.siasn.as_ref().ok(),
            "audit": { "panjang": made.audit.0, "kepala": made.audit.1 },
        });
        satu_baris(env.out, &value)?;
    } else {
        let pesan = Pesan::new("bundel-jadi").with("nomor", made.nomor.as_str()).with("n", made.surat);
        baris(env.out, &kata.pesan(&pesan.with("tempat", made.tempat.display().to_string())))?;
        let siasn = match &made.siasn {
            Ok(cells) => Pesan::new("siasn-diisi").with("kolom", cells.join(", ")),
            Err(why) => why.clone(),
        };
        baris(env.out, &kata.pesan(&siasn))?;
        for line in &made.kurang {
            baris(env.out, line)?;
        }
    }
    Ok(if made.kurang.is_empty() { Selesai::Beres } else { Selesai::Temuan })
}

fn teks(
    store: &mut dyn Store,
    session: &Session,
    laporan: Laporan,
    opsi: &Opsi,
    tujuan: &Tujuan,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let Some(path) = tujuan.out.as_deref().filter(|_| !tujuan.ke_layar()) else {
        let wide = env.layar.filter(|_| env.out_layar).map(|(columns, _)| columns);
        let mut sadap = Sadap::new(&mut *env.out);
        let result = report::sebagai_teks(laporan, store, session, opsi, kata, env.kini, (&mut sadap, wide));
        if result.is_err() && sadap.galat().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe) {
            return Err(Gagal::Putus(std::io::ErrorKind::BrokenPipe.into()));
        }
        result?;
        return Ok(Selesai::Beres);
    };
    let mut file = Baru::buat(path)?;
    let made = report::sebagai_teks(laporan, store, session, opsi, kata, env.kini, (&mut file, None));
    let ringkas = made.map_err(|e| saat_menulis(e, path))?;
    let path = file.selesai()?;
    let pesan = Pesan::new("cli-berkas-jadi").with("baris", ringkas.baris);
    baris(env.out, &kata.pesan(&pesan.with("berkas", path.display().to_string())))?;
    Ok(Selesai::Beres)
}
