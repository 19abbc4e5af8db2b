/* The options of a map: from the words of a command line to a specification and the size of a picture. */
#pragma once

#include "app/cli/option-values.h"
#include "app/cli/scenario-options.h"
#include "app/map/map-spec.h"

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

/* How large a picture is asked for. */
typedef struct {
  RaPageSize size;
  double scale;         /* how many times larger the layout of that size is drawn */
  double dpi;           /* pixels of the picture to an inch */
  gboolean dpi_assumed; /* nobody said how large pixels are */
} RaPictureSize;

/* A map that is ready to be drawn. */
typedef struct {
  RaMapSpec *spec;
  RaBasemap *basemap;
  guint width_px; /* of the picture */
  guint height_px;
  double scale;         /* pixels of the picture to a page unit */
  double dpi;           /* for the picture's metadata */
  RaPageSize size;      /* as it was asked for */
  gboolean dpi_assumed; /* the size is in pixels, and nobody said how large they are */
} RaMapRequest;

/* Page units are pixels before --scale, or 1/96 inch where the size is in millimetres. What the command line leaves
 * open is taken from the "style" of the scenario's file (see bundle-style.h). Fails with G_OPTION_ERROR where an option
 * is wrong, and with the errors of files and projections. */
RaMapRequest *ra_map_options_resolve (const RaMapOptions *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes over the size; @page_width and @page_height get the frame in page units that covers the picture to its last
 * pixel. Fails with G_OPTION_ERROR_BAD_VALUE where a side would have no pixel, or more than cairo can hold. */
gboolean ra_map_request_set_size (RaMapRequest *self, const RaPictureSize *picture, double *page_width,
                                  double *page_height, GError **error);
void ra_map_request_free (RaMapRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaMapRequest, ra_map_request_free)

G_END_DECLS
