#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How right incidents are: scores `isnad incidents` on newsrooms, sets of fictional pages whose incidents are known.

    tests/scoring/incidents.py [--isnad BINARY] [--shared FOLDER] [--show]

The measures are those of shared/eval/score_incidents.py, which does the counting where it is there; without it the test is skipped. Newsrooms:
`dev`, beside the project, was read while rules were made; `samples` and `held out` (tests/newsroom) were written by people who had not seen the
engine, and `held out` was not read while it was made. Falls under BARS are `not ok`. `--show` prints all measures. TAP.
"""
import argparse, importlib.util, json, subprocess, sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok, skip_all

PROJECT = Path(__file__).resolve().parent.parent.parent
BARS = json.loads((Path(__file__).resolve().parent / "incidents.baseline.json").read_text("utf8"))


def scorer(shared):
    path = shared / "eval" / "score_incidents.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("score_incidents", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def value(measure):
    return measure.get("f1", measure.get("accuracy", measure.get("count")))


def score(referee, isnad, name, folder, show):
    out = subprocess.run([isnad, "incidents", "--format", "jsonl", folder / "pages"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    system = [json.loads(l) for l in out.decode("utf8").splitlines()]
    got = referee.score(json.loads((folder / "gold.json").read_text("utf8")), system)
    for key, bar in BARS[name].items():
        v = value(got[key])
        right = v <= bar if key == "spurious" else v >= bar - .001
        ok(right, f"incidents of {name}: {key} {v:.3f}, {'at most' if key == 'spurious' else 'at least'} {bar}")
    if show:
        print(f"# {name}:", " ".join(f"{k} {value(m):.3f}" for k, m in got.items()))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--isnad", default=PROJECT / "build/isnad", type=Path)
    p.add_argument("--shared", default=PROJECT.parent / "shared", type=Path)
    p.add_argument("--show", action="store_true")
    o = p.parse_args()
    referee = scorer(o.shared)
    if not referee:
        return skip_all(f"{o.shared}/eval/score_incidents.py is not here")
    rooms = {"dev": o.shared / "newsroom" / "dev", "samples": PROJECT / "samples" / "newsroom", "held out": PROJECT / "tests" / "newsroom"}
    for name, folder in rooms.items():
        if (folder / "gold.json").exists() and name in BARS:
            score(referee, o.isnad.resolve(), name, folder, o.show)
    return end()


if __name__ == "__main__":
    sys.exit(main())
