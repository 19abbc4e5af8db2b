/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/projection.h"

#include <proj.h>

#include "geo/proj-parameters.h"
#include "geo/proj-string.h"
#include "geo/projection-domain.h"
#include "geo/projection-private.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PJ_CONTEXT, proj_context_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PJ, proj_destroy)

/* No map is larger: what PROJ gives beyond is its infinity in disguise. */
#define LARGEST_COORDINATE_M 1e9
/* A point that does not come back to within this, through inverse and forward, is beside the map. */
#define INVERSE_TOLERANCE_M 10.0

struct _RaProjection {
  RaProjectionSpec spec;
  RaFollow follow;
  char *definition;
  RaFrame frame;
  RaAreaOfUse area; /* its name NULL: not known */
  PJ_CONTEXT *context;
  PJ *pj;
};

gboolean
ra_projection_spec_equal (const RaProjectionSpec *a, const RaProjectionSpec *b)
{
  return g_str_equal (a->name, b->name) && a->centre_lat_deg == b->centre_lat_deg
         && a->centre_lon_deg == b->centre_lon_deg;
}

static void
ignore_message (void *data, int level, const char *message)
{
  /* PROJ would otherwise write messages of its own to stderr, beside those of the program. */
  (void)data;
  (void)level;
  (void)message;
}

/* The place of any file of PROJ's; NULL would have it look elsewhere. */
static const char *
find_nothing (PJ_CONTEXT *context, const char *name, void *data)
{
  (void)context;
  (void)name;
  (void)data;
  return "/dev/null/none";
}

/* A "+proj" string needs no file, but PROJ would open proj.db for it all the same, which takes longer than all else at
 * the start. */
static PJ_CONTEXT *
new_context (gboolean with_files)
{
  PJ_CONTEXT *context = proj_context_create ();
  if (!with_files)
    proj_context_set_file_finder (context, find_nothing, NULL);
  proj_log_func (context, NULL, ignore_message);
  proj_context_set_enable_network (context, 0);
  return context;
}

static void
append_number (GString *string, const char *key, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append_printf (string, " +%s=%s", key, g_ascii_formatd (buffer, sizeof buffer, "%.10g", value));
}

static char *
definition_of_row (const RaProjectionRow *row, const RaProjectionSpec *spec)
{
  GString *string = g_string_new (row->definition);
  if (row->info.follow == RA_FOLLOW_BOTH)
    append_number (string, "lat_0", CLAMP (spec->centre_lat_deg, -90, 90));
  if (row->info.follow != RA_FOLLOW_NOTHING)
    append_number (string, "lon_0", ra_degrees (ra_wrap_longitude (ra_radians (spec->centre_lon_deg))));
  return g_string_free (string, FALSE);
}

/* A coordinate system's parameters as a plain "+proj" string in metres: no axis order and no datum shift to go wrong.
 */
static RaAreaOfUse
area_of (PJ_CONTEXT *context, const PJ *crs)
{
  /* Across 180 degrees west is greater than east; -1000 stands for what is not known. */
  RaAreaOfUse area = { 0 };
  const char *name = NULL;
  if (proj_get_area_of_use (context, crs, &area.west_deg, &area.south_deg, &area.east_deg, &area.north_deg, &name)
      && name != NULL && area.west_deg >= -180)
    area.name = g_intern_string (name);
  return area;
}

static char *
definition_of_crs (const char *code, RaAreaOfUse *area, GError **error)
{
  g_autoptr (PJ_CONTEXT) context = new_context (TRUE);
  g_autoptr (PJ) crs = proj_create (context, code);
  if (crs != NULL)
    *area = area_of (context, crs);
  const char *string = crs != NULL ? proj_as_proj_string (context, crs, PJ_PROJ_4, NULL) : NULL;
  if (string == NULL) {
    const gboolean has_database = proj_context_get_database_path (context) != NULL;
    g_set_error (error, RA_PROJECTION_ERROR, has_database ? RA_PROJECTION_ERROR_UNKNOWN : RA_PROJECTION_ERROR_DATABASE,
                 has_database ? "%s is not a coordinate system that PROJ knows"
                              : "%s needs PROJ's database proj.db, which was not found",
                 code);
    return NULL;
  }
  g_autofree char *taken = ra_proj_parameters_filter (string);
  g_auto (GStrv) words = g_strsplit (taken != NULL ? taken : string, " ", -1);
  GString *definition = g_string_new (NULL);
  for (char **word = words; taken != NULL && *word != NULL; word++) {
    if (!g_str_has_prefix (*word, "+units=") && !g_str_has_prefix (*word, "+to_meter=")
        && !g_str_has_prefix (*word, "+type=") && !g_str_has_prefix (*word, "+axis="))
      g_string_append_printf (definition, "%s%s", definition->len > 0 ? " " : "", *word);
  }
  g_string_append (definition, " +units=m");
  if (taken == NULL) {
    g_string_free (definition, TRUE);
    g_set_error (error, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_UNSUPPORTED,
                 "\"%s\" does not lead from longitude and latitude to a plane", code);
    return NULL;
  }
  return g_string_free (definition, FALSE);
}

/* A definition in words, which may come from a file of anybody's. */
static char *
definition_of_words (const char *words, RaAreaOfUse *area, GError **error)
{
  g_autofree char *clean = ra_proj_parameters_clean (words, error);
  if (clean == NULL)
    return NULL;
  if (strstr (clean, "+type=crs") != NULL)
    return definition_of_crs (clean, area, error);
  return g_steal_pointer (&clean);
}

/* A code is a number: PROJ would take more behind it. */
static gboolean
is_code (const char *name)
{
  if (g_ascii_strncasecmp (name, "EPSG:", 5) != 0 && g_ascii_strncasecmp (name, "ESRI:", 5) != 0)
    return FALSE;
  const gsize n_digits = strspn (name + 5, "0123456789");
  return n_digits > 0 && n_digits <= 6 && name[5 + n_digits] == '\0';
}

static gboolean
is_words (const char *name)
{
  return name[0] == '+' || strstr (name, "proj=") != NULL;
}

static gboolean
refuse_unknown (const char *name, GError **error)
{
  g_set_error (error, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_UNKNOWN,
               "%.100s is neither the name of a projection nor a PROJ string nor an EPSG code", name);
  return FALSE;
}

gboolean
ra_projection_check_name (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, FALSE);
  if (ra_projection_find_row (name) != NULL || (!is_words (name) && is_code (name)))
    return TRUE;
  if (!is_words (name))
    return refuse_unknown (name, error);
  g_autofree char *clean = ra_proj_parameters_clean (name, error);
  return clean != NULL;
}

static char *
definition_of (const RaProjectionSpec *spec, RaAreaOfUse *area, GError **error)
{
  const RaProjectionRow *row = ra_projection_find_row (spec->name);
  if (row != NULL)
    return definition_of_row (row, spec);
  if (is_words (spec->name))
    return definition_of_words (spec->name, area, error);
  if (is_code (spec->name))
    return definition_of_crs (spec->name, area, error);
  refuse_unknown (spec->name, error);
  return NULL;
}

/* Geocentric coordinates: PROJ counts them as a projection, but what they give is no plane. */
static gboolean
leads_to_space (const char *definition)
{
  g_autofree char *name = ra_proj_string_get_value (definition, "proj");
  return g_strcmp0 (name, "geocent") == 0 || g_strcmp0 (name, "cart") == 0;
}

static PJ *
create_pj (RaProjection *self, GError **error)
{
  /* With +over PROJ does not wrap longitudes, so that the two sides of the cut stay on their sides. */
  g_autofree char *over = g_strconcat (self->definition, self->frame.is_cut ? " +over" : "", NULL);
  g_autoptr (PJ) pj = proj_create (self->context, over);
  if (pj == NULL) {
    const int code = proj_context_errno (self->context);
    g_set_error (error, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_UNSUPPORTED, "PROJ does not accept \"%s\": %s",
                 self->spec.name, proj_context_errno_string (self->context, code));
    return NULL;
  }
  if (!proj_angular_input (pj, PJ_FWD) || proj_angular_output (pj, PJ_FWD) || leads_to_space (self->definition)) {
    g_set_error (error, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_UNSUPPORTED,
                 "\"%s\" does not lead from longitude and latitude to a plane", self->spec.name);
    return NULL;
  }
  return g_steal_pointer (&pj);
}

static gboolean
ask_forward (gpointer data, RaPoint lonlat, RaPoint *plane)
{
  return ra_projection_forward_rad (data, lonlat, plane);
}

static gboolean
ask_inverse (gpointer data, RaPoint plane, RaPoint *lonlat)
{
  double lat_deg;
  double lon_deg;
  if (!ra_projection_inverse (data, plane.x, plane.y, &lat_deg, &lon_deg))
    return FALSE;
  *lonlat = (RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) };
  return TRUE;
}

RaProjection *
ra_projection_new (const RaProjectionSpec *spec, GError **error)
{
  g_return_val_if_fail (spec != NULL && spec->name != NULL, NULL);

  g_autoptr (RaProjection) self = g_new0 (RaProjection, 1);
  self->spec = *spec;
  self->spec.name = g_intern_string (spec->name);
  const RaProjectionInfo *info = ra_projection_find (spec->name);
  self->follow = info != NULL ? info->follow : RA_FOLLOW_NOTHING;
  self->context = new_context (FALSE);
  self->definition = definition_of (spec, &self->area, error);
  if (self->definition == NULL)
    return NULL;
  if (ra_projection_is_interrupted (self->definition)) {
    g_set_error (error, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_UNSUPPORTED,
                 "\"%s\" is an interrupted map; only maps in one piece can be drawn", spec->name);
    return NULL;
  }
  self->frame = ra_projection_frame_of (self->definition);
  self->pj = create_pj (self, error);
  if (self->pj == NULL)
    return NULL;
  /* Those of the table are known to be sound. */
  if (info == NULL)
    ra_frame_narrow (&self->frame, &(RaFormula) { self, ask_forward, ask_inverse });
  return g_steal_pointer (&self);
}

RaProjection *
ra_projection_clone (const RaProjection *self)
{
  RaProjection *clone = g_new0 (RaProjection, 1);
  clone->spec = self->spec;
  clone->follow = self->follow;
  clone->area = self->area;
  clone->frame = self->frame;
  clone->definition = g_strdup (self->definition);
  clone->context = new_context (FALSE);
  clone->pj = create_pj (clone, NULL);
  /* PROJ has taken it before. */
  g_assert (clone->pj != NULL);
  return clone;
}

void
ra_projection_free (RaProjection *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pj, proj_destroy);
  g_clear_pointer (&self->context, proj_context_destroy);
  g_free (self->definition);
  g_free (self);
}

const RaProjectionSpec *
ra_projection_get_spec (const RaProjection *self)
{
  return &self->spec;
}

RaFollow
ra_projection_get_follow (const RaProjection *self)
{
  return self->follow;
}

const char *
ra_projection_get_definition (const RaProjection *self)
{
  return self->definition;
}

const RaAreaOfUse *
ra_projection_get_area_of_use (const RaProjection *self)
{
  return self->area.name != NULL ? &self->area : NULL;
}

const RaFrame *
ra_projection_get_frame (const RaProjection *self)
{
  return &self->frame;
}

gboolean
ra_projection_forward_rad (RaProjection *self, RaPoint lonlat, RaPoint *plane)
{
  /* Without a cut nothing keeps the longitude near the central meridian, where series converge. */
  const double lon
      = self->frame.is_cut ? lonlat.x : self->frame.lon_rad + ra_wrap_longitude (lonlat.x - self->frame.lon_rad);
  const PJ_COORD out = proj_trans (self->pj, PJ_FWD, proj_coord (lon, lonlat.y, 0, 0));
  /* Written so that NaN fails. */
  if (fabs (out.xy.x) <= LARGEST_COORDINATE_M && fabs (out.xy.y) <= LARGEST_COORDINATE_M) {
    *plane = (RaPoint) { out.xy.x, out.xy.y };
    return TRUE;
  }
  proj_errno_reset (self->pj);
  return FALSE;
}

static gboolean
frame_holds (const RaFrame *self, RaPoint lonlat)
{
  for (guint i = 0; i < self->n_clips; i++) {
    const RaClip *clip = &self->clips[i];
    if (clip->kind == RA_CLIP_CAP && ra_vec3_dot (clip->cap.centre, ra_vec3_from_lonlat (lonlat)) <= clip->cos_radius)
      return FALSE;
  }
  return TRUE;
}

gboolean
ra_projection_forward (RaProjection *self, double lat_deg, double lon_deg, double *x_m, double *y_m)
{
  /* Written so that NaN fails. */
  if (!(fabs (lat_deg) <= 90) || !isfinite (lon_deg))
    return FALSE;
  const double lon = self->frame.lon_rad + ra_wrap_longitude (ra_radians (lon_deg) - self->frame.lon_rad);
  const RaPoint lonlat = { lon, ra_radians (lat_deg) };
  RaPoint plane;
  if (!frame_holds (&self->frame, lonlat) || !ra_projection_forward_rad (self, lonlat, &plane))
    return FALSE;
  *x_m = plane.x;
  *y_m = plane.y;
  return TRUE;
}

gboolean
ra_projection_inverse (RaProjection *self, double x_m, double y_m, double *lat_deg, double *lon_deg)
{
  const PJ_COORD out = proj_trans (self->pj, PJ_INV, proj_coord (x_m, y_m, 0, 0));
  if (!isfinite (out.lp.lam) || !isfinite (out.lp.phi)) {
    proj_errno_reset (self->pj);
    return FALSE;
  }
  const RaPoint lonlat = { out.lp.lam, out.lp.phi };
  if (fabs (lonlat.y) > RA_HALF_PI + 1e-9
      || (self->frame.is_cut && fabs (lonlat.x - self->frame.lon_rad) > RA_PI + 1e-9)
      || !frame_holds (&self->frame, lonlat))
    return FALSE;
  RaPoint back;
  if (!ra_projection_forward_rad (self, lonlat, &back) || fabs (back.x - x_m) > INVERSE_TOLERANCE_M
      || fabs (back.y - y_m) > INVERSE_TOLERANCE_M)
    return FALSE;
  *lat_deg = ra_degrees (lonlat.y);
  *lon_deg = ra_degrees (ra_wrap_longitude (lonlat.x));
  return TRUE;
}
