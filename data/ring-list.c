/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ring-list.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define LONGEST_RADIUS_KM 20040.0

static gboolean
is_hidden (const RaRingListOptions *options, const char *id)
{
  return options->hidden_ids != NULL && g_hash_table_contains ((GHashTable *)options->hidden_ids, id);
}

static void
add_deployment (GArray *list, const RaDeployment *deployment, const RaRingListOptions *options)
{
  if (is_hidden (options, deployment->system->id) || !ra_deployment_is_current (deployment, options->date))
    return;
  for (guint i = 0; i < deployment->claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (deployment->claims, i);
    if (is_hidden (options, claim->id))
      continue;
    const RaScenarioRing ring = { .lat_deg = deployment->site->lat_deg,
                                  .lon_deg = deployment->site->lon_deg,
                                  .min_km = claim->min_km,
                                  .max_km = claim->max_km,
                                  .system = deployment->system,
                                  .claim = claim,
                                  .site = deployment->site,
                                  .deployment = deployment,
                                  .label = deployment->label };
    g_array_append_val (list, ring);
  }
}

static void
add_extra (GArray *list, const RaExtraRing *extra, const RaRingListOptions *options)
{
  const RaSystem *system = extra->claim != NULL ? extra->claim->system : NULL;
  if (system != NULL && (is_hidden (options, system->id) || is_hidden (options, extra->claim->id)))
    return;
  const RaScenarioRing ring = { .lat_deg = extra->lat_deg,
                                .lon_deg = extra->lon_deg,
                                .min_km = extra->min_km,
                                .max_km = extra->max_km,
                                .system = system,
                                .claim = extra->claim,
                                .site = extra->site,
                                .label = extra->label };
  g_array_append_val (list, ring);
}

GArray *
ra_ring_list (const RaScenario *scenario, const RaRingListOptions *options)
{
  const RaRingListOptions none = { 0 };
  if (options == NULL)
    options = &none;
  GArray *list = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  for (guint i = 0; i < deployments->len; i++)
    add_deployment (list, g_ptr_array_index (deployments, i), options);
  const GPtrArray *rings = ra_scenario_get_rings (scenario);
  for (guint i = 0; i < rings->len; i++)
    add_extra (list, g_ptr_array_index (rings, i), options);
  for (guint i = 0; options->extra != NULL && i < options->extra->len; i++)
    add_extra (list, g_ptr_array_index (options->extra, i), options);
  return list;
}

RaRangeRing
ra_scenario_ring_to_range (const RaScenarioRing *ring)
{
  return (RaRangeRing) { ring->lat_deg, ring->lon_deg, ring->min_km * 1000, ring->max_km * 1000 };
}

char *
ra_format_km (double km)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (plain, sizeof plain, km == floor (km) ? "%.0f" : "%.1f", km);
  const char *dot = strchr (plain, '.');
  const gsize n_digits = dot != NULL ? (gsize)(dot - plain) : strlen (plain);
  GString *text = g_string_new (NULL);
  for (gsize i = 0; plain[i] != '\0'; i++) {
    if (i > 0 && i < n_digits && (n_digits - i) % 3 == 0)
      g_string_append_c (text, ',');
    g_string_append_c (text, plain[i]);
  }
  return g_string_free (text, FALSE);
}

char *
ra_scenario_ring_format_range (const RaScenarioRing *ring)
{
  g_autofree char *max = ra_format_km (ring->max_km);
  if (ring->min_km > 0) {
    g_autofree char *min = ra_format_km (ring->min_km);
    return g_strdup_printf ("%s–%s km", min, max);
  }
  const gboolean at_least = ring->claim != NULL && ring->claim->at_least;
  return g_strdup_printf ("%s%s km", at_least ? "more than " : "", max);
}

char *
ra_isolate (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    switch (g_unichar_get_script (g_utf8_get_char (at))) {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
      return g_strdup_printf ("\u200e\u2068%s\u2069", text);
    default:
      break;
    }
  }
  return NULL;
}

char *
ra_scenario_ring_format_claim (const RaScenarioRing *ring)
{
  g_autofree char *range = ra_scenario_ring_format_range (ring);
  if (ring->claim == NULL && ring->label == NULL)
    return g_steal_pointer (&range);
  if (ring->claim == NULL) {
    g_autofree char *isolated = ra_isolate (ring->label);
    return g_strdup_printf ("%s, %s", isolated != NULL ? isolated : ring->label, range);
  }
  g_autofree char *date = ra_format_date (ring->claim->date);
  return g_strdup_printf ("%s, %s, %s", range, ring->claim->claimant_short, date);
}

char *
ra_format_date (const char *iso_date)
{
  static const char *const months[]
      = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  guint year = 0;
  guint month = 0;
  guint day = 0;
  const int n = sscanf (iso_date, "%4u-%2u-%2u", &year, &month, &day);
  if (n < 2 || month < 1 || month > 12)
    return g_strdup (iso_date);
  if (n < 3)
    return g_strdup_printf ("%s %u", months[month - 1], year);
  return g_strdup_printf ("%u %s %u", day, months[month - 1], year);
}

static gboolean
bad_value (GError **error, const char *text, const char *reason)
{
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: %s", text, reason);
  return FALSE;
}

/* A finite number at *@at followed by @stop or by the end; moves *@at behind it. */
static gboolean
scan_number (const char **at, const char *stops, double *value)
{
  char *end;
  if (**at == '\0' || g_ascii_isspace (**at))
    return FALSE;
  *value = g_ascii_strtod (*at, &end);
  if (end == *at || !isfinite (*value) || (*end != '\0' && strchr (stops, *end) == NULL))
    return FALSE;
  *at = end;
  return TRUE;
}

static gboolean
scan_lat_lon (const char **at, const char *stops, double *lat_deg, double *lon_deg)
{
  if (!scan_number (at, ",", lat_deg) || **at != ',')
    return FALSE;
  (*at)++;
  while (**at == ' ')
    (*at)++;
  return scan_number (at, stops, lon_deg);
}

static gboolean
check_lat_lon (const char *text, double lat_deg, double lon_deg, GError **error)
{
  if (fabs (lat_deg) > 90)
    return bad_value (error, text, "the latitude, which comes first, must be between -90 and 90");
  if (fabs (lon_deg) > 180)
    return bad_value (error, text, "the longitude must be between -180 and 180");
  return TRUE;
}

gboolean
ra_parse_lat_lon (const char *text, double *lat_deg, double *lon_deg, GError **error)
{
  const char *at = text;
  if (!scan_lat_lon (&at, "", lat_deg, lon_deg))
    return bad_value (error, text, "expected LAT,LON in degrees, such as 54.71,20.51");
  return check_lat_lon (text, *lat_deg, *lon_deg, error);
}

RaExtraRing *
ra_extra_ring_parse (const char *text, GError **error)
{
  RaExtraRing ring = { 0 };
  const char *at = text;
  double first_km = 0;
  gboolean ok = scan_lat_lon (&at, ":", &ring.lat_deg, &ring.lon_deg) && *at == ':';
  if (ok) {
    at++;
    ok = *at != '-' && scan_number (&at, "-:", &first_km);
    ring.max_km = first_km;
  }
  if (ok && *at == '-') {
    at++;
    ring.min_km = first_km;
    ok = scan_number (&at, ":", &ring.max_km);
  }
  if (!ok) {
    bad_value (error, text, "expected LAT,LON:KM, LAT,LON:KM-KM or either followed by :LABEL");
    return NULL;
  }
  if (!check_lat_lon (text, ring.lat_deg, ring.lon_deg, error))
    return NULL;
  if (ring.min_km < 0 || ring.max_km < ring.min_km || ring.max_km > LONGEST_RADIUS_KM) {
    bad_value (error, text, "the radii must lie between 0 and 20040 km, the smaller one first");
    return NULL;
  }
  if (*at == ':' && at[1] != '\0')
    ring.label = g_strdup (at + 1);
  return g_memdup2 (&ring, sizeof ring);
}

void
ra_extra_ring_free (RaExtraRing *ring)
{
  if (ring == NULL)
    return;
  g_free (ring->label);
  g_free (ring);
}
