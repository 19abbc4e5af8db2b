/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/header.h"

#include "app/layout/furniture.h"
#include "app/layout/title-text.h"
#include "app/scene/text-block.h"

/* The headline: as large as it can be on so many lines; and the least before what stands below it is left out. */
#define TITLE_PX          38.0
#define FAIR_TITLE_PX     22.0
#define SMALLEST_TITLE_PX 14.0
#define MOST_LINES        2
#define SMALL_TITLE_PX    25.0
#define SMALL_FAIR_PX     17.0
#define SMALL_MOST_LINES  3
#define KICKER_PX         14.0
#define SMALL_KICKER_PX   12.0
/* What stands below it: as large as it can be in so many lines. */
#define MOST_BELOW_LINES 2
static const double below_px[] = { 16, 14.5, 13.5 };
static const double small_below_px[] = { 13.5, 12.5, 11.3 };
/* Of the page's height, before the headline shrinks and what stands below it is left out. */
#define LARGEST_SHARE 0.19
#define SMALL_SHARE   0.23
/* And so much more before the day stands alone below it. */
#define MORE_WITH_DECK 0.045
/* And for a line more, if the headline has at least this size then. */
#define MORE_PARTED     0.045
#define SMALL_PARTED_PX 20.0
#define PAD_PX          14.0
#define SMALL_PAD_PX    9.0
#define GAP_PX          4.0 /* above and below the headline */
/* The bar at the top, in the colour of the largest ring. */
#define BAR_WIDTH_PX  44.0
#define BAR_HEIGHT_PX 4.0

typedef struct {
  RaTextBlock kicker;
  RaTextBlock title;
  RaTextBlock below;
  gboolean parted; /* each sentence of the headline begins a line of its own */
  double pad;
  double gap;
  double height;
} Header;

static void
header_clear (Header *self)
{
  ra_text_block_clear (&self->kicker);
  ra_text_block_clear (&self->title);
  ra_text_block_clear (&self->below);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Header, header_clear)

/* What is not so is said first, and once; else what the map was called before a finding took its place. */
static const char *
find_kicker (const RaMapSpec *spec)
{
  const char *banner = ra_title_get_banner (spec);
  if (banner != NULL)
    return banner;
  return spec->headline != NULL ? ra_map_spec_get_title (spec) : "";
}

static void
lay_out_below (Header *self, const RaMapBuild *build, RaBelowTitle below, double widest)
{
  const double *sizes = ra_page_is_small (build) ? small_below_px : below_px;
  g_autofree char *text = ra_title_describe_below (build->spec, below);
  for (guint i = 0; i < G_N_ELEMENTS (below_px); i++) {
    ra_text_block_clear (&self->below);
    ra_text_block_init (&self->below, build->text, text, (RaTextStyle) { .size = sizes[i] * build->unit, .even = TRUE },
                        widest);
    if (g_strv_length (self->below.lines) <= MOST_BELOW_LINES)
      return;
  }
}

static void
lay_out (Header *self, const RaMapBuild *build, double title_px, RaBelowTitle below)
{
  const double unit = build->unit;
  const double widest = build->page.x - 2 * ra_page_edge (build);
  const char *headline = build->spec->headline;
  header_clear (self);
  ra_text_block_init (&self->kicker, build->text, find_kicker (build->spec),
                      (RaTextStyle) { .size = (ra_page_is_small (build) ? SMALL_KICKER_PX : KICKER_PX) * unit,
                                      .bold = TRUE,
                                      .even = TRUE },
                      widest);
  ra_text_block_init (
      &self->title, build->text, headline != NULL ? headline : ra_map_spec_get_title (build->spec),
      (RaTextStyle) { .size = title_px * unit, .bold = RA_BOLD_FULL, .even = TRUE, .parted = self->parted }, widest);
  lay_out_below (self, build, below, widest);
  self->pad = (ra_page_is_small (build) ? SMALL_PAD_PX : PAD_PX) * unit;
  self->gap = GAP_PX * unit;
  self->height = self->kicker.height + self->title.height + self->below.height;
  self->height += self->height > 0 ? 2 * (self->pad + self->gap) : 0;
}

/* Whether a headline of that size has room with what stands below it, in so much more of the page's height. */
static gboolean
fits (Header *self, const RaMapBuild *build, double title_px, RaBelowTitle below, double more_share)
{
  const gboolean small = ra_page_is_small (build);
  lay_out (self, build, title_px, below);
  /* A banner of two lines takes no room from what stands below the headline. */
  const guint n_lines = MAX (1, g_strv_length (self->kicker.lines));
  const double more = self->kicker.height * (n_lines - 1) / n_lines;
  return g_strv_length (self->title.lines) <= (small ? SMALL_MOST_LINES : MOST_LINES)
         && self->height <= (more_share + (small ? SMALL_SHARE : LARGEST_SHARE)) * build->page.y + (small ? more : 0);
}

/* On a small page two sentences stand below each other in letters that are still large, for a line more. */
static gboolean
fits_parted (Header *self, const RaMapBuild *build)
{
  self->parted = ra_page_is_small (build);
  for (double size = SMALL_TITLE_PX; self->parted && size >= SMALL_PARTED_PX; size--)
    if (fits (self, build, size, RA_BELOW_ALL, MORE_PARTED) && self->title.parted)
      return TRUE;
  self->parted = FALSE;
  return FALSE;
}

/* A headline as large as the page allows; rather than a small one stands less below it, and rather than the day alone
 * has the map a little less room. */
static void
header_init (Header *self, const RaMapBuild *build)
{
  const gboolean small = ra_page_is_small (build);
  const double fair = small ? SMALL_FAIR_PX : FAIR_TITLE_PX;
  const struct {
    double least_px, more_share;
    RaBelowTitle below;
  } ways[] = { { fair, 0, RA_BELOW_ALL },
               { fair, MORE_WITH_DECK, RA_BELOW_ALL },
               { fair, 0, RA_BELOW_DATE },
               { SMALLEST_TITLE_PX, 0, RA_BELOW_ALL },
               { SMALLEST_TITLE_PX, 0, RA_BELOW_DATE } };
  if (fits_parted (self, build))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    for (double size = small ? SMALL_TITLE_PX : TITLE_PX; size >= ways[i].least_px; size--)
      if (fits (self, build, size, ways[i].below, ways[i].more_share))
        return;
  lay_out (self, build, SMALLEST_TITLE_PX, RA_BELOW_NOTHING);
}

double
ra_header_measure (const RaMapBuild *build)
{
  g_auto (Header) header = { 0 };
  header_init (&header, build);
  return header.height;
}

static RaPath *
box_path (RaBox box)
{
  RaPath *path = ra_path_new ();
  const RaPoint corners[]
      = { { box.x_min, box.y_min }, { box.x_max, box.y_min }, { box.x_max, box.y_max }, { box.x_min, box.y_max } };
  ra_path_add_part (path, corners, G_N_ELEMENTS (corners));
  return path;
}

void
ra_header_draw (const RaMapBuild *build, RaSceneLayer *layer)
{
  g_auto (Header) header = { 0 };
  header_init (&header, build);
  const RaStyle *style = build->style;
  const double x = ra_page_edge (build);
  if (header.height == 0)
    return;
  const RaRingGroup *first = build->groups->len > 0 ? g_ptr_array_index (build->groups, 0) : NULL;
  const RaBox bar = { x, 0, x + BAR_WIDTH_PX * build->unit, BAR_HEIGHT_PX * build->unit };
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = box_path (bar),
                                                  .closed = TRUE,
                                                  .fill = first != NULL ? first->style.colour : style->muted });
  /* Nobody can overlook that something is not so, and yet the headline is read first. */
  const gboolean warns = ra_title_get_banner (build->spec) != NULL;
  double y = header.pad;
  ra_text_block_add (&header.kicker, build->text, layer, x, y,
                     (RaSceneText) { .colour = warns ? style->text : style->muted });
  y += header.kicker.height + header.gap;
  ra_text_block_add (&header.title, build->text, layer, x, y, (RaSceneText) { .colour = style->text });
  y += header.title.height + header.gap;
  ra_text_block_add (&header.below, build->text, layer, x, y, (RaSceneText) { .colour = style->muted });
}
