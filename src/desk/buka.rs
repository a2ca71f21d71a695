//! Forms that begin with people: whose pledge is recorded, who is accused. What they mean is taken from the list in focus and
//! said in the head of the form.

use super::app::{App, Fokus};
use super::form::Form;
use super::formulir::{IKRAR, PERKARA};
use super::list::Marks;
use super::msg::{Effect, Slot};
use super::sasaran::Sasaran;
use crate::domain::draf::Isian;
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::ikrar::{KeadaanIkrar, Pilihan};
use crate::domain::pesan::Pesan;
use crate::domain::request::Read;

impl App {
    /// Opens the pledge form for whom the list in focus means.
    pub(super) fn open_ikrar(&mut self, keadaan: KeadaanIkrar) -> Vec<Effect> {
        let Fokus::Orang(tempat) = self.fokus() else { return Vec::new() };
        let list = &self.orang(tempat).list;
        let n = match list.marks() {
            Marks::AllBut(_) => list.marked(),
            _ => u64::try_from(list.inside().count()).unwrap_or(u64::MAX),
        };
        let who = Pesan::new("ikrar-untuk-orang").with("n", n).with("luar", list.outside().len());
        let pilihan = self.orang(tempat).pilihan(self.gelombang);
        self.open_ikrar_for(keadaan, pilihan, &who)
    }

    /// Opens the pledge form for some people; `siapa` says who they are where they are several.
    pub(super) fn open_ikrar_for(
        &mut self,
        keadaan: KeadaanIkrar,
        pilihan: Option<Pilihan>,
        siapa: &Pesan,
    ) -> Vec<Effect> {
        let Fokus::Orang(tempat) = self.fokus() else { return Vec::new() };
        let orang = self.orang(tempat);
        let Some(pilihan) = pilihan else { return vec![Effect::Bell] };
        let one = matches!(&pilihan, Pilihan::Orang(people) if orang.list.cursor().map(PegawaiId).as_slice() == people.as_slice());
        let outside = orang.list.outside().len();
        let perihal = match orang.list.selected().filter(|_| one) {
            Some(row) => {
                let left_out = Pesan::new("ikrar-tanpa-luar").with("luar", outside);
                let mut who =
                    vec![(self.kata.t("ikrar-untuk"), row.nama.lengkap()), (String::new(), row.satker_nama.clone())];
                who.extend((outside > 0).then(|| (String::new(), self.kata.pesan(&left_out))));
                who
            }
            None => vec![(self.kata.t("ikrar-untuk"), self.kata.pesan(siapa))],
        };
        let satker = orang.list.selected().map(|r| r.satker).or(orang.satker);
        self.open_ikrar_form(keadaan, pilihan, perihal, satker)
    }

    /// Opens the pledge form for these people; `perihal` says who they are, `satker` where a new sheet would come from.
    pub(super) fn open_ikrar_form(
        &mut self,
        keadaan: KeadaanIkrar,
        pilihan: Pilihan,
        mut perihal: Vec<(String, String)>,
        satker: Option<SatkerId>,
    ) -> Vec<Effect> {
        let known = self.kantor.as_ref().and_then(|k| k.gelombang.iter().find(|g| Some(g.id) == self.gelombang));
        perihal.extend(known.map(|g| (self.kata.t("ikrar-gelombang"), g.nama.clone())));
        let last = self.terakhir.get(IKRAR.name).cloned().unwrap_or_default();
        let day = match last.get("tanggal") {
            "" => self.session.hari.to_string(),
            day => day.to_owned(),
        };
        // Date, sheet, place and witness stay from one record to the next: they are the sheet's, not the person's.
        let isian = Isian::default()
            .with("keadaan", keadaan.code())
            .with("tanggal", day)
            .with("berkas", last.get("berkas"))
            .with("tempat", last.get("tempat"))
            .with("saksi", last.get("saksi"));
        let sasaran = self.gelombang.map(|gelombang| (gelombang, pilihan));
        let mut form = Form::new(&IKRAR);
        form.fill(&isian);
        form.perihal = perihal;
        form.sasaran = sasaran.map(|(gelombang, pilihan)| Sasaran { gelombang, pilihan, satker });
        self.open_form(form)
    }

    /// Opens the case form, with people already named as accused.
    pub(super) fn open_perkara(&mut self, terlapor: &[(PegawaiId, String)]) -> Vec<Effect> {
        let mut form = Form::new(&PERKARA);
        form.fill(&Isian::default().with("tanggal_terima", self.session.hari.to_string()));
        let ids: Vec<String> = terlapor.iter().map(|(id, _)| id.0.to_string()).collect();
        let names: Vec<&str> = terlapor.iter().map(|(_, name)| name.as_str()).collect();
        form.put("terlapor", &ids.join(" "), &names.join("; "));
        form.unsaved = false;
        let mut effects = self.open_form(form);
        effects.push(self.ask(Slot::Katalog, Read::Katalog));
        effects
    }
}
