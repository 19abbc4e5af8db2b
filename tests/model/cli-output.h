/* What the command line of the program prints, as the measure of what the window says. */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

/* Once, from main (). */
void test_set_program (int argc, char **argv);
/* The standard output of the program with these arguments, which end with NULL; to be freed. */
char *test_run_program (const char *const *arguments);
JsonParser *test_run_program_json (const char *const *arguments);
