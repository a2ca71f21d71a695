//! A letter out of what is on file: pure, one way for all kinds. What differs between them is data ([`super::naskah`]).

use super::lubang;
use super::naskah::{BlokNaskah, Daftar, Naskah, Pihak, Umum};
use super::{Bahan, Blok, Kolom, Surat};
use crate::domain::perkara::penanganan::PemeriksaRow;
use crate::domain::perkara::surat::{JenisSurat, Lubang};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::tampil;
use crate::report::TANDA_LATIHAN;

/// The letter, with what is missing in it and what should be looked at.
pub(super) fn susun(bahan: &Bahan<'_>, umum: &Umum, naskah: &Naskah) -> Surat {
    let mut s = Susun { bahan, umum, naskah, kosong: Vec::new(), blok: Vec::new() };
    s.kepala();
    naskah.blok.iter().for_each(|part| s.bagian(part));
    if !naskah.tembusan.is_empty() {
        let rows = naskah.tembusan.iter().map(|row| s.isi(row)).collect();
        s.blok.push(Blok::Tembusan(umum.tembusan.clone(), rows));
    }
    let Susun { kosong, blok, .. } = s;
    let mut tanda: Vec<String> = Vec::new();
    tanda.extend(naskah.rahasia.then(|| umum.rahasia.clone()));
    tanda.extend(bahan.latihan.then(|| TANDA_LATIHAN.to_owned()));
    Surat {
        jenis: bahan.pesanan.jenis,
        tanda,
        kop: umum.kop(&tampil(bahan.kantor)),
        blok,
        halaman: umum.halaman.clone(),
        kantor: bahan.kantor.to_owned(),
        nomor_perkara: bahan.berkas.perkara.row.nomor.clone(),
        hari: bahan.pesanan.tanggal,
        kosong,
        periksa: periksa(bahan, naskah),
    }
}

struct Susun<'s, 'b> {
    bahan: &'s Bahan<'b>,
    umum: &'s Umum,
    naskah: &'s Naskah,
    kosong: Vec<Lubang>,
    blok: Vec<Blok>,
}

impl Susun<'_, '_> {
    fn catat(&mut self, lubang: Lubang) {
        if !self.kosong.contains(&lubang) {
            self.kosong.push(lubang);
        }
    }

    /// The value of a hole, or dots.
    fn nilai(&mut self, lubang: Lubang) -> String {
        if let Some(text) = lubang::isi(lubang, self.bahan, self.umum, self.naskah) {
            return tampil(&text).into_owned();
        }
        self.catat(lubang);
        self.umum.titik.clone()
    }

    /// A text with its holes filled. A value is not looked into again: braces in a name are braces.
    fn isi(&mut self, text: &str) -> String {
        let (mut out, mut rest) = (String::with_capacity(text.len()), text);
        while let Some((before, behind)) = rest.split_once('{') {
            out.push_str(before);
            let known = behind.split_once('}').and_then(|(name, tail)| Some((Lubang::from_code(name)?, tail)));
            match known {
                Some((lubang, tail)) => {
                    out.push_str(&self.nilai(lubang));
                    rest = tail;
                }
                None => {
                    out.push('{');
                    rest = behind;
                }
            }
        }
        out.push_str(rest);
        out
    }

    /// Place and date; a date alone would look as if it were cut off.
    fn tempat_tanggal(&mut self) -> String {
        format!("{}, {}", self.nilai(Lubang::Tempat), self.umum.tanggal(self.bahan.pesanan.tanggal))
    }

    fn kepala(&mut self) {
        let (umum, naskah) = (self.umum, self.naskah);
        if !naskah.judul.is_empty() {
            self.blok.push(Blok::Judul(naskah.judul.clone()));
            if naskah.nomor {
                let number = format!("{}: {}", umum.kepala.nomor, self.nilai(Lubang::Nomor));
                self.blok.push(Blok::Tengah(number));
            }
            return;
        }
        let words = &umum.kepala;
        let nature = if naskah.rahasia { &words.sifat_rahasia } else { &words.sifat_biasa };
        let enclosed = if naskah.lampiran { words.satu_berkas.as_str() } else { "-" };
        let rows = vec![
            (words.nomor.clone(), self.nilai(Lubang::Nomor)),
            (words.sifat.clone(), nature.clone()),
            (words.lampiran.clone(), enclosed.to_owned()),
            (words.hal.clone(), self.isi(&naskah.hal)),
        ];
        let kanan = self.tempat_tanggal();
        self.blok.push(Blok::Kepala { baris: rows, kanan });
        let asked = self.bahan.pesanan.kepada.trim();
        let mut lines: Vec<String> = if asked.is_empty() {
            let contract = lubang::kontrak(self.bahan) && !naskah.kepada_kontrak.is_empty();
            let usual = if contract { &naskah.kepada_kontrak } else { &naskah.kepada };
            usual.iter().map(|line| self.isi(line)).collect()
        } else {
            asked.split(['\n', ';']).map(|line| tampil(line.trim()).into_owned()).collect()
        };
        if lines.is_empty() {
            lines.push(self.nilai(Lubang::Kepada));
        }
        if let Some(first) = lines.first_mut() {
            *first = format!("{} {first}", umum.kepada);
        }
        self.blok.push(Blok::Alamat(lines));
    }

    fn bagian(&mut self, part: &BlokNaskah) {
        let made = match part {
            BlokNaskah::Alinea(text) => Blok::Alinea(self.isi(text)),
            BlokNaskah::Sub(text) => Blok::Sub(self.isi(text)),
            BlokNaskah::Rincian(rows) => {
                Blok::Rincian(rows.iter().map(|(label, text)| (self.isi(label), self.isi(text))).collect())
            }
            BlokNaskah::Butir(rows) => Blok::Butir(rows.iter().map(|row| self.isi(row)).collect()),
            BlokNaskah::Daftar(which) => self.daftar(*which),
            BlokNaskah::Ruang(lines, name) => {
                if let Some(lubang) = Lubang::from_code(name) {
                    self.catat(lubang);
                }
                Blok::Ruang(*lines)
            }
            BlokNaskah::Tanya(rows) => {
                self.catat(Lubang::Jawaban);
                for (n, row) in (1..).zip(rows) {
                    let (isi, jawab) = (self.isi(&row.isi), self.umum.jawab.clone());
                    self.blok.push(Blok::Tanya { nomor: n, isi, jawab, ruang: row.ruang });
                }
                return;
            }
            BlokNaskah::Tanda(who) => {
                let columns = who.iter().map(|who| self.tanda(*who)).collect();
                Blok::Tanda(columns)
            }
        };
        self.blok.push(made);
    }

    fn daftar(&mut self, which: Daftar) -> Blok {
        let berkas = self.bahan.berkas;
        let rows: Vec<String> = match which {
            Daftar::Baris => {
                let row = |text: &str, id: &str, basis: &str| {
                    let basis = if basis.trim().is_empty() { String::new() } else { format!(", {}", basis.trim()) };
                    tampil(&format!("{text} ({id}){basis}")).into_owned()
                };
                berkas.baris.iter().map(|b| row(&b.bentuk, &b.id, &b.dasar)).collect()
            }
            Daftar::Tim => berkas.pemeriksa.iter().map(|p| self.pemeriksa(p)).collect(),
            Daftar::Panggilan => {
                // A record of absence is about the calls that were missed.
                let missed = self.bahan.pesanan.jenis == JenisSurat::BaKetidakhadiran;
                let rows: Vec<Vec<String>> = berkas
                    .panggilan
                    .iter()
                    .filter(|p| !(missed && p.hadir == Some(true)))
                    .map(|p| {
                        let name = usize::from(p.isi.ke).checked_sub(1).and_then(|n| self.umum.panggilan.get(n));
                        let came = match p.hadir {
                            Some(true) => self.umum.hadir.as_str(),
                            Some(false) => self.umum.tidak_hadir.as_str(),
                            None => "",
                        };
                        let letter = format!("{}, {}", tampil(&p.isi.nomor), self.umum.tanggal(p.isi.surat));
                        vec![
                            name.cloned().unwrap_or_else(|| p.isi.ke.to_string()),
                            letter.trim_start_matches(", ").to_owned(),
                            self.umum.hari_tanggal(p.isi.pemeriksaan),
                            came.to_owned(),
                        ]
                    })
                    .collect();
                if !rows.is_empty() {
                    let tajuk = self.umum.kolom_panggilan.clone();
                    return Blok::Tabel { tajuk, lebar: vec![15, 37, 32, 16], baris: rows };
                }
                Vec::new()
            }
        };
        if rows.is_empty() {
            self.catat(match which {
                Daftar::Baris => Lubang::Baris,
                Daftar::Tim => Lubang::Tim,
                Daftar::Panggilan => Lubang::Panggilan,
            });
            return Blok::Butir(vec![self.umum.titik.clone()]);
        }
        Blok::Butir(rows)
    }

    /// An examiner in a line: name, post, what he is in the team.
    fn pemeriksa(&self, p: &PemeriksaRow) -> String {
        let place = if p.isi.ketua { &self.umum.ketua } else { &self.umum.anggota };
        let parts = [p.isi.nama.as_str(), p.isi.jabatan.as_str(), if self.sendirian() { "" } else { place.as_str() }];
        tampil(&parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ")).into_owned()
    }

    fn sendirian(&self) -> bool {
        self.bahan.berkas.pemeriksa.len() == 1
    }

    fn tanda(&mut self, who: Pihak) -> Kolom {
        let umum = self.umum;
        let word = |key: &str| umum.tanda.get(key).cloned().unwrap_or_default();
        match who {
            Pihak::Penanda => {
                let mut atas = Vec::new();
                // An office letter has place and date in its head.
                if !self.naskah.judul.is_empty() {
                    atas.push(self.tempat_tanggal());
                }
                atas.push(format!("{},", self.nilai(Lubang::PenandaJabatan)));
                let number = format!("{} {}", umum.nip, self.nilai(Lubang::PenandaNip));
                Kolom { atas, orang: vec![(self.nilai(Lubang::PenandaNama), vec![number])] }
            }
            Pihak::Terperiksa | Pihak::Penerima => {
                let key = if who == Pihak::Terperiksa { "terperiksa" } else { "penerima" };
                let number = format!("{} {}", self.nilai(Lubang::LabelNomor), self.nilai(Lubang::Nip));
                Kolom { atas: vec![word(key)], orang: vec![(self.nilai(Lubang::Nama), vec![number])] }
            }
            Pihak::Tim => {
                let atas = vec![word(if self.sendirian() { "pemeriksa" } else { "tim" })];
                let mut orang: Vec<(String, Vec<String>)> = self
                    .bahan
                    .berkas
                    .pemeriksa
                    .iter()
                    .map(|p| (tampil(&p.isi.nama).into_owned(), vec![tampil(&p.isi.jabatan).into_owned()]))
                    .collect();
                if orang.is_empty() {
                    self.catat(Lubang::Tim);
                    orang.push((umum.titik.clone(), Vec::new()));
                }
                Kolom { atas, orang }
            }
        }
    }
}

/// What a person should look at before the letter is signed.
fn periksa(bahan: &Bahan<'_>, naskah: &Naskah) -> Vec<Pesan> {
    let berkas = bahan.berkas;
    let mut told = Vec::new();
    let uses = |wanted: &str| naskah.blok.iter().any(|part| sebut(part, wanted));
    if uses("baris") {
        let ids = |which: &dyn Fn(&str, &str) -> bool| {
            let rows = berkas.baris.iter().filter(|b| which(&b.id, &b.dasar)).map(|b| b.id.as_str());
            rows.collect::<Vec<_>>().join(", ")
        };
        let unsure = ids(&|id, _| bahan.ragu.iter().any(|r| r == id));
        if !unsure.is_empty() {
            told.push(Pesan::new("surat-periksa-baris").with("baris", unsure));
        }
        let bare = ids(&|_, basis| basis.trim().is_empty());
        if !bare.is_empty() {
            told.push(Pesan::new("surat-periksa-tanpa-dasar").with("baris", bare));
        }
    }
    if let Some(decided) = berkas.putusan.as_ref().filter(|p| bahan.ragu.contains(&p.isi.sanksi))
        && uses("{sanksi}")
    {
        told.push(Pesan::new("surat-periksa-sanksi").with("sanksi", decided.nama.as_str()));
    }
    let call = match bahan.pesanan.jenis {
        JenisSurat::SuratPanggilan1 => 1,
        JenisSurat::SuratPanggilan2 => 2,
        _ => 0,
    };
    told.extend(berkas.panggilan.iter().filter(|p| p.isi.ke == call).filter_map(|p| p.peringatan.clone()));
    if berkas.perkara.ada_pelapor && uses("{ringkas}") {
        told.push(Pesan::new("surat-periksa-pelapor"));
    }
    told
}

/// Whether a part of a text says something; a list is called by its name, a hole in its braces.
fn sebut(part: &BlokNaskah, wanted: &str) -> bool {
    match part {
        BlokNaskah::Alinea(text) | BlokNaskah::Sub(text) => text.contains(wanted) && wanted.starts_with('{'),
        BlokNaskah::Rincian(rows) => rows.iter().any(|(_, text)| text.contains(wanted) && wanted.starts_with('{')),
        BlokNaskah::Daftar(Daftar::Baris) => wanted == "baris",
        _ => false,
    }
}
