/* What a card is made of: headings, paragraphs, sources. Each adds a widget at the end of the box. */
#pragma once

#include <gtk/gtk.h>

#include "data/catalogue.h"

G_BEGIN_DECLS

void ra_card_add_heading (GtkBox *box, const char *text);
/* Adds nothing for NULL or "". */
void ra_card_add_text (GtkBox *box, const char *text);
void ra_card_add_dim_text (GtkBox *box, const char *text);
/* const RaSource *, each with title, publisher and date: a link where its address is known, else as text. Those that
 * are in @seen are left out, and the others join it, so that a card names a source once. */
void ra_card_add_sources (GtkBox *box, const GPtrArray *sources, GPtrArray *seen);

void ra_card_clear (GtkBox *box);

G_END_DECLS
