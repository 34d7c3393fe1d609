/* Eval, reading - gold records, the texts that lie beside them, and what is read of these.
 *
 * A text is taken from where it stands as it came: beside GOLD.jsonl in GOLD.in.jsonl, beside PAGE.gold.jsonl (of one record) in PAGE.txt; where neither is,
 * from the gold record itself with its date. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/eval.h"

#include "base/hash.h"
#include "cmd/jobs.h"
#include "cmd/paths.h"
#include "cmd/stream.h"
#include "record/print.h"

#include <stdio.h>
#include <unistd.h>

typedef struct {
    const Options *o;
    const Lexicon *lex;
    EvalSet *set;
    Stream *texts;
    bool whole;                   /* the stream is one text, not lines */
    uint32_t hint;                /* where the next id is looked for first */
} Reader;

static void complain(EvalSet *set, const Stream *s, const char *why)
{
    fprintf(stderr, "isnad eval: %s:%zu: %s\n", stream_name(s), stream_line_number(s), why);
    set->failed = true;
}

/* The next line that is not blank; false at the end. */
static bool next_line(EvalSet *set, Stream *s, Str *line)
{
    for (;;) {
        const char *p;
        size_t n;
        switch (stream_line(s, &p, &n)) {
        case LINE_READ: return *line = (Str){ p, (uint32_t)n }, true;
        case LINE_BLANK: break;
        case LINE_TOO_LONG: complain(set, s, "the line is too long"); break;
        case LINE_FAILED: return complain(set, s, stream_error(s)), false;
        case LINE_END: return false;
        }
    }
}

/* ---- gold */

static bool read_gold(const Options *o, const Lexicon *lex, EvalSet *set, Error *e)
{
    Stream *s = stream_open(set->path, e);
    Str line;
    if (!s) return false;
    for (uint32_t i = 0; next_line(set, s, &line) && i < o->to; i++) {
        Error why;
        EvalText text = { .found = false };
        if (i < o->from) continue;
        if (sheet_read(lex, set->arena, line, &text.gold, &why)) ARENA_PUSH(set->arena, set->texts, text);
        else complain(set, s, why.text);
    }
    stream_close(s);
    return set->texts.n || fail(e, "there is no gold record in it");
}

/* The text of this id, or NULL. Texts mostly come in the order of the gold. */
static EvalText *text_of(EvalSet *set, Str id, uint32_t *hint)
{
    for (uint32_t i = 0; i < set->texts.n; i++) {
        uint32_t at = (*hint + i) % set->texts.n;
        if (!str_eq(set->texts.at[at].gold.id, id)) continue;
        *hint = at + 1;
        return &set->texts.at[at];
    }
    return NULL;
}

/* ---- records */

static void keep(Reader *r, Str record, Error *e)
{
    Sheet sheet;
    if (!sheet_read(r->lex, r->set->arena, record, &sheet, e)) return;
    EvalText *text = text_of(r->set, sheet.id, &r->hint);
    if (text) text->read = sheet, text->found = true;
}

static void take_records(Reader *r, Stream *s)
{
    for (Str line; next_line(r->set, s, &line);) {
        Error why = { "" };
        keep(r, line, &why);
        if (*why.text) complain(r->set, s, why.text);
    }
}

static Document *whole_text(Reader *r)
{
    size_t n;
    Error why;
    char *bytes = r->whole ? stream_all(r->texts, &n, &why) : NULL;
    if (!bytes && r->whole) complain(r->set, r->texts, why.text);
    r->whole = false;
    return bytes ? document_text(bytes, n, r->set->texts.at[0].gold.id) : NULL;
}

/* The next text that gold speaks of. */
static Document *next_text(void *context)
{
    Reader *r = context;
    Str line;
    uint32_t hint = r->hint;
    if (path_ends(stream_name(r->texts), ".txt")) return whole_text(r);
    while (next_line(r->set, r->texts, &line)) {
        Error why;
        Document *d = document_json(line.p, line.n, &why);
        if (!d) complain(r->set, r->texts, why.text);
        else if (text_of(r->set, d->input.id, &hint)) return d;
        document_free(d);
    }
    return NULL;
}

static void read_text(void *context, Arena *arena, const Document *d, Json *out)
{
    record_print(record_read(((Reader *)context)->lex, arena, &d->input), out);
}

static bool take_record(void *context, const Json *out)
{
    Error why;
    keep(context, (Str){ out->p, (uint32_t)out->n }, &why);
    return true;
}

/* The path without `tail` and with `other`, where such a file is. */
static bool beside(const char *path, const char *tail, const char *other, char *out, size_t room)
{
    if (!path_ends(path, tail)) return false;
    snprintf(out, room, "%.*s%s", (int)(strlen(path) - strlen(tail)), path, other);
    return access(out, R_OK) == 0;
}

static bool read_texts(Reader *r, Error *e)
{
    char path[4096];
    const char *from = r->set->path;
    r->whole = r->set->texts.n == 1 && beside(from, ".gold.jsonl", ".txt", path, sizeof path);
    if (r->whole || beside(from, ".jsonl", ".in.jsonl", path, sizeof path)) from = path;
    r->texts = stream_open(from, e);
    if (!r->texts) return false;
    Work work = { next_text, read_text, take_record, r };
    jobs_run(&work, r->o->jobs);
    stream_close(r->texts);
    return true;
}

static bool read_records(Reader *r, Error *e)
{
    Stream *s = stream_open(r->o->records, e);
    if (!s) return false;
    take_records(r, s);
    stream_close(s);
    return true;
}

static void judge_all(const Lexicon *lex, EvalSet *set)
{
    for (uint32_t i = 0; i < set->texts.n; i++) {
        EvalText *t = &set->texts.at[i];
        t->first = set->judgements.n;
        score_text(lex, set->arena, &t->gold, &t->read, &set->judgements);
        t->n = set->judgements.n - t->first;
        set->unread += !t->found;
    }
}

/* NAME=FILE, or FILE, which is called as it is without its folder. */
static void name_set(EvalSet *set, const char *gold)
{
    const char *equals = strchr(gold, '='), *slash = strrchr(gold, '/');
    if (equals && equals > gold && !(slash && slash < equals)) set->name = (Str){ gold, (uint32_t)(equals - gold) }, set->path = equals + 1;
    else set->name = str_of(slash ? slash + 1 : gold), set->path = gold;
}

bool eval_read(const Options *o, const Lexicon *lex, const char *gold, EvalSet *set, Error *e)
{
    Reader r = { .o = o, .lex = lex, .set = set };
    *set = (EvalSet){ .arena = arena_new() };
    name_set(set, gold);
    if (!read_gold(o, lex, set, e)) return false;
    if (o->records ? !read_records(&r, e) : !read_texts(&r, e)) return false;
    judge_all(lex, set);
    return true;
}

/* ---- columns */

/* Of which fold is a text? That of its document: «AFP-7-2» is of «AFP-7». */
static uint32_t fold_of(Str id, uint32_t folds)
{
    uint32_t n = id.n;
    while (n && id.p[n - 1] >= '0' && id.p[n - 1] <= '9') n--;
    if (n && n < id.n && id.p[n - 1] == '-') id.n = n - 1;
    return 1 + hash_bytes(id) % folds;
}

static EvalColumn column(const EvalSet *set, Str name, uint32_t fold, uint32_t folds)
{
    EvalColumn c = { .name = name, .set = set, .fold = fold };
    for (uint32_t i = 0; i < set->texts.n; i++) {
        const EvalText *t = &set->texts.at[i];
        if (fold && fold_of(t->gold.id, folds) != fold) continue;
        c.texts++;
        for (uint32_t k = 0; k < t->n; k++) tally_add(&c.tallies[set->judgements.at[t->first + k].score], set->judgements.at[t->first + k].verdict);
    }
    return c;
}

void eval_columns(const Options *o, Arena *arena, const EvalSet *set, EvalColumns *columns)
{
    ARENA_PUSH(arena, *columns, column(set, set->name, FOLD_ALL, 1));
    for (uint32_t k = 1; k <= o->folds; k++) {
        char name[16];
        snprintf(name, sizeof name, "fold %u", k);
        ARENA_PUSH(arena, *columns, column(set, arena_copy(arena, str_of(name)), k, o->folds));
    }
}
