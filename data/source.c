/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/source-private.h"

#include "data/formats/json-object.h"

/* In the order of the enumerations. */
static const char *const TYPE_WORDS[]
    = { "page", "news", "statement", "transcript", "treaty", "statute", "report", "book", "wiki", "dataset", NULL };
static const char *const TITLE_WORDS[] = { "own", "address", "descriptive", NULL };
static const char *const DATE_WORDS[] = { "printed", "content", "event", "undated", "unknown", NULL };
/* What is unsaid has no word. */
static const char *const SEEN_WORDS[] = { "full", "excerpt", "copy", "cited", "none", NULL };

const char *
ra_source_type_to_string (RaSourceType type)
{
  g_return_val_if_fail (type < G_N_ELEMENTS (TYPE_WORDS) - 1, NULL);
  return TYPE_WORDS[type];
}

const char *
ra_title_kind_to_string (RaTitleKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (TITLE_WORDS) - 1, NULL);
  return TITLE_WORDS[kind];
}

const char *
ra_date_kind_to_string (RaDateKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (DATE_WORDS) - 1, NULL);
  return DATE_WORDS[kind];
}

const char *
ra_seen_to_string (RaSeen seen)
{
  g_return_val_if_fail (seen < G_N_ELEMENTS (SEEN_WORDS), NULL);
  return seen == RA_SEEN_UNSAID ? NULL : SEEN_WORDS[seen - 1];
}

static void
author_free (gpointer data)
{
  RaAuthor *author = data;

  g_free (author->family);
  g_free (author->given);
  g_free (author);
}

void
ra_source_free (gpointer data)
{
  RaSource *source = data;

  g_free (source->id);
  g_free (source->title);
  g_free (source->publisher);
  g_free (source->date);
  g_free (source->url);
  g_free (source->note);
  g_clear_pointer (&source->authors, g_ptr_array_unref);
  g_free (source->carrier);
  g_strfreev (source->speakers);
  g_strfreev (source->cites);
  g_free (source->retells);
  g_free (source->locator);
  g_free (source->copy_url);
  g_free (source->archive_url);
  g_free (source->accessed);
  g_free (source->lang);
  g_free (source->licence);
  g_free (source);
}

/* { "family": "Woolf", "given": "Amy F." } or { "literal": "Associated Press" } */
static void
read_author (const RaJsonCursor *cursor, gpointer authors)
{
  RaAuthor *author = g_new0 (RaAuthor, 1);
  const gboolean person = ra_json_has (cursor, "family");

  author->family = ra_json_string (cursor, person ? "family" : "literal", RA_JSON_REQUIRED);
  author->given = person ? ra_json_string (cursor, "given", RA_JSON_REQUIRED) : NULL;
  g_ptr_array_add (authors, author);
}

static void
read_kinds (const RaJsonCursor *cursor, RaSource *source)
{
  source->type = (RaSourceType)ra_json_keyword (cursor, "type", TYPE_WORDS, RA_SOURCE_PAGE);
  source->title_kind = (RaTitleKind)ra_json_keyword (cursor, "title_kind", TITLE_WORDS, RA_TITLE_OWN);
  source->date_kind = (RaDateKind)ra_json_keyword (cursor, "date_kind", DATE_WORDS,
                                                   source->date != NULL ? RA_DATE_PRINTED : RA_DATE_UNKNOWN);
  if (ra_json_has (cursor, "seen"))
    source->seen = (RaSeen)(ra_json_keyword (cursor, "seen", SEEN_WORDS, -1) + 1);
}

static void
read_people (const RaJsonCursor *cursor, RaSource *source)
{
  if (ra_json_has (cursor, "authors")) {
    source->authors = g_ptr_array_new_with_free_func (author_free);
    ra_json_each (cursor, "authors", RA_JSON_OPTIONAL, read_author, source->authors);
  }
  source->publisher = ra_json_string (cursor, "publisher", RA_JSON_REQUIRED);
  source->carrier = ra_json_string (cursor, "carrier", RA_JSON_OPTIONAL);
  source->speakers = ra_json_strings (cursor, "speakers");
  source->cites = ra_json_strings (cursor, "cites");
  source->retells = ra_json_string (cursor, "retells", RA_JSON_OPTIONAL);
}

RaSource *
ra_source_read (const RaJsonCursor *cursor)
{
  RaSource *source = g_new0 (RaSource, 1);

  source->id = ra_json_string (cursor, "id", RA_JSON_REQUIRED);
  source->title = ra_json_string (cursor, "title", RA_JSON_REQUIRED);
  read_people (cursor, source);
  source->date = ra_json_date (cursor, "date", RA_JSON_OPTIONAL);
  read_kinds (cursor, source);
  source->locator = ra_json_string (cursor, "locator", RA_JSON_OPTIONAL);
  source->url = ra_json_link (cursor, "url", RA_JSON_OPTIONAL);
  source->copy_url = ra_json_link (cursor, "copy_url", RA_JSON_OPTIONAL);
  source->archive_url = ra_json_link (cursor, "archive_url", RA_JSON_OPTIONAL);
  source->accessed = ra_json_date (cursor, "accessed", RA_JSON_OPTIONAL);
  source->lang = ra_json_string (cursor, "lang", RA_JSON_OPTIONAL);
  source->licence = ra_json_string (cursor, "licence", RA_JSON_OPTIONAL);
  source->note = ra_json_string (cursor, "note", RA_JSON_OPTIONAL);
  return source;
}

static JsonNode *
node_of_author (const RaAuthor *author)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, author->given != NULL ? "family" : "literal", author->family);
  if (author->given != NULL)
    json_object_set_string_member (object, "given", author->given);
  return json_node_init_object (json_node_alloc (), object);
}

static void
put_list (JsonObject *object, const char *member, JsonArray *list)
{
  if (json_array_get_length (list) > 0)
    json_object_set_array_member (object, member, json_array_ref (list));
  else if (json_object_has_member (object, member))
    json_object_remove_member (object, member);
}

static void
put_authors (JsonObject *object, const GPtrArray *authors)
{
  g_autoptr (JsonArray) list = json_array_new ();

  for (guint i = 0; authors != NULL && i < authors->len; i++)
    json_array_add_element (list, node_of_author (g_ptr_array_index (authors, i)));
  put_list (object, "authors", list);
}

static void
put_texts (JsonObject *object, const char *member, char **texts)
{
  g_autoptr (JsonArray) list = json_array_new ();

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_array_add_string_element (list, texts[i]);
  put_list (object, member, list);
}

/* A word that a reader supplies by itself is not written. */
static const char *
unless_usual (guint value, guint usual, const char *word)
{
  return value == usual ? NULL : word;
}

void
ra_source_fill (JsonObject *object, const RaSource *source)
{
  const RaDateKind usual = source->date != NULL ? RA_DATE_PRINTED : RA_DATE_UNKNOWN;

  ra_json_object_put_text (object, "id", source->id);
  ra_json_object_put_text (object, "type",
                           unless_usual (source->type, RA_SOURCE_PAGE, ra_source_type_to_string (source->type)));
  ra_json_object_put_text (object, "title", source->title);
  ra_json_object_put_text (
      object, "title_kind",
      unless_usual (source->title_kind, RA_TITLE_OWN, ra_title_kind_to_string (source->title_kind)));
  put_authors (object, source->authors);
  ra_json_object_put_text (object, "publisher", source->publisher);
  ra_json_object_put_text (object, "carrier", source->carrier);
  put_texts (object, "speakers", source->speakers);
  put_texts (object, "cites", source->cites);
  ra_json_object_put_text (object, "retells", source->retells);
  ra_json_object_put_text (object, "date", source->date);
  ra_json_object_put_text (object, "date_kind",
                           unless_usual (source->date_kind, usual, ra_date_kind_to_string (source->date_kind)));
  ra_json_object_put_text (object, "locator", source->locator);
  ra_json_object_put_text (object, "url", source->url);
  ra_json_object_put_text (object, "copy_url", source->copy_url);
  ra_json_object_put_text (object, "archive_url", source->archive_url);
  ra_json_object_put_text (object, "accessed", source->accessed);
  ra_json_object_put_text (object, "seen", ra_seen_to_string (source->seen));
  ra_json_object_put_text (object, "lang", source->lang);
  ra_json_object_put_text (object, "licence", source->licence);
  ra_json_object_put_text (object, "note", source->note);
}
