"""The README keeps what it promises: its links lead somewhere, and to what it does not explain itself."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
LINKS = re.findall(r"\]\((?!https?:)([^)]+)", README)


def test_every_link_to_a_file_leads_to_one():
    assert LINKS
    assert [link for link in LINKS if not (ROOT / link.partition("#")[0]).exists()] == []


def test_every_link_to_a_heading_leads_to_one():
    for link in LINKS:
        path, _, anchor = link.partition("#")
        if anchor:
            text = (ROOT / path).read_text("utf-8") if path else README
            headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
            assert anchor in [re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings], (
                link
            )


def test_it_leads_to_what_it_does_not_explain_itself():
    for page in ("options", "corrections", "timeline", "pages", "formats", "compatibility", "limits"):
        assert f"docs/src/{page}.md" in README, page
