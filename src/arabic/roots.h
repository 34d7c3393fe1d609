/* Roots, inside - what the files roots*.c share: who stands behind each source, so that one body is told as one.
 *
 * A chain's last link is who knows. Pages name him in many ways («wizarat as-sihha», «as-sihha ar-rusiyya», «wazir as-sihha»,
 * «al-mutahaddith bi-smi l-wizara»); his root is the body behind him, else he himself. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_ROOTS_H
#define ARABIC_ROOTS_H
#include "arabic/entities_parts.h"

/* A source as it is read for its root: tokens first .. end - 1; `head` is the noun that speaks, past «ahad», «nafs» and numbers. */
typedef struct {
    Entities *n;                  /* lexicon and document; n->ear is the sentence of the source */
    Source *source;
    uint32_t index, first, head, end;
    const Reading *word;          /* of TABLE_SOURCES, at head; NULL where no row knows it */
    uint8_t part;                 /* PART_* of it, else 0 */
} Teller;

/* ---- roots_names.c ---------------------------------------------------------------------------------- */
/* The words of tokens first .. end - 1 parted by one blank, without marks and without what is glued before the first. */
Str words_said(const Entities *n, uint32_t first, uint32_t end);
/* The same in normal form and each without its article: equal across habits of spelling. */
Str words_folded(const Entities *n, uint32_t first, uint32_t end);
/* Makes the root of every entity; before root_of_entity. */
void roots_of_entities(Entities *n);
/* The body of an entity: of an office and of a person in office that which they speak for, else the entity itself. */
Root root_of_entity(const Entities *n, uint32_t entity);
/* The body of a row; one of every state with this country, "" for none. */
Root root_of_row(const Entities *n, uint32_t row, const char *country);
/* The body whose head the row names («ra'is al-wuzara'»); false where it is no such row. */
bool root_of_office(const Entities *n, uint32_t row, const char *country, Root *out);
/* A body that no row knows, from the noun that begins its name: «jama'at "Dhi'ab ar-Ramla" al-musallaha». */
Root root_of_words(const Entities *n, uint32_t first, uint32_t end, uint8_t kind);

/* ---- roots_back.c -------------------------------------------------------------------------------------- */
/* Does the phrase only point back («al-wizara», «al-masdar nafsuhu», «al-wikala at-turkiyya»)? */
bool teller_points_back(const Teller *t);
/* The root of what it points to, among the bodies named and the sources that have theirs; false where there is none. */
bool teller_antecedent(const Teller *t, Root *out);
/* The body that the pronoun at token `noun` means («an-natiq bi-smi-ha»). */
bool teller_owner(const Teller *t, uint32_t noun, Root *out);

#endif
