//! The chase list and the folder of proof, as they leave from the desk: which form, whose, and what comes back.

use crate::desk::app::App;
use crate::desk::command::Command;
use crate::desk::keys::Key;
use crate::desk::modal::{Modal, ModalKind, modal_cmd};
use crate::desk::msg::{Effect, Exported, TeksKeluar};
use crate::desk::umum::lacks;
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::laporan::{BentukTagih, Opsi};
use crate::domain::operator::Hak;
use crate::domain::pesan::Pesan;

/// A chase list that waits for its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagih {
    /// Of which unit; `None` for the whole office.
    pub satker: Option<SatkerId>,
    /// It was asked for on the board, whose own rows can be copied instead.
    pub papan: bool,
}

pub(super) const fn pilihan(
    id: &'static str,
    keys: &'static [Key],
    footer: u8,
    run: fn(&mut App) -> Vec<Effect>,
) -> Command {
    Command { enabled: boleh, ..modal_cmd(id, ModalKind::Tagih, keys, footer, run) }
}

/// Whether this session may take lists out.
pub(super) fn boleh(app: &App) -> Result<(), Pesan> {
    if app.session.boleh(Hak::Ekspor) { Ok(()) } else { Err(lacks(Hak::Ekspor)) }
}

pub(super) fn di_papan(app: &App) -> Result<(), Pesan> {
    let there = matches!(app.modals.last(), Some(Modal::Tagih(t)) if t.papan);
    if there { Ok(()) } else { Err(Pesan::new("tagih-bukan-papan")) }
}

/// Asks for the form.
pub(super) fn tanya(app: &mut App, satker: Option<SatkerId>, papan: bool) -> Vec<Effect> {
    if app.gelombang.is_none() {
        app.refuse(Pesan::new("kosong-gelombang"));
        return vec![Effect::Bell];
    }
    app.modals.push(Modal::Tagih(Tagih { satker, papan }));
    Vec::new()
}

pub(super) fn wa(app: &mut App) -> Vec<Effect> {
    susun(app, BentukTagih::Wa)
}

pub(super) fn surat(app: &mut App) -> Vec<Effect> {
    susun(app, BentukTagih::Surat)
}

pub(super) fn tsv(app: &mut App) -> Vec<Effect> {
    susun(app, BentukTagih::Tsv)
}

/// Has the text written; it comes back as [`TeksKeluar`].
fn susun(app: &mut App, tagih: BentukTagih) -> Vec<Effect> {
    let Some(Modal::Tagih(asked)) = app.modals.pop() else { return Vec::new() };
    let satker = asked.satker;
    let opsi = Opsi { gelombang: app.gelombang, satker, sendiri: satker.is_some(), tagih, ..Opsi::default() };
    keluar(app, "tagih-sedang", Effect::Tagih(Box::new(opsi)))
}

/// The figures of the board's visible rows, without anybody's name.
pub(super) fn papan(app: &mut App) -> Vec<Effect> {
    app.modals.pop();
    let rows = app.satker.visible(&app.pohon);
    let line = |n: &&crate::domain::satker::Simpul| {
        let unit = &n.satker;
        let signed = if unit.belum_lapor() { app.kata.t("belum-lapor") } else { unit.hitung.ttd.to_string() };
        format!("{}\t{signed}\t{}", unit.nama, unit.hitung.wajib())
    };
    let lines: Vec<String> = rows.iter().map(line).collect();
    app.copy_view("salin-judul", &lines)
}

/// Has the folder of proof of a unit made, in the wave in force.
pub(super) fn bukti_satker(app: &mut App, satker: SatkerId) -> Vec<Effect> {
    if app.gelombang.is_none() {
        app.refuse(Pesan::new("kosong-gelombang"));
        return vec![Effect::Bell];
    }
    let opsi = Opsi { gelombang: app.gelombang, satker: Some(satker), sendiri: true, ..Opsi::default() };
    keluar(app, "bukti-sedang", Effect::Bukti { orang: None, opsi: Box::new(opsi) })
}

/// Has the folder of proof of the person of the card on top made, in every wave.
pub(in crate::desk) fn bukti_orang(app: &mut App) -> Vec<Effect> {
    let Some(Modal::Kartu { kartu: Some(kartu), .. }) = app.modals.last() else { return vec![Effect::Bell] };
    let who: (PegawaiId, String) = (kartu.pegawai.id, kartu.pegawai.isi.nama.lengkap());
    let unit = Some(kartu.pegawai.isi.satker);
    if let Err(why) = boleh(app) {
        app.refuse(why);
        return vec![Effect::Bell];
    }
    keluar(
        app,
        "bukti-sedang",
        Effect::Bukti { orang: Some(who), opsi: Box::new(Opsi { satker: unit, ..Opsi::default() }) },
    )
}

/// One thing leaves at a time.
fn keluar(app: &mut App, sedang: &str, effect: Effect) -> Vec<Effect> {
    if app.laporan.berjalan {
        app.refuse(Pesan::new("laporan-masih-berjalan"));
        return vec![Effect::Bell];
    }
    app.laporan.berjalan = true;
    app.say(Pesan::new(sedang));
    vec![effect]
}

impl App {
    /// A text has been written, or not. It opens to be copied, unless the operator has gone on to something else meanwhile.
    pub(in crate::desk) fn tertulis(&mut self, result: Result<TeksKeluar, Pesan>) -> Vec<Effect> {
        let (berkas, teks) = match result {
            Ok(TeksKeluar { berkas, teks, pesan }) => {
                let key = if pesan > 1 { "tagih-jadi-banyak" } else { "tagih-jadi" };
                (Ok((berkas, Pesan::new(key).with("pesan", pesan))), teks)
            }
            Err(why) => (Err(why), String::new()),
        };
        if berkas.is_ok() && matches!(self.modals.last(), None | Some(Modal::Belum(_))) {
            let lines = teks.lines().map(str::to_owned).collect();
            self.modals.push(Modal::Teks { judul: "salin-judul".to_owned(), lines, top: 0 });
        }
        self.telah_keluar(berkas)
    }

    /// A folder of proof has been made, or not.
    pub(in crate::desk) fn terbukti(&mut self, result: Result<Exported, Pesan>) -> Vec<Effect> {
        self.telah_keluar(result.map(|folder| (folder, Pesan::new("bukti-meja-jadi"))))
    }

    /// Says what was written under which name; the folder stands on screen 0.
    pub(in crate::desk) fn telah_keluar(&mut self, result: Result<(Exported, Pesan), Pesan>) -> Vec<Effect> {
        self.laporan.berjalan = false;
        match result {
            Ok((file, said)) => {
                let said = if file.setengah { Pesan::new("tarik-meja-ditulis") } else { said };
                let name = file.path.rsplit('/').next().unwrap_or(&file.path).to_owned();
                self.say(said.with("berkas", name).with("n", file.rows));
                self.laporan.terakhir.insert(0, file);
                self.laporan.terakhir.truncate(8);
                Vec::new()
            }
            Err(why) => {
                self.refuse(why);
                vec![Effect::Bell]
            }
        }
    }
}
