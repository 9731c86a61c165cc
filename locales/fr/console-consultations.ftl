# Les consultations, questionnaires et sondages, dans la console.

console-menu-consultations = Consultations
console-consultations = Consultations
console-consultations-none = Aucune consultation ici.
console-consultation-new = Nouvelle consultation
console-consultation-edit = Modifier le brouillon
console-consultation-begin-with = Partir d’un modèle :
console-consultation-sample-charter = Projet de charte (avril 2024)
console-consultation-sample-needs = Besoins des quartiers
console-consultation-sample-visit = Satisfaction après une visite
console-consultation-sample-poll = Sondage rapide
console-consultation-title = Titre
console-consultation-form = Forme
console-consultation-form-consultation = Consultation en deux phases
console-consultation-form-survey = Questionnaire
console-consultation-form-poll = Sondage (une question)
console-consultation-status-draft = Brouillon
console-consultation-status-planned = Annoncée
console-consultation-status-open = Ouverte
console-consultation-status-closed = Close
console-consultation-status-answered = Réponse donnée
console-consultation-status-adopted = Suites données
console-consultation-opens = Ouverture
console-consultation-closes = Clôture
console-consultation-hour = Heure
console-consultation-people = Réponses
console-consultation-titlear = Titre en arabe
console-consultation-titlefr = Titre en français
console-consultation-summaryar = Résumé en arabe
console-consultation-summaryfr = Résumé en français
console-consultation-summary = Résumé
console-consultation-kept = Ce qui a été retenu, et pourquoi
console-consultation-adopted = Suites données
console-consultation-file-draft = Le projet (PDF ou image)
console-consultation-file-sound-ar = Le résumé dit en darija ou en arabe
console-consultation-file-sound-fr = Le résumé dit en français
console-consultation-file-there = (déjà là ; un nouveau fichier le remplace)
console-consultation-part-draft = Le projet
console-consultation-part-sound-ar = Le son en arabe
console-consultation-part-sound-fr = Le son en français
console-consultation-part-results-ar = Résultats en image, en arabe
console-consultation-part-results-fr = Résultats en image, en français
console-consultation-questions = Questions
console-consultation-no-questions = Pas encore de question.
console-consultation-question-add = Ajouter une question
console-consultation-question-up = Monter
console-consultation-question-out = Retirer
console-consultation-question-kind = Réponse attendue
console-consultation-question-length = Posée à partir de
console-consultation-question-ar = La question en arabe
console-consultation-question-fr = La question en français
console-consultation-options-ar = Choix en arabe, un par ligne
console-consultation-options-fr = Choix en français, dans le même ordre
console-consultation-options-more = Les choix ne servent que pour un choix, plusieurs choix ou un classement : de 2 à 8.
console-consultation-length = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
console-question-kind-choice = Un choix
console-question-kind-several = Plusieurs choix
console-question-kind-rank = Classement
console-question-kind-scale = Note de 1 à 5
console-question-kind-text = Texte ou voix
console-question-kind-voice = Voix ou texte
console-question-kind-photo = Photo
console-consultation-announce-more = Une fois annoncée, elle s’ouvre et se ferme d’elle-même, et rien n’en est plus modifié que la clôture.
console-consultation-do-announce = Annoncer
console-consultation-do-reclose = Changer la clôture
console-consultation-do-answer = Dire ce qui a été retenu
console-consultation-answer-more = Envoyé une fois à toutes les personnes qui ont répondu, avec les résultats en image.
console-consultation-answer-ar = Ce qui a été retenu et pourquoi, en arabe
console-consultation-answer-fr = Ce qui a été retenu et pourquoi, en français
console-consultation-do-adopt = Dire les suites
console-consultation-adopt-more = Par exemple l’adoption par le conseil : envoyé une fois à toutes les personnes qui ont répondu.
console-consultation-adopt-ar = Les suites, en arabe
console-consultation-adopt-fr = Les suites, en français
console-consultation-results = Résultats
console-consultation-answered-by = { $count ->
        [0] Personne n’a répondu
        [one] Une personne a répondu
       *[other] { $count } personnes ont répondu
    }
console-consultation-answers-to-it = { $count ->
        [0] aucune réponse
        [one] une réponse
       *[other] { $count } réponses
    }
console-consultation-mean = moyenne { $mean }
console-consultation-groups-more = Par quartier, par âge et par sexe : seulement ce que les personnes ont dit d’elles librement, et jamais un groupe de moins de { $count } réponses.
console-consultation-by-quarter = Par quartier
console-consultation-by-age = Par âge
console-consultation-by-sex = Par sexe
console-consultation-column-question = Question
console-consultation-column-quarter = Quartier
console-consultation-column-age = Âge
console-consultation-column-sex = Sexe
console-consultation-column-option = Réponse
console-consultation-column-count = Combien
console-consultation-column-of = Sur
console-consultation-answers = Lire les réponses
console-consultation-answers-more = Ni nom ni téléphone ici. Chaque lecture est inscrite au journal.
console-consultation-answers-none = Personne n’a encore répondu.
console-told-consultation-changed = Quelqu’un l’a modifiée entre-temps. Voici ce qui est écrit maintenant.
console-told-consultation-no-way = Ce n’est plus possible à ce stade.
console-told-consultation-no-questions = Ajoutez d’abord une question.
console-told-consultation-one-question = Un sondage n’a qu’une question.
console-told-consultation-no-options = Une question à choix en a moins de deux.
console-told-consultation-no-days = La clôture doit venir après l’ouverture, et n’être pas passée.

console-subject-consultation = Consultation
console-area-consultation = Consultation
console-deed-retention-consultations = Anciennes réponses aux consultations effacées
console-deed-consultation-draft = Consultation ébauchée
console-deed-consultation-edit = Brouillon de consultation modifié
console-deed-consultation-announce = Consultation annoncée
console-deed-consultation-reclose = Clôture d’une consultation changée
console-deed-consultation-answer = Dit ce qui a été retenu d’une consultation
console-deed-consultation-adopt = Dit les suites d’une consultation
console-deed-consultation-question = Question ajoutée à une consultation
console-deed-consultation-question_out = Question retirée d’une consultation
console-deed-consultation-question_up = Question montée dans une consultation
console-deed-consultation-answers = Réponses d’une consultation lues
console-deed-consultation-file = Fichier d’une réponse ouvert
