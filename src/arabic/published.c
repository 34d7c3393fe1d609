/* Published - see published.h. Clues are gathered from all times said, then candidates are tried in order: a day that the
 * text names, the stamp, the days after the last post, the days after the last full date, the days before the stamp. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/published.h"
#include "arabic/calendar.h"

enum { WEEK = 7, POST_DAYS = 31 };

typedef struct {
    uint32_t weekdays[8];         /* votes for the weekday of publication, 1 to 7 */
    uint32_t months[13];          /* votes for its month */
    uint8_t day;                  /* the latest day of that month that the text tells of */
    Date named;                   /* a full date that the text calls today or yesterday */
    Date dated;                   /* the latest full date with its weekday */
    Date post;                    /* of the latest embedded post */
    bool any;
} Clues;

static bool known(Date d) { return d.year != 0; }
static Date later(Date a, Date b) { return !known(a) ? b : !known(b) || calendar_compare(a, b) >= 0 ? a : b; }

static void from_said(Clues *c, const Said *s)
{
    if (s->shape != SAID_DAY || s->hijri) return;
    Date date = { s->year, s->month, s->day };
    bool full = s->has_year && s->month && s->day && calendar_real(date);
    if (s->has_offset && s->weekday) c->weekdays[(s->weekday - 1 - s->offset % WEEK + 2 * WEEK) % WEEK + 1]++, c->any = true;
    if (full && s->has_offset) c->named = later(c->named, calendar_add(date, -s->offset));
    if (full && s->weekday && calendar_weekday(date) == s->weekday && !s->ahead) c->dated = later(c->dated, date);
    if (s->month && !s->has_year && s->has_rel && s->rel == 0 && s->rel_unit == 0) {
        c->months[s->month <= 12 ? s->month : 0]++, c->any = true;
        if (s->day > c->day && !s->ahead) c->day = s->day;
    }
}

static Clues gather(const Doc *doc, const Said *saids, uint32_t n)
{
    Clues c = { 0 };
    for (uint32_t i = 0; i < n; i++) from_said(&c, &saids[i]);
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
    if (known(c->named)) {
        *out = c->named;
        return calendar_real(stamp) && calendar_compare(stamp, c->named) == 0 ? PUBLISHED_VISIBLE : PUBLISHED_TEXT;
    }
    *out = stamp;
    if (stamp_holds(c, stamp)) return PUBLISHED_VISIBLE;
    if (known(c->post) && first_after(c, c->post, out)) return c->any ? PUBLISHED_TEXT : PUBLISHED_EMBED;
    if (known(c->dated) && first_after(c, c->dated, out)) return PUBLISHED_TEXT;
    if (calendar_real(stamp) && c->any && last_before(c, stamp, out)) return PUBLISHED_TEXT;
    *out = stamp;
    return calendar_real(stamp) ? PUBLISHED_VISIBLE : PUBLISHED_NONE;
}

void published_infer(const Lexicon *lex, Doc *doc, const Said *saids, uint32_t n)
{
    (void)lex;
    if (known(doc->published)) {
        if (doc->published_from == PUBLISHED_NONE) doc->published_from = PUBLISHED_GIVEN;
        return;
    }
    Clues clues = gather(doc, saids, n);
    Date day = { 0 };
    PublishedFrom from = choose(&clues, doc->stamp, &day);
    if (from == PUBLISHED_NONE) return;
    doc->published = day;
    doc->published_from = from;
}
