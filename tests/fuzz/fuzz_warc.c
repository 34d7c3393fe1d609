/* Fuzz: any bytes as a web archive, plain or packed, read from a file as the command reads it. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/warc.h"

#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* The bytes as a file that is gone when it is closed; its path is of this process. */
static Stream *stream_of(const uint8_t *data, size_t n, Error *e)
{
    char path[] = "/tmp/isnad-fuzz-XXXXXX";
    int fd = mkstemp(path);
    if (fd < 0 || write(fd, data, n) != (ssize_t)n) abort();
    close(fd);
    Stream *s = stream_open(path, e);
    if (!s) abort();
    stream_kind(s, path, e);
    unlink(path);
    return s;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    Error e = { "" }, trouble = { "" };
    Stream *s = stream_of(data, n, &e);
    uint32_t pages = 0, troubles = 0;
    for (;;) {
        Document *d = warc_next(s, &trouble);
        if (!d && !trouble.text[0]) break;
        pages += d != NULL, troubles += trouble.text[0] != 0;
        document_free(d);
        if (pages + troubles > 2 * n + 2) abort();               /* each takes bytes */
    }
    stream_close(s);
    return 0;
}
