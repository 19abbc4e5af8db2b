/* A label that stands along a line: a figure in large letters and, smaller, who gives it. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef struct {
  const char *text;
  double size; /* page units */
  RaBold bold;
} RaLabelRun;

typedef struct {
  RaLabelRun runs[2]; /* the second may have no text: NULL or "" */
  RaColour colour;
  gboolean off_lines; /* only where no other ring's line runs through it */
} RaCurvedLabel;

/* Sets the label along @line where it reads best: level rather than steep, on the flatter run of the line, further up,
 * inside the frame and free. FALSE where no place is. */
gboolean
ra_curved_label_place (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const RaCurvedLabel *label);

G_END_DECLS
