"""Saved pages of our own making, in the shapes that pages have; of each its story is known, line by line."""

import base64
import quopri
from html import escape
from typing import NamedTuple

TITLE = "Bridge opens over the Talas"
URL = "https://courier.example/2021/05/bridge-opens"

STORY = (
    "The new road bridge over the Talas was opened to traffic on Wednesday after four years of work.",
    "Engineers told reporters that it will carry thirty thousand cars a day, and a cycle path on each side.",
    "“We have waited for this since my grandfather was a boy,” said the mayor, who cut the ribbon at noon.",
    "Kazakhstan and Kyrgyzstan signed the agreement on it on 8 April 1997, and neither had the money then.",
    "The old crossing, which had been built in 1956, will be taken down by autumn, the ministry said.",
)
POINTS = (
    "The old mill at the ford, where flour was ground until 1974, has a museum and a room for guests.",
    "The tower of the fire brigade has two hundred steps, and from the top one sees both banks of the river.",
    "The market on Saturdays begins at six, and whoever comes after nine finds no apricots any more.",
    "The garden of the school was laid out by its pupils, who sell what grows there in the summer.",
)
ENTRIES = (
    (
        "14:10",
        "The first cars have crossed the bridge, and the police say that there is no jam on either side.",
    ),
    ("13:25", "The mayor has cut the ribbon. Several thousand people are standing on the bank and cheering."),
    ("12:40", "The band of the fire brigade is playing, and the speakers have been told to be short."),
    ("11:05", "The road to the old crossing is closed. Buses take people to the festival from the station."),
)
MENU = ("Home", "Politics", "Economy", "Sport", "Culture", "Weather", "Sign in", "Subscribe")
TEASERS = (
    "Five more roads to be built before the winter comes",
    "Why the trains to the lake have been late all spring",
    "Readers ask: may I keep bees on a balcony in the town?",
    "Price of bread rises for the third time this year",
)
LEGAL = (
    "© 2021 The Talas Courier. All rights reserved. No part of this site may be copied without our consent."
)
COOKIES = "We use cookies to show you adverts that you may like. You can change your choice at any time."
PIXEL = "data:image/png;base64," + base64.b64encode(bytes(range(256)) * 40).decode()


class Saved(NamedTuple):
    """A page as a file, and the lines of its story, headings and list items among them."""

    name: str
    data: bytes
    story: tuple[str, ...]


def tagged(tag, texts):
    return "\n".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


def links(texts):
    return "".join(f'<li><a href="/{n}">{escape(text)}</a></li>' for n, text in enumerate(texts))


def head(title=TITLE, more=""):
    return f"""<head><meta charset="utf-8"><title>{escape(title)} | The Talas Courier</title>
<meta property="og:title" content="{escape(title)}"><meta property="og:site_name" content="The Talas Courier">
<meta property="og:type" content="article"><link rel="canonical" href="{URL}">
<meta name="author" content="Anna Nowak">
<meta property="article:published_time" content="2021-05-12T08:00:00+06:00">
<script>document.write("a script has run")</script><style>p {{color: red}}</style>{more}</head>"""


def around(story, more_head=""):
    """Give a page with what stands around a story on most."""
    return f"""<!DOCTYPE html>
<html lang="en">{head(more=more_head)}<body>
<div class="cookie-banner"><p>{COOKIES}</p><button>Accept all</button></div>
<header><a href="/">The Talas Courier</a><nav><ul>{links(MENU)}</ul></nav></header>
<main>{story}</main>
<aside class="most-read"><h3>Most read</h3><ul>{links(TEASERS)}</ul></aside>
<section class="newsletter"><h3>Our letter</h3>
<p>Subscribe to our letter and read the news of the valley.</p></section>
<footer><ul>{links(MENU[:5])}</ul><p>{LEGAL}</p></footer>
<noscript>Please switch JavaScript on.</noscript></body></html>"""


def news():
    """Return a news article with a picture, a box among its paragraphs, and comments."""
    caption = "The bridge on the day it was opened, seen from the north."
    story = f"""<article><h1>{TITLE}</h1><div class="meta"><span class="author">By Anna Nowak</span>
<time datetime="2021-05-12">12 May 2021</time></div>
<figure><img src="a.jpg" alt="A bridge"><figcaption>{caption}</figcaption></figure>
<div class="article-body">{tagged("p", STORY[:3])}
<div class="related"><strong>Read also</strong><a href="/1">{TEASERS[0]}</a></div>
{tagged("p", STORY[3:])}</div>
<div class="share"><a href="#">Share on Facebook</a> <a href="#">Share by mail</a></div></article>
<section id="comments" class="comments"><h3>Comments (2)</h3>
<p>At last! I have waited for that bridge for years.</p>
<p>And who will pay for the repairs, I should like to know, when it rains again?</p></section>"""
    return Saved("news.html", around(story).encode(), (TITLE, *STORY))


def blog():
    """Return a blog post of plain paragraphs in nested boxes, without an element that says what is what."""
    post = "".join(f"<div><div>{escape(text)}</div></div>" for text in STORY)
    page = f"""<html><head><title>{TITLE} – A valley diary</title></head><body><div id="wrap">
<div id="top"><a href="/">A valley diary</a></div>
<div id="post"><h2>{TITLE}</h2><div>Posted by ferryman</div>{post}</div>
<div id="side"><div>About me</div><div>Archive</div>
<ul>{links([f"{n} posts" for n in range(2010, 2021)])}</ul></div>
<div id="foot">Powered by a very small program.</div></div></body></html>"""
    return Saved("blog.htm", page.encode(), (TITLE, *STORY))


def live_blog():
    """Return a live blog: short entries below their times, the latest first."""
    entries = "".join(
        f'<li class="entry"><time>{time}</time><p>{escape(text)}</p><a href="#">Share</a></li>'
        for time, text in ENTRIES
    )
    story = f"<article><h1>{TITLE}: live</h1><p>{STORY[0]}</p><ol class='liveblog'>{entries}</ol></article>"
    told = [line for entry in ENTRIES for line in entry]
    return Saved("live.html", around(story).encode(), (f"{TITLE}: live", STORY[0], *told))


def ticker():
    """Return a live blog with a few words an entry, which the text alone does not tell from a menu."""
    page = live_blog().data.decode()
    for _, text in ENTRIES:
        page = page.replace(escape(text), escape(" ".join(text.split()[:5])))
    return Saved("ticker.html", page.encode(), (f"{TITLE}: live", STORY[0]))


def listicle():
    """Return a list of places, each with a heading, a picture and a paragraph."""
    names = ("The old mill", "The tower", "The market", "The garden")
    parts = "".join(
        f'<h2>{n}. {name}</h2><figure><img src="{n}.jpg"></figure><p>{escape(text)}</p>'
        for n, (name, text) in enumerate(zip(names, POINTS, strict=True), 1)
    )
    title = "Four places by the river that you should see"
    story = f"<article><h1>{title}</h1><p>{STORY[1]}</p>{parts}</article>"
    told = [line for n, name in enumerate(names, 1) for line in (f"{n}. {name}", POINTS[n - 1])]
    return Saved("places.html", around(story).replace(TITLE, title).encode(), (title, STORY[1], *told))


def wire():
    """Return a page of a wire service: a long line of breaks in one element, in a table."""
    text = "<br><br>".join(map(escape, STORY))
    page = f"""<HTML><HEAD><TITLE>{TITLE}</TITLE></HEAD><BODY><TABLE><TR><TD>{"<BR>".join(MENU)}</TD>
<TD><B>{TITLE}</B><BR>12 May 2021<BR><BR>{text}</TD></TR></TABLE></BODY></HTML>"""
    return Saved("wire.html", page.encode(), (TITLE, *STORY))


def single_file():
    """Return a page that SingleFile saved: everything in one file, pictures too, hidden parts by a class."""
    note = f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Wed May 12 2021 10:00:00\n-->"
    page = (
        news().data.decode().replace('<div class="cookie-banner">', '<div class="cookie-banner sf-hidden">')
    )
    page = page.replace("<!DOCTYPE html>", f"<!DOCTYPE html> {note}").replace('src="a.jpg"', f'src="{PIXEL}"')
    style = f"<style>body{{background:url({PIXEL})}}.sf-hidden{{display:none!important}}</style>"
    return Saved("single.html", page.replace("</head>", f"{style}</head>").encode(), news().story)


def mhtml(page=None, cut=False):
    """Return a page as Chromium saves it with all its parts."""
    html = (page or news()).data
    parts = f"""From: <Saved by Blink>
Snapshot-Content-Location: {URL}
Subject: =?utf-8?Q?Bridge_opens?=
Date: Wed, 12 May 2021 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--x----"


------MultipartBoundary--x----
Content-Type: text/html
Content-ID: <frame-0@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: {URL}

{quopri.encodestring(html).decode()}
"""
    end = f"""------MultipartBoundary--x----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://courier.example/a.jpg

{PIXEL.partition(",")[2]}

------MultipartBoundary--x------
"""
    text = parts if cut else parts + end
    return Saved("page.mhtml", text.replace("\n", "\r\n").encode(), (page or news()).story)


def russian():
    """Return a page in Windows-1251, which its head names."""
    told = (
        "Мост через Талас открыт для движения",
        "Новый автомобильный мост через Талас открыли для движения в среду после четырёх лет строительства.",
        "Инженеры рассказали прессе, что мост пропустит тридцать тысяч машин в день, а по краям дорожки.",
        "Казахстан и Кыргызстан подписали соглашение о мосте 8 апреля 1997 года, но денег тогда не было.",
        "Старую переправу, построенную в 1956 году, закроют и разберут до осени, сообщили в министерстве.",
    )
    menu = links(("Главная", "Политика", "Экономика", "Спорт", "Культура", "Погода"))
    page = f"""<!DOCTYPE html><html lang="ru"><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
<title>{told[0]} — Таласский вестник</title></head><body><ul class="menu">{menu}</ul><h1>{told[0]}</h1>
<p class="date">12 мая 2021, 10:30</p><div class="text">{tagged("p", told[1:])}</div>
<div class="popular"><h3>Популярное</h3>
<ul>{links(("Поезда опять опаздывают", "Хлеб снова подорожал"))}</ul></div>
<div class="footer">© 2021 Таласский вестник. Все права защищены.</div></body></html>"""
    return Saved("most.html", page.encode("cp1251"), told)


SHAPES = (news, blog, live_blog, listicle, wire, single_file, mhtml, russian)
