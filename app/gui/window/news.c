/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/news.h"

#include <glib/gi18n.h>

#include "app/model/release-notes.h"

/* The program carries the file itself: the installed one may be that of another version. */
static RaReleaseNotes *
read_notes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/org/rangeatlas/RangeAtlas/metainfo.xml", 0, &error);
  RaReleaseNotes *notes = NULL;
  gsize length;

  if (bytes != NULL) {
    const char *metainfo = g_bytes_get_data (bytes, &length);
    notes = ra_release_notes_read (metainfo, length, &error);
  }
  if (notes == NULL)
    g_warning ("release notes: %s", error->message);
  return notes;
}

void
ra_news_tell (RaSettings *settings, RaWindow *window)
{
  g_return_if_fail (RA_IS_SETTINGS (settings) && RA_IS_WINDOW (window));
  if (!ra_release_notes_are_news (settings, RA_VERSION))
    return;
  g_autofree char *message = g_strdup_printf (_ ("Updated to Range Atlas %s"), RA_VERSION);
  ra_window_offer (window, message, _ ("What Is New"), "app.news");
}

static GtkWidget *
new_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0F, "selectable", TRUE, NULL);
}

void
ra_news_show (GtkWindow *parent)
{
  g_autoptr (RaReleaseNotes) notes = read_notes ();

  if (notes == NULL)
    return;
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, NULL));
  adw_message_dialog_format_heading (dialog, _ ("What Is New in Range Atlas %s"), notes->version);
  adw_message_dialog_set_extra_child (dialog, new_label (notes->text));
  adw_message_dialog_add_response (dialog, "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ra_news_add_to_about (AdwAboutWindow *about)
{
  g_autoptr (RaReleaseNotes) notes = read_notes ();

  g_return_if_fail (ADW_IS_ABOUT_WINDOW (about));
  if (notes == NULL)
    return;
  adw_about_window_set_release_notes_version (about, notes->version);
  adw_about_window_set_release_notes (about, notes->markup);
}
