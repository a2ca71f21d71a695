//! The chase list: who still owes a signature, unit by unit, as lines of text that go into a message or a letter as they are, or
//! as a table. Desk and command line write the same bytes.
//!
//! No number of a person is in a message or a letter: both are passed on, and the name is enough for whoever is to call him
//! (UU 27/2022: no more data than the purpose needs). The table is for the office's own work and has it. A due day of one's own
//! stands beside the name with its reason; what is already on record (spoken, represented, refused) too, so that nobody is asked
//! for what he has done.
//!
//! A message is for one unit and is never longer than a message may be ([`PESAN`]); a unit with more people gets several, each of
//! which says which part it is. Between two of them stands a line that says where the next begins.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::sumber::{Dasar, tak_cocok};
use super::{Konteks, TANDA_LATIHAN, izinkan, jalan_keluar};
use crate::domain::ikrar::cetak::TagihRow;
use crate::domain::ikrar::lembar::{JawabLembar, TanyaLembar};
use crate::domain::ikrar::{GelombangRow, KeadaanIkrar};
use crate::domain::laporan::{BentukTagih, Opsi};
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Read, Reader, Rows, Store, StoreError, Write as Permintaan};
use crate::domain::tampil::tampil;
use crate::domain::tanggal::Waktu;
use crate::exchange::rumus::jaga;
use crate::exchange::tulis::{Baru, galat_io, saat_menulis};
use crate::kata::Kata;

/// Characters that one message takes (WhatsApp; what is longer is cut off there without a word).
pub const PESAN: usize = 65_536;

/// What was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tertagih {
    /// People in it.
    pub orang: u64,
    /// Messages or letters.
    pub pesan: u64,
}

/// Writes the text to `out`, in the form that the options name; notes that it left.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to take lists out, [`StoreError::Missing`] for an unknown unit or wave; else what the
/// store or the destination says.
pub fn tulis(
    store: &mut dyn Store,
    session: &Session,
    opsi: &Opsi,
    kata: &Kata,
    now: Waktu,
    out: &mut (dyn Write + Send),
) -> Result<Tertagih, StoreError> {
    izinkan(session, Hak::Ekspor)?;
    let ctx = Konteks { session, opsi, kata, now };
    let mut done = Tertagih::default();
    store.snapshot(&mut |reader| {
        done = semua(&ctx, reader, out)?;
        out.flush().map_err(|e| galat_io(&e))
    })?;
    let seen = Dilihat::Keluar { hal: "tagih", baris: done.orang, ditandai: false, alasan: String::new() };
    store.write(&Permintaan::Lihat(seen), session, now)?;
    Ok(done)
}

/// Writes the text into `folder`, the outbox, under a name that says whose it is and of which day; a name that is taken gets a
/// number. Answers where it lies, and the text.
///
/// # Errors
/// As [`tulis`], and what the folder says; nothing half-written is left.
pub fn ke_kotak_keluar(
    store: &mut dyn Store,
    session: &Session,
    opsi: &Opsi,
    kata: &Kata,
    now: Waktu,
    folder: &Path,
) -> Result<(Tertagih, PathBuf, String), StoreError> {
    let path = jalan_keluar("tagih", opsi.satker, opsi.tagih.akhiran(), store, session, folder)?;
    let mut buat = || {
        let mut file = Baru::buat_bernomor(&path)?;
        let mut bytes = Vec::new();
        let done = tulis(store, session, opsi, kata, now, &mut bytes)?;
        file.write_all(&bytes).map_err(|e| galat_io(&e))?;
        Ok((done, file.selesai_bernomor()?, String::from_utf8_lossy(&bytes).into_owned()))
    };
    buat().map_err(|e| saat_menulis(e, &path))
}

fn semua(ctx: &Konteks<'_>, reader: &mut dyn Reader, out: &mut dyn Write) -> Result<Tertagih, StoreError> {
    let dasar = Dasar::baca(ctx, reader)?;
    let wave = dasar.wajib_gelombang()?;
    let mut done = Tertagih::default();
    let mut keluar = |text: &str| out.write_all(text.as_bytes()).map_err(|e| galat_io(&e));
    if ctx.opsi.tagih == BentukTagih::Tsv {
        keluar(&baris_tabel(&KOLOM.map(|key| ctx.kata.t(key))))?;
    }
    // An exclusion that has run out is owed again, and no counter knows of it.
    let units = dasar.simpul().iter().map(|s| &s.satker).filter(|s| s.hitung.belum() > 0 || s.hitung.dikecualikan > 0);
    for unit in units {
        let tanya = TanyaLembar::Tagih { gelombang: wave.id, satker: unit.id };
        let Rows::Lembar(JawabLembar::Tagih(people)) = reader.read(&Read::Lembar(tanya), ctx.session)? else {
            return Err(tak_cocok());
        };
        if people.is_empty() {
            continue;
        }
        let surat = Surat { ctx, wave, satker: &unit.nama, latihan: dasar.kantor.latihan, dari: people.len() };
        match ctx.opsi.tagih {
            BentukTagih::Tsv => {
                let cells = (1..).zip(&people).map(|(n, person)| baris_tabel(&sel(ctx.kata, &unit.nama, n, person)));
                keluar(&cells.collect::<String>())?;
            }
            BentukTagih::Surat => {
                let gap = if done.orang > 0 { "\n" } else { "" };
                keluar(&format!("{gap}{}", surat.surat(&people)))?;
                done.pesan += 1;
            }
            BentukTagih::Wa => {
                for text in surat.pesan(&people, PESAN) {
                    done.pesan += 1;
                    if done.pesan > 1 {
                        let cut = Pesan::new("tagih-potong").with("n", done.pesan).with("satker", unit.nama.as_str());
                        keluar(&format!("\n{}\n\n", tampil(&ctx.kata.pesan(&cut))))?;
                    }
                    keluar(&text)?;
                }
            }
        }
        done.orang += people.len() as u64;
    }
    if done.orang == 0 && ctx.opsi.tagih != BentukTagih::Tsv {
        let line = ctx.kata.pesan(&Pesan::new("tagih-kosong").with("gelombang", wave.nama.as_str()));
        keluar(&format!("{}\n", tampil(&line)))?;
    }
    Ok(done)
}

/// The text for one unit.
struct Surat<'a> {
    ctx: &'a Konteks<'a>,
    wave: &'a GelombangRow,
    satker: &'a str,
    latihan: bool,
    /// How many people owe there.
    dari: usize,
}

impl Surat<'_> {
    /// How many owe in which wave, and until when.
    fn isi(&self) -> [String; 2] {
        let kata = self.ctx.kata;
        let head = Pesan::new("tagih-kepala").with("gelombang", self.wave.nama.as_str()).with("n", self.dari);
        [kata.pesan(&head.with("hari", self.ctx.session.hari.to_string())), tenggat(self.wave, self.ctx)]
    }

    fn orang(&self, n: usize, person: &TagihRow) -> String {
        format!("{n}. {}{}", person.nama.lengkap(), catatan(person, self.ctx.kata))
    }

    /// A letter.
    fn surat(&self, people: &[TagihRow]) -> String {
        let kata = self.ctx.kata;
        let mut lines = Vec::with_capacity(people.len() + 6);
        lines.extend(self.latihan.then(|| TANDA_LATIHAN.to_owned()));
        lines.push(kata.pesan(&Pesan::new("tagih-yth").with("satker", self.satker)));
        lines.extend(self.isi());
        lines.extend((1..).zip(people).map(|(n, person)| self.orang(n, person)));
        lines.push(kata.t("tagih-penutup"));
        baris(&lines)
    }

    /// Messages of at most `muat` characters. Where one does not do, each says which part it is; a head that alone is longer
    /// than a message still takes one person along, so that nobody is lost.
    fn pesan(&self, people: &[TagihRow], muat: usize) -> Vec<String> {
        let rows: Vec<String> = (1..).zip(people).map(|(n, person)| baris(&[self.orang(n, person)])).collect();
        let frame = |part: Option<(usize, usize)>| {
            let kata = self.ctx.kata;
            let mut head = Vec::new();
            head.extend(self.latihan.then(|| tebal(TANDA_LATIHAN)));
            head.push(tebal(self.satker));
            head.extend(part.map(|(n, of)| kata.pesan(&Pesan::new("tagih-bagian").with("n", n).with("dari", of))));
            head.extend(self.isi());
            head.push(String::new());
            (baris(&head), baris(&[String::new(), kata.t("tagih-penutup")]))
        };
        let chars = |text: &str| text.chars().count();
        let around = |part| {
            let (head, tail) = frame(part);
            chars(&head) + chars(&tail)
        };
        let all: usize = rows.iter().map(|row| chars(row)).sum();
        if around(None) + all <= muat {
            let (head, tail) = frame(None);
            return vec![format!("{head}{}{tail}", rows.concat())];
        }
        // The line of the part is as long as it may get.
        let room = muat.saturating_sub(around(Some((rows.len(), rows.len()))));
        let (mut parts, mut used): (Vec<String>, usize) = (Vec::new(), 0);
        for row in rows {
            let long = chars(&row);
            match parts.last_mut() {
                Some(part) if used + long <= room => {
                    part.push_str(&row);
                    used += long;
                }
                _ => {
                    parts.push(row);
                    used = long;
                }
            }
        }
        let of = parts.len();
        let whole = |(n, part): (usize, String)| {
            let (head, tail) = frame(Some((n, of)));
            format!("{head}{part}{tail}")
        };
        (1..).zip(parts).map(whole).collect()
    }
}

/// Lines, made safe.
fn baris(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{}\n", tampil(line))).collect()
}

/// Bold, as messages write it. A star in the text would end it early.
fn tebal(text: &str) -> String {
    format!("*{}*", text.replace('*', ""))
}

/// Until when, seen from the day of the session.
fn tenggat(wave: &GelombangRow, ctx: &Konteks<'_>) -> String {
    let left = ctx.session.hari.days_to(wave.tenggat);
    let due = match left {
        0 => Pesan::new("tagih-tenggat-hari-ini"),
        1.. => Pesan::new("tagih-tenggat").with("n", left),
        _ => Pesan::new("tagih-tenggat-lewat").with("n", -left),
    };
    ctx.kata.pesan(&due.with("tanggal", wave.tenggat.to_string()))
}

/// Columns of the table: key of the heading.
const KOLOM: [&str; 8] = [
    "kolom-satker",
    "kolom-no",
    "kolom-nama",
    "kolom-nomor",
    "kolom-ikrar",
    "kolom-tanggal",
    "kolom-tenggat",
    "tagih-kolom-sebab",
];

fn sel(kata: &Kata, satker: &str, n: usize, person: &TagihRow) -> [String; 8] {
    let own = person.tenggat.as_ref();
    [
        satker.to_owned(),
        n.to_string(),
        person.nama.lengkap(),
        person.nomor.grouped(),
        keadaan(person, kata),
        person.tanggal.or(person.berakhir).map(|d| d.to_string()).unwrap_or_default(),
        own.map(|t| t.jatuh.to_string()).unwrap_or_default(),
        own.map(|t| format!("{} {}", kata.t(&t.sebab.kata()), t.dari)).unwrap_or_default(),
    ]
}

/// A line of the table: no cell can break it, and none is run by a spreadsheet.
fn baris_tabel(cells: &[String; 8]) -> String {
    let cells: Vec<String> = cells.iter().map(|c| jaga(&tampil(c).replace('\t', " ")).into_owned()).collect();
    format!("{}\n", cells.join("\t"))
}

/// What is on record of somebody who owes.
fn keadaan(person: &TagihRow, kata: &Kata) -> String {
    match person.berakhir {
        Some(_) => kata.t("tagih-berakhir"),
        None => kata.t(&person.keadaan.kata()),
    }
}

/// What stands behind a name: what is on record, and a due day of one's own.
fn catatan(person: &TagihRow, kata: &Kata) -> String {
    let mut all = Vec::new();
    if person.keadaan != KeadaanIkrar::Belum || person.berakhir.is_some() {
        let until = person.berakhir.map(|day| format!(" {day}")).unwrap_or_default();
        all.push(format!("{}{until}", keadaan(person, kata)));
    }
    if let Some(own) = person.tenggat {
        let pesan = Pesan::new("tagih-tenggat-sendiri").with("tanggal", own.jatuh.to_string());
        all.push(kata.pesan(&pesan.with("sebab", kata.t(&own.sebab.kata())).with("dari", own.dari.to_string())));
    }
    if all.is_empty() { String::new() } else { format!(" ({})", all.join("; ")) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::domain::id::PegawaiId;
    use crate::domain::nama::NamaLengkap;
    use crate::domain::nomor::{JenisNomor, Nomor};
    use crate::domain::operator::Session;
    use crate::domain::tanggal::Tanggal;
    use crate::kata::Bahasa;
    use crate::report::palsu;

    fn person(n: i64) -> TagihRow {
        TagihRow {
            id: PegawaiId(n),
            nama: NamaLengkap::parse(&format!("Sari Dewi {n}")),
            nomor: Nomor::from_store(JenisNomor::Nip, 198_804_122_010_122_001),
            keadaan: KeadaanIkrar::Belum,
            tanggal: None,
            berakhir: None,
            tenggat: None,
        }
    }

    fn with<T>(dari: usize, job: impl FnOnce(&Surat<'_>) -> T) -> T {
        let session: Session = palsu::sesi(&[]);
        let (kata, opsi, wave) =
            (Kata::new(Bahasa::Id), Opsi::default(), GelombangRow::contoh("2024-11-02", "2024-11-26"));
        let ctx = Konteks { session: &session, opsi: &opsi, kata: &kata, now: palsu::kini() };
        job(&Surat { ctx: &ctx, wave: &wave, satker: "Rutan *Kelas I* Contoh", latihan: false, dari })
    }

    proptest::proptest! {
        #[test]
        fn no_message_is_too_long_and_nobody_is_lost(n in 1_i64..400, muat in 500_usize..4_000) {
            let people: Vec<TagihRow> = (1..=n).map(person).collect();
            let texts = with(people.len(), |surat| surat.pesan(&people, muat));
            let names: Vec<&str> = texts.iter().flat_map(|t| t.lines()).filter(|l| l.contains("Sari Dewi")).collect();
            let expected: Vec<String> = (1..=n).map(|n| format!("{n}. Sari Dewi {n}")).collect();
            proptest::prop_assert_eq!(names, expected);
            for (k, text) in texts.iter().enumerate() {
                proptest::prop_assert!(text.chars().count() <= muat, "{} of {}", text.chars().count(), muat);
                proptest::prop_assert!(text.starts_with("*Rutan Kelas I Contoh*\n"), "{}", text);
                let part = format!("Bagian {} dari {}.", k + 1, texts.len());
                proptest::prop_assert_eq!(text.contains(&part), texts.len() > 1, "{}", text);
            }
        }
    }

    #[test]
    fn neither_message_nor_letter_has_a_number_and_the_table_has() {
        let mut people = [person(1), person(2)];
        people[1].berakhir = Tanggal::new(2024, 11, 10);
        let (letter, message) = with(2, |surat| (surat.surat(&people), surat.pesan(&people, PESAN)));
        assert_eq!(message.len(), 1);
        for text in [&letter, &message[0]] {
            assert!(text.contains("2. Sari Dewi 2 (pengecualian berakhir 10-11-2024)\n"), "{text}");
            assert!(!text.contains("1988"), "{text}");
        }
        let row = baris_tabel(&sel(&Kata::new(Bahasa::Id), "Rutan", 2, &people[1]));
        assert_eq!(row, "Rutan\t2\tSari Dewi 2\t19880412 201012 2 001\tpengecualian berakhir\t10-11-2024\t\t\n");
    }
}
