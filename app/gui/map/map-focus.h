/* What the reader of a map looks at, where that is, and how it is said. */
#pragma once

#include "app/model/map-state.h"

G_BEGIN_DECLS

typedef enum {
  RA_FOCUS_POINTER, /* the point under the pointer, or the place whose mark is there */
  RA_FOCUS_MARK,    /* the place that the keyboard has walked to */
  RA_FOCUS_CENTRE,  /* the middle of the map, while the keyboard moves it */
} RaFocusKind;

typedef struct {
  RaFocusKind kind;
  double lat_deg;
  double lon_deg;
  RaPoint page;     /* in the widget */
  const char *name; /* of the place; borrowed, NULL where there is none */
} RaFocus;

/* A text about it, with at most @n_covers of the ranges that cover it; 0: in one line. */
char *ra_focus_describe (const RaFocus *self, RaMapState *state, guint n_covers) G_GNUC_WARN_UNUSED_RESULT;
/* A description of the map for those who do not see it; with @focus NULL nothing of the map has the focus. */
char *ra_focus_describe_map (const RaFocus *focus, RaMapState *state) G_GNUC_WARN_UNUSED_RESULT;

/* Where the point lies in the frame; FALSE when the projection does not show it. */
gboolean ra_focus_locate (RaMapState *state, double lat_deg, double lon_deg, RaPoint *page);
/* The point of the Earth that lies at @page in the frame; FALSE when there is none. */
gboolean ra_focus_invert (RaMapState *state, RaPoint page, double *lat_deg, double *lon_deg);

/* Whether a site of the scenario is marked within that part of the page. */
gboolean ra_focus_has_site_within (RaMapState *state, RaBox page);

G_END_DECLS
