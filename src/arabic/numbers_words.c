/* Numbers in words - how number words and digits add up to one amount.
 *
 * A group below a thousand («miʾa wa-khamsa wa-ishrin», «thalatha ashar», «13») may be followed by a scale
 * («alfan»); groups go on over «and» from greater scales to smaller («milyun wa-miʾatay alf»). Two
 * units over «and» («khamsa wa-sitta jarha») are two numbers, a unit and a ten are one. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"

typedef struct { const Lexicon *lex; const Doc *doc; bool joined; } In;

static bool in_sentence(const In *in, uint32_t from, uint32_t t)
{
    return t < in->doc->tokens.n && in->doc->tokens.at[t].sentence == in->doc->tokens.at[from].sentence;
}

bool number_lone_and(const Doc *doc, uint32_t t)
{
    static const char waw[2] = { '\xD9', '\x88' };
    const Token *k = &doc->tokens.at[t];
    return k->kind == TOKEN_WORD && k->norm.n == sizeof waw && memcmp(k->norm.p, waw, sizeof waw) == 0;
}

static NumberWord digits_word(const Lexicon *lex, const Doc *doc, uint32_t t)
{
    NumberWord w = { .n = 1, .row = NONE };
    bool decimal = false;
    if (t + 1 < doc->tokens.n && doc->tokens.at[t + 1].kind != TOKEN_DIGITS) {
        uint32_t kind = number_word(lex, doc, t + 1).kind;
        decimal = kind == NUMBER_KIND_scale || kind == NUMBER_KIND_scales || kind == NUMBER_KIND_dual || kind == NUMBER_KIND_percent || doc->tokens.at[t + 1].letter == LETTER_percent;
    }
    if (!number_digits(doc->tokens.at[t].norm, decimal, &w.value, &w.micro)) return w;
    w.kind = NUMBER_DIGITS;
    w.real = w.micro ? number_real(doc->tokens.at[t].norm, decimal) : (double)w.value;
    return w;
}

NumberWord number_word(const Lexicon *lex, const Doc *doc, uint32_t t)
{
    NumberWord w = { 0 };
    if (t >= doc->tokens.n) return w;
    const Token *k = &doc->tokens.at[t];
    if (k->kind == TOKEN_DIGITS) return digits_word(lex, doc, t);
    const Reading *r = token_readings(doc, t);
    bool particle = false, word = false;         /* «lastu» is a particle as it stands, and no «li-sitt»; «kammiyya» a word, and no "like a hundred" */
    for (uint32_t i = 0; i < k->n_readings; i++) {
        particle |= r[i].table == TABLE_FUNCTION && !r[i].proclitics && r[i].n_tokens == 1;
        word |= r[i].table == TABLE_WORDS && !r[i].proclitics && !r[i].enclitic && r[i].n_tokens == 1;
        if (r[i].table != TABLE_NUMBERS || r[i].enclitic || (particle && r[i].proclitics) || (word && r[i].proclitics & CLITIC_KA)) continue;
        w.kind = (uint8_t)lexicon_symbol(lex, COLUMN_NUMBERS_kind, r[i].row);
        w.value = lexicon_int(lex, COLUMN_NUMBERS_value, r[i].row);
        w.high = lexicon_int(lex, COLUMN_NUMBERS_high, r[i].row);
        w.proclitics = r[i].proclitics;
        w.skip = r[i].skip;
        w.n = r[i].n_tokens;
        w.row = r[i].row;
        return w;
    }
    return w;
}

/* ---- words beside words -------------------------------------------------------------------------- */

/* The word right after the amount («thalath miʾa»): nothing glued before it but the article. */
static NumberWord beside(const In *in, const Amount *a)
{
    NumberWord none = { 0 };
    if (!in_sentence(in, a->first, a->end)) return none;
    NumberWord w = number_word(in->lex, in->doc, a->end);
    return w.proclitics & (uint8_t)~CLITIC_AL ? none : w;
}

/* The word after the amount that «and» joins to it; *at is its token. */
static NumberWord over_and(const In *in, const Amount *a, uint32_t *at)
{
    NumberWord none = { 0 };
    if (!in->joined || !in_sentence(in, a->first, a->end)) return none;
    *at = a->end;
    bool lone = number_lone_and(in->doc, *at);
    if (lone && !in_sentence(in, a->first, ++*at)) return none;
    NumberWord w = number_word(in->lex, in->doc, *at);
    bool glued = (w.proclitics & (uint8_t)~CLITIC_AL) == CLITIC_AND;
    return lone ? w : glued ? w : none;
}

static void take(Amount *a, uint32_t at, NumberWord w, int64_t value)
{
    a->value = value;
    a->real = (double)value;
    a->end = at + w.n;
    a->digits = false;
    if (w.row != NONE) a->row = w.row;
}

static void add(Amount *a, const Amount *rest)
{
    a->value += rest->value;
    a->real += rest->real;
    a->end = rest->end;
    a->digits = false;
}

/* After a unit: «khamsat ashar», «khamsa wa-ishrin». */
static void unit_tail(const In *in, Amount *a)
{
    NumberWord w = beside(in, a);
    if (w.kind == NUMBER_KIND_ten && w.value == 10 && !(w.proclitics & CLITIC_AL)) {
        take(a, a->end, w, a->value + 10);
        return;
    }
    uint32_t at;
    w = over_and(in, a, &at);
    if (w.kind == NUMBER_KIND_ten && w.value > 10) take(a, at, w, a->value + w.value);
}

/* Below a hundred: a unit with its ten, a ten, a teen, «ahad ashar». */
static bool small(const In *in, Amount *a, uint32_t at, NumberWord w)
{
    switch (w.kind) {
    case NUMBER_KIND_unit:
        take(a, at, w, w.value);
        if (w.value) unit_tail(in, a);
        return true;
    case NUMBER_KIND_one_of:
        take(a, at, w, 1);
        unit_tail(in, a);
        return a->value > 1;
    case NUMBER_KIND_ten:
    case NUMBER_KIND_teen:
        take(a, at, w, w.value);
        return true;
    default: return false;
    }
}

/* What may follow a hundred over «and»: «miʾa wa-khamsa wa-ishrin». */
static void hundred_tail(const In *in, Amount *a)
{
    uint32_t at;
    NumberWord w = over_and(in, a, &at);
    if (!w.kind) return;
    Amount rest = { .first = a->first };
    if (w.kind == NUMBER_DIGITS && w.value < 100 && !w.micro) take(&rest, at, w, w.value);      /* «3 miʾa wa-21» */
    else if (!small(in, &rest, at, w)) return;
    if (rest.value <= 10 && beside(in, &rest).kind == NUMBER_KIND_fraction) return;             /* «miʾa wa-thalathat arba'» */
    add(a, &rest);
}

/* Below a thousand, or one run of digits. */
static bool group(const In *in, Amount *a, uint32_t at, NumberWord w)
{
    if (w.kind == NUMBER_DIGITS) {
        take(a, at, w, w.value);
        a->micro = w.micro;
        a->real = w.real;
        if (at == a->first) digits_go_on(in->lex, in->doc, a);
    } else if (w.kind == NUMBER_KIND_hundred) {
        take(a, at, w, w.value);
        hundred_tail(in, a);
        return true;
    } else if (!small(in, a, at, w)) return false;
    NumberWord next = beside(in, a);
    if (next.kind == NUMBER_KIND_hundred && next.value == 100 && a->value > 0 && a->value < 100 && !a->micro) {
        take(a, a->end, next, a->value * 100);
        hundred_tail(in, a);
    }
    return true;
}

/* ---- scales -------------------------------------------------------------------------------------- */

/* The factor of a scale word after a number: «alfan» after one is the accusative of a thousand, not two thousand. */
static int64_t factor(NumberWord w)
{
    if (w.kind == NUMBER_KIND_scale || w.kind == NUMBER_KIND_scales) return w.value;
    return w.kind == NUMBER_KIND_dual ? w.value / 2 : 0;
}

enum { VALUE_MAX = 1000000000 };
static const int64_t LIMIT = (int64_t)VALUE_MAX * VALUE_MAX;

static bool multiply(Amount *a, int64_t by)
{
    if (by <= 0 || a->value > LIMIT / by || by > LIMIT / 1000) return false;
    a->real *= (double)by;
    a->value = a->value * by + a->micro * (by / 1000) / 1000 + a->micro * (by % 1000) / 1000000;
    a->micro = a->micro * (by % 1000000) % 1000000;
    return true;
}

/* Takes the scales that follow («miʾat alf milyun») and returns the product, 1 for none. */
static int64_t take_scales(const In *in, Amount *a)
{
    int64_t place = 1;
    for (;;) {
        NumberWord w = beside(in, a);
        int64_t by = factor(w);
        if (!by || place > LIMIT / by || !multiply(a, by)) return place;
        place *= by;
        a->end += w.n;
        a->digits = false;
    }
}

/* One group with its scales; a scale alone is one of it, its dual two. place is what the last scale counts in. */
static bool scaled(const In *in, Amount *a, uint32_t at, NumberWord w, int64_t *place)
{
    *place = 1;
    if (w.kind == NUMBER_KIND_scale || w.kind == NUMBER_KIND_dual) {
        take(a, at, w, w.value);
        *place = factor(w);
    } else if (!group(in, a, at, w)) return false;
    int64_t scales = take_scales(in, a);
    *place *= scales;
    return true;
}

/* Is a word that is a unit and a fraction («khams») the fraction, for it counts nothing? */
static bool counts_nothing(const In *in, uint32_t t, NumberWord w)
{
    return w.kind == NUMBER_KIND_unit && w.high && (!in_sentence(in, t, t + w.n) || in->doc->tokens.at[t + w.n].kind != TOKEN_WORD);
}

/* «nisf», «thalathat arba'», «1/2» after «and», as millionths and as a part; false where there is none. */
static bool part_over_and(const In *in, const Amount *a, Amount *part)
{
    uint32_t at;
    double slashed;
    NumberWord w = over_and(in, a, &at);
    *part = (Amount){ .first = at, .end = at + w.n };
    if (w.proclitics & CLITIC_AL) return false;
    if (w.kind == NUMBER_KIND_fraction && w.value >= 2) amount_set(part, (double)(w.high ? w.high : 1) / (double)w.value);
    else if (counts_nothing(in, at, w)) amount_set(part, 1 / (double)w.high);
    else if (w.kind == NUMBER_DIGITS && number_slashed(in->doc, at, &slashed)) amount_set(part, slashed), part->end = at + 3;
    else if (w.kind == NUMBER_KIND_unit && w.value > 1) {
        NumberWord of = beside(in, part);
        if (of.kind != NUMBER_KIND_fraction || of.value < 3) return false;
        amount_set(part, (double)w.value / (double)of.value);
        part->end += of.n;
    } else return false;
    return part->value == 0;
}

/* «milyun wa-nisf», «wahid wa-rub'», «miʾa wa-thalathat arba'»: a fraction of what was counted last. */
static bool fraction_tail(const In *in, Amount *a, int64_t place)
{
    Amount part;
    if (!part_over_and(in, a, &part)) return false;
    if (place > 1) {
        double real = part.real;
        if (!multiply(&part, place)) return false;
        part.real = real * (double)place;
    }
    a->micro += part.micro;
    add(a, &part);
    int64_t again = factor(beside(in, a));        /* «milyun wa-nisf al-milyun» */
    if (again && again == place) a->end++;
    return true;
}

/* Hundreds right after a scale: «alf khams miʾa». */
static bool hundreds_beside(const In *in, const Amount *a, NumberWord w)
{
    if (w.kind == NUMBER_KIND_hundred) return true;
    if ((w.kind != NUMBER_KIND_unit && w.kind != NUMBER_DIGITS) || w.micro || w.value < 2 || w.value > 9) return false;
    NumberWord next = number_word(in->lex, in->doc, a->end + w.n);
    return next.kind == NUMBER_KIND_hundred && next.value == 100 && !next.proclitics;
}

/* Groups from greater scales to smaller: «alfayn wa-miʾatayn», «3 alaf wa-500». */
static bool smaller_groups(const In *in, Amount *a, int64_t place)
{
    while (place > 1) {
        if (fraction_tail(in, a, place)) return true;
        uint32_t at;
        NumberWord w = over_and(in, a, &at);
        if (!w.kind) {
            at = a->end;
            w = beside(in, a);
            if (!hundreds_beside(in, a, w)) return false;
        }
        Amount next = { .first = a->first, .row = NONE };
        int64_t next_place;
        if (!scaled(in, &next, at, w, &next_place) || next_place >= place || next.value >= place || next.micro) return false;
        add(a, &next);
        place = next_place;
    }
    return fraction_tail(in, a, 1);
}

/* «thalath miʾa wa-dazinatayn»: a scale below a hundred counts things in dozens and may come last. */
static void dozens(const In *in, Amount *a)
{
    uint32_t at;
    NumberWord w = over_and(in, a, &at);
    if ((w.kind != NUMBER_KIND_scale && w.kind != NUMBER_KIND_dual) || w.value >= 100 || a->value % 100) return;
    Amount rest = { .value = w.value, .real = (double)w.value, .end = at + w.n };
    add(a, &rest);
}

/* ---- what is no plain cardinal -------------------------------------------------------------------- */

/* «nisf milyun», «thalathat arba'»: numerator over denominator, then perhaps a scale. */
static void fraction(const In *in, Amount *a, int64_t numerator, NumberWord w)
{
    int64_t of = w.value > 1 ? w.value : 2;
    a->value = numerator / of;
    a->micro = 1000000 * (numerator % of) / of;
    a->real = (double)numerator / (double)of;
    a->end += w.n;
    a->shape = AMOUNT_FRACTION;
    a->digits = false;
    if (take_scales(in, a) > 1) {
        a->shape = AMOUNT_EXACT;
        return;
    }
    Amount whole;                                  /* «khums al-ishrin» */
    if (!in_sentence(in, a->first, a->end) || number_word(in->lex, in->doc, a->end).proclitics != CLITIC_AL || !amount_bare(in->lex, in->doc, a->end, &whole)) return;
    amount_set(a, a->real * whole.real);
    a->end = whole.end;
}

/* One thing: a noun in the singular, or an unknown one or a name (villages are named after things) that ends as feminines do. */
static bool is_single(const Token *k)
{
    static const char ta[2] = { '\xD9', '\x87' };
    if (k->kind != TOKEN_WORD || (k->pos != POS_NOUN && k->pos != POS_NAME) || k->norm.n < sizeof ta) return false;
    return FEATS_NUMBER(k->feats) == SINGULAR || (!FEATS_NUMBER(k->feats) && !memcmp(k->norm.p + k->norm.n - sizeof ta, ta, sizeof ta));
}

/* «khums al-fatira»: a word that is a unit and a fraction is the fraction before one definite thing. */
static bool fifth_of(const In *in, const Amount *a, NumberWord w)
{
    uint32_t t = a->first + w.n;
    if (w.kind != NUMBER_KIND_unit || !w.high || !in_sentence(in, a->first, t)) return false;
    const Token *k = &in->doc->tokens.at[t];
    NumberWord next = number_word(in->lex, in->doc, t);
    if (next.kind) return next.proclitics == CLITIC_AL && next.kind != NUMBER_KIND_ordinal;
    bool definite = k->proclitics == CLITIC_AL || (k->pos == POS_NAME && !k->proclitics);      /* a name has its article in itself */
    return definite && is_single(k);
}

/* The fraction word behind its numerator: «thalathat arba'», «ishrun khumsan»; its kind 0 where there is none. */
static NumberWord denominator(const In *in, const Amount *a)
{
    NumberWord none = { 0 }, next = beside(in, a);
    bool many = a->value > 10;
    if (a->micro || a->value < 2 || (!many && a->end != a->first + 1) || next.proclitics) return none;
    if (many && next.kind == NUMBER_KIND_unit && next.high) next.kind = NUMBER_KIND_fraction, next.high = 0;
    return next.kind == NUMBER_KIND_fraction && (next.value > 2 || !many) && next.high < 2 ? next : none;
}

/* «asharat al-alaf»: a vague word times the scale after it. */
static void vague(const In *in, Amount *a, NumberWord w)
{
    take(a, a->first, w, w.value);
    a->shape = AMOUNT_VAGUE;
    NumberWord next = beside(in, a);
    if (w.kind == NUMBER_KIND_vague && factor(next) > 100) {
        multiply(a, factor(next));
        a->end += next.n;
    }
}

/* «bid'at alaf», «bid' asharat», «bid'at ashar»; «iddat alaf» is as vague as «alaf». */
static void few(const In *in, Amount *a, NumberWord w)
{
    take(a, a->first, w, w.value);
    a->high = w.high;
    a->shape = w.kind == NUMBER_KIND_few ? AMOUNT_FEW : AMOUNT_UNSPECIFIED;
    NumberWord next = beside(in, a);
    int64_t by = next.kind == NUMBER_KIND_vague ? next.value : factor(next);
    if (next.proclitics & CLITIC_AL || w.n > 1) return;
    if (by) {
        a->end += next.n;
        if (a->shape == AMOUNT_UNSPECIFIED) a->shape = AMOUNT_VAGUE, a->value = by;
        else a->value *= by, a->high *= by;
    } else if (a->shape == AMOUNT_FEW && next.kind == NUMBER_KIND_ten && next.value == 10) {
        a->end += next.n;
        a->value += 10, a->high += 10;
    }
}

/* «al-hadi ashar», «ath-thaniya wa-l-ishrun». */
static void ordinal(const In *in, Amount *a, NumberWord w)
{
    take(a, a->first, w, w.value);
    a->shape = AMOUNT_ORDINAL;
    unit_tail(in, a);
}

/* «al-miʾa wa-l-khamisa wa-l-ishrun»: hundreds whose rest is an ordinal. */
static void hundred_and_ordinal(const In *in, Amount *a)
{
    uint32_t at;
    NumberWord w = over_and(in, a, &at);
    if (w.kind != NUMBER_KIND_ordinal || a->value < 100 || a->value % 100 || !(number_word(in->lex, in->doc, a->first).proclitics & CLITIC_AL)) return;
    Amount rest = { .first = at };
    ordinal(in, &rest, w);
    add(a, &rest);
    a->shape = AMOUNT_ORDINAL;
}

/* A cardinal: groups and scales, or a unit before a fraction. */
static bool cardinal(const In *in, Amount *a, NumberWord w)
{
    int64_t place;
    a->digits = w.kind == NUMBER_DIGITS;
    bool digits = a->digits;
    if (!scaled(in, a, a->first, w, &place)) return false;
    a->digits = digits && a->end == a->first + 1;
    if (a->shape == AMOUNT_FRACTION) return true;              /* digits with an exponent or a slash */
    a->shape = AMOUNT_EXACT;
    if (place > 1) smaller_groups(in, a, place);
    NumberWord of = denominator(in, a);
    if (of.kind) fraction(in, a, a->value, of);
    else if (place > 1 || !smaller_groups(in, a, 1)) dozens(in, a), hundred_and_ordinal(in, a);
    return true;
}

bool amount_group(const Lexicon *lex, const Doc *doc, uint32_t t, Amount *out)
{
    In in = { lex, doc, true };
    NumberWord w = number_word(lex, doc, t);
    *out = (Amount){ .first = t, .end = t, .row = NONE, .shape = AMOUNT_EXACT };
    return !w.proclitics && group(&in, out, t, w) && out->shape == AMOUNT_EXACT;
}

void amount_scale(const Lexicon *lex, const Doc *doc, Amount *a)
{
    In in = { lex, doc, true };
    take_scales(&in, a);
}

bool amount_bare(const Lexicon *lex, const Doc *doc, uint32_t t, Amount *out)
{
    In in = { lex, doc, true };
    NumberWord w = number_word(lex, doc, t);
    int64_t place;
    *out = (Amount){ .first = t, .end = t, .skip = w.skip, .row = NONE, .shape = AMOUNT_EXACT };
    if (w.proclitics & (uint8_t)~CLITIC_AL || !scaled(&in, out, t, w, &place)) return false;
    smaller_groups(&in, out, place);
    return true;
}

static bool any_amount(const In *in, Amount *out, NumberWord w)
{
    if (fifth_of(in, out, w)) w.kind = NUMBER_KIND_fraction, w.value = w.high, w.high = 0;
    switch (w.kind) {
    case NUMBER_KIND_vague:
    case NUMBER_KIND_scales: vague(in, out, w); return true;
    case NUMBER_KIND_few:
    case NUMBER_KIND_unspecified:
        if (w.proclitics & CLITIC_AL) return false;          /* «al-adad min», «al-ba'd»: no quantity of what follows */
        few(in, out, w); return true;
    case NUMBER_KIND_ordinal: ordinal(in, out, w); return true;
    case NUMBER_KIND_fraction: fraction(in, out, w.high ? w.high : 1, w); out->row = w.row; return true;
    case NUMBER_KIND_label:
    case NUMBER_KIND_change:
    case NUMBER_KIND_percent:
    case NUMBER_KIND_minus:
    case 0: return false;
    default: return cardinal(in, out, w);
    }
}

bool amount_at(const Lexicon *lex, const Doc *doc, uint32_t t, bool joined, Amount *out)
{
    In in = { lex, doc, joined };
    if (t >= doc->tokens.n) return false;
    bool dash = number_minus(doc, t);
    uint32_t at = t + dash;
    NumberWord w = number_word(lex, doc, at);
    bool minus = w.kind == NUMBER_KIND_minus && in_sentence(&in, t, t + w.n);
    uint16_t skip = w.skip;
    if (minus) {
        at += w.n;
        w = number_word(lex, doc, at);
        if (w.proclitics & (uint8_t)~CLITIC_AL) return false;
    }
    *out = (Amount){ .first = at, .end = at, .skip = minus ? skip : w.skip, .row = NONE };
    if (!any_amount(&in, out, w)) return false;
    if (joined && (out->shape == AMOUNT_EXACT || out->shape == AMOUNT_FRACTION)) amount_notation(lex, doc, out);
    if ((minus || dash) && out->shape != AMOUNT_EXACT && out->shape != AMOUNT_FRACTION) return false;
    if (minus) out->first = t, out->digits = false;
    out->negative = minus || dash;
    out->mark |= dash;
    return true;
}
