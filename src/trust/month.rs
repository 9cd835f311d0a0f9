//! One month, in one visible order: practice, influences, people, patients, money, quality,
//! oversight, and what is told of it. The only file that wires one topic's outputs to another's
//! inputs.

use super::beds::{BedsInput, BedsMonth, DAYS};
use super::demand::MonthDemand;
use super::emergency::{DoorInput, door};
use super::hours::{Hours, HoursInput, REFILL_AGENCY, hours};
use super::ledger::LedgerInput;
use super::lines;
use super::oversight::{OversightInput, QUESTIONS};
use super::quality::{DEATHS_RATIO, IN_HOSPITAL, QualityInput, quality};
use super::staff::StaffInput;
use super::waiting::REFERRALS;
use super::{Cause, Part, Setting, Silent, Sink, Trust, counts, explain, signals};
use crate::catalogue::{Count, LineQuantity, Quantity, ServiceLine, StaffGroup};
use crate::luck::MonthLuck;
use crate::units::{Month, MonthOfYear, nearest_whole};

impl Trust {
    /// Plays one month. `month` counts from 1.
    pub fn step<S: Sink>(
        &mut self,
        setting: &Setting,
        month: Month,
        luck: MonthLuck,
        sink: &mut S,
    ) {
        self.step_holding(setting, month, luck, (&[], sink));
    }

    /// Plays one month in which some quantities stay at their values.
    pub(super) fn step_holding<S: Sink>(
        &mut self,
        setting: &Setting,
        month: Month,
        luck: MonthLuck,
        (held, sink): (&[(Quantity, f64)], &mut S),
    ) {
        let calendar = setting.calendar(month);
        sink.month_begins(&self.values);
        self.practise(setting);
        setting
            .influences()
            .step(&mut self.influenced, &mut self.values, Some(luck), sink);
        self.hold(setting, held);
        self.flow(setting, calendar, Some(luck), sink);
        self.hold(setting, held);
        self.oversee(setting, luck, sink);
        self.tell(setting, luck);
        self.put_counts(setting.counts().of(&self.values));
        self.months += 1;
    }

    /// Plays the influences of a month and nothing else, without chance: for measuring them.
    pub fn step_influences(&mut self, setting: &Setting) {
        let influences = setting.influences();
        influences.step(&mut self.influenced, &mut self.values, None, &mut Silent);
    }

    pub(super) fn put(&mut self, quantity: Quantity, value: f64) {
        self.values[quantity.index()] = value;
    }

    pub(super) fn put_counts(&mut self, counts: [f64; Count::COUNT]) {
        for (place, count) in counts.into_iter().enumerate() {
            self.put(counts::count_of(place), count);
        }
    }

    /// Everything that is conserved or counted. Without luck it is the usual month of the season.
    pub(super) fn flow<S: Sink>(
        &mut self,
        setting: &Setting,
        calendar: MonthOfYear,
        luck: Option<MonthLuck>,
        sink: &mut S,
    ) {
        let demand = self.demand.step(calendar, luck);
        self.put(Quantity::WINTER, demand.winter);
        self.people(luck, sink);
        let hours = self.nursing(setting);
        let beds = self.admit(setting, &demand, sink);
        let treated = self.treat(setting, &demand, &beds, sink);
        self.keep_books(setting, calendar, (&hours, &beds, treated), sink);
        self.care(setting, &demand, &beds, luck);
        self.lead(setting, luck, sink);
        signals::signals(self, setting);
    }

    /// Initiatives are practised a little more or less; their load and cost follow.
    fn practise(&mut self, setting: &Setting) {
        let mut totals = signals::ChangeTotals::default();
        if self.initiatives.iter().any(|state| state.started) {
            let footing = signals::ground(self, setting).footing();
            let initiatives = setting.model().initiatives.iter();
            let started = self.initiatives.iter_mut().zip(initiatives);
            for (state, initiative) in started.filter(|(state, _)| state.started) {
                super::practice::step(state, initiative, &footing);
                let practice = lines::mean(&state.practice);
                totals.add(state, initiative, practice);
                self.values[initiative.practice.index()] = practice;
                self.values[initiative.adopted.index()] = state.adopted;
            }
        }
        self.put(Quantity::CHANGE_LOAD, totals.load);
        self.put(Quantity::IMPOSED_CHANGE, totals.imposed);
        self.put(Quantity::SHARED_CHANGE, totals.shared);
        self.put(Quantity::SESSIONS_TAKEN, totals.sessions);
    }

    fn people<S: Sink>(&mut self, luck: Option<MonthLuck>, sink: &mut S) {
        let others = self.value(Quantity::LEAVING_OTHERS);
        let mut leaving = [others; StaffGroup::COUNT];
        leaving[StaffGroup::Nurses.index()] = self.value(Quantity::LEAVING_NURSES);
        leaving[StaffGroup::Consultants.index()] = self.value(Quantity::LEAVING_CONSULTANTS);
        leaving[StaffGroup::Residents.index()] = 100.0;
        let reach = self.value(Quantity::RECRUITMENT_REACH);
        let months = self.staff.step(StaffInput { leaving, reach }, luck);
        let (mut joined, mut left) = (0.0, 0.0);
        for (place, month) in months.iter().enumerate() {
            let group = self.staff.groups[place];
            let at = |first: Quantity| Quantity(first.0 + place as u16);
            let in_post = at(Quantity::IN_POST_CONSULTANTS);
            let pipeline = at(Quantity::PIPELINE_CONSULTANTS);
            if S::RECORDS {
                sink.moved(in_post, Cause::Part(Part::Started), month.joined.wte());
                sink.moved(in_post, Cause::Part(Part::Left), -month.left.wte());
                sink.moved(
                    pipeline,
                    Cause::Part(Part::Appointed),
                    month.appointed.wte(),
                );
                sink.moved(pipeline, Cause::Part(Part::Started), -month.joined.wte());
            }
            self.put(
                at(Quantity::ESTABLISHMENT_CONSULTANTS),
                group.establishment.wte(),
            );
            self.put(in_post, group.in_post.wte());
            self.put(pipeline, group.pipeline.wte());
            if place != StaffGroup::Residents.index() {
                joined += month.joined.wte();
                left += month.left.wte();
            }
        }
        self.put(Quantity::JOINERS, joined);
        self.put(Quantity::LEAVERS, left);
        signals::turnover(self, &months);
    }

    fn nursing(&mut self, setting: &Setting) -> Hours {
        let fixed = &setting.fixed;
        let nurses = self.staff.groups[StaffGroup::Nurses.index()];
        let hours = hours(HoursInput {
            needed_at_start: fixed.nurses_needed,
            beds: self.beds.open as f64 / fixed.beds,
            occupancy: self.value(Quantity::OCCUPANCY_PERCENT) / (100.0 * fixed.occupancy),
            establishment: nurses.establishment.wte(),
            in_post: nurses.in_post.wte(),
            sickness: (self.value(Quantity::SICKNESS_PERCENT), fixed.sickness),
            agency_percent: self.value(Quantity::PLAN_AGENCY_PERCENT),
            harm_index: self.value(Quantity::HARM_INDEX),
        });
        let share = |wte: f64| 100.0 * wte / hours.needed;
        self.put(Quantity::HOURS_NEEDED, hours.needed);
        self.put(Quantity::HOURS_OWN_PERCENT, share(hours.own + hours.bank));
        self.put(Quantity::HOURS_AGENCY_PERCENT, share(hours.agency));
        self.put(Quantity::HOURS_UNFILLED_PERCENT, share(hours.unfilled));
        self.put(
            Quantity::OWN_GAP,
            share(hours.needed - hours.own - hours.bank),
        );
        self.put(Quantity::UNFILLED_GAP, share(hours.unfilled));
        hours
    }

    fn admit<S: Sink>(
        &mut self,
        setting: &Setting,
        demand: &MonthDemand,
        sink: &mut S,
    ) -> BedsMonth {
        let mortality = self.value(Quantity::DEATHS) * IN_HOSPITAL;
        let month = self.beds.step(BedsInput {
            attendances: demand.attendances,
            conversion: demand.conversion,
            stay_days: setting.fixed.stay_days,
            stay: demand.stay,
            flow: self.value(Quantity::FLOW),
            ready: demand.ready,
            community: self.value(Quantity::COMMUNITY_CAPACITY),
            planned: self.value(Quantity::PLAN_ELECTIVE_PERCENT) / 100.0,
            deaths: mortality,
        });
        if S::RECORDS {
            let mut moved = |part, amount: f64| {
                sink.moved(Quantity::INPATIENTS, Cause::Part(part), amount);
            };
            moved(Part::Admitted, (month.admissions + month.planned).as_f64());
            moved(Part::Discharged, -month.discharged.as_f64());
            moved(Part::Died, -month.died.as_f64());
        }
        let front = door(DoorInput {
            occupancy: month.occupancy,
            wanted: month.wanted,
            admissions: month.admissions.as_f64(),
            unfilled: self.value(Quantity::UNFILLED_GAP),
            pressure: self.value(Quantity::TARGET_PRESSURE),
            winter: demand.winter,
            four_hour_base: setting.fixed.four_hour_base,
        });
        self.put(Quantity::BEDS_OPEN, self.beds.open as f64);
        self.put(Quantity::INPATIENTS, self.beds.inpatients.as_f64());
        self.put(
            Quantity::OCCUPANCY_PERCENT,
            100.0 * self.beds.inpatients.as_f64() / self.beds.open as f64,
        );
        self.put(Quantity::ED_ATTENDANCES, month.attendances.as_f64());
        self.put(Quantity::ADMISSIONS, month.admissions.as_f64());
        self.put(Quantity::READY_TO_LEAVE, month.ready.as_f64());
        self.put(Quantity::LENGTH_OF_STAY_DAYS, month.stay_days);
        self.put(Quantity::BED_PRESSURE, front.bed_pressure);
        self.put(Quantity::BOARDING_PERCENT, front.boarding_percent);
        self.put(Quantity::FOUR_HOUR_PERCENT, front.four_hour_percent);
        self.put(Quantity::WAITS_12_HOUR, front.waits_12_hour as f64);
        self.put(Quantity::HANDOVER_MINUTES, front.handover_minutes);
        month
    }

    /// Planned care: what can be done, what is cancelled, who is treated. Gives the number treated.
    fn treat<S: Sink>(
        &mut self,
        setting: &Setting,
        demand: &MonthDemand,
        beds: &BedsMonth,
        sink: &mut S,
    ) -> f64 {
        let plan = self.value(Quantity::PLAN_ELECTIVE_PERCENT) / 100.0;
        let productivity = 1.0 + self.value(Quantity::ELECTIVE_PRODUCTIVITY) / 100.0;
        let consultants = StaffGroup::Consultants;
        let doctors = self.staff.in_post(consultants) / setting.fixed.in_post[consultants.index()];
        let cancelled = (0.01 + 0.8 * super::curve::bend(beds.wanted - 0.985, 0.012)).min(0.6);
        let activity = plan * productivity * (0.4 + 0.6 * doctors) * (1.0 - cancelled) / 0.985;
        let before = self.waiting.list();
        let referred = nearest_whole(REFERRALS * demand.referrals * list_scale(setting));
        let month = self.waiting.step(referred, activity);
        let (started, treated) = self.cancer.step(demand.referrals, activity.min(1.3));
        if S::RECORDS {
            explain::lists(&month, (started, treated), sink);
        }
        debug_assert_eq!(
            before + month.referred,
            self.waiting.list() + month.treated + month.removed
        );
        let list = self.waiting.list().as_f64();
        self.put(Quantity::RTT_LIST, list);
        self.put(Quantity::RTT_UNDER_18, self.waiting.under_18().as_f64());
        self.put(Quantity::RTT_OVER_52, self.waiting.over_52().as_f64());
        let percent = |part: f64| 100.0 * part / list.max(1.0);
        self.put(
            Quantity::UNDER_18_WEEKS_PERCENT,
            percent(self.waiting.under_18().as_f64()),
        );
        self.put(
            Quantity::OVER_52_WEEKS_PERCENT,
            percent(self.waiting.over_52().as_f64()),
        );
        self.put(Quantity::REFERRALS, month.referred.as_f64());
        self.put(Quantity::ELECTIVE_ACTIVITY, month.treated.as_f64());
        self.put(
            Quantity::ELECTIVE_CANCELLED,
            nearest_whole(cancelled * 620.0 * plan) as f64,
        );
        signals::planned(self, activity, plan);
        month.treated.as_f64()
    }

    fn keep_books<S: Sink>(
        &mut self,
        setting: &Setting,
        calendar: MonthOfYear,
        (hours, beds, treated): (&Hours, &BedsMonth, f64),
        sink: &mut S,
    ) {
        let capital = self.estate.step(
            calendar,
            self.value(Quantity::PLAN_BACKLOG_MONTHLY),
            self.value(Quantity::CAPITAL_LIMIT_ANNUAL),
        );
        let fixed = &setting.fixed;
        let mut in_post = [0.0; StaffGroup::COUNT];
        let mut empty = [0.0; StaffGroup::COUNT];
        for group in StaffGroup::ALL {
            in_post[group.index()] = self.staff.in_post(*group);
            empty[group.index()] = self.staff.empty(*group);
        }
        empty[StaffGroup::Nurses.index()] = 0.0;
        let refilled = signals::refilled_posts(self, setting);
        let before = (self.ledger.pressure, self.ledger.recurrent);
        let low_value = signals::low_value_care(self);
        let input = LedgerInput {
            block: fixed.block,
            treatments: treated,
            admissions: beds.admissions.as_f64(),
            in_post,
            empty,
            refilled_by_bank: refilled.map(|wte| (1.0 - REFILL_AGENCY) * wte),
            refilled_by_agency: refilled.map(|wte| REFILL_AGENCY * wte),
            bank: hours.bank,
            agency: hours.agency,
            agency_percent: self.value(Quantity::PLAN_AGENCY_PERCENT),
            agency_scale: fixed.agency_scale,
            supplies: fixed.supplies,
            low_value,
            harm: signals::cost_of_harm(self),
            turnover: signals::cost_of_turnover(self),
            capital: capital.spent,
            initiatives: signals::initiatives_cost(self, setting),
            plan_percent: self.value(Quantity::PLAN_SAVINGS_PERCENT),
            delivery: self.value(Quantity::SAVINGS_DELIVERY),
            other_pay: self.value(Quantity::CONDUCT_COST_MONTHLY),
        };
        let month = self.ledger.step(&input);
        if S::RECORDS {
            explain::books(&month, &capital, before, &self.ledger, sink);
        }
        signals::money(self, &month);
        self.put(Quantity::BACKLOG_MAINTENANCE, self.estate.backlog.pounds());
        self.put(Quantity::CAPITAL_SPENT_YEAR, self.estate.spent.pounds());
    }

    fn care(
        &mut self,
        setting: &Setting,
        demand: &MonthDemand,
        beds: &BedsMonth,
        luck: Option<MonthLuck>,
    ) {
        let offsets = &self.lines.offset;
        let offset = |what| lines::kept(what).map_or([0.0; ServiceLine::COUNT], |at| offsets[at]);
        let bed_days = beds.occupancy * self.beds.open as f64 * DAYS;
        let month = quality(
            &QualityInput {
                harm_index: self.value(Quantity::HARM_INDEX),
                mortality_change: self.value(Quantity::MORTALITY_CHANGE),
                winter: demand.winter,
                admissions: beds.admissions.as_f64() / setting.fixed.admissions,
                bed_days: bed_days / setting.fixed.bed_days,
                occupancy: 100.0 * beds.occupancy,
                willingness: self.value(Quantity::WILLINGNESS_TO_REPORT),
                experience: self.value(Quantity::PATIENT_EXPERIENCE),
                voice: self.value(Quantity::PATIENT_VOICE),
                lines: [
                    offset(LineQuantity::Openness),
                    offset(LineQuantity::Pressure),
                    offset(LineQuantity::Harm),
                ],
            },
            luck,
        );
        self.put(Quantity::HARM, month.harm);
        self.put(Quantity::INCIDENTS, lines::mean(&month.reported_by_line));
        self.put(Quantity::DEATHS, month.deaths);
        self.put(Quantity::DEATHS_EXPECTED, month.deaths_expected);
        self.put(Quantity::AVOIDABLE_DEATHS, month.avoidable_deaths);
        self.put(Quantity::INFECTIONS, month.infections);
        self.put(Quantity::NEVER_EVENTS, month.never_events);
        self.put(Quantity::FALLS, month.falls);
        self.put(Quantity::COMPLAINTS, month.complaints);
        for line in ServiceLine::ALL {
            let reported = month.reported_by_line[line.index()];
            self.put(Quantity::of_line(*line, LineQuantity::Reported), reported);
        }
        let slot = usize::from(self.months) % 12;
        self.mortality[slot] = (month.deaths, month.deaths_expected);
        let (deaths, expected) = self
            .mortality
            .iter()
            .fold((0.0, 0.0), |sum, month| (sum.0 + month.0, sum.1 + month.1));
        self.put(
            Quantity::SHMI,
            if expected > 0.0 {
                deaths / expected
            } else {
                DEATHS_RATIO
            },
        );
    }

    /// Lead roles, triads, and where each service line stands.
    fn lead<S: Sink>(&mut self, setting: &Setting, luck: Option<MonthLuck>, sink: &mut S) {
        let month = self.leads.step(signals::leads_input(self));
        if S::RECORDS {
            let moved = [
                (
                    Quantity::CLINICAL_LEADS,
                    month.took_on.0,
                    month.stepped_down.0,
                ),
                (
                    Quantity::CLINICAL_LEADS_WILLING,
                    month.took_on.1,
                    month.stepped_down.1,
                ),
            ];
            for (quantity, taken, left) in moved {
                sink.moved(quantity, Cause::Part(Part::TookOn), taken as f64);
                sink.moved(quantity, Cause::Part(Part::SteppedDown), -left as f64);
            }
        }
        self.put(Quantity::CLINICAL_LEADS, self.leads.held as f64);
        self.put(Quantity::CLINICAL_LEADS_WILLING, self.leads.willing as f64);
        let local = signals::local_effects(self, setting);
        let reviewed = Quantity::PEER_ACCOUNTABILITY;
        let more = self.value(reviewed) - setting.start().value(reviewed);
        self.lines.draw_outliers_in(more);
        self.lines.settle(&local);
        if let Some(luck) = luck {
            let willing = self.value(Quantity::LEADS_WILLING_PERCENT) / 100.0;
            let bench = self.value(Quantity::BENCH_STRENGTH);
            self.lines
                .turn_over(bench, self.value(Quantity::ESTEEM), willing, luck);
        }
        signals::lines(self, setting);
    }

    fn oversee<S: Sink>(&mut self, setting: &Setting, luck: MonthLuck, sink: &mut S) {
        let policy = &setting.model().policy;
        let before = self.oversight;
        let mut now = before;
        now.step(
            policy,
            &OversightInput {
                told: |metric: Quantity| {
                    self.reported(setting, metric).unwrap_or(self.value(metric))
                },
                surplus_percent: self.value(Quantity::SURPLUS_PERCENT),
                standing: self.value(Quantity::STANDING_REGULATOR),
                confidence: self.value(Quantity::CHAIR_CONFIDENCE),
                findings: || signals::inspectors_find(self, setting),
                first_ratings: setting.fixed.ratings,
                month: self.months + 1,
            },
            luck,
        );
        self.oversight = now;
        let mut show = |quantity: Quantity, part, was: f64, is: f64| {
            sink.moved(quantity, Cause::Part(part), is - was);
            self.values[quantity.index()] = is;
        };
        for question in 0..QUESTIONS {
            let rating = Quantity(Quantity::RATING_SAFE.0 + question as u16);
            show(
                rating,
                Part::Inspection,
                before.ratings[question],
                now.ratings[question],
            );
        }
        show(Quantity::SEGMENT, Part::Review, before.segment, now.segment);
        show(
            Quantity::CONDITIONS,
            Part::Review,
            before.conditions,
            now.conditions,
        );
        self.put(Quantity::SEGMENT_SCORE, now.score);
    }

    fn tell(&mut self, setting: &Setting, luck: MonthLuck) {
        let candour = self.value(Quantity::CANDOUR);
        setting
            .observer()
            .keep(&mut self.past, &self.values, candour, luck);
    }
}

/// Referrals follow the size of the trust's list at the start.
fn list_scale(setting: &Setting) -> f64 {
    setting.start().value(Quantity::RTT_LIST) / 38_000.0
}
