# Où en est la demande

status-which = Quel signalement ?
    .name = Signalement

status-entry = { $reference } · { $category }

status-show =
    .shown =
        Signalement { $reference } ({ $category })
        État de la demande : { $status }
        Réponse de la commune : { $words }
        Réponse avant le { $date } ({ $days ->
            [0] aujourd’hui, dernier jour
            [one] encore { $days } jour ouvrable
           *[other] encore { $days } jours ouvrables
        }).
    .over =
        Signalement { $reference } ({ $category })
        État de la demande : { $status }
        Réponse de la commune : { $words }
    .none = Aucun signalement à votre nom. S’il y a un problème, dites-le-nous depuis le menu.
    .not_yours = Je ne trouve pas de signalement { $reference } à votre nom. Vérifiez le numéro, ou parlez à un agent.
    .mistyped = Ce numéro contient une erreur. Écrivez-le comme vous l’avez reçu, par exemple 26-004821-7.

status-no_words = pas encore

status-passed_on = Merci, j’ai ajouté votre réponse au signalement { $reference } ; un agent la lira 🙏 Pour autre chose, écrivez « menu ».
