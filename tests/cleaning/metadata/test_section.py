"""Names of sections beside the headline."""

from cleaning.metadata.pages import TITLE, read

from mkdocs_newsdump import Role


def test_a_menu_above_the_headline_names_no_section_of_it():
    menu = "Politics\nBusiness\nSport\nCulture"
    assert Role.SECTION not in {line.role for line in read(menu, TITLE).lines}
    assert read("Politics", TITLE).lines[0].role is Role.SECTION
