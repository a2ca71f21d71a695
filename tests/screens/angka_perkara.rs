//! Figures of cases, the register of sanctions, and the question why a bundle leaves.

tiga_ukuran! {
    perkara_angka: "7 A";
    perkara_sanksi: "7 R";
    perkara_bundel: "7 B d i m i n t a";
}
