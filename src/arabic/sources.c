/* Sources - who says it: doc->sources, doc->chains and doc->tells, sentence by sentence. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources.h"
#include "arabic/stages.h"

enum { BACK = 64 };         /* sources among which an author is looked for again */

static uint32_t author_of(const Ear *e, const Block *block)
{
    Doc *d = e->doc;
    for (uint32_t i = d->sources.n; i-- > 0 && d->sources.n - i < BACK;)
        if (d->sources.at[i].kind == SOURCE_social && str_eq(str_slice(d->text, d->sources.at[i].span), str_slice(d->text, block->author))) return i;
    ARENA_PUSH(d->arena, d->sources, ((Source){ .span = block->author, .first = e->first, .kind = SOURCE_social }));
    return d->sources.n - 1;
}

/* The author of an embedded post is a source of his own, and of all that the post says. */
static void listen_embed(const Ear *e, const Block *block)
{
    Doc *d = e->doc;
    Span cue = { block->author.begin, block->author.begin };
    Saying y = { .stance = STANCE_affirm, .cue = cue };
    uint32_t link = author_of(e, block), chain = chain_of(e, &link, 1, &y);
    d->chains.at[chain].scope = block->span;
    chain_tell(d, chain, block->span);
}

static void listen(const Ear *e, Floor *floor)
{
    Sayings sayings = { .at = NULL };
    marks_listen(e, &sayings);
    cues_listen(e, &sayings);
    bracket_listen(e, &sayings);
    chains_link(e, &sayings, floor);
}

/* Leaves out whoever was named beside a word of saying and speaks in no chain («lam tu'lin ayy jiha»). */
static void drop_silent(Doc *d)
{
    uint32_t *now = arena_alloc(d->arena, (d->sources.n + 1) * sizeof *now), kept = 0;
    for (uint32_t i = 0; i < d->chains.n; i++)
        for (uint32_t k = 0; k < d->chains.at[i].n_links; k++) now[d->chains.at[i].links[k]] = 1;
    for (uint32_t i = 0; i < d->sources.n; i++) {
        bool speaks = now[i];
        now[i] = kept;
        if (speaks) d->sources.at[kept++] = d->sources.at[i];
    }
    d->sources.n = kept;
    for (uint32_t i = 0; i < d->chains.n; i++)
        for (uint32_t k = 0; k < d->chains.at[i].n_links; k++) d->chains.at[i].links[k] = now[d->chains.at[i].links[k]];
}

static void mark_end(Doc *d, Span s)
{
    if (!span_empty(s)) d->ends_saying[token_of_byte(d, s.end - 1)] = true;
}

/* Marks the last token of each speaker and cue: spans and tokens both go by their ends, found by halving. */
static void mark_ends(Doc *d)
{
    d->ends_saying = arena_alloc(d->arena, d->tokens.n + 1);
    for (uint32_t i = 0; i < d->sources.n; i++) mark_end(d, d->sources.at[i].span);
    for (uint32_t i = 0; i < d->chains.n; i++) mark_end(d, d->chains.at[i].cue);
}

void sources_find(const Lexicon *lex, Doc *doc)
{
    Floor floor = { .dateline = NONE, .chain = NONE };
    uint32_t embed = NONE;
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        const Sentence *s = &doc->sentences.at[i];
        Ear e = { lex, doc, s->first, s->first + s->n };
        const Block *block = s->block < doc->blocks.n ? &doc->blocks.at[s->block] : NULL;
        if (!block || block->kind != BLOCK_EMBED || span_empty(block->author)) {
            listen(&e, &floor);
            continue;
        }
        if (embed != s->block) listen_embed(&e, block);
        embed = s->block;
        floor = (Floor){ .dateline = floor.dateline, .chain = NONE };
    }
    drop_silent(doc);
    mark_ends(doc);
}
