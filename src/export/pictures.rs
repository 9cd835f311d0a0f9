//! Pictures of a document as SVG that stands inside a page.
//!
//! Our own small writer, and no charting crate: such pictures must take the page's colours, light,
//! dark and printed, carry their words for those who do not see them, and be the same to the byte
//! each time. Charting crates write colours and fonts of their own into the picture.

use maud::{Markup, html};

use crate::view::document::{Chart, Drawn, Interval};

const WIDTH: f64 = 640.0;
/// Room for names left of what is drawn.
const LEFT: f64 = 110.0;
/// Room right of what is drawn.
const RIGHT: f64 = 24.0;
const ROW: f64 = 34.0;
const COURSE_HEIGHT: f64 = 200.0;

/// A picture with its words.
pub(super) fn picture(chart: &Chart, id: &str) -> Markup {
    let (height, drawn) = match &chart.drawn {
        Drawn::Course {
            times,
            lines,
            scale,
        } => (COURSE_HEIGHT + 50.0, course(times, lines, scale)),
        Drawn::Intervals { rows, scale } => (height_of(rows.len()), intervals(rows, scale)),
        Drawn::Spread { rows, scale } => (height_of(rows.len()), spread(rows, scale)),
    };
    let title = format!("{id}-title");
    let words = format!("{id}-words");
    let labelled = format!("{title} {words}");
    html! {
        figure {
            svg viewBox=(format!("0 0 {WIDTH} {height}")) role="img" aria-labelledby=(labelled) {
                title id=(title) { (chart.title) }
                desc id=(words) { (chart.words) }
                (drawn)
            }
            figcaption { b { (chart.title) ". " } (chart.words) }
        }
    }
}

fn height_of(rows: usize) -> f64 {
    rows as f64 * ROW + 40.0
}

/// Where a value lies between the ends of a scale, across the picture.
fn across(value: f64, scale: &[(f64, String); 2]) -> f64 {
    LEFT + share(value, scale) * (WIDTH - LEFT - RIGHT)
}

fn share(value: f64, [(least, _), (most, _)]: &[(f64, String); 2]) -> f64 {
    let span = (most - least).max(f64::MIN_POSITIVE);
    ((value - least) / span).clamp(0.0, 1.0)
}

/// A number for a picture: a tenth of a pixel is enough.
fn at(number: f64) -> String {
    format!("{number:.1}")
}

/// A line from one place to another, each across and down.
fn line(class: &str, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) -> Markup {
    html! { line class=(class) x1=(at(x1)) x2=(at(x2)) y1=(at(y1)) y2=(at(y2)) {} }
}

fn foot(rows: usize, scale: &[(f64, String); 2]) -> Markup {
    let y = rows as f64 * ROW + 8.0;
    html! {
        (line("axis", [LEFT, y], [WIDTH - RIGHT, y]))
        text x=(at(LEFT)) y=(at(y + 20.0)) { (scale[0].1) }
        text x=(at(WIDTH - RIGHT)) y=(at(y + 20.0)) text-anchor="end" { (scale[1].1) }
    }
}

fn intervals(rows: &[Interval], scale: &[(f64, String); 2]) -> Markup {
    let zero = across(0.0, scale);
    let shows_zero = scale[0].0 < 0.0 && scale[1].0 > 0.0;
    html! {
        @if shows_zero {
            @let foot = rows.len() as f64 * ROW;
            (line("axis", [zero, 4.0], [zero, foot + 8.0]))
            text x=(at(zero)) y=(at(foot + 28.0)) text-anchor="middle" { "0" }
        }
        @for (place, row) in rows.iter().enumerate() {
            @let y = place as f64 * ROW + ROW / 2.0 + 4.0;
            text x=(at(LEFT - 10.0)) y=(at(y + 4.0)) text-anchor="end" { (row.name) }
            @let [low, high] = row.range.map(|end| across(end, scale));
            (line("first", [low, y], [high, y]))
            circle class="dot" cx=(at(across(row.middle, scale))) cy=(at(y)) r="5" {}
        }
        (foot(rows.len(), scale))
    }
}

fn spread(rows: &[(String, Vec<f64>, f64)], scale: &[(f64, String); 2]) -> Markup {
    html! {
        @for (place, (name, many, own)) in rows.iter().enumerate() {
            @let y = place as f64 * ROW + ROW / 2.0 + 4.0;
            text x=(at(LEFT - 10.0)) y=(at(y + 4.0)) text-anchor="end" { (name) }
            @for value in many {
                circle class="many" cx=(at(across(*value, scale))) cy=(at(y)) r="4" {}
            }
            @let x = across(*own, scale);
            path class="own" d=(format!("M{} {} l7 8 l-7 8 l-7 -8 z", at(x), at(y - 8.0))) {}
        }
        (foot(rows.len(), scale))
    }
}

fn course(times: &[String], lines: &[(String, Vec<f64>)], scale: &[(f64, String); 2]) -> Markup {
    let last = times.len().saturating_sub(1).max(1) as f64;
    let x = |place: usize| LEFT + place as f64 / last * (WIDTH - LEFT - RIGHT);
    let y = |value: f64| 10.0 + (1.0 - share(value, scale)) * (COURSE_HEIGHT - 10.0);
    let points = |values: &[f64]| {
        let each = values.iter().enumerate();
        let each = each.map(|(place, value)| format!("{},{}", at(x(place)), at(y(*value))));
        each.collect::<Vec<_>>().join(" ")
    };
    html! {
        (line("axis", [LEFT, COURSE_HEIGHT], [WIDTH - RIGHT, COURSE_HEIGHT]))
        (line("axis", [LEFT, 10.0], [LEFT, COURSE_HEIGHT]))
        text x=(at(LEFT - 8.0)) y="18" text-anchor="end" { (scale[1].1) }
        text x=(at(LEFT - 8.0)) y=(at(COURSE_HEIGHT)) text-anchor="end" { (scale[0].1) }
        @if let (Some(from), Some(to)) = (times.first(), times.last()) {
            text x=(at(LEFT)) y=(at(COURSE_HEIGHT + 18.0)) { (from) }
            text x=(at(WIDTH - RIGHT)) y=(at(COURSE_HEIGHT + 18.0)) text-anchor="end" { (to) }
        }
        @for (place, (name, values)) in lines.iter().enumerate() {
            @let class = if place == 0 { "first" } else { "second" };
            @let key = LEFT + place as f64 * 150.0;
            polyline class=(class) points=(points(values)) {}
            (line(class, [key, COURSE_HEIGHT + 36.0], [key + 30.0, COURSE_HEIGHT + 36.0]))
            text x=(at(key + 36.0)) y=(at(COURSE_HEIGHT + 40.0)) { (name) }
        }
    }
}
