/* Describe - kind, day, place and title of an incident: what most of its reports say, the finer before the vaguer.
 *
 * A report in a page's opening has the weight of two; one on a page that copies another, of half a one. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/build.h"

#include "incident/inside.h"
#include "lexicon/labels.h"

enum { LEAD = 4, USUAL = 2, COPY = 1, GENERAL_PERCENT = 80, LONG_KIND = 3, NEAR_PERCENT = 10, FAR_PERCENT = 24, AROUND_METRES = 40000 };

static const Report *report_at(const Dossier *d, const Incident *x, uint32_t i) { return &d->reports.at[x->reports.at[i]]; }

static int weight(const Dossier *d, const Report *r)
{
    if (d->documents.at[r->document].copied_from != NO_INDEX) return COPY;
    return r->lead && !r->recalled ? LEAD : USUAL;
}

/* «attack» and «accident» are what one says who does not know more: other kinds win over them by a little. */
static bool is_general(uint8_t kind) { return kind == EVENT_attack || kind == EVENT_accident; }

static void describe_kind(const Dossier *d, Incident *x)
{
    int64_t votes[EVENT_KIND_END_] = { 0 }, most = 0;
    for (uint32_t i = 0; i < x->reports.n; i++) votes[report_at(d, x, i)->kind] += weight(d, report_at(d, x, i));
    for (uint8_t kind = 1; kind < EVENT_KIND_END_; kind++) {
        int64_t sum = 0;
        for (uint8_t other = 1; votes[kind] && other < EVENT_KIND_END_; other++) {
            int fit = votes[other] ? kind_fit(d->lex, kind, other) : 0;
            if (kind == other || is_general(other)) sum += votes[other] * fit;
        }
        if (is_general(kind)) sum = sum * GENERAL_PERCENT / 100;
        if (sum > most) most = sum, x->kind = kind;
    }
}

/* ---- the day ------------------------------------------------------------------------------------- */

static int day_weight(const Dossier *d, const Report *r, int32_t day)
{
    if (!r->days.known || day < r->days.first || day > r->days.last) return 0;
    int w = 4 * weight(d, r), span = r->days.last - r->days.first;
    return span == 0 ? (r->days.told ? 2 * w : w) : span == 1 ? w / 2 : span <= 7 ? w / 4 : 0;
}

static bool narrower(const Report *a, const Report *b) { return !b || a->days.last - a->days.first < b->days.last - b->days.first; }

static void describe_days(const Dossier *d, Incident *x)
{
    const Report *best = NULL;
    int most = 0;
    x->date = x->date_end = INT32_MIN;
    for (uint32_t i = 0; i < x->reports.n; i++) {
        const Report *r = report_at(d, x, i);
        int sum = 0;
        if (!r->days.known) continue;
        for (uint32_t k = 0; r->days.last - r->days.first <= 1 && k < x->reports.n; k++) sum += day_weight(d, report_at(d, x, k), r->days.last);
        bool earlier = sum == most && sum && r->days.last < x->date;
        if (sum > most || earlier) most = sum, x->date = r->days.last, best = r;
        else if (!most && narrower(r, best)) best = r;
    }
    if (!most && best) x->date = best->days.first, x->date_end = best->days.last;
    if (best && most && best->days.first < best->days.last && kind_lasts(d->lex, x->kind) > LONG_KIND) x->date = best->days.first, x->date_end = best->days.last;
}

/* ---- the place ----------------------------------------------------------------------------------- */

static bool same_place(const Location *a, const Location *b) { return a->geonames && b->geonames ? a->geonames == b->geonames : str_eq(a->name, b->name); }

static int place_votes(const Dossier *d, const Incident *x, const Location *p)
{
    int votes = 0;
    for (uint32_t i = 0; i < x->reports.n; i++)
        if (same_place(&report_at(d, x, i)->place, p)) votes += weight(d, report_at(d, x, i));
    return votes;
}

/* The place that most name, of those as fine as `finest` to `coarsest`. */
static const Location *most_named(const Dossier *d, const Incident *x, int finest, int coarsest, int *votes)
{
    const Location *best = NULL;
    *votes = 0;
    for (uint32_t i = 0; i < x->reports.n; i++) {
        const Location *p = &report_at(d, x, i)->place;
        if (!p->name.n || p->precision < finest || p->precision > coarsest) continue;
        int v = place_votes(d, x, p);
        if (p->precision == PRECISION_site && x->documents.n > 2 && v <= LEAD) v = 0;      /* a hospital or a prison that one page names */
        bool located = best && v == *votes && !best->lat && !best->lon && (p->lat || p->lon);
        if (v > *votes || located) *votes = v, best = p;
    }
    return best;
}

static int64_t population(const Dossier *d, const Location *p) { return gazetteer_population(d->gazetteer, d->lex, p); }

/* A site, quarter or village of the town that most name: some name it, and it is smaller. One that tables place far from the town (another of
 * the name) wants more of them. */
static const Location *detail_of(const Dossier *d, const Incident *x, const Location *town, int towns)
{
    const Location *best = NULL;
    int most = 0;
    int64_t size = population(d, town);
    for (uint32_t i = 0; i < x->reports.n; i++) {
        const Location *p = &report_at(d, x, i)->place;
        if (!p->name.n || !p->precision || p->precision > PRECISION_district || same_place(p, town)) continue;
        int64_t metres = metres_between(p, town);
        int v = place_votes(d, x, p), wanted = towns * (metres >= 0 && metres <= AROUND_METRES ? NEAR_PERCENT : FAR_PERCENT) / 100;
        if (x->documents.n > 2 && v <= LEAD && (metres < 0 || p->precision == PRECISION_site)) continue;      /* one page alone, of a hospital perhaps */
        bool finer = p->precision < town->precision || 3 * population(d, p) < size;
        if (finer && v > wanted && v > most) most = v, best = p;
    }
    return best;
}

/* How many of the incident's pages name that smaller place. */
static int detail_votes(const Dossier *d, const Incident *x, Str name)
{
    int votes = 0;
    uint32_t hash = name_hash(d, name);
    for (uint32_t i = 0; i < x->documents.n; i++)
        for (uint32_t k = 0; k < DETAILS_MOST; k++) votes += name_hash(d, d->documents.at[x->documents.at[i]].details[k]) == hash;
    return votes;
}

/* A smaller place that pages name beside the town of their title: the one that most name, two at least where there are several pages. Tables have no
 * point of it, or that of another of the name. */
static Str named_detail(const Dossier *d, const Incident *x, const Location *town)
{
    Str best = STR("");
    int most = x->documents.n > 2;
    for (uint32_t i = 0; i < x->documents.n; i++)
        for (uint32_t k = 0; k < DETAILS_MOST; k++) {
            Str name = d->documents.at[x->documents.at[i]].details[k];
            int votes = name.n && name_hash(d, name) != town->name_hash ? detail_votes(d, x, name) : 0;
            if (votes > most) most = votes, best = name;
        }
    return best;
}

/* «Dumiz, Kirkuk», in Arabic as names of places are. */
static Str joined(Dossier *d, Str place, Str around)
{
    Labels labels = { d->lex, true };
    return label_filled(d->arena, label_filled(d->arena, label(&labels, "place.around"), STR("{place}"), place), STR("{around}"), around);
}

/* The place that the titles of the incident's pages name beside it, if they name one: the town of a quarter. */
static Str titled(const Dossier *d, const Incident *x, const Location *p)
{
    for (uint32_t i = 0; i < x->reports.n; i++) {
        const Report *r = report_at(d, x, i);
        const Location *title = &d->documents.at[r->document].place;
        bool smaller = title->precision < p->precision && population(d, title) <= 3 * population(d, p);      /* a town is finer than a district, save one of its own */
        if (!r->lead || title->precision > PRECISION_province || !title->precision || same_place(title, p) || smaller) continue;
        int64_t metres = metres_between(title, p);
        if (str_eq(title->country, p->country) && (metres < 0 ? str_eq(title->admin1, p->admin1) : metres <= AROUND_METRES)) return title->name;
    }
    return STR("");
}

/* A site or village with the town around it, a town with its province: «Dumiz, Kirkuk». Where the detail lies far by the tables, the town's point is kept. */
static void describe_place(Dossier *d, Incident *x)
{
    int towns, others;
    const Location *town = most_named(d, x, PRECISION_site, PRECISION_district, &towns), *province = most_named(d, x, PRECISION_province, PRECISION_province, &others);
    const Location *detail = town ? detail_of(d, x, town, towns) : NULL, *p = detail ? detail : town ? town : province;
    if (!p) p = most_named(d, x, PRECISION_country, PRECISION_region, &others);
    if (p) x->place = *p;
    for (uint32_t i = 0; i < x->reports.n && !x->place.country.n; i++) x->place.country = report_at(d, x, i)->place.country;
    if (detail && (metres_between(detail, town) < 0 || metres_between(detail, town) > AROUND_METRES)) {
        Str name = x->place.name;
        x->place = *town;
        x->place.name = name;
    }
    if (!p || p->precision >= PRECISION_province) return;
    Str quarter = detail ? STR("") : named_detail(d, x, p);
    if (quarter.n) { x->place.name = joined(d, quarter, p->name); return; }
    Str around = detail ? town->name : titled(d, x, p);
    if (!around.n) around = province ? province->name : gazetteer_province(d->gazetteer, d->lex, p->admin1);
    if (around.n && !str_holds(p->name, around) && !str_holds(around, p->name)) x->place.name = joined(d, p->name, around);
}

/* The title of the first page that is about it; a memory's title is about something else. */
static void describe_title(const Dossier *d, Incident *x)
{
    for (uint32_t i = 0; i < x->reports.n && !x->title.n; i++) {
        const Report *r = report_at(d, x, i);
        if (r->lead && !r->recalled) x->title = d->documents.at[r->document].title;
    }
}

void describe(Dossier *d, Incident *x)
{
    describe_kind(d, x);
    describe_days(d, x);
    describe_place(d, x);
    describe_title(d, x);
}
