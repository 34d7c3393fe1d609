#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How right the readings are: `isnad eval` on the gold records that lie beside the project.

    tests/scoring/score.py [--isnad BINARY] [--shared FOLDER] [--save]

Prints the table, and one TAP line for each bar that the project sets itself, for the seed's publication day, for each set that no
score fell beyond noise below tests/scoring/baseline.tsv, and for each that the scorer which came with the gold (eval/score.py)
gives the same numbers. `--save` rewrites the baseline: do so when scores rose, or when a fall is meant, and say why in the
commit. Errors are listed by `isnad eval --errors SCORE GOLD`. Where the gold is not there, everything is skipped and says so.
"""
import argparse, json, subprocess, sys, tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok, skip_all

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
BASELINE = HERE / "baseline.tsv"

SEED = "000_919589b1ab89fae0"
SEED_DAY = "2024-03-23"                      # its posts and month names say so; its stamp says September
SETS = {                                     # name: gold, and the texts as eval takes them
    "seed": (f"seed/{SEED}.gold.jsonl", f"seed/{SEED}.txt"),
    "dev": ("gold/records.dev.jsonl", "gold/records.dev.in.jsonl"),
    "articles": ("gold/records.articles.dev.jsonl", "gold/records.articles.dev.in.jsonl"),
    "posts": ("gold/records.posts.dev.jsonl", "gold/records.posts.dev.in.jsonl"),
}
BARS = {
    "seed": {"figures": .90, "events": .80, "chains.root": .85},
    "dev": {"figures": .87, "exact_texts": .82, "events": .82, "events.kind": .75, "events.actor": .71, "events.target": .70, "chains.root": .85, "chains.whole": .80, "sources": .85, "sources.kind": .85, "figures.by": .90,
            "events.date": .85, "events.country": .88, "events.place": .75},
    "articles": {"figures": .80, "events": .75, "chains.root": .78},
    "posts": {"figures": .85},
}


def run(*command):
    return subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, check=False, encoding="utf8")


def seed_day(o):
    document = json.loads(run(o.isnad, "read", "--format", "jsonl", o.shared / SETS["seed"][1]).stdout)["document"]
    day, how = document.get("published") or "", document.get("published_from")
    ok(day.startswith(SEED_DAY) and how in ("text", "embed"), f"seed: published {day or 'never'} from {how}, should be {SEED_DAY} from text or embed")


def referee(o, name, ours, scratch):
    """The same numbers by the scorer of the gold, on what `isnad read` prints."""
    gold, texts = (o.shared / p for p in SETS[name])
    records = [json.loads(line) for line in run(o.isnad, "read", "--format", "jsonl", texts).stdout.splitlines()]
    if texts.suffix == ".txt":
        records[0]["id"] = texts.stem
    system = scratch / f"{name}.jsonl"
    system.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf8")
    theirs = json.loads(run(sys.executable, o.shared / "eval/score.py", gold, system, "--json").stdout)
    differ = [f"{k}: {ours.get(k)} here, {theirs.get(k)} there" for k in sorted(ours.keys() | theirs.keys()) if ours.get(k) != theirs.get(k)]
    ok(not differ, f"{name}: isnad eval gives the numbers of eval/score.py", *differ)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--isnad", default=str(PROJECT / "build/isnad"))
    options.add_argument("--shared", type=Path, default=PROJECT.parent / "shared")
    options.add_argument("--save", action="store_true")
    o = options.parse_args()
    if not (o.shared / "eval/score.py").exists():
        return skip_all("no gold records beside the project")
    sets = [f"{name}={o.shared / gold}" for name, (gold, _) in SETS.items()]
    compare = [] if o.save or not BASELINE.exists() else ["--baseline", BASELINE]
    print("\n".join("# " + line for line in run(o.isnad, "eval", *compare, *sets).stdout.splitlines()))
    results = {r["set"]: r for r in json.loads(run(o.isnad, "eval", "--format", "json", *compare, *(["--save", BASELINE] if o.save else []), *sets).stdout)["sets"]}
    seed_day(o)
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS:
            referee(o, name, results[name]["scores"], Path(folder))
    for name, bars in BARS.items():
        for k, least in bars.items():
            cell = results[name]["scores"].get(k, {})
            value = cell.get("f1", cell.get("accuracy", 0.0))
            ok(value >= least, f"{name}: {k} {value:.3f}, at least {least:.2f}")
    for name in SETS if compare else []:
        fell = results[name]["fell"]
        ok(not fell, f"{name}: no score fell beyond noise", *(f"{f['score']} {f['from']:.3f} -> {f['to']:.3f}" for f in fell))
    return end()


if __name__ == "__main__":
    sys.exit(main())
