"""What the words of a title say, in the languages whose lists differ most."""

import pytest

from mkdocs_newsdump.timeline.words import Words


@pytest.mark.parametrize(
    ("language", "title", "kind", "topic"),
    [
        ("ar", "معاهدة حسن الجوار", "treaty", "neighbourhood"),
        ("az", "Sərhədin demarkasiyası haqqında saziş", "treaty", "demarcation"),
        ("cs", "Prohlášení o prohloubení a rozšíření spolupráce", "declaration", "expansion"),
        ("el", "Μνημόνιο για τις κυρώσεις", "memorandum", "sanctions"),
        ("fa", "پروتکل تحدید حدود", "protocol", "delimitation"),
        ("he", "פרוטוקול על גז", "protocol", "gas"),
        ("hi", "सीमांकन संधि", "treaty", "demarcation"),
        ("ja", "善隣条約", "treaty", "neighbourhood"),
        ("ko", "석유 협정", "treaty", "oil"),
        ("ro", "Declarația privind extinderea cooperării", "declaration", "expansion"),
        ("ru", "Протокол о национализации", "protocol", "nationalisation"),
        ("en", "Memorandum on good neighbourly ties", "memorandum", "neighbourhood"),
    ],
)
def test_what_a_document_is_and_what_it_is_about(language, title, kind, topic):
    words = Words.of(title, language)
    assert kind in words.types
    assert topic in words.topics


@pytest.mark.parametrize(
    ("language", "restored", "ended"),
    [
        ("ar", "استئناف العلاقات الدبلوماسية", "قطع العلاقات الدبلوماسية"),
        ("az", "Diplomatik münasibətlər bərpa edildi", "Diplomatik münasibətlər ləğv edildi"),
        ("cs", "Diplomatické vztahy byly obnoveny", "Diplomatické vztahy byly přerušeny"),
        ("el", "Αποκατάσταση διπλωματικών σχέσεων", "Διέκοψαν τις διπλωματικές σχέσεις"),
        ("he", "חידוש היחסים הדיפלומטיים", "ניתוק היחסים הדיפלומטיים"),
        ("ja", "国交を回復", "国交を断絶"),
        ("ko", "외교 관계 복원", "외교 관계 단절"),
        ("ro", "Relațiile diplomatice au fost restabilite", "Relațiile diplomatice au fost rupte"),
        ("en", "Diplomatic relations were restored", "Diplomatic relations were severed"),
    ],
)
def test_relations_restored_are_not_relations_ended(language, restored, ended):
    assert Words.of(restored, language).values("act") == {"restored"}
    assert Words.of(ended, language).values("act") == {"ended"}


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        ("en", "They broke off diplomatic relations and closed the embassy", True),
        ("en", "The embassy was reopened", False),
        ("ru", "Дипломатические отношения восстановлены", True),
        ("ru", "Открыто посольство", False),
        ("de", "Die Botschaft wurde eröffnet", False),
        ("de", "Diplomatische Beziehungen wurden aufgenommen", True),
    ],
)
def test_an_embassy_is_no_word_of_relations(language, title, told):
    assert Words.of(title, language).tells_relations == told


@pytest.mark.parametrize(
    ("language", "title", "figures"),
    [
        ("en", "They sent 2,000 tonnes in 3 trains", {"2000", "3"}),
        ("ru", "Направлено 2 000 тонн", {"2000"}),
        ("de", "2.000 Tonnen und 1,5 Millionen", {"2000", "1,5"}),
        ("fr", "Envoi de 300 tonnes", {"300"}),
        ("kk", "Көмек жіберілді", set()),
    ],
)
def test_numbers_are_read_with_their_thousands_set_apart_or_not(language, title, figures):
    assert Words.of(title, language).figures == figures
