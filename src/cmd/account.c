/* Account - see account.h: the order in which an incident is told. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/account_parts.h"

#include "incident/print.h"

void heading(const Account *a, const char *key)
{
    block(a, SHEET_HEADING);
    say_label(a, key);
    block_end(a);
}

void say_document(const Account *a, uint32_t document)
{
    const Document *d = &a->d->documents.at[document];
    a->s->form->link(a->s, d->url.n ? d->url : d->key, d->publisher.n ? d->publisher : d->key);
}

/* ---- the head ------------------------------------------------------------------------------------ */

/* With a capital first letter, where its script has any. */
static Str capital(const Account *a, Str s)
{
    char first = s.n && s.p[0] >= 'a' && s.p[0] <= 'z' ? (char)(s.p[0] - 'a' + 'A') : '\0';
    return first ? arena_join(a->arena, (Str){ &first, 1 }, STR(""), (Str){ s.p + 1, s.n - 1 }) : s;
}

static void headline(const Account *a)
{
    const Incident *x = a->x;
    Str country = words_country(a, x->place.country), day = words_day(a, x->date), end = words_day(a, x->date_end);
    say(a, capital(a, label_kind(a->labels, x->kind)), LOOK_PLAIN);
    if (x->place.name.n) say_plain(a, " \xC2\xB7 "), quote(a, x->place.name, LOOK_PLAIN);
    if (country.n) say_plain(a, x->place.name.n ? " (" : " \xC2\xB7 "), quote(a, country, LOOK_PLAIN), say_plain(a, x->place.name.n ? ")" : "");
    if (day.n) say_plain(a, " \xC2\xB7 "), say(a, day, LOOK_PLAIN);
    if (end.n) say_plain(a, " \xE2\x80\x93 "), say(a, end, LOOK_PLAIN);
}

static void title(const Account *a)
{
    block(a, SHEET_TITLE);
    headline(a);
    block_end(a);
}

static void say_tolls(const Account *a, const char *before, const char *after)
{
    bool any = false;
    for (uint32_t i = 0; i < a->x->tolls.n; i++) {
        Str toll = words_toll(a, &a->x->tolls.at[i]);
        if (!toll.n) continue;
        if (any) speak_between(a, "comma"); else say_plain(a, before);
        say(a, toll, LOOK_ALARM);
        any = true;
    }
    if (any) say_plain(a, after);
}

static void counts(const Account *a)
{
    block(a, SHEET_COUNTS);
    say_tolls(a, "", " \xC2\xB7 ");
    say(a, label_counted(a->arena, a->labels, "grade.links", a->x->documents.n), LOOK_STRONG);
    speak_between(a, "comma");
    say(a, label_counted(a->arena, a->labels, "grade.roots", a->x->roots.n), LOOK_STRONG);
    block_end(a);
}

static void grade(const Account *a)
{
    const Incident *x = a->x;
    if (x->grade == GRADE_NONE) return;
    block(a, SHEET_GRADE);
    say_label(a, "account.grade"), say_plain(a, ": ");
    say(a, label_of(a->labels, "grade", grade_name(x->grade)), LOOK_STRONG);
    say_plain(a, " ("), say_key(a, "account.machine"), say_plain(a, ")");
    for (uint32_t i = 0; i < x->because.n; i++) {
        if (i) speak_between(a, "comma"); else say_plain(a, ": ");
        const Because *b = &x->because.at[i];
        speak(a, label_counted(a->arena, a->labels, b->key, b->count), (Slot[]){ { "who", &b->about, 1, true }, SLOT_END });
    }
    block_end(a);
}

/* ---- figures beside the range -------------------------------------------------------------------- */

static bool told_before(const Account *a, const Indexes *figures, uint32_t i)
{
    const ToldFigure *f = &a->d->figures.at[figures->at[i]];
    for (uint32_t k = 0; k < i; k++) {
        const ToldFigure *g = &a->d->figures.at[figures->at[k]];
        if (g->who == f->who && g->low == f->low && g->high == f->high && g->root == f->root) return true;
    }
    return false;
}

static void tell_beside(const Account *a, const Indexes *figures)
{
    for (uint32_t i = 0; i < figures->n; i++) {
        const ToldFigure *f = &a->d->figures.at[figures->at[i]];
        if (told_before(a, figures, i)) continue;
        item(a, false);
        say(a, words_figure(a, f), LOOK_STRONG);
        if (f->who > WHO_person) speak_between(a, "comma"), say(a, label_of(a->labels, "who", symbol_name(SET_WHO, f->who)), LOOK_PLAIN);
        say_plain(a, " ");
        exact(a, f->words);
        if (f->root != NO_INDEX && !a->d->roots.at[f->root].outlet) say_plain(a, " \xC2\xB7 "), quote(a, a->d->roots.at[f->root].name, LOOK_DIM);
        say_plain(a, " \xC2\xB7 "), say_document(a, f->document);
        item_end(a);
    }
}

static void beside(const Account *a, const char *key, bool totals)
{
    bool any = false;
    for (uint32_t i = 0; i < a->x->tolls.n; i++) {
        const Indexes *figures = totals ? &a->x->tolls.at[i].totals : &a->x->tolls.at[i].parts;
        if (!figures->n) continue;
        if (!any) heading(a, key), list(a);
        any = true;
        tell_beside(a, figures);
    }
    if (any) list_end(a);
}

static void charts(const Account *a)
{
    for (uint32_t i = 0; i < a->x->tolls.n && a->s->form->chart; i++) a->s->form->chart(a->s, a->d, &a->x->tolls.at[i]);
}

/* ---- policies ------------------------------------------------------------------------------------ */

static const Reckoning *reckoning(const Incident *x, uint8_t policy, uint8_t effect)
{
    for (uint32_t i = 0; i < x->reckonings.n; i++)
        if (x->reckonings.at[i].policy == policy && x->reckonings.at[i].effect == effect) return &x->reckonings.at[i];
    return NULL;
}

static bool reckoned(const Incident *x, uint8_t effect)
{
    for (uint32_t i = 0; i < x->reckonings.n; i++)
        if (x->reckonings.at[i].effect == effect) return true;
    return false;
}

static void tell_reckoning(const Account *a, const Reckoning *r)
{
    cell(a);
    if (!r) { say_plain(a, "\xE2\x80\x94"); return; }
    say(a, label_bounds(a->arena, a->labels, r->low, r->high), LOOK_STRONG);
    if (r->best >= 0 && r->low != r->high) speak_between(a, "comma"), say(a, label_filled(a->arena, label(a->labels, "account.best"), STR("{best}"), label_number(a->arena, r->best)), LOOK_PLAIN);
    if (r->provisional) speak_between(a, "comma"), say_key(a, "account.provisional");
}

static void policy_notes(const Account *a)
{
    const Lexicon *lex = a->d->lex;
    list(a);
    for (uint32_t row = 0; row < lexicon_rows(lex, TABLE_POLICIES); row++) {
        if (lexicon_symbol(lex, COLUMN_POLICIES_part, row) != COUNTING_note) continue;
        item(a, false);
        say(a, label_of(a->labels, "policy", symbol_name(SET_POLICY, lexicon_symbol(lex, COLUMN_POLICIES_policy, row))), LOOK_STRONG);
        say_plain(a, ": ");
        say(a, lexicon_text(lex, a->labels->arabic ? COLUMN_POLICIES_ar : COLUMN_POLICIES_en, row), LOOK_DIM);
        item_end(a);
    }
    list_end(a);
}

static void policies(const Account *a)
{
    const Incident *x = a->x;
    Column columns[COLUMNS_MOST];
    uint32_t n = 0;
    if (!x->reckonings.n) return;
    heading(a, "account.policies");
    columns[n++] = (Column){ label(a->labels, "account.policy"), 12, false };
    for (uint32_t i = 0; i < x->tolls.n && n < COLUMNS_MOST; i++)
        if (reckoned(x, x->tolls.at[i].effect)) columns[n++] = (Column){ label_of(a->labels, "effect", symbol_name(SET_EFFECT, x->tolls.at[i].effect)), 22, true };
    a->s->form->table(a->s, columns, n, false);
    for (uint8_t policy = 1; policy < POLICY_END_; policy++) {
        a->s->form->row(a->s);
        cell(a);
        say(a, label_of(a->labels, "policy", symbol_name(SET_POLICY, policy)), LOOK_PLAIN);
        for (uint32_t i = 0; i < x->tolls.n; i++)
            if (reckoned(x, x->tolls.at[i].effect)) tell_reckoning(a, reckoning(x, policy, x->tolls.at[i].effect));
        a->s->form->row_end(a->s);
    }
    a->s->form->table_end(a->s);
    policy_notes(a);
}

/* ---- documents ----------------------------------------------------------------------------------- */

static bool recalls(const Account *a, uint32_t document)
{
    bool any = false;
    for (uint32_t i = 0; i < a->x->reports.n; i++) {
        const Report *r = &a->d->reports.at[a->x->reports.at[i]];
        if (r->document == document && !r->recalled) return false;
        any |= r->document == document;
    }
    return any;
}

static void tell_document(const Account *a, uint32_t index)
{
    const Document *d = &a->d->documents.at[index];
    item(a, false);
    if (d->published.n) say_stamp(a, d->published), say_plain(a, " \xC2\xB7 ");
    say_document(a, index);
    if (d->title.n) say_plain(a, " \xC2\xB7 "), quote(a, d->title, LOOK_PLAIN);
    if (a->s->form->addresses && sheet_address(d->url)) say_plain(a, " \xC2\xB7 "), quote(a, d->url, LOOK_DIM);
    if (recalls(a, index)) speak_between(a, "comma"), say_key(a, "account.recalls");
}

static bool among(const Incident *x, uint32_t document)
{
    for (uint32_t i = 0; i < x->documents.n; i++)
        if (x->documents.at[i] == document) return true;
    return false;
}

/* A copy of a copy stands under the first page of all, so that copies are one list. */
static uint32_t original(const Account *a, uint32_t document)
{
    uint32_t at = document;
    while (a->d->documents.at[at].copied_from != NO_INDEX && a->d->documents.at[at].copied_from < at && among(a->x, a->d->documents.at[at].copied_from)) at = a->d->documents.at[at].copied_from;
    return at;
}

static void tell_copies(const Account *a, uint32_t of)
{
    bool any = false;
    for (uint32_t i = 0; i < a->x->documents.n; i++) {
        uint32_t copy = a->x->documents.at[i];
        if (a->d->documents.at[copy].copied_from == NO_INDEX || copy == of || original(a, copy) != of) continue;
        if (!any) list(a);
        any = true;
        tell_document(a, copy);
        speak_between(a, "comma"), say_key(a, "account.copy_of");
        item_end(a);
    }
    if (any) list_end(a);
}

static void documents(const Account *a)
{
    heading(a, "account.documents");
    list(a);
    for (uint32_t i = 0; i < a->x->documents.n; i++) {
        uint32_t index = a->x->documents.at[i];
        if (original(a, index) != index) continue;
        tell_document(a, index);
        tell_copies(a, index);
        item_end(a);
    }
    list_end(a);
}

/* ---- the whole ----------------------------------------------------------------------------------- */

static Account account_of(const Incidents *all, const Incident *x, Sheet *sheet)
{
    arena_reset(all->d->scratch);
    sheet->arena = all->d->scratch;
    return (Account){ all, x, all->d, sheet, &sheet->labels, all->d->scratch };
}

static void contents(const Account *a, bool recalled)
{
    list(a);
    for (uint32_t i = 0; i < a->all->at.n; i++) {
        if (a->all->at.at[i].recalled && !recalled) continue;
        Account one = account_of(a->all, &a->all->at.at[i], a->s);
        item(a, false);
        a->s->form->jump(a->s, one.x->id, true);
        headline(&one);
        a->s->form->jump(a->s, one.x->id, false);
        say_tolls(&one, " \xC2\xB7 ", "");
        item_end(a);
    }
    list_end(a);
}

void account_begin(const Incidents *all, bool recalled, Sheet *sheet)
{
    Account a = account_of(all, NULL, sheet);
    sheet->form->open(sheet);
    if (!sheet->form->page) return;
    Str pages = label_counted(a.arena, a.labels, "say.pages", all->d->documents.n);
    block(&a, SHEET_TOP), say_label(&a, "account.contents"), block_end(&a);
    block(&a, SHEET_NOTE);
    speak(&a, label(a.labels, "account.by"), (Slot[]){ { "pages", &pages, 1, false }, SLOT_END });
    block_end(&a);
    contents(&a, recalled);
}

void account_incident(const Incidents *all, const Incident *x, Sheet *sheet)
{
    Account a = account_of(all, x, sheet);
    sheet->form->incident(sheet, x->id);
    title(&a), counts(&a), grade(&a), account_lead(&a);
    charts(&a);
    account_table(&a);
    beside(&a, "account.parts", false), beside(&a, "account.totals", true);
    account_disputes(&a), account_stands(&a), account_tree(&a);
    policies(&a), documents(&a);
    sheet->form->incident_end(sheet);
}

void account_end(Sheet *sheet) { sheet->form->close(sheet); }
