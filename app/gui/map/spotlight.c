/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/spotlight.h"

/* The circle against the lesser side of the window. */
#define RADIUS_SHARE 0.16F
#define DARKNESS     0.72F

struct _RaSpotlight {
  GtkWidget parent_instance;
  double x_px;
  double y_px;
  gboolean pointed; /* before that it lights the middle */
};

G_DEFINE_FINAL_TYPE (RaSpotlight, ra_spotlight, GTK_TYPE_WIDGET)

static void
ra_spotlight_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RaSpotlight *self = RA_SPOTLIGHT (widget);
  const float width = (float)gtk_widget_get_width (widget);
  const float height = (float)gtk_widget_get_height (widget);
  const float radius = RADIUS_SHARE * MIN (width, height);
  const graphene_point_t centre = self->pointed ? GRAPHENE_POINT_INIT ((float)self->x_px, (float)self->y_px)
                                                : GRAPHENE_POINT_INIT (width / 2.0F, height / 2.0F);
  const GskColorStop stops[] = { { 0.0F, { 0.0F, 0.0F, 0.0F, 0.0F } },
                                 { 0.9F, { 0.0F, 0.0F, 0.0F, 0.0F } },
                                 { 1.0F, { 0.0F, 0.0F, 0.0F, DARKNESS } } };

  if (width < 1.0F || height < 1.0F)
    return;
  gtk_snapshot_append_radial_gradient (snapshot, &GRAPHENE_RECT_INIT (0.0F, 0.0F, width, height), &centre, radius,
                                       radius, 0.0F, 1.0F, stops, G_N_ELEMENTS (stops));
}

static void
ra_spotlight_class_init (RaSpotlightClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = ra_spotlight_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "spotlight");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ra_spotlight_init (RaSpotlight *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

void
ra_spotlight_point_at (RaSpotlight *self, double x_px, double y_px)
{
  g_return_if_fail (RA_IS_SPOTLIGHT (self));
  self->x_px = x_px;
  self->y_px = y_px;
  self->pointed = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
