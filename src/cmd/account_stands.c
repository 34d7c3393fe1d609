/* Account, stands - what is disputed, and who claims, denies, accuses, had warned, was arrested. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/account_parts.h"

#include <stdlib.h>

/* ---- what is disputed ---------------------------------------------------------------------------- */

static bool in_dispute(const Incident *x, uint8_t effect, uint32_t root)
{
    for (uint32_t i = 0; i < x->disputes.n; i++)
        if (x->disputes.at[i].effect == effect && (x->disputes.at[i].a == root || x->disputes.at[i].b == root)) return true;
    return false;
}

/* When the first disagreement on this effect stood; "" where there is none. */
static Str disputed_since(const Incident *x, uint8_t effect)
{
    Str since = STR("");
    for (uint32_t i = 0; i < x->disputes.n; i++) {
        const Dispute *q = &x->disputes.at[i];
        if (q->effect == effect && (!since.n || str_compare(q->since, since) < 0)) since = q->since;
    }
    return since;
}

static bool disputed(const Incident *x, uint8_t effect)
{
    for (uint32_t i = 0; i < x->disputes.n; i++)
        if (x->disputes.at[i].effect == effect) return true;
    return false;
}

static int by_low(const void *a, const void *b)
{
    const RootToll *x = a, *y = b;
    if (x->low != y->low) return x->low < y->low ? -1 : 1;
    return (x->root > y->root) - (x->root < y->root);
}

/* Each number with the roots that stand by it, the least first. */
static void tell_sides(const Account *a, const Toll *t)
{
    RootToll *sides = arena_alloc(a->arena, t->roots.n * sizeof *sides);
    uint32_t n = 0;
    for (uint32_t i = 0; i < t->roots.n; i++)
        if (in_dispute(a->x, t->effect, t->roots.at[i].root)) sides[n++] = t->roots.at[i];
    qsort(sides, n, sizeof *sides, by_low);
    list(a);
    for (uint32_t i = 0; i < n; i++) {
        bool same = i && sides[i].low == sides[i - 1].low && sides[i].high == sides[i - 1].high;
        if (same) speak_between(a, "comma");
        else {
            if (i) item_end(a);
            item(a, false);
            say(a, label_bounds(a->arena, a->labels, sides[i].low, sides[i].high), LOOK_STRONG);
            say_plain(a, ": ");
        }
        quote(a, a->d->roots.at[sides[i].root].name, LOOK_PLAIN);
    }
    item_end(a), list_end(a);
}

void account_disputes(const Account *a)
{
    if (!a->x->disputes.n) return;
    heading(a, "account.disputed");
    list(a);
    for (uint32_t i = 0; i < a->x->tolls.n; i++) {
        const Toll *t = &a->x->tolls.at[i];
        if (!disputed(a->x, t->effect)) continue;
        Str since = disputed_since(a->x, t->effect);
        item(a, false);
        say(a, label_of(a->labels, "effect", symbol_name(SET_EFFECT, t->effect)), LOOK_ALARM);
        if (since.n) speak_between(a, "comma"), say_key(a, "account.since"), say_plain(a, " "), say_stamp(a, since);
        tell_sides(a, t);
        item_end(a);
    }
    list_end(a);
}

/* ---- parties ------------------------------------------------------------------------------------- */

static void begin_party(const Account *a, const char *key, Str who)
{
    item(a, false);
    say_key(a, key);
    say_plain(a, ": ");
    quote(a, who, LOOK_STRONG);
}

static void end_party(const Account *a, const Stand *s)
{
    const Position *p = &a->d->positions.at[s->position];
    say_plain(a, " ");
    exact(a, p->words);
    say_plain(a, " \xC2\xB7 ");
    say_document(a, p->document);
    item_end(a);
}

static void tell_parties(const Account *a, const Stands *stands, const char *key)
{
    for (uint32_t i = 0; i < stands->n; i++) {
        begin_party(a, key, stands->at[i].who);
        end_party(a, &stands->at[i]);
    }
}

static void tell_accusations(const Account *a)
{
    for (uint32_t i = 0; i < a->x->accusations.n; i++) {
        const Stand *s = &a->x->accusations.at[i];
        Str of = s->of.n ? s->of : label(a->labels, "account.somebody");
        item(a, false);
        speak(a, label(a->labels, "account.accuses"), (Slot[]){ { "who", &s->who, 1, true }, { "of", &of, 1, true }, SLOT_END });
        end_party(a, s);
    }
}

static void tell_warnings(const Account *a)
{
    for (uint32_t i = 0; i < a->x->warnings.n; i++) {
        const Stand *s = &a->x->warnings.at[i];
        const Position *p = &a->d->positions.at[s->position];
        bool day = p->date.known && p->date.first == p->date.last;
        begin_party(a, "account.warned", s->who);
        Str when = day ? words_day(a, p->date.first) : words_day(a, a->d->documents.at[p->document].day);
        if (when.n) speak_between(a, "comma"), say(a, when, LOOK_PLAIN);
        end_party(a, s);
    }
}

static void tell_arrests(const Account *a)
{
    for (uint32_t i = 0; i < a->x->arrests.n; i++) {
        const ArrestAfter *arrest = &a->x->arrests.at[i];
        const Report *r = &a->d->reports.at[arrest->report];
        begin_party(a, "account.arrested", arrest->who);
        if (r->actor.n) speak_between(a, "comma"), say_key(a, "actor"), say_plain(a, " "), quote(a, r->actor, LOOK_PLAIN);
        if (arrest->date.known && arrest->date.first == arrest->date.last) speak_between(a, "comma"), say(a, words_day(a, arrest->date.first), LOOK_PLAIN);
        say_plain(a, " ");
        exact(a, r->trigger);
        say_plain(a, " \xC2\xB7 ");
        say_document(a, r->document);
        item_end(a);
    }
}

void account_stands(const Account *a)
{
    const Incident *x = a->x;
    if (!x->claims.n && !x->denials.n && !x->accusations.n && !x->warnings.n && !x->arrests.n) return;
    heading(a, "account.stands");
    list(a);
    tell_parties(a, &x->claims, "account.claims");
    tell_parties(a, &x->denials, "account.denies");
    tell_accusations(a);
    tell_warnings(a);
    tell_arrests(a);
    list_end(a);
}
