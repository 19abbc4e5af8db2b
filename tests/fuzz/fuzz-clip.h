/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* libFuzzer's entry, also called by replay-clip. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
