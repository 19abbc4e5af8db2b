/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows of a form say. */

#include "app/gui/edit/form.h"

#include <glib/gi18n.h>

#include "data/import/import-values.h"

static char *
strip (char *text)
{
  g_strstrip (text);
  if (text[0] != '\0')
    return text;
  g_free (text);
  return NULL;
}

char *
ra_form_get_text (GtkEditable *entry)
{
  return strip (g_strdup (gtk_editable_get_text (entry)));
}

char *
ra_form_get_paragraph (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return strip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

char *
ra_form_require (GtkEditable *entry, GError **error)
{
  char *text = ra_form_get_text (entry);

  if (text == NULL)
    g_set_error (error, RA_FORM_ERROR, RA_FORM_ERROR_MISSING, _ ("Still missing: %s"),
                 adw_preferences_row_get_title (ADW_PREFERENCES_ROW (entry)));
  return text;
}

gboolean
ra_form_wrong (GtkEditable *entry, GError **error, const char *message)
{
  RaForm *form = RA_FORM (gtk_widget_get_ancestor (GTK_WIDGET (entry), RA_TYPE_FORM));

  g_return_val_if_fail (form != NULL, FALSE);
  ra_form_mark (form, GTK_WIDGET (entry), message);
  g_set_error (error, RA_FORM_ERROR, RA_FORM_ERROR_WRONG,
               /* Translators: the name of a row in a form, and what is wrong with it */
               _ ("%s: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (entry)), message);
  return FALSE;
}

gboolean
ra_form_get_range (GtkEditable *entry, double *min_km, double *max_km, GError **error)
{
  g_autofree char *text = ra_form_require (entry, error);

  if (text == NULL)
    return FALSE;
  g_autoptr (GError) reason = NULL;
  RaKilometres km;
  if (!ra_parse_kilometres (text, RA_FRACTION_UNKNOWN, &km, &reason)) {
    ra_form_wrong (entry, error, reason->message);
    return FALSE;
  }
  *min_km = km.min_km;
  *max_km = km.max_km;
  if (km.max_km > km.min_km)
    return TRUE;
  return ra_form_wrong (entry, error, _ ("The range must be above zero, and a band must end above its beginning"));
}

char *
ra_form_get_date (GtkEditable *entry, GError **error)
{
  g_autofree char *text = ra_form_get_text (entry);
  g_autoptr (GError) reason = NULL;
  char *date = text != NULL ? ra_parse_date (text, &reason) : NULL;

  if (reason != NULL)
    ra_form_wrong (entry, error, reason->message);
  return date;
}
