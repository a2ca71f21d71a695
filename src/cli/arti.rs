//! From recognised arguments to a call: defaults, file endings, what contradicts itself.

pub(super) mod impor;
mod perkara;

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::susun::nama;
use super::{Gelombang, Lembar, Panggilan, Perintah, Surat, Tautan, Tujuan, TulisTeks, Umum, Urutan};
use crate::domain::draf::Isian;
use crate::domain::laporan::{Bentuk, BentukDaftar, BentukTagih, Daftar, Laporan, Pemisah};
use crate::domain::pegawai::PegawaiUrut;
use crate::domain::perkara::surat::{BentukSurat, JenisSurat, Penanda};
use crate::domain::pesan::Pesan;
use crate::domain::satker::PapanUrut;
use crate::domain::tanggal::Tanggal;
use crate::kata::{Bahasa, Kata};
use crate::latihan::{BERKAS_LATIHAN, PEGAWAI_LATIHAN};

/// The seed when none is given.
const BENIH_LATIHAN: u64 = 1;

pub(super) fn panggilan(
    m: &ArgMatches,
    kata: &Kata,
    var: &dyn Fn(&str) -> Option<String>,
    data: &Path,
) -> Result<Panggilan, Pesan> {
    let db = jalan(m, "db")
        .or_else(|| var("IKRAR_DB").filter(|v| !v.is_empty()).map(PathBuf::from))
        .unwrap_or_else(|| data.join(berkas_bawaan(m.subcommand_name())));
    let umum = Umum { db, bahasa: kata.bahasa(), baca_saja: m.get_flag("baca-saja") };
    let perintah = match m.subcommand() {
        Some((verb, m)) => verba(verb, m, kata.bahasa())?,
        None => Perintah::Meja,
    };
    Ok(Panggilan { umum, perintah })
}

/// The file when none is named. A practice office has one of its own: it never stands where the office itself will.
fn berkas_bawaan(verb: Option<&str>) -> &'static str {
    if verb == Some("latihan") { BERKAS_LATIHAN } else { "ikrar.db" }
}

fn verba(verb: &str, m: &ArgMatches, bahasa: Bahasa) -> Result<Perintah, Pesan> {
    Ok(match verb {
        "latihan" => Perintah::Latihan {
            pegawai: m.get_one("pegawai").copied().unwrap_or(PEGAWAI_LATIHAN),
            benih: m.get_one("benih").copied().unwrap_or(BENIH_LATIHAN),
            buka: !m.get_flag("tanpa-buka"),
            lagi: m.get_one::<u64>("pegawai").is_none() && m.get_one::<u64>("benih").is_none(),
            json: m.get_flag("json"),
        },
        "impor" if m.contains_id("semua") => {
            Perintah::ImporSemua { dari: jalan(m, "semua").unwrap_or_default(), json: m.get_flag("json") }
        }
        "impor" => Perintah::Impor(Box::new(impor::impor(m, bahasa)?)),
        "ekspor" if hal(m) == "semua" => ekspor_semua(m, bahasa)?,
        "ekspor" => {
            let tujuan = tujuan(m)?;
            let daftar = Daftar::from_code(&hal(m)).unwrap_or(Daftar::Pegawai);
            let bentuk = bentuk(m, &tujuan, &["csv", "xlsx", "jsonl"]);
            let bentuk = BentukDaftar::from_code(&bentuk).unwrap_or(BentukDaftar::Csv);
            let urut = urutan(daftar, &teks(m, "urut"))?;
            let (saring, semua, nik) = (teks(m, "saring"), m.get_flag("semua"), teks(m, "nik"));
            Perintah::Ekspor { daftar, bentuk, saring, semua, nik, urut, tujuan }
        }
        "laporan" => {
            let tujuan = tujuan(m)?;
            let laporan = Laporan::from_code(&hal(m)).unwrap_or(Laporan::Rekap);
            let bentuk = Bentuk::from_code(&bentuk(m, &tujuan, &["xlsx", "csv", "html"])).unwrap_or(Bentuk::Xlsx);
            if laporan.seluruhnya() && tujuan.satker.is_some() {
                return Err(Pesan::new("cli-laporan-seluruhnya"));
            }
            Perintah::Laporan { laporan, bentuk, semua: m.get_flag("semua"), tujuan }
        }
        "cetak" if hal(m) == "surat" => Perintah::CetakSurat(Box::new(surat(m, bahasa)?)),
        "cetak" => {
            let foreign = ["perkara", "jenis", "bentuk", "kepada", "ttd-nama", "ttd-jabatan", "ttd-nip", "ke"];
            bukan_untuk(m, "lembar", &foreign, bahasa)?;
            Perintah::Cetak(Box::new(Lembar {
                nomor: teks(m, "nomor"),
                tanggal: m.get_one::<String>("tanggal").map(|text| Tanggal::parse(text)).transpose()?,
                tempat: teks(m, "tempat"),
                saksi: teks(m, "saksi"),
                tujuan: ke(m, m.get_flag("json"))?,
            }))
        }
        "tagih" => Perintah::Tagih(BentukTagih::from_code(&teks(m, "bentuk")).unwrap_or_default(), ke(m, false)?),
        "bukti" => {
            let pegawai = m.get_one::<String>("pegawai").cloned();
            let tujuan = ke(m, m.get_flag("json"))?;
            if pegawai.is_some() == tujuan.satker.is_some() || tujuan.ke_layar() {
                return Err(Pesan::new("bukti-satu-saja"));
            }
            Perintah::Bukti { pegawai, tujuan }
        }
        "gelombang" => {
            let (apa, own) = match m.subcommand() {
                Some(("baru", own)) => (Gelombang::Baru(Box::new(gelombang(own))), own),
                Some((_, own)) => (teks_ikrar(own), own),
                None => (Gelombang::Daftar, m),
            };
            Perintah::Gelombang { apa, json: own.get_flag("json") }
        }
        "kegiatan" => Perintah::Kegiatan { gelombang: m.get_one("gelombang").cloned(), json: m.get_flag("json") },
        "perkara" => Perintah::Perkara(Box::new(perkara::perkara(m)?)),
        "audit" => {
            let m = m.subcommand().map_or(m, |(_, m)| m);
            let jangkar = m.get_one::<String>("jangkar").map(|text| jangkar(text)).transpose()?;
            Perintah::AuditUji { jangkar, json: m.get_flag("json") }
        }
        "padanan" => {
            let (lupa, own) = match m.subcommand() {
                Some((_, own)) => (own.get_one::<String>("kunci").cloned(), own),
                None => (None, m),
            };
            Perintah::Padanan { lupa, json: own.get_flag("json") }
        }
        "operator" => {
            let pegawai = m.get_one::<String>("pegawai").cloned();
            let asked = pegawai.is_some() || m.get_flag("lepas");
            let login = m.get_one::<String>("login").cloned();
            let tautan = match (login, asked) {
                (Some(login), true) => Some(Tautan { login, pegawai }),
                (Some(_), false) => return Err(Pesan::new("cli-operator-tanpa-isi")),
                (None, _) => None,
            };
            Perintah::Operator { tautan, json: m.get_flag("json") }
        }
        "cadangkan" => Perintah::Cadangkan { ke: jalan(m, "ke"), json: m.get_flag("json") },
        "pulihkan" => Perintah::Pulihkan { dari: jalan(m, "dari").unwrap_or_default(), json: m.get_flag("json") },
        "periksa" => Perintah::Periksa { json: m.get_flag("json") },
        "dokter" => Perintah::Dokter { json: m.get_flag("json") },
        _ => Perintah::Tombol { json: m.get_flag("json") },
    })
}

/// An option of the other subject would be passed over in silence, and its file looked for in the wrong place.
fn bukan_untuk(m: &ArgMatches, apa: &'static str, ids: &[&str], bahasa: Bahasa) -> Result<(), Pesan> {
    let given = |id: &&&str| m.value_source(id) == Some(ValueSource::CommandLine);
    ids.iter().find(given).map_or(Ok(()), |id| {
        let pesan = Pesan::new("surat-cli-pilihan").with("pilihan", nama::pilihan(id, bahasa));
        Err(pesan.with("apa", nama::hal_menurut(apa, bahasa)))
    })
}

/// A letter as typed.
fn surat(m: &ArgMatches, bahasa: Bahasa) -> Result<Surat, Pesan> {
    bukan_untuk(m, "surat", &["satker", "gelombang", "saksi", "out"], bahasa)?;
    Ok(Surat {
        perkara: teks(m, "perkara"),
        jenis: JenisSurat::from_code(&teks(m, "jenis")).unwrap_or(JenisSurat::SuratPanggilan1),
        bentuk: BentukSurat::from_code(&teks(m, "bentuk")).unwrap_or_default(),
        nomor: teks(m, "nomor"),
        tanggal: m.get_one::<String>("tanggal").map(|text| Tanggal::parse(text)).transpose()?,
        tempat: teks(m, "tempat"),
        kepada: teks(m, "kepada"),
        penanda: Penanda { nama: teks(m, "ttd-nama"), jabatan: teks(m, "ttd-jabatan"), nip: teks(m, "ttd-nip") },
        ke: jalan(m, "ke"),
        json: m.get_flag("json"),
    })
}

/// Everything leaves as it is: what narrows or shapes a list has nothing to say here.
fn ekspor_semua(m: &ArgMatches, bahasa: Bahasa) -> Result<Perintah, Pesan> {
    let given = |id: &str| m.value_source(id) == Some(ValueSource::CommandLine);
    if let Some(id) =
        ["bentuk", "saring", "semua", "nik", "urut", "satker", "gelombang", "pemisah"].into_iter().find(|id| given(id))
    {
        return Err(Pesan::new("cli-semua-pilihan").with("pilihan", nama::pilihan(id, bahasa)));
    }
    let ke = jalan(m, "out").filter(|out| out != Path::new("-"));
    let ke = ke.ok_or_else(|| Pesan::new("cli-semua-tanpa-out"))?;
    Ok(Perintah::EksporSemua { ke, json: m.get_flag("json") })
}

/// Of texts: all of them, one, or one that is written.
fn teks_ikrar(m: &ArgMatches) -> Gelombang {
    let said = |id: &str| m.get_one::<String>(id).cloned();
    match (said("kode"), jalan(m, "berkas")) {
        (None, _) => Gelombang::Teks,
        (Some(kode), None) => Gelombang::TeksBaca(kode),
        (Some(kode), Some(dari)) => {
            let perlu_verifikasi = said("perlu-verifikasi").map(|word| matches!(word.as_str(), "ya" | "yes"));
            let (judul, sumber) = (said("judul"), said("sumber"));
            Gelombang::TeksTulis(Box::new(TulisTeks { kode, dari, judul, sumber, perlu_verifikasi }))
        }
    }
}

/// A wave as typed, in the names of its form.
fn gelombang(m: &ArgMatches) -> Isian {
    let rest = ["pemilihan", "teks", "edaran", "mulai", "tenggat"].map(|id| (id, id));
    let fields = [("nama", "nama_gelombang")].into_iter().chain(rest);
    fields.fold(Isian::default(), |isian, (id, field)| isian.with(field, teks(m, id)))
}

fn jalan(m: &ArgMatches, id: &str) -> Option<PathBuf> {
    m.get_one::<PathBuf>(id).cloned()
}

fn teks(m: &ArgMatches, id: &str) -> String {
    m.get_one::<String>(id).cloned().unwrap_or_default()
}

/// The code of the word behind a verb.
fn hal(m: &ArgMatches) -> String {
    nama::kode(&teks(m, "apa")).to_owned()
}

fn tujuan(m: &ArgMatches) -> Result<Tujuan, Pesan> {
    let pemisah = if teks(m, "pemisah") == "," { Pemisah::Koma } else { Pemisah::TitikKoma };
    Ok(Tujuan { pemisah, ..ke(m, m.get_flag("json"))? })
}

/// Where to and about whom, for what is no CSV.
fn ke(m: &ArgMatches, json: bool) -> Result<Tujuan, Pesan> {
    let tujuan = Tujuan {
        out: jalan(m, "out"),
        satker: m.get_one("satker").cloned(),
        gelombang: m.get_one("gelombang").cloned(),
        json,
        ..Tujuan::default()
    };
    if tujuan.json && tujuan.ke_layar() {
        return Err(Pesan::new("cli-json-dan-layar"));
    }
    Ok(tujuan)
}

/// The order asked for, where the list has it.
fn urutan(daftar: Daftar, code: &str) -> Result<Urutan, Pesan> {
    let (mut urut, mut known) = (Urutan::default(), code.is_empty());
    match daftar {
        Daftar::Pegawai => PegawaiUrut::from_code(code).into_iter().for_each(|u| (urut.pegawai, known) = (u, true)),
        Daftar::Satker => PapanUrut::from_code(code).into_iter().for_each(|u| (urut.satker, known) = (u, true)),
        Daftar::Perkara | Daftar::Tempo => {}
    }
    if known {
        return Ok(urut);
    }
    let key = match daftar {
        Daftar::Pegawai => "ekspor-urut-pegawai",
        Daftar::Satker => "ekspor-urut-satker",
        Daftar::Perkara | Daftar::Tempo => "ekspor-urut-tetap",
    };
    Err(Pesan::new(key).with("urut", code))
}

/// The form asked for; else the one the file's ending names; else, on standard output, CSV; else the first known.
fn bentuk(m: &ArgMatches, tujuan: &Tujuan, kenal: &[&str]) -> String {
    let asked = teks(m, "bentuk");
    if !asked.is_empty() {
        return asked;
    }
    let ending =
        tujuan.out.as_deref().and_then(Path::extension).and_then(|e| e.to_str()).unwrap_or_default().to_lowercase();
    if kenal.contains(&ending.as_str()) {
        return ending;
    }
    if tujuan.ke_layar() { "csv".to_owned() } else { kenal.first().copied().unwrap_or("csv").to_owned() }
}

/// `48211:9f3c…`: how long the trail was and its whole hash.
fn jangkar(text: &str) -> Result<(i64, String), Pesan> {
    let wrong = || Pesan::new("cli-jangkar-salah").with("isi", text);
    let (panjang, hash) = text.split_once(':').ok_or_else(wrong)?;
    let panjang: i64 = panjang.trim().replace('.', "").parse().map_err(|_| wrong())?;
    let hash = hash.trim().to_lowercase();
    if panjang < 1 || hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(wrong());
    }
    Ok((panjang, hash))
}
