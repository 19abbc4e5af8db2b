/* What a timeline knows: the dated events, and which scenario tells how things stood on a day.
 *
 * Days are numbers of g_date_get_julian (). The model borrows events and scenarios; the library must outlive it. */
#pragma once

#include "data/events.h"
#include "data/scenario.h"

G_BEGIN_DECLS

typedef struct _RaTimelineModel RaTimelineModel;

/* @scenarios holds RaScenario *. */
RaTimelineModel *ra_timeline_model_new (RaCatalogue *catalogue, const GPtrArray *scenarios) G_GNUC_WARN_UNUSED_RESULT;
void ra_timeline_model_free (RaTimelineModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaTimelineModel, ra_timeline_model_free)

/* From the first day of 1979, or of the year of the oldest event, to the last of 2026 or the newest event. */
guint32 ra_timeline_model_get_first_day (const RaTimelineModel *self);
guint32 ra_timeline_model_get_last_day (const RaTimelineModel *self);

const GPtrArray *ra_timeline_model_get_events (const RaTimelineModel *self); /* const RaEvent * by date */
guint32 ra_timeline_model_get_event_day (const RaTimelineModel *self, guint event);
/* The last event that is not after @day, or -1. */
int ra_timeline_model_find_event (const RaTimelineModel *self, guint32 day);
/* Days of the scenarios' own dates, without doubles, in order; guint32. */
const GArray *ra_timeline_model_get_scenario_days (const RaTimelineModel *self);

/* The scenario in force on @day: the last to begin among those that tell how things stood. Before the first of them it
 * is one without deployments. */
RaScenario *ra_timeline_model_find_scenario (RaTimelineModel *self, guint32 day);
/* The title of a map on a day of which no scenario tells; NULL where the scenario's own title serves. */
const char *ra_timeline_model_get_title (const RaTimelineModel *self, const RaScenario *scenario);

/* "2019-02-10". */
char *ra_timeline_format_day (guint32 day) G_GNUC_WARN_UNUSED_RESULT;
/* The day moved by whole years; 29 February becomes the 28th where there is none. */
guint32 ra_timeline_add_years (guint32 day, int years);

G_END_DECLS
