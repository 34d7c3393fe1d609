#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whether a sentence reports an assault or a protest: how right such weights are on documents that they did not learn from. TAP out.

    tests/scoring/detection.py TRAIN-DETECT SHARED

Yes (all voters) against easy and difficult no, what is ambiguous left out; learned five times from four fifths of the documents, the mean of four
deals. The baseline is what was reached; a score may fall by NOISE, for documents are dealt anew when others are added and the rare yes weigh much.
Where the gold is not there, it is skipped and says so.
"""
import re, subprocess, sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok, skip_all

BASELINE = {"ASSAULT": (.717, .03), "PROTEST": (.28, .06)}     # F1, NOISE


def main():
    train, gold = sys.argv[1], Path(sys.argv[2]) / "gold/gsr_detection.dev.jsonl"
    if not gold.exists():
        return skip_all("the gold is not here: detection is not scored")
    done = subprocess.run([train, str(gold)], capture_output=True, text=True)
    found = {}
    for line in done.stdout.splitlines():
        print("# " + line.lstrip("# "))
        m = re.match(r"(\w+) F1 ([0-9.]+)", line)
        if m:
            found[m[1]] = float(m[2])
    for name, (value, noise) in BASELINE.items():
        ok(found.get(name, 0) >= value - noise, f"{name}: F1 {found.get(name, 0):.3f}, was {value:.3f}, may fall by {noise}", done.stderr)
    return end()


if __name__ == "__main__":
    sys.exit(main())
