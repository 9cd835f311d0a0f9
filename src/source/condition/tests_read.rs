//! The grammar's lower half: single questions.

use super::habits::{lone_name, mended};
use super::read::{Read, Sentence, wrong};
use super::{Comparison, Test};
use crate::source::amount::Amount;
use crate::source::amount_meant::{meant, number_in_words};
use crate::source::diagnostic::Diagnostic;
use crate::source::place::{Span, Spanned};

/// Words that begin or join something and so cannot be a name.
pub(super) const KEPT: [&str; 21] = [
    "and", "or", "not", "(", ")", "/", "<", ">", "<=", ">=", "=", "==", "!=", "!", "&&", "||",
    "for", "above", "below", "at", "is",
];

impl Sentence<'_> {
    pub(super) fn test(&mut self) -> Read<Test> {
        if let Some(meant) = self.everyday().or_else(|| self.needless()) {
            return Err(meant);
        }
        let Some(first) = self.take() else {
            return Err(self.expected("a question", "something should be asked here"));
        };
        match first.text {
            "flag" => Ok(Test::Flag(self.name("the name of a flag")?)),
            "chose" => self.chose(),
            "approach" => self.approach(),
            "undecided" => Ok(Test::Undecided(self.name("the id of an agenda item")?)),
            "event" => self.event(),
            "initiative" => self.initiative(),
            "practice" => self.practice(),
            "problem" => self.problem(),
            "turn" => self.turn(),
            "month" => self.month(),
            "reported" => {
                let quantity = self.name("the name of a quantity")?;
                self.measure(Some(first.span), quantity)
            }
            _ => {
                self.step_back();
                let quantity = self.name("a question")?;
                self.measure(None, quantity)
            }
        }
    }

    fn chose(&mut self) -> Read<Test> {
        let item = self.name("the id of an agenda item")?;
        if !self.take_word("/") {
            if let Some(turned) = self.item_after_option(&item) {
                return Err(turned);
            }
            if self.name_is_next() {
                return Err(self.no_stroke(&item));
            }
            return Err(self.expected("`/` and the id of an option", "as in `chose item/option`"));
        }
        Ok(Test::Chose(item, self.name("the id of an option")?))
    }

    fn approach(&mut self) -> Read<Test> {
        self.word("to", "as in `approach to item is consult`")?;
        let item = self.name("the id of an agenda item")?;
        self.word("is", "as in `approach to item is consult`")?;
        Ok(Test::ApproachTo(item, self.name("an approach")?))
    }

    fn event(&mut self) -> Read<Test> {
        let name = self.name("the id of an event")?;
        let happened = if self.take_words(&["never", "happened"]) {
            false
        } else {
            self.word("happened", "as in `event norovirus happened`")?;
            true
        };
        let within = if self.take_words(&["in", "the", "last"]) {
            Some(self.months()?)
        } else {
            None
        };
        Ok(Test::Event {
            name,
            happened,
            within,
        })
    }

    fn initiative(&mut self) -> Read<Test> {
        let name = self.name("the id of an initiative")?;
        let running = self.either("running", "stopped")?;
        Ok(Test::Initiative { name, running })
    }

    fn practice(&mut self) -> Read<Test> {
        self.word("of", "as in `practice of board_rounds above 40%`")?;
        let name = self.name("the id of an initiative")?;
        let line = if self.take_word("in") {
            Some(self.name("the name of a service line")?)
        } else {
            None
        };
        let comparison = self.comparison(&name.value)?;
        Ok(Test::Practice {
            name,
            line,
            comparison,
            amount: self.amount()?,
        })
    }

    fn problem(&mut self) -> Read<Test> {
        let name = self.name("the id of a hidden problem")?;
        let known = self.either("known", "hidden")?;
        Ok(Test::Problem { name, known })
    }

    fn turn(&mut self) -> Read<Test> {
        if self.habit().is_none() && self.take_word("is") {
            return Ok(Test::TurnIs(self.whole("the number of a turn")?));
        }
        if self
            .peek()
            .is_some_and(|piece| matches!(piece.text, "=" | "=="))
        {
            let span = self.peek_span();
            let problem = wrong("turns are compared in words", span, "write `is`");
            return Err(problem.help("write `turn is 3`").fix(span, "is").into());
        }
        let comparison = self.comparison("turn")?;
        Ok(Test::Turn(comparison, self.whole("the number of a turn")?))
    }

    fn month(&mut self) -> Read<Test> {
        if let Some(piece) = self.peek()
            && matches!(piece.text, "=" | "==")
        {
            let problem = wrong("months are asked for in words", piece.span, "write `is`");
            return Err(problem
                .help("write `month is January`")
                .fix(piece.span, "is")
                .into());
        }
        self.word("is", "as in `month is January`")?;
        if let (Some(not), Some(month)) = (self.peek(), self.piece_after(1))
            && not.text == "not"
        {
            let right = format!("not month is {}", month.text);
            let span = self.before(2).map_or(not.span, |it| it.span).to(month.span);
            let problem = wrong(
                "`not` stands before the whole question",
                span,
                "not inside it",
            );
            return Err(problem.write_marked(span, right).into());
        }
        Ok(Test::MonthIs(self.name("the name of a month")?))
    }

    fn measure(&mut self, reported: Option<Span>, quantity: Spanned<String>) -> Read<Test> {
        let trend = if self.take_word("rising") {
            Some(true)
        } else {
            self.take_word("falling").then_some(false)
        };
        if let Some(rising) = trend {
            let months = self.for_months()?;
            return Ok(Test::Trend {
                reported,
                quantity,
                rising,
                months,
            });
        }
        let comparison = self.comparison(&quantity.value)?;
        let amount = self.amount()?;
        let months = self.for_months()?;
        Ok(Test::Compare {
            reported,
            quantity,
            comparison,
            amount,
            months,
        })
    }

    fn for_months(&mut self) -> Read<u16> {
        if !self.take_word("for") {
            return Ok(1);
        }
        match self.fewest() {
            Some(problem) => Err(problem),
            None => self.months(),
        }
    }

    fn months(&mut self) -> Read<u16> {
        let number = self.whole("a number of months")?;
        if self
            .peek()
            .is_some_and(|piece| piece.text.starts_with("turn"))
        {
            let span = self.peek_span();
            let title = "times are given in months here, not in turns";
            let problem = wrong(title, span, "write months");
            return Err(problem
                .help("a turn is `months_per_turn` months long: write `for 3 months`")
                .into());
        }
        if !self.take_word("months") && !self.take_word("month") {
            return Err(self.expected("`months`", "times are given in months"));
        }
        if (1..=120).contains(&number.value) {
            return Ok(number.value);
        }
        Err(wrong("months are from 1 to 120", number.span, "out of range").into())
    }

    fn comparison(&mut self, what: &str) -> Read<Comparison> {
        for (words, comparison) in [
            (&["at", "most"][..], Comparison::AtMost),
            (&["at", "least"][..], Comparison::AtLeast),
            (&["below"][..], Comparison::Below),
            (&["above"][..], Comparison::Above),
            (&["<="][..], Comparison::AtMost),
            (&[">="][..], Comparison::AtLeast),
            (&["≤"][..], Comparison::AtMost),
            (&["≥"][..], Comparison::AtLeast),
            (&["<"][..], Comparison::Below),
            (&[">"][..], Comparison::Above),
        ] {
            if self.take_words(words) {
                return Ok(comparison);
            }
        }
        Err(self.no_comparison(what))
    }

    fn no_comparison(&mut self, what: &str) -> Box<Diagnostic> {
        let span = self.peek_span();
        let found = self.peek().map(|piece| piece.text);
        let habit = self.habit();
        if let Some(meant) = self.choice_alone(what) {
            return meant;
        }
        if habit.is_none() && matches!(found, Some("=" | "==" | "is" | "!=")) {
            return self.equality(what);
        }
        let title = format!(
            "`{what}` should be followed by `below`, `at most`, `above`, `at least`, `rising` or \
             `falling`"
        );
        let problem = wrong(&title, span, "not a comparison");
        if let Some(problem) = self
            .between(what, &problem)
            .or_else(|| self.month_alone(what))
            .or_else(|| self.misspelt_beginning(what))
        {
            return problem;
        }
        let help = match found {
            None | Some("and" | "or" | ")") => Some(lone_name(what)),
            _ if what.starts_with(|first: char| first.is_ascii_uppercase()) => {
                Some(lone_name(what))
            }
            _ => None,
        };
        mended(problem.help_if(help), habit).into()
    }

    /// `occupancy_percent = 92%`; also `=> 92%`, and `is high`.
    fn equality(&self, what: &str) -> Box<Diagnostic> {
        let span = self.peek_span();
        let next = self.piece_after(1);
        let mark = match (self.peek().map(|it| it.text), next.map(|it| it.text)) {
            (Some("="), Some(">")) => Some(">="),
            (Some("="), Some("<")) => Some("<="),
            _ => None,
        };
        if let (Some(mark), Some(next)) = (mark, next) {
            let span = span.to(next.span);
            let title = format!("the `=` stands last in `{mark}`");
            return wrong(&title, span, "turned round")
                .write_marked(span, mark)
                .into();
        }
        let title = "a figure that moves is almost never exactly equal to an amount";
        let help = match next.map(|it| it.text) {
            Some("low" | "poor" | "bad" | "small") => {
                format!("say how low, as in `{what} below 40`")
            }
            Some("high" | "good" | "large") => format!("say how high, as in `{what} above 60`"),
            _ => "write `at least` or `at most` in its place".to_owned(),
        };
        Diagnostic::error("when/equality", title, span, "exact equality")
            .help(help)
            .into()
    }

    /// An amount and the unit that follows it.
    fn amount(&mut self) -> Read<Spanned<Amount>> {
        let Some(piece) = self.peek() else {
            return Err(self.expected("an amount", "a number should follow"));
        };
        let mut span = piece.span;
        let mut written = piece.text.to_owned();
        if piece.text.ends_with('£')
            && let Some(number) = self.piece_after(1)
        {
            self.take();
            written.push_str(number.text);
            span = span.to(number.span);
        }
        let Some(mut amount) = Amount::parse(&written) else {
            let problem = *self.expected("an amount", "a number should stand here");
            return Err(match meant(&written) {
                Some(right) => problem.did_you_mean(&right, span, &right).into(),
                None => problem.help_if(self.no_amount()).into(),
            });
        };
        self.take();
        while let Some(next) = self.peek() {
            let longer = format!("{written} {}", next.text);
            let a_month = format!("{longer} month");
            match Amount::parse(&longer).or_else(|| {
                (next.text == "a" || next.text == "per").then(|| Amount::parse(&a_month))?
            }) {
                Some(wider) => amount = wider,
                None => break,
            }
            self.take();
            span = span.to(next.span);
            written = longer;
        }
        Ok(Spanned::new(amount, span))
    }

    fn whole(&mut self, what: &str) -> Read<Spanned<u16>> {
        let found = self.peek().and_then(|piece| piece.text.parse::<u16>().ok());
        if let Some(number) = found {
            let span = self.peek_span();
            self.take();
            return Ok(Spanned::new(number, span));
        }
        let problem = *self.expected(what, "a whole number should stand here");
        let number = self.peek().and_then(|piece| number_in_words(piece.text));
        Err(match number {
            Some(number) => problem.write(self.peek_span(), number.to_string()).into(),
            None => problem.into(),
        })
    }

    /// A name; `what` it should be the name of is said when there is none.
    fn name(&mut self, what: &str) -> Read<Spanned<String>> {
        match self.peek() {
            Some(piece) if !KEPT.contains(&piece.text) => {
                self.take();
                Ok(piece.name())
            }
            _ => Err(self.expected(what, "missing here")),
        }
    }

    fn word(&mut self, word: &str, example: &str) -> Read<()> {
        if self.take_word(word) {
            return Ok(());
        }
        Err(self.expected(&format!("`{word}`"), example))
    }

    /// The first of two words, or else the second.
    fn either(&mut self, yes: &str, no: &str) -> Read<bool> {
        if self.take_word(yes) {
            return Ok(true);
        }
        if self.take_word(no) {
            return Ok(false);
        }
        Err(self.expected(
            &format!("`{yes}` or `{no}`"),
            "one of the two should follow",
        ))
    }

    pub(super) fn expected(&self, what: &str, label: &str) -> Box<Diagnostic> {
        let title = match self.peek() {
            Some(piece) => format!("{what} is expected here, not `{}`", piece.text),
            None => format!("the condition ends too soon: {what} is expected"),
        };
        mended(wrong(&title, self.peek_span(), label), self.habit()).into()
    }
}
