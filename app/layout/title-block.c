/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/furniture.h"

#include "app/layout/title-text.h"
#include "app/scene/text-block.h"

#define TITLE_PX    24.0
#define SUBTITLE_PX 13.5
#define BANNER_PX   13.0
/* On small pages: the smallest headline, and the share of the height that the strip may take. */
#define SMALLEST_TITLE_PX 13.0
#define SMALL_SUBTITLE_PX 10.0
#define LARGEST_SHARE     0.16
/* Widest lines, in units; narrower where a site is in the way, of the page. */
#define WIDEST_PX 760.0
static const double widths[] = { 1, 0.55, 0.36 };

/* So much it may take, with the day alone below the headline; a stamp has not even that. */
#define LARGEST_WITH_DATE 0.33
typedef struct {
  RaTextBlock title;
  RaTextBlock below;
} Head;

static void
head_clear (Head *self)
{
  ra_text_block_clear (&self->title);
  ra_text_block_clear (&self->below);
}

static void
head_init (Head *self, const RaMapBuild *build, double title_size, double below_size, RaBelowTitle below, double widest)
{
  g_autofree char *text = ra_title_describe_below (build->spec, below);
  ra_text_block_init (&self->title, build->text, ra_map_spec_get_title (build->spec),
                      (RaTextStyle) { .size = title_size, .bold = TRUE, .even = TRUE }, widest);
  ra_text_block_init (&self->below, build->text, text, (RaTextStyle) { .size = below_size, .even = TRUE }, widest);
}

static void
add_head (const RaFurniture *self, const Head *head, double x, double y)
{
  const RaStyle *style = self->build->style;
  ra_text_block_add (&head->title, self->build->text, self->layer, x, y, (RaSceneText) { .colour = style->text });
  ra_text_block_add (&head->below, self->build->text, self->layer, x, y + head->title.height,
                     (RaSceneText) { .colour = style->muted });
}

/* A headline that shrinks to one line, and says less below it, until the strip leaves enough of the page. */
static void
add_strip (RaFurniture *self)
{
  const RaMapBuild *build = self->build;
  const double unit = build->unit;
  const double edge = RA_EDGE_PX / 2 * unit;
  const double pad = RA_PAD_PX / 3 * unit;
  Head head = { 0 };
  RaBelowTitle below = RA_BELOW_ALL;
  double size = TITLE_PX * unit;
  for (;;) {
    head_init (&head, build, size, SMALL_SUBTITLE_PX * unit, below, build->scene->width - 2 * edge);
    const double largest = (below == RA_BELOW_ALL ? LARGEST_SHARE : LARGEST_WITH_DATE) * build->scene->height;
    const gboolean fits = head.title.height + head.below.height + 2 * pad <= largest;
    if (fits || below == RA_BELOW_NOTHING)
      break;
    head_clear (&head);
    if (size > SMALLEST_TITLE_PX)
      size = MAX (size - 1, SMALLEST_TITLE_PX);
    else
      below++;
  }
  const double bottom = head.title.height + head.below.height + 2 * pad;
  const RaBox box = { -unit, -unit, build->scene->width + unit, bottom };
  ra_label_placer_reserve (build->placer, box);
  ra_furniture_add_panel (self, box, build->style->panel);
  add_head (self, &head, edge, pad);
  self->map.y_min = bottom;
  head_clear (&head);
}

static RaBox
panel_of (const RaFurniture *self, const Head *head, gboolean right)
{
  const double unit = self->build->unit;
  const double width = MAX (head->title.width, head->below.width) + 2 * RA_PAD_PX * unit;
  const double height = head->title.height + head->below.height + 1.6 * RA_PAD_PX * unit;
  const double x = right ? self->map.x_max - RA_EDGE_PX * unit - width : RA_EDGE_PX * unit;
  return (RaBox) { x, RA_EDGE_PX * unit, x + width, RA_EDGE_PX * unit + height };
}

/* The first of a few shapes and corners that covers no site; the widest, on the left, if all do. */
static RaBox
choose_panel (const RaFurniture *self, Head *head)
{
  const RaMapBuild *build = self->build;
  const double unit = build->unit;
  const double page = build->scene->width - 2 * (RA_EDGE_PX + RA_PAD_PX) * unit;
  for (guint i = 0; i <= 2 * G_N_ELEMENTS (widths); i++) {
    const gboolean last = i == 2 * G_N_ELEMENTS (widths);
    const double widest = MIN (page, WIDEST_PX * unit) * (last ? 1 : widths[i / 2]);
    head_clear (head);
    head_init (head, build, TITLE_PX * unit, SUBTITLE_PX * unit, RA_BELOW_ALL, widest);
    const RaBox box = panel_of (self, head, !last && i % 2 == 1);
    if (last || ra_label_placer_count (build->placer, &box) == 0)
      return box;
  }
  g_return_val_if_reached ((RaBox) { 0 });
}

static void
add_panel (RaFurniture *self)
{
  const RaMapBuild *build = self->build;
  Head head = { 0 };
  const RaBox box = choose_panel (self, &head);
  self->title = box;
  ra_furniture_reserve (self, box);
  ra_furniture_add_panel (self, box, ra_colour_with_alpha (build->style->panel, 0.94));
  add_head (self, &head, box.x_min + RA_PAD_PX * build->unit, box.y_min + 0.8 * RA_PAD_PX * build->unit);
  head_clear (&head);
}

/* At the right of the title, else below it, else wherever there is room. */
static RaBox
place_banner (const RaFurniture *self, double width, double height)
{
  static const RaCorner corners[]
      = { RA_CORNER_TOP_RIGHT, RA_CORNER_TOP_LEFT, RA_CORNER_BOTTOM_RIGHT, RA_CORNER_BOTTOM_LEFT };
  const double edge = ra_page_edge (self->build);
  const double right = self->map.x_max - edge;
  const double below = MAX (self->map.y_min, self->title.y_max) + edge / 2;
  RaBox candidates[] = { { right - width, self->map.y_min + edge, right, self->map.y_min + edge + height },
                         { edge, below, edge + width, below + height },
                         { right - width, below, right, below + height } };
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++) {
    if (ra_label_placer_count (self->build->placer, &candidates[i]) == 0)
      return candidates[i];
  }
  ra_furniture_find_box (self, width, height, corners, &candidates[1]);
  return candidates[1];
}

/* In the colours of text turned round: nobody can overlook it. */
static void
add_banner (const RaFurniture *self, const char *text)
{
  const RaMapBuild *build = self->build;
  const gboolean small = ra_page_is_small (self->build);
  const double pad = (small ? 4 : 7) * build->unit;
  g_auto (RaTextBlock) block;
  ra_text_block_init (
      &block, build->text, text,
      (RaTextStyle) { .size = (small ? SMALL_SUBTITLE_PX : BANNER_PX) * build->unit, .bold = TRUE, .even = TRUE },
      build->scene->width - 2 * (RA_EDGE_PX * build->unit + pad));
  const RaBox box = place_banner (self, block.width + 2 * pad, block.height + 2 * pad);
  ra_furniture_reserve (self, box);
  ra_furniture_add_panel (self, box, build->style->text);
  ra_text_block_add (&block, build->text, self->layer, box.x_min + pad, box.y_min + pad,
                     (RaSceneText) { .colour = build->style->panel });
}

void
ra_furniture_add_title (RaFurniture *self)
{
  const char *title = ra_map_spec_get_title (self->build->spec);
  if (title != NULL && title[0] != '\0') {
    if (ra_page_is_small (self->build))
      add_strip (self);
    else
      add_panel (self);
  }
  const char *banner = ra_title_get_banner (self->build->spec);
  if (banner != NULL)
    add_banner (self, banner);
}
