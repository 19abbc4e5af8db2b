/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/basemap.h"

#include "data/basemap-private.h"
#include "data/boundary-view.h"
#include "data/places-read.h"
#include "data/prepared.h"
#include "data/shapefile.h"
#include "geo/dissolve.h"

struct _RaBasemap {
  gatomicrefcount ref_count;
  char *folder;
  RaPrepared *prepared; /* or NULL */
  GMutex mutex;         /* guards all below */
  RaFeatureSet *layers[RA_N_BASEMAP_LAYERS][RA_N_SCALES][2];
  gboolean looked_for[RA_N_BASEMAP_LAYERS][RA_N_SCALES][2];
  GPtrArray *places[2];                 /* RaPlace * */
  GPtrArray *capitals[2];               /* RaPlace *, its own */
  GPtrArray *countries[RA_N_SCALES][2]; /* RaCountry * */
  GPtrArray *warnings;
};

/* File names of a layer after "ne_<scale>_", best first. Natural Earth's own default names are the de facto view;
 * "_un" marks the United Nations view. Land will do where there are no countries, its outline where no coast is. */
#define MAX_CANDIDATES 3
static const char *const candidates[RA_N_BASEMAP_LAYERS][2][MAX_CANDIDATES] = {
  [RA_LAYER_COUNTRIES] = { { "admin_0_countries_un", "admin_0_countries", "land" }, { "admin_0_countries", "land" } },
  [RA_LAYER_BORDERS]
  = { { "admin_0_boundary_lines_land_un", "admin_0_boundary_lines_land" }, { "admin_0_boundary_lines_land" } },
  [RA_LAYER_COASTLINE] = { { "coastline", "land" }, { "coastline", "land" } },
  [RA_LAYER_LAKES] = { { "lakes" }, { "lakes" } },
  [RA_LAYER_DISPUTED] = { { "admin_0_disputed_areas" }, { "admin_0_disputed_areas" } },
  [RA_LAYER_GERMANY] = { { "admin_0_germany_1990_un", "admin_0_germany_1990" }, { "admin_0_germany_1990" } },
  /* As the coast, which bounds it, whatever the view. */
  [RA_LAYER_LAND] = { { "admin_0_countries_un", "admin_0_countries", "land" },
                      { "admin_0_countries_un", "admin_0_countries", "land" } },
  [RA_LAYER_PARTS] = { { "admin_0_countries_un", "admin_0_countries" }, { "admin_0_countries" } },
};

static const char *const scale_names[RA_N_SCALES] = { "110m", "50m", "10m" };

const char *
ra_scale_to_string (RaScale scale)
{
  g_return_val_if_fail (scale < RA_N_SCALES, NULL);
  return scale_names[scale];
}

/* Path of "ne_<scale>_<name>.shp" in the folder or its sub-folder of the scale; NULL when it is in neither. */
static char *
find_file (const RaBasemap *self, RaScale scale, const char *name)
{
  g_autofree char *file = g_strdup_printf ("ne_%s_%s.shp", scale_names[scale], name);
  g_autofree char *nested = g_build_filename (self->folder, scale_names[scale], file, NULL);
  if (g_file_test (nested, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&nested);
  g_autofree char *flat = g_build_filename (self->folder, file, NULL);
  return g_file_test (flat, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&flat) : NULL;
}

char *
ra_basemap_find_layer (const RaBasemap *self, RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries)
{
  for (guint i = 0; i < MAX_CANDIDATES && candidates[layer][boundaries][i] != NULL; i++) {
    char *path = find_file (self, scale, candidates[layer][boundaries][i]);
    if (path != NULL)
      return path;
  }
  return NULL;
}

RaBasemap *
ra_basemap_open (const char *folder, GError **error)
{
  g_autoptr (RaBasemap) self = g_new0 (RaBasemap, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->folder = g_strdup (folder);
  g_mutex_init (&self->mutex);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  for (RaScale scale = 0; scale < RA_N_SCALES; scale++) {
    g_autofree char *path = ra_basemap_find_layer (self, RA_LAYER_COUNTRIES, scale, RA_BOUNDARIES_UN);
    if (path != NULL)
      return g_steal_pointer (&self);
  }
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
               "%s: holds no Natural Earth countries or land (ne_50m_admin_0_countries.shp, ne_50m_land.shp or those "
               "of another scale)",
               folder);
  return NULL;
}

RaBasemap *
ra_basemap_open_prepared (const char *folder, const char *prepared, GError **error)
{
  RaBasemap *self = ra_basemap_open (folder, error);
  if (self != NULL && prepared != NULL)
    self->prepared = ra_prepared_open (prepared);
  return self;
}

RaBasemap *
ra_basemap_ref (RaBasemap *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ra_basemap_unref (RaBasemap *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint layer = 0; layer < RA_N_BASEMAP_LAYERS; layer++) {
    for (guint scale = 0; scale < RA_N_SCALES; scale++) {
      ra_feature_set_free (self->layers[layer][scale][RA_BOUNDARIES_UN]);
      ra_feature_set_free (self->layers[layer][scale][RA_BOUNDARIES_DE_FACTO]);
    }
  }
  for (guint scale = 0; scale < RA_N_SCALES; scale++) {
    g_clear_pointer (&self->countries[scale][RA_BOUNDARIES_UN], g_ptr_array_unref);
    g_clear_pointer (&self->countries[scale][RA_BOUNDARIES_DE_FACTO], g_ptr_array_unref);
  }
  for (guint view = 0; view < G_N_ELEMENTS (self->places); view++) {
    g_clear_pointer (&self->places[view], g_ptr_array_unref);
    g_clear_pointer (&self->capitals[view], g_ptr_array_unref);
  }
  g_ptr_array_unref (self->warnings);
  g_mutex_clear (&self->mutex);
  ra_prepared_free (self->prepared);
  g_free (self->folder);
  g_free (self);
}

RaScale
ra_basemap_nearest_scale (const RaBasemap *self, RaScale wanted)
{
  for (RaScale scale = wanted; scale < RA_N_SCALES; scale++) {
    g_autofree char *path = ra_basemap_find_layer (self, RA_LAYER_COUNTRIES, scale, RA_BOUNDARIES_UN);
    if (path != NULL)
      return scale;
  }
  for (int scale = (int)wanted - 1; scale > 0; scale--) {
    g_autofree char *path = ra_basemap_find_layer (self, RA_LAYER_COUNTRIES, (RaScale)scale, RA_BOUNDARIES_UN);
    if (path != NULL)
      return (RaScale)scale;
  }
  return RA_SCALE_110M;
}

static void
keep_warnings (RaBasemap *self, const RaShapefile *file)
{
  for (guint i = 0; i < file->warnings->len; i++) {
    const char *warning = g_ptr_array_index (file->warnings, i);
    /* A file may be read twice, for capitals and for all places. */
    if (!g_ptr_array_find_with_equal_func (self->warnings, warning, g_str_equal, NULL))
      g_ptr_array_add (self->warnings, g_strdup (warning));
  }
}

/* Natural Earth's words for a line that not all draw: "Disputed", "Line of control", "Indefinite", "Breakaway". */
static guint
border_class (const RaShapefile *file, guint record)
{
  const char *feature_class = ra_shapefile_get_text (file, 0, record);
  if (feature_class[0] == '\0' || g_ascii_strncasecmp (feature_class, "International", 13) == 0)
    return 0;
  /* Within Ukraine: the isthmus of Crimea. */
  return g_str_equal (ra_shapefile_get_text (file, 1, record), "UKR")
                 && g_str_equal (ra_shapefile_get_text (file, 2, record), "UKR")
             ? 2
             : 1;
}

static RaFeatureSet *
to_features (const RaShapefile *file, RaBasemapLayer layer)
{
  const guint n_parts = ra_path_n_parts (file->parts);
  g_autofree RaPartLabel *labels = g_new (RaPartLabel, n_parts + 1);
  for (guint part = 0; part < n_parts; part++) {
    const guint record = g_array_index (file->records, guint, part);
    const guint klass = layer == RA_LAYER_BORDERS   ? border_class (file, record)
                        : layer == RA_LAYER_GERMANY ? g_str_equal (ra_shapefile_get_text (file, 0, record), "DDR")
                                                    : 0;
    labels[part] = (RaPartLabel) { record, klass };
  }
  if (file->kind == RA_SHAPES_LINES)
    return ra_feature_set_from_lines (file->parts, labels);
  RaFeatureSet *polygons = ra_feature_set_from_rings (file->parts, labels);
  if (layer != RA_LAYER_COASTLINE)
    return polygons;
  RaFeatureSet *outlines = ra_feature_set_outlines (polygons);
  ra_feature_set_free (polygons);
  return outlines;
}

static void
country_free (gpointer data)
{
  RaCountry *country = data;
  g_free (country->name);
  g_free (country->code);
  g_free (country);
}

/* The first of the fields that says something; Natural Earth writes -99 where it has nothing to say. */
static char *
dup_first_text (const RaShapefile *file, const guint *fields, guint n_fields, guint record)
{
  for (guint i = 0; i < n_fields; i++) {
    const char *text = ra_shapefile_get_text (file, fields[i], record);
    if (text[0] != '\0' && !g_str_equal (text, "-99"))
      return g_strdup (text);
  }
  return g_strdup ("");
}

static GPtrArray *
load_countries (const RaBasemap *self, RaScale scale, RaBoundaries boundaries, GError **error)
{
  static const char *const fields[] = { "NAME", "ADMIN", "ADM0_A3", "ISO_A3_EH", "ISO_A3", NULL };
  static const guint names[] = { 0, 1 };
  static const guint codes[] = { 2, 3, 4 };
  GPtrArray *countries = g_ptr_array_new_with_free_func (country_free);
  g_autofree char *path = ra_basemap_find_layer (self, RA_LAYER_COUNTRIES, scale, boundaries);
  if (path == NULL)
    return countries;
  g_autoptr (RaShapefile) file = ra_shapefile_read_fields (path, &(RaShapefileFields) { .names = fields }, error);
  if (file == NULL) {
    g_ptr_array_unref (countries);
    return NULL;
  }
  for (guint record = 0; record < file->n_records; record++) {
    RaCountry *country = g_new0 (RaCountry, 1);
    country->name = dup_first_text (file, names, G_N_ELEMENTS (names), record);
    country->code = dup_first_text (file, codes, G_N_ELEMENTS (codes), record);
    g_ptr_array_add (countries, country);
  }
  return countries;
}

static int
find_country (const GPtrArray *countries, const char *code)
{
  for (guint i = 0; i < countries->len; i++) {
    if (g_str_equal (((const RaCountry *)g_ptr_array_index (countries, i))->code, code))
      return (int)i;
  }
  return -1;
}

/* Gives members of what is a part in the view to the country that it belongs to, as their files name them. */
static void
join_parts (RaFeatureSet *features, const GPtrArray *countries, RaBoundaries view)
{
  for (guint i = 0; i < features->members->len; i++) {
    RaMember *member = &g_array_index (features->members, RaMember, i);
    const RaCountry *country = member->feature < countries->len ? g_ptr_array_index (countries, member->feature) : NULL;
    const RaViewPart *part = country != NULL ? ra_boundary_view_find_part (view, country->code) : NULL;
    if (part == NULL)
      continue;
    const int whole = find_country (countries, part->of);
    member->feature = whole >= 0 ? (guint)whole : member->feature;
    member->klass = part->hatched ? 1 : 0;
  }
}

static void
drop_parts (const GPtrArray *countries, RaBoundaries view)
{
  for (guint i = 0; i < countries->len; i++) {
    RaCountry *country = g_ptr_array_index (countries, i);
    if (ra_boundary_view_find_part (view, country->code) == NULL)
      continue;
    g_free (country->name);
    g_free (country->code);
    country->name = g_strdup ("");
    country->code = g_strdup ("");
  }
}

static gboolean
apply_view (RaBasemap *self, RaFeatureSet *features, RaScale scale, RaBoundaries view, GError **error)
{
  g_autoptr (GPtrArray) countries = load_countries (self, scale, view, error);
  if (countries == NULL)
    return FALSE;
  join_parts (features, countries, view);
  return TRUE;
}

static RaFeatureSet *
read_layer (RaBasemap *self, RaBasemapLayer layer, const char *path, GError **error)
{
  static const char *const border_fields[] = { "FEATURECLA", "ADM0_LEFT", "ADM0_RIGHT", NULL };
  static const char *const german_fields[] = { "ADM0_A3", NULL };
  const char *const *fields = layer == RA_LAYER_BORDERS   ? border_fields
                              : layer == RA_LAYER_GERMANY ? german_fields
                                                          : NULL;
  g_autoptr (RaShapefile) file = ra_shapefile_read (path, fields, error);
  if (file == NULL)
    return NULL;
  keep_warnings (self, file);
  const gboolean wants_lines = layer == RA_LAYER_BORDERS;
  if (file->kind == RA_SHAPES_POINTS || (wants_lines && file->kind != RA_SHAPES_LINES)
      || (layer != RA_LAYER_COASTLINE && !wants_lines && file->kind != RA_SHAPES_POLYGONS)) {
    g_set_error (error, RA_SHAPEFILE_ERROR, RA_SHAPEFILE_ERROR_KIND, "%s: holds no %s", path,
                 wants_lines ? "lines" : "polygons");
    return NULL;
  }
  return to_features (file, layer);
}

char *
ra_basemap_layer_key (RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries)
{
  return g_strdup_printf ("%s-%u-%u", scale_names[scale], (guint)layer, (guint)boundaries);
}

static const RaFeatureSet *
get_layer (RaBasemap *self, RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries, GError **error);

/* A layer that is made of the countries. */
static RaFeatureSet *
derive_layer (RaBasemap *self, RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries, GError **error)
{
  const RaBoundaries view = layer == RA_LAYER_LAND ? RA_BOUNDARIES_UN : boundaries;
  const RaFeatureSet *countries = get_layer (self, RA_LAYER_COUNTRIES, scale, view, error);
  if (countries == NULL)
    return NULL;
  return layer == RA_LAYER_LAND ? ra_dissolve (countries) : ra_feature_set_pick (countries, 1);
}

static RaFeatureSet *
load_layer (RaBasemap *self, RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries, GError **error)
{
  g_autofree char *path = ra_basemap_find_layer (self, layer, scale, boundaries);
  if (path == NULL)
    return NULL;
  g_autofree char *key = ra_basemap_layer_key (layer, scale, boundaries);
  RaFeatureSet *prepared = self->prepared != NULL ? ra_prepared_get (self->prepared, key, path) : NULL;
  if (prepared != NULL)
    return prepared;
  if (layer == RA_LAYER_LAND || layer == RA_LAYER_PARTS)
    return derive_layer (self, layer, scale, boundaries, error);
  g_autoptr (RaFeatureSet) features = read_layer (self, layer, path, error);
  if (features == NULL || (layer == RA_LAYER_COUNTRIES && !apply_view (self, features, scale, boundaries, error)))
    return NULL;
  return g_steal_pointer (&features);
}

/* With the lock held. */
static const RaFeatureSet *
get_layer (RaBasemap *self, RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries, GError **error)
{
  if (!self->looked_for[layer][scale][boundaries]) {
    GError *failure = NULL;
    self->layers[layer][scale][boundaries] = load_layer (self, layer, scale, boundaries, &failure);
    if (failure != NULL) {
      g_propagate_error (error, failure);
      return NULL;
    }
    self->looked_for[layer][scale][boundaries] = TRUE;
  }
  return self->layers[layer][scale][boundaries];
}

const RaFeatureSet *
ra_basemap_get (RaBasemap *self, RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries, GError **error)
{
  g_return_val_if_fail (layer < RA_N_BASEMAP_LAYERS && scale < RA_N_SCALES, NULL);

  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  return get_layer (self, layer, scale, boundaries, error);
}

GPtrArray *
ra_basemap_dup_warnings (RaBasemap *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  return g_ptr_array_copy (self->warnings, (GCopyFunc)(void (*) (void))g_strdup, NULL);
}

char *
ra_basemap_find_places (const RaBasemap *self)
{
  static const char *const names[] = { "populated_places_simple", "populated_places" };
  char *path = NULL;
  for (int scale = RA_SCALE_10M; scale >= 0 && path == NULL; scale--) {
    for (guint i = 0; i < G_N_ELEMENTS (names) && path == NULL; i++)
      path = find_file (self, (RaScale)scale, names[i]);
  }
  return path;
}

char *
ra_basemap_places_key (RaBoundaries boundaries)
{
  return g_strdup_printf ("places-%u", (guint)boundaries);
}

static GPtrArray *
load_places (RaBasemap *self, RaBoundaries view, gboolean capitals, GError **error)
{
  g_autofree char *path = ra_basemap_find_places (self);
  g_autofree char *key = ra_basemap_places_key (view);
  GPtrArray *prepared
      = self->prepared != NULL && path != NULL ? ra_prepared_get_places (self->prepared, key, path, capitals) : NULL;
  if (prepared != NULL)
    return prepared;
  if (path == NULL)
    return g_ptr_array_new ();
  g_autoptr (RaShapefile) file = ra_places_open (path, capitals, error);
  if (file == NULL)
    return NULL;
  keep_warnings (self, file);
  return ra_places_read (file, view, capitals);
}

const GPtrArray *
ra_basemap_get_places (RaBasemap *self, RaBoundaries boundaries, GError **error)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  if (self->places[boundaries] == NULL)
    self->places[boundaries] = load_places (self, boundaries, FALSE, error);
  return self->places[boundaries];
}

const GPtrArray *
ra_basemap_get_capitals (RaBasemap *self, RaBoundaries boundaries, GError **error)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  if (self->capitals[boundaries] == NULL)
    self->capitals[boundaries] = load_places (self, boundaries, TRUE, error);
  return self->capitals[boundaries];
}

const GPtrArray *
ra_basemap_get_countries (RaBasemap *self, RaScale scale, RaBoundaries boundaries, GError **error)
{
  g_return_val_if_fail (scale < RA_N_SCALES, NULL);

  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  if (self->countries[scale][boundaries] == NULL)
    self->countries[scale][boundaries] = load_countries (self, scale, boundaries, error);
  if (self->countries[scale][boundaries] != NULL)
    drop_parts (self->countries[scale][boundaries], boundaries);
  return self->countries[scale][boundaries];
}
