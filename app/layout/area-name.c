/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/area-name.h"

#include <string.h>

/* Of the font size. */
#define LINE_STEP  1.16
#define CAP_HEIGHT 0.73
#define HALO       0.2
#define CLEARANCE  0.12
/* Between the letters of a country, of the font size. */
#define SPACING 0.09

static double
spacing_of (const RaAreaName *self)
{
  return self->kind == RA_AREA_COUNTRY ? SPACING : 0;
}

static double
measure (const RaAreaName *self, PangoContext *context, const char *line)
{
  return ra_text_measure (context, line, self->size, RA_BOLD_NOT, self->kind == RA_AREA_SEA).width
         + ra_text_measure_spacing (line, self->size, spacing_of (self));
}

static gboolean
break_name (RaAreaName *self, PangoContext *context, const char *name)
{
  self->width = G_MAXDOUBLE;
  for (const char *space = strchr (name, ' '); space != NULL; space = strchr (space + 1, ' ')) {
    g_autofree char *head = g_strndup (name, (gsize)(space - name));
    const double width = MAX (measure (self, context, head), measure (self, context, space + 1));
    if (width >= self->width)
      continue;
    self->width = width;
    g_free (self->lines[0]);
    g_free (self->lines[1]);
    self->lines[0] = g_steal_pointer (&head);
    self->lines[1] = g_strdup (space + 1);
  }
  return self->lines[0] != NULL;
}

gboolean
ra_area_name_init (RaAreaName *self, PangoContext *context, const char *name, guint n_lines, double size,
                   RaAreaKind kind)
{
  *self = (RaAreaName) { .n_lines = n_lines, .size = size, .kind = kind };
  self->height = size * (1 + LINE_STEP * (n_lines - 1));
  g_autofree char *drawn = kind == RA_AREA_COUNTRY ? ra_text_to_capitals (name) : g_strdup (name);
  if (n_lines > 1)
    return break_name (self, context, drawn);
  self->width = measure (self, context, drawn);
  self->lines[0] = g_steal_pointer (&drawn);
  return TRUE;
}

void
ra_area_name_clear (RaAreaName *self)
{
  g_clear_pointer (&self->lines[0], g_free);
  g_clear_pointer (&self->lines[1], g_free);
}

void
ra_area_name_set_size (RaAreaName *self, double size)
{
  self->width *= size / self->size;
  self->height *= size / self->size;
  self->size = size;
}

RaBox
ra_area_name_box (const RaAreaName *self, RaPoint middle)
{
  const double half_width = self->width / 2 + CLEARANCE * self->size;
  const double half_height = self->height / 2 + CLEARANCE * self->size;
  return (RaBox) { middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height };
}

void
ra_area_name_add (const RaAreaName *self, RaSceneLayer *layer, RaPoint middle, RaColour colour, RaColour halo)
{
  /* Capitals, not the room for accents, are centred. */
  const double first = middle.y + (CAP_HEIGHT - LINE_STEP * (self->n_lines - 1)) * self->size / 2;
  for (guint i = 0; i < self->n_lines; i++)
    ra_scene_layer_add_text (layer, (RaSceneText) { .text = g_strdup (self->lines[i]),
                                                    .x = middle.x,
                                                    .y = first + LINE_STEP * self->size * i,
                                                    .size = self->size,
                                                    .spacing = spacing_of (self),
                                                    .italic = self->kind == RA_AREA_SEA,
                                                    .anchor = RA_ANCHOR_MIDDLE,
                                                    .colour = colour,
                                                    .halo = halo,
                                                    .halo_width = HALO * self->size });
}
