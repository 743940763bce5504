"""Writes the pages of the documentation that follow from the code: the options and the command line.

``python docs/reference.py`` writes them into ``docs/src``; a test fails where they are not as it writes them.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import click
import yaml

from mkdocs_newsdump.cli import main
from mkdocs_newsdump.config import NewsdumpConfig

SOURCES = Path(__file__).parent / "src"
MADE = "<!-- Made by docs/reference.py: change the code that it reads, and run it again. -->\n"
OPTIONS = """\
# Options

They stand below the plugin's name in `mkdocs.yml`. Each has a default, so that `newsdump` alone is enough:

``` yaml
plugins:
  - search
  - newsdump:
      dump_dir: dumps
      parties: [KZ, KG]
```

A wrong option stops the build with a message that names it and says what to write instead.
"""
COMMANDS = """\
# The command line

`newsdump` reads dumps without a site, and writes the pages for other site generators.
`python -m mkdocs_newsdump` is the same program.

Results go to standard output, messages and the progress of a long work on a terminal to standard error. The
exit status is 0 where all went well, 1 where something could not be made, 2 where a dump could not be read or
the call is wrong. `-` stands for standard input, as in `pbpaste | newsdump explain -`. There are no colours
where the environment has `NO_COLOR`; `NEWSDUMP_WORKERS` limits the number of processes.

Names of commands, options and files are completed with this line in the file that your shell begins with:

``` sh
eval "$(_NEWSDUMP_COMPLETE=bash_source newsdump)"     # ~/.bashrc
eval "$(_NEWSDUMP_COMPLETE=zsh_source newsdump)"      # ~/.zshrc
_NEWSDUMP_COMPLETE=fish_source newsdump | source      # ~/.config/fish/config.fish
```
"""


def option_descriptions() -> dict[str, str]:
    """Return the string below each option of the plugin, in Markdown, by its name."""
    (made,) = ast.parse(inspect.getsource(NewsdumpConfig)).body
    assert isinstance(made, ast.ClassDef)
    found = {}
    for option, text in pairwise(made.body):
        if isinstance(option, ast.Assign) and isinstance(text, ast.Expr):
            (target,) = option.targets
            assert isinstance(target, ast.Name)
            found[target.id] = inspect.cleandoc(ast.literal_eval(text.value))
    return found


def option_default(default: object) -> str:
    """Return a default as it is written in ``mkdocs.yml``."""
    if callable(default):
        return "the plugin's own function"
    if isinstance(default, str):
        return f'`"{default}"`' if set("{}-") & set(default) else f"`{default}`"
    written = yaml.safe_dump(default, default_flow_style=True).partition("\n")[0]
    return f"`{written}`"


def options_page() -> str:
    """Return the page of all options of the plugin, in the order of their declaration."""
    described = option_descriptions()
    parts = [OPTIONS]
    for name, option in NewsdumpConfig._schema:
        parts.append(
            f"## `{name}` {{#{name}}}\n\nDefault: {option_default(option.default)}\n\n{described[name]}\n"
        )
    return "\n".join([*parts, MADE])


def command_page() -> str:
    """Return the page of all commands, by what each says when it is asked for help."""
    return "\n".join([COMMANDS, *(command_section(*each) for each in commands(main, "newsdump")), MADE])


def command_section(path: str, command: click.Command) -> str:
    """Return a command's section: how it is called, what it does, and a list of its options."""
    context = click.Context(command, info_name=path)
    usage = " ".join([path, *command.collect_usage_pieces(context)])
    options = [param for param in command.get_params(context) if isinstance(param, click.Option)]
    records = filter(None, (option.get_help_record(context) for option in options))
    listed = [f"`{names}`\n:   {text}\n" for names, text in records]
    told = inspect.cleandoc(command.help or "")
    return "\n".join([f"## `{path}`\n", f"``` sh\n{usage}\n```\n", f"{told}\n", *listed])


def commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    """Yield a group and its commands, each with the words that call it."""
    yield path, group
    for name, command in group.commands.items():
        yield f"{path} {name}", command


PAGES = {"options.md": options_page, "command-line.md": command_page}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (SOURCES / name).write_text(page(), encoding="utf-8", newline="\n")
