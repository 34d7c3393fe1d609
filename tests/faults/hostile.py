#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Any bytes give a record or a clear message: never a crash, a hang or a leak, and in time that grows with the text.

    tests/faults/hostile.py ISNAD [--size BYTES] [--big BYTES] [--asan]

Each case is a way to fill a file with trouble. It is read at --size and at twice that (default 1 MB): the exit code, the output
and the messages must be in order, and twice the text may cost at most three times the user CPU time. With --big, some cases
are read once at that size. With --asan (a sanitized binary) no times are compared. TAP out.
"""
import argparse, gzip, json, os, random, subprocess, sys, tempfile, threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok

RATIO = 3.0              # of user CPU, for twice the text: quadratic work would give 4
SECONDS = 300            # a hang; nothing comes near


def fill(unit):
    """A case that repeats some bytes."""
    unit = unit if isinstance(unit, bytes) else unit.encode("utf8")
    return lambda n: unit * (n // len(unit))


def noise(n):
    return random.Random(1).randbytes(n)


def letters(n):
    r = random.Random(2)
    return "".join(r.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ  ،.:«»0123456789٠١٢٣", k=n // 2)).encode("utf8")[:n]


def json_line(n):
    return json.dumps({"id": "long", "text": "قتل ثلاثة جنود في انفجار قرب بغداد. " * (n // 60)}, ensure_ascii=False).encode("utf8") + b"\n"


def json_lines_bad(n):
    good = json.dumps({"id": "a", "text": "قتل ثلاثة جنود في بغداد"}, ensure_ascii=False).encode("utf8")
    return (good + b"\n{\"id\": 3,\n\xff\xfe\n{}\n[]\nnull\n\"\"\n" + good + b"\n") * (n // 200)


def page(unit, before="", after=""):
    """A web page whose body repeats some bytes."""
    unit = unit if isinstance(unit, bytes) else unit.encode("utf8")
    story = "<p>قتل ثلاثة جنود في انفجار قرب بغداد أمس، بحسب الشرطة.</p>"
    return lambda n: b"<html><body>" + before.encode() + unit * (n // len(unit)) + after.encode() + story.encode()


def nested(n):
    """Open and closed again, a tenth as deep as it is long."""
    return b"<html><body>" + b"<div>" * (n // 11) + "قتل ثلاثة جنود.".encode() + b"</div>" * (n // 11)


def many_attributes(n):
    return b"<html><body><p " + b"".join(b"a%d=1 " % i for i in range(n // 9)) + b">x</p>"


def warc(body, headers=b"Content-Type: text/html\r\n"):
    content = b"HTTP/1.1 200 OK\r\n" + headers + b"\r\n" + body
    return b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: %d\r\n\r\n" % len(content) + content + b"\r\n\r\n"


def warc_bomb(n):
    """A member that unpacks to a hundred times its size, packed in itself."""
    return gzip.compress(warc(gzip.compress(b"<html><body>" + b"x" * (20 * n)), b"Content-Type: text/html\r\nContent-Encoding: gzip\r\n"))


def warc_members(n):
    return b"".join(gzip.compress(warc("<html><body><p>قتل ثلاثة جنود في بغداد.".encode()))[: 150 + 40 * (i % 2)] for i in range(n // 190))


# name: (extension, bytes of a size, may be refused)
CASES = {
    "random bytes": ("txt", noise, True),
    "random Arabic letters": ("txt", letters, False),
    "one letter": ("txt", fill("ا"), False),
    "one word without end": ("txt", fill("والمست"), False),
    "digits": ("txt", fill("7"), False),
    "Arabic digits with separators": ("txt", fill("٣٫٤٬"), False),
    "and-five": ("txt", fill("وخمسة "), False),
    "thousands of thousands": ("txt", fill("ألف مليون و"), False),
    "dates": ("txt", fill("2024-03-22 السبت 5 مارس "), False),
    "proclitics": ("txt", fill("وفبكل"), False),
    "NUL bytes": ("txt", fill(b"\0"), True),
    "overlong UTF-8": ("txt", fill(b"\xc0\x80\xe0\x80\x80\xf0\x80\x80\x80"), False),
    "surrogates and beyond Unicode": ("txt", fill(b"\xed\xa0\x80\xf4\x90\x80\x80\xff"), False),
    "cut UTF-8": ("txt", fill(b"\xd8 \xe2\x80 "), False),
    "vowel signs alone": ("txt", fill("\u064b\u0651\u0640"), False),
    "bidi marks": ("txt", fill("\u200f\u202b\u2067أ\u2069\u202c"), False),
    "blanks": ("txt", fill(" "), False),
    "line ends": ("txt", fill("\r\n\n"), False),
    "open quotes": ("txt", fill("«\"(["), False),
    "commas": ("txt", fill("، "), False),
    "full stops": ("txt", fill("."), False),
    "said said": ("txt", fill("قال إن "), False),
    "quoting of quoting": ("txt", fill("نقلا عن مصدر بحسب "), False),
    "killed killed": ("txt", fill("مقتل وإصابة "), False),
    "among them among them": ("txt", fill("بينهم طفلان و"), False),
    "province of province": ("txt", fill("في محافظة مدينة "), False),
    "genitives without end": ("txt", fill("رئيس مدير وزير "), False),
    "names without end": ("txt", fill("محمد أحمد علي "), False),
    "one sentence without end": ("txt", fill("قتل ثلاثة جنود وأصيب خمسة في انفجار قرب بغداد أمس بحسب الشرطة و"), False),
    "many sentences": ("txt", fill("قتل ثلاثة جنود في انفجار قرب بغداد أمس، بحسب الشرطة.\n"), False),
    "embedded posts": ("txt", fill("صور pic.twitter.com/a1\n\n— أحمد (@ahmad) March 22, 2024\n\n"), False),
    "links": ("txt", fill("https://example.org/ا?b=c "), False),
    "one JSON line": ("jsonl", json_line, False),
    "good and bad JSON lines": ("jsonl", json_lines_bad, True),
    "nested JSON": ("jsonl", fill("["), True),
    "nested JSON objects": ("jsonl", fill('{"a":'), True),
    "JSON cut short": ("jsonl", lambda n: json_line(n)[:-9], True),
    "JSON escapes": ("jsonl", lambda n: b'{"id":"e","text":"' + rb"\ud83d\u0000\u0642\n" * (n // 20) + b'"}\n', True),
    "tags without end": ("html", page("<div>"), False),
    "tags in tags": ("html", nested, False),
    "tags of another name closed": ("html", lambda n: b"<html><body>" + b"<div>" * (n // 12) + b"</span>" * (n // 12), False),
    "lists in lists": ("html", page("<ul><li>q"), False),
    "tables in tables": ("html", page("<table><tr><td>"), False),
    "a huge table": ("html", page("<tr><td>بغداد</td><td>3</td></tr>", "<table>", "</table>"), False),
    "one huge attribute": ("html", page("ab c", '<p class="', '">'), False),
    "attributes": ("html", many_attributes, False),
    "entities": ("html", page("&amp;&#1602;&nosuch;"), False),
    "empty elements": ("html", page("<i></i>"), False),
    "NULs in a page": ("html", page(b"\0x"), False),
    "broken bytes in a page": ("html", page(b"\xff\xd8 "), False),
    "comments without end": ("html", page("<!--"), False),
    "scripts without end": ("html", page("<script>"), False),
    "less than": ("html", page("<"), False),
    "headlines": ("html", page("<h1>abcdefghijklmnop</h1>", "<title>" + "abcdefghijklmnoq" * 5000 + "</title>"), False),
    "times": ("html", page('<time datetime="2024-01-01">a</time>'), False),
    "posts": ("html", page('<blockquote class="twitter-tweet"><a href="https://x.example/a/status/12">'), False),
    "JSON-LD": ("html", page('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-01-01"}</script>'), False),
    "UTF-16": ("html", lambda n: page("<p>قتل ")(n // 2).decode().encode("utf-16"), False),
    "feed items": ("xml", lambda n: b"<rss><channel>" + b"<item><title>a</title></item>" * (n // 29), False),
    "elements in a feed": ("xml", lambda n: b"<rss><channel><item><description>" + b"<a>" * (n // 3), False),
    "a bomb in a WARC": ("warc.gz", warc_bomb, True),
    "damaged members": ("warc.gz", warc_members, True),
    "headers of a WARC": ("warc", lambda n: b"WARC/1.0\r\nA: b\r\n" * (n // 16), True),
}
BIG = ["one letter", "digits", "and-five", "random bytes", "one JSON line"]


class Reading:
    """One run of isnad over some bytes: what it printed, how it ended, its user CPU seconds."""

    def __init__(self, isnad, extension, data):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "case." + extension)
            with open(path, "wb") as f:
                f.write(data)
            out, err = os.path.join(folder, "out"), os.path.join(folder, "err")
            with open(out, "wb") as o, open(err, "wb") as e:
                process = subprocess.Popen([isnad, "read", "--format", "jsonl", path], stdout=o, stderr=e, stdin=subprocess.DEVNULL)
                hang = threading.Timer(SECONDS, process.kill)
                hang.start()
                _, status, usage = os.wait4(process.pid, 0)
                hang.cancel()
            self.exit = os.waitstatus_to_exitcode(status)
            process.returncode = self.exit
            self.seconds = usage.ru_utime
            self.errors = open(err, "rb").read().decode("utf8", "replace")
            self.trouble = self.find_trouble(out)

    def find_trouble(self, out):
        if self.exit < 0:
            return f"ended by signal {-self.exit}" + (" (a hang)" if self.exit == -9 else "")
        if "Sanitizer" in self.errors or "runtime error" in self.errors:
            return "the sanitizer speaks:\n" + self.errors[:3000]
        if self.exit and not self.errors.strip():
            return f"exit {self.exit} without a message"
        with open(out, "rb") as f:
            for line in f:
                try:
                    record = json.loads(line)
                except ValueError as e:
                    return f"prints what is no JSON: {e}: {line[:200]!r}"
                if not isinstance(record, dict) or "figures" not in record:
                    return f"prints what is no record: {line[:200]!r}"
        return None


def check(isnad, name, size, asan):
    """Why the case fails, or None; and a remark."""
    extension, make, refusable = CASES[name]
    once = Reading(isnad, extension, make(size))
    if once.trouble:
        return once.trouble, ""
    if once.exit and not refusable:
        return f"exit {once.exit}: {once.errors[:300]}", ""
    if asan:
        return None, ""
    for _ in range(3):                      # user CPU is steady, but not on a machine under load: the least of three tries counts
        twice = Reading(isnad, extension, make(2 * size))
        if twice.trouble:
            return twice.trouble, ""
        ratio = twice.seconds / max(once.seconds, 0.02)
        if ratio < RATIO:
            return None, f"{once.seconds:.2f} s, twice the text {twice.seconds:.2f} s"
        once = Reading(isnad, extension, make(size))
    return f"twice the text costs {ratio:.1f} times ({once.seconds:.2f} s, {twice.seconds:.2f} s)", ""


def check_big(isnad, name, size):
    extension, make, refusable = CASES[name]
    reading = Reading(isnad, extension, make(size))
    refused = f"exit {reading.exit}: {reading.errors[:300]}" if reading.exit and not refusable else None
    return reading.trouble or refused, f"{reading.seconds:.1f} s"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("isnad")
    options.add_argument("--size", type=int, default=1_000_000)
    options.add_argument("--big", type=int, default=0)
    options.add_argument("--asan", action="store_true")
    options.add_argument("--only", default="")
    o = options.parse_args()
    todo = [(n, f"{o.size} bytes", lambda n=n: check(o.isnad, n, o.size, o.asan)) for n in CASES if o.only in n]
    todo += [(n, f"{o.big} bytes", lambda n=n: check_big(o.isnad, n, o.big)) for n in BIG if o.big and o.only in n]
    for name, what, run in todo:
        trouble, remark = run()
        ok(not trouble, f"{name}, {what}" + (f": {remark}" if remark else ""), trouble)
    return end()


if __name__ == "__main__":
    sys.exit(main())
