# Relier un autre téléphone à la même personne

link-code = Écrivez le code affiché sur l’autre téléphone.
    .name = Code
    .too_short = Ce code est trop court. Regardez bien l’autre téléphone : au moins { $min ->
        [one] { $min } signe
       *[other] { $min } signes
    }.
    .too_long = Ce code est trop long : { $max ->
        [one] { $max } signe
       *[other] { $max } signes
    } au plus.

link-join =
    .linked = Parfait 👌 Ce téléphone est aussi le vôtre : vos demandes s’y affichent toutes.
    .wrong_code = Ce code n’est pas juste ou a expiré. Prenez-en un nouveau dans « mes données » sur l’autre téléphone.
    .too_many = { common-too_many_codes }
    .same = Ce téléphone est déjà relié à vous 👌
