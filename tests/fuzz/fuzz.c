/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/fuzz/fuzz.h"

#include <string.h>

#include "data/formats/plain-text.h"

void
fuzz_assert_text (const char *text)
{
  g_assert_true (text == NULL || ra_find_foul_text (text, strlen (text), NULL) == NULL);
}

void
fuzz_assert_told (gboolean done, GError *error)
{
  g_assert_true (done == (error == NULL));
  if (error != NULL)
    g_assert_true (error->message[0] != '\0' && g_utf8_validate (error->message, -1, NULL));
  g_clear_error (&error);
}

char *
fuzz_take_text (const uint8_t *data, size_t size)
{
  return memchr (data, '\0', size) == NULL ? g_strndup ((const char *)data, size) : NULL;
}
