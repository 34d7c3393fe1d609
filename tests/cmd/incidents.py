#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The accounts of `isnad incidents`: what they tell of four records, whether their forms are sound, and what they do with hostile words.

    tests/cmd/incidents.py ISNAD        TAP out

incidents.jsonl holds records of four short reports written for this test: a first one, a copy of it that gives no credit, and two of a
ministry whose second figure replaces its first.
"""
import json, os, re, subprocess, sys
from html.parser import HTMLParser
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok

ISNAD = os.path.abspath(sys.argv[1])
RECORDS = (Path(__file__).resolve().parent / "incidents.jsonl").read_text()
FSI, PDI, RLM, RLO = "\u2068", "\u2069", "\u200f", "\u202e"
BARE = str.maketrans("", "", FSI + PDI + RLM)
EVIL = "</title><script>alert(1)</script>\"'><img src=x onerror=alert(1)> | [x](javascript:alert(1)) `c` **b** ~~s~~ # " + RLO + "\x07\x1b[31m"


def incidents(form, lang="en", records=RECORDS, *more):
    e = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR")}
    r = subprocess.run([ISNAD, "incidents", "--format", form, "--lang", lang, *more, "-"], input=records.encode(), capture_output=True, env=e, timeout=120)
    if r.returncode:
        print("#", r.stderr.decode())
    return r.stdout.decode("utf8", "strict")


class Page(HTMLParser):
    """Its tags, which must be closed in order; its links; what a reader sees of it."""
    VOID = {"meta", "line", "rect", "circle", "path"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.attributes, self.faults, self.links, self.text, self.ids, self.loose = [], set(), set(), [], [], "", [], ""
        self.feed(text)
        self.close()
        self.faults += [f"{t} stays open" for t in self.open]

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {k for k, _ in attrs}
        self.links += [v for k, v in attrs if k in ("href", "src", "action", "data")]
        self.ids += [v for k, v in attrs if k == "id"]
        if tag not in self.VOID:
            self.open.append(tag)
            if tag == "p" and "p" in self.open[:-1] or tag == "li" and self.open[-2] != "ul" or tag in ("td", "th") and self.open[-2] != "tr":
                self.faults.append(f"{tag} within {self.open[-2]}")

    def handle_startendtag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {k for k, _ in attrs}

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"/{tag} closes nothing")

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "title"):
            self.text += data
            if "bdi" not in self.open:
                self.loose += data


def arabic(s):
    return re.search("[\u0621-\u064a]", s)


def flat(s):
    return re.sub(r"\s+", " ", s)


def columns(line):
    return len(re.findall(r"(?<!\\)\|", line)) - 1


def told():
    en, ar = incidents("text").translate(BARE), incidents("text", "ar").translate(BARE)
    for what, line in (("headline", "Bombing · "), ("ranges", "3–7 killed, 10–12 injured"), ("links and roots", "4 links, 3 roots"), ("grade", "Proposed grade: contested (the machine's proposal"),
                       ("paragraph", "The toll reported is"), ("replaced", "(5)"), ("newest", "7*"), ("copy folded", "(copy)"), ("part", "2 killed, children «طفلين»"),
                       ("dispute", "killed, since 2025-03-11 09:00 +03:00"), ("claim", "claims it: جماعة رايات الرافدين"), ("denial", "denies it: تنظيم الدولة الإسلامية"),
                       ("accusation", "محافظ نينوى accuses تنظيم الدولة الإسلامية"), ("warning", "warned before: السفارة النرويجية في بغداد, 8 March 2025"),
                       ("policies", "UCDP 3–7, best 7"), ("address", "https://daffa.example/4"), ("copy of", "copies the page above it")):
        ok(line in flat(en), f"English tells: {what}", en)
    for what, line in (("headline", "تفجير · "), ("day", "10 آذار/مارس 2025"), ("ranges", "بين 3 و7 قتلى، بين 10 و12 جريحا"), ("links and roots", "أربعة روابط، ثلاثة أصول"),
                       ("paragraph", "بحسب ثلاثة أصول مستقلة في أربع"), ("newest", "وآخر ما أُعلن سبعة قتلى"), ("accusation", "اتهام من محافظ نينوى إلى تنظيم الدولة الإسلامية")):
        ok(line in flat(ar), f"Arabic tells: {what}", ar)
    tree = en[en.index("From who knows"):]
    ok(re.search(r"- مصدر طبي.*\n +└ رويترز\n +└ وكالة النخيل .*\n(?:.*\n)? +└ موقع الجسر \(copy\)", tree), "the chain runs from the source to the agency, the page and its copy", tree)
    lines = RECORDS.splitlines(keepends=True)
    ok(all(incidents(f, "en", "".join(lines[::-1]) + lines[0]) == incidents(f) for f in ("text", "md", "html")), "order and repetition change nothing")


def terminal():
    for lang in "en", "ar":
        out = incidents("text", lang)
        lines = out.splitlines()
        ok(all(l.count(FSI) == l.count(PDI) for l in lines), f"text, {lang}: isolates are closed on their line", [l for l in lines if l.count(FSI) != l.count(PDI)])
        ok(all(len(l.translate(BARE)) <= 80 for l in lines), f"text, {lang}: lines fit", [l for l in lines if len(l.translate(BARE)) > 80])
    ok(all(l.startswith(RLM) for l in lines if l), "text, ar: lines run from right to left", [l for l in lines if l and not l.startswith(RLM)])
    outside = re.sub(f"{FSI}[^{PDI}]*{PDI}", "", incidents("text"))
    ok(not arabic(outside), "text, en: no Arabic word outside an isolate", [l for l in outside.splitlines() if arabic(l)])
    ok("\x1b[1m" in incidents("text", "en", RECORDS, "--color", "always") and "\x1b" not in incidents("text"), "colours when asked for")


def markdown():
    for lang in "en", "ar":
        out = incidents("md", lang)
        tables = [b for b in re.findall(r"(?:^\|.*\n)+", out, re.M)]
        ok(len(tables) == 2 and all(len({columns(l) for l in t.splitlines()}) == 1 for t in tables), f"md, {lang}: tables are whole", *tables)
        ok(all(re.fullmatch(r"(\|-+:?)+\|", t.splitlines()[1]) for t in tables), f"md, {lang}: with a head", *tables)
        ok(all(re.match(r" *- ", l) for l in out.splitlines() if l.startswith("  ")), f"md, {lang}: nested lists", out)
    ok(out.startswith("<div dir=\"rtl\">\n\n# ") and out.endswith("</div>\n"), "md, ar: right to left", out[:60], out[-60:])
    ok("~~5~~" in out and "**7\\***" in out, "md: what is replaced, what is newest", out)


def html():
    for lang, way in ("en", "ltr"), ("ar", "rtl"):
        out = incidents("html", lang)
        page = Page(out)
        ok(not page.faults, f"html, {lang}: every tag is closed in order", page.faults)
        ok(out.startswith("<!doctype html>\n<html lang=\"%s\" dir=\"%s\">" % (lang, way)), f"html, {lang}: language and direction")
        ok(not page.tags & {"script", "img", "link", "iframe"} and "url(" not in out and "@import" not in out, f"html, {lang}: asks for nothing outside", page.tags)
        ok(all(l.startswith(("http://", "https://", "#i-")) for l in page.links), f"html, {lang}: links", page.links)
        ok(len(page.ids) == len(set(page.ids)) and "#" + page.ids[0] in page.links, f"html, {lang}: ids, and the list of contents leads there", page.ids)
        ok({"svg", "table", "bdi", "mark", "s", "q"} <= page.tags and out.count("role=\"img\"") >= 2, f"html, {lang}: charts, tables, isolates", page.tags)
    ok(not arabic(Page(incidents("html")).loose), "html, en: no Arabic word outside <bdi>", Page(incidents("html")).loose)
    for rule in "prefers-color-scheme: dark", "@media print", ".line:focus", ":focus-visible":
        ok(rule in out, f"html: {rule}")


def hostile():
    """Every string that a document or the web may fill."""
    records = []
    for i, line in enumerate(RECORDS.splitlines()):
        r = json.loads(line)
        r["document"].update(title=EVIL + str(i), publisher=EVIL, url=("javascript:alert(1)//" if i % 2 else "https://a.example/\"><script>|") + str(i), published=r["document"]["published"] + EVIL)
        for s in r["sources"]:
            s["name"] = EVIL
            s.get("root", {}).update(name=EVIL)
            s["span"]["text"] = EVIL
        for x in r["figures"] + r["events"] + r["claims"]:
            x.get("span", x.get("trigger", {}))["text"] = EVIL
        for x in r["events"]:
            (x["place"] or {}).update(country="<b>")
        records.append(json.dumps(r, ensure_ascii=False))
    records = "\n".join(records)
    out = incidents("html", "en", records)
    page = Page(out)
    ok("alert(1)" in page.text and not page.faults, "hostile words are shown, the page stays whole", page.faults, out[:300])
    ok(not page.tags & {"script", "img", "b"} and not any(a.startswith("on") for a in page.attributes), "hostile words are no markup", page.tags, page.attributes)
    ok(all(l.startswith(("https://a.example/", "#i-")) for l in page.links), "a link leads to http or https alone", page.links)
    for form in "html", "md", "text":
        out = incidents(form, "ar", records)
        ok("alert" in out and not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066\u2067]", out), f"{form}: no control character, no turn of direction")
    out = incidents("md", "en", records)
    tables = re.findall(r"(?:^\|.*\n)+", out, re.M)
    ok(all(len({columns(l) for l in t.splitlines()}) == 1 for t in tables), "md: a hostile bar ends no cell", *tables)
    ok("<script" not in out and "<img" not in out and not re.search(r"\]\((?!<https?:|#i-)", re.sub(r"\\[\[\]]", "", out)), "md: hostile words are no markup", out[:600])


def none():
    empty = json.dumps({"id": "x", "text": "عقد المجلس جلسته أمس.", "date": "2025-01-02"})
    page = Page(incidents("html", "ar", empty))
    ok(not page.faults and "article" not in page.tags, "no incident is a whole page too", page.faults)
    ok(incidents("text", "en", empty) == "", "and an empty text")


told()
terminal()
markdown()
html()
hostile()
none()
sys.exit(end())
