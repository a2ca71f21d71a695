//! Words that people write for the values of closed lists. Folded words come in; the codes are known too.

use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::kegiatan::CaraHadir;
use crate::domain::nomor::JenisNomor;
use crate::domain::pegawai::{JenisJabatan, JenisKelamin, StatusKepegawaian};
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;

/// A tick, however it is drawn. A cross is none: it means yes to some and no to others.
pub(super) fn is_centang(text: &str) -> bool {
    matches!(text, "v" | "V" | "√" | "✓" | "✔" | "☑" | "✅")
}

pub(super) fn ya(word: &str) -> Option<bool> {
    match word {
        "ya" | "y" | "1" | "true" | "benar" | "yes" => Some(true),
        "tidak" | "t" | "n" | "0" | "false" | "salah" | "no" | "bukan" => Some(false),
        _ => None,
    }
}

/// In service, and why not where the word says it.
pub(super) fn aktif(word: &str) -> Option<(bool, bool)> {
    const KELUAR: [&str; 12] = [
        "pensiun",
        "purnabakti",
        "meninggal",
        "wafat",
        "pindah",
        "mutasi",
        "berhenti",
        "diberhentikan",
        "mengundurkan",
        "keluar",
        "dipecat",
        "resign",
    ];
    match word {
        "aktif" => return Some((true, false)),
        "tidak aktif" | "non aktif" | "nonaktif" => return Some((false, false)),
        _ => {}
    }
    if word.split(' ').next().is_some_and(|first| KELUAR.contains(&first)) {
        return Some((false, true));
    }
    ya(word).map(|yes| (yes, false))
}

pub(super) fn status(word: &str) -> Option<StatusKepegawaian> {
    use StatusKepegawaian::{Cpns, Lainnya, Pns, Polri, Ppnpn, Pppk, PppkParuhWaktu, Tni};
    Some(match word {
        "pns" | "PNS" | "pegawai negeri sipil" => Pns,
        "cpns" | "CPNS" | "calon pegawai negeri sipil" | "calon pns" => Cpns,
        "pppk" | "PPPK" | "p3k" | "pppk penuh waktu" | "pegawai pemerintah dengan perjanjian kerja" => Pppk,
        "pppk paruh waktu" | "p3k paruh waktu" | "pppk pw" | "p3k pw" => PppkParuhWaktu,
        "ppnpn"
        | "PPNPN"
        | "pegawai pemerintah non pegawai negeri"
        | "honorer"
        | "tenaga honorer"
        | "pegawai honorer"
        | "honor"
        | "non asn"
        | "non pns" => Ppnpn,
        "polri" | "anggota polri" => Polri,
        "tni" | "anggota tni" | "tni ad" | "tni al" | "tni au" => Tni,
        "lainnya" | "lain lain" => Lainnya,
        _ => return StatusKepegawaian::from_code(word),
    })
}

pub(super) fn kelamin(word: &str) -> Option<JenisKelamin> {
    match word {
        "l" | "L" | "laki" | "laki laki" | "lelaki" | "pria" | "lk" | "1" => Some(JenisKelamin::Laki),
        "p" | "P" | "perempuan" | "wanita" | "pr" | "2" => Some(JenisKelamin::Perempuan),
        _ => None,
    }
}

pub(super) fn jenis_nomor(word: &str) -> Option<JenisNomor> {
    match word {
        "nip baru" => Some(JenisNomor::Nip),
        "ni pppk" | "nip pppk" | "nipppk" => Some(JenisNomor::NiPppk),
        "nomor lokal" => Some(JenisNomor::Lokal),
        _ => JenisNomor::from_code(word),
    }
}

pub(super) fn jenis_jabatan(word: &str) -> Option<JenisJabatan> {
    use JenisJabatan::{Administrator, Fungsional, JptMadya, JptPratama, NonAsn, Pelaksana, Pengawas};
    Some(match word {
        "jpt madya" | "pimpinan tinggi madya" | "jabatan pimpinan tinggi madya" => JptMadya,
        "jpt pratama" | "pimpinan tinggi pratama" | "jabatan pimpinan tinggi pratama" => JptPratama,
        "administrator" | "jabatan administrator" => Administrator,
        "pengawas" | "jabatan pengawas" => Pengawas,
        "fungsional" | "jabatan fungsional" | "fungsional tertentu" | "jabatan fungsional tertentu" | "jft" => {
            Fungsional
        }
        "pelaksana" | "jabatan pelaksana" | "fungsional umum" | "jabatan fungsional umum" | "jfu" => Pelaksana,
        "non asn" | "non pns" | "ppnpn" => NonAsn,
        _ => return JenisJabatan::from_code(word),
    })
}

/// How somebody attended; true where the word itself is worth a remark.
pub(super) fn cara(word: &str) -> Option<(CaraHadir, bool)> {
    use CaraHadir::{Daring, Diwakili, Hadir, Tidak};
    const TIDAK: [&str; 12] =
        ["izin", "ijin", "sakit", "cuti", "dinas", "dl", "tugas", "tb", "alpa", "alpha", "mangkir", "bertugas"];
    Some(match word {
        "hadir" | "h" | "ya" | "y" | "1" | "ada" | "luring" | "hadir langsung" | "langsung" | "offline" | "ttd"
        | "sudah hadir" => (Hadir, false),
        "daring" | "zoom" | "online" | "on line" | "virtual" | "vicon" | "via zoom" | "hadir daring"
        | "hadir online" | "hadir via zoom" | "zoom meeting" => (Daring, false),
        "diwakili" | "wakil" | "diwakilkan" => (Diwakili, false),
        "tidak" | "tidak hadir" | "tdk hadir" | "tk" | "a" | "0" | "absen" | "tidak ada" | "t" => (Tidak, false),
        "i" | "s" | "c" | "tanpa keterangan" | "tidak hadir tanpa keterangan" => (Tidak, true),
        _ => {
            let first = word.strip_prefix("tidak hadir ").unwrap_or(word).split(' ').next()?;
            return TIDAK.contains(&first).then_some((Tidak, true));
        }
    })
}

/// State of a pledge. `tidak` alone is not known: not signed yet and refused are two things.
pub(super) fn keadaan(word: &str) -> Option<KeadaanIkrar> {
    use KeadaanIkrar::{Belum, Dikecualikan, Diwakili, Mengucapkan, Menolak, Ttd};
    Some(match word {
        "belum" | "belum ttd" | "belum tanda tangan" | "belum menandatangani" => Belum,
        "mengucapkan" | "mengucapkan ikrar" | "sudah mengucapkan" | "mengucap" => Mengucapkan,
        "diwakili" | "diwakilkan" => Diwakili,
        "ttd"
        | "sudah ttd"
        | "tanda tangan"
        | "tandatangan"
        | "sudah tanda tangan"
        | "menandatangani"
        | "sudah menandatangani"
        | "ditandatangani"
        | "sudah"
        | "ya"
        | "y"
        | "1" => Ttd,
        "menolak" | "tolak" | "tidak bersedia" => Menolak,
        "dikecualikan" | "kecuali" | "dikecualikan dengan alasan" => Dikecualikan,
        _ => return None,
    })
}

/// Grades of civil servants as they are kept, and those of contract civil servants by their number.
const RUANG: [&str; 4] = ["I", "II", "III", "IV"];
const ROMAWI: [&str; 17] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"];

/// A grade as it is kept, `III/b` or `IX`, out of what people write: `IIIb`, `3/b`, `Penata Muda Tk. I (III/b)`.
/// `None` where none stands in it, or two different ones.
pub(super) fn golongan(text: &str) -> Option<String> {
    // As it is kept is how it mostly comes.
    if let Some((level, letter)) = text.split_once('/')
        && RUANG.contains(&level)
        && is_ruang(level, letter)
    {
        return Some(text.to_owned());
    }
    let folded = crate::domain::nama::kunci(text);
    let mut words: Vec<&str> = folded.split(' ').collect();
    let glued = words.iter().filter_map(|w| w.split_at_checked(w.len().checked_sub(1)?));
    let pairs = words.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)));
    let mut found = glued.chain(pairs).filter_map(|(level, letter)| {
        let level = tingkat(level)?;
        is_ruang(level, letter).then(|| format!("{level}/{letter}"))
    });
    if let Some(first) = found.next() {
        return found.all(|other| other == first).then_some(first);
    }
    words.retain(|w| !matches!(*w, "gol" | "golongan" | "ruang" | "pppk" | "p3k"));
    let [one] = words.as_slice() else { return None };
    let by_word = ROMAWI.iter().find(|r| r.eq_ignore_ascii_case(one));
    // Up to four it could be a civil servant's without its letter.
    let by_number = || ROMAWI.get(one.parse::<usize>().ok().filter(|n| *n > 4)? - 1);
    by_word.or_else(by_number).map(|r| (*r).to_owned())
}

fn tingkat(word: &str) -> Option<&'static str> {
    let by_number = || RUANG.get(word.parse::<usize>().ok()?.checked_sub(1)?);
    RUANG.iter().find(|r| r.eq_ignore_ascii_case(word)).or_else(by_number).copied()
}

fn is_ruang(level: &str, letter: &str) -> bool {
    matches!(letter, "a" | "b" | "c" | "d") || (letter == "e" && level == "IV")
}

/// A day as text: what [`Tanggal::parse`] reads, also behind a place or a weekday and a comma, or before a midnight
/// that some program has added.
///
/// `tahun` says which year two digits mean, where that is known.
pub(super) fn tanggal(text: &str, mut tahun: impl FnMut(u8) -> Option<i32>) -> Result<Tanggal, Pesan> {
    let text = ["T00:00:00", " 00:00:00"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let day = if text.as_bytes().get(4) == Some(&b'-') && text.len() == 10 { Tanggal::from_iso(text) } else { None };
    if let Some(day) = day {
        return Ok(day);
    }
    Tanggal::parse_dengan(text, &mut tahun).or_else(|why| match text.rsplit_once(',') {
        Some((_, day)) => Tanggal::parse_dengan(day, &mut tahun),
        None => Err(why),
    })
}

/// A count: a whole number, dots or blanks between thousands.
pub(super) fn hitungan(text: &str) -> Result<u32, Pesan> {
    let unread = || Pesan::new("impor-baris-hitungan").with("isi", text);
    if text.starts_with(['-', '−', '(']) {
        return Err(Pesan::new("impor-baris-hitungan-minus").with("isi", text));
    }
    let groups: Vec<&str> = text.split(['.', ' ', '\u{a0}', '\u{202f}']).collect();
    let digits = |g: &&str| !g.is_empty() && g.bytes().all(|b| b.is_ascii_digit());
    let thousands = groups.len() == 1
        || (groups.first().is_some_and(|g| (1..=3).contains(&g.len())) && groups.iter().skip(1).all(|g| g.len() == 3));
    if !thousands || !groups.iter().all(digits) {
        return Err(unread());
    }
    groups.concat().parse().map_err(|_| unread())
}
