//! Where scenarios come from: a file given by path, the folder `scenarios` here, the data folder,
//! or those built in. The only file of this layer, with those below it, that touches the disk.

mod built_in;
mod doubted;
mod files;
mod reading;

use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

pub use reading::Reading;

use self::doubted::{doubted, with_pack};
use self::files::{Part, bounded, embedded_parts, file_part, folder_parts};
use super::Scenario;
use super::check::ModelFiles;
use crate::catalogue::Clarity;
use crate::source::{Diagnostic, FileId, Problems, Sources, Span, nearest};

/// Scenarios and model files built into the program.
static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// A scenario without anything to decide.
const DEFAULT_TRUST: &str = include_str!("library/default_trust.ron");

/// The lesson: a short scenario that no list shows.
const LESSON: &str = include_str!("library/first_board_meeting.ron");

/// The code of the one problem of a reading whose name leads nowhere.
pub const NOT_FOUND: &str = "file/not-found";

/// The folder of model files inside a scenarios folder.
const MODEL: &str = "model";

/// Where a scenario was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Built into the program.
    BuiltIn,
    /// A file, or a folder of parts.
    Path(PathBuf),
    /// A text handed over, such as that kept in a save.
    Text,
}

/// A scenario that can be opened by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The name to open it by.
    pub name: String,
    /// Where it would be read from.
    pub origin: Origin,
}

/// The places in which scenarios are looked for, first to last.
#[derive(Clone, Debug, Default)]
pub struct Library {
    folders: Vec<PathBuf>,
    /// Model files handed over, which come before those of folders: name without ending, and text.
    model_files: Vec<(String, String)>,
    /// Whether every scenario is read with the sceptic's set chosen in its text.
    sceptic: bool,
    /// How clear the board pack of every scenario is made; as written for none.
    clarity: Option<Clarity>,
}

impl Library {
    /// Only what is built in.
    pub fn built_in() -> Library {
        Library::default()
    }

    /// These folders, the first of which comes first, and then what is built in.
    pub fn new(folders: Vec<PathBuf>) -> Library {
        Library {
            folders,
            ..Library::default()
        }
    }

    /// What is built in, but for these model files: name without ending, and text.
    pub fn with_model_files(model_files: Vec<(String, String)>) -> Library {
        Library {
            model_files,
            ..Library::default()
        }
    }

    /// The same, with the sceptic's set chosen in the text of every scenario, or left to each.
    #[must_use]
    pub fn doubting(self, sceptic: bool) -> Library {
        Library { sceptic, ..self }
    }

    /// The same, with the board pack of every scenario made clearer or cloudier in its text.
    #[must_use]
    pub fn clouding(self, clarity: Clarity) -> Library {
        let clarity = Some(clarity).filter(|asked| *asked != Clarity::AsWritten);
        Library { clarity, ..self }
    }

    /// The model files of its folders that differ from those built in: name without ending, and
    /// text.
    pub fn own_model_files(&self) -> Vec<(String, String)> {
        let own = built_in::names().filter(|name| self.is_own(name));
        own.filter_map(|name| {
            let part = self.model_part(&name, &mut Sources::new(), &mut Problems::new());
            Some((name, part?.text))
        })
        .collect()
    }

    /// Every scenario that can be opened by name, in alphabetical order.
    pub fn list(&self) -> Vec<Listed> {
        let mut listed: Vec<Listed> = Vec::new();
        for folder in &self.folders {
            for (name, path) in files::scenarios_in(folder) {
                add(&mut listed, name, Origin::Path(path));
            }
        }
        for name in files::built_in_names(&BUILT_IN) {
            add(&mut listed, name, Origin::BuiltIn);
        }
        listed.sort_by(|one, other| one.name.cmp(&other.name));
        listed
    }

    /// Opens a scenario by name or by path, and checks it. Whatever is wrong is in the reading.
    pub fn open(&self, name: &str) -> Reading {
        let mut sources = built_in::beside();
        let mut problems = Problems::new();
        let Some(origin) = self.find(name) else {
            self.report_unknown(name, &mut sources, &mut problems);
            return Reading::failed(sources, problems, Origin::Path(PathBuf::from(name)));
        };
        let parts = match &origin {
            Origin::Path(path) if path.is_dir() => folder_parts(path, &mut sources, &mut problems),
            Origin::Path(path) => file_part(path, &mut sources, &mut problems)
                .into_iter()
                .collect(),
            Origin::BuiltIn | Origin::Text => embedded_parts(&BUILT_IN, name),
        };
        self.read(&parts, sources, problems, origin)
    }

    /// Reads a scenario from its text, as kept in [`super::Scenario::text`].
    pub fn open_text(&self, name: &str, text: &str) -> Reading {
        let parts = files::parts_of(name, text);
        self.read(&parts, built_in::beside(), Problems::new(), Origin::Text)
    }

    /// Reads a scenario whose author is not at hand, such as that of a save: it is checked as any
    /// other, but what is merely odd about it is not looked for, so a later program that finds more
    /// to say does not close an old game.
    pub fn open_kept(&self, name: &str, text: &str) -> Reading {
        let parts = files::parts_of(name, text);
        let (reading, _) = self.checked(&parts, built_in::beside(), Problems::new(), Origin::Text);
        self.with_the_set_asked_for(reading, &parts)
    }

    /// The default trust of these model files, with nothing in it to decide: for experiments.
    pub fn default_trust(&self) -> Reading {
        self.open_kept("default-trust", DEFAULT_TRUST)
    }

    /// The scenario of the lesson.
    pub fn lesson(&self) -> Reading {
        self.open_text("first-board-meeting", LESSON)
    }

    /// The words of the glossary, each with its explanation, in the order of the file.
    pub fn glossary(&self) -> Vec<(String, String)> {
        if !self.is_own("glossary") {
            return built_in::model().glossary.clone();
        }
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let part = self.model_part("glossary", &mut sources, &mut problems);
        part.map(|part| reading::glossary(&part, &mut sources, &mut problems))
            .unwrap_or_default()
    }

    /// Reads and checks, and then looks for what is odd about a sound scenario.
    fn read(
        &self,
        parts: &[Part],
        sources: Sources,
        problems: Problems,
        origin: Origin,
    ) -> Reading {
        let (reading, written) = self.checked(parts, sources, problems, origin);
        let Some(written) = written else {
            return reading;
        };
        let reading = reading.reviewed(&written, &self.glossary());
        let reading = self.with_the_set_asked_for(reading, parts);
        Reading {
            raw: Some(written.0),
            ..reading
        }
    }

    /// With the sceptic's set or another pack asked for, a sound scenario is read again with that
    /// in its text: what is told of it, and where, stays as it is of the text that was given.
    fn with_the_set_asked_for(&self, reading: Reading, parts: &[Part]) -> Reading {
        let Some(scenario) = &reading.scenario else {
            return reading;
        };
        let doubts = self.sceptic && !scenario.model.sceptic;
        let is_as_written = scenario.pack.clarity == Clarity::AsWritten;
        let pack = self.clarity.filter(|_| is_as_written);
        let pack = pack.map(|clarity| scenario.pack.made(clarity));
        if !doubts && pack.is_none() {
            return reading;
        }
        let mut parts = parts.to_vec();
        if doubts {
            parts = doubted(&parts);
        }
        if let Some(pack) = pack {
            parts = with_pack(&parts, pack);
        }
        let (sources, problems) = (built_in::beside(), Problems::new());
        let (again, _) = self.checked(&parts, sources, problems, Origin::Text);
        let is_so = |scenario: &Scenario| {
            scenario.model.sceptic >= doubts && pack.is_none_or(|pack| scenario.pack == pack)
        };
        assert!(
            again.scenario.as_ref().is_some_and(is_so),
            "a sound scenario takes the sceptic's set and any pack"
        );
        Reading {
            scenario: again.scenario,
            ..reading
        }
    }

    fn checked(
        &self,
        parts: &[Part],
        mut sources: Sources,
        mut problems: Problems,
        origin: Origin,
    ) -> (Reading, Option<reading::AsWritten>) {
        let written = reading::raw_scenario(parts, &mut sources, &mut problems);
        let own = self.has_own_model().then(|| self.own_model(&mut sources));
        let (model, mut model_problems) = match &own {
            Some((files, problems)) => (files, problems.clone()),
            None => (&built_in::model().files, built_in::model().problems.clone()),
        };
        self.report_strays(&mut sources, &mut model_problems);
        let reading = Reading::checked(
            written.as_ref().map(|(raw, _)| raw),
            model,
            &files::joined(parts),
            sources,
            (problems, model_problems),
            origin,
        );
        (reading, written)
    }

    /// The model with the files of its folders in the place of those built in.
    fn own_model(&self, sources: &mut Sources) -> (ModelFiles, Problems) {
        let mut found = Problems::new();
        let find = |name: &str, sources: &mut Sources, problems: &mut Problems| {
            self.model_part(name, sources, problems)
        };
        (reading::model_files(find, sources, &mut found), found)
    }

    /// Files of its folders of the model that have a name which is never read.
    fn report_strays(&self, sources: &mut Sources, problems: &mut Problems) {
        let read: Vec<String> = built_in::names().collect();
        for folder in &self.folders {
            for path in files::ron_files(&folder.join(MODEL)) {
                let name = path.file_stem().unwrap_or_default().to_string_lossy();
                if read.iter().any(|read| *read == name) {
                    continue;
                }
                let place = unshown(&path.display().to_string(), sources, problems);
                let title = format!("no model file is called `{name}.ron`, so it is not read");
                let near = nearest(&name, read.iter().map(String::as_str));
                let help = near.map_or_else(
                    || format!("the files that are read: {}", read.join(", ")),
                    |near| format!("did you mean `{near}.ron`? The program's own is read instead"),
                );
                problems.push(
                    Diagnostic::warning("model/unknown-file", title, place, "this file").help(help),
                );
            }
        }
    }

    /// A model file: the first of the folders that has it, or else the one built in.
    fn model_part(
        &self,
        name: &str,
        sources: &mut Sources,
        problems: &mut Problems,
    ) -> Option<Part> {
        let file = format!("{name}.ron");
        if let Some(text) = self.given(name) {
            return Some(Part {
                name: format!("{file} (handed over)"),
                text: text.to_owned(),
            });
        }
        match self.own_path(&file) {
            Some(path) => file_part(&path, sources, problems),
            None => built_in::part(name),
        }
    }

    /// Where a model file stands in one of its folders.
    fn own_path(&self, file: &str) -> Option<PathBuf> {
        let folders = self.folders.iter();
        let mut paths = folders.map(|folder| folder.join(MODEL).join(file));
        paths.find(|path| path.is_file())
    }

    /// Whether a model file is another than the one built in, or cannot be read.
    fn is_own(&self, name: &str) -> bool {
        let is_other = |bytes: Option<&[u8]>| bytes != built_in::bytes(name);
        if let Some(text) = self.given(name) {
            return is_other(Some(text.as_bytes()));
        }
        let path = self.own_path(&format!("{name}.ron"));
        path.is_some_and(|path| is_other(bounded(&path).ok().as_deref()))
    }

    /// The text of a model file that was handed over.
    fn given(&self, name: &str) -> Option<&str> {
        let given = self.model_files.iter().find(|(given, _)| given == name);
        given.map(|(_, text)| text.as_str())
    }

    fn has_own_model(&self) -> bool {
        let mut names = built_in::names();
        names.any(|name| name != "glossary" && self.is_own(&name))
    }

    /// Where a name or path leads.
    fn find(&self, name: &str) -> Option<Origin> {
        let path = Path::new(name);
        let is_path = path.components().count() > 1 || files::is_ron(path);
        if is_path && path.exists() {
            return Some(Origin::Path(path.to_owned()));
        }
        let listed = self.list();
        let found = listed.into_iter().find(|scenario| scenario.name == name);
        if let Some(scenario) = found {
            return Some(scenario.origin);
        }
        path.exists().then(|| Origin::Path(path.to_owned()))
    }

    fn report_unknown(&self, name: &str, sources: &mut Sources, problems: &mut Problems) {
        let file = sources.add(name, "", problems);
        let listed = self.list();
        let names = listed.iter().map(|scenario| scenario.name.as_str());
        let near = nearest(name, names).map(|right| format!("did you mean `{right}`?"));
        let near = near.or_else(|| {
            let path = files::near(Path::new(name))?;
            let shown = path.display();
            let text = path.extension().is_some_and(|ending| ending == "txt");
            Some(if text {
                format!("there is `{shown}`: change its name to end in `.ron`")
            } else {
                format!("did you mean `{shown}`?")
            })
        });
        let title = format!("there is no scenario or file called `{}`", shortened(name));
        problems.push(
            Diagnostic::error(NOT_FOUND, title, Span::new(file, 0, 0), "looked for")
                .help("`board-to-ward list` shows those that there are")
                .help_if(near),
        );
    }
}

fn add(listed: &mut Vec<Listed>, name: String, origin: Origin) {
    if !listed.iter().any(|scenario| scenario.name == name) {
        listed.push(Listed { name, origin });
    }
}

fn shortened(name: &str) -> String {
    let visible = name.chars().filter(|letter| !letter.is_control());
    visible.take(200).collect()
}

/// The place of a problem with a file as a whole, whose text is not shown.
fn unshown(name: &str, sources: &mut Sources, problems: &mut Problems) -> Span {
    beginning(sources.add(name, "", problems))
}

/// The beginning of a file.
fn beginning(file: FileId) -> Span {
    Span::new(file, 0, 0)
}
