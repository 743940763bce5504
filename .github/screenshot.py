"""Makes the README's picture: a raw dump, its article and the timeline, from a site built for it.

    python .github/screenshot.py [FILE]

The dumps are those of ``tests/sites/neighbours``, made up, some of them in English. Needs Chromium and
the extra ``dev``. ``make screenshot`` runs it, when the pages have come to look different.
"""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
DUMPS = ROOT / "tests" / "sites" / "neighbours"
DUMP = "checkpoint-en.txt"
CONFIG = """\
site_name: Neighbours
docs_dir: docs
theme:
  name: material
  language: en
  font: false
plugins:
  - newsdump
"""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDTH, HEIGHT = 620, 860
"""Of one of the three panels, in CSS pixels: below the width at which the theme shows its menus."""

PANELS = """\
<style>
  body {{ margin: 0; padding: 32px; background: #eceff1; color: #263238;
    font: 600 22px system-ui, sans-serif }}
  main {{ display: flex; gap: 20px; align-items: center }}
  figure {{ margin: 0 }}
  figcaption {{ margin-block-end: 12px; text-align: center }}
  img, pre {{ display: block; box-sizing: border-box; width: {width}px; height: {height}px;
    border-radius: 8px; box-shadow: 0 2px 10px #0003 }}
  pre {{ margin: 0; padding: 24px; overflow: hidden; background: #fff; white-space: pre-wrap;
    font: 15px/1.5 monospace }}
  b {{ font-size: 40px; color: #00695c }}
</style>
<main>
  <figure><figcaption>A raw dump</figcaption><pre>{dump}</pre></figure><b>→</b>
  <figure><figcaption>one article</figcaption><img src="{article}"></figure><b>→</b>
  <figure><figcaption>one timeline of all</figcaption><img src="{timeline}"></figure>
</main>
"""
TO_WEBP = """async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { width, height } = image;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", 0.85);
}"""


def build(folder: Path) -> Path:
    """Build the site in ``folder``; return where it stands. It opens without a server."""
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Neighbours\n", "utf-8")
    shutil.copytree(DUMPS, folder / "seeds")
    (folder / "mkdocs.yml").write_text(f"{CONFIG}use_directory_urls: false\n", "utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
    return folder / "site"


def shown(browser: Browser, address: str, width: int = WIDTH, height: int = HEIGHT) -> str:
    """Return what a page looks like, as an address of data."""
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.goto(address)
    picture = page.screenshot()
    page.close()
    return "data:image/png;base64," + base64.b64encode(picture).decode()


def main(target: Path) -> None:
    """Write the picture to ``target``."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        sys.exit("no Chromium: install one, such as Debian's package chromium")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        site = build(folder)
        article = next(
            page for page in site.glob("articles/*.html") if page.stem.startswith("border-crossing")
        )
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        panels = PANELS.format(
            width=WIDTH,
            height=HEIGHT,
            dump=escape((DUMPS / DUMP).read_text("utf-8")),
            article=shown(browser, article.as_uri()),
            timeline=shown(browser, (site / "timeline.html").as_uri()),
        )
        (folder / "panels.html").write_text(panels, "utf-8")
        whole = shown(browser, (folder / "panels.html").as_uri(), 3 * WIDTH + 240, HEIGHT + 110)
        page = browser.new_page()
        picture = page.evaluate(TO_WEBP, whole)
        browser.close()
    target.write_bytes(base64.b64decode(picture.partition(",")[2]))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".github" / "screenshot.webp")
