/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/source-row.h"

#include <glib/gi18n.h>

#include "app/gui/base/text-label.h"
#include "app/model/map-text.h"
#include "app/report/citation.h"

#define WORDS_KEY "ra-words"

static char *
support_text (const RaSupport *support)
{
  switch (support->kind) {
  case RA_SUPPORT_RANGE:
    return g_strdup_printf (_ ("Range: %s"), support->what);
  case RA_SUPPORT_DEPLOYMENT:
    return g_strdup_printf (_ ("Deployment: %s"), support->what);
  case RA_SUPPORT_POSITION:
    return g_strdup_printf (_ ("Position: %s"), support->what);
  case RA_SUPPORT_SITE:
    return g_strdup_printf (_ ("Site: %s"), support->what);
  case RA_SUPPORT_BOUNDARY:
    return g_strdup_printf (_ ("Boundary: %s"), support->what);
  case RA_SUPPORT_MEMBERSHIP:
  default:
    return g_strdup_printf (_ ("Membership: %s"), support->what);
  }
}

/* Adds a label below the others, of which the text is also searched. */
static void
add_label (GtkWidget *box, GString *words, const char *text, const char *const *styles)
{
  GtkWidget *label = ra_text_label_new (text, NULL);

  for (guint i = 0; styles[i] != NULL; i++)
    gtk_widget_add_css_class (label, styles[i]);
  gtk_box_append (GTK_BOX (box), label);
  g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", text);
}

static void
add_supports (GtkWidget *box, GString *sentence, const GPtrArray *supports)
{
  static const char *const plain[] = { NULL };
  static const char *const small[] = { "caption", "dim-label", NULL };

  for (guint i = 0; i < supports->len; i++) {
    const RaSupport *support = g_ptr_array_index (supports, i);
    g_autofree char *text = support_text (support);

    add_label (box, sentence, text, plain);
    if (support->graded)
      add_label (box, sentence, ra_map_text_confidence (support->confidence), small);
  }
}

/* The address is long: the button bears its host, the tooltip all of it. */
static void
add_link (GtkWidget *box, const RaSource *source)
{
  const char *url = ra_cite_address (source);
  g_autoptr (GUri) uri = url != NULL ? g_uri_parse (url, G_URI_FLAGS_NONE, NULL) : NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL)
    return;
  GtkWidget *link = gtk_link_button_new_with_label (url, host);
  g_autofree char *name = g_strdup_printf (_ ("Open %s in the browser: %s"), host, source->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (link))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), link);
}

GtkWidget *
ra_source_row_new (const RaCitedSource *cited, const RaTranslations *translations)
{
  static const char *const heading[] = { "heading", NULL };
  static const char *const small[] = { "caption", NULL };
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GString *words = g_string_new (NULL);
  g_autofree char *citation = ra_cite_source (cited->source, translations);

  gtk_widget_add_css_class (box, "source-row");
  add_label (box, words, cited->source->title, heading);
  add_label (box, words, citation, small);
  add_supports (box, words, cited->supports);
  if (cited->source->note != NULL)
    add_label (box, words, ra_translate_text (translations, cited->source->note), small);
  add_link (box, cited->source);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, cited->source->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
  g_object_set_data_full (G_OBJECT (row), WORDS_KEY, g_string_free (words, FALSE), g_free);
  return row;
}

gboolean
ra_source_row_matches (GtkWidget *row, const char *term)
{
  return g_str_match_string (term, g_object_get_data (G_OBJECT (row), WORDS_KEY), TRUE);
}
