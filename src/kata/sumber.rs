//! The list of word files. A new stem is one line here and one file per language.

macro_rules! sumber {
    ($($stem:literal),* $(,)?) => {
        /// Stem, Indonesian text, English text.
        pub const SUMBER: &[(&str, &str, &str)] = &[$((
            $stem,
            include_str!(concat!("../../data/kata/id/", $stem, ".ftl")),
            include_str!(concat!("../../data/kata/en/", $stem, ".ftl")),
        )),*];
    };
}

sumber![
    "alur",
    "aturan-kantor",
    "baca",
    "belum-meja",
    "berkas",
    "berkas-meja",
    "bukti",
    "bundel",
    "cetak",
    "cli",
    "desk",
    "ekspor",
    "gelombang",
    "hari-kerja",
    "impor",
    "impor-baca",
    "impor-baris",
    "impor-ingatan",
    "impor-meja",
    "impor-tanya",
    "impor-toko",
    "jam",
    "katalog",
    "kegiatan",
    "keluar",
    "laporan",
    "latihan",
    "nama",
    "nomor",
    "orang",
    "pegawai",
    "penanganan",
    "perintah",
    "perkara",
    "ruang",
    "store",
    "surat",
    "tagih",
    "tampak",
    "tanggal",
    "tarik",
    "tempo",
    "tombol",
    "triase",
];
