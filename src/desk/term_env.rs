//! What the environment says about the terminal, read once at the start.
//!
//! Pure: the caller hands in the variables, so that a test can be any terminal. Nobody else reads these variables.

use std::time::Duration;

/// How long a lone Esc is held on a local terminal before it counts as Esc (product.md section 5, item 1).
const ESC_LOCAL: Duration = Duration::from_millis(30);
/// The same behind SSH, where a packet border can tear a key apart.
const ESC_SSH: Duration = Duration::from_millis(100);
/// The range an operator may choose from with `IKRAR_ESC_MS`.
const ESC_RANGE: std::ops::RangeInclusive<u64> = 5..=1000;

/// Which glyphs may be drawn (product.md section 5, item 15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// ASCII only.
    Ascii,
    /// The box and block glyphs that Courier New, Consolas and Lucida Console have.
    Kotak,
    /// Eighth blocks as well; only when asked for.
    Penuh,
}

/// What frames wait for; see `runtime/irama.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pacu {
    /// The terminal's answer: one frame under way.
    Jawab,
    /// The time that a slow line needs; nothing is asked.
    Waktu,
    /// Nothing.
    Lepas,
}

/// Facts about the terminal and the line to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermEnv {
    /// The session comes over SSH.
    pub ssh: bool,
    /// No colour at all is wanted (`NO_COLOR`) or possible.
    pub no_color: bool,
    /// The locale is UTF-8.
    pub utf8: bool,
    /// `TERM` as it stands; empty if unset.
    pub term: String,
    /// How long a lone Esc is held.
    pub esc_wait: Duration,
    /// The glyphs to draw with.
    pub glyphs: Tier,
    /// What frames wait for.
    pub pacu: Pacu,
}

impl TermEnv {
    /// Reads the facts through `get`, which gives the value of a variable or `None`.
    ///
    /// `IKRAR_ESC_MS` (milliseconds, kept within 5 to 1000), `IKRAR_GLYPHS` (`ascii`, `kotak`, `penuh`) and `IKRAR_PACU`
    /// (`jawab`, `waktu`, `lepas`) override what is guessed; a value that is none of these counts as unset. A set but
    /// empty variable counts as unset.
    #[must_use]
    pub fn from_vars(get: impl Fn(&str) -> Option<String>) -> Self {
        let get = |name: &str| get(name).filter(|value| !value.is_empty());
        let ssh = get("SSH_CONNECTION").or_else(|| get("SSH_TTY")).is_some();
        let term = get("TERM").unwrap_or_default();
        let dumb = term.is_empty() || term == "dumb";
        let utf8 = get("LC_ALL").or_else(|| get("LC_CTYPE")).or_else(|| get("LANG")).is_some_and(|locale| {
            let locale = locale.to_ascii_lowercase();
            locale.ends_with("utf-8") || locale.ends_with("utf8") || locale.contains("utf-8@")
        });
        let esc_wait = get("IKRAR_ESC_MS")
            .and_then(|ms| ms.trim().parse::<u64>().ok())
            .map_or(if ssh { ESC_SSH } else { ESC_LOCAL }, |ms| {
                Duration::from_millis(ms.clamp(*ESC_RANGE.start(), *ESC_RANGE.end()))
            });
        let glyphs = match get("IKRAR_GLYPHS").map(|tier| tier.to_ascii_lowercase()).as_deref() {
            Some("ascii") => Tier::Ascii,
            Some("kotak") => Tier::Kotak,
            Some("penuh") => Tier::Penuh,
            _ if utf8 && !dumb => Tier::Kotak,
            _ => Tier::Ascii,
        };
        let pacu = match get("IKRAR_PACU").map(|pacu| pacu.to_ascii_lowercase()).as_deref() {
            Some("jawab") => Pacu::Jawab,
            Some("waktu") => Pacu::Waktu,
            Some("lepas") => Pacu::Lepas,
            _ if ssh => Pacu::Jawab,
            _ => Pacu::Lepas,
        };
        Self { ssh, no_color: dumb || get("NO_COLOR").is_some(), utf8, term, esc_wait, glyphs, pacu }
    }

    /// Whether the terminal is worth asking for its modes: the Linux console, hardware terminals and their copies know
    /// none that came later, and old ones of them print the end of such a question as a letter.
    #[must_use]
    pub fn has_modes(&self) -> bool {
        let hardware = self.term.strip_prefix("vt").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        !hardware && !matches!(self.term.as_str(), "" | "dumb" | "linux" | "ansi" | "cons25")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(vars: &[(&str, &str)]) -> TermEnv {
        TermEnv::from_vars(|name| vars.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn putty_over_ssh() {
        let env = env(&[("SSH_TTY", "/dev/pts/3"), ("TERM", "xterm"), ("LANG", "id_ID.UTF-8")]);
        assert_eq!(
            env,
            TermEnv {
                ssh: true,
                no_color: false,
                utf8: true,
                term: "xterm".to_owned(),
                esc_wait: Duration::from_millis(100),
                glyphs: Tier::Kotak,
                pacu: Pacu::Jawab,
            }
        );
    }

    #[test]
    fn nothing_known_means_plain() {
        let env = env(&[]);
        assert_eq!((env.glyphs, env.no_color, env.esc_wait), (Tier::Ascii, true, Duration::from_millis(30)));
    }

    #[test]
    fn the_first_locale_variable_wins() {
        assert!(!env(&[("LC_ALL", "C"), ("LANG", "en_US.UTF-8")]).utf8);
        assert!(env(&[("LC_ALL", ""), ("LC_CTYPE", "C.utf8"), ("LANG", "C")]).utf8);
    }

    #[test]
    fn overrides() {
        assert_eq!(env(&[("IKRAR_ESC_MS", "60"), ("SSH_TTY", "x")]).esc_wait, Duration::from_millis(60));
        assert_eq!(env(&[("IKRAR_ESC_MS", "999999")]).esc_wait, Duration::from_millis(1000));
        assert_eq!(env(&[("IKRAR_ESC_MS", "cepat")]).esc_wait, Duration::from_millis(30));
        assert_eq!(env(&[("IKRAR_GLYPHS", "Penuh")]).glyphs, Tier::Penuh);
        assert_eq!(env(&[("IKRAR_GLYPHS", "ascii"), ("TERM", "xterm"), ("LANG", "C.UTF-8")]).glyphs, Tier::Ascii);
    }

    #[test]
    fn a_line_is_paced_unless_it_is_local_or_told_otherwise() {
        let ssh = ("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22");
        assert_eq!(env(&[]).pacu, Pacu::Lepas);
        assert_eq!(env(&[ssh]).pacu, Pacu::Jawab);
        assert_eq!(env(&[ssh, ("IKRAR_PACU", "waktu")]).pacu, Pacu::Waktu);
        assert_eq!(env(&[ssh, ("IKRAR_PACU", "Lepas")]).pacu, Pacu::Lepas);
        assert_eq!(env(&[ssh, ("IKRAR_PACU", "cepat")]).pacu, Pacu::Jawab);
        assert_eq!(env(&[("IKRAR_PACU", "jawab")]).pacu, Pacu::Jawab);
    }

    #[test]
    fn old_terminals_are_not_asked_for_modes() {
        for term in ["", "dumb", "linux", "vt100", "vt220"] {
            assert!(!env(&[("TERM", term)]).has_modes(), "{term}");
        }
        for term in ["xterm", "xterm-256color", "putty", "screen", "tmux-256color", "vte-256color"] {
            assert!(env(&[("TERM", term)]).has_modes(), "{term}");
        }
    }

    #[test]
    fn no_color_counts_only_when_not_empty() {
        assert!(env(&[("TERM", "xterm"), ("NO_COLOR", "1")]).no_color);
        assert!(!env(&[("TERM", "xterm"), ("NO_COLOR", "")]).no_color);
    }
}
