#!/bin/sh
# Function and file length: prints what is longest and the spread, and fails over the bars that CONTRIBUTING.md names.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: lengths.sh [FOLDER]
# A function is counted from the first line of its signature to its closing brace; tables of data are not functions.
set -eu
cd "${1:-$(dirname "$0")/../..}"
FUNCTION_MAX=60 FUNCTION_MEDIAN=12 FUNCTION_P90=35 FILE_MAX=600

functions() { # FILE...: prints "lines file:line name"
    awk '
        FNR == 1 { open = 0; start = 0 }
        open { if (/^}/) { print FNR - start + 1, FILENAME ":" start, name; open = 0; start = 0 } next }
        /^[#\/ \t}*]/ && !start { next }
        !start && /^[A-Za-z_]/ && /\(/ && !/^(typedef|struct|enum|union)[^(]*\{/ && !/^[^(]*=/ {
            start = FNR; name = $0; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name)
        }
        start && /;[ \t]*(\/[*\/].*)?$/ && !/\{/ { start = 0; next }
        start && /\{/ { if (/\}[ \t]*(\/[*\/].*)?$/) { print FNR - start + 1, FILENAME ":" start, name; start = 0 } else open = 1 }
    ' "$@"
}
list=$(find src include tools -name '*.[ch]' | sort)
[ -n "$list" ] || { echo "1..0 # SKIP no sources"; exit 0; }
all=$(mktemp); trap 'rm -f "$all"' EXIT
# shellcheck disable=SC2086
functions $list | sort -rn > "$all"

count=$(wc -l < "$all")
at() { awk -v n="$count" -v q="$1" 'BEGIN { k = int((1 - q) * n) + 1; if (k > n) k = n } NR == k { print $1 }' "$all"; }
median=$(at 0.5); p90=$(at 0.9); longest=$(sed -n '1s/ .*//p' "$all")
echo "# $count functions: median ${median:-0} lines, nine in ten within ${p90:-0}, longest ${longest:-0}"
head -5 "$all" | sed 's/^/#   /'
# shellcheck disable=SC2086
wc -l $list | awk '$2 != "total"' | sort -rn > "$all.files"
echo "# $(wc -l < "$all.files") files: median $(awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }' "$all.files") lines"
head -5 "$all.files" | sed 's/^ */#   /'

bad=0; n=0
bar() { # NAME GOT MOST
    n=$((n + 1))
    if [ "${2:-0}" -le "$3" ]; then echo "ok $n - $1: $2, at most $3"; else echo "not ok $n - $1: $2, at most $3"; bad=1; fi
}
bar "longest function" "${longest:-0}" $FUNCTION_MAX
bar "median function" "${median:-0}" $FUNCTION_MEDIAN
bar "nine in ten functions" "${p90:-0}" $FUNCTION_P90
bar "longest file" "$(sed -n '1s/^ *\([0-9]*\).*/\1/p' "$all.files")" $FILE_MAX
rm -f "$all.files"
echo "1..$n"
exit $bad
