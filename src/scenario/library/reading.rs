//! From parts to a checked scenario: parsed, merged, decoded and checked.

use std::path::Path;

use super::files::Part;
use super::{Origin, beginning, unshown};
use crate::scenario::check::{ModelFiles, check};
use crate::scenario::review::{Written, review};
use crate::scenario::{Scenario, raw};
use crate::source::{
    Decode, Diagnostic, Field, FileId, Node, Problems, Reader, Sources, Tables, Value, parse,
    parse_knowing,
};

/// The format of scenario files that is read.
const FORMAT: f64 = 1.0;

/// The blocks of a scenario, and the tree that they were read from.
pub(super) type AsWritten = (raw::Scenario, Node);

/// What came of opening a scenario.
#[derive(Debug)]
pub struct Reading {
    /// The files that were read, for showing problems in them.
    pub sources: Sources,
    /// Everything wrong or odd, in the order of places.
    pub problems: Problems,
    /// What was written, as far as it could be read.
    pub raw: Option<raw::Scenario>,
    /// The scenario, if nothing is wrong with it.
    pub scenario: Option<Scenario>,
    /// Where it was found.
    pub origin: Origin,
}

impl Reading {
    pub(super) fn failed(sources: Sources, problems: Problems, origin: Origin) -> Reading {
        Reading {
            sources,
            problems,
            raw: None,
            scenario: None,
            origin,
        }
    }

    /// Checks what was read. A model that is itself wrong is reported alone: the rest is echo.
    pub(super) fn checked(
        written: Option<&raw::Scenario>,
        model: &ModelFiles,
        text: &str,
        sources: Sources,
        (mut problems, model_problems): (Problems, Problems),
        origin: Origin,
    ) -> Reading {
        let model_is_wrong = model_problems.has_errors();
        problems.extend(model_problems);
        let readable = written.filter(|_| !model_is_wrong);
        let scenario = readable.and_then(|raw| check(raw, model, text, &mut problems));
        problems.sort();
        Reading {
            sources,
            problems,
            raw: None,
            scenario,
            origin,
        }
    }

    /// With what can be said of a sound scenario without playing it.
    pub(super) fn reviewed(
        mut self,
        (raw, tree): &AsWritten,
        glossary: &[(String, String)],
    ) -> Reading {
        let Some(scenario) = &self.scenario else {
            return self;
        };
        let written = Written {
            raw,
            tree,
            glossary,
        };
        let found = review(written, scenario);
        if found.has_errors() {
            self.scenario = None;
        }
        self.problems.extend(found);
        self.problems.sort();
        self
    }
}

/// The scenario that the parts make up together, and the tree that it was read from.
pub(super) fn raw_scenario(
    parts: &[Part],
    sources: &mut Sources,
    problems: &mut Problems,
) -> Option<AsWritten> {
    let mut trees = Vec::new();
    let tables = raw::field_tables();
    for part in parts {
        let file = sources.add(&part.name, &part.text, problems);
        trees.push((file, parse_knowing(file, sources, problems, &tables)));
    }
    let whole = trees.len() == parts.len() && trees.iter().all(|(_, tree)| tree.is_some());
    let first = trees.first().map(|(file, _)| *file)?;
    let nodes: Vec<Node> = trees.into_iter().filter_map(|(_, tree)| tree).collect();
    if !whole || several(&nodes, sources, problems) {
        return None;
    }
    let node = if nodes.len() == 1 {
        nodes.into_iter().next()?
    } else {
        merged(nodes, problems)?
    };
    let named = ["format", "id", "title", "turns"];
    let found = node
        .fields()
        .iter()
        .any(|field| named.contains(&&*field.name.value));
    if parts.len() == 1 && !found && is_part(&node, &tables) {
        problems.push(lone_part(&parts[0].name, first));
        return None;
    }
    if parts.len() > 1 && !found {
        problems.push(
            Diagnostic::error(
                "file/no-scenario-part",
                "no file of this folder says which scenario it is",
                beginning(first),
                "the first of its files",
            )
            .help("one of them should have `format`, `id`, `title` and `turns`"),
        );
        return None;
    }
    if is_newer(&node, problems) {
        return None;
    }
    let mut reader = Reader::new(problems).knowing(&tables);
    let raw = raw::Scenario::decode(&node, &mut reader);
    Some((raw, node))
}

/// Whether a block has only fields of a scenario: one of the files of a folder.
fn is_part(node: &Node, tables: Tables) -> bool {
    let known = |field: &Field| {
        let mut scenario = tables.iter().take(1).flat_map(|(_, fields)| fields.iter());
        scenario.any(|row| row.name == field.name.value)
    };
    !node.fields().is_empty() && node.fields().iter().all(known)
}

/// What is said of one of the files of a folder, asked for by itself.
fn lone_part(name: &str, file: FileId) -> Diagnostic {
    let folder = Path::new(name).parent().map(|it| it.display().to_string());
    let folder = folder.filter(|folder| !folder.is_empty());
    let title = "this is a part of a scenario: it does not say which scenario it is";
    let label = "without `format`, `id`, `title` and `turns`";
    let help = match folder {
        Some(folder) => format!("check the whole folder that it stands in: `{folder}`"),
        None => "check the whole folder that it stands in".to_owned(),
    };
    Diagnostic::error("file/no-scenario-part", title, beginning(file), label).help(help)
}

/// Reports a file whose format this program does not know yet. Nothing else is then said of it.
fn is_newer(node: &Node, problems: &mut Problems) -> bool {
    let mut fields = node.fields().iter();
    let format = fields.find(|field| field.name.value == "format");
    let Some((field, Value::Number(format))) = format.map(|it| (it, &it.value.value)) else {
        return false;
    };
    let newer = *format > FORMAT && format.fract() == 0.0;
    if newer {
        let title = format!("this file is in format {format}, and this program reads format 1");
        let label = "written for a newer program";
        problems.push(
            Diagnostic::error("format/newer", title, field.value.span, label)
                .help("get the newer program; or ask its author for the file in format 1"),
        );
    }
    newer
}

/// Reports files of one folder that are each a whole scenario, not parts of one.
fn several(nodes: &[Node], sources: &Sources, problems: &mut Problems) -> bool {
    let field = |node: &Node, name: &str| {
        let mut fields = node.fields().iter();
        fields.find(|field| field.name.value == name).cloned()
    };
    let starts = nodes.iter().filter(|node| field(node, "id").is_some());
    let starts: Vec<Field> = starts.filter_map(|node| field(node, "format")).collect();
    let [first, _, ..] = starts.as_slice() else {
        return false;
    };
    let files = starts
        .iter()
        .filter_map(|start| sources.file(start.name.span.file));
    let names: Vec<&str> = files.map(|file| file.name.as_str()).collect();
    let names = names.join(", ");
    let title = format!(
        "this folder holds {} scenarios, not one in parts",
        starts.len()
    );
    problems.push(
        Diagnostic::error(
            "file/several-scenarios",
            title,
            first.name.span,
            "one begins here",
        )
        .help(format!(
            "name each by its file, or give it a folder of its own: {names}"
        )),
    );
    true
}

/// The fields of all parts in one block. Each part is itself a block.
fn merged(nodes: Vec<Node>, problems: &mut Problems) -> Option<Node> {
    let span = nodes.first()?.span;
    let mut fields: Vec<Field> = Vec::new();
    for node in nodes {
        match node.value {
            Value::Block(block) => fields.extend(block),
            _ => problems.push(
                Diagnostic::error(
                    "file/part",
                    "each file of a scenario's folder should be one block in ( )",
                    node.span.before(),
                    "this is not a block",
                )
                .help("write it like ( items: [ … ] )"),
            ),
        }
    }
    let value = Value::Block(fields);
    Some(Node { span, value })
}

/// One model file; one that is not found is a problem.
fn model_file(
    name: &str,
    find: impl Fn(&str, &mut Sources, &mut Problems) -> Option<Part>,
    sources: &mut Sources,
    problems: &mut Problems,
) -> Option<Node> {
    let before = problems.count();
    let Some(part) = find(name, sources, problems) else {
        if problems.count() == before {
            let place = unshown(&format!("scenarios/model/{name}.ron"), sources, problems);
            let title = format!("the model file `{name}.ron` is missing");
            problems.push(Diagnostic::error(
                "model/missing",
                title,
                place,
                "not found",
            ));
        }
        return None;
    };
    let file = sources.add(&part.name, &part.text, problems);
    parse(file, sources, problems)
}

/// All model files, each found by `find`.
pub(super) fn model_files(
    find: impl Fn(&str, &mut Sources, &mut Problems) -> Option<Part>,
    sources: &mut Sources,
    problems: &mut Problems,
) -> ModelFiles {
    let mut each = |name: &str| model_file(name, &find, sources, problems);
    let nodes = [
        each("quantities"),
        each("influences"),
        each("initiatives"),
        each("start"),
        each("policy"),
        each("counts"),
        each("reporting"),
        each("seats"),
        each("evidence"),
        each("mechanisms"),
        each("arguments"),
        each("published"),
        each("ranges"),
        each("sceptic"),
    ];
    let [
        quantities,
        influences,
        initiatives,
        start,
        policy,
        counts,
        reporting,
        seats,
        evidence,
        mechanisms,
        arguments,
        published,
        ranges,
        sceptic,
    ] = nodes;
    ModelFiles {
        quantities: decoded(quantities, problems),
        influences: decoded(influences, problems),
        initiatives: decoded(initiatives, problems),
        start: decoded(start, problems),
        policy: decoded(policy, problems),
        counts: decoded(counts, problems),
        reporting: decoded(reporting, problems),
        seats: decoded(seats, problems),
        evidence: decoded(evidence, problems),
        mechanisms: decoded(mechanisms, problems),
        arguments: decoded(arguments, problems),
        published: decoded(published, problems),
        ranges: decoded(ranges, problems),
        sceptic: decoded(sceptic, problems),
    }
}

fn decoded<T: Decode>(node: Option<Node>, problems: &mut Problems) -> T {
    node.map(|node| T::decode(&node, &mut Reader::new(problems)))
        .unwrap_or_default()
}

/// Pairs of a word and its explanation.
pub(super) fn glossary(
    part: &Part,
    sources: &mut Sources,
    problems: &mut Problems,
) -> Vec<(String, String)> {
    let file = sources.add(&part.name, &part.text, problems);
    let Some(Value::List(pairs)) = parse(file, sources, problems).map(|node| node.value) else {
        return Vec::new();
    };
    let mut words = Vec::new();
    for pair in &pairs {
        if let Value::Group(texts) = &pair.value
            && let [word, explanation] = texts.as_slice()
        {
            let mut reader = Reader::new(problems);
            let word = String::decode(word, &mut reader);
            words.push((word, String::decode(explanation, &mut reader)));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::model_files;
    use crate::source::{Problems, Sources};

    #[test]
    fn a_model_without_one_of_its_files_is_told_so() {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        model_files(|_, _, _| None, &mut sources, &mut problems);
        let codes = problems.all().iter().map(|problem| problem.code);
        assert!(codes.eq(["model/missing"; 14]), "{problems:?}");
    }
}
