/* What the checks of the lint share: the map as it was built, the finished scene, and adding a finding. */
#pragma once

#include "app/layout/map-layers.h"
#include "app/lint/lint.h"

G_BEGIN_DECLS

typedef struct {
  RaMapBuild build; /* of which only specification, style, projection and text are set */
  const RaScene *scene;
  RaBox map;      /* where the map that is looked at stands */
  gboolean inset; /* that is the inset of the scene, and @build its own */
  const RaLintTarget *target;
  GCancellable *cancellable;
  GPtrArray *findings; /* RaLintFinding * */
} RaLint;

/* An empty list that owns its findings. */
GPtrArray *ra_lint_findings_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds a finding. Takes over @text; @box may be NULL. */
void ra_lint_add (const RaLint *self, RaLintKind kind, const RaBox *box, char *text);

/* The corners, in order round it, of what a text inks on the page, without its halo. */
void ra_lint_measure_text (const RaLint *self, const RaSceneText *text, RaPoint corners[4]);
/* The size of the letters in points (1/72 inch) of the finished picture. */
double ra_lint_text_size_pt (const RaLint *self, const RaSceneText *text);

/* Texts of one layer that break one rule: they are told in one finding. */
typedef struct {
  const RaSceneLayer *layer;
  const RaSceneText *worst;
  double least; /* the measure of the worst: the smaller, the worse */
  RaBox box;    /* of the worst */
  guint count;
} RaLintTexts;

/* Counts @text, and keeps it as the worst when @measure is less than that of the worst so far; @corners are those of
 * ra_lint_measure_text (). */
void ra_lint_texts_take (RaLintTexts *self, const RaSceneText *text, double measure, const RaPoint corners[4]);
/* Adds a finding "“TEXT” (and N more in “LAYER”): @what" unless there is none; @what is translated. */
void ra_lint_texts_tell (const RaLint *self, const RaLintTexts *texts, RaLintKind kind, const char *what);

/* The title or name between the quotation marks of the language. */
char *ra_lint_quote (const RaLint *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The box of a filled shape of furniture, such as the ground of a legend; FALSE for any other item. */
gboolean ra_lint_is_panel (const RaSceneItem *item, RaBox *box);

/* The layer of the map that is looked at: of the inset its own. */
const RaSceneLayer *ra_lint_find_layer (const RaLint *self, const char *id);

/* The checks. Each adds what it finds to `findings` and changes nothing else. */
void ra_lint_check_texts (const RaLint *self);
gboolean ra_lint_check_contrast (const RaLint *self, GError **error);
void ra_lint_check_sites (const RaLint *self);
void ra_lint_check_rings (const RaLint *self);
void ra_lint_check_scale_bar (const RaLint *self);
void ra_lint_check_page (const RaLint *self);
/* Of these only what is about the lines and sites of a map, as an inset is one. */
void ra_lint_check_map (const RaLint *self);

G_END_DECLS
