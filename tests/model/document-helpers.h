/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of documents share: a catalogue, a folder for files, and a document that is edited. */
#pragma once

#include "app/model/document.h"

G_BEGIN_DECLS

/* A scenario with one site, and members that the program does not know. */
#define DOCUMENT_PLAIN                                                                                                 \
  "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\", \"x-kept\": [1, {\"a\": null}],"           \
  " \"sites\": [{\"id\": \"own-a\", \"name\": \"A\", \"lat\": 1, \"lon\": 2, \"x-site\": true}]}"

typedef struct {
  RaCatalogue *catalogue; /* that of the program */
  char *folder;           /* for files, which go with it */
} DocumentFixture;

#define DOCUMENT_ADD(path, func) g_test_add (path, DocumentFixture, NULL, document_set_up, func, document_tear_down)

void document_set_up (DocumentFixture *self, gconstpointer data);
void document_tear_down (DocumentFixture *self, gconstpointer data);

/* A file of the fixture's folder, whether it is there or not. */
GFile *document_file_in (DocumentFixture *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void document_write_file (GFile *file, const char *text);
/* Fails the test where @file is not @text to the byte. */
void document_assert_holds (GFile *file, const char *text);

/* A document of #DOCUMENT_PLAIN. */
RaDocument *document_new_plain (DocumentFixture *self) G_GNUC_WARN_UNUSED_RESULT;
/* One edit, told as @title; merged with others of the same @merge, which may be NULL: with none. */
void document_set_title (RaDocument *document, const char *title, const char *merge);

G_END_DECLS
