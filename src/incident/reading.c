/* Reading - a record's JSON into the dossier: its document, figures, positions and marks; its events go on to fold.c.
 *
 * jansson reads; a member that is missing or of another type counts as not said, so that records of older and newer
 * engines can be read together. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/inside.h"

#include <jansson.h>
#include <stdlib.h>

enum { USUAL_LEAD = 400, OPENING_LEAST = 300 };   /* code points of the opening: of a text without paragraphs, and at least */

static Str text_of(Dossier *d, const json_t *v)
{
    return json_is_string(v) ? arena_copy(d->arena, (Str){ json_string_value(v), (uint32_t)json_string_length(v) }) : STR("");
}

static Str member(Dossier *d, const json_t *object, const char *key) { return text_of(d, json_object_get(object, key)); }

/* A span's words, or the string itself. */
static Str words_of(Dossier *d, const json_t *span) { return json_is_object(span) ? member(d, span, "text") : text_of(d, span); }

static int64_t integer(const json_t *object, const char *key, int64_t otherwise)
{
    const json_t *v = json_object_get(object, key);
    return json_is_integer(v) ? json_integer_value(v) : otherwise;
}

static uint32_t index_of(const json_t *object, const char *key, size_t n)
{
    int64_t i = integer(object, key, -1);
    return i >= 0 && (uint64_t)i < n ? (uint32_t)i : NO_INDEX;
}

static uint8_t symbol(const json_t *object, const char *key, SymbolSet set)
{
    const json_t *v = json_object_get(object, key);
    return json_is_string(v) ? (uint8_t)symbol_find(set, str_of(json_string_value(v))) : 0;
}

static int32_t micro(const json_t *object, const char *key)
{
    const json_t *v = json_object_get(object, key);
    double x = json_is_number(v) ? json_number_value(v) : 0;
    return x > -360 && x < 360 ? (int32_t)(x * 1e6 + (x < 0 ? -.5 : .5)) : 0;
}

static Str entity_key(Dossier *d, const json_t *record, const json_t *holder, const char *key)
{
    const json_t *entities = json_object_get(record, "entities");
    uint32_t i = index_of(holder, key, json_array_size(entities));
    return i == NO_INDEX ? STR("") : member(d, json_array_get(entities, i), "key");
}

/* ---- places and events --------------------------------------------------------------------------- */

/* «Marsa Net» the outlet is no place, though Marsa is. */
static bool is_outlet_name(Dossier *d, Str name)
{
    Letters letters = lexicon_letters(d->lex);
    Str outlet = letters_normal(letters, d->arena, d->documents.at[d->documents.n - 1].publisher);
    return name.n && memchr(name.p, ' ', name.n) && str_holds(outlet, letters_normal(letters, d->arena, name));
}

static Location place_of(Dossier *d, const json_t *event)
{
    const json_t *p = json_object_get(event, "place");
    Location at = { .name = member(d, p, "name"), .country = member(d, p, "country"), .admin1 = member(d, p, "admin1"), .geonames = integer(p, "geonames", 0),
                 .lat = micro(p, "lat"), .lon = micro(p, "lon"), .precision = symbol(p, "precision", SET_PRECISION) };
    if (!at.name.n) at.name = member(d, p, "text");
    if (is_outlet_name(d, at.name)) at = (Location){ .country = at.country };
    if (!at.country.n) at.country = member(d, event, "country");
    if (!at.precision && at.name.n) at.precision = PRECISION_district;
    at.name_hash = name_hash(d, at.name);
    return at;
}

/* Statuses as they are numbered here: actual 0. */
static uint8_t status_of(const json_t *object) { return symbol(object, "status", SET_MODALITY); }

/* Without the article in front, which the table of clitics has. */
static Str without_article(const Dossier *d, Str word)
{
    if (str_starts(word, d->article) && word.n > d->article.n) word.p += d->article.n, word.n -= d->article.n;
    return word;
}

/* Is the word a plural one («attacks»)? Then it may sum up several occurrences. */
static bool is_plural(Dossier *d, Str word)
{
    Str normal = letters_normal(lexicon_letters(d->lex), d->arena, word);
    const char *gap = normal.n ? memchr(normal.p, ' ', normal.n) : NULL;
    if (gap) normal.n = (uint32_t)(gap - normal.p);
    Senses s = lexicon_find(d->lex, without_article(d, normal));
    for (uint32_t i = 0; i < s.n; i++)
        if (s.at[i].table == TABLE_EVENTS && FEATS_POS(s.at[i].feats) == POS_NOUN && FEATS_NUMBER(s.at[i].feats) == PLURAL) return true;
    return false;
}

static ToldEvent event_of(Dossier *d, const json_t *record, const json_t *e)
{
    const json_t *trigger = json_object_get(e, "trigger"), *actor = json_object_get(e, "actor"), *target = json_object_get(e, "target");
    return (ToldEvent){ .kind = symbol(e, "kind", SET_EVENT_KIND), .status = status_of(e), .days = days_of(member(d, e, "date")), .place = place_of(d, e),
                    .actor = words_of(d, actor), .actor_key = entity_key(d, record, actor, "entity"), .target = words_of(d, target),
                    .target_key = entity_key(d, record, target, "entity"), .trigger = words_of(d, trigger), .many = is_plural(d, words_of(d, trigger)),
                    .start = (uint32_t)integer(trigger, "start", 0), .end = (uint32_t)integer(trigger, "end", 0) };
}

/* ---- chains -------------------------------------------------------------------------------------- */

static Str link_name(Dossier *d, const json_t *source)
{
    const json_t *root = json_object_get(source, "root");
    Str name = member(d, root, "name");
    if (!name.n) name = member(d, source, "name");
    return name.n ? name : words_of(d, json_object_get(source, "span"));
}

static Str link_key(Dossier *d, const json_t *record, const json_t *source)
{
    const json_t *root = json_object_get(source, "root");
    if (json_is_object(root)) return member(d, root, "key");
    Str body = entity_key(d, record, source, "body");
    return body.n ? body : entity_key(d, record, source, "entity");
}

static uint8_t link_kind(const json_t *source)
{
    uint8_t kind = symbol(json_object_get(source, "root"), "kind", SET_SOURCE);
    return kind ? kind : symbol(source, "kind", SET_SOURCE);
}

static bool link_unnamed(const json_t *source)
{
    const json_t *root = json_object_get(source, "root");
    return json_is_object(root) ? json_is_true(json_object_get(root, "unnamed")) : symbol(source, "kind", SET_SOURCE) == SOURCE_unnamed;
}

/* Writes what the chain `by` of the record says of a figure. */
static void chain_of(Dossier *d, const json_t *record, uint32_t by, ToldFigure *f)
{
    const json_t *chain = json_array_get(json_object_get(record, "chains"), by), *sources = json_object_get(record, "sources");
    const json_t *links = json_object_get(chain, "links");
    size_t n = json_array_size(links);
    f->own_voice = n == 0;
    for (size_t i = 0; i < n; i++) {
        const json_t *source = json_array_get(sources, (size_t)json_integer_value(json_array_get(links, i)));
        Str name = link_name(d, source);
        f->chain = f->chain.n ? arena_join(d->arena, f->chain, STR(" \xE2\x86\x90 "), name) : name;
        if (i + 1 < n) {
            if (link_kind(source) == SOURCE_agency) f->agency = link_key(d, record, source).n ? link_key(d, record, source) : name, f->agency_name = name;
            continue;
        }
        f->knows = name, f->knows_key = link_key(d, record, source), f->knows_kind = link_kind(source), f->unnamed = link_unnamed(source);
        f->knows_id = member(d, json_object_get(source, "root"), "id");
    }
}

/* ---- figures and positions ----------------------------------------------------------------------- */

static ToldFigure figure_of(Dossier *d, const json_t *record, const json_t *f)
{
    const json_t *span = json_object_get(f, "span"), *scope = json_object_get(f, "scope");
    ToldFigure x = { .document = d->documents.n - 1, .report = index_of(f, "event", json_array_size(json_object_get(record, "events"))), .effect = symbol(f, "effect", SET_EFFECT),
                 .who = symbol(f, "who", SET_WHO), .qualifier = symbol(f, "qualifier", SET_QUALIFIER), .status = status_of(f), .part = json_is_true(json_object_get(f, "part")),
                 .cumulative = json_is_string(scope) && !strcmp(json_string_value(scope), "cumulative"), .retracted = json_is_true(json_object_get(f, "retracted")),
                 .low = integer(f, "low", -1), .high = integer(f, "high", -1), .root = NO_INDEX, .start = (uint32_t)integer(span, "start", 0),
                 .end = (uint32_t)integer(span, "end", 0), .words = words_of(d, span) };
    chain_of(d, record, index_of(f, "by", json_array_size(json_object_get(record, "chains"))), &x);
    return x;
}

static void read_figures(Dossier *d, const json_t *record)
{
    size_t i;
    json_t *f;
    json_array_foreach(json_object_get(record, "figures"), i, f) {
        ToldFigure x = figure_of(d, record, f);
        if (x.effect) ARENA_PUSH(d->arena, d->figures, x);
    }
}

static void read_positions(Dossier *d, const json_t *record)
{
    size_t i;
    json_t *c;
    json_array_foreach(json_object_get(record, "claims"), i, c) {
        const json_t *cue = json_object_get(c, "cue");
        Position p = { .document = d->documents.n - 1, .report = index_of(c, "event", json_array_size(json_object_get(record, "events"))), .act = symbol(c, "act", SET_CLAIM),
                       .who = member(d, c, "name"), .who_key = entity_key(d, record, c, "entity"), .of = member(d, c, "of_name"), .of_key = entity_key(d, record, c, "of_entity"),
                       .who_kind = symbol(c, "kind", SET_SOURCE), .date = days_of(member(d, c, "date")), .start = (uint32_t)integer(cue, "start", 0),
                       .end = (uint32_t)integer(cue, "end", 0), .words = words_of(d, cue) };
        if (!p.who.n) p.who = words_of(d, json_object_get(c, "who"));
        if (!p.of.n) p.of = words_of(d, json_object_get(c, "of"));
        if (p.act) ARENA_PUSH(d->arena, d->positions, p);
    }
}

/* ---- the document -------------------------------------------------------------------------------- */

static Str first_of(Dossier *d, const json_t *a, const char *key, const json_t *b)
{
    Str s = member(d, a, key);
    return s.n ? s : member(d, b, key);
}

static Document document_of(Dossier *d, const json_t *record)
{
    const json_t *of = json_object_get(record, "document");
    Document x = { .id = member(d, record, "id"), .url = member(d, of, "url"), .publisher = member(d, of, "publisher"), .title = member(d, of, "title"),
                   .published = member(d, of, "published"), .sha256 = first_of(d, of, "sha256", record), .copied_from = NO_INDEX,
                   .first_report = d->reports.n, .first_figure = d->figures.n, .first_position = d->positions.n, .first_mark = d->marks.n, .first_name = d->names.n };
    x.key = x.url.n ? x.url : x.id;
    x.day = day_number(x.published);
    return x;
}

static void read_events(Dossier *d, const json_t *record, ToldEvents *events)
{
    size_t i;
    json_t *e;
    json_array_foreach(json_object_get(record, "events"), i, e) ARENA_PUSH(d->scratch, *events, event_of(d, record, e));
}

/* ---- the opening and the places that a page names ------------------------------------------------- */

/* Where the first block of a kind that ends at or after `least` ends, in code points; 0 where there is none. */
static uint32_t block_end(const json_t *record, const char *kind, uint32_t least)
{
    size_t i;
    json_t *b;
    json_array_foreach(json_object_get(record, "blocks"), i, b) {
        const json_t *k = json_object_get(b, "kind");
        uint32_t end = (uint32_t)integer(b, "end", 0);
        if (json_is_string(k) && !strcmp(json_string_value(k), kind) && end >= least) return end;
    }
    return 0;
}

static bool is_place(const json_t *entity)
{
    const json_t *kind = json_object_get(entity, "kind");
    return json_is_string(kind) && !strcmp(json_string_value(kind), "place");
}

/* «sy-hi» as the code is written in records, «SY-HI». */
static Str upper(Dossier *d, Str key)
{
    char *p = arena_alloc(d->arena, key.n + 1);
    for (uint32_t i = 0; i < key.n; i++) p[i] = key.p[i] >= 'a' && key.p[i] <= 'z' ? (char)(key.p[i] & ~32) : key.p[i];
    return (Str){ p, key.n };
}

/* A place entity as a location: its key tells a row of the gazetteer («geonames:169577») or a province («sy-hi»); a country has neither. */
static Location location_of(Dossier *d, const json_t *entity)
{
    static const Str town = STR("geonames:");
    Str key = member(d, entity, "key");
    Location at = { .name = member(d, entity, "name"), .country = member(d, entity, "country") };
    at.name_hash = name_hash(d, at.name);
    if (key.n == 2) at.precision = PRECISION_country;
    if (key.n > 3 && key.p[2] == '-') at.precision = PRECISION_province, at.admin1 = upper(d, key);
    if (!str_starts(key, town)) return at;
    at.geonames = strtoll(key.p + town.n, NULL, 10), at.precision = PRECISION_district;
    uint32_t row = gazetteer_row(d->gazetteer, at.geonames);
    if (row == NO_INDEX) return at;
    at.admin1 = lexicon_text(d->lex, COLUMN_PLACES_admin1, row), at.precision = (uint8_t)lexicon_symbol(d->lex, COLUMN_PLACES_precision, row);
    at.lat = (int32_t)lexicon_int(d->lex, COLUMN_PLACES_lat, row), at.lon = (int32_t)lexicon_int(d->lex, COLUMN_PLACES_lon, row);
    return at;
}

static uint32_t first_mention(const json_t *entity) { return (uint32_t)integer(json_array_get(json_object_get(entity, "mentions"), 0), "start", NO_INDEX); }

static void keep_finer(Location *best, const Location *at)
{
    if (at->precision && at->precision < PRECISION_country && (!best->precision || at->precision < best->precision)) *best = *at;
}

static Str first_word(Str s)
{
    const char *gap = s.n ? memchr(s.p, ' ', s.n) : NULL;
    return gap ? (Str){ s.p, (uint32_t)(gap - s.p) } : s;
}

static void add_detail(Document *x, Str name)
{
    for (uint32_t i = 0; i < DETAILS_MOST; i++) {
        if (str_eq(x->details[i], name)) return;
        if (!x->details[i].n) { x->details[i] = name; return; }
    }
}

/* A village or quarter that the page names beside its title's place: one that no table knows, or a town much smaller than the title's. */
static bool is_detail(const Dossier *d, const Location *at, const Location *title)
{
    if (!title->precision || str_eq(at->name, title->name) || at->precision >= PRECISION_province) return false;
    if (at->country.n && title->country.n && !str_eq(at->country, title->country)) return false;
    if (at->geonames) return 3 * gazetteer_population(d->gazetteer, d->lex, at) < gazetteer_population(d->gazetteer, d->lex, title);
    return !at->precision && !gazetteer_is_class(d->lex, first_word(without_article(d, letters_normal(lexicon_letters(d->lex), d->arena, at->name))));
}

/* The finest place of the opening and of the title, the first of several; and the hashes of all places that the page names. */
static void read_places(Dossier *d, Document *x, const json_t *record, Opening *opening)
{
    uint32_t title_end = block_end(record, "title", 0);
    size_t i;
    json_t *e;
    json_array_foreach(json_object_get(record, "entities"), i, e) {
        if (!is_place(e)) continue;
        Location at = location_of(d, e);
        if (at.name.n) ARENA_PUSH(d->arena, d->names, at.name_hash);
        if (first_mention(e) < opening->end) keep_finer(&opening->place, &at);
        if (first_mention(e) < title_end) keep_finer(&opening->title, &at);
        else if (is_detail(d, &at, &opening->title)) add_detail(x, at.name);
    }
    x->place = opening->title.precision ? opening->title : opening->place;
    if (d->names.n > x->first_name) x->n_names = sorted_once(d->names.at + x->first_name, d->names.n - x->first_name);
    d->names.n = x->first_name + x->n_names;
}

static void read_record(Dossier *d, const json_t *record)
{
    ToldEvents events = { 0 };
    const json_t *text = json_object_get(record, "text");
    TextWords words;
    Opening opening = { .end = block_end(record, "paragraph", block_end(record, "title", 0) + OPENING_LEAST) };      /* what is told before is the page's own matter */
    if (!opening.end) opening.end = USUAL_LEAD;
    words_read(d, json_is_string(text) ? (Str){ json_string_value(text), (uint32_t)json_string_length(text) } : STR(""), &words);
    ARENA_PUSH(d->arena, d->documents, document_of(d, record));
    Document *x = &d->documents.at[d->documents.n - 1];
    read_events(d, record, &events);
    read_figures(d, record);
    read_positions(d, record);
    x->n_figures = d->figures.n - x->first_figure, x->n_positions = d->positions.n - x->first_position;
    marks_read(d, x, &words);
    read_places(d, x, record, &opening);
    fold_events(d, x, &events, &opening, &words);
    arena_reset(d->scratch);
}

bool dossier_add(Dossier *d, Str json, Error *e)
{
    json_error_t why;
    json_t *record = json_loadb(json.p, json.n, JSON_ALLOW_NUL, &why);
    if (!record) return fail(e, "no JSON: %s", why.text);
    bool good = json_is_object(record) && json_is_integer(json_object_get(record, "isnad")) && json_is_array(json_object_get(record, "events"));
    if (good) read_record(d, record);
    json_decref(record);
    return good ? true : fail(e, "no record: give what `isnad read --format jsonl` prints, or the pages themselves");
}
