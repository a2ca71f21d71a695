//! The thread that waits for the system.
//!
//! A dropped SSH session must not leave a desk behind, whatever the main loop is doing: it may be blocked writing to
//! the very line that died. So the end is not a flag the loop looks at. This thread tells the loop, gives it
//! [`LAST_CALL`] to keep the draft and leave by itself, and then ends the process. A transaction cut by that is no
//! transaction.
//!
//! Ctrl+Z and Ctrl+\ are keys while the screen is taken; as signals from elsewhere they are ignored, since a desk
//! stopped in the middle would hold the terminal. SIGPIPE is ignored by Rust's start-up already.

use std::io;
use std::process;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::{FromOutside, terminal};

/// How long the main loop has to leave by itself after [`FromOutside::Hangup`].
pub const LAST_CALL: Duration = Duration::from_millis(800);
/// How long giving back the terminal may take after that; the line may be stalled.
const RESTORE: Duration = Duration::from_millis(100);

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

/// Gives back the terminal as far as it lets us, and ends the process with the exit code a shell gives this signal.
fn end(signal: i32) -> ! {
    let (done, wait) = mpsc::channel();
    let restoring = thread::Builder::new().spawn(move || {
        terminal::restore();
        let _ = done.send(());
    });
    if restoring.is_ok() {
        let _ = wait.recv_timeout(RESTORE);
    }
    process::exit(128 + signal)
}
