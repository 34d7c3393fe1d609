/* Dates in figures - «9-11-2018», «2018/11/9», «14.10.2025», «22/4», «4.22», «16/04/21».
 *
 * The day stands first, as Arab papers write it, then month and year; a year of four digits may stand first; where the second part can be no
 * month the first is it. Two parts alone are a ratio or a decimal, unless what stands before says that they are a date. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_said.h"

typedef struct { int32_t part[3]; uint32_t width[3]; uint32_t n, end; uint32_t mark; } Figures;      /* mark: LETTER_* between them */

int32_t said_famous(const TimesIn *in, int32_t month, int32_t day)
{
    uint32_t rows = lexicon_rows(in->lex, TABLE_TIMEWORDS);
    for (uint32_t r = 0; r < rows; r++) {
        if (lexicon_symbol(in->lex, COLUMN_TIMEWORDS_kind, r) != TIMEWORD_famous) continue;
        int64_t date = lexicon_int(in->lex, COLUMN_TIMEWORDS_value, r);
        if (date % 10000 == month * 100 + day) return (int32_t)(date / 10000);
    }
    return 0;
}

static bool push_figures(Figures *f, Str digits)
{
    uint32_t from = 0;
    for (uint32_t i = 0; i <= digits.n; i++) {
        if (i < digits.n && digits.p[i] >= '0' && digits.p[i] <= '9') continue;
        if (f->n == 3 || i == from || i - from > 4) return false;
        int32_t value = 0;
        for (uint32_t k = from; k < i; k++) value = value * 10 + (digits.p[k] - '0');
        f->width[f->n] = i - from;
        f->part[f->n++] = value;
        if (i < digits.n && digits.p[i] == '.') f->mark = LETTER_point;         /* «4.22» is one token */
        from = i + 1;
    }
    return true;
}

/* Up to three runs of digits with one kind of mark tight between them. */
static bool figures_at(const TimesIn *in, uint32_t t, Figures *f)
{
    const Doc *d = in->doc;
    *f = (Figures){ .end = t };
    for (;;) {
        if (f->end >= d->tokens.n || d->tokens.at[f->end].kind != TOKEN_DIGITS || !push_figures(f, d->tokens.at[f->end].norm)) return false;
        f->end++;
        if (f->end + 1 >= d->tokens.n || d->tokens.at[f->end + 1].kind != TOKEN_DIGITS) return true;
        const Token *mark = &d->tokens.at[f->end];
        bool tight = mark->span.begin == d->tokens.at[f->end - 1].span.end && mark->span.end == d->tokens.at[f->end + 1].span.begin;
        bool dates = mark->letter == LETTER_slash || mark->letter == LETTER_dash || mark->letter == LETTER_point;
        if (!tight || !dates || (f->mark && f->mark != mark->letter)) return true;
        f->mark = mark->letter;
        f->end++;
    }
}

static bool set_date(Said *s, int32_t year, int32_t month, int32_t day, uint32_t end)
{
    if (month > 12 && day >= 1 && day <= 12) {            /* month first, as in English */
        int32_t swap = month;
        month = day;
        day = swap;
    }
    if (month < 1 || month > 12 || day > 31 || day < 0 || (year && (year < YEAR_MIN || year > YEAR_MAX))) return false;
    s->year = year, s->has_year = year != 0;
    s->month = (uint8_t)month, s->day = (uint8_t)day;
    s->end = end;
    return true;
}

/* Years said with two digits: of this century up to the next decade, else of the last. */
static int32_t full_year(int32_t y, uint32_t width) { return width > 2 ? y : y < 40 ? 2000 + y : 1900 + y; }

/* Three parts of which none is a year in full: the day first, unless that would lie years ahead while the year first is the one of publication. */
static bool short_year(const TimesIn *in, Said *s, const Figures *f)
{
    int32_t now = in->doc->published.year, last = full_year(f->part[2], f->width[2]), first = full_year(f->part[0], f->width[0]);
    bool year_first = f->width[0] == 2 && f->part[1] <= 12 && f->part[2] <= 31 && ((now && last > now + 1 && first >= now - 1 && first <= now + 1) || f->part[0] > 31);
    if (year_first) return set_date(s, first, f->part[1], f->part[2], f->end);
    return f->width[2] == 2 && f->width[0] <= 2 && set_date(s, last, f->part[1], f->part[0], f->end);
}

/* Is one part a day and cannot be a month, and the other a month? */
static bool one_order(const Figures *f) { return (f->part[0] > 12) != (f->part[1] > 12) && f->part[0] <= 31 && f->part[1] <= 31; }

/* «fi 4.22.», «fi 22-4», with nothing after it that it measures; «inda 14.5» is a price. */
static bool pointed(const TimesIn *in, uint32_t t, const Figures *f)
{
    TimeWord w;
    return one_order(f) && t > 0 && time_word(in, t - 1, TIMEWORD_at, &w) && !(w.proclitics & CLITIC_AL) && !time_word(in, t - 1, TIMEWORD_oclock, &w) && time_clause_ends(in, t, f->end);
}

/* «sa-a'udu 4/22»: right after a verb, at the end of its clause. Elsewhere it is a ratio or a score. */
static bool after_verb(const TimesIn *in, uint32_t t, const Figures *f)
{
    return one_order(f) && t > 0 && time_same_sentence(in, t - 1, t) && in->doc->tokens.at[t - 1].pos == POS_VERB && time_clause_ends(in, t, f->end);
}

static bool two_parts(const TimesIn *in, Said *s, const Figures *f, bool evident)
{
    uint32_t t = s->end;
    if (f->width[1] == 4 && f->width[0] <= 2 && f->part[0] <= 12 && f->mark != LETTER_point) return set_date(s, f->part[1], f->part[0], 0, f->end);
    if (f->width[0] == 4 && f->width[1] <= 2 && f->part[1] <= 12 && f->mark != LETTER_point) return set_date(s, f->part[0], f->part[1], 0, f->end);
    if (f->width[0] > 2 || f->width[1] > 2 || f->part[0] < 1 || f->part[1] < 1) return false;
    bool meant = f->mark == LETTER_slash ? evident || said_famous(in, f->part[1], f->part[0]) || after_verb(in, t, f) : pointed(in, t, f);
    return meant && set_date(s, 0, f->part[1], f->part[0], f->end);
}

bool said_figures(const TimesIn *in, Said *s, bool evident)
{
    Figures f;
    if (!figures_at(in, s->end, &f)) return false;
    if (f.n == 2) return two_parts(in, s, &f, evident);
    if (f.n != 3) return false;
    if (f.width[0] == 4) return set_date(s, f.part[0], f.part[1], f.part[2], f.end);
    if (f.width[2] == 4) return set_date(s, f.part[2], f.part[1], f.part[0], f.end);
    return short_year(in, s, &f);
}
