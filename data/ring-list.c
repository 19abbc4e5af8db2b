/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/ring-list.h"

#include <math.h>
#include <string.h>

#include "data/formats/plain-text.h"

#define LONGEST_RADIUS_KM 20040.0
/* Of the figure: by how much the way to the end of a flight may differ from it. */
#define FLOWN_SHARE 0.02

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
add_extra (GArray *list, const RaExtraRing *extra, const RaRingListOptions *options, guint *n_own)
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
                                .label = extra->label,
                                .number = extra->claim == NULL ? ++*n_own : 0 };
  g_array_append_val (list, ring);
}

GArray *
ra_ring_list (const RaScenario *scenario, const RaRingListOptions *options)
{
  const RaRingListOptions none = { 0 };
  if (options == NULL)
    options = &none;
  GArray *list = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  guint n_own = 0;
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  for (guint i = 0; i < deployments->len; i++)
    add_deployment (list, g_ptr_array_index (deployments, i), options);
  const GPtrArray *rings = ra_scenario_get_rings (scenario);
  for (guint i = 0; i < rings->len; i++)
    add_extra (list, g_ptr_array_index (rings, i), options, &n_own);
  for (guint i = 0; options->extra != NULL && i < options->extra->len; i++)
    add_extra (list, g_ptr_array_index (options->extra, i), options, &n_own);
  return list;
}

RaRangeRing
ra_scenario_ring_to_range (const RaScenarioRing *ring)
{
  return (RaRangeRing) { ring->lat_deg, ring->lon_deg, ring->min_km * 1000, ring->max_km * 1000 };
}

gboolean
ra_scenario_ring_is_flight (const RaScenarioRing *ring)
{
  const RaClaim *claim = ring->claim;
  if (claim == NULL || !claim->flown)
    return FALSE;
  const double km
      = ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, claim->end_lat_deg, claim->end_lon_deg) / 1000;
  return fabs (km - claim->max_km) <= FLOWN_SHARE * claim->max_km;
}

char *
ra_translate_range (const RaTranslations *translations, const RaScenarioRing *ring)
{
  g_autofree char *max = ra_translate_number (translations, ring->max_km);
  if (ring->min_km > 0) {
    g_autofree char *min = ra_translate_number (translations, ring->min_km);
    return ra_translate_format (translations, "{min}–{max} km", "min", min, "max", max, NULL);
  }
  if (ring->max_km * 1000 >= RA_WHOLE_EARTH_M)
    return ra_translate_format (translations, RA_TRANSLATABLE ("{km} km: the whole Earth"), "km", max, NULL);
  const gboolean at_least = ring->claim != NULL && ring->claim->at_least;
  return ra_translate_format (
      translations, at_least ? RA_TRANSLATABLE ("more than {km} km") : RA_TRANSLATABLE ("{km} km"), "km", max, NULL);
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
ra_translate_claim (const RaTranslations *translations, const RaScenarioRing *ring)
{
  g_autofree char *range = ra_translate_range (translations, ring);
  if (ring->claim == NULL) {
    const char *label = ra_translate_name (translations, RA_NAME_SCENARIO, ring->label);
    if (label == NULL)
      return g_steal_pointer (&range);
    g_autofree char *isolated = ra_isolate (label);
    return g_strdup_printf ("%s, %s", isolated != NULL ? isolated : label, range);
  }
  g_autofree char *date = ra_translate_claim_date (translations, ring->claim);
  return g_strdup_printf ("%s, %s, %s", range,
                          ra_translate_name (translations, RA_NAME_CLAIMANT, ring->claim->claimant_short), date);
}

char *
ra_translate_claim_date (const RaTranslations *translations, const RaClaim *claim)
{
  if (g_str_equal (claim->date, "undated"))
    return g_strdup (ra_translate (translations, "undated"));
  return ra_translate_date (translations, claim->date);
}

char *
ra_format_km (double km)
{
  return ra_translate_number (NULL, km);
}

char *
ra_scenario_ring_format_range (const RaScenarioRing *ring)
{
  return ra_translate_range (NULL, ring);
}

char *
ra_scenario_ring_format_claim (const RaScenarioRing *ring)
{
  return ra_translate_claim (NULL, ring);
}

char *
ra_format_date (const char *iso_date)
{
  return ra_translate_date (NULL, iso_date);
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
  if (**at == '\0' || g_ascii_isspace (**at))
    return FALSE;
  char *end;
  *value = ra_read_decimal (*at, &end);
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

#define RING_FORM "expected LAT,LON:KM, LAT,LON:KM-KM or either followed by :LABEL"

/* "KM[-KM]" up to the end or a colon. */
static gboolean
scan_radii (const char **at, RaExtraRing *ring)
{
  double first_km = 0;

  if (**at == '-' || !scan_number (at, "-:", &first_km))
    return FALSE;
  ring->max_km = first_km;
  if (**at != '-')
    return TRUE;
  (*at)++;
  ring->min_km = first_km;
  return scan_number (at, ":", &ring->max_km);
}

static gboolean
check_radii (const char *text, const RaExtraRing *ring, GError **error)
{
  if (ring->min_km * 1000 >= RA_WHOLE_EARTH_M)
    return bad_value (error, text, "no point of the Earth is farther than 20003.9 km");
  if (ring->max_km == 0)
    return bad_value (error, text, "the radius must be above 0 km");
  if (ring->min_km < 0 || ring->max_km <= ring->min_km || ring->max_km > LONGEST_RADIUS_KM)
    return bad_value (error, text, "the radii must lie between 0 and 20040 km, the smaller one first");
  return TRUE;
}

RaExtraRing *
ra_extra_ring_parse_radii (const char *text, const char *radii, double lat_deg, double lon_deg, GError **error)
{
  RaExtraRing ring = { .lat_deg = lat_deg, .lon_deg = lon_deg };
  const char *at = radii;

  if (!scan_radii (&at, &ring)) {
    bad_value (error, text, RING_FORM);
    return NULL;
  }
  if (!check_lat_lon (text, lat_deg, lon_deg, error) || !check_radii (text, &ring, error))
    return NULL;
  if (*at == ':' && at[1] != '\0')
    ring.label = g_strdup (at + 1);
  return g_memdup2 (&ring, sizeof ring);
}

RaExtraRing *
ra_extra_ring_parse (const char *text, GError **error)
{
  double lat_deg, lon_deg;
  const char *at = text;

  if (scan_lat_lon (&at, ":", &lat_deg, &lon_deg) && *at == ':')
    return ra_extra_ring_parse_radii (text, at + 1, lat_deg, lon_deg, error);
  bad_value (error, text, RING_FORM);
  return NULL;
}

void
ra_extra_ring_free (RaExtraRing *ring)
{
  if (ring == NULL)
    return;
  g_free (ring->label);
  g_free (ring);
}
