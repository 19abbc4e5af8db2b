/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the lint share: a page that has nothing to complain of, what is put on it, and what is found. */
#pragma once

#include "app/lint/lint.h"
#include "tests/layout/helpers.h"

G_BEGIN_DECLS

/* Of the page that is made up, in page units. */
#define LINT_WIDTH  800
#define LINT_HEIGHT 500

extern const RaLintTarget lint_screen; /* scale 1, 96 dots to an inch, which nobody said */
extern const RaColour lint_white;
extern const RaColour lint_black;

/* A specification and a scene that have nothing to complain of; the scene is white, and empty. */
RaMapSpec *lint_make_spec (void) G_GNUC_WARN_UNUSED_RESULT;
RaScene *lint_make_scene (void) G_GNUC_WARN_UNUSED_RESULT;

/* Black letters of 16 page units, whose text is the caller's to give away; it starts at the point. */
RaSceneText lint_make_text (const char *sentence, double x, double y) G_GNUC_WARN_UNUSED_RESULT;
/* The outline of a box in page units, for the caller to give away. */
RaPath *lint_make_box (double x_min, double y_min, double x_max, double y_max) G_GNUC_WARN_UNUSED_RESULT;

/* The findings of #RaLintFinding, told as messages of the test, which fails where there is an error. */
GPtrArray *lint_run (const RaMapSpec *spec, const RaScene *scene, const RaLintTarget *target) G_GNUC_WARN_UNUSED_RESULT;
/* The first finding of the kind; NULL: there is none. */
const RaLintFinding *lint_find (const GPtrArray *findings, RaLintKind kind);
/* Fails the test unless this is the one finding, with the severity of its kind, and @sentence is a piece of its text.
 */
void lint_assert_only (const GPtrArray *findings, RaLintKind kind, const char *sentence);

G_END_DECLS
