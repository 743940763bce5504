"""A timeline of every sort of entry, for the tests of its page and of its data files."""

from datetime import date

from hypothesis import strategies as st

from mkdocs_newsdump import Article, Block, BlockKind
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.model.milestone import Milestone
from mkdocs_newsdump.model.timeline import Citation, Entry, Timeline
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import SiteArticle, summary_of
from mkdocs_newsdump.timeline.candidate import Candidate

RUSSIAN = "Стороны подписали Договор о вечной дружбе 8 апреля 1997 года."
OPTIONS = Options(language="en", site_name="Vekhi", site_url="https://example.org/news/")


def published(source, title, path, *, language="en", day=None):
    body = (Block(BlockKind.PARAGRAPH, "Text.", (3,)),)
    article = Article(source, title, ("A. Author",), day, language, None, "A summary.", (), body, ())
    return SiteArticle(summary_of(article), path)


ARTICLES = {
    "a.txt": published("a.txt", "Дружба навсегда", "articles/дружба.md", language="ru"),
    "b.txt": published("b.txt", "Neighbours", "articles/neighbours.md", day=date(2024, 4, 20)),
}

PARTS = """5 мая 1993 года|в феврале|on 8 April 1997|am 3. Mai 2001|2015 жылы|1992年1月3日|сегодня|2018
Казахстан|и|Кыргызстан|Kazakhstan and China|обе страны|подписали|signed|Договор о дружбе|«Голос. Дети»
который|,|.|—|(|)|«|“|'|…|будет|открыли мост|ё|İ|президент Кыргызстана Садыр Жапаров|1,5 млрд
建立外交关系|\u0307|\ufeff|😀""".replace("\n", "|").split("|")
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PARTS), max_size=30).map(" ".join))
"""Texts full of near misses: of anything, and of what milestones are made of."""


def candidate(
    date,
    title,
    language="ru",
    kind="treaty",
    article="a.txt",
    planned=False,
    parties=("KG", "KZ"),
    text=None,
    published=None,
    at=None,
):
    mention = None if at is None else DateMention(at, at + 4, "date", date)
    milestone = Milestone(date, mention, 0, 1, title, text or title, kind, parties, article, 1, planned)
    return Candidate(milestone, language, published=published)


def source(article="b.txt", paragraph=1, text="It happened.", said=None, url=None, title="It"):
    return Citation(article, paragraph, title, text, said, url, "ru" if article == "a.txt" else "en")


def entry(day, title, *sources, kind="treaty", dates=None, planned=False, key=None):
    dates = dates if dates is not None else (day,) if day else ()
    parties = ("KG", "KZ")
    return Entry(key or title, day, dates, title, kind, parties, sources or (source(said=day),), planned)


def timeline(*entries, planned=(), undated=(), **rest):
    return Timeline(("KG", "KZ"), entries, tuple(planned), tuple(undated), **rest)


FULL = timeline(
    entry(
        "1992-08-27",
        "Relations established",
        source(said="1992-08-27", text="Relations exist since 27 August 1992."),
        source("a.txt", 4, "Отношения установлены 15 октября 1992 года.", "1992-10-15"),
        kind="relations",
        dates=("1992-08-27", "1992-10-15"),
    ),
    entry(
        "1997-04-08",
        "Договор о вечной дружбе",
        source("a.txt", 4, RUSSIAN, "1997-04-08"),
        source("b.txt", 2, "They signed a treaty in 1997.", "1997"),
    ),
    entry("1999?", "Border trade begins", kind="trade"),
    entry("2007/2011", "A bridge is built", kind="infrastructure"),
    entry("2018-10-14/2018-10-15", "A forum is held", kind="session"),
    entry("2024-02", "Diesel fuel is sent", kind="aid"),
    entry(
        "2024-04-19",
        "An order is awarded",
        source(None, None, "", "2024-04-19", "https://example.net/order"),
        kind="award",
    ),
    planned=[entry("2030", "Trade reaches 2 billion", kind="plan", planned=True)],
    undated=[entry(None, "Another treaty", source("a.txt", 0, "Подписан ещё один договор."))],
    one_party=tuple(entry(f"200{n}", f"Election {n}") for n in range(3)),
    others=(entry("2001", "Poland joins"),),
)
