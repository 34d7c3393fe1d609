#!/bin/sh
# What README promises, done as a new user does it: a fresh copy in a path with blanks, `./run` from another folder, again, and the
# tour: a row added, the reading changed; a broken row, refused with its place. TAP out.
# SPDX-License-Identifier: Apache-2.0
set -u
project=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
copy="$scratch/a folder with blanks/isnad"
mkdir -p "$copy"
(cd "$project" && tar --exclude='./build' --exclude='./build-*' --exclude=./.git -cf - .) | tar -C "$copy" -xf -
cd "$scratch" || exit 2

n=0; bad=0
say() { # STATUS NAME
    n=$((n + 1))
    if [ "$1" = 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; tail -15 "$scratch/log" | sed 's/^/# /'; bad=1; fi
}
run() { "$copy/run" "$@" > "$scratch/log" 2>&1; }
reading() { # TEXT: whether its first figure has a chain
    printf '%s\n' "$1" | "$copy/build/isnad" read --format jsonl - 2> "$scratch/log" | tee -a "$scratch/log" |
        python3 -c 'import json, sys; f = json.loads(sys.stdin.readline())["figures"]; print(f[0]["by"] if f else "no figure")' 2>> "$scratch/log"
}

run; say $? "./run in a path with blanks, from another folder"
grep -q 'Where to go next' "$scratch/log"; say $? "it says where to go next"
grep -v '^\[' "$scratch/log" | sed -n '/samples/,$p' > "$scratch/first"
run; say $? "./run a second time"
grep -v '^\[' "$scratch/log" | sed -n '/samples/,$p' | cmp -s - "$scratch/first"; say $? "it reads the same"
[ -s "$scratch/first" ]; say $? "it reads something"

text='غمغم مصدر أمني بأن ثلاثة جنود قتلوا في انفجار.'
[ "$(reading "$text")" = None ]; say $? "a verb of reporting that no table has makes no chain"
printf 'غمغم\tverb\tيغمغم\tverb\taffirm\t\t\t%s\tsource:police\t\n' "$text" >> "$copy/data/reporting.tsv"
run --build-only; say $? "one row more, built"
[ "$(reading "$text")" = 0 ]; say $? "and it makes a chain"

printf 'زعق\tverb\tيزعق\tverb\tshouting\t\t\t%s\tsource:police\t\n' "$text" >> "$copy/data/reporting.tsv"
line=$(wc -l < "$copy/data/reporting.tsv")
! run --build-only; say $? "a row with a wrong value is refused"
grep -q "reporting.tsv:$line:" "$scratch/log"; say $? "with its file and line"
echo "1..$n"
exit $bad
