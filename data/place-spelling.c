/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/place-spelling.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  const char *name;
  const char *spelled;
} Spelling;

/* In the order of bytes. */
static const Spelling spellings[] = {
  { "Adapazari", "Adapazarı" },
  { "Adiyaman", "Adıyaman" },
  { "Agri", "Ağrı" },
  { "Alba Lulia", "Alba Iulia" },
  { "Almeria", "Almería" },
  { "Aydin", "Aydın" },
  { "Bacau", "Bacău" },
  { "Balikesir", "Balıkesir" },
  { "Balti", "Bălți" },
  { "Banska Bystrica", "Banská Bystrica" },
  { "Bekescsaba", "Békéscsaba" },
  { "Besancon", "Besançon" },
  { "Beziers", "Béziers" },
  { "Bialystok", "Białystok" },
  { "Bingol", "Bingöl" },
  { "Bistrita", "Bistrița" },
  { "Botosani", "Botoșani" },
  { "Braila", "Brăila" },
  { "Brasov", "Brașov" },
  { "Buzau", "Buzău" },
  { "Cadiz", "Cádiz" },
  { "Calarasi", "Călărași" },
  { "Canakkale", "Çanakkale" },
  { "Cankiri", "Çankırı" },
  { "Castello", "Castelló" },
  { "Ceske Budejovice", "České Budějovice" },
  { "Constanta", "Constanța" },
  { "Corum", "Çorum" },
  { "Diyarbakir", "Diyarbakır" },
  { "Elazig", "Elazığ" },
  { "Elblag", "Elbląg" },
  { "Eregli", "Ereğli" },
  { "Eskisehir", "Eskişehir" },
  { "Focsani", "Focșani" },
  { "Furth", "Fürth" },
  { "Galati", "Galați" },
  { "Gdansk", "Gdańsk" },
  { "Gijon", "Gijón" },
  { "Gottingen", "Göttingen" },
  { "Grudziadz", "Grudziądz" },
  { "Gyor", "Győr" },
  { "Hradec Kralove", "Hradec Králové" },
  { "Iasi", "Iași" },
  { "Inowroclaw", "Inowrocław" },
  { "Iskenderun", "İskenderun" },
  { "Izmir", "İzmir" },
  { "Izmit", "İzmit" },
  { "Kahramanmaras", "Kahramanmaraş" },
  { "Kecskemet", "Kecskemét" },
  { "Kirikkale", "Kırıkkale" },
  { "Kirsehir", "Kırşehir" },
  { "Klaipeda", "Klaipėda" },
  { "Kosice", "Košice" },
  { "Kutahya", "Kütahya" },
  { "Liepaga", "Liepāja" },
  { "Logrono", "Logroño" },
  { "Lubeck", "Lübeck" },
  { "Luleburgaz", "Lüleburgaz" },
  { "Lódz", "Łódź" },
  { "Malaga", "Málaga" },
  { "Mataro", "Mataró" },
  { "Nevsehir", "Nevşehir" },
  { "Nigde", "Niğde" },
  { "Nimes", "Nîmes" },
  { "Nis", "Niš" },
  { "Nyiregyhaza", "Nyíregyháza" },
  { "Orleans", "Orléans" },
  { "Panevežys", "Panevėžys" },
  { "Pecs", "Pécs" },
  { "Pitesti", "Pitești" },
  { "Pizen", "Plzeň" },
  { "Poitier", "Poitiers" },
  { "Polatli", "Polatlı" },
  { "Portimao", "Portimão" },
  { "Poznan", "Poznań" },
  { "Presov", "Prešov" },
  { "Resita", "Reșița" },
  { "Rimnicu Vilcea", "Râmnicu Vâlcea" },
  { "Rzeszow", "Rzeszów" },
  { "Saarbrucken", "Saarbrücken" },
  { "Saint-Etienne", "Saint-Étienne" },
  { "Sanliurfa", "Şanlıurfa" },
  { "Setubal", "Setúbal" },
  { "Sfintu-Gheorghe", "Sfântu Gheorghe" },
  { "Siauliai", "Šiauliai" },
  { "Soke", "Söke" },
  { "Szekesfehervar", "Székesfehérvár" },
  { "Targoviste", "Târgoviște" },
  { "Targu Jiu", "Târgu Jiu" },
  { "Tatabanya", "Tatabánya" },
  { "Tekirdag", "Tekirdağ" },
  { "Timisoara", "Timișoara" },
  { "Tirgu Mures", "Târgu Mureș" },
  { "Usak", "Uşak" },
  { "Usti Nad Labem", "Ústí nad Labem" },
  { "Veszprem", "Veszprém" },
  { "Wroclaw", "Wrocław" },
  { "Wurzburg", "Würzburg" },
  { "Zalau", "Zalău" },
  { "Zielona Gora", "Zielona Góra" },
  { "Zilina", "Žilina" },
  { "Zlin", "Zlín" },
};

static int
compare (const void *name, const void *row)
{
  return strcmp (name, ((const Spelling *)row)->name);
}

const char *
ra_place_spell (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);
  const Spelling *found = bsearch (name, spellings, G_N_ELEMENTS (spellings), sizeof (Spelling), compare);
  return found != NULL ? found->spelled : name;
}
