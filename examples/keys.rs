//! Shows what the desk's input stage makes of the keyboard: one line per key, paste, answer or resize.
//!
//! `q` leaves. With `--deaf` it takes no notice of a hang-up, to see that the process ends all the same. The
//! pseudo-terminal tests drive it, since it is the runtime without a desk on top.

#![allow(clippy::disallowed_methods, reason = "a program that shows keys reads its own arguments")]

use std::io::{self, Write};
use std::os::fd::AsFd;
use std::sync::mpsc;

use ikrar::desk::keys::Key;
use ikrar::desk::runtime::input::Input;
use ikrar::desk::runtime::reader::{self, Ditunggu};
use ikrar::desk::runtime::terminal::{self, Screen};
use ikrar::desk::runtime::{FromOutside, signal};
use ikrar::desk::term_env::TermEnv;

fn main() -> io::Result<()> {
    let deaf = std::env::args().any(|arg| arg == "--deaf");
    let env = TermEnv::from_vars(|name| std::env::var(name).ok());
    let screen = Screen::enter()?;
    let mut frame = screen.frame();
    let (to, from) = mpsc::channel::<FromOutside>();
    signal::spawn(to.clone())?;
    reader::spawn(io::stdin().as_fd().try_clone_to_owned()?, env.esc_wait, Ditunggu::default(), to)?;

    write!(frame, "\x1b[Hready {:?}\r\n", terminal::size())?;
    frame.send()?;
    'desk: while let Ok(message) = from.recv() {
        match message {
            FromOutside::Hangup if deaf => {}
            FromOutside::Hangup => break,
            FromOutside::Read(bacaan) => {
                for input in bacaan.inputs {
                    match input {
                        Input::Key(Key::Char('q')) => break 'desk,
                        Input::Key(key) => write!(frame, "<{key}>")?,
                        other => write!(frame, "<{other:?}>")?,
                    }
                }
            }
            other @ (FromOutside::Resize(..) | FromOutside::Ready) => write!(frame, "<{other:?}>")?,
        }
        match frame.send() {
            Err(e) if e.kind() == io::ErrorKind::BrokenPipe => {}
            sent => drop(sent?),
        }
    }
    Ok(())
}
