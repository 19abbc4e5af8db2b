/* Writes JSON text: numbers with a dot whatever the locale, and no more decimals than asked for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  GString *text;     /* borrowed */
  gboolean comma;    /* the next value follows another one */
  gboolean new_line; /* the next value or bracket starts a line */
} RaJsonWriter;

/* @bracket is '{' or '['; its end '}' or ']'. */
void ra_json_write_begin (RaJsonWriter *self, char bracket);
void ra_json_write_end (RaJsonWriter *self, char bracket);
/* The name of a member; its value comes next. */
void ra_json_write_member (RaJsonWriter *self, const char *name);
/* @value is UTF-8; NULL becomes null. */
void ra_json_write_string (RaJsonWriter *self, const char *value);
/* At most @decimals (0 to 15) behind the dot, without trailing zeros; what is not finite becomes null. */
void ra_json_write_number (RaJsonWriter *self, double value, guint decimals);
void ra_json_write_boolean (RaJsonWriter *self, gboolean value);
void ra_json_write_null (RaJsonWriter *self);
void ra_json_write_new_line (RaJsonWriter *self);

/* The number as ra_json_write_number () writes it, for other formats too. */
void ra_append_number (GString *text, double value, guint decimals);

/* A member with its value, in one. */
void ra_json_write_string_member (RaJsonWriter *self, const char *name, const char *value);
void ra_json_write_number_member (RaJsonWriter *self, const char *name, double value, guint decimals);
void ra_json_write_boolean_member (RaJsonWriter *self, const char *name, gboolean value);
/* @values: const char *; NULL for none of them. */
void ra_json_write_strings_member (RaJsonWriter *self, const char *name, const GPtrArray *values);

/* Appends "\u202e", or two such for a character beyond U+FFFF. */
void ra_json_append_escape (GString *text, gunichar character);

G_END_DECLS
