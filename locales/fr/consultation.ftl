# Donner son avis : une consultation, un questionnaire, un sondage

consultation-menu = Donner mon avis

consultation-which = Sur quoi voulez-vous donner votre avis ?
    .name = Consultation

consultation-entry = « { $title } »

consultation-read =
    .consultation =
        🗳 Consultation : { $title }

        { $text }

        Ouverte jusqu’au { $date } inclus. Rien n’est obligatoire : vous passez ce que vous voulez, et les résultats ne disent pas qui a dit quoi.
    .survey =
        📋 Questionnaire : { $title }

        { $text }

        Ouvert jusqu’au { $date } inclus. Rien n’est obligatoire : vous passez ce que vous voulez, et les résultats ne disent pas qui a dit quoi.
    .poll =
        📊 Sondage : { $title }

        { $text }

        Ouvert jusqu’au { $date } inclus.

consultation-how = Combien de temps avez-vous ?
    .again = Vous avez déjà commencé. On fait quoi ?
    .go_on = ▶️ Continuer
    .change = ✏️ Changer une réponse
    .file = 📄 Lire le projet
    .sound = 🔊 L’écouter
    .leave = Plus tard

consultation-length = ⏱ { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } ({ $count ->
        [one] { $count } question
       *[other] { $count } questions
    })

consultation-ask =
    .number = Question { $at }/{ $of }.
    .choice = Touchez une réponse.
    .several = Touchez tout ce qui vous convient, puis « Terminé ».
    .rank = Touchez dans l’ordre : d’abord le plus important.
    .scale = De 1 (pas du tout) à 5 (tout à fait).
    .text = Écrivez, ou parlez 🎤
    .voice = Parlez 🎤, ou écrivez.
    .photo = Envoyez une photo 📷
    .skip = Passer
    .done = ✔️ Terminé
    .s1 = 1 😟
    .s2 = 2 🙁
    .s3 = 3 😐
    .s4 = 4 🙂
    .s5 = 5 😀

consultation-change = Quelle réponse voulez-vous changer ?
    .none = Aucune, c’est bon

consultation-receipt =
    🙏 Merci, votre avis compte. Jusqu’au { $date } inclus, vous pouvez revenir ici et le changer.

    🧾 Reçu : { $title }
    N° { $reference } · code { $code }

    Nous vous dirons ce qui a été retenu, et pourquoi.

consultation-closed = Cette consultation vient de se terminer. Ce que vous aviez déjà répondu est gardé et compte. Merci 🙏

consultation-left = D’accord, à plus tard. Ce que vous avez répondu est gardé.

consultation-asked =
    .open = La consultation « { $title } » est ouverte jusqu’au { $date } inclus. Ensuite la commune lit les réponses, et nous dirons ici ce qui a été retenu, et pourquoi.
    .closed = La consultation « { $title } » est terminée. La commune lit les réponses ; ce qui a été retenu, et pourquoi, arrivera ici à qui a répondu.
    .adopted = ✅ Depuis : { $words }

notices-consultation =
    .answered =
        🗳 « { $title } » : { $count ->
            [0] personne n’a répondu
            [one] une personne a répondu
           *[other] { $count } personnes ont répondu
        }. Voici ce qui a été retenu, et pourquoi :

        { $words }
    .adopted =
        ✅ Des nouvelles de « { $title } », où vous aviez donné votre avis :

        { $words }
