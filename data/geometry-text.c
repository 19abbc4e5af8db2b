/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/geometry-text.h"

#include <math.h>
#include <string.h>

#include <json-glib/json-glib.h>

/* OGC 06-103r4, 8.2; the flags are PostGIS's. A byte for the order, four for the type, eight for each number. */
#define LEAST_WKB_DIGITS 42
#define WKB_POINT        1
#define ISO_STEP         1000 /* Z is 1001, M 2001, ZM 3001 */
#define EWKB_SRID        0x20000000u
#define EWKB_FLAGS       0xE0000000u
#define WGS84            4326

static gboolean
is_wkb (const char *text)
{
  const gsize length = strlen (text);

  return length >= LEAST_WKB_DIGITS && length % 2 == 0 && text[0] == '0' && (text[1] == '0' || text[1] == '1')
         && strspn (text, "0123456789abcdefABCDEF") == length;
}

static gboolean
is_json (const char *text)
{
  return *text == '{' && strstr (text, "\"coordinates\"") != NULL;
}

gboolean
ra_geometry_text_is (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);
  return is_wkb (text) || is_json (text);
}

/* @n_bytes from the digits at @at, in the order of the WKB. */
static guint64
take_number (const char *at, guint n_bytes, gboolean little)
{
  guint64 value = 0;

  for (guint i = 0; i < n_bytes; i++) {
    const char *digits = at + 2 * (gsize)(little ? n_bytes - 1 - i : i);
    value = value << 8 | (guint64)(g_ascii_xdigit_value (digits[0]) << 4 | g_ascii_xdigit_value (digits[1]));
  }
  return value;
}

static double
take_double (const char *at, gboolean little)
{
  const guint64 bits = take_number (at, sizeof (double), little);
  double value = NAN;

  memcpy (&value, &bits, sizeof value);
  return value;
}

static gboolean
read_wkb (const char *text, double *lat_deg, double *lon_deg)
{
  const gboolean little = text[1] == '1';
  const guint32 type = (guint32)take_number (text + 2, 4, little);
  const char *at = text + 10;

  if ((type & ~EWKB_FLAGS) % ISO_STEP != WKB_POINT)
    return FALSE;
  if ((type & EWKB_SRID) != 0) {
    if (take_number (at, 4, little) != WGS84)
      return FALSE;
    at += 8;
  }
  if (strlen (at) < 32)
    return FALSE;
  *lon_deg = take_double (at, little);
  *lat_deg = take_double (at + 16, little);
  return TRUE;
}

static gboolean
read_json (const char *text, double *lat_deg, double *lon_deg)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *list = object != NULL ? json_object_get_member (object, "coordinates") : NULL;
  JsonNode *type = object != NULL ? json_object_get_member (object, "type") : NULL;

  if (list == NULL || type == NULL || !JSON_NODE_HOLDS_ARRAY (list) || !JSON_NODE_HOLDS_VALUE (type)
      || g_strcmp0 (json_node_get_string (type), "Point") != 0)
    return FALSE;
  JsonArray *position = json_node_get_array (list);
  for (guint i = 0; i < 2; i++)
    if (json_array_get_length (position) < 2 || !JSON_NODE_HOLDS_VALUE (json_array_get_element (position, i)))
      return FALSE;
  *lon_deg = json_array_get_double_element (position, 0);
  *lat_deg = json_array_get_double_element (position, 1);
  return TRUE;
}

gboolean
ra_geometry_text_read (const char *text, double *lat_deg, double *lon_deg)
{
  g_return_val_if_fail (text != NULL && lat_deg != NULL && lon_deg != NULL, FALSE);
  const gboolean read = is_wkb (text) ? read_wkb (text, lat_deg, lon_deg) : read_json (text, lat_deg, lon_deg);

  return read && fabs (*lat_deg) <= 90 && fabs (*lon_deg) <= 180;
}
