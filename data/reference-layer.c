/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/reference-layer.h"

#include <string.h>

#include "data/formats/geojson-words.h"
#include "data/formats/limits.h"
#include "data/reference-shapes.h"

RaReferenceLayer *
ra_reference_layer_ref (RaReferenceLayer *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ra_reference_layer_unref (RaReferenceLayer *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  ra_feature_set_free (self->areas);
  ra_feature_set_free (self->lines);
  ra_feature_set_free (self->outlines);
  g_array_unref (self->points);
  ra_path_free (self->rings_deg);
  g_array_unref (self->ring_labels);
  ra_path_free (self->lines_deg);
  g_free (self->title);
  g_free (self);
}

/* Takes over what was gathered. */
static RaReferenceLayer *
layer_new (char *title, RaReferenceShapes *shapes)
{
  RaReferenceLayer *self = g_new0 (RaReferenceLayer, 1);
  const guint n_lines = ra_path_n_parts (shapes->lines);
  g_autofree RaPartLabel *line_labels = g_new0 (RaPartLabel, n_lines + 1);
  for (guint i = 0; i < n_lines; i++)
    line_labels[i].feature = i;
  g_atomic_ref_count_init (&self->ref_count);
  self->title = title;
  self->rings_deg = g_steal_pointer (&shapes->rings);
  self->ring_labels = g_steal_pointer (&shapes->ring_labels);
  self->lines_deg = g_steal_pointer (&shapes->lines);
  self->points = g_steal_pointer (&shapes->points);
  self->areas = ra_feature_set_from_rings (self->rings_deg, (const RaPartLabel *)(gpointer)self->ring_labels->data);
  self->outlines = ra_feature_set_outlines (self->areas);
  self->lines = ra_feature_set_from_lines (self->lines_deg, line_labels);
  return self;
}

static gboolean
is_empty (const RaReferenceShapes *shapes)
{
  return ra_path_n_parts (shapes->rings) == 0 && ra_path_n_parts (shapes->lines) == 0 && shapes->points->len == 0;
}

/* Says what is wrong with the feature or geometry at @cursor. */
static void
complain (const RaJsonCursor *cursor, const char *reason)
{
  ra_json_fail (cursor, NULL, RA_FORMAT_ERROR_INVALID, "%s", reason);
}

static gboolean
check_system (const RaJsonCursor *cursor)
{
  g_autofree char *system = ra_json_find_other_system (ra_json_object (cursor));
  if (system != NULL)
    ra_json_fail (cursor, "crs", RA_FORMAT_ERROR_INVALID, "\"%s\" is not WGS84 (CRS84), the only one that is read",
                  system);
  return system == NULL;
}

static void
add_geometry (RaReferenceShapes *shapes, const RaJsonCursor *geometry)
{
  g_autofree char *reason = check_system (geometry) ? ra_reference_shapes_add (shapes, geometry) : NULL;
  if (reason != NULL)
    complain (geometry, reason);
}

/* A feature without a geometry is allowed and draws nothing. */
static void
add_feature (const RaJsonCursor *feature, gpointer user_data)
{
  RaReferenceShapes *shapes = user_data;
  RaJsonCursor geometry;
  if (feature->place == NULL || g_strcmp0 (ra_json_peek_text (ra_json_object (feature), "type"), "Feature") != 0)
    complain (feature, "not a Feature");
  else if (check_system (feature) && ra_json_has (feature, "geometry")
           && ra_json_enter (feature, "geometry", &geometry))
    add_geometry (shapes, &geometry);
}

static void
add_root (RaReferenceShapes *shapes, const RaJsonCursor *root)
{
  const char *type = ra_json_peek_text (ra_json_object (root), "type");
  if (g_strcmp0 (type, "FeatureCollection") == 0 && check_system (root))
    ra_json_each_of_any_kind (root, "features", add_feature, shapes);
  else if (g_strcmp0 (type, "Feature") == 0)
    add_feature (root, shapes);
  else if (ra_json_is_geometry (type))
    add_geometry (shapes, root);
  else if (g_strcmp0 (type, "FeatureCollection") != 0)
    ra_json_fail (root, "type", RA_FORMAT_ERROR_INVALID, "must be FeatureCollection, Feature or a geometry of GeoJSON");
}

/* A name of the collection's own counts where it is a title. */
static const char *
choose_title (const RaJsonCursor *root, const char *title, const char *fallback)
{
  const char *own = ra_json_peek_text (ra_json_object (root), "name");
  if (title != NULL)
    return title;
  return own != NULL && own[0] != '\0' && strpbrk (own, "\r\n") == NULL && g_utf8_strlen (own, -1) <= RA_LIMIT_TITLE
             ? own
             : fallback;
}

RaReferenceLayer *
ra_reference_layer_parse (const char *name, const char *text, const char *title, const char *fallback, GError **error)
{
  g_return_val_if_fail (name != NULL && text != NULL && fallback != NULL, NULL);
  g_auto (RaReferenceShapes) shapes = { 0 };
  g_autoptr (RaJsonFile) file = ra_json_file_parse (name, text, strlen (text), error);
  if (file == NULL)
    return NULL;
  const RaJsonCursor root = ra_json_file_get_root (file);
  ra_reference_shapes_init (&shapes);
  add_root (&shapes, &root);
  g_autofree char *chosen = g_strdup (choose_title (&root, title, fallback));
  if (!ra_json_failed (&root) && is_empty (&shapes))
    complain (&root, "no line, area or point");
  return ra_json_file_finish (file, error) ? layer_new (g_steal_pointer (&chosen), &shapes) : NULL;
}

RaReferenceLayer *
ra_reference_layer_read (const RaJsonCursor *cursor)
{
  g_return_val_if_fail (cursor != NULL, NULL);
  g_auto (RaReferenceShapes) shapes = { 0 };
  RaJsonCursor geometry;
  g_autofree char *title = ra_json_string (cursor, "title", RA_JSON_REQUIRED);
  ra_reference_shapes_init (&shapes);
  if (!ra_json_has (cursor, "geometry"))
    ra_json_fail (cursor, "geometry", RA_FORMAT_ERROR_INVALID, "missing");
  else if (ra_json_enter (cursor, "geometry", &geometry))
    add_geometry (&shapes, &geometry);
  if (!ra_json_failed (cursor) && is_empty (&shapes))
    ra_json_fail (cursor, "geometry", RA_FORMAT_ERROR_INVALID, "no line, area or point");
  return !ra_json_failed (cursor) && title != NULL ? layer_new (g_steal_pointer (&title), &shapes) : NULL;
}
