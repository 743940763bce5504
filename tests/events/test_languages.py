from datetime import date
from pathlib import Path

import pytest
import yaml

from mkdocs_newsdump import find_milestones

PUBLISHED = date(2024, 4, 19)
TEXTS = yaml.safe_load(Path(__file__).with_name("two_countries.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", TEXTS)
def test_each_sentence_of_news_gives_its_milestone(language):
    told = TEXTS[language]["told"]
    text = "\n".join(sentence for _, sentence in told)
    found = find_milestones(text, language=language, published=PUBLISHED, parties="auto")
    for kind, sentence in told:
        kinds = {milestone.kind for milestone in found if milestone.text == sentence}
        assert kinds == {kind}, sentence
    assert {milestone.parties for milestone in found} == {tuple(TEXTS[language]["parties"])}
