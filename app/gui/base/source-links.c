/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/source-links.h"

#include "app/model/date-text.h"

#define WIDTH_CHARS 44

/* "NATO, 2 Aug 2019" */
static char *
publisher_and_date (const RaSource *source)
{
  g_autofree char *date = source->date != NULL ? ra_date_text (source->date) : NULL;

  return date != NULL ? g_strdup_printf ("%s, %s", source->publisher, date) : g_strdup (source->publisher);
}

char *
ra_source_links_describe (const GPtrArray *sources)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (sources == NULL || sources->len == 0)
    return NULL;
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (words, publisher_and_date (g_ptr_array_index (sources, i)));
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("; ", (char **)words->pdata);
}

static GtkWidget *
new_label (const RaSource *source)
{
  g_autofree char *sentence = publisher_and_date (source);
  g_autofree char *text = g_strdup_printf ("%s\n%s", source->title, sentence);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  return label;
}

static GtkWidget *
new_entry (const RaSource *source)
{
  GtkWidget *label = new_label (source);

  if (source->url == NULL)
    return label;
  GtkWidget *link = gtk_link_button_new (source->url);
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, source->title, -1);
  return link;
}

void
ra_source_links_fill (GtkBox *box, const GPtrArray *sources)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; sources != NULL && i < sources->len; i++)
    gtk_box_append (box, new_entry (g_ptr_array_index (sources, i)));
}
