"""Made-up dumps: stories in two languages that tell of the same events, as publishers print them."""

import random
from itertools import combinations
from pathlib import Path

SEED = 20261129
SITES = 20
"""Publishers: each has lines that stand on all its pages."""
TELL = 5
"""Dumps that tell of one event, on average."""

COUNTRIES = {
    "Казахстан": "Kazakhstan", "Кыргызстан": "Kyrgyzstan", "Узбекистан": "Uzbekistan", "Китай": "China",
    "Таджикистан": "Tajikistan", "Россия": "Russia", "Турция": "Turkey", "Германия": "Germany",
    "Франция": "France", "Польша": "Poland", "Украина": "Ukraine", "Италия": "Italy", "Испания": "Spain",
    "Япония": "Japan", "Индия": "India", "Иран": "Iran", "Монголия": "Mongolia", "Азербайджан": "Azerbaijan",
}  # fmt: skip
MONTHS = {
    "января": "January", "февраля": "February", "марта": "March", "апреля": "April", "мая": "May",
    "июня": "June", "июля": "July", "августа": "August", "сентября": "September", "октября": "October",
}  # fmt: skip
THEMES = {
    "о дружбе": "friendship", "о торговле": "trade", "о границе": "borders", "о воде": "water",
    "о транспорте": "transport", "о визах": "visas", "об обороне": "defence", "о культуре": "culture",
}  # fmt: skip
TOLD = {
    "ru": (
        "{day} {month} {year} года {one} и {other} подписали договор {theme} номер {number}.",
        "Договор {theme} номер {number} {one} и {other} подписали {day} {month} {year} года в столице.",
        "В {year} году {one} и {other} подписали договор {theme} номер {number}.",
    ),
    "en": (
        "{one} and {other} signed treaty No. {number} on {theme} on {day} {month} {year}.",
        "On {day} {month} {year}, {one} and {other} signed treaty No. {number} on {theme} after long talks.",
        "In {month} {year} {one} and {other} signed treaty No. {number} on {theme}.",
    ),
}
FILLER = {
    "ru": (
        "Переговоры шли {n} часов, и журналистов в зал не пустили, рассказал один из участников встречи.",
        "По словам жителей приграничных сёл, дорогу длиной в {n} километров обещают починить к осени.",
        "Эксперты ждут, что товарооборот вырастет на {n} процентов, если пошлины не поднимут снова.",
        "На площади перед зданием собралось около {n} человек с флагами и цветами.",
    ),
    "en": (
        "The talks went on for {n} hours, and reporters were kept out of the hall, one of them said.",
        "People in the villages near the border say that a road of {n} kilometres is to be mended by autumn.",
        "Experts expect trade to grow by {n} per cent, unless the duties are raised once more.",
        "About {n} people with flags and flowers came to the square in front of the building.",
    ),
}
SAID = {
    "ru": ("Популярное", "Читайте также", "Подписывайтесь на наш канал и узнавайте новости первыми"),
    "en": ("Most popular", "Read also", "Subscribe to our channel and be the first to know"),
}


def make_event(chance, pairs):
    """Make an event up: who, when, what."""
    one, other = chance.choices(pairs, weights=[1 / (at + 1) for at in range(len(pairs))])[0]
    return {
        "one": one,
        "other": other,
        "day": chance.randint(1, 28),
        "month": chance.choice(list(MONTHS)),
        "year": chance.randint(1992, 2023),
        "theme": chance.choice(list(THEMES)),
        "number": chance.randint(1, 9999),
    }


def tell(event, language, chance):
    """Tell an event in a sentence, to the day, the month or the year."""
    words = event
    if language == "en":
        names = {**COUNTRIES, **MONTHS, **THEMES}
        words = {key: names.get(value, value) for key, value in event.items()}
    return chance.choice(TOLD[language]).format(**words)


def make_dump(number, events, chance):
    """Make a dump up: a story that tells of some events, in the boilerplate of its publisher."""
    language = chance.choice(("ru", "ru", "en"))
    site = chance.randrange(SITES)
    told = [tell(event, language, chance) for event in chance.sample(events, chance.randint(1, 4))]
    filler = [chance.choice(FILLER[language]).format(n=chance.randint(2, 9999)) for _ in range(12)]
    paragraphs = [f"{filler[3 * at]} {line} {filler[3 * at + 1]}" for at, line in enumerate(told)]
    paragraphs += [f"{one} {other}" for one, other in combinations(filler[-3:], 2)]
    chance.shuffle(paragraphs)
    popular = [f"{FILLER[language][at % 4].format(n=site)[:40]} {at}" for at in range(20)]
    title = f"{told[0].rstrip('.')[:70]} {number}"
    first, second, third = SAID[language]
    menu = [f"{name} {site}" for name in list(COUNTRIES.values())[:8]]
    head = [*menu, "", title, "", f"{chance.randint(1, 28)}.{chance.randint(10, 12)}.2023", ""]
    below = ["", first, "", *popular, "", second, "", *popular[:4], "", f"{third} ({site}).", ""]
    return "\n".join([*head, "\n\n".join(paragraphs), *below])


def write_dumps(folder, count, countries=None, seed=SEED):
    """Write so many made-up dumps into a folder, a thousand in each folder below it."""
    chance = random.Random(seed)
    pairs = list(combinations(list(COUNTRIES)[:countries], 2))
    events = [make_event(chance, pairs) for _ in range(max(4, 5 * count // (2 * TELL)))]
    for number in range(count):
        path = Path(folder, f"{number // 1000:04}", f"{number:07}.txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make_dump(number, events, chance), "utf-8")
