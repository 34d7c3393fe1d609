#!/bin/sh
# Learns data/model/weights.bin from the texts that lie beside the project, or scores by fifths what would be learned.
# SPDX-License-Identifier: Apache-2.0
#
# Usage: make.sh TRAIN SHARED [--folds]     (TRAIN: the program that the build makes; SHARED: the folder with gold/ and corpus/)
set -eu
[ $# -ge 2 ] || { sed -n 's/^# //p' "$0" | sed -n 's/^Usage/usage/p' >&2; exit 2; }
project=$(cd "$(dirname "$0")/../.." && pwd)
texts=$(mktemp -d); trap 'rm -rf "$texts"' EXIT
python3 "$project/tools/train/texts.py" "$2" "$texts"
if [ "${3:-}" = --folds ]; then "$1" "$texts"; else mkdir -p "$project/data/model"; "$1" "$texts" "$project/data/model/weights.bin"; fi
