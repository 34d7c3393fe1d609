/* Golden - texts with the layer that must be read from them, compared line by line.
 *
 * Usage: golden [--update] FOLDER [NAME]     TAP out, one line a block; NAME runs only blocks whose title holds it.
 * FOLDER/<layer>/<file>.txt holds blocks:
 *
 *     === what this block shows
 *     date: 2024-03-23            (may be left out: then the text has no given date)
 *     the text, one or more lines
 *     ---
 *     the layer's facts, one a line (facts.h)
 *
 * In the folder pages/ the text is a web page, and what is read of it is shown (page.h).
 * `--update` writes what is read in place of what was expected: read the difference before it is committed. */
// SPDX-License-Identifier: Apache-2.0
#include "facts.h"
#include "page.h"
#include "../open.h"
#include "record/read.h"
#include <dirent.h>
#include <stdlib.h>

typedef struct { const Lexicon *lex; Arena *arena; const char *only; bool update; Open open; unsigned n, failed; } Run;
typedef struct { Str title, given, text, want; } Case;

/* ---- reading a file --------------------------------------------------------------------------- */

static Str whole_file(const char *path)
{
    FILE *from = fopen(path, "rb");
    if (!from) panic("%s: cannot be read", path);
    char *bytes = NULL;
    size_t n = 0, room = 0;
    while (!feof(from) && !ferror(from)) {
        if (room - n < 4096 && !(bytes = realloc(bytes, room = room * 2 + 8192))) panic("no memory");
        n += fread(bytes + n, 1, room - n, from);
    }
    fclose(from);
    return (Str){ bytes, (uint32_t)n };
}

/* The next line without its end, taken off *rest. */
static Str take_line(Str *rest)
{
    const char *end = memchr(rest->p, '\n', rest->n);
    uint32_t n = end ? (uint32_t)(end - rest->p) : rest->n;
    Str line = { rest->p, n };
    rest->p += n + (end != NULL);
    rest->n -= n + (end != NULL);
    return line;
}

static Str trim(Str s)
{
    while (s.n && strchr(" \t\r\n", s.p[0])) { s.p++; s.n--; }
    while (s.n && strchr(" \t\r\n", s.p[s.n - 1])) s.n--;
    return s;
}

/* Lines up to one that begins with `mark` (which stays in *rest), trimmed. */
static Str take_until(Str *rest, Str mark)
{
    Str all = *rest;
    while (rest->n && !str_starts(*rest, mark)) take_line(rest);
    all.n -= rest->n;
    return trim(all);
}

static bool take_case(Str *rest, Case *b)
{
    take_until(rest, STR("==="));
    if (!rest->n) return false;
    Str head = take_line(rest);
    b->title = trim((Str){ head.p + 3, head.n - 3 });
    b->given = (Str){ 0 };
    if (str_starts(*rest, STR("date:"))) { Str line = take_line(rest); b->given = trim((Str){ line.p + 5, line.n - 5 }); }
    b->text = take_until(rest, STR("---"));
    if (str_starts(*rest, STR("---"))) take_line(rest);
    b->want = take_until(rest, STR("==="));
    return true;
}

/* ---- one block --------------------------------------------------------------------------------- */

/* What is read from the block's text, for the caller to free. */
static Str read_case(const Run *run, const Layer *layer, const Case *b)
{
    arena_reset(run->arena);
    const Input input = { .bytes = b->text.p, .n = b->text.n, .id = b->title, .date = b->given, .layers = layer->stage + 1, .html = !layer->print };
    const Record *record = record_read(run->lex, run->arena, &input);
    char *out = NULL;
    size_t n = 0;
    FILE *to = open_memstream(&out, &n);
    if (!to) panic("no memory");
    if (layer->print) layer->print(to, run->lex, &record->doc);
    else print_page(to, record);
    fclose(to);
    return (Str){ out, (uint32_t)n };
}

static void show(const char *what, Str lines)
{
    while (lines.n) { Str line = take_line(&lines); printf("#   %s %" STR_FMT "\n", what, STR_ARG(line)); }
}

static void run_case(Run *run, const Layer *layer, const Case *b, const char *file, FILE *update)
{
    Str got = read_case(run, layer, b), facts = trim(got);
    bool same = str_eq(facts, b->want);
    if (update) {
        fprintf(update, "=== %" STR_FMT "\n", STR_ARG(b->title));
        if (b->given.n) fprintf(update, "date: %" STR_FMT "\n", STR_ARG(b->given));
        fprintf(update, "%" STR_FMT "\n---\n%" STR_FMT "\n\n", STR_ARG(b->text), STR_ARG(facts));
    }
    char name[512];
    snprintf(name, sizeof name, "%s/%s", layer->name, file);
    bool failed = open_report(++run->n, str_of(name), b->title, same || update, !update && open_has(&run->open, str_of(name), b->title));
    run->failed += failed;
    if (failed && !same) { show("want", b->want); show("got ", facts); }
    free((char *)got.p);
}

/* ---- files and folders ------------------------------------------------------------------------- */

static bool holds(Str s, const char *words)
{
    Str w = str_of(words);
    for (uint32_t i = 0; i + w.n <= s.n; i++) if (memcmp(s.p + i, w.p, w.n) == 0) return true;
    return false;
}

static void run_file(Run *run, const Layer *layer, const char *folder, const char *file)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s/%s", folder, layer->name, file);
    Str bytes = whole_file(path), rest = bytes;
    FILE *update = run->update ? fopen(path, "wb") : NULL;
    Str head = take_until(&rest, STR("==="));
    if (update && head.n) fprintf(update, "%" STR_FMT "\n\n", STR_ARG(head));
    for (Case b; take_case(&rest, &b);)
        if (!run->only || holds(b.title, run->only)) run_case(run, layer, &b, file, update);
    if (update) fclose(update);
    free((char *)bytes.p);
}

static int is_text(const struct dirent *e) { return str_ends(str_of(e->d_name), STR(".txt")); }

static void run_layer(Run *run, const Layer *layer, const char *folder)
{
    char path[1024];
    struct dirent **files = NULL;
    snprintf(path, sizeof path, "%s/%s", folder, layer->name);
    int n = scandir(path, &files, is_text, alphasort);
    for (int i = 0; i < n; i++) { run_file(run, layer, folder, files[i]->d_name); free(files[i]); }
    free(files);
}

int main(int argc, char **argv)
{
    Error e;
    char list[1024];
    Run run = { .update = argc > 1 && strcmp(argv[1], "--update") == 0 };
    if (argc < 2 + run.update) { fputs("usage: golden [--update] FOLDER [NAME]\n", stderr); return 2; }
    run.only = run.update ? NULL : argc > 2 ? argv[2] : NULL;
    Lexicon *lex = lexicon_builtin(&e);
    if (!lex) panic("%s", e.text);
    run.lex = lex;
    run.arena = arena_new();
    snprintf(list, sizeof list, "%s/../open.txt", argv[1 + run.update]);
    run.open = open_read(list);
    for (size_t i = 0; layer_at(i); i++) run_layer(&run, layer_at(i), argv[1 + run.update]);
    printf("1..%u\n", run.n);
    open_free(&run.open);
    arena_free(run.arena);
    lexicon_close(lex);
    return run.failed > 0;
}
