/* The options of a map: from the texts of a command line to a specification and the size of a picture. */
#pragma once

#include "app/cli/command.h"
#include "app/cli/scenario-options.h"
#include "app/picture/request.h"

G_BEGIN_DECLS

/* The values as they stand on the command line; NULL where an option was not given. */
typedef struct {
  RaScenarioOptions rings;
  char **under;
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
  char *graticule;
  gboolean compass_circles;
  gboolean overlap_lines;
  char **pins;
} RaMapOptions;

void ra_map_options_clear (RaMapOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaMapOptions, ra_map_options_clear)

/* Appends the entries of the options, which write to @self. */
void ra_map_options_add_entries (RaMapOptions *self, GArray *entries);
/* Parses @args for a command that takes options alone: @own, which end with G_OPTION_ENTRY_NULL, and behind them those
 * of a map, which are written to @self. Returns as ra_command_parse_options () does. */
gboolean ra_map_options_parse_line (RaMapOptions *self, const RaCommand *command, char **args, const GOptionEntry *own,
                                    GError **error);

/* What the values stand for. */
typedef struct {
  char *file; /* of the scenario; NULL: none */
  RaCatalogue *catalogue;
  RaScenario *scenario;
  RaBasemap *basemap;
  RaRecipe style;  /* what the scenario's file says */
  RaRecipe recipe; /* what the command line says, which wins */
  RaPictureSize picture;
} RaMapInput;

void ra_map_input_clear (RaMapInput *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaMapInput, ra_map_input_clear)

/* FALSE with G_OPTION_ERROR where @path, which may be NULL, is what these options read. */
gboolean ra_map_options_check_output (const RaMapOptions *self, const char *path, GError **error);
/* Reads the values and what they name into @input, which is empty. Fails with G_OPTION_ERROR where an option is wrong,
 * and with the errors of files. */
gboolean ra_map_options_read (const RaMapOptions *self, RaMapInput *input, GError **error);
/* Puts the option that asked for it in front of an error of ra_map_request_new () about the recipe of these options. */
void ra_map_options_name_error (const RaMapOptions *self, GError **error);
/* What is not as it should be and drawn all the same, but not in silence: tells standard error what is wrong with the
 * shapefiles, and when the font is not the one that pictures are made with; this where the map has
 * @words. */
void ra_map_options_print_warnings (RaBasemap *basemap, gboolean words);
/* What the map cannot show, on standard error. */
/* Says what was chosen in place of what was asked for, or beside it. */
void ra_map_options_print_choices (const RaMapOptions *self);
void ra_map_options_print_remarks (const RaMapRequest *request);

/* The map that the options ask for. Page units are pixels before --scale, or 1/96 inch where the size is in
 * millimetres. What the command line leaves open is taken from the "style" of the scenario's file (see recipe-read.h).
 * Fails with G_OPTION_ERROR where an option is wrong, and with the errors of files and projections. */
RaMapRequest *ra_map_options_resolve (const RaMapOptions *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same of what ra_map_options_read () has read; changes the styles of @input. */
RaMapRequest *
ra_map_options_request (const RaMapOptions *self, RaMapInput *input, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
