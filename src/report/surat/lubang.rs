//! Whence each [`Lubang`] of a letter is filled. What is not on file is `None`; the letter gets dots there and the operator is told.

use super::Bahan;
use super::naskah::{Naskah, Umum};
use crate::domain::katalog::{Rumpun, TingkatSanksi};
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::perkara::alur::terberat;
use crate::domain::perkara::dokumen::JenisDokumen;
use crate::domain::perkara::penanganan::{DokumenRow, PanggilanRow, PemeriksaRow};
use crate::domain::perkara::surat::{JenisSurat, Lubang};
use crate::domain::perkara::wewenang::Pejabat;
use crate::domain::tanggal::Tanggal;
use crate::kata::{Bahasa, Kata};

/// What stands in for a hole; `None` where nothing is on file.
pub(super) fn isi(lubang: Lubang, bahan: &Bahan<'_>, umum: &Umum, naskah: &Naskah) -> Option<String> {
    use Lubang as L;
    let (berkas, pesanan) = (bahan.berkas, bahan.pesanan);
    let row = &berkas.perkara.row;
    let text = |text: &str| Some(text.to_owned());
    let found = match lubang {
        L::Nomor => nomor(bahan),
        L::Tempat => text(&pesanan.tempat),
        L::HariTanggal => Some(umum.hari_tanggal(pesanan.tanggal)),
        L::PenandaNama => text(&pesanan.penanda.nama),
        L::PenandaJabatan => text(&pesanan.penanda.jabatan),
        L::PenandaNip => text(&pesanan.penanda.nip),
        L::Nama => text(&row.terlapor),
        L::LabelNomor => Umum::menurut(&umum.label_nomor, berkas.status.map_or("lain", StatusKepegawaian::code)),
        L::Nip => text(&berkas.nomor_induk),
        L::Jabatan => text(&berkas.perkara.jabatan),
        L::Satker => text(&row.satker),
        L::NomorPerkara => text(&row.nomor),
        L::NomorSurat => text(&berkas.perkara.nomor_surat),
        L::Terima => Some(umum.tanggal(berkas.perkara.terima)),
        L::Perbuatan => Some(umum.tanggal(row.perbuatan)),
        L::Ringkas => text(row.ringkas.trim_end_matches('.')),
        L::Dugaan => Umum::menurut(&umum.dugaan, dugaan(bahan)),
        L::Usulan => terberat(berkas.baris.iter().map(|b| b.sanksi))
            .map(|level| if kontrak(bahan) { TingkatSanksi::Kontrak } else { level })
            .and_then(|level| umum.usulan.get(level.code()).cloned()),
        L::TataCara => umum.tata_cara.get(golongan(bahan)?).cloned(),
        L::Upaya => naskah.upaya.get(golongan(bahan)?).cloned(),
        L::Kabar => naskah.kabar.get(kabar(row.keadaan)).cloned(),
        L::Ppk => umum.kementerian(bahan.kantor).map(|k| k.ppk.clone()),
        L::KetuaNama => ketua(bahan).map(|p| p.isi.nama.clone()),
        L::KetuaJabatan => ketua(bahan).map(|p| p.isi.jabatan.clone()),
        L::P1Nomor => panggilan(bahan, 1).map(|p| p.isi.nomor.clone()),
        L::P1Surat => panggilan(bahan, 1).map(|p| umum.tanggal(p.isi.surat)),
        L::P1Hari => panggilan(bahan, 1).map(|p| umum.hari_tanggal(p.isi.pemeriksaan)),
        L::P1Pukul => panggilan(bahan, 1).map(|p| p.isi.pukul.clone()),
        L::P1Tempat => panggilan(bahan, 1).map(|p| p.isi.tempat.clone()),
        L::P2Nomor => panggilan(bahan, 2).map(|p| p.isi.nomor.clone()),
        L::P2Surat => panggilan(bahan, 2).map(|p| umum.tanggal(p.isi.surat)),
        L::P2Hari => panggilan(bahan, 2).map(|p| umum.hari_tanggal(p.isi.pemeriksaan)),
        L::P2Pukul => panggilan(bahan, 2).map(|p| p.isi.pukul.clone()),
        L::P2Tempat => panggilan(bahan, 2).map(|p| p.isi.tempat.clone()),
        L::TimNomor => dokumen(bahan, &[JenisDokumen::SkTim]).map(|d| d.isi.nomor.clone()),
        L::TimTanggal => hari(umum, dokumen(bahan, &[JenisDokumen::SkTim])),
        L::BapNomor => dokumen(bahan, &[JenisDokumen::Bap]).map(|d| d.isi.nomor.clone()),
        L::BapTanggal => hari(umum, dokumen(bahan, &[JenisDokumen::Bap])),
        L::BaNomor => dokumen(bahan, &[JenisDokumen::BaKetidakhadiran]).map(|d| d.isi.nomor.clone()),
        L::BaTanggal => hari(umum, dokumen(bahan, &[JenisDokumen::BaKetidakhadiran])),
        L::Hasil => {
            let jenis = dokumen(bahan, HASIL).map_or(JenisDokumen::Lhp, |d| d.isi.jenis);
            // A letter is Indonesian, whatever the language of the screen.
            Some(Kata::new(Bahasa::Id).t(&jenis.kata()))
        }
        L::HasilNomor => dokumen(bahan, HASIL).map(|d| d.isi.nomor.clone()),
        L::HasilTanggal => hari(umum, dokumen(bahan, HASIL)),
        L::MajelisNomor => dokumen(bahan, &[JenisDokumen::BaMajelis]).map(|d| d.isi.nomor.clone()),
        L::MajelisTanggal => hari(umum, dokumen(bahan, &[JenisDokumen::BaMajelis])),
        L::SkJabatan => pemutus(bahan, umum),
        L::SkNomor => berkas.putusan.as_ref().map(|p| p.isi.sk_nomor.clone()),
        L::SkTanggal => berkas.putusan.as_ref().map(|p| umum.tanggal(p.isi.sk_tanggal)),
        L::Sanksi => berkas.putusan.as_ref().map(|p| p.nama.clone()),
        L::Pasal => berkas.putusan.as_ref().map(|p| p.isi.pasal.clone()),
        // What has more than one line is laid out by the builder; here it is only named.
        L::Kepada | L::Baris | L::Tim | L::Panggilan => None,
        // What people found and said is theirs to write.
        L::Fakta | L::Unsur | L::Memberatkan | L::Meringankan | L::Kesimpulan | L::Alasan | L::Jawaban => None,
    };
    found.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Who decided: the post as it stands under the decision, else the Minister of this office's ministry, else the kind of office with the
/// name, as the decision on file says them.
fn pemutus(bahan: &Bahan<'_>, umum: &Umum) -> Option<String> {
    let decided = &bahan.berkas.putusan.as_ref()?.isi;
    if !decided.pejabat_jabatan.trim().is_empty() {
        return Some(decided.pejabat_jabatan.clone());
    }
    let minister = (decided.pejabat == Pejabat::Ppk).then(|| umum.kementerian(bahan.kantor)).flatten();
    if let Some(known) = minister {
        return Some(known.ppk.clone());
    }
    let office = Kata::new(Bahasa::Id).t(&decided.pejabat.kata());
    Some(
        [office.as_str(), decided.pejabat_nama.trim()]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    )
}

/// Papers that say what came of it.
const HASIL: &[JenisDokumen] = &[JenisDokumen::Lhp, JenisDokumen::LhpTidakHadir, JenisDokumen::BaMajelis];

/// The number asked for, else that of the paper on file.
fn nomor(bahan: &Bahan<'_>) -> Option<String> {
    let asked = bahan.pesanan.nomor.trim();
    if !asked.is_empty() {
        return Some(asked.to_owned());
    }
    let call = match bahan.pesanan.jenis {
        JenisSurat::SuratPanggilan1 => panggilan(bahan, 1),
        JenisSurat::SuratPanggilan2 => panggilan(bahan, 2),
        _ => None,
    };
    let paper = || bahan.pesanan.jenis.dokumen().and_then(|jenis| dokumen(bahan, &[jenis]));
    call.map(|p| p.isi.nomor.clone()).filter(|n| !n.is_empty()).or_else(|| paper().map(|d| d.isi.nomor.clone()))
}

/// The latest paper of one of these kinds.
fn dokumen<'b>(bahan: &Bahan<'b>, jenis: &[JenisDokumen]) -> Option<&'b DokumenRow> {
    bahan.berkas.dokumen.iter().filter(|d| jenis.contains(&d.isi.jenis)).max_by_key(|d| (d.isi.tanggal, d.id))
}

fn hari(umum: &Umum, paper: Option<&DokumenRow>) -> Option<String> {
    paper.map(|d| umum.tanggal(d.isi.tanggal))
}

fn panggilan<'b>(bahan: &Bahan<'b>, ke: u8) -> Option<&'b PanggilanRow> {
    bahan.berkas.panggilan.iter().rev().find(|p| p.isi.ke == ke)
}

/// Head of the team, or the only examiner.
fn ketua<'b>(bahan: &Bahan<'b>) -> Option<&'b PemeriksaRow> {
    let all = &bahan.berkas.pemeriksa;
    all.iter().find(|p| p.isi.ketua).or_else(|| all.first().filter(|_| all.len() == 1))
}

/// Whether the accused works under a contract of his own, so that neither the rules nor the officials of civil servants are his.
pub(super) fn kontrak(bahan: &Bahan<'_>) -> bool {
    bahan.berkas.status == Some(StatusKepegawaian::Ppnpn)
}

/// Which rules hold for the accused; none that this office knows for a policeman, a soldier, or somebody who is not identified.
fn golongan(bahan: &Bahan<'_>) -> Option<&'static str> {
    use StatusKepegawaian as S;
    match bahan.berkas.status? {
        S::Pns | S::Cpns => Some("asn"),
        S::Pppk | S::PppkParuhWaktu => Some("pppk"),
        S::Ppnpn => Some("kontrak"),
        S::Polri | S::Tni | S::Lainnya => None,
    }
}

/// What the chosen rows make of it; nobody under contract breaks a discipline that is not his.
fn dugaan(bahan: &Bahan<'_>) -> &'static str {
    let has = |family: Rumpun| bahan.berkas.baris.iter().any(|b| b.rumpun == family);
    match (has(Rumpun::KodeEtik), has(Rumpun::Disiplin)) {
        _ if kontrak(bahan) => "lain",
        (true, true) => "keduanya",
        (true, false) => "kode_etik",
        (false, true) => "disiplin",
        (false, false) => "lain",
    }
}

/// What whoever sent it may know: that it is looked into, that it was decided, that it went elsewhere; never what, nor about whom.
const fn kabar(keadaan: KeadaanPerkara) -> &'static str {
    use KeadaanPerkara as K;
    match keadaan {
        K::UsulPejabatBerwenang => "usul",
        K::PenetapanSk | K::Penyampaian | K::UpayaAdministratif | K::Berlaku | K::Menjalani | K::Selesai => "putus",
        K::TidakTerbukti => "tidak_terbukti",
        K::Dihentikan | K::Kedaluwarsa => "henti",
        K::Dilimpahkan => "limpah",
        _ => "proses",
    }
}

impl Umum {
    /// `4 Agustus 2026`.
    pub(super) fn tanggal(&self, day: Tanggal) -> String {
        let month = usize::try_from(day.month()).ok().and_then(|n| self.bulan.get(n.checked_sub(1)?));
        format!("{} {} {}", day.day(), month.map_or("", String::as_str), day.year())
    }

    /// `Selasa, 4 Agustus 2026`.
    pub(super) fn hari_tanggal(&self, day: Tanggal) -> String {
        let name = usize::try_from(day.weekday()).ok().and_then(|n| self.hari.get(n.checked_sub(1)?));
        format!("{}, {}", name.map_or("", String::as_str), self.tanggal(day))
    }
}
