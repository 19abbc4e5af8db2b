/* Sites and rings of the user's own, out of a table or a GeoJSON file.
 *
 * Tables: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252; comma, semicolon or tab, found
 * out by the heading; LF or CRLF; quoted cells. The first row that is not empty is the heading. Its names, whatever
 * their case, spaces, dashes and units in brackets, are:
 *
 *     name         name, site, place, location, town, city, title, nom, ort
 *     latitude     lat, latitude, y, breite, breitengrad
 *     longitude    lon, lng, long, longitude, x, laenge, länge, laengengrad, längengrad
 *     coordinates  coordinates, coordinate, coords, coord, latlon, latlong, latlng, position, koordinaten, coordonnées
 *     min_km       min_km, min, minrange, minrange_km, inner_km, inner
 *     max_km       max_km, max, maxrange, maxrange_km, outer_km, range, range_km, radius, radius_km, km, distance_km,
 *                  reichweite, reichweite_km, portée, portée_km; a cell may hold a band, 500-5500
 *     label        label, caption
 *     system       system, missile, weapon
 *     claimant     claimant, claimed_by, according_to
 *     date         date, datum, claim_date; ISO 8601, or 10.02.2019
 *     source       source, sources, url, link, reference, quelle
 *     status       status; a word of ra_status_to_string (), or offered
 *     note         note, notes, comment, comments, remark, remarks, description, notiz, bemerkung
 *
 * GeoJSON: FeatureCollection, Feature or bare geometry; points are read, with properties of the same names.
 *
 * Each row is either understood or reported with its number, the first row of a table being 1 and the first feature
 * of GeoJSON being 1: n_rows is the sum of the two. Empty rows are none. */
#pragma once

#include "data/import/import-result.h"
#include "data/scenario-write.h"

G_BEGIN_DECLS

/* Evidence for the warning of swapped coordinates: whether a point is on land, and whether a place of that name is
 * known to lie near it. landmarks.h has both. */
typedef gboolean (*RaIsLandFunc) (double lat_deg, double lon_deg, gpointer user_data);
typedef gboolean (*RaIsNearFunc) (const char *name, double lat_deg, double lon_deg, gpointer user_data);

typedef struct {
  gboolean geojson;     /* GeoJSON whatever it looks like; else that is found out */
  RaIsLandFunc is_land; /* may be NULL, as may the next */
  RaIsNearFunc is_near;
  gpointer user_data;
} RaImportOptions;

/* @options may be NULL. Fails when there is nothing that could be read row by row, with RA_IMPORT_ERROR,
 * RA_TABLE_ERROR, RA_FORMAT_ERROR (GeoJSON that is no JSON) or G_FILE_ERROR; the message begins with the file's
 * name. */
RaImport *ra_import_load (const char *path, const RaImportOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from memory; @name is for messages. */
RaImport *ra_import_parse (const char *name, const char *bytes, gsize length, const RaImportOptions *options,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
typedef struct {
  guint n_sites;
  guint n_rings;
} RaImportCounts;

/* A scenario with the rows that were understood. Rows of one name and one position share a site. A range with system,
 * claimant, date and source becomes a claim of the user's own, deployed where there is a status; any other is a plain
 * ring; a row without a range is a bare site. What the format has no member for is kept under "imported". @counts may
 * be NULL. */
RaScenarioDocument *
ra_import_to_scenario (const RaImport *self, const char *title, RaImportCounts *counts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
