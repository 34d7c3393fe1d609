#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How right the readings are: scores `isnad read` against the gold records that lie beside the project.

    tests/scoring/score.py [--isnad BINARY] [--shared FOLDER] [--save] [--errors SET]

Prints a table of every score of every gold set, and one TAP line for each bar that the project sets itself, for the seed's
publication day, and for each set that no score fell by more than 0.02 below tests/scoring/baseline.tsv. `--save` rewrites
the baseline: do so when scores rose, or when a fall is meant, and say why in the commit. `--errors SET` prints what was read
wrong in one set instead. Where the gold is not there, everything is skipped and says so. Exit 1 where a line is `not ok`.
"""
import argparse, json, subprocess, sys, tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok, skip_all

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
BASELINE = HERE / "baseline.tsv"
FALL = 0.02                                  # a smaller change is noise of other work in the tables

SEED = "000_919589b1ab89fae0"
SEED_DAY = "2024-03-23"                      # its posts and month names say so; its stamp says September
SETS = {                                     # name: gold, input (None: made here from the page's text)
    "seed": (f"seed/{SEED}.gold.jsonl", None),
    "dev": ("gold/records.dev.jsonl", "gold/records.dev.in.jsonl"),
    "articles": ("gold/records.articles.dev.jsonl", "gold/records.articles.dev.in.jsonl"),
    "posts": ("gold/records.posts.dev.jsonl", "gold/records.posts.dev.in.jsonl"),
}
BARS = {
    "seed": {"figures": .90, "events": .65, "chains.root": .85},
    "dev": {"figures": .85, "events": .78, "events.kind": .75, "chains.root": .85, "chains.whole": .80, "sources": .85, "sources.kind": .85, "figures.by": .90,
            "events.date": .83, "events.country": .86, "events.place": .74},
    "articles": {"figures": .77, "events": .73, "chains.root": .78},
    "posts": {"figures": .85},
}


def read_set(isnad, shared, name, scratch):
    """Runs isnad over one set; returns the path of its records."""
    gold, given = SETS[name]
    if given is None:                        # no date is given: the publication day must be inferred
        text = (shared / f"seed/{SEED}.txt").read_text(encoding="utf8")
        given = scratch / "seed.jsonl"
        given.write_text(json.dumps({"id": SEED, "text": text}, ensure_ascii=False) + "\n", encoding="utf8")
    records = scratch / f"{name}.records.jsonl"
    with open(records, "wb") as out:
        subprocess.run([isnad, "read", "--format", "jsonl", str(shared / given)], stdout=out, check=True)
    return records


def score_set(shared, name, records, *options):
    command = [sys.executable, shared / "eval/score.py", shared / SETS[name][0], records, *options]
    return subprocess.run(command, stdout=subprocess.PIPE, check=False, encoding="utf8").stdout


def value(cell):
    return cell.get("f1", cell.get("accuracy", 0.0))


def read_baseline():
    if not BASELINE.exists():
        return {}
    rows = (line.split("\t") for line in BASELINE.read_text(encoding="utf8").splitlines() if line and line[0] != "#")
    return {(r[0], r[1]): float(r[2]) for r in rows if r[0] != "set"}


def write_baseline(scores):
    lines = ["# What each gold set scored when this was last saved: F1, or accuracy of what was matched (tests/scoring/score.py --save).", "set\tscore\tvalue"]
    lines += [f"{s}\t{k}\t{scores[s][k]:.4f}" for s in scores for k in sorted(scores[s])]
    BASELINE.write_text("\n".join(lines) + "\n", encoding="utf8")


def print_table(scores, baseline):
    print("# " + "score".ljust(20) + "".join(s.rjust(18) for s in scores))
    for k in sorted({k for s in scores.values() for k in s}):
        row = "# " + k.ljust(20)
        for s in scores:
            new, old = scores[s].get(k), baseline.get((s, k))
            change = "" if old is None or new is None or abs(new - old) < 0.0005 else f" ({new - old:+.3f})"
            row += ("-" if new is None else f"{new:.3f}{change}").rjust(18)
        print(row.rstrip())


def seed_day(records):
    document = json.loads(records.read_text(encoding="utf8").splitlines()[0])["document"]
    day, how = document.get("published") or "", document.get("published_from")
    ok(day.startswith(SEED_DAY) and how in ("text", "embed"), f"seed: published {day or 'never'} from {how}, should be {SEED_DAY} from text or embed")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--isnad", default=str(PROJECT / "build/isnad"))
    options.add_argument("--shared", type=Path, default=PROJECT.parent / "shared")
    options.add_argument("--save", action="store_true")
    options.add_argument("--errors", metavar="SET", choices=SETS)
    o = options.parse_args()
    if not (o.shared / "eval/score.py").exists():
        return skip_all("no gold records beside the project")
    scores, baseline = {}, read_baseline()
    with tempfile.TemporaryDirectory() as folder:
        for name in [o.errors] if o.errors else SETS:
            records = read_set(o.isnad, o.shared, name, Path(folder))
            if o.errors:
                print(score_set(o.shared, name, records, "--errors", "1000"))
                return 0
            scores[name] = {k: value(v) for k, v in json.loads(score_set(o.shared, name, records, "--json")).items()}
            if name == "seed":
                seed_day(records)
    print_table(scores, baseline)
    for name, bars in BARS.items():
        for k, least in bars.items():
            ok(scores[name].get(k, 0.0) >= least, f"{name}: {k} {scores[name].get(k, 0.0):.3f}, at least {least:.2f}")
    if o.save:
        write_baseline(scores)
    else:
        for name in scores:
            fell = [f"{k} {baseline[s, k]:.3f} -> {scores[name].get(k, 0.0):.3f}" for s, k in baseline if s == name and scores[name].get(k, 0.0) < baseline[s, k] - FALL]
            ok(not fell, f"{name}: no score fell by more than {FALL}" + (": " + ", ".join(fell) if fell else ""))
    return end()


if __name__ == "__main__":
    sys.exit(main())
