/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/boundary-notes-read.h"

#include "data/catalogue-read.h"

static const char *const VIEW_WORDS[] = { "un", "de-facto", NULL };

typedef struct {
  GPtrArray *notes;
  const RaCatalogue *catalogue;
  RaBoundaryNote *note; /* that is being read */
} Reader;

static void
words_free (gpointer data)
{
  RaBoundaryWords *words = data;

  g_free (words->from);
  g_free (words->text);
  g_free (words->brief);
  g_free (words);
}

static void
note_free (gpointer data)
{
  RaBoundaryNote *note = data;

  g_free (note->id);
  g_free (note->name);
  g_free (note->text);
  g_free (note->date);
  g_clear_pointer (&note->sources, g_ptr_array_unref);
  g_clear_pointer (&note->on_map, g_ptr_array_unref);
  g_free (note);
}

GPtrArray *
ra_boundary_notes_new (void)
{
  return g_ptr_array_new_with_free_func (note_free);
}

const RaBoundaryWords *
ra_boundary_note_find_words (const RaBoundaryNote *self, RaBoundaries view, const char *date)
{
  g_return_val_if_fail (self != NULL, NULL);
  for (guint i = self->on_map->len; i > 0; i--) {
    const RaBoundaryWords *words = g_ptr_array_index (self->on_map, i - 1);
    const gboolean begun = date == NULL || words->from == NULL || g_strcmp0 (date, words->from) >= 0;
    if (begun && (words->in_both || words->view == view))
      return words;
  }
  return NULL;
}

static void
check_order (const RaJsonCursor *cursor, const GPtrArray *on_map, const RaBoundaryWords *words)
{
  const RaBoundaryWords *last = on_map->len > 0 ? g_ptr_array_index (on_map, on_map->len - 1) : NULL;

  if (last != NULL && g_strcmp0 (last->from, words->from) > 0)
    ra_json_fail (cursor, "from", RA_FORMAT_ERROR_INVALID, "is before that of the words above");
}

static void
read_words (const RaJsonCursor *cursor, gpointer user_data)
{
  const Reader *reader = user_data;
  RaBoundaryWords *words = g_new0 (RaBoundaryWords, 1);

  words->from = ra_json_date (cursor, "from", RA_JSON_OPTIONAL);
  words->in_both = !ra_json_has (cursor, "view");
  words->view = (RaBoundaries)ra_json_keyword (cursor, "view", VIEW_WORDS, RA_BOUNDARIES_UN);
  words->text = ra_json_string (cursor, "text", RA_JSON_REQUIRED);
  words->brief = ra_json_string (cursor, "briefly", RA_JSON_OPTIONAL);
  check_order (cursor, reader->note->on_map, words);
  g_ptr_array_add (reader->note->on_map, words);
}

static void
read_place (const RaJsonCursor *cursor, RaBoundaryNote *note)
{
  if (note->on_map->len == 0)
    return;
  note->lat_deg = ra_json_number (cursor, "lat", -90, 90);
  note->lon_deg = ra_json_number (cursor, "lon", -180, 180);
  note->widest_km = ra_json_number_or (cursor, "widest_km", 1, 40000, 0);
}

static void
check_id (const RaJsonCursor *cursor, const GPtrArray *notes, const char *id)
{
  for (guint i = 0; i < notes->len; i++)
    if (g_strcmp0 (((const RaBoundaryNote *)g_ptr_array_index (notes, i))->id, id) == 0)
      ra_json_fail (cursor, "id", RA_FORMAT_ERROR_INVALID, "\"%s\" is taken already", id);
}

static void
read_note (const RaJsonCursor *cursor, gpointer user_data)
{
  Reader *reader = user_data;
  RaBoundaryNote *note = g_new0 (RaBoundaryNote, 1);

  note->on_map = g_ptr_array_new_with_free_func (words_free);
  note->id = ra_json_string (cursor, "id", RA_JSON_REQUIRED);
  note->name = ra_json_string (cursor, "name", RA_JSON_REQUIRED);
  note->text = ra_json_string (cursor, "text", RA_JSON_REQUIRED);
  note->date = ra_json_date (cursor, "date", RA_JSON_OPTIONAL);
  note->sources = ra_catalogue_read_sources (reader->catalogue, cursor, RA_JSON_REQUIRED);
  reader->note = note;
  ra_json_each (cursor, "on_map", RA_JSON_OPTIONAL, read_words, reader);
  read_place (cursor, note);
  if (note->id != NULL)
    check_id (cursor, reader->notes, note->id);
  g_ptr_array_add (reader->notes, note);
}

void
ra_boundary_notes_read (GPtrArray *notes, const RaJsonCursor *root, const RaCatalogue *catalogue)
{
  Reader reader = { notes, catalogue, NULL };

  ra_json_each (root, "boundaries", RA_JSON_REQUIRED, read_note, &reader);
}
