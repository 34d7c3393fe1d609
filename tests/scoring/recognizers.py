#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How right numbers and times are: scores `isnad tag` on cases in the format of Recognizers-Text.

    tests/scoring/recognizers.py [--isnad BINARY] [--shared FOLDER] [--errors SET] [FILES...]

Without FILES the sets under SHARED/gold/time and SHARED/gold/number. Of each it prints the cases that are right, wrong (found
with another value or other words), missed and spurious (something is found that is not meant), and how many of the right
ones fill the fields that are not said as the case has them, for the past and for the future. A case is right where
every expected result and nothing else is found.

Both sides are brought to one form first. Values: an interval is a/b and its end may be said in or out («from 4 to 22» ends on
the 22nd for us, "2016-10-01" ends September for them); seconds of 00 and the hour's :00 are dropped where the other side
has none; quarters, decades and weeks of a year have one name. Words: vowel signs, hamza, blanks and marks at the ends are
dropped, and so are words and letters before the time itself («in», «on the day», «from», «for the length of»), which the sets treat
now one way and now the other. recognizers.expected.tsv lists cases whose answer is wrong in itself or is a reading
that news does not have, each with its reason: they are counted apart.

One TAP line for each bar. Where the cases are not there, everything is skipped and says so. Exit 1 where a line is `not ok`.
"""
import argparse, datetime, json, re, subprocess, sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok, skip_all

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
EXPECTED = HERE / "recognizers.expected.tsv"
BARS = {"DateParser": 95, "DatePeriodParser": 85, "DurationParser": 90, "TimeParser": 85, "TimePeriodParser": 80, "HolidayParser": 80,
        "DateTimeModel": 85, "NumberModel": 95, "OrdinalModel": 90, "PercentModel": 90, "NumberRangeModel": 85}
LEADS = set("في من إلى الى على عند خلال مدة لمدة يوم يومي ما بين حتى منذ بعد ب ل حوالي الذي".split())
KINDS = {"OrdinalModel": ("ordinal", "relative"), "PercentModel": ("percent",), "NumberRangeModel": ("range",)}   # NumberModel: the bare numbers of the others


# ---- words

def plain(text):
    """Vowel signs off, hamza seats and digits level, blanks single, marks at the ends off."""
    text = re.sub("[\u064b-\u0652\u0640]", "", text)
    text = re.sub("[أإآٱ]", "ا", text).translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789"))
    return re.sub(r"\s+", " ", text).strip(" .,،؛:!؟?-")


def bare(text):
    """Without the words before the time itself."""
    words = plain(text).split(" ")
    while len(words) > 1 and words[0] in {plain(w) for w in LEADS}:
        words = words[1:]
    return " ".join(words)


def same_words(a, b):
    a, b = bare(a), bare(b)
    forms = lambda t: {t, re.sub("^لل", "ال", t), re.sub("^لل", "", t), re.sub("^[وفبلك](?=.{2})", "", t)}
    return bool(forms(a) & forms(b))


# ---- values

def day(text):
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def one_form(value):
    """A TIMEX value as (begin, end or None)."""
    value = value or ""
    m = re.fullmatch(r"\(([^,]*),([^,]*),[^)]*\)", value)
    if m:
        a, b = m.groups()
        q = re.fullmatch(r"(\d{4}|XXXX)-(01|04|07|10)-01", a)
        if q and value.endswith("P3M)"):
            return f"{q[1]}-Q{(int(q[2]) + 2) // 3}", None
        d = re.fullmatch(r"(\d\d|XX)(\d)0-01-01", a)
        if d and value.endswith("P10Y)"):
            return f"{d[1]}{d[2]}X", None
        return one_form(a)[0], one_form(b)[0]
    if "/" in value:
        a, b = value.split("/", 1)
        return one_form(a)[0], one_form(b)[0]
    if value in ("SP", "SU", "FA", "WI"):                          # a season of no year
        return "XXXX-" + value, None
    value = re.sub(r"(T\d\d:\d\d):00$", r"\1", value)
    value = re.sub(r"(T\d\d):00$", r"\1", value)
    value = re.sub(r"(-WXX-\d-)#", r"\1", value)                    # "XXXX-11-WXX-4-4" beside "XXXX-07-WXX-5-#1"
    value = re.sub(r"^(\d{4})-\d\d-(W\d\d)$", r"\1-\2", value)      # "2027-01-W03": the third week of the year
    return value, None


def ends_alike(theirs, ours):
    """The end of an interval, said in or out: the same, a day apart, or the year or month before the day that theirs names."""
    if theirs == ours:
        return True
    a, b = day(theirs or ""), day(ours or "")
    if a and b:
        return (a - b).days == 1
    if a and ours and re.fullmatch(r"\d{4}(-\d\d)?", ours):
        before = (a - datetime.timedelta(1)).isoformat()
        return a.isoformat().startswith(ours) or before.startswith(ours)
    return False


def starts_alike(theirs, ours):
    return theirs == ours or bool(theirs and ours and re.fullmatch(r"\d{4}(-\d\d)?", ours) and theirs.startswith(ours))


def same_value(theirs, ours):
    if theirs in (None, "", "not resolved"):
        return True
    (a, b), (c, d) = one_form(theirs), one_form(ours)
    return starts_alike(a, c) and ends_alike(b, d) if b or d else a == c


def same_filled(resolution, time):
    """Are the days, or the clock time, that the case has the ones that we cover?"""
    r = resolution or {}
    first = r.get("date") or r.get("startDate") or r.get("dateTime") or r.get("startDateTime")
    last = r.get("endDate") or r.get("endDateTime") or first
    if not first or first.startswith("0001"):
        return True
    if first[:10] != time.get("from"):
        return False
    return ends_alike(last[:10], time.get("to"))


# ---- cases

def number_value(result):
    r = result.get("resolution") or {}
    return r.get("value")


def gold_of(case, numbers):
    """[(words, value, past, future)] of a case."""
    if numbers:
        return [(r["text"], number_value(r), None, None) for r in case["results"]]
    out = []
    for r in case["results"]:
        if "value" in r:
            v = r["value"] or {}
            out.append((r["text"], v.get("Timex"), v.get("PastResolution"), v.get("FutureResolution")))
        else:
            res = r.get("resolution")
            values = res.get("values", []) if isinstance(res, dict) else []
            values = [v for v in values if isinstance(v, dict)]
            out.append((r["text"], values[0].get("timex") if values else None, None, None))
    return out


def alike(a, b):
    """Two numbers as text, to 12 digits."""
    if a == b:
        return True
    try:
        x, y = float(str(a).rstrip("%")), float(str(b).rstrip("%"))
    except ValueError:
        return False
    return str(a).endswith("%") == str(b).endswith("%") and abs(x - y) <= 1e-9 * max(1, abs(x))


def ours_of(line, name, numbers):
    if not numbers:
        return line["times"]
    kinds = KINDS.get(name)
    found = [n for n in line["numbers"] if (n["kind"] in kinds if kinds else n["kind"] not in ("ordinal", "relative", "percent")) and n["value"] is not None]
    if kinds == ("range",):
        return found
    return [part for n in found for part in (n["numbers"] if kinds != ("ordinal", "relative") else [n])]


def judge(gold, ours, numbers):
    """The verdict on a case, and whether past and future are filled alike."""
    left, wrong, missed, pairs = list(ours), False, False, []
    for words, value, past, future in gold:
        hit = next((o for o in left if same_words(words, o["text"]) and (alike(value, o["value"]) if numbers else same_value(value, o["said"]))), None)
        if hit is None:
            near = any(plain(o["text"]) in plain(words) or plain(words) in plain(o["text"]) or same_words(words, o["text"]) for o in left)
            wrong, missed = wrong or near, missed or not near
            left = [o for o in left if not (plain(o["text"]) in plain(words) or plain(words) in plain(o["text"]))]
        else:
            left.remove(hit)
            pairs.append((hit, past, future))
    verdict = "missed" if missed else "wrong" if wrong else "spurious" if left else "right"
    return verdict, pairs


def run(binary, cases, prefer, layer):
    """isnad's answer to each case."""
    lines = [json.dumps({"id": c["id"], "text": c["text"], **({"date": c["reference"]} if c.get("reference") else {})}, ensure_ascii=False) for c in cases]
    given = [binary, "tag", "--layers", layer, "--format", "jsonl"] + (["--prefer", prefer] if prefer else [])
    done = subprocess.run(given, input="\n".join(lines) + "\n", capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(given)}: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def expected_of(path):
    rows = [line.split("\t") for line in path.read_text(encoding="utf8").splitlines() if line and not line.startswith("#")] if path.exists() else []
    return {(r[0], r[1]): r[2] for r in rows}


def score(binary, path, expected, errors):
    """Counts of a file of cases."""
    name = re.sub(r"^recognizers\.", "", path.stem)
    numbers = "Number" in name or "Ordinal" in name or "Percent" in name
    cases = [json.loads(line) for line in path.open(encoding="utf8")]
    past = run(binary, cases, None if numbers else "past", "numbers" if numbers else "times")
    future = past if numbers else run(binary, cases, "future", "times")
    count = dict.fromkeys(("right", "wrong", "missed", "spurious", "expected", "past", "future"), 0)
    stale = []
    for case, a, b in zip(cases, past, future):
        gold = gold_of(case, numbers)
        verdict, pairs = judge(gold, ours_of(a, name, numbers), numbers)
        later = judge(gold, ours_of(b, name, numbers), numbers)
        fills = (all(same_filled(p, o) for o, p, _ in pairs), all(same_filled(f, o) for o, _, f in later[1]) and later[0] == "right")
        listed = expected.get((name, case["id"].split("-")[-1]))
        if listed and verdict == "right":
            stale.append(case["id"])
        if listed and verdict != "right":
            count["expected"] += 1
        else:
            count[verdict] += 1
            count["past"] += verdict == "right" and fills[0]
            count["future"] += verdict == "right" and fills[1]
        if errors == name and (verdict != "right" or not all(fills)):
            show(case, verdict if verdict != "right" else "right, filled otherwise", listed, gold, ours_of(a, name, numbers), ours_of(b, name, numbers))
    return name, len(cases), count, stale


def show(case, verdict, listed, gold, past, future):
    print(f"{case['id']} {verdict}{' (expected: ' + listed + ')' if listed else ''}  {case.get('reference') or ''}\n  {case['text']}")
    for words, value, p, f in gold:
        print(f"  gold  {words} · {value} · {list((p or {}).values())} · {list((f or {}).values())}")
    for o in past:
        print(f"  ours  {o['text']} · {o.get('said', o.get('kind'))} · {o['value']} · {o.get('from')} {o.get('to')}")
    if [o.get("value") for o in future] != [o.get("value") for o in past]:
        print("  ahead " + " · ".join(f"{o['value']} {o.get('from')} {o.get('to')}" for o in future))


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--isnad", default=PROJECT / "build" / "isnad")
    p.add_argument("--shared", type=Path, default=PROJECT.parent / "shared")
    p.add_argument("--errors", metavar="SET", help="print what was read wrong in this set")
    p.add_argument("files", type=Path, nargs="*")
    a = p.parse_args()
    files = a.files or sorted((a.shared / "gold").glob("*/recognizers.*.jsonl"))
    if not files:
        return skip_all("the cases are not here: scores of numbers and times are not checked")
    expected, lines = expected_of(EXPECTED), []
    print(f"# {'':18}{'cases':>6}{'right':>7}{'wrong':>7}{'missed':>7}{'spurious':>9}{'expected':>9}{'':3}{'right of all':>13}{'of the rest':>12}{'past':>6}{'future':>7}")
    for path in files:
        name, n, c, stale = score(str(a.isnad), path, expected, a.errors)
        rest = n - c["expected"]
        percent = 100 * c["right"] / rest if rest else 100.0
        print(f"# {name:18}{n:6}{c['right']:7}{c['wrong']:7}{c['missed']:7}{c['spurious']:9}{c['expected']:9}{'':3}{100 * c['right'] / n:12.1f}%{percent:11.1f}%{c['past']:6}{c['future']:7}")
        if name in BARS:
            lines.append((percent >= BARS[name], f"{name}: {percent:.1f} % right, the bar is {BARS[name]} %"))
        lines += [(False, f"{i} is read right: take it off {EXPECTED.name}") for i in stale]
    for good, what in lines:
        ok(good, what)
    return end()


if __name__ == "__main__":
    sys.exit(main())
