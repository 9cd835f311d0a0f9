use board_to_ward::catalogue::Quantity as Q;
use board_to_ward::luck::Luck;
use board_to_ward::scenario::library::Library;
use board_to_ward::trust::*;
use board_to_ward::units::Month;
fn main() {
    let lib = Library::built_in();
    let reading = lib.open(&std::env::var("SC").unwrap_or("first-winter".into()));
    if !reading.problems.all().is_empty() {
        println!("{}", reading.problems.all().len());
    }
    let Some(scenario) = reading.scenario else {
        for p in reading.problems.all().iter().take(10) {
            println!("{}", p.title);
        }
        return;
    };
    let mut model = scenario.model.clone();
    if std::env::args().nth(1).as_deref() == Some("refs") {}
    model.wishes.retain(|_| true);
    let setting = Setting::prepare(model, scenario.first_month);
    if std::env::args().nth(1).as_deref() == Some("refs") {
        let usual = setting.usual();
        let mut causes: Vec<Q> = setting
            .model()
            .influences
            .iter()
            .map(|i| i.from)
            .chain(setting.model().counts.iter().map(|c| c.quantity))
            .collect();
        causes.sort();
        causes.dedup();
        println!("{{");
        for c in causes {
            let q = &setting.model().quantities[c.index()];
            if !q.influenced && c.index() < board_to_ward::catalogue::BUILT_IN {
                println!("\"{}\": {:.4},", q.name, usual[c.index()]);
            }
        }
        println!("\"x\":0}}");
        return;
    }
    let names = [
        "occupancy_percent",
        "four_hour_percent",
        "waits_12_hour",
        "sickness_percent",
        "leavers_percent",
        "vacancies_percent",
        "agency_percent",
        "under_18_weeks_percent",
        "over_52_weeks_percent",
        "rtt_list",
        "cancer_62_day_percent",
        "engagement",
        "trust_in_board",
        "openness",
        "target_pressure",
        "incidents",
        "harm_index",
        "mortality_change",
        "shmi",
        "surplus_percent",
        "underlying_percent",
        "cash",
        "in_post_nurses",
        "standing_regulator",
        "segment",
        "chair_confidence",
        "count_patients",
        "count_staff",
        "count_money",
        "count_readiness",
        "income_monthly",
        "pay_monthly",
        "non_pay_monthly",
        "agency_monthly",
        "bank_monthly",
        "ready_to_leave",
        "hours_unfilled_percent",
        "own_gap",
        "savings_shortfall",
        "bed_pressure",
        "boarding_percent",
        "leads_willing_percent",
        "clinical_leads",
    ];
    let qs: Vec<Q> = names.iter().map(|n| Q::parse(n).unwrap()).collect();
    let mut t = Trust::start(&setting);
    let cols: Vec<Vec<f64>> = {
        let mut c = vec![qs.iter().map(|q| t.value(*q)).collect::<Vec<_>>()];
        for m in 1..=60u16 {
            let before = t.clone();
            t.step(
                &setting,
                Month(m),
                Luck::new(1).month(Month(m)),
                &mut Silent,
            );
            if let Err(e) = t.audit(&before, &setting) {
                println!("month {m}: {e}");
            }
            if [1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 60].contains(&m) {
                c.push(qs.iter().map(|q| t.value(*q)).collect());
            }
        }
        c
    };
    for (i, n) in names.iter().enumerate() {
        print!("{n:24}");
        for c in &cols {
            if c[i].abs() > 1e5 {
                print!(" {:9.3}m", c[i] / 1e6)
            } else {
                print!(" {:9.2}", c[i])
            }
        }
        println!();
    }
    let start = std::time::Instant::now();
    let mut sum = 0.0;
    for seed in 0..2000 {
        let mut t = Trust::start(&setting);
        for m in 1..=36u16 {
            t.step(
                &setting,
                Month(m),
                Luck::new(seed).month(Month(m)),
                &mut Silent,
            );
        }
        sum += t.value(Q::CASH);
    }
    println!(
        "{:.2} us a month {sum}",
        start.elapsed().as_secs_f64() * 1e6 / 72000.0
    );
}
