#!/bin/sh
# Knowledge is text: no Arabic letter stands in C, neither as itself nor as an escape. One TAP line a way of writing it.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: no-arabic.sh [FOLDER]
set -eu
cd "${1:-$(dirname "$0")/../..}"
LC_ALL=C.UTF-8; export LC_ALL

n=0; bad=0
look() { # NAME PATTERN
    n=$((n + 1))
    found=$(find src include tools -name '*.[chS]' -exec grep -nHP "$2" {} + 2>/dev/null | head -20 || true)
    if [ -z "$found" ]; then echo "ok $n - $1"
    else echo "not ok $n - $1"; printf '%s\n' "$found" | sed 's/^/# /'; bad=1; fi
}
look "no Arabic letter in src, include, tools" '[\x{0600}-\x{06FF}\x{0750}-\x{077F}\x{08A0}-\x{08FF}\x{FB50}-\x{FDFF}\x{FE70}-\x{FEFE}]'
look "none as \\u escape" '\\[uU](0000)?(0[67]|08[A-F]|F[BCD]|FE[7-9A-F])[0-9A-Fa-f]{1,2}'
look "none as code point" '\b0[xX]0*(6[0-9A-Fa-f]{2}|7[5-7][0-9A-Fa-f]|[fF][bB][5-9A-Fa-f][0-9A-Fa-f]|[fF][cCdD][0-9A-Fa-f]{2}|[fF][eE][7-9A-Fa-f][0-9A-Ea-e])[uU]?[lL]?\b'
look "none as UTF-8 bytes" '\\x[dD][89aAbB]\\x'
echo "1..$n"
exit $bad
