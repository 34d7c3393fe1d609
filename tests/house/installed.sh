#!/bin/sh
# What `meson install` lays down works for a stranger: pkg-config finds it, a small C program builds against the shared and the
# static library, the shared library shows nothing but isnad_ names. TAP out.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: installed.sh BUILD-FOLDER
set -u
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
n=0; bad=0
say() { # STATUS NAME
    n=$((n + 1))
    if [ "$1" = 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; [ ! -s "$scratch/log" ] || tail -20 "$scratch/log" | sed 's/^/# /'; bad=1; fi
    : > "$scratch/log"
}
DESTDIR="$scratch/root" meson install -C "$1" --no-rebuild > "$scratch/log" 2>&1
say $? "meson install"
pc=$(find "$scratch/root" -name isnad.pc | head -1)
[ -n "$pc" ]; say $? "isnad.pc is installed"
export PKG_CONFIG_PATH="${pc%/*}" PKG_CONFIG_SYSROOT_DIR="$scratch/root"
lib=$(find "$scratch/root" -name 'libisnad.so' | head -1)
[ -n "$lib" ]; say $? "libisnad.so is installed"
# pkg-config gives one word a flag; the scratch path has no blanks.
# shellcheck disable=SC2046
cc -std=c17 -Wall -Wextra -Werror "$here/client.c" $(pkg-config --cflags --libs isnad) -o "$scratch/shared" > "$scratch/log" 2>&1
say $? "a program builds against the shared library"
LD_LIBRARY_PATH="${lib%/*}" "$scratch/shared" > "$scratch/log" 2>&1
say $? "it reads a report"
# shellcheck disable=SC2046
cc -std=c17 "$here/client.c" $(pkg-config --cflags isnad) "${lib%.so}.a" $(PKG_CONFIG_SYSROOT_DIR= pkg-config --static --libs-only-l isnad | sed 's/-lisnad//') -o "$scratch/static" > "$scratch/log" 2>&1
say $? "a program builds against the static library"
"$scratch/static" > "$scratch/log" 2>&1
say $? "it reads a report"
foreign=$(nm -D --defined-only "$lib" 2>/dev/null | awk '{ sub("@.*", "", $3); if ($3 !~ /^(isnad_|_init$|_fini$)/) print $3 }')
printf '%s\n' "$foreign" > "$scratch/log"
[ -z "$foreign" ]; say $? "the shared library shows only isnad_ names"
echo "1..$n"
exit $bad
