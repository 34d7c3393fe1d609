/* Hashes: a fast one for tables, SHA-256 (OpenSSL) for evidence. */
// SPDX-License-Identifier: Apache-2.0
#ifndef BASE_HASH_H
#define BASE_HASH_H
#include "base/str.h"

uint32_t hash_bytes(Str s);                       /* FNV-1a, 32 bits: the same on every machine */
void sha256(Str s, unsigned char out[32]);
void sha256_hex(Str s, char out[65]);             /* lower case, NUL-ended */

#endif
