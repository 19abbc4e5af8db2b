/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/release-notes.h"

#include <glib/gi18n.h>

/* What has been read so far. */
typedef struct {
  char *version;   /* NULL before the first release */
  gboolean within; /* that release */
  GString *block;  /* the paragraph or item that is being read; NULL between them */
  GString *markup;
  GString *text;
} Reading;

static gboolean
is_list (const char *element)
{
  return g_str_equal (element, "ul") || g_str_equal (element, "ol");
}

static gboolean
is_block (const char *element)
{
  return g_str_equal (element, "p") || g_str_equal (element, "li");
}

/* NULL: none. */
static const char *
find_value (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static void
start_element (GMarkupParseContext *context, const char *element, const char **names, const char **values,
               gpointer user_data, GError **error)
{
  Reading *self = user_data;

  (void)context, (void)error;
  if (g_str_equal (element, "release") && self->version == NULL) {
    self->version = g_strdup (find_value (names, values, "version"));
    self->within = self->version != NULL;
  } else if (self->within && is_list (element)) {
    g_string_append_printf (self->markup, "<%s>", element);
  } else if (self->within && is_block (element) && self->block == NULL) {
    self->block = g_string_new (NULL);
  }
}

/* Lines are broken in the file anywhere; the texts that are translated have a space there. */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    if (words[i][0] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
  }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
end_block (Reading *self, const char *element)
{
  g_autofree char *english = join_lines (self->block->str);
  const char *text = english[0] != '\0' ? gettext (english) : "";
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (self->markup, "<%s>%s</%s>", element, escaped, element);
  g_string_append_printf (self->text, "%s%s%s", self->text->len > 0 ? "\n" : "",
                          g_str_equal (element, "li") ? "• " : "", text);
  g_string_free (g_steal_pointer (&self->block), TRUE);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Reading *self = user_data;

  (void)context, (void)error;
  if (g_str_equal (element, "release"))
    self->within = FALSE;
  else if (self->within && is_list (element))
    g_string_append_printf (self->markup, "</%s>", element);
  else if (self->block != NULL && is_block (element))
    end_block (self, element);
}

static void
take_text (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  Reading *self = user_data;

  (void)context, (void)error;
  if (self->block != NULL)
    g_string_append_len (self->block, text, (gssize)length);
}

static gboolean
parse (Reading *self, const char *metainfo, gsize length, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_element, .end_element = end_element, .text = take_text };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);

  if (!g_markup_parse_context_parse (context, metainfo, (gssize)length, error)
      || !g_markup_parse_context_end_parse (context, error))
    return FALSE;
  if (self->version == NULL)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "there is no release");
  return self->version != NULL;
}

RaReleaseNotes *
ra_release_notes_read (const char *metainfo, gsize length, GError **error)
{
  Reading reading = { .markup = g_string_new (NULL), .text = g_string_new (NULL) };
  RaReleaseNotes *self = g_new0 (RaReleaseNotes, 1);

  g_return_val_if_fail (metainfo != NULL, NULL);
  const gboolean whole = parse (&reading, metainfo, length, error);
  self->version = reading.version;
  self->markup = g_string_free (reading.markup, FALSE);
  self->text = g_string_free (reading.text, FALSE);
  if (reading.block != NULL)
    g_string_free (reading.block, TRUE);
  if (!whole)
    g_clear_pointer (&self, ra_release_notes_free);
  return self;
}

void
ra_release_notes_free (RaReleaseNotes *self)
{
  if (self == NULL)
    return;
  g_free (self->version);
  g_free (self->markup);
  g_free (self->text);
  g_free (self);
}

/* By numbers, not by letters: 0.10 comes after 0.9. */
static gboolean
is_newer (const char *version, const char *than)
{
  g_auto (GStrv) numbers = g_strsplit (version, ".", -1);
  g_auto (GStrv) others = g_strsplit (than, ".", -1);
  const guint n_numbers = g_strv_length (numbers);
  const guint n_others = g_strv_length (others);

  for (guint i = 0; i < MAX (n_numbers, n_others); i++) {
    const guint64 number = i < n_numbers ? g_ascii_strtoull (numbers[i], NULL, 10) : 0;
    const guint64 other = i < n_others ? g_ascii_strtoull (others[i], NULL, 10) : 0;

    if (number != other)
      return number > other;
  }
  return FALSE;
}

gboolean
ra_release_notes_are_news (RaSettings *settings, const char *version)
{
  g_autofree char *seen = NULL;

  g_return_val_if_fail (RA_IS_SETTINGS (settings) && version != NULL, FALSE);
  g_object_get (settings, "last-version", &seen, NULL);
  const gboolean first = seen[0] == '\0';
  if (!first && !is_newer (version, seen))
    return FALSE;
  g_object_set (settings, "last-version", version, NULL);
  return !first;
}
