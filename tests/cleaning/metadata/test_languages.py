"""Byline and date in languages whose words are data, as their news pages write them."""

from datetime import date

import pytest
from cleaning.metadata.pages import STORY, TITLE

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.cleaning.metadata.context import holds_date

LINES = {
    "bg": ("Автор: Елена Димитрова", "Елена Димитрова", "Публикувано: 12 март 2024 г., 10:15"),
    "mk": ("Пишува: Елена Петровска", "Елена Петровска", "Објавено: 12 март 2024"),
    "sr": ("Piše: Jelena Marković", "Jelena Marković", "Objavljeno 12. mart 2024. 10:15"),
    "hr": ("Piše: Ivana Horvat", "Ivana Horvat", "Objavljeno 12. ožujka 2024. u 10:15"),
    "sk": ("Autor: Jana Nováková", "Jana Nováková", "Publikované 12. marca 2024 o 10:15"),
    "sl": ("Piše: Maja Kovač", "Maja Kovač", "Objavljeno: 12. marec 2024 ob 10.15"),
    "et": ("Autor: Kristiina Tamm", "Kristiina Tamm", "Avaldatud 12. märts 2024 10:15"),
    "lv": ("Autors: Ilze Bērziņa", "Ilze Bērziņa", "Publicēts: 2024. gada 12. martā"),
    "ca": ("Text: Montserrat Puig", "Montserrat Puig", "Publicat el 12 de març de 2024 a les 10:15"),
    "gl": ("Por Uxía Castro", "Uxía Castro", "Publicado o 12 de marzo de 2024"),
    "eu": ("Egilea: Ane Etxeberria", "Ane Etxeberria", "Argitaratua: 2024ko martxoaren 12a"),
    "is": ("Höfundur: Guðrún Jónsdóttir", "Guðrún Jónsdóttir", "Birt 12. mars 2024"),
    "af": ("Deur Elsa van Wyk", "Elsa van Wyk", "Gepubliseer 12 Maart 2024"),
    "sq": ("Nga Arta Hoxha", "Arta Hoxha", "Publikuar më 12 mars 2024"),
    "ms": ("Oleh Siti Aminah", "Siti Aminah", "Diterbitkan: 12 Mac 2024 10:15"),
    "fil": ("Ni Maria Santos", "Maria Santos", "Marso 12, 2024"),
    "fa": ("نویسنده: مریم رضایی", "مریم رضایی", "تاریخ انتشار: ۱۲ مارس ۲۰۲۴"),
    "ur": ("تحریر: سارہ خان", "سارہ خان", "شائع 12 مارچ 2024"),
    "hi": ("लेखक: राहुल शर्मा", "राहुल शर्मा", "प्रकाशित: 12 मार्च 2024, 10:15"),
    "mr": ("लेखक: स्नेहा पाटील", "स्नेहा पाटील", "प्रकाशित: 12 मार्च 2024"),
    "ne": ("रिपोर्ट: सीता थापा", "सीता थापा", "प्रकाशित: 12 मार्च 2024"),
    "bn": ("লিখেছেন: রহিমা খাতুন", "রহিমা খাতুন", "প্রকাশ: ১২ মার্চ ২০২৪, ১০:১৫"),
    "ta": ("எழுதியவர்: கவிதா ராமன்", "கவிதா ராமன்", "பதிவு: 12 மார்ச் 2024"),
    "te": ("రచయిత: లక్ష్మి రావు", "లక్ష్మి రావు", "ప్రచురణ: 12 మార్చి 2024"),
    "th": ("โดย สมชาย ใจดี", "สมชาย ใจดี", "เผยแพร่เมื่อ 12 มีนาคม 2024"),
    "ka": ("ავტორი: ნინო ბერიძე", "ნინო ბერიძე", "გამოქვეყნდა: 12 მარტი 2024"),
    "hy": ("Հեղինակ՝ Անի Պետրոսյան", "Անի Պետրոսյան", "12 մարտի 2024, 10:15"),
    "az": ("Müəllif: Aynur Əliyeva", "Aynur Əliyeva", "12 mart 2024, 10:15"),
    "be": ("Аўтар: Алена Кавальчук", "Алена Кавальчук", "Апублікавана 12 сакавіка 2024"),
    "tg": ("Муаллиф: Зарина Раҳимова", "Зарина Раҳимова", "12 марти 2024"),
    "mn": ("Сурвалжлагч: Болор Бат", "Болор Бат", "2024 оны 3 сарын 12"),
}


@pytest.mark.parametrize("language", LINES)
def test_who_signed_the_story_and_when(language):
    byline, author, published = LINES[language]
    article = clean("\n\n".join([TITLE, byline, published, STORY]), language=language)
    assert article.authors == (author,)
    assert article.published == date(2024, 3, 12)


@pytest.mark.parametrize("line", ["১২ মার্চ ২০২৪", "۱۲ مارس ۲۰۲۴", "१२ मार्च २०२४", "12 March 2024"])
def test_a_date_is_one_in_the_digits_of_every_script(line):
    assert holds_date(line)


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [
        ("ar", "أحمد علي", ("أحمد علي",)),
        ("he", "דנה לוי", ("דנה לוי",)),
        ("hi", "राहुल शर्मा", ("राहुल शर्मा",)),
        ("th", "สมชาย ใจดี", ("สมชาย ใจดี",)),
        ("ka", "ნინო ბერიძე", ("ნინო ბერიძე",)),
        ("bn", "রহিমা খাতুন | ১২ মার্চ ২০২৪", ("রহিমা খাতুন",)),
        ("hi", "अंतरराष्ट्रीय समाचार", ()),
        ("ar", "أخبار العالم", ()),
        ("he", "חדשות העולם", ()),
    ],
)
def test_a_name_alone_beside_the_date_signs_in_a_script_without_capitals(language, line, authors):
    assert clean("\n\n".join([TITLE, line, "2024-03-12", STORY]), language=language).authors == authors
    assert clean("\n\n".join([TITLE, line.split(" |")[0], STORY]), language=language).authors == ()


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [
        ("zh", "记者 王小明", ("王小明",)),
        ("zh", "本报记者 王小明 李红", ("王小明", "李红")),
        ("zh", "记者王小明／台北报道", ("王小明",)),
        ("zh", "来源：晨光日报", ("晨光日报",)),
        ("ja", "文・田中太郎", ("田中太郎",)),
        ("ja", "田中 太郎", ("田中 太郎",)),
        ("ko", "[김민수 기자]", ("김민수",)),
        ("ko", "김민수·이영희 기자", ("김민수", "이영희")),
        ("ko", "기자명 김민수 기자", ("김민수",)),
        ("ko", "글자크기", ()),
        ("he", "דוד לוי, כתב", ("דוד לוי",)),
        ("hi", "राहुल शर्मा, संवाददाता", ("राहुल शर्मा",)),
    ],
)
def test_who_signed_in_the_forms_of_a_script(language, line, authors):
    assert clean("\n\n".join([TITLE, line, "2024-03-12", STORY]), language=language).authors == authors


@pytest.mark.parametrize("foot", ["(责编：王小明、李红)", "【记者 王小明 李红】"])
def test_a_person_signs_rather_than_the_paper_a_story_is_from(foot):
    article = clean("\n\n".join([TITLE, "2024-03-12 来源：晨光日报", STORY, foot]), language="zh")
    assert article.authors == ("王小明", "李红")


DENSE = {
    "zh": (
        "首页",
        "市中心新图书馆下周开放",
        "国际",
        "两座城市同意共同修建跨河大桥",
        "两座城市的市长星期一晚上会谈后表示，双方已经同意共同修建一座新的跨河大桥，费用由双方平均分担。",
        "工程预计需要三年时间，如果河水不再上涨，新桥将在春天以前通车，居民不必再绕远路上班上学。",
        "旧桥自去年春天起因维修关闭，附近的商店生意受到很大影响，许多居民对此表示不满。",
    ),
    "ko": (
        "홈",
        "시립 도서관 다음 주 문 연다",
        "정치",
        "두 도시, 새 다리 함께 짓기로 합의",
        "두 도시의 시장은 월요일 저녁 회담을 마친 뒤 새로운 다리를 함께 짓기로 합의했다고 밝혔다.",
        "공사비는 두 도시가 절반씩 나누어 내며 강물이 다시 불어나지 않으면 삼 년이 걸릴 것으로 보인다.",
        "오래된 다리는 지난해 봄부터 수리를 위해 폐쇄되어 주민들이 먼 길을 돌아가야 했다.",
    ),
}


@pytest.mark.parametrize("language", DENSE)
def test_the_headline_is_of_the_story_though_paragraphs_of_a_dense_script_are_short(language):
    assert clean("\n\n".join(DENSE[language]), language=language).title == DENSE[language][3]
