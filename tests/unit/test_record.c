/* Record - the public door: a document in, its record walked and printed; nothing but include/isnad.h is used. TAP. */
// SPDX-License-Identifier: Apache-2.0
#include <isnad.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int tests, failures;

static void ok(bool right, const char *name)
{
    printf("%s %d - %s\n", right ? "ok" : "not ok", ++tests, name);
    failures += !right;
}

static const char report[] = "انفجار في سوق\n\nبيروت 12 سبتمبر 2025\n\nقال مصدر أمني لوكالة رويترز إن ثلاثة أشخاص قتلوا في انفجار وقع أمس في بيروت.";

static isnad_record *read_text(const isnad_lexicon *lexicon, const char *text, const char *date)
{
    isnad_input input = { .bytes = text, .length = strlen(text), .id = "r1", .publisher = "خبر", .date = date };
    return isnad_read(lexicon, &input);
}

static size_t points(const char *text, size_t bytes)
{
    size_t n = 0;
    for (size_t i = 0; i < bytes; i++) n += ((unsigned char)text[i] & 0xC0) != 0x80;
    return n;
}

/* A span lies in the text, and its two ways of counting agree. */
static bool good_span(const isnad_record *r, isnad_span s)
{
    size_t length;
    const char *text = isnad_record_text(r, &length);
    if (s.byte_end == 0) return s.byte_start == 0 && s.start == 0 && s.end == 0;
    return s.byte_start < s.byte_end && s.byte_end <= length && points(text, s.byte_start) == s.start && points(text, s.byte_end) == s.end;
}

static bool in_list(size_t index, size_t n) { return index == ISNAD_NONE || index < n; }

static bool good_chains(const isnad_record *r, isnad_document d)
{
    isnad_chain c;
    bool right = true;
    for (size_t i = 0; isnad_record_chain(r, i, &c); i++) {
        right &= good_span(r, c.cue) && c.n_links <= 8;
        for (size_t k = 0; k < c.n_links; k++) right &= c.links[k] < d.sources;
    }
    return right;
}

static bool good_events(const isnad_record *r, isnad_document d)
{
    isnad_event e;
    bool right = true;
    for (size_t i = 0; isnad_record_event(r, i, &e); i++)
        right &= good_span(r, e.trigger) && good_span(r, e.actor) && good_span(r, e.target) && good_span(r, e.place) && *e.kind && *e.status && in_list(e.by, d.chains);
    return right;
}

static bool good_figures(const isnad_record *r, isnad_document d)
{
    isnad_figure f;
    bool right = true;
    for (size_t i = 0; isnad_record_figure(r, i, &f); i++)
        right &= good_span(r, f.span) && *f.effect && *f.who && in_list(f.event, d.events) && in_list(f.by, d.chains);
    return right;
}

static void walk(const isnad_lexicon *lexicon)
{
    isnad_record *r = read_text(lexicon, report, "2025-09-12");
    isnad_document d = isnad_record_document(r);
    isnad_source s;
    ok(!strcmp(d.id, "r1") && !strcmp(d.publisher, "خبر") && !strcmp(d.url, ""), "what was given is kept");
    ok(!strcmp(d.published, "2025-09-12") && !strcmp(d.published_from, "given"), "the day that was given");
    ok(!strcmp(isnad_record_text(r, NULL), report), "the text is the input");
    ok(strlen(d.sha256) == 64, "a hash of the bytes");
    ok(good_chains(r, d), "chains point to sources");
    ok(good_events(r, d), "events have their spans");
    ok(good_figures(r, d), "figures point to events and chains");
    ok(!isnad_record_source(r, d.sources, &s) && isnad_record_problem(r, d.problems) == NULL, "lists end");
    isnad_record_free(r);
}

static void print(const isnad_lexicon *lexicon)
{
    isnad_record *a = read_text(lexicon, report, NULL), *b = read_text(lexicon, report, NULL);
    size_t n;
    const char *x = isnad_record_json(a, &n), *y = isnad_record_json(b, NULL);
    ok(strlen(x) == n && x[0] == '{' && x[n - 1] == '}', "JSON is one object, ended by NUL");
    ok(!strcmp(x, y), "the same input gives the same bytes");
    ok(isnad_record_json(a, NULL) == x, "it is printed once");
    ok(strstr(x, isnad_lexicon_hash(lexicon)) && strstr(x, isnad_version()), "it names engine and lexicon");
    isnad_record_free(a);
    isnad_record_free(b);
}

static void edges(const isnad_lexicon *lexicon)
{
    char error[ISNAD_ERROR_SIZE] = "";
    ok(isnad_lexicon_open("/nowhere/at/all.image", error) == NULL && *error, "a lexicon that is not there is refused with a message");
    ok(isnad_lexicon_open("/nowhere/at/all.image", NULL) == NULL, "or without one");
    isnad_input nothing = { 0 };
    isnad_record *r = isnad_read(lexicon, &nothing);
    ok(isnad_record_document(r).problems > 0 && isnad_record_problem(r, 0) != NULL, "no bytes give a record with a problem");
    ok(!strncmp(isnad_record_document(r).id, "sha256:e3b0c442", 15), "an id made of the bytes");
    isnad_record_free(r);
    r = read_text(lexicon, report, "yesterday");
    ok(isnad_record_document(r).problems == 1, "a date that is none is a problem");
    isnad_record_free(r);
    isnad_record_free(NULL);
    isnad_lexicon_close(NULL);
}

int main(void)
{
    char error[ISNAD_ERROR_SIZE];
    isnad_lexicon *lexicon = isnad_lexicon_open(NULL, error);
    if (!lexicon) return printf("Bail out! %s\n", error), 1;
    walk(lexicon);
    print(lexicon);
    edges(lexicon);
    isnad_lexicon_close(lexicon);
    printf("1..%d\n", tests);
    return failures != 0;
}
