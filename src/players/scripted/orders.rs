//! What a rule does, as orders. Whether they are allowed is asked at the meeting.

use super::names::{Names, find};
use super::written::{
    Text, WrittenChoice, WrittenPriorities, WrittenRule, WrittenStart, WrittenVisit,
};
use crate::catalogue::{Approach, AttentionArea, StaffGroup, WhoPays};
use crate::game::Order;
use crate::scenario::check::closed;
use crate::source::{NamedAmount, NamedAmounts};

/// What `set` can set.
const SETTINGS: [&str; 5] = ["agency", "elective", "savings", "backlog", "beds"];

impl Names<'_> {
    /// The orders of a rule, in the order of its fields.
    pub fn orders(&mut self, rule: &WrittenRule) -> Vec<Order> {
        let mut orders = Vec::new();
        orders.extend(rule.priorities.as_ref().and_then(|it| self.priorities(it)));
        orders.extend(rule.attention.as_ref().and_then(|it| self.attention(it)));
        orders.extend(rule.choose.iter().filter_map(|it| self.choice(it)));
        orders.extend(rule.start.iter().filter_map(|it| self.start(it)));
        for name in &rule.stop.0 {
            let initiative = self.initiative(name);
            orders.extend(initiative.map(|initiative| Order::Stop { initiative }));
        }
        orders.extend(rule.resize.0.iter().filter_map(|it| self.resize(it)));
        orders.extend(rule.posts.0.iter().filter_map(|it| self.posts(it)));
        orders.extend(rule.set.0.iter().filter_map(|it| self.setting(it)));
        orders.extend(rule.visit.iter().filter_map(|it| self.visit(it)));
        for name in &rule.open_briefs.0 {
            let seat = closed::seat(name, self.problems);
            orders.extend(seat.map(|seat| Order::OpenBrief { seat }));
        }
        orders
    }

    fn priorities(&mut self, written: &WrittenPriorities) -> Option<Order> {
        let names = WhoPays::ALL.iter().map(|who| who.name());
        let payer = find(
            "answer to who pays",
            &written.who_pays,
            names,
            self.problems,
        )?;
        let beans = [
            written.patients,
            written.staff,
            written.money,
            written.readiness,
        ];
        Some(Order::SetPriorities {
            beans: beans.map(|beans| beans.0 as u8),
            who_pays: WhoPays::ALL[usize::from(payer)],
        })
    }

    fn attention(&mut self, written: &NamedAmounts) -> Option<Order> {
        let mut points = [0; 6];
        for amount in &written.0 {
            let areas = AttentionArea::ALL.iter().map(|area| area.name());
            let area = find("area of attention", &amount.name, areas, self.problems)?;
            points[usize::from(area)] = self.whole(amount, 1.0, 0, 10)? as u8;
        }
        Some(Order::SetAttention { points })
    }

    fn approach(&mut self, written: Option<&Text>) -> Option<Approach> {
        closed::approach(written?, self.problems)
    }

    fn choice(&mut self, written: &WrittenChoice) -> Option<Order> {
        let approach = self.approach(written.approach.as_ref());
        let item = self.item(&written.item)?;
        let option = self.option(item, &written.option)?;
        let choice = &self.scenario.items[usize::from(item)].options[usize::from(option)];
        Some(Order::Decide {
            item,
            option,
            approach: approach.or(choice.approaches.first().copied()),
        })
    }

    fn start(&mut self, written: &WrittenStart) -> Option<Order> {
        let approach = self.approach(written.approach.as_ref());
        let line = written.line.as_ref();
        let line = line.map(|line| closed::line(line, self.problems));
        let initiative = self.initiative(&written.initiative)?;
        let open = &self.scenario.model.initiatives[usize::from(initiative)].approaches;
        Some(Order::Start {
            initiative,
            approach: approach.or(open.first().copied())?,
            line: line.flatten(),
        })
    }

    fn resize(&mut self, written: &NamedAmount) -> Option<Order> {
        let initiative = self.initiative(&written.name)?;
        let percent = self.whole(written, 1.0, 50, 150)? as u8;
        Some(Order::Resize {
            initiative,
            percent,
        })
    }

    fn posts(&mut self, written: &NamedAmount) -> Option<Order> {
        let names = StaffGroup::ALL.iter().map(|group| group.name());
        let place = find("staff group", &written.name, names, self.problems)?;
        let wte = self.whole(written, 1.0, -100, 100)? as i16;
        let group = StaffGroup::ALL[usize::from(place)];
        Some(Order::Posts { group, wte })
    }

    fn setting(&mut self, written: &NamedAmount) -> Option<Order> {
        let names = SETTINGS.into_iter();
        match find("setting", &written.name, names, self.problems)? {
            0 => Some(Order::Agency {
                percent: self.whole(written, 1.0, 0, 60)? as u8,
            }),
            1 => Some(Order::Elective {
                percent: self.whole(written, 1.0, 80, 115)? as u8,
            }),
            2 => Some(Order::Savings {
                tenths_percent: self.whole(written, 10.0, 0, 80)? as u8,
            }),
            3 => Some(Order::Backlog {
                hundred_thousands_monthly: self.whole(written, 0.000_01, 0, 20)? as u8,
            }),
            _ => Some(Order::Beds {
                beds: self.whole(written, 1.0, -48, 48)? as i16,
            }),
        }
    }

    fn visit(&mut self, written: &WrittenVisit) -> Option<Order> {
        let visitor = closed::seat(&written.visitor, self.problems);
        let line = closed::line(&written.line, self.problems);
        Some(Order::Visit {
            visitor: visitor?,
            line: line?,
            announced: written.announced,
        })
    }

    /// An amount in steps of an order, `steps` to one, if it is within the order's range.
    fn whole(&mut self, written: &NamedAmount, steps: f64, least: i64, most: i64) -> Option<i64> {
        let value = (written.amount.value.value * steps).round() as i64;
        if (least..=most).contains(&value) {
            return Some(value);
        }
        let (least, most) = (least as f64 / steps, most as f64 / steps);
        let title = format!("`{}` is from {least} to {most}", written.name.value);
        self.refuse("value/out-of-range", &written.name, title, "out of range");
        None
    }
}
