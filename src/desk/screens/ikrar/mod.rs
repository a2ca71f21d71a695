//! Screen 5, pledges: the wave's figures above the people of the office and what each of them has done.
//!
//! Its rows are a list of people, so its commands stand with [`super::pegawai`]; only the drawing is its
//! own.

pub mod view;
