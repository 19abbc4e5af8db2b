/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/position.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "data/coordinate-address.h"
#include "data/coordinate-words.h"
#include "data/formats/plain-text.h"
#include "data/geometry-text.h"
#include "data/grid-reference.h"
#include "data/hemisphere-words.h"

/* How far apart two ways to write one place may be: seconds are rounded, and so are short decimals. */
#define SAME_DEG 0.02

#define O_REASON "an O can be east (Ost) or west (Ouest, Oeste); write E or W"

static const char *
language_of (const RaPositionHints *hints)
{
  return hints != NULL && hints->language != NULL ? hints->language : "";
}

static gboolean
fail (GError **error, const char *text, const char *reason)
{
  g_set_error_literal (error, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_MEANT, reason);
  ra_coordinate_prefix (error, "coordinates", text);
  return FALSE;
}

static const char *
skip_spaces (const char *at)
{
  while (g_ascii_isspace (*at))
    at++;
  return at;
}

/* Behind a keyword of WKT, which may be followed by Z, M or ZM. NULL for another text. */
static const char *
skip_keyword (const char *text, const char *keyword)
{
  const gsize length = strlen (keyword);

  if (g_ascii_strncasecmp (text, keyword, length) != 0)
    return NULL;
  const char *at = skip_spaces (text + length);
  while (*at == 'Z' || *at == 'z' || *at == 'M' || *at == 'm')
    at++;
  at = skip_spaces (at);
  return *at == '(' ? at : NULL;
}

/* "POINT (20.5 54.7)" and "MULTIPOINT ((20.5 54.7))": the brackets, or NULL. "SRID=4326;" may stand before it. */
static const char *
find_wkt (const char *text)
{
  const char *at = skip_spaces (text);

  if (g_ascii_strncasecmp (at, "SRID=4326;", 10) == 0)
    at = skip_spaces (at + 10);
  const char *bracket = skip_keyword (at, "MULTIPOINT");
  return bracket != NULL ? bracket : skip_keyword (at, "POINT");
}

/* Why a text that is a geometry of WKT, or of PostGIS's EWKT, is no point here; NULL for one that may be. */
static const char *
refuse_wkt (const char *text)
{
  static const char *const others[]
      = { "LINESTRING", "POLYGON", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION" };
  const char *at = skip_spaces (text);

  if (g_ascii_strncasecmp (at, "SRID=", 5) == 0) {
    if (strtol (at + 5, NULL, 10) != 4326)
      return "its coordinate system is another than SRID=4326, degrees on WGS84; ST_Transform (..., 4326) makes it "
             "that";
    at = skip_spaces (at + strcspn (at, ";") + (strchr (at, ';') != NULL ? 1 : 0));
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (skip_keyword (at, others[i]) != NULL)
      return "a line or an area, and no point; --under draws those";
  return NULL;
}

static gboolean
read_wkt (const char *bracket, double *lat_deg, double *lon_deg)
{
  const char *at = bracket + strspn (bracket, "( ");
  char *end = NULL;

  *lon_deg = ra_read_decimal (at, &end);
  if (end == at || !g_ascii_isspace (*end))
    return FALSE;
  at = skip_spaces (end);
  *lat_deg = ra_read_decimal (at, &end);
  if (end == at)
    return FALSE;
  /* A height and a measure may follow. */
  at = end + strspn (end, "0123456789.+-eE ");
  return *at == ')' && at[strspn (at, ") ")] == '\0' && fabs (*lat_deg) <= 90 && fabs (*lon_deg) <= 180;
}

/* "54-42-30N" as charts have it: hyphens between the parts of an angle with a letter behind, and no minus signs. */
static char *
without_hyphens (const char *text)
{
  if (strchr (text, '-') == NULL || !g_utf8_validate (text, -1, NULL))
    return g_strdup (text);
  g_autoptr (GRegex) regex
      = g_regex_new ("(\\d{1,3})-(\\d{1,2})(?:-(\\d{1,2}))?((?:[.,]\\d+)?\\s*[NSEW])", G_REGEX_CASELESS, 0, NULL);
  g_autofree char *plain = g_regex_replace (regex, text, -1, 0, "\\1 \\2 \\3\\4", 0, NULL);
  return g_strdup (plain != NULL ? plain : text);
}

/* "54.7; 20.5", of which words said which is which: a letter that says otherwise is refused. */
static gboolean
read_named (const char *plain, RaCoordinateOrder order, double *lat_deg, double *lon_deg, GError **error)
{
  const gboolean turned = order == RA_COORDINATE_ORDER_LON_FIRST;
  g_auto (GStrv) halves = g_strsplit (plain, ";", 2);

  return ra_parse_latitude (halves[turned ? 1 : 0], lat_deg, error)
         && ra_parse_longitude (halves[turned ? 0 : 1], lon_deg, error);
}

static gboolean
read_pair (const char *text, const RaPositionHints *hints, double *lat_deg, double *lon_deg, GError **error)
{
  RaCoordinateOrder order = RA_COORDINATE_ORDER_UNSAID;
  g_autofree char *lettered = ra_hemisphere_words (text, language_of (hints));
  g_autofree char *spelled = ra_coordinate_words (lettered, &order);
  g_autofree char *plain = without_hyphens (spelled);
  const gboolean lon_first = order == RA_COORDINATE_ORDER_LON_FIRST
                             || (order == RA_COORDINATE_ORDER_UNSAID && hints != NULL && hints->lon_first);
  g_autoptr (GError) reason = NULL;

  if (order != RA_COORDINATE_ORDER_UNSAID && strchr (plain, ';') != NULL)
    return read_named (plain, order, lat_deg, lon_deg, error);
  if (lon_first ? ra_parse_coordinates_lon_first (plain, lat_deg, lon_deg, &reason)
                : ra_parse_coordinates (plain, lat_deg, lon_deg, &reason))
    return TRUE;
  if (ra_hemisphere_has_o (plain))
    return fail (error, text, O_REASON);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* The same place several times, with slashes between: all have to be understood, and to agree. */
static gboolean
read_copies (const char *text, const RaPositionHints *hints, double *lat_deg, double *lon_deg)
{
  g_auto (GStrv) copies = g_strsplit (text, "/", -1);
  const guint n = g_strv_length (copies);

  for (guint i = 0; i < n; i++) {
    double lat = 0;
    double lon = 0;
    if (!read_pair (copies[i], hints, &lat, &lon, NULL))
      return FALSE;
    if (i > 0 && (fabs (lat - *lat_deg) > SAME_DEG || fabs (lon - *lon_deg) > SAME_DEG))
      return FALSE;
    *lat_deg = lat;
    *lon_deg = lon;
  }
  return n > 1;
}

/* Without notes, "[1]", and without a name in brackets behind the figures. */
static char *
without_notes (const char *text)
{
  GString *plain = g_string_new (NULL);
  const gboolean enclosed = strchr ("([", *skip_spaces (text)) != NULL;

  for (const char *at = text; *at != '\0'; at++) {
    const char *end = enclosed ? NULL : (*at == '[' ? strchr (at, ']') : (*at == '(' ? strchr (at, ')') : NULL));
    if (end != NULL)
      at = end;
    else
      g_string_append_c (plain, *at);
  }
  return g_string_free (plain, FALSE);
}

gboolean
ra_position_read (const char *text, const RaPositionHints *hints, double *lat_deg, double *lon_deg, GError **error)
{
  g_return_val_if_fail (text != NULL && lat_deg != NULL && lon_deg != NULL, FALSE);
  const char *wkt = find_wkt (text);
  const char *refused = refuse_wkt (text);
  g_autoptr (GError) reason = NULL;

  if (refused != NULL)
    return fail (error, text, refused);
  if (wkt != NULL)
    return read_wkt (wkt, lat_deg, lon_deg)
           || fail (error, text, "not one point with a longitude and a latitude in degrees");
  if (ra_geometry_text_is (text))
    return ra_geometry_text_read (text, lat_deg, lon_deg)
           || fail (error, text, "not one point with a longitude and a latitude in degrees");
  if (ra_grid_reference_read (text, lat_deg, lon_deg, &reason))
    return TRUE;
  if (reason != NULL)
    return fail (error, text, reason->message);
  g_autofree char *address = ra_coordinate_address (text);
  g_autofree char *plain = address != NULL ? g_steal_pointer (&address) : without_notes (text);
  if (read_pair (plain, hints, lat_deg, lon_deg, &reason) || read_copies (plain, hints, lat_deg, lon_deg))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

typedef gboolean (*ReadAngle) (const char *text, double *value_deg, GError **error);

static gboolean
read_angle (const char *text, const char *language, ReadAngle read, double *value_deg, GError **error)
{
  g_autofree char *spelled = ra_hemisphere_words (text, language != NULL ? language : "");
  g_autofree char *plain = without_hyphens (spelled);
  g_autoptr (GError) reason = NULL;

  if (read (plain, value_deg, &reason))
    return TRUE;
  /* Where the words are all understood, the reader's own reason, with what was written, is the better one. */
  if (ra_hemisphere_has_o (plain))
    return fail (error, text, O_REASON);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
ra_position_read_latitude (const char *text, const char *language, double *lat_deg, GError **error)
{
  g_return_val_if_fail (text != NULL && lat_deg != NULL, FALSE);
  return read_angle (text, language, ra_parse_latitude, lat_deg, error);
}

gboolean
ra_position_read_longitude (const char *text, const char *language, double *lon_deg, GError **error)
{
  g_return_val_if_fail (text != NULL && lon_deg != NULL, FALSE);
  return read_angle (text, language, ra_parse_longitude, lon_deg, error);
}
