#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The trainer gives the same bytes for the same texts, and the engine reads with weights, with others and with none. TAP out.

    tests/train/train.py TRAIN LEXC ISNAD DATA
"""
import shutil, subprocess, sys, tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok

TRAIN, LEXC, ISNAD, DATA = (Path(a).resolve() for a in sys.argv[1:5])
NAMES = """زار O
الوزير O
سامر B-PERS
النعماني I-PERS
مدينة O
حمص B-LOC
أمس O
. O

وقالت O
وزارة B-ORG
الصحة I-ORG
إن O
النعماني B-PERS
بخير O
. O
"""
WORDS = """وزار\tverb\t1\t0
الوزير\tnoun\t0\t0
مدينتهم\tnoun\t0\t2
.\t\t0\t0

وكتبها\tverb\t1\t2
سامر\tname\t0\t0
"""
TEXT = "زار سامر النعماني مدينة حمص أمس، وقالت وزارة الصحة إنه بخير.\n"


def run(*command, **more):
    return subprocess.run([str(c) for c in command], capture_output=True, **more)


def image(folder, name, weights):
    data = folder / f"data-{name}"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("model"))
    if weights is not None:
        (data / "model").mkdir()
        (data / "model/weights.bin").write_bytes(weights)
    made = run(LEXC, "--data", data, "--image", folder / f"{name}.img")
    shutil.rmtree(data)
    return made.returncode == 0


def names(folder, name):
    out = run(ISNAD, "explain", "--lexicon", folder / f"{name}.img", "--layers", "names", "--format", "jsonl", "-", input=TEXT.encode())
    return out.returncode, out.stdout.decode()


def main():
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "names.txt").write_text(NAMES * 60, encoding="utf8")
        for name in ("treebank.tsv", "wikinews.tsv"):
            (folder / name).write_text((WORDS + "\n") * 60, encoding="utf8")
        (folder / "plain.txt").write_text(TEXT * 200, encoding="utf8")
        first, second = folder / "1.bin", folder / "2.bin"
        ok(all(run(TRAIN, folder, f).returncode == 0 for f in (first, second)), "weights are learned from a small text")
        weights = first.read_bytes()
        ok(weights == second.read_bytes(), "the same texts give the same bytes")
        ok(run(TRAIN, folder / "nowhere", folder / "3.bin").returncode == 2, "texts that are not there are an error")
        for name, bytes_, what in (("with", weights, "with these weights"), ("none", None, "without weights, by the tables"), ("cut", weights[:-5], "with a damaged file, by the tables")):
            code = image(folder, name, bytes_) and names(folder, name)
            ok(bool(code) and code[0] == 0 and '"names"' in code[1] and "حمص" in code[1], f"names are read {what}")
    return end()


sys.exit(main())
