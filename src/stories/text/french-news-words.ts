/**
 * How common the words of French news are. We have no French texts to count: each word has the share of the English one
 * that says the same, so that two reports are not taken for one event by «président», «mardi» and «selon».
 */
export const FRENCH_NEWS_WORDS: readonly (readonly [articlesIn10000: number, words: string])[] = [
  [
    4096,
    `
an année nouveau nouvelle premier première temps dire dit fait faire pays
`,
  ],
  [
    2896,
    `
jour deux plusieurs encore monde ville président gouvernement dernier dernière selon depuis ainsi mois personne homme
femme groupe
`,
  ],
  [
    2048,
    `
lundi mardi mercredi jeudi vendredi samedi dimanche semaine ministre national nationale français française état public
publique trois annoncer déclarer indiquer affirmer expliquer ajouter estimer rappeler suite cas mettre prendre donner
politique place partir cours fin nombre million vie million millions travail grand grande
`,
  ],
  [
    1448,
    `
janvier février mars avril mai juin juillet août septembre octobre novembre décembre police américain américaine europe
européen européenne paris france russie ukraine chine guerre sécurité force militaire responsable porte-parole ancien
membre pouvoir permettre demander question situation décision projet plan mesure loi parti élection chef international
internationale région centre système service information rapport source crise résultat quatre cinq heure
`,
  ],
  [
    1024,
    `
parlement assemblée député sénat premier-ministre élu maire candidat campagne vote majorité opposition réforme accord
négociation réunion sommet rencontre visite dirigeant autorité justice tribunal procès enquête juge avocat loi droit
victime mort mourir tuer blesser blessé attaque armée soldat frappe conflit paix otage civil frontière population
habitant famille enfant jeune école santé hôpital entreprise société économie économique marché prix euro dollar milliard
hausse baisse croissance emploi salaire banque budget investissement énergie pétrole gaz climat environnement
`,
  ],
  [
    512,
    `
match équipe club joueur entraîneur but victoire défaite championnat coupe ligue saison finale film artiste musique
festival livre exposition incendie accident séisme inondation tempête pluie température secours pompier avion train
voiture route mer manifestation manifestant grève syndicat violence arrestation arrêter condamner accuser suspect prison
plainte immigration migrant réfugié étranger ambassade ambassadeur sanction menace terroriste terrorisme drone missile
bombardement nucléaire internet réseau numérique intelligence données application téléphone chercheur étude science
université médecin maladie virus vaccin patient
`,
  ],
]
