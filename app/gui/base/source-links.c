/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/source-links.h"

#include "app/gui/base/text-label.h"
#include "app/report/citation.h"

#define WIDTH_CHARS 44

char *
ra_source_links_describe (const GPtrArray *sources, const RaTranslations *translations)
{
  g_autoptr (GPtrArray) citations = g_ptr_array_new_with_free_func (g_free);

  if (sources == NULL || sources->len == 0)
    return NULL;
  for (guint i = 0; i < sources->len; i++) {
    char *citation = ra_cite_source_briefly (g_ptr_array_index (sources, i), translations);

    if (g_ptr_array_find_with_equal_func (citations, citation, g_str_equal, NULL))
      g_free (citation);
    else
      g_ptr_array_add (citations, citation);
  }
  g_ptr_array_add (citations, NULL);
  return g_strjoinv ("; ", (char **)citations->pdata);
}

static GtkWidget *
new_entry (const RaSource *source, const RaTranslations *translations)
{
  g_autofree char *citation = ra_cite_source (source, translations);
  GtkWidget *label = ra_text_label_new (citation, NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  if (ra_cite_address (source) == NULL)
    return label;
  GtkWidget *link = gtk_link_button_new (ra_cite_address (source));
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, citation, -1);
  return link;
}

void
ra_source_links_fill (GtkBox *box, const GPtrArray *sources, const RaTranslations *translations)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; sources != NULL && i < sources->len; i++)
    gtk_box_append (box, new_entry (g_ptr_array_index (sources, i), translations));
}
