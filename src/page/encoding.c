/* Encoding - see encoding.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/encoding.h"

#include "base/utf8.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

enum { SEARCHED = 4096, LABEL_MAX = 40, GUESSED = 16384 };

static bool in_label(char c) { return (c >= '0' && c <= '9') || (char_small(c) >= 'a' && char_small(c) <= 'z') || c == '-' || c == '_' || c == ':' || c == '.'; }

/* What follows «charset=» or «encoding=» in the first bytes, quotation marks off. */
static Str named_in_page(Str s)
{
    static const Str keys[] = { STR("charset="), STR("encoding=") };
    uint32_t end = s.n < SEARCHED ? s.n : SEARCHED;
    for (uint32_t at = 0; at < end; at++)
        for (uint32_t k = 0; k < 2; k++) {
            uint32_t i = 0;
            while (i < keys[k].n && at + i < end && char_small(s.p[at + i]) == keys[k].p[i]) i++;
            if (i < keys[k].n) continue;
            uint32_t from = at + i;
            while (from < end && (s.p[from] == '"' || s.p[from] == '\'' || s.p[from] == ' ')) from++;
            uint32_t to = from;
            while (to < end && in_label(s.p[to])) to++;
            if (to > from && to - from < LABEL_MAX) return (Str){ s.p + from, to - from };
        }
    return STR("");
}

static const char *converter_name(Str label, char out[LABEL_MAX])
{
    if (!label.n || label.n >= LABEL_MAX) return NULL;
    for (uint32_t i = 0; i < label.n; i++) out[i] = char_small(label.p[i]);
    out[label.n] = 0;
    if (!strcmp(out, "iso-8859-1") || !strcmp(out, "latin1") || !strcmp(out, "us-ascii")) return "windows-1252";
    if (!strcmp(out, "cp1256") || !strcmp(out, "arabic")) return "windows-1256";
    return out;
}

static UConverter *open_converter(Str label)
{
    char name[LABEL_MAX];
    UErrorCode error = U_ZERO_ERROR;
    const char *known = converter_name(label, name);
    UConverter *c = known ? ucnv_open(known, &error) : NULL;
    return U_SUCCESS(error) ? c : NULL;
}

Str encoding_guess(Arena *arena, Str s)
{
    UErrorCode error = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&error);
    ucsdet_setText(detector, s.p, (int32_t)(s.n < GUESSED ? s.n : GUESSED), &error);
    ucsdet_enableInputFilter(detector, true);
    const UCharsetMatch *match = ucsdet_detect(detector, &error);
    const char *name = match && U_SUCCESS(error) ? ucsdet_getName(match, &error) : NULL;
    Str out = name ? arena_copy(arena, str_of(name)) : STR("");
    ucsdet_close(detector);
    return out;
}

static Str convert(Arena *arena, UConverter *from, Str s)
{
    UErrorCode error = U_ZERO_ERROR;
    UConverter *to = ucnv_open("UTF-8", &error);
    size_t room = 4 * (size_t)s.n + 16;                        /* a byte is at most U+FFFF, three bytes */
    char *out = arena_alloc(arena, room), *p = out;
    const char *in = s.p;
    UChar pivot[1024], *pivot_in = pivot, *pivot_out = pivot;
    if (U_SUCCESS(error)) ucnv_convertEx(to, from, &p, out + room, &in, s.p + s.n, pivot, &pivot_in, &pivot_out, pivot + 1024, true, true, &error);
    ucnv_close(to);
    return (Str){ out, (uint32_t)(p - out) };
}

static bool begins(Str s, const char *mark, uint32_t n) { return s.n >= n && !memcmp(s.p, mark, n); }

Str page_decode(Str bytes, Str label, Problems *problems)
{
    if (begins(bytes, "\xEF\xBB\xBF", 3)) bytes.p += 3, bytes.n -= 3;
    bool wide = begins(bytes, "\xFF\xFE", 2) || begins(bytes, "\xFE\xFF", 2);
    if (!wide && utf8_valid(bytes)) return bytes;
    Str named = wide ? STR("utf-16") : label.n ? label : named_in_page(bytes);
    bool utf8 = named.n >= 4 && (named.p[0] | 32) == 'u' && (named.p[3] == '8' || (named.n > 4 && named.p[4] == '8'));
    uint32_t bad = 0;
    if (utf8) {                                               /* some bytes are broken; where most are, the label lies */
        Str good = utf8_repair(problems->arena, bytes, &bad);
        if (bad < 10 || bad < bytes.n / 200) {
            problem_add(problems, "%u bytes of the page are not UTF-8", bad);
            return good;
        }
    }
    UConverter *c = utf8 ? NULL : open_converter(named);
    if (!c) c = open_converter(encoding_guess(problems->arena, bytes));
    if (!c) return utf8_repair(problems->arena, bytes, &bad);
    Str out = convert(problems->arena, c, bytes);
    ucnv_close(c);
    return out;
}

Str encoding_convert(Arena *arena, Str bytes, Str name)
{
    UConverter *c = open_converter(name);
    if (!c) return bytes;
    Str out = convert(arena, c, bytes);
    ucnv_close(c);
    return out;
}
