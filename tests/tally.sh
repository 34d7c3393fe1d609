# Counts what tests print, for ./check. Read with `. tests/tally.sh`; logs go to $logs.
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh

passed=0 failed=0 skipped=0

log_of() { printf '%s/%s.log' "$logs" "$(printf '%s' "$1" | tr -c 'A-Za-z0-9' - | tr -s -)"; }
line_of() { # NAME PASSED FAILED SKIPPED SECONDS
    printf '%-34s %6d passed %5d failed %4d skipped %5d s\n' "$1" "$2" "$3" "$4" "$5"
}

# Runs a command that prints TAP and counts each of its tests singly; shows what failed. A stream without its plan, or a bad exit
# without a `not ok`, is a failure too.
tap() { # NAME COMMAND...
    tap_name=$1; shift
    tap_log=$(log_of "$tap_name")
    tap_began=$(date +%s)
    "$@" > "$tap_log" 2>&1
    tap_code=$?
    # shellcheck disable=SC2046
    set -- $(awk -v code=$tap_code '
        /^ok / { if (/# SKIP/) s++; else p++ }  /^not ok / { f++ }  /^1\.\.[0-9]+/ { plan = substr($1, 4) + 0; planned = 1 }
        END { if (!planned || plan != p + f + s || (code != 0 && !f)) f++; print p + 0, f + 0, s + 0 }' "$tap_log")
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
    line_of "$tap_name" "$1" "$2" "$3" $(($(date +%s) - tap_began))
    [ "$2" = 0 ] || show_failures "$tap_log"
    [ "$3" = 0 ] || sed -n 's/^ok [0-9]* - \(.*\)# SKIP\(.*\)/    skipped: \1:\2/p' "$tap_log" | head -5
}

# The failed tests of a log with the remarks after each, or its end where none says `not ok`.
show_failures() { # LOG
    if grep -q '^not ok' "$1"; then
        awk '/^ok / || /^1\.\./ { show = 0; next } /^not ok / { show = 1; n++ } show && n <= 12 && lines++ < 120 { print "    " $0 }' "$1"
    else tail -15 "$1" | sed 's/^/    /'; fi
    echo "    (all of it: $1)"
}

# One check: the command ends well.
one() { # NAME COMMAND...
    one_name=$1; shift
    tap "$one_name" one_tap "$one_name" "$@"
}
one_tap() {
    one_title=$1; shift
    if "$@" > "$logs/last" 2>&1; then cat "$logs/last"; echo "ok 1 - $one_title"
    else
        cat "$logs/last"; echo "not ok 1 - $one_title"
        { grep -E -A4 'error|FAILED|faults? in' "$logs/last" || tail -15 "$logs/last"; } | head -40 | sed 's/^/#   /'
    fi
    echo 1..1
}

skip() { # NAME REASON
    skipped=$((skipped + 1))
    line_of "$1" 0 0 1 0
    echo "    skipped: $2"
}

# The last line of all, and the exit code.
finish() {
    echo
    if [ $skipped = 0 ]; then echo "$passed passed, $failed failed"; else echo "$passed passed, $failed failed, $skipped skipped"; fi
    [ $failed = 0 ]
    exit
}
