//! The power fails at each step of writing a save.

use std::cell::Cell;
use std::io::{Error, Result};
use std::path::Path;

use board_to_ward::save::{Disk, Folder, RealDisk, Slot, resume};

use super::{opened, priorities};
use crate::support::{first_winter, prepared};

/// A step of a write, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Write,
    Sync,
    Name,
    SyncFolder,
}

const STEPS: [Step; 4] = [Step::Write, Step::Sync, Step::Name, Step::SyncFolder];

/// A disk that loses power before one step, and does nothing from then on.
struct Failing {
    before: Step,
    off: Cell<bool>,
    /// Of what is written in the step at which the power fails, this much arrives.
    torn: bool,
}

impl Failing {
    fn before(before: Step, torn: bool) -> Failing {
        Failing {
            before,
            off: Cell::new(false),
            torn,
        }
    }

    fn step(&self, step: Step, act: impl FnOnce() -> Result<()>) -> Result<()> {
        if step == self.before {
            self.off.set(true);
        }
        if self.off.get() {
            Err(Error::other("the power failed"))
        } else {
            act()
        }
    }
}

impl Disk for Failing {
    fn write(&self, path: &Path, content: &[u8]) -> Result<()> {
        if self.torn && self.before == Step::Write {
            RealDisk.write(path, &content[..content.len() / 3])?;
        }
        self.step(Step::Write, || RealDisk.write(path, content))
    }

    fn sync(&self, path: &Path) -> Result<()> {
        self.step(Step::Sync, || RealDisk.sync(path))
    }

    fn replace(&self, from: &Path, to: &Path) -> Result<()> {
        self.step(Step::Name, || RealDisk.replace(from, to))
    }

    fn claim(&self, from: &Path, to: &Path) -> Result<()> {
        self.step(Step::Name, || RealDisk.claim(from, to))
    }

    fn sync_folder(&self, path: &Path) -> Result<()> {
        self.step(Step::SyncFolder, || RealDisk.sync_folder(path))
    }

    fn remove(&self, path: &Path) -> Result<()> {
        if self.off.get() {
            Err(Error::other("the power failed"))
        } else {
            RealDisk.remove(path)
        }
    }
}

/// A game kept once, and then with one more order while the power fails before `step`.
fn fail_before(step: Step, torn: bool) -> (tempfile::TempDir, Slot) {
    let place = tempfile::tempdir().expect("a folder to test in");
    let folder = Folder::at(place.path());
    let mut play = first_winter(7);
    play.give(priorities(4)).expect("priorities may be set");
    let slot = folder
        .keep(&RealDisk, None, &play, &[])
        .expect("the power is on");
    play.give(priorities(6)).expect("and set again");
    let kept = folder.keep(&Failing::before(step, torn), Some(&slot), &play, &[]);
    assert!(
        kept.is_err(),
        "an order that is not on the disk is not acknowledged"
    );
    (place, slot)
}

#[test]
fn every_acknowledged_order_survives_a_power_cut_at_each_step() {
    for (step, torn) in STEPS
        .map(|step| (step, false))
        .into_iter()
        .chain([(Step::Write, true)])
    {
        let (place, slot) = fail_before(step, torn);
        let listed = Folder::at(place.path()).list().expect("the folder lists");
        assert_eq!(
            listed.len(),
            1,
            "{step:?}: what was being written is no save"
        );
        let save = opened(slot.path());
        let named = step > Step::Name;
        assert_eq!(
            save.body.pending.len(),
            if named { 2 } else { 1 },
            "{step:?}"
        );
        resume(&save, prepared("first-winter")).expect("and the game goes on");
        let names = std::fs::read_dir(place.path()).expect("a folder").count();
        assert_eq!(
            names, 1,
            "{step:?}: opening has cleared away what was being written"
        );
    }
}

#[test]
fn a_first_save_is_there_whole_or_not_at_all() {
    for step in STEPS {
        let place = tempfile::tempdir().expect("a folder to test in");
        let folder = Folder::at(place.path());
        let kept = folder.keep(&Failing::before(step, false), None, &first_winter(7), &[]);
        assert!(kept.is_err(), "{step:?}");
        let listed = folder.list().expect("the folder lists");
        assert_eq!(listed.len(), usize::from(step > Step::Name), "{step:?}");
        assert!(listed.iter().all(|save| save.header.is_ok()), "{step:?}");
    }
}

#[test]
fn a_disk_that_refuses_leaves_nothing_behind() {
    struct Full;
    impl Disk for Full {
        fn write(&self, path: &Path, content: &[u8]) -> Result<()> {
            RealDisk.write(path, content)
        }
        fn sync(&self, _: &Path) -> Result<()> {
            Err(Error::other("no space is left"))
        }
        fn replace(&self, _: &Path, _: &Path) -> Result<()> {
            unreachable!("nothing is named that was not synced")
        }
        fn claim(&self, _: &Path, _: &Path) -> Result<()> {
            unreachable!("nothing is named that was not synced")
        }
        fn sync_folder(&self, _: &Path) -> Result<()> {
            unreachable!("nothing was named")
        }
        fn remove(&self, path: &Path) -> Result<()> {
            RealDisk.remove(path)
        }
    }
    let place = tempfile::tempdir().expect("a folder to test in");
    let kept = Folder::at(place.path()).keep(&Full, None, &first_winter(7), &[]);
    let problem = kept.expect_err("the disk is full").to_string();
    assert!(problem.contains("no space is left"), "{problem}");
    assert_eq!(
        std::fs::read_dir(place.path()).expect("a folder").count(),
        0
    );
}
