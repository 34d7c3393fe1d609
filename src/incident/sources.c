/* Sources - see sources.h. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/sources.h"

#include "base/hash.h"
#include "incident/build.h"
#include "lexicon/letters.h"

#include <stdlib.h>

/* Records by key: a hash table over them, of which publishers' keys begin apart from those of roots. */
typedef struct { Dossier *d; SourceRecords *records; uint32_t *slots, room; } Book;

static uint32_t slot_of(const Book *b, bool publisher, Str key)
{
    uint32_t i = (hash_bytes(key) * 2u + publisher) & (b->room - 1);
    while (b->slots[i] && !(b->records->at.at[b->slots[i] - 1].publisher == publisher && str_eq(b->records->at.at[b->slots[i] - 1].key, key))) i = (i + 1) & (b->room - 1);
    return i;
}

static SourceRecord *entry(Book *b, bool publisher, Str key, Str name, uint8_t kind)
{
    if (2 * b->records->at.n >= b->room) {
        b->room *= 2;
        b->slots = arena_alloc(b->d->arena, b->room * sizeof *b->slots);
        for (uint32_t i = 0; i < b->records->at.n; i++) b->slots[slot_of(b, b->records->at.at[i].publisher, b->records->at.at[i].key)] = i + 1;
    }
    uint32_t slot = slot_of(b, publisher, key);
    if (!b->slots[slot]) {
        ARENA_PUSH(b->d->arena, b->records->at, (SourceRecord){ .key = key, .name = name, .kind = kind, .publisher = publisher });
        b->slots[slot] = b->records->at.n;
    }
    return &b->records->at.at[b->slots[slot] - 1];
}

static SourceRecord *publisher_entry(Book *b, const Document *x)
{
    Str name = x->publisher.n ? x->publisher : x->key;
    return entry(b, true, letters_normal(lexicon_letters(b->d->lex), b->d->arena, name), name, SOURCE_media);
}

static void compare(Compared *c, int64_t first, int64_t low, int64_t high)
{
    if (first < low) c->below++;
    else if (first > high) c->above++;
    else c->same++;
}

/* The first figure, of those in order of time, that `is_its` own. */
static void compare_figures(SourceRecord *s, const Toll *t, const ToldFigure *first, const ToldFigure *last)
{
    if (!first || t->low < 0) return;
    s->tolls++;
    compare(&s->own, first->low, last->low, last->high >= 0 ? last->high : last->low);
    compare(&s->range, first->low, t->low, t->high);
}

static bool counts(const ToldFigure *f) { return !f->retracted && f->low >= 0; }

static void roots_of_incident(Book *b, const Incident *x)
{
    Dossier *d = b->d;
    for (uint32_t i = 0; i < x->roots.n; i++) {
        const Origin *root = &d->roots.at[x->roots.at[i]];
        SourceRecord *s = entry(b, false, root->key, root->name, root->kind);
        Indexes pages = { 0 };
        s->incidents++;
        for (uint32_t k = 0; k < x->tolls.n; k++) {
            const ToldFigure *first = NULL, *last = NULL;
            for (uint32_t m = 0; m < x->tolls.at[k].series.n; m++) {
                const ToldFigure *f = &d->figures.at[x->tolls.at[k].series.at[m]];
                if (f->root != x->roots.at[i] || !counts(f)) continue;
                index_add(d->arena, &pages, f->document);
                if (f->copied && first) continue;
                if (!first) first = f;
                last = f;
            }
            compare_figures(s, &x->tolls.at[k], first, last);
        }
        s->pages += pages.n;
        s->first += index_in(&pages, x->documents.at[0]);
    }
}

static void publishers_of_incident(Book *b, const Incident *x)
{
    Dossier *d = b->d;
    Indexes seen = { 0 };
    for (uint32_t i = 0; i < x->documents.n; i++) {
        SourceRecord *s = publisher_entry(b, &d->documents.at[x->documents.at[i]]);
        uint32_t self = (uint32_t)(s - b->records->at.at);
        s->pages++;
        s->copies += d->documents.at[x->documents.at[i]].copied_from != NO_INDEX;
        s->first += i == 0;
        if (index_in(&seen, self)) continue;
        index_add(d->arena, &seen, self);
        s->incidents++;
        for (uint32_t k = 0; k < x->tolls.n; k++) {
            const ToldFigure *first = NULL, *last = NULL;
            for (uint32_t m = 0; m < x->tolls.at[k].series.n; m++) {
                const ToldFigure *f = &d->figures.at[x->tolls.at[k].series.at[m]];
                if (!counts(f) || !str_eq(d->documents.at[f->document].publisher, d->documents.at[x->documents.at[i]].publisher)) continue;
                if (!first) first = f;
                last = f;
            }
            compare_figures(&b->records->at.at[self], &x->tolls.at[k], first, last);
        }
    }
}

static int by_incidents(const void *a, const void *b)
{
    const SourceRecord *x = a, *y = b;
    if (x->incidents != y->incidents) return x->incidents > y->incidents ? -1 : 1;
    if (x->publisher != y->publisher) return x->publisher - y->publisher;
    return str_compare(x->key, y->key);
}

SourceRecords *sources_of(const Incidents *all)
{
    Dossier *d = all->d;
    SourceRecords *records = arena_alloc(d->arena, sizeof *records);
    Book b = { d, records, arena_alloc(d->arena, 1024 * sizeof(uint32_t)), 1024 };
    for (uint32_t i = 0; i < all->at.n; i++) {
        if (all->at.at[i].recalled) continue;
        roots_of_incident(&b, &all->at.at[i]);
        publishers_of_incident(&b, &all->at.at[i]);
    }
    if (records->at.n) qsort(records->at.at, records->at.n, sizeof(SourceRecord), by_incidents);
    return records;
}

static void print_number(Json *out, const char *key, uint32_t n) { json_key(out, key), json_int(out, n); }

static void print_compared(Json *out, const char *key, const Compared *c, const char *same)
{
    json_key(out, key), json_object(out);
    print_number(out, "below", c->below), print_number(out, same, c->same), print_number(out, "above", c->above);
    json_end_object(out);
}

void source_print(const SourceRecord *s, Json *out)
{
    json_object(out);
    json_key(out, "name"), json_str(out, s->name);
    json_key(out, "key"), json_str(out, s->key);
    json_key(out, "role"), json_str(out, s->publisher ? STR("publisher") : STR("root"));
    json_key(out, "kind"), json_str(out, str_of(symbol_name(SET_SOURCE, s->kind)));
    print_number(out, "incidents", s->incidents), print_number(out, "pages", s->pages), print_number(out, "first", s->first), print_number(out, "copies", s->copies);
    print_number(out, "tolls", s->tolls);
    print_compared(out, "first_figure_against_its_last", &s->own, "same");
    print_compared(out, "first_figure_against_the_range", &s->range, "within");
    json_end_object(out);
}
