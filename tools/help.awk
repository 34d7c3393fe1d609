# Manual pages (man/*.scd) to C: of each page its SYNOPSIS, OPTIONS, VERBS, EXAMPLES and EXIT STATUS, marks taken off.
# SPDX-License-Identifier: Apache-2.0
# Usage: awk -f help.awk man/isnad.1.scd man/isnad-read.1.scd ... > help_pages.c
function out(line) {
    gsub(/\\\\/, "\001", line); gsub(/\\/, "", line); gsub("\001", "\\", line)
    gsub(/\\/, "\\\\", line); gsub(/"/, "\\\"", line)
    print "    \"" line "\\n\""
}
function plain(line) {                    # *bold* and _underlined_ at word ends
    gsub(/\*/, "", line)
    while (match(line, /(^|[^A-Za-z0-9_\\])_[A-Za-z0-9.:-]+_/)) {
        s = substr(line, RSTART, RLENGTH); sub(/_/, "", s); sub(/_$/, "", s)
        line = substr(line, 1, RSTART - 1) s substr(line, RSTART + RLENGTH)
    }
    return line
}
BEGIN {
    print "// Made of man/*.scd by tools/help.awk."
    print "// SPDX-License-Identifier: Apache-2.0"
    print "#include \"cmd/help.h\"\n"
    print "const HelpPage help_pages[] = {"
}
FNR == 1 {
    if (open) print "    },"
    name = FILENAME; sub(/.*\//, "", name); sub(/\.[0-9]\.scd$/, "", name)
    print "    { \"" name "\","; open = 1; shown = 0; code = 0; blank = 0; begun = 0; next
}
/^# / {
    shown = $0 ~ /^# (SYNOPSIS|OPTIONS|VERBS|EXAMPLES|EXIT STATUS)$/
    if (shown) { if (begun) out(""); out(substr($0, 3)); begun = 1; blank = 0; fresh = 1 }
    next
}
/^```/ { code = !code; next }
!shown { next }
/^$/ { blank = 1; next }
{
    if (blank && !fresh) out("")
    blank = 0; fresh = 0
    line = $0; sub(/^\t+/, "    &", line); gsub(/\t/, "    ", line)
    out("  " (code ? line : plain(line)))
}
END { if (open) print "    },"; print "    { 0, 0 },\n};" }
