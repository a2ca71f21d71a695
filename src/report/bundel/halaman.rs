//! The summary as one page for browser and printer; as with reports, nothing in it reaches outside the file.

use std::fmt::Write as _;

use super::naskah::{Larik, Naskah};
use crate::kata::Kata;
use crate::report::TANDA_LATIHAN;
use crate::report::cetak::Kepala;
use crate::report::html::{GAYA, lolos};

pub(super) fn html(naskah: &Naskah, kepala: &Kepala, kata: &Kata) -> String {
    let (judul, kantor) = (lolos(&naskah.judul), lolos(&kepala.kantor));
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{judul} - {kantor}</title>\n<style>\n{GAYA}</style>\n</head>\n<body>\n",
        kata.bahasa().code()
    );
    if kepala.latihan {
        let _ = writeln!(out, "<p class=\"latihan\">{TANDA_LATIHAN}</p>");
    }
    let _ = writeln!(out, "<h1>{judul}</h1>\n<p class=\"kantor\">{kantor}, {}</p>", kepala.hari);
    let _ = writeln!(out, "<ul class=\"keterangan\">\n<li>{}</li>\n</ul>", lolos(&kata.t("laporan-tertutup")));
    for bab in &naskah.bagian {
        let _ = writeln!(out, "<h2>{}</h2>", lolos(&bab.judul));
        let mut table = false;
        for larik in &bab.isi {
            match larik {
                Larik::Isi(judul, isi) => {
                    if !std::mem::replace(&mut table, true) {
                        out.push_str("<table>\n<tbody>\n");
                    }
                    let _ = writeln!(
                        out,
                        "<tr><th scope=\"row\" class=\"t\">{}</th><td class=\"t\">{}</td></tr>",
                        lolos(judul),
                        lolos(isi)
                    );
                }
                Larik::Teks(text) => {
                    if std::mem::take(&mut table) {
                        out.push_str("</tbody>\n</table>\n");
                    }
                    for line in text.lines().filter(|l| !l.trim().is_empty()) {
                        let _ = writeln!(out, "<p>{}</p>", lolos(line));
                    }
                }
            }
        }
        if table {
            out.push_str("</tbody>\n</table>\n");
        }
    }
    out.push_str("</body>\n</html>\n");
    out
}
