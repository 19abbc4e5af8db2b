/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a map finds leads its rings: heavier than all others, and seen as an area; the others step back by what they
 * are.
 */
#include "app/layout/map-sites.h"
#include "app/layout/ring-dress.h"
#include "app/layout/ring-groups.h"
#include "app/layout/view-fit.h"
#include "tests/layout/helpers.h"

static GPtrArray *
gather (const char *id, const char *ring)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1200, 900);
  if (ring != NULL) {
    g_autoptr (GError) error = NULL;
    spec->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
    g_ptr_array_add (spec->rings, ra_extra_ring_parse (ring, &error));
    g_assert_no_error (error);
  }
  return ra_ring_groups_gather (spec);
}

static const RaRingGroup *
look_for (const GPtrArray *groups, const char *claim, RaStatus status)
{
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    if (g_str_equal (group->claim->id, claim) && group->status == status)
      return group;
  }
  return NULL;
}

static const RaRingGroup *
find (const GPtrArray *groups, const char *claim, RaStatus status)
{
  const RaRingGroup *found = look_for (groups, claim, status);
  if (found == NULL)
    g_error ("no ring of %s", claim);
  return found;
}

/* Western intelligence was known in 2021 and decides; CSIS came four years later; the Iskander-M is another story. */
static void
test_counted (void)
{
  g_autoptr (GPtrArray) groups = gather ("status-quo-2021", NULL);
  const RaRingGroup *lead = find (groups, "9m729-2350-western-intelligence", RA_STATUS_REPORTED);
  const RaRingGroup *fellow = find (groups, "9m729-480-russian-mod", RA_STATUS_REPORTED);
  const RaRingGroup *later = find (groups, "9m729-2500-csis", RA_STATUS_REPORTED);
  const RaRingGroup *side = find (groups, "iskander-m-500-tass", RA_STATUS_CONFIRMED);
  g_assert_cmpint (lead->role, ==, RA_ROLE_LEAD);
  g_assert_cmpint (fellow->role, ==, RA_ROLE_FELLOW);
  g_assert_cmpint (later->role, ==, RA_ROLE_LATER);
  g_assert_cmpint (side->role, ==, RA_ROLE_SIDE);
  g_assert_cmpfloat (lead->style.weight, >, 1.3 * fellow->style.weight);
  /* A thin line each, whatever is contested. */
  g_assert_cmpfloat (fellow->style.weight, >, 2 * side->style.weight);
  g_assert_cmpfloat (fellow->style.weight, >=, 1.5 * later->style.weight);
  g_assert_cmpint (lead->style.line, ==, RA_LINE_DOUBLE);
  g_assert_cmpint (later->style.line, ==, RA_LINE_DASHED);
  g_assert_cmpint (side->style.line, ==, RA_LINE_SOLID);
  /* Seen as covered, and read through. */
  g_assert_cmpfloat (lead->style.tint, >=, 0.15);
  g_assert_cmpfloat (lead->style.tint, <=, 0.22);
  g_assert_cmpfloat (fellow->style.tint, >=, 1.4 * lead->style.tint);
  g_assert_cmpfloat (later->style.tint, ==, 0);
  g_assert_cmpfloat (side->style.tint, ==, 0);
  g_assert_cmpfloat (later->style.colour.green, >, lead->style.colour.green);
}

/* What would be gone keeps its role, and is no area; by a figure that nobody knew yet it is not drawn. */
static void
test_removed (void)
{
  g_autoptr (GPtrArray) groups = gather ("moratorium-offer", NULL);
  const RaRingGroup *lead = find (groups, "9m729-2350-western-intelligence", RA_STATUS_REMOVED);
  const RaRingGroup *fellow = find (groups, "9m729-480-russian-mod", RA_STATUS_REMOVED);
  g_assert_null (look_for (groups, "9m729-2500-csis", RA_STATUS_REMOVED));
  g_assert_nonnull (look_for (groups, "9m729-2500-csis", RA_STATUS_REPORTED));
  g_assert_cmpint (lead->role, ==, RA_ROLE_LEAD);
  g_assert_cmpfloat (lead->style.tint, ==, 0);
  g_assert_cmpfloat (lead->style.weight, <=, 1.1);
  g_assert_cmpfloat (lead->style.weight, >, fellow->style.weight);
  g_assert_cmpfloat (find (groups, "9m729-2350-western-intelligence", RA_STATUS_REPORTED)->style.weight, >, 1.8);
}

/* Both classes of the treaty lead where the map is about it: firm limits, and two areas. */
static void
test_bands (void)
{
  g_autoptr (GPtrArray) groups = gather ("inf-in-force", NULL);
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    g_assert_cmpint (group->role, ==, group->deployed ? RA_ROLE_SIDE : RA_ROLE_LEAD);
    g_assert_cmpint (group->style.line, ==, RA_LINE_SOLID);
  }
  const RaRingGroup *wide = g_ptr_array_index (groups, 0);
  const RaRingGroup *narrow = g_ptr_array_index (groups, 1);
  g_assert_cmpfloat (wide->style.tint, >=, 0.15);
  g_assert_cmpfloat (narrow->style.tint, >=, 1.5 * wide->style.tint);
}

/* The Iskander-M's 500 km, drawn about a town beside Kaliningrad, run along the limit about the latter: on a page that
 * line is drawn once. Where classes do not lead it is drawn, and so it is in a window. */
static void
test_doubles (void)
{
  static const struct {
    const char *id;
    RaFurniturePlace furniture;
    gboolean drawn;
  } cases[] = { { "inf-in-force", RA_FURNITURE_BESIDE, FALSE },
                { "inf-in-force", RA_FURNITURE_INSIDE, TRUE },
                { "status-quo-2021", RA_FURNITURE_BESIDE, TRUE } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScenario) scenario = test_load_scenario (cases[i].id);
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1200, 900);
    spec->furniture = cases[i].furniture;
    g_autoptr (GPtrArray) groups = ra_ring_groups_gather (spec);
    gboolean drawn = FALSE;
    for (guint k = 0; k < groups->len; k++)
      drawn = drawn
              || g_str_equal (((const RaRingGroup *)g_ptr_array_index (groups, k))->claim->id, "iskander-m-500-tass");
    g_assert_cmpint (drawn, ==, cases[i].drawn);
  }
}

static gboolean
has_site (const RaMapSpec *spec, const char *id)
{
  g_autoptr (GPtrArray) sites = ra_map_list_sites (spec);
  for (guint i = 0; i < sites->len; i++)
    if (g_str_equal (((const RaMapSite *)g_ptr_array_index (sites, i))->site->id, id))
      return TRUE;
  return FALSE;
}

static gboolean
has_ring_about (const RaMapSpec *spec, const char *id)
{
  g_autoptr (GPtrArray) groups = ra_ring_groups_gather (spec);
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    for (guint k = 0; k < group->rings->len; k++)
      if (g_str_equal (g_array_index (group->rings, RaScenarioRing, k).site->id, id))
        return TRUE;
  }
  return FALSE;
}

/* A page about one missile, or about charges, leaves out what only stands in those days, unless the scenario says
 * something of it. */
static void
test_aside (void)
{
  static const struct {
    const char *id;
    const char *site;
    RaFurniturePlace furniture;
    gboolean told; /* in a headline */
    gboolean drawn;
  } cases[] = { { "status-quo-2021", "redzikowo", RA_FURNITURE_BESIDE, TRUE, FALSE },
                { "status-quo-2021", "chernyakhovsk", RA_FURNITURE_BESIDE, TRUE, FALSE },
                { "status-quo-2021", "mozdok", RA_FURNITURE_BESIDE, TRUE, TRUE },
                { "status-quo-2021", "redzikowo", RA_FURNITURE_BESIDE, FALSE, TRUE },
                { "status-quo-2021", "redzikowo", RA_FURNITURE_INSIDE, TRUE, TRUE },
                { "moratorium-offer", "chernyakhovsk", RA_FURNITURE_BESIDE, TRUE, FALSE },
                { "moratorium-offer", "kaliningrad", RA_FURNITURE_BESIDE, TRUE, TRUE },
                { "moratorium-offer", "redzikowo", RA_FURNITURE_BESIDE, TRUE, TRUE },
                { "moratorium-offer", "shuya", RA_FURNITURE_BESIDE, TRUE, TRUE },
                { "inf-in-force", "redzikowo", RA_FURNITURE_BESIDE, TRUE, FALSE },
                { "inf-in-force", "deveselu", RA_FURNITURE_BESIDE, TRUE, TRUE },
                { "inf-in-force", "redzikowo", RA_FURNITURE_BESIDE, FALSE, TRUE } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScenario) scenario = test_load_scenario (cases[i].id);
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1200, 900);
    spec->furniture = cases[i].furniture;
    spec->headline = cases[i].told ? g_strdup ("What is found") : NULL;
    g_test_message ("%s, %s", cases[i].id, cases[i].site);
    g_assert_cmpint (has_site (spec, cases[i].site), ==, cases[i].drawn);
    if (g_str_equal (cases[i].site, "chernyakhovsk"))
      g_assert_cmpint (has_ring_about (spec, cases[i].site), ==, cases[i].drawn);
    spec->selected_site = ra_catalogue_find_site (ra_scenario_get_catalogue (scenario), cases[i].site);
    g_assert_true (has_site (spec, cases[i].site));
  }
}

static const RaMapSite *
find_site (const GPtrArray *sites, const char *id)
{
  for (guint i = 0; i < sites->len; i++)
    if (g_str_equal (((const RaMapSite *)g_ptr_array_index (sites, i))->site->id, id))
      return g_ptr_array_index (sites, i);
  g_error ("no site %s", id);
}

/* What either side charges the other with has one colour, and signs of one size that tell a missile from a launcher; on
 * a page it is all that stands there. */
static void
test_charges (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("inf-in-force");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1200, 900);
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->headline = g_strdup ("What is found");
  for (spec->theme = 0; spec->theme < RA_N_THEMES; spec->theme++) {
    const RaStyle *style = ra_style_of_theme (spec->theme);
    g_autoptr (GPtrArray) sites = ra_map_list_sites (spec);
    const RaMapSite *of_russia = find_site (sites, "kapustin-yar");
    const RaMapSite *of_nato = find_site (sites, "deveselu");
    g_assert_cmpint (of_russia->kind, ==, RA_SITE_ALLEGED);
    g_assert_cmpint (of_nato->kind, ==, RA_SITE_ALLEGED_LAUNCHER);
    g_assert_true (ra_map_site_is_alleged (of_russia) && ra_map_site_is_alleged (of_nato));
    g_assert_cmpmem (&of_russia->colour, sizeof (RaColour), &style->charge, sizeof (RaColour));
    g_assert_cmpmem (&of_nato->colour, sizeof (RaColour), &style->charge, sizeof (RaColour));
    g_assert_cmpuint (sites->len, ==, 2);
  }
}

/* Of what is imagined each figure answers for itself; and a ring of the user's own makes it the user's story. */
static void
test_equal (void)
{
  static const struct {
    const char *id;
    const char *ring;
  } cases[] = { { "us-german-announcement-2024", NULL }, { "status-quo-2021", "52,13:700" } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) groups = gather (cases[i].id, cases[i].ring);
    g_assert_cmpuint (groups->len, >, 3);
    for (guint k = 0; k < groups->len; k++)
      g_assert_cmpint (((const RaRingGroup *)g_ptr_array_index (groups, k))->role, ==, RA_ROLE_EQUAL);
  }
}

/* Where all lines are dashed each system has a form of its own; of one system alone it is the usual one. */
static void
test_dashes (void)
{
  g_autoptr (GPtrArray) several = gather ("us-german-announcement-2024", NULL);
  g_autoptr (GPtrArray) one = gather ("mk41-allegation", NULL);
  for (guint i = 0; i < several->len; i++)
    for (guint k = 0; k < several->len; k++) {
      const RaRingGroup *a = g_ptr_array_index (several, i);
      const RaRingGroup *b = g_ptr_array_index (several, k);
      g_assert_cmpint (a->style.line, ==, RA_LINE_DASHED);
      g_assert_cmpint (a->style.dash == b->style.dash, ==, a->system == b->system);
    }
  for (guint i = 0; i < one->len; i++)
    g_assert_cmpint (((const RaRingGroup *)g_ptr_array_index (one, i))->style.dash, ==, RA_DASH_USUAL);
}

/* What reaches Moscow is a heavy line, what does not a thin one about an area, where the headline says so; never where
 * it does not. */
static void
test_decisive (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario ("us-german-announcement-2024");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1200, 900);
  const GPtrArray *capitals = ra_basemap_get_capitals (test_basemap (), RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  for (guint with_headline = 0; with_headline < 2; with_headline++) {
    spec->headline = with_headline ? g_strdup ("Found") : NULL;
    g_autoptr (GPtrArray) groups = ra_ring_groups_gather (spec);
    ra_ring_groups_stress_decisive (groups, spec, capitals);
    for (guint i = 0; i < groups->len; i++) {
      const RaRingGroup *group = g_ptr_array_index (groups, i);
      const gboolean reaches = group->claim->max_km >= 2500;
      g_assert_cmpint (group->reaches != NULL, ==, reaches && with_headline);
      if (!with_headline)
        continue;
      g_assert_cmpint (group->style.weight >= 1.6, ==, reaches);
      g_assert_cmpint (group->style.weight < 1, ==, !reaches);
      g_assert_cmpint (group->style.tint > 0, ==, !reaches);
    }
  }
}

/* Without a date nothing was published too late, and "undated" is no day. */
static void
test_dates (void)
{
  const RaSystem system = { .id = (char *)"s", .kind = (char *)"missile" };
  const RaClaim lead = { .system = &system, .max_km = 500, .date = (char *)"2019" };
  const RaClaim larger = { .system = &system, .max_km = 900, .date = (char *)"2020-05" };
  const RaClaim undated = { .system = &system, .max_km = 300, .date = (char *)"undated" };
  g_autoptr (GPtrArray) leads = g_ptr_array_new ();
  g_ptr_array_add (leads, (gpointer)&lead);
  g_assert_cmpint (ra_ring_role_of (leads, &larger, "2020-01-01"), ==, RA_ROLE_LATER);
  g_assert_cmpint (ra_ring_role_of (leads, &larger, "2021-01-01"), ==, RA_ROLE_BEYOND);
  g_assert_cmpint (ra_ring_role_of (leads, &larger, NULL), ==, RA_ROLE_BEYOND);
  g_assert_cmpint (ra_ring_role_of (leads, &undated, "2020-01-01"), ==, RA_ROLE_FELLOW);
  g_assert_cmpint (ra_ring_role_of (leads, NULL, NULL), ==, RA_ROLE_SIDE);
  g_assert_cmpint (ra_ring_role_of (NULL, &undated, NULL), ==, RA_ROLE_EQUAL);
}

/* What reaches beyond all that a page shows is paler than what ends on it. */
static void
test_whole (void)
{
  g_autoptr (GPtrArray) groups = gather ("oreshnik-belarus-2025", NULL);
  guint n_whole = 0;
  for (guint i = 0; i < groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (groups, i);
    if (!group->deployed || group->flight || group->style.tint == 0)
      continue;
    g_assert_cmpfloat (group->style.tint, <=, 0.12);
    n_whole++;
  }
  g_assert_cmpuint (n_whole, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-roles/counted", test_counted);
  g_test_add_func ("/ring-roles/removed", test_removed);
  g_test_add_func ("/ring-roles/whole", test_whole);
  g_test_add_func ("/ring-roles/bands", test_bands);
  g_test_add_func ("/ring-roles/doubles", test_doubles);
  g_test_add_func ("/ring-roles/aside", test_aside);
  g_test_add_func ("/ring-roles/charges", test_charges);
  g_test_add_func ("/ring-roles/equal", test_equal);
  g_test_add_func ("/ring-roles/dashes", test_dashes);
  g_test_add_func ("/ring-roles/decisive", test_decisive);
  g_test_add_func ("/ring-roles/dates", test_dates);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
