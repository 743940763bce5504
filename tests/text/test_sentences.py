import pytest

from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.text.sentences import sentences


def parts(text, language="ru"):
    words = event_lexicon(language)
    spans = sentences(text, words.abbreviations, [], words.openers_behind_number)
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Мост открыт. Дорога построена.", 2),
        ("Им. Дж. Смита и В. Петрова назвали улицы.", 1),
        ("Шоу «Голос. Дети» вернулось. Его ждали.", 2),
        ("Стороны... подписали договор.", 1),
        ("Что? Где! Когда…", 3),
        ("桥开通了。路也通了。", 2),
        ("слово " * 1000, 7),
    ],
)
def test_sentences(text, count):
    assert len(parts(text)) == count


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            "It was signed.[9] A week later it ended.[a][10]",
            "en",
            ["It was signed.[9]", "A week later it ended.[a][10]"],
        ),
        ("Мост открыт.[1] Дорога [2] цела.", "ru", ["Мост открыт.[1]", "Дорога [2] цела."]),
        ("桥开通了。[1]路也通了。", "zh", ["桥开通了。[1]", "路也通了。"]),
        ("Er sagte: „Ja.“[3] Dann ging er.", "de", ["Er sagte: „Ja.“[3]", "Dann ging er."]),
        ("Es kam Dr.[1] Petrow.", "de", ["Es kam Dr.[1] Petrow."]),
    ],
)
def test_a_sentence_ends_behind_the_marks_of_its_references(text, language, found):
    assert parts(text, language) == found


def test_a_german_sentence_ends_with_its_quotation():
    assert parts("„Das war gut.“ Die Brücke wurde 2019 eröffnet.", "de")[0] == "„Das war gut.“"


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Zum 30. Jahrestag traf er den dt. Botschafter. Danach reiste er ab.", "de", 2),
        ("Der frz. Präsident kam am 3. Mai. Am 5. Mai ging er.", "de", 2),
        ("Es war die 2. Brücke. Sie ist lang.", "de", 2),
        ("Sie bauten 30. Danach war Schluss.", "de", 2),
        ("Er kam 2019. Berlin war kalt.", "de", 2),
        ("Byl to 25. Ročník festivalu. Potom odjel.", "cs", 2),
        ("Obchodzono 30. Rocznicę umowy. Potem wyjechał.", "pl", 2),
        ("Bu 30. Yıl töreniydi. Sonra gitti.", "tr", 2),
        ("They built 30. Berlin was cold.", "en", 2),
        ("Построили 30. Бишкек рад.", "ru", 2),
        ("La convocó Hasán II. Ocho días después firmaron.", "es", 2),
        ("Ma II. Rákóczi Ferenc sírjánál járt. Utána elutazott.", "hu", 2),
        ("Königin Beatrix traf Mohammed VI. in Rabat. Danach reiste sie ab.", "de", 2),
        ("Er traf König Mohammed VI. Danach reiste er ab.", "de", 2),
        ("They joined the EU. The treaty was read by J. F. Kennedy.", "en", 2),
        ("Он побывал в РФ. Договор подписал Дж. Коми.", "ru", 2),
        ("Бул КР. Келишимге кол коюлду.", "ky", 2),
        ("В 1992 г. Казахстан открыл посольство. Это было в 1990-х гг. прошлого века.", "ru", 2),
    ],
)
def test_a_stop_behind_an_ordinal_or_a_short_form_ends_nothing(text, language, count):
    assert len(parts(text, language)) == count
