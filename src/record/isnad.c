/* Isnad - the public door (include/isnad.h): a record with its lists turned into the plain structs of the header.
 *
 * The structs are made once, when a document is read, so that walking a record allocates nothing. */
// SPDX-License-Identifier: Apache-2.0
#include "isnad.h"

#include "arabic/places.h"
#include "base/utf8.h"
#include "page/repair.h"
#include "record/print.h"

#include <stdlib.h>

struct isnad_record {
    Arena *arena;
    Record *r;
    Utf8Index points;
    isnad_source *sources;
    isnad_chain *chains;
    isnad_event *events;
    isnad_figure *figures;
    const char **problems;
    Json json;
};

/* The opaque lexicon of the header is the engine's own. */
static const Lexicon *inner(const isnad_lexicon *lexicon) { return (const Lexicon *)lexicon; }

const char *isnad_version(void) { return ENGINE_VERSION; }

isnad_lexicon *isnad_lexicon_open(const char *path, char error[ISNAD_ERROR_SIZE])
{
    Error e = { "" };
    Lexicon *lex = path ? lexicon_open(path, &e) : lexicon_builtin(&e);
    if (!lex && error) memcpy(error, e.text, sizeof e.text < ISNAD_ERROR_SIZE ? sizeof e.text : ISNAD_ERROR_SIZE);
    return (isnad_lexicon *)lex;
}

const char *isnad_lexicon_hash(const isnad_lexicon *lexicon) { return lexicon_hash(inner(lexicon)); }
void isnad_lexicon_close(isnad_lexicon *lexicon) { if (lexicon) lexicon_close((Lexicon *)lexicon); }

static isnad_span span_out(const isnad_record *x, Span s)
{
    if (span_empty(s)) return (isnad_span){ 0, 0, 0, 0 };
    return (isnad_span){ s.begin, s.end, utf8_index_at(&x->points, s.begin), utf8_index_at(&x->points, s.end) };
}

static const char *text_out(isnad_record *x, Str s) { return s.n ? arena_copy(x->arena, s).p : ""; }
static size_t index_out(uint32_t i) { return i == NONE ? ISNAD_NONE : i; }
static int64_t bound_out(int64_t v) { return v < 0 ? ISNAD_UNKNOWN : v; }
static const char *why_out(const isnad_record *x, Why why) { return why_text(x->r->lex, x->arena, why).p; }

static isnad_source source_out(isnad_record *x, const Source *s)
{
    return (isnad_source){ span_out(x, s->span), symbol_name(SET_SOURCE, s->kind), text_out(x, source_name(x->r, s)) };
}

static isnad_chain chain_out(const isnad_record *x, const Chain *c)
{
    isnad_chain out = { .n_links = c->n_links, .cue = span_out(x, c->cue), .stance = symbol_name(SET_STANCE, c->stance ? c->stance : STANCE_affirm),
                        .channel = symbol_name(SET_CHANNEL, c->channel), .claim = c->claim };
    for (uint32_t i = 0; i < c->n_links; i++) out.links[i] = c->links[i];
    return out;
}

static void place_out(isnad_record *x, uint32_t index, isnad_event *out)
{
    if (index == NONE) return;
    const Place *place = &x->r->doc.places.at[index];
    out->place = span_out(x, place->span);
    out->place_name = text_out(x, str_slice(x->r->doc.text, place->span));
    Point at;
    if (places_point(x->r->lex, place, &at)) out->latitude = at.lat / 1e6, out->longitude = at.lon / 1e6;
    if (place->row == NONE) return;
    out->place_name = text_out(x, lexicon_name(x->r->lex, TABLE_PLACES, place->row));
    out->geonames = lexicon_int(x->r->lex, COLUMN_PLACES_geonames, place->row);
}

static isnad_event event_out(isnad_record *x, const Event *e)
{
    isnad_event out = { .kind = symbol_name(SET_EVENT_KIND, e->kind), .status = status_name(e->status), .trigger = span_out(x, e->trigger),
                        .actor = span_out(x, e->actor), .target = span_out(x, e->target), .claimed_by = span_out(x, e->claimed_by),
                        .place_name = "", .country = e->country, .date = text_out(x, e->date), .by = index_out(e->by), .why = why_out(x, e->why) };
    place_out(x, e->place, &out);
    return out;
}

static isnad_figure figure_out(isnad_record *x, const Figure *f)
{
    return (isnad_figure){ .effect = symbol_name(SET_EFFECT, f->effect), .who = symbol_name(SET_WHO, f->who),
                           .qualifier = symbol_name(SET_QUALIFIER, f->qualifier), .status = status_name(f->status), .low = bound_out(f->low),
                           .high = bound_out(f->high), .span = span_out(x, f->span), .part = f->part, .cumulative = f->cumulative,
                           .event = index_out(f->event), .by = index_out(f->by), .why = why_out(x, f->why) };
}

#define ROOM(x, n, T) arena_alloc((x)->arena, ((n) + 1) * sizeof(T))

static void lists_out(isnad_record *x)
{
    const Doc *d = &x->r->doc;
    const Problems *problems = &x->r->problems;
    x->sources = ROOM(x, d->sources.n, isnad_source);
    x->chains = ROOM(x, d->chains.n, isnad_chain);
    x->events = ROOM(x, d->events.n, isnad_event);
    x->figures = ROOM(x, d->figures.n, isnad_figure);
    x->problems = ROOM(x, problems->list.n, char *);
    for (uint32_t i = 0; i < d->sources.n; i++) x->sources[i] = source_out(x, &d->sources.at[i]);
    for (uint32_t i = 0; i < d->chains.n; i++) x->chains[i] = chain_out(x, &d->chains.at[i]);
    for (uint32_t i = 0; i < d->events.n; i++) x->events[i] = event_out(x, &d->events.at[i]);
    for (uint32_t i = 0; i < d->figures.n; i++) x->figures[i] = figure_out(x, &d->figures.at[i]);
    for (uint32_t i = 0; i < problems->list.n; i++) x->problems[i] = problems->list.at[i].p;
}

isnad_record *isnad_read(const isnad_lexicon *lexicon, const isnad_input *in)
{
    isnad_record *x = calloc(1, sizeof *x);
    if (!x) panic("no memory for a record");
    Input input = { .bytes = in->bytes, .n = in->bytes ? in->length : 0, .id = str_of(in->id), .url = str_of(in->url), .title = str_of(in->title),
                    .publisher = str_of(in->publisher), .date = str_of(in->date) };
    x->arena = arena_new();
    x->r = record_read(inner(lexicon), x->arena, &input);
    x->points = utf8_index(x->arena, x->r->doc.text);
    lists_out(x);
    return x;
}

void isnad_record_free(isnad_record *x)
{
    if (!x) return;
    json_free(&x->json);
    arena_free(x->arena);
    free(x);
}

const char *isnad_record_text(const isnad_record *x, size_t *length)
{
    if (length) *length = x->r->doc.text.n;
    return x->r->doc.text.p;
}

isnad_document isnad_record_document(const isnad_record *x)
{
    const Record *r = x->r;
    return (isnad_document){ .id = r->id.p, .url = r->url.p, .publisher = r->publisher.p, .title = r->title.n ? r->title.p : "",
                             .published = r->published.n ? r->published.p : "", .published_from = published_name(r->doc.published_from),
                             .modified = r->facts.modified.n ? r->facts.modified.p : "", .sha256 = r->sha256, .sources = r->doc.sources.n,
                             .chains = r->doc.chains.n, .events = r->doc.events.n, .figures = r->doc.figures.n, .problems = r->problems.list.n };
}

bool isnad_record_source(const isnad_record *x, size_t i, isnad_source *out)
{
    if (i >= x->r->doc.sources.n) return false;
    *out = x->sources[i];
    return true;
}

bool isnad_record_chain(const isnad_record *x, size_t i, isnad_chain *out)
{
    if (i >= x->r->doc.chains.n) return false;
    *out = x->chains[i];
    return true;
}

bool isnad_record_event(const isnad_record *x, size_t i, isnad_event *out)
{
    if (i >= x->r->doc.events.n) return false;
    *out = x->events[i];
    return true;
}

bool isnad_record_figure(const isnad_record *x, size_t i, isnad_figure *out)
{
    if (i >= x->r->doc.figures.n) return false;
    *out = x->figures[i];
    return true;
}

const char *isnad_record_problem(const isnad_record *x, size_t i) { return i < x->r->problems.list.n ? x->problems[i] : NULL; }

const char *isnad_record_json(isnad_record *x, size_t *length)
{
    if (!x->json.n) {
        record_print(x->r, &x->json);
        json_raw(&x->json, (Str){ "", 1 });
    }
    if (length) *length = x->json.n - 1;
    return x->json.p;
}
