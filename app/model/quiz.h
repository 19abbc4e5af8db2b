/* A quiz: does this capital lie within the distance? One figure, one capital after the other, in an order that a seed
 * decides. Capitals near the edge are not asked about. It needs no display. */
#pragma once

#include "app/model/map-state.h"
#include "app/report/questions.h"

G_BEGIN_DECLS

typedef struct _RaQuiz RaQuiz;

/* Borrows @question. Asks about @length capitals at most, of those inside and outside as many as there are of both. */
RaQuiz *ra_quiz_new (const RaQuestion *question, guint length, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
void ra_quiz_free (RaQuiz *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaQuiz, ra_quiz_free)

guint ra_quiz_get_length (const RaQuiz *self); /* 0 when every capital is near the edge or far away */
guint ra_quiz_get_n_answered (const RaQuiz *self);
guint ra_quiz_get_score (const RaQuiz *self);
/* The capital in question, or the last when all are answered; NULL when there is none at all. */
const RaQuestionPlace *ra_quiz_get_place (const RaQuiz *self);
gboolean ra_quiz_is_answered (const RaQuiz *self); /* the capital in question */
gboolean ra_quiz_is_over (const RaQuiz *self);

/* Answers the question, once for each capital; returns whether that was right. */
gboolean ra_quiz_answer (RaQuiz *self, gboolean inside);
/* Goes to the next capital, when this one is answered. */
void ra_quiz_next (RaQuiz *self);

/* The capital in question is pinned to the map of @state, which is the quiz's own, and nothing else is. */
void ra_quiz_mark_place (const RaQuiz *self, RaMapState *state);

/* Sentences of the window, with the names that maps in the language of @translations (NULL: English) have.
 * "Does Vilnius lie within 480 km of Shuya?" */
char *ra_quiz_format_question (const RaQuiz *self, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* "Vilnius lies inside, 131 km within the edge of 480 km about Shuya." */
char *ra_quiz_format_answer (const RaQuiz *self, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
