/* The parts of a card: headings, paragraphs, sources. Each function adds a widget at the end of the box. */
#pragma once

#include <gtk/gtk.h>

#include "data/catalogue.h"
#include "data/translations.h"

G_BEGIN_DECLS

void ra_card_add_heading (GtkBox *box, const char *text);
/* Adds nothing for NULL or "". */
void ra_card_add_text (GtkBox *box, const char *text);
void ra_card_add_dim_text (GtkBox *box, const char *text);
/* What a card has cited, and in which language it is. */
typedef struct {
  GPtrArray *seen;                    /* const RaSource * */
  const RaTranslations *translations; /* NULL: English */
  const RaCatalogue *catalogue;       /* whose texts it gives, with their quotations */
} RaCardCited;

/* const RaSource *, each as ra_cite_source () has it: a link where its address is known, else as text. Those that
 * @cited has seen are left out, and it sees the others, so that a card names a source once. */
void ra_card_add_sources (GtkBox *box, const GPtrArray *sources, const RaCardCited *cited);

void ra_card_clear (GtkBox *box);

G_END_DECLS
