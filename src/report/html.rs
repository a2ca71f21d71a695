//! One page for browser and printer: no network, no script, nothing outside the file.
//!
//! The line of figures stands on top, every table has its caption, every bar its number. Bars are
//! drawn with borders, which browsers print even where they leave backgrounds out, and in one dark
//! tone, so a black-and-white photocopy says the same as the screen. Text from outside is escaped and
//! passes [`tampil`], so neither markup nor a bidi override in a name can change the page.

use std::borrow::Cow;
use std::io::{BufWriter, Write};

use super::GalatTulis;
use super::dokumen::{Aliran, Bagian, Dokumen, Gambar, Jenis, Kolom, Sel};
use crate::domain::tampil::tampil;
use crate::kata::Kata;

pub(super) const GAYA: &str = include_str!("html.css");

pub(super) fn tulis(
    dok: &mut Dokumen,
    aliran: &mut Aliran<'_>,
    out: &mut (dyn Write + Send),
    kata: &Kata,
) -> Result<(), GalatTulis> {
    let mut out = BufWriter::new(out);
    kepala(dok, &mut out, kata)?;
    for gambar in &dok.gambar {
        lukis(gambar, &mut out)?;
    }
    let keterangan = dok.keterangan.join(" - ");
    for bagian in &mut dok.bagian {
        tabel(bagian, aliran, &mut out, kata, &format!("{} - {keterangan}", dok.angka))?;
    }
    out.write_all(b"</body>\n</html>\n")?;
    Ok(out.flush()?)
}

fn kepala(dok: &Dokumen, out: &mut dyn Write, kata: &Kata) -> Result<(), GalatTulis> {
    let (judul, kantor) = (lolos(&dok.judul), lolos(&dok.kantor));
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">", kata.bahasa().code())?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{judul} - {kantor}</title>")?;
    writeln!(out, "<style>\n{GAYA}</style>\n</head>\n<body>")?;
    if dok.latihan {
        writeln!(out, "<p class=\"latihan\">{}</p>", super::TANDA_LATIHAN)?;
    }
    writeln!(out, "<p class=\"angka\">{}</p>\n<h1>{judul}</h1>\n<p class=\"kantor\">{kantor}</p>", lolos(&dok.angka))?;
    writeln!(out, "<ul class=\"keterangan\">")?;
    for line in &dok.keterangan {
        writeln!(out, "<li>{}</li>", lolos(line))?;
    }
    Ok(writeln!(out, "</ul>")?)
}

fn lukis(gambar: &Gambar, out: &mut dyn Write) -> Result<(), GalatTulis> {
    writeln!(out, "<figure>\n<figcaption>{}</figcaption>\n<table class=\"gambar\">", lolos(&gambar.judul))?;
    for (nama, panjang, nilai) in &gambar.batang {
        writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"b\">{}</td></tr>",
            lolos(nama),
            lolos(nilai),
            batang(i64::from(*panjang), 1000)
        )?;
    }
    Ok(writeln!(out, "</table>\n</figure>")?)
}

fn tabel(
    bagian: &mut Bagian,
    aliran: &mut Aliran<'_>,
    out: &mut dyn Write,
    kata: &Kata,
    keterangan: &str,
) -> Result<(), GalatTulis> {
    let kolom = &bagian.tabel.kolom;
    let baris = bagian.tabel.baris.as_mut();
    let tampak = || kolom.iter().enumerate().filter(|(_, k)| k.jenis != Jenis::Kelompok);
    writeln!(out, "<h2>{}</h2>\n<table>\n<caption>{}</caption>", lolos(&bagian.judul), lolos(keterangan))?;
    write!(out, "<thead><tr>")?;
    for (_, k) in tampak() {
        write!(out, "<th scope=\"col\" class=\"{}\">{}</th>", kelas(k.jenis), lolos(&k.judul))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    let kelompok = kolom.iter().position(|k| k.jenis == Jenis::Kelompok);
    let lebar = tampak().count();
    let mut kini: Option<String> = None;
    aliran.alirkan(baris, &mut |row| {
        if let Some(group) = kelompok.and_then(|at| row.get(at)) {
            let mut name = String::new();
            tulis_sel(&mut name, group, kata);
            if kini.as_ref() != Some(&name) {
                writeln!(out, "<tr class=\"kelompok\"><th colspan=\"{lebar}\" scope=\"colgroup\">{name}</th></tr>")?;
                kini = Some(name);
            }
        }
        write!(out, "<tr>")?;
        for (at, k) in tampak() {
            write!(out, "{}", sel(k, row.get(at).unwrap_or(&Sel::Kosong), kata))?;
        }
        Ok(writeln!(out, "</tr>")?)
    })?;
    Ok(writeln!(out, "</tbody>\n</table>")?)
}

const fn kelas(jenis: Jenis) -> &'static str {
    match jenis {
        Jenis::Teks | Jenis::Kelompok => "t",
        Jenis::Angka | Jenis::Persen => "n",
        Jenis::Tanggal | Jenis::Nomor => "k",
        Jenis::Batang => "b",
    }
}

fn sel(kolom: &Kolom, sel: &Sel<'_>, kata: &Kata) -> String {
    let kelas = kelas(kolom.jenis);
    let mut cell = match sel {
        Sel::Simpul(_, dalam) if *dalam > 0 => format!("<td class=\"{kelas}\" style=\"padding-left:{}em\">", dalam * 2),
        _ => format!("<td class=\"{kelas}\">"),
    };
    tulis_sel(&mut cell, sel, kata);
    cell.push_str("</td>");
    cell
}

fn tulis_sel(out: &mut String, sel: &Sel<'_>, kata: &Kata) {
    match sel {
        Sel::Kosong => {}
        Sel::Teks(text) | Sel::Simpul(text, _) => out.push_str(&lolos(text)),
        Sel::Deret(digits) => out.push_str(digits.as_str()),
        Sel::Angka(n) => out.push_str(&kata.angka(*n)),
        Sel::Tanggal(day) => out.push_str(&day.to_string()),
        Sel::Batang { n, dari } => out.push_str(&batang(*n, *dari)),
    }
}

/// A bar; its number stands in the column beside it.
fn batang(n: i64, dari: i64) -> String {
    let percent = if dari > 0 { (n * 100 / dari).clamp(0, 100) } else { 0 };
    format!("<span class=\"batang\"><i style=\"width:{percent}%\"></i></span>")
}

/// Text as it may stand between tags and in quotes.
pub(super) fn lolos(text: &str) -> String {
    let text: Cow<'_, str> = tampil(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
