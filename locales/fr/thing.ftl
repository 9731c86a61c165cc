# Ce qui ne va pas avec un objet de la ville qui porte un numéro

thing-menu = Un objet de la ville

thing-name = { $name } n° { $number }

thing-which = Quel est le numéro écrit sur la plaque ?
    .name = Objet

thing-look =
    .found = { $thing }.
    .known = { $thing }. Vous l’avez déjà signalé : demande { $reference }. Si c’est autre chose, dites-le ici.
    .retired = { $thing } : cet objet n’est plus en place. Si quelque chose ne va pas à cet endroit, vous pouvez le signaler ici 👇
    .unknown = Je ne trouve aucun objet avec ce numéro. Regardez encore la plaque, ou signalez le problème ici 👇

thing-other_kind = Ce numéro est celui d’autre chose : { $thing }. Regardez encore la plaque, ou signalez le problème ici 👇
thing-not_found = Je ne trouve pas le n° { $number } : il manque peut-être un chiffre. On continue sans lui.
thing-placed = D’accord, le lieu est noté : { $thing } 📍

thing-fault = Qu’est-ce qui ne va pas ?
    .name = Problème

thing-details = Dites-nous en deux mots ce qui ne va pas, ou envoyez un message vocal 🎤
    .name = Description

thing-same = Quelqu’un l’a déjà signalé. Est-ce le même problème ?
    .name = Même problème
    .skip = ❌ Non, un autre problème

thing-open = { $days ->
        [0] Signalé aujourd’hui
        [1] Signalé hier
       *[other] Signalé il y a { $days } jours
    } · { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }

thing-photo = Avez-vous une photo ? Envoyez-la, elle aide beaucoup. (facultatif)
    .name = Photos

thing-review = Nous l’envoyons ? Une photo aide, si vous en avez une.

thing-file =
    .filed = { complaint-file.filed }
    .joined = { complaint-join.joined }
    .enough_today = { complaint-file.enough_today }
