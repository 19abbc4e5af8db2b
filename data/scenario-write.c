/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-json.h"

#include <string.h>

#include "data/formats/file-read.h"
#include "data/formats/json-object.h"
#include "data/formats/json-reader.h"
#include "data/formats/json-text.h"
#include "data/scenario-read.h"

/* Of all else in a document that has packed lists, most often. */
#define FEW_BYTES 4096

struct _RaScenarioDocument {
  JsonObject *root;
  gboolean shared;    /* with other documents: the elements of its lists */
  GHashTable *packed; /* name of a list -> GString: its first elements as they are written; NULL: none */
};

/* The order in which a scenario is told; what is not in it follows. */
static const char *const MEMBERS[]
    = { "format", "version",  "order",   "id",     "title",     "subtitle",    "banner",  "condition", "offered_by",
        "date",   "in_force", "summary", "note",   "positions", "deployments", "rings",   "under",     "view",
        "focus",  "inset",    "finding", "layers", "style",     "steps",       "sources", "systems",   "sites" };

static RaScenarioDocument *
document_new (JsonObject *root)
{
  RaScenarioDocument *self = g_new0 (RaScenarioDocument, 1);

  self->root = root;
  return self;
}

RaScenarioDocument *
ra_scenario_document_new (const char *title)
{
  JsonObject *root = json_object_new ();

  json_object_set_string_member (root, "format", RA_SCENARIO_FORMAT);
  json_object_set_int_member (root, "version", 1);
  json_object_set_string_member (root, "title", title != NULL && *title != '\0' ? title : "Untitled");
  return document_new (root);
}

/* Whole numbers that need more than 64 bits come out of the parser as others: such a file must not be saved again.
 * Gives the line of the first, or 0. @text is valid JSON. */
static guint
find_huge_number (const char *text)
{
  guint line = 1;
  gboolean quoted = FALSE;

  for (const char *at = text; *at != '\0'; at++) {
    line += *at == '\n';
    if (quoted && *at == '\\')
      at++;
    else if (*at == '"')
      quoted = !quoted;
    else if (!quoted && g_ascii_isdigit (*at)) {
      const gsize whole = strspn (at, "0123456789");
      const gsize length = strspn (at, "0123456789.eE+-");
      g_autofree char *digits = g_strndup (at, whole);
      if (whole == length && !g_ascii_string_to_signed (digits, 10, 0, G_MAXINT64, NULL, NULL))
        return line;
      at += length - 1;
    }
  }
  return 0;
}

/* @file was made from @text. */
static RaScenarioDocument *
document_of_file (RaJsonFile *file, const char *name, const char *text, GError **error)
{
  const guint line = find_huge_number (text);

  if (line == 0)
    return document_new (ra_json_file_dup_tree (file));
  g_set_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_INVALID,
               "%s:%u: a number is too large to be kept when the file is saved", name, line);
  return NULL;
}

RaScenarioDocument *
ra_scenario_document_parse (const char *name, const char *text, GError **error)
{
  g_return_val_if_fail (name != NULL && text != NULL, NULL);
  g_autoptr (RaJsonFile) file = ra_json_file_parse_format (name, text, RA_SCENARIO_FORMAT, NULL, error);

  return file != NULL ? document_of_file (file, name, text, error) : NULL;
}

RaScenarioDocument *
ra_scenario_document_load (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autoptr (RaJsonFile) file = ra_json_file_open (path, RA_SCENARIO_FORMAT, error);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *text = NULL;

  if (file == NULL || (text = ra_file_read (path, NULL, error)) == NULL)
    return NULL;
  return document_of_file (file, name, text, error);
}

/* Of a list the nodes alone, those from @first up to @end: each still holds the same object. */
static JsonNode *
copy_member (JsonNode *value, guint first, guint end)
{
  if (!JSON_NODE_HOLDS_ARRAY (value))
    return ra_json_node_copy (value);
  JsonArray *list = json_node_get_array (value);
  g_autoptr (JsonArray) copy = json_array_new ();
  for (guint i = first; i < MIN (end, json_array_get_length (list)); i++)
    json_array_add_element (copy, json_node_copy (json_array_get_element (list, i)));
  return json_node_init_array (json_node_alloc (), copy);
}

RaScenarioDocument *
ra_scenario_document_copy (const RaScenarioDocument *self)
{
  return ra_scenario_document_copy_some (self, NULL, 0, 0);
}

RaScenarioDocument *
ra_scenario_document_copy_some (const RaScenarioDocument *self, const char *list, guint first, guint end)
{
  g_return_val_if_fail (self != NULL && self->packed == NULL, NULL);
  JsonObject *root = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, self->root);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (
        root, name,
        copy_member (value, g_strcmp0 (name, list) == 0 ? first : 0, g_strcmp0 (name, list) == 0 ? end : G_MAXUINT));
  RaScenarioDocument *copy = document_new (root);
  copy->shared = TRUE;
  return copy;
}

void
ra_scenario_document_free (RaScenarioDocument *self)
{
  if (self == NULL)
    return;
  json_object_unref (self->root);
  g_clear_pointer (&self->packed, g_hash_table_unref);
  g_free (self);
}

static guint
rank_of (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (MEMBERS); i++)
    if (strcmp (MEMBERS[i], member) == 0)
      return i;
  return G_N_ELEMENTS (MEMBERS);
}

/* A member that the file has keeps its place; a new one goes before the first that comes after it in a scenario. */
static void
set_root_member (RaScenarioDocument *self, const char *member, JsonNode *node)
{
  const guint rank = rank_of (member);
  gboolean behind = FALSE;

  if (json_object_has_member (self->root, member)) {
    json_object_set_member (self->root, member, node);
    return;
  }
  g_autoptr (GList) names = json_object_get_members (self->root);
  json_object_set_member (self->root, member, node);
  /* json-glib can only add at the end: what has to stand behind is taken out and added again. */
  for (GList *name = names; name != NULL; name = name->next) {
    g_autofree char *copy = g_strdup (name->data);
    const guint other = rank_of (copy);
    behind = behind || (other > rank && other < G_N_ELEMENTS (MEMBERS));
    if (!behind)
      continue;
    JsonNode *kept = json_object_dup_member (self->root, copy);
    json_object_remove_member (self->root, copy);
    json_object_set_member (self->root, copy, kept);
  }
}

void
ra_scenario_document_set_text (RaScenarioDocument *self, const char *member, const char *text)
{
  g_return_if_fail (self != NULL && member != NULL);
  /* A title of one's own is the headline. */
  if (g_str_equal (member, "title") && json_object_has_member (self->root, "finding"))
    json_object_remove_member (self->root, "finding");
  if (text != NULL && *text != '\0')
    set_root_member (self, member, json_node_init_string (json_node_alloc (), text));
  else if (json_object_has_member (self->root, member))
    json_object_remove_member (self->root, member);
}

char *
ra_scenario_document_dup_text (RaScenarioDocument *self, const char *member)
{
  g_return_val_if_fail (self != NULL && member != NULL, NULL);
  JsonNode *node = ra_json_object_find (self->root, member, JSON_NODE_VALUE);
  return node != NULL ? g_strdup (json_node_get_string (node)) : NULL;
}

void
ra_scenario_document_set_view (RaScenarioDocument *self, const RaScenarioView *view)
{
  g_return_if_fail (self != NULL && view != NULL);
  JsonArray *centre = json_array_new ();

  if (ra_json_object_find (self->root, "view", JSON_NODE_OBJECT) == NULL) {
    JsonNode *node = json_node_new (JSON_NODE_OBJECT);
    json_node_take_object (node, json_object_new ());
    set_root_member (self, "view", node);
  }
  JsonObject *object = json_object_get_object_member (self->root, "view");
  json_array_add_double_element (centre, view->centre_lat_deg);
  json_array_add_double_element (centre, view->centre_lon_deg);
  json_object_set_string_member (object, "projection", view->projection);
  json_object_set_array_member (object, "centre", centre);
  json_object_set_double_member (object, "width_km", view->width_km);
  /* Whoever chooses a view wants that one. */
  if (json_object_has_member (self->root, "focus"))
    json_object_remove_member (self->root, "focus");
}

JsonObject *
ra_scenario_document_append (RaScenarioDocument *self, const char *list)
{
  JsonObject *object = json_object_new ();

  if (ra_json_object_find (self->root, list, JSON_NODE_ARRAY) == NULL) {
    JsonNode *node = json_node_new (JSON_NODE_ARRAY);
    json_node_take_array (node, json_array_new ());
    set_root_member (self, list, node);
  }
  json_array_add_object_element (json_object_get_array_member (self->root, list), object);
  return object;
}

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

void
ra_scenario_document_pack (RaScenarioDocument *self, const char *list)
{
  g_return_if_fail (self != NULL && list != NULL);
  JsonArray *elements = ra_scenario_document_get_list (self, list);

  if (elements == NULL || json_array_get_length (elements) == 0)
    return;
  if (self->packed == NULL)
    self->packed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
  GString *text = g_hash_table_lookup (self->packed, list);
  if (text == NULL) {
    text = g_string_new (NULL);
    g_hash_table_insert (self->packed, g_strdup (list), text);
  }
  for (guint i = 0; i < json_array_get_length (elements); i++)
    ra_json_append_element (text, json_array_get_element (elements, i), 2);
  while (json_array_get_length (elements) > 0)
    json_array_remove_element (elements, json_array_get_length (elements) - 1);
}

JsonObject *
ra_scenario_document_get_root (RaScenarioDocument *self)
{
  return self->root;
}

JsonArray *
ra_scenario_document_get_list (const RaScenarioDocument *self, const char *list)
{
  JsonNode *node = ra_json_object_find (self->root, list, JSON_NODE_ARRAY);
  return node != NULL ? json_node_get_array (node) : NULL;
}

JsonObject *
ra_scenario_document_edit (RaScenarioDocument *self, const char *list, guint index)
{
  JsonArray *array = ra_scenario_document_get_list (self, list);

  if (array == NULL || index >= json_array_get_length (array) || ra_json_array_get_object (array, index) == NULL)
    return NULL;
  JsonNode *node = json_array_get_element (array, index);
  if (self->shared) {
    g_autoptr (JsonNode) copy = ra_json_node_copy (node);
    json_node_set_object (node, json_node_get_object (copy));
  }
  return json_node_get_object (node);
}

/* The text is not to be copied while it grows. */
static gsize
size_of_packed (const RaScenarioDocument *self)
{
  GHashTableIter iter;
  gpointer text;
  gsize size = 0;

  if (self->packed == NULL)
    return 0;
  g_hash_table_iter_init (&iter, self->packed);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    size += ((const GString *)text)->len;
  return size;
}

static void
append_tree (const RaScenarioDocument *self, GString *text)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), self->root);

  ra_json_append (text, node);
  g_string_append_c (text, '\n');
}

gboolean
ra_scenario_document_write (const RaScenarioDocument *self, RaJsonTake take, gpointer data, GError **error)
{
  g_return_val_if_fail (self != NULL && take != NULL, FALSE);
  if (self->packed != NULL) {
    g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), self->root);
    return ra_json_write_packed (node, self->packed, take, data, error);
  }
  g_autoptr (GString) text = g_string_new (NULL);
  append_tree (self, text);
  return take (text->str, text->len, data, error);
}

static gboolean
append_to_text (const char *text, gsize length, gpointer whole, GError **error)
{
  (void)error;
  g_string_append_len (whole, text, (gssize)length);
  return TRUE;
}

char *
ra_scenario_document_to_text (const RaScenarioDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  GString *text = g_string_sized_new (size_of_packed (self) + FEW_BYTES);

  if (self->packed != NULL)
    ra_scenario_document_write (self, append_to_text, text, NULL);
  else
    append_tree (self, text);
  return g_string_free (text, FALSE);
}
