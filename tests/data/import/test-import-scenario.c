/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is made of an import: a scenario, whatever the file was. */
#include <string.h>

#include "tests/data/helpers.h"
#include "tests/data/import/import-helpers.h"

static RaScenario *
build (const RaImport *import, RaImportCounts *counts)
{
  g_autofree char *catalogue_path = test_shipped_path ("catalogue");
  g_autoptr (GError) error = NULL;
  g_autoptr (RaCatalogue) catalogue = ra_catalogue_load (catalogue_path, &error);
  g_autoptr (RaScenarioDocument) document = ra_import_to_scenario (import, "T", counts);
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "import.rangeatlas", NULL);

  g_assert_no_error (error);
  test_save_scenario (document, path);
  g_assert_no_error (error);
  RaScenario *scenario = ra_scenario_load (catalogue, path, &error);
  g_assert_no_error (error);
  test_remove_folder (folder);
  return scenario;
}

static void
test_scenario (void)
{
  g_autoptr (RaImport) import = test_import_load ("claims.csv");
  RaImportCounts counts;
  g_autoptr (RaScenario) scenario = build (import, &counts);
  const RaDeployment *deployment = g_ptr_array_index (ra_scenario_get_deployments (scenario), 0);
  const RaClaim *claim = g_ptr_array_index (deployment->claims, 0);
  const RaExtraRing *ring = g_ptr_array_index (ra_scenario_get_rings (scenario), 0);

  g_assert_cmpuint (counts.n_sites, ==, 6);
  g_assert_cmpuint (counts.n_rings, ==, 6);
  g_assert_cmpuint (ra_scenario_get_own_sites (scenario)->len, ==, 6);
  g_assert_cmpuint (ra_scenario_get_deployments (scenario)->len, ==, 3);
  g_assert_cmpuint (ra_scenario_get_rings (scenario)->len, ==, 3);
  g_assert_cmpstr (deployment->site->name, ==, "Kapustin Yar");
  g_assert_cmpstr (claim->claimant, ==, "Western intelligence");
  g_assert_cmpstr (claim->date, ==, "2019-02-10");
  g_assert_cmpfloat (claim->max_km, ==, 2350);
  g_assert_cmpstr (((const RaSource *)claim->sources->pdata[0])->title, ==, "Frankfurter Allgemeine Sonntagszeitung");
  g_assert_cmpstr (ring->label, ==, "Both classes");
  g_assert_cmpfloat (ring->min_km, ==, 500);
}

/* What cannot be shown is in the file all the same. */
static void
test_nothing_lost (void)
{
  g_autoptr (RaImport) import = test_import_parse ("name,lat,lon,km,label,system,claimant,date,source,status,note\n"
                                                   "A,1,2,3,la,sy,cl,2019,,denied,no\n"
                                                   "B,1,2,,lb,sb,cb,2018,so,alleged,nb\n");
  g_autoptr (RaScenarioDocument) document = ra_import_to_scenario (import, "T", NULL);
  g_autofree char *text = ra_scenario_document_to_text (document);
  static const char *const texts[]
      = { "la", "sy", "cl", "2019", "denied", "no", "lb", "sb", "cb", "2018", "so", "alleged", "nb" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *quoted = g_strdup_printf (": \"%s\"", texts[i]);
    g_test_message ("%s", texts[i]);
    g_assert_nonnull (strstr (text, quoted));
  }
}

/* Names that make one id, and names without a letter. */
static void
test_ids (void)
{
  g_autoptr (RaImport) import
      = test_import_parse ("name,lat,lon,km\nA-2,1,2,\nA,3,4,\na,5,6,\nA,7,8,\nÄ?,9,10,\nШуя,11,12,\n"
                           "!!!,13,14,\nKaliningrad,54.7,20.5,5\nA,3,4,9\n,15,16,\n");
  RaImportCounts counts;
  g_autoptr (RaScenario) scenario = build (import, &counts);

  g_assert_cmpuint (counts.n_sites, ==, 9);
  g_assert_cmpuint (counts.n_rings, ==, 2);
  const RaSite *nameless = g_ptr_array_index (ra_scenario_get_own_sites (scenario), 8);
  g_assert_cmpstr (nameless->name, ==, "15, 16");
}

static void
test_many_rows (void)
{
  g_autoptr (GString) text = g_string_new ("name;lat;lon;max_km;note\r\n");
  g_autoptr (GTimer) timer = g_timer_new ();

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "Place %u;%u,%04u;%u°30'E;%u;\"a \"\"note\"\"\"\r\n", i % 1000, i % 90, i % 9999,
                            i % 180, i % 20000 + 1);
  g_timer_start (timer);
  g_autoptr (RaImport) import = test_import_parse (text->str);
  RaImportCounts counts;
  g_autoptr (RaScenarioDocument) document = ra_import_to_scenario (import, "T", &counts);
  g_autofree char *saved = ra_scenario_document_to_text (document);
  g_test_message ("100,000 rows read and written as %" G_GSIZE_FORMAT " bytes in %.2f s", strlen (saved),
                  g_timer_elapsed (timer, NULL));
  g_assert_cmpuint (import->rows->len, ==, 100000);
  g_assert_cmpuint (counts.n_rings, ==, 100000);
}

/* A point without a name is called by its coordinates, to a metre. */
static void
test_nameless (void)
{
  static const char table[] = "lat,lon,km\n50.45,30.516666666666666,5\n";
  g_autoptr (RaImport) import = ra_import_parse ("t", table, strlen (table), NULL, NULL);
  g_autoptr (RaScenario) scenario = build (import, NULL);
  const RaExtraRing *ring = g_ptr_array_index (ra_scenario_get_rings (scenario), 0);

  g_assert_cmpstr (ring->label, ==, "50.45, 30.51667");
  g_assert_cmpfloat_with_epsilon (ring->lon_deg, 30.516666666666666, 1e-12);
}

/* Bytes changed, taken out, doubled and cut off: no crash, and no row is lost between the two lists. */
static void
mutate (GRand *rand, GByteArray *bytes)
{
  static const char bits[] = "\",;\t\r\n\\{}[]:.-'0NSEW \xFF";
  const int n = g_rand_int_range (rand, 1, 8);

  for (int i = 0; i < n && bytes->len > 0; i++) {
    const guint at = (guint)g_rand_int_range (rand, 0, (int)bytes->len);
    const guint wanted = (guint)g_rand_int_range (rand, 1, 40);
    const guint length = MIN (wanted, bytes->len - at);
    switch (g_rand_int_range (rand, 0, 5)) {
    case 0:
      bytes->data[at] = (guint8)g_rand_int_range (rand, 0, 256);
      break;
    case 1:
      g_byte_array_remove_range (bytes, at, length);
      break;
    case 2: {
      g_autofree guint8 *copy = g_memdup2 (bytes->data + at, length);
      g_byte_array_append (bytes, copy, length);
      break;
    }
    case 3:
      if (g_rand_int_range (rand, 0, 4) == 0)
        g_byte_array_set_size (bytes, at);
      break;
    default:
      bytes->data[at] = (guint8)bits[g_rand_int_range (rand, 0, sizeof bits - 1)];
    }
  }
}

static void
test_damage (void)
{
  static const char *const samples[] = { "german.csv", "windows-1252.csv", "utf-16.tsv",    "degrees.tsv",
                                         "claims.csv", "bad-rows.csv",     "points.geojson" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  const guint n = test_samples (2000);
  guint n_read = 0;

  for (guint i = 0; i < n; i++) {
    g_autofree char *path = test_import_sample (samples[i % G_N_ELEMENTS (samples)]);
    g_autoptr (GByteArray) bytes = test_read_bytes (path);
    g_autoptr (GError) error = NULL;

    mutate (rand, bytes);
    g_autoptr (RaImport) import = ra_import_parse ("t", (const char *)bytes->data, bytes->len, NULL, &error);
    if (import == NULL) {
      g_assert_true (g_str_has_prefix (error->message, "t:") && g_utf8_validate (error->message, -1, NULL));
      continue;
    }
    n_read++;
    g_assert_cmpuint (import->n_understood + import->problems->len, ==, import->n_rows);
    g_autoptr (RaScenarioDocument) document = ra_import_to_scenario (import, "T", NULL);
    g_autofree char *text = ra_scenario_document_to_text (document);
    g_assert_true (g_utf8_validate (text, -1, NULL));
    if (i % 10 == 0) {
      g_autoptr (RaScenario) scenario = build (import, NULL);
      g_assert_nonnull (scenario);
    }
  }
  g_test_message ("%u of %u damaged files were read", n_read, n);
  g_assert_cmpuint (n_read, >, n / 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/scenario", test_scenario);
  g_test_add_func ("/import/nothing-lost", test_nothing_lost);
  g_test_add_func ("/import/nameless", test_nameless);
  g_test_add_func ("/import/ids", test_ids);
  g_test_add_func ("/import/many-rows", test_many_rows);
  g_test_add_func ("/import/damage", test_damage);
  return g_test_run ();
}
