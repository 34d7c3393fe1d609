/* Str, Span, hashes. */
// SPDX-License-Identifier: Apache-2.0
#include "base/hash.h"
#include "check.h"

int main(void)
{
    Str text = STR("one two");
    CHECK_STR(str_slice(text, (Span){ 4, 7 }), STR("two"));
    CHECK(str_starts(text, STR("one")) && !str_starts(text, STR("one two three")));
    CHECK(str_ends(text, STR("two")) && !str_ends(text, STR("one")));
    CHECK(str_eq(str_of(NULL), STR("")));
    CHECK(str_compare(STR("a"), STR("b")) < 0);
    CHECK(str_compare(STR("ab"), STR("a")) > 0);
    CHECK(str_compare(STR("a"), STR("a")) == 0);
    CHECK(str_compare(STR("\xd8\xa7"), STR("z")) > 0);
    CHECK(str_compare(str_of(NULL), STR("")) == 0);
    CHECK(span_empty((Span){ 3, 3 }) && !span_empty((Span){ 3, 4 }));
    CHECK(span_holds((Span){ 2, 9 }, (Span){ 2, 9 }) && !span_holds((Span){ 2, 9 }, (Span){ 1, 3 }));
    CHECK(span_meets((Span){ 2, 5 }, (Span){ 4, 9 }) && !span_meets((Span){ 2, 5 }, (Span){ 5, 9 }));

    char hex[65];
    sha256_hex(STR("abc"), hex);
    CHECK_STR(str_of(hex), STR("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    sha256_hex(STR(""), hex);
    CHECK_STR(str_of(hex), STR("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    CHECK(hash_bytes(STR("")) == 2166136261u);
    CHECK(hash_bytes(STR("foobar")) == 0xbf9cf968u);
    return done();
}
