/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the window's parts share: the library that the program brings, and its scenarios by id. */
#pragma once

#include "app/model/library.h"

G_BEGIN_DECLS

RaLibrary *test_open_library (void) G_GNUC_WARN_UNUSED_RESULT;
/* Borrowed from the library. */
RaScenario *test_find_scenario (RaLibrary *library, const char *id);

G_END_DECLS
