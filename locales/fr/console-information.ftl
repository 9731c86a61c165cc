# Les demandes d’information (loi 31-13), dans la console.

console-information-paper =
    .commune = { $commune }
    .title = Récépissé de demande d’information
    .law = Loi 31-13, article 14
    .filed = Déposée le
    .due = Réponse au plus tard le
    .due_urgent = Urgente, au plus tard le
    .card = Carte du demandeur
    .asked = Information demandée
    .spoken = (message vocal)
    .check = Ce code prouve le dépôt : scannez le carré, ou écrivez le code à la commune dans WhatsApp ou Telegram.

console-menu-information = Demandes d’information
console-area-information = Demandes d’information
console-information-law = Loi 31-13
console-information-answer-by = Réponse au plus tard
console-information-urgent = Urgente
console-information-late = En retard de { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
console-information-days-left = { $count ->
        [0] dernier jour
        [one] reste { $count } jour
       *[other] restent { $count } jours
    }
console-information-working-days-left = { $count ->
        [0] dernier jour
        [one] reste { $count } jour ouvrable
       *[other] restent { $count } jours ouvrables
    }
console-information-extended = Prolongée parce que
console-information-decision = Décision
console-information-decision-whole = Tout est communiqué
console-information-decision-part = Une partie est communiquée
console-information-decision-refused = Refusée
console-information-code = Code du reçu
console-information-card = Carte du demandeur
console-information-answer = Communiquer l’information
console-information-answer-do = Envoyer au citoyen
console-information-papers = Documents (10 au plus)
console-information-ground = Motif
console-information-ground-of-part = Motif de ce qui n’est pas communiqué
console-information-ground-none = Rien n’est retenu
console-information-ground-article = { $ground } (art. { $article })
console-information-choose = Choisir
console-information-words-hint = Le citoyen lit en : { $language }.
console-information-refuse = Refuser
console-information-refuse-hint = Le citoyen lit le motif en mots simples, et les voies de recours avec leurs dates.
console-information-refuse-do = Refuser la demande
console-information-extend = Prolonger, une seule fois
console-information-extend-reason = Raison (art. 16)
console-information-extend-hint = 20 jours ouvrables de plus. Le citoyen en lit la raison tout de suite.
console-information-extend-hint-urgent = 3 jours de plus. Le citoyen en lit la raison tout de suite.
console-information-extend-do = Prolonger
console-fault-many-papers = { $count } documents au plus.
console-fault-no-paper = Ce n’est ni un document ni une image : { $name }
console-told-information-answered = C’est envoyé au citoyen.
console-told-information-refused = Le refus est envoyé au citoyen, avec les voies de recours.
console-told-information-extended = Le délai est prolongé. Le citoyen en est informé.
console-told-information-changed = Rien n’est fait : un autre agent y a déjà répondu, ou le citoyen l’a retirée.
console-told-information-nothing-given = Rien n’est envoyé : écrivez la réponse ou joignez un document.
console-told-information-no-ground = Rien n’est envoyé : choisissez le motif de la loi.
console-told-information-no-extension = Rien n’est prolongé : elle l’a déjà été, ou son dernier jour est passé.
console-told-information-papers-refused = Rien n’est envoyé : un document ne peut pas être lu.
console-event-receipt = Reçu remis
console-deed-information-decide = Demande d’information : décision
console-deed-information-extend = Demande d’information prolongée

console-information-check =
    .title = Vérifier un reçu
    .ask = Écrivez le code du reçu, par exemple A7K2M-9QXZ4.
    .right = ✔ Ce code est juste. Demande d’information { $reference }, déposée le { $date }. État : { $status }.
    .wrong = Aucun reçu n’a ce code. Vérifiez chaque lettre et chaque chiffre.
    .code = Code
    .do = Vérifier
