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

link-look =
    .found = Avec ce code, l’autre téléphone verra aussi toutes vos demandes, et celui-ci les siennes.
    .wrong_code = Ce code n’est pas juste ou a expiré. Prenez-en un nouveau dans « mes données » sur l’autre téléphone.
    .too_many = { common-too_many_codes }
    .same = Ce téléphone est déjà relié à vous 👌

link-sure = Avez-vous demandé ce code vous-même, sur votre autre téléphone ?
    .name = Autre téléphone
    .yes = ✅ Oui, il est à moi
    .no = ❌ Non

link-join =
    .linked = Parfait 👌 Ce téléphone est aussi le vôtre : vos demandes s’y affichent toutes. Pendant sept jours, ce bouton sépare de nouveau les deux.
    .wrong_code = Ce code n’est pas juste ou a expiré. Prenez-en un nouveau dans « mes données » sur l’autre téléphone.
    .same = Ce téléphone est déjà relié à vous 👌

link-left =
    .dropped = D’accord, rien n’a été fait, et ce code ne vaut plus rien. N’écrivez jamais un code que quelqu’un d’autre vous envoie.

link-undo = ✂️ Séparer les téléphones
    .linked = 📱 Un autre téléphone vient d’être relié à vous : toutes vos demandes s’y affichent. Si ce n’est pas vous, séparez-les avec ce bouton (pendant sept jours).
    .parted = ✂️ L’autre téléphone n’est plus relié à vous. Chacun a retrouvé ses demandes.
    .done = C’est fait : les deux téléphones sont séparés, et chacun a retrouvé ses demandes.
    .gone = Ces deux téléphones sont déjà séparés, ou les sept jours sont passés. Écrivez « agent » si quelque chose ne va pas.
