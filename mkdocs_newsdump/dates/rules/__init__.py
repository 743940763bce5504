"""The rules of dates, in the stages they are tried: numbers, points in time, points together, spans."""

from mkdocs_newsdump.dates.grammar import Stage
from mkdocs_newsdump.dates.rules import calendar as names
from mkdocs_newsdump.dates.rules import combined, days, numbers, offsets, periods, relative, spans
from mkdocs_newsdump.dates.rules import enumerations as lists

STAGES = (
    # Which numbers are ordinals, years, months, decades.
    Stage(
        numbers.spelled_year,
        numbers.compound_number,
        numbers.decade_number,
        numbers.age_in_decades,
        numbers.year_with_word,
        numbers.with_case_ending,
        numbers.year_of_era,
        numbers.year_in_two_eras,
        numbers.year_of_reign,
        numbers.year_of_other_calendar,
        numbers.short_year,
        numbers.month_number,
        numbers.short_year_with_word,
        numbers.day_with_ending,
        numbers.ordinal_with_ending,
        numbers.decade_after_word,
    ),
    # Numbers and the unit they count.
    Stage(numbers.part_number, numbers.years_and_a_half),
    # Dates that say themselves what they are; they come before any word in them is read by itself.
    Stage(
        names.year_month_day_in_numbers,
        names.three_numbers,
        names.three_spaced_numbers,
        names.three_dotted_numbers,
        names.year_and_month_in_numbers,
        names.day_and_month_in_numbers,
        names.day_with_its_old_style,
        names.day_month_year,
        names.day_of_colloquial_year,
        names.day_of_short_year,
        names.day_before_two_digits,
        names.day_in_both_styles,
        names.day_in_both_styles_of_a_month,
        names.named_after_a_day,
        names.months_of_a_year,
        names.month_day_year,
        names.year_month_day,
        names.short_year_and_month,
        names.day_of_no_month,
        names.days_of_a_month,
        names.day_and_month,
        names.month_and_day,
        names.month_and_year,
        names.month_before_two_digits,
        names.year_of_a_reference,
        names.year_alone,
        names.short_year_alone,
        days.day_alone,
        names.holiday_of_a_year,
        periods.decade,
        periods.century,
        periods.centuries,
        periods.season_of_a_year,
        periods.part_of_a_year,
        periods.years_in_short,
        relative.month_of_year_pointed_at,
        relative.ago,
        relative.ahead,
        relative.stretch_ago,
        relative.stretch_ahead,
        relative.later,
        relative.earlier,
        relative.stretch_from_told,
    ),
    # Weekdays with such a date, before they are read alone.
    Stage(
        combined.weekday_and_day,
        combined.day_and_weekday,
        combined.weekday_and_number,
        combined.weekday_of_month,
        combined.weekday_after_holiday,
        combined.weekday_of_no_day,
    ),
    # Months alone, and what counts from the day of publication.
    Stage(
        names.month_by_its_word,
        names.month_alone,
        periods.season_alone,
        periods.season_until,
        periods.part_of_a_year_alone,
        relative.day_word,
        relative.told_word,
        relative.adjective_day,
        relative.told_unit,
        relative.told_name,
        relative.told_day,
        relative.said_unit,
        relative.said_name,
        relative.said_day,
        relative.part_of_current,
        relative.recent,
        relative.last_few,
        relative.last_stretch,
    ),
    # Lists, whose parts share a month or year.
    lists.SharedParts(),
    # Two points that are one.
    Stage(
        names.day_of_no_year_in_both_styles,
        combined.weekday_alone,
        combined.day_word_and_day,
        combined.day_of_week,
        combined.years_ago_today,
        combined.within_year,
        combined.part_of_said_year,
        combined.decade_of_century,
        combined.weekday_of_week,
        combined.numbered_day_of_week,
        combined.early_or_late,
        days.day_of_month_told,
        days.day_of_the_month,
        days.day_of_month_pointed_at,
        offsets.years_to_the_day,
        offsets.day_some_units_away,
    ),
    # A month and a day apart from it, before a day is looked for in the date told before.
    Stage(days.day_of_month_beside),
    # Lists again, for what the last has got since: «в сентябре и октябре прошлого года».
    lists.SharedParts(),
    # How sure the text is.
    Stage(combined.about),
    # From one point to another.
    Stage(
        spans.days, spans.from_to, spans.between, spans.until_now, spans.since, spans.until_year, spans.until
    ),
    # Adjectives, which begin no span: «с прошлогодних 1,5 млрд»; spans and their year.
    Stage(relative.adjective, spans.of_a_year),
)
