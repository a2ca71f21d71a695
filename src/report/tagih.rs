//! The chase list: who still owes a signature, unit by unit, as lines of text that go into a message or a letter as they are.
//!
//! No number of a person is in it: messages are passed on. A due day of one's own stands beside the name with its reason; what
//! is already on record (spoken, represented, refused) too, so that nobody is asked for what he has done.

use std::io::Write;

use super::sumber::{Dasar, tak_cocok};
use super::{Konteks, TANDA_LATIHAN, izinkan};
use crate::domain::ikrar::cetak::TagihRow;
use crate::domain::ikrar::lembar::{JawabLembar, TanyaLembar};
use crate::domain::ikrar::{GelombangRow, KeadaanIkrar};
use crate::domain::laporan::Opsi;
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Read, Reader, Rows, Store, StoreError, Write as Permintaan};
use crate::domain::tampil::tampil;
use crate::domain::tanggal::Waktu;
use crate::exchange::tulis::galat_io;
use crate::kata::Kata;

/// Writes the text to `out` and answers how many people are in it; notes that it left.
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
) -> Result<u64, StoreError> {
    izinkan(session, Hak::Ekspor)?;
    let ctx = Konteks { session, opsi, kata, now };
    let mut many = 0;
    store.snapshot(&mut |reader| {
        many = semua(&ctx, reader, out)?;
        out.flush().map_err(|e| galat_io(&e))
    })?;
    let seen = Dilihat::Keluar { hal: "tagih", baris: many, ditandai: false, alasan: String::new() };
    store.write(&Permintaan::Lihat(seen), session, now)?;
    Ok(many)
}

fn semua(ctx: &Konteks<'_>, reader: &mut dyn Reader, out: &mut dyn Write) -> Result<u64, StoreError> {
    let dasar = Dasar::baca(ctx, reader)?;
    let wave = dasar.wajib_gelombang()?;
    let mut many = 0;
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
        let mut text = String::new();
        if many > 0 {
            text.push('\n');
        }
        if dasar.kantor.latihan {
            text.push_str(TANDA_LATIHAN);
            text.push('\n');
        }
        satu(ctx, wave, &unit.nama, &people, &mut text);
        out.write_all(text.as_bytes()).map_err(|e| galat_io(&e))?;
        many += people.len() as u64;
    }
    if many == 0 {
        let line = ctx.kata.pesan(&Pesan::new("tagih-kosong").with("gelombang", wave.nama.as_str()));
        writeln!(out, "{}", tampil(&line)).map_err(|e| galat_io(&e))?;
    }
    Ok(many)
}

/// The text for one unit.
fn satu(ctx: &Konteks<'_>, wave: &GelombangRow, unit: &str, people: &[TagihRow], text: &mut String) {
    let today = ctx.session.hari;
    let left = today.days_to(wave.tenggat);
    let due = match left {
        0 => Pesan::new("tagih-tenggat-hari-ini"),
        1.. => Pesan::new("tagih-tenggat").with("n", left),
        _ => Pesan::new("tagih-tenggat-lewat").with("n", -left),
    };
    let due = ctx.kata.pesan(&due.with("tanggal", wave.tenggat.to_string()));
    let head = Pesan::new("tagih-kepala").with("gelombang", wave.nama.as_str()).with("n", people.len());
    let mut line = |line: &str| {
        text.push_str(&tampil(line));
        text.push('\n');
    };
    line(unit);
    line(&ctx.kata.pesan(&head.with("hari", today.to_string())));
    line(&due);
    for (n, person) in (1..).zip(people) {
        line(&format!("{n}. {}{}", person.nama.lengkap(), catatan(person, ctx.kata)));
    }
    line(&ctx.kata.t("tagih-penutup"));
}

/// What stands behind a name: what is on record, and a due day of one's own.
fn catatan(person: &TagihRow, kata: &Kata) -> String {
    let mut all = Vec::new();
    if person.keadaan != KeadaanIkrar::Belum {
        all.push(kata.t(&person.keadaan.kata()));
    }
    if let Some(own) = person.tenggat {
        let pesan = Pesan::new("tagih-tenggat-sendiri").with("tanggal", own.jatuh.to_string());
        all.push(kata.pesan(&pesan.with("sebab", kata.t(&own.sebab.kata())).with("dari", own.dari.to_string())));
    }
    if all.is_empty() { String::new() } else { format!(" ({})", all.join("; ")) }
}
