/* How much is taken from outside. What goes beyond is refused in one line, with its place; the table in the manual page
 * says the same. Generous for people, and small enough that no file keeps the program busy for more than seconds or
 * takes more memory than 64 MiB and ten times its size, unpacked. */
#pragma once

#define RA_LIMIT_FILE_BYTES   (64 * 1024 * 1024) /* of a scenario, catalogue, table, list of command lines */
#define RA_LIMIT_NESTING      64                 /* of brackets in JSON */
#define RA_LIMIT_MEMBERS      10000              /* of one object in JSON */
#define RA_LIMIT_SITES        100000             /* of one scenario, and rows of a table */
#define RA_LIMIT_RINGS        300000             /* of one scenario: rings of its own and deployments together */
#define RA_LIMIT_CELL         32767              /* characters of a cell, as many as Excel has, of four bytes each */
#define RA_LIMIT_ENTRIES      10000              /* of any other list of a file */
#define RA_LIMIT_CELLS        16384              /* of a row, as many as Excel has */
#define RA_LIMIT_TITLE        500                /* characters of a title, a name, an id or another short text */
#define RA_LIMIT_LABEL        2000               /* characters of a label */
#define RA_LIMIT_TEXT         20000              /* characters of a note, a summary or any other text */
#define RA_LIMIT_FAULTS       1000               /* reported of one file */
#define RA_LIMIT_GROUPS       1000               /* sites or claims, each with a report of its own */
#define RA_LIMIT_LAYERS       12                 /* of others under the rings of one map */
#define RA_LIMIT_LAYER_POINTS 200000             /* of one of them */
#define RA_LIMIT_PROJ_STRING  500                /* bytes; geo/proj-parameters.h */
