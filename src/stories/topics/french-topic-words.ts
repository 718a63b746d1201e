import type { TopicWords } from './weighted-words.ts'

/** Words of French news that tell its topic, by how strongly; named by us. */
export const FRENCH_TOPIC_WORDS: TopicWords = {
  politics: {
    5: 'élection élections parlement sénat député ministre président diplomatie sanctions référendum missile trêve',
    3: `gouvernement guerre armée militaire rebelles paix coalition vote électeurs parti opposition manifestants ambassade sommet
      nucléaire otages réfugiés frontière démocratie politique régime terrorisme attentat gaza syrie ukraine iran israël otan`,
  },
  local: {
    4: 'municipalité municipal commune maire habitants quartier gouvernorat wilaya',
    2: 'école écoles enseignants élèves route routes logement région régional lycée université baccalauréat',
  },
  economy: {
    5: 'économie inflation bourse investisseurs bénéfices banque monnaie douanes marchés pib chiffre affaires',
    3: `pétrole baril milliard milliards marché commerce exportations importations investissement entreprise entreprises prix
      économique dollar euro croissance récession chômage impôt impôts budget dette prêt fusion ventes finance financier
      industrie salaires tourisme`,
  },
  sport: {
    5: 'football ligue gardien attaquant entraîneur tournoi championnat olympique basket tennis rugby handball fifa uefa sélectionneur',
    3: `match équipe équipes joueur joueurs coupe saison club but buts victoire défaite stade supporters finale champion sport
      médaille course cyclisme transfert penalty mondial`,
  },
  culture: {
    5: 'film album chanteur chanteuse acteur actrice roman musée théâtre opéra exposition cinéma',
    3: `musique chanson concert festival livre livres auteur poète poésie artiste artistes peinture réalisateur série culture
      prix littérature culturel spectacle danse comédie patrimoine`,
  },
  science: {
    5: 'astronomes planète télescope galaxie astéroïde fossile dinosaure scientifiques archéologues génome nasa',
    3: `science chercheurs étude espace lune mars fusée orbite évolution espèce physique biologie laboratoire univers satellite
      découverte gènes`,
  },
  technology: {
    5: 'smartphone iphone android logiciel google facebook microsoft apple application cybersécurité pirates robot',
    3: `technologie internet numérique données ordinateur intelligence artificielle algorithme utilisateurs appareil navigateur
      puce batterie jeux vidéo twitter amazon samsung plateforme ligne`,
  },
  health: {
    5: 'patients maladie vaccin cancer virus hôpital médecins diabète symptômes pandémie épidémie coronavirus covid',
    3: `santé traitement médicament médicaments thérapie chirurgie infection médecine obésité cœur cerveau alimentation grippe
      grossesse sang sommeil`,
  },
  environment: {
    5: 'climat émissions pollution séisme ouragan incendies inondations biodiversité déforestation climatique',
    3: `météo tempête pluie pluies neige température températures carbone réchauffement animaux environnement forêt océan
      plastique sécheresse canicule crue glacier volcan`,
  },
  society: {
    5: 'meurtre viol arrêté vol mariage divorce cambriolage',
    3: `police crime tribunal prison victime suspect accident femme famille enfants mère père bébé couple chien procès juge
      drogue incendie disparu mode voyage`,
  },
}
