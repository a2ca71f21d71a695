//! One case with all that is on file about it.
//!
//! Who sees what of it (`reliability.md` 2.1): whoever may know of the case its way, its clocks and its dates; whoever may read
//! the story ([`super::super::lingkup::cerita`]) parties, papers, numbers and links too; the team alone what an examination of a person
//! brings up, earlier sanctions; whoever may know results the decision. The reporter's name is in no answer but [`pelapor`].

use rusqlite::Connection;

use super::super::perkara::{Pandangan, perkara_satu};
use super::super::sql::{self, isi, kode_opt};
use super::super::{katalog, lingkup};
use super::isi as daftar;
use super::{pilah, terkait};
use crate::domain::id::{OperatorId, PegawaiId, PerkaraId};
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::operator::{Hak, Session};

use crate::domain::perkara::alur::{self, Fakta};
use crate::domain::perkara::penanganan::BerkasPerkara;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;
use crate::store::penanganan::kasus::{self, Kasus};
use crate::store::penanganan::{fakta, orang};
use crate::store::tabel::Table;

/// Seconds for which a noted look opens the name.
const SATU_JAM: i64 = 3_600;

/// [`crate::domain::perkara::penanganan::TanyaPenanganan::Berkas`].
pub(super) fn berkas(conn: &Connection, id: PerkaraId, session: &Session) -> Result<BerkasPerkara, StoreError> {
    let perkara = perkara_satu(conn, id, session)?;
    let kasus = kasus::kasus(conn, id)?;
    let lihat = Lihat::baca(conn, session, &kasus, perkara.uraian.is_some())?;
    let aturan = daftar::Aturan::baca(conn, session)?;
    let fakta = fakta::fakta(conn, &kasus)?;
    let mut langkah = alur::langkah(&fakta, &fakta::wewenang(conn)?, session.hari);
    if let Some(why) = kasus::halangan_tim(conn, session, &kasus)? {
        langkah.iter_mut().for_each(|step| step.halangan.insert(0, why.clone()));
    }
    let potret = Potret::baca(conn, id)?;
    let putusan = if lihat.hasil { daftar::putusan(conn, id.0)? } else { None };
    let (perbuatan, terima) = (perkara.row.perbuatan, perkara.terima);
    let kabar = daftar::kabar(conn, id.0)?.unwrap_or(terima);
    let mut out = BerkasPerkara {
        terbuka: lihat.cerita,
        boleh_ubah: lihat.ubah,
        boleh_pelapor: lihat.pelapor && perkara.ada_pelapor,
        petugas: potret.petugas,
        operator: if lihat.ubah { pilah::petugas(conn, session, kasus.laporan)? } else { Vec::new() },
        langkah,
        jam: daftar::jam(conn, id.0, &aturan, lihat.cerita)?,
        geser: daftar::geser(conn, id.0, lihat.cerita)?,
        badan: daftar::badan(conn, perbuatan)?,
        umur: terima.days_to(session.hari).max(0),
        diam: kabar.days_to(session.hari).max(0),
        retensi: potret.retensi,
        putusan,
        ..BerkasPerkara::tertutup(perkara, fakta)
    };
    if !lihat.hasil {
        out.fakta.putusan = None;
    }
    if lihat.cerita {
        let penetapan = daftar::penetapan(conn, potret.pemilihan)?;
        (out.status, out.jenis_jabatan) = (out.fakta.status, out.fakta.jabatan);
        out.nomor_induk = potret.nomor.map(Nomor::grouped).unwrap_or_default();
        out.syarat = daftar::syarat(conn, id.0)?;
        out.baris = daftar::baris(conn, id.0)?;
        out.usulan = daftar::usulan(&katalog::utuh(conn)?, perbuatan, penetapan);
        out.nomor_luar = daftar::nomor_luar(conn, id.0)?;
        out.dokumen = daftar::dokumen(conn, id.0)?;
        out.panggilan = daftar::panggilan(conn, id.0, &aturan)?;
        out.pemeriksa = daftar::pemeriksa(conn, &kasus, out.jenis_jabatan)?;
        out.akses = daftar::akses(conn, id.0)?;
        out.terkait = terkait::terkait(conn, &Pandangan::wajib(conn, session)?, &kasus)?;
    } else {
        let Fakta { status, jabatan, baris, dokumen, panggilan, tim, .. } = &mut out.fakta;
        (*status, *jabatan, *tim) = (None, None, 0);
        baris.clear();
        dokumen.clear();
        panggilan.clear();
    }
    if lihat.tim {
        let before = out.putusan.as_ref().map(|p| p.isi.sk_tanggal);
        out.ulangan = daftar::ulangan(conn, &kasus, before)?;
    }
    if out.akses.iter().any(|a| a.ketua && a.operator == session.operator) {
        out.lihat_pelapor = daftar::lihat_pelapor(conn, &Table::Perkara.objek(id.0))?;
    }
    Ok(out)
}

/// What a session may of one case.
struct Lihat {
    cerita: bool,
    /// The story by the right to stories, not by looking through what comes in.
    tim: bool,
    hasil: bool,
    ubah: bool,
    pelapor: bool,
}

impl Lihat {
    fn baca(conn: &Connection, session: &Session, kasus: &Kasus, cerita: bool) -> Result<Self, StoreError> {
        let boleh = |hak| kasus::jangkau(conn, session, hak, kasus);
        let tim = boleh(Hak::PerkaraIsi)?;
        Ok(Self {
            cerita,
            tim,
            hasil: tim || boleh(Hak::HasilBaca)?,
            ubah: boleh(Hak::PerkaraUbah)?,
            pelapor: orang::bertanda_pelapor(conn, session, kasus)?,
        })
    }
}

/// What the case keeps of its day and that the queue does not show.
struct Potret {
    petugas: Option<(OperatorId, String)>,
    nomor: Option<Nomor>,
    retensi: Option<Tanggal>,
    pemilihan: Option<i64>,
}

impl Potret {
    fn baca(conn: &Connection, id: PerkaraId) -> Result<Self, StoreError> {
        let text = "SELECT o.id, o.nama, iif(x.nomor_induk IS NULL, g.nomor_jenis, x.nomor_jenis), \
                    ifnull(x.nomor_induk, g.nomor), x.retensi, l.pemilihan_id FROM perkara x \
                    CROSS JOIN laporan_dugaan l ON l.id = x.laporan_id LEFT JOIN pegawai g ON g.id = x.pegawai_id \
                    LEFT JOIN operator o ON o.id = x.petugas_id WHERE x.id = :id";
        sql::satu(conn, text, &[isi(":id", id.0)], |row| {
            let kind = kode_opt(row, 2, JenisNomor::from_code)?;
            Ok(Self {
                petugas: row.get::<_, Option<i64>>(0)?.map(OperatorId).zip(row.get(1)?),
                nomor: kind.zip(row.get::<_, Option<i64>>(3)?).map(|(kind, n)| Nomor::from_store(kind, n)),
                retensi: sql::hari_opt(row, 4)?,
                pemilihan: row.get(5)?,
            })
        })?
        .ok_or(StoreError::Missing)
    }
}

/// [`crate::domain::perkara::penanganan::TanyaPenanganan::Pelapor`]: only behind a look that the trail has, of this session, for
/// this case, within the hour. Whether that hour is over only the clock of the machine can say.
pub(super) fn pelapor(conn: &Connection, id: PerkaraId, session: &Session) -> Result<String, StoreError> {
    orang::boleh_pelapor(conn, session, id)?;
    let text = "SELECT 1 FROM audit INDEXED BY audit_objek WHERE objek = :objek AND aksi = 'lihat-pelapor' \
                AND sesi = :sesi AND operator = :login \
                AND abs(unixepoch('now') - unixepoch(waktu)) <= :jam ORDER BY id DESC LIMIT 1";
    let values = [
        isi(":objek", Table::Perkara.objek(id.0)),
        isi(":sesi", session.sesi.clone()),
        isi(":login", session.login.clone()),
        isi(":jam", SATU_JAM),
    ];
    if sql::satu(conn, text, &values, |_| Ok(()))?.is_none() {
        return Err(StoreError::Forbidden(Pesan::new("orang-pelapor-alasan-dulu")));
    }
    let text = "SELECT h.nama FROM perkara x CROSS JOIN laporan_pihak h INDEXED BY laporan_pihak_laporan \
                ON h.laporan_id = x.laporan_id AND h.peran = 'pelapor' WHERE x.id = :id ORDER BY h.id";
    let names: Vec<String> = sql::semua(conn, text, &[isi(":id", id.0)], |row| row.get(0))?;
    Ok(names.join(", "))
}

/// [`crate::domain::perkara::penanganan::TanyaPenanganan::Bernomor`]: nothing of the person but that there is one.
pub(super) fn bernomor(conn: &Connection, nomor: &str, session: &Session) -> Result<Option<PegawaiId>, StoreError> {
    if !session.boleh(Hak::PeranBeri) {
        return Err(lingkup::tanpa_hak(Hak::PeranBeri));
    }
    let digits: String = nomor.chars().filter(char::is_ascii_digit).collect();
    let Ok(number) = digits.parse::<i64>() else { return Ok(None) };
    let text = "SELECT id FROM pegawai INDEXED BY pegawai_nomor WHERE nomor = :nomor ORDER BY aktif DESC, id LIMIT 2";
    let found: Vec<i64> = sql::semua(conn, text, &[isi(":nomor", number)], |row| row.get(0))?;
    // Numbers of two kinds may be the same digits; then nobody is meant.
    Ok(if let [one] = found[..] { Some(PegawaiId(one)) } else { None })
}
