/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/card-rows.h"

#include "app/gui/base/text-label.h"
#include "app/report/citation.h"

/* The card is no wider: it asks for the height of its texts as if they had this width. */
#define CARD_CHARS 34

static void
wrap (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (label, CARD_CHARS);
  gtk_label_set_xalign (label, 0.0F);
}

static GtkLabel *
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = ra_text_label_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), CARD_CHARS);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

void
ra_card_add_heading (GtkBox *box, const char *text)
{
  gtk_widget_set_margin_top (GTK_WIDGET (add_label (box, text, "heading")), 6);
}

void
ra_card_add_text (GtkBox *box, const char *text)
{
  if (text != NULL && text[0] != '\0')
    add_label (box, text, NULL);
}

void
ra_card_add_dim_text (GtkBox *box, const char *text)
{
  if (text != NULL && text[0] != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (add_label (box, text, "dim-label")), "caption");
}

/* A link button's own label neither wraps nor starts at the edge. */
static void
add_link (GtkBox *box, const char *url, const char *text)
{
  GtkWidget *button = gtk_link_button_new_with_label (url, text);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  wrap (GTK_LABEL (label));
  gtk_widget_set_halign (label, GTK_ALIGN_FILL);
  gtk_widget_add_css_class (button, "card-source");
  gtk_box_append (box, button);
}

void
ra_card_add_sources (GtkBox *box, const GPtrArray *sources, const RaCardCited *cited)
{
  for (guint i = 0; i < sources->len; i++) {
    const RaSource *source = g_ptr_array_index (sources, i);
    g_autofree char *text = ra_cite_source (source, cited->translations);

    if (g_ptr_array_find (cited->seen, source, NULL))
      continue;
    g_ptr_array_add (cited->seen, (gpointer)source);
    if (ra_cite_address (source) != NULL)
      add_link (box, ra_cite_address (source), text);
    else
      ra_card_add_dim_text (box, text);
  }
}

void
ra_card_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}
