/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of a text come in their order, whoever makes them, and end where they cannot be taken. */
#include "app/report/text-pieces.h"

#define N_PIECES 300

static void
append_number (guint piece, GString *text, gpointer data)
{
  (void)data;
  if (piece % 7 == 0)
    g_usleep (100);
  g_string_append_printf (text, "%u,", piece);
}

static void
test_order (void)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  const RaTextSink sink = ra_text_sink_to_string (text);
  for (guint i = 0; i < N_PIECES; i++)
    g_string_append_printf (expected, "%u,", i);
  g_assert_true (ra_text_pieces_write (N_PIECES, append_number, NULL, &sink, NULL));
  g_assert_cmpstr (text->str, ==, expected->str);
  g_assert_true (ra_text_pieces_write (0, append_number, NULL, &sink, NULL));
  g_assert_cmpuint (text->len, ==, expected->len);
}

static gboolean
take_few (const char *text, gsize length, gpointer data, GError **error)
{
  guint *left = data;
  g_assert_cmpuint (length, ==, strlen (text));
  if ((*left)-- > 0)
    return TRUE;
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "full");
  return FALSE;
}

static void
test_full (void)
{
  for (guint n = 0; n < N_PIECES; n += 50) {
    guint left = n;
    g_autoptr (GError) error = NULL;
    const RaTextSink sink = { take_few, &left };
    g_assert_false (ra_text_pieces_write (N_PIECES, append_number, NULL, &sink, &error));
    g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
    /* Nothing more was handed on. */
    g_assert_cmpuint (left, ==, G_MAXUINT);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/text-pieces/order", test_order);
  g_test_add_func ("/report/text-pieces/full", test_full);
  return g_test_run ();
}
