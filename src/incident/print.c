/* Print - see print.h. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/print.h"

#include "lexicon/labels.h"

typedef struct { Dossier *d; Json *out; const Incidents *all; } Out;

static void text(Out *o, const char *key, Str s) { json_key(o->out, key), json_str(o->out, s); }
static void text_or_null(Out *o, const char *key, Str s)
{
    json_key(o->out, key);
    if (s.n) json_str(o->out, s); else json_null(o->out);
}
static void bound(Out *o, const char *key, int64_t v)
{
    json_key(o->out, key);
    if (v >= 0) json_int(o->out, v); else json_null(o->out);
}
static void day(Out *o, const char *key, int32_t d) { text_or_null(o, key, d == INT32_MIN ? STR("") : day_string(o->d->arena, d)); }
static void symbol(Out *o, const char *key, SymbolSet set, uint32_t v) { text_or_null(o, key, str_of(symbol_name(set, v))); }
static void micro(Out *o, const char *key, int64_t v) { json_key(o->out, key), json_micro(o->out, v); }
static Str document_key(const Out *o, uint32_t document) { return o->d->documents.at[document].key; }

static void documents(Out *o, const char *key, const Indexes *list)
{
    json_key(o->out, key), json_array(o->out);
    for (uint32_t i = 0; i < list->n; i++) json_str(o->out, document_key(o, list->at[i]));
    json_end_array(o->out);
}

static void print_place(Out *o, const Location *p)
{
    json_key(o->out, "place");
    if (!p->name.n && !p->country.n) { json_null(o->out); return; }
    json_object(o->out);
    text_or_null(o, "name", p->name);
    text_or_null(o, "country", p->country);
    text_or_null(o, "admin1", p->admin1);
    if (p->lat || p->lon) micro(o, "lat", p->lat), micro(o, "lon", p->lon);
    if (p->geonames) json_key(o->out, "geonames"), json_int(o->out, p->geonames);
    symbol(o, "precision", SET_PRECISION, p->precision ? p->precision : PRECISION_country);
    json_end_object(o->out);
}

/* ---- figures ------------------------------------------------------------------------------------- */

static void bounds(Out *o, int64_t low, int64_t high) { bound(o, "low", low), bound(o, "high", high); }

static void figure_words(Out *o, const ToldFigure *f)
{
    text(o, "text", f->words);
    json_key(o->out, "start"), json_int(o->out, f->start);
    json_key(o->out, "end"), json_int(o->out, f->end);
}

static void print_figure(Out *o, uint32_t index, bool group)
{
    const ToldFigure *f = &o->d->figures.at[index];
    json_object(o->out);
    text_or_null(o, "at", o->d->documents.at[f->document].published);
    bounds(o, f->low, f->high);
    symbol(o, "qualifier", SET_QUALIFIER, f->qualifier);
    if (group) symbol(o, "who", SET_WHO, f->who);
    if (f->status == MODALITY_denied) text(o, "status", STR("denied"));
    if (f->retracted) json_key(o->out, "retracted"), json_bool(o->out, true);
    if (f->copied) json_key(o->out, "copied"), json_bool(o->out, true);
    text_or_null(o, "root", f->root == NO_INDEX ? STR("") : o->d->roots.at[f->root].name);
    text_or_null(o, "chain", f->chain);
    text(o, "document", document_key(o, f->document));
    figure_words(o, f);
    json_end_object(o->out);
}

static void figures(Out *o, const char *key, const Indexes *list, bool group)
{
    json_key(o->out, key), json_array(o->out);
    for (uint32_t i = 0; i < list->n; i++) print_figure(o, list->at[i], group);
    json_end_array(o->out);
}

static Str at_of(const Out *o, uint32_t figure) { return o->d->documents.at[o->d->figures.at[figure].document].published; }

static void print_root(Out *o, const RootToll *r)
{
    const Origin *root = &o->d->roots.at[r->root];
    json_object(o->out);
    text(o, "name", root->name);
    text(o, "key", root->key);
    symbol(o, "kind", SET_SOURCE, root->kind);
    if (root->unnamed) json_key(o->out, "unnamed"), json_bool(o->out, true);
    bounds(o, r->low, r->high);
    text_or_null(o, "at", at_of(o, r->figure));
    documents(o, "documents", &r->documents);
    json_key(o->out, "earlier"), json_array(o->out);
    for (uint32_t i = 0; i < r->earlier.n; i++) {
        json_object(o->out);
        bounds(o, o->d->figures.at[r->earlier.at[i]].low, o->d->figures.at[r->earlier.at[i]].high);
        text_or_null(o, "at", at_of(o, r->earlier.at[i]));
        json_end_object(o->out);
    }
    json_end_array(o->out);
    json_end_object(o->out);
}

static void print_latest(Out *o, const Toll *t)
{
    json_key(o->out, "latest");
    if (t->latest == NO_INDEX) { json_null(o->out); return; }
    const RootToll *r = &t->roots.at[t->latest];
    json_object(o->out);
    bounds(o, r->low, r->high);
    text_or_null(o, "at", at_of(o, r->figure));
    text(o, "root", o->d->roots.at[r->root].name);
    json_end_object(o->out);
}

static void print_toll(Out *o, const Toll *t)
{
    json_key(o->out, symbol_name(SET_EFFECT, t->effect));
    json_object(o->out);
    bounds(o, t->low, t->high);
    print_latest(o, t);
    json_key(o->out, "roots"), json_array(o->out);
    for (uint32_t i = 0; i < t->roots.n; i++) print_root(o, &t->roots.at[i]);
    json_end_array(o->out);
    figures(o, "series", &t->series, false);
    figures(o, "parts", &t->parts, true);
    figures(o, "totals", &t->totals, false);
    json_end_object(o->out);
}

static void print_disputes(Out *o, const Incident *x)
{
    json_key(o->out, "contradictions"), json_array(o->out);
    for (uint32_t i = 0; i < x->disputes.n; i++) {
        const Dispute *q = &x->disputes.at[i];
        json_object(o->out);
        symbol(o, "effect", SET_EFFECT, q->effect);
        json_key(o->out, "roots"), json_array(o->out), json_str(o->out, o->d->roots.at[q->a].name), json_str(o->out, o->d->roots.at[q->b].name), json_end_array(o->out);
        text_or_null(o, "since", q->since);
        json_end_object(o->out);
    }
    json_end_array(o->out);
}

/* ---- parties ------------------------------------------------------------------------------------- */

static void names(Out *o, const char *key, const Stands *list)
{
    json_key(o->out, key), json_array(o->out);
    for (uint32_t i = 0; i < list->n; i++) json_str(o->out, list->at[i].who);
    json_end_array(o->out);
}

static void position_words(Out *o, const Stand *s)
{
    const Position *p = &o->d->positions.at[s->position];
    text(o, "document", document_key(o, p->document));
    text(o, "text", p->words);
    json_key(o->out, "start"), json_int(o->out, p->start);
    json_key(o->out, "end"), json_int(o->out, p->end);
}

static void print_accusations(Out *o, const Incident *x)
{
    json_key(o->out, "accused"), json_array(o->out);
    for (uint32_t i = 0; i < x->accusations.n; i++) {
        json_object(o->out);
        text_or_null(o, "who", x->accusations.at[i].of);
        text(o, "by", x->accusations.at[i].who);
        position_words(o, &x->accusations.at[i]);
        json_end_object(o->out);
    }
    json_end_array(o->out);
}

static void print_warnings(Out *o, const Incident *x)
{
    json_key(o->out, "warned_by"), json_array(o->out);
    for (uint32_t i = 0; i < x->warnings.n; i++) {
        const Position *p = &o->d->positions.at[x->warnings.at[i].position];
        json_object(o->out);
        text(o, "who", x->warnings.at[i].who);
        if (p->date.known && p->date.first == p->date.last) day(o, "at", p->date.first);
        else text_or_null(o, "at", p->date.known ? STR("") : o->d->documents.at[p->document].published);
        position_words(o, &x->warnings.at[i]);
        json_end_object(o->out);
    }
    json_end_array(o->out);
}

static void print_arrests(Out *o, const Incident *x)
{
    json_key(o->out, "arrests_after"), json_array(o->out);
    for (uint32_t i = 0; i < x->arrests.n; i++) {
        const Report *r = &o->d->reports.at[x->arrests.at[i].report];
        json_object(o->out);
        text(o, "who", x->arrests.at[i].who);
        text_or_null(o, "by", r->actor);
        day(o, "date", r->days.known && r->days.first == r->days.last ? r->days.first : INT32_MIN);
        text(o, "document", document_key(o, r->document));
        json_end_object(o->out);
    }
    json_end_array(o->out);
}

/* ---- grade and policies -------------------------------------------------------------------------- */

const char *grade_name(Grade grade)
{
    static const char *const names_of[] = { "", "confirmed", "fair", "weak", "contested", "discounted" };
    return names_of[grade];
}

Str because_text(Dossier *d, const Because *b, bool arabic)
{
    Labels labels = { d->lex, arabic };
    return label_filled(d->arena, label_counted(d->arena, &labels, b->key, b->count), STR("{who}"), b->about);
}

static void print_because(Out *o, const Incident *x, const char *key, bool arabic)
{
    json_key(o->out, key), json_array(o->out);
    for (uint32_t i = 0; i < x->because.n; i++) json_str(o->out, because_text(o->d, &x->because.at[i], arabic));
    json_end_array(o->out);
}

static void print_grade(Out *o, const Incident *x)
{
    json_key(o->out, "grade"), json_object(o->out);
    text_or_null(o, "proposed", str_of(grade_name(x->grade)));
    print_because(o, x, "because", false);
    print_because(o, x, "because_ar", true);
    json_key(o->out, "confirmed"), json_null(o->out);
    json_end_object(o->out);
}

static void print_notes(Out *o, uint8_t policy)
{
    json_key(o->out, "notes"), json_array(o->out);
    for (uint32_t row = 0; row < lexicon_rows(o->d->lex, TABLE_POLICIES); row++)
        if (lexicon_symbol(o->d->lex, COLUMN_POLICIES_policy, row) == policy && lexicon_symbol(o->d->lex, COLUMN_POLICIES_part, row) == COUNTING_note)
            json_str(o->out, lexicon_text(o->d->lex, COLUMN_POLICIES_en, row));
    json_end_array(o->out);
}

static void print_reckoning(Out *o, const Reckoning *r)
{
    json_key(o->out, symbol_name(SET_EFFECT, r->effect)), json_object(o->out);
    bounds(o, r->low, r->high);
    bound(o, "best", r->best);
    if (r->provisional) json_key(o->out, "provisional"), json_bool(o->out, true);
    text(o, "words", r->words);
    json_end_object(o->out);
}

static void print_policies(Out *o, const Incident *x)
{
    json_key(o->out, "policies"), json_object(o->out);
    for (uint8_t policy = 1; policy < POLICY_END_; policy++) {
        json_key(o->out, symbol_name(SET_POLICY, policy)), json_object(o->out);
        for (uint32_t i = 0; i < x->reckonings.n; i++)
            if (x->reckonings.at[i].policy == policy) print_reckoning(o, &x->reckonings.at[i]);
        print_notes(o, policy);
        json_end_object(o->out);
    }
    json_end_object(o->out);
}

/* ---- the incident -------------------------------------------------------------------------------- */

static void print_reports(Out *o, const Incident *x)
{
    json_key(o->out, "reports"), json_array(o->out);
    for (uint32_t i = 0; i < x->reports.n; i++) {
        const Report *r = &o->d->reports.at[x->reports.at[i]];
        json_object(o->out);
        text(o, "document", document_key(o, r->document));
        json_key(o->out, "event"), json_int(o->out, r->event);
        if (r->recalled) json_key(o->out, "recalled"), json_bool(o->out, true);
        json_end_object(o->out);
    }
    json_end_array(o->out);
}

static void print_copies(Out *o, const Incident *x)
{
    json_key(o->out, "copies"), json_array(o->out);
    for (uint32_t i = 0; i < x->documents.n; i++) {
        const Document *doc = &o->d->documents.at[x->documents.at[i]];
        if (doc->copied_from == NO_INDEX) continue;
        json_object(o->out);
        text(o, "document", doc->key);
        text(o, "of", document_key(o, doc->copied_from));
        json_end_object(o->out);
    }
    json_end_array(o->out);
}

void incident_print(const Incidents *all, const Incident *x, Json *out)
{
    Out o = { all->d, out, all };
    json_object(out);
    text(&o, "id", x->id);
    json_key(out, "previous"), json_array(out);
    for (uint32_t i = 0; i < x->previous.n; i++) json_str(out, x->previous.at[i]);
    json_end_array(out);
    symbol(&o, "kind", SET_EVENT_KIND, x->kind);
    day(&o, "date", x->date), day(&o, "date_end", x->date_end);
    print_place(&o, &x->place);
    text_or_null(&o, "title", x->title);
    if (x->recalled) json_key(out, "recalled"), json_bool(out, true);
    documents(&o, "documents", &x->documents);
    print_reports(&o, x);
    json_key(out, "figures"), json_object(out);
    for (uint32_t i = 0; i < x->tolls.n; i++) print_toll(&o, &x->tolls.at[i]);
    json_end_object(out);
    json_key(out, "links"), json_int(out, x->documents.n);
    json_key(out, "independent_roots"), json_int(out, x->roots.n);
    print_copies(&o, x);
    print_disputes(&o, x);
    names(&o, "claimed_by", &x->claims), names(&o, "denied_by", &x->denials);
    print_accusations(&o, x), print_warnings(&o, x), print_arrests(&o, x);
    print_grade(&o, x);
    print_policies(&o, x);
    json_end_object(out);
}
