"""A dump and a build for the tests of what is kept between builds."""

from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline

TOLD = """\
Казахстан и Кыргызстан открыли новый мост

Соглашение о строительстве моста Казахстан и Кыргызстан подписали 12 мая 2019 года в Таразе.

Тогда стороны договорились разделить расходы поровну, и каждая вела работы на своём берегу.

По новому мосту за сутки сможет проехать до трёх тысяч автомобилей, говорят инженеры проекта.
"""


def build(dumps, folder, **options):
    """Build as a new process would."""
    return build_site(dumps, Options(**options), Pipeline(Cache(folder)))
