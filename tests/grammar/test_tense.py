"""When a predicate happens: futures, plans and pasts, each as its language forms them."""

import re

import pytest

from mkdocs_newsdump.grammar.read import read_sentence, tag_sentence

FUTURES = [
    ("ru", "Министры обсудят соглашение в {понедельник}."),
    ("ru", "Президент посетит Бишкек {14 мая}."),
    ("ru", "Стороны подпишут договор {5 июня}."),
    ("ru", "Делегация прибудет в Астану {3 июля}."),
    ("ru", "Встреча состоится в {мае}."),
    ("ru", "Премьер проведёт переговоры в {среду}."),
    ("ru", "Главы государств откроют завод {1 сентября}."),
    ("ru", "Визит начнётся {12 апреля}."),
    ("ru", "Саммит пройдёт в Оше в {октябре}."),
    ("ru", "Визит планируется на {октябрь}."),
    ("ru", "Ожидается, что договор подпишут в {декабре}."),
    ("ru", "Президент намерен посетить Астану в {мае}."),
    ("ru", "Министр собирается посетить Ташкент в {июне}."),
    ("ru", "Подписание договора ожидается в {июле}."),
    ("ru", "Дорогу построят к {2027 году}."),
    ("ru", "Соглашение будет подписано {5 мая}."),
    ("ru", "Новый мост должен открыться в {2026 году}."),
    ("pl", "Prezydent odwiedzi Warszawę {5 maja}."),
    ("pl", "Ministrowie podpiszą umowę {w maju}."),
    ("pl", "Delegacja przybędzie do Berlina {3 lipca}."),
    ("pl", "Spotkanie odbędzie się {w październiku}."),
    ("pl", "Umowa zostanie podpisana {w maju}."),
    ("pl", "Prezydent będzie rozmawiał z premierem {w maju}."),
    ("pl", "Prezydent planuje odwiedzić Warszawę {w maju}."),
    ("de", "Die Abkommen werden {am 5. Mai} unterzeichnet werden."),
    ("de", "Die Minister werden {im Mai} den Vertrag unterzeichnen."),
    ("de", "Der Kanzler soll {im Juni} nach Paris reisen."),
    ("de", "Der Kanzler will {im Juni} nach Paris reisen."),
    ("de", "Die Eröffnung ist für {2027} geplant."),
    ("de", "Der Präsident wird {am Montag} in Berlin erwartet."),
    ("en", "The leaders will sign the treaty on {Monday}."),
    ("en", "The treaty will be signed on {Monday}."),
    ("en", "The leaders are to sign the treaty on {Monday}."),
    ("en", "The treaty is to be signed on {Monday}."),
    ("en", "The leaders are expected to sign the treaty on {Monday}."),
    ("en", "The summit is scheduled for {5 May}."),
    ("en", "The president plans to visit Berlin in {June}."),
    ("en", "The president is going to visit Berlin in {June}."),
    ("en", "The president is due to arrive on {Monday}."),
    ("en", "The bridge will have been completed by {2027}."),
    ("fr", "Les ministres signeront l'accord {lundi}."),
    ("fr", "L'accord sera signé {lundi}."),
    ("fr", "Le président doit se rendre à Berlin {lundi}."),
    ("fr", "Le président va se rendre à Berlin {lundi}."),
    ("fr", "Le président prévoit de se rendre à Berlin {en juin}."),
    ("fr", "La visite est prévue pour {juin}."),
    ("es", "Los ministros firmarán el acuerdo {el lunes}."),
    ("es", "El acuerdo será firmado {el lunes}."),
    ("es", "El presidente prevé viajar a Berlín {en junio}."),
    ("es", "El presidente tiene previsto viajar a Berlín {en junio}."),
    ("es", "Los presidentes van a reunirse {en junio}."),
    ("it", "I ministri firmeranno l'accordo {lunedì}."),
    ("it", "L'accordo sarà firmato {lunedì}."),
    ("it", "Il presidente prevede di visitare Berlino {a giugno}."),
    ("pt", "Os ministros assinarão o acordo {na segunda-feira}."),
    ("pt", "O acordo será assinado {na segunda-feira}."),
    ("pt", "O presidente vai visitar Berlim {em junho}."),
    ("pt", "O presidente pretende visitar Berlim {em junho}."),
]
PROMISED = [
    ("en", "The ministers promised to open the bridge in {September}."),
    ("en", "Both sides agreed to resume flights on {5 May}."),
    ("de", "Beide Länder vereinbarten, die Brücke im {September} zu öffnen."),
    ("fr", "Les ministres se sont engagés à ouvrir le pont {en septembre}."),
    ("es", "Los dos países acordaron abrir el puente {en septiembre}."),
    ("it", "I due paesi hanno concordato di aprire il ponte {in settembre}."),
    ("pl", "Strony uzgodniły otworzyć most {we wrześniu}."),
    ("ru", "Стороны договорились открыть мост {в сентябре}."),
]
PASTS = [
    ("ru", "Стороны договорились {в июне} открыть мост."),
    ("en", "Both sides agreed on {5 March} to resume flights."),
    ("ru", "Соглашение было подписано {5 мая}."),
    ("ru", "Соглашение подписано {5 мая}."),
    ("pl", "Prezydent odwiedził Warszawę {5 maja}."),
    ("pl", "Umowa została podpisana {w maju}."),
    ("de", "Der Vertrag wurde {1963} unterzeichnet."),
    ("de", "Die Gespräche wurden {1998} in Bonn geführt."),
    ("de", "Die Abkommen wurden {am 5. Mai} unterzeichnet."),
    ("de", "Der Vertrag ist {1963} unterzeichnet worden."),
    ("de", "Der Vertrag war {1963} unterzeichnet worden."),
    ("de", "Der Präsident ist {am Montag} in Berlin eingetroffen."),
    ("en", "The two sides had signed the treaty in {1997}."),
    ("en", "A working group was set up in {1997}."),
    ("en", "The treaty was signed in {1997}."),
    ("fr", "L'accord a été signé {lundi}."),
    ("fr", "Le traité avait été signé {en 1963}."),
    ("fr", "Le traité fut signé {en 1963}."),
    ("fr", "Les accords étaient signés {en 1963}."),
    ("es", "El acuerdo fue firmado {en 1998}."),
    ("es", "El presidente ha visitado Berlín {el lunes}."),
    ("es", "El acuerdo se firmó {en 1998}."),
    ("it", "L'accordo è stato firmato {nel 1998}."),
    ("it", "I ministri hanno firmato l'accordo {nel 1998}."),
    ("it", "I ministri firmarono l'accordo {nel 1998}."),
    ("pt", "O acordo foi assinado {em 1998}."),
    ("pt", "Os ministros assinaram o acordo {em 1998}."),
]
PRESENTS = [
    ("ru", "Президент проводит переговоры в {мае}."),
    ("pl", "Prezydent odwiedza Warszawę {5 maja}."),
    ("de", "Der Vertrag wird {im Mai} unterzeichnet."),
]


@pytest.mark.parametrize(
    ("language", "text", "tense"),
    [
        *((*case, "future") for case in (*FUTURES, *PROMISED)),
        *((*case, "past") for case in PASTS),
        *((*case, "present") for case in PRESENTS),
    ],
)
def test_a_predicate_is_told_in_its_tense(language, text, tense):
    before, date, after = re.split(r"[{}]", text)
    sentence = read_sentence(before + date + after, language, [(len(before), len(before + date))])
    predicate = sentence.predicate_of(sentence.token_at(len(before)))
    assert predicate.tense == tense


@pytest.mark.parametrize(("language", "text"), FUTURES)
def test_what_is_in_the_future_may_look_ahead_before_it_is_parsed(language, text):
    assert tag_sentence(re.sub("[{}]", "", text), language).may_look_ahead


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Соглашение было подписано послами двух стран."),
        ("en", "The treaty was signed by both ministers."),
        ("fr", "Le traité avait été signé par les deux ministres."),
        ("es", "El acuerdo fue firmado por los ministros."),
        ("it", "I ministri firmarono l'accordo."),
        ("pl", "Prezydent odwiedził wczoraj Warszawę."),
    ],
)
def test_what_is_all_past_does_not_look_ahead(language, text):
    assert not tag_sentence(text, language).may_look_ahead


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The parliament could ratify the treaty in {May}."),
        ("ru", "Парламент мог бы утвердить договор в {мае}."),
        ("de", "Das Parlament könnte den Vertrag im {Mai} billigen."),
        ("es", "El parlamento podría aprobar el tratado en {mayo}."),
        ("fr", "Le parlement pourrait adopter le traité en {mai}."),
        ("it", "Il parlamento potrebbe approvare il trattato a {maggio}."),
        ("pt", "O parlamento poderia aprovar o tratado em {maio}."),
        ("pl", "Parlament mógłby zatwierdzić umowę w {maju}."),
    ],
)
def test_what_is_only_possible_is_conditional(language, text):
    before, date, after = re.split(r"[{}]", text)
    sentence = read_sentence(before + date + after, language, [(len(before), len(before + date))])
    assert sentence.predicate_of(sentence.token_at(len(before))).conditional
