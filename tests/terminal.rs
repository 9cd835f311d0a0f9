//! The full screen in a real pseudo-terminal: what a person would see, and what they are left with.

#[cfg(unix)]
pub mod pty;

#[cfg(unix)]
mod on_unix {
    use std::fs;

    use vt100::MouseProtocolMode;

    use super::pty::Terminal;

    fn saves() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder to test in")
    }

    /// Presses Enter from the briefing until the board is asked for its first decision.
    fn enter_boardroom(terminal: &mut Terminal) {
        for _ in 0..40 {
            if terminal.shows("What will the board do next?") {
                return;
            }
            let before = terminal.text();
            terminal.press("\r");
            terminal.wait("another page", |screen| screen.contents() != before);
        }
        panic!("the boardroom was not reached:\n{}", terminal.text());
    }

    /// Whether the title stands, with its heading at the top and help at the bottom.
    fn is_whole_title(screen: &vt100::Screen) -> bool {
        let (_, columns) = screen.size();
        let rows: Vec<String> = screen.rows(0, columns).collect();
        let has = |row: Option<&String>, text| row.is_some_and(|row| row.contains(text));
        has(rows.first(), "Board to Ward")
            && has(rows.last(), "? help")
            && rows.iter().any(|row| row.contains("New game"))
    }

    #[test]
    fn it_starts_at_the_title_and_leaves_the_terminal_as_it_found_it() {
        let place = saves();
        let mut terminal = Terminal::start(&[], place.path(), &[]);
        let before = terminal.modes_before();
        terminal.wait_for("Board to Ward");
        assert!(terminal.takes_the_whole_screen());
        terminal.press("G");
        terminal.wait_for_focus("Close the program");
        terminal.press("\r");
        assert_eq!(terminal.exit_code(), 0);
        terminal.assert_given_back(&before);
    }

    #[test]
    fn control_c_leaves_at_once() {
        let place = saves();
        let mut terminal = Terminal::start(&["play", "first-winter"], place.path(), &[]);
        let before = terminal.modes_before();
        terminal.wait_for("Before you begin");
        terminal.press("\u{3}");
        assert_eq!(terminal.exit_code(), 0);
        terminal.assert_given_back(&before);
    }

    #[test]
    fn a_signal_leaves_the_terminal_as_it_was() {
        for signal in ["TERM", "HUP", "INT"] {
            let place = saves();
            let mut terminal = Terminal::start(&[], place.path(), &[]);
            let before = terminal.modes_before();
            terminal.wait_for("New game");
            terminal.signal(signal);
            terminal.exit_code();
            terminal.assert_given_back(&before);
        }
    }

    #[test]
    fn a_window_that_is_closed_ends_the_program() {
        let place = saves();
        let mut terminal = Terminal::start(&[], place.path(), &[]);
        terminal.wait_for("New game");
        assert!(terminal.ends_when_hung_up("\u{1b}[B"));
    }

    #[test]
    fn a_panic_gives_the_terminal_back_and_then_reports() {
        let place = saves();
        let environment = [("BOARD_TO_WARD_TEST_PANIC", "1")];
        let arguments = ["play", "first-winter", "--mouse", "on"];
        let mut terminal = Terminal::start(&arguments, place.path(), &environment);
        let before = terminal.modes_before();
        terminal.wait_for("Before you begin");
        terminal.wait("the mouse to be heard", |screen| {
            screen.mouse_protocol_mode() != MouseProtocolMode::None && screen.bracketed_paste()
        });
        for _ in 0..40 {
            let text = terminal.text();
            terminal.press("\r");
            if terminal.ended_or(|screen| screen.contents() != text) {
                break;
            }
        }
        assert_ne!(terminal.exit_code(), 0);
        terminal.assert_given_back(&before);
        assert!(
            terminal.text().contains("a test asked for this panic"),
            "{}",
            terminal.text()
        );
    }

    #[test]
    fn it_follows_the_window_down_and_up_again() {
        let place = saves();
        let mut terminal = Terminal::start(&[], place.path(), &[]);
        terminal.wait("the title", is_whole_title);
        for (rows, columns) in [(20, 60), (40, 120), (24, 80)] {
            terminal.resize(rows, columns);
            terminal.wait("the title in the new size", is_whole_title);
        }
        terminal.resize(5, 20);
        terminal.wait_for("needs");
        terminal.resize(24, 80);
        terminal.wait("the title again", is_whole_title);
    }

    #[test]
    fn a_storm_of_sizes_ends_in_a_whole_screen_that_hears_keys() {
        let place = saves();
        let mut terminal = Terminal::start(&["play", "first-winter"], place.path(), &[]);
        terminal.wait_for("Before you begin");
        enter_boardroom(&mut terminal);
        let sizes = [(1, 1), (60, 200), (19, 59), (2, 500), (300, 3), (40, 120)];
        for (rows, columns) in sizes.into_iter().cycle().take(60) {
            terminal.resize(rows, columns);
        }
        terminal.resize(24, 80);
        let is_whole_boardroom = |screen: &vt100::Screen| {
            let rows: Vec<String> = screen.rows(0, 80).collect();
            let has = |row: &str, text| row.contains(text);
            has(&rows[0], "First winter")
                && has(&rows[1], "The November meeting")
                && has(&rows[23], "? help")
        };
        terminal.wait("the whole boardroom", is_whole_boardroom);
        terminal.press("G");
        terminal.wait_for_focus("People, briefs and minutes");
        terminal.wait("the whole boardroom still", is_whole_boardroom);
    }

    #[test]
    fn where_the_locale_is_not_utf_8_every_sign_is_a_plain_one() {
        for locale in ["C", "en_GB.ISO-8859-1"] {
            let place = saves();
            let environment = [("LC_ALL", locale)];
            let arguments = ["play", "first-winter"];
            let mut terminal = Terminal::start(&arguments, place.path(), &environment);
            terminal.wait_for("Before you begin");
            assert!(terminal.text().is_ascii(), "{}", terminal.text());
            enter_boardroom(&mut terminal);
            assert!(terminal.text().is_ascii(), "{}", terminal.text());
            terminal.press("p");
            terminal.wait_for("Board pack, 1 of");
            assert!(terminal.text().is_ascii(), "{}", terminal.text());
        }
    }

    #[test]
    fn without_colour_what_has_focus_is_inverse() {
        let place = saves();
        let mut terminal = Terminal::start(&[], place.path(), &[("NO_COLOR", "1")]);
        terminal.wait_for_focus("New game");
        assert!(terminal.has_no_colour());
        terminal.press("j");
        terminal.wait_for_focus("Learn: the first board meeting");
        assert!(terminal.has_no_colour());
    }

    #[test]
    fn colours_that_somebody_asks_for_come_before_no_color() {
        let place = saves();
        let arguments = ["--colour-depth", "256", "--colours", "light"];
        let mut terminal = Terminal::start(&arguments, place.path(), &[("NO_COLOR", "1")]);
        terminal.wait_for_focus("New game");
        assert!(!terminal.has_no_colour());
    }

    #[test]
    fn the_mouse_is_heard_only_while_it_is_on() {
        let place = saves();
        let mut terminal = Terminal::start(&[], place.path(), &[]);
        let before = terminal.modes_before();
        terminal.wait_for_focus("New game");
        let is_heard =
            |screen: &vt100::Screen| screen.mouse_protocol_mode() != MouseProtocolMode::None;
        terminal.press("m");
        terminal.wait("the mouse to be heard", is_heard);
        terminal.press("\u{1b}[<0;10;5M");
        terminal.press("m");
        terminal.wait("the mouse to be let go", |screen| !is_heard(screen));
        terminal.press("m");
        terminal.wait("the mouse to be heard again", is_heard);
        terminal.press("\u{3}");
        assert_eq!(terminal.exit_code(), 0);
        terminal.assert_given_back(&before);
    }

    #[test]
    fn set_aside_it_gives_the_terminal_to_the_shell_and_comes_back() {
        let place = saves();
        let mut terminal = Terminal::in_shell(&["--mouse", "on"], place.path());
        terminal.wait("the title", is_whole_title);
        terminal.press("\u{1a}");
        terminal.wait("the shell", |screen| {
            let is_left = !screen.alternate_screen() && !screen.bracketed_paste();
            let is_heard = screen.mouse_protocol_mode() != MouseProtocolMode::None;
            is_left && !is_heard && screen.contents().contains("behind the shell")
        });
        terminal.press("\r");
        terminal.wait("the title again", |screen| {
            let is_heard = screen.mouse_protocol_mode() != MouseProtocolMode::None;
            screen.alternate_screen() && is_heard && is_whole_title(screen)
        });
        terminal.press("\u{3}");
        terminal.wait_for("it is over");
        assert!(!terminal.takes_the_whole_screen());
    }

    #[test]
    fn without_a_shell_it_is_not_set_aside() {
        let place = saves();
        let mut terminal = Terminal::start(&[], place.path(), &[]);
        terminal.wait("the title", is_whole_title);
        terminal.press("\u{1a}");
        terminal.wait_for("There is no shell behind this window");
        assert!(terminal.takes_the_whole_screen());
    }

    #[test]
    fn settings_are_kept_and_what_is_wrong_with_them_stops_nobody() {
        let place = saves();
        let config = place.path().join("config");
        fs::create_dir(&config).expect("a folder");
        let file = config.join("settings.ron");
        fs::write(&file, "(\n  sings: \"ascii\",\n)").expect("written");
        let mut terminal = Terminal::start(&[], place.path(), &[]);
        terminal.wait_for("In settings.ron, line 2: there is no setting sings; did");
        terminal.press("t");
        terminal.wait_for("Colours: light.");
        let kept = fs::read_to_string(&file).expect("it is there");
        assert!(
            kept.contains("colours: \"light\"") && kept.contains("sings"),
            "{kept}"
        );
    }

    #[test]
    fn a_folder_that_takes_no_settings_is_said_and_stops_nobody() {
        let place = saves();
        fs::write(place.path().join("config"), "a file in the way").expect("written");
        let mut terminal = Terminal::start(&[], place.path(), &[]);
        terminal.wait_for("New game");
        terminal.press("t");
        terminal.wait_for("until the program closes");
        terminal.press("j\r");
        terminal.wait_for("How to play");
    }

    #[test]
    fn after_a_kill_the_title_offers_to_resume() {
        let place = saves();
        let arguments = ["play", "first-winter", "--seed", "7", "--team", "Blue team"];
        let mut terminal = Terminal::start(&arguments, place.path(), &[]);
        terminal.wait_for("Before you begin");
        enter_boardroom(&mut terminal);
        terminal.signal("KILL");
        terminal.exit_code();
        let mut terminal = Terminal::start(&[], place.path(), &[]);
        terminal.wait_for_focus("Resume First winter, Blue team");
        terminal.press("\r");
        terminal.wait_for_focus("Go on with the November meeting");
        terminal.press("\r");
        terminal.wait_for("What will the board do next?");
    }

    #[test]
    fn a_spoilt_save_is_said_to_be_spoilt_and_the_rest_goes_on() {
        let place = saves();
        fs::write(place.path().join("spoilt.save"), "not a save at all").expect("written");
        let mut terminal = Terminal::start(&[], place.path(), &[]);
        terminal.wait_for("Games kept");
        assert!(!terminal.shows("Resume"), "there is nothing to resume");
        terminal.press("j");
        terminal.wait_for_focus("Games kept");
        terminal.press("\r");
        terminal.wait_for("spoilt");
        terminal.wait_for("cannot be opened");
    }

    #[test]
    fn a_folder_that_takes_nothing_is_said_at_the_first_order() {
        let place = saves();
        // A folder inside a file can be made by nobody, an administrator included.
        let file = place.path().join("a file");
        fs::write(&file, "").expect("written");
        let mut terminal = Terminal::start(&["play", "first-winter"], &file.join("saves"), &[]);
        terminal.wait_for("Before you begin");
        enter_boardroom(&mut terminal);
        terminal.wait_for("could not be kept");
    }

    #[test]
    fn a_dumb_terminal_gets_plain_text() {
        let place = saves();
        let mut terminal = Terminal::start(&[], place.path(), &[("TERM", "dumb")]);
        terminal.wait_for("Plain text, because TERM is dumb.");
        assert!(!terminal.takes_the_whole_screen());
    }
}
