/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tests/model/cli-output.h"

static const char *program;

void
test_set_program (int argc, char **argv)
{
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];
}

char *
test_run_program (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  char *output = NULL;
  int status = -1;

  g_ptr_array_add (argv, (gpointer)program);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer)arguments[i]);
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **)argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

JsonParser *
test_run_program_json (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = test_run_program (arguments);
  JsonParser *parser = json_parser_new ();

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return parser;
}
