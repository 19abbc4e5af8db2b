/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the reach table against what `range-atlas reach` prints: test-reach-model BINARY */

#include <math.h>
#include <string.h>

#include "app/model/map-state.h"
#include "app/model/reach-job.h"
#include "tests/model/cli-output.h"
#include "tests/model/library-helpers.h"

static const char *const scenarios[] = { "status-quo-2021", "moratorium-offer", "oreshnik-2024" };

static RaTableReport *
measure (RaLibrary *library, const char *id, const char *claim, gboolean countries)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapState) state = ra_map_state_new (test_find_scenario (library, id));
  g_autoptr (RaReachJob) job = ra_reach_job_new (ra_map_state_get_spec (state), ra_library_get_basemap (library));

  job->countries = countries;
  job->claim = g_strdup (claim);
  RaReachAnswer *answer = ra_reach_job_run (job, NULL, &error);
  g_assert_no_error (error);
  return ra_table_report_new (answer, (GDestroyNotify)ra_reach_answer_free);
}

static const RaTableColumn *
column (const RaTableColumns *columns, const char *id)
{
  for (guint i = 0; i < columns->n_columns; i++) {
    if (g_str_equal (columns->columns[i].id, id))
      return &columns->columns[i];
  }
  g_assert_not_reached ();
}

/* The command prints as many decimals as the column copies. */
static void
assert_figure (JsonObject *object, const char *member, RaTableRow *row, const RaTableColumn *of)
{
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (object, member),
                                  of->get_number (ra_table_row_get_item (row)), 0.51 * pow (10.0, -(int)of->decimals));
}

static void
check_place (JsonObject *place, RaTableRow *row)
{
  const RaTableColumns *columns = ra_reach_place_columns ();
  const RaReachPlace *item = ra_table_row_get_item (row);
  g_autofree char *name = ra_table_row_dup_text (row, column (columns, "name"));
  g_autofree char *country = ra_table_row_dup_text (row, column (columns, "country"));

  g_assert_cmpstr (json_object_get_string_member (place, "name"), ==, name);
  g_assert_cmpstr (json_object_get_string_member (place, "country"), ==, country);
  g_assert_cmpint (json_object_get_boolean_member (place, "capital"), ==, item->place->capital);
  g_assert_cmpint (json_object_get_boolean_member (place, "in_range"), ==, item->in_range);
  assert_figure (place, "distance_km", row, column (columns, "distance"));
  assert_figure (place, "margin_km", row, column (columns, "margin"));
  if (json_object_get_double_member (place, "population") > 0.0)
    assert_figure (place, "population", row, column (columns, "population"));
  else
    g_assert_true (isnan (column (columns, "population")->get_number (item)));
}

static void
check_country (JsonObject *country, RaTableRow *row)
{
  const RaTableColumns *columns = ra_reach_country_columns ();
  const RaReachCountry *item = ra_table_row_get_item (row);
  g_autofree char *name = ra_table_row_dup_text (row, column (columns, "name"));

  g_assert_cmpstr (json_object_get_string_member (country, "name"), ==, name);
  g_assert_cmpstr (json_object_get_string_member (country, "reach"), ==, ra_reach_extent_to_string (item->extent));
  assert_figure (country, "area_km2", row, column (columns, "area"));
  g_assert_cmpfloat_with_epsilon (100.0 * json_object_get_double_member (country, "share"),
                                  column (columns, "share")->get_number (item), 1e-4);
}

/* All places and countries of three scenarios, in the same order and with the same figures. */
static void
test_command (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();

  for (guint s = 0; s < G_N_ELEMENTS (scenarios); s++) {
    g_autoptr (JsonParser) parser = test_run_program_json (
        (const char *const[]) { "reach", "--scenario", scenarios[s], "--format", "json", NULL });
    JsonObject *printed = json_node_get_object (json_parser_get_root (parser));
    JsonArray *places = json_object_get_array_member (printed, "places");
    JsonArray *countries = json_object_get_array_member (printed, "countries");
    g_autoptr (RaTableReport) report = measure (library, scenarios[s], NULL, TRUE);
    const RaReach *reach = ((RaReachAnswer *)ra_table_report_get (report))->reach;
    g_autoptr (GListStore) place_rows = ra_table_rows_new (report, reach->places);
    g_autoptr (GListStore) country_rows = ra_table_rows_new (report, reach->countries);

    g_assert_cmpuint (json_array_get_length (places), ==, 7322);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (place_rows)), ==, 7322);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (country_rows)), ==, json_array_get_length (countries));
    for (guint i = 0; i < json_array_get_length (places); i++) {
      g_autoptr (RaTableRow) row = g_list_model_get_item (G_LIST_MODEL (place_rows), i);

      check_place (json_array_get_object_element (places, i), row);
    }
    for (guint i = 0; i < json_array_get_length (countries); i++) {
      g_autoptr (RaTableRow) row = g_list_model_get_item (G_LIST_MODEL (country_rows), i);

      check_country (json_array_get_object_element (countries, i), row);
    }
  }
}

/* The sentence above the table is the command's. */
static void
test_sentence (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (RaTableReport) report = measure (library, "moratorium-offer", NULL, TRUE);
  g_autofree char *sentence = ra_reach_describe (((RaReachAnswer *)ra_table_report_get (report))->reach, NULL);
  g_autofree char *page
      = test_run_program ((const char *const[]) { "reach", "--scenario", "moratorium-offer", "--format", "md", NULL });

  g_assert_nonnull (strstr (page, sentence));
}

/* One claim alone is the command's group of that claim. */
static void
test_claim (void)
{
  static const char id[] = "9m729-2350-western-intelligence";
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (RaTableReport) report = measure (library, "status-quo-2021", id, FALSE);
  const RaReach *reach = ((RaReachAnswer *)ra_table_report_get (report))->reach;
  g_autofree char *csv = test_run_program (
      (const char *const[]) { "reach", "--scenario", "status-quo-2021", "--by", "claim", "--format", "csv", NULL });
  g_autofree char *start = g_strdup_printf ("\n%s,", id);
  const char *line = csv;
  guint n = 0;

  g_assert_cmpuint (reach->rings->len, ==, 4);
  g_assert_cmpuint (reach->countries->len, ==, 0);
  while ((line = strstr (line, start)) != NULL) {
    const RaReachPlace *place = &g_array_index (reach->places, RaReachPlace, n);
    g_autofree char *margin = g_strdup_printf ("%.3f", place->margin_km);
    g_autofree char *end = g_strdup_printf (",%.3f,%s,", place->margin_km, place->at_edge ? "yes" : "no");

    line += 1;
    g_autofree char *row = g_strndup (line, strcspn (line, "\r"));
    g_assert_true (strstr (row, place->place->name) != NULL || strchr (row, '"') != NULL);
    /* A trailing zero of the margin is not printed. */
    if (margin[strlen (margin) - 1] != '0')
      g_assert_nonnull (strstr (row, end));
    n++;
  }
  g_assert_cmpuint (n, ==, reach->places->len);
}

/* Rows keep their report, which dies with the last of them. */
static void
test_lifetime (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  RaTableReport *report = measure (library, "oreshnik-2024", NULL, FALSE);
  GListStore *rows = ra_table_rows_new (report, ((RaReachAnswer *)ra_table_report_get (report))->reach->places);
  RaTableRow *row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  gpointer weak_report = report;
  gpointer weak_row = row;

  g_object_add_weak_pointer (G_OBJECT (report), &weak_report);
  g_object_add_weak_pointer (G_OBJECT (row), &weak_row);
  g_object_unref (report);
  g_object_unref (rows);
  g_assert_nonnull (weak_report);
  g_assert_cmpstr (((const RaReachPlace *)ra_table_row_get_item (row))->place->name, !=, "");
  g_object_unref (row);
  g_assert_null (weak_row);
  g_assert_null (weak_report);
}

static void
test_copy (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (RaTableReport) report = measure (library, "moratorium-offer", NULL, FALSE);
  const GArray *places = ((RaReachAnswer *)ra_table_report_get (report))->reach->places;
  g_autoptr (GListStore) rows = ra_table_rows_new (report, places);
  g_autofree char *text = ra_table_rows_to_tsv (ra_reach_place_columns (), G_LIST_MODEL (rows));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  /* Heads, rows, and nothing after the last line's end. */
  g_assert_cmpuint (g_strv_length (lines), ==, places->len + 2);
  g_assert_cmpstr (lines[0], ==, "Place\tMargin\tCountry\tDistance\tFrom\tPopulation of the Place");
  for (guint i = 1; i <= places->len; i++) {
    const RaReachPlace *place = &g_array_index (places, RaReachPlace, i - 1);
    g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

    g_assert_cmpuint (g_strv_length (cells), ==, 6);
    g_assert_cmpstr (cells[0], ==, place->place->name);
    g_assert_cmpfloat_with_epsilon (g_ascii_strtod (cells[1], NULL), place->margin_km, 0.00051);
    g_assert_cmpfloat_with_epsilon (g_ascii_strtod (cells[3], NULL), place->distance_km, 0.00051);
  }
}

static void
test_search (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (RaTableReport) report = measure (library, "moratorium-offer", NULL, FALSE);
  g_autoptr (GListStore) rows
      = ra_table_rows_new (report, ((RaReachAnswer *)ra_table_report_get (report))->reach->places);
  guint n_country = 0;
  guint n_accent = 0;
  guint n_none = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++) {
    g_autoptr (RaTableRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
    const RaPlace *place = ((const RaReachPlace *)ra_table_row_get_item (row))->place;
    const gboolean poland = ra_table_row_matches (row, ra_reach_place_columns (), "poland");

    g_assert_cmpint (poland, ==, g_str_equal (place->country, "Poland"));
    n_country += poland ? 1 : 0;
    n_accent += ra_table_row_matches (row, ra_reach_place_columns (), "turk") ? 1 : 0;
    n_none += ra_table_row_matches (row, ra_reach_place_columns (), "xyzzy") ? 1 : 0;
  }
  g_assert_cmpuint (n_country, >, 5);
  g_assert_cmpuint (n_accent, >, 5);
  g_assert_cmpuint (n_none, ==, 0);
}

/* Equal questions are not asked twice; what the figures do not depend on does not make them unequal. */
static void
test_equal (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  RaBasemap *basemap = ra_library_get_basemap (library);
  g_autoptr (RaMapState) state = ra_map_state_new (test_find_scenario (library, "moratorium-offer"));
  g_autoptr (RaReachJob) first = ra_reach_job_new (ra_map_state_get_spec (state), basemap);
  g_autoptr (RaReachJob) themed = NULL, hidden = NULL, other = NULL;

  ra_map_state_set_theme (state, RA_THEME_DARK);
  themed = ra_reach_job_new (ra_map_state_get_spec (state), basemap);
  g_assert_true (ra_reach_job_equal (first, themed));
  ra_map_state_set_id_shown (state, "9m729", FALSE);
  hidden = ra_reach_job_new (ra_map_state_get_spec (state), basemap);
  g_assert_false (ra_reach_job_equal (first, hidden));
  ra_map_state_set_scenario (state, test_find_scenario (library, "status-quo-2021"));
  other = ra_reach_job_new (ra_map_state_get_spec (state), basemap);
  g_assert_false (ra_reach_job_equal (hidden, other));
}

/* Names of rows are those of the map's language. */
static void
test_language (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path
      = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", "translations", "de.json", NULL);
  RaTranslations *translations = ra_translations_load (path, &error);
  g_assert_no_error (error);
  g_autoptr (RaMapState) state = ra_map_state_new (test_find_scenario (library, "status-quo-2021"));
  ra_map_state_set_translations (state, translations);
  ra_translations_unref (translations);
  g_autoptr (RaReachJob) job = ra_reach_job_new (ra_map_state_get_spec (state), ra_library_get_basemap (library));
  job->countries = TRUE;
  RaReachAnswer *answer = ra_reach_job_run (job, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (RaTableReport) report = ra_table_report_new (answer, (GDestroyNotify)ra_reach_answer_free);
  g_autoptr (GListStore) places = ra_table_rows_new (report, answer->reach->places);
  g_autoptr (GListStore) countries = ra_table_rows_new (report, answer->reach->countries);
  g_autofree char *place_rows = ra_table_rows_to_tsv (ra_reach_place_columns (), G_LIST_MODEL (places));
  g_autofree char *country_rows = ra_table_rows_to_tsv (ra_reach_country_columns (), G_LIST_MODEL (countries));
  g_autofree char *sentence = ra_reach_describe (answer->reach, job->spec->translations);

  g_assert_nonnull (strstr (place_rows, "\nWarschau\t"));
  g_assert_null (strstr (place_rows, "\nWarsaw\t"));
  g_assert_nonnull (strstr (place_rows, "\tPolen\t"));
  g_assert_nonnull (strstr (country_rows, "\nDeutschland\t"));
  g_assert_nonnull (strstr (country_rows, "\nFranzösisch-Guayana (Frankreich)\t"));
  g_assert_true (g_str_has_prefix (sentence, "In Reichweite: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_program (argc, argv);
  g_test_add_func ("/reach-model/command", test_command);
  g_test_add_func ("/reach-model/sentence", test_sentence);
  g_test_add_func ("/reach-model/claim", test_claim);
  g_test_add_func ("/reach-model/lifetime", test_lifetime);
  g_test_add_func ("/reach-model/copy", test_copy);
  g_test_add_func ("/reach-model/search", test_search);
  g_test_add_func ("/reach-model/equal", test_equal);
  g_test_add_func ("/reach-model/language", test_language);
  return g_test_run ();
}
