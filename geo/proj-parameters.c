/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/proj-parameters.h"

#include <math.h>
#include <proj.h>
#include <string.h>

#include "geo/projection-error.h"
#include "geo/sphere.h"

/* Formulas from the sphere or ellipsoid to a plane. Those that other checks refuse with a better word are here too. */
static const char *const PROJECTIONS[]
    = { "adams_hemi", "adams_ws1", "adams_ws2",  "aea",       "aeqd",   "airy",   "aitoff",    "alsk",   "apian",
        "august",     "bacon",     "bertin1953", "bipc",      "boggs",  "bonne",  "cass",      "cc",     "ccon",
        "cea",        "chamb",     "collg",      "col_urban", "comill", "crast",  "denoy",     "eck1",   "eck2",
        "eck3",       "eck4",      "eck5",       "eck6",      "eqc",    "eqdc",   "eqearth",   "etmerc", "euler",
        "fahey",      "fouc",      "fouc_s",     "gall",      "geos",   "gins8",  "gn_sinu",   "gnom",   "goode",
        "gs48",       "gs50",      "gstmerc",    "guyou",     "hammer", "hatano", "healpix",   "igh",    "igh_o",
        "imoll",      "imoll_o",   "imw_p",      "isea",      "kav5",   "kav7",   "krovak",    "labrd",  "laea",
        "lagrng",     "larr",      "lask",       "lcc",       "lcca",   "leac",   "lee_os",    "loxim",  "mbt_fps",
        "mbt_s",      "mbtfpp",    "mbtfpq",     "mbtfps",    "merc",   "mil_os", "mill",      "moll",   "murd1",
        "murd2",      "murd3",     "natearth",   "natearth2", "nell",   "nell_h", "nicol",     "nsper",  "nzmg",
        "ob_tran",    "ocea",      "oea",        "omerc",     "ortel",  "ortho",  "patterson", "pconic", "peirce_q",
        "poly",       "putp1",     "putp2",      "putp3",     "putp3p", "putp4p", "putp5",     "putp5p", "putp6",
        "putp6p",     "qsc",       "qua_aut",    "rhealpix",  "robin",  "rouss",  "rpoly",     "s2",     "sinu",
        "somerc",     "stere",     "sterea",     "tcc",       "tcea",   "times",  "tissot",    "tmerc",  "tobmerc",
        "tpeqd",      "tpers",     "ups",        "urm5",      "urmfps", "utm",    "vandg",     "vandg2", "vandg3",
        "vandg4",     "vitk1",     "wag1",       "wag2",      "wag3",   "wag4",   "wag5",      "wag6",   "wag7",
        "webmerc",    "weren",     "wink1",      "wink2",     "wintri", NULL };

/* Those whose shift to WGS84 needs no grid. */
static const char *const DATUMS[]
    = { "WGS84", "GGRS87", "NAD83", "carthage", "hermannskogel", "ire65", "nzgd49", "OSGB36", NULL };

static const char *const UNITS[]
    = { "m",  "km",   "dm",    "cm",    "mm",    "kmi",   "in",    "ft",     "yd",     "mi",     "fath",
        "ch", "link", "us-in", "us-ft", "us-yd", "us-ch", "us-mi", "ind-yd", "ind-ft", "ind-ch", NULL };
static const char *const AXES[] = { "enu", "neu", "wsu", "swu", "esu", "seu", "nwu", "wnu", NULL };
static const char *const SHAPES[]
    = { "square", "diamond", "nhemisphere", "shemisphere", "horizontal", "vertical", NULL };
static const char *const SWEEPS[] = { "x", "y", NULL };
static const char *const TYPES[] = { "crs", NULL };

/* As PROJ stores it. */
#define LONGEST_SHIFT 7

typedef enum { IS_FLAG, IS_NUMBER, IS_ANGLE, IS_WORD, IS_ELLIPSOID, IS_MERIDIAN, IS_SHIFT } Kind;

typedef struct {
  const char *key;
  Kind kind;
  double lowest, highest; /* of a number; an angle is in degrees */
  const char *const *words;
} Parameter;

#define ANGLE(name, limit)                                                                                             \
  {                                                                                                                    \
    name, IS_ANGLE, -(limit), limit, NULL                                                                              \
  }
#define NUMBER(name, lowest, highest)                                                                                  \
  {                                                                                                                    \
    name, IS_NUMBER, lowest, highest, NULL                                                                             \
  }
#define FLAG(name)                                                                                                     \
  {                                                                                                                    \
    name, IS_FLAG, 0, 0, NULL                                                                                          \
  }
#define WORD(name, list)                                                                                               \
  {                                                                                                                    \
    name, IS_WORD, 0, 0, list                                                                                          \
  }

/* Lengths are between those of a small moon and of a star: what is beyond is a slip of the pen, and overflows. */
static const Parameter parameters[] = {
  WORD ("proj", PROJECTIONS),
  WORD ("o_proj", PROJECTIONS),
  WORD ("datum", DATUMS),
  WORD ("units", UNITS),
  WORD ("axis", AXES),
  WORD ("shape", SHAPES),
  WORD ("sweep", SWEEPS),
  WORD ("type", TYPES),
  { "ellps", IS_ELLIPSOID, 0, 0, NULL },
  { "pm", IS_MERIDIAN, -360, 360, NULL },
  { "towgs84", IS_SHIFT, -1e6, 1e6, NULL },
  ANGLE ("lat_0", 90),
  ANGLE ("lat_1", 90),
  ANGLE ("lat_2", 90),
  ANGLE ("lat_3", 90),
  ANGLE ("lat_b", 90),
  ANGLE ("lat_t", 90),
  ANGLE ("lat_ts", 90),
  ANGLE ("lon_0", 360),
  ANGLE ("lon_1", 360),
  ANGLE ("lon_2", 360),
  ANGLE ("lon_3", 360),
  ANGLE ("lonc", 360),
  ANGLE ("o_lat_p", 90),
  ANGLE ("o_lon_p", 360),
  ANGLE ("o_lat_c", 90),
  ANGLE ("o_lon_c", 360),
  ANGLE ("o_lat_1", 90),
  ANGLE ("o_lon_1", 360),
  ANGLE ("o_lat_2", 90),
  ANGLE ("o_lon_2", 360),
  ANGLE ("o_alpha", 360),
  ANGLE ("alpha", 360),
  ANGLE ("gamma", 360),
  ANGLE ("azi", 360),
  ANGLE ("tilt", 360),
  ANGLE ("theta", 360),
  NUMBER ("k", 1e-3, 1e3),
  NUMBER ("k_0", 1e-3, 1e3),
  NUMBER ("x_0", -1e9, 1e9),
  NUMBER ("y_0", -1e9, 1e9),
  NUMBER ("a", 1e3, 1e9),
  NUMBER ("b", 1e3, 1e9),
  NUMBER ("R", 1e3, 1e9),
  NUMBER ("rf", 1.5, 1e9),
  NUMBER ("f", 0, 0.5),
  NUMBER ("to_meter", 1e-4, 1e6),
  NUMBER ("h", 1, 1e10),
  NUMBER ("zone", 1, 60),
  NUMBER ("W", 1e-3, 100),
  NUMBER ("M", 1e-3, 100),
  NUMBER ("m", 0, 100),
  NUMBER ("n", 0, 100),
  NUMBER ("q", 0, 100),
  FLAG ("south"),
  FLAG ("no_defs"),
  FLAG ("wktext"),
  FLAG ("over"),
  FLAG ("approx"),
  FLAG ("guam"),
  FLAG ("ns"),
  FLAG ("no_cut"),
  FLAG ("no_off"),
  FLAG ("no_uoff"),
  FLAG ("no_rot"),
  FLAG ("czech"),
  FLAG ("hyperbolic"),
};

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_UNSUPPORTED, reason);
  return FALSE;
}

static const Parameter *
find_parameter (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (parameters); i++)
    if (g_str_equal (parameters[i].key, key))
      return &parameters[i];
  return NULL;
}

/* Digits with a point and an exponent: none of the words and hexadecimal digits that a C library reads as well. */
static gboolean
read_number (const char *text, double *value)
{
  char *end = NULL;
  if (*text == '\0' || strspn (text, "+-.eE0123456789") != strlen (text))
    return FALSE;
  *value = g_ascii_strtod (text, &end);
  return *end == '\0' && isfinite (*value);
}

/* "10.5", "10d30'S", "100.25w"; degrees. PROJ itself takes a sign or a letter alone for 0. */
static gboolean
read_angle (const char *text, double *degrees)
{
  char *end = NULL;
  if (strpbrk (text, "0123456789") == NULL || strspn (text, "+-.0123456789dD'\"NnSsEeWw") != strlen (text))
    return FALSE;
  *degrees = ra_degrees (proj_dmstor (text, &end));
  return *end == '\0' && isfinite (*degrees);
}

static gboolean
knows_ellipsoid (const char *word)
{
  for (const PJ_ELLPS *ellipsoid = proj_list_ellps (); ellipsoid->id != NULL; ellipsoid++)
    if (g_str_equal (ellipsoid->id, word))
      return TRUE;
  return FALSE;
}

static gboolean
knows_meridian (const char *word)
{
  for (const PJ_PRIME_MERIDIANS *meridian = proj_list_prime_meridians (); meridian->id != NULL; meridian++)
    if (g_str_equal (meridian->id, word))
      return TRUE;
  return FALSE;
}

static gboolean
is_shift (const Parameter *parameter, const char *value)
{
  g_auto (GStrv) numbers = g_strsplit (value, ",", LONGEST_SHIFT + 1);
  const guint n = g_strv_length (numbers);
  for (guint i = 0; i < n; i++) {
    double number;
    if (!read_number (numbers[i], &number) || fabs (number) > parameter->highest)
      return FALSE;
  }
  return n == 3 || n == LONGEST_SHIFT;
}

/* Appends the value as PROJ is to read it, with angles in plain degrees; FALSE where it is none. */
static gboolean
append_value (GString *out, const Parameter *parameter, const char *value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double number;
  const gboolean angle = parameter->kind == IS_ANGLE || parameter->kind == IS_MERIDIAN;
  if (parameter->kind == IS_WORD || parameter->kind == IS_ELLIPSOID || parameter->kind == IS_SHIFT
      || (parameter->kind == IS_MERIDIAN && knows_meridian (value))) {
    g_string_append (out, value);
    return parameter->kind == IS_WORD        ? g_strv_contains (parameter->words, value)
           : parameter->kind == IS_ELLIPSOID ? knows_ellipsoid (value)
           : parameter->kind == IS_SHIFT     ? is_shift (parameter, value)
                                             : TRUE;
  }
  if (!(angle ? read_angle (value, &number) : read_number (value, &number)) || number < parameter->lowest
      || number > parameter->highest)
    return FALSE;
  if (read_number (value, &number))
    g_string_append (out, value);
  else
    g_string_append (out, g_ascii_formatd (digits, sizeof digits, "%.15g", number));
  return TRUE;
}

static gboolean
append_parameter (GString *out, const char *word, GError **error)
{
  word += *word == '+';
  const gsize length = strcspn (word, "=");
  const gboolean has_value = word[length] == '=';
  g_autofree char *key = g_strndup (word, length);
  const Parameter *parameter = find_parameter (key);
  if (parameter == NULL)
    return refuse (error, "+%s is not among the parameters of projections that are taken", key);
  g_autofree char *again = g_strdup_printf (" +%s", key);
  const char *before = strstr (out->str, again);
  if (before != NULL && strchr ("= ", before[strlen (again)]) != NULL)
    return refuse (error, "+%s is given twice", key);
  g_string_append (out, again);
  if (parameter->kind == IS_FLAG)
    return !has_value || refuse (error, "+%s takes no value", key);
  g_string_append_c (out, '=');
  if (has_value && append_value (out, parameter, word + length + 1))
    return TRUE;
  return refuse (error,
                 g_str_equal (key, "proj") ? "+%s is not a projection to a plane that is taken"
                                           : "+%s has not a value that is taken",
                 word);
}

/* What is put together begins with a space, so that each parameter has one before it. */
static char *
finish (GString *out)
{
  return g_strstrip (g_string_free (out, FALSE));
}

char *
ra_proj_parameters_clean (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  if (strlen (text) > RA_PROJ_STRING_LONGEST) {
    refuse (error, "a PROJ string of more than %d letters", RA_PROJ_STRING_LONGEST);
    return NULL;
  }
  GString *out = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  for (char **word = words; *word != NULL; word++) {
    if (**word != '\0' && !append_parameter (out, *word, error)) {
      g_string_free (out, TRUE);
      return NULL;
    }
  }
  if (strstr (out->str, " +proj=") != NULL && strstr (out->str, " +o_proj=ob_tran") == NULL)
    return finish (out);
  refuse (error, "a PROJ string must begin with +proj= and the name of a projection");
  g_string_free (out, TRUE);
  return NULL;
}

/* The ellipsoid of a datum whose shift is in grids. */
static const char *
without_grids (const char *word)
{
  if (g_str_equal (word, "+datum=NAD27"))
    return "+ellps=clrk66";
  return g_str_equal (word, "+datum=potsdam") ? "+ellps=bessel" : word;
}

char *
ra_proj_parameters_filter (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  GString *out = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  for (char **word = words; *word != NULL; word++) {
    const gsize before = out->len;
    if (**word != '\0' && !append_parameter (out, without_grids (*word), NULL))
      g_string_truncate (out, before);
  }
  if (strstr (out->str, " +proj=") != NULL)
    return finish (out);
  g_string_free (out, TRUE);
  return NULL;
}
