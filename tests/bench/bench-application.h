/* What the measurements of the whole window share: the program's application, in which they run. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs @func, which gets the GtkApplication, as the one test of the program, named @path. What main () gives back. */
int bench_run_in_window_application (int argc, char **argv, const char *path, GTestDataFunc func);

G_END_DECLS
