/* Tags - the elements of HTML that a reader of articles tells apart, and what kind of element each is. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_TAGS_H
#define PAGE_TAGS_H
#include "base/str.h"

/* Kinds, as bits. BLOCK: begins a line of its own. PHRASE: may stand in a line of text. DROP: never any text of an article.
 * LIST, HEADING: what they say. SCORED: its own text is weighed. DIVIDES: a div that holds one is no paragraph. MEDIA: shows something without words. */
enum { KIND_BLOCK = 1, KIND_PHRASE = 2, KIND_DROP = 4, KIND_LIST = 8, KIND_HEADING = 16, KIND_SCORED = 32, KIND_DIVIDES = 64, KIND_MEDIA = 128, KIND_VOID = 256 };

/* X(name, kinds), in the order of the alphabet. */
#define TAGS(X)                                                                                                                     \
    X(a, 0) X(abbr, KIND_PHRASE) X(address, KIND_BLOCK) X(applet, KIND_DROP) X(area, KIND_DROP) X(article, KIND_BLOCK)             \
    X(aside, KIND_BLOCK) X(audio, KIND_PHRASE | KIND_MEDIA) X(b, KIND_PHRASE) X(bdo, KIND_PHRASE)                                   \
    X(blockquote, KIND_BLOCK | KIND_DIVIDES) X(body, KIND_BLOCK) X(br, KIND_PHRASE | KIND_BLOCK | KIND_VOID)                        \
    X(button, KIND_PHRASE) X(canvas, KIND_DROP) X(caption, KIND_BLOCK) X(center, KIND_BLOCK) X(cite, KIND_PHRASE)                   \
    X(code, KIND_PHRASE) X(data, KIND_PHRASE) X(datalist, KIND_DROP) X(dd, KIND_BLOCK) X(del, 0)                                    \
    X(details, KIND_BLOCK) X(dfn, KIND_PHRASE) X(div, KIND_BLOCK | KIND_DIVIDES) X(dl, KIND_BLOCK | KIND_DIVIDES)                   \
    X(dt, KIND_BLOCK) X(em, KIND_PHRASE) X(embed, KIND_PHRASE | KIND_MEDIA) X(fieldset, KIND_BLOCK) X(figcaption, KIND_BLOCK)       \
    X(figure, KIND_BLOCK) X(font, KIND_PHRASE) X(footer, KIND_BLOCK) X(form, KIND_BLOCK)                                            \
    X(h1, KIND_BLOCK | KIND_HEADING) X(h2, KIND_BLOCK | KIND_HEADING | KIND_SCORED) X(h3, KIND_BLOCK | KIND_HEADING | KIND_SCORED)  \
    X(h4, KIND_BLOCK | KIND_HEADING | KIND_SCORED) X(h5, KIND_BLOCK | KIND_HEADING | KIND_SCORED)                                   \
    X(h6, KIND_BLOCK | KIND_HEADING | KIND_SCORED) X(head, KIND_DROP) X(header, KIND_BLOCK) X(hgroup, KIND_BLOCK)                   \
    X(hr, KIND_BLOCK | KIND_VOID) X(html, KIND_BLOCK) X(i, KIND_PHRASE) X(iframe, KIND_MEDIA)                                       \
    X(img, KIND_PHRASE | KIND_MEDIA | KIND_VOID | KIND_DIVIDES) X(input, KIND_PHRASE | KIND_VOID) X(ins, 0) X(kbd, KIND_PHRASE)     \
    X(label, KIND_PHRASE) X(legend, KIND_BLOCK) X(li, KIND_BLOCK) X(link, KIND_DROP | KIND_VOID) X(main, KIND_BLOCK)                \
    X(map, 0) X(mark, KIND_PHRASE) X(math, KIND_PHRASE) X(menu, KIND_BLOCK) X(meta, KIND_DROP | KIND_VOID)                          \
    X(meter, KIND_PHRASE) X(nav, KIND_BLOCK) X(noscript, KIND_PHRASE | KIND_DROP) X(object, KIND_PHRASE | KIND_MEDIA)               \
    X(ol, KIND_BLOCK | KIND_LIST | KIND_DIVIDES) X(option, KIND_DROP) X(output, KIND_PHRASE)                                        \
    X(p, KIND_BLOCK | KIND_SCORED | KIND_DIVIDES) X(picture, 0) X(pre, KIND_BLOCK | KIND_SCORED | KIND_DIVIDES)                     \
    X(progress, KIND_PHRASE) X(q, KIND_PHRASE) X(ruby, KIND_PHRASE) X(s, 0) X(samp, KIND_PHRASE) X(script, KIND_DROP)               \
    X(section, KIND_BLOCK | KIND_SCORED) X(select, KIND_PHRASE | KIND_DROP) X(small, KIND_PHRASE) X(source, KIND_DROP | KIND_VOID)  \
    X(span, KIND_PHRASE) X(strike, 0) X(strong, KIND_PHRASE) X(style, KIND_DROP) X(sub, KIND_PHRASE) X(summary, KIND_BLOCK)         \
    X(sup, KIND_PHRASE) X(svg, KIND_DROP) X(table, KIND_BLOCK | KIND_DIVIDES) X(tbody, KIND_BLOCK)                                  \
    X(td, KIND_BLOCK | KIND_SCORED) X(template, KIND_DROP) X(textarea, KIND_PHRASE | KIND_DROP) X(tfoot, KIND_BLOCK)                \
    X(th, KIND_BLOCK) X(thead, KIND_BLOCK) X(time, KIND_PHRASE) X(title, KIND_DROP) X(tr, KIND_BLOCK) X(tt, 0) X(u, 0)              \
    X(ul, KIND_BLOCK | KIND_LIST | KIND_DIVIDES) X(var, KIND_PHRASE) X(video, KIND_MEDIA) X(wbr, KIND_PHRASE | KIND_VOID)

#define TAG_ID(name, kinds) TAG_##name,
/* OTHER: an element of no row; TEXT: no element, but a run of text. */
enum { TAG_OTHER, TAGS(TAG_ID) TAG_TEXT, TAG_END };

/* TAG_* of a name in small letters. */
uint32_t tag_named(Str name);
/* KIND_* bits. */
uint32_t tag_kinds(uint32_t tag);

#endif
