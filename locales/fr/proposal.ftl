# Les propositions

proposal-menu = Proposer une idée

proposal-axis = La commune recueille des idées en ce moment. Dans quel axe est la vôtre ?
    .name = Axe
    .said = axe | campagne
    .skip = ➡️ Un autre sujet

proposal-theme = Votre idée concerne quoi ?
    .name = Thème
    .said = sujet | catégorie | domaine | subject | theme | thème | type | motif
    .streets = { theme-streets }
    .green = { theme-green }
    .youth = { theme-youth }
    .culture = { theme-culture }
    .education = { theme-education }
    .health = { theme-health }
    .economy = { theme-economy }
    .solidarity = { theme-solidarity }
    .services = { theme-services }
    .other = { theme-other }

proposal-title = Donnez un titre court à votre idée, par exemple « Un jardin d’enfants à Lastah ».
    .name = Titre
    .said = titre | intitulé | title
    .too_short = Ce titre est un peu court : au moins { $min ->
        [one] { $min } lettre
       *[other] { $min } lettres
    }.
    .too_long = Ce titre est long : { $max ->
        [one] { $max } lettre
       *[other] { $max } lettres
    } au plus. Les détails viendront juste après.

proposal-idea = Expliquez maintenant : que voulez-vous, et pour qui ? Par écrit ou par message vocal 🎤
    .name = Idée
    .said = idée | texte | description | explication | idea
    .too_short = Expliquez un peu plus pour que nous comprenions : au moins { $min ->
        [one] { $min } lettre
       *[other] { $min } lettres
    }.
    .too_long = C’est trop long : { $max ->
        [one] { $max } lettre
       *[other] { $max } lettres
    } au plus. Gardez l’essentiel, s’il vous plaît.

proposal-same = Une idée semblable est déjà proposée. Voulez-vous plutôt la soutenir ?
    .name = Idée semblable
    .skip = ❌ Non, autre chose

proposal-join =
    .supported = C’est fait 👍 Vous soutenez « { $title } ». { $count ->
            [one] Vous êtes la première personne.
           *[other] Vous êtes maintenant { $count } personnes.
        } Votre idée n’est pas envoyée à part.
    .already_supported = Vous soutenez déjà « { $title } » 👌 Votre idée n’est pas envoyée à part.

proposal-quarter = Dans quel quartier ? (facultatif)
    .name = Quartier
    .said = quartier | lieu | endroit | quarter | place

proposal-photos = Avez-vous une photo ou un dessin ? Envoyez-les. (facultatif)
    .name = Photos
    .another =
        D’accord 👌 J’ai { $kinds ->
            [photos] { $count ->
                [one] { $count } photo
               *[other] { $count } photos
            }
           *[other] { common-pictures }
        }, vous pouvez encore en ajouter { $left }.

proposal-review = Voici votre idée. Nous l’envoyons ?

proposal-submit =
    .submitted =
        Merci pour cette idée 💡 Son numéro : { $reference }
        Un agent va la lire, puis les autres pourront la soutenir. Nous vous écrirons ici.
    .campaign_over =
        Merci pour cette idée 💡 Son numéro : { $reference }
        La période de recueil vient de se terminer : votre idée est gardée comme une idée ordinaire. Un agent va la lire, puis les autres pourront la soutenir.

proposal-theme_now = C’est corrigé 👌 Le sujet est maintenant : { $subject }
proposal-understood = C’est compris { $subject } : « { $title } » 👌
proposal-withdrawal = C’est noté 👌 Vous voulez retirer l’idée { $reference }. Un agent s’en occupe et vous répondra ici.
    .none = Je ne trouve pas d’idée en attente envoyée depuis ce téléphone.
