#!/bin/sh
# Reads a whole year of real news through a pipe and counts the records: nothing may crash, leak or be lost. TAP out.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: corpus.sh ISNAD CORPUS.jsonl.gz
set -u
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
want=$(zcat "$2" | grep -c .)
zcat "$2" | "$1" read --format jsonl --jobs 2 - > "$scratch/records" 2> "$scratch/errors"
code=$?
got=$(grep -c '^{"isnad":' "$scratch/records")
say() { if [ "$2" = 0 ]; then echo "ok $1 - $3"; else echo "not ok $1 - $3"; head -30 "$scratch/errors" | sed 's/^/# /'; fi; }
say 1 $code "reading $want articles from a pipe ends with exit code $code"
say 2 "$(grep -c -e Sanitizer -e 'runtime error' "$scratch/errors")" "the sanitizer says nothing"
say 3 $((want - got)) "$got of $want articles have a record"
zcat "$2" | head -500 > "$scratch/some.jsonl"
"$1" read --format jsonl --jobs 1 "$scratch/some.jsonl" > "$scratch/alone" 2>> "$scratch/errors"
head -500 "$scratch/records" | cmp - "$scratch/alone" >> "$scratch/errors" 2>&1
say 4 $? "two threads give the same records in the same order as one"
echo 1..4
