/* Jobs - see jobs.h. A ring of slots: filled at its head, worked on anywhere, emptied at its tail. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/jobs.h"

#include <pthread.h>
#include <stdlib.h>

enum { SLOTS_A_JOB = 8 };
static const size_t WAITING_MOST = (size_t)256 << 20;          /* bytes of documents in the ring, if more than one */

typedef struct { Document *document; Json out; bool done; } Slot;

typedef struct {
    const Work *work;
    Slot *slots;
    uint32_t n_slots;
    uint64_t head, next, tail;    /* slots filled, taken by a thread, emptied: counts since the beginning */
    size_t waiting;               /* bytes */
    bool closed;
    pthread_mutex_t lock;
    pthread_cond_t filled, finished;
} Ring;

static Slot *slot(Ring *r, uint64_t i) { return &r->slots[i % r->n_slots]; }

static void *run(void *context)
{
    Ring *r = context;
    Arena *arena = arena_new();
    pthread_mutex_lock(&r->lock);
    for (;;) {
        while (r->next == r->head && !r->closed) pthread_cond_wait(&r->filled, &r->lock);
        if (r->next == r->head) break;
        Slot *s = slot(r, r->next++);
        pthread_mutex_unlock(&r->lock);
        r->work->work(r->work->context, arena, s->document, &s->out);
        arena_reset(arena);
        pthread_mutex_lock(&r->lock);
        s->done = true;
        pthread_cond_signal(&r->finished);
    }
    pthread_mutex_unlock(&r->lock);
    arena_free(arena);
    return NULL;
}

static bool is_full(const Ring *r) { return r->head - r->tail == r->n_slots || (r->head > r->tail && r->waiting > WAITING_MOST); }

static void put(Ring *r, Document *d)
{
    pthread_mutex_lock(&r->lock);
    Slot *s = slot(r, r->head++);
    s->document = d;
    s->done = false;
    r->waiting += d->weight;
    pthread_cond_signal(&r->filled);
    pthread_mutex_unlock(&r->lock);
}

/* Waits for the oldest result and hands it on; false where the receiver wants no more. */
static bool take(Ring *r, bool wanted)
{
    Slot *s = slot(r, r->tail);
    pthread_mutex_lock(&r->lock);
    while (!s->done) pthread_cond_wait(&r->finished, &r->lock);
    r->waiting -= s->document->weight;
    pthread_mutex_unlock(&r->lock);
    bool more = wanted && r->work->emit(r->work->context, &s->out);
    json_clear(&s->out);
    document_free(s->document);
    r->tail++;
    return more;
}

static void ring_open(Ring *r, const Work *work, uint32_t jobs)
{
    *r = (Ring){ .work = work, .n_slots = jobs * SLOTS_A_JOB };
    r->slots = calloc(r->n_slots, sizeof *r->slots);
    if (!r->slots) panic("no memory for a queue");
    pthread_mutex_init(&r->lock, NULL);
    pthread_cond_init(&r->filled, NULL);
    pthread_cond_init(&r->finished, NULL);
}

static void ring_close(Ring *r)
{
    for (uint32_t i = 0; i < r->n_slots; i++) json_free(&r->slots[i].out);
    pthread_mutex_destroy(&r->lock);
    pthread_cond_destroy(&r->filled);
    pthread_cond_destroy(&r->finished);
    free(r->slots);
}

static void feed(Ring *r)
{
    bool more = true;
    for (Document *d; more && (d = r->work->next(r->work->context));) {
        while (more && is_full(r)) more = take(r, true);
        if (more) put(r, d); else document_free(d);
    }
    while (r->tail < r->head) more = take(r, more);
}

static void run_threads(const Work *work, uint32_t jobs)
{
    Ring r;
    ring_open(&r, work, jobs);
    pthread_t *threads = calloc(jobs, sizeof *threads);
    if (!threads) panic("no memory for threads");
    for (uint32_t i = 0; i < jobs; i++)
        if (pthread_create(&threads[i], NULL, run, &r)) panic("a thread cannot be started: use fewer --jobs");
    feed(&r);
    pthread_mutex_lock(&r.lock);
    r.closed = true;
    pthread_cond_broadcast(&r.filled);
    pthread_mutex_unlock(&r.lock);
    for (uint32_t i = 0; i < jobs; i++) pthread_join(threads[i], NULL);
    free(threads);
    ring_close(&r);
}

static void run_here(const Work *work)
{
    Arena *arena = arena_new();
    Json out = { 0 };
    bool more = true;
    for (Document *d; more && (d = work->next(work->context)); document_free(d)) {
        json_clear(&out);
        work->work(work->context, arena, d, &out);
        more = work->emit(work->context, &out);
        arena_reset(arena);
    }
    json_free(&out);
    arena_free(arena);
}

void jobs_run(const Work *work, uint32_t jobs)
{
    if (jobs > 1) run_threads(work, jobs); else run_here(work);
}
