//! The file of a case in words: one composition, from which page, PDF and terminal are written.
//!
//! Whoever reported is not in it, whoever asks: the store may hand the name to this session, and then it is also taken out of stories
//! and remarks that repeat it. Others who are accused in the same report are other people's cases and are left out too.

use crate::domain::perkara::jam::Jatuh;
use crate::domain::perkara::penanganan::{BerkasPerkara, JamRow, PutusanRow};
use crate::domain::pesan::{Arg, Pesan};
use crate::kata::Kata;

/// A text with headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naskah {
    /// Its title.
    pub judul: String,
    /// Its parts.
    pub bagian: Vec<Bab>,
}

/// A part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bab {
    /// Heading.
    pub judul: String,
    /// Lines.
    pub isi: Vec<Larik>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Larik {
    /// What it is, and what it says.
    Isi(String, String),
    /// A paragraph.
    Teks(String),
}

/// Words, and the name that must not stand in any of them.
pub(super) struct Juru<'a> {
    kata: &'a Kata,
    pelapor: Option<&'a str>,
}

impl<'a> Juru<'a> {
    pub(super) fn new(kata: &'a Kata, berkas: &'a BerkasPerkara) -> Self {
        let pelapor = berkas.perkara.pelapor.as_deref().map(str::trim).filter(|name| !name.is_empty());
        Self { kata, pelapor }
    }

    /// A text from the case without whoever reported.
    pub(super) fn bersih(&self, text: &str) -> String {
        match self.pelapor {
            Some(name) => text.replace(name, &self.kata.t("bundel-pelapor")),
            None => text.to_owned(),
        }
    }

    fn isi(&self, key: &str, text: &str) -> Larik {
        Larik::Isi(self.kata.t(key), self.bersih(text))
    }

    fn pesan(&self, pesan: &Pesan) -> Larik {
        Larik::Teks(self.bersih(&self.kata.pesan(pesan)))
    }

    fn t(&self, key: &str) -> String {
        self.kata.t(key)
    }
}

/// Parts of a text that are there, with a comma between.
fn gabung<const N: usize>(parts: [&str; N]) -> String {
    parts.into_iter().filter(|p| !p.trim().is_empty()).collect::<Vec<_>>().join(", ")
}

/// The file of a case. A session that may not read it gets the way of the case and its clocks, and a sentence that says so.
#[must_use]
pub fn naskah(kata: &Kata, berkas: &BerkasPerkara) -> Naskah {
    let juru = Juru::new(kata, berkas);
    let judul = Pesan::new("bundel-judul").with("nomor", berkas.perkara.row.nomor.as_str());
    let mut bagian = Vec::new();
    let mut bab = |key: &str, isi: Vec<Larik>| {
        if !isi.is_empty() {
            bagian.push(Bab { judul: kata.t(key), isi });
        }
    };
    if berkas.terbuka {
        bab("bundel-bab-terlapor", terlapor(&juru, berkas));
    } else {
        // Whom it is about a session may know that may not read the story: then the queue names him too, and so does this.
        let row = &berkas.perkara.row;
        let told = [("bundel-nama", &row.terlapor), ("bundel-satker", &row.satker)];
        let mut lines: Vec<Larik> =
            told.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| juru.isi(key, text)).collect();
        lines.push(Larik::Teks(kata.t("bundel-tertutup")));
        bab("bundel-bab-terlapor", lines);
    }
    bab("bundel-bab-perkara", perkara(&juru, berkas));
    if berkas.terbuka {
        let story = berkas.perkara.uraian.as_deref().unwrap_or_default();
        let story = if story.trim().is_empty() { kata.t("perkara-uraian-kosong") } else { juru.bersih(story) };
        bab("bundel-bab-uraian", vec![Larik::Teks(story)]);
        bab("bundel-bab-baris", baris(&juru, berkas));
        bab("bundel-bab-nomor", nomor_luar(&juru, berkas));
    }
    bab("bundel-bab-langkah", langkah(&juru, berkas));
    if berkas.terbuka {
        bab("bundel-bab-panggilan", panggilan(&juru, berkas));
        bab("bundel-bab-pemeriksa", pemeriksa(&juru, berkas));
        bab("bundel-bab-putusan", berkas.putusan.as_ref().map(|p| putusan(&juru, p)).unwrap_or_default());
        bab("bundel-bab-ulangan", ulangan(&juru, berkas));
    }
    bab("bundel-bab-jam", berkas.jam.iter().map(|jam| satu_jam(&juru, jam)).collect());
    if berkas.terbuka {
        bab("bundel-bab-surat", surat(&juru, berkas));
    }
    Naskah { judul: kata.pesan(&judul), bagian }
}

fn terlapor(juru: &Juru<'_>, berkas: &BerkasPerkara) -> Vec<Larik> {
    let row = &berkas.perkara.row;
    let word = |key: Option<String>| key.map(|k| juru.t(&k)).unwrap_or_default();
    let nomor = if berkas.nomor_induk.is_empty() { juru.t("bundel-tanpa-nomor") } else { berkas.nomor_induk.clone() };
    let jenis = word(berkas.jenis_jabatan.map(|j| j.kata()));
    vec![
        juru.isi("bundel-nama", &row.terlapor),
        juru.isi("bundel-nomor-induk", &nomor),
        juru.isi("bundel-status", &word(berkas.status.map(|s| s.kata()))),
        juru.isi("bundel-jabatan", &gabung([&berkas.perkara.jabatan, &jenis])),
        juru.isi("bundel-satker", &row.satker),
        Larik::Teks(juru.t("bundel-hari-itu")),
    ]
}

fn perkara(juru: &Juru<'_>, berkas: &BerkasPerkara) -> Vec<Larik> {
    let (case, row) = (&berkas.perkara, &berkas.perkara.row);
    let kata = juru.kata;
    let since = kata.pesan(&Pesan::new("perkara-sejak").with("tanggal", row.sejak.to_string()));
    let mut all = vec![
        juru.isi("perkara-keadaan", &gabung([&kata.t(&row.keadaan.kata()), &since])),
        juru.isi("perkara-sumber", &gabung([&kata.t(&row.sumber.kata()), &case.nomor_surat])),
        juru.isi("perkara-perbuatan", &row.perbuatan.to_string()),
        juru.isi("perkara-terima", &case.terima.to_string()),
    ];
    if !row.ringkas.is_empty() {
        all.push(juru.isi("perkara-ringkas", &row.ringkas));
    }
    if let Some((_, name)) = &berkas.petugas {
        all.push(juru.isi("bundel-petugas", name));
    }
    if let Some((badan, periksa)) = &berkas.badan {
        let check = if *periksa { kata.t("perkara-perlu-verifikasi") } else { String::new() };
        all.push(juru.isi("bundel-badan", &gabung([badan, &check])));
    }
    let age = Pesan::new("bundel-umur").with("umur", berkas.umur).with("diam", berkas.diam);
    all.push(juru.pesan(&age));
    if let Some(last) = berkas.retensi {
        all.push(juru.isi("bundel-retensi", &last.to_string()));
    }
    all
}

fn baris(juru: &Juru<'_>, berkas: &BerkasPerkara) -> Vec<Larik> {
    let line = |b: &crate::domain::perkara::penanganan::BarisKasus| {
        let head = format!("{} ({}, {})", b.id, juru.t(&b.rumpun.kata()), juru.t(&b.sanksi.kata()));
        let dasar = if b.dasar.is_empty() { String::new() } else { format!(" [{}]", b.dasar) };
        Larik::Isi(head, format!("{}{dasar}", b.bentuk))
    };
    berkas.baris.iter().map(line).collect()
}

fn nomor_luar(juru: &Juru<'_>, berkas: &BerkasPerkara) -> Vec<Larik> {
    let line = |n: &crate::domain::perkara::penanganan::NomorLuar| {
        juru.isi(&n.lembaga.kata(), &gabung([&n.nomor, &n.tanggal.to_string(), &n.catatan]))
    };
    berkas.nomor_luar.iter().map(line).collect()
}

fn langkah(juru: &Juru<'_>, berkas: &BerkasPerkara) -> Vec<Larik> {
    let open = berkas.terbuka;
    let line = |step: &crate::domain::antrean::LangkahRow| {
        let reason = if open { step.alasan.as_str() } else { "" };
        let text = gabung([&juru.t(&step.ke.kata()), reason, &step.oleh]);
        Larik::Isi(step.tanggal.to_string(), juru.bersih(&text))
    };
    berkas.perkara.langkah.iter().map(line).collect()
}

fn panggilan(juru: &Juru<'_>, berkas: &BerkasPerkara) -> Vec<Larik> {
    let mut all = Vec::new();
    for row in &berkas.panggilan {
        let call = &row.isi;
        let came = match row.hadir {
            Some(true) => "bundel-hadir",
            Some(false) => "bundel-tidak-hadir",
            None => "bundel-hadir-belum",
        };
        let text = Pesan::new("bundel-panggilan")
            .with("nomor", call.nomor.as_str())
            .with("surat", call.surat.to_string())
            .with("hari", gabung([&call.pemeriksaan.to_string(), &call.pukul]))
            .with("tempat", call.tempat.as_str())
            .with("hadir", Arg::Kata(came.to_owned()));
        let key = if call.ke == 2 { "bundel-panggilan-2" } else { "bundel-panggilan-1" };
        all.push(juru.isi(key, &juru.kata.pesan(&text)));
        all.extend(row.peringatan.as_ref().map(|why| juru.pesan(why)));
    }
    all
}

fn pemeriksa(juru: &Juru<'_>, berkas: &BerkasPerkara) -> Vec<Larik> {
    let line = |row: &crate::domain::perkara::penanganan::PemeriksaRow| {
        let head = if row.isi.ketua { juru.t("bundel-ketua") } else { String::new() };
        Larik::Isi(row.isi.nama.clone(), gabung([&row.isi.jabatan, &juru.t(&row.isi.unsur.kata()), &head]))
    };
    berkas.pemeriksa.iter().map(line).collect()
}

fn putusan(juru: &Juru<'_>, row: &PutusanRow) -> Vec<Larik> {
    let isi = &row.isi;
    let mut all = vec![
        juru.isi("bundel-sanksi", &gabung([&row.nama, &juru.t(&row.tingkat.kata())])),
        juru.isi("bundel-pasal", &isi.pasal),
        juru.isi("bundel-pejabat", &gabung([&isi.pejabat_nama, &isi.pejabat_jabatan, &juru.t(&isi.pejabat.kata())])),
        juru.isi("bundel-sk", &gabung([&isi.sk_nomor, &isi.sk_tanggal.to_string()])),
    ];
    let day = |key: &str, day: Option<crate::domain::tanggal::Tanggal>| {
        juru.isi(key, &day.map_or_else(|| juru.t("bundel-belum-ada"), |d| d.to_string()))
    };
    all.push(day("bundel-terima-sk", row.terima));
    let upaya = if row.berlaku_upaya { juru.t("bundel-berlaku-upaya") } else { String::new() };
    let first = row.berlaku.map_or_else(|| juru.t("bundel-belum-ada"), |d| d.to_string());
    all.push(juru.isi("bundel-berlaku", &gabung([&first, &upaya])));
    if let Some(months) = row.bulan.filter(|m| *m > 0) {
        all.push(juru.isi("bundel-masa", &juru.kata.pesan(&Pesan::new("bundel-bulan").with("n", months))));
        all.push(day("bundel-akhir", row.akhir));
    }
    if let Some((nomor, hari)) = &row.pembatalan {
        all.push(juru.isi("bundel-pembatalan", &gabung([nomor, &hari.to_string()])));
    }
    all.push(juru.isi("bundel-blokir", &juru.t(if row.blokir { "bundel-ya" } else { "bundel-tidak" })));
    if !isi.catatan.is_empty() {
        all.push(juru.isi("bundel-catatan", &isi.catatan));
    }
    all
}

fn ulangan(juru: &Juru<'_>, berkas: &BerkasPerkara) -> Vec<Larik> {
    let line = |u: &crate::domain::perkara::penanganan::Ulangan| {
        let same = if u.sejenis { juru.t("bundel-sejenis") } else { String::new() };
        Larik::Isi(u.nomor.clone(), gabung([&u.sanksi, &juru.t(&u.tingkat.kata()), &u.sk_tanggal.to_string(), &same]))
    };
    berkas.ulangan.iter().map(line).collect()
}

fn satu_jam(juru: &Juru<'_>, jam: &JamRow) -> Larik {
    let kata = juru.kata;
    let stands = match (jam.selesai, jam.jatuh) {
        (Some(day), _) => Pesan::new("bundel-jam-selesai").with("hari", day.to_string()),
        (None, Jatuh::Pada(day)) => match jam.sisa {
            Some(left) if left < 0 => {
                Pesan::new("bundel-jam-lewat").with("hari", day.to_string()).with("n", left.unsigned_abs())
            }
            Some(left) => Pesan::new("bundel-jam-sisa").with("hari", day.to_string()).with("n", left),
            None => Pesan::new("bundel-jam-pada").with("hari", day.to_string()),
        },
        (None, Jatuh::Berhenti(left)) => Pesan::new("bundel-jam-berhenti").with("n", left),
        (None, Jatuh::TakDikenal) => Pesan::new("bundel-jam-tak-dikenal"),
    };
    let from = kata.pesan(&Pesan::new("bundel-jam-dari").with("hari", jam.dari.to_string()));
    let check = if jam.perlu_verifikasi { kata.t("perkara-perlu-verifikasi") } else { String::new() };
    let text = gabung([&from, &kata.pesan(&stands), &kata.t(&jam.sifat.kata()), &check]);
    Larik::Isi(kata.t(&jam.aturan.kata()), text)
}

fn surat(juru: &Juru<'_>, berkas: &BerkasPerkara) -> Vec<Larik> {
    let line = |row: &crate::domain::perkara::penanganan::DokumenRow| {
        let isi = &row.isi;
        let kind = juru.t(&isi.jenis.kata());
        juru.isi_judul(&kind, &gabung([&isi.nomor, &isi.tanggal.to_string()]))
    };
    berkas.dokumen.iter().map(line).collect()
}

impl Juru<'_> {
    /// A line whose name is a word already.
    fn isi_judul(&self, judul: &str, text: &str) -> Larik {
        Larik::Isi(judul.to_owned(), self.bersih(text))
    }
}

impl Naskah {
    /// Lines for a terminal so many columns wide: headings, indented lines, words never cut.
    #[must_use]
    pub fn baris(&self, kolom: usize) -> Vec<String> {
        let mut out = vec![self.judul.clone()];
        for bab in &self.bagian {
            out.extend([String::new(), bab.judul.clone()]);
            for larik in &bab.isi {
                let text = match larik {
                    Larik::Isi(judul, isi) => format!("{judul}: {isi}"),
                    Larik::Teks(text) => text.clone(),
                };
                for (n, line) in text.lines().flat_map(|l| lipat(l, kolom.saturating_sub(4).max(20))).enumerate() {
                    out.push(format!("{}{line}", if n == 0 { "  " } else { "    " }));
                }
            }
        }
        out
    }
}

/// A line folded between words.
fn lipat(text: &str, kolom: usize) -> Vec<String> {
    use crate::domain::tampil::lebar;
    let mut out: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match out.last_mut().filter(|line| lebar(line) + 1 + lebar(word) <= kolom) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => out.push(word.to_owned()),
        }
    }
    out
}
