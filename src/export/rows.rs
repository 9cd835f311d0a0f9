//! A table written row by row, as CSV with a line of names or as a JSON list of objects.

use std::io::{self, Write};

use serde_json::{Map, Value};

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values with a line of names.
    Csv,
    /// A list of objects, one a line.
    Json,
}

/// One value of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A whole number.
    Whole(u64),
    /// A number; written so that it reads back to the bit.
    Number(f64),
    /// Text.
    Text(&'a str),
    /// No value.
    Nothing,
}

/// A table that is being written.
pub struct Rows<W: Write> {
    columns: Vec<String>,
    out: Out<W>,
    written: u64,
}

enum Out<W: Write> {
    Csv(Box<csv::Writer<W>>),
    Json(W),
}

impl<W: Write> Rows<W> {
    /// Begins a table with these columns.
    pub fn new(writer: W, format: Format, columns: Vec<String>) -> io::Result<Rows<W>> {
        let out = match format {
            Format::Csv => {
                let mut csv = csv::Writer::from_writer(writer);
                csv.write_record(&columns)?;
                Out::Csv(Box::new(csv))
            }
            Format::Json => Out::Json(writer),
        };
        Ok(Rows {
            columns,
            out,
            written: 0,
        })
    }

    /// Writes one row, a cell for each column.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        assert_eq!(
            cells.len(),
            self.columns.len(),
            "a row has a cell for each column"
        );
        match &mut self.out {
            Out::Csv(csv) => csv.write_record(cells.iter().map(Cell::spread))?,
            Out::Json(out) => {
                let names = self.columns.iter().cloned();
                let object: Map<String, Value> = names.zip(cells.iter().map(Cell::json)).collect();
                out.write_all(if self.written == 0 { b"[\n" } else { b",\n" })?;
                serde_json::to_writer(&mut *out, &object)?;
            }
        }
        self.written += 1;
        Ok(())
    }

    /// Ends the table.
    pub fn finish(mut self) -> io::Result<()> {
        match &mut self.out {
            Out::Csv(csv) => csv.flush(),
            Out::Json(out) => {
                out.write_all(if self.written == 0 { b"[]\n" } else { b"\n]\n" })?;
                out.flush()
            }
        }
    }
}

impl Cell<'_> {
    fn text(&self) -> String {
        match self {
            Cell::Whole(number) => number.to_string(),
            Cell::Number(number) => number.to_string(),
            Cell::Text(text) => (*text).to_owned(),
            Cell::Nothing => String::new(),
        }
    }

    /// As a spreadsheet may open it: text that it would work out as a formula is marked as text.
    fn spread(&self) -> String {
        let text = self.text();
        let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        match self {
            Cell::Text(_) if is_formula => format!("'{text}"),
            _ => text,
        }
    }

    fn json(&self) -> Value {
        match self {
            Cell::Whole(number) => (*number).into(),
            Cell::Number(number) => (*number).into(),
            Cell::Text(text) => (*text).into(),
            Cell::Nothing => Value::Null,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Format, Rows};

    fn written(format: Format, rows: &[[Cell<'_>; 2]]) -> String {
        let mut bytes = Vec::new();
        let columns = vec!["play".to_owned(), "board".to_owned()];
        let mut table = Rows::new(&mut bytes, format, columns).expect("memory takes it");
        for row in rows {
            table.row(row).expect("memory takes it");
        }
        table.finish().expect("memory takes it");
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn text_that_a_spreadsheet_would_work_out_is_marked_as_text_and_numbers_are_not() {
        let rows = [
            [Cell::Text("=1+1"), Cell::Number(-1.5)],
            [Cell::Text("@x"), Cell::Text("-2")],
        ];
        let csv = "play,board\n'=1+1,-1.5\n'@x,'-2\n";
        assert_eq!(written(Format::Csv, &rows), csv);
        assert!(written(Format::Json, &rows).contains("\"=1+1\""));
    }

    #[test]
    fn a_table_is_the_same_as_csv_and_as_json() {
        let rows = [
            [Cell::Whole(1), Cell::Text("a, \"b\"")],
            [Cell::Number(0.1 + 0.2), Cell::Nothing],
        ];
        let csv = "play,board\n1,\"a, \"\"b\"\"\"\n0.30000000000000004,\n";
        assert_eq!(written(Format::Csv, &rows), csv);
        let json = "[\n{\"board\":\"a, \\\"b\\\"\",\"play\":1},\n\
                    {\"board\":null,\"play\":0.30000000000000004}\n]\n";
        assert_eq!(written(Format::Json, &rows), json);
        assert_eq!(written(Format::Json, &[]), "[]\n");
        assert_eq!(written(Format::Csv, &[]), "play,board\n");
    }
}
