//! The tour: every screen as a picture, drawn by the program's own code, so that none is ever out
//! of date. `BOARD_TO_WARD_WRITE_TOUR=1 cargo test gallery` draws them again.

mod svg;
pub mod tour;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use board_to_ward::tui::{App, Depth, Glyphs, Look, Theme};
use board_to_ward::view::Session;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use self::tour::{Stop, stops};

/// The folder of the pictures, and the page that shows them.
const FER: &str = "docs/tour";
const PAGE: &str = "docs/TOUR.md";

/// The looks that every screen is shown in.
fn looks() -> [(&'static str, Look); 5] {
    let look = |theme, glyphs| Look {
        theme,
        depth: Depth::True,
        glyphs,
    };
    [
        ("dark", look(Theme::Dark, Glyphs::Unicode)),
        ("light", look(Theme::Light, Glyphs::Unicode)),
        ("colour-blind", look(Theme::ColourBlind, Glyphs::Unicode)),
        ("mono", look(Theme::Mono, Glyphs::Unicode)),
        ("ascii", look(Theme::Dark, Glyphs::Ascii)),
    ]
}

fn drawn(session: &Session, (columns, rows): (u16, u16), look: Look) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a window");
    let mut app = App::new(look);
    let frame = terminal.draw(|frame| app.draw(session, frame));
    frame.expect("a page is drawn").buffer.clone()
}

/// The pictures of one stop: file name and content.
fn pictures(stop: &Stop, session: &Session) -> Vec<(String, String)> {
    let sizes = stop.sizes.iter().map(|&size| {
        let panels = looks().map(|(name, look)| (name, drawn(session, size, look)));
        let name = format!("{}-{}x{}.svg", stop.name, size.0, size.1);
        (name, svg::sheet(&panels))
    });
    sizes.collect()
}

/// The page of the tour, and every picture by its name.
fn everything() -> (String, BTreeMap<String, String>) {
    let mut page = String::from(tour::OPENING);
    let mut files = BTreeMap::new();
    stops(|stop, person| {
        let [small, large] = stop.sizes.map(|(columns, rows)| {
            let name = stop.name;
            format!("tour/{name}-{columns}x{rows}.svg")
        });
        let (title, (columns, rows)) = (stop.title, stop.sizes[1]);
        let _ = write!(
            page,
            "\n## {title}\n\n{}\n\n![{title}]({small})\n\n\
             [The same at {columns} columns by {rows} rows]({large})\n",
            stop.words
        );
        files.extend(pictures(stop, &person.session));
    });
    (page, files)
}

#[test]
fn the_tour_shows_every_screen_as_it_is_drawn() {
    let (page, files) = everything();
    if std::env::var_os("BOARD_TO_WARD_WRITE_TOUR").is_some() {
        std::fs::create_dir_all(FER).expect("a folder for pictures");
        for file in std::fs::read_dir(FER).expect("the folder").flatten() {
            std::fs::remove_file(file.path()).expect("an old picture goes");
        }
        for (name, content) in &files {
            std::fs::write(Path::new(FER).join(name), content).expect("a picture is written");
        }
        std::fs::write(PAGE, &page).expect("the page is written");
    }
    let again = "draw the tour again: BOARD_TO_WARD_WRITE_TOUR=1 cargo test gallery";
    let kept = |path: &Path| std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept(Path::new(PAGE)) == page,
        "{PAGE} is out of date; {again}"
    );
    for (name, content) in &files {
        let is_kept = kept(&Path::new(FER).join(name)) == *content;
        assert!(is_kept, "{FER}/{name} is out of date; {again}");
    }
    let kept = std::fs::read_dir(FER).expect("the folder").count();
    assert_eq!(
        kept,
        files.len(),
        "pictures of screens that are no more; {again}"
    );
}
