//! Waiting behind the shell, as Ctrl-Z asks of every program.

use std::io;

/// Whether a shell would be there to bring the program back: its parent is of the same session and
/// of another group, which is what a shell with jobs makes. Without one a stop would be for good.
///
/// Inside a container the parent, or the head of its session, may be out of sight; its number is
/// zero then, which is no error and matches nothing of ours that is in sight.
#[cfg(unix)]
pub(super) fn has_shell() -> bool {
    use nix::unistd::{getpgid, getpgrp, getppid, getsid};
    let parent = getppid();
    if parent.as_raw() == 0 {
        return false;
    }
    let is_same_session = getsid(Some(parent)).is_ok_and(|theirs| getsid(None) == Ok(theirs));
    is_same_session && getpgid(Some(parent)).is_ok_and(|theirs| theirs != getpgrp())
}

/// Stops until somebody lets the program go on.
#[cfg(unix)]
pub(super) fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}

/// Nothing can be stopped here.
#[cfg(not(unix))]
pub(super) fn has_shell() -> bool {
    false
}

/// Nothing can be stopped here.
#[cfg(not(unix))]
pub(super) fn stop() -> io::Result<()> {
    Ok(())
}
