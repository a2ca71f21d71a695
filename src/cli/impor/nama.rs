//! What columns say, by the call: pairs from the command line or a TOML file, laid over what the headings say.
#![expect(clippy::disallowed_methods, reason = "the command line is an edge: files come in here")]

use std::path::Path;

use super::super::Gagal;
use super::super::arti::impor::kolom;
use super::Nama;
use crate::domain::impor::Kolom;
use crate::domain::impor::kepala;
use crate::domain::impor::percakapan::{KolomBerkas, Peta};
use crate::domain::pesan::Pesan;

/// Largest file of names that is read, in bytes.
const MAKS: u64 = 64 << 10;

type Pasangan = (String, Option<Kolom>);

/// All pairs, those of files too.
pub(super) fn baca(nama: &[Nama]) -> Result<Vec<Pasangan>, Gagal> {
    let mut all = Vec::new();
    for one in nama {
        match one {
            Nama::Pasangan(pairs) => all.extend(pairs.iter().cloned()),
            Nama::Berkas(path) => all.extend(berkas(path)?),
        }
    }
    Ok(all)
}

fn berkas(path: &Path) -> Result<Vec<Pasangan>, Gagal> {
    let wrong = |sebab: String| {
        let pesan = Pesan::new("cli-impor-peta-berkas").with("berkas", path.display().to_string());
        Gagal::Salah(pesan.with("sebab", sebab))
    };
    // A folder, a pipe or something huge is a slip of the hand.
    let meta = std::fs::metadata(path).map_err(|e| wrong(e.to_string()))?;
    if !meta.is_file() || meta.len() > MAKS {
        return Err(wrong(format!("{} byte", meta.len())));
    }
    let text = std::fs::read_to_string(path).map_err(|e| wrong(e.to_string()))?;
    let table: toml::Table = text.parse().map_err(|e: toml::de::Error| wrong(e.message().to_owned()))?;
    // The pairs may stand in a table of their own, so that a file can hold more than them.
    let pairs = table.get("kolom").and_then(toml::Value::as_table).unwrap_or(&table);
    pairs
        .iter()
        .map(|(tajuk, code)| {
            let code = code.as_str().ok_or_else(|| wrong(tajuk.clone()))?;
            Ok((tajuk.clone(), kolom(code).map_err(Gagal::Salah)?))
        })
        .collect()
}

/// The columns with these names laid over; `None` where the call says nothing.
pub(super) fn terapkan(nama: &[Pasangan], peta: &Peta) -> Result<Option<Vec<Option<Kolom>>>, Gagal> {
    if nama.is_empty() {
        return Ok(None);
    }
    let mut own: Vec<Option<Kolom>> = peta.kolom.iter().map(|k| k.kolom).collect();
    let kunci = |tajuk: &str| kepala::kunci(&[tajuk.to_owned()]);
    let heads: Vec<String> = peta.kolom.iter().map(|k| kunci(&k.tajuk)).collect();
    for (tajuk, kolom) in nama {
        let wanted = kunci(tajuk);
        let Some(at) = heads.iter().position(|h| *h == wanted) else {
            // Where no heading was found, what stands in the first row may be one.
            let shown = |k: &KolomBerkas| match k.contoh.first() {
                Some(first) if peta.kepala == 0 => first.clone(),
                _ => k.tajuk.clone(),
            };
            let ada: Vec<String> = peta.kolom.iter().map(shown).filter(|t| !t.is_empty()).collect();
            let pesan = Pesan::new("cli-impor-tajuk-tak-ada").with("isi", tajuk.as_str());
            return Err(Gagal::Salah(pesan.with("ada", ada.join("; "))));
        };
        // Whoever names a column takes that name from the one of the same sheet that had it by its heading.
        let here = peta.kolom.get(at);
        let rival = |other: &KolomBerkas| here.is_some_and(|here| here.serumah(other));
        for (other, _) in own.iter_mut().zip(&peta.kolom).filter(|(k, c)| kolom.is_some() && **k == *kolom && rival(c))
        {
            *other = None;
        }
        if let Some(here) = own.get_mut(at) {
            *here = *kolom;
        }
    }
    Ok(Some(own))
}
