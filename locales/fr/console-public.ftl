# Les pages que tout le monde lit : pétitions, idées, données ouvertes.

console-public =
    .home = Pétitions et idées
    .title = Pétitions et idées à { $commune }
    .other_language = العربية
    .petitions = Pétitions
    .ideas = Idées des habitants
    .none = Rien pour le moment.
    .more = Voir la suite
    .campaigns = Campagnes d’idées
    .campaign_ahead = À venir
    .campaign_open = Ouverte
    .campaign_over = Terminée
    .campaign_days = Du { $from } au { $to }
    .campaign_received = Idées reçues : { $count }
    .campaign_kept = Prises en compte : { $count } sur { $quota }
    .campaign_counts = Idées reçues : { $received } · Prises en compte : { $kept }
    .missing = Cette page n’existe pas
    .number = N° { $reference }
    .opened = Ouverte le { $date }
    .listed = Publiée le { $date }
    .closes = Jusqu’au { $date }
    .supports = { $count ->
        [one] { $count } personne soutient
       *[other] { $count } personnes soutiennent
    }
    .supports_of = { $count ->
        [one] { $count } soutien sur { $threshold } demandés par la loi
       *[other] { $count } soutiens sur { $threshold } demandés par la loi
    }
    .answer = Réponse de la commune
    .way = Le chemin de la pétition
    .step_collected = Recueillir les soutiens
    .step_deposited = Déposer auprès du président du conseil, contre récépissé
    .step_checking = Vérification par le bureau du conseil
    .step_session = Session ordinaire du conseil
    .step_answer = Réponse avec ses raisons
    .step_done = fait
    .step_now = en cours
    .step_ahead = à venir
    .by_day = au plus tard le { $date }
    .by_session = { $month }, la première semaine
    .receipt = récépissé n° { $number } du { $date }
    .overdue = délai dépassé
    .way_law = Loi organique 113-14, articles 33, 38 et 125 : sessions de février, mai et octobre ; ordre du jour 20 jours avant ; réponse dans les trois mois du dépôt.
    .taken_up = Prise en compte par la commune
    .project = Le projet qui la porte
    .opinions = Avis des instances consultatives
    .history = Étapes
    .chat = Soutenir par messages
    .code = Mon soutien est-il compté ? Écrivez votre code.
    .check = Vérifier
    .data = Données ouvertes
    .data_more = Les pétitions et les idées publiques, à réutiliser librement. Aucun nom de personne n’y figure.
    .field_reference = Numéro
    .field_title_ar = Titre en arabe. Pour une idée : le titre dans la langue de son auteur.
    .field_title_fr = Titre en français. Pour une idée : le titre dans la langue de son auteur.
    .field_text_ar = Texte en arabe. Pour une idée : le texte dans la langue de son auteur.
    .field_text_fr = Texte en français. Pour une idée : le texte dans la langue de son auteur.
    .field_status = État. Pétition : collecting (ouverte), ready (prête), deposited (déposée), checking (vérifiée par le bureau), accepted (acceptée), refused (refusée), decided (décidée), closed (close). Idée : listed (publiée), taken_up (prise en compte), answered (répondue).
    .field_supports = Nombre de soutiens donnés
    .field_threshold = Soutiens demandés par la loi organique 113-14, article 123 ; vide pour une idée et pour la pétition d’une association
    .field_theme = Thème d’une idée ; vide pour une pétition
    .field_quarter_ar = Quartier d’une idée, en arabe
    .field_quarter_fr = Quartier d’une idée, en français
    .field_public_since = Public depuis (ISO 8601, temps universel)
    .field_closes_at = Fin des soutiens (ISO 8601, temps universel)
    .field_answer = Réponse de la commune à une idée
    .field_project_ar = Projet dans lequel une idée est prise en compte, en arabe
    .field_project_fr = Projet dans lequel une idée est prise en compte, en français
    .field_project_stage = Où en est ce projet : planned (prévu), under_way (en cours), done (réalisé), given_up (abandonné)
    .field_body_ar = Instance consultative à laquelle une idée a été portée en dernier, en arabe
    .field_body_fr = La même en français
    .field_reply_by = Jour auquel son avis est attendu au plus tard
    .field_opinion = Avis de cette instance : favourable (favorable), with_remarks (favorable avec remarques), unfavourable (défavorable), none (pas d’avis dans le délai)
    .field_opinion_ar = Ses mots, en arabe
    .field_opinion_fr = Ses mots, en français
    .field_met_on = Jour de sa réunion
    .consultations = Consultations
    .consultation_chat = Donner son avis par messages
    .answered_by = { $count ->
        [one] { $count } personne a répondu
       *[other] { $count } personnes ont répondu
    }
    .answers = { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    }
    .questions = Questions
    .kept = Ce qui a été retenu, et pourquoi
    .adopted = Suites données
    .by_quarter = Par quartier
    .fewest = Ce que les personnes ont dit d’elles librement. Un groupe de moins de { $count } réponses n’est pas montré.
    .results_more = Résultats des consultations closes : une ligne par réponse possible. Les réponses libres n’y figurent pas.
    .field_form = Forme : consultation, survey (questionnaire), poll (sondage)
    .field_opens_at = Ouverture (ISO 8601, temps universel)
    .field_people = Personnes qui ont répondu à une question au moins
    .field_question_ar = Question en arabe
    .field_question_fr = Question en français
    .field_kind = Réponse : choice (un choix), several (plusieurs), rank (classement), scale (de 1 à 5), text, voice, photo
    .field_answers = Réponses données à la question
    .field_option_ar = Réponse possible, en arabe
    .field_option_fr = Réponse possible, en français
    .field_chosen = Combien l’ont choisie ; dans un classement, combien l’ont mise en premier
    .calls = Appels à candidatures
    .call_chat = Être candidat par messages
    .call_criteria = Qui peut être candidat
    .call_quarters = Habiter un de ces quartiers : { $quarters }
    .call_documents = À envoyer
    .seats = { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
    .candidates = { $count ->
        [one] { $count } candidature
       *[other] { $count } candidatures
    }
    .results_on = résultat avant le { $date }
    .call_result = Résultat
    .call_kept = Candidatures retenues
    .call_reserve = En réserve
    .call_not_kept = Non retenues
    .call_appeals = Recours reçus
    .appeals_until = Recours possibles jusqu’au { $date }
    .call_names = Personnes retenues
    .call_names_more = Seulement celles qui ont accepté que leur nom soit publié.
    .calls_more = Un appel par ligne, en chiffres seulement.
    .field_call_status = État : planned (annoncé), open (ouvert), closed (clos), published (résultat publié), final (terminé)
    .field_results_on = Dernier jour promis pour le résultat
    .field_seats = Nombre de places
    .field_candidates = Candidatures reçues et non retirées
    .field_kept = Candidatures retenues ; vide avant la publication du résultat
    .field_reserve = Candidatures en réserve ; vide avant la publication du résultat
    .field_not_kept = Candidatures non retenues ; vide avant la publication du résultat
    .field_appeals = Recours reçus ; vide avant la publication du résultat
    .votes = Votes
    .vote_chat = Voter par messages
    .voted = { $count ->
        [one] { $count } personne a voté
       *[other] { $count } personnes ont voté
    }
    .vote_budget = Budget : { NUMBER($cost) } DH
    .vote_cost = { NUMBER($cost) } DH
    .vote_choices = Au choix
    .vote_result = Résultat
    .votes_more = Résultats des votes clos : une ligne par choix. Aucun bulletin ne dit de qui il est.
    .field_vote_form = Forme : pairs (deux images, laquelle d’abord ?), budget (budget participatif)
    .field_voters = Personnes qui ont voté
    .field_budget = Budget, en dirhams ; vide pour un vote par images
    .field_choice_ar = Le choix, en arabe
    .field_choice_fr = Le choix, en français
    .field_cost = Coût du projet, en dirhams
    .field_votes = Voix du projet ; par images : combien de fois choisie
    .field_shown = Par images : combien de fois montrée et départagée
    .field_rank = Par images : place au classement
    .field_chance = Par images : chance d’être choisie avant une autre, de 0 à 1 (modèle de Bradley et Terry)
    .field_chance_from = Borne basse de cette chance, à 95 %
    .field_chance_to = Borne haute de cette chance, à 95 %
    .field_funded = Projet retenu : 1, sinon 0 ; vide pour un vote par images
