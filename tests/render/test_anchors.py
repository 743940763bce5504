"""The address of each entry on the timeline's page."""

import re

import pytest
from timelines import entry, source, timeline

from mkdocs_newsdump.render.anchors import addresses


def test_an_address_is_the_date_and_the_title():
    made = timeline(entry("1997-04-08", "Договор о вечной дружбе"), undated=[entry(None, "A treaty")])
    ids = [address.id for address in addresses(made).values()]
    assert sorted(ids) == ["1997-04-08-договор-о-вечной-дружбе", "undated-a-treaty"]


@pytest.mark.parametrize(
    ("when", "start"), [("2004/..", "2004-a"), ("../1991", "1991-a"), ("1999?", "1999-a")]
)
def test_an_address_holds_only_what_any_address_can_hold(when, start):
    (address,) = addresses(timeline(entry(when, "A [b](c) #d & <e>"))).values()
    assert address.id.startswith(start)
    assert re.fullmatch(r"[\w.-]+", address.id)


def test_an_address_stays_when_other_entries_come():
    one = entry("1997-04-08", "Договор о вечной дружбе")
    other = entry("1997-04-09", "Другой договор")
    assert addresses(timeline(one))[one.key] == addresses(timeline(one, other))[one.key]


def test_entries_of_one_name_get_different_addresses_and_the_name_still_leads_somewhere():
    one, other = (entry("1997", "A treaty", key=key) for key in ("one", "other"))
    alone = addresses(timeline(one))["one"].id
    both = addresses(timeline(one, other))
    assert both["one"].id != both["other"].id
    assert [alone in address.former for address in both.values()].count(True) == 1
    assert both == addresses(timeline(other, one))


def test_what_an_entry_was_called_before_a_better_source_came_still_leads_to_it():
    first = source(said="1997", title="Treaty signed")
    before = entry("1997", "Treaty signed", first, key="treaty")
    after = entry("1997-04-08", "Treaty of friendship signed", source(said="1997-04-08"), first, key="treaty")
    assert addresses(timeline(before))["treaty"].id in addresses(timeline(after))["treaty"].former
