#!/bin/sh
# data/README.md tells of every table and column, and each file of a table says in its head what it holds. TAP out.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: tables.sh [FOLDER]
set -eu
cd "${1:-$(dirname "$0")/../..}/data"
bad=0
report() { # NUMBER NAME FOUND
    if [ -z "$3" ]; then echo "ok $1 - $2"; else echo "not ok $1 - $2"; printf '%s\n' "$3" | head -20 | sed 's/^/# /'; bad=1; fi
}
files=$(find . -name '*.tsv' | sed 's|^\./||' | sort)
report 1 "data/README.md names every table" "$(for f in $files; do grep -qF "\`$f\`" README.md || grep -qF "\`${f%%/*}/\`" README.md || echo "$f"; done)"
report 2 "and every column" "$(for f in $files; do grep -v '^#' "$f" | head -1 | tr '\t' '\n' | while IFS= read -r c; do grep -qF "\`$c\`" README.md || echo "$f: $c"; done; done)"
report 3 "every file begins with what it holds" "$(for f in $files; do head -1 "$f" | grep -q '^#' || echo "$f"; done)"
echo "1..3"
exit $bad
