# Les pages que tout le monde lit : pétitions, idées, données ouvertes.

console-public =
    .home = Pétitions et idées
    .title = Pétitions et idées à { $commune }
    .other_language = العربية
    .petitions = Pétitions
    .ideas = Idées des habitants
    .none = Rien pour le moment.
    .more = Voir la suite
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
    .field_status = État. Pétition : collecting (ouverte), ready (prête), deposited (déposée), accepted (acceptée), refused (refusée), decided (décidée), closed (close). Idée : listed (publiée), answered (répondue).
    .field_supports = Nombre de soutiens donnés
    .field_threshold = Soutiens demandés par la loi organique 113-14, article 123 ; vide pour une idée
    .field_theme = Thème d’une idée ; vide pour une pétition
    .field_quarter_ar = Quartier d’une idée, en arabe
    .field_quarter_fr = Quartier d’une idée, en français
    .field_public_since = Public depuis (ISO 8601, temps universel)
    .field_closes_at = Fin des soutiens (ISO 8601, temps universel)
    .field_answer = Réponse de la commune à une idée
