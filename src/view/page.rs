//! A page: everything that one screen says and asks, as a value that any front end can show.

use super::session::Act;
use super::{Direction, Verdict};
use crate::catalogue::Quantity;

/// One screen: what it says, what it asks, and what may be answered.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Where we are: scenario, month, meeting. May be empty.
    pub place: String,
    /// What this is.
    pub title: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
    /// Stretches of what it says that a small screen may fold, in order.
    pub folds: Vec<Fold>,
    /// What it asks. May be empty.
    pub question: String,
    /// The answers, in order; the first is always open.
    pub choices: Vec<Choice>,
    /// Figures to keep in sight.
    pub beside: Vec<FigureLine>,
    /// Who was told those, in a sentence: "the board".
    pub board: String,
    /// The line that is being written, if one is asked for.
    pub entry: Option<String>,
    /// The words that a line is asked for with.
    pub entry_words: EntryWords,
    /// What is looked for among what is shown, if typing looks for something here.
    pub filter: Option<String>,
    /// The answer that has focus.
    pub cursor: usize,
    /// Whether focus is among the figures beside, and on which.
    pub beside_cursor: Option<usize>,
    /// A message: what was just done, or why not.
    pub message: String,
    /// What a lesson says to do next, or a hint; empty for none.
    pub guide: String,
    /// Which actions apply.
    pub context: super::Context,
    /// Whether the scenario's file is the one that is played, while it is being written.
    pub light: Option<super::Light>,
    /// What is left of the table's countdown, in words; empty where none is set.
    pub countdown: String,
}

/// Blocks of a page that stand there as one line where there is no room for them all, and can be
/// opened. Only what is drawn is ever folded: what is read out is read out whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// The line that stands for them.
    pub head: String,
    /// Their places among the page's blocks; never empty.
    pub blocks: std::ops::Range<usize>,
}

/// The words that a line is asked for with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryWords {
    /// What plain text asks for.
    pub prompt: &'static str,
    /// What Enter does with what is written.
    pub enter: &'static str,
    /// What Enter does where nothing is.
    pub empty: &'static str,
    /// What Esc does.
    pub escape: &'static str,
}

impl Default for EntryWords {
    fn default() -> EntryWords {
        EntryWords {
            prompt: "Your reason, or 1 to go on without",
            enter: "keep it",
            empty: "go on",
            escape: "go on without",
        }
    }
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph of lesser weight.
    Aside(String),
    /// A paragraph that must be noticed.
    Notice(String),
    /// What somebody says.
    Says {
        /// Who.
        who: String,
        /// What.
        says: String,
    },
    /// Something with a name.
    Pair {
        /// The name.
        label: String,
        /// What it is.
        value: String,
    },
    /// One of several names, each with what it means.
    Entry {
        /// The name.
        name: String,
        /// What it means.
        means: String,
    },
    /// One of several.
    Point(String),
    /// A sentence that is good news or bad, and says so itself.
    News(Verdict, String),
    /// A figure.
    Figure(FigureLine),
    /// One line of an explanation.
    Cause(CauseLine),
    /// How a figure went.
    Chart(ChartLine),
}

/// A figure as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureLine {
    /// What it is, for asking why.
    pub quantity: Quantity,
    /// Its name, in lower case.
    pub label: String,
    /// A shorter name, for narrow places.
    pub short: String,
    /// Its value with its unit, in few letters.
    pub value: String,
    /// Its value with its unit, as it is read out.
    pub spoken: String,
    /// What is expected, or empty.
    pub target: String,
    /// Whether it meets what is expected.
    pub standing: Verdict,
    /// Which way it moved since the meeting before.
    pub direction: Direction,
    /// How it moved: "down 3.0 points in two months, worse", "level", "first report".
    pub movement: String,
    /// Whether that is good.
    pub verdict: Verdict,
    /// Reported values, oldest first; what reads level with the newest is the same as it. Where the
    /// newest is named as a deficit or as being ahead, how far: up is more of what is named.
    pub trend: Vec<f64>,
    /// The smallest change that is not called level.
    pub least_change: f64,
    /// The month it speaks of.
    pub as_of: String,
}

impl FigureLine {
    /// Whether nothing was reported before.
    pub fn is_first(&self) -> bool {
        self.trend.len() < 2
    }

    /// The word for its movement: what it means, or else only its direction.
    pub fn moved(&self) -> &'static str {
        match self.verdict {
            _ if self.is_first() => "first",
            Verdict::BothWays => "unclear",
            Verdict::Neither => self.direction.words(),
            verdict => verdict.word(),
        }
    }

    /// Whether the target is met, in a word. Empty where there is none.
    pub fn standing_word(&self) -> &'static str {
        match self.standing {
            _ if self.target.is_empty() => "",
            Verdict::Good => "met",
            Verdict::Bad => "missed",
            Verdict::BothWays | Verdict::Neither => "",
        }
    }

    /// That it is told late, and of which month it speaks.
    pub fn late(&self) -> Block {
        Block::Aside(format!(
            "It is told late: this is how it stood in {}.",
            self.as_of
        ))
    }

    /// One sentence that says all of it.
    pub fn sentence(&self) -> String {
        format!("{}.", self.parts().concat())
    }

    /// What that sentence is made of: name and value, how it moved, the target, and whether that is
    /// met.
    pub fn parts(&self) -> [String; 4] {
        let label = super::words::capital(&self.label);
        let standing = self.standing_word();
        let target = match self.target.as_str() {
            "" => String::new(),
            target if standing.is_empty() => format!("; target {target}"),
            target => format!("; target {target}, "),
        };
        [
            format!("{label}: {}, ", self.spoken),
            self.movement.clone(),
            target,
            standing.to_owned(),
        ]
    }
}

/// How a reported figure went, to be drawn or read out.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartLine {
    /// Reported values, oldest first, as their row draws them; at least two.
    pub values: Vec<f64>,
    /// What is expected.
    pub target: Option<f64>,
    /// The least and the most that is drawn, each as it is written beside the chart.
    pub scale: [(f64, String); 2],
    /// The months of the first value and of the last.
    pub months: [String; 2],
    /// The same in a sentence.
    pub sentence: String,
}

/// One cause with its share of a change.
#[derive(Clone, Debug, PartialEq)]
pub struct CauseLine {
    /// The signed amount: "+2.1".
    pub amount: String,
    /// The amount over the largest of its list, from -1 to 1.
    pub share: f64,
    /// What it was.
    pub words: String,
    /// Whether it is good news.
    pub verdict: Verdict,
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The answer.
    pub label: String,
    /// A few words beside it: whose decision it is, how it stands.
    pub note: String,
    /// What is shown of it while it has focus.
    pub detail: Vec<Block>,
    /// What follows from giving it.
    pub act: Act,
    /// Why it cannot be given now.
    pub refused: Option<String>,
    /// What left and right do here.
    pub adjust: Option<(Act, Act)>,
    /// A figure that the answer stands for: it can be asked why.
    pub figure: Option<FigureLine>,
}

impl Page {
    /// With these blocks at its end, to be folded to `head` where there is no room; nothing where
    /// there are none.
    pub(super) fn push_folding(&mut self, head: impl Into<String>, blocks: Vec<Block>) {
        let first = self.blocks.len();
        if !blocks.is_empty() {
            self.blocks.extend(blocks);
            self.folds.push(Fold {
                head: head.into(),
                blocks: first..self.blocks.len(),
            });
        }
    }

    /// With typing made to look for something, and what is looked for.
    #[must_use]
    pub fn looking_for(mut self, text: &str) -> Page {
        self.blocks.insert(
            0,
            Block::Aside(match text {
                "" => "Type to look for something.".into(),
                text => format!("Looking for: {text}"),
            }),
        );
        self.filter = Some(text.to_owned());
        self
    }
}

impl Choice {
    /// An answer that leads to `act`.
    pub fn new(label: impl Into<String>, act: Act) -> Choice {
        Choice {
            label: label.into(),
            note: String::new(),
            detail: Vec::new(),
            act,
            refused: None,
            adjust: None,
            figure: None,
        }
    }

    /// With a few words beside it.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Choice {
        self.note = note.into();
        self
    }

    /// With more to read while it has focus.
    #[must_use]
    pub fn detail(mut self, detail: Vec<Block>) -> Choice {
        self.detail = detail;
        self
    }

    /// Closed, for this reason.
    #[must_use]
    pub fn refused(mut self, why: Option<String>) -> Choice {
        self.refused = why;
        self
    }
}
