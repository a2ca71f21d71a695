//! What the rows of a file have in common, out of the call: the event, the sheet, the election.

use super::super::{Gagal, pilih};
use super::Impor;
use crate::domain::id::{PemilihanId, SatkerId};
use crate::domain::ikrar::BerkasBaru;
use crate::domain::impor::HalImpor;
use crate::domain::impor::rekam::Untuk;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Kantor, Read, Rows, Store, StoreError};

pub(super) fn susun(call: &Impor, store: &mut dyn Store, session: &Session) -> Result<Untuk, Gagal> {
    let satker = match &call.satker {
        Some(text) => Some(pilih::satker(text, store, session)?),
        None => None,
    };
    let acara = &call.acara;
    Ok(match call.hal {
        HalImpor::Pegawai => Untuk::Pegawai(satker),
        HalImpor::Satker => Untuk::Satker,
        HalImpor::Hadir => Untuk::Hadir {
            jenis: acara.jenis,
            judul: perlu(acara.judul.clone(), "--judul")?,
            tanggal: perlu(acara.tanggal, "--tanggal")?,
            tempat: acara.tempat.clone(),
            satker: perlu(satker, "--satker")?,
        },
        HalImpor::Ikrar => Untuk::Ikrar {
            berkas: BerkasBaru {
                nomor: perlu(acara.nomor.clone(), "--berkas-nomor")?,
                satker: perlu::<SatkerId>(satker, "--satker")?,
                tempat: acara.tempat.clone(),
                saksi: acara.saksi.clone(),
            },
            keadaan: acara.keadaan,
            tanggal: perlu(acara.tanggal, "--tanggal")?,
            gelombang: match &acara.gelombang {
                Some(text) => pilih::gelombang(text, store, session)?,
                None => perlu(sekarang(&kantor(store, session)?, session), "--gelombang")?,
            },
        },
        HalImpor::Suara => Untuk::Suara {
            pemilihan: pemilihan(acara.pemilihan.as_deref(), &kantor(store, session)?)?,
            tanggal: perlu(acara.tanggal, "--tanggal")?,
            satker,
        },
    })
}

fn perlu<T>(value: Option<T>, pilihan: &str) -> Result<T, Gagal> {
    value.ok_or_else(|| Gagal::Salah(Pesan::new("cli-salah-kurang").with("pilihan", pilihan)))
}

fn kantor(store: &mut dyn Store, session: &Session) -> Result<Kantor, Gagal> {
    match store.read(&Read::Kantor, session)? {
        Rows::Kantor(kantor) => Ok(*kantor),
        _ => Err(StoreError::Missing.into()),
    }
}

/// The wave that runs today, where it is one only.
fn sekarang(kantor: &Kantor, session: &Session) -> Option<crate::domain::id::GelombangId> {
    let mut running = kantor.gelombang.iter().filter(|g| g.mulai <= session.hari && session.hari <= g.tenggat);
    match (running.next(), running.next()) {
        (Some(one), None) => Some(one.id),
        _ => None,
    }
}

/// The election of this code or name; the only one where none is said.
fn pemilihan(text: Option<&str>, kantor: &Kantor) -> Result<PemilihanId, Gagal> {
    let all = &kantor.pemilihan;
    let Some(text) = text else {
        return match all.as_slice() {
            [one] => Ok(one.id),
            _ => perlu(None, "--pemilihan"),
        };
    };
    if let Some(one) = all.iter().find(|p| p.kode.eq_ignore_ascii_case(text.trim())) {
        return Ok(one.id);
    }
    let names: Vec<_> = all.iter().map(|p| (p.id, p.nama.as_str())).collect();
    pilih::satu(&names, text, "cli-pemilihan-tak-ada", "cli-pemilihan-banyak")
}
