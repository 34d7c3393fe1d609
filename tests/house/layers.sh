#!/bin/sh
# Includes run only downwards, and are always written "room/file.h". One TAP line a room.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: layers.sh [FOLDER]     (a folder that holds src/; default: this project)
set -eu
cd "${1:-$(dirname "$0")/../..}"

# room: the rooms, or single files of one, that it may include from. `-` is include/isnad.h, the public door. page/ fills the
# document's blocks, but knows no stage. incident/ stands on records' JSON, not on the engine: of it only the calendar.
rooms='base: base
lexicon: base lexicon
arabic: base lexicon arabic
page: base lexicon arabic page
record: base lexicon arabic page record -
incident: base lexicon arabic/calendar.h incident
eval: base lexicon eval
cmd: base lexicon arabic page record incident eval cmd -
bench: base lexicon arabic page record incident cmd bench'

n=0; bad=0
for room in base lexicon arabic page record incident eval cmd bench; do
    n=$((n + 1))
    allowed=$(printf '%s\n' "$rooms" | sed -n "s/^$room://p")
    wrong=$(find "src/$room" -name '*.[chS]' -print 2>/dev/null | sort | while IFS= read -r file; do
        awk -v allowed="$allowed " -v file="$file" '
            /^[ \t]*#[ \t]*include[ \t]*"/ {
                split($0, part, "\""); path = part[2]
                room = path; if (!sub("/.*", "", room)) room = path == "isnad.h" ? "-" : ""
                if (room == "" || path ~ /\.\./) printf "# %s:%d: \"%s\" is not written \"room/file.h\"\n", file, FNR, path
                else if (!index(allowed, " " room " ") && !index(allowed, " " path " ")) printf "# %s:%d: \"%s\" lies above this room\n", file, FNR, path
            }' "$file"
    done)
    if [ -z "$wrong" ]; then echo "ok $n - src/$room includes only downwards"
    else echo "not ok $n - src/$room includes only downwards"; printf '%s\n' "$wrong"; bad=1; fi
done

n=$((n + 1))
stray=$(find src -mindepth 1 -maxdepth 2 -type d | while IFS= read -r d; do
    case "$d" in src/base|src/lexicon|src/arabic|src/page|src/record|src/incident|src/eval|src/cmd|src/bench) ;; *) echo "# $d is in no list of rooms" ;; esac
done; find src -maxdepth 1 -type f -name '*.[ch]' | sed 's/^/# lies in no room: /')
if [ -z "$stray" ]; then echo "ok $n - every source file lies in a room"
else echo "not ok $n - every source file lies in a room"; printf '%s\n' "$stray"; bad=1; fi
echo "1..$n"
exit $bad
