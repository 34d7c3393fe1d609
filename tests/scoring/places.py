#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How right the places layer is: scores `isnad explain --layers places` against public posts whose places were marked by hand on a map.

    tests/scoring/places.py [--isnad BINARY] [--shared FOLDER] [--half 0|1] [--errors missed|false|country|far] [--n N]

A mention is found where ours overlaps one of the gold's, one to one. The gold writes for every mention the span where the name first stands
in the text, be it inside a longer tag, so that a gold mention is looked for wherever its name stands. Adjectives of origin, and names inside a longer tag
(«#amtar_al-kuwait»), are evidence of a country and no mentions: neither is marked in the gold. Of the mentions found: `country` is the
share with the gold's country; `20 km` and `161 km` the share of those that are no country which lie so near to the gold's point; a
country counts as right where ours is the same country. The halves are cut by event: errors are read in the first alone. One TAP line for each bar, on the half held
out. Without the set or a binary it is skipped and says so.
"""
import argparse, collections, json, math, subprocess, sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok, skip_all

PROJECT = Path(__file__).resolve().parent.parent.parent
READ = {"covid_2019", "kuwait_floods_2018"}          # the events whose errors are read; the others are held out


def apart(a, b, c, d):
    """Kilometres between two points."""
    a, b, c, d = (math.radians(x) for x in (a, b, c, d))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h)))


class Ours:
    """One place of the machine's: «IQ town at=33.34,44.40 tag»."""
    def __init__(self, x):
        said = x["said"].split()
        self.text, self.start, self.end, self.why = x["text"], x["start"], x["end"], x["why"]
        self.country, self.precision = said[0].strip("-"), said[1] if len(said) > 1 else ""
        self.evidence = "demonym" in said or "tag" in said
        at = [s[3:].split(",") for s in said if s.startswith("at=")]
        self.at = tuple(float(v) for v in at[0]) if at else None


def run(isnad, posts):
    lines = "".join(json.dumps({k: p[k] for k in ("id", "text", "date")}, ensure_ascii=False) + "\n" for p in posts)
    out = subprocess.run([isnad, "explain", "--layers", "places", "--format", "jsonl", "-"], input=lines, capture_output=True, text=True, encoding="utf8", check=True).stdout
    found = collections.defaultdict(list)
    for line in out.splitlines():
        x = json.loads(line)
        if x["layer"] == "places":
            found[x["id"]].append(Ours(x))
    return {i: [x for x in xs if not x.evidence] for i, xs in found.items()}


def occurrences(text, name):
    at, spans = text.find(name), []
    while at >= 0 and name:
        spans.append((at, at + len(name)))
        at = text.find(name, at + 1)
    return spans


def pair(text, gold, ours):
    """One to one, where ours overlaps a place where the gold's name stands: first the span that the gold gives."""
    ways = []
    for i, g in enumerate(gold):
        for start, end in occurrences(text, g["text"]):
            ways += [(start != g["start"], -min(end, o.end) + max(start, o.start), i, j) for j, o in enumerate(ours) if min(end, o.end) > max(start, o.start)]
    left, right, pairs = set(range(len(gold))), set(range(len(ours))), []
    for _, _, i, j in sorted(ways):
        if i in left and j in right:
            left.remove(i), right.remove(j)
            pairs.append((gold[i], ours[j]))
    return pairs, [gold[i] for i in sorted(left)], [ours[j] for j in sorted(right)]


class Score:
    def __init__(self):
        self.found = self.gold = self.ours = self.country = self.points = self.near = self.field = self.near_all = self.field_all = 0
        self.errors = collections.defaultdict(list)

    def take(self, post, ours):
        gold = post["places"]
        pairs, missed, false = pair(post["text"], gold, ours)
        self.gold, self.ours, self.found = self.gold + len(gold), self.ours + len(ours), self.found + len(pairs)
        self.errors["missed"] += [(post, g, None) for g in missed]
        self.errors["false"] += [(post, None, o) for o in false]
        for g, o in pairs:
            same = g["country"] == o.country
            self.country += same
            if not same:
                self.errors["country"].append((post, g, o))
            away = apart(g["lat"], g["lon"], *o.at) if o.at else 1e9
            if g["type"] == "Country":
                right = same and o.precision == "country"
                self.near_all, self.field_all = self.near_all + right, self.field_all + same
                continue
            self.points, self.near, self.field = self.points + 1, self.near + (away <= 20), self.field + (away <= 161)
            self.near_all, self.field_all = self.near_all + (away <= 20), self.field_all + (away <= 161)
            if away > 20:
                self.errors["far"].append((post, g, o, away))

    def bars(self):
        """What issue 4 asks of the half whose errors are not read: TAP lines."""
        p, r, n = self.found / max(1, self.ours), self.found / max(1, self.gold), max(1, self.found)
        reached = {"mention F1": (2 * p * r / max(1e-9, p + r), .80), "country": (self.country / n, .85), "20 km": (self.near_all / n, .70), "161 km": (self.field_all / n, .85)}
        return [(v >= bar, f"places of posts, held out: {what} {v:.3f}, at least {bar}") for what, (v, bar) in reached.items()]

    def say(self, name):
        p, r = self.found / max(1, self.ours), self.found / max(1, self.gold)
        n, k = max(1, self.found), max(1, self.points)
        print(f"# {name:20} mentions P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f} ({self.gold})   country {self.country / n:.3f}"
              f"   20 km {self.near_all / n:.3f}   161 km {self.field_all / n:.3f}   without countries: 20 km {self.near / k:.3f} 161 km {self.field / k:.3f} ({self.points})")


def show(error):
    post, g, o = error[:3]
    gold = f"gold «{g['text']}» {g['type']} {g['country']} {g['lat']:.2f},{g['lon']:.2f}" if g else "gold -"
    ours = f"ours «{o.text}» {o.country} {o.precision} {o.at} {o.why}" if o else "ours -"
    print(f"{gold}   {ours}   {error[3]:.0f} km" if len(error) > 3 else f"{gold}   {ours}")
    print("      " + post["event"] + ": " + " ".join(post["text"].split()))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--isnad", default=str(PROJECT / "build/isnad"))
    options.add_argument("--shared", type=Path, default=PROJECT.parent / "shared")
    options.add_argument("--half", type=int, choices=(0, 1))
    options.add_argument("--errors", choices=("missed", "false", "country", "far"))
    options.add_argument("--n", type=int, default=40)
    o = options.parse_args()
    path = o.shared / "gold/place/idrisi.dev.jsonl"
    if not Path(o.isnad).exists() or not path.exists():
        return skip_all("no binary, or no posts with places beside the project")
    posts = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
    found = run(o.isnad, posts)
    scores = collections.defaultdict(Score)
    for post in posts:
        half = 0 if post["event"] in READ else 1
        if o.half in (None, half):
            for name in ("all", ("read", "held out")[half], f"  {post['event']}"):
                scores[name].take(post, found.get(post["id"], []))
    for name in sorted(scores):
        scores[name].say(name)
    for good, what in scores["held out"].bars() if o.half is None else []:
        ok(good, what)
    for error in scores["all"].errors[o.errors][:o.n] if o.errors else []:
        show(error)
    return end()


if __name__ == "__main__":
    sys.exit(main())
