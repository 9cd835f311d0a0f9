//! Screens as pictures: a buffer of cells becomes text on coloured ground, once for all themes that
//! write the same signs, with the colours of each in a style of its own.

use std::collections::BTreeMap;
use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier, Style};

/// A cell, in hundredths of a pixel's unit of drawing.
const CELL: (usize, usize) = (8, 17);
/// Around each panel.
const MARGIN: usize = 10;
/// Above each panel, for its name.
const NAME: usize = 22;

/// The same screen in several looks, each with its name, side by side in two columns.
pub fn sheet(panels: &[(&str, Buffer)]) -> String {
    let area = panels[0].1.area;
    let wide = usize::from(area.width) * CELL.0 + 2 * MARGIN;
    let high = usize::from(area.height) * CELL.1 + 2 * MARGIN + NAME;
    let across = panels.len().min(2);
    let (width, height) = (wide * across, high * panels.len().div_ceil(across));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\">\n<rect width=\"100%\" height=\"100%\" \
         fill=\"#8a9199\"/>\n"
    );
    let mut styles = String::from(
        "text{font:14px/17px 'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre}\n",
    );
    let (mut symbols, mut uses) = (String::new(), String::new());
    for (group, members) in alike(panels).into_iter().enumerate() {
        let buffers: Vec<&Buffer> = members.iter().map(|place| &panels[*place].1).collect();
        let drawing = Drawing::of(&buffers, group);
        let _ = write!(symbols, "<g id=\"s{group}\">\n{}</g>\n", drawing.shapes);
        for (member, place) in members.iter().enumerate() {
            let _ = writeln!(styles, ".v{place}{{{}}}", drawing.colours[member]);
            let (x, y) = (place % across * wide, place / across * high);
            let (left, top) = (x + MARGIN, y + MARGIN);
            let _ = writeln!(
                uses,
                "<text x=\"{left}\" y=\"{}\" fill=\"#000\">{}</text><g class=\"v{place}\" \
                 transform=\"translate({left} {})\"><use href=\"#s{group}\"/></g>",
                top + 13,
                panels[*place].0,
                top + NAME,
            );
        }
        styles.push_str(&drawing.classes);
    }
    let _ = write!(
        svg,
        "<style>\n{styles}</style>\n<defs>\n{symbols}</defs>\n{uses}</svg>\n"
    );
    svg
}

/// Places of panels that write the same signs.
fn alike(panels: &[(&str, Buffer)]) -> Vec<Vec<usize>> {
    let signs = |buffer: &Buffer| -> Vec<String> {
        let cells = buffer.content.iter();
        cells.map(|cell| cell.symbol().to_owned()).collect()
    };
    let mut groups: Vec<(Vec<String>, Vec<usize>)> = Vec::new();
    for (place, (_, buffer)) in panels.iter().enumerate() {
        let signs = signs(buffer);
        match groups.iter_mut().find(|(known, _)| *known == signs) {
            Some((_, members)) => members.push(place),
            None => groups.push((signs, vec![place])),
        }
    }
    groups.into_iter().map(|(_, members)| members).collect()
}

/// What a group of panels shares, and what each has of its own.
struct Drawing {
    shapes: String,
    classes: String,
    /// By member, the colours of every class.
    colours: Vec<String>,
}

/// A stretch of cells of one style in every member.
struct Run {
    row: u16,
    from: u16,
    text: String,
    class: usize,
}

impl Drawing {
    fn of(buffers: &[&Buffer], group: usize) -> Drawing {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let mut looks: Vec<Vec<Style>> = Vec::new();
        let runs = runs(buffers, |styles| {
            *known.entry(format!("{styles:?}")).or_insert_with(|| {
                looks.push(styles);
                looks.len() - 1
            })
        });
        let shapes = runs.iter().map(|run| shape(run, group)).collect();
        let mut colours = vec![String::new(); buffers.len()];
        let mut classes = String::new();
        for (class, styles) in looks.iter().enumerate() {
            let name = format!("{group}-{class}");
            let _ = writeln!(
                classes,
                ".t{name}{{fill:var(--f{name});font-weight:var(--w{name});\
                 text-decoration:var(--u{name})}} .r{name}{{fill:var(--b{name})}}"
            );
            for (member, style) in styles.iter().enumerate() {
                let [letter, ground] = painted(*style);
                let has = |modifier| style.add_modifier.contains(modifier);
                let weight = if has(Modifier::BOLD) {
                    "bold"
                } else {
                    "normal"
                };
                let line = if has(Modifier::UNDERLINED) {
                    "underline"
                } else {
                    "none"
                };
                let _ = write!(
                    colours[member],
                    "--f{name}:{letter};--b{name}:{ground};--w{name}:{weight};--u{name}:{line};"
                );
            }
        }
        Drawing {
            shapes,
            classes,
            colours,
        }
    }
}

fn runs(buffers: &[&Buffer], mut class_of: impl FnMut(Vec<Style>) -> usize) -> Vec<Run> {
    let area = buffers[0].area;
    let mut runs: Vec<Run> = Vec::new();
    for row in 0..area.height {
        for column in 0..area.width {
            let cells: Vec<&Cell> = buffers.iter().map(|it| &it[(column, row)]).collect();
            let class = class_of(cells.iter().map(|cell| cell.style()).collect());
            let sign = cells[0].symbol();
            match runs.last_mut() {
                Some(run) if run.row == row && run.class == class => run.text.push_str(sign),
                _ => runs.push(Run {
                    row,
                    from: column,
                    text: sign.to_owned(),
                    class,
                }),
            }
        }
    }
    runs
}

fn shape(run: &Run, group: usize) -> String {
    let (x, y) = (
        usize::from(run.from) * CELL.0,
        usize::from(run.row) * CELL.1,
    );
    let columns = run.text.chars().count();
    let class = format!("{group}-{}", run.class);
    let mut shape = format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" class=\"r{class}\"/>",
        columns * CELL.0,
        CELL.1
    );
    let words = run.text.trim();
    if !words.is_empty() {
        let before = run.text.chars().take_while(|sign| *sign == ' ').count();
        let _ = write!(
            shape,
            "<text x=\"{}\" y=\"{}\" textLength=\"{}\" class=\"t{class}\">{}</text>",
            x + before * CELL.0,
            y + 13,
            words.chars().count() * CELL.0,
            words.replace('&', "&amp;").replace('<', "&lt;")
        );
    }
    shape.push('\n');
    shape
}

/// The colours of letters and ground, with dark letters on white where a theme has none.
fn painted(style: Style) -> [String; 2] {
    let hex = |colour: Option<Color>, none: &str| match colour {
        Some(Color::Rgb(red, green, blue)) => format!("#{red:02x}{green:02x}{blue:02x}"),
        _ => none.to_owned(),
    };
    let mut colours = [hex(style.fg, "#000000"), hex(style.bg, "#ffffff")];
    if style.add_modifier.contains(Modifier::REVERSED) {
        colours.reverse();
    }
    colours
}
