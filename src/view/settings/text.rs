//! The file of settings as text: read with all that is wrong with it, and changed in place, so that
//! what somebody wrote into it stands as it was.

use super::{Origin, SETTINGS, Setting, SettingId, Settings};
use crate::source::{Diagnostic, Node, Value, nearest};
use crate::view::by_hand::{ByHand, Told, whole_file};

/// Takes into `settings` what a file says; what cannot be understood is told and left out.
pub fn read(text: &str, settings: &mut Settings) -> Vec<Told> {
    let mut file = file_of(text);
    for (name, span, value) in file.fields() {
        let Some(row) = SETTINGS.iter().find(|row| row.name == name) else {
            file.tell(span, unknown(&name));
            continue;
        };
        let put = match written(&value) {
            Some(value) => settings.put(Origin::File, row.id, &value),
            None => Err("its value should stand in double quotes".to_owned()),
        };
        if let Err(why) = put {
            file.tell(value.span, format!("{name} is not understood: {why}."));
        }
    }
    file.in_order()
}

/// A file's text with a setting changed, everything else as it stood; why not, if the text is such
/// that nobody knows where it belongs.
pub fn edited(text: &str, id: SettingId, value: &str) -> Result<String, String> {
    let row = super::setting(id);
    let text = if text.trim().is_empty() { EMPTY } else { text };
    let file = file_of(text);
    let clean = file.text().to_owned();
    let Some(tree) = file.tree.as_ref().filter(|_| file.told.is_empty()) else {
        let told = &file.told[0];
        return Err(format!("line {}: {}", told.line, told.what));
    };
    let value = quoted(value);
    if let Some(field) = tree
        .fields()
        .iter()
        .find(|field| field.name.value == row.name)
    {
        let (start, end) = (
            field.value.span.start as usize,
            field.value.span.end as usize,
        );
        return Ok(format!("{}{value}{}", &clean[..start], &clean[end..]));
    }
    let (_, close) = tree.brackets();
    let (head, tail) = clean.split_at(close.start as usize);
    let comma = match tree.fields().last() {
        Some(last) if !head[last.value.span.end as usize..].contains(',') => {
            let (before, after) = head.split_at(last.value.span.end as usize);
            format!("{before},{after}")
        }
        _ => head.to_owned(),
    };
    let line = format!("    {}: {value},\n", row.name);
    let gap = if comma.ends_with('\n') { "" } else { "\n" };
    Ok(format!("{comma}{gap}{line}{tail}"))
}

/// A whole file of settings as they are when nobody has changed any, with what each does.
pub fn default_file() -> String {
    let opening = "// Settings of Board to Ward. Leave out what you do not change.\n\
         // A flag or a variable comes before what stands here.";
    let stands = |row: &Setting| {
        let mut said = vec![row.help.to_owned()];
        for choice in row.choices() {
            said.push(format!("\"{}\": {}.", choice.name, choice.what));
        }
        said.push(format!("Variable: {}.", row.variable()));
        if !row.flag.is_empty() {
            said.push(format!("Flag: --{}.", row.flag));
        }
        (said, format!("{}: {}", row.name, quoted(row.default)))
    };
    whole_file(opening, SETTINGS.iter().map(stands))
}

/// What a file of settings is before anything is in it.
const EMPTY: &str = "// Settings of Board to Ward. `board-to-ward --print-default-config` says \
                     what may stand here.\n(\n)\n";

/// Reads a file of settings; what stands in no brackets is no such file.
fn file_of(text: &str) -> ByHand {
    let say = |problem: &Diagnostic| {
        let help = problem.help.as_deref();
        let help = help.map(|help| format!(" ({help})")).unwrap_or_default();
        format!("{}{help}.", problem.title)
    };
    let mut file = ByHand::read("settings.ron", text, say);
    let is_block = |tree: &Node| match &tree.value {
        Value::Block(_) => true,
        Value::Group(inside) => inside.is_empty(),
        _ => false,
    };
    if file.told.is_empty() && !file.tree.as_ref().is_some_and(is_block) {
        file.told.push(Told {
            line: 1,
            what: "settings stand in ( ), each as name: \"value\".".to_owned(),
        });
    }
    file
}

fn unknown(name: &str) -> String {
    let names = SETTINGS.iter().map(|row: &Setting| row.name);
    let near = if let Some(near) = nearest(name, names.clone()) {
        format!("; did you mean {near}?")
    } else {
        let all: Vec<String> = names.map(str::to_owned).collect();
        format!("; there are {}.", crate::view::words::listed(&all))
    };
    format!("there is no setting {name}{near}")
}

/// What a value says, if it is one that a setting could take: numbers and yes or no may stand
/// without quotes.
fn written(node: &Node) -> Option<String> {
    match &node.within().value {
        Value::Text { text, .. } | Value::Word(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(true) => Some("on".to_owned()),
        Value::Bool(false) => Some("off".to_owned()),
        _ => None,
    }
}

fn quoted(value: &str) -> String {
    let value = value.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{value}\"")
}

#[cfg(test)]
mod tests {
    use super::{default_file, edited, read};
    use crate::view::settings::{SettingId, Settings};

    fn told(text: &str) -> Vec<(usize, String)> {
        let told = read(text, &mut Settings::default());
        told.into_iter()
            .map(|told| (told.line, told.what))
            .collect()
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_and_the_nearest_name() {
        let text = "(\n  colours: \"light\",\n  sings: \"ascii\",\n  colour_depth: \"265\",\n)";
        let mut settings = Settings::default();
        let wrong = read(text, &mut settings);
        assert_eq!(settings.value(SettingId::Colours), "light");
        assert_eq!(wrong[0].line, 3);
        assert_eq!(
            wrong[0].what,
            "there is no setting sings; did you mean signs?"
        );
        assert_eq!(wrong[1].line, 4);
        assert!(wrong[1].what.contains("did you mean \"256\"?"), "{wrong:?}");
        assert_eq!(wrong.len(), 2);
        assert_eq!(told("(colours: \"light\"")[0].0, 1);
        assert_eq!(told("[]").len(), 1);
        assert!(told("()").is_empty());
        assert!(
            told("(colour_depth: 256)").is_empty(),
            "a number needs no quotes"
        );
    }

    #[test]
    fn a_change_leaves_everything_else_as_it_was_written() {
        let text = "( // mine\n  signs: \"ascii\", // for the old projector\n  strange: 1\n)\n";
        let changed = edited(text, SettingId::Signs, "unicode").expect("it can be changed");
        assert_eq!(changed, text.replace("ascii", "unicode"));
        let added = edited(text, SettingId::Colours, "light").expect("it can be changed");
        assert_eq!(
            added,
            text.replace("1\n)", "1,\n    colours: \"light\",\n)")
        );
        for text in ["", "()", "(\n)\n", "(signs: \"ascii\")"] {
            let changed = edited(text, SettingId::Colours, "light").expect("it can be changed");
            let mut settings = Settings::default();
            assert!(read(&changed, &mut settings).is_empty(), "{changed}");
            assert_eq!(settings.value(SettingId::Colours), "light", "{changed}");
        }
    }

    #[test]
    fn the_file_that_is_printed_says_what_is_so_without_it() {
        let mut settings = Settings::default();
        assert_eq!(read(&default_file(), &mut settings), []);
        for row in super::SETTINGS {
            assert_eq!(settings.value(row.id), row.default);
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_not_written_over() {
        let why = edited("( colours: \"light", SettingId::Colours, "dark");
        assert!(why.expect_err("it is broken").starts_with("line 1:"));
    }
}
