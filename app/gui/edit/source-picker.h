/* The sources of a thing, picked in a form: rows for those that are picked, a list to pick another from, and a way to
 * add a new one to the document. The picker belongs to the form. */
#pragma once

#include "app/gui/edit/form.h"

G_BEGIN_DECLS

#define RA_TYPE_SOURCE_PICKER (ra_source_picker_get_type ())
G_DECLARE_FINAL_TYPE (RaSourcePicker, ra_source_picker, RA, SOURCE_PICKER, GObject)

/* Adds a group to @form. @sources, const RaSource *, are picked already; may be NULL. */
RaSourcePicker *ra_source_picker_new (RaForm *form, const GPtrArray *sources) G_GNUC_WARN_UNUSED_RESULT;
/* const RaSource * of the document as it is now. */
GPtrArray *ra_source_picker_get (RaSourcePicker *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
