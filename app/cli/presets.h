/* The pictures of a bundle: one map in the sizes that a newsroom asks for. */
#pragma once

#include "app/cli/picture-output.h"

G_BEGIN_DECLS

typedef struct {
  const char *file; /* its name in the folder */
  RaPictureFormat format;
  const char *size; /* as the options of the same names have them */
  const char *scale;
  const char *dpi;
} RaPreset;

/* @n gets how many there are. */
const RaPreset *ra_presets_list (guint *n);

G_END_DECLS
