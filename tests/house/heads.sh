#!/bin/sh
# Every C file begins with a paragraph that says what it is, and names its licence. One TAP line each.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: heads.sh [FOLDER]
set -eu
cd "${1:-$(dirname "$0")/../..}"
bad=0
report() { # NUMBER NAME FOUND
    if [ -z "$3" ]; then echo "ok $1 - $2"; else echo "not ok $1 - $2"; printf '%s\n' "$3" | head -20 | sed 's/^/# /'; bad=1; fi
}
files() { find src include tools tests -name '*.[ch]' | sort; }
report 1 "every C file begins with a comment" "$(files | while IFS= read -r f; do head -2 "$f" | grep -q '^/[*/]' || echo "$f"; done)"
report 2 "every C file names its licence" "$(files | while IFS= read -r f; do head -80 "$f" | grep -q 'SPDX-License-Identifier: Apache-2.0' || echo "$f"; done)"
echo "1..2"
exit $bad
