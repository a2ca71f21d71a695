//! The screens of the desk and the digits that open them.

/// A screen; the digit that opens it is its place in [`Layar::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layar {
    /// The four panes.
    Meja,
    /// Board of units.
    Satker,
    /// People.
    Pegawai,
    /// Briefings; reserved.
    Sosialisasi,
    /// Pledges.
    Ikrar,
    /// Task forces and risk points; reserved.
    Satgas,
    /// Suspected violations.
    Perkara,
    /// Questionnaires; reserved.
    Instrumen,
    /// Inmates' vote; reserved.
    Pemilih,
    /// Reports.
    Laporan,
    /// First start; has no digit.
    Selamat,
}

impl Layar {
    /// The screens with a digit: `1` to `9`, then `0`.
    pub const ALL: [Self; 10] = [
        Self::Meja,
        Self::Satker,
        Self::Pegawai,
        Self::Sosialisasi,
        Self::Ikrar,
        Self::Satgas,
        Self::Perkara,
        Self::Instrumen,
        Self::Pemilih,
        Self::Laporan,
    ];

    /// Key of its name.
    #[must_use]
    pub const fn kata(self) -> &'static str {
        match self {
            Self::Meja => "layar-meja",
            Self::Satker => "layar-satker",
            Self::Pegawai => "layar-pegawai",
            Self::Sosialisasi => "layar-sosialisasi",
            Self::Ikrar => "layar-ikrar",
            Self::Satgas => "layar-satgas",
            Self::Perkara => "layar-perkara",
            Self::Instrumen => "layar-instrumen",
            Self::Pemilih => "layar-pemilih",
            Self::Laporan => "layar-laporan",
            Self::Selamat => "layar-selamat",
        }
    }
}
