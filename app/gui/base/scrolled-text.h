/* Text of several lines that is as high as it needs to be up to some height, and is read by scrolling beyond.
 *
 * A scrolled window that is to be as high as its child asks the child for the height at its widest, which for text that
 * wraps is a line or two. Therefore the caller, who knows the width, has to give it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The height of so many lines of the label's letters. */
int ra_scrolled_text_lines_px (GtkLabel *label, int n_lines);
/* The width of a usual letter of the label. */
int ra_scrolled_text_letter_px (GtkLabel *label);
/* Gives @self, whose child is @label, the height of the label at @width_px, within bounds. */
void ra_scrolled_text_fit (GtkScrolledWindow *self, GtkLabel *label, int width_px, int least_px, int most_px);
/* Lets the wheel over @self, which lies within another scrolled window, go on there once its own text has ended:
 * without it the page would stand still wherever a text is under the pointer. */
void ra_scrolled_text_pass_on (GtkScrolledWindow *self);

G_END_DECLS
