//! Proof of a person or a unit: a summary to read, every record as CSV, and a manifest with checksums.
//!
//! A record says who keyed it and when, from which row of which sheet, what was corrected since, and where the scan lies with its
//! checksum; so the paper can be asked for and the rest held against it.

use std::path::{Path, PathBuf};

use super::cetak::{Kepala, bukti_pdf, nomor_bukti};
use super::sumber::{Dasar, tak_cocok};
use super::{Konteks, izinkan, jalan_keluar};
use crate::domain::id::PegawaiId;
use crate::domain::ikrar::berkas::KodeBerkas;
use crate::domain::ikrar::cetak::{BuktiRow, IsiBukti, KegiatanBukti, KoreksiBukti, SiapaBukti};
use crate::domain::ikrar::lembar::{JawabLembar, TanyaLembar};
use crate::domain::kegiatan::BuktiKegiatan;
use crate::domain::laporan::Opsi;
use crate::domain::nama::NamaLengkap;
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Read, Reader, Rows, Store, StoreError, Write as Permintaan};
use crate::domain::tanggal::{Tanggal, Waktu};
use crate::exchange::bukti::{BENTUK_BUKTI, FolderBukti, TentangBukti};
use crate::exchange::lengkap::Jejak;
use crate::exchange::rumus::jaga;
use crate::exchange::tulis::saat_menulis;
use crate::kata::Kata;

/// Most records of one folder: whoever needs more asks unit by unit.
const CATATAN_TERBANYAK: usize = 500_000;

/// Codes of the columns; they never change with the language.
const KOLOM: [&str; 21] = [
    "gelombang",
    "satker",
    "nama",
    "nomor",
    "kode_berkas",
    "nomor_berkas",
    "baris",
    "tanggal",
    "isi",
    "berlaku",
    "dicatat_oleh",
    "dicatat_pada",
    "alasan",
    "koreksi",
    "berkas_tutup",
    "pindaian",
    "pindaian_sha256",
    "sampai",
    "kegiatan",
    "tempat_kegiatan",
    "bukti_kegiatan",
];

/// Whose proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tentang {
    /// One person with his name, in every wave; the unit of the options is his own, and says so in the name of the folder.
    Orang(PegawaiId, String),
    /// The unit and wave of the options, with all units below.
    Satker,
}

/// A folder of proof that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuktiHasil {
    /// Where it lies.
    pub tempat: PathBuf,
    /// Whose records.
    pub perihal: String,
    /// Name of the office.
    pub kantor: String,
    /// Records in it.
    pub baris: u64,
    /// Length and head of the trail.
    pub audit: (i64, String),
}

/// Makes the folder `ke`, and notes that it left.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to take lists out, [`StoreError::Missing`] for somebody out of reach, `Duplicate` where
/// something stands at `ke`; after an error nothing is left.
pub fn tulis(
    store: &mut dyn Store,
    session: &Session,
    tentang: &Tentang,
    opsi: &Opsi,
    kata: &Kata,
    now: Waktu,
    ke: &Path,
) -> Result<BuktiHasil, StoreError> {
    izinkan(session, Hak::Ekspor)?;
    let mut folder = FolderBukti::buat(ke)?;
    let ctx = Konteks { session, opsi, kata, now };
    let mut made = None;
    store.snapshot(&mut |reader| {
        made = Some(kumpul(&ctx, reader, tentang)?);
        Ok(())
    })?;
    let (kepala, perihal, mut rows) = made.ok_or(StoreError::Missing)?;
    rows.iter_mut().for_each(|row| satu_jam(row, now));
    let rinci = matches!(tentang, Tentang::Orang(..));
    folder.taruh("ringkasan.pdf", &bukti_pdf(&perihal, &rows, rinci, &kepala, kata)?)?;
    folder.taruh("catatan.csv", &tabel(&KOLOM, rows.iter().map(sel))?)?;
    let jejak = Jejak { panjang: kepala.audit.0, hash: kepala.audit.1.clone() };
    let (kantor, saat) = (kepala.kantor.clone(), now.iso());
    folder.tutup(&TentangBukti { bentuk: BENTUK_BUKTI, kantor, perihal: perihal.clone(), saat, jejak })?;
    let baris = rows.len() as u64;
    // The note comes before the folder has its name: what cannot be noted does not leave.
    let seen = Dilihat::Keluar { hal: "bukti", baris, ditandai: false, alasan: perihal.clone() };
    store.write(&Permintaan::Lihat(seen), session, now)?;
    Ok(BuktiHasil { tempat: folder.selesai()?, perihal, kantor: kepala.kantor, baris, audit: kepala.audit })
}

/// As [`tulis`], into `folder`, the outbox, under a name that says whose it is and of which day; a name that is taken gets a number.
///
/// # Errors
/// As [`tulis`], and what the folder says.
pub fn ke_kotak_keluar(
    store: &mut dyn Store,
    session: &Session,
    tentang: &Tentang,
    opsi: &Opsi,
    kata: &Kata,
    now: Waktu,
    folder: &Path,
) -> Result<BuktiHasil, StoreError> {
    izinkan(session, Hak::Ekspor)?;
    // Whose it is: several of them lie side by side in the outbox, and one of them is sent on. Titles are not what anybody
    // looks for.
    let hal = match tentang {
        Tentang::Satker => "bukti".to_owned(),
        Tentang::Orang(_, nama) => format!("bukti {}", NamaLengkap::parse(nama).nama),
    };
    let path = jalan_keluar(&hal, opsi.satker, "x", store, session, folder)?;
    bernomor(&path.with_extension(""), |ke| tulis(store, session, tentang, opsi, kata, now, ke))
}

/// Times a folder of a taken name gets the next number.
const ULANG: usize = 1_000;

/// Makes a folder under this name, or under the first of it with a number that is free.
pub(super) fn bernomor<T>(nama: &Path, mut buat: impl FnMut(&Path) -> Result<T, StoreError>) -> Result<T, StoreError> {
    for n in 1..=ULANG {
        let ke = if n == 1 { nama.to_owned() } else { PathBuf::from(format!("{}-{n}", nama.display())) };
        match buat(&ke) {
            Err(StoreError::Duplicate(_)) if n < ULANG => {}
            made => return made.map_err(|e| saat_menulis(e, &ke)),
        }
    }
    Err(StoreError::Missing)
}

fn kumpul(
    ctx: &Konteks<'_>,
    reader: &mut dyn Reader,
    tentang: &Tentang,
) -> Result<(Kepala, String, Vec<BuktiRow>), StoreError> {
    let kepala = Kepala::baca(reader, ctx.session)?;
    if let Tentang::Orang(id, nama) = tentang {
        let rows = tanya(ctx, reader, SiapaBukti::Orang(*id))?;
        return Ok((kepala, nama.clone(), rows));
    }
    let dasar = Dasar::baca(ctx, reader)?;
    let wave = dasar.wajib_gelombang()?;
    let unit = dasar.satker.map_or_else(|| kepala.kantor.clone(), |id| dasar.nama_satker(id).to_owned());
    let perihal =
        ctx.kata.pesan(&Pesan::new("cetak-perihal").with("satker", unit).with("gelombang", wave.nama.as_str()));
    let mut all = Vec::new();
    for simpul in dasar.simpul() {
        all.extend(tanya(ctx, reader, SiapaBukti::Satker(simpul.satker.id, wave.id))?);
        if all.len() > CATATAN_TERBANYAK {
            return Err(StoreError::Io(Pesan::new("bukti-terlalu-banyak").with("batas", CATATAN_TERBANYAK)));
        }
    }
    // A ceremony of several units: a row of another unit's sheet comes with both.
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|row| row.kertas.as_ref().is_none_or(|k| seen.insert((k.berkas, k.baris))));
    Ok((kepala, perihal, all))
}

fn tanya(ctx: &Konteks<'_>, reader: &mut dyn Reader, siapa: SiapaBukti) -> Result<Vec<BuktiRow>, StoreError> {
    match reader.read(&Read::Lembar(TanyaLembar::Bukti(siapa)), ctx.session)? {
        Rows::Lembar(JawabLembar::Bukti(rows)) => Ok(rows),
        _ => Err(tak_cocok()),
    }
}

/// Tells every moment of a record on one clock, that of whoever makes the folder: each is kept with the offset of the machine that
/// recorded it, and the paper shows hours without one.
fn satu_jam(row: &mut BuktiRow, now: Waktu) {
    if let Some((_, at)) = &mut row.dicatat {
        *at = at.menurut(now);
    }
    for mended in row.kertas.iter_mut().flat_map(|paper| &mut paper.koreksi) {
        mended.waktu = mended.waktu.menurut(now);
    }
}

/// Rows as CSV with `;`, UTF-8 with its mark, cells that a spreadsheet would run guarded.
pub(super) fn tabel<const N: usize>(
    kolom: &[&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<Vec<u8>, StoreError> {
    let gagal = |e: String| StoreError::Io(Pesan::new("keluar-terputus").with("sebab", e));
    let mut out = ::csv::WriterBuilder::new().delimiter(b';').from_writer(b"\xef\xbb\xbf".to_vec());
    out.write_record(kolom).map_err(|e| gagal(e.to_string()))?;
    for cells in rows {
        out.write_record(cells.iter().map(|c| jaga(c).into_owned())).map_err(|e| gagal(e.to_string()))?;
    }
    out.into_inner().map_err(|e| gagal(e.to_string()))
}

fn sel(row: &BuktiRow) -> [String; 21] {
    let paper = row.kertas.as_ref();
    let of = |f: &dyn Fn(&crate::domain::ikrar::cetak::KertasBukti) -> String| paper.map(f).unwrap_or_default();
    let at = |f: &dyn Fn(&KegiatanBukti) -> String| row.kegiatan.as_ref().map(f).unwrap_or_default();
    let proof = |b: &BuktiKegiatan| format!("{}: {}", b.jenis.code(), b.letak);
    let isi = match row.isi {
        IsiBukti::Baris(isi) => isi.map_or("", |i| i.code()),
        IsiBukti::Keadaan(keadaan) => keadaan.code(),
    };
    let yes = |yes: bool| if yes { "ya" } else { "tidak" }.to_owned();
    let mended = |k: &KoreksiBukti| format!("{} ({}; {}; {})", k.isi.code(), k.alasan, k.oleh, k.waktu.iso());
    [
        row.gelombang.clone(),
        row.satker.clone(),
        row.nama.lengkap(),
        nomor_bukti(row),
        of(&|k| KodeBerkas(k.berkas).to_string()),
        of(&|k| k.nomor.clone()),
        of(&|k| k.baris.to_string()),
        row.tanggal.iso(),
        isi.to_owned(),
        yes(row.berlaku),
        row.dicatat.as_ref().map(|(who, _)| who.clone()).unwrap_or_default(),
        row.dicatat.as_ref().map(|(_, at)| at.iso()).unwrap_or_default(),
        row.alasan.clone(),
        of(&|k| k.koreksi.iter().map(mended).collect::<Vec<_>>().join(" | ")),
        of(&|k| yes(k.tutup)),
        of(&|k| k.pindaian.clone()),
        of(&|k| k.sha256.clone()),
        row.sampai.map(Tanggal::iso).unwrap_or_default(),
        at(&|k| k.judul.clone()),
        at(&|k| if k.daring && k.tempat.is_empty() { "daring".to_owned() } else { k.tempat.clone() }),
        at(&|k| k.bukti.iter().map(proof).collect::<Vec<_>>().join(" | ")),
    ]
}
