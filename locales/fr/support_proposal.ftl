# Soutenir l’idée de quelqu’un d’autre

support_proposal-menu = Soutenir une idée

support_proposal-which = Quelle idée voulez-vous lire ?
    .name = Idée

support_proposal-entry = { $title } ({ $count } 👍)

support_proposal-read =
    .read =
        Idée : { $title }

        { $text }

        👍 { $count ->
            [0] Pas encore de soutien
            [one] { $count } soutien
           *[other] { $count } soutiens
        } à ce jour.
    .gone = Il n’y a pas d’idée à soutenir ici pour le moment. Et si vous en proposiez une ? 💡

support_proposal-decision = Elle vous plaît ?
    .name = Décision
    .support = 👍 Je la soutiens
    .leave = Non merci

support_proposal-left = D’accord, rien n’a été fait. À bientôt.

support_proposal-support =
    .supported = Merci 🙏 Vous soutenez « { $title } ». { $count ->
            [one] Vous êtes la première personne.
           *[other] Vous êtes maintenant { $count } personnes.
        }
    .already_supported = Vous soutenez déjà cette idée 👌
    .own = Cette idée est la vôtre 🙂 Laissons les autres la soutenir.
    .gone = Cette idée n’est plus dans la liste, toutes nos excuses.

support_proposal-withdraw = ↩️ Retirer mon soutien
    .which = D’accord. Touchez le soutien à retirer :
    .one = ↩️ « { $title } »
    .sure = Voulez-vous vraiment retirer votre soutien à « { $title } » ?
    .no = Non, le garder
    .yes = 🗑 Oui, le retirer
    .kept = D’accord, votre soutien reste compté.
    .done = C’est fait : vous ne soutenez plus « { $title } ».
    .gone = Ce soutien n’est plus compté chez nous.
