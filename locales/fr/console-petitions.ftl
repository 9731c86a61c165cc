# Les pétitions au conseil de la commune, dans la console.

console-menu-petitions = Pétitions
console-petitions = Pétitions
console-petitions-none = Aucune pétition ici.
console-petition-search-hint = Référence ou mots du titre
console-petition-title = Titre
console-petition-no-reference = sans numéro
console-petition-closes = Fin des soutiens
console-petition-opened-on = Ouverte le
console-supports = Soutiens
console-supports-of = { $count } sur { $threshold }
console-supports-unnumbered = { $count ->
    [0] aucun soutien
    [one] { $count } soutien
   *[other] { $count } soutiens
}, sans nombre demandé (association, article 124)
console-tie-resident = Habite la commune
console-tie-activity = A une activité dans la commune
console-back-to-petition = Revenir à la pétition
console-print = Imprimer

console-petition-status-draft = Brouillon
console-petition-status-collecting = Ouverte
console-petition-status-ready = Prête à déposer
console-petition-status-deposited = Déposée
console-petition-status-checking = Vérifiée par le bureau
console-petition-status-accepted = Acceptée
console-petition-status-refused = Refusée
console-petition-status-decided = Décision prise
console-petition-status-closed = Close

console-petition-event-drafted = Brouillon écrit
console-petition-event-edited = Brouillon modifié
console-petition-event-opened = Ouverte aux soutiens
console-petition-event-collecting = De nouveau ouverte aux soutiens
console-petition-event-ready = Prête à être déposée
console-petition-event-deposited = Déposée auprès du président du conseil
console-petition-event-checking = Transmise au bureau, qui vérifie les conditions
console-petition-event-accepted = Acceptée, à l’ordre du jour de la prochaine session
console-petition-event-refused = Refusée
console-petition-event-decided = Décision du conseil
console-petition-event-closed = Close
console-petition-event-threshold = A atteint le nombre de soutiens que demande la loi
console-petition-event-below = Est repassée sous le nombre de soutiens que demande la loi
console-petition-event-withdrawn = Un soutien retiré
console-petition-by-supporter = Citoyen

## Brouillon

console-petition-new = Nouvelle pétition
console-petition-edit = Modifier le brouillon
console-petition-needed = Soutiens demandés par la loi organique 113-14 (article 123) dans cette commune : { $count }.
console-petition-needs-none = D’une association : la loi organique 113-14 (article 124) ne demande pas de soutiens.
console-petition-title-ar = Titre en arabe
console-petition-title-fr = Titre en français
console-petition-text-ar = Texte en arabe : ce qui est demandé, les raisons, les objectifs
console-petition-text-fr = Texte en français : ce qui est demandé, les raisons, les objectifs
console-petition-closes-field = Dernier jour des soutiens (facultatif)
console-petition-incomplete = Écrivez le titre (5 caractères au moins) et le texte (20 au moins) dans les deux langues.

## Ouverture et suite

console-petition-open = Ouvrir aux soutiens
console-petition-open-more = Après l’ouverture, le texte ne change plus. À vérifier d’abord :
console-petition-check-powers = L’objet relève des compétences du conseil (art. 121)
console-petition-check-constants = Il ne touche pas aux constantes de la Nation (art. 121)
console-petition-check-interest = Les signataires y ont un intérêt commun et direct (art. 123)
console-petition-check-agent = Un mandataire est désigné (art. 122)
console-petition-open-do = Ouvrir
console-petition-unchecked = Chaque condition doit être cochée avant l’ouverture.
console-petition-move = Faire avancer
console-petition-move-do = Enregistrer et informer
console-petition-too-few = Le nombre demandé par la loi n’est pas atteint. Saisissez d’abord les feuilles signées : papier et messages comptent ensemble.
console-petition-pending = { $count ->
    [one] { $count } soutien attend d’être regardé
   *[other] { $count } soutiens attendent d’être regardés
} : le dossier ne peut être prêt ni déposé avant qu’un administrateur l’ait fait.
console-petition-words = Message aux soutiens
console-petition-words-hint = Envoyé tel quel à ceux qui soutiennent : écrivez en arabe et en français. Obligatoire pour un refus (les raisons) et pour une décision.
console-petition-no-words = Un refus ou une décision s’explique : écrivez le message aux soutiens.
console-petition-no-way = On ne passe pas directement d’un état à l’autre de cette façon.
console-petition-not-looked-at = Des soutiens attendent d’être regardés : le dossier ne peut être prêt ni déposé avant qu’un administrateur l’ait fait. Rien n’a été enregistré ; votre texte est resté.
console-petition-changed = { $by } a modifié cette pétition entre-temps (état : { $status }). Rien n’a été enregistré ; votre texte est resté.
console-told-petition-opened = La pétition est ouverte aux soutiens.
console-told-petition-moved = C’est fait. Ceux qui soutiennent seront informés.

## Soutiens

console-codes = Codes publiés
console-codes-more = Chaque soutien reçu porte un code sans nom, que l’on peut publier : chacun vérifie que le sien a été reçu. Une carte donnée deux fois compte une fois : il peut y avoir plus de codes que de soutiens comptés.
console-codes-none = Aucun soutien pour le moment.
console-codes-file = Télécharger tous les codes
console-supporters = Noms des soutiens
console-supporters-more = Noms et numéros de carte de { $count } soutiens. Ils ne servent qu’au dépôt de la pétition ; chaque consultation est inscrite au journal.
console-supporters-show = Afficher la liste à signer
console-supporters-file = Télécharger en CSV
console-signing = Liste des signataires
console-signing-law = Loi organique 113-14, articles 123 et 125
console-signing-number = N°
console-signing-name = Nom complet
console-signing-unusual = forme inhabituelle, à vérifier
console-signing-card = N° de la carte nationale
console-signing-tie = Lien avec la commune
console-signing-address = Adresse ou activité
console-signing-signature = Signature
console-signing-code = Code

## Dossier de dépôt

console-deposit-file = Dossier de dépôt
console-deposit-title = Pétition au conseil de la commune
console-deposit-law = Loi organique 113-14, articles 121 à 125 ; décret 2-16-403
console-deposit-to = À
console-deposit-president = Monsieur le Président du conseil communal — { $commune }
console-deposit-date = Date du dépôt
console-deposit-subject = Point demandé à l’ordre du jour
console-deposit-text = Objet, raisons et objectifs
console-deposit-supports = Soutiens
console-deposit-count = { $count } personnes ont déclaré leur soutien depuis le { $date } ; la loi en demande { $threshold }.
console-deposit-count-association = { $count } personnes ont déclaré leur soutien depuis le { $date } ; la loi n’en demande pas à une association (article 124).
console-deposit-no-signature = Un soutien déclaré par messagerie n’est pas une signature : la liste jointe est signée à la main.
console-deposit-agent = Mandataire (article 122)
console-deposit-agent-name = Nom complet
console-deposit-agent-card = N° de la carte nationale
console-deposit-agent-address = Adresse
console-deposit-agent-phone = Téléphone
console-deposit-papers = Pièces jointes
console-deposit-paper-list = Liste des signataires, signée
console-deposit-paper-cards = Copies des cartes nationales
console-deposit-paper-proof = Preuves de résidence ou d’activité dans la commune
console-deposit-agent-signature = Signature du mandataire
console-deposit-receipt = Récépissé : date, numéro, cachet

## Journal

console-area-petition = Pétitions
console-deed-petition-draft = Brouillon de pétition
console-deed-petition-edit = Brouillon modifié
console-deed-petition-open = Pétition ouverte
console-deed-petition-status = État de pétition changé
console-deed-petition-people = Noms de soutiens consultés
console-deed-petition-supports = Soutiens regardés et décidés

## Soutiens à regarder

console-look = Soutiens à regarder
console-look-more = { $count ->
    [0] Aucun soutien n’attend d’être regardé.
    [one] { $count } soutien attend d’être regardé
   *[other] { $count } soutiens attendent d’être regardés
}. Le nombre demandé par la loi n’est annoncé qu’ensuite. Les noms et les cartes sont masqués ; chaque consultation est inscrite au journal.
console-look-show = Afficher
console-look-none = Rien à regarder ici.
console-look-card = Carte présentée au guichet
console-look-card-field = Numéro de la carte
console-look-card-find = Chercher les soutiens donnés avec cette carte
console-look-card-wrong = Ce numéro n’est pas celui d’une carte nationale.
console-look-decision = Décision
console-look-reason = Raison
console-look-reason-hint = Inscrite au dossier. Si le soutien ne compte pas, elle est aussi dite à la personne.
console-look-settle = Enregistrer
console-look-incomplete = Cochez au moins un soutien, choisissez et donnez la raison. Rien n’a été enregistré.
console-look-number = n° { $number }
console-look-column-pick = Choix
console-look-column-name = Nom
console-look-column-card = Carte
console-look-column-phone = Téléphone
console-look-column-signs = Ce qui se remarque
console-look-column-state = État
console-look-column-when = Quand
console-support-counted = Compte
console-support-again = Même carte : n’est pas compté une seconde fois
console-support-waiting = Attend
console-support-refused = Ne compte pas
console-sign-phone = Même téléphone
console-sign-card = Même carte, autre téléphone
console-sign-name = Même nom
console-sign-near = Numéros de carte voisins
console-sign-minute = Même minute
console-sign-unusual = Numéro de forme inhabituelle
console-petition-event-supports_counted = Soutiens regardés : ils comptent
console-petition-event-supports_refused = Soutiens regardés : ils ne comptent pas

## Commencées par des citoyens

console-petition-event-sent = Envoyée par un citoyen
console-petition-begun = d’un citoyen
console-petition-untitled = (sujet dit de vive voix)
console-petition-untyped = (message vocal à écrire)
console-petition-rules = Ce que la loi demande
console-petition-rules-source = Règles depuis le { $since } : { $source }. À confirmer par un juriste de la commune.
console-petition-rule-kept = Oui
console-petition-rule-missing = Non dit
console-petition-rule-broken = Non
console-petition-rule-unsure = À vérifier
console-petition-rule-judged = À juger
console-petition-rule-hidden = Masqué
console-petition-draft-of = Brouillon de la pétition
console-petition-draft-more = Écrivez-la dans les deux langues, puis ouvrez-la aux soutiens. Ce qui manque se demande ci-dessous à l’auteur : « Poser une question ».
console-petition-draft-decided = La décision est prise ; l’auteur en est informé.
console-petition-draft-open = Ouvrir le brouillon
console-petition-author-words = Les mots de l’auteur
console-petition-author-case = Demande de l’auteur
console-petition-refuse = Ne pas retenir
console-petition-refuse-rule = Règle de la loi qui n’est pas respectée
console-petition-refuse-why = Pourquoi, en mots simples
console-petition-refuse-hint = La règle, son article et vos mots sont envoyés à l’auteur. Il lit en : { $language }.
console-petition-refuse-do = Refuser et informer
console-petition-unwritten = Le titre et le texte manquent dans une langue : modifiez d’abord le brouillon.
console-told-petition-refused = C’est fait. L’auteur est informé, avec la règle et vos mots.
console-told-petition-no-rule = Choisissez la règle qui n’est pas respectée. Rien n’a été enregistré.
console-told-petition-no-words = Dites pourquoi, en mots simples. Rien n’a été enregistré.
console-told-petition-changed = Cette demande est déjà décidée ou retirée. Rien n’a été enregistré.
console-deed-petition-refuse = Projet de pétition non retenu

## Feuilles de signatures

console-paper = Feuilles de signatures
console-paper-more = Une personne qui signe sur papier et soutient aussi par messages compte une fois. Imprimez, faites signer, puis saisissez chaque feuille ici et joignez sa photo.
console-paper-heading = Pétition au conseil de la commune — loi organique 113-14, articles 121 à 125
console-paper-notice = Avant de signer, lisez le texte : scannez le code, ou demandez-le. Le numéro de la carte sert à compter chaque personne une fois ; seuls le conseil et les agents chargés des pétitions voient les noms. Vous pouvez retirer votre signature au bureau de la commune (loi 09-08).
console-paper-column-number = N°
console-paper-column-name = Nom complet
console-paper-column-card = N° de la carte nationale
console-paper-column-tie = Adresse ou activité ici
console-paper-column-signature = Signature
console-paper-print = Imprimer de nouvelles feuilles
console-paper-count = Combien de feuilles ({ $rows } lignes chacune, { $most } feuilles au plus à la fois)
console-paper-print-do = Numéroter les feuilles
console-paper-open = Saisir une feuille
console-paper-code = Numéro de la feuille, ou code scanné
console-paper-open-do = Ouvrir
console-paper-none = Aucune feuille imprimée.
console-paper-sheet = Feuille { $number }
console-paper-printed = Imprimée le
console-paper-keyed = Lignes saisies
console-paper-keyed-of = { $count } sur { $rows }
console-paper-refused = Ne comptent pas
console-paper-photo = Photo
console-paper-photo-yes = Jointe
console-paper-photo-no = Manque
console-paper-pdf = PDF
console-paper-pdf-all = PDF des { $count } dernières feuilles
console-paper-line = Ligne
console-paper-state = Compte
console-paper-once = Compte une fois avec :
console-paper-elsewhere-paper = feuille { $sheet }, ligne { $row }
console-paper-elsewhere-chat = soutien par messages
console-paper-save = Enregistrer les lignes
console-paper-keys = Laissez vides les lignes sans signature. Une ligne fausse ne retient pas les autres.
console-paper-photo-add = Photo de la feuille signée
console-paper-photo-new = Remplacer la photo
console-paper-photo-show = Voir la photo (inscrit au journal)
console-paper-photo-do = Joindre
console-paper-invalid = Lignes qui ne comptent pas
console-paper-invalid-lines = Cochez les lignes dans le tableau, puis dites pourquoi.
console-paper-invalid-do = Ne pas compter
console-paper-invalid-words = Précisions
console-paper-back = Toutes les feuilles
console-paper-over = La pétition est déposée ou close : rien ne s’imprime ni ne se saisit plus.
console-told-paper-too-many = Une pétition a trois cents feuilles au plus.
console-told-paper-over = La pétition est déposée ou close : rien n’a été enregistré.
console-told-paper-no-sheet = Cette feuille n’existe pas. Vérifiez le numéro.
console-told-paper-printed = Les feuilles sont numérotées. Imprimez le PDF.
console-told-paper-keyed = Les lignes sont enregistrées.
console-told-paper-partly = Des lignes sont à corriger ; les autres sont enregistrées.
console-told-paper-photo = La photo est jointe.
console-told-paper-invalid = C’est noté, avec la raison.
console-fault-no-name = Prénom et nom, en lettres.
console-fault-no-card = Une ou deux lettres, puis cinq ou six chiffres.
console-fault-paper-taken = Déjà saisie par quelqu’un d’autre, avec une autre personne.
console-fault-no-photo = Une photo ou un PDF.
console-support-fault = Raison
console-support-fault-unsigned = Pas de signature
console-support-fault-unreadable = Illisible
console-support-fault-wrong_card = Le numéro n’est pas celui de la personne
console-support-fault-outside = N’habite ni ne travaille dans la commune
console-support-fault-not_elector = Ne remplit pas les conditions des listes électorales
console-support-fault-not_meant = La personne n’a pas voulu soutenir
console-support-fault-withdrawn = Retirée par la personne, au guichet (effacée)
console-support-fault-other = Autre raison
console-petition-event-sheets_printed = Feuilles de signatures imprimées
console-petition-event-paper_keyed = Lignes de papier saisies
console-deed-petition-sheets = Feuilles de signatures imprimées
console-deed-petition-paper = Lignes de papier saisies
console-deed-petition-sheet_photo = Photo d’une feuille jointe
console-signing-paper = signé : feuille { $sheet }, ligne { $row }
console-look-fault-none = Elle compte, ou autre raison

## Dossier et récépissé en PDF

console-deposit-copy = PDF pour tous (sans noms)
console-deposit-bureau = PDF pour le bureau (noms et numéros, inscrit au journal)
console-deposit-way = Donné
console-deposit-chat = par messages
console-deposit-by-way = Dont signés sur papier : { $signed } ; déclarés par messages seulement : { $chat }. Chaque personne compte une fois.
console-deposit-masked = Dans cette copie, chaque soutien est désigné par son code, sans nom (loi 09-08). Le bureau a la liste complète.
console-deposit-whole = Liste complète, pour la vérification par le bureau (article 125). Ne pas diffuser (loi 09-08).
console-deposit-cut = Cette liste s’arrête à { $most } personnes : la suite est dans le fichier CSV.
console-receipt-title = Récépissé de dépôt d’une pétition
console-receipt-number = Récépissé n° { $number }
console-receipt-day = Déposée le { $date }
console-receipt-supports = Soutiens comptés : { $count }
console-receipt-law = Loi organique 113-14, article 125 : le bureau vérifie les conditions ; une réponse avec ses raisons est due au plus tard le { $until }.
console-receipt-stamp = Cachet et signature de la commune
console-receipt-pdf = Récépissé en PDF

# Soutiens dits à voix haute ou montrés sur une carte
console-spoken = Soutiens à écrire
console-spoken-waiting = { $count ->
    [one] { $count } soutien à écrire
   *[other] { $count } soutiens à écrire
}
console-spoken-more = Ces personnes n’écrivent pas : elles ont dit ou montré leur nom et leur carte. Écoutez, écrivez, et le soutien compte comme un autre ; ce qui a été envoyé est alors effacé. Chaque ouverture est inscrite au journal.
console-spoken-none = Rien à écrire ici.
console-spoken-again = Carte donnée avant
console-spoken-name = Nom complet entendu
console-spoken-card = Numéro de la carte
console-spoken-digits = Trois derniers chiffres
console-spoken-do = Écrire et compter
console-spoken-refuse = Cela ne peut pas être écrit
console-spoken-refuse-do = Le dire à la personne
console-spoken-text = Précisions, dites telles quelles à la personne
console-spoken-gone = Ce soutien n’attend plus : une autre personne l’a écrit, ou il a été retiré.
console-told-spoken-typed = C’est écrit. La personne sera informée.
console-told-spoken-refused = C’est noté. La personne sera informée et pourra renvoyer.
console-fault-spoken-three-digits = Trois chiffres.
console-fault-spoken-wrong-digits = Ce ne sont pas les derniers chiffres d’une carte donnée depuis ce téléphone.
console-spoken-fault-unheard = Le vocal ne s’entend pas bien
console-spoken-fault-unreadable = Le numéro ne se lit pas
console-spoken-fault-incomplete = Nom ou numéro incomplet
console-spoken-fault-wrong_digits = Ce ne sont pas les chiffres de la carte donnée
console-spoken-fault-other = Autre raison
console-petition-event-spoken_typed = Soutien dit à voix haute écrit
console-petition-event-spoken_refused = Soutien dit à voix haute non écrit
console-deed-petition-spoken = Soutien dit à voix haute écrit
console-deed-petition-spoken_refused = Soutien dit à voix haute non écrit
console-petition-supports-untyped = Des soutiens dits à voix haute attendent d’être écrits : écrivez-les d’abord. Rien n’a été enregistré ; votre texte est resté.
