#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How right the words layer is: scores `isnad explain --layers words` against two sets of tagged news beside the project.

    tests/scoring/pos.py [--isnad BINARY] [--shared FOLDER] [--confusions N] [--words CELL] [--half 0|1]

Measures: the coarse part of speech of each word (verb, noun, adj, function, number; a name counts as a noun, since the sets differ about
words like «al-bahr» in «the Red Sea»), how many of the treebank's names are read as names and how many names so read are, and whether
clitics are cut off as the gold cuts them (proclitics without the article; pronouns). Where the sets follow grammars of their own nothing is asked:
an adverb may be noun, adjective or function; a word of data/function.tsv may be what the gold says or function («baina» is a noun there); «laysa» and
«kana» verb or function; a word for a number noun or adjective. Function words with pronouns («minhum») are rows of their own here: for them the cut is not asked. `--confusions` lists the most frequent
errors, `--words noun/verb` the words in one cell of them; `--half` scores only every second sentence, so that rules made on one half can be
proved on the other. Without a gold set or a binary it is skipped and says so; it has no bar of its own, exit is 0.
"""
import argparse, collections, json, re, subprocess, sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
SIGNS = re.compile("[\u064b-\u0652\u0670\u0640]")
ARABIC = re.compile("[\u0621-\u064a]")
OURS = {"noun": "noun", "adj": "adj", "verb": "verb", "name": "name", "particle": "function", "number": "number", "-": "none"}
UPOS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "PROPN": "name", "NUM": "number", "ADV": "adverb",
        **dict.fromkeys(["ADP", "PART", "SCONJ", "CCONJ", "DET", "PRON", "INTJ"], "function")}
FARASA = {"V": "verb", "NOUN": "noun", "ADJ": "adj", "NUM": "number", "ADV": "adverb", "FOREIGN": "noun", "ABBREV": "noun",
          **dict.fromkeys(["PREP", "CONJ", "PART", "PRON", "FUT_PART", "DET"], "function")}
ALSO = {("adverb", k) for k in ("noun", "adj", "function", "number")} | {("number", "noun"), ("number", "adj"), ("noun", "number"), ("adj", "number"), ("function", "number")}
PRONOUNS = {"ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ني", "ي"}


def function_words():
    """Words of data/function.tsv, with what may be glued before them."""
    rows = (r.split("\t") for r in (PROJECT / "data/function.tsv").read_text(encoding="utf8").splitlines() if r and r[0] != "#")
    words = {fold(w) for r in rows for w in r[0].split("|")}
    words |= {w for phrase in words for w in phrase.split(" ")}
    return words | {c + w for w in words for c in "وفبلك"}


def fold(word):
    """The normal form of the engine, nearly."""
    return SIGNS.sub("", word).translate(str.maketrans("أإآىة", "ااايه"))


class Word:
    """A gold word: its letters, part of speech, and the letters cut off before and after («wa-bi-» and «-hum»)."""
    def __init__(self, text, pos, front=0, back=0):
        self.text, self.pos, self.front, self.back = text, pos, front, back


def treebank_word(parts):
    """parts: (form, upos) of one written word."""
    text = "".join(form for form, _ in parts)
    kinds = [UPOS.get(upos) for _, upos in parts]
    if None in kinds or not ARABIC.search(text):
        return None
    content = [i for i, k in enumerate(kinds) if k != "function"]
    main = content[0] if content else len(parts) - 1 - (len(parts) > 1 and fold(parts[-1][0]) in PRONOUNS)
    front = sum(len(SIGNS.sub("", form)) for form, _ in parts[:main])
    back = sum(len(SIGNS.sub("", form)) for form, _ in parts[main + 1:])
    return Word(text, kinds[main], front, back)


def read_treebank(path):
    sentence, parts = [], []
    for line in path.read_text(encoding="utf8").splitlines() + [""]:
        f = line.split("\t")
        if len(f) > 9 and f[0].isdigit():
            if f[3] == "PUNCT" and parts:
                sentence.append(parts)
                parts = []
            parts.append((f[1], f[3]))
            if f[3] == "PUNCT" or "SpaceAfter=No" not in f[9]:
                sentence.append(parts)
                parts = []
        elif not line and (sentence or parts):
            yield [treebank_word(p) or Word("".join(x for x, _ in p), None) for p in sentence + ([parts] if parts else [])]
            sentence, parts = [], []


def farasa_word(segments, tags):
    front, at = "", 0
    pronoun = len(tags) > 1 and tags[-1] == "PRON" and segments[-1] in PRONOUNS
    while at < len(tags) - 1 - pronoun and tags[at] in ("CONJ", "PREP", "PART", "FUT_PART", "DET"):
        front += "" if tags[at] == "DET" else segments[at]
        at += 1
    back = segments[-1] if pronoun else ""
    pos = FARASA.get(tags[at])
    text = "".join(segments).replace("لال", "لل", 1) if "DET" in tags[1:] and tags[tags.index("DET") - 1] == "PREP" and segments[tags.index("DET") - 1] == "ل" else "".join(segments)
    return Word(text, pos, len(front), len(back))


def read_wikinews(path):
    sentence = []
    for line in path.read_text(encoding="utf8").splitlines()[1:]:
        token, _, tags = line.partition("\t")
        if not tags:
            continue
        word = Word(token, None) if tags == "PUNC" else farasa_word(token.split("+"), tags.split("+"))
        sentence.append(word)
        if tags == "PUNC" and token in ".؟!#" or len(sentence) > 150:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def run(isnad, sentences):
    """For each sentence its words as (start, end, pos, letters of proclitics before the article, letters of the pronoun)."""
    lines = "".join(json.dumps({"id": str(i), "text": " ".join(w.text for w in s)}, ensure_ascii=False) + "\n" for i, s in enumerate(sentences))
    out = subprocess.run([isnad, "explain", "--layers", "words", "--format", "jsonl", "-"], input=lines, capture_output=True, text=True, encoding="utf8", check=True).stdout
    found = [{} for _ in sentences]
    for line in out.splitlines():
        x = json.loads(line)
        if x["layer"] != "words":
            continue
        said = x["said"].split()
        more = dict(s.split("=") for s in said[1:])
        bits, enclitic = int(more.get("proclitics", 0)), int(more.get("enclitic", 0))
        found[int(x["id"])][x["start"]] = (x["end"], OURS[said[0]], bin(bits & 63).count("1"), enclitic // 2)
    return found


class Score:
    def __init__(self, closed):
        self.closed, self.n, self.pos, self.cut_n, self.cut = closed, 0, 0, 0, 0
        self.names = collections.Counter()
        self.cells, self.words, self.cuts = collections.Counter(), collections.defaultdict(collections.Counter), collections.Counter()

    def take(self, word, got):
        end, pos, front, back = got
        gold = word.pos
        self.names.update(gold=gold == "name", ours=pos == "name", both=gold == pos == "name")
        exact = f"{gold}/{pos}"
        gold, pos = ("noun" if x == "name" else x for x in (gold, pos))
        self.n += 1
        if exact in ("noun/name", "name/noun"):
            self.words[exact][word.text] += 1
        if gold == pos or (gold, pos) in ALSO or (pos == "function" and fold(word.text) in self.closed):
            self.pos += 1
        else:
            self.cells[gold, pos] += 1
            self.words[f"{gold}/{pos}"][word.text] += 1
        if gold == "function" or (pos == "function" and fold(word.text) in self.closed):
            return
        self.cut_n += 1
        if (word.front, word.back) == (front, back) or (gold == "verb" and pos == "function"):
            self.cut += 1
        else:
            self.cuts[word.text, f"gold {word.front}-{word.back}, ours {front}-{back}"] += 1


def score(isnad, sentences):
    result, missed = Score(function_words()), 0
    for sentence, found in zip(sentences, run(isnad, sentences)):
        at = 0
        for word in sentence:
            if word.pos:
                got = found.get(at)
                if got and got[0] == at + len(word.text):
                    result.take(word, got)
                else:
                    missed += 1
            at += len(word.text) + 1
    return result, missed


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--isnad", default=str(PROJECT / "build/isnad"))
    options.add_argument("--shared", type=Path, default=PROJECT.parent / "shared")
    options.add_argument("--confusions", type=int, default=0)
    options.add_argument("--words", default="")
    options.add_argument("--half", type=int, choices=(0, 1))
    o = options.parse_args()
    sets = {"treebank": (o.shared / "gold/treebank/ar_pud.dev.conllu", read_treebank),
            "wikinews": (o.shared / "gold/segmentation/WikiNews.pos.ref", read_wikinews)}
    if not Path(o.isnad).exists() or not all(p.exists() for p, _ in sets.values()):
        print("# skipped: no binary, or no tagged news beside the project")
        return 0
    for name, (path, reader) in sets.items():
        sentences = [s for i, s in enumerate(reader(path)) if o.half is None or i % 2 == o.half]
        s, missed = score(o.isnad, sentences)
        print(f"{name:10} pos {s.pos / s.n:.4f}   clitics {s.cut / s.cut_n:.4f}   of {s.n} words ({missed} cut into other tokens)" + ("" if not s.names["gold"] else
              f"   names {s.names['both'] / s.names['gold']:.3f} found, {s.names['both'] / max(1, s.names['ours']):.3f} right"))
        for (gold, pos), n in s.cells.most_common(o.confusions):
            print(f"    {n:5} {gold} read as {pos}: " + " ".join(f"{w}({k})" if k > 1 else w for w, k in s.words[f'{gold}/{pos}'].most_common(12)))
        for (word, how), n in s.cuts.most_common(o.confusions):
            print(f"    {n:5} {word}: {how}")
        if o.words:
            print("    " + " ".join(f"{w}({k})" for w, k in s.words[o.words].most_common(400)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
