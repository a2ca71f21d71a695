//! The thread that waits for the system.
//!
//! A dropped SSH session must not leave a desk behind, whatever the main loop is doing: a disk may hold it. So the end is
//! not a flag the loop looks at. This thread tells the loop, gives it [`LAST_CALL`] to keep the draft and leave by itself,
//! and then ends the process. A transaction cut by that is no transaction. Either way the exit code is the one a shell
//! gives the signal, so that whoever sent it sees that it was heard.
//!
//! Ctrl+Z and Ctrl+\ are keys while the screen is taken; as signals from elsewhere they are ignored, since a desk
//! stopped in the middle would hold the terminal. SIGPIPE is ignored by Rust's start-up already.

use std::io;
use std::process;
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::{FromOutside, terminal};

/// How long the main loop has to leave by itself after [`FromOutside::Hangup`].
pub const LAST_CALL: Duration = Duration::from_millis(800);

/// The signal that has told us to end; 0 for none.
static TOLD: AtomicI32 = AtomicI32::new(0);

/// Starts the thread; it lives as long as the process.
///
/// # Errors
/// If the system refuses the handlers or the thread.
pub fn spawn<M>(to: Sender<M>) -> io::Result<()>
where
    M: From<FromOutside> + Send + 'static,
{
    let mut signals = Signals::new([SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGQUIT])?;
    thread::Builder::new().name("isyarat".to_owned()).spawn(move || {
        for signal in signals.forever() {
            match signal {
                SIGWINCH => {
                    if let Some((cols, rows)) = terminal::size() {
                        let _ = to.send(FromOutside::Resize(cols, rows).into());
                    }
                }
                SIGHUP | SIGTERM | SIGINT => {
                    TOLD.store(signal, Ordering::SeqCst);
                    let _ = to.send(FromOutside::Hangup.into());
                    thread::sleep(LAST_CALL);
                    end(signal);
                }
                _ => {}
            }
        }
    })?;
    Ok(())
}

/// Ends the process with its exit code if a signal was the reason for the loop to end.
pub fn end_if_told() {
    let signal = TOLD.load(Ordering::SeqCst);
    if signal != 0 {
        end(signal);
    }
}

/// Gives back the terminal as far as it lets us, and ends the process with the exit code a shell gives this signal.
fn end(signal: i32) -> ! {
    terminal::restore();
    process::exit(128 + signal)
}
