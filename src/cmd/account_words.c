/* Account, words - days, times, countries and figures in words. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/account_parts.h"

#include <stdio.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

Str words_day(const Account *a, int32_t day)
{
    if (day == INT32_MIN) return STR("");
    Str iso = day_string(a->arena, day);
    char month[8], out[128];
    int number = 0, of_month = 0;
    char year[16] = "";
    if (sscanf(iso.p, "%15[^-]-%d-%d", year, &number, &of_month) != 3) return iso;
    snprintf(month, sizeof month, "%d", number);
    Str name = label_of(a->labels, "month", month);
    snprintf(out, sizeof out, "%d %" STR_FMT " %s", of_month, STR_ARG(name), year);
    return arena_copy(a->arena, str_of(out));
}

/* "+03:00" or "Z" where the stamp ends in it, else "". */
static Str zone_of(Str iso)
{
    Str end = { iso.p + iso.n - 6, 6 };
    if (iso.n > 16 && iso.p[iso.n - 1] == 'Z') return STR("UTC");
    return iso.n >= 22 && (end.p[0] == '+' || end.p[0] == '-') && end.p[3] == ':' ? end : STR("");
}

/* Seconds are left out: they say nothing. */
Str words_stamp(const Account *a, Str iso)
{
    if (iso.n < 16 || iso.p[10] != 'T') return iso;
    Str s = arena_join(a->arena, (Str){ iso.p, 10 }, STR(" "), (Str){ iso.p + 11, 5 }), zone = zone_of(iso);
    return zone.n ? arena_join(a->arena, s, STR(" "), zone) : s;
}

Str words_country(const Account *a, Str code)
{
    char locale[16], name[128] = "";
    UChar wide[64];
    UErrorCode e = U_ZERO_ERROR;
    if (code.n != 2) return code;
    snprintf(locale, sizeof locale, "und_%" STR_FMT, STR_ARG(code));
    uloc_getDisplayCountry(locale, a->labels->arabic ? "ar" : "en", wide, sizeof wide / sizeof *wide, &e);
    if (U_SUCCESS(e)) u_strToUTF8(name, sizeof name, NULL, wide, -1, &e);
    return U_SUCCESS(e) && *name ? arena_copy(a->arena, str_of(name)) : code;
}

static Str counted(const Account *a, uint8_t effect, int64_t low, int64_t high)
{
    char key[48];
    snprintf(key, sizeof key, "toll.%s", symbol_name(SET_EFFECT, effect));
    return label_range(a->arena, a->labels, key, low, high < 0 ? low : high);
}

Str words_toll(const Account *a, const Toll *t) { return t->low < 0 && t->high < 0 ? STR("") : counted(a, t->effect, t->low, t->high); }

Str words_figure(const Account *a, const ToldFigure *f)
{
    if (f->low < 0 && f->high < 0) return arena_join(a->arena, label_of(a->labels, "effect", symbol_name(SET_EFFECT, f->effect)), STR(": "), label(a->labels, "no_number"));
    Str s = counted(a, f->effect, f->low, f->high);
    bool bounded = f->low >= 0 && f->high >= 0 && f->low != f->high;
    if (bounded || f->qualifier <= QUALIFIER_exact || f->qualifier >= QUALIFIER_range) return s;
    return label_filled(a->arena, label_of(a->labels, "figure", symbol_name(SET_QUALIFIER, f->qualifier)), STR("{n}"), s);
}
