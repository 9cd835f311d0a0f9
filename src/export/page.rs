//! A document as one page of HTML: nothing is fetched, nothing needs a script, and it prints on A4.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::pictures::picture;
use crate::view::document::{Document, Part, Section, Table};

const STYLE: &str = include_str!("page.css");
/// What a page may do: show itself. Held by the browser, should anything slip through.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The page.
pub fn page(document: &Document) -> String {
    let markup = html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="generator" content="Board to Ward";
                title { (shown(&document.title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { (shown(&document.title)) }
                    @if !document.subtitle.is_empty() { p.subtitle { (shown(&document.subtitle)) } }
                    @if !document.notice.is_empty() { p.notice { (shown(&document.notice)) } }
                }
                nav aria-label="Contents" {
                    ul {
                        @for section in &document.sections {
                            li { a href=(format!("#{}", section.id)) { (shown(&section.title)) } }
                        }
                    }
                }
                main {
                    @for section in &document.sections { (section_of(section)) }
                }
            }
        }
    };
    markup.into_string()
}

fn section_of(section: &Section) -> Markup {
    let class = if section.on_new_page { "new-page" } else { "" };
    html! {
        section id=(section.id) class=(class) {
            h2 { (shown(&section.title)) }
            @if section.held_back {
                details {
                    summary { "Closed until the team has told its own story. Open it here." }
                    (parts(&section.parts, &section.id))
                }
            } @else {
                (parts(&section.parts, &section.id))
            }
        }
    }
}

fn parts(all: &[Part], id: &str) -> Markup {
    html! {
        @for (place, part) in all.iter().enumerate() { (part_of(part, &format!("{id}-{place}"))) }
    }
}

fn part_of(part: &Part, id: &str) -> Markup {
    match part {
        Part::Heading(text) => html! { h3 { (shown(text)) } },
        Part::Text(text) => html! { @for text in text.lines() { p { (shown(text)) } } },
        Part::Aside(text) => html! { p.aside { (shown(text)) } },
        Part::Notice(text) => html! { p.notice { (shown(text)) } },
        Part::Says { who, says } => {
            html! { div.says { b { (shown(who)) } (shown(says)) } }
        }
        Part::List(items) => html! { ul { @for item in items { li { (shown(item)) } } } },
        Part::Steps(items) => html! { ol { @for item in items { li { (shown(item)) } } } },
        Part::Table(table) => table_of(table),
        Part::Chart(chart) => picture(chart, id),
        Part::Lines(lines) => html! { @for _ in 0..*lines { div.line {} } },
        Part::Card {
            title,
            parts: within,
        } => html! {
            article.card {
                h3 { (shown(title)) }
                (parts(within, id))
            }
        },
    }
}

fn table_of(table: &Table) -> Markup {
    html! {
        div.wide tabindex="0" role="region" aria-label=(shown(&table.caption)) {
            table {
                caption { (shown(&table.caption)) }
                thead { tr { @for name in &table.head { th scope="col" { (shown(name)) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (place, cell) in row.iter().enumerate() {
                                @if place == 0 { th scope="row" { (shown(cell)) } }
                                @else { td { (shown(cell)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Text without control characters. What is mark-up in it is shown as it was typed.
fn shown(text: &str) -> String {
    text.replace(char::is_control, " ")
}
