/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the steps of an edit take in a document of 100,000 sites. See README.md. */
#include <stdio.h>

#include <glib/gstdio.h>

#include "app/model/autosave.h"
#include "app/model/document.h"
#include "tests/model/library-helpers.h"

#define N_SITES 100000
#define N_EDITS 5

static gint64 started_us;

static void
begin (void)
{
  started_us = g_get_monotonic_time ();
}

static void
end (const char *what)
{
  printf ("%-24s %6.0f ms\n", what, (double)(g_get_monotonic_time () - started_us) / 1000);
}

static char *
make_text (void)
{
  GString *text
      = g_string_new ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Many\", \"sites\": [");
  for (guint i = 0; i < N_SITES; i++)
    g_string_append_printf (text, "%s{\"id\": \"own-s%u\", \"name\": \"Site %u\", \"lat\": %.4f, \"lon\": %.4f}",
                            i > 0 ? ", " : "", i, i, 80 - 0.0016 * i, -180 + (i * 7919) % 360000 * 0.001);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static void
edit (RaDocument *document, guint number)
{
  const RaSite site = { .id = (char *)"own-s7", .name = (char *)"Moved", .lat_deg = 10 + number, .lon_deg = 20 };
  g_autoptr (GError) error = NULL;
  begin ();
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  end ("begin");
  begin ();
  ra_scenario_document_set_site (draft, 7, &site);
  end ("set");
  begin ();
  ra_document_commit (document, draft, "Move site", NULL, &error);
  g_assert_no_error (error);
  end ("commit");
}

int
main (void)
{
  RaLibrary *library = test_open_library ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_text ();
  begin ();
  g_autoptr (RaDocument) document = ra_document_new (ra_library_get_catalogue (library), text, &error);
  g_assert_no_error (error);
  end ("open");
  for (guint i = 0; i < N_EDITS; i++)
    edit (document, i);
  begin ();
  ra_document_undo (document);
  end ("undo");
  g_autofree char *folder = g_dir_make_tmp ("editing-XXXXXX", NULL);
  RaAutosave *slot = ra_autosave_new (folder);
  begin ();
  ra_autosave_write (slot, document, &error);
  g_assert_no_error (error);
  end ("automatic copy");
  ra_autosave_clear (slot);
  ra_autosave_free (slot);
  g_rmdir (folder);
  ra_library_free (library);
  return 0;
}
