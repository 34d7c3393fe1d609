#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The command as its users meet it: inputs, formats, messages and exit codes.

    tests/cmd/cli.py ISNAD        TAP out
"""
import gzip, json, os, subprocess, sys, tempfile, zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok

ISNAD = os.path.abspath(sys.argv[1])
REPORT = ("انفجار في سوق المدينة\n\nنشر في: 12 سبتمبر 2025\n\nقال مصدر أمني لوكالة رويترز إن ثلاثة أشخاص قتلوا وأصيب نحو 20 آخرين "
          "في انفجار وقع أمس في بيروت.\n")


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


PAGE = ("<!doctype html><html lang=\"ar\"><head><meta charset=\"utf-8\"><title>انفجار في السوق - صحيفة الضفة</title>"
        "<meta property=\"article:published_time\" content=\"2025-09-12T14:35:00+03:00\"></head><body><nav><a href=\"/\">الرئيسية</a></nav>"
        "<h1>انفجار في السوق</h1><p>قتل ثلاثة أشخاص وأصيب عشرة آخرون في انفجار وقع في سوق المدينة صباح الجمعة، بحسب وزارة الصحة.</p>"
        "<h2>الجرحى</h2><p>وأضافت الوزارة أن بين القتلى طفلين، وأن حصيلة الجرحى مرشحة للارتفاع، لأن عددا منهم في حال الخطر.</p></body></html>\n")


def http(body, headers="Content-Type: text/html; charset=utf-8"):
    return f"HTTP/1.1 200 OK\r\n{headers}\r\n\r\n".encode() + body


def chunked(body, step=50):
    return b"".join(b"%x\r\n%s\r\n" % (len(body[i:i + step]), body[i:i + step]) for i in range(0, len(body), step)) + b"0\r\n\r\n"


def record(kind, uri, body, version="1.0", content="application/http; msgtype=response"):
    """One record of a WARC."""
    uri = f"<{uri}>" if version == "1.0" else uri
    head = f"WARC/{version}\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2025-09-12T00:00:00Z\r\nWARC-Record-ID: <urn:x:{len(body)}>\r\nContent-Type: {content}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def usage():
    for args, want in ((["--version"], "lexicon sha256:"), (["--help"], "EXAMPLES"), (["read", "--help"], "--format"), (["explain", "--help"], "--layers"),
                       (["article", "--help"], "--format"), (["eval", "--help"], "--baseline"), (["help", "read"], "--jobs")):
        code, out, err = isnad(*args)
        ok(code == 0 and want in out and not err, f"isnad {' '.join(args)}", code, out, err)
    for args, want in (([], "SYNOPSIS"), (["reed"], 'no verb "reed"'), (["read", "--format", "xml"], "text, json or jsonl"), (["read", "--jobs", "0"], "1 to 256"),
                       (["read", "--color", "x"], "auto, always or never"), (["read", "--lang", "fr"], "en or ar"), (["read", "--nonsense"], "--help"),
                       (["explain", "--layers", "soup"], "tokens"), (["tag", "--layers", "numbers,soup"], "soup"), (["tag", "--layers", ""], "numbers times"), (["tag", "--format", "conllu", "--layers", "times"], "CoNLL-U"),
                       (["tag", "--format", "json"], "jsonl"), (["tag", "--prefer", "now"], "past or future"), (["tag", "--reference", "today"], "2025-09-12"), (["read", "--lexicon", "/nowhere/x"], "/nowhere/x"),
                       (["read", "--date", "yesterday"], "2025-09-12"), (["eval", "--format", "jsonl", "x"], "text or json"), (["read", "--save", "x"], "isnad eval"),
                       (["eval", "--errors", "soup", "x"], "figures.who"), (["eval", "--folds", "1", "x"], "2 to 20"), (["eval", "--noise", "much", "x"], "0.02"),
                       (["eval", "--from", "-1", "x"], "numbers of texts"), (["eval", "--from", "3", "--to", "3", "x"], "--to")):
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
    (folder / "packed.zst").write_bytes(b"\x28\xb5\x2f\xfd\0\0\0")
    (folder / "binary").write_bytes(b"\x7fELF\0\0\0\1")
    for name, want in (("packed.zst", "zstdcat"), ("binary", "binary"), ("absent.txt", "No such file")):
        code, out, err = isnad("read", "--format", "jsonl", folder / name, folder / "a.txt")
        ok(code == 1 and want in err and name in err and json.loads(out)["text"] == REPORT, f"{name} is refused, the rest is read", code, err, out[:200])
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "cp1256"):
        for name in ("encoded.txt", "encoded"):
            (folder / name).write_bytes(REPORT.encode(encoding, errors="replace"))
            code, out, err = isnad("read", "--format", "jsonl", folder / name)
            ok(code == 0 and json.loads(out)["text"] == REPORT.encode(encoding, errors="replace").decode(encoding).lstrip("\ufeff"), f"a text in {encoding} is read ({name})", code, err, out[:200])
    bad = line(id="1", text="قتل شخص.") + "{\"id\": \n[1]\n" + line(id="2", text="قتل شخص.")
    code, out, err = isnad("read", "--format", "jsonl", stdin=bad)
    ok(code == 1 and len(out.splitlines()) == 2 and "standard input:2" in err and "standard input:3" in err, "a bad line is named, the rest is read", code, err)
    for members, want in ((dict(id="h", html="<p>"), "no article"), (dict(id="n"), "no \"text\""), (dict(id="t", text=3), "not a string"), (dict(id="e", text=""), "empty"),
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


def articles(folder):
    (folder / "page.html").write_text(PAGE)
    code, out, err = isnad("article", "--format", "jsonl", folder / "page.html")
    r = json.loads(out)
    ok(code == 0 and not err and (r["title"], r["publisher"], r["published"]) == ("انفجار في السوق", "صحيفة الضفة", "2025-09-12T14:35:00+03:00"), "isnad article: names and time", code, err, out)
    ok([b["kind"] for b in r["blocks"]] == ["paragraph", "heading", "paragraph"] and all(r["text"][b["start"]:b["end"]].strip() for b in r["blocks"]), "its blocks", r["blocks"])
    ok(r["dates"] == [{"value": r["published"], "of": "publication", "from": "meta"}] and "الرئيسية" not in r["text"], "its dates; no menu", r)
    code, pretty, _ = isnad("article", "--format", "json", folder / "page.html")
    ok(json.loads(pretty) == r and "\n  \"url\"" in pretty, "--format json is the same, indented")
    text, mark = isnad("article", folder / "page.html")[1], isnad("article", "--format", "markdown", folder / "page.html")[1]
    ok(text.startswith("انفجار في السوق\n") and "\nالجرحى\n" in text and "#" not in text, "--format text", text)
    ok(mark.startswith("# انفجار في السوق\n") and "\n## الجرحى\n" in mark, "--format markdown", mark)
    code, out, err = isnad("read", "--format", "jsonl", folder / "page.html")
    d = json.loads(out)
    ok(code == 0 and (d["document"]["published"], d["document"]["published_from"]) == ("2025-09-12T14:35:00+03:00", "metadata"), "isnad read takes a page", code, err, d["document"])
    ok(d["document"]["dates"] == r["dates"] and any(f["effect"] == "killed" for f in d["figures"]), "and reads its figures", d["document"])
    code, out, err = isnad("article", "--format", "jsonl", stdin=line(id="j", html=PAGE, url="https://a.example/1") + line(id="t", text=REPORT))
    r = [json.loads(l) for l in out.splitlines()]
    ok(code == 0 and [x["id"] for x in r] == ["j", "t"] and r[0]["url"] == "https://a.example/1" and r[0]["title"] == "انفجار في السوق", "JSON Lines with \"html\"", code, err, out)
    for name, data in (("standard input", PAGE.encode()), ("gzip", gzip.compress(PAGE.encode())), ("two members", gzip.compress(PAGE.encode()[:200]) + gzip.compress(PAGE.encode()[200:])),
                       ("windows-1256", PAGE.replace("utf-8", "windows-1256").encode("cp1256")), ("UTF-16", PAGE.encode("utf-16")), ("NULs", PAGE.replace("<h2>", "<h2>\0").encode())):
        code, out, err = isnad("article", "--format", "jsonl", stdin=data)
        ok(code == 0 and json.loads(out)["title"] == "انفجار في السوق" and "مرشحة" in json.loads(out)["text"], f"a page: {name}", code, err, out[:300])
    code, out, err = isnad("article", "--format", "jsonl", stdin=gzip.compress(REPORT.encode() * 50)[:-30])
    ok(code in (0, 1) and "Traceback" not in err, "a packed text that is cut short", code, err)


def archives(folder):
    page = PAGE.encode()
    packed = gzip.compress(page)
    brief = dict(plain=http(page), chunked=http(chunked(packed), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip"),
                 deflate=http(zlib.compress(page), "Content-Type: text/html\r\nContent-Encoding: deflate"),
                 arabic=http(PAGE.replace("utf-8", "x").encode("cp1256"), "Content-Type: text/html; charset=windows-1256"))
    uris = [f"http://a.example/{k}" for k in brief] + ["http://a.example/resource"]
    for version in "1.0", "1.1":
        parts = [record("warcinfo", "x", b"software: y\r\n", version, "application/warc-fields"), record("request", uris[0], b"GET / HTTP/1.1\r\n\r\n", version)]
        parts += [record("response", f"http://a.example/{k}", v, version) for k, v in brief.items()]
        parts += [record("response", "http://a.example/i", http(b"\x89PNG", "Content-Type: image/png"), version), record("revisit", uris[0], b"", version), record("resource", uris[-1], page, version, "text/html")]
        for name, data in (("plain", b"".join(parts)), ("gzip a record", b"".join(gzip.compress(p) for p in parts)), ("gzip of the whole", gzip.compress(b"".join(parts)))):
            code, out, err = isnad("article", "--format", "jsonl", stdin=data)
            r = [json.loads(l) for l in out.splitlines()]
            ok(code == 0 and [x["url"] for x in r] == uris and all(x["title"] == "انفجار في السوق" for x in r), f"WARC {version}, {name}", code, err, [x["url"] for x in r])
    members = [gzip.compress(p) for p in parts]
    broken = bytearray(members[2])
    broken[len(broken) // 2] ^= 0xFF
    broken[len(broken) // 2 + 1] ^= 0xFF
    (folder / "bad.warc.gz").write_bytes(b"".join(members[:2] + [bytes(broken)] + members[3:]))
    code, out, err = isnad("article", "--format", "jsonl", folder / "bad.warc.gz")
    ok(code == 1 and "near byte" in err and [json.loads(l)["url"] for l in out.splitlines()] == uris[1:], "a damaged member is named and passed over", code, err, out[:300])
    (folder / "cut.warc").write_bytes(parts[2] + b"no record\r\n" + parts[3] + parts[4][:200])
    code, out, err = isnad("article", "--format", "jsonl", folder / "cut.warc", folder / "page.html")
    ok(code == 1 and err.count("near byte") == 2 and len(out.splitlines()) == 3, "what is no record, and a record cut short", code, err, out[:300])


def feeds(folder):
    item = "<title>انفجار</title><link>http://a.example/1</link>"
    rss = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>وكالة</title>
<item>{item}<guid>g1</guid><pubDate>Fri, 12 Sep 2025 14:35:00 +0300</pubDate><content:encoded><![CDATA[<p>قتل ثلاثة أشخاص أمس في انفجار.</p><p>وأصيب خمسة.</p>]]></content:encoded></item>
<item><title>خبر</title><link>http://a.example/2</link><description>&lt;p&gt;أصيب شخصان في حادث.&lt;/p&gt;</description></item></channel></rss>"""
    atom = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة</title><entry><title>انفجار</title><id>tag:1</id><link rel="alternate" href="http://a.example/1"/>
<published>2025-09-12T14:35:00+03:00</published><content type="html">&lt;p&gt;قتل ثلاثة أشخاص أمس في انفجار.&lt;/p&gt;</content></entry></feed>"""
    rdf = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>وكالة</title></channel>
<item rdf:about="http://a.example/1">{item}<dc:date>2025-09-12T14:35:00+03:00</dc:date><description>قتل ثلاثة أشخاص أمس في انفجار.</description></item></rdf:RDF>"""
    for name, feed, n in (("RSS 2", rss, 2), ("Atom", atom, 1), ("RDF", rdf, 1)):
        code, out, err = isnad("read", "--format", "jsonl", stdin=feed)
        r = [json.loads(l) for l in out.splitlines()]
        d = r[0]["document"] if r else {}
        ok(code == 0 and len(r) == n and (d["title"], d["url"], d["publisher"], d["published"]) == ("انفجار", "http://a.example/1", "وكالة", "2025-09-12T14:35:00+03:00"), f"a feed: {name}", code, err, d)
        ok("قتل ثلاثة أشخاص" in r[0]["text"] and "<p>" not in r[0]["text"], f"its text: {name}", r[0]["text"])
    r = [json.loads(l) for l in isnad("read", "--format", "jsonl", stdin=rss)[1].splitlines()]
    ok(not r[0].get("problems") and any("summary" in p for p in r[1]["problems"]), "a summary says that it is one", r)
    mix = folder / "mix"
    mix.mkdir()
    for name, data in (("a.txt", REPORT.encode()), ("b.html", PAGE.encode()), ("c.jsonl", line(id="x", text=REPORT).encode()), ("d.warc", record("response", "http://a.example/w", http(PAGE.encode()))),
                       ("e.xml", rss.encode()), ("f.html.gz", gzip.compress(PAGE.encode()))):
        (mix / name).write_bytes(data)
    code, out, err = isnad("read", "--format", "jsonl", "--jobs", "2", mix)
    ok(code == 0 and len(out.splitlines()) == 7, "a folder of all kinds", code, err, len(out.splitlines()))


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
    report = "قالت الشرطة إن أربعة جنود قتلوا وأصيب سبعة آخرون أمس في انفجار سيارة مفخخة استهدفت دوريتهم وسط كركوك."
    protest = "وتظاهر آلاف العمال أمس أمام مقر البرلمان احتجاجا على رفع الأسعار وهتفوا ضد الحكومة."
    other = "فاز الفريق بهدفين بعد هجوم سريع في الدقيقة الأخيرة."
    code, out, err = isnad("tag", "--layers", "detection", stdin="\n\n".join((report, protest, other)))
    found = json.loads(out)
    ok(code == 0 and not err and [(d["assault"]["reported"], d["protest"]["reported"]) for d in found["detection"]] == [(True, False), (False, True), (False, False)],
       "tag --layers detection tells reports of assaults and protests", code, out, err)
    ok(all(d["text"] == found["text"][d["start"]:d["end"]] and (d["assault"]["weight"] > 0) == d["assault"]["reported"] for d in found["detection"]), "with its sentences and weights", out)
    ok(json.loads(isnad("tag", "--layers", "detection", stdin="")[1])["detection"] == [], "and nothing of nothing")


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


def gold_line(i, text, **lists):
    empty = {k: [] for k in ("sources", "chains", "events", "figures")}
    return line(id=f"t-{i}", date="2025-09-12", text=text, **{**empty, **lists})


def evals(folder):
    killed = {"effect": "killed", "low": 3, "high": 3, "qualifier": "exact", "who": "person", "span": "ثلاثة أشخاص", "part": False,
              "scope": "incident", "status": "actual", "event": None, "by": 0}
    said = {"sources": [{"span": "الشرطة", "kind": "police"}], "chains": [{"links": [0], "cue": "قالت", "stance": "affirm"}]}
    right = gold_line(0, "قالت الشرطة إن ثلاثة أشخاص قتلوا.", figures=[killed], **said)
    wrong = gold_line(1, "قالت الشرطة إن أربعة جنود قتلوا.", figures=[killed], **said)
    gold, in_file, base = folder / "g.jsonl", folder / "g.in.jsonl", folder / "base.tsv"
    gold.write_text(right + wrong)
    code, out, err = isnad("eval", "--format", "json", gold)
    scores = json.loads(out)["sets"][0]["scores"]
    ok(code == 0 and not err and scores["figures"] == {"p": 0.5, "r": 0.5, "f1": 0.5, "gold": 2, "system": 2}, "eval counts what was found", code, err, out)
    ok(scores["exact_texts"] == {"accuracy": 0.5, "of": 2} and scores["figures.by"] == {"accuracy": 1, "of": 1} and scores["chains.root"]["f1"] == 1, "and judges what it says", scores)
    code, out, err = isnad("eval", "--to", "1", "--save", base, f"news={gold}")
    ok(code == 0 and "news\tfigures\t1.0000\n" in base.read_text() and "precision" in out, "eval --to, --save", code, err, out)
    code, out, err = isnad("eval", "--baseline", base, f"news={gold}")
    ok(code == 1 and "figures fell from 1.000 to 0.500" in err and "(-0.500)" in out, "eval --baseline tells what fell", code, err, out)
    code, out, err = isnad("eval", "--noise", "0.6", "--baseline", base, f"news={gold}")
    ok(code == 0 and not err, "eval --noise", code, err)
    code, out, err = isnad("eval", "--baseline", base, gold)
    ok(code == 1 and 'the set "g.jsonl"' in err, "a set that the baseline does not know is told", code, err)
    code, out, err = isnad("eval", "--errors", "figures", gold)
    ok(code == 0 and "t-1" in out and "t-0" not in out and "missed" in out and "too many" in out and "soldier" in out and "data/events/" in out, "eval --errors", code, out)
    code, out, err = isnad("eval", "--folds", "2", gold)
    ok(code == 0 and "fold 2" in out, "eval --folds", code, err)
    in_file.write_text(line(id="t-1", date="2025-09-12", text="قالت الشرطة إن ثلاثة أشخاص قتلوا.") + line(id="other", text="قتل عشرة.") + "{\n")
    code, out, err = isnad("eval", "--format", "json", gold)
    ok(code == 1 and ":3: no JSON" in err and "1 of 2 texts have no record" in err and json.loads(out)["sets"][0]["scores"]["figures"]["p"] == 1, "eval takes the texts that lie beside", code, err, out)
    records = folder / "r.jsonl"
    records.write_text(line(id="t-0", **said, figures=[{**killed, "span": {"text": "ثلاثة أشخاص", "start": 0, "end": 1}}], events=[]))
    code, out, err = isnad("eval", "--records", records, "--to", "1", "--format", "json", gold)
    ok(code == 0 and json.loads(out)["sets"][0]["scores"]["figures"]["f1"] == 1, "eval --records", code, err, out)
    page = folder / "p.gold.jsonl"
    page.write_text(right)
    (folder / "p.txt").write_text("قالت الشرطة إن ثلاثة أشخاص قتلوا.")
    code, out, err = isnad("eval", "--format", "json", page)
    ok(code == 0 and json.loads(out)["sets"][0]["scores"]["figures"]["f1"] == 1, "eval takes the page beside its gold", code, err, out)
    for args, want in ((["/nowhere/g.jsonl"], "/nowhere/g.jsonl"), (["--baseline", "/nowhere/b", gold], "/nowhere/b"), (["--save", "/nowhere/b", gold], "/nowhere/b"), (["--records", records, gold, page], "one gold file")):
        code, out, err = isnad("eval", *args)
        ok(code and want in err, f"eval {args[0]} with what is not there is told", code, err)


with tempfile.TemporaryDirectory(prefix="isnad cli ") as name:
    folder = Path(name)
    usage()
    records(folder)
    inputs(folder)
    faults(folder)
    articles(folder)
    archives(folder)
    feeds(folder)
    tags()
    jobs()
    account(folder)
    explain(folder)
    evals(folder)
sys.exit(end())
