/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents and their autosave, without a display. */
#include "app/model/autosave.h"
#include "app/model/document-changes.h"
#include "app/model/document-private.h"

#include <glib/gstdio.h>
#include <string.h>

#ifdef G_OS_UNIX
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#define TEXT(text) ((char[]) { text })

#define PLAIN                                                                                                          \
  "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\", \"x-kept\": [1, {\"a\": null}],"           \
  " \"sites\": [{\"id\": \"own-a\", \"name\": \"A\", \"lat\": 1, \"lon\": 2, \"x-site\": true}]}"

typedef struct {
  RaCatalogue *catalogue;
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", NULL);
  g_autoptr (GError) error = NULL;

  (void)data;
  self->catalogue = ra_catalogue_load (path, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("document-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);

  (void)data;
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);
    g_remove (path);
  }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  ra_catalogue_unref (self->catalogue);
}

static GFile *
file_in (Fixture *self, const char *name)
{
  return g_file_new_build_filename (self->folder, name, NULL);
}

static void
write_file (GFile *file, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_holds (GFile *file, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static RaDocument *
new_document (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  RaDocument *document = ra_document_new (self->catalogue, PLAIN, &error);

  g_assert_no_error (error);
  return document;
}

static void
set_title (RaDocument *document, const char *title, const char *merge)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  g_autoptr (GError) error = NULL;

  ra_scenario_document_set_text (draft, "title", title);
  g_assert_true (ra_document_commit (document, draft, title, merge, &error));
  g_assert_no_error (error);
}

/* One of the edits that a person makes, good or bad. */
static void
edit_somehow (RaDocument *document, GRand *rand)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  g_autofree char *before = g_strdup (ra_document_get_text (document));
  g_autofree char *word = g_strdup_printf ("w%u", g_rand_int (rand));
  const RaSite site = { .id = word, .name = word, .lat_deg = g_rand_double_range (rand, -95, 95) };
  const RaExtraRing ring = { .lat_deg = 5, .max_km = g_rand_double_range (rand, -1, 9) };
  static const char *const lists[] = { "sites", "rings", "deployments" };
  const char *const merge = g_rand_boolean (rand) ? "typing" : NULL;

  switch (g_rand_int_range (rand, 0, 5)) {
  case 0:
    ra_scenario_document_set_text (draft, "title", word);
    break;
  case 1:
    ra_scenario_document_add_site (draft, &site);
    break;
  case 2:
    ra_scenario_document_add_ring (draft, &ring);
    break;
  case 3:
    ra_scenario_document_remove (draft, lists[g_rand_int_range (rand, 0, 3)], g_rand_int_range (rand, 0, 2));
    break;
  default:
    ra_scenario_document_set_text (draft, "date", "nonsense");
  }
  if (!ra_document_commit (document, draft, word, merge, NULL))
    g_assert_cmpstr (ra_document_get_text (document), ==, before);
}

/* Back to the first text and forth to the last, whatever was done between. */
static void
test_history (Fixture *self, gconstpointer data)
{
  guint n_steps = 0;

  (void)data;
  for (guint32 seed = 1; seed <= 40; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autoptr (RaDocument) document = new_document (self);
    g_autofree char *first = g_strdup (ra_document_get_text (document));
    guint n_undone = 0;

    for (guint i = 0; i < 40; i++) {
      const guint what = (guint)g_rand_int_range (rand, 0, 8);
      if (what == 0)
        ra_document_undo (document);
      else if (what == 1)
        ra_document_redo (document);
      else
        edit_somehow (document, rand);
    }
    while (ra_document_redo (document))
      g_assert_nonnull (ra_document_get_undo_text (document));
    g_autofree char *last = g_strdup (ra_document_get_text (document));
    for (; ra_document_undo (document); n_undone++)
      g_assert_nonnull (ra_document_get_redo_text (document));
    n_steps += n_undone;
    g_assert_cmpstr (ra_document_get_text (document), ==, first);
    g_assert_false (ra_document_is_modified (document));
    g_assert_null (ra_document_get_undo_text (document));
    for (; ra_document_redo (document); n_undone--)
      g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), !=, "");
    g_assert_cmpuint (n_undone, ==, 0);
    g_assert_cmpstr (ra_document_get_text (document), ==, last);
    g_assert_nonnull (strstr (last, "\"x-kept\""));
  }
  g_assert_cmpuint (n_steps, >, 300);
}

/* Of an edit what it changes is kept, and the oldest edits go where that is too much; they are still told of. */
static void
test_history_bytes (Fixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = new_document (self);

  (void)data;
  for (guint i = 0; i < 50; i++) {
    g_autofree char *title = g_strdup_printf ("Title %u", i);
    set_title (document, title, NULL);
  }
  g_assert_cmpuint (ra_document_history_count_bytes (&document->history), <, 50 * 20);
  document->history.most_bytes = 30;
  set_title (document, "Last", NULL);
  g_assert_cmpuint (ra_document_history_count_bytes (&document->history), <=, 30);
  g_autoptr (GPtrArray) changes = ra_document_list_changes (document);
  g_assert_cmpuint (changes->len, ==, 51);
  g_assert_cmpstr (g_ptr_array_index (changes, 0), ==, "Last");
  g_assert_cmpstr (g_ptr_array_index (changes, 50), ==, "Title 0");
  guint n_undone = 0;
  while (ra_document_undo (document))
    n_undone++;
  g_assert_cmpuint (n_undone, >, 2);
  g_assert_cmpuint (n_undone, <, 50);
  g_assert_null (ra_document_get_undo_text (document));
  g_autofree char *title = g_strdup_printf ("Title %u", 50 - n_undone);
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, title);
  while (ra_document_redo (document))
    n_undone--;
  g_assert_cmpuint (n_undone, ==, 0);
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Last");
}

static char *
many_sites (void)
{
  GString *text
      = g_string_new ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\", \"sites\": [");
  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "%s{\"id\": \"own-%u\", \"name\": \"S\", \"lat\": %u, \"lon\": 1}", i > 0 ? "," : "",
                            i, i % 90);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

/* The scenario is that of a whole reading of the text. */
static void
assert_sites (Fixture *self, RaDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) whole
      = ra_scenario_parse (self->catalogue, "many", ra_document_get_text (document), NULL, &error);
  g_assert_no_error (error);
  const GPtrArray *expected = ra_scenario_get_own_sites (whole);
  const GPtrArray *sites = ra_scenario_get_own_sites (ra_document_get_scenario (document));
  g_assert_cmpuint (sites->len, ==, expected->len);
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *a = g_ptr_array_index (sites, i);
    const RaSite *b = g_ptr_array_index (expected, i);
    g_assert_cmpstr (a->id, ==, b->id);
    g_assert_cmpfloat (a->lat_deg, ==, b->lat_deg);
  }
}

static void
edit_sites (RaDocument *document, GRand *rand, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  g_autofree char *id = g_strdup_printf ("own-new-%u", number);
  const guint n = ra_scenario_get_own_sites (ra_document_get_scenario (document))->len;
  const guint index = (guint)g_rand_int_range (rand, 0, (gint32)n);
  const RaSite site = { .id = id, .name = TEXT ("New"), .lat_deg = g_rand_int_range (rand, -90, 90), .lon_deg = 3 };
  switch (g_rand_int_range (rand, 0, 4)) {
  case 0:
    g_assert_true (ra_scenario_document_set_site (draft, index, &site));
    break;
  case 1:
    ra_scenario_document_add_site (draft, &site);
    break;
  case 2:
    g_assert_true (ra_scenario_document_remove (draft, "sites", index));
    break;
  default:
    g_assert_true (ra_scenario_document_move (draft, "sites", index, (index + 5) % n));
    break;
  }
  ra_document_commit (document, draft, "Edit", NULL, &error);
  g_assert_no_error (error);
}

/* So many sites are not read again after each edit. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autofree char *text = many_sites ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (RaDocument) document = ra_document_new (self->catalogue, text, &error);

  (void)data;
  g_assert_no_error (error);
  g_autofree char *first = g_strdup (ra_document_get_text (document));
  for (guint i = 0; i < 60; i++) {
    const gint32 what = g_rand_int_range (rand, 0, 4);
    if (what == 0)
      ra_document_undo (document);
    else if (what == 1)
      ra_document_redo (document);
    else
      edit_sites (document, rand, i);
    assert_sites (self, document);
  }
  while (ra_document_undo (document))
    assert_sites (self, document);
  g_assert_cmpstr (ra_document_get_text (document), ==, first);
}

static void
test_merge (Fixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = new_document (self);

  (void)data;
  set_title (document, "S", "title");
  set_title (document, "So", "title");
  set_title (document, "Sov", "title");
  g_assert_true (ra_document_undo (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "T");
  g_assert_false (ra_document_undo (document));
  g_assert_true (ra_document_redo (document));
  g_assert_cmpstr (ra_document_get_undo_text (document), ==, "Sov");
  /* What was come back to is not typed on. */
  set_title (document, "Sove", "title");
  g_assert_true (ra_document_undo (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Sov");
  set_title (document, "a", "title");
  ra_document_end_merge (document);
  set_title (document, "ab", "title");
  set_title (document, "abc", NULL);
  set_title (document, "abcd", NULL);
  for (guint i = 0; i < 4; i++)
    g_assert_true (ra_document_undo (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Sov");
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_signals (Fixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = new_document (self);
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;
  guint n_modified = 0;

  (void)data;
  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (document, "notify::modified", G_CALLBACK (count_cb), &n_modified);
  g_assert_true (ra_document_commit (document, draft, "nothing", NULL, &error));
  g_assert_cmpuint (n_changed, ==, 0);
  set_title (document, "a", NULL);
  set_title (document, "b", NULL);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_modified, ==, 1);
  ra_scenario_document_set_text (draft, "date", "2021");
  g_assert_false (ra_document_commit (document, draft, "date", NULL, &error));
  g_assert_cmpstr (error->message, ==, "date: must be a day such as 2019-02-10");
  g_assert_cmpuint (n_changed, ==, 2);
  ra_document_undo (document);
  ra_document_undo (document);
  g_assert_cmpuint (n_modified, ==, 2);
  g_assert_cmpuint (n_changed, ==, 4);
}

static void
test_save (Fixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = new_document (self);
  g_autoptr (GFile) file = file_in (self, "a.rangeatlas");
  g_autoptr (GFile) nowhere = file_in (self, "no-folder/a.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  g_assert_null (ra_document_get_file (document));
  set_title (document, "Kept", NULL);
  g_assert_false (ra_document_save_as (document, nowhere, &error));
  g_assert_nonnull (strstr (error->message, "no-folder"));
  g_clear_error (&error);
  g_assert_true (ra_document_is_modified (document));
  g_assert_null (ra_document_get_file (document));
  g_assert_true (ra_document_save_as (document, file, &error));
  g_assert_no_error (error);
  g_assert_false (ra_document_is_modified (document));
  assert_holds (file, ra_document_get_text (document));

  g_autoptr (RaDocument) reopened = ra_document_open (self->catalogue, file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ra_document_get_text (reopened), ==, ra_document_get_text (document));
  g_assert_nonnull (strstr (ra_document_get_text (reopened), "\"x-site\": true"));
  ra_document_undo (document);
  g_assert_true (ra_document_is_modified (document));
  ra_document_redo (document);
  g_assert_false (ra_document_is_modified (document));
}

static void
test_changed_on_disk (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "a.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  write_file (file, PLAIN);
  g_autoptr (RaDocument) mine = ra_document_open (self->catalogue, file, &error);
  g_autoptr (RaDocument) other = ra_document_open (self->catalogue, file, &error);
  g_assert_no_error (error);
  write_file (file, PLAIN "\n"); /* another time, but nothing else in it */
  g_assert_false (ra_document_differs_on_disk (mine));
  set_title (other, "Theirs", NULL);
  g_assert_true (ra_document_save (other, &error));
  g_autofree char *theirs = g_strdup (ra_document_get_text (other));
  set_title (mine, "Mine", NULL);
  g_assert_false (ra_document_save (mine, &error));
  g_assert_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_CHANGED_ON_DISK);
  g_clear_error (&error);
  assert_holds (file, theirs);
  g_assert_true (ra_document_save_as (mine, file, &error));
  assert_holds (file, ra_document_get_text (mine));
  /* What is gone is written anew. */
  set_title (mine, "Mine again", NULL);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (ra_document_save (mine, &error));
  g_assert_no_error (error);
  assert_holds (file, ra_document_get_text (mine));
}

static void
test_bad_files (Fixture *self, gconstpointer data)
{
  static const char *const bad[] = { "", "{", "{\"format\": \"range-atlas-scenario\", \"version\": 1}" };
  g_autoptr (GFile) file = file_in (self, "a.rangeatlas");
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/a.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  g_assert_null (ra_document_open (self->catalogue, file, &error));
  g_assert_nonnull (strstr (error->message, "a.rangeatlas"));
  g_clear_error (&error);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    write_file (file, bad[i]);
    g_assert_null (ra_document_open (self->catalogue, file, &error));
    g_assert_true (g_str_has_prefix (error->message, "a.rangeatlas:"));
    g_clear_error (&error);
  }
  g_assert_null (ra_document_open (self->catalogue, remote, &error));
  g_assert_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_NOT_LOCAL);
}

static void
test_newer (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "later.rangeatlas");
  const char *text = "{\"format\": \"range-atlas-scenario\", \"version\": 2, \"title\": \"Later\"}";
  g_autoptr (GError) error = NULL;

  (void)data;
  write_file (file, text);
  g_autoptr (RaDocument) document = ra_document_open (self->catalogue, file, &error);
  g_assert_no_error (error);
  g_assert_true (ra_document_is_read_only (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Later");
  g_assert_null (ra_document_begin (document));
  g_assert_false (ra_document_save (document, &error));
  g_assert_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_READ_ONLY);
  assert_holds (file, text);
}

static void
test_slot_of_the_living (Fixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = new_document (self);
  g_autoptr (RaAutosave) slot = ra_autosave_new (self->folder);
  g_autoptr (GError) error = NULL;

  (void)data;
  set_title (document, "Kept", NULL);
  g_assert_true (ra_autosave_write (slot, document, &error));
  g_assert_true (ra_autosave_write (slot, document, &error));
  g_assert_no_error (error);
  g_autoptr (GPtrArray) left = ra_autosave_find_left (self->folder);
  g_assert_cmpuint (left->len, ==, 0);
  ra_autosave_clear (slot);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_slot_without_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = new_document (self);
  g_autoptr (GFile) file = file_in (self, "file");
  g_autofree char *below = g_build_filename (self->folder, "file", "below", NULL);
  g_autoptr (RaAutosave) slot = ra_autosave_new (below);
  g_autoptr (GPtrArray) left = ra_autosave_find_left (below);
  g_autoptr (GError) error = NULL;

  (void)data;
  write_file (file, "in the way");
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_false (ra_autosave_write (slot, document, &error));
  g_assert_nonnull (error);
}

#ifdef G_OS_UNIX
/* Another process edits the file and is killed. */
static void
crash (Fixture *self, GFile *file)
{
  int status = 0;
  const pid_t child = fork ();

  if (child == 0) {
    g_random_set_seed ((guint32)getpid ()); /* a real program does not inherit its state */
    g_autoptr (RaDocument) document
        = file != NULL ? ra_document_open (self->catalogue, file, NULL) : new_document (self);
    RaAutosave *slot = ra_autosave_new (self->folder);
    set_title (document, "Unsaved \"words\" = [ä];\n#", NULL);
    if (ra_autosave_write (slot, document, NULL))
      kill (getpid (), SIGKILL);
    _exit (1);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static void
test_crash (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "a.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  write_file (file, PLAIN);
  crash (self, file);
  g_autoptr (GPtrArray) left = ra_autosave_find_left (self->folder);
  g_autoptr (GPtrArray) none = ra_autosave_find_left (self->folder);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0); /* the first to ask holds it */
  RaAutosave *slot = g_ptr_array_index (left, 0);
  g_autofree char *title = ra_autosave_get_title (slot);
  g_assert_cmpstr (title, ==, "a.rangeatlas");
  g_autoptr (RaDocument) document = ra_autosave_recover (slot, self->catalogue, &error);
  g_assert_no_error (error);
  g_assert_true (ra_document_is_modified (document));
  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Unsaved \"words\" = [ä];\n#");
  g_assert_nonnull (strstr (ra_document_get_text (document), "\"x-site\": true"));
  g_assert_true (ra_document_save (document, &error));
  g_assert_no_error (error);
  g_assert_false (ra_document_is_modified (document));
  ra_autosave_clear (slot);
  none = (g_ptr_array_unref (none), ra_autosave_find_left (self->folder));
  g_assert_cmpuint (none->len, ==, 0);
}

/* The file went on without us: what was recovered does not overwrite it unasked. */
static void
test_crash_and_change (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "a.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  write_file (file, PLAIN);
  crash (self, file);
  write_file (file, "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Other\"}");
  g_autoptr (GPtrArray) left = ra_autosave_find_left (self->folder);
  g_autoptr (RaDocument) document = ra_autosave_recover (g_ptr_array_index (left, 0), self->catalogue, &error);
  g_assert_no_error (error);
  g_assert_false (ra_document_save (document, &error));
  g_assert_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_CHANGED_ON_DISK);
}

/* A disk that is full: the file is what it was, nothing is left beside it, and the document is still to be saved. */
static void
test_full_disk (Fixture *self, gconstpointer data)
{
  const struct rlimit little = { 4096, RLIM_INFINITY };
  g_autoptr (GFile) file = file_in (self, "full.rangeatlas");
  g_autofree char *long_text = g_strnfill (10000, 'x');
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  struct rlimit normal;

  (void)data;
  g_assert_true (g_file_set_contents (g_file_peek_path (file), PLAIN, -1, NULL));
  g_autoptr (RaDocument) document = ra_document_open (self->catalogue, file, &error);
  g_assert_no_error (error);
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  ra_scenario_document_set_text (draft, "summary", long_text);
  g_assert_true (ra_document_commit (document, draft, "Write much", NULL, &error));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &before, NULL, NULL));

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &normal), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  g_assert_false (ra_document_save (document, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &normal), ==, 0);
  g_test_message ("%s", error->message);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "File too large"));
  g_assert_true (ra_document_is_modified (document));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  dir = g_dir_open (self->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "full.rangeatlas");
  g_assert_null (g_dir_read_name (dir));
  g_clear_error (&error);
  g_assert_true (ra_document_save (document, &error));
  g_assert_no_error (error);
}

static void
test_crash_untitled (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void)data;
  crash (self, NULL);
  crash (self, NULL);
  g_autoptr (GPtrArray) left = ra_autosave_find_left (self->folder);
  g_assert_cmpuint (left->len, ==, 2);
  g_autoptr (RaDocument) document = ra_autosave_recover (g_ptr_array_index (left, 1), self->catalogue, &error);
  g_assert_no_error (error);
  g_assert_null (ra_document_get_file (document));
  g_assert_true (ra_document_is_modified (document));
}
#endif

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

static void
assert_changes (RaDocument *document, const char *lines)
{
  g_autoptr (GPtrArray) changes = ra_document_list_changes (document);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? ", " : "", (const char *)g_ptr_array_index (changes, i));
  g_assert_cmpstr (found->str, ==, lines);
}

/* What was done since the file was written, also where that has been undone and something else done. */
static void
test_changes (Fixture *self, gconstpointer data)
{
  g_autoptr (RaDocument) document = new_document (self);
  g_autoptr (GFile) file = file_in (self, "changes.rangeatlas");
  g_autoptr (GError) error = NULL;

  (void)data;
  assert_changes (document, "");
  set_title (document, "a", NULL);
  set_title (document, "b", "typing");
  set_title (document, "bc", "typing");
  assert_changes (document, "bc, a");
  g_assert_true (ra_document_save_as (document, file, &error));
  assert_changes (document, "");
  set_title (document, "bcd", "typing");
  assert_changes (document, "bcd");
  ra_document_undo (document);
  assert_changes (document, "");
  ra_document_undo (document);
  assert_changes (document, "Undone: bc");
  set_title (document, "z", NULL);
  assert_changes (document, "z, Undone: bc");
  ra_document_undo (document);
  ra_document_undo (document);
  set_title (document, "y", NULL);
  assert_changes (document, "y, Undone: bc, Undone: a");
  g_assert_true (ra_document_save (document, &error));
  assert_changes (document, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/document/history", test_history);
  ADD ("/document/history-bytes", test_history_bytes);
  ADD ("/document/many", test_many);
  ADD ("/document/merge", test_merge);
  ADD ("/document/signals", test_signals);
  ADD ("/document/save", test_save);
  ADD ("/document/changed-on-disk", test_changed_on_disk);
  ADD ("/document/bad-files", test_bad_files);
  ADD ("/document/newer", test_newer);
  ADD ("/autosave/living", test_slot_of_the_living);
  ADD ("/autosave/no-folder", test_slot_without_folder);
#ifdef G_OS_UNIX
  ADD ("/document/changes", test_changes);
  ADD ("/document/full-disk", test_full_disk);
  ADD ("/autosave/crash", test_crash);
  ADD ("/autosave/crash-and-change", test_crash_and_change);
  ADD ("/autosave/crash-untitled", test_crash_untitled);
#endif
  return g_test_run ();
}
