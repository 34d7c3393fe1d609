#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""lexc: its messages for tables that are wrong, the forms that it makes, its files. TAP out.

    tests/lexc/lexc.py LEXC DATA [--update]

refused.txt holds blocks: `=== title`, then files (`>>> path`, its lines with TAB written as ` → `), then `---` and the messages.
inflected.txt: `=== class | word | forms`, then one form a line with what it shows. --update writes what lexc says in place of both.
"""
import filecmp, os, shutil, subprocess, sys, tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok

LEXC, DATA, UPDATE = os.path.abspath(sys.argv[1]), Path(sys.argv[2]), "--update" in sys.argv
HERE = Path(__file__).parent


def lexc(*args):
    return subprocess.run([LEXC, *map(str, args)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf8", check=False)


def blocks(path):
    """(head, [(title, body)]) of a golden file."""
    head, *parts = ("\n" + path.read_text(encoding="utf8")).split("\n=== ")
    return head.lstrip("\n"), [tuple((part + "\n").split("\n", 1)) for part in parts]


def write(path, head, written):
    path.write_text(head.rstrip("\n") + "\n\n" + "\n\n".join(f"=== {title}\n{body}" for title, body in written) + "\n", encoding="utf8")


def lay(folder, files):
    """The given files in a folder, with the letters and the rules of inflection where they are not given."""
    for common in ("letters.tsv", "inflection.tsv"):
        shutil.copy(DATA / common, folder / common)
    for part in files.split(">>> ")[1:]:
        path, text = part.split("\n", 1)
        (folder / path).parent.mkdir(exist_ok=True)
        text = text.replace("\\r", "\r").replace("\\uFEFF", "\ufeff").replace("\\xFF", "\udcff")
        (folder / path).write_bytes(text.replace(" → ", "\t").replace(" →", "\t").replace("→ ", "\t").encode("utf8", "surrogateescape"))


def refused():
    head, cases = blocks(HERE / "refused.txt")
    written = []
    for title, body in cases:
        files, want = body.split("---\n", 1)
        with tempfile.TemporaryDirectory() as scratch:
            lay(Path(scratch), files)
            run = lexc("--check", "--data", scratch)
        got = run.stderr.strip() or "accepted"
        written.append((title, files + "---\n" + got))
        code = 0 if got == "accepted" else 1
        ok(got == want.strip() and run.returncode == code, "refused: " + title, "got (exit %d):" % run.returncode, got, "want:", want.strip())
    if UPDATE:
        write(HERE / "refused.txt", head, written)


def inflected():
    head, cases = blocks(HERE / "inflected.txt")
    written = []
    for title, want in cases:
        run = lexc("--data", DATA, "--inflect", *(part.strip() for part in title.split("|", 2)))
        got = (run.stdout + run.stderr).strip()
        written.append((title, got))
        ok(got == want.strip(), "inflected: " + title, "got:", got)
    if UPDATE:
        write(HERE / "inflected.txt", head, written)


def files():
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "a folder with blanks"
        folder.mkdir()
        data = folder / "data"
        shutil.copytree(DATA, data)
        runs = [lexc("-v", "--data", data, "--image", folder / f"{i}.img", "--assembly", folder / f"{i}.S", "--depfile", folder / f"{i}.d") for i in (1, 2)]
        ok(all(r.returncode == 0 for r in runs), "all tables are accepted", runs[0].stderr)
        if runs[0].returncode:
            return
        ok(filecmp.cmp(folder / "1.img", folder / "2.img", shallow=False), "two runs make the same image")
        ok("rows" in runs[0].stdout and "bytes" in runs[0].stdout, "-v counts what was made", runs[0].stdout)
        deps = (folder / "1.d").read_text(encoding="utf8")
        ok("a\\ folder\\ with\\ blanks" in deps and "letters.tsv" in deps and "events/violence.tsv" in deps, "the depfile names the tables, blanks escaped")
        build = subprocess.run(["cc", "-c", "1.S", "-o", "1.o"], cwd=folder, stderr=subprocess.PIPE, encoding="utf8", check=False)
        ok(build.returncode == 0, "the assembly links an image in a path with blanks", build.stderr)
        check = lexc("--check", "--data", data, "--image", folder / "3.img")
        ok(check.returncode == 0 and not (folder / "3.img").exists(), "--check writes nothing")
        ok(lexc("--data", data).returncode == 2 and lexc("--check").returncode == 2, "a wrong call ends with 2")
        away = lexc("--data", data, "--image", folder / "no" / "such.img")
        ok(away.returncode == 2 and "such.img" in away.stderr, "a file that cannot be written ends with 2", away.stderr)
        away = lexc("--check", "--data", folder / "none")
        ok(away.returncode == 2 and "none" in away.stderr, "a folder that is not there ends with 2", away.stderr)


refused()
inflected()
files()
sys.exit(end())
