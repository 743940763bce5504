"""The wheel holds all that is needed, and works where the checkout is not."""

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from babel import Locale

import mkdocs_newsdump

ROOT = Path(__file__).parents[2]
STORY = """Мост через реку открыт

Строители закончили работу на два месяца раньше срока, рассказали в областном управлении дорог.

Соглашение о строительстве моста Казахстан и Кыргызстан подписали 12 мая 2019 года в Таразе. Тогда стороны
договорились разделить расходы поровну, и каждая вела работы на своём берегу.

По новому мосту за сутки сможет проехать до трёх тысяч автомобилей, говорят инженеры проекта.
"""


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    run(*pip, "--wheel-dir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """The Python of a fresh environment that has the wheel, and only borrows what the wheel depends on."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    python = Path(venv.EnvBuilder().ensure_directories(home).env_exe)
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps"]
    run(*pip, wheel)
    own = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(own, "borrowed.pth").write_text("\n".join(sorted(borrowed)))
    return python


def test_the_package_has_every_public_name_and_no_other():
    names = mkdocs_newsdump.__all__
    assert [getattr(mkdocs_newsdump, name).__name__ for name in names] == names
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        _ = mkdocs_newsdump.nonsense


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel):
    package = ROOT / "mkdocs_newsdump"
    files = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert names == files


def test_the_wheel_says_whose_the_weights_of_the_grammar_are(wheel):
    archive = zipfile.ZipFile(wheel)
    texts = {name.partition("/licenses/")[2]: name for name in archive.namelist() if "/licenses/" in name}
    assert set(texts) == {"LICENSE", "NOTICE", "mkdocs_newsdump/grammar/weights/LICENSE"}
    notice = archive.read(texts["NOTICE"]).decode()
    weights = [name for name in archive.namelist() if name.endswith(".bin")]
    codes = {Path(name).stem for name in weights}
    named = {Locale("en").languages[code] for code in codes}
    assert all(re.search(rf"UD_{language}-", notice) for language in named)
    metadata = next(name for name in archive.namelist() if name.endswith("/METADATA"))
    assert "License-Expression: MIT AND CC-BY-SA-4.0" in archive.read(metadata).decode()


def test_no_language_has_weights_of_more_than_500_kilobytes(wheel):
    sizes = {
        entry.filename: entry.compress_size
        for entry in zipfile.ZipFile(wheel).infolist()
        if entry.filename.endswith(".bin")
    }
    assert len(sizes) >= 5
    assert max(sizes.values()) <= 500_000


def test_the_installed_wheel_builds_a_site_of_two_files(python, tmp_path):
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Мосты\ntheme: {name: material, language: ru}\nplugins: [newsdump]\n", "utf-8"
    )
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "bridge.txt").write_text(STORY, "utf-8")
    (tmp_path / "docs").mkdir()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PYTHONIOENCODING"] = "utf-8"
    where = run(
        python, "-c", "import mkdocs_newsdump; print(mkdocs_newsdump.__file__)", cwd=tmp_path, env=environment
    )
    assert Path(where.strip()).is_relative_to(python.parent.parent)
    run(python, "-m", "mkdocs", "build", "--strict", cwd=tmp_path, env=environment)
    assert "12 мая 2019" in (tmp_path / "site" / "timeline" / "index.html").read_text("utf-8")
    table = run(python.parent / "newsdump", "inspect", tmp_path / "seeds" / "bridge.txt", env=environment)
    assert "Мост через реку открыт" in table
