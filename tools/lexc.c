/* lexc - the compiler of the tables: checks data/ and makes the lexicon image of it.
 *
 *     lexc [--check] [--all] [-v] --data FOLDER [--image FILE [--assembly FILE]] [--depfile FILE]
 *     lexc --data FOLDER --inflect CLASS WORD [FORMS]
 *
 * --check only checks. --all prints all faults and not the first twenty only. --assembly writes a file that links the image in (.incbin); --depfile tells ninja which files were
 * read. --inflect prints the forms that a row would get, with what each shows. The end is 0 where all is well, 1 where a table is refused (each fault as file:line: reason), 2 where a file
 * cannot be read or written or the call is wrong. */
// SPDX-License-Identifier: Apache-2.0
#include "compile.h"
#include "base/error.h"
#include "base/hash.h"
#include "inflect.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct { const char *data, *image, *assembly, *depfile, *inflect[3]; bool check, all, verbose; } Options;

static int usage(void)
{
    fputs("usage: lexc [--check] [--all] [-v] --data FOLDER [--image FILE [--assembly FILE]] [--depfile FILE]\n"
          "       lexc --data FOLDER --inflect CLASS WORD [FORMS]\n", stderr);
    return 2;
}

static bool read_options(int argc, char **argv, Options *o)
{
    for (int i = 1; i < argc; i++) {
        Str name = str_of(argv[i]);
        const char **value = str_eq(name, STR("--data")) ? &o->data : str_eq(name, STR("--image")) ? &o->image
                           : str_eq(name, STR("--assembly")) ? &o->assembly : str_eq(name, STR("--depfile")) ? &o->depfile : NULL;
        if (str_eq(name, STR("--inflect"))) {
            for (int k = 0; k < 3 && i + 1 < argc; k++) o->inflect[k] = argv[++i];
            continue;
        }
        if (value && i + 1 < argc) *value = argv[++i];
        else if (str_eq(name, STR("--check"))) o->check = true;
        else if (str_eq(name, STR("--all"))) o->all = true;
        else if (str_eq(name, STR("-v"))) o->verbose = true;
        else return false;
    }
    return o->data && (o->check || o->inflect[1] || o->image) && (!o->assembly || o->image);
}

static bool write_file(const char *path, Str bytes, Error *e)
{
    FILE *to = fopen(path, "wb");
    bool good = to && fwrite(bytes.p, 1, bytes.n, to) == bytes.n;
    if (to && fclose(to) != 0) good = false;
    return good || fail(e, "%s: cannot be written: %s", path, strerror(errno));
}

/* The path as a string of the assembler. */
static void print_quoted(FILE *to, const char *path)
{
    fputc('"', to);
    for (; *path; path++) {
        if (*path == '"' || *path == '\\') fputc('\\', to);
        fputc(*path, to);
    }
    fputs("\"\n", to);
}

/* The file that links the image in. Its hash stands in it, so that a cache of compiled files sees a change. */
static bool write_assembly(const Options *o, Str image, Error *e)
{
    char hash[65];
    FILE *to = fopen(o->assembly, "w");
    if (!to) return fail(e, "%s: cannot be written: %s", o->assembly, strerror(errno));
    sha256_hex(image, hash);
    fprintf(to, "/* Made by lexc of %u bytes, sha256 %s */\n"
                "    .section .rodata\n"
                "    .balign 16\n"
                "    .globl isnad_lexicon_image, isnad_lexicon_image_end\n"
                "    .hidden isnad_lexicon_image, isnad_lexicon_image_end\n"
                "    .type isnad_lexicon_image, %%object\n"
                "isnad_lexicon_image:\n    .incbin ", image.n, hash);
    print_quoted(to, o->image);
    fputs("isnad_lexicon_image_end:\n    .byte 0\n    .size isnad_lexicon_image, isnad_lexicon_image_end - isnad_lexicon_image\n"
          "    .section .note.GNU-stack, \"\", %progbits\n", to);
    return fclose(to) == 0 || fail(e, "%s: cannot be written: %s", o->assembly, strerror(errno));
}

/* A path for make and ninja: blanks and dollars escaped. */
static void print_escaped(FILE *to, Str path)
{
    for (uint32_t i = 0; i < path.n; i++) {
        if (path.p[i] == ' ' || path.p[i] == '#') fputc('\\', to);
        if (path.p[i] == '$') fputc('$', to);
        fputc(path.p[i], to);
    }
}

/* All tables and their folders: a folder changes when a file is added to it or goes. */
static bool write_depfile(const Options *o, const Tables *t, Error *e)
{
    FILE *to = fopen(o->depfile, "w");
    if (!to) return fail(e, "%s: cannot be written: %s", o->depfile, strerror(errno));
    print_escaped(to, str_of(o->image ? o->image : o->data));
    fputc(':', to);
    for (uint32_t i = 0; i < t->folders.n + t->files.n; i++) {
        Str name = i < t->folders.n ? t->folders.at[i] : t->files.at[i - t->folders.n];
        if (str_ends(name, STR("/"))) name.n--;
        fputs(" \\\n  ", to);
        print_escaped(to, str_of(o->data));
        if (name.n) fputc('/', to);
        print_escaped(to, name);
    }
    fputc('\n', to);
    return fclose(to) == 0 || fail(e, "%s: cannot be written: %s", o->depfile, strerror(errno));
}

/* The bits of a form as words: «verb plural masculine 3 past». */
static void print_feats(uint32_t f)
{
    static const char *const pos[] = { "-", "noun", "adj", "verb", "name", "particle", "number" }, *const number[] = { "", " singular", " dual", " plural" },
                      *const gender[] = { "", " masculine", " feminine", "" }, *const tense[] = { "", " past", " present", "" }, *const voice[] = { "", " active", " passive", "" },
                      *const extra[] = { " construct", " accusative", " oblique", " nominative", " short", " broken", " bound" };
    printf("%s%s%s", pos[FEATS_POS(f) % 7], number[FEATS_NUMBER(f)], gender[FEATS_GENDER(f)]);
    if (FEATS_PERSON(f)) printf(" %u", FEATS_PERSON(f));
    printf("%s%s", tense[FEATS_TENSE(f)], voice[FEATS_VOICE(f)]);
    for (uint32_t i = 0; i < 7; i++)
        if (f >> (14 + i) & 1) fputs(extra[i], stdout);
    putchar('\n');
}

static int print_forms(const Options *o, Tables *t)
{
    Forms forms = { 0 };
    Error e = { "" };
    Rules rules = rules_read(t);
    Lemma lemma = { symbol_find(SET_CLASS, str_of(o->inflect[0])), str_of(o->inflect[1]), str_of(o->inflect[2]), POS_NONE };
    if (!lemma.class || !inflect(t->arena, &rules, lemma, &forms, &e)) return fprintf(stderr, "lexc: %s\n", lemma.class ? e.text : "no such class"), 1;
    for (uint32_t i = 0; i < forms.n; i++) {
        printf("%" STR_FMT "\t", STR_ARG(forms.at[i].text));
        print_feats(forms.at[i].feats);
    }
    return 0;
}

/* The trained weights, where they lie beside the tables. */
static bool read_model(Tables *t, Error *e)
{
    char path[4096], *bytes = NULL;
    size_t n = 0;
    snprintf(path, sizeof path, "%s/model/weights.bin", t->folder);
    FILE *from = fopen(path, "rb");
    if (!from) return true;
    bool good = fseek(from, 0, SEEK_END) == 0 && ftell(from) >= 0;
    n = good ? (size_t)ftell(from) : 0;
    bytes = arena_alloc(t->arena, n + 8);
    rewind(from);
    good = good && n < INT32_MAX && fread(bytes, 1, n, from) == n;
    fclose(from);
    if (!good) return fail(e, "%s: cannot be read", path);
    t->model = (Str){ bytes, (uint32_t)n };
    ARENA_PUSH(t->arena, t->files, STR("model/weights.bin"));
    return true;
}

/* 0 or 1: whether the tables are good; 2, with a message, where the world is not. */
static int run(const Options *o, Tables *t, Error *e)
{
    Counts counts = { 0 };
    if (!tables_read(t, e) || !read_model(t, e)) return 2;
    if (o->inflect[1]) return print_forms(o, t);
    letters_read(t);
    if (!t->letters.n) refuse(&t->faults, STR("letters.tsv"), 0, "is missing or empty: without it no word can be compared");
    else tables_check(t);
    Str image = compile(t, &counts);
    if (t->faults.n) {
        if (t->faults.n > t->faults.most) fprintf(stderr, "... and %u more (--all shows them)\n", t->faults.n - t->faults.most);
        fprintf(stderr, "%u fault%s in the tables\n", t->faults.n, t->faults.n == 1 ? "" : "s");
        return 1;
    }
    if (o->verbose) printf("%u files, %u rows, %u forms under %u keys, %u bytes\n", t->files.n, counts.rows, counts.forms, counts.keys, image.n);
    if (o->check) return 0;
    bool good = write_file(o->image, image, e) && (!o->assembly || write_assembly(o, image, e)) && (!o->depfile || write_depfile(o, t, e));
    return good ? 0 : 2;
}

int main(int argc, char **argv)
{
    Options o = { 0 };
    Error e = { "" };
    if (!read_options(argc, argv, &o)) return usage();
    Tables t = { .arena = arena_new(), .folder = o.data, .faults = { .most = o.all ? UINT32_MAX : 20 } };
    int end = run(&o, &t, &e);
    if (end == 2) fprintf(stderr, "lexc: %s\n", e.text);
    arena_free(t.arena);
    return end;
}
