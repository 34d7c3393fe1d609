#!/bin/sh
# Knowledge is text: no Arabic letter stands in C, neither as itself nor as an escape. One TAP line a way of writing it.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: no-arabic.sh [FOLDER]
set -eu
cd "${1:-$(dirname "$0")/../..}"
LC_ALL=C.UTF-8; export LC_ALL

n=0; bad=0
look() { # NAME PATTERN FOLDER...
    name=$1 pattern=$2; shift 2
    n=$((n + 1))
    found=$(find "$@" -name '*.[chS]' -exec grep -nHP "$pattern" {} + 2>/dev/null | head -20 || true)
    if [ -z "$found" ]; then echo "ok $n - $name"
    else echo "not ok $n - $name"; printf '%s\n' "$found" | sed 's/^/# /'; bad=1; fi
}
# Written out, nothing Arabic may stand, not even a comma. As a number, marks and signs may (a terminal has to know which have no width),
# letters and digits not; the tools that check and derive tables may name the range of letters.
look "no Arabic letter in src, include, tools" '[\x{0600}-\x{06FF}\x{0750}-\x{077F}\x{08A0}-\x{08FF}\x{FB50}-\x{FDFF}\x{FE70}-\x{FEFE}]' src include tools
look "none as \\u escape" '\\[uU](0000)?(0[67]|08[A-F]|F[BCD]|FE[7-9A-F])[0-9A-Fa-f]{1,2}' src include tools
look "none as code point" '\b0[xX]0*(62[0-9A-Fa-f]|63[0-9Aa]|64[1-9Aa]|66[0-9EFef]|67[1-9A-Fa-f]|6[89A-Ca-c][0-9A-Fa-f]|6[Dd][0-3]|6[Ff][0-9A-Ca-c]|7[5-7][0-9A-Fa-f]|[fF][bB][5-9A-Fa-f][0-9A-Fa-f]|[fF][cCdD][0-9A-Fa-f]{2}|[fF][eE][7-9A-Fa-f][0-9A-Ea-e])[uU]?[lL]?\b' src include
look "none as UTF-8 bytes" '\\x([dD]8\\x[aAbB]|[dD]9\\x(8[1-9aA]|[aA][0-9eEfF]|[bB])|[dD][aAbB]\\x)' src include tools
echo "1..$n"
exit $bad
