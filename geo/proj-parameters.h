/* Which "+proj" strings are taken: projections to a plane, with parameters that are numbers, angles or words of a list.
 *
 * A PROJ string may otherwise name files, grids and whole pipelines, and make PROJ open them. What is taken here can
 * open nothing, wherever it comes from. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In bytes. */
#define RA_PROJ_STRING_LONGEST 500

/* @text ("+proj=laea +lat_0=52", or without the signs) as one that PROJ reads the same way whatever its rules for
 * spaces, signs and quotes are: "+key=value" parted by single spaces. Fails with
 * RA_PROJECTION_ERROR_UNSUPPORTED where a parameter is unknown, given twice, or has a value that is no finite number
 * of a sensible size, no angle, or no word of its list. */
char *ra_proj_parameters_clean (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What of a "+proj" string that PROJ itself wrote for a coordinate system is among these parameters, cleaned. A datum
 * that would bring grids becomes its ellipsoid. NULL where nothing of it can be taken. */
char *ra_proj_parameters_filter (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
