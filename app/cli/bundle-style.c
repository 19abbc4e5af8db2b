/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/bundle-style.h"

#include <string.h>

#include "app/base/map-language.h"
#include "app/base/paths.h"
#include "app/layout/view-fit.h"
#include "data/formats/json-reader.h"

#define FORMAT    "range-atlas-scenario"
#define NARROWEST 0.001
#define WIDEST    1e6
#define NOT_GIVEN (-1.0)

gboolean
ra_bundle_style_has_view (const RaMapOptions *options)
{
  return options->projection != NULL || options->centre != NULL || options->width != NULL || options->fit != NULL;
}

static char *
number_to_word (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup (g_ascii_dtostr (digits, sizeof digits, value));
}

static void
take_word (const RaJsonPlace *style, const char *member, const char *const *words, char **option)
{
  const int found = ra_json_has (style, member) ? ra_json_word (style, member, words, -1) : -1;
  if (*option == NULL && found >= 0 && !ra_json_failed (style))
    *option = g_strdup (words[found]);
}

static void
take_view (const RaJsonPlace *style, RaMapOptions *merged)
{
  const double width_km = ra_json_number_or (style, "width_km", NARROWEST, WIDEST, NOT_GIVEN);
  double lat_deg = 0;
  double lon_deg = 0;

  take_word (style, "fit", ra_fit_words, &merged->fit);
  if (width_km > 0)
    merged->width = number_to_word (width_km);
  if (!ra_json_has (style, "centre"))
    return;
  ra_json_lat_lon (style, "centre", &lat_deg, &lon_deg);
  g_autofree char *lat = number_to_word (lat_deg);
  g_autofree char *lon = number_to_word (lon_deg);
  merged->centre = g_strdup_printf ("%s,%s", lat, lon);
}

/* Without its data the program says so by itself. */
static void
take_language (const RaJsonPlace *style, RaMapOptions *merged)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (NULL);
  if (data_dir == NULL)
    return;
  g_auto (GStrv) languages = ra_map_language_list (data_dir);
  take_word (style, "lang", (const char *const *)languages, &merged->language);
}

static void
take_style (const RaJsonPlace *style, gboolean with_view, RaMapOptions *merged)
{
  const gboolean untitled = ra_json_boolean (style, "untitled", FALSE);
  const gboolean silent = ra_json_boolean (style, "without_alt", FALSE);
  g_autofree char *alt = ra_json_string (style, "alt", RA_JSON_OPTIONAL);

  take_word (style, "detail", ra_detail_words, &merged->detail);
  take_word (style, "boundaries", ra_boundaries_words, &merged->boundaries);
  take_word (style, "theme", ra_theme_words, &merged->theme);
  take_language (style, merged);
  merged->plain = ra_json_boolean (style, "plain", FALSE) || merged->plain;
  merged->compass_circles = ra_json_boolean (style, "compass_circles", FALSE) || merged->compass_circles;
  if (merged->title == NULL && untitled)
    merged->title = g_strdup ("");
  if (merged->alt == NULL)
    merged->alt = silent ? g_strdup ("") : g_steal_pointer (&alt);
  if (with_view)
    take_view (style, merged);
}

static char *
find_file (const RaMapOptions *options)
{
  const char *word = options->rings.scenario;
  g_autofree char *data_dir = word != NULL && !g_str_equal (word, "none") ? ra_paths_find_data_dir (NULL) : NULL;
  return data_dir != NULL ? ra_paths_find_scenario (data_dir, word, NULL) : NULL;
}

gboolean
ra_bundle_style_merge (const RaMapOptions *options, RaMapOptions *merged, GError **error)
{
  g_autofree char *path = find_file (options);
  g_autoptr (RaJsonFile) file = path != NULL ? ra_json_file_open (path, FORMAT, NULL) : NULL;
  RaJsonPlace style;

  ra_map_options_copy (options, merged);
  if (file == NULL)
    return TRUE;
  const RaJsonPlace root = ra_json_file_get_root (file);
  if (ra_json_enter (&root, "style", &style))
    take_style (&style, !ra_bundle_style_has_view (options), merged);
  return ra_json_file_finish (file, error);
}

void
ra_bundle_style_read (const char *text, RaMapOptions *options)
{
  g_autoptr (RaJsonFile) file = ra_json_file_parse ("style", text, strlen (text), NULL);
  RaJsonPlace style;

  if (file == NULL)
    return;
  const RaJsonPlace root = ra_json_file_get_root (file);
  ra_json_file_collect (file); /* the rest is read on behind a wrong value */
  if (ra_json_enter (&root, "style", &style))
    take_style (&style, TRUE, options);
}
