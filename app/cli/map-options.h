/* The options of a map: from the words of a command line to a specification and the size of a picture. */
#pragma once

#include "app/cli/scenario-options.h"
#include "app/picture/request.h"

G_BEGIN_DECLS

/* The words as they stand on the command line; NULL where an option was not given. */
typedef struct {
  RaScenarioOptions rings;
  char *projection;
  char *centre;
  char *width;
  char *fit;
  char *preset;
  char *size;
  char *dpi;
  char *scale;
  char *detail;
  char *natural_earth;
  char *boundaries;
  char *date;
  char *theme;
  char *title;
  char *note;
  char *alt;
  char *language;
  gboolean plain;
  gboolean compass_circles;
} RaMapOptions;

void ra_map_options_clear (RaMapOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaMapOptions, ra_map_options_clear)

/* @copy is empty. */
void ra_map_options_copy (const RaMapOptions *self, RaMapOptions *copy);

/* Appends the entries of the options, which write to @self. */
void ra_map_options_add_entries (RaMapOptions *self, GArray *entries);

/* Page units are pixels before --scale, or 1/96 inch where the size is in millimetres. What the command line leaves
 * open is taken from the "style" of the scenario's file (see bundle-style.h). Fails with G_OPTION_ERROR where an option
 * is wrong, and with the errors of files and projections. */
RaMapRequest *ra_map_options_resolve (const RaMapOptions *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
