//! The model files built into the program, read once: every reading shares them.

use std::sync::LazyLock;

use include_dir::Dir;

use super::files::Part;
use super::{BUILT_IN, MODEL, reading};
use crate::scenario::check::ModelFiles;
use crate::source::{Problems, Sources};

/// What the program has built in for scenarios to be played on.
pub(super) struct BuiltInModel {
    /// The files, for showing places in them.
    pub sources: Sources,
    /// What they say.
    pub files: ModelFiles,
    /// What is wrong with them.
    pub problems: Problems,
    /// The words of the glossary, each with its explanation.
    pub glossary: Vec<(String, String)>,
}

static READ: LazyLock<BuiltInModel> = LazyLock::new(|| {
    let (mut sources, mut problems) = (Sources::new(), Problems::new());
    let files = reading::model_files(|name, _, _| part(name), &mut sources, &mut problems);
    let glossary = part("glossary").map(|it| reading::glossary(&it, &mut sources, &mut problems));
    BuiltInModel {
        sources: sources.shared(),
        files,
        problems,
        glossary: glossary.unwrap_or_default(),
    }
});

/// The model, read when it is first asked for.
pub(super) fn model() -> &'static BuiltInModel {
    &READ
}

/// No files yet beside these.
pub(super) fn beside() -> Sources {
    Sources::beside(&READ.sources)
}

/// The names of the files, without ending.
pub(super) fn names() -> impl Iterator<Item = String> {
    let files = BUILT_IN.get_dir(MODEL).into_iter().flat_map(Dir::files);
    files.map(|file| {
        let name = file.path().file_stem().unwrap_or_default();
        name.to_string_lossy().into_owned()
    })
}

/// One of the files.
pub(super) fn part(name: &str) -> Option<Part> {
    let text = std::str::from_utf8(bytes(name)?).ok()?.to_owned();
    let name = format!("scenarios/{MODEL}/{name}.ron");
    Some(Part { name, text })
}

/// The same as it was built in.
pub(super) fn bytes(name: &str) -> Option<&'static [u8]> {
    let file = BUILT_IN.get_file(format!("{MODEL}/{name}.ron"))?;
    Some(file.contents())
}
