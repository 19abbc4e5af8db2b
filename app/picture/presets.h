/* Sizes for what pictures are made for, each with its resolution: for `render --preset` and the window's export. */
#pragma once

#include "app/picture/page-size.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;
  const char *name;    /* for people; marked for translation */
  const char *purpose; /* what for, in a few words; marked for translation */
  RaPageSize size;     /* of the layout: pixels before @scale, or millimetres */
  double scale;        /* pixels of the picture to a pixel of the layout; 1 for millimetres */
  double dpi;          /* pixels of the picture to an inch */
} RaPreset;

/* All of them, in the order in which they are offered; @n gets how many there are. */
const RaPreset *ra_presets_list (guint *n);
/* NULL when there is no such preset. */
const RaPreset *ra_presets_find (const char *id);
/* "1200 x 675 px" or "180 x 120 mm": what the finished picture measures. */
char *ra_preset_format_size (const RaPreset *preset) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
