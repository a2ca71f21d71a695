//! Figures of cases, the register of sanctions, and the question why a bundle leaves.

use ikrar::kata::Bahasa;

use crate::WARNA;
use crate::contoh::Toko;
use crate::potret::potret;

macro_rules! gambar {
    ($($name:ident: $keys:literal;)*) => {$(
        #[test]
        fn $name() {
            for size in [(80, 24), (120, 40), (60, 16)] {
                let toko = Toko::new();
                let mut app = toko.meja(size, Bahasa::Id);
                toko.tekan(&mut app, $keys);
                insta::assert_snapshot!(format!("{}_{}x{}", stringify!($name), size.0, size.1), potret(&app, WARNA).teks());
            }
        }
    )*};
}

gambar! {
    perkara_angka: "7 A";
    perkara_sanksi: "7 R";
    perkara_bundel: "7 B d i m i n t a";
}
