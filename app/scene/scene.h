/* The scene: all that a map shows, in page units, ready to be drawn by any renderer.
 *
 * An ordered list of layers; each holds filled or stroked paths, marks and text runs. One page unit is 1/96 inch or
 * one pixel at scale 1; y grows downwards. Layout happens once, when the scene is built: a renderer only scales.
 * A finished scene is not changed any more and may be drawn from any thread. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

/* Straight (not premultiplied) sRGB, each 0 to 1. */
typedef struct {
  double red, green, blue, alpha;
} RaColour;

typedef enum { RA_SUBJECT_SITE, RA_SUBJECT_PLACE, RA_SUBJECT_COUNTRY, RA_SUBJECT_RING } RaSubjectKind;

/* What something on the map is, as whoever made the map tells it: the scene hands that on and knows no catalogue.
 * Strings belong to the scene. */
typedef struct {
  RaSubjectKind kind;
  const char *id;    /* of the site; the English name of the place; the code of the country; of a ring: the site that it
                      * lies about, or NULL on bare coordinates */
  const char *claim; /* of a ring: its claim, or NULL where nobody claims it; else NULL */
  double lat_deg;    /* of a site, a place, the centre of a ring; else 0 */
  double lon_deg;
  double min_km; /* of a ring: 0 for a disc; else 0 */
  double max_km;
  gboolean flight; /* of a ring: drawn as the shortest way from its centre to its end, and not as a circle */
  double end_lat_deg;
  double end_lon_deg;
} RaSceneIdentity;

/* What a path, a mark or a text shows: the identities of the scene from the one numbered @first on. { 0 }: none. */
typedef struct {
  guint first;
  guint n;
} RaSceneSpan;

typedef enum { RA_HATCH_NONE, RA_HATCH_RISING, RA_HATCH_FALLING } RaHatch;

typedef struct {
  RaPath *path;    /* owned, page units */
  gboolean closed; /* parts are rings */
  RaColour fill;   /* alpha 0: not filled; filled by the non-zero rule, so that rings of like winding unite */
  RaHatch hatch;   /* slanting lines inside the fill's area, at places fixed to the page */
  RaColour hatch_colour;
  double hatch_step; /* between lines, along the base */
  double hatch_width;
  RaColour stroke; /* alpha 0: not stroked */
  double stroke_width;
  double dashes[4]; /* n_dashes lengths, on and off in turn */
  guint n_dashes;
  gboolean butt_caps; /* else round caps and joins */
  RaSceneSpan of;
  gboolean inner;    /* of the lines of rings those that run inside another ring of the span; else the outline of all */
  gboolean map_data; /* as true as its map's scale: a file may give its points on a grid that is finer than print */
} RaScenePath;

typedef enum {
  RA_SYMBOL_DOT,
  RA_SYMBOL_RING,
  RA_SYMBOL_SQUARE,
  RA_SYMBOL_TRIANGLE,
  RA_SYMBOL_LENS,     /* a magnifying glass about the point, its handle to the lower right */
  RA_SYMBOL_CROSS,    /* two strokes, nothing to fill */
  RA_SYMBOL_ASTERISK, /* three strokes, one upright */
  RA_N_SYMBOLS,
} RaSymbol;

/* Of a magnifying glass, of its size: the radius of its glass, and how far to the right and down its handle goes. */
#define RA_LENS_RADIUS 0.34
#define RA_LENS_HANDLE 0.58

/* Whether it is lines alone, without an inside. */
gboolean ra_symbol_is_of_strokes (RaSymbol symbol);

typedef struct {
  RaSymbol symbol;
  double x, y; /* centre */
  double size; /* width over all */
  RaColour fill;
  RaColour stroke;
  double stroke_width;
  RaSceneSpan of;
} RaSceneMark;

typedef enum { RA_ANCHOR_START, RA_ANCHOR_MIDDLE, RA_ANCHOR_END } RaAnchor;

/* How bold letters are; TRUE is what names and headings have, the full one is for headlines. */
typedef enum { RA_BOLD_NOT, RA_BOLD_HALF, RA_BOLD_FULL } RaBold;

typedef struct {
  char *text;     /* owned, UTF-8, one line */
  double x, y;    /* of the anchor on the base line */
  double size;    /* font size */
  double spacing; /* of a straight text: more room between its letters, of the font size; 0: none */
  RaBold bold;
  gboolean italic;
  RaAnchor anchor;
  double angle_rad; /* clockwise on the page, about the anchor */
  RaPath *along; /* owned: one part, the line that the letters stand on, from its start (@x, @y) on; NULL: straight */
  RaColour colour;
  RaColour halo; /* alpha 0: none */
  double halo_width;
  RaSceneSpan of;
} RaSceneText;

typedef enum { RA_SCENE_PATH, RA_SCENE_MARK, RA_SCENE_TEXT } RaSceneItemKind;

typedef struct {
  RaSceneItemKind kind;
  union {
    RaScenePath path;
    RaSceneMark mark;
    RaSceneText text;
  };
} RaSceneItem;

typedef struct {
  char *id;       /* unique, fit for an XML id: "land", "rings-9m729-480" */
  char *language; /* code of that of its texts; NULL: English */
  char *title;    /* for people */
  GArray *items;  /* RaSceneItem, drawn in order */
  gboolean inset; /* of the map within the scene: nothing of it is seen outside of the scene's inset */
} RaSceneLayer;

/* Whom the metadata of a picture quotes. Strings are owned; any may be NULL. */
typedef struct {
  char *language; /* code of that of all texts; NULL: English */
  char *title;
  char *description; /* alt text */
  char *credit;
  char *licence;
  char *sources;
  char *boundaries;
  char *note; /* what the figures do not say */
  char *date; /* the day that the map shows, YYYY-MM-DD */
} RaSceneMetadata;

typedef struct {
  double width;
  double height;
  RaColour background;
  RaBox map;             /* what furniture beside the map leaves to it; else all of the page */
  RaBox inset;           /* where another map stands that was joined to it; empty: nowhere */
  GPtrArray *layers;     /* RaSceneLayer * */
  GArray *identities;    /* RaSceneIdentity: of all that the map is about, drawn or not */
  GArray *key;           /* RaSceneSpan: rings that a key explains */
  GStringChunk *strings; /* of the identities */
  RaSceneMetadata metadata;
  gboolean unexplained; /* its page is too small for the figures of the rings and their claimants */
} RaScene;

RaScene *ra_scene_new (double width, double height) G_GNUC_WARN_UNUSED_RESULT;
void ra_scene_free (RaScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaScene, ra_scene_free)

/* Moves all that it holds. */
void ra_scene_move (RaScene *self, double x, double y);

/* Takes the layers out of @part, another map, and puts them into @box of this one, which becomes its inset, before its
 * layer number @at; their ids begin with "inset-" then. What they show are identities of this scene: its own where they
 * are equal. A run of several (a span of n > 1) must be in both or in @part alone. */
void ra_scene_join (RaScene *self, RaScene *part, RaBox box, guint at);

/* Starts a layer above those that are there; owned by the scene. */
RaSceneLayer *ra_scene_add_layer (RaScene *self, const char *id, const char *title);
/* The layer of that id; NULL when the scene has none. */
const RaSceneLayer *ra_scene_find_layer (const RaScene *self, const char *id);

/* Copies @identity and returns its number: those that are added one after the other make a span. */
guint ra_scene_identify (RaScene *self, const RaSceneIdentity *identity);

/* Each takes over what the item owns. */
void ra_scene_layer_add_path (RaSceneLayer *self, RaScenePath path);
void ra_scene_layer_add_mark (RaSceneLayer *self, RaSceneMark mark);
void ra_scene_layer_add_text (RaSceneLayer *self, RaSceneText text);
/* Says what the items of the layer from number @first_item on show. */
void ra_scene_layer_set_span (RaSceneLayer *self, guint first_item, RaSceneSpan of);

G_END_DECLS
