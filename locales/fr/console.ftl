# Ce que lisent les agents de la commune dans la console.

## Cadre

console-product = Participation Taroudant
console-skip = Aller au contenu
console-menu = Menu
console-menu-cases = Demandes
console-menu-inbox = Conversations
console-menu-flags = Alertes
console-menu-staff = Agents
console-menu-audit = Journal
console-count-fresh = nouvelles
console-other-language = العربية
console-live-lost = La page n’est plus à jour : la liaison est coupée.
console-missing = Introuvable
console-missing-more = Cette page n’existe pas, ou elle ne relève pas de votre service.
console-refused = Accès non autorisé
console-refused-more = Votre rôle ne donne pas accès à cette page. Adressez-vous à un administrateur.
console-broken = Une erreur est survenue
console-broken-more = L’incident est noté. Revenez en arrière et réessayez.
console-unclear = Cette adresse ne mène nulle part
console-unclear-more = Elle est abîmée ou incomplète. Revenez en arrière ou ouvrez la console depuis le début.
console-gone = Ce choix n’existe plus
console-gone-more = Le service, le collègue ou la demande choisis ont disparu entre-temps. Revenez en arrière : ce que vous avez écrit y est encore.
console-too-large = C’est trop lourd
console-too-large-more = Envoyez moins de fichiers à la fois, ou des fichiers plus petits.
console-away = La base de données ne répond pas
console-away-more = Rien de ce qui est enregistré n’est perdu. Réessayez dans un instant, et gardez ouverte la page où vous écriviez.
console-session-ended = Votre session est terminée. Ce que vous écrivez ici n’est plus gardé : envoyez-le, on vous demandera de vous connecter et votre texte sera repris.
console-session-ended-kept = Votre session était terminée. Connectez-vous : votre texte est gardé.
console-session-over = Votre session était terminée : une heure sans rien faire, ou douze heures en tout. Connectez-vous ; ce que vous aviez commencé à écrire est gardé.
console-unsent = Pas encore envoyé, écrit
console-unsent-kept = Gardé
console-unsent-drop = Effacer ce brouillon
console-fault-missing = À remplir.
console-fault-short = Trop court : { $count } caractères au moins.
console-fault-long = Trop long : { $count } caractères au plus.
console-too-long = Trop long : 0 caractères de trop.
console-fault-wrong = À corriger.
console-fault-arabic = En lettres arabes.
console-fault-no-picture = Ce n’est pas une image : { $name }
console-fault-empty-picture = Ce fichier est vide : { $name }
console-fault-many-pictures = { $count } images au plus.
console-fault-far = Une réunion se fixe au plus deux ans à l'avance : vérifiez l'année.
console-fault-past = Ce moment est déjà passé.
console-fault-taken = Cette adresse a déjà un compte.
console-told-unsent-dropped = Le brouillon est effacé.
console-any = Tous
console-choose = Choisissez
console-save = Enregistrer
console-remove = Supprimer
console-filter = Filtrer
console-filters = Filtres
console-search = Recherche
console-sort = Ordre
console-pages = Pages
console-page-back = Revenir à la page
console-page-first = Première page
console-page-next = Page suivante
console-actions = Actions
console-hidden = Masqué pour votre rôle
console-somebody = un collègue
console-nobody = Personne

## Rôles

console-role = Rôle
console-role-admin = Administrateur
console-role-officer = Agent
console-role-observer = Observateur

## Connexion et compte

console-sign-in = Connexion
console-sign-in-do = Se connecter
console-sign-out = Se déconnecter
console-sign-in-wrong = Adresse ou mot de passe incorrect.
console-sign-in-late = Le temps pour le code est passé. Recommencez avec le mot de passe.
console-sign-in-over = Ce mot de passe provisoire n’est plus valable : trois jours sont passés. Demandez-en un autre à un administrateur.
console-sign-in-wait =
    { $minutes ->
        [one] Trop d’essais. Réessayez dans une minute.
       *[other] Trop d’essais. Réessayez dans { $minutes } minutes.
    }
console-sign-in-again = Revenir au mot de passe
console-email = Adresse e-mail
console-password = Mot de passe
console-password-show = Afficher
console-password-hide = Masquer
console-name = Nom
console-own-name = Votre nom, comme le liront les citoyens
console-code = Code de vérification
console-code-more = Ouvrez l’application de codes sur votre téléphone, ou prenez un de vos codes sur papier.
console-code-field = Code
console-code-digits = Les six chiffres de l’application
console-code-wrong = Ce code n’est pas valable.
console-account = Mon compte
console-first-password = Choisissez votre mot de passe
console-first-password-more = Le mot de passe qui vous a été remis ne sert qu’une fois.
console-first-password-after = Votre ancien mot de passe ne sert plus.
console-operator = Qui fait tourner ce service
console-first-password-outdated = Votre mot de passe est trop court ou trop facile à deviner. Choisissez-en un autre, une seule fois.
console-first-password-by = { $name } a remplacé votre mot de passe et retiré votre double vérification ({ $moment }). Si vous ne l’avez pas demandé, dites-le à un autre administrateur.
console-password-change = Changer de mot de passe
console-password-current = Mot de passe actuel
console-password-new = Nouveau mot de passe
console-password-again = Nouveau mot de passe, encore une fois
console-password-rules = { $count } caractères au moins. Une phrase courte se retient bien.
console-password-short = Encore trop court : { $count } caractères au moins.
console-password-common = Trop facile à deviner. Mettez plusieurs mots qui ne vont pas ensemble.
console-password-fit = Ce mot de passe convient.
console-password-do = Enregistrer ce mot de passe
console-password-pending = mot de passe provisoire
console-second-factor = Double vérification
console-second-factor-is-on = Double vérification active
console-second-factor-is-off = Double vérification inactive
console-second-factor-demanded = Votre rôle donne accès aux données des gens : un mot de passe ne suffit pas. Il vous faut une application de codes sur votre téléphone (Google Authenticator, Aegis, FreeOTP…). Cela se fait une seule fois.
console-second-factor-move = Changer de téléphone
console-code-or-paper = Code de l’application, ou code sur papier
console-proof = Est-ce bien vous ?
console-proof-more = Ce que vous allez faire est délicat. Confirmez que c’est vous ; on ne vous le redemandera pas avant dix minutes.
console-proof-field = Mot de passe ou code
console-proof-do = Confirmer
console-proof-wrong = Ce n’est pas le bon. Recommencez.
console-sessions = Où votre compte est ouvert
console-sessions-more = Une session s’arrête après une heure sans rien faire, et au plus tard après douze heures.
console-sessions-end-others = Fermer toutes les autres
console-session-opened = ouverte
console-session-seen = dernier usage
console-session-this = ici même
console-session-end = Fermer
console-network = réseau
console-device-unknown = Appareil inconnu
console-account-events = Ce qui s’est passé sur votre compte
console-second-factor-start = Activer
console-second-factor-end = Désactiver
console-second-factor-scan = Scannez cette image avec une application de codes.
console-second-factor-picture = Image à scanner avec l’application de codes
console-second-factor-typed = Ou tapez ceci dans l’application :
console-second-factor-paper = Gardez ces codes sur papier. Chacun sert une fois, si le téléphone est perdu.
console-second-factor-confirm = Vérifier et activer

## Messages après un formulaire

console-told-saved = Enregistré.
console-told-removed = Supprimé.
console-told-erased = La personne est effacée, et prévenue.
console-told-incomplete = Quelque chose manque ou n’est pas juste dans le formulaire.
console-told-too-large = Rien n’est parti : les fichiers sont trop lourds. Choisissez-en de plus petits ; vos mots sont gardés.
console-told-password-set = Le nouveau mot de passe est enregistré.
console-told-password-wrong = Le mot de passe actuel n’est pas le bon.
console-told-password-rules = Le nouveau mot de passe est trop court : douze caractères au moins.
console-told-password-differs = Les deux nouveaux mots de passe ne sont pas identiques.
console-told-password-same = Le nouveau mot de passe est le même que l’actuel. Choisissez-en un autre.
console-told-password-common = Ce mot de passe est trop facile à deviner. Choisissez-en un autre.
console-told-wrong-tries = Depuis votre dernière visite, plusieurs essais de connexion à votre compte ont échoué. Si ce n’était pas vous, voyez « Mon compte » et changez de mot de passe.
console-told-wait = Trop d’essais. Attendez un peu avant de recommencer.
console-told-sessions-ended = C’est fermé.
console-told-staff-signed-out = Toutes les sessions de cette personne sont fermées.
console-told-code-wrong = Ce code n’est pas valable. Recommencez.
console-told-second-factor-on = La double vérification est active.
console-told-second-factor-off = La double vérification est désactivée.
console-told-case-moved = C’est fait. Les citoyens concernés seront informés.
console-told-case-assigned = La demande est attribuée.
console-told-case-noted = La note est ajoutée.
console-spoken-file = Déposer une demande avec ce message vocal
console-spoken-file-do = Déposer la demande
console-told-spoken-filed = La demande est déposée avec le message vocal. Le citoyen reçoit son numéro.
console-told-spoken-not-filed = Rien n’est déposé : ce message vocal appartient déjà à une demande, ou le sujet n’est plus proposé.
console-told-claimed = La conversation est à vous. Le robot se tait.
console-told-claim-lost = Un collègue vient de prendre cette conversation.
console-told-answered = La réponse est en route.
console-told-handed-back = La conversation est rendue au robot.
console-told-not-held = Cette conversation n’est plus à vous.
console-told-staff-exists = Cette adresse a déjà un compte.
console-told-staff-last-admin = Il doit rester au moins un administrateur.
console-told-staff-own-role = Votre propre rôle d’administrateur ne se retire pas ici : un autre administrateur peut le faire.

## Demandes

console-cases = Demandes
console-request-answers = Réponses du citoyen
console-request-files-later = Envoyé ensuite
console-cases-none = Aucune demande ici.
console-tab-open = Ouvertes
console-tab-received = Reçues
console-tab-assigned = Au service concerné
console-tab-in_progress = En cours
console-tab-answered = Réponse donnée
console-tab-closed = Terminées
console-tab-refused = Refusées
console-tab-withdrawn = Retirées
console-tab-all = Toutes
console-cases-only-of = Vous voyez les demandes de votre service seulement : { $department }.
console-case-message-lost = Un message du { $when } sur cette demande n’est pas arrivé au citoyen.
console-case-message-unsure = Un message du { $when } sur cette demande n’est peut-être pas arrivé.
console-case-replied = Le citoyen a répondu
console-contested = Contestées
console-case-contested = Toujours pas réparé
console-case-contested-since = Contesté : un citoyen dit que ce n’est pas réparé ({ $when }).
console-case-unplaced = Lieu à trouver
console-case-on-map = Sur la carte
console-late = En retard
console-mine = À moi
console-search-cut = Recherche trop longue : seuls les { $count } premiers caractères sont cherchés.
console-search-hint = N°, mots, nom, tél.
console-sort-due = Par échéance
console-sort-newest = Les plus récentes
console-reference = Référence
console-category = Sujet
console-quarter = Quartier
console-status = État
console-days-left = Échéance
console-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
console-days-today = Aujourd’hui
console-days-late =
    { $count ->
        [one] { $count } jour de retard
       *[other] { $count } jours de retard
    }
console-assignee = Agent
console-department = Service
console-all-departments = Tous les services
console-age = Âge
console-just-now = à l’instant
console-affected =
    { $count ->
        [one] Une personne concernée
       *[other] { $count } personnes concernées
    }
console-description = Description
console-no-description = Pas de texte.
console-description-erased = Effacé avec les données de cette personne (loi 09-08).
console-files-hidden =
    { $count ->
        [one] Un fichier, masqué pour votre rôle.
       *[other] { $count } fichiers, masqués pour votre rôle.
    }
console-place = Lieu
console-no-place = Lieu non indiqué.
console-map-closer = Rapprocher
console-map-farther = Éloigner
console-map-open = Ouvrir la carte
console-map-app = Ouvrir dans l’application de cartes
console-map = Carte du lieu
console-timeline = Suivi
console-visible = visible par le citoyen
console-internal = interne
console-citizen-or-bot = Citoyen
console-promised = Réponse promise pour le
console-legal-acknowledge = À prendre en charge au plus tard (décret 2‑17‑265)
console-legal-answer = À répondre au plus tard (décret 2‑17‑265)
console-legal-late = Délai légal dépassé
console-filed = Déposée
console-people = Personnes
console-citizen = Citoyen
console-citizen-language = Langue
console-refusal = Motif du refus
console-no-name = Sans nom { $number }
console-status-change = Informer le citoyen
console-status-same = Rester : { $status }
console-words-to-citizen = Message au citoyen
console-words-hint =
    { $count ->
        [one] Langue du citoyen : { $language }. Obligatoire pour une réponse ou un refus.
       *[other] Langue du citoyen : { $language }. Envoyé à { $count } personnes. Obligatoire pour une réponse ou un refus.
    }
console-tell = Enregistrer et informer
console-assign = Attribuer
console-assign-do = Attribuer
console-note-to-colleagues = Mot pour les collègues
console-note = Note interne
console-note-hint = Le citoyen ne la voit pas
console-note-do = Ajouter la note
console-case-changed = { $by } a modifié cette demande entre-temps (état : { $status }). Rien n’a été enregistré ; votre texte est resté ci-dessous.
console-case-not-fixed-said = Le citoyen a dit que le problème est toujours là. Reprenez le dossier, ou écrivez-lui pourquoi il est clos.
console-case-no-words = Ce changement demande un message au citoyen.
console-case-elsewhere = Cet agent ne voit que les demandes d’un autre service. Choisissez quelqu’un de ce service, ou personne.
console-case-no-way = On ne passe pas directement d’un état à l’autre de cette façon.
console-event-filed = Déposée
console-event-status = Changement d’état
console-event-assigned = Attribuée
console-event-note = Note
console-event-answer = Message au citoyen
console-event-joined = Une personne de plus
console-event-reply = Réponse du citoyen
console-event-withdrawn = Retirée par le citoyen
console-event-taken_back = Remise par le citoyen
console-event-moved = Déplacée
console-event-erased = Données effacées

## Fichiers

console-photo = Photo
console-voice = Message vocal
console-video = Vidéo
console-document = Document
console-heard = Entendu :
console-transcript-write = Noter ce qui est dit
console-transcript-change = Corriger la note
console-file-waiting = Fichier en cours de réception…
console-file-keep = Garder le fichier
console-file-refused = Fichier refusé (type ou taille).
console-file-failed = Le fichier n’a pas pu être reçu.

## Conversations

console-inbox = Conversations
console-inbox-choose = Choisissez une conversation.
console-box-waiting = En attente
console-box-waiting-none = Personne n’attend.
console-box-mine = Avec moi
console-box-mine-none = Aucune.
console-box-others = Avec des collègues
console-box-others-none = Aucune.
console-box-phone = Sur le téléphone du service
console-box-phone-none = Personne n’est sur le téléphone du service.
console-box-recent = Récentes, avec le robot
console-box-recent-none = Aucune.
console-by-phone = sur le téléphone du service
console-phone = Téléphone
console-phone-show = Afficher
console-no-phone = sans numéro
console-state-mine = Vous répondez. Le robot se tait.
console-state-held = Avec { $by }.
console-state-waiting = Attend une personne depuis
console-linked = Un téléphone relié par un code le { $when } ; il peut encore être séparé, chacun retrouve alors ses demandes.
console-link-part = Séparer les téléphones
console-limited = Limitée depuis { $when } : trop de messages à la fois ou de demandes en un jour. Tout est gardé ; le robot se tait jusqu’au calme. Un danger est toujours entendu.
console-limit-lift = Lever les limites pour un jour
console-trusted = Sans limites jusqu’au { $when }.
console-state-bot = Le robot répond.
console-viewers = Ouverte aussi par { $names }
console-blocked = Cette personne a bloqué le service : les messages n’arrivent plus.
console-unreachable = Les derniers messages n’ont pas pu être remis (code { $code }) : ceux qui suivent attendent que la personne écrive.
console-claim = Prendre
console-take-over = Prendre la relève
console-claim-taken = { $by } vient de prendre cette conversation.
console-hand-back = Rendre au robot
console-thread = Messages
console-thread-none = Rien n’a encore été dit.
console-earlier = Messages plus anciens
console-from-citizen = Citoyen
console-from-bot = Robot
console-from-staff = Agent
console-from-notice = Avis
console-answer = Réponse
console-other-letters = Cette personne lit : { $language }. Votre texte est dans une autre écriture.
console-answer-hint = Écrire en { $language }…
console-answer-empty = Écrivez un message ou joignez une image.
console-inbox-all = Toutes les conversations
console-inbox-none-found = Aucune conversation trouvée.
console-channel = Canal
console-answer-about = Au sujet de
console-answer-about-none = Rien de précis
console-answer-left = Pas envoyé : cette conversation n’est plus à vous. Copiez votre texte, ou reprenez la conversation : il sera dans le champ.
console-answer-as-note = Garder comme note sur { $reference }
console-answer-not-held = Cette conversation n’est plus à vous. Votre texte est resté ci-dessous.
console-pictures-refused = Rien n’est parti : une image ne peut pas être envoyée. Voyez à côté du champ.
console-pictures-again = À choisir de nouveau : { $names }
console-pictures = Images
console-send = Envoyer
console-canned = Réponses prêtes
console-canned-new = Nouvelle réponse
console-canned-title = Titre
console-canned-ary = Texte en darija
console-canned-fr = Texte en français
console-kind-text = Texte
console-kind-option = Choix
console-kind-start = A ouvert la conversation
console-kind-place = Position
console-kind-file = Fichier
console-kind-contact = Contact
console-kind-edited = Message corrigé
console-kind-deleted = Message effacé par la personne
console-kind-reaction = Réaction
console-kind-call = Appel
console-kind-staff = Écrit sur le téléphone du service
console-kind-staff-photo = Photo
console-kind-staff-voice = Message vocal
console-kind-staff-audio = Son
console-kind-staff-video = Vidéo
console-kind-staff-document = Document
console-kind-staff-sticker = Autocollant
console-kind-staff-place = Position
console-kind-staff-contact = Contact
console-kind-staff-unknown = Autre message
console-kind-membership = A bloqué ou rouvert la conversation
console-kind-moved = A changé de numéro
console-kind-unknown = Message d’un type inconnu
console-state-awaiting = partira quand la personne écrira
console-state-queued = en attente d’envoi
console-state-sending = envoi…
console-state-sent = envoyé
console-state-delivered = remis
console-state-read = lu
console-state-failed = non remis
console-state-unknown = remise incertaine
console-state-expired = trop tard, non envoyé
console-state-withdrawn = retiré
console-channel-telegram = Telegram
console-channel-whatsapp = WhatsApp
console-channel-whatsapp-web = WhatsApp
console-channel-whatsapp-cloud = WhatsApp
console-channel-simulator = Simulateur
console-language-ary = darija
console-language-fr = français
console-language-ar = arabe standard

## Alertes

console-flags = Alertes
console-flags-open = À regarder
console-flags-resolved = Réglées
console-flags-none = Rien à regarder.
console-flag-resolve = Réglé
console-erase = Effacer cette personne
console-erase-more = Ses messages, ses fichiers, son nom et son numéro disparaissent. Ses demandes restent sans description ni auteur ; celles en cours que personne d’autre ne suit sont closes. On ne peut pas revenir en arrière. Sans geste de votre part, le programme le fait seul { $days } jours après la demande.
console-erase-do = Tout effacer et prévenir la personne
console-erase-by = À faire avant le { $day }
console-what = Quoi
console-detail = Détail
console-conversation = Conversation
console-conversation-open = Voir la conversation
console-flag-turn_failed = Message non compris par le programme
console-flag-message_given_up = Message abandonné après un jour
console-flag-message_unsure = Message peut-être non remis
console-flag-message_refused = Message refusé par le canal
console-flag-file_infected = Un virus a été trouvé dans un fichier reçu : il est refusé et n’est pas gardé
console-flag-file_lost = Un fichier d’une demande est perdu : le citoyen est prié de le renvoyer
console-flag-message_undeliverable = Message non remis : application ancienne, conditions non acceptées ou pas de réseau
console-flag-unreachable = Plusieurs messages de suite non remis : on attend que la personne écrive
console-flag-unread_delivery = Messages reçus que le programme ne sait pas lire (nombre)
console-flag-backup_failed = La sauvegarde de la nuit a échoué
console-flag-channel_down = Canal en panne
console-flag-erasure_asked = Demande d’effacement des données (loi 09-08)
console-flag-petition_threshold = Une pétition a atteint le nombre demandé : préparer son dossier
console-flag-petition_look = Des soutiens d’une pétition sont à regarder
console-flag-number_left = Un citoyen a laissé son numéro de téléphone
console-flag-petition_below = Une pétition est repassée sous le nombre demandé : son dossier ne suffit plus
console-flag-notice_unknown = Des avis d’un genre inconnu attendent : le programme ne sait pas les dire
console-flag-case_reply = Un citoyen répond à propos d’un dossier
console-flag-case_closed_contested = Demande close alors que le citoyen dit que rien n’est réparé
console-flag-case_not_fixed = Un citoyen dit que le problème est toujours là
console-flag-case_fixed = Un citoyen dit que le problème est réglé
console-flag-case_withdrawn = Un citoyen a retiré son signalement
console-flag-case_taken_back = Un citoyen a remis le signalement qu’il avait retiré
console-flag-case_late = Un citoyen attend une réponse en retard
console-flag-call_back = Un citoyen demande qu’on le rappelle
console-flag-proposal_reply = Un citoyen ajoute des mots à son idée
console-flag-petition_reply = Un citoyen écrit à propos d’une pétition
console-flag-sender_limited = Une personne écrit plus vite ou plus que la limite : tout est gardé, le robot se tait
console-flag-disk_full = Le disque est presque plein : les fichiers des citoyens ne sont plus gardés
console-flag-clock_differs = L’heure de cette machine et celle de la base de données diffèrent : les horloges sont à régler
console-flag-erasure_paused = Rien n’a été effacé cette nuit : l’heure semble fausse, personne n’écrit depuis deux jours, ou le programme s’était arrêté
console-flag-emergency = Urgence
console-danger-fire = Incendie
console-danger-electric = Danger électrique
console-danger-flood = Inondation
console-danger-accident = Accident
console-danger-violence = Violence
console-danger-building = Bâtiment qui menace ruine
console-danger-gas = Gaz
console-danger-medical = Urgence médicale
console-danger-fall = Risque de chute
console-danger-missing = Personne disparue
console-danger-numbers = Numéros donnés : { $numbers }

## Journal

console-audit = Journal
console-audit-none = Rien ici.
console-when = Quand
console-who = Qui
console-subject = Objet
console-yes = oui
console-no = non
console-subject-permission = Droit
console-right-cases_read = Lire les demandes
console-right-cases_write = Traiter les demandes
console-right-petitions_read = Lire les pétitions
console-right-petitions_write = Gérer les pétitions
console-right-people_confided = Voir ce qui est dit en confiance
console-right-proposals_read = Lire les idées
console-right-proposals_write = Décider des idées
console-right-bodies_read = Voir les instances
console-right-bodies_write = Gérer les instances
console-right-people_see = Voir les données des gens
console-right-people_erase = Effacer une personne
console-right-voices_write = Écrire ce qui est dit à voix haute
console-right-live_read = Suivre ce qui change
console-right-inbox_read = Lire les conversations
console-right-inbox_write = Répondre aux conversations
console-right-flags_read = Voir les alertes
console-right-flags_write = Régler les alertes
console-right-misses_read = Voir les incompris
console-right-misses_write = Traiter les incompris
console-right-audit_read = Lire le journal
console-right-staff_write = Gérer les agents
console-right-canned_write = Écrire les réponses prêtes
console-right-channels_read = Voir les canaux
console-right-channels_write = Gérer les canaux
console-right-settings_write = Changer les réglages
console-right-account = Son propre compte
console-subject-case = Demande
console-subject-conversation = Conversation
console-subject-petition = Pétition
console-subject-proposal = Idée
console-subject-body = Instance
console-subject-meeting = Réunion
console-subject-staff = Agent
console-subject-attachment = Fichier
console-subject-canned = Réponse prête
console-subject-channel = Canal
console-subject-citizen = Citoyen
console-subject-flag = Alerte
console-subject-learned = Mots appris
console-subject-miss = Incompris
console-subject-keys = Clés de chiffrement
console-subject-retention = Conservation
console-subject-settings = Réglages
console-fact-changed-commune = nom, téléphone ou CNDP
console-fact-changed-population = population
console-fact-changed-ramadan = dates du ramadan
console-fact-changed-translationCap = plafond de traduction
console-detail-from = de
console-detail-to = à
console-detail-kept = toujours
console-detail-departmentId = service
console-detail-assigneeId = agent
console-detail-role = rôle
console-detail-allDepartments = tous les services
console-detail-newAddress = adresse corrigée
console-detail-newName = nom corrigé
console-detail-office = fonction
console-detail-active = actif
console-detail-targetDays = délai en jours ouvrables
console-detail-pictures = photos
console-detail-before = avant le
console-detail-present = présent
console-detail-revision = version
console-detail-threshold = soutiens demandés
console-detail-estimated = date estimée
console-detail-moved = date déplacée
console-detail-texts = textes
console-detail-place = question
console-detail-target = sens
console-detail-how = sous forme de
console-detail-account = compte
console-detail-network = réseau
console-detail-count = nombre
console-value-how-shown = affichage
console-value-how-file = fichier
console-value-how-card = recherche par carte
console-value-how-strange = soutiens à regarder
console-deed-case-translate = Demande traduite
console-deed-inbox-translate = Conversation traduite
console-area-sign_in = Connexions
console-area-account = Comptes
console-area-case = Demandes
console-area-inbox = Conversations
console-area-person = Données personnelles
console-area-file = Fichiers
console-area-access = Accès refusés
console-area-flag = Alertes
console-area-canned = Réponses prêtes
console-area-staff = Agents
console-area-keys = Clés de chiffrement
console-area-retention = Conservation des données
console-deed-sign_in = Connexion
console-deed-sign_in-wrong = Mot de passe incorrect
console-deed-sign_in-wrong_code = Code incorrect
console-deed-sign_in-used_code = Code déjà utilisé, présenté une seconde fois
console-deed-account-wrong_proof = Confirmation refusée
console-deed-account-sessions = Sessions fermées
console-deed-sign_out = Déconnexion
console-deed-account-password = Mot de passe choisi
console-deed-account-name = Nom corrigé
console-deed-account-language = Langue changée
console-deed-account-second_factor = Double vérification activée
console-deed-account-second_factor_end = Double vérification désactivée
console-deed-case-status = État changé
console-deed-case-assign = Demande attribuée
console-deed-case-file = Demande déposée d’après un message vocal
console-deed-case-note = Note ajoutée
console-deed-case-withdraw = Demande retirée par le citoyen
console-deed-case-take_back = Demande remise par le citoyen
console-deed-inbox-part = Téléphones séparés
console-deed-inbox-lift = Limites levées pour un jour
console-deed-inbox-claim = Conversation prise
console-deed-inbox-answer = Réponse envoyée
console-deed-inbox-hand_back = Conversation rendue au robot
console-deed-person-thread = Conversation lue
console-deed-person-case = Demande lue
console-deed-person-proposal = Idée lue avec son auteur
console-deed-person-file = Fichier ouvert
console-deed-petition-codes = Codes de vérification téléchargés
console-deed-access-refused = Accès refusé
console-deed-person-phone = Numéro de téléphone affiché
console-deed-person-erase = Personne effacée
console-deed-file-transcript = Message vocal noté
console-deed-flag-resolve = Alerte réglée
console-deed-canned-save = Réponse prête enregistrée
console-deed-canned-remove = Réponse prête supprimée
console-deed-staff-create = Agent ajouté
console-deed-staff-change = Agent modifié
console-deed-staff-disable = Agent désactivé
console-deed-staff-password = Mot de passe provisoire remis
console-deed-staff-sign_out = Sessions d’un agent fermées
console-deed-retention-unsent = Brouillons d’agents effacés
console-deed-retention-drafts = Brouillons abandonnés effacés
console-deed-retention-strangers = Personnes jamais inscrites effacées
console-deed-retention-messages = Anciens messages effacés
console-deed-retention-files = Anciens fichiers effacés
console-deed-keys-rotate = Clé de chiffrement renouvelée
console-deed-retention-misses = Anciens mots non compris effacés
console-deed-retention-orphans = Fichiers que rien ne nomme effacés
console-deed-retention-orphan_messages = Messages sans conversation effacés
console-deed-retention-notices = Anciens avis effacés
console-deed-retention-translations = Anciennes traductions effacées
console-deed-retention-unread = Livraisons illisibles effacées
console-deed-retention-cases = Anciennes demandes rendues anonymes
console-deed-retention-proposals = Anciennes idées rendues anonymes
console-deed-retention-people = Personnes qui n’écrivent plus effacées
console-deed-retention-petitions = Anciens soutiens rendus anonymes
console-deed-retention-codes = Codes périmés effacés
console-deed-retention-farewells = Adresses effacées après le dernier message

## Agents

console-staff = Agents
console-staff-new = Nouvel agent
console-staff-add = Ajouter
console-staff-disabled = Compte désactivé
console-staff-since = compte créé le { $day }
console-staff-no-department = Sans service, ce compte ne voit aucune demande : choisissez un service, ou tous.
console-staff-password = Remettre un mot de passe provisoire
console-staff-sign-out = Fermer ses sessions
console-one-time = Mot de passe provisoire
console-one-time-more = Il n’est montré qu’ici. Remettez-le en main propre ; il devra être changé à la première connexion.
console-one-time-until = Il est valable trois jours.

## Envoi des nouvelles

console-news-waiting =
    { $waiting ->
        [one] Un message sur ce sujet n’est pas encore parti ;
       *[other] { $waiting } messages sur ce sujet ne sont pas encore partis ;
    } { $left ->
        [0] aucun n’est parti.
        [one] un est parti.
       *[other] { $left } sont partis.
    }
console-news-stop = Arrêter ce qui n’est pas parti
console-news-stop-more = Ce qui attend encore ne sera pas envoyé, ni maintenant ni plus tard. Ce qui est parti ne peut pas être repris.
console-news-stop-do = Arrêter l’envoi
console-news-stopped = Envoi arrêté le { $when } par { $by } : partis { $left }, arrêtés { $stopped }.
console-told-news-stopped = L’envoi est arrêté.
console-told-news-all-left = Tout était déjà parti.
console-deed-case-stop_news = Envoi des nouvelles d’une demande arrêté
console-deed-petition-stop_news = Envoi des nouvelles d’une pétition arrêté
