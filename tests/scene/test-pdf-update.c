/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is added behind a finished PDF: readers find it, the file before it stays byte for byte, and a file that is not
 * understood stays whole. */
#include "app/scene/pdf-update.h"

#include <string.h>

#include "app/scene/render-pdf.h"
#include "app/scene/scene.h"

static GBytes *
encode (const char *language, const char *description)
{
  g_autoptr (GError) error = NULL;
  RaScene *scene = ra_scene_new (200, 100);
  scene->metadata.title = g_strdup ("Rings");
  scene->metadata.language = g_strdup (language);
  scene->metadata.description = g_strdup (description);
  scene->metadata.date = g_strdup ("2021-06-13");
  RaPath *path = ra_path_new ();
  ra_path_add_part (path, (const RaPoint[]) { { 10, 10 }, { 60, 20 } }, 2);
  ra_scene_layer_add_path (ra_scene_add_layer (scene, "layer", "A layer"),
                           (RaScenePath) { .path = path, .stroke = { 0, 0, 0, 1 }, .stroke_width = 1 });
  GBytes *bytes = ra_pdf_encode (scene, 0, 0, FALSE, &error);
  g_assert_no_error (error);
  ra_scene_free (scene);
  return bytes;
}

static gboolean
has (GBytes *bytes, const char *words)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  return memmem (data, length, words, strlen (words)) != NULL;
}

static void
test_find (void)
{
  static const char bytes[] = "aab\0aabc";
  const gsize length = sizeof bytes - 1;
  g_assert_true (ra_pdf_find (bytes, length, "aab") == bytes);
  g_assert_true (ra_pdf_find (bytes, length, "ab") == bytes + 1);
  g_assert_true (ra_pdf_find (bytes, length, "bc") == bytes + 6);
  g_assert_true (ra_pdf_find (bytes, length - 1, "bc") == NULL);
  g_assert_true (ra_pdf_find (bytes, length, "abd") == NULL);
  g_assert_true (ra_pdf_find (bytes, 0, "a") == NULL);
  g_assert_true (ra_pdf_find (bytes, 2, "aabaabcdef") == NULL);
}

static void
test_added (void)
{
  g_autoptr (GBytes) bytes = encode ("de", "Ж (480)");
  g_assert_true (has (bytes, "/Lang (de)"));
  g_assert_true (has (bytes, "/Alt <FEFF041600200028003400380030"));
  g_assert_true (has (bytes, "/MarkInfo << /Marked true >>"));
  g_assert_true (has (bytes, "/Subtype /XML"));
  g_assert_true (has (bytes, "<photoshop:DateCreated>2021-06-13<"));
  g_assert_true (has (bytes, "/CreationDate (D:20210613000000Z)"));
  g_autoptr (GBytes) hostile = encode ("de) /OpenAction (x", "d");
  g_assert_false (has (hostile, "/Lang"));
}

/* Every offset of the table leads to the object that it names. */
static void
test_table (void)
{
  g_autoptr (GBytes) bytes = encode ("en", "d");
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length - 60;
  while (strncmp (end, "startxref\n", 10) != 0)
    end++;
  const char *table = data + g_ascii_strtoull (end + 10, NULL, 10);
  g_assert_cmpint (strncmp (table, "xref\n", 5), ==, 0);
  guint n = 0;
  for (const char *row = table + 5; strncmp (row, "trailer", 7) != 0; n++) {
    g_autofree char *head = g_strdup_printf ("%u 0 obj\n", (guint)g_ascii_strtoull (row, NULL, 10));
    const char *entry = strchr (row, '\n') + 1;
    g_assert_cmpint (strncmp (data + g_ascii_strtoull (entry, NULL, 10), head, strlen (head)), ==, 0);
    row = strchr (entry, '\n') + 1;
  }
  g_assert_cmpuint (n, ==, 3);
}

static void
test_not_understood (void)
{
  static const char *const files[]
      = { "",
          "%PDF-1.4\n",
          "trailer\n<< /Size 9 /Root 1 0 R",
          "startxref\n12\n%%EOF\n",
          "xref\n0 2\ntrailer\n<< /Size 2\n   /Root 1 0 R\n   /Info 1 0 R\n>>\nstartxref\n0\n%%EOF\n",
          "trailer\n<< /Size 2\n   /Root 1 0 R\n   /Info 1 0 R\n>>\nstartxref\n99999999\n%%EOF\n" };
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    g_byte_array_append (bytes, (const guint8 *)files[i], (guint)strlen (files[i]));
    g_assert_false (ra_pdf_update (bytes, &(RaPdfUpdate) { "en", "d", "x" }));
    g_assert_cmpuint (bytes->len, ==, strlen (files[i]));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_test_add_func ("/pdf-update/find", test_find);
  g_test_add_func ("/pdf-update/added", test_added);
  g_test_add_func ("/pdf-update/table", test_table);
  g_test_add_func ("/pdf-update/not-understood", test_not_understood);
  return g_test_run ();
}
