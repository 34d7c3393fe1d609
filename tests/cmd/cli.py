#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The command as its users meet it: inputs, formats, messages and exit codes.

    tests/cmd/cli.py ISNAD        TAP out
"""
import json, os, subprocess, sys, tempfile
from pathlib import Path

ISNAD = os.path.abspath(sys.argv[1])
REPORT = ("انفجار في سوق المدينة\n\nنشر في: 12 سبتمبر 2025\n\nقال مصدر أمني لوكالة رويترز إن ثلاثة أشخاص قتلوا وأصيب نحو 20 آخرين "
          "في انفجار وقع أمس في بيروت.\n")
tests = failures = 0


def ok(right, name, *remarks):
    global tests, failures
    tests += 1
    failures += not right
    print("ok" if right else "not ok", tests, "-", name, flush=True)
    if not right:
        for r in remarks:
            print("#", str(r)[:600].replace("\n", "\n# "))


def isnad(*args, stdin=b"", env=None, cwd=None):
    e = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR")}
    e.update(env or {})
    if isinstance(stdin, str):
        stdin = stdin.encode()
    r = subprocess.run([ISNAD, *map(str, args)], input=stdin, capture_output=True, env=e, cwd=cwd, timeout=300)
    return r.returncode, r.stdout.decode("utf8", "strict"), r.stderr.decode("utf8", "replace")


def line(**members):
    return json.dumps(members, ensure_ascii=False) + "\n"


def spans(node):
    """All objects of a record that are spans."""
    if isinstance(node, dict):
        if {"text", "start", "end"} <= node.keys():
            yield node
        for v in node.values():
            yield from spans(v)
    elif isinstance(node, list):
        for v in node:
            yield from spans(v)


def usage():
    for args, want in ((["--version"], "lexicon sha256:"), (["--help"], "EXAMPLES"), (["read", "--help"], "--format"), (["explain", "--help"], "--layers"),
                       (["help", "read"], "--jobs")):
        code, out, err = isnad(*args)
        ok(code == 0 and want in out and not err, f"isnad {' '.join(args)}", code, out, err)
    for args, want in (([], "SYNOPSIS"), (["reed"], 'no verb "reed"'), (["read", "--format", "xml"], "text, json or jsonl"), (["read", "--jobs", "0"], "1 to 256"),
                       (["read", "--color", "x"], "auto, always or never"), (["read", "--lang", "fr"], "en or ar"), (["read", "--nonsense"], "--help"),
                       (["explain", "--layers", "soup"], "tokens"), (["tag", "--layers", "numbers,soup"], "soup"), (["tag", "--layers", ""], "numbers times"), (["tag", "--format", "conllu", "--layers", "times"], "CoNLL-U"),
                       (["tag", "--format", "json"], "jsonl"), (["tag", "--prefer", "now"], "past or future"), (["tag", "--reference", "today"], "2025-09-12"), (["read", "--lexicon", "/nowhere/x"], "/nowhere/x"),
                       (["read", "--date", "yesterday"], "2025-09-12")):
        code, out, err = isnad(*args)
        ok(code == 2 and want in err and not out, f"isnad {' '.join(args)} is wrong", code, out, err)


def records(folder):
    (folder / "a.txt").write_text(REPORT)
    code, out, err = isnad("read", "--format", "jsonl", folder / "a.txt")
    r = json.loads(out)
    ok(code == 0 and out.count("\n") == 1 and r["isnad"] == 1 and r["text"] == REPORT, "a text gives one line", code, err)
    ok(set(r) >= {"id", "document", "text", "blocks", "sources", "chains", "events", "figures", "engine"}, "with every member", list(r))
    ok(r["id"] == "sha256:" + r["document"]["sha256"] and r["document"]["bytes"] == len(REPORT.encode()), "its id is the hash of its bytes")
    ok(all(s["text"] == r["text"][s["start"]:s["end"]] for s in spans(r)), "every span is that slice of the text")
    ok(r["document"]["title"] == "انفجار في سوق المدينة", "its title is found", r["document"])
    code, pretty, _ = isnad("read", "--format", "json", folder / "a.txt")
    ok(json.loads(pretty) == r and "\n  \"id\"" in pretty, "--format json is the same, indented")
    code, again, _ = isnad("read", "--format", "jsonl", folder / "a.txt", env={"LC_ALL": "ar_EG.UTF-8", "TZ": "Asia/Tokyo"})
    ok(again == out, "the same input gives the same bytes, whatever the environment")
    code, given, _ = isnad("read", "--format", "jsonl", "--date", "2025-09-20", folder / "a.txt")
    d = json.loads(given)["document"]
    ok((d["published"], d["published_from"]) == ("2025-09-20", "given"), "--date wins", d)


def inputs(folder):
    code, out, err = isnad("read", "--format", "jsonl", stdin=REPORT)
    ok(code == 0 and json.loads(out)["text"] == REPORT, "text on standard input", code, err)
    lines = line(id="x", text="قتل شخص أمس.", date="2025-01-02", url="http://a", publisher="خبر", title="عنوان") + "\n" + line(id=7, text="أصيب اثنان.")
    code, out, err = isnad("read", "--format", "jsonl", "-", stdin="\n  " + lines)
    r = [json.loads(x) for x in out.splitlines()]
    ok(code == 0 and [x["id"] for x in r] == ["x", "7"], "JSON Lines on standard input", code, err, out)
    d = r[0]["document"]
    ok((d["published"], d["url"], d["publisher"], d["title"]) == ("2025-01-02", "http://a", "خبر", "عنوان") and r[0]["text"] == "عنوان\n\nقتل شخص أمس.", "what came with a document is kept", d)
    (folder / "in").mkdir()
    (folder / "in" / "sub").mkdir()
    (folder / "in" / "b.jsonl").write_text(lines)
    (folder / "in" / "a.txt").write_text(REPORT)
    (folder / "in" / ".hidden").write_text(REPORT)
    (folder / "in" / "sub" / "c").write_text(line(id="c", text="قتل شخص."))
    (folder / "in" / "up").symlink_to("..")
    code, out, err = isnad("read", "--format", "jsonl", "in", cwd=folder)
    ids = [json.loads(x)["id"] for x in out.splitlines()]
    ok(code == 0 and ids[1:] == ["x", "7", "c"], "a folder gives its files in order", code, err, ids)


def faults(folder):
    (folder / "page.html").write_text("<!DOCTYPE html><p>قتل شخص")
    (folder / "packed.gz").write_bytes(b"\x1f\x8b\x08\0\0\0")
    (folder / "binary").write_bytes(b"\x7fELF\0\0\0\1")
    for name, want in (("page.html", "HTML"), ("packed.gz", "zcat"), ("binary", "binary"), ("absent.txt", "No such file")):
        code, out, err = isnad("read", "--format", "jsonl", folder / name, folder / "a.txt")
        ok(code == 1 and want in err and name in err and json.loads(out)["text"] == REPORT, f"{name} is refused, the rest is read", code, err, out[:200])
    bad = line(id="1", text="قتل شخص.") + "{\"id\": \n[1]\n" + line(id="2", text="قتل شخص.")
    code, out, err = isnad("read", "--format", "jsonl", stdin=bad)
    ok(code == 1 and len(out.splitlines()) == 2 and "standard input:2" in err and "standard input:3" in err, "a bad line is named, the rest is read", code, err)
    for members, want in ((dict(id="h", html="<p>"), "html"), (dict(id="n"), "no \"text\""), (dict(id="t", text=3), "not a string"), (dict(id="e", text=""), "empty"),
                          (dict(id="d", text="قتل شخص.", date="soon"), "date")):
        code, out, err = isnad("read", "--format", "jsonl", stdin=line(**members))
        r = json.loads(out)
        ok(code == 0 and any(want in p for p in r["problems"]), f"a problem of the record: {want}", code, err, out[:300])
    code, out, err = isnad("read", "--format", "jsonl", stdin=b'{"id":"b","text":"\xd9\x82\xff"}\n')
    ok(code == 0 and "\ufffd" in json.loads(out)["text"], "bad bytes in a line", code, err)
    code, out, err = isnad("read", "--format", "jsonl", stdin=os.urandom(20000))
    ok(code in (0, 1) and "\x00" not in err, "random bytes", code, err)
    big = b'{"id":"big","text":"' + b"a" * (65 << 20) + b'"}\n'
    code, out, err = isnad("read", "--format", "jsonl", stdin=big + line(id="after", text="قتل شخص.").encode())
    ok(code == 1 and "64 MB" in err and json.loads(out)["id"] == "after", "a line over the limit is passed over", code, err)


def tags():
    text = "قتل ثلاثة أشخاص يوم الجمعة."
    code, out, err = isnad("tag", "--layers", "numbers,times", "--reference", "2025-09-15", stdin=line(id="a", text=text) + line(id="b", text=text, date="2025-09-08"))
    a, b = map(json.loads, out.splitlines())
    ok(code == 0 and a["id"] == "a" and a["reference"] == "2025-09-15" and b["reference"] == "2025-09-08", "isnad tag: a line a text; a date of its own wins", code, err, out)
    t, n = a["times"][0], a["numbers"][0]
    ok((t["said"], t["value"], b["times"][0]["value"]) == ("XXXX-WXX-5", "2025-09-12", "2025-09-05"), "what is said and what is filled are told apart", a, b)
    ok(all(text[x["start"]:x["end"]] == x["text"] for x in (t, n)) and n["value"] == "3" and n["count"], "in code points", a)
    _, out, _ = isnad("tag", "--layers", "times", "--reference", "2025-09-15", "--prefer", "future", stdin=line(id="a", text=text))
    r = json.loads(out)
    ok("numbers" not in r and r["times"][0]["value"] == "2025-09-19", "one layer; --prefer future", r)


def jobs():
    lines = "".join(line(id=str(i), text="قتل ثلاثة أشخاص في حادث سير أمس. " * (1 + i * 7 % 40)) for i in range(300))
    one = isnad("read", "--format", "jsonl", stdin=lines)
    four = isnad("read", "--format", "jsonl", "--jobs", "4", stdin=lines)
    ok(one[0] == 0 and one == four and len(one[1].splitlines()) == 300, "four jobs give the same bytes in the same order")


def account(folder):
    code, out, err = isnad("read", folder / "a.txt")
    ok(code == 0 and "\x1b" not in out and "انفجار في سوق المدينة" in out, "the account has no colours where it is no terminal", code, err)
    ok(out.count("\u2068") == out.count("\u2069") > 0, "its quotations are isolated")
    ok(all(l.count("\u2068") == l.count("\u2069") for l in out.splitlines()), "on every line")
    code, coloured, _ = isnad("read", "--color", "always", folder / "a.txt")
    ok("\x1b[1m" in coloured, "--color always")
    long = REPORT.replace("بيروت", "بيروت " + "الكبرى " * 60)
    wide = isnad("read", stdin=long, env={"COLUMNS": "50"})[1]
    visible = [sum(c not in "\u2068\u2069\u200f" for c in l) for l in wide.splitlines()]
    ok(max(visible) <= 50, "lines are wrapped to COLUMNS", max(visible))
    evil = isnad("read", stdin="عنوان \x1b[31m\x07 خبر\u202e\n\nقتل ثلاثة أشخاص\x1b]0;x\x07 أمس.")[1]
    ok("\x1b" not in evil and "\x07" not in evil and "\u202e" not in evil, "a text cannot write on the terminal")
    code, arabic, _ = isnad("read", "--lang", "ar", folder / "a.txt")
    ok(code == 0 and arabic != out and all(l.startswith("\u200f") for l in arabic.splitlines() if l), "an account in Arabic runs from right to left")
    code, _, err = isnad("read", "--format", "jsonl", stdin=REPORT)
    ok(err == "", "nothing on standard error where all is well", err)
    with open("/dev/full", "w") as full:
        r = subprocess.run([ISNAD, "read", str(folder / "a.txt")], stdout=full, stderr=subprocess.PIPE)
    ok(r.returncode == 1 and b"cannot be written" in r.stderr, "a full disk is told", r.returncode, r.stderr)


def explain(folder):
    code, out, err = isnad("explain", folder / "a.txt")
    ok(code == 0 and out.count("\u2068") == out.count("\u2069"), "explain", code, err)
    stages = ["tokens", "sentences", "words", "numbers", "times", "places", "sources", "events", "figures", "attribution"]
    code, out, err = isnad("explain", "--layers", "all", "--format", "jsonl", folder / "a.txt")
    found = [json.loads(l) for l in out.splitlines()]
    layers = [f["layer"] for f in found]
    ok(code == 0 and {"tokens", "sentences", "words"} <= set(layers), "explain --layers all", code, err)
    ok(all(f["text"] == REPORT[f["start"]:f["end"]] for f in found), "its words are slices of the text")
    for i, s in enumerate(stages):
        code, out, err = isnad("explain", "--layers", s, "--format", "jsonl", folder / "a.txt")
        late = {json.loads(l)["layer"] for l in out.splitlines()} & set(stages[i + 1:])
        ok(code == 0 and not late, f"explain --layers {s} stops there", code, err, late)


with tempfile.TemporaryDirectory(prefix="isnad cli ") as name:
    folder = Path(name)
    usage()
    records(folder)
    inputs(folder)
    faults(folder)
    tags()
    jobs()
    account(folder)
    explain(folder)
print(f"1..{tests}")
sys.exit(failures > 0)
