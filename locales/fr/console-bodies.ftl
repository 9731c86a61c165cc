# Les instances de concertation, leurs membres et leurs réunions, dans la console.

console-menu-bodies = Instances
console-bodies = Instances
console-bodies-none = Aucune instance pour le moment.
console-body = Instance
console-body-new = Nouvelle instance
console-body-add = Créer
console-body-names = Nom de l’instance
console-name-ar = Nom en arabe
console-name-fr = Nom en français
console-back-to-body = Revenir à l’instance

## Membres

console-members = Membres
console-members-joined = Reliés au téléphone
console-members-none = Aucun membre pour le moment.
console-members-former = Anciens membres
console-office = Fonction
console-office-member = Membre
console-office-president = Présidence
console-office-vice_president = Vice-présidence
console-office-secretary = Secrétariat
console-seat-new = Nouveau membre
console-seat-add = Ajouter et créer le code
console-seat-add-more = Le code n’est montré qu’une fois. Il est valable { $count } jours.
console-seat-state = Accès
console-seat-joined = Relié
console-seat-waiting = Code remis
console-seat-code-until = jusqu’au { $date }
console-seat-code-over = Code expiré
console-seat-ended = Mandat terminé le { $date }
console-seat-left = a quitté l’instance
console-seat-not-reached = pas encore relié : à prévenir autrement
console-seat-code = Code d’accès
console-seat-code-more = Ce code n’est montré qu’ici et ne sert qu’une fois, pendant { $count } jours. Le membre l’écrit au robot.
console-seat-code-link = Le membre peut aussi ouvrir ce lien.
console-seat-code-renew = Nouveau code
console-seat-end = Mettre fin
console-seat-end-more = Cette personne ne recevra plus d’invitation. Sa présence passée reste notée.
console-seat-end-do = Mettre fin au mandat
console-attendance = Présence
console-attendance-of = { $count } sur { $total }

## Réunions

console-meetings = Réunions
console-meetings-none = Aucune réunion.
console-meeting = Réunion
console-meeting-new = Nouvelle réunion
console-meeting-next = Prochaine réunion
console-meeting-title = Titre
console-meeting-day = Jour
console-meeting-time = Heure
console-meeting-plan = Convoquer
console-meeting-plan-more = Chaque membre relié reçoit la convocation, puis un rappel 7 jours, 1 jour et 2 heures avant.
console-meeting-change = Modifier
console-meeting-change-do = Enregistrer et prévenir
console-meeting-change-more = Les membres sont prévenus du changement. Une nouvelle date efface les réponses données.
console-meeting-changed-by-others = Un collègue a modifié cette réunion entre-temps. Rien n’a été enregistré ; vos mots sont restés dans le formulaire.
console-meeting-cancel = Annuler la réunion
console-meeting-cancel-more = Les membres seront prévenus. Une réunion annulée ne se rétablit pas.
console-meeting-cancel-do = Annuler et prévenir
console-meeting-held-do = La réunion a eu lieu
console-meeting-planned = Prévue
console-meeting-cancelled = Annulée
console-meeting-held = Tenue
console-agenda = Ordre du jour
console-invitations = Invitations
console-answers = Réponses
console-answer-rsvp = Réponse
console-rsvp-yes = Oui
console-rsvp-no = Non
console-rsvp-excused = Excusé
console-rsvp-silent = Sans réponse
console-attended = Présent
console-attended-later = La présence se note à partir de trente minutes avant le début.
console-present-do = Noter présent
console-room-code = Code de présence
console-room-code-more = À afficher dans la salle. Le membre l’écrit au robot, de 30 minutes avant la réunion à 3 heures après son début, et sa présence est notée.
console-absent-do = Corriger

## Après un formulaire

console-told-seat-made-before = Ce membre est déjà ajouté. Si le code est perdu, créez-en un nouveau.
console-told-seat-taken = Ce membre est déjà relié, ou son mandat est terminé.
console-told-seat-ended = Le mandat est terminé.
console-told-meeting-planned = La réunion est prévue. Les membres seront prévenus.
console-told-meeting-changed = La réunion est modifiée. Les membres seront prévenus.
console-told-meeting-cancelled = La réunion est annulée. Les membres seront prévenus.
console-told-meeting-held = C’est noté.
console-told-meeting-far = Une réunion se fixe au plus deux ans à l'avance : vérifiez l'année.
console-told-meeting-past = Ce moment est déjà passé.
console-told-meeting-over = Cette réunion ne peut plus être modifiée.

## Journal

console-area-body = Instances
console-area-meeting = Réunions
console-deed-body-save = Instance enregistrée
console-deed-body-seat = Membre ajouté
console-deed-body-seat_code = Nouveau code de membre
console-deed-body-seat_end = Mandat terminé
console-deed-meeting-plan = Réunion convoquée
console-deed-meeting-change = Réunion modifiée
console-deed-meeting-cancelled = Réunion annulée
console-deed-meeting-held = Réunion tenue
console-deed-meeting-attended = Présence notée
console-carried = Avis demandés
console-carried-what = Idée ou projet
console-carried-since = Portée le
console-carried-until = Avis attendu le
