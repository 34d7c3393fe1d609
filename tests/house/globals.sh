#!/bin/sh
# The library keeps no state and asks nothing of the world: no writable data in its objects, no clock, locale, environment or
# network among its undefined symbols, and none of the string functions that overrun. One TAP line each.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: globals.sh LIBRARY.a      (of a build without sanitizers: those add writable data of their own)
set -eu
[ $# = 1 ] && [ -f "$1" ] || { echo "usage: globals.sh LIBRARY.a" >&2; exit 2; }
bad=0

writable=$(size -A "$1" | awk '/:$|ex / { object = $1 } $1 ~ /^\.(data|bss|tdata|tbss)($|\.)/ && $1 !~ /\.rel\.ro/ && $2 > 0 { print object, $1, $2 " bytes" }')
if [ -z "$writable" ]; then echo "ok 1 - no writable data in the library"
else
    echo "not ok 1 - no writable data in the library"; printf '%s\n' "$writable" | sed 's/^/# /'
    objdump -t "$1" 2>/dev/null | awk '$0 ~ / \.(data|bss)[ \t.]/ && $0 !~ /\.rel\.ro/ && / O / { print "#   " $NF }' | head -20
    bad=1
fi

undefined() { nm -u "$1" 2>/dev/null | awk '$1 == "U" { sub("@.*", "", $2); print $2 }' | sort -u; }
n=1
refuse() { # LIBRARY NAME WORDS
    n=$((n + 1))
    found=$(undefined "$1" | grep -xE "$3" || true)
    if [ -z "$found" ]; then echo "ok $n - $2"
    else echo "not ok $n - $2"; printf '%s\n' "$found" | sed 's/^/# /'; bad=1; fi
}
refuse "$1" "no clock, locale, environment, chance or network" \
    'time|clock|clock_gettime|gettimeofday|localtime(_r)?|gmtime(_r)?|mktime|strftime|setlocale|newlocale|localeconv|getenv|secure_getenv|rand|random|srand|getrandom|socket|connect|getaddrinfo|system|popen|fork'
refuse "$1" "no string function that can overrun or hides errors" 'strcpy|strcat|sprintf|vsprintf|strtok|gets|atoi|atol|atof'
echo "1..$n"
exit $bad
