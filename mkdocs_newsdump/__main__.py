"""``python -m mkdocs_newsdump`` is the program ``newsdump``."""

from mkdocs_newsdump.cli import main

if __name__ == "__main__":
    main()
