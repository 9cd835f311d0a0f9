//! A document to be read or printed: what a debrief, a facilitator's pack or a comparison is before
//! it is HTML, Markdown or text. It says everything in words; a picture only repeats them.

/// A document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// What it is.
    pub title: String,
    /// Of what: scenario, team, date. May be empty.
    pub subtitle: String,
    /// What every form of it must carry: what it is not. May be empty.
    pub notice: String,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// A short name, unique in the document, for links and for leaving it out.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Whether it begins a new page where it is printed.
    pub on_new_page: bool,
    /// Whether it is closed until somebody opens it.
    pub held_back: bool,
    /// What stands in it.
    pub parts: Vec<Part>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A heading within the section.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph of lesser weight.
    Aside(String),
    /// A paragraph that must be noticed.
    Notice(String),
    /// What somebody says or wrote.
    Says {
        /// Who.
        who: String,
        /// What.
        says: String,
    },
    /// Things of one kind.
    List(Vec<String>),
    /// Things in an order.
    Steps(Vec<String>),
    /// Figures in rows and columns.
    Table(Table),
    /// A picture, which says nothing that its words do not.
    Chart(Chart),
    /// Lines to write on, so many.
    Lines(u8),
    /// A card of its own: one to a page where it is printed.
    Card {
        /// What stands above it.
        title: String,
        /// What stands in it.
        parts: Vec<Part>,
    },
}

/// Rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The names of its columns.
    pub head: Vec<String>,
    /// Its rows; the first cell of each names it.
    pub rows: Vec<Vec<String>>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// The same in words.
    pub words: String,
    /// What is drawn.
    pub drawn: Drawn,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// Values over time, a line for each name.
    Course {
        /// The name of each point in time.
        times: Vec<String>,
        /// Lines, the first the most important.
        lines: Vec<(String, Vec<f64>)>,
        /// The least and the most, each as it is written beside the picture.
        scale: [(f64, String); 2],
    },
    /// A row for each name: an interval and its middle.
    Intervals {
        /// The rows.
        rows: Vec<Interval>,
        /// The least and the most, each as it is written.
        scale: [(f64, String); 2],
    },
    /// Where many stand on a line, and where one does.
    Spread {
        /// A row for each name: where the many stand, and where the one does.
        rows: Vec<(String, Vec<f64>, f64)>,
        /// The least and the most, each as it is written.
        scale: [(f64, String); 2],
    },
}

/// A row of intervals.
#[derive(Clone, Debug, PartialEq)]
pub struct Interval {
    /// What it is of.
    pub name: String,
    /// From, to.
    pub range: [f64; 2],
    /// Its middle.
    pub middle: f64,
}

impl Table {
    /// A row as it is read out: each cell with the name of its column. An empty cell is there to be
    /// written in, and is not read.
    pub fn said(&self, row: &[String]) -> String {
        let cells = self.head.iter().zip(row).skip(1);
        let cells = cells.filter(|(_, cell)| !cell.is_empty());
        let cells: Vec<String> = cells.map(|(name, cell)| format!("{name} {cell}")).collect();
        let first = row.first().map_or("", String::as_str);
        if cells.is_empty() {
            return first.to_owned();
        }
        format!("{first}: {}", cells.join(", "))
    }
}

impl Section {
    /// A section with this name and heading.
    pub fn new(id: &str, title: impl Into<String>) -> Section {
        Section {
            id: id.to_owned(),
            title: title.into(),
            ..Section::default()
        }
    }

    /// With these parts.
    #[must_use]
    pub fn with(mut self, parts: impl IntoIterator<Item = Part>) -> Section {
        self.parts.extend(parts);
        self
    }
}
