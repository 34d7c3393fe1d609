/* Bench, incidents - how long it takes to reconcile N records, and whether the cost of one stays the same.
 *
 * Records are made here, as JSON, by a generator that is the same on every machine: occurrences in towns of the place tables over
 * years, each told by one to twenty pages of some outlets within three days, with rising tolls, a few roots, copied passages,
 * memories; so that reading the JSON is part of the time, as it is for a user. */
// SPDX-License-Identifier: Apache-2.0
#include "bench/bench.h"

#include "base/json.h"
#include "incident/incidents.h"

#include <stdio.h>
#include <stdlib.h>

enum { OUTLETS = 40, DAYS_EACH = 3, PAGES_MOST = 20, BODY_WORDS = 110, COPIED_WORDS = 60, TOWNS_MOST = 20000, FIRST_DAY = 16000 };

typedef struct { uint64_t state; } Dice;

/* SplitMix64 (Steele, Lea and Flood, 2014). */
static uint32_t roll(Dice *d, uint32_t sides)
{
    uint64_t z = (d->state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return (uint32_t)((z ^ (z >> 31)) >> 16) % sides;
}

typedef struct {
    const Lexicon *lex;
    Arena *arena;
    uint32_t towns[TOWNS_MOST], n_towns, words;
    uint64_t made;
} World;

static void find_towns(World *w)
{
    w->words = lexicon_rows(w->lex, TABLE_WORDS);
    for (uint32_t row = 0; row < lexicon_rows(w->lex, TABLE_PLACES) && w->n_towns < TOWNS_MOST; row++)
        if (lexicon_symbol(w->lex, COLUMN_PLACES_precision, row) == PRECISION_town && lexicon_int(w->lex, COLUMN_PLACES_geonames, row)) w->towns[w->n_towns++] = row;
}

static void member(Json *j, const char *key, Str s) { json_key(j, key), json_str(j, s); }

static void span(Json *j, const char *key, Str words, uint32_t start)
{
    json_key(j, key), json_object(j);
    member(j, "text", words);
    json_key(j, "start"), json_int(j, start), json_key(j, "end"), json_int(j, start + words.n);
    json_end_object(j);
}

/* A page's words: some are those of the occurrence, which copies share. */
static void body(World *w, Json *j, Dice occurrence, Dice *page, bool copy)
{
    char text[8192];
    uint32_t n = 0;
    for (uint32_t i = 0; i < BODY_WORDS && n + 64 < sizeof text; i++) {
        Dice *d = copy && i < COPIED_WORDS ? &occurrence : page;
        Str word = lexicon_word(w->lex, TABLE_WORDS, roll(d, w->words));
        memcpy(text + n, word.p, word.n), n += word.n;
        text[n++] = ' ';
    }
    member(j, "text", (Str){ text, n });
}

static Str day_text(World *w, uint32_t day) { return day_string(w->arena, (int32_t)day); }

static void place(World *w, Json *j, uint32_t town)
{
    json_key(j, "place"), json_object(j);
    member(j, "name", lexicon_name(w->lex, TABLE_PLACES, town));
    member(j, "country", lexicon_text(w->lex, COLUMN_PLACES_country, town));
    member(j, "admin1", lexicon_text(w->lex, COLUMN_PLACES_admin1, town));
    json_key(j, "geonames"), json_int(j, lexicon_int(w->lex, COLUMN_PLACES_geonames, town));
    json_key(j, "lat"), json_micro(j, lexicon_int(w->lex, COLUMN_PLACES_lat, town));
    json_key(j, "lon"), json_micro(j, lexicon_int(w->lex, COLUMN_PLACES_lon, town));
    member(j, "precision", STR("town"));
    json_end_object(j);
}

static void figure(Json *j, const char *effect, uint32_t low, uint32_t by)
{
    json_object(j);
    member(j, "effect", str_of(effect)), member(j, "qualifier", STR("exact")), member(j, "who", STR("person")), member(j, "status", STR("actual")), member(j, "scope", STR("incident"));
    json_key(j, "low"), json_int(j, low), json_key(j, "high"), json_int(j, low);
    json_key(j, "part"), json_bool(j, false);
    json_key(j, "event"), json_int(j, 0);
    json_key(j, "by");
    if (by) json_int(j, 0); else json_null(j);
    span(j, "span", STR("n"), 40);
    json_end_object(j);
}

static void sources(Json *j, uint32_t root)
{
    char name[32];
    snprintf(name, sizeof name, "body %u", root);
    json_key(j, "sources"), json_array(j), json_object(j);
    member(j, "kind", STR("medical")), member(j, "name", str_of(name));
    span(j, "span", str_of(name), 60);
    json_end_object(j), json_end_array(j);
    json_key(j, "chains"), json_array(j), json_object(j);
    json_key(j, "links"), json_array(j), json_int(j, 0), json_end_array(j);
    json_end_object(j), json_end_array(j);
}

typedef struct { uint32_t town, day, kind, killed, pages; Dice dice; } Occurrence;

static void record(World *w, Json *j, const Occurrence *o, uint32_t page)
{
    char url[64], outlet[32];
    Dice d = { o->dice.state + 77777u * (page + 1) };
    uint32_t later = roll(&d, DAYS_EACH), toll = o->killed + later;
    snprintf(url, sizeof url, "https://outlet%u.example/%llu", roll(&d, OUTLETS), (unsigned long long)w->made++);
    snprintf(outlet, sizeof outlet, "outlet %u", roll(&d, OUTLETS));
    json_object(j);
    json_key(j, "isnad"), json_int(j, 1);
    member(j, "id", str_of(url));
    json_key(j, "document"), json_object(j);
    member(j, "url", str_of(url)), member(j, "publisher", str_of(outlet)), member(j, "published", day_text(w, o->day + later));
    json_end_object(j);
    body(w, j, o->dice, &d, roll(&d, 3) == 0);
    sources(j, o->town * 4 + roll(&d, 3));
    json_key(j, "events"), json_array(j), json_object(j);
    member(j, "kind", str_of(symbol_name(SET_EVENT_KIND, o->kind))), member(j, "status", STR("actual")), member(j, "date", day_text(w, o->day));
    span(j, "trigger", STR("t"), 20);
    place(w, j, o->town);
    json_end_object(j), json_end_array(j);
    json_key(j, "figures"), json_array(j);
    figure(j, "killed", toll, roll(&d, 4)), figure(j, "injured", 2 * toll + roll(&d, 3), roll(&d, 4));
    json_end_array(j);
    json_end_object(j);
}

static Occurrence occurrence(World *w, Dice *d, uint32_t days)
{
    return (Occurrence){ .town = w->towns[roll(d, w->n_towns)], .day = FIRST_DAY + roll(d, days), .kind = 1 + roll(d, EVENT_attack), .killed = 1 + roll(d, 30),
                         .pages = 1 + roll(d, PAGES_MOST), .dice = { d->state } };
}

/* Seconds that n records take, and how many incidents come of them. */
static double reconcile(const Lexicon *lex, uint32_t n, uint32_t *incidents, double *made)
{
    World w = { .lex = lex, .arena = arena_new() };
    Dice d = { 20260101 };
    Json j = { 0 };
    Error e;
    Dossier *dossier = dossier_new(lex);
    double begun, spent = 0;
    find_towns(&w);
    *made = bench_clock();
    for (uint32_t k = 0; k < n;) {
        Occurrence o = occurrence(&w, &d, n / 200 + 30);          /* as many a day, however many there are */
        for (uint32_t page = 0; page < o.pages && k < n; page++, k++) {
            json_clear(&j);
            record(&w, &j, &o, page);
            arena_reset(w.arena);
            begun = bench_clock();
            if (!dossier_add(dossier, (Str){ j.p, (uint32_t)j.n }, &e)) panic("the bench made a bad record: %s", e.text);
            spent += bench_clock() - begun;
        }
    }
    *made = bench_clock() - *made - spent;
    begun = bench_clock();
    *incidents = incidents_of(dossier, NULL, 0)->at.n;
    spent += bench_clock() - begun;
    dossier_free(dossier);
    json_free(&j);
    arena_free(w.arena);
    return spent;
}

int bench_incidents(const Lexicon *lex, char **sizes, int n, bool json)
{
    static char ten[] = "10000", hundred[] = "100000", *usual[] = { ten, hundred };
    if (n == 1 && !strcmp(sizes[0], "-")) sizes = usual, n = 2;
    if (!json) printf("%10s %10s %10s %14s %12s\n", "records", "incidents", "seconds", "microseconds", "making them");
    for (int i = 0; i < n; i++) {
        long records = strtol(sizes[i], NULL, 10);
        uint32_t incidents;
        double made;
        if (records < 1 || records > 20000000) return fprintf(stderr, "isnad-bench: \"%s\" is no number of records\n", sizes[i]), 2;
        double seconds = reconcile(lex, (uint32_t)records, &incidents, &made);
        if (json) printf("{\"records\":%ld,\"incidents\":%u,\"seconds\":%.3f}\n", records, incidents, seconds);
        else printf("%10ld %10u %10.2f %14.1f %12.2f\n", records, incidents, seconds, seconds * 1e6 / (double)records, made);
        fflush(stdout);
    }
    return 0;
}
