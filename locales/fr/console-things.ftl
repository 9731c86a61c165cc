# Le registre des objets qui portent un numéro

console-menu-things = Objets de la ville
console-area-things = Objets de la ville
console-subject-thing = Objet de la ville
console-subject-things = Objets de la ville

console-things = Objets de la ville
console-things-more = Lampadaires, poubelles, fontaines… Chacun porte une plaque avec son numéro et un code QR : qui le scanne ou écrit le numéro signale un problème en deux gestes.
console-things-none = Aucun objet ne correspond.
console-things-search-hint = Numéro, type, nom, quartier
console-things-open = Demandes ouvertes
console-things-plates = Imprimer les plaques de cette page
console-things-plates-more = Quatre plaques A6 par feuille A4.

console-thing-new = Nouvel objet
console-thing-number = Numéro
console-thing-number-more = Celui qui sera écrit sur la plaque : six chiffres au plus. Il ne change plus ensuite.
console-thing-kind = Type
console-thing-names-more = Facultatif : le nom propre d’une école ou d’un jardin, par exemple.
console-thing-position-more = « 30.4703, -8.8770 », lien vers une carte, Plus Code ; ou touchez la carte.
console-thing-active = En place
console-thing-active-more = Un objet retiré n’est plus proposé : qui scanne sa plaque l’apprend, et peut faire un signalement ordinaire. Ses demandes le gardent.
console-thing-there = En place
console-thing-retired = Retiré
console-thing-cases = Demandes sur cet objet
console-thing-cases-none = Aucune demande.
console-thing-plate = Imprimer sa plaque
console-fault-thing-taken = Ce numéro est déjà celui d’un autre objet.

console-things-file = Fichier des objets
console-things-file-more = Un fichier CSV (UTF-8) ajoute des objets et met à jour ceux dont le numéro est déjà connu ; les autres restent comme ils sont. Rien n’est enregistré si une ligne est fausse.
console-things-file-columns = La première ligne nomme les colonnes. Facultatives : quarter, name_fr, name_ar, active (oui ou non).
console-things-file-choose = Fichier
console-things-file-look = Vérifier
console-things-file-write = Télécharger le registre actuel
console-things-file-wrong = { $count ->
        [one] { $count } erreur : rien n’a été enregistré.
       *[other] { $count } erreurs : rien n’a été enregistré.
    }
console-things-file-line = Ligne { $line } :
console-things-file-changes = Tout est juste. Nouveaux : { $added } · Modifiés : { $changed }
console-things-file-take = Enregistrer
console-told-things-taken = Le fichier est enregistré.
console-things-file-fault-no-table = Ce n’est pas un fichier CSV en UTF-8.
console-things-file-fault-empty = Le fichier est vide.
console-things-file-fault-too-many = Trop de lignes : 20 000 au plus.
console-things-file-fault-columns = Colonnes manquantes :
console-things-file-fault-number = Numéro de 1 à 999999 attendu :
console-things-file-fault-twice = Le même numéro deux fois :
console-things-file-fault-kind = Type inconnu :
console-things-file-fault-position = Coordonnées illisibles :
console-things-file-fault-outside = Coordonnées hors de la commune :
console-things-file-fault-quarter = Quartier inconnu :
console-things-file-fault-name = Nom trop long (80 lettres au plus) :
console-things-file-fault-active = oui ou non attendu :

console-case-thing = Objet
console-thing-quarter-none = Aucun
console-deed-things-add = Objet ajouté
console-deed-things-change = Objet modifié
console-deed-things-import = Fichier d’objets enregistré
console-things-plate = Un problème ? Scannez le code ou envoyez le numéro
