#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What README shows is what the program prints.

    tests/house/readme.py ISNAD [--update]

A comment `<!-- isnad read samples/breaking.txt -->` in README.md stands before a fenced block that must be the output of that
command; with `| head N` in it, of its first N lines; `TEXT |` before it is given on standard input. `--update` writes what is printed. TAP out.
"""
import re, shlex, subprocess, sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok

PROJECT = Path(__file__).resolve().parent.parent.parent
BLOCK = re.compile(r"(<!-- (?:(?P<text>[^|>\n]+) \| )?isnad (?P<args>[^|>\n]+?)(?: \| head (?P<head>\d+))? -->\n```\w*\n)(?P<shown>(?:.*?\n)??)(```)", re.S)

ROW = re.compile(r"(?<=\.tsv:)\d+")     # rows move; that is no untruth


def main():
    isnad, update = str(Path(sys.argv[1]).resolve()), "--update" in sys.argv
    readme = PROJECT / "README.md"
    shown = []

    def one(match):
        run = subprocess.run([isnad, *shlex.split(match["args"])], input=(match["text"] or "") + "\n", cwd=PROJECT, stdout=subprocess.PIPE, check=False,
                             encoding="utf8", env={"COLUMNS": "80"})
        lines = run.stdout.rstrip("\n").splitlines()
        printed = "".join(line + "\n" for line in (lines[: int(match["head"])] if match["head"] else lines))
        same = ROW.sub("", printed) == ROW.sub("", match["shown"]) or update
        shown.append(ok(same, f"README shows what `isnad {match['args']}` prints", "tests/house/readme.py build/isnad --update writes it anew; read the difference"))
        return match[1] + printed + match[6]

    text = BLOCK.sub(one, readme.read_text(encoding="utf8"))
    if update:
        readme.write_text(text, encoding="utf8")
    ok(shown, "README shows what isnad prints")
    return end()


if __name__ == "__main__":
    sys.exit(main())
