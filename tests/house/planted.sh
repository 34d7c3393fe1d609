#!/bin/sh
# The house checks can fail: each finds a fault that is planted for it in a scratch folder. One TAP line each.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
n=0; bad=0
fresh() { rm -rf "$scratch/t"; mkdir -p "$scratch/t/src/base" "$scratch/t/src/arabic" "$scratch/t/include" "$scratch/t/tools" "$scratch/t/tests"; }
plant() { # CHECK FILE TEXT
    fresh; mkdir -p "$(dirname "$scratch/t/$2")"; printf "$3" > "$scratch/t/$2"
    n=$((n + 1))
    if sh "$here/$1.sh" "$scratch/t" > "$scratch/out" 2>&1; then echo "not ok $n - $1 finds a fault planted in $2"; bad=1
    else echo "ok $n - $1 finds a fault planted in $2"; fi
}
plant layers src/base/a.c '#include "arabic/doc.h"\n'
plant layers src/arabic/a.c '#include "doc.h"\n'
plant layers src/other/a.c 'int x;\n'
plant no-arabic src/base/a.c '// \330\247\n'
plant no-arabic src/base/a.c 'int a = 0x0627;\n'
plant no-arabic src/base/a.c 'char *a = "\\u0627";\n'
plant no-arabic src/base/a.c 'char *a = "\\xd8\\xa7";\n'
plant heads src/base/a.c 'int x;\n'
fresh; { printf 'int f(int x)\n{\n'; i=0; while [ $i -lt 60 ]; do echo '    x++;'; i=$((i + 1)); done; printf '}\n'; } > "$scratch/long"
plant lengths src/base/a.c "$(cat "$scratch/long")"

fresh; printf '/* A file. */\n// SPDX-License-Identifier: Apache-2.0\n#include "base/str.h"\nint f(void)\n{\n    return 3;\n}\n' > "$scratch/t/src/base/a.c"
for check in layers no-arabic heads lengths; do
    n=$((n + 1))
    if sh "$here/$check.sh" "$scratch/t" > "$scratch/out" 2>&1; then echo "ok $n - $check finds nothing in a clean file"
    else echo "not ok $n - $check finds nothing in a clean file"; sed 's/^/# /' "$scratch/out"; bad=1; fi
done

if command -v cc > /dev/null; then
    object() { # NAME TEXT
        fresh; printf "$2" > "$scratch/t/a.c"; (cd "$scratch/t" && cc -c a.c -o a.o && ar rc a.a a.o)
        n=$((n + 1))
        if sh "$here/globals.sh" "$scratch/t/a.a" > "$scratch/out" 2>&1; then echo "not ok $n - globals finds $1"; bad=1
        else echo "ok $n - globals finds $1"; fi
    }
    object "a writable global" 'int counter = 3;\n'
    object "a writable static" 'int f(void) { static int calls; return ++calls; }\n'
    object "a clock" '#include <time.h>\nlong f(void) { return (long)time(0); }\n'
fi
echo "1..$n"
exit $bad
