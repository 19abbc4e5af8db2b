/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/shapefile-set.h"
#include "app/base/system.h"
#include "app/base/unfinished.h"
#include "app/base/usage.h"
#include "app/cli/batch-lines.h"
#include "app/cli/batch-outputs.h"
#include "geo/digits.h"
#include "geo/pieces.h"

/* How long a line may take to put away what it has begun. */
#define LONGEST_WAIT_MS 3000
#define WAIT_STEP_MS    10

/* Each line runs in a process of its own: a crash ends one line, and no command has to share its locale, its working
 * state or its standard output with another. */

typedef struct {
  gboolean done;
  GBytes *out; /* NULL before it is done and after it is printed */
  char *err;
} Outcome;

typedef struct {
  const char *path;
  const char *name;
  char *program;
  GPtrArray *lines;  /* RaBatchLine * */
  guint *rivals;     /* of each line the number of one before it that writes the same; 0: none */
  Outcome *outcomes; /* one for each line */
  guint n_started;
  guint n_running;
  guint n_done;
  guint n_failed;
  guint n_printed; /* the outcomes of so many lines have been passed on */
  gboolean progress;
  GMainLoop *loop;
  GSubprocessLauncher *launcher;
  GMutex running_lock;
  GPtrArray *running;       /* GSubprocess *: of the lines that run, for another thread to end */
  RaUnfinished *unfinished; /* while lines run */
  GError *error;            /* of standard output */
} Batch;

typedef struct {
  Batch *batch;
  guint index;
} Run;

static void start_more (Batch *self);

/* "range-atlas: map.png: reason" -> "range-atlas: maps.txt:3: map.png: reason" */
static void
print_errors (const Batch *self, const RaBatchLine *line, const char *text)
{
  static const char prefix[] = "range-atlas: ";
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);

  for (guint i = 0; rows[i] != NULL; i++) {
    const char *row = g_str_has_prefix (rows[i], prefix) ? rows[i] + strlen (prefix) : rows[i];

    if (*row != '\0')
      ra_output_complain ("%s:%u: %s", self->name, line->number, row);
  }
}

static void
clear_progress (const Batch *self)
{
  if (self->progress)
    fputs ("\r\033[K", stderr);
}

/* In the order of the lines, whichever is done first. */
static void
print_outcomes (Batch *self)
{
  clear_progress (self);
  for (; self->n_printed < self->lines->len && self->outcomes[self->n_printed].done; self->n_printed++) {
    Outcome *outcome = &self->outcomes[self->n_printed];
    gsize size = 0;
    const char *bytes = outcome->out != NULL ? g_bytes_get_data (outcome->out, &size) : NULL;

    if (size > 0 && self->error == NULL)
      ra_output_write ("-", bytes, size, &self->error);
    if (outcome->err != NULL)
      print_errors (self, g_ptr_array_index (self->lines, self->n_printed), outcome->err);
    g_clear_pointer (&outcome->out, g_bytes_unref);
  }
  if (self->progress)
    fprintf (stderr, "%u of %u", self->n_done, self->lines->len);
}

static void
finish_line (Batch *self, guint index, gboolean failed)
{
  self->outcomes[index].done = TRUE;
  self->n_done++;
  self->n_failed += failed ? 1 : 0;
  print_outcomes (self);
}

static char *
text_of_bytes (GBytes *bytes)
{
  gsize size = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return g_utf8_make_valid (data != NULL ? data : "", (gssize)size);
}

/* The lines put away what they have begun by themselves; they are waited for, so that nothing is left behind us. */
static void
end_lines (gpointer data)
{
  Batch *self = data;

  g_mutex_lock (&self->running_lock);
  for (guint i = 0; i < self->running->len; i++)
    ra_system_end (g_ptr_array_index (self->running, i));
  for (guint i = 0; i < self->running->len; i++) {
    GSubprocess *process = g_ptr_array_index (self->running, i);
    /* A process has a number as long as it is there. */
    for (guint wait = 0; wait < LONGEST_WAIT_MS && g_subprocess_get_identifier (process) != NULL; wait += WAIT_STEP_MS)
      g_usleep (WAIT_STEP_MS * 1000);
  }
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Run *run = user_data;
  Batch *self = run->batch;
  Outcome *outcome = &self->outcomes[run->index];
  GSubprocess *process = G_SUBPROCESS (source);

  self->n_running--;
  g_mutex_lock (&self->running_lock);
  g_ptr_array_remove_fast (self->running, process);
  g_mutex_unlock (&self->running_lock);
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  if (g_subprocess_communicate_finish (process, result, &outcome->out, &err, &error)) {
    outcome->err = text_of_bytes (err);
    if (g_subprocess_get_if_signaled (process)) {
      g_free (outcome->err);
      outcome->err = g_strdup_printf ("ended by signal %d", g_subprocess_get_term_sig (process));
    }
  } else {
    outcome->err = g_strdup (error->message);
  }
  finish_line (self, run->index, !g_subprocess_get_successful (process));
  start_more (self);
}

/* The list itself is read by nobody but us. */
static gboolean
is_list (const Batch *self, const char *output)
{
  const char *const inputs[] = { self->path, NULL };
  g_auto (GStrv) files = ra_shapefile_set_is_named (output) ? ra_shapefile_set_list (output) : NULL;

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    if (ra_output_is_input (files[i], inputs))
      return TRUE;
  return ra_output_is_input (output, inputs);
}

static gboolean
names_list (const Batch *self, const RaBatchLine *line)
{
  for (char **arg = line->args; *arg != NULL; arg++) {
    const char *value = strchr (*arg, '=');
    if (is_list (self, *arg) || (value != NULL && is_list (self, value + 1))
        || (g_str_has_prefix (*arg, "-o") && is_list (self, *arg + 2)))
      return TRUE;
  }
  return FALSE;
}

/* All commands but a batch; nothing else, for a file's name would open a window. */
static gboolean
can_run (const char *name)
{
#define NAME(name) #name,
  static const char *const names[] = { RA_COMMANDS (NAME) NULL };
#undef NAME
  return g_strv_contains (names, name) && !g_str_equal (name, "batch");
}

/* Why the line is not even begun, or NULL. */
static char *
find_fault (const Batch *self, guint index)
{
  const RaBatchLine *line = g_ptr_array_index (self->lines, index);

  if (line->fault != NULL)
    return g_strdup (line->fault);
  if (!can_run (line->args[0]))
    return g_strdup_printf ("%s: no command that a batch can run", line->args[0]);
  if (names_list (self, line))
    return g_strdup ("names the list of command lines itself, which would be lost");
  if (self->rivals[index] != 0)
    return g_strdup_printf ("writes what line %u writes; write to another file", self->rivals[index]);
  return NULL;
}

static void
start_line (Batch *self, guint index)
{
  const RaBatchLine *line = g_ptr_array_index (self->lines, index);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();

  self->outcomes[index].err = find_fault (self, index);
  if (self->outcomes[index].err != NULL) {
    finish_line (self, index, TRUE);
    return;
  }
  g_ptr_array_add (argv, self->program);
  for (char **arg = line->args; *arg != NULL; arg++)
    g_ptr_array_add (argv, *arg);
  g_ptr_array_add (argv, NULL);
  g_autoptr (GError) error = NULL;
  g_mutex_lock (&self->running_lock);
  g_autoptr (GSubprocess) process
      = g_subprocess_launcher_spawnv (self->launcher, (const char *const *)argv->pdata, &error);
  if (process != NULL)
    g_ptr_array_add (self->running, g_object_ref (process));
  g_mutex_unlock (&self->running_lock);
  if (process == NULL) {
    self->outcomes[index].err = g_strdup (error->message);
    finish_line (self, index, TRUE);
    return;
  }
  Run *run = g_new0 (Run, 1);
  *run = (Run) { self, index };
  self->n_running++;
  g_subprocess_communicate_async (process, NULL, NULL, done_cb, run);
}

static void
start_more (Batch *self)
{
  while (self->n_running < g_get_num_processors () && self->n_started < self->lines->len && self->error == NULL)
    start_line (self, self->n_started++);
  if (self->n_running == 0)
    g_main_loop_quit (self->loop);
}

static char *
find_program (GError **error)
{
  char *program = ra_paths_find_program ();

  if (program == NULL)
    program = g_find_program_in_path ("range-atlas");
  if (program == NULL)
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "batch: the program range-atlas is not in the path");
  return program;
}

static gboolean
summarise (Batch *self, gint64 started_us, GError **error)
{
  const double seconds = (double)(g_get_monotonic_time () - started_us) / G_USEC_PER_SEC;

  clear_progress (self);
  if (self->error != NULL) {
    g_propagate_error (error, g_steal_pointer (&self->error));
    return FALSE;
  }
  if (self->n_failed > 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %u of %u lines failed", self->name, self->n_failed,
                 self->lines->len);
    return FALSE;
  }
  ra_output_complain ("%s: %u %s done in %s s", self->name, self->lines->len, self->lines->len == 1 ? "line" : "lines",
                      ra_digits (seconds, 1).text);
  return TRUE;
}

static void
batch_clear (Batch *self)
{
  for (guint i = 0; i < self->lines->len; i++) {
    g_clear_pointer (&self->outcomes[i].out, g_bytes_unref);
    g_free (self->outcomes[i].err);
  }
  g_free (self->outcomes);
  g_free (self->program);
  g_free (self->rivals);
  g_clear_error (&self->error);
  ra_unfinished_end (self->unfinished, NULL, NULL);
  g_mutex_clear (&self->running_lock);
  g_ptr_array_unref (self->running);
  g_object_unref (self->launcher);
  g_main_loop_unref (self->loop);
}

static void
batch_set_up (Batch *self)
{
  self->outcomes = g_new0 (Outcome, self->lines->len);
  self->rivals = ra_batch_find_rivals (self->lines);
  self->progress = ra_system_is_terminal (STDERR_FILENO);
  self->loop = g_main_loop_new (NULL, FALSE);
  self->launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  /* Whoever kills the batch so that it cannot do anything has ended its lines too. */
  ra_system_end_with_us (self->launcher);
  /* The lines share the processors already. */
  if (self->lines->len > 1)
    g_subprocess_launcher_setenv (self->launcher, RA_PIECES_VARIABLE, "1", FALSE);
  g_mutex_init (&self->running_lock);
  self->running = g_ptr_array_new_with_free_func (g_object_unref);
  self->unfinished = ra_unfinished_begin (end_lines, self);
}

static gboolean
run_batch (const char *path, GPtrArray *lines, GError **error)
{
  const gint64 started_us = g_get_monotonic_time ();
  g_autofree char *name = g_filename_display_name (path);
  Batch self = { .path = path, .name = name, .program = find_program (error), .lines = lines };

  if (self.program == NULL)
    return FALSE;
  batch_set_up (&self);
  start_more (&self);
  if (self.n_running > 0)
    g_main_loop_run (self.loop);
  gboolean done = summarise (&self, started_us, error);
  batch_clear (&self);
  return done;
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) operands = NULL;

  if (!ra_command_parse (self, args, entries, &operands, error))
    return FALSE;
  if (g_strv_length (operands) != 1)
    return ra_usage_error (error, "batch", "one FILE is needed, with a command line of this program on each line");
  g_autoptr (GPtrArray) lines = ra_batch_lines_read (operands[0], error);
  if (lines == NULL)
    return FALSE;
  if (lines->len == 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: there is no command in it", operands[0]);
    return FALSE;
  }
  return run_batch (operands[0], lines, error);
}

const RaCommand ra_command_batch = {
  .name = "batch",
  .synopsis = "FILE",
  .summary = "Run the command lines of a file, on all processors at once",
  .run = run,
};
