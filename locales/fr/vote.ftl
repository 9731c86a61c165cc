# Voter : deux images, ou un budget à partager

vote-menu = Participer au vote

vote-which = Pour quel vote ?
    .name = Vote

vote-entry = « { $title } »

vote-read =
    .pairs =
        🗳 { $title }

        { $text }

        Deux images : touchez celle qui passe d’abord. { $count } fois, et vous arrêtez quand vous voulez. Ouvert jusqu’au { $date } inclus.
        🔒 Personne à la commune ne voit ce que vous choisissez.
    .budget =
        🗳 { $title }

        { $text }

        Touchez les projets que vous voulez, tant qu’il reste de l’argent. Ouvert jusqu’au { $date } inclus ; d’ici là vous pouvez tout changer.
        🔒 Personne à la commune ne voit ce que vous choisissez.

vote-open =
    .none = Aucun vote n’est ouvert en ce moment.

vote-consent = Pour ce vote, la commune demande le numéro de la carte nationale, pour qu’une personne ne vote qu’une fois. Le numéro n’est pas gardé : il n’en reste qu’un code illisible, effacé à la clôture. D’accord ?
    .name = Accord
    .agree = ✅ D’accord
    .decline = Non

vote-declined = Comme vous voulez : sans la carte, ce vote n’est pas possible. Rien n’est gardé.

vote-card = Écrivez le numéro de votre carte nationale (par exemple AB123456).
    .name = Carte
    .not_a_card = Ce n’est pas un numéro de carte. Des lettres puis des chiffres, comme AB123456.
    .too_long = C’est trop long pour un numéro de carte.

vote-enter =
    .used = Cette carte a déjà ouvert ce vote sur un autre téléphone. Si ce n’était pas vous, dites-le au guichet.
    .too_many_tries = Trop d’essais. Réessayez plus tard.
    .closed = Ce vote vient de se terminer. Merci 🙏

vote-pair = { $at }/{ $of } · Laquelle d’abord ?
    .first = 1️⃣
    .second = 2️⃣
    .none = 🤷 Je ne sais pas
    .hear = 🔊 Écouter

vote-round = 🙏 Merci ! C’est compté.
    .soon = Les images se préparent. Revenez dans quelques minutes.
    .more = ▶️ Encore
    .enough = ✔️ C’est bon

vote-projects =
    .tap = 👇 Touchez un projet pour le prendre, encore une fois pour l’enlever. Chaque choix compte tout de suite.
    .project = { $number }. { $name }
    .chosen = ✅ { $number }. { $name } · { NUMBER($cost) } DH
    .left = 💰 Il reste { NUMBER($left) } DH sur { NUMBER($budget) } DH
    .too_dear = ⛔ Il ne reste pas assez pour celui-là. Enlevez-en un autre d’abord.
    .nothing = Rien n’est encore choisi.
    .next = ➡️ Autres projets
    .done = ✔️ Terminé
    .hear = 🔊 Écouter

vote-only_taps = 🔒 Pour que personne ne sache ce que vous choisissez : touchez un bouton, ou écrivez son numéro. Pour autre chose, écrivez « menu ».
    .voice = 🔒 Ici personne n’écoute les messages vocaux : votre choix reste secret. Touchez un bouton, ou écrivez son numéro.

vote-receipt =
    🧾 Reçu : { $title }
    N° { $reference } · code { $code }
    Le code prouve que vous avez voté, jamais ce que vous avez voté.
    .all = 🙏 Merci ! Vous avez tout vu, et c’est compté. Le résultat vous sera envoyé après le { $date }.
    .thanks = 🙏 Merci ! C’est compté. Jusqu’au { $date } inclus vous pouvez revenir et continuer.
    .budget = 🙏 Merci ! Votre vote est compté. Jusqu’au { $date } inclus vous pouvez revenir et le changer.

vote-closed = Ce vote vient de se terminer. Ce que vous aviez déjà choisi est compté. Merci 🙏

vote-left = D’accord, à plus tard. Ce que vous avez choisi est compté.
    .nothing = D’accord, à plus tard. Vous n’avez encore rien choisi.

vote-change =
    .budget = Chaque choix compte tout de suite, et vous pouvez changer. Touchez un projet choisi pour l’enlever, puis prenez-en un autre.
    .pairs = Chaque choix compte tout de suite. Pour changer le dernier, écrivez « retour ».
    .again = ↩️ C’est enlevé. Les revoici : laquelle d’abord ?
    .first = Vous n’avez encore rien choisi ici. Chaque choix compte tout de suite ; après, « retour » permet de le changer.
    .closed = Le vote « { $title } » est terminé : ce que vous avez choisi est compté et ne change plus.

vote-asked =
    .open = « { $title } » : personne ne sait encore qui est en tête, on ne compte qu’à la clôture. { $count ->
            [0] Personne n’a encore voté.
            [one] Une personne a voté jusqu’ici.
           *[other] { $count } personnes ont voté jusqu’ici.
        } Le résultat arrive ici, pour qui a voté, après le { $date }.
    .soon = « { $title } » est terminé, et le résultat se prépare. Redemandez dans quelques minutes.

notices-vote =
    .pairs =
        🗳 « { $title } » : { $count ->
            [0] personne n’a voté
            [one] une personne a voté
           *[other] { $count } personnes ont voté
        }. Voici le résultat en image.

        🔒 Le vote est clos : plus rien à la commune ne dit qui a choisi quoi.
    .budget =
        🗳 « { $title } » : { $count ->
            [0] personne n’a voté
            [one] une personne a voté
           *[other] { $count } personnes ont voté
        }. Voici en image les projets que le budget va payer.

        🔒 Le vote est clos : plus rien à la commune ne dit qui a choisi quoi.
