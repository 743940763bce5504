"""What the fit makes of a dump still tells the story from the rest."""

from benchmarks.corpus import Case
from benchmarks.variants import SWAPS, fold, variants
from mkdocs_newsdump.cleaning.lines import find_segments


def page(number):
    """A dump of a publisher of its own, with a story of its own and boilerplate round it."""
    title = f"Ships return to quay {number}"
    story = [
        f"Harbour {number} opens again on Monday, when the last of the ice has gone from the river above it.",
        f"The {number} boats of the harbour came in with the tide, and those who own them were on the quay.",
    ]
    text = "\n\n".join(["Home", "News", "Sport", title, *story, "Related", "Rain", "Wind", "Snow"])
    segments = find_segments(text.splitlines())
    return Case("own", "plain", f"p{number}", f"{number}.txt", text, title, "\n".join(story), segments, "en")


CASES = [page(number) for number in range(40)]


def told(variant):
    return [segment.text for segment, held in zip(variant.segments, variant.held, strict=True) if held]


def test_every_variant_holds_one_whole_story():
    for case, found in zip(CASES, variants(CASES), strict=True):
        assert len(found) == 6 + SWAPS
        assert found[0].segments == case.segments
        for variant in found[:5]:
            assert told(variant) == case.body.splitlines()


def test_an_interrupted_story_has_what_stood_below_it_within():
    for found in variants(CASES):
        segments, held = found[3]
        first, last = held.index(True), len(held) - held[::-1].index(True)
        within = {segment.text for segment in segments[first:last]} - set(told(found[3]))
        assert within
        assert within <= {"Related", "Rain", "Wind", "Snow"}
        assert [segment.text for segment in segments[last:]] == ["Related", "Rain", "Wind", "Snow"]


def test_a_swapped_story_is_of_another_publisher_of_the_same_part():
    homes = {tuple(case.body.splitlines()): case for case in CASES}
    for case, found in zip(CASES, variants(CASES), strict=True):
        for variant in found[5:-1]:
            giver = homes[tuple(told(variant))]
            assert giver.group != case.group
            assert fold(giver) == fold(case)
            assert giver.title in [segment.text for segment in variant.segments]
            assert case.title not in [segment.text for segment in variant.segments]


def test_a_story_with_links_on_lines_of_their_own_is_held_to_its_last_word():
    cut = 0
    for case, (*_, broken) in zip(CASES, variants(CASES), strict=True):
        assert " ".join(told(broken)).split() == case.body.split()
        cut += len(told(broken)) > len(case.body.splitlines())
    assert cut


def test_the_same_corpus_gives_the_same_variants():
    assert variants(CASES) == variants(CASES)
