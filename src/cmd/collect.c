/* Collect - see collect.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/collect.h"

#include "cmd/run.h"
#include "cmd/stream.h"

#include <stdio.h>

static void take(void *context, const Lexicon *lex, Str record)
{
    Collected *c = context;
    Error e;
    if (!c->d) c->d = dossier_new(lex);
    if (record.n && !dossier_add(c->d, record, &e)) fprintf(stderr, "isnad: a record was left out: %s\n", e.text);
}

typedef struct { int (*finish)(void *, const Lexicon *); Collected c; } Job;

static void job_take(void *context, const Lexicon *lex, Str record) { take(&((Job *)context)->c, lex, record); }

static int job_finish(void *context, const Lexicon *lex)
{
    Job *job = context;
    if (!job->c.d) job->c.d = dossier_new(lex);
    int status = job->finish(&job->c, lex);
    dossier_free(job->c.d);
    return status;
}

int collect_run(const Options *o, int (*finish)(void *, const Lexicon *))
{
    Job job = { finish, { o, NULL } };
    return run_records(o, &(Collector){ job_take, job_finish, &job });
}

/* ---- ids given before ---------------------------------------------------------------------------- */

static bool read_known(Dossier *d, const char *path, Formers *list)
{
    Error e;
    Stream *s = stream_open(path, &e);
    if (!s) return fprintf(stderr, "isnad: %s: %s\n", path, e.text), false;
    const char *line;
    size_t n;
    LineStatus status;
    while ((status = stream_line(s, &line, &n)) != LINE_END && status != LINE_FAILED) {
        if (status != LINE_READ) continue;
        if (!former_add(d, (Str){ line, (uint32_t)n }, list, &e)) fprintf(stderr, "isnad: %s:%zu: %s\n", path, stream_line_number(s), e.text);
    }
    stream_close(s);
    return status == LINE_END;
}

const Incidents *collected_incidents(Collected *c)
{
    Formers list = { 0 };
    if (c->o->known && !read_known(c->d, c->o->known, &list)) return NULL;
    return incidents_of(c->d, list.at, list.n);
}
