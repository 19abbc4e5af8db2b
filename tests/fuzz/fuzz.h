/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fuzz target: what any bytes do to one reader. Each is a program of libFuzzer's, and a plain test that replays the
 * stored corpus and seeded changes of it (replay.c). */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <glib.h>

/* libFuzzer's entry; always 0. What must hold is asserted in it. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Text that came in: UTF-8 of characters that XML allows. NULL is good. */
void fuzz_assert_text (const char *text);
/* What went wrong is told: @error is set exactly when @done is FALSE, and its message is one line. Frees it. */
void fuzz_assert_told (gboolean done, GError *error);
/* The bytes as a text that ends with NUL; NULL when they hold one before. */
char *fuzz_take_text (const uint8_t *data, size_t size);
