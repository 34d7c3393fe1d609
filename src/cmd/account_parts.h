/* Account, parts - what the files account*.c share. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_ACCOUNT_PARTS_H
#define CMD_ACCOUNT_PARTS_H
#include "cmd/account.h"

typedef struct {
    const Incidents *all;
    const Incident *x;
    Dossier *d;
    Sheet *s;
    const Labels *labels;
    Arena *arena;                 /* of this incident */
} Account;

/* ---- account_words.c: small things in words, in the arena ---- */

/* "14 August 2025", the month by the names of both the Levant and Egypt in Arabic; "" where the day is unknown. */
Str words_day(const Account *a, int32_t day);
/* "2025-08-14 19:55 +01:00" of an ISO stamp. */
Str words_stamp(const Account *a, Str iso);
/* "Iraq" of "IQ", in the account's language. */
Str words_country(const Account *a, Str code);
/* "15–19 killed" with its noun; "" where nobody gives a number. */
Str words_toll(const Account *a, const Toll *t);
/* A figure with its noun and qualifier: "at least 13 killed". */
Str words_figure(const Account *a, const ToldFigure *f);

/* ---- account_speak.c: sentences from patterns ---- */

/* What is put for "{name}" of a pattern: one thing or several, joined as the language joins them. */
typedef struct { const char *name; const Str *words; uint32_t n; bool quoted; } Slot;
#define SLOT_END { NULL, NULL, 0, false }
/* Says a pattern with its slots filled; an unknown slot is said as it stands. */
void speak(const Account *a, Str pattern, const Slot *slots);
/* Says what stands between {a} and {b} of a label: a comma, "and". */
void speak_between(const Account *a, const char *key);
/* The paragraph. */
void account_lead(const Account *a);

/* ---- the sections ---- */

/* Is this figure shown in the table and the tree? One without a number is only where no root gives one. */
bool figure_shown(const Account *a, const Toll *t, uint32_t figure);
/* The document as a link: its publisher, else its address. */
void say_document(const Account *a, uint32_t document);
void heading(const Account *a, const char *key);
void account_table(const Account *a);
void account_tree(const Account *a);
void account_disputes(const Account *a);
void account_stands(const Account *a);

/* ---- short names for the sheet ---- */

static inline void say(const Account *a, Str words, Look look) { a->s->form->say(a->s, words, look); }
static inline void say_plain(const Account *a, const char *words) { say(a, str_of(words), LOOK_PLAIN); }
static inline void say_label(const Account *a, const char *key) { say(a, label(a->labels, key), LOOK_PLAIN); }
static inline void say_key(const Account *a, const char *key) { say(a, label(a->labels, key), LOOK_DIM); }
static inline void quote(const Account *a, Str words, Look look) { a->s->form->quote(a->s, words, look); }
static inline void exact(const Account *a, Str words) { a->s->form->exact(a->s, words); }
static inline void block(const Account *a, SheetBlock block) { a->s->form->block(a->s, block); }
static inline void block_end(const Account *a) { a->s->form->block_end(a->s); }
static inline void list(const Account *a) { a->s->form->list(a->s); }
static inline void list_end(const Account *a) { a->s->form->list_end(a->s); }
static inline void item(const Account *a, bool holds_words) { a->s->form->item(a->s, holds_words); }
static inline void item_end(const Account *a) { a->s->form->item_end(a->s); }
static inline void cell(const Account *a) { a->s->form->cell(a->s); }
static inline void say_stamp(const Account *a, Str iso) { a->s->form->stamp(a->s, iso, words_stamp(a, iso)); }

#endif
