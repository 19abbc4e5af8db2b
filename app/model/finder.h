/* What the window's search finds: places, scenarios, systems and events, by what they are called in English and in the
 * language of the window, places in every language of the program; and what the window can do, by its menu. */
#pragma once

#include <gio/gio.h>

#include "app/model/library.h"
#include "data/events.h"
#include "data/gazetteer.h"

G_BEGIN_DECLS

typedef enum { RA_HIT_PLACE, RA_HIT_SCENARIO, RA_HIT_SYSTEM, RA_HIT_EVENT, RA_HIT_ACTION } RaHitKind;

/* One thing that was found; what it points to is the library's. */
typedef struct {
  RaHitKind kind;
  char *title;    /* in the language of the window */
  char *subtitle; /* what it is, and where or when */
  RaNamedPlace place;
  RaScenario *scenario; /* for a system the first that has it, NULL where none does */
  const RaSystem *system;
  const RaEvent *event;
  char *action; /* its detailed name */
} RaHit;

void ra_hit_free (RaHit *self);

typedef struct _RaFinder RaFinder;

/* Borrows the library. The names of places are read when something is looked for. */
RaFinder *ra_finder_new (RaLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void ra_finder_free (RaFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaFinder, ra_finder_free)
/* The menu that has all actions, which are found by their labels; those that @is_enabled, which may be NULL, says no of
 * are left out. */
typedef gboolean (*RaFinderEnabled) (const char *action, gpointer user_data);
void ra_finder_set_menu (RaFinder *self, GMenuModel *menu, RaFinderEnabled is_enabled, gpointer user_data);

/* What is called @words, begins so, or has a word that begins so, in that order, of each at most a handful: an array of
 * RaHit *. Without names of places, when they cannot be read, the rest is found. */
GPtrArray *ra_finder_find (RaFinder *self, const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
