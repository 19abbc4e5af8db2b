/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of a catalogue, read by the part that its first byte names on top of the program's own, or translations: what
 * is let in has clean texts, and a text is found or falls back to itself. */
#include "tests/fuzz/fuzz.h"

#include <string.h>

#include "data/catalogue-load.h"
#include "data/translations-read.h"
#include "tests/fuzz/fuzz-data.h"

/* Sites, systems and sources join the program's own, as those of a scenario do. The other parts are read into a
 * catalogue that has what they refer to. */
static RaCatalogue *
new_catalogue (const RaCataloguePart *part)
{
  static RaJsonFile *needed[RA_N_CATALOGUE_PARTS];

  if (!part->optional && part->n_needed <= 1 && part != &ra_catalogue_parts[3])
    return ra_catalogue_new (fuzz_get_catalogue ());
  RaCatalogue *catalogue = ra_catalogue_new (NULL);
  for (guint i = 0; i < part->n_needed; i++) {
    if (needed[i] == NULL) {
      g_autofree char *path
          = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", ra_catalogue_parts[i].file, NULL);
      needed[i] = ra_json_file_open (path, ra_catalogue_parts[i].format, NULL);
    }
    RaJsonCursor root = ra_json_file_get_root (needed[i]);
    ra_catalogue_parts[i].read (&root, catalogue);
  }
  return catalogue;
}

static void
read_part (RaJsonFile *file, const RaCataloguePart *part)
{
  g_autoptr (GError) error = NULL;
  RaCatalogue *joined = new_catalogue (part);
  RaJsonCursor root = ra_json_file_get_root (file);

  part->read (&root, joined);
  const gboolean good = ra_json_file_finish (file, &error);
  for (guint i = 0; good && i < ra_catalogue_get_sites (joined)->len; i++) {
    const RaSite *site = g_ptr_array_index (ra_catalogue_get_sites (joined), i);
    fuzz_assert_text (site->name);
    g_assert_true (site->lat_deg >= -90 && site->lat_deg <= 90 && site->lon_deg >= -180 && site->lon_deg <= 180);
  }
  fuzz_assert_told (good, g_steal_pointer (&error));
  ra_catalogue_unref (joined);
}

static void
read_translations (RaJsonFile *file)
{
  g_autoptr (GError) error = NULL;
  RaJsonCursor root = ra_json_file_get_root (file);
  RaTranslations *translations = ra_translations_read (&root);

  const gboolean good = ra_json_file_finish (file, &error);
  if (good) {
    fuzz_assert_text (ra_translate (translations, "Natural Earth"));
    fuzz_assert_text (ra_translate_name (translations, RA_NAME_SITE, "Kaliningrad"));
    g_autofree char *text = ra_translate_format (translations, "{km} km", "km", "500", NULL);
    fuzz_assert_text (text);
  }
  fuzz_assert_told (good, g_steal_pointer (&error));
  ra_translations_unref (translations);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = size > 0 ? fuzz_take_text (data + 1, size - 1) : NULL;

  if (text == NULL)
    return 0;
  const guint kind = data[0] % (RA_N_CATALOGUE_PARTS + 1);
  const char *format = kind < RA_N_CATALOGUE_PARTS ? ra_catalogue_parts[kind].format : RA_TRANSLATIONS_FORMAT;
  g_autoptr (RaJsonFile) file = ra_json_file_parse_format ("fuzzed", text, format, NULL, &error);
  fuzz_assert_told (file != NULL, g_steal_pointer (&error));
  if (file != NULL && kind < RA_N_CATALOGUE_PARTS)
    read_part (file, &ra_catalogue_parts[kind]);
  else if (file != NULL)
    read_translations (file);
  return 0;
}
