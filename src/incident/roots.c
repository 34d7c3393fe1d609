/* Roots - who knows: the identity of each figure's last link (spec, rule 1), and which passages are copies.
 *
 * A body that tables know is its key, whoever speaks for it; one that they do not know is its name in normal form. A source that is
 * not named, or a private person, is a root of its own for each agency or outlet that heard it. A figure in the page's own
 * voice has the outlet as its root, unless the passage copies an earlier page, whose root it then has. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/roots.h"

#include "incident/inside.h"

enum { PASSAGE = 170, MARKS_LEAST = 2, COPIED_PERCENT = 55, PAGE_COPY_PERCENT = 40 };

/* ---- identity ------------------------------------------------------------------------------------ */

static Str normal(Dossier *d, Str s) { return letters_normal(lexicon_letters(d->lex), d->arena, s); }

static uint32_t root_intern(Dossier *d, RootIndex *index, Origin r)
{
    for (uint32_t i = 0; i < index->n; i++)
        if (str_eq(d->roots.at[index->at[i]].key, r.key)) return index->at[i];
    ARENA_PUSH(d->arena, d->roots, r);
    ARENA_PUSH(d->arena, *index, d->roots.n - 1);
    return d->roots.n - 1;
}

static Origin outlet_root(Dossier *d, const Document *x)
{
    Str name = x->publisher.n ? x->publisher : x->key;
    return (Origin){ .key = arena_join(d->arena, STR("outlet"), STR(":"), normal(d, name)), .name = name, .kind = SOURCE_media, .outlet = true };
}

/* ".ministry.health" of an incident in Syria is Syria's. */
static Str key_with_country(Dossier *d, Str key, Str country)
{
    return key.n && key.p[0] == '.' && country.n ? arena_join(d->arena, arena_small(d->arena, country), STR(""), key) : key;
}

static bool is_private(const ToldFigure *f) { return f->unnamed || ((f->knows_kind == SOURCE_person || f->knows_kind == SOURCE_witness) && !f->knows_key.n); }

/* Is the outlet itself the one who knows («our correspondent», its own name)? */
static bool is_outlet(Dossier *d, const Document *x, const ToldFigure *f)
{
    Str name = normal(d, f->knows), outlet = normal(d, x->publisher);
    return f->knows_kind == SOURCE_media && outlet.n && name.n && (str_holds(outlet, name) || str_holds(name, outlet));
}

/* The agency that handed the figure on; the page's own agency («al-wikala») is its publisher. */
static Str agency_of(Dossier *d, const Document *x, const ToldFigure *f)
{
    Str outlet = normal(d, x->publisher), agency = normal(d, f->agency_name);
    return outlet.n && agency.n && (str_holds(outlet, agency) || str_holds(agency, outlet)) ? STR("") : f->agency;
}

/* The one agency that hands on the page's other figures: a page that relays an agency has its unnamed sources from it too. */
static Str page_agency(Dossier *d, const Document *x)
{
    Str one = STR("");
    for (uint32_t i = x->first_figure; i < x->first_figure + x->n_figures; i++) {
        Str agency = agency_of(d, x, &d->figures.at[i]);
        if (one.n && agency.n && !str_eq(one, agency)) return STR("");
        str_keep(&one, agency);
    }
    return one;
}

static Origin private_root(Dossier *d, const Document *x, const ToldFigure *f)
{
    Str agency = agency_of(d, x, f);
    if (!agency.n) agency = page_agency(d, x);
    Str heard = agency.n ? agency : normal(d, x->publisher.n ? x->publisher : x->key);
    Str kind = f->knows_kind == SOURCE_person ? normal(d, f->knows) : str_of(symbol_name(SET_SOURCE, f->knows_kind));
    Str tail = arena_join(d->arena, heard, STR(":"), kind);
    Str name = agency.n || !x->publisher.n ? f->knows : arena_join(d->arena, f->knows, STR(" ("), arena_join(d->arena, x->publisher, STR(")"), STR("")));
    return (Origin){ .key = arena_join(d->arena, STR("unnamed"), STR(":"), tail), .name = name, .kind = f->knows_kind, .unnamed = f->unnamed };
}

static Origin root_of(Dossier *d, const Document *x, const ToldFigure *f, Str country)
{
    if (f->own_voice || is_outlet(d, x, f)) return outlet_root(d, x);
    if (is_private(f)) return private_root(d, x, f);
    Str key = key_with_country(d, f->knows_key, country);
    if (!key.n) key = arena_join(d->arena, STR("name"), STR(":"), f->knows_id.n ? f->knows_id : normal(d, f->knows));
    return (Origin){ .key = key, .name = f->knows, .kind = f->knows_kind };
}

/* ---- copies -------------------------------------------------------------------------------------- */

static bool has_mark(const Dossier *d, const Document *x, uint32_t hash)
{
    uint32_t low = x->first_mark, high = x->first_mark + x->n_marks;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->marks.at[middle].hash < hash) low = middle + 1; else high = middle;
    }
    return low < x->first_mark + x->n_marks && d->marks.at[low].hash == hash;
}

/* How many percent of a document's marks between two places an earlier one has too; few marks say nothing. */
static uint32_t shared_percent(const Dossier *d, const Document *x, const Document *earlier, uint32_t from, uint32_t to)
{
    uint32_t all = 0, shared = 0;
    for (uint32_t i = x->first_mark; i < x->first_mark + x->n_marks; i++) {
        if (d->marks.at[i].at < from || d->marks.at[i].at > to) continue;
        all++;
        shared += has_mark(d, earlier, d->marks.at[i].hash);
    }
    return all >= MARKS_LEAST ? shared * 100 / all : 0;
}

/* The figure of an earlier page, in the same incident, that this one copies. */
static const ToldFigure *original_of(const Dossier *d, const ToldFigure *f, const uint32_t *figures, uint32_t n)
{
    const Document *x = &d->documents.at[f->document];
    for (uint32_t i = 0; i < n; i++) {
        const ToldFigure *g = &d->figures.at[figures[i]];
        if (g->document >= f->document) break;
        if (g->effect != f->effect || g->low != f->low || g->part != f->part) continue;
        if (shared_percent(d, x, &d->documents.at[g->document], f->start > PASSAGE ? f->start - PASSAGE : 0, f->end + PASSAGE) >= COPIED_PERCENT) return g;
    }
    return NULL;
}

/* A lead's own words for what the page gives under a source further down: the source's figure. */
static const ToldFigure *attributed_twin(const Dossier *d, const ToldFigure *f)
{
    const Document *x = &d->documents.at[f->document];
    for (uint32_t i = x->first_figure; i < x->first_figure + x->n_figures; i++) {
        const ToldFigure *g = &d->figures.at[i];
        if (!g->own_voice && g->effect == f->effect && g->low == f->low && g->part == f->part) return g;
    }
    return NULL;
}

static void copy_pages(Dossier *d, const uint32_t *documents, uint32_t n)
{
    for (uint32_t i = 1; i < n; i++) {
        Document *x = &d->documents.at[documents[i]];
        uint32_t most = PAGE_COPY_PERCENT;
        for (uint32_t k = 0; k < i && x->n_marks; k++) {
            uint32_t percent = shared_percent(d, x, &d->documents.at[documents[k]], 0, NO_INDEX);
            if (percent > most) most = percent, x->copied_from = documents[k];
        }
    }
}

static void root_for(Dossier *d, RootIndex *index, ToldFigure *f, const uint32_t *figures, uint32_t n, Str country)
{
    const Document *x = &d->documents.at[f->document];
    const ToldFigure *copy = original_of(d, f, figures, n), *twin = f->own_voice ? attributed_twin(d, f) : NULL;
    f->copied = copy != NULL;
    if (copy && copy->root != NO_INDEX) f->root = copy->root;
    else f->root = root_intern(d, index, root_of(d, x, twin ? twin : f, country));
}

/* ---- one body under a shorter name --------------------------------------------------------------- */

enum { NAME_WORDS = 12 };
typedef struct { Str at[NAME_WORDS]; uint32_t n; } NameWords;

static NameWords name_words(Dossier *d, Str name)
{
    NameWords words = { .n = 0 };
    Str s = normal(d, name);
    while (s.n && words.n < NAME_WORDS) {
        const char *gap = memchr(s.p, ' ', s.n);
        Str word = { s.p, gap ? (uint32_t)(gap - s.p) : s.n };
        s.p += word.n + (gap != NULL), s.n -= word.n + (gap != NULL);
        if (str_starts(word, d->article) && word.n > d->article.n) word.p += d->article.n, word.n -= d->article.n;
        if (word.n > 2 &&      /* «al-muhafaza» says which body only where it stands */
            !gazetteer_is_class(d->lex, word)) words.at[words.n++] = word;
    }
    return words;
}

static bool has_word(const NameWords *words, Str word)
{
    for (uint32_t i = 0; i < words->n; i++)
        if (str_eq(words->at[i], word)) return true;
    return false;
}

/* «al-mustashfa» beside «mustashfa Kuwita al-madani», «wizarat ad-dakhiliyya» beside Iraq's: all words of the one are the other's. */
static bool is_short_for(Dossier *d, const Origin *a, const Origin *b)
{
    if (a->outlet || b->outlet || a->unnamed || b->unnamed || a->kind != b->kind) return false;
    NameWords x = name_words(d, a->name), y = name_words(d, b->name);
    for (uint32_t i = 0; i < x.n; i++)
        if (!has_word(&y, x.at[i])) return false;
    return x.n && (x.n < y.n || a->name.n < b->name.n);
}

/* The only root of the incident that this one is short for; itself where there is none, or several. */
static uint32_t whole_of(Dossier *d, const RootIndex *index, uint32_t root)
{
    uint32_t found = root;
    for (uint32_t i = 0; i < index->n; i++) {
        if (index->at[i] == root || !is_short_for(d, &d->roots.at[root], &d->roots.at[index->at[i]])) continue;
        if (found != root) return root;
        found = index->at[i];
    }
    return found;
}

static void join_short_names(Dossier *d, const RootIndex *index, const uint32_t *figures, uint32_t n)
{
    uint32_t *whole = arena_alloc(d->arena, (index->n + 1) * sizeof *whole);
    for (uint32_t i = 0; i < index->n; i++) whole[i] = whole_of(d, index, index->at[i]);
    for (uint32_t k = 0; k < n; k++)
        for (uint32_t i = 0; i < index->n; i++)
            if (d->figures.at[figures[k]].root == index->at[i]) { d->figures.at[figures[k]].root = whole[i]; break; }
}

void figures_roots(Dossier *d, RootIndex *index, const uint32_t *documents, uint32_t n_documents, const uint32_t *figures, uint32_t n_figures, Str country)
{
    copy_pages(d, documents, n_documents);
    for (uint32_t i = 0; i < n_figures; i++) root_for(d, index, &d->figures.at[figures[i]], figures, n_figures, country);
    join_short_names(d, index, figures, n_figures);
}
