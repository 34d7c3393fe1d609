/* Tag - the CoNLL-U of a document: words of one token, ranges, entities in brackets, and a format that readers accept. TAP. */
// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "record/tag_tokens.h"

static Str lines_of(const Lexicon *lex, Arena *arena, const char *text, bool entities)
{
    Json out = { 0 };
    Input in = { .bytes = text, .n = strlen(text), .id = STR("t") };
    tag_conllu(record_read(lex, arena, &in), entities, &out);
    Str copy = arena_copy(arena, (Str){ out.p, (uint32_t)out.n });
    json_free(&out);
    return copy;
}

static bool holds(Str s, const char *part) { return s.p && strstr(s.p, part); }

/* Every line is empty, a comment, or has ten columns none of which is empty. */
static bool well_formed(Str s)
{
    for (uint32_t at = 0; at < s.n;) {
        uint32_t tabs = 0, end = at;
        bool empty = false;
        for (; end < s.n && s.p[end] != '\n'; end++)
            if (s.p[end] == '\t') tabs++, empty |= end == at || s.p[end - 1] == '\t' || end + 1 == s.n || s.p[end + 1] == '\n';
        if (end > at && s.p[at] != '#' && (tabs != 9 || empty)) return false;
        at = end + 1;
    }
    return true;
}

int main(void)
{
    Error e;
    Lexicon *lex = lexicon_builtin(&e);
    Arena *arena = arena_new();
    Str s = lines_of(lex, arena, "وقالت الشرطة العراقية للصحافيين إن سيارتهم احترقت.", true);
    CHECK(well_formed(s));
    CHECK(holds(s, "# newdoc id = t\n"));
    CHECK(holds(s, "1-2\tوقالت\t_"));
    CHECK(holds(s, "1\tو\tو\tCCONJ\t_\t_\t_"));
    CHECK(holds(s, "2\tقالت\tقال\tVERB\t_\tAspect=Perf|"));
    CHECK(!holds(s, "e0-bodye0"));
    CHECK(holds(s, "Entity=(e0-body\n"));
    CHECK(holds(s, "Entity=e0)\n"));
    CHECK(holds(s, "\tل\tل\tADP"));
    CHECK(holds(s, "\tالصحافيين\t"));
    CHECK(holds(s, "\tهم\tهم\tPRON"));
    CHECK(holds(s, "\tSpaceAfter=No\n"));
    CHECK(!holds(lines_of(lex, arena, "قالت الشرطة العراقية إن الطريق مغلق.", false), "Entity"));
    CHECK(well_formed(lines_of(lex, arena, "", true)));
    CHECK(well_formed(lines_of(lex, arena, "x\ty \x01 ، 12/3 http://a.b/c للل وبال ه لل", true)));
    arena_free(arena);
    lexicon_close(lex);
    return done();
}
