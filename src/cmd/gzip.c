/* Gzip - see gzip.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/gzip.h"

#include "base/error.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

enum { CHUNK = 64 << 10, ANY_GZIP = 15 + 16 };

struct Gzip {
    int fd;
    z_stream z;
    bool at_end, failed, between; /* of the file; it cannot be read; no member is open */
    uint64_t given, member;       /* unpacked bytes so far, and where among them the member at hand began */
    struct { uint64_t from, to; } *gaps;
    size_t n_gaps, room;
    unsigned char in[CHUNK];
};

Gzip *gzip_open(int fd, const void *read, size_t n)
{
    Gzip *g = calloc(1, sizeof *g);
    if (!g || n > CHUNK || inflateInit2(&g->z, ANY_GZIP) != Z_OK) panic("no memory to unpack");
    memcpy(g->in, read, n);
    g->fd = fd;
    g->z.next_in = g->in, g->z.avail_in = (unsigned)n;
    g->between = true;
    return g;
}

void gzip_close(Gzip *g)
{
    if (!g) return;
    inflateEnd(&g->z);
    free(g->gaps);
    free(g);
}

uint64_t gzip_damaged(const Gzip *g, uint64_t from, uint64_t to)
{
    uint64_t end = 0;
    for (size_t i = g->n_gaps; i-- > 0 && g->gaps[i].to >= from;)
        if (g->gaps[i].from < to) end = g->gaps[i].to;
    return end;
}

/* The member at hand is not to be trusted. */
static void note_gap(Gzip *g)
{
    if (g->n_gaps == g->room) {
        g->room = g->room ? 2 * g->room : 16;
        g->gaps = realloc(g->gaps, g->room * sizeof *g->gaps);
        if (!g->gaps) panic("no memory to unpack");
    }
    g->gaps[g->n_gaps].from = g->member;
    g->gaps[g->n_gaps++].to = g->given;
}

/* More of the file behind what waits; false at its end. */
static bool more(Gzip *g)
{
    if (g->at_end) return false;
    memmove(g->in, g->z.next_in, g->z.avail_in);
    g->z.next_in = g->in;
    ssize_t n;
    do n = read(g->fd, g->in + g->z.avail_in, CHUNK - g->z.avail_in); while (n < 0 && errno == EINTR);
    if (n <= 0) g->at_end = true, g->failed = n < 0;
    else g->z.avail_in += (unsigned)n;
    return n > 0;
}

/* Goes on to where the next member may begin: its mark and method. False where there is none. */
static bool find_member(Gzip *g)
{
    for (;;) {
        while (g->z.avail_in >= 3) {
            if (g->z.next_in[0] == 0x1F && g->z.next_in[1] == 0x8B && g->z.next_in[2] == 8) return inflateReset(&g->z) == Z_OK;
            g->z.next_in++, g->z.avail_in--;
        }
        if (!more(g)) return false;
    }
}

ssize_t gzip_read(Gzip *g, void *out, size_t room)
{
    g->z.next_out = out;
    g->z.avail_out = (unsigned)(room < 1u << 30 ? room : 1u << 30);
    for (;;) {
        if (g->between) {
            if (!find_member(g)) return g->failed ? -1 : 0;
            g->between = false;
            g->member = g->given;
        }
        unsigned waiting = g->z.avail_in;
        unsigned char *before = g->z.next_out;
        int status = inflate(&g->z, Z_NO_FLUSH);
        size_t n = (size_t)((unsigned char *)g->z.next_out - (unsigned char *)out);
        g->given += (size_t)(g->z.next_out - before);
        if (status == Z_STREAM_END) g->between = true;
        else if (status != Z_OK && status != Z_BUF_ERROR) {
            note_gap(g), g->between = true;
            if (g->z.avail_in && g->z.avail_in == waiting) g->z.next_in++, g->z.avail_in--;
        } else if (!g->z.avail_in && !n && !more(g)) {
            if (!g->failed) note_gap(g);                        /* the file ends inside a member */
            return g->failed ? -1 : 0;
        }
        if (n) return (ssize_t)n;
    }
}
