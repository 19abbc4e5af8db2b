/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/ring-edit.h"

#include "tests/model/library-helpers.h"

static RaDocument *
begin (RaLibrary *library, const RaRingAbout *about)
{
  g_autoptr (RaScenarioDocument) draft = ra_ring_edit_begin (about, "2026-11-30");
  g_autofree char *text = ra_scenario_document_to_text (draft);
  g_autoptr (GError) error = NULL;
  RaDocument *document = ra_document_new (ra_library_get_catalogue (library), text, &error);

  g_assert_no_error (error);
  return document;
}

static const RaExtraRing *
last_ring (RaDocument *document)
{
  const GPtrArray *rings = ra_scenario_get_rings (ra_document_get_scenario (document));

  return g_ptr_array_index (rings, rings->len - 1);
}

/* Two rings about one town share its site; what was drawn is not saved yet, and can be undone. */
static void
test_place (void)
{
  const RaRingAbout about = { .name = "Warsaw", .lat_deg = 52.25, .lon_deg = 21.0, .radius_km = 500.0 };
  const RaRingAbout wider = { .name = "Warsaw", .lat_deg = 52.25, .lon_deg = 21.0, .radius_km = 800.0 };
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (RaDocument) document = begin (library, &about);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (ra_scenario_get_title (ra_document_get_scenario (document)), ==, "Ring of 500 km about Warsaw");
  g_assert_true (ra_ring_edit_add (document, &about, &error));
  g_assert_no_error (error);
  g_assert_true (ra_document_is_modified (document));
  g_assert_cmpstr (last_ring (document)->site->name, ==, "Warsaw");
  g_assert_cmpfloat (last_ring (document)->max_km, ==, 500.0);
  g_assert_true (ra_ring_edit_add (document, &wider, &error));
  g_assert_cmpfloat (last_ring (document)->max_km, ==, 800.0);
  g_assert_cmpuint (ra_scenario_get_own_sites (ra_document_get_scenario (document))->len, ==, 1);
  g_assert_true (ra_document_undo (document));
  g_assert_cmpfloat (last_ring (document)->max_km, ==, 500.0);
}

/* A site of the catalogue stays the one that it is. */
static void
test_site (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  const RaSite *site = ra_catalogue_find_site (ra_library_get_catalogue (library), "redzikowo");
  const RaRingAbout about
      = { .name = "Redzikowo", .lat_deg = site->lat_deg, .lon_deg = site->lon_deg, .radius_km = 20000.0 };
  g_autoptr (RaDocument) document = begin (library, &about);

  g_assert_true (ra_ring_edit_add (document, &about, NULL));
  g_assert_cmpstr (last_ring (document)->site->id, ==, "redzikowo");
  g_assert_cmpuint (ra_scenario_get_own_sites (ra_document_get_scenario (document))->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-edit/place", test_place);
  g_test_add_func ("/ring-edit/site", test_site);
  return g_test_run ();
}
