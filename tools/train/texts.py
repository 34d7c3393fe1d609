#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The texts that tools/train learns from, in the plain forms that it reads.

    tools/train/texts.py SHARED FOLDER

Writes into FOLDER: `plain.txt` (news without answers, a paragraph a line), `names.txt` (ANERcorp as it is), and `words.tsv` (a word a line: the word,
the parts of speech that would be right, letters of little words before it without the article, letters of the pronoun after it; -1: not known. A blank line
between sentences). A part of speech is right as tests/scoring/pos.py has it.
"""
import gzip, json, re, shutil, sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "tests/scoring"))
import pos

# The treebank gives the parts of «mimma» as «min ma», which melt in writing and cannot be told by letters.
MELTED = re.compile("^([وف]?)(من|عن)(ما|من)$")
MIXED = re.compile(r"\d.*\D|\D.*\d")


def right(word, closed, names):
    """The parts of speech that may be chosen for a gold word; empty: nothing is asked."""
    if word.pos is None:
        return []
    kinds = {word.pos} if names else {word.pos, "name"} if word.pos == "noun" else {word.pos}
    kinds |= {ours for gold, ours in pos.ALSO if gold == word.pos}
    if pos.fold(word.text) in closed:
        kinds.add("function")
    if word.pos == "name" and pos.fold(word.text).lstrip("وبلفك").startswith("ال"):
        kinds.add("noun")
    return sorted(kinds)


def write_words(out, sentences, closed, names):
    for sentence in sentences:
        for word in sentence:
            kinds = right(word, closed, names)
            text = MELTED.sub(lambda m: m[1] + m[2][0] + m[3], word.text)
            asked = text == word.text and (word.pos or not MIXED.search(text))
            cut = (word.front, word.back) if asked else (-1, -1)
            print(text, "|".join(kinds), *cut, sep="\t", file=out)
        print(file=out)


def write_plain(out, path):
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            article = json.loads(line)
            for part in (article.get("title") or "", article["text"]):
                out.writelines(p.strip() + "\n" for p in part.splitlines() if p.strip())


def main():
    shared, folder = map(Path, sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    closed = pos.function_words()
    with open(folder / "treebank.tsv", "w", encoding="utf8") as out:
        write_words(out, pos.read_treebank(shared / "gold/treebank/ar_pud.dev.conllu"), closed, True)
    with open(folder / "wikinews.tsv", "w", encoding="utf8") as out:
        write_words(out, pos.read_wikinews(shared / "gold/segmentation/WikiNews.pos.ref"), closed, False)
    with open(folder / "plain.txt", "w", encoding="utf8") as out:
        write_plain(out, shared / "corpus/ant.jsonl.gz")
    shutil.copyfile(shared / "gold/ner/anercorp.train.txt", folder / "names.txt")


main()
