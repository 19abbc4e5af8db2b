/* What the readers of a spreadsheet's XML share: names whatever prefix a namespace has there. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The part of the name behind that of its namespace; points into @name. */
const char *ra_sheet_xml_name (const char *name);

/* The value of the attribute of that local name, or NULL; borrowed. */
const char *ra_sheet_xml_get (const char **names, const char **values, const char *wanted);

/* Its value as a number of 0 to @most; @otherwise where there is none. */
guint
ra_sheet_xml_get_number (const char **names, const char **values, const char *wanted, guint most, guint otherwise);

/* Calls what @parser has for @text, as far as it is well-formed. */
void ra_sheet_xml_parse (const GMarkupParser *parser, const char *text, gsize length, gpointer user_data);

G_END_DECLS
