/* Tag - see tag.h. */
// SPDX-License-Identifier: Apache-2.0
#include "record/tag.h"

#include "arabic/numbers_print.h"
#include "record/detection.h"
#include "record/members.h"
#include "record/print.h"
#include "record/tag_tokens.h"

#include <stdio.h>

typedef struct { const Record *r; Json *out; Utf8Index points; } Tagger;

static const struct { Str name; uint32_t bit; Stage last; } layers_known[] = {
    { STR("numbers"), TAG_NUMBERS, STAGE_times },             /* only with the times it is known which number is part of a date */
    { STR("times"), TAG_TIMES, STAGE_times },
    { STR("tokens"), TAG_TOKENS, STAGE_names },
    { STR("entities"), TAG_ENTITIES, STAGE_entities },
    { STR("detection"), TAG_DETECTION, STAGE_entities },
};
enum { N_LAYERS = sizeof layers_known / sizeof *layers_known };

static uint32_t layer_named(Str name)
{
    for (int i = 0; i < N_LAYERS; i++)
        if (str_eq(name, layers_known[i].name)) return layers_known[i].bit;
    return 0;
}

uint32_t tag_layers(Str names, Str *wrong)
{
    uint32_t bits = 0;
    for (uint32_t at = 0; at <= names.n;) {
        const char *comma = memchr(names.p + at, ',', names.n - at);
        uint32_t end = comma ? (uint32_t)(comma - names.p) : names.n;
        *wrong = (Str){ names.p + at, end - at };
        uint32_t bit = layer_named(*wrong);
        if (!bit) return 0;
        bits |= bit;
        at = end + 1;
    }
    return bits;
}

Stage tag_last_stage(uint32_t layers)
{
    Stage last = 0;
    for (int i = 0; i < N_LAYERS; i++)
        if (layers & layers_known[i].bit && layers_known[i].last > last) last = layers_known[i].last;
    return last;
}

static const char *time_kind(const Time *t)
{
    if (t->set) return "set";
    if (t->duration) return "duration";
    if (t->grain == GRAIN_TIME) return t->from.year ? "datetime" : "time";
    return t->grain == GRAIN_INTERVAL ? "interval" : "date";
}

static const char *grain_name(uint8_t grain)
{
    static const char *const names[] = { "", "time", "day", "week", "month", "season", "year", "decade", "interval", "quarter", "century" };
    return grain < sizeof names / sizeof *names ? names[grain] : "";
}

static const char *anchor_name(uint8_t anchor)
{
    static const char *const names[] = { "", "reference", "told" };
    return anchor < sizeof names / sizeof *names ? names[anchor] : "";
}

static const char *edge_name(uint8_t edge)
{
    static const char *const names[] = { "", "begin", "middle", "end", "earlier", "later" };
    return edge < sizeof names / sizeof *names ? names[edge] : "";
}

/* "local", or the offset of a clock time: "+03:00"; null where no zone is said. */
static void print_zone(Tagger *x, const Time *t)
{
    char text[16] = "";
    int minutes = t->zone_minutes < 0 ? -t->zone_minutes : t->zone_minutes;
    if (t->zone == ZONE_OFFSET) snprintf(text, sizeof text, "%c%02d:%02d", t->zone_minutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
    member_name(x->out, "zone", t->zone == ZONE_LOCAL ? "local" : text);
}

static void print_time(Tagger *x, const Time *t)
{
    json_object(x->out);
    members_span(x->out, x->r->doc.text, &x->points, t->span);
    member_str(x->out, "kind", str_of(time_kind(t)));
    member_or_null(x->out, "said", t->said);
    member_or_null(x->out, "value", t->value);
    member_date(x->out, "from", t->from);
    member_date(x->out, "to", t->to);
    member_name(x->out, "grain", grain_name(t->grain));
    member_name(x->out, "edge", edge_name(t->edge));
    member_name(x->out, "anchor", anchor_name(t->anchor));
    if (t->grain == GRAIN_TIME) print_zone(x, t);
    json_end_object(x->out);
}

/* The bare numbers in it, without the words around them: one, two of a range, none where only «asharat» is said. */
static void print_parts(Tagger *x, const Number *n)
{
    json_key(x->out, "numbers");
    json_array(x->out);
    for (uint32_t i = 0; i < n->n_parts; i++) {
        json_object(x->out);
        members_span(x->out, x->r->doc.text, &x->points, n->part[i].span);
        member_or_null(x->out, "value", number_part_text(x->r->doc.arena, n, i));
        json_end_object(x->out);
    }
    json_end_array(x->out);
}

static void print_number(Tagger *x, const Number *n)
{
    Arena *arena = x->r->doc.arena;
    if (n->under) return;                 /* told with the one before it: «wahid min thalatha» */
    json_object(x->out);
    members_span(x->out, x->r->doc.text, &x->points, n->span);
    member_str(x->out, "kind", str_of(number_kind(n)));
    member_or_null(x->out, "value", number_text(arena, n));
    member_bound(x->out, "low", n->low);
    member_bound(x->out, "high", n->high);
    member_name(x->out, "qualifier", symbol_name(SET_QUALIFIER, n->qualifier));
    json_key(x->out, "count"); json_bool(x->out, !n->not_count);
    print_parts(x, n);
    json_end_object(x->out);
}

static void print_list(Tagger *x, const char *key, uint32_t n, void (*print)(Tagger *, uint32_t))
{
    json_key(x->out, key);
    json_array(x->out);
    for (uint32_t i = 0; i < n; i++) print(x, i);
    json_end_array(x->out);
}

static void number_at(Tagger *x, uint32_t i) { print_number(x, &x->r->doc.numbers.at[i]); }
static void time_at(Tagger *x, uint32_t i) { print_time(x, &x->r->doc.times.at[i]); }

void tag_print(const Record *r, uint32_t layers, Json *out)
{
    Tagger x = { r, out, utf8_index(r->doc.arena, r->doc.text) };
    json_object(out);
    member_str(out, "id", r->id);
    member_str(out, "text", r->doc.text);
    member_or_null(out, "reference", r->published);
    member_str(out, "reference_from", str_of(published_name(r->doc.published_from)));
    if (layers & TAG_NUMBERS) print_list(&x, "numbers", r->doc.numbers.n, number_at);
    if (layers & TAG_TIMES) print_list(&x, "times", r->doc.times.n, time_at);
    if (layers & TAG_TOKENS) tag_tokens(r, out);
    if (layers & TAG_ENTITIES) tag_entities(r, out);
    if (layers & TAG_DETECTION) tag_detection(r, out);
    json_end_object(out);
}
