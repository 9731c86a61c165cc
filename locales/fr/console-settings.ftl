# Les réglages de la commune, réservés aux administrateurs.

console-menu-settings = Réglages
console-settings = Réglages
console-settings-facts = Commune
console-settings-holidays = Jours fériés
console-settings-categories = Sujets
console-settings-departments = Services
console-settings-changed = Un collègue a modifié ces réglages entre-temps. Rien n’a été enregistré ; vérifiez et recommencez.
console-told-settings-changed = Un collègue a modifié ces réglages entre-temps. Rien n’a été enregistré ; vérifiez et recommencez.

console-fact-name-ar = Nom de la commune en arabe
console-fact-name-fr = Nom de la commune en français
console-fact-phone = Téléphone d’accueil
console-fact-chat-phone = Numéro WhatsApp
console-fact-chat-phone-more = Celui auquel les citoyens écrivent : il est dans le code QR des plaques. Vide : les plaques n’en ont pas.
console-fact-site = Site internet de la commune
console-fact-address-ar = Adresse de la commune en arabe
console-fact-address-fr = Adresse de la commune en français
console-fact-president = Nom du président du conseil
console-fact-cndp = Numéro CNDP
console-fact-cndp-more = Récépissé ou autorisation de la Commission nationale (loi 09-08). Il est montré aux citoyens avant toute question.
console-fact-cndp-unset = Le numéro CNDP n’est pas encore saisi : l’avis lu par les citoyens n’en parle pas. Saisissez-le avant d’ouvrir le canal au public.
console-fact-population = Population légale
console-fact-population-more = Dernier recensement. Elle fixe le nombre de soutiens d’une pétition : { $count } aujourd’hui.
console-fact-ramadan = Ramadan : les bureaux ferment plus tôt
console-fact-from = Du
console-fact-to = Au
console-fact-silent-days = Jours ouvrés sans nouvelles au citoyen
console-fact-silent-days-more = Passé ce délai, une demande ouverte dont le citoyen n’a rien entendu est listée « Sans nouvelles ».
console-fact-translation-cap = Caractères à traduire par mois
console-fact-translation-cap-more = Une fois ce nombre atteint, plus rien n’est envoyé au service de traduction jusqu’au mois suivant. 0 : rien n’est jamais envoyé.

console-holidays-more = Ces jours ne comptent pas dans les délais. Un jour estimé attend l’annonce officielle.
console-holidays-recount = Les dates promises seront recomptées vers { $when }, si rien ne change plus d’ici là.
console-holidays-recounted =
    { $count ->
        [0] Après le dernier changement, aucune date promise n’a bougé.
        [one] Après le dernier changement, { $count } date promise a bougé ; les citoyens concernés sont prévenus.
       *[other] Après le dernier changement, { $count } dates promises ont bougé ; les citoyens concernés sont prévenus.
    }
console-holidays-none = Aucun jour férié pour cette année.
console-holiday-years = Années
console-holiday-day = Jour
console-holiday-estimated = Estimé
console-holiday-certain = Certain
console-holiday-confirm = Confirmer
console-holiday-new = Nouveau jour férié
console-holiday-add = Ajouter
console-told-holiday-confirmed = Le jour est confirmé.
console-told-holiday-not-confirmed = Ce jour ne peut pas être confirmé : il n’est plus estimé, ou l’autre jour est déjà férié.

console-categories-more = Les nouveaux délais valent pour les demandes à venir. Un sujet retiré n’est plus proposé ; ses demandes restent.
console-category-days = Réponse promise, en jours ouvrables
console-category-active = Proposé aux citoyens
console-category-picture = Photo demandée pour terminer une demande
console-category-solemn = Sujet grave : mort ou violence, aucun mot joyeux ni demande d’avis
console-told-category-last = Il doit rester au moins un sujet proposé.

console-settings-places = Quartiers et repères
console-settings-languages = Langues
console-languages-more = Les langues dans lesquelles le canal parle aux citoyens. Une langue s’ajoute par un dossier de phrases ; ce qui y manque est dit dans la langue de secours.
console-spoken-language = Langue
console-spoken-own = Phrases
console-spoken-missing = Manquantes
console-spoken-fallback = Langues de secours
console-spoken-recorded = Enregistrements
console-places-more = Le robot reconnaît ces noms et ces graphies dans les mots des citoyens, et situe leurs positions par ces coordonnées. Un changement vaut dès le message suivant.
console-places-none = Aucun quartier ni repère ne correspond.
console-places-count = { $count ->
    [one] { $count } lieu
   *[other] { $count } lieux
  }
console-place-new = Nouveau lieu
console-place-kind = Type
console-place-kind-quarter = Quartier
console-place-kind-douar = Douar
console-place-kind-landmark = Repère
console-place-aliases = Autres graphies
console-place-aliases-more = Une par ligne, en lettres arabes ou latines, comme les citoyens les écrivent.
console-place-position = Coordonnées
console-place-position-more = « 30.4703, -8.8770 », degrés et minutes, lien vers une carte, Plus Code ; ou touchez la carte. Le trait marque la limite de la commune. Sans coordonnées, une position ne mène pas à ce lieu.
console-place-position-none = Aucune
console-place-offered = Proposé
console-place-retired = Retiré
console-place-active = Proposé aux citoyens
console-place-active-more = Un lieu retiré n’est plus proposé ni reconnu ; ses anciennes demandes le gardent.
console-told-place-last = Il doit rester au moins un quartier proposé.
console-fault-phone = Ce numéro ne s’appelle pas : dix chiffres comme 0528 85 00 00, +212 suivi de neuf chiffres, ou un numéro court de quatre chiffres.
console-fault-site = Ce n’est pas une adresse du web, comme www.exemple.ma.
console-fault-population = Un nombre d’habitants entre 100 et 5 000 000, en chiffres.
console-fault-no-day = Cette date n’existe pas.
console-fault-first-day = Il manque le premier jour de ce mois.
console-fault-last-day = Il manque le dernier jour de ce mois.
console-fault-ends-before = Ce mois finit avant d’avoir commencé.
console-fault-month-long = Ce mois dure plus de 30 jours.
console-fault-months-overlap = Ce mois commence avant la fin du précédent.
console-fault-alike = Un nom ou une graphie se confond avec « { $name } » : le robot ne saurait pas lequel est dit.
console-fault-spelling = « { $name } » : de 3 à 80 caractères, dont deux lettres de suite.
console-fault-position = Ces coordonnées ne se lisent pas.
console-fault-short-link = Un lien raccourci ne dit pas où il mène : ouvrez-le, puis copiez les coordonnées.
console-fault-outside = Ce point est hors des limites de la commune.
console-subject-place = Lieu
console-detail-nameAr = nom en arabe
console-detail-nameFr = nom en français
console-deed-settings-place = Lieu modifié
console-deed-settings-place_add = Lieu ajouté

console-area-settings = Réglages
console-deed-settings-facts = Réglages de la commune
console-deed-settings-category = Sujet modifié
console-deed-settings-department = Service renommé
console-deed-settings-holiday = Jour férié enregistré
console-deed-settings-holiday_confirm = Jour férié confirmé
console-deed-settings-holiday_remove = Jour férié retiré
console-deed-settings-recount = Dates promises recomptées
