#!/bin/sh
# Fuzzes every target for some seconds, from the saved inputs on. What breaks one is written to BUILD/findings/, to be saved in
# tests/fuzz/corpus/ with its mending. TAP out, one line a target.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: run.sh BUILD SECONDS       BUILD is set up with clang, -Db_sanitize=address,undefined and -Dc_args=-fsanitize=fuzzer-no-link
set -u
here=$(cd "$(dirname "$0")" && pwd)
findings="$1/findings"; mkdir -p "$findings"
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
n=0; bad=0
for source in "$here"/fuzz_*.c; do
    name=$(basename "$source" .c); name=${name#fuzz_}
    n=$((n + 1))
    mkdir -p "$scratch/$name"
    if [ ! -x "$1/tests/fuzz_$name" ]; then echo "ok $n - $name # SKIP $1 has no libFuzzer target: set it up with clang and sanitizers"; continue; fi
    if "$1/tests/fuzz_$name" -max_total_time="$2" -timeout=20 -rss_limit_mb=4096 -artifact_prefix="$findings/$name-" \
        "$scratch/$name" "$here/corpus/$name" > "$scratch/log" 2>&1
    then echo "ok $n - $name: $(sed -n 's/^Done \([0-9]* runs\).*/\1/p' "$scratch/log"), $(grep -o 'cov: [0-9]*' "$scratch/log" | tail -1)"
    else echo "not ok $n - $name"; grep -v '^#[0-9]' "$scratch/log" | head -40 | sed 's/^/#  /'; bad=1; fi
done
echo "1..$n"
exit $bad
