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

console-menu-information = Accès à l’information
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
    .title = Vérifier un code
    .ask = Écrivez le code de votre reçu ou de votre soutien, par exemple A7K2M-9QXZ4.
    .right = ✔ Ce code est juste. Demande d’information { $reference }, déposée le { $date }. État : { $status }.
    .counted = ✔ Ce code est juste. Votre soutien à « { $title } » est compté.
    .answered = ✔ Ce code est juste. Votre réponse à « { $title } » est comptée.
    .voted = ✔ Ce code est juste. Un vote à « { $title } » est compté avec lui ; ce qui a été voté, rien ne le dit.
    .wrong = Ce code n’est pas chez nous. Vérifiez chaque lettre et chaque chiffre.
    .code = Code
    .do = Vérifier

# Ce qui est déjà publié, et le registre du rapport annuel

console-information-published = Documents publiés
console-information-register = Registre annuel
console-published = Documents publiés
console-published-more = Avant chaque demande d’information, le citoyen voit ici ce qui est déjà publié et ressemble à ce qu’il cherche.
console-published-new = Ajouter un document
console-published-none = Aucun document.
console-published-count = { $count ->
        [one] { $shown } document
       *[other] { $shown } documents
    }
console-published-title = Titre
console-published-title-ar = Titre en arabe
console-published-title-fr = Titre en français
console-published-kind = Genre
console-published-day = Date du document
console-published-where = Où le lire
console-published-shown = Proposé
console-published-hidden = Retiré
console-published-link = Adresse sur internet
console-published-link-more = Une adresse qui commence par https://. Sans adresse, joignez le fichier.
console-published-file = Fichier (PDF, Word, Excel ou image)
console-published-keywords = Autres mots
console-published-keywords-more = Les mots par lesquels les gens le cherchent, en français, en arabe ou en darija.
console-published-active = Proposer aux citoyens
console-published-import = Ajouter une table
console-published-import-more = Un fichier CSV en UTF-8, un document par ligne, { $most } lignes au plus. Une adresse déjà connue est mise à jour. La première ligne porte les noms des colonnes :
console-published-import-kinds = Genres :
console-published-table = Table (CSV)
console-published-import-do = Ajouter les documents
console-document-budget = Budget
console-document-accounts = Comptes
console-document-minutes = Procès-verbal
console-document-decision = Délibération ou arrêté
console-document-procurement = Marché public
console-document-plan = Plan ou programme
console-document-report = Rapport
console-document-other = Autre
console-column-title_fr = titre en français
console-column-title_ar = titre en arabe
console-column-kind = genre
console-column-day = date
console-column-link = adresse
console-column-keywords = autres mots
console-fault-no-link = Ce n’est pas une adresse https.
console-fault-nowhere = Écrivez l’adresse du document ou joignez le fichier.
console-fault-no-table = Ce fichier n’est pas une table CSV en UTF-8.
console-fault-table-columns = Il manque des colonnes dans la première ligne.
console-fault-table-none = La table n’a aucun document.
console-fault-table-many = La table a trop de lignes : partagez-la.
console-fault-table-line = Ligne { $count } : la colonne « { $name } » n’est pas juste. Rien n’est ajouté.
console-told-published-imported = Les documents de la table sont enregistrés.
console-subject-document = Document publié
console-deed-information-publish = Document publié ajouté
console-deed-information-publish_change = Document publié modifié
console-deed-information-import = Table de documents publiés
console-deed-information-register = Registre annuel téléchargé
console-register-of = Année { $year }
console-register-more = Les demandes d’information reçues dans l’année et ce qu’elles sont devenues, pour le rapport annuel de la loi 31-13.
console-register-years = Années
console-register-figure = Chiffre
console-register-received = Reçues
console-register-urgent = Dont urgentes
console-register-whole = Tout communiqué
console-register-part = Une partie communiquée
console-register-refused = Refusées
console-register-in-time = Répondues dans les délais
console-register-late = En retard
console-register-extended = Prolongées
console-register-open = En attente de réponse
console-register-withdrawn = Retirées par le citoyen
console-register-median-days = Jours ouvrables jusqu’à la réponse (médiane)
console-register-grounds = Motifs de ce qui n’est pas communiqué
console-register-no-grounds = Rien n’a été refusé.
console-register-file = Télécharger { $from } à { $to } (CSV)
console-urgent-ones = Urgentes
