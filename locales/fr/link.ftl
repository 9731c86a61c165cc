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
    .asked = Bien. Maintenant, prenez l’autre téléphone : nous venons d’y demander s’il veut bien. Répondez-y « oui » d’ici 15 minutes.
    .linked = Parfait 👌 L’autre téléphone est aussi le vôtre : vos demandes s’affichent sur les deux. Pendant sept jours, ce bouton les sépare de nouveau.
    .wrong_code = Ce code n’est pas juste ou a expiré. Prenez-en un nouveau dans « mes données » sur l’autre téléphone.
    .same = Ce téléphone est déjà relié à vous 👌

link-other = 📱 Le code de ce téléphone vient d’être écrit sur un autre. Est-ce vous, et voulez-vous les relier ? L’autre verra toutes vos demandes.
    .refused = L’autre téléphone a dit non : rien n’a été relié.
    .dropped = D’accord, rien n’a été relié, et ce code ne vaut plus rien. Ne montrez jamais un tel code à quelqu’un d’autre.

link-left =
    .dropped = D’accord, rien n’a été fait, et ce code ne vaut plus rien. N’écrivez jamais un code que quelqu’un d’autre vous envoie.

link-undo = ✂️ Séparer un téléphone
    .sure = Voulez-vous vraiment séparer les deux téléphones ?
    .no = Non, les garder
    .yes = ✂️ Oui, les séparer
    .kept = D’accord, les deux téléphones restent reliés.
    .linked = 📱 Un autre téléphone vient d’être relié à vous : toutes vos demandes s’y affichent. Si ce n’est pas vous, séparez-les avec ce bouton (pendant sept jours).
    .parted = ✂️ L’autre téléphone n’est plus relié à vous. Chacun a retrouvé ses demandes.
    .done = C’est fait : les deux téléphones sont séparés, et chacun a retrouvé ses demandes.
    .gone = Ces deux téléphones sont déjà séparés, ou les sept jours sont passés. Écrivez « agent » si quelque chose ne va pas.
