//! A progress bar on standard error, for work that takes more than a second.

use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const SHOWN_AFTER: Duration = Duration::from_secs(1);

/// How much of a number of games or the like is done.
pub(super) struct Progress {
    bar: ProgressBar,
    waiting: AtomicBool,
}

impl Progress {
    /// None of so many pieces of work is done; `what` they are, in words. Nothing is shown yet, or
    /// ever where nobody looks.
    pub(super) fn new(count: u64, what: &str) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(count), ProgressDrawTarget::hidden());
        let template = format!("{{wide_bar}} {{human_pos}} of {{human_len}} {what}");
        let style = ProgressStyle::with_template(&template);
        let bar = bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Progress {
            bar,
            waiting: AtomicBool::new(io::stderr().is_terminal()),
        }
    }

    /// One more is done; called from any thread.
    pub(super) fn one_more(&self) {
        self.more(1);
    }

    /// So many more are done; called from any thread.
    pub(super) fn more(&self, count: u32) {
        self.bar.inc(count.into());
        let late = self.waiting.load(Ordering::Relaxed) && self.bar.elapsed() > SHOWN_AFTER;
        if late && self.waiting.swap(false, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// All is done; the bar goes.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
