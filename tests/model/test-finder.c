/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder.h"

#include <string.h>

#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaFinder *finder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->finder = ra_finder_new (fixture->library);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_finder_free (fixture->finder);
  ra_library_free (fixture->library);
}

static const RaHit *
first (const GPtrArray *hits, RaHitKind kind)
{
  for (guint i = 0; i < hits->len; i++) {
    const RaHit *hit = g_ptr_array_index (hits, i);
    if (hit->kind == kind)
      return hit;
  }
  return NULL;
}

/* No two places, and no two rings, read the same. */
static void
test_twins (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "Olsztyn", "Olsztyn 300", "Frankfurt", "Springfield", "Warsaw" };
  guint n_positions = 0;

  (void)data;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GPtrArray) hits = ra_finder_find (fixture->finder, words[i]);
    g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    g_assert_cmpuint (hits->len, >, 0);
    for (guint k = 0; k < hits->len; k++) {
      const RaHit *hit = g_ptr_array_index (hits, k);

      n_positions += strstr (hit->subtitle, "° ") != NULL;
      g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%s\n%s", hit->title, hit->subtitle)));
    }
  }
  g_assert_cmpuint (n_positions, >=, 4);
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const char *const words[] = { "Warsaw", "warszawa", "Варшава", "WARSCHAU" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GPtrArray) hits = ra_finder_find (fixture->finder, words[i]);
    const RaHit *hit = first (hits, RA_HIT_PLACE);

    g_assert_nonnull (hit);
    g_assert_cmpstr (hit->title, ==, "Warsaw");
    g_assert_cmpstr (hit->subtitle, ==, "Place · Poland");
    g_assert_cmpfloat_with_epsilon (hit->place.lat_deg, 52.25, 0.01);
  }
  g_autoptr (GPtrArray) countries = ra_finder_find (fixture->finder, "Allemagne");
  g_assert_cmpstr (first (countries, RA_HIT_PLACE)->title, ==, "Germany");
  g_assert_cmpstr (first (countries, RA_HIT_PLACE)->subtitle, ==, "Country");
  g_autoptr (GPtrArray) hits = ra_finder_find (fixture->finder, "redzi");
  g_assert_cmpstr (first (hits, RA_HIT_PLACE)->place.site->id, ==, "redzikowo");
}

/* Slips of typing, other spellings, and words of which a name has the hyphen or the space. */
static void
test_near (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const struct {
    const char *words;
    RaHitKind kind;
    const char *title;
  } cases[] = {
    { "Kalinigrad", RA_HIT_PLACE, "Kaliningrad" },
    { "Redzikovo", RA_HIT_PLACE, "Redzikowo" },
    { "Wien", RA_HIT_PLACE, "Vienna" },
    { "ssc8", RA_HIT_SYSTEM, "9M729 / SSC-8" },
    { "oreschnik", RA_HIT_SYSTEM, "Oreshnik" },
    { "grenham", RA_HIT_EVENT, "Cruise missiles at Greenham Common" },
    { "2350", RA_HIT_CLAIM, "9M729 / SSC-8: 2,350 km" },
    { "Matveevsky", RA_HIT_CLAIM, "9M729 / SSC-8: 480 km" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) hits = ra_finder_find (fixture->finder, cases[i].words);
    const RaHit *hit = first (hits, cases[i].kind);

    g_test_message ("%s", cases[i].words);
    g_assert_nonnull (hit);
    g_assert_cmpstr (hit->title, ==, cases[i].title);
  }
  g_autoptr (GPtrArray) inf = ra_finder_find (fixture->finder, "INF");
  g_assert_cmpint (((const RaHit *)g_ptr_array_index (inf, 0))->kind, !=, RA_HIT_PLACE);
  g_autoptr (GPtrArray) slip = ra_finder_find (fixture->finder, "moratorum");
  g_assert_nonnull (strstr (first (slip, RA_HIT_SCENARIO)->title, "moratorium"));
  g_autoptr (GPtrArray) nothing = ra_finder_find (fixture->finder, "xyzzyx");
  g_assert_cmpuint (nothing->len, ==, 0);
}

/* A distance and a place in any order, whatever is said between them, give a ring first. */
static void
test_rings (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const char *const words[]
      = { "500 km Warsaw", "Warsaw 500", "warschau, 500 km", "500km around Warsaw", "ring of 500 km about Warsaw" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GPtrArray) hits = ra_finder_find (fixture->finder, words[i]);

    g_test_message ("%s", words[i]);
    g_assert_cmpuint (hits->len, >, 0);
    const RaHit *hit = g_ptr_array_index (hits, 0);
    g_assert_cmpint (hit->kind, ==, RA_HIT_RING);
    g_assert_cmpstr (hit->title, ==, "Ring of 500 km about Warsaw");
    g_assert_cmpstr (hit->subtitle, ==, "New ring · Poland");
    g_assert_cmpfloat (hit->radius_km, ==, 500.0);
    g_assert_cmpfloat_with_epsilon (hit->place.lat_deg, 52.25, 0.01);
  }
  g_autoptr (GPtrArray) far = ra_finder_find (fixture->finder, "Warsaw 2000");
  g_assert_cmpint (((const RaHit *)g_ptr_array_index (far, 0))->kind, ==, RA_HIT_RING);
  g_autoptr (GPtrArray) far_km = ra_finder_find (fixture->finder, "2000 km Warsa");
  g_assert_nonnull (first (far_km, RA_HIT_RING));
  g_autoptr (GPtrArray) miles = ra_finder_find (fixture->finder, "300 mi Redzikowo");
  g_assert_cmpstr (first (miles, RA_HIT_RING)->title, ==, "Ring of 482.8 km about Redzikowo");
  g_autoptr (GPtrArray) country = ra_finder_find (fixture->finder, "500 km Poland");
  g_assert_null (first (country, RA_HIT_RING));
}

/* What the program is about is found by the words that people know it by. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (GPtrArray) offer = ra_finder_find (fixture->finder, "moratorium");
  g_autoptr (GPtrArray) ssc8 = ra_finder_find (fixture->finder, "9m729");
  g_autoptr (GPtrArray) signing = ra_finder_find (fixture->finder, "inf treaty");
  const RaHit *system = first (ssc8, RA_HIT_SYSTEM);

  g_assert_nonnull (first (offer, RA_HIT_SCENARIO));
  g_assert_nonnull (first (offer, RA_HIT_SCENARIO)->scenario);
  g_assert_nonnull (system);
  g_assert_nonnull (system->scenario);
  g_assert_nonnull (first (signing, RA_HIT_EVENT));
}

/* A scenario or an event by words of its title, its day and its text in any order, as somebody recalls it; a year is no
 * distance. */
static void
test_recalled (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const struct {
    const char *words;
    RaHitKind kind;
    const char *title;
  } cases[] = {
    { "russia offer june 2021", RA_HIT_SCENARIO, "The moratorium offer as Russia reads it" },
    { "Russia's June 2021 offer", RA_HIT_SCENARIO, "The moratorium offer as Russia reads it" },
    { "offer NATO 2021", RA_HIT_SCENARIO, "The moratorium offer as NATO reads it" },
    { "russian offer", RA_HIT_SCENARIO, "The moratorium offer as Russia reads it" },
    { "dnipro 2024", RA_HIT_EVENT, "Russia strikes Dnipro" },
    { "deveselu tomahawk", RA_HIT_SCENARIO, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) hits = ra_finder_find (fixture->finder, cases[i].words);
    const RaHit *hit = first (hits, cases[i].kind);

    g_test_message ("%s", cases[i].words);
    g_assert_nonnull (hit);
    if (cases[i].title != NULL)
      g_assert_cmpstr (hit->title, ==, cases[i].title);
    g_assert_cmpint (((const RaHit *)g_ptr_array_index (hits, 0))->kind, !=, RA_HIT_RING);
  }
  g_autoptr (GPtrArray) month = ra_finder_find (fixture->finder, "June 2021");
  g_assert_cmpint (((const RaHit *)g_ptr_array_index (month, 0))->kind, ==, RA_HIT_SCENARIO);
  g_autoptr (GPtrArray) person = ra_finder_find (fixture->finder, "Sybiha");
  g_assert_nonnull (first (person, RA_HIT_SCENARIO));
  g_autoptr (GPtrArray) begun = ra_finder_find (fixture->finder, "500 km warsz");
  g_assert_cmpint (((const RaHit *)g_ptr_array_index (begun, 0))->kind, ==, RA_HIT_RING);
}

/* Every event, scenario and site is found by its own name, and every hit says what it is. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  (void)data;
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);
  const GPtrArray *events = ra_catalogue_get_events (ra_library_get_catalogue (fixture->library));

  for (guint i = 0; i < scenarios->len; i++) {
    RaScenario *scenario = g_ptr_array_index (scenarios, i);
    g_autoptr (GPtrArray) hits = ra_finder_find (fixture->finder, ra_scenario_get_title (scenario));
    gboolean found = FALSE;

    for (guint k = 0; k < hits->len; k++) {
      const RaHit *hit = g_ptr_array_index (hits, k);
      g_assert_true (hit->title[0] != '\0' && hit->subtitle[0] != '\0');
      found = found || hit->scenario == scenario;
    }
    g_assert_true (found);
  }
  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    g_autoptr (GPtrArray) hits = ra_finder_find (fixture->finder, event->title);
    g_assert_cmpstr (first (hits, RA_HIT_EVENT)->title, ==, event->title);
  }
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const char *const words[] = { "", "   ", "…", "xyzzy", "\xF0\x9F\x9A\x80" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GPtrArray) hits = ra_finder_find (fixture->finder, words[i]);
    g_assert_cmpuint (hits->len, ==, 0);
  }
  g_autoptr (GPtrArray) many = ra_finder_find (fixture->finder, "s");
  g_assert_cmpuint (many->len, <=, 30);
}

static gboolean
is_enabled (const char *action, gpointer user_data)
{
  (void)user_data;
  return !g_str_equal (action, "win.save");
}

/* Actions are found by the labels of the menu, however deep, without those that cannot be done now. */
static void
test_actions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) picture = g_menu_new ();

  (void)data;
  g_menu_append (picture, "Print Pre_view", "win.print-preview");
  g_menu_append (picture, "_Print…", "win.print");
  g_menu_append (section, "_Save", "win.save");
  g_menu_append (section, "A story to tell", "win.story::june-2021");
  g_menu_append_submenu (section, "Pi_cture", G_MENU_MODEL (picture));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  ra_finder_add_menu (fixture->finder, G_MENU_MODEL (menu));
  ra_finder_ask_enabled (fixture->finder, is_enabled, NULL);
  g_autoptr (GPtrArray) print = ra_finder_find (fixture->finder, "print");
  const RaHit *hit = first (print, RA_HIT_ACTION);
  g_assert_nonnull (hit);
  g_assert_cmpstr (hit->title, ==, "Print");
  g_assert_cmpstr (hit->subtitle, ==, "Action · Picture");
  g_assert_cmpstr (hit->action, ==, "win.print");
  g_autoptr (GPtrArray) preview = ra_finder_find (fixture->finder, "preview");
  g_assert_cmpstr (first (preview, RA_HIT_ACTION)->title, ==, "Print Preview");
  g_autoptr (GPtrArray) story = ra_finder_find (fixture->finder, "story to");
  g_assert_cmpstr (first (story, RA_HIT_ACTION)->action, ==, "win.story::june-2021");
  g_autoptr (GPtrArray) save = ra_finder_find (fixture->finder, "save");
  g_assert_null (first (save, RA_HIT_ACTION));
}

static void
append_called (GMenu *menu, const char *label, const char *action, const char *words)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "words", "s", words);
  g_menu_append_item (menu, item);
}

/* An action is found by what other programs call it, behind those that are called so themselves. */
static void
test_other_names (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *words;
    const char *action;
  } cases[] = {
    { "spreadsheet", "win.import" },  { "spreadsh", "win.import" },     { "spredsheet", "win.import" },
    { "EXCEL", "win.import" },        { "excel import", "win.import" }, { "png", "win.export" },
    { "save picture", "win.export" }, { "picture", "win.picture" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  (void)data;
  append_called (menu, "_Import Table…", "win.import", "spreadsheet, Excel, CSV");
  append_called (menu, "_Export…", "win.export", "picture, PNG, save as picture");
  g_menu_append (more, "Picture", "win.picture");
  ra_finder_add_menu (fixture->finder, G_MENU_MODEL (menu));
  ra_finder_add_menu (fixture->finder, G_MENU_MODEL (more));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) hits = ra_finder_find (fixture->finder, cases[i].words);
    const RaHit *hit = first (hits, RA_HIT_ACTION);

    g_test_message ("%s", cases[i].words);
    g_assert_nonnull (hit);
    g_assert_cmpstr (hit->action, ==, cases[i].action);
  }
}

/* What is made ready before changes nothing of what is found. */
static void
test_prepared (Fixture *fixture, gconstpointer data)
{
  (void)data;
  guint n_parts = 0;
  g_autoptr (RaFinder) prepared = ra_finder_new (fixture->library);

  while (ra_finder_prepare (prepared))
    n_parts++;
  g_assert_cmpuint (n_parts, >=, 3);
  g_autoptr (GPtrArray) hits = ra_finder_find (prepared, "ru");
  g_autoptr (GPtrArray) others = ra_finder_find (fixture->finder, "ru");
  g_assert_cmpuint (hits->len, ==, others->len);
  for (guint i = 0; i < hits->len; i++) {
    const RaHit *hit = g_ptr_array_index (hits, i);
    const RaHit *other = g_ptr_array_index (others, i);
    g_assert_cmpstr (hit->title, ==, other->title);
  }
}

#define ADD(name, func) g_test_add ("/finder/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("places", test_places);
  ADD ("twins", test_twins);
  ADD ("near", test_near);
  ADD ("rings", test_rings);
  ADD ("others", test_others);
  ADD ("recalled", test_recalled);
  ADD ("all", test_all);
  ADD ("nothing", test_nothing);
  ADD ("actions", test_actions);
  ADD ("other-names", test_other_names);
  ADD ("prepared", test_prepared);
  return g_test_run ();
}
