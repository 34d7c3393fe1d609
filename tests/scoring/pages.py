#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How right the articles are: scores `isnad article` on the web pages that lie beside the project.

    tests/scoring/pages.py [--isnad BINARY] [--shared FOLDER] [--worst N]

readability: real pages with the text that was found right (shingle F1 and title by the method of shared/eval/score_pages.py).
newsroom: Arabic pages whose title, publisher, time and posts are known. `--worst N` prints the N pages of each set that were read
worst. TAP; what is not there is skipped and says so. Exit 1 where a line is `not ok`.
"""
import argparse, importlib.util, json, subprocess, sys
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tap import end, ok, skip_all

PROJECT = Path(__file__).resolve().parent.parent.parent
BARS = {"readability f1": .93, "readability title": .85, "newsroom f1": .97}


def bar(name, got):
    ok(got >= BARS[name], f"{name} {got:.4f}, at least {BARS[name]:.2f}")


def read_pages(isnad, paths):
    """One article for each path, in their order."""
    out = subprocess.run([isnad, "article", "--format", "jsonl", *map(str, paths)], stdout=subprocess.PIPE, check=True).stdout.decode("utf8")
    articles = [json.loads(l) for l in out.splitlines()]
    assert len(articles) == len(paths), f"{len(articles)} articles of {len(paths)} pages"
    return articles


def f1(score, want, got):
    a, b = score.shingles(want), score.shingles(got)
    same = sum((a & b).values())
    return 2 * same / (sum(a.values()) + sum(b.values())) if a or b else 1.0


def means(name, rows, worst):
    for value, page in sorted(rows)[:worst]:
        print(f"#   {page:48} {value:.3f}")
    bar(f"{name} f1", sum(r[0] for r in rows) / len(rows))


def same_title(score, want, got):
    a, b = score.fold(want), score.fold(got)
    return bool(a and b) and (a in b or b in a)


def readability(score, isnad, folder, worst):
    pages = sorted(p.parent for p in folder.glob("*/expected.html"))
    rows, titles = [], []
    for page, article in zip(pages, read_pages(isnad, [p / "source.html" for p in pages])):
        rows.append((f1(score, score.plain((page / "expected.html").read_text(encoding="utf8")), article["text"]), page.name))
        meta = page / "expected-metadata.json"
        title = json.loads(meta.read_text(encoding="utf8")).get("title") if meta.exists() else None
        if title:
            titles.append(same_title(score, title, article["title"]))
    means("readability", rows, worst)
    bar("readability title", sum(titles) / len(titles))


def same_name(score, want, got):
    """The same, or a name that they share: a page may call its outlet in several ways, none of them as the gold does."""
    a, b = set(score.fold(want).split()), set(score.fold(got).split())
    return bool(a & b)


def same_time(want, got):
    """The same instant; or, where the page shows a time without its zone, the same minute there; or the same day where it shows no time."""
    if not got or want[:10] != got[:10] and len(got) <= 19:
        return False
    if len(got) > 19 or got.endswith("Z"):
        return abs(datetime.fromisoformat(want) - datetime.fromisoformat(got.replace("Z", "+00:00"))).total_seconds() < 60
    return want[:16] == got[:16] if len(got) >= 16 else True


def posts(page):
    """How many embedded posts the markup of a page shows."""
    source = page.read_text(encoding="utf8", errors="replace")
    return sum(source.count(mark) for mark in ('class="twitter-tweet', 'class="instagram-media', 'data-telegram-post="', 'class="fb-post', 'class="tweet-embed', 'class="embed-tweet'))


def newsroom(score, isnad, folder, worst):
    gold = sorted(json.loads((folder / "gold.json").read_text(encoding="utf8"))["pages"], key=lambda p: p["file"])
    bodies = json.loads((folder / "articles.json").read_text(encoding="utf8"))
    paths = [folder / "pages" / p["file"] for p in gold]
    rows, wrong = [], {"title": [], "publisher": [], "published": [], "posts": []}
    for page, path, article in zip(gold, paths, read_pages(isnad, paths)):
        name = path.name
        rows.append((f1(score, bodies[path.stem]["articleBody"], article["text"]), name))
        found = sum(b["kind"] == "embed" for b in article["blocks"])
        for what, right, remark in (("title", article["title"] == page["title"], article["title"]), ("publisher", same_name(score, page["outlet"], article["publisher"]), article["publisher"]),
                                    ("published", same_time(page["published"], article["published"]), (page["published"], article["published"])),
                                    ("posts", found >= posts(path), found)):
            if not right:
                wrong[what].append((name, remark))
    means("newsroom", rows, worst)
    for what, bad in wrong.items():
        ok(not bad, f"newsroom: {what} right on {len(gold) - len(bad)} of {len(gold)} pages", *bad)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--isnad", default="isnad")
    options.add_argument("--shared", type=Path, default=PROJECT.parent / "shared")
    options.add_argument("--worst", type=int, default=0)
    o = options.parse_args()
    method = o.shared / "eval/score_pages.py"
    if not method.exists():
        return skip_all(f"{method} is not there")
    spec = importlib.util.spec_from_file_location("score_pages", method)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    for read, place in ((readability, o.shared / "pages/readability"), (newsroom, o.shared / "newsroom/dev")):
        if place.exists():
            read(score, o.isnad, place, o.worst)
        else:
            ok(True, f"{place.name} # SKIP {place} is not there")
    return end()


if __name__ == "__main__":
    sys.exit(main())
