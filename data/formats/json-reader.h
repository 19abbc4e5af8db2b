/* Reading JSON that a person may have written by hand: every complaint names the file and the member.
 *
 * The first failure sticks to the file. After it every reader returns its fallback and complains no more,
 * so the code that fills a struct reads straight down and asks once, at the end, whether all went well. A file that
 * collects goes on reading instead and keeps all failures, one for each member. Each names file, line and member. */
#pragma once

#include <json-glib/json-glib.h>

#include "data/formats/format-error.h"
#include "data/formats/json-place.h"

G_BEGIN_DECLS

typedef struct _RaJsonFile RaJsonFile;
typedef struct _RaJsonCursor RaJsonCursor;

/* An object within the file, and the way to it: "systems[3].claims[0]". Lives on the stack of its reader. */
struct _RaJsonCursor {
  RaJsonFile *file;
  const RaJsonCursor *parent; /* NULL for the root */
  const char *member;         /* of the parent */
  int index;                  /* in the list that the member holds, or -1 */
  RaJsonPlace *place;         /* of the object; NULL where an element of a list is something else */
};

typedef enum {
  RA_JSON_REQUIRED,
  RA_JSON_OPTIONAL, /* may be absent or null */
} RaJsonNeed;

typedef void (*RaJsonEachFunc) (const RaJsonCursor *element, gpointer user_data);
/* @id is gone when it returns. */
typedef gconstpointer (*RaJsonFindFunc) (gconstpointer user_data, const char *id);

/* Opens @path, checks the syntax, that "format" is @format (NULL: any) and that "version" is one this program knows. */
RaJsonFile *ra_json_file_open (const char *path, const char *format, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Any JSON object, from a text in memory; @name is for messages. */
RaJsonFile *
ra_json_file_parse (const char *name, const char *text, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, with the head that ra_json_file_open () asks for. With @newer a version that this program does not know
 * is no failure but said there. */
RaJsonFile *ra_json_file_parse_format (const char *name, const char *text, const char *format, gboolean *newer,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_json_file_free (RaJsonFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaJsonFile, ra_json_file_free)

/* A cursor to the object of the whole file, valid as long as the file. */
RaJsonCursor ra_json_file_get_root (RaJsonFile *self);
/* All of the file as a tree, however much memory that takes: for whoever changes and saves it. */
JsonObject *ra_json_file_dup_tree (RaJsonFile *self) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE, with the first failure in @error, when anything was wrong. */
gboolean ra_json_file_finish (RaJsonFile *self, GError **error);

/* From now on failures are collected: ra_json_file_finish () succeeds whatever they are. */
void ra_json_file_collect (RaJsonFile *self);
/* Appends the messages of what was collected, new strings in the order of the lines; after RA_LIMIT_FAULTS one that
 * there are more. */
void ra_json_file_add_problems (RaJsonFile *self, GPtrArray *messages);

/* The object as JSON-GLib's tree, for whoever does not know its members; a member that is large is an empty object or
 * list in it. Borrowed: it lives as long as what the cursor leads to. NULL where that is no object. */
JsonObject *ra_json_object (const RaJsonCursor *cursor);

/* Whether the file has failed and is read no further. */
gboolean ra_json_stopped (const RaJsonCursor *cursor);
/* Whether something is wrong: in the file or, where failures are collected, within the object of @cursor. */
gboolean ra_json_failed (const RaJsonCursor *cursor);
/* Reports a failure of @member, or of the object of @cursor itself where that is NULL. */
void ra_json_fail (const RaJsonCursor *cursor, const char *member, RaFormatError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* What a list holds at most, or a text in characters, is said by data/formats/limits.h; more is a failure. */

/* Whether the member is there and not null. */
gboolean ra_json_has (const RaJsonCursor *cursor, const char *member);
/* A new string that is not empty; NULL when the member is absent or wrong. */
char *ra_json_string (const RaJsonCursor *cursor, const char *member, RaJsonNeed need) G_GNUC_WARN_UNUSED_RESULT;
/* An address of the web: http or https, with a host. */
char *ra_json_link (const RaJsonCursor *cursor, const char *member, RaJsonNeed need) G_GNUC_WARN_UNUSED_RESULT;
/* A year, month or day of ISO 8601 that exists in the calendar. */
char *ra_json_date (const RaJsonCursor *cursor, const char *member, RaJsonNeed need) G_GNUC_WARN_UNUSED_RESULT;
/* A date as above, or the word "undated"; required. */
char *ra_json_date_or_undated (const RaJsonCursor *cursor, const char *member) G_GNUC_WARN_UNUSED_RESULT;
/* A number from @lowest to @highest, which must be there; the second may be absent and is @fallback then. */
double ra_json_number (const RaJsonCursor *cursor, const char *member, double lowest, double highest);
double
ra_json_number_or (const RaJsonCursor *cursor, const char *member, double lowest, double highest, double fallback);
/* @fallback when the member is absent. */
gboolean ra_json_boolean (const RaJsonCursor *cursor, const char *member, gboolean fallback);
/* The index of the member's text in the NULL-terminated @keywords; @fallback when absent, unless that is negative. */
int ra_json_keyword (const RaJsonCursor *cursor, const char *member, const char *const *keywords, int fallback);
/* A list of exactly two numbers, latitude first. */
void ra_json_lat_lon (const RaJsonCursor *cursor, const char *member, double *lat_deg, double *lon_deg);
/* Leads @inner to the object of a member; FALSE when that is absent or wrong. */
gboolean ra_json_enter (const RaJsonCursor *cursor, const char *member, RaJsonCursor *inner);

/* Calls @func for each object of the list, until one fails. */
void
ra_json_each (const RaJsonCursor *cursor, const char *member, RaJsonNeed need, RaJsonEachFunc func, gpointer user_data);
/* The same for a required list whose elements may be anything; the cursor to what is no object has none. */
void ra_json_each_of_any_kind (const RaJsonCursor *cursor, const char *member, RaJsonEachFunc func, gpointer user_data);
/* The things that a list of ids names. Required means: at least one. @what is the word for one, "source". */
GPtrArray *ra_json_ids (const RaJsonCursor *cursor, const char *member, RaJsonNeed need, const char *what,
                        RaJsonFindFunc find, gconstpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
/* The names of the object's members, for g_strfreev (). */
char **ra_json_members (const RaJsonCursor *cursor) G_GNUC_WARN_UNUSED_RESULT;
/* The texts of an optional list, for g_strfreev (); NULL when it is absent or empty. */
char **ra_json_strings (const RaJsonCursor *cursor, const char *member) G_GNUC_WARN_UNUSED_RESULT;
/* The texts of a list that must hold exactly @n, for g_strfreev (); NULL with a complaint. */
char **ra_json_forms (const RaJsonCursor *cursor, const char *member, guint n);
/* The one thing that a member names by its id, or NULL. */
gconstpointer ra_json_id (const RaJsonCursor *cursor, const char *member, const char *what, RaJsonFindFunc find,
                          gconstpointer user_data);

G_END_DECLS
