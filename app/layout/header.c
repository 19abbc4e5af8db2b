/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/header.h"

#include "app/layout/furniture.h"
#include "app/layout/title-text.h"
#include "app/scene/text-block.h"

#define TITLE_PX    25.0
#define SUBTITLE_PX 13.5
#define BANNER_PX   11.5
#define KICKER_PX   11.5
/* Of a small page: the smallest headline. */
#define SMALLEST_TITLE_PX 14.0
#define SMALL_SUBTITLE_PX 10.0
/* Of the page's height, before the headline shrinks and what stands below it is left out. */
#define LARGEST_SHARE 0.17
#define SMALL_SHARE   0.145
/* Above and below, and between the banner and the headline. */
#define PAD_PX 11.0
#define GAP_PX 5.0
/* The bar at the top, in the colour of the largest ring. */
#define BAR_WIDTH_PX  44.0
#define BAR_HEIGHT_PX 4.0

typedef struct {
  RaTextBlock banner;
  RaTextBlock kicker;
  RaTextBlock title;
  RaTextBlock below;
  double pad;
  double banner_pad;
  double height;
} Header;

static void
header_clear (Header *self)
{
  ra_text_block_clear (&self->banner);
  ra_text_block_clear (&self->kicker);
  ra_text_block_clear (&self->title);
  ra_text_block_clear (&self->below);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Header, header_clear)

static void
lay_out (Header *self, const RaMapBuild *build, double title_px, RaBelowTitle below)
{
  const double unit = build->unit;
  const double widest = build->page.x - 2 * ra_page_edge (build);
  const char *banner = ra_title_get_banner (build->spec);
  g_autofree char *text = ra_title_describe_below (build->spec, below);
  const char *title = ra_map_spec_get_title (build->spec);
  const char *headline = build->spec->headline;
  header_clear (self);
  ra_text_block_init (&self->kicker, build->text, headline != NULL ? title : "",
                      (RaTextStyle) { .size = KICKER_PX * unit, .bold = TRUE, .even = TRUE }, widest);
  ra_text_block_init (&self->title, build->text, headline != NULL ? headline : title,
                      (RaTextStyle) { .size = title_px * unit, .bold = TRUE, .even = TRUE }, widest);
  ra_text_block_init (
      &self->below, build->text, text,
      (RaTextStyle) { .size = (ra_page_is_small (build) ? SMALL_SUBTITLE_PX : SUBTITLE_PX) * unit, .even = TRUE },
      widest);
  self->banner_pad = banner != NULL ? 4 * unit : 0;
  ra_text_block_init (&self->banner, build->text, banner != NULL ? banner : "",
                      (RaTextStyle) { .size = BANNER_PX * unit, .bold = TRUE, .even = TRUE },
                      widest - 2 * self->banner_pad);
  self->pad = PAD_PX * unit * (ra_page_is_small (build) ? 0.6 : 1);
  const double banner_height = banner != NULL ? self->banner.height + 2 * self->banner_pad + GAP_PX * unit : 0;
  self->height = self->kicker.height + self->title.height + self->below.height + banner_height;
  self->height += self->height > 0 ? 2 * self->pad : 0;
}

/* A headline that shrinks, and says less below it, until the header leaves enough of the page. */
static void
header_init (Header *self, const RaMapBuild *build)
{
  double size = TITLE_PX;
  const double largest = (ra_page_is_small (build) ? SMALL_SHARE : LARGEST_SHARE) * build->page.y;
  RaBelowTitle below = RA_BELOW_ALL;
  for (;;) {
    lay_out (self, build, size, below);
    if (self->height <= largest || below == RA_BELOW_NOTHING)
      return;
    if (size > SMALLEST_TITLE_PX)
      size = MAX (size - 1, SMALLEST_TITLE_PX);
    else
      below++;
  }
}

double
ra_header_measure (const RaMapBuild *build)
{
  g_auto (Header) header = { 0 };
  header_init (&header, build);
  return header.height;
}

static void
add_box (RaSceneLayer *layer, RaBox box, RaColour fill)
{
  RaPath *path = ra_path_new ();
  const RaPoint corners[]
      = { { box.x_min, box.y_min }, { box.x_max, box.y_min }, { box.x_max, box.y_max }, { box.x_min, box.y_max } };
  ra_path_add_part (path, corners, G_N_ELEMENTS (corners));
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path, .closed = TRUE, .fill = fill });
}

/* In the colours of text turned round: nobody can overlook it. */
static double
draw_banner (const Header *self, const RaMapBuild *build, RaSceneLayer *layer, double x, double y)
{
  if (self->banner_pad == 0)
    return y;
  const double pad = self->banner_pad;
  add_box (layer, (RaBox) { x, y, x + self->banner.width + 2 * pad, y + self->banner.height + 2 * pad },
           build->style->text);
  ra_text_block_add (&self->banner, build->text, layer, x + pad, y + pad,
                     (RaSceneText) { .colour = build->style->panel });
  return y + self->banner.height + 2 * pad + GAP_PX * build->unit;
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
  add_box (layer, (RaBox) { x, 0, x + BAR_WIDTH_PX * build->unit, BAR_HEIGHT_PX * build->unit },
           first != NULL ? first->style.colour : style->muted);
  double y = draw_banner (&header, build, layer, x, header.pad);
  ra_text_block_add (&header.kicker, build->text, layer, x, y, (RaSceneText) { .colour = style->muted });
  y += header.kicker.height;
  ra_text_block_add (&header.title, build->text, layer, x, y, (RaSceneText) { .colour = style->text });
  ra_text_block_add (&header.below, build->text, layer, x, y + header.title.height,
                     (RaSceneText) { .colour = style->muted });
}
