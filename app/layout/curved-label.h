/* A label that stands along a line: a figure in large letters and below it, smaller, whose it is and who gives it. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef struct {
  const char *text;
  double size; /* page units */
  RaBold bold;
} RaLabelRun;

/* Lines of a label: the figure, and what stands below it. */
#define RA_LABEL_RUNS 4

/* Of the line that bounds what it is about. */
typedef enum { RA_LABEL_EITHER_SIDE, RA_LABEL_INSIDE, RA_LABEL_OUTSIDE } RaLabelSide;

typedef struct {
  RaLabelRun runs[RA_LABEL_RUNS]; /* one below the other; all but the first may have no text: NULL or "" */
  RaColour colour;
  gboolean off_lines;  /* only where no other ring's line runs through it */
  gboolean in_band;    /* of what lies within the line, and not of the line itself */
  gboolean open;       /* the line bounds nothing: neither side of it is within */
  RaLabelSide side;    /* where a level label stands rather */
  gboolean amid;       /* a level label may stand with an end of it above or below the line: it is between circles */
  gboolean low;        /* of a label beside a line: at the lower end of the map rather than at the upper */
  const RaPoint *near; /* level labels stand rather near to this; NULL: wherever they are read best */
  double most_coast;   /* a level label stands only where no more coast runs beneath it, of its width; 0: anywhere */
  double steepest_rad; /* lean of its letters at most; 0: hardly any that stand upright */
} RaCurvedLabel;

static inline gboolean
ra_label_run_is_given (const RaLabelRun *run)
{
  return run->text != NULL && run->text[0] != '\0';
}

/* Sets the label along @line where it reads best: level rather than steep, on the flatter run of the line, further up,
 * inside the frame and free. FALSE where no place is. */
gboolean
ra_curved_label_place (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const RaCurvedLabel *label);

G_END_DECLS
