/* Hashes - see hash.h. */
// SPDX-License-Identifier: Apache-2.0
#include "base/hash.h"
#include "base/error.h"
#include <openssl/evp.h>

uint32_t hash_bytes(Str s)
{
    uint32_t h = 2166136261u;
    for (uint32_t i = 0; i < s.n; i++) h = (h ^ (unsigned char)s.p[i]) * 16777619u;
    return h;
}

void sha256(Str s, unsigned char out[32])
{
    if (!EVP_Digest(s.p, s.n, out, NULL, EVP_sha256(), NULL)) panic("SHA-256 is not to be had from OpenSSL");
}

void sha256_hex(Str s, char out[65])
{
    static const char digits[] = "0123456789abcdef";
    unsigned char raw[32];
    sha256(s, raw);
    for (int i = 0; i < 32; i++) out[2 * i] = digits[raw[i] >> 4], out[2 * i + 1] = digits[raw[i] & 15];
    out[64] = 0;
}
