import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from mkdocs_newsdump import find_milestones, find_other_dates

PUBLISHED = date(2024, 4, 19)
TEXTS = yaml.safe_load(Path(__file__).with_name("two_countries.yml").read_text(encoding="utf-8"))


def is_figure(kind, sentence):
    """Whether a sentence gives a figure of trade for its year."""
    return kind == "trade" and len(re.findall(r"\d+(?:[.,\s]\d+)*", sentence)) > 1


@pytest.mark.parametrize("language", TEXTS)
def test_each_sentence_of_news_gives_its_milestone(language):
    told = [(kind, sentence) for kind, sentence in TEXTS[language]["told"] if not is_figure(kind, sentence)]
    text = "\n".join(sentence for _, sentence in told)
    found = find_milestones(text, language=language, published=PUBLISHED, parties="auto")
    for kind, sentence in told:
        kinds = {milestone.kind for milestone in found if milestone.text == sentence}
        assert kinds == {kind}, sentence
    assert {milestone.parties for milestone in found} == {tuple(TEXTS[language]["parties"])}


@pytest.mark.parametrize("language", TEXTS)
def test_a_figure_of_a_year_is_no_milestone_but_another_date(language):
    figures = [sentence for kind, sentence in TEXTS[language]["told"] if is_figure(kind, sentence)]
    text = "\n".join(sentence for _, sentence in TEXTS[language]["told"])
    asked = {"language": language, "published": PUBLISHED, "parties": "auto"}
    milestones = {milestone.text for milestone in find_milestones(text, **asked)}
    others = {milestone.text: milestone.kind for milestone in find_other_dates(text, **asked)}
    for sentence in figures:
        assert sentence not in milestones
        assert others[sentence] == "trade"
