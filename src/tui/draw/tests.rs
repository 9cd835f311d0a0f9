//! That every status reads differently in signs and words alone, wherever it is shown.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;

use super::{Drawing, Light, Look};
use crate::catalogue::Quantity;
use crate::tui::fit::Fit;
use crate::tui::glyphs::{GLYPH_SETS, Glyphs};
use crate::tui::layout::Zoom;
use crate::tui::theme::{Depth, Theme};
use crate::view::{Act, Block, CauseLine, Choice, Direction, FigureLine, Page, Verdict};

/// What a page shows, as its signs alone: no colour and no bold.
fn signs(page: &Page, columns: u16, glyphs: Glyphs) -> String {
    let look = Look {
        theme: Theme::Dark,
        depth: Depth::None,
        glyphs,
    };
    let mut terminal = Terminal::new(TestBackend::new(columns, 24)).expect("a window");
    let drawn = terminal.draw(|frame| {
        let fit = Fit::of(page, frame.area(), Zoom::None, glyphs, None);
        let fit = fit.expect("it is large enough");
        let drawing = Drawing {
            page,
            layout: &fit.layout,
            lines: &fit.lines,
            scroll: 0,
            hints: Vec::new(),
            is_figures: false,
        };
        super::page(frame, &drawing, look);
    });
    let cells = &drawn.expect("it is drawn").buffer.content;
    cells.iter().map(Cell::symbol).collect()
}

/// Fails where two of these pages read the same.
fn assert_told_apart(what: &str, pages: &[Page]) {
    for glyphs in GLYPH_SETS {
        for columns in [60, 80, 120] {
            let read: Vec<String> = pages.iter().map(|it| signs(it, columns, glyphs)).collect();
            for (place, one) in read.iter().enumerate() {
                let same = read[..place].iter().position(|other| other == one);
                let message = format!("{what}: {place} reads as {same:?} at {columns}: {one}");
                assert!(same.is_none(), "{message}");
            }
        }
    }
}

fn figure(direction: Direction, verdict: Verdict, standing: Verdict) -> FigureLine {
    FigureLine {
        quantity: Quantity::OPENNESS,
        label: "openness".into(),
        short: "openness".into(),
        value: "50".into(),
        spoken: "50".into(),
        target: "60".into(),
        standing,
        direction,
        movement: String::new(),
        verdict,
        trend: vec![1.0, 2.0],
        least_change: 0.1,
        as_of: String::new(),
    }
}

/// Every way that a figure can have moved.
fn moves() -> Vec<FigureLine> {
    use Verdict::{Bad, BothWays, Good, Neither};
    let mut moves = vec![figure(Direction::Level, Neither, Neither)];
    for direction in [Direction::Up, Direction::Down] {
        let of = |verdict| figure(direction, verdict, Neither);
        moves.extend([Good, Bad, BothWays, Neither].map(of));
    }
    let mut first = moves[0].clone();
    first.trend.truncate(1);
    moves.push(first);
    moves
}

fn beside(figure: FigureLine) -> Page {
    Page {
        beside: vec![figure],
        ..Page::default()
    }
}

fn answer(choice: Choice) -> Page {
    Page {
        choices: vec![choice],
        ..Page::default()
    }
}

fn figure_answer(figure: FigureLine) -> Page {
    answer(Choice {
        figure: Some(figure),
        ..Choice::new("", Act::Back)
    })
}

#[test]
fn with_colours_removed_each_way_that_a_figure_moved_reads_differently() {
    let pages: Vec<Page> = moves().into_iter().map(beside).collect();
    assert_told_apart("beside a page", &pages);
    let pages: Vec<Page> = moves().into_iter().map(figure_answer).collect();
    assert_told_apart("as an answer", &pages);
}

#[test]
fn with_colours_removed_each_way_that_a_figure_stands_reads_differently() {
    let standings = [Verdict::Good, Verdict::Bad, Verdict::Neither];
    let stands = |standing| figure(Direction::Up, Verdict::Good, standing);
    for glyphs in GLYPH_SETS {
        let word = |verdict, word| format!("60 {} {word}", glyphs.verdict(verdict));
        let met = word(Verdict::Good, "met");
        let missed = word(Verdict::Bad, "missed");
        for page in [figure_answer, beside] {
            let read = standings.map(|it| signs(&page(stands(it)), 80, glyphs));
            assert!(read[0].contains(&met) && read[1].contains(&missed));
            assert!(!read[2].contains("met") && !read[2].contains("missed"));
        }
        let read = standings.map(|it| signs(&beside(stands(it)), 80, glyphs));
        assert!(read.iter().all(|it| it.contains("target 60")), "{read:?}");
    }
}

#[test]
fn with_colours_removed_each_cause_answer_and_light_reads_differently() {
    let cause = |verdict| Page {
        blocks: vec![Block::Cause(CauseLine {
            amount: "+1.0".into(),
            share: 1.0,
            words: "agency".into(),
            verdict,
        })],
        ..Page::default()
    };
    let verdicts = [
        Verdict::Good,
        Verdict::Bad,
        Verdict::BothWays,
        Verdict::Neither,
    ];
    assert_told_apart("a cause", &verdicts.map(cause));

    let open = || Choice::new("Visit", Act::Back);
    let closed = || open().refused(Some("The board has met.".into()));
    let two = |second: Choice, cursor| Page {
        choices: vec![open(), second],
        cursor,
        ..Page::default()
    };
    let answers = [
        two(open(), 0),
        two(open(), 1),
        two(closed(), 0),
        two(closed(), 1),
        two(open().note("decided"), 0),
    ];
    assert_told_apart("an answer", &answers);

    let lights = [None, Some(Light::Green), Some(Light::Amber)];
    let lit = lights.map(|light| Page {
        light,
        ..Page::default()
    });
    assert_told_apart("a light", &lit);
}
