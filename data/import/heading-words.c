/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/heading-words.h"

#include "data/name-key.h"

typedef struct {
  guint kind; /* a RaField or a RaHeadingWord */
  const char *language;
  const char *words; /* a space before and behind each */
} Words;

static const char *const OWN_NAMES[RA_N_FIELDS] = { "name",
                                                    "lat",
                                                    "lon",
                                                    "minutes of the lat",
                                                    "seconds of the lat",
                                                    "N or S",
                                                    "minutes of the lon",
                                                    "seconds of the lon",
                                                    "E or W",
                                                    "coordinates",
                                                    "min_km",
                                                    "max_km",
                                                    "label",
                                                    "system",
                                                    "claimant",
                                                    "date",
                                                    "source",
                                                    "status",
                                                    "note",
                                                    "country",
                                                    "state",
                                                    "unit" };

static const Words NAMES[] = {
  { RA_FIELD_NAME, "",
    " name site place location town city title sitename placename placenames locationname base "
    "facility launchsite station installation garrison airbase airport asciiname cityname " },
  { RA_FIELD_NAME, "de", " ort standort ortsname bezeichnung stadt stutzpunkt " },
  { RA_FIELD_NAME, "fr", " nom lieu ville titre emplacement nomdusite " },
  { RA_FIELD_NAME, "pl", " nazwa miejsce miejscowosc lokalizacja miasto obiekt " },
  { RA_FIELD_NAME, "ru", " название место город имя наименование пункт населенныипункт объект " },
  { RA_FIELD_NAME, "uk", " назва місце місто обєкт наименування населениипункт " },
  { RA_FIELD_NAME, "ro", " nume loc locatie oras denumire localitate " },
  { RA_FIELD_NAME, "es", " nombre lugar sitio ciudad ubicacion " },
  { RA_FIELD_NAME, "it", " nome luogo citta sito localita ubicazione " },
  { RA_FIELD_LAT, "", " lat latitude y lati latitud " },
  { RA_FIELD_LAT, "de", " breite breitengrad geobreite " },
  { RA_FIELD_LAT, "pl", " szerokosc szergeogr szer " },
  { RA_FIELD_LAT, "", " широта шир " },
  { RA_FIELD_LAT, "", " latitudine " },
  { RA_FIELD_LON, "", " lon lng long longitude x longi longitud " },
  { RA_FIELD_LON, "de", " lange laenge langengrad laengengrad geolange geolaenge " },
  { RA_FIELD_LON, "pl", " dlugosc dlgeogr dlug dl " },
  { RA_FIELD_LON, "ru", " долгота долг " },
  { RA_FIELD_LON, "uk", " довгота довг " },
  { RA_FIELD_LON, "", " longitudine " },
  { RA_FIELD_COORDINATES, "",
    " coordinates coordinate coords coord latlon latlong latlng position gps geo geom geometry "
    "wkt thegeom shape geopoint geolocation point latitudelongitude gpscoordinates mgrs utm "
    "usng pluscode pluscodes openlocationcode olc gridref gridreference lonlat lnglat longlat "
    "longitudelatitude xy geocoordinates coordinateslatlon coordinateslonlat wktgeom " },
  { RA_FIELD_COORDINATES, "", " coordinate " },
  { RA_FIELD_COORDINATES, "de", " koordinaten koordinate " },
  { RA_FIELD_COORDINATES, "fr", " coordonnees " },
  { RA_FIELD_COORDINATES, "pl", " wspolrzedne " },
  { RA_FIELD_COORDINATES, "ru", " координаты " },
  { RA_FIELD_COORDINATES, "uk", " координати " },
  { RA_FIELD_COORDINATES, "ro", " coordonate " },
  { RA_FIELD_COORDINATES, "es", " coordenadas " },
  { RA_FIELD_LABEL, "", " label caption beschriftung etiquette etykieta подпись метка підпис eticheta etiqueta " },
  { RA_FIELD_SYSTEM, "",
    " system missile weapon missilename missilesystem weaponsystem missiletype sistema ракета система "
    "комплекс arma arme " },
  { RA_FIELD_SYSTEM, "de", " rakete flugkorper flugkoerper waffe waffensystem raketensystem " },
  { RA_FIELD_SYSTEM, "fr", " systeme " },
  { RA_FIELD_SYSTEM, "pl", " rakieta pocisk uzbrojenie " },
  { RA_FIELD_SYSTEM, "ro", " racheta sistem " },
  { RA_FIELD_SYSTEM, "es", " misil " },
  { RA_FIELD_SYSTEM, "it", " missili " },
  { RA_FIELD_CLAIMANT, "",
    " claimant claimedby accordingto laut selon dapres wedlug поданным согласно заданими potrivit "
    "segun " },
  { RA_FIELD_DATE, "", " date datum claimdate asof data дата fecha dated " },
  { RA_FIELD_SOURCE, "",
    " source sources url link reference references ref sourceurl quelle quellen zrodlo zrodla "
    "источник источники джерело джерела sursa surse fuente fuentes " },
  { RA_FIELD_STATUS, "", " status statut stan статус stare estado " },
  { RA_FIELD_NOTE, "",
    " note notes comment comments remark remarks description notiz bemerkung kommentar beschreibung "
    "anmerkung remarque remarques commentaire uwaga uwagi opis komentarz примечание примечания "
    "комментарии описание примітка примітки коментар опис observatii descriere comentariu nota "
    "notas observaciones comentario comentarios descripcion " },
  { RA_FIELD_COUNTRY, "",
    " country countryname countrycode nation iso iso2 iso3 isocode kraj panstwo страна государство країна держава pays "
    "tara pais paese " },
  { RA_FIELD_COUNTRY, "de", " land staat landercode landeskennzeichen " },
  { RA_FIELD_STATE, "",
    " state province region admin1 bundesland provinz departement wojewodztwo область регион провинция judet "
    "provincia estadoprovincia " },
  { RA_FIELD_UNITS, "",
    " unit units rangeunit rangeunits radiusunit radiusunits distanceunit distanceunits rangeuom uom "
    "unitofmeasure unitofrange unitsofrange einheit einheiten masseinheit unite unites unitedemesure jednostka "
    "jednostki "
    "jednostkamiary jedn jm единица единицы единицаизмерения единицыизмерения ед едизм одиниця одиниці одиницявиміру "
    "од одвим одвиміру unitate unitati unitatedemasura um unita unitadimisura unidad unidades unidaddemedida " },
};

static const Words RANGE_WORDS[] = {
  { RA_HEADING_WORD_RANGE, "", " range ranges radius radii reach радиус дальн " },
  { RA_HEADING_WORD_RANGE, "de", " reichweite reichweiten reichw schussweite flugweite " },
  { RA_HEADING_WORD_RANGE, "fr", " portee portees rayon " },
  { RA_HEADING_WORD_RANGE, "pl", " zasieg promien donosnosc " },
  { RA_HEADING_WORD_RANGE, "ru", " дальность " },
  { RA_HEADING_WORD_RANGE, "uk", " дальність радіус " },
  { RA_HEADING_WORD_RANGE, "ro", " raza bataie bataia " },
  { RA_HEADING_WORD_RANGE, "es", " alcance " },
  { RA_HEADING_WORD_RANGE, "it", " gittata portata raggio autonomia " },
  { RA_HEADING_WORD_DISTANCE, "",
    " distance dist distanz entfernung dystans odleglosc расстояние дистанция відстань "
    "distancia distanta radio " },
  { RA_HEADING_WORD_MIN, "",
    " min minimum minimal minimale minimalny minimalna minimo minima minimi minim мин минимум "
    "минимальная минимальныи мін мінімум мінімальна мінімальнии inner lower mindest " },
  { RA_HEADING_WORD_MAX, "",
    " max maximum maximal maximale maximaler maks maksimum maksymalny maksymalna maximo maxima massimo massima "
    "maxim макс максимум максимальная максимальныи максимальна максимальнии outer upper maxi hochst " },
  { RA_HEADING_WORD_FILLER, "",
    " est estimated value values approx approximate operational effective nominal claimed reported declared "
    "official assessed known missile missiles strike launch system weapon firing flight combat "
    "r ogr circle ring rings buffer of the in de d der du la el w в у на en action daction actiune "
    "dazione operativa stimata razenia razeniu деиствия полета стрельбы пуска поражения діі польоту стрільби ураження "
    "tir "
    "geschatzt geschatzte estimee estimada szacowany " },
  { RA_HEADING_WORD_TOPIC, "",
    " type class category name error uncertainty accuracy cep deviation tolerance fehler genauigkeit precision "
    "ошибка точность  source note notes date country band group code id status typ klasse "
    "classe klasa тип класс клас tip clasa tipo clase " },
};

static const char POINT_FILLERS[]
    = " geographic geographical geogr geo geograph geographische geographischer geografische geograficzna geograficzny "
      "geographique geografica географическая географічна decimal dec d dd ddd deg degree degrees grad degres stopnie "
      "stopni град градусы градуси grade grados gradi dms wgs epsg site "
      "launch "
      "launcher point pt coord coords coordinate coordinates location loc place center centre centroid "
      "start "
      "geogr ";
static const char ANDS[] = " and und et e y i и і й та si ";
static const char DIAMETERS[] = " diameter diam durchmesser diametre srednica диаметр діаметр diametru diametro ";
static const char LON_FIRST[] = " lonlat lnglat longlat longitudelatitude xy coordinateslonlat ";

static const Words *
find (const Words *list, gsize n, const char *word)
{
  for (gsize i = 0; i < n; i++)
    if (ra_name_key_is_among (list[i].words, word))
      return &list[i];
  return NULL;
}

const char *
ra_field_to_string (RaField field)
{
  g_return_val_if_fail (field < RA_N_FIELDS, NULL);
  return OWN_NAMES[field];
}

RaField
ra_field_of_word (const char *word, const char **language)
{
  g_return_val_if_fail (word != NULL && language != NULL, RA_N_FIELDS);
  const Words *found = word[0] != '\0' ? find (NAMES, G_N_ELEMENTS (NAMES), word) : NULL;

  *language = found != NULL ? found->language : "";
  return found != NULL ? (RaField)found->kind : RA_N_FIELDS;
}

RaHeadingWord
ra_heading_word (const char *word, const char **language)
{
  g_return_val_if_fail (word != NULL && language != NULL, RA_HEADING_WORD_OTHER);
  const Words *found = word[0] != '\0' ? find (RANGE_WORDS, G_N_ELEMENTS (RANGE_WORDS), word) : NULL;

  *language = found != NULL ? found->language : "";
  return found != NULL ? (RaHeadingWord)found->kind : RA_HEADING_WORD_OTHER;
}

gboolean
ra_heading_is_point_filler (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);
  return ra_name_key_is_among (POINT_FILLERS, word);
}

gboolean
ra_heading_is_and (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);
  return ra_name_key_is_among (ANDS, word);
}

gboolean
ra_heading_is_diameter (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);
  return ra_name_key_is_among (DIAMETERS, word);
}

gboolean
ra_heading_is_lon_first (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);
  return ra_name_key_is_among (LON_FIRST, word);
}
