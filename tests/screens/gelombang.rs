//! The lists of waves and texts, and their forms.

use ikrar::kata::Bahasa;

use crate::WARNA;
use crate::contoh::Toko;
use crate::potret::potret;

tiga_ukuran! {
    gelombang_daftar: "5 o";
    gelombang_ubah: "5 o e";
    gelombang_teks: "5 o t";
    gelombang_teks_ubah: "5 o t e";
}

#[test]
fn the_headline_may_count_who_was_represented() {
    let mut toko = Toko::new();
    toko.kantor.hitung_diwakili = true;
    for (name, keys) in [("meja", "1"), ("satker", "2"), ("ikrar", "5")] {
        let mut app = toko.meja((80, 24), Bahasa::Id);
        toko.tekan(&mut app, keys);
        insta::assert_snapshot!(format!("utama_{name}_80x24"), potret(&app, WARNA).teks());
    }
}
