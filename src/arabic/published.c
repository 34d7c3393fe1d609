/* Published - see published.h. Clues are gathered from all times said, then candidates are tried in order: a day that the
 * text names, the stamp, the days after the last post, the days after the last full date, the days before the stamp. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/published.h"
#include "arabic/calendar.h"

enum { WEEK = 7, POST_DAYS = 31, LATE_DAYS = 2, YEARS_BACK = 3, LATE_MOST = 366 * YEARS_BACK };

typedef struct {
    uint32_t weekdays[8];         /* votes for the weekday of publication, 1 to 7 */
    uint32_t months[13];          /* votes for its month */
    uint8_t day;                  /* the latest day of that month that the text tells of */
    Date named;                   /* a full date that the text calls today or yesterday */
    Date today;                   /* the same with its weekday: that it is no other year's is sure */
    Date dated;                   /* the latest full date with its weekday */
    Date post;                    /* of the latest embedded post */
    bool any;
} Clues;

static bool known(Date d) { return d.year != 0; }
static Date later(Date a, Date b) { return !known(a) ? b : !known(b) || calendar_compare(a, b) >= 0 ? a : b; }

/* «al-yawm al-jum'a 12 aylul» without its year, beside a stamp: the last year, up to the stamp's, in which that day is a Friday. */
static Date near_year(const Said *s, Date stamp)
{
    if (!calendar_real(stamp) || s->has_year || !s->weekday || !s->month || !s->day) return (Date){ 0 };
    for (int32_t year = stamp.year; year > stamp.year - YEARS_BACK; year--) {
        Date date = { year, s->month, s->day };
        if (!calendar_real(date) || calendar_weekday(date) != s->weekday) continue;
        date = calendar_add(date, -s->offset);
        if (calendar_compare(date, stamp) <= 0) return date;
    }
    return (Date){ 0 };
}

static void from_said(Clues *c, const Said *s, Date stamp)
{
    if (s->shape != SAID_DAY || s->hijri) return;
    Date date = { s->year, s->month, s->day };
    bool full = s->has_year && s->month && s->day && calendar_real(date);
    if (s->has_offset && s->weekday) c->weekdays[(s->weekday - 1 - s->offset % WEEK + 2 * WEEK) % WEEK + 1]++, c->any = true;
    if (full && s->has_offset) c->named = later(c->named, calendar_add(date, -s->offset));
    if (full && s->has_offset && s->weekday && calendar_weekday(date) == s->weekday) c->today = later(c->today, calendar_add(date, -s->offset));
    if (s->has_offset) c->today = later(c->today, near_year(s, stamp));
    if (full && s->weekday && calendar_weekday(date) == s->weekday && !s->ahead) c->dated = later(c->dated, date);
    if (s->month && !s->has_year && s->has_rel && s->rel == 0 && s->rel_unit == 0) {
        c->months[s->month <= 12 ? s->month : 0]++, c->any = true;
        if (s->day > c->day && !s->ahead) c->day = s->day;
    }
}

/* What a post says of today is of the day of the post. */
static Clues gather(const Doc *doc, const Said *saids, uint32_t n, Date stamp)
{
    Clues c = { 0 };
    uint32_t block = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at = doc->tokens.at[saids[i].first].span.begin;
        while (block < doc->blocks.n && doc->blocks.at[block].span.end <= at) block++;
        bool in_post = block < doc->blocks.n && doc->blocks.at[block].kind == BLOCK_EMBED && doc->blocks.at[block].span.begin <= at;
        if (!in_post) from_said(&c, &saids[i], stamp);
    }
    for (uint32_t i = 0; i < doc->blocks.n; i++)
        if (calendar_real(doc->blocks.at[i].posted)) c.post = later(c.post, doc->blocks.at[i].posted);
    return c;
}

/* The index with most votes, 0 where none has any. */
static uint32_t most(const uint32_t *votes, uint32_t n)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < n; i++)
        if (votes[i] > (best ? votes[best] : 0)) best = i;
    return best;
}

/* Does the day agree with what the text says of itself? */
static bool agrees(const Clues *c, Date d)
{
    uint32_t weekday = most(c->weekdays, 8), month = most(c->months, 13);
    if (weekday && calendar_weekday(d) != weekday) return false;
    return !month || (d.month == month && d.day >= c->day);
}

/* The first day from `from` on within a week that agrees. */
static bool first_after(const Clues *c, Date from, Date *out)
{
    for (int64_t i = 0; i < WEEK; i++) {
        *out = calendar_add(from, i);
        if (agrees(c, *out)) return true;
    }
    return false;
}

static bool stamp_holds(const Clues *c, Date stamp)
{
    if (!calendar_real(stamp) || !agrees(c, stamp)) return false;
    Date last = later(c->post, c->dated);
    return !known(last) || (calendar_compare(last, stamp) <= 0 && (!known(c->post) || calendar_days(stamp) - calendar_days(c->post) <= POST_DAYS));
}

/* The last day on or before the stamp, within a year, that agrees: the stamp tells of a later change. */
static bool last_before(const Clues *c, Date stamp, Date *out)
{
    for (int64_t i = 0; i < 366; i++) {
        *out = calendar_add(stamp, -i);
        if (agrees(c, *out)) return true;
    }
    return false;
}

static PublishedFrom choose(const Clues *c, Date stamp, Date *out)
{
    Date today = later(c->named, c->today);
    if (known(today)) {
        *out = today;
        return calendar_real(stamp) && calendar_compare(stamp, today) == 0 ? PUBLISHED_VISIBLE : PUBLISHED_TEXT;
    }
    *out = stamp;
    if (stamp_holds(c, stamp)) return PUBLISHED_VISIBLE;
    if (known(c->post) && first_after(c, c->post, out)) return c->any ? PUBLISHED_TEXT : PUBLISHED_EMBED;
    if (known(c->dated) && first_after(c, c->dated, out)) return PUBLISHED_TEXT;
    if (calendar_real(stamp) && c->any && last_before(c, stamp, out)) return PUBLISHED_TEXT;
    *out = stamp;
    return calendar_real(stamp) ? PUBLISHED_VISIBLE : PUBLISHED_NONE;
}

/* Does the text speak against what the page says of itself? It does where the day that it calls today, by its weekday too, is days before; years
 * before it is a quotation, «qala: al-yawm al-jum'a 3 uktubar 2014». Or where its posts are long before and its own words do not fit the page. */
static bool contradicts(const Clues *c, Date day)
{
    if (known(c->today)) {
        int64_t late = calendar_days(day) - calendar_days(c->today);
        return late > LATE_DAYS && late <= LATE_MOST;
    }
    return c->any && !agrees(c, day) && known(c->post) && calendar_days(day) - calendar_days(c->post) > POST_DAYS;
}

void published_infer(const Lexicon *lex, Doc *doc, const Said *saids, uint32_t n)
{
    (void)lex;
    bool said = known(doc->published);                                /* by whoever gave the document, or by the page */
    if (said && doc->published_from == PUBLISHED_NONE) doc->published_from = PUBLISHED_GIVEN;
    if (said && (doc->published_from == PUBLISHED_GIVEN || doc->published_sure)) return;
    Date stamp = said ? doc->published : doc->stamp, day = { 0 };
    Clues clues = gather(doc, saids, n, stamp);
    if (said && !contradicts(&clues, stamp)) return;
    PublishedFrom from = choose(&clues, stamp, &day);
    if (from == PUBLISHED_NONE) return;
    doc->published = day;
    doc->published_from = from;
    doc->published_timed = false;
}
