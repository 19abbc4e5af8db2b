/* The styles of the themes, and the style of a ring, which follows from what is known of it: its colour tells the
 * system, its line the status, and it is hatched where it is offered for inspection. */
#pragma once

#include "app/map/map-spec.h"
#include "app/scene/scene.h"
#include "data/scenario.h"

G_BEGIN_DECLS

typedef struct {
  RaColour sea;
  RaColour land;
  RaColour member; /* land of NATO's members */
  RaColour pact;   /* land of the Warsaw Pact's; as light or dark as that */
  RaColour struck; /* land of a country that the map tells to have been struck */
  RaColour lake;
  RaColour coast;
  RaColour border;
  RaColour disputed;
  RaColour graticule;
  RaColour text;
  RaColour muted;     /* secondary text */
  RaColour area_text; /* names of countries: as light as can be read */
  RaColour sea_text;  /* names of seas, which lie under tints too */
  RaColour halo;      /* round text and marks on the map */
  RaColour panel;     /* behind furniture */
  RaColour panel_edge;
  RaColour accent;   /* the selected site */
  RaColour removed;  /* rings of what is no more */
  RaColour charge;   /* sites where one side says that the other breaks a treaty, whichever side it is */
  RaColour proposal; /* sites that are offered or proposed for inspection: a claim has another colour */
  RaColour locator_land;
  RaColour locator_frame;
  double tint;        /* opacity of a ring's fill */
  double line_weight; /* of rings' lines, against the usual one */
} RaStyle;

/* The style of a theme, which is static. */
const RaStyle *ra_style_of_theme (RaTheme theme);

/* One hue for all claims of a system, whoever owns it: colours tell systems apart, not sides. @order is the system's
 * number among those with claims, from 0; the first eight differ for colour-blind readers too. Dark themes get lighter
 * ones. */
RaColour ra_style_system_colour (RaTheme theme, guint order);
/* The hue of @system by its order in @catalogue; the muted colour for what is drawn without a ring. */
RaColour ra_style_colour_of (RaTheme theme, const RaCatalogue *catalogue, const RaSystem *system);
/* The colour of a ring of the user's own, by its number among them from 0. */
RaColour ra_style_extra_colour (RaTheme theme, guint order);

/* The colour for letters about a ring of @colour: the same hue, dark or light enough to be read where the line itself
 * need not be. */
RaColour ra_style_label_colour (RaTheme theme, RaColour colour);

/* @colour mixed with the theme's land by @share, from 0 to 1. */
RaColour ra_style_paler (RaTheme theme, RaColour colour, double share);

typedef enum {
  RA_LINE_SOLID,  /* stands, range uncontested; a ring of the user's own */
  RA_LINE_DOUBLE, /* stands, range contested */
  RA_LINE_DASHED, /* alleged, denied or hypothetical */
  RA_LINE_DOTTED, /* a limit of a treaty, which is the range of no missile */
} RaLinePattern;

/* Forms of a dashed line, by which systems are told apart without colours. */
typedef enum { RA_DASH_USUAL, RA_DASH_LONG, RA_DASH_DOT, RA_DASH_SHORT, RA_N_DASHES } RaDash;

typedef struct {
  RaColour colour;
  double tint;
  RaLinePattern line;
  RaHatch hatch;        /* offered for inspection */
  double weight;        /* of the line, against the usual one; 0 is 1 */
  gboolean flight;      /* a line with the head of an arrow at its end */
  gboolean lower_bound; /* open, with ticks outwards: it reaches farther, nobody says how far */
  RaDash dash;          /* of a dashed line */
} RaRingStyle;

/* @deployment is NULL for a ring that belongs to none: a treaty's, which has a claim, or the user's own, which has not.
 */
RaRingStyle ra_style_ring (RaTheme theme, RaColour colour, const RaClaim *claim, const RaDeployment *deployment);

/* Opacity of a ring's hatching: low enough that the map is read through it. */
#define RA_HATCH_ALPHA 0.34

static inline RaColour
ra_colour_with_alpha (RaColour colour, double alpha)
{
  colour.alpha = alpha;
  return colour;
}

G_END_DECLS
