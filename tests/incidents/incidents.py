#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Incidents by example (cases/*.txt, see README.md), and what must hold of any set of documents.

    tests/incidents/incidents.py ISNAD        TAP out
"""
import json, os, random, re, subprocess, sys, tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok

ISNAD = os.path.abspath(sys.argv[1])
HERE = Path(__file__).resolve().parent


def isnad(*args, stdin=""):
    r = subprocess.run([ISNAD, *map(str, args)], input=stdin.encode(), capture_output=True, timeout=300)
    return r.returncode, r.stdout.decode(), r.stderr.decode()


def incidents(documents, *args):
    """What is printed for documents, or for records, given as objects."""
    code, out, err = isnad("incidents", "--format", "jsonl", *args, "-", stdin="".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents))
    assert code == 0, err
    return out


def read_cases(path):
    """Of each case its title, its documents and what is wanted: [(head, {fact: value})]."""
    title, documents, wanted, text = None, [], [], []

    def close_text():
        if text:
            documents[-1]["text"] = "\n\n".join(text)
            text.clear()

    for line in path.read_text("utf8").splitlines() + ["# end"]:
        if line.startswith("# "):
            close_text()
            if title:
                yield title, documents, wanted
            title, documents, wanted = line[2:], [], []
        elif line.startswith("@ "):
            close_text()
            outlet, date, url = (x.strip() for x in line[2:].split("|"))
            documents.append({"id": url, "url": url, "publisher": outlet, "date": date})
        elif line.startswith("= "):
            close_text()
            if line != "= nothing":
                wanted.append((line[2:].split(), {}))
        elif line.startswith("  ") and wanted:
            for fact in line.split("|"):
                key, value = re.match(r"\s*(.*?):? (\S.*?)\s*$", fact.replace(": ", ":: ", 1)).groups() if ":" in fact else fact.strip().rsplit(" ", 1)
                wanted[-1][1][key.strip(" :")] = value
        elif line.strip():
            text.append(line.strip())


def bounds(f):
    return None if not f else str(f["low"]) if f["low"] == f["high"] else f"{f['low']}-{f['high']}"


def names(found, who):
    return any(who in x or x in who for x in found)


def holds(x, key, value):
    """Is what a case says of an incident so? And what was found instead."""
    tolls = x["figures"].values()
    if key in ("killed", "injured", "missing", "abducted", "displaced", "detained"):
        return bounds(x["figures"].get(key)) == value, bounds(x["figures"].get(key))
    if key in ("airwars killed", "acled killed", "gtd killed", "ucdp killed"):
        got = bounds(x["policies"][key.split()[0]].get("killed"))
        return got == value, got
    counts = {"roots": x["independent_roots"], "links": x["links"], "copies": len(x["copies"]), "disputed": len(x["contradictions"]),
              "earlier": sum(len(r["earlier"]) for t in tolls for r in t["roots"]), "parts": sum(len(t["parts"]) for t in tolls)}
    if key in counts:
        return str(counts[key]) == value, counts[key]
    if key == "grade":
        return x["grade"]["proposed"] == value, x["grade"]
    if key == "accused":
        who, by = value.split(" by ")
        return any(names([a["who"] or ""], who) and names([a["by"]], by) for a in x["accused"]), x["accused"]
    found = {"claimed": x["claimed_by"], "denied": x["denied_by"], "warned": [w["who"] for w in x["warned_by"]]}[key]
    return names(found, value), found


def run_case(title, documents, wanted):
    got = [json.loads(l) for l in incidents(documents).splitlines()]
    heads = [f"{x['date']} {x['kind']} {(x['place'] or {}).get('name')} {(x['place'] or {}).get('country')}" for x in got]
    wrong = [] if len(got) == len(wanted) else [f"{len(got)} incidents: {heads}"]
    for x, ((date, kind, *place, country), facts) in zip(got, wanted):
        at = x["place"] or {}
        if x["date"] != date or x["kind"] not in kind.split("|") or " ".join(place) not in (at.get("name") or "") or at.get("country") != country:
            wrong.append(f"got {x['date']} {x['kind']} {at.get('name')} {at.get('country')}")
        for key, value in facts.items():
            right, found = holds(x, key, value)
            if not right:
                wrong.append(f"{date}: {key} is {found}, not {value}")
    ok(not wrong, title, *wrong)


CASES = [(p.stem, case) for p in sorted((HERE / "cases").glob("*.txt")) for case in read_cases(p)]
for stem, (title, documents, wanted) in CASES:
    run_case(f"{stem}: {title}", documents, wanted)

# ---- what holds of any set: all documents of all cases together, each case in a web of its own

everything = [{**d, "id": f"{d['id']}?{k}", "url": f"{d['url']}?{k}"} for k, (_, (_, documents, _)) in enumerate(CASES) for d in documents]
first = incidents(everything)
dice = random.Random(7)
for turn in range(4):
    shuffled = everything[:]
    dice.shuffle(shuffled)
    ok(incidents(shuffled) == first, f"any order gives the same bytes: {turn + 1}")
ok(incidents(everything + everything[::-1]) == first, "any repetition gives the same bytes")
ok(incidents(everything, "--jobs", "4") == first, "four jobs give the same bytes")
code, records, err = isnad("read", "--format", "jsonl", "-", stdin="".join(json.dumps(d, ensure_ascii=False) + "\n" for d in everything))
ok(isnad("incidents", "--format", "jsonl", "-", stdin=records)[1] == first, "records read before give the same bytes as documents")

with tempfile.TemporaryDirectory() as folder:
    known = Path(folder) / "known.jsonl"
    half = incidents(everything[1:])
    known.write_text(half, "utf8")
    before = {(r["document"], r["event"]): x["id"] for x in map(json.loads, half.splitlines()) for r in x["reports"]}
    now = [json.loads(l) for l in incidents(everything, "--known", str(known)).splitlines()]
    kept = all(x["id"] in {before.get((r["document"], r["event"]), x["id"]) for r in x["reports"]} for x in now)
    ok(kept and len({x["id"] for x in now}) == len(now), "ids stay when an earlier report comes later", [x["id"] for x in now])
    code, out, err = isnad("incidents", "--known", str(Path(folder) / "none"), "-", stdin=records)
    ok(code == 2 and "none" in err, "a file of known incidents that is not there is told", code, err)

a, b = everything[0]["url"], everything[1]["url"]
ab = isnad("explain", "--link", a, b, "-", stdin=records)
ba = isnad("explain", "--link", b, a, "-", stdin=records)
ok(ab[0] == 0 and "be one incident" in ab[1], "a link is explained", *ab)
weights = lambda out: sorted(re.findall(r"^ +([-+][0-9.]+)", out, flags=re.M))
ok(weights(ab[1]) == weights(ba[1]), "and is the same from both sides")
ok(isnad("explain", "--link", "nowhere", a, "-", stdin=records)[0] == 2, "a document that is not there is told")

code, out, err = isnad("sources", "--format", "jsonl", "-", stdin=records)
sources = [json.loads(l) for l in out.splitlines()]
ok(code == 0 and {"root", "publisher"} == {s["role"] for s in sources} and sum(s["copies"] for s in sources) >= 1, "the record of sources", out[:300])
ok(isnad("incidents", "--format", "jsonl", "-", stdin="")[:2] == (0, ""), "nothing in, nothing out")
bad = isnad("incidents", "--format", "jsonl", "-", stdin='{"isnad":1,"events":[{"kind":3,"place":[],"trigger":{"start":-9}}],"figures":[{"effect":"killed","low":1e99,"event":77}],"chains":7}\n')
ok(bad[0] == 0, "a record of wrong types is read as far as it goes", *bad)
sys.exit(end())
