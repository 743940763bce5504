"""Questions to readers, which are none of the story."""

import pytest
from cleaning.passes.states import state_of

from mkdocs_newsdump import clean
from mkdocs_newsdump.cleaning.passes.polls import polls

TOLD = "The last boats have left the quay, and the harbour is closed until the storm is over."
QUESTION = "Should the harbour stay open in winter?"


@pytest.mark.parametrize(
    ("below", "taken"),
    [
        (["Yes", "No", "Don't know"], 4),
        (["Yes, all of it", "No, never", "12,345 votes so far"], 4),
        (["Yes", TOLD, "No"], 0),
        (["Yes.", "No."], 0),
        (["The old harbour", "The new one"], 0),
        (["Yes", "The new harbour"], 0),
    ],
    ids=["answers", "with votes", "apart", "an interview", "headlines", "one answer"],
)
def test_a_question_with_answers_to_choose_from_is_a_poll(below, taken):
    assert polls(state_of([TOLD, QUESTION, *below, TOLD], {0})) == set(range(1, 1 + taken))


@pytest.mark.parametrize(
    ("language", "question", "answers"),
    [
        ("ru", "Надо ли закрыть гавань?", ["Да", "Нет", "Затрудняюсь ответить"]),
        ("de", "Soll der Hafen schließen?", ["Ja", "Nein", "Weiß nicht"]),
        ("fr", "Faut-il fermer le port ?", ["Oui", "Non", "Sans opinion"]),
        ("pl", "Czy zamknąć port?", ["Tak", "Nie", "Nie mam zdania"]),
    ],
)
def test_answers_are_known_in_other_languages(language, question, answers):
    state = state_of([TOLD, question, *answers, TOLD], {0}, language)
    assert polls(state) == set(range(1, 2 + len(answers)))


def test_a_page_tells_why_a_poll_was_left_out():
    story = "\n\n".join([f"{TOLD} It is day {day} of it." for day in range(1, 6)])
    lines = clean(
        f"The harbour is shut\n\n12 March 2024\n\n{story}\n\n{QUESTION}\nYes\nNo\n\n{story}\n"
    ).lines
    assert {line.reason for line in lines if line.text.strip() in (QUESTION, "Yes", "No")} == {
        "a question to readers, with answers to choose from"
    }
