# What Isnad needs of Debian, and how it is got. Read by ./run and ./check with `. tools/need.sh`.
# SPDX-License-Identifier: Apache-2.0

# To build: tools, then what the engine and the command link, then the writer of manual pages.
BUILD_PACKAGES='gcc libc6-dev binutils meson ninja-build pkg-config libssl-dev libjansson-dev libicu-dev libxml2-dev zlib1g-dev libbrotli-dev scdoc'
# To test besides: the second compiler with its sanitizers and fuzzer, and the scorer's Python (meson brings it).
CHECK_PACKAGES='clang libclang-rt-dev llvm python3'

# Prints those of the named packages that are not installed.
missing_packages() {
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
    done
}

# Installs what is missing of the named packages with apt-get, after saying so. Does nothing, and asks no network, where all are there.
need() {
    command -v dpkg-query > /dev/null || {
        echo "This is no Debian: install what these packages are called here, if they are not yet there: $*" >&2; return 0; }
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    echo "Missing Debian packages: $missing"
    as_root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo > /dev/null || { echo "Install them as root, then start again:  apt-get install $missing" >&2; return 1; }
        as_root='sudo'
    fi
    export DEBIAN_FRONTEND=noninteractive
    install="$as_root apt-get install -y -q --no-install-recommends"
    echo "Installing them with: $install $missing"
    # shellcheck disable=SC2086
    if apt-get install -s --no-install-recommends $missing > /dev/null 2>&1 && $install $missing; then return 0; fi
    echo "The package lists are missing or old: apt-get update"
    # shellcheck disable=SC2086
    $as_root apt-get update -q && $install $missing && return 0
    echo "The packages could not be installed. With a network, or by hand:  apt-get install $missing" >&2
    return 1
}

# Sets up a build folder once, or again where its project was moved; then builds. The options are meson's.
build() { # FOLDER [OPTION ...]
    folder=$1; shift
    # Meson remembers absolute paths: a folder that came along with a moved or copied project is laid anew.
    if [ -d "$folder" ] && [ "$(cat "$folder/.laid-for" 2>/dev/null)" != "$PWD $*" ]; then rm -rf "$folder"; fi
    if [ ! -f "$folder/build.ninja" ]; then
        meson setup "$folder" "$@" || return 1
        printf '%s\n' "$PWD $*" > "$folder/.laid-for"
    fi
    ninja -C "$folder"
}
