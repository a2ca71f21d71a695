//! Every word of the store's messages is there in both languages, and reads.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;

const ID: &str = include_str!("../../data/kata/id/store.ftl");
const EN: &str = include_str!("../../data/kata/en/store.ftl");

fn keys(text: &str) -> BTreeSet<String> {
    let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| errors).unwrap();
    let n = resource.entries().count();
    let names: BTreeSet<String> = text
        .lines()
        .filter_map(|l| l.split_once(" = "))
        .filter(|(k, _)| !k.starts_with([' ', '#']))
        .map(|(k, _)| k.to_owned())
        .collect();
    assert_eq!(n, names.len(), "one name a message");
    names
}

#[test]
fn both_languages_say_the_same_things() {
    assert_eq!(keys(ID), keys(EN));
}

#[test]
fn every_act_has_its_sentences() {
    let known = keys(ID);
    for aksi in [
        "satker-baru",
        "satker-ubah",
        "pegawai-baru",
        "pegawai-ubah",
        "ikrar-catat",
        "ikrar-tarik",
        "perkara-baru",
        "perkara-pindah",
    ] {
        for key in [format!("tindakan-{aksi}"), format!("batal-{aksi}")] {
            assert!(known.contains(&key), "{key}");
        }
    }
}
