/* Numbers of the reports for people, as a language writes them; NULL translations are English. */
#pragma once

#include "data/translations.h"

G_BEGIN_DECLS

/* "1,234", or "17.9" below a hundred, as the language writes it. */
char *ra_report_format_km (const RaTranslations *translations, double km) G_GNUC_WARN_UNUSED_RESULT;
/* "1,234,000". */
char *ra_report_format_count (const RaTranslations *translations, double number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
