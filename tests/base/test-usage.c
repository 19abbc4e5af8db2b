/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of wrong usage say where and why. */
#include "app/base/usage.h"

static void
test_message (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ra_usage_error (&error, "--size", "\"%s\": not larger than %d", "0x0", 0));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_assert_cmpstr (error->message, ==, "--size: \"0x0\": not larger than 0");
}

static void
test_nobody_asks (void)
{
  g_assert_false (ra_usage_error (NULL, "--size", "%s", "too small"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/usage/message", test_message);
  g_test_add_func ("/base/usage/nobody-asks", test_nobody_asks);
  return g_test_run ();
}
