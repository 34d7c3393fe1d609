/* Account, speak - sentences: patterns of data/ui.tsv with their slots filled, and the paragraph made of them. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/account_parts.h"

enum { NAMES_MOST = 8 };

void speak_between(const Account *a, const char *key) { say(a, label_between(a->labels, key), LOOK_PLAIN); }

static void speak_slot(const Account *a, const Slot *slot)
{
    for (uint32_t i = 0; i < slot->n; i++) {
        if (i) speak_between(a, i + 1 < slot->n ? "join" : "join.last");
        if (slot->quoted) quote(a, slot->words[i], LOOK_PLAIN);
        else say(a, slot->words[i], LOOK_PLAIN);
    }
}

static const Slot *slot_named(const Slot *slots, Str name)
{
    for (; slots->name; slots++)
        if (str_eq(str_of(slots->name), name)) return slots;
    return NULL;
}

void speak(const Account *a, Str pattern, const Slot *slots)
{
    uint32_t from = 0;
    for (uint32_t i = 0; i < pattern.n; i++) {
        if (pattern.p[i] != '{') continue;
        uint32_t end = i + 1;
        while (end < pattern.n && pattern.p[end] != '}') end++;
        const Slot *slot = slot_named(slots, (Str){ pattern.p + i + 1, end - i - 1 });
        if (!slot) continue;
        if (i > from) say(a, (Str){ pattern.p + from, i - from }, LOOK_PLAIN);
        speak_slot(a, slot);
        from = end + 1, i = end;
    }
    if (pattern.n > from) say(a, (Str){ pattern.p + from, pattern.n - from }, LOOK_PLAIN);
}

/* ---- the paragraph ------------------------------------------------------------------------------- */

static void sentence(const Account *a, Str pattern, const Slot *slots)
{
    say_plain(a, " ");
    speak(a, pattern, slots);
}

static void lead_what(const Account *a)
{
    const Incident *x = a->x;
    Str place = x->place.name.n ? x->place.name : words_country(a, x->place.country), day = words_day(a, x->date), end = words_day(a, x->date_end);
    Slot slots[] = { { "place", &place, 1, true }, { "day", &day, 1, false }, { "end", &end, 1, false }, SLOT_END };
    say(a, label_of(a->labels, "happened", symbol_name(SET_EVENT_KIND, x->kind)), LOOK_PLAIN);
    if (place.n) sentence(a, label(a->labels, "say.in"), slots);
    if (day.n) sentence(a, label(a->labels, end.n ? "say.between" : "say.on"), slots);
    say_plain(a, ".");
}

static void lead_toll(const Account *a)
{
    Str tolls[EFFECT_END_], roots = label_counted(a->arena, a->labels, "say.roots", a->x->roots.n), pages = label_counted(a->arena, a->labels, "say.pages", a->x->documents.n);
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->x->tolls.n && n < EFFECT_END_; i++) {
        Str toll = words_toll(a, &a->x->tolls.at[i]);
        if (toll.n) tolls[n++] = toll;
    }
    sentence(a, label(a->labels, n ? "say.toll" : "say.no_toll"), (Slot[]){ { "tolls", tolls, n, false }, { "roots", &roots, 1, false }, { "pages", &pages, 1, false }, SLOT_END });
}

/* The newest figure of the first effect of which roots give more than one. */
static void lead_latest(const Account *a)
{
    for (uint32_t i = 0; i < a->x->tolls.n; i++) {
        const Toll *t = &a->x->tolls.at[i];
        if (t->latest == NO_INDEX || t->low == t->high) continue;
        const ToldFigure *f = &a->d->figures.at[t->roots.at[t->latest].figure];
        Str count = words_figure(a, f), who = a->d->roots.at[f->root].name, day = words_day(a, a->d->documents.at[f->document].day);
        if (day.n) sentence(a, label(a->labels, "say.latest"), (Slot[]){ { "count", &count, 1, false }, { "who", &who, 1, true }, { "day", &day, 1, false }, SLOT_END });
        return;
    }
}

static void lead_disputes(const Account *a)
{
    Str effects[EFFECT_END_];
    uint32_t n = 0;
    uint8_t last = 0;
    for (uint32_t i = 0; i < a->x->disputes.n && n < EFFECT_END_; i++) {
        uint8_t effect = a->x->disputes.at[i].effect;
        if (effect != last) effects[n++] = label_of(a->labels, "the", symbol_name(SET_EFFECT, effect));
        last = effect;
    }
    if (n) sentence(a, label(a->labels, "say.disputed"), (Slot[]){ { "effects", effects, n, false }, SLOT_END });
}

/* Parties as one sentence; `of`: whom they accuse rather than who they are. */
static void lead_parties(const Account *a, const Stands *list, Str pattern, bool of)
{
    Str names[NAMES_MOST];
    uint32_t n = 0;
    for (uint32_t i = 0; i < list->n && n < NAMES_MOST; i++) {
        Str name = of ? list->at[i].of : list->at[i].who;
        if (name.n) names[n++] = name;
    }
    if (n) sentence(a, pattern, (Slot[]){ { "who", names, n, true }, SLOT_END });
}

void account_lead(const Account *a)
{
    const Incident *x = a->x;
    block(a, SHEET_LEAD);
    lead_what(a);
    lead_toll(a);
    lead_latest(a);
    lead_disputes(a);
    if (x->claims.n) lead_parties(a, &x->claims, label_counted(a->arena, a->labels, "say.claimed", x->claims.n), false);
    if (x->denials.n) lead_parties(a, &x->denials, label_counted(a->arena, a->labels, "say.denied", x->denials.n), false);
    lead_parties(a, &x->accusations, label(a->labels, "say.accused"), true);
    lead_parties(a, &x->warnings, label(a->labels, "say.warned"), false);
    if (x->arrests.n) sentence(a, label(a->labels, "say.arrests"), (Slot[]){ SLOT_END });
    if (x->recalled) sentence(a, label(a->labels, "say.recalled"), (Slot[]){ SLOT_END });
    block_end(a);
}
