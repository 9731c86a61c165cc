# Le signalement

complaint-menu = Signaler un problème

complaint-category = De quoi s’agit-il ?
    .name = Sujet
    .said = sujet | catégorie | thème | type | motif | subject | category | topic

complaint-details = Racontez le problème en une ou deux phrases, ou envoyez un message vocal 🎤
    .name = Description
    .said = description | texte | explication | explications | détail | détails | description | text | details | récit
    .example = Par exemple : « Le lampadaire devant chez moi est éteint depuis dimanche ».
    .too_short = C’est un peu court. Expliquez en au moins { $min ->
        [one] { $min } lettre
       *[other] { $min } lettres
    }.
    .too_long = C’est trop long : { $max ->
        [one] { $max } lettre
       *[other] { $max } lettres
    } au plus. Raccourcissez un peu, s’il vous plaît.

complaint-place = Où est le problème ? Envoyez la position 📍, ou écrivez le quartier et un repère, par exemple « à côté de la mosquée, hay Lastah ».
    .name = Lieu

complaint-photo = Avez-vous une photo ? Envoyez-la, elle aide beaucoup. (facultatif)
    .name = Photos
    .another =
        D’accord 👌 J’ai { $kinds ->
            [photos] { $count ->
                [one] { $count } photo
               *[other] { $count } photos
            }
           *[other] { common-pictures }
        }, vous pouvez encore en ajouter { $left }.

complaint-same = Un problème semblable est déjà signalé à cet endroit. Est-ce le même que le vôtre ?
    .name = Même problème
    .skip = ❌ Non, un autre problème

complaint-review = Voici votre signalement. Nous l’envoyons ?

complaint-file =
    .filed =
        Merci 🙏 Votre signalement est bien enregistré.
        Son numéro : { $reference }
        La réponse vous parviendra avant le { $date } ({ $days ->
            [0] aujourd’hui
            [one] { $days } jour ouvrable
           *[other] { $days } jours ouvrables
        }). À chaque changement, nous vous écrirons ici.
    .enough_today = Vous avez signalé dix problèmes aujourd’hui, merci pour votre attention 🙏 Ce que vous venez d’écrire est gardé dans votre menu : envoyez-le demain, ou parlez-en à une personne de la commune.

complaint-join =
    .joined =
        C’est fait, vous suivez maintenant ce signalement. Numéro : { $reference }
        { $count ->
            [one] { $count } personne est concernée
           *[other] { $count } personnes sont concernées
        }. Vous recevrez toutes les nouvelles. Vous avez une photo ? Envoyez-la ici.
    .added = C’est ajouté à votre signalement { $reference }, sans en ouvrir un autre. Vous avez une photo ? Envoyez-la ici.

complaint-similar = { $days ->
        [0] aujourd’hui
        [1] hier
       *[other] il y a { $days } jours
    } · { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
    .metres = à { $metres ->
        [one] { $metres } mètre
       *[other] { $metres } mètres
    }
    .yes = ✅ Oui, c’est le même
    .this = ✅ Oui, le n° { $number }
    .mine = Le vôtre, { $reference }

complaint-several = J’ai compris que vous avez { $count ->
        [one] { $count } problème
       *[other] { $count } problèmes
    }. Commençons par un, nous verrons le reste ensuite.

complaint-only_one = D’accord, un seul problème 👌
complaint-kept_too = C’est noté aussi : « { $text } ». Nous le verrons juste après 👌

complaint-next =
    Vous avez aussi parlé d’un autre problème : « { $text } »
    Faut-il le signaler aussi ?
    .yes = ✅ Oui, le signaler
    .no = ❌ Non, juste celui-ci
    .left = D’accord, seulement celui-ci.

complaint-bitten = 🩺 Après une morsure, allez aujourd’hui même au centre de santé ou à l’hôpital : le vaccin contre la rage ne peut pas attendre.
complaint-subject_now = C’est corrigé 👌 Le sujet est maintenant : { $subject }
complaint-open_pit = ⚠️ En attendant que l’équipe passe, éloignez les enfants et mettez quelque chose de visible à côté. Si quelqu’un y tombe, appelez tout de suite le 15.
complaint-understood = C’est compris : { $subject } 👌

complaint-said = C’est compris, j’ai tout rempli 👌 Si vous avez une photo, envoyez-la maintenant.

complaint-placed = D’accord, le lieu est noté 📍

complaint-unsure = J’ai gardé vos mots 👌 Dites-moi seulement le sujet.
