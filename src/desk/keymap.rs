//! Which key gives which command: the table's own keys, or those of the operator's `keymap.toml`.
//!
//! A mistake in the file never locks anybody out: the line is left aside, named, and the table's own
//! key holds. The operator's keys win over the table's where both name the same key.

use std::collections::BTreeMap;

use super::command::{self, Command, Scope};
use super::keys::{self, Key};
use crate::domain::pesan::Pesan;

/// The overrides in force.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keymap {
    own: BTreeMap<&'static str, Vec<Key>>,
}

impl Keymap {
    /// Reads `keymap.toml`: one line a command, `"perkara.baru" = ["n", "F6"]`. What cannot be used comes
    /// back as sentences.
    #[must_use]
    pub fn parse(text: &str) -> (Self, Vec<Pesan>) {
        let mut map = Self::default();
        let mut problems = Vec::new();
        let table: BTreeMap<String, toml::Value> = match toml::from_str(text) {
            Ok(table) => table,
            Err(e) => return (map, vec![Pesan::new("tombol-berkas-rusak").with("sebab", e.message())]),
        };
        for (id, value) in table {
            let Some(cmd) = command::by_id(&id) else {
                problems.push(Pesan::new("tombol-perintah-tak-dikenal").with("perintah", id));
                continue;
            };
            let names: Option<Vec<String>> = match value {
                toml::Value::String(one) => Some(vec![one]),
                toml::Value::Array(many) => many.iter().map(|v| v.as_str().map(str::to_owned)).collect(),
                _ => None,
            };
            let Some(names) = names.filter(|n| !n.is_empty()) else {
                problems.push(Pesan::new("tombol-bukan-nama").with("perintah", id));
                continue;
            };
            let mut own = Vec::new();
            for name in names {
                match name.parse::<Key>() {
                    // Such a key would be typed and the way out of a form would be gone.
                    Ok(Key::Char(_)) if cmd.scope.types_text() => {
                        problems.push(Pesan::new("tombol-jadi-teks").with("nama", name).with("perintah", cmd.id));
                    }
                    Ok(key) => match keys::forbidden(key) {
                        None => own.push(key),
                        Some(why) => problems.push(Pesan::new(why).with("nama", name)),
                    },
                    Err(why) => problems.push(why),
                }
            }
            if !own.is_empty() {
                map.own.insert(cmd.id, own);
            }
        }
        (map, problems)
    }

    /// The keys of a command.
    #[must_use]
    pub fn keys<'a>(&'a self, cmd: &'static Command) -> &'a [Key] {
        self.own.get(cmd.id).map_or(cmd.keys, Vec::as_slice)
    }

    /// The command that a key gives in these scopes, the most specific scope first.
    #[must_use]
    pub fn find(&self, key: Key, scopes: &[Scope]) -> Option<&'static Command> {
        for scope in scopes {
            let here = || command::di(*scope);
            // Most have no keys of their own, and every frame asks this once for each command of its footer.
            let own = (!self.own.is_empty())
                .then(|| here().find(|c| self.own.get(c.id).is_some_and(|keys| keys.contains(&key))))
                .flatten();
            let found = own.or_else(|| here().find(|c| self.keys(c).contains(&key)));
            if found.is_some() {
                return found;
            }
        }
        None
    }
}
