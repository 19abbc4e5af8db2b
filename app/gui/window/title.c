/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/title.h"

#include <glib/gi18n.h>

#include "app/gui/base/parent-window.h"
#include "app/model/date-text.h"

static void
show (AdwWindowTitle *title, const char *text, const char *subtitle)
{
  g_autofree char *whole = g_strdup_printf (_ ("%s – Range Atlas"), text);

  adw_window_title_set_title (title, text);
  adw_window_title_set_subtitle (title, subtitle != NULL ? subtitle : "");
  gtk_window_set_title (ra_parent_window (GTK_WIDGET (title)), whole);
}

static char *
text_of_file (RaDocument *document)
{
  g_autofree char *name = ra_document_get_name (document);

  if (ra_document_is_read_only (document))
    return g_strdup_printf (_ ("%s, read-only"), name);
  return ra_document_get_file (document) != NULL ? g_steal_pointer (&name) : g_strdup (_ ("Not saved yet"));
}

/* A dot before the title says that something is not saved, as in other editors. */
static void
show_document (AdwWindowTitle *title, RaDocument *document)
{
  const char *text = ra_scenario_get_title (ra_document_get_scenario (document));
  g_autofree char *dotted = g_strdup_printf (_ ("• %s"), text);
  g_autofree char *file = text_of_file (document);

  show (title, ra_document_is_modified (document) ? dotted : text, file);
}

void
ra_title_show (AdwWindowTitle *title, const RaMapSpec *spec, RaEditSession *session)
{
  if (ra_edit_session_is_shown (session)) {
    show_document (title, ra_edit_session_get_document (session));
    return;
  }
  const char *date = ra_map_spec_get_date (spec);
  g_autofree char *day = date != NULL ? ra_date_text (date) : NULL;

  show (title, ra_map_spec_get_title (spec), day);
}
