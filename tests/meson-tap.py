#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs `meson test` in a build folder and prints its tests, TAP subtests singly, as one TAP stream.

    tests/meson-tap.py FOLDER [MESON TEST OPTION ...]
"""
import subprocess, sys, xml.etree.ElementTree as xml
from pathlib import Path


def outcome(case):
    """(word, remark, details) of a JUnit test case."""
    for child in case:
        if child.tag == "skipped":
            return "ok", " # SKIP " + (child.get("message") or ""), ""
        if child.tag in ("failure", "error"):
            return "not ok", "", (child.text or child.get("message") or "")
    return "ok", "", ""


def details_of(folder, name, log):
    """The lines of a test's own output that stand after its `not ok NAME`."""
    lines, wanted = [], False
    for line in log.splitlines():
        if line.startswith(("ok ", "not ok ", "1..")):
            wanted = line.startswith("not ok") and name in line
        elif wanted and line.startswith("#"):
            lines.append(line)
    return lines[:12]


def main():
    folder, options = Path(sys.argv[1]), sys.argv[2:]
    run = subprocess.run(["meson", "test", "-C", str(folder), "--no-rebuild", "--print-errorlogs", *options],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf8", errors="replace", check=False)
    junit = folder / "meson-logs/testlog.junit.xml"
    log = (folder / "meson-logs/testlog.txt").read_text(encoding="utf8", errors="replace") if junit.exists() else ""
    n = bad = 0
    for suite in xml.parse(junit).getroot().iter("testsuite") if junit.exists() else []:
        for case in suite.iter("testcase"):
            n += 1
            word, remark, text = outcome(case)
            name = case.get("name", "")
            bad += word == "not ok"
            print(f"{word} {n} - {suite.get('name', '').removeprefix('isnad.')}: {name}{remark}")
            if word == "not ok":
                for line in details_of(folder, name, log) or ["#   " + l for l in text.splitlines()[-12:]]:
                    print(line)
    if run.returncode and not bad:           # a test that crashed, a time-out, or meson itself
        n += 1
        bad += 1
        print(f"not ok {n} - meson test ended with {run.returncode}")
        print("\n".join("#   " + l for l in run.stdout.splitlines()[-30:]))
    print(f"1..{n}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
