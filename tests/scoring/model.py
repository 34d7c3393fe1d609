#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How right the trained weights are on texts that they did not learn from: learns five times from four fifths, TAP out.

    tests/scoring/model.py TRAIN SHARED

Names are told by fifths of sentences (a sentence of the same article may have been learned) and of whole articles, which is what a
new text is like. A bar stands for each score that the project sets itself. Where the gold is not there, it is skipped and says so.
"""
import re, subprocess, sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok, skip_all

PROJECT = Path(__file__).resolve().parent.parent.parent
BARS = {
    "treebank.tsv": {"part of speech": .93, "segments F1": .98}, "wikinews.tsv": {"part of speech": .93, "segments F1": .985},
    "names, every fifth sentence": {"persons": .79, "places": .88, "bodies": .70}, "names, fifths of whole articles": {"persons": .73, "places": .86, "bodies": .58},
}


def main():
    train, shared = sys.argv[1], Path(sys.argv[2])
    if not (shared / "gold/ner/anercorp.train.txt").exists():
        return skip_all("the gold is not here: the weights are not scored")
    done = subprocess.run(["sh", str(PROJECT / "tools/train/make.sh"), train, str(shared), "--folds"], capture_output=True, text=True)
    scores = 0
    for line in done.stdout.splitlines():
        print("# " + line)
        for name, bars in BARS.items():
            if line.startswith(name):
                for what, bar in bars.items():
                    m = re.search(re.escape(what) + r" ([0-9.]+)", line)
                    value = float(m[1]) if m else 0
                    scores += 1
                    ok(value >= bar, f"{name}: {what} {value:.3f}, at least {bar}")
    ok(not done.returncode and scores == sum(map(len, BARS.values())), "train --folds prints every score", done.stderr)
    return end()


if __name__ == "__main__":
    sys.exit(main())
