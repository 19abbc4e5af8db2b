/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/pdf-update.h"

#include <stdio.h>
#include <string.h>

/* Of a line of the table of objects. */
#define ROW_LENGTH   20
#define MOST_OBJECTS 100000

typedef struct {
  guint number;
  guint64 offset;
} Changed;

typedef struct {
  GByteArray *bytes;
  guint64 table; /* where the table of objects begins */
  guint n_objects;
  guint root;
  guint info;
  GArray *changed; /* Changed */
} Update;

static void
append (Update *self, const char *text)
{
  g_byte_array_append (self->bytes, (const guint8 *)text, (guint)strlen (text));
}

static void G_GNUC_PRINTF (2, 3) append_format (Update *self, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  append (self, text);
}

const char *
ra_pdf_find (const char *bytes, gsize length, const char *words)
{
  const gsize n = strlen (words);
  const char *end = bytes + length;
  for (const char *at = bytes; at != NULL && (gsize)(end - at) >= n; at++) {
    at = memchr (at, words[0], (gsize)(end - at) - n + 1);
    if (at == NULL || memcmp (at, words, n) == 0)
      return at;
  }
  return NULL;
}

/* The end of the file as a text: the last words of cairo's have no zero byte. */
static char *
tail_of (const GByteArray *bytes)
{
  const guint length = MIN (bytes->len, 400);
  return length > 0 ? g_strndup ((const char *)bytes->data + bytes->len - length, length) : g_strdup ("");
}

static gboolean
read_end (Update *self)
{
  g_autofree char *tail = tail_of (self->bytes);
  const char *trailer = g_strrstr (tail, "trailer\n");
  const char *start = trailer != NULL ? strstr (trailer, "startxref\n") : NULL;
  guint64 table = 0;
  if (start == NULL
      || sscanf (trailer, "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R", &self->n_objects, &self->root, &self->info)
             != 3
      || sscanf (start, "startxref %" G_GUINT64_FORMAT, &table) != 1)
    return FALSE;
  self->table = table;
  return self->n_objects > 0 && self->n_objects < MOST_OBJECTS && self->root < self->n_objects
         && self->table + 30 + (guint64)self->n_objects * ROW_LENGTH <= self->bytes->len;
}

/* The words of object @number between "<<" and the last ">>", owned; NULL where that is not a dictionary. */
static char *
read_object (const Update *self, guint number)
{
  const char *data = (const char *)self->bytes->data;
  g_autofree char *head = g_strdup_printf ("xref\n0 %u\n", self->n_objects);
  const guint64 row = self->table + strlen (head) + (guint64)number * ROW_LENGTH;
  if (strncmp (data + self->table, head, strlen (head)) != 0 || row + ROW_LENGTH > self->bytes->len)
    return NULL;
  const guint64 offset = g_ascii_strtoull (data + row, NULL, 10);
  g_autofree char *begins = g_strdup_printf ("%u 0 obj\n<<", number);
  if (offset + strlen (begins) >= self->table || strncmp (data + offset, begins, strlen (begins)) != 0)
    return NULL;
  const char *words = data + offset + strlen (begins);
  const char *end = ra_pdf_find (words, self->table - (gsize)(words - data), ">>\nendobj");
  return end != NULL && memchr (words, '\0', (gsize)(end - words)) == NULL ? g_strndup (words, (gsize)(end - words))
                                                                           : NULL;
}

static void
begin_object (Update *self, guint number)
{
  const Changed changed = { number, self->bytes->len };
  g_array_append_val (self->changed, changed);
  append_format (self, "%u 0 obj\n", number);
}

/* Text of any script as PDF has it: UTF-16 in hexadecimal digits. */
static char *
spell (const char *text)
{
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  GString *to = g_string_new ("<FEFF");
  for (guint i = 0; units != NULL && units[i] != 0; i++)
    g_string_append_printf (to, "%04X", units[i]);
  g_string_append_c (to, '>');
  return g_string_free (to, FALSE);
}

static void
describe_figures (Update *self, const char *alt, guint n_objects)
{
  g_autofree char *spelt = spell (alt);
  for (guint i = 1; i < n_objects; i++) {
    g_autofree char *words = read_object (self, i);
    if (words == NULL || !g_str_has_prefix (words, " /Type /StructElem\n   /S /Figure\n"))
      continue;
    begin_object (self, i);
    append_format (self, "<<%s   /Alt %s\n>>\nendobj\n", words, spelt);
  }
}

static gboolean
is_plain_code (const char *code)
{
  return code != NULL && code[0] != '\0'
         && code[strspn (code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-")] == '\0';
}

static int
compare_changed (gconstpointer a, gconstpointer b)
{
  return ((const Changed *)a)->number < ((const Changed *)b)->number ? -1 : 1;
}

static void
add_table (Update *self, guint n_objects)
{
  const guint64 start = self->bytes->len;
  g_array_sort (self->changed, compare_changed);
  append (self, "xref\n");
  for (guint i = 0; i < self->changed->len; i++) {
    const Changed *changed = &g_array_index (self->changed, Changed, i);
    append_format (self, "%u 1\n%010" G_GUINT64_FORMAT " 00000 n \n", changed->number, changed->offset);
  }
  append_format (self,
                 "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %" G_GUINT64_FORMAT
                 "\n>>\nstartxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n",
                 n_objects, self->root, self->info, self->table, start);
}

static void
append_update (Update *self, const RaPdfUpdate *update, const char *root)
{
  const guint packet = self->n_objects;
  if (update->alt != NULL && update->alt[0] != '\0')
    describe_figures (self, update->alt, self->n_objects);
  begin_object (self, self->root);
  append_format (self, "<<%s   /ViewerPreferences << /DisplayDocTitle true >>\n", root);
  if (strstr (root, "/StructTreeRoot") != NULL && strstr (root, "/MarkInfo") == NULL)
    append (self, "   /MarkInfo << /Marked true >>\n");
  if (is_plain_code (update->language))
    append_format (self, "   /Lang (%s)\n", update->language);
  if (update->xmp != NULL)
    append_format (self, "   /Metadata %u 0 R\n", packet);
  append (self, ">>\nendobj\n");
  if (update->xmp != NULL) {
    begin_object (self, packet);
    append_format (self,
                   "<< /Type /Metadata\n   /Subtype /XML\n   /Length %" G_GSIZE_FORMAT
                   "\n>>\nstream\n%s\nendstream\nendobj\n",
                   strlen (update->xmp), update->xmp);
  }
  add_table (self, self->n_objects + (update->xmp != NULL ? 1 : 0));
}

gboolean
ra_pdf_update (GByteArray *bytes, const RaPdfUpdate *update)
{
  Update self = { .bytes = bytes };
  if (!read_end (&self))
    return FALSE;
  g_autofree char *root = read_object (&self, self.root);
  if (root == NULL)
    return FALSE;
  self.changed = g_array_new (FALSE, FALSE, sizeof (Changed));
  append_update (&self, update, root);
  g_array_unref (self.changed);
  return TRUE;
}
