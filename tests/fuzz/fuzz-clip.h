/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clips a feature set made of arbitrary bytes, for a fuzzer and for the replay of its inputs. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* libFuzzer's entry, also called by replay-clip. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
