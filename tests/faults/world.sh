#!/bin/sh
# The world fails with a message that names the input, and the other inputs are still read. TAP out.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: world.sh ISNAD
set -u
isnad=$1
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 2
n=0; bad=0
say() { n=$((n + 1)); if [ "$1" = 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; head -5 err out 2>/dev/null | cut -c1-300 | sed 's/^/# /'; bad=1; fi; }
read_() { "$isnad" read --format jsonl "$@" > out 2> err; code=$?; }
records() { grep -c '^{"isnad":' out; }

text='قالت الشرطة إن ثلاثة جنود قتلوا في انفجار قرب بغداد.'
printf '%s\n' "$text" > good.txt
: > empty.txt
printf '\357\273\277' > mark.txt
mkdir folder "folder/with blanks"; cp good.txt folder/b.txt; cp good.txt "folder/with blanks/a.txt"; cp good.txt folder/.hidden

read_ missing.txt good.txt
[ $code -ne 0 ] && [ "$(grep -c missing.txt err)" = 1 ] && [ "$(wc -l < err)" = 1 ]; say $? "a missing file gives one line with its name, and a bad exit code"
[ "$(records)" = 1 ]; say $? "the file after it is read"
read_ empty.txt; [ $code = 0 ] && [ "$(records)" = 1 ] && grep -q '"problems"' out; say $? "an empty file gives an empty record with a problem"
read_ mark.txt; [ $code = 0 ] && [ "$(records)" = 1 ] && grep -q '"problems"' out; say $? "a byte order mark alone does too"
read_ folder; [ $code = 0 ] && [ "$(records)" = 2 ]; say $? "a folder gives its files, hidden ones not"
read_ - < good.txt; [ $code = 0 ] && [ "$(records)" = 1 ]; say $? "standard input is read"
printf '{"id":"a","text":"%s"}\n{"id":"b"\n{"id":"c","text":"%s"}\n' "$text" "$text" > lines.jsonl
read_ lines.jsonl; [ $code -ne 0 ] && [ "$(records)" = 2 ] && grep -q 'lines.jsonl' err; say $? "a bad JSON line is named, the others are read"
"$isnad" read --format jsonl good.txt > /dev/full 2> err; [ $? -ne 0 ] && [ -s err ]; say $? "a full disk is no success"
read_ --format xml good.txt; [ $code = 2 ] && [ -s err ]; say $? "a wrong option says so, with exit code 2"
read_ --lexicon good.txt good.txt; [ $code -ne 0 ] && [ -s err ] && [ "$(records)" = 0 ]; say $? "a file that is no lexicon is refused with a message"
"$isnad" nonsense > out 2> err; [ $? = 2 ] && [ -s err ]; say $? "an unknown verb says so, with exit code 2"
"$isnad" --version > out 2> err && grep -q '[0-9]\.[0-9]' out && grep -q 'sha256:' out; say $? "--version names the engine and the hash of the lexicon"
for verb in read explain; do "$isnad" $verb --help > out 2> err && grep -q "isnad $verb" out; say $? "$verb --help"; done
"$isnad" read good.txt > out 2> err && ! grep -q "$(printf '\033')" out; say $? "no colours where the output is no terminal"
read_ good.txt; cp out first; read_ good.txt; cmp -s out first; say $? "the same input gives the same bytes"
LC_ALL=C TZ=Asia/Tokyo "$isnad" read --format jsonl good.txt > out; cmp -s out first; say $? "in any locale and time zone"
"$isnad" explain good.txt > out 2> err && grep -q 'data/.*\.tsv:[0-9]' out; say $? "explain names the rows"
echo "1..$n"
exit $bad
